//! Everything the engine knows of words: the lexicon and the typed tables its senses point into.

use std::sync::{Arc, OnceLock};

use rustc_hash::FxHashMap;
use smol_str::SmolStr;

use super::known::{AllKnown, Known};
use super::lexicon::coins::{self, Coin};
use super::lexicon::cues::{self, CueWord};
use super::lexicon::events::{self, Event};
use super::lexicon::fates::{self, Counted, Fate, Fates};
use super::lexicon::furniture::{self, Furniture};
use super::lexicon::growth::{self, Growing};
use super::lexicon::hedges::{self, Hedges};
use super::lexicon::keywords;
use super::lexicon::labels::{self, Label};
use super::lexicon::matters::{self, Matters};
use super::lexicon::months::{self, Month};
use super::lexicon::names::{self, Name};
use super::lexicon::nouns::{self, Noun};
use super::lexicon::numerals::{self, Numeral};
use super::lexicon::outlets::{self, Outlet};
use super::lexicon::particles::{self, Particle};
use super::lexicon::people::{self, Groups};
use super::lexicon::plurals::{self, Plurals};
use super::lexicon::reporting::{self, Reporting};
use super::lexicon::speech::{self, Speech};
use super::lexicon::titles::{self, Title};
use super::lexicon::units::{self, Measure, Unit};
use super::lexicon::{BuiltinFile, Class, Laid, Lexicon, LexiconError, Loader, Phrases, Senses};
use super::stem::stem;

/// The lexicon with the tables behind `Sense { class, id }`.
#[derive(Debug)]
pub struct Words {
    /// Which forms are known, with their senses.
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
    /// Words of the phrases that name a speaker.
    pub speech: Speech,
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
    /// Lines that belong to the page and not to the report.
    pub furniture: Furniture,
    /// Names of outlets.
    pub outlets: Vec<Outlet>,
    /// Who the counted people can be, by concept.
    people: FxHashMap<String, Groups>,
    /// What measures and dates are of.
    pub matters: Matters,
    /// What became of what is counted.
    pub fates: Fates,
    /// Which counts grow as news comes in.
    pub growing: Growing,
    /// Of which coins money is made.
    coins: Vec<Coin>,
    /// English plurals, for questions.
    pub plurals: Plurals,
    /// Where each unit stands among them, by its id.
    unit_places: FxHashMap<SmolStr, usize>,
    known: AllKnown,
}

/// Every word list, in the order in which they are read.
const LISTS: [BuiltinFile; 22] = [
    hedges::FILE,
    months::FILE,
    keywords::FILE,
    speech::FILE,
    cues::FILE,
    furniture::FILE,
    numerals::FILE,
    units::FILE,
    labels::FILE,
    nouns::FILE,
    events::FILE,
    names::FILE,
    reporting::FILE,
    titles::FILE,
    particles::FILE,
    outlets::FILE,
    people::FILE,
    matters::FILE,
    fates::FILE,
    plurals::FILE,
    coins::FILE,
    growth::FILE,
];

/// What came of laying a user's word lists over the built-in ones.
#[derive(Debug)]
pub struct Loaded {
    /// The built-in lists with every row of the user's that fits.
    pub words: Words,
    /// What the user changes, list by list, in the order in which the lists are read.
    pub laid: Vec<Laid>,
    /// Every line that does not fit its list, in file and line order.
    pub errors: Vec<LexiconError>,
}

impl Words {
    /// The word lists that come with the program.
    #[must_use]
    pub fn builtin() -> &'static Arc<Self> {
        static BUILTIN: OnceLock<Arc<Words>> = OnceLock::new();
        BUILTIN.get_or_init(|| Arc::new(Self::read(&mut Loader::new(&[]))))
    }

    /// The built-in word lists with the user's own `(file name, content)` laid over them. A line that does
    /// not fit costs only itself.
    #[must_use]
    pub fn load(overrides: &[(String, String)]) -> Loaded {
        let mut loader = Loader::new(overrides);
        let words = Self::read(&mut loader);
        let (laid, errors) = loader.finish();
        Loaded { words, laid, errors }
    }

    /// The built-in list of this name, as it may be copied and changed.
    #[must_use]
    pub fn builtin_list(name: &str) -> Option<&'static str> {
        LISTS.iter().find(|file| file.name == name).map(|file| file.content)
    }

    fn read(loader: &mut Loader<'_>) -> Self {
        let mut hedges = Hedges::default();
        let mut months = Phrases::new(Class::Month);
        loader.table(&hedges::FILE, |row, _, builder| hedges.add(row, builder));
        loader.table(&months::FILE, |row, _, builder| months::parse(row, &mut months, builder));
        loader.table(&keywords::FILE, |row, _, builder| keywords::parse(row, builder));
        let mut speech = Speech::default();
        loader.table(&speech::FILE, |row, _, _| speech.add(row));
        let mut not_future = Vec::new();
        let mut furniture = Furniture::default();
        let cues =
            loader.table(&cues::FILE, |row, id, builder| cues::parse(row, id, &mut not_future, builder));
        loader.table(&furniture::FILE, |row, _, _| furniture.add(row));
        let mut words = Self {
            numerals: loader.table(&numerals::FILE, numerals::parse),
            cues,
            not_future,
            speech,
            units: loader.table(&units::FILE, units::parse),
            labels: loader.table(&labels::FILE, labels::parse),
            nouns: loader.table(&nouns::FILE, nouns::parse),
            events: loader.table(&events::FILE, events::parse),
            names: loader.table(&names::FILE, names::parse),
            reporting: loader.table(&reporting::FILE, reporting::parse),
            titles: loader.table(&titles::FILE, titles::parse),
            particles: loader.table(&particles::FILE, particles::parse),
            outlets: loader.table(&outlets::FILE, outlets::parse),
            people: people_of(loader),
            matters: Matters::of(loader.table(&matters::FILE, |row, _, _| matters::parse(row))),
            fates: fates_of(loader),
            hedges,
            months,
            furniture,
            // Behind every list of words: it freezes what they gathered.
            lexicon: loader.lexicon(),
            plurals: plurals_of(loader),
            coins: Vec::new(),
            growing: Growing::default(),
            unit_places: FxHashMap::default(),
            known: AllKnown::default(),
        };
        words.coins = loader.table(&coins::FILE, |row, _, _| coins::parse(row, &words.units));
        words.growing =
            Growing::of(loader.table(&growth::FILE, |row, _, _| growth::parse(row, &words.nouns)));
        for (place, unit) in words.units.iter().enumerate() {
            words.unit_places.entry(unit.id.clone()).or_insert(place);
        }
        words.known = AllKnown::gather(&words);
        words
    }

    /// What is known of a word with these meanings.
    #[must_use]
    #[inline]
    pub fn known(&self, senses: Senses) -> &Known {
        self.known.of(senses.form())
    }

    /// The unit of this id.
    #[must_use]
    pub fn unit(&self, id: &str) -> Option<&Unit> {
        self.unit_places.get(id).and_then(|place| self.units.get(*place))
    }

    /// What figures in `unit` are converted by; `None` where they are not.
    #[must_use]
    pub fn measure(&self, unit: &str) -> Option<Measure> {
        let unit = self.unit(unit)?;
        (unit.size > 0.0).then_some(Measure { dimension: unit.dimension, size: unit.size })
    }

    /// What one `coin` is of one `unit` of money; `None` where it is none of its coins.
    #[must_use]
    pub fn coin(&self, unit: &str, coin: &str) -> Option<f64> {
        let known = self.coins.iter().find(|known| known.money == unit && known.coin == coin)?;
        Some(1.0 / f64::from(known.count))
    }

    /// Who the people that a noun of `concept` counts can be.
    #[must_use]
    pub fn people(&self, concept: &str) -> Groups {
        self.people.get(concept).copied().unwrap_or_default()
    }

    /// What a folded word says has become of what is counted beside it.
    #[must_use]
    pub(crate) fn fate(&self, folded: &str, counted: Counted) -> Option<Fate> {
        self.fates.told(&stem(folded), counted)
    }
}

fn people_of(loader: &mut Loader<'_>) -> FxHashMap<String, Groups> {
    let rows = loader.table(&people::FILE, |row, _, _| people::parse(row));
    rows.into_iter().map(|people| (people.concept, people.groups)).collect()
}

fn fates_of(loader: &mut Loader<'_>) -> Fates {
    Fates::of(loader.table(&fates::FILE, |row, id, _| fates::parse(row, id)))
}

fn plurals_of(loader: &mut Loader<'_>) -> Plurals {
    let mut plurals = Plurals::default();
    loader.table(&plurals::FILE, |row, _, _| plurals.add(row));
    plurals
}

#[cfg(test)]
mod tests {
    use super::*;

    fn load(name: &str, own: &str) -> Loaded {
        Words::load(&[(name.into(), own.into())])
    }

    fn known(words: &Words, word: &str) -> bool {
        !words.lexicon.look_up(&crate::text::letters::folded(word)).senses.is_empty()
    }

    #[test]
    fn the_built_in_lists_have_no_errors() {
        let Loaded { laid, errors, .. } = Words::load(&[]);
        assert!(errors.is_empty(), "{errors:#?}");
        assert!(laid.iter().map(|l| l.file).eq(LISTS.map(|f| f.name)), "{laid:#?}");
        assert!(laid.iter().all(|l| l.builtin > 0 && !l.is_changed()));
    }

    #[test]
    fn a_copy_of_a_built_in_list_fits() {
        for list in LISTS {
            let Loaded { errors, .. } = load(list.name, list.content);
            assert!(errors.is_empty(), "{errors:#?}");
        }
    }

    #[test]
    fn a_user_row_adds_replaces_and_removes() {
        let own = "grand\tscale\t1000\tألفية\nthree\tunit\t3\tتلاثة\nfour\tunit\t4\t\n";
        let Loaded { words, laid, errors } = load("numerals.tsv", own);
        assert!(errors.is_empty(), "{errors:#?}");
        assert!(known(&words, "ألفية") && known(&words, "تلاثة") && known(&words, "خمسة"));
        assert!(!known(&words, "ثلاثة") && !known(&words, "أربعة"));
        let numerals = laid.iter().find(|l| l.file == "numerals.tsv").unwrap();
        assert_eq!((numerals.added, numerals.replaced, numerals.removed), (1, 1, 1));
    }

    #[test]
    fn a_users_meaning_of_a_word_comes_before_the_built_in_one() {
        let Loaded { words, .. } = load("hedges.tsv", "my-about\tless_than\tbefore\tنحو\n");
        let own = crate::text::analyse("وصل نحو 50 شخصا", &words, None).numbers;
        assert_eq!((own[0].low, own[0].high), (None, Some(49.0)));
    }

    #[test]
    fn errors_name_file_and_line_and_cost_only_their_line() {
        let own = "# note\n\nx\tunit\n\ty\tz\tw\nthree\tunit\tmany\tتلاثة\nthree\tunit\t3\tتلاثة\nq\tpile\t3\tكوم\nwe\tunit\t3\t\n\
                   good\tscale\t1000\tألفية\n";
        let Loaded { words, errors, .. } =
            Words::load(&[("numerals.tsv".into(), own.into()), ("nope.tsv".into(), String::new())]);
        let lines: Vec<_> = errors.iter().map(|e| (e.file.as_str(), e.line)).collect();
        let own = "numerals.tsv";
        assert_eq!(lines, [("nope.tsv", 0), (own, 3), (own, 4), (own, 5), (own, 6), (own, 7), (own, 8)]);
        assert!(errors.iter().all(|e| !e.message.ar.is_empty() && !e.message.en.contains("lexicon-")));
        assert!(errors[1].located().en.contains("numerals.tsv, line 3"), "{:?}", errors[1].located());
        // The built-in row stays where the one that was to replace it is faulty.
        assert!(known(&words, "ثلاثة") && known(&words, "ألفية"));
    }

    #[test]
    fn the_built_in_rows_stay_however_many_a_user_has() {
        let own: String = (0..70_000).map(|n| format!("own{n}\tscale\t1000\tكومة\n")).collect();
        let Loaded { words, errors, .. } = load("numerals.tsv", &own);
        assert!(known(&words, "ثلاثة") && known(&words, "كومة"));
        assert_eq!(errors.len(), 21);
        assert!(errors.iter().any(|e| e.line == 0), "{:?}", errors.last());
    }

    #[test]
    fn values_beyond_their_range_are_refused() {
        for (file, row) in [
            ("months.tsv", "x\tgregorian\t13\tplain\tشهرور"),
            ("months.tsv", "x\tgregorian\t1.5\tplain\tشهرور"),
            ("numerals.tsv", "x\tscale\tNaN\tكوم"),
            ("numerals.tsv", "x\tscale\tinf\tكوم"),
            ("cues.tsv", "x\tday\t99999\tكوم"),
            ("outlets.tsv", "المنبر\thttps://example.org/\t-"),
            ("furniture.tsv", "x\tmiddle\tكوم"),
            ("names.tsv", "x\tcountry\tLatin"),
            ("units.tsv", "furlong\tlength\t-201\tفرلنغ\t-\t-"),
            ("people.tsv", "soldier\tforces ghosts"),
            ("matters.tsv", "damage\tshells\tأضرار"),
            ("coins.tsv", "x\tpounds\tmetres\t100"),
            ("coins.tsv", "x\tpounds\tpiastres\t0.5"),
            ("growth.tsv", "unheard-of\tconcept\tstays"),
            ("growth.tsv", "worker\tunit\tstays"),
            ("growth.tsv", "worker\tconcept\tshrinks"),
            ("plurals.tsv", "رجل\tmen"),
        ] {
            let errors = load(file, row).errors;
            assert_eq!(errors.len(), 1, "{file}: {row}: {errors:?}");
            assert_eq!(errors[0].line, 1);
        }
    }
}
