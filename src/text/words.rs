//! Everything the engine knows of words: the lexicon and the typed tables its senses point into.

use std::sync::OnceLock;

use super::lexicon::cues::{self, CueWord};
use super::lexicon::events::{self, Event};
use super::lexicon::hedges::{self, Hedges};
use super::lexicon::labels::{self, Label};
use super::lexicon::months::{self, Month};
use super::lexicon::names::{self, Name};
use super::lexicon::nouns::{self, Noun};
use super::lexicon::numerals::{self, Numeral};
use super::lexicon::particles::{self, Particle};
use super::lexicon::reporting::{self, Reporting};
use super::lexicon::titles::{self, Title};
use super::lexicon::units::{self, Unit};
use super::lexicon::{Class, Lexicon, LexiconError, Loader, Phrases};

/// The lexicon with the tables behind `Sense { class, id }`.
#[derive(Debug)]
pub struct Words {
    pub lexicon: Lexicon,
    /// Behind `Class::Numeral` and `Class::Ordinal`.
    pub numerals: Vec<Numeral>,
    /// Behind `Class::Noun`.
    pub nouns: Vec<Noun>,
    /// Behind `Class::Event`.
    pub events: Vec<Event>,
    /// Behind `Class::Name`.
    pub names: Vec<Name>,
    /// Behind `Class::Reporting`.
    pub reporting: Vec<Reporting>,
    /// Behind `Class::Title`.
    pub titles: Vec<Title>,
    /// Behind `Class::Particle`.
    pub particles: Vec<Particle>,
    /// Behind `Class::Hedge` and `Class::HedgeAfter`.
    pub hedges: Hedges,
    /// Behind `Class::Month`.
    pub months: Phrases<Month>,
    /// Behind `Class::Time`.
    pub cues: Vec<CueWord>,
    /// Behind `Class::Unit`.
    pub units: Vec<Unit>,
    /// Behind `Class::Label`.
    pub labels: Vec<Label>,
    /// Beginnings of words that look like a verb in the future and are none, folded.
    pub not_future: Vec<String>,
}

impl Words {
    /// The word lists that come with the program.
    #[must_use]
    pub fn builtin() -> &'static Self {
        static BUILTIN: OnceLock<Words> = OnceLock::new();
        BUILTIN.get_or_init(|| Self::read(&mut Loader::new(&[])))
    }

    /// The built-in word lists with the user's own `(file name, content)` laid over them.
    ///
    /// # Errors
    /// Every line that does not fit its file, in file and line order; nothing is loaded then.
    pub fn load(overrides: &[(String, String)]) -> Result<Self, Vec<LexiconError>> {
        let mut loader = Loader::new(overrides);
        let words = Self::read(&mut loader);
        loader.finish().map(|()| words)
    }

    fn read(loader: &mut Loader<'_>) -> Self {
        let mut hedges = Hedges::default();
        let mut months = Phrases::new(Class::Month);
        loader.table(&hedges::FILE, |row, _, builder| hedges.add(row, builder));
        loader.table(&months::FILE, |row, _, builder| months::parse(row, &mut months, builder));
        let mut not_future = Vec::new();
        let cues =
            loader.table(&cues::FILE, |row, id, builder| cues::parse(row, id, &mut not_future, builder));
        Self {
            numerals: loader.table(&numerals::FILE, numerals::parse),
            cues,
            not_future,
            units: loader.table(&units::FILE, units::parse),
            labels: loader.table(&labels::FILE, labels::parse),
            nouns: loader.table(&nouns::FILE, nouns::parse),
            events: loader.table(&events::FILE, events::parse),
            names: loader.table(&names::FILE, names::parse),
            reporting: loader.table(&reporting::FILE, reporting::parse),
            titles: loader.table(&titles::FILE, titles::parse),
            particles: loader.table(&particles::FILE, particles::parse),
            hedges,
            months,
            // Last: it freezes the words that the tables above gathered.
            lexicon: loader.lexicon(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_built_in_lists_have_no_errors() {
        let errors = Words::load(&[]).err().unwrap_or_default();
        assert!(errors.is_empty(), "{errors:#?}");
    }

    #[test]
    fn a_user_row_adds_replaces_and_removes() {
        let own = "grand\tscale\t1000\tألفية\nthree\tunit\t3\tتلاثة\nfour\tunit\t4\t\n";
        let words = Words::load(&[("numerals.tsv".into(), own.into())]).unwrap();
        let known = |w: &str| !words.lexicon.look_up(&crate::text::letters::folded(w)).senses.is_empty();
        assert!(known("ألفية") && known("تلاثة") && known("خمسة"));
        assert!(!known("ثلاثة") && !known("أربعة"));
    }

    #[test]
    fn errors_name_file_and_line() {
        let own =
            "# note\n\nx\tunit\n\ty\tz\tw\nthree\tunit\tmany\tتلاثة\nthree\tunit\t3\tتلاثة\nq\tpile\t3\tكوم\n";
        let errors = Words::load(&[("numerals.tsv".into(), own.into()), ("nope.tsv".into(), String::new())])
            .unwrap_err();
        let lines: Vec<_> = errors.iter().map(|e| (e.file.as_str(), e.line)).collect();
        let own = "numerals.tsv";
        assert_eq!(lines, [("nope.tsv", 0), (own, 3), (own, 4), (own, 5), (own, 6), (own, 7)]);
        assert!(errors.iter().all(|e| !e.message.ar.is_empty() && !e.message.en.contains("lexicon-")));
    }
}
