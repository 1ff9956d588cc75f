//! What evidence there is on two claims. Each piece has one name, under which its value (`score.rs`), its fitted weight
//! (`fitted.rs`), what is expected of it before any fit and what users are told of it meet: values and weights are
//! given by field, so that a piece that is missing or misspelled does not compile.

use super::fitted;
use super::values::Relation;

/// What ties two claims to one question, as the user is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Tie {
    /// One article sets two accounts against each other.
    Rivals,
    /// The same figure in another unit.
    Restated,
    /// What is told of one named person.
    Person,
    /// The same is counted.
    Concept,
    /// The same days.
    Days,
    /// The same figure.
    Figure,
    /// The same figure but for a slip of the pen.
    Misprint,
    /// The same place.
    Place,
    /// The same side.
    Side,
    /// The same word for what happened.
    Event,
    /// One more figure that their sentences share.
    Company,
    /// They count from one day, or begin or end on one.
    Since,
    /// Each is the only such figure of its report.
    Once,
    /// They date a statement.
    Statement,
    /// Days that overlap.
    OverlappingDays,
    /// Bounds that overlap.
    Bounds,
    /// The words right beside them.
    Beside,
    /// The words around them.
    Words,
    /// Their place at the head of their reports.
    Lead,
    /// The same unit.
    Unit,
    /// The same kind.
    Kind,
}

impl Tie {
    /// The id of its words.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Rivals => "tie-rivals",
            Self::Restated => "tie-restated",
            Self::Person => "tie-person",
            Self::Concept => "tie-concept",
            Self::Days => "tie-days",
            Self::Figure => "tie-figure",
            Self::Misprint => "tie-misprint",
            Self::Place => "tie-place",
            Self::Side => "tie-side",
            Self::Event => "tie-event",
            Self::Company => "tie-company",
            Self::Since => "tie-since",
            Self::Once => "tie-once",
            Self::Statement => "tie-statement",
            Self::OverlappingDays => "tie-overlapping-days",
            Self::Bounds => "tie-bounds",
            Self::Beside => "tie-beside",
            Self::Words => "tie-words",
            Self::Lead => "tie-lead",
            Self::Unit => "tie-unit",
            Self::Kind => "tie-kind",
        }
    }
}

/// A piece of evidence, whatever it is worth between two claims.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Clue {
    /// The name of its field.
    pub name: &'static str,
    /// The weight, in log-odds, that a fit starts from and is pulled towards: what the clue means where too few events
    /// have it for a fit to tell, otherwise nought.
    pub expected: f32,
    /// What the user is told of it; `None` where it only speaks against one question or says nothing to a reader.
    pub tie: Option<Tie>,
}

/// Declares the evidence on a pair of claims, a field for each piece: `expected` gives what its weight is before any
/// fit, `told` what the user is told of it.
macro_rules! evidence {
    (
        $(#[$about:meta])*
        $name:ident {
            $($(#[$meaning:meta])* $clue:ident $(expected $expected:literal)? $(told $tie:ident)?,)+
        }
    ) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug, PartialEq)]
        pub struct $name {
            $($(#[$meaning])* pub $clue: f32,)+
        }

        impl $name {
            /// How many pieces there are.
            pub const COUNT: usize = Self::CLUES.len();

            /// What is known of each, in the order of [`Self::values`].
            pub const CLUES: &[Clue] = &[$(Clue {
                name: stringify!($clue),
                expected: [$($expected,)? 0.0][0],
                tie: [$(Some(Tie::$tie),)? None][0],
            }),+];

            /// What each is worth.
            #[must_use]
            pub const fn values(&self) -> [f32; Self::COUNT] {
                [$(self.$clue),+]
            }

            /// What each adds to the score under `weights`, in the same order.
            fn weighed(&self, weights: &Self) -> impl Iterator<Item = f32> {
                self.values().into_iter().zip(weights.values()).map(|(value, weight)| value * weight)
            }

            /// What each adds that users are told of.
            fn told(&self, weights: &Self) -> impl Iterator<Item = (Tie, f32)> {
                Self::CLUES.iter().zip(self.weighed(weights)).filter_map(|(clue, adds)| Some((clue.tie?, adds)))
            }
        }
    };
}

evidence! {
    /// Evidence on two figures. What holds or does not is 1 or 0, what does by degrees lies between.
    NumberEvidence {
        /// Always: how likely two figures of a story are of one question where nothing else speaks.
        any_pair,
        /// The same is counted, or measured in units that convert.
        same_concept told Concept,
        /// Something else is counted in one unit.
        other_concept_in_unit told Unit,
        /// Both are of one kind, such as the dead.
        same_kind told Kind,
        /// The same figure, too large to return by chance.
        same_figure_above_20 told Figure,
        /// The same figure, which may return by chance.
        same_figure_6_to_20 told Figure,
        /// The same figure, so small that it returns everywhere.
        same_figure_below_6 told Figure,
        /// Both can be right, though they are not the same.
        overlapping_bounds told Bounds,
        /// They cannot both be right.
        disjoint_bounds,
        /// By how much they differ where they cannot both be right.
        figures_apart,
        /// How alike the words within a few of them are.
        nearby_words told Words,
        /// How alike their sentences are.
        sentence_words told Words,
        /// Both are of one nationality or party.
        same_side told Side,
        /// Other people's dead are another question.
        other_side expected -1.0,
        /// One is a part of a figure before it, the other is not.
        part_against_whole,
        /// Both name one place.
        same_place expected 1.0 told Place,
        /// Both name where, and not the same place.
        other_place,
        /// Both are tolls that stand where the news itself is told.
        both_lead told Lead,
        /// One report gives both.
        same_article,
        /// One report gives both, and they cannot both be right.
        same_article_disjoint,
        /// The same is counted where the news itself is told.
        both_lead_same_concept told Concept,
        /// How rare the nearby words are that both share, in sum.
        nearby_words_weight told Words,
        /// One event word governs both.
        same_event told Event,
        /// Other event words govern them.
        other_event,
        /// One event word governs both, and they cannot both be right.
        same_event_disjoint told Event,
        /// How alike the words right beside them are.
        words_beside told Beside,
        /// The same where they cannot both be right.
        words_beside_disjoint told Beside,
        /// Their sentences share one more figure.
        same_company told Company,
        /// Both count since one day.
        since_one_day expected 0.5 told Since,
        /// Each report gives one such figure only, of things.
        once_of_things told Once,
        /// The same of people.
        once_of_people told Once,
        /// The same of things, where the two cannot both be right.
        once_of_things_disjoint told Once,
        /// The same of people, where the two cannot both be right.
        once_of_people_disjoint told Once,
        /// One says who the casualties are, the other does not.
        anyone_against_group,
        /// Shares or votes of one contender, which cannot both be right.
        same_gain_disjoint expected 1.0 told Beside,
        /// Sums, lengths or times of one thing that each report tells once.
        same_matter expected 2.0 told Concept,
        /// They differ by a slip of the pen.
        misprint expected 2.5 told Misprint,
    }
}

evidence! {
    /// Evidence on two dates. What holds or does not is 1 or 0, what does by degrees lies between.
    DateEvidence {
        /// Always: how likely two dates of a story are of one question where nothing else speaks.
        any_pair,
        /// They cover the same days.
        same_days told Days,
        /// Both can be right, though they are not the same, or they begin or end on one day.
        overlapping_days told OverlappingDays,
        /// They cannot both be right.
        disjoint_days,
        /// How many days lie between them.
        days_apart,
        /// How alike the words within a few of them are.
        nearby_words told Words,
        /// How alike their sentences are.
        sentence_words told Words,
        /// Both are deadlines, or neither is.
        same_kind told Kind,
        /// A time of day answers another question than a day.
        time_against_day expected -2.5,
        /// Each is the day of its report.
        both_day_of_publication told Days,
        /// One report gives both.
        same_article,
        /// One report gives both, and they cannot both be right.
        same_article_disjoint,
        /// How alike the nearby words are, where the days are the same.
        nearby_words_on_same_days told Words,
        /// The same period, or the same days far from publication.
        same_period_or_old_days told Days,
        /// How rare the nearby words are that both share, in sum.
        nearby_words_weight told Words,
        /// One event word governs both.
        same_event told Event,
        /// One is a period from a day to a day, the other is not.
        period_against_point expected -1.5,
        /// Both are days on which something was said.
        both_date_statement told Statement,
        /// One is a day on which something was said, the other of what happened.
        one_dates_statement,
        /// How alike the words right beside them are.
        words_beside told Beside,
        /// The same where they cannot both be right.
        words_beside_disjoint told Beside,
        /// Their sentences share a figure.
        same_company told Company,
        /// Periods from or to one day: two ends of one exercise are one.
        one_bound expected 3.0 told Since,
        /// Both stand where the news itself is told.
        both_lead told Lead,
        /// The same where they cannot both be right.
        both_lead_disjoint told Lead,
        /// One stands where the news itself is told, the other does not.
        one_leads,
        /// They overlap, far from publication.
        overlapping_old_days told OverlappingDays,
        /// How far apart they stand in their reports.
        places_apart,
        /// Both date one thing that each report dates once.
        same_matter expected 2.0 told Event,
        /// They date one sort of happening, other than deaths and what causes them.
        same_happening expected 1.0 told Event,
        /// Both date deaths or what causes them: most of what the news is of.
        both_of_deaths told Event,
        /// They date happenings of other sorts, one of them deaths or what causes them, which a story tells in many words.
        one_of_deaths expected -1.5,
        /// They date happenings of other sorts, neither of them deaths.
        other_happening expected -2.0,
    }
}

/// Evidence on two claims.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Evidence {
    /// Two figures.
    Number(NumberEvidence),
    /// Two dates.
    Date(DateEvidence),
    /// What is told of one named person: two titles, two ages.
    Person(Relation),
    /// One figure told again in other units: «3 أميال (نحو 5 كيلومترات)».
    Restated,
    /// Two speakers of one article, of whom one is set against the other: «قالت الوزارة إن 12 قُتلوا، بينما تحدث مسعفون عن 20».
    Rivals,
}

impl Evidence {
    /// The score in log-odds: above 0 the two more likely answer one question than not.
    #[must_use]
    pub fn score(&self) -> f32 {
        match self {
            Self::Number(evidence) => evidence.weighed(&fitted::NUMBERS).sum(),
            Self::Date(evidence) => evidence.weighed(&fitted::DATES).sum(),
            // No fit is needed to tell that these are one question.
            Self::Person(Relation::Same) | Self::Restated => 4.0,
            Self::Person(_) => 3.0,
            Self::Rivals => 2.0,
        }
    }

    /// What users are told of it, with how much each adds to the score; less than nought where it speaks against.
    #[must_use]
    pub fn told(&self) -> Vec<(Tie, f32)> {
        match self {
            Self::Number(evidence) => evidence.told(&fitted::NUMBERS).collect(),
            Self::Date(evidence) => evidence.told(&fitted::DATES).collect(),
            Self::Person(_) => vec![(Tie::Person, self.score())],
            Self::Restated => vec![(Tie::Restated, self.score())],
            Self::Rivals => vec![(Tie::Rivals, self.score())],
        }
    }
}
