//! What the engine knows of words: forms with their senses, read from plain TSV files.
//!
//! Every file is embedded; a file of the same name in the user's configuration folder adds to it or
//! overrides it. Forms are folded (`letters::fold`), so spelling variants need no entries of their own.

/// An enum whose values word lists name by an id, with the table of those ids.
macro_rules! listed {
    (
        $(#[$about:meta])*
        $name:ident in $table:ident:
        $($(#[$doc:meta])* $variant:ident = $id:literal),+ $(,)?
    ) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum $name { $($(#[$doc])* $variant),+ }

        const $table: &[(&str, $name)] = &[$(($id, $name::$variant)),+];
    };
}

#[macro_use]
mod sets;

pub(crate) mod coins;
pub(crate) mod cues;
pub(crate) mod events;
pub(crate) mod fates;
mod forms;
pub(crate) mod furniture;
pub(crate) mod growth;
pub(crate) mod hedges;
pub(crate) mod keywords;
pub(crate) mod labels;
pub(crate) mod matters;
pub(crate) mod months;
pub(crate) mod names;
pub(crate) mod nouns;
pub(crate) mod numerals;
pub(crate) mod outlets;
pub(crate) mod particles;
pub(crate) mod people;
mod phrases;
pub(crate) mod plurals;
pub(crate) mod reporting;
pub(crate) mod speech;
mod table;
pub(crate) mod titles;
pub(crate) mod units;

use forms::Forms;
use keywords::{Keyword, Keywords};
pub(crate) use phrases::Phrases;
pub(crate) use table::{BuiltinFile, Loader, Row};
pub use table::{Laid, LexiconError};

use std::collections::BTreeMap;

use super::affixes::{ARTICLE, FEMININE, HER, HIS, LI_ARTICLE, OF_TWO, THEIR};
use super::letters;

/// What sort of word a sense belongs to; `Sense::id` counts within the class.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Class {
    /// Number words: units, tens, hundreds, scales, fractions, vague amounts.
    Numeral,
    /// Ordinal words; they share the table of the number words.
    Ordinal,
    /// Words of phrases that bound or blur the number after them.
    Hedge,
    /// Words of phrases that bound or blur the number before them.
    HedgeAfter,
    /// Gregorian month names of the three systems, and Hijri months.
    Month,
    /// The seven days; only with the article are they dates.
    Weekday,
    /// Words that date relative to the publication day, or belong to date phrases.
    Time,
    /// Units of measure, time and money.
    Unit,
    /// Countable nouns with the kind of claim they make.
    Noun,
    /// Verbs and verbal nouns that say what happened to the counted.
    Event,
    /// Verbs and phrases that report speech.
    Reporting,
    /// Ranks, posts and titles.
    Title,
    /// Places, nationalities, parties and bodies.
    Name,
    /// Grammatical words: pronouns, prepositions, particles.
    Particle,
    /// Words that make the number beside them a name, a mark of order or a score, not a quantity.
    Label,
}

impl Class {
    /// This class as a bit of a set of classes.
    #[must_use]
    pub const fn bit(self) -> u16 {
        1 << self as u16
    }
}

/// Grammatical number of a noun form.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Form {
    #[default]
    Singular,
    Dual,
    Plural,
}

/// One meaning of a form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Sense {
    pub class: Class,
    pub form: Form,
    /// Index into the table of the class.
    pub id: u16,
}

/// The meanings of one form.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Senses {
    /// The number of the form in the lexicon; 0 for unknown words.
    form: u32,
    /// One bit for each class among them, so that most questions need no look at the senses.
    classes: u16,
    /// What the word is as it stands, with its clitics, by the number of its set of keywords; 0 for none.
    keywords: u16,
}

impl Senses {
    /// No meaning known.
    pub const NONE: Self = Self { form: 0, classes: 0, keywords: 0 };

    /// The classes among them, a union of [`Class::bit`]s.
    #[must_use]
    pub const fn classes(self) -> u16 {
        self.classes
    }

    /// Whether a meaning of `class` is among them.
    #[must_use]
    pub const fn has(self, class: Class) -> bool {
        self.classes & class.bit() != 0
    }

    /// Whether a meaning of any class in `mask`, a union of [`Class::bit`]s, is among them.
    #[must_use]
    pub const fn has_any(self, mask: u16) -> bool {
        self.classes & mask != 0
    }

    /// Whether no meaning is known but those of the classes in `mask`.
    #[must_use]
    pub const fn has_none_but(self, mask: u16) -> bool {
        self.classes & !mask == 0
    }

    /// Whether the word as it stands is any keyword.
    #[must_use]
    pub const fn has_keywords(self) -> bool {
        self.keywords != 0
    }

    /// The number of the form; 0 for unknown words.
    pub(super) const fn form(self) -> usize {
        self.form as usize
    }

    /// Whether nothing is known of the word, but for keywords.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.form == 0
    }
}

/// Clitics in front of a stem.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Prefix(u8);

impl Prefix {
    pub const NONE: Self = Self(0);
    /// «و» or «ف».
    pub const CONJUNCTION: Self = Self(1);
    /// «ب».
    pub const BI: Self = Self(2);
    /// «ل».
    pub const LI: Self = Self(4);
    /// «ك».
    pub const KA: Self = Self(8);
    /// «ال».
    pub const ARTICLE: Self = Self(16);
    /// «س» of the future.
    pub const FUTURE: Self = Self(32);

    /// Whether every clitic of `other` is here.
    #[must_use]
    pub const fn has(self, other: Self) -> bool {
        self.0 & other.0 == other.0
    }

    /// The clitics as bits, of which there are [`Prefix::BITS`].
    #[must_use]
    pub const fn bits(self) -> u32 {
        self.0 as u32
    }

    /// How many clitics there are.
    pub const BITS: u32 = 6;

    #[must_use]
    const fn with(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

/// What a look-up found.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Found {
    pub prefix: Prefix,
    pub has_suffix: bool,
    pub senses: Senses,
}

/// Folded forms and their senses.
#[derive(Debug, Default)]
pub struct Lexicon {
    forms: Forms<Entry>,
    senses: Vec<Sense>,
    /// Where the senses of each form end, from form 0 on, which has none.
    ends: Vec<u32>,
    /// The forms themselves.
    texts: Vec<Box<str>>,
    /// The sets of keywords that forms belong to; the first is empty.
    keywords: Vec<Keywords>,
}

/// What is known of one form.
#[derive(Clone, Copy, Debug, Default)]
struct Entry {
    senses: Senses,
    /// The article, where the form is listed with it and its stem is listed too.
    prefix: Prefix,
}

impl Lexicon {
    /// The meanings behind a handle.
    #[must_use]
    pub fn senses(&self, senses: Senses) -> &[Sense] {
        self.of_form(senses.form())
    }

    fn of_form(&self, form: usize) -> &[Sense] {
        let end = |form: usize| self.ends.get(form).map(|end| *end as usize);
        let senses = || self.senses.get(end(form.checked_sub(1)?)?..end(form)?);
        senses().unwrap_or(&[])
    }

    /// Every form with its meanings, in the order of their numbers; the first is empty and stands for unknown words.
    pub(super) fn all(&self) -> impl Iterator<Item = (&str, &[Sense])> {
        self.texts.iter().enumerate().map(|(number, form)| (&**form, self.of_form(number)))
    }

    /// Whether a word as it stands is this keyword.
    #[must_use]
    #[inline]
    pub fn is_keyword(&self, senses: Senses, keyword: Keyword) -> bool {
        self.keywords.get(usize::from(senses.keywords)).is_some_and(|set| set.has(keyword))
    }

    /// Whether a word as it stands is any of these keywords.
    #[must_use]
    #[inline]
    pub fn is_any_keyword(&self, senses: Senses, keywords: Keywords) -> bool {
        self.keywords.get(usize::from(senses.keywords)).is_some_and(|set| set.meets(keywords))
    }

    /// Looks up a folded word: as it stands, then without clitics, then without a pronoun suffix.
    #[must_use]
    pub fn look_up(&self, word: &str) -> Found {
        let Entry { senses, prefix } = self.forms.get(word).copied().unwrap_or_default();
        let found = if senses.is_empty() {
            self.without_clitics(word)
        } else {
            Found { prefix, has_suffix: false, senses }
        };
        Found { senses: Senses { keywords: senses.keywords, ..found.senses }, ..found }
    }

    fn without_clitics(&self, word: &str) -> Found {
        let mut rest = word;
        let mut prefix = Prefix::NONE;
        if let Some(after) = rest.strip_prefix(letters::WAW).or_else(|| rest.strip_prefix(letters::FA))
            && after.len() >= 4
        {
            (rest, prefix) = (after, prefix.with(Prefix::CONJUNCTION));
            if let Some(found) = self.stem(rest, prefix) {
                return found;
            }
        }
        if let Some(found) = self.after_preposition(rest, prefix) {
            return found;
        }
        self.without_suffix(rest, prefix).unwrap_or_default()
    }

    fn after_preposition(&self, rest: &str, prefix: Prefix) -> Option<Found> {
        if let Some(stem) = rest.strip_prefix(ARTICLE) {
            return self.stem(stem, prefix.with(Prefix::ARTICLE));
        }
        if let Some(stem) = rest.strip_prefix(LI_ARTICLE) {
            let prefix = prefix.with(Prefix::LI).with(Prefix::ARTICLE);
            // Names that always carry the article are listed with it.
            let found = self.stem(stem, prefix).or_else(|| self.stem(&[ARTICLE, stem].concat(), prefix));
            if found.is_some() {
                return found;
            }
        }
        let first = rest.chars().next()?;
        let clitic = match first {
            letters::BA => Prefix::BI,
            letters::LAM => Prefix::LI,
            letters::KAF => Prefix::KA,
            letters::SIN => Prefix::FUTURE,
            _ => return None,
        };
        let after = rest.get(first.len_utf8()..).filter(|after| after.len() >= 4)?;
        // «سيعلن», but not «سامر» or «سالم».
        if clitic == Prefix::FUTURE && !after.starts_with([letters::YA, letters::TA, letters::NUN]) {
            return None;
        }
        self.stem(after, prefix.with(clitic)).or_else(|| {
            let stem = after.strip_prefix(ARTICLE)?;
            self.stem(stem, prefix.with(clitic).with(Prefix::ARTICLE))
        })
    }

    /// Takes off «ها هم هما ه» from nouns and verbs of at least three letters; before a suffix ta
    /// marbuta is written ta.
    fn without_suffix(&self, rest: &str, prefix: Prefix) -> Option<Found> {
        const SUFFIXES: [&str; 4] = [OF_TWO, HER, THEIR, HIS];
        let stem = SUFFIXES.iter().find_map(|s| rest.strip_suffix(s)).filter(|stem| stem.len() >= 6)?;
        let found = self.stem(stem, prefix).or_else(|| {
            let bare = stem.strip_suffix(letters::TA)?;
            self.stem(&[bare, FEMININE].concat(), prefix)
        });
        // «زملائه», «زملاؤها»: the hamza of «زملاء» sits on what vowel it has.
        let found = found.or_else(|| {
            let bare = stem.strip_suffix([letters::HAMZA_ON_YA, letters::HAMZA_ON_WAW])?;
            self.stem(&format!("{bare}{}", letters::HAMZA), prefix)
        });
        let found = found.or_else(|| self.after_preposition(stem, prefix))?;
        Some(Found { has_suffix: true, ..found })
    }

    fn stem(&self, stem: &str, prefix: Prefix) -> Option<Found> {
        let entry = self.forms.get(stem).filter(|entry| !entry.senses.is_empty())?;
        Some(Found { prefix: prefix.with(entry.prefix), has_suffix: false, senses: entry.senses })
    }
}

/// Gathers forms before they are frozen into a [`Lexicon`].
#[derive(Debug, Default)]
pub struct LexiconBuilder {
    forms: BTreeMap<String, Vec<Sense>>,
    /// Sets of keywords by form.
    keywords: BTreeMap<String, Keywords>,
}

impl LexiconBuilder {
    /// Adds a meaning to a form; the form is folded. A meaning already there is not doubled.
    pub fn add(&mut self, form: &str, sense: Sense) {
        let senses = self.forms.entry(letters::folded(form)).or_default();
        if !senses.contains(&sense) {
            senses.push(sense);
        }
    }

    /// Makes a form a keyword; the form is folded.
    pub fn add_keyword(&mut self, form: &str, keyword: Keyword) {
        let set = self.keywords.entry(letters::folded(form)).or_default();
        *set = *set | keyword.bit();
    }

    /// Freezes the forms.
    #[must_use]
    pub fn build(self) -> Lexicon {
        let texts = std::iter::once("").chain(self.forms.keys().map(String::as_str)).map(Box::from).collect();
        let mut lexicon =
            Lexicon { texts, ends: vec![0], keywords: vec![Keywords::NONE], ..Lexicon::default() };
        for (form, senses) in &self.forms {
            let first = lexicon.senses.len();
            lexicon.senses.extend(senses);
            // «المقرر» in one list must not hide «مقرر» in another.
            let stem = form.strip_prefix(ARTICLE).and_then(|stem| self.forms.get(stem));
            lexicon.senses.extend(stem.into_iter().flatten().filter(|s| !senses.contains(s)));
            let prefix = if stem.is_some() { Prefix::ARTICLE } else { Prefix::NONE };
            let own = lexicon.senses.get(first..).unwrap_or(&[]);
            let classes = own.iter().fold(0, |bits, s| bits | s.class.bit());
            let number = u32::try_from(lexicon.ends.len()).unwrap_or(0);
            let senses = Senses { form: number, classes, keywords: 0 };
            *lexicon.forms.entry(form) = Entry { senses, prefix };
            lexicon.ends.push(u32::try_from(lexicon.senses.len()).unwrap_or(u32::MAX));
        }
        for (form, set) in &self.keywords {
            let known = lexicon.keywords.iter().position(|known| known == set);
            let number = known.unwrap_or_else(|| {
                lexicon.keywords.push(*set);
                lexicon.keywords.len() - 1
            });
            lexicon.forms.entry(form).senses.keywords = u16::try_from(number).unwrap_or(0);
        }
        lexicon
    }
}
