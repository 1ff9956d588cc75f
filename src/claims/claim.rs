//! One checkable statement, anchored to its words.

use std::borrow::Cow;
use std::fmt;
use std::sync::Arc;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use smol_str::SmolStr;

use super::Kind;
use super::place::Standing;
use super::portion::Portion;
use super::subject::Subject;
use crate::intake::ArticleId;
use crate::text::lexicon::fates::Fate;
use crate::text::lexicon::keywords::Keyword;
use crate::text::lexicon::people::Groups;
use crate::text::lexicon::units::Measure;
use crate::text::{Hedge, Span, Words, letters};

/// Identifies a claim within one comparison; printed `c1`, `c2`, ….
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct ClaimId(pub u32);

impl fmt::Display for ClaimId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "c{}", self.0)
    }
}

/// The normalised value of a claim.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Value {
    /// An EDTF (ISO 8601-2) date and the closed interval of days it covers; `None` where the year is not known.
    Date {
        /// As EDTF, such as `2024-05-02`, `2024-05-02T14:30`, `XXXX-05-02`.
        edtf: SmolStr,
        /// The first day.
        from: Option<Date>,
        /// The last day.
        to: Option<Date>,
    },
    /// A rank or title: `text` as normalised for display, `key` for comparison.
    Text {
        /// For display.
        text: String,
        /// For comparison: the post and the stems of what goes with it.
        key: String,
    },
    /// An inclusive interval; `None` is an open end. Last, because an object without bounds reads as one too.
    Number {
        /// The lower end, in the claim's unit.
        low: Option<f64>,
        /// The upper end, in the claim's unit.
        high: Option<f64>,
    },
}

impl Value {
    /// The time of day of a date, as EDTF writes it (`14:30`, `14:30:00+02:00`); `None` where it tells none.
    #[must_use]
    pub fn time_of_day(&self) -> Option<&str> {
        let Self::Date { edtf, .. } = self else { return None };
        edtf.split_once('T').map(|(_, time)| time)
    }

    /// The same in minutes since midnight, by the clock of the place.
    #[must_use]
    pub fn minute_of_day(&self) -> Option<u32> {
        let time = self.time_of_day()?;
        let hour: u32 = time.get(..2)?.parse().ok()?;
        let minute: u32 = time.get(3..5).and_then(|m| m.parse().ok()).unwrap_or(0);
        Some(hour * 60 + minute)
    }

    /// A number known exactly.
    #[must_use]
    pub const fn exactly(n: f64) -> Self {
        Self::Number { low: Some(n), high: Some(n) }
    }
}

/// What bounds the statement: the same figure for another place, period, side or part is another question.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Scope {
    /// Where, as the article names it.
    pub place: Option<SmolStr>,
    /// The time it was counted over: the EDTF date it begins with, or the article's words where they name no day.
    pub period: Option<SmolStr>,
    /// Whose people or things, by nationality or party.
    pub side: Option<SmolStr>,
    /// The part it counts of a figure before it, in the article's words.
    pub part: Option<SmolStr>,
}

/// What kind of body a speaker is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SpeakerKind {
    /// A party to the events: a side of a conflict, a movement, a person who holds no office.
    Party,
    /// A state, its ministries and officials, or a body of states.
    Official,
    /// Hospitals, rescuers and health authorities.
    Medical,
    /// Witnesses and residents.
    Witness,
    /// An outlet or an agency.
    Media,
    /// An organisation that is neither a state nor a party.
    Ngo,
    /// A source without a name.
    Unnamed,
}

impl SpeakerKind {
    /// The id used in reports, such as `official`.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Party => "party",
            Self::Official => "official",
            Self::Medical => "medical",
            Self::Witness => "witness",
            Self::Media => "media",
            Self::Ngo => "ngo",
            Self::Unnamed => "unnamed",
        }
    }
}

/// Whom the article attributes a claim to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Speaker {
    /// The fullest name the article gives.
    pub name: SmolStr,
    /// What kind of body it is.
    pub kind: SpeakerKind,
    /// What other names of the same speaker share: the person's name, or the stems of the body's. Empty where a
    /// user named the speaker; worked out anew whenever the text is read.
    #[serde(skip)]
    pub key: SmolStr,
}

impl Speaker {
    /// Whether both are the same body or person, under whatever name.
    #[must_use]
    pub fn is_same(&self, other: &Self) -> bool {
        let same_key = !self.key.is_empty() && self.key == other.key;
        same_key || letters::folded(&self.name) == letters::folded(&other.name)
    }
}

/// Whether the article puts the statement forward, denies it, or only supposes it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Polarity {
    /// The article puts it forward.
    #[default]
    Asserted,
    /// Somebody denies it.
    Denied,
    /// It is only supposed: a plan, a condition, a fear.
    Hypothetical,
}

impl Polarity {
    /// The id used in reports, such as `asserted`.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Asserted => "asserted",
            Self::Denied => "denied",
            Self::Hypothetical => "hypothetical",
        }
    }
}

/// Which way a figure went.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Direction {
    /// It rose.
    Rise,
    /// It fell.
    Fall,
}

/// What alignment compares. Word stems are hashed (`topic::hash`), sorted and without repeats.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Features {
    /// Stems of the claim and of the words right beside it.
    pub beside: Vec<u32>,
    /// Stems within a few words of the claim.
    pub near: Vec<u32>,
    /// Shares, sums, lengths and durations only: stems of the words that lead up to the figure, which tell what is
    /// measured.
    pub lead: Vec<u32>,
    /// Shares, sums, durations and what contenders gain only: whose or what it is.
    pub subject: Subject,
    /// Measures and dates only: what they are of («الأضرار», «الخسائر»), and what a length is measured from, hashed and
    /// sorted. Two of one question share one.
    pub matters: Vec<u32>,
    /// Stems of the whole sentence.
    pub sentence: Arc<[u32]>,
    /// The names of the place where it happened.
    pub places: Vec<u32>,
    /// How that place stands to others.
    pub place: Standing,
    /// Nationalities and parties that qualify the counted noun.
    pub sides: Vec<u32>,
    /// What is counted, by concept; for ranks and for ages of named persons the name, folded.
    pub concept: SmolStr,
    /// Who the counted people can be; the default where they may be anyone.
    pub people: Groups,
    /// What its figures are converted by, where its unit has others beside it.
    pub measure: Option<Measure>,
    /// Counts other than of casualties, attacks and equipment only: whether such counts grow as news comes in.
    pub grows: bool,
    /// Ranks only: the rank as it is compared, without words that leave it as high as it is («ركن»); `None` where it has
    /// no such words.
    pub grade: Option<Box<str>>,
    /// The event word that governs the claim, by its row in the word list; 0 for none.
    pub event: u16,
    /// The day of an earlier event that the sentence tells of, where it is not of the news itself.
    pub elsewhen: Option<Date>,
    /// Dates only: whether it dates the saying of what is reported («قالت الوزارة الثلاثاء إن»).
    pub is_statement: bool,
    /// Dates only: which sort of happening they are of, hashed, where the verb or noun that they belong to is listed.
    pub happening: Option<super::Happening>,
    /// Times of day only: whether the day stands in another sentence, or in none, so that it is a guess.
    pub is_day_taken: bool,
    /// Dates only: whether it is a night, which runs into the next day.
    pub is_night: bool,
    /// Dates only: the words of whoever said it on that day. None where the date does not stand among the words that
    /// attribute, or attribute to nobody known.
    pub stated_by: Vec<u32>,
    /// Place of the sentence in the article, from 0.
    pub position: u32,
    /// Whether it stands in the title.
    pub in_title: bool,
    /// Whether the figure is a part of one before it («بينهم 7 أطفال»).
    pub is_part: bool,
    /// Whether its sentence says that the figure has risen or gives an earlier one («ارتفعت الحصيلة»).
    pub has_risen: bool,
    /// Missing people only: whether the sentence says that the figure has changed, or what is left of it («تراجع عدد
    /// المفقودين إلى 9», «لا يزال 9 في عداد المفقودين»).
    pub has_changed: bool,
    /// Tolls and forces only: whether it is set against what went before («في حين قال المسعفون إن 20 قُتلوا»).
    pub is_contrasted: bool,
    /// Durations only: whether it is a stretch of time that something is counted over («قُتلوا خلال عشرة أيام»).
    pub is_window: bool,
    /// Which of several happenings of one sort it is of, as the stem of their noun and a number («الجولة الثانية»).
    pub turn: Option<(u32, u32)>,
    /// Whether it counts what comes on top of others («6 مروحيات إضافية»).
    pub is_additional: bool,
    /// Voters only: whether they may vote, not whether they did («9 ملايين ناخب مسجلين»).
    pub is_entitled: bool,
    /// Shares only: whether it is what something rose or fell by (`Some(false)`), or to (`Some(true)`).
    pub is_level: Option<bool>,
    /// Whether it counts those beside others who are named («سامي وكريم و45 آخرين»).
    pub is_rest: bool,
    /// Counts other than of casualties only: whether the sentence tells what was agreed on («تنص الصفقة على الإفراج عن 40»).
    pub is_agreed: bool,
    /// Counts and sums only: whether the clause tells what is yet to come («ستضم القافلة 25 شاحنة»).
    pub is_ahead: bool,
    /// Two of several only, by a dual whose owners are named: «جسري النصر والسلام» are not all the bridges.
    pub names_its_two: bool,
    /// Which way the figure went, where the verb or noun that governs it says so («تراجعت الصادرات 4 في المئة»). None
    /// for dates, titles, ages, lengths and the old figure of a pair.
    pub direction: Option<Direction>,
    /// Counts other than of casualties only: what became of what is counted, or where it was, where words near it say so.
    pub fate: Option<Fate>,
    /// Which of the dead, hurt or ill it counts; `None` for all of them.
    pub portion: Option<Portion>,
    /// Whether it tells what was said or counted before the report («وكانت الشرطة أعلنت مقتل 5»), or was so before
    /// another figure («13 جنيها بدلا من 12»).
    pub was_said_before: bool,
    /// Dates and lengths of time only: whether the sentence says that it is another than before («تأجلت إلى 6 مارس»).
    pub is_moved: bool,
}

/// One checkable statement, anchored to its words.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Claim {
    /// Unique within the comparison; counts from 1 in the order of articles and text.
    pub id: ClaimId,
    /// The article it stands in.
    pub article: ArticleId,
    /// Hedge, number and counted noun, contiguous; for dates the date words; for ranks with the name.
    pub span: Span,
    /// The sentence it stands in.
    pub sentence: Span,
    /// What it is about.
    pub kind: Kind,
    /// The figure, the days or the title.
    pub value: Value,
    /// What one unit is: `persons`, `metres`, `days`, ….
    pub unit: SmolStr,
    /// How firmly the words bound the value.
    pub hedge: Hedge,
    /// The counted noun phrase as the article words it, or what is dated.
    pub counted: SmolStr,
    /// What bounds the statement.
    pub scope: Scope,
    /// Whom the article attributes it to; `None` where it speaks itself or nobody can be told.
    pub speaker: Option<Speaker>,
    /// Whether it is put forward, denied or supposed.
    pub polarity: Polarity,
    /// The day the figure describes, where known.
    pub as_of: Option<Date>,
    /// The rule that found it.
    pub rule: Cow<'static, str>,
    /// 0 to 1.
    pub confidence: f32,
    /// What alignment compares; worked out anew whenever the text is read.
    #[serde(skip)]
    pub features: Features,
}

/// The unit of military ranks.
pub(crate) const RANK: &str = "rank";
/// The unit of people.
const PERSONS: &str = "persons";
/// The concept of people of whom no noun says who they are.
const ANYONE: &str = "person";

impl Claim {
    /// Notes what the word lists say of the kind, value and unit as they stand: once they are known, and again where the
    /// user changes them.
    pub(crate) fn consult(&mut self, words: &Words) {
        self.features.grows =
            self.kind == Kind::CountOther && words.growing.has(&self.unit, &self.features.concept);
        self.features.grade = match &self.value {
            Value::Text { key, .. } if self.unit == RANK => grade(key, words),
            _ => None,
        };
    }

    /// Whether it counts people, by a noun that says who they are or by none.
    #[must_use]
    pub fn counts_people(&self) -> bool {
        self.unit == PERSONS
    }

    /// Whether no noun says who or what is counted beyond that it is people.
    #[must_use]
    pub fn names_anyone(&self) -> bool {
        self.features.concept == ANYONE || self.counts_anyone()
    }

    /// The named person whose title or age it tells, folded.
    #[must_use]
    pub fn person(&self) -> Option<&str> {
        let concept = self.features.concept.as_str();
        let named = match self.kind {
            Kind::Rank => true,
            // Without a name the concept is the unit.
            Kind::Age => concept != self.unit && !concept.is_empty(),
            _ => false,
        };
        named.then_some(concept)
    }

    /// Whether both count the same: one concept, or casualties of one kind of whom neither says who they are («19 شخصا
    /// لقوا مصرعهم», «40 قتيلا»).
    #[must_use]
    pub fn counts_same_as(&self, other: &Self) -> bool {
        let (own, others) = (self.features.concept.as_str(), other.features.concept.as_str());
        let anyone = || self.kind == other.kind && self.counts_anyone() && other.counts_anyone();
        !own.is_empty() && own == others || anyone() || self.shares_fate_with(other)
    }

    /// Whether each is attributed, and not to one body or person.
    #[must_use]
    pub fn is_of_other_speaker(&self, other: &Self) -> bool {
        self.speaker.as_ref().zip(other.speaker.as_ref()).is_some_and(|(own, other)| !own.is_same(other))
    }

    /// Whether the same became of what both count. Of captives, tolls, attacks and sums a fate only tells them apart.
    #[must_use]
    pub fn has_fate_of(&self, other: &Self) -> bool {
        use Kind::{AttackMunitions, CountOther, EquipmentCount, ForceStrength};
        let ties = matches!(self.kind, CountOther | EquipmentCount | ForceStrength | AttackMunitions);
        ties && self.features.fate.is_some() && self.features.fate == other.features.fate
    }

    /// Whether both count people whom the same befell, by whatever noun: «72 ناجيا», «84 راكبا نجوا».
    #[must_use]
    pub fn shares_fate_with(&self, other: &Self) -> bool {
        self.has_fate_of(other)
            && self.counts_people()
            && other.counts_people()
            && !(self.features.is_part || other.features.is_part)
    }

    /// Whether it counts casualties without saying who they are.
    #[must_use]
    pub fn counts_anyone(&self) -> bool {
        let by_kind = match self.kind {
            Kind::Killed => "dead",
            Kind::Injured => "injured",
            Kind::Missing => "missing",
            Kind::Captured => "captured",
            Kind::Displaced => "displaced",
            _ => return false,
        };
        let concept = self.features.concept.as_str();
        concept == by_kind || concept == ANYONE
    }
}

/// A rank without words that leave it as high as it is, where it has any.
fn grade(key: &str, words: &Words) -> Option<Box<str>> {
    let lexicon = &words.lexicon;
    let is_staff = |word: &&str| lexicon.is_keyword(lexicon.look_up(word).senses, Keyword::Staff);
    let has_staff = key.split(' ').any(|word| is_staff(&word));
    has_staff.then(|| key.split(' ').filter(|word| !is_staff(word)).collect::<Vec<_>>().join(" ").into())
}

/// The articles that `claims` stand in, each once, in order.
#[must_use]
pub fn articles_of<'a>(claims: impl IntoIterator<Item = &'a Claim>) -> Vec<ArticleId> {
    let mut ids: Vec<ArticleId> = claims.into_iter().map(|claim| claim.article).collect();
    ids.sort_unstable();
    ids.dedup();
    ids
}
