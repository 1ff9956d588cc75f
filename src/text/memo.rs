//! Words met before, with what was found of them.

use std::borrow::Cow;
use std::num::NonZeroU32;

use smol_str::SmolStr;

use super::affixes::{ARTICLE, LI_ARTICLE};
use super::lexicon::speech::{Role, Roles};
use super::lexicon::{Class, Found, Prefix, matters};
use super::stem::{hash_of, stem};
use super::token::{self, Word};
use super::written::Written;
use super::{Folds, Words, letters};

/// What is told of a word by its letters alone, beside what the lexicon knows of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Facts {
    stem: u32,
    roles: Roles,
    clitics: Prefix,
    /// How many bytes are joined in front of it.
    joined: u8,
    flags: u8,
}

/// The word is long enough for a stem.
const HAS_STEM: u8 = 1;
/// It may tell what became of what is counted.
const TELLS_FATE: u8 = 2;
/// It may tell what a measure or a date is of.
const TELLS_MATTER: u8 = 4;
/// «للمرصد»: the article has lost its alif to the preposition.
const HIDES_ARTICLE: u8 = 8;

impl Facts {
    /// What is told of a word as it is written and folded, of which the lexicon knows what was `found`.
    fn of(written: &str, folded: &str, found: Found, words: &Words) -> Self {
        let Found { prefix, has_suffix, senses } = found;
        let known = words.known(senses);
        let own = stem(folded);
        let stem = known.stem.map(NonZeroU32::get).or_else(|| hash_of(folded, &own));
        let is_cut = has_suffix || prefix != Prefix::NONE;
        let as_listed = !senses.is_empty() && !is_cut;
        let (roles, clitics) = if as_listed { known.speech } else { words.speech.look_up(folded) };
        let (joined, hides_article) = joined(written, found, (roles, clitics));
        let plain = Self { stem: stem.unwrap_or_default(), roles, clitics, joined, flags: 0 };
        let flag = |flag: u8, is_set: bool| if is_set { flag } else { 0 };
        let hides_article = flag(HIDES_ARTICLE, hides_article);
        let unjoined = Self { flags: hides_article, ..plain }.unjoined(folded);
        let tells_matter = matters::bases(&unjoined).any(|base| words.matters.has(base));
        let flags = flag(HAS_STEM, stem.is_some())
            | flag(TELLS_FATE, words.fates.has(&own))
            | flag(TELLS_MATTER, tells_matter)
            | hides_article;
        Self { flags, ..plain }
    }

    const fn is(&self, flag: u8) -> bool {
        self.flags & flag != 0
    }

    /// Whether the word may tell what became of what is counted.
    #[must_use]
    pub(crate) const fn tells_fate(&self) -> bool {
        self.is(TELLS_FATE)
    }

    /// Whether the word may tell what a measure or a date is of.
    #[must_use]
    pub(crate) const fn tells_matter(&self) -> bool {
        self.is(TELLS_MATTER)
    }

    /// The word, written or folded, without the conjunction and the «ل» joined in front of it.
    #[must_use]
    pub(crate) fn unjoined<'t>(&self, word: &'t str) -> Cow<'t, str> {
        let rest = word.get(usize::from(self.joined)..).unwrap_or(word);
        if self.is(HIDES_ARTICLE) { Cow::Owned([ARTICLE, rest].concat()) } else { Cow::Borrowed(rest) }
    }

    /// The hashed stem: of whom a name means, of the concept of a noun, else of the word itself; `None` where it is too
    /// short to tell anything.
    #[must_use]
    pub(crate) fn stem(&self) -> Option<u32> {
        self.is(HAS_STEM).then_some(self.stem)
    }

    /// What the word does in a phrase that names a speaker, with the clitics before it.
    #[must_use]
    pub(crate) const fn speech(&self) -> (Roles, Prefix) {
        (self.roles, self.clitics)
    }
}

/// How many bytes the conjunction and the «ل» in front of a word take, and whether they hide the alif of its article. Its
/// letters are the same folded.
fn joined(written: &str, found: Found, (roles, clitics): (Roles, Prefix)) -> (u8, bool) {
    let is_listed = roles != Roles::NONE;
    let is_unknown = found.senses.has_none_but(Class::Label.bit());
    let own = if found.senses.is_empty() { Prefix::NONE } else { found.prefix };
    let has = |clitic: Prefix| if is_listed { clitics.has(clitic) } else { own.has(clitic) };
    let mut rest = written;
    if has(Prefix::CONJUNCTION) {
        rest = rest.strip_prefix([letters::WAW, letters::FA]).unwrap_or(rest);
    }
    let may_hide = !is_listed && is_unknown && !roles.has(Role::Given);
    let mut hides_article = false;
    if has(Prefix::LI) || may_hide && rest.starts_with(LI_ARTICLE) {
        // «للجنة» has but one «ل» joined to it.
        let own_lam = has(Prefix::LI) && !has(Prefix::ARTICLE);
        hides_article = rest.starts_with(LI_ARTICLE) && !own_lam;
        let article = if hides_article { rest.strip_prefix(LI_ARTICLE) } else { None };
        rest = article.or(rest.strip_prefix(letters::LAM)).unwrap_or(rest);
    }
    (u8::try_from(written.len() - rest.len()).unwrap_or(0), hides_article)
}

/// A word as it is written, with what was found of it: of a short word as much as a line of the cache holds.
#[derive(Clone, Debug, Default)]
#[repr(align(64))]
struct Line<const N: usize> {
    word: Written<N>,
    findings: Findings,
}

/// What was found of a word.
#[derive(Clone, Debug, Default)]
struct Findings {
    folded: SmolStr,
    found: Found,
    facts: Facts,
}

/// The words met last, so that each need not be folded, looked up and stemmed whenever it comes again: a few thousand
/// words are most of what any newsroom writes.
///
/// It grows with the text that is read, up to a bound; each word has its place in it, which two words share and leave to
/// the next that belong there. One word in thirty has more than eight letters and its place among others.
#[derive(Clone, Debug, Default)]
pub(crate) struct Memo {
    short: Vec<[Line<1>; 2]>,
    long: Vec<[Line<2>; 2]>,
    /// How many bytes of text were read with it.
    read: usize,
}

/// Most pairs of short words in a memo, which take four megabytes.
const MOST: usize = 1 << 15;
/// Fewest, unless it has none.
const FEWEST: usize = 1 << 7;
/// For how many bytes of text a pair is kept: about three words.
const BYTES_A_PAIR: usize = 32;
/// How many pairs of short words there are for one of long words.
const SHORT_FOR_LONG: usize = 16;

impl Memo {
    /// Makes room for the words of another `bytes` of text.
    pub(super) fn make_room(&mut self, bytes: usize) {
        self.read = self.read.saturating_add(bytes);
        let wanted = (self.read / BYTES_A_PAIR).clamp(FEWEST, MOST).next_power_of_two();
        if wanted > self.short.len() {
            grow(&mut self.short, wanted);
            grow(&mut self.long, wanted / SHORT_FOR_LONG);
        }
    }

    /// Reads the word that begins at byte `at`, with its form for `folds`.
    pub(super) fn read(&mut self, text: &str, at: usize, folds: &mut Folds, words: &Words) -> Word {
        if let Some(word) = Written::<1>::at(text, at) {
            return read(&mut self.short, word, (text, at), folds, words);
        }
        if let Some(word) = Written::<2>::at(text, at) {
            return read(&mut self.long, word, (text, at), folds, words);
        }
        let (word, findings) = look_up(text, at, folds, words);
        folds.add(findings.folded, findings.facts);
        word
    }
}

/// Makes room for so many pairs, and keeps the words that are there.
fn grow<const N: usize>(pairs: &mut Vec<[Line<N>; 2]>, wanted: usize) {
    let old = std::mem::replace(pairs, vec![Default::default(); wanted]);
    // Of a pair the word met last stands first.
    for line in old.into_iter().flat_map(|[newer, older]| [older, newer]) {
        if line.word != Written::default()
            && let Some(pair) = pairs.get_mut(line.word.place(wanted))
        {
            keep(pair, line);
        }
    }
}

/// Keeps a word in its pair, in which the one met before it remains.
fn keep<const N: usize>(pair: &mut [Line<N>; 2], line: Line<N>) {
    pair.swap(0, 1);
    pair[0] = line;
}

/// Reads a word of `len` bytes where it may stand in one of the pairs.
#[inline]
fn read<const N: usize>(
    pairs: &mut [[Line<N>; 2]],
    (written, len): (Written<N>, usize),
    (text, at): (&str, usize),
    folds: &mut Folds,
    words: &Words,
) -> Word {
    let place = written.place(pairs.len());
    let pair = pairs.get_mut(place);
    if let Some(line) = pair.as_ref().and_then(|pair| pair.iter().find(|line| line.word == written)) {
        let Findings { folded, found, facts } = &line.findings;
        folds.add(folded.clone(), *facts);
        return Word { found: *found, end: at + len, next: at + len };
    }
    let (word, findings) = look_up(text, at, folds, words);
    folds.add(findings.folded.clone(), findings.facts);
    if let Some(pair) = pair
        && (word.end, word.next) == (at + len, at + len)
    {
        keep(pair, Line { word: written, findings });
    }
    word
}

/// Reads a word that the memo does not know.
fn look_up(text: &str, at: usize, folds: &mut Folds, words: &Words) -> (Word, Findings) {
    let (end, next) = token::word(text, at, folds);
    let folded = SmolStr::new(folds.next());
    let found = words.lexicon.look_up(&folded);
    let facts = Facts::of(text.get(at..end).unwrap_or(""), &folded, found, words);
    (Word { found, end, next }, Findings { folded, found, facts })
}
