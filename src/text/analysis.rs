//! Everything the language layer finds in one text.

use jiff::civil::Date;

use super::date::{self, DateExpr};
use super::duration::{self, Duration};
use super::memo::Memo;
use super::number::{self, Number};
use super::reading::Reading;
use super::sort::{self, Sorts};
use super::{Folds, Token, Words, token};

/// Tokens with the numbers, dates and durations among them, each in text order and free of overlaps within
/// its kind. A number inside a date is refused as such; a duration may lie inside a relative date
/// («قبل ثلاثة أيام»): they are two readings of the same words.
#[derive(Clone, Debug, Default)]
pub struct Analysis {
    /// All tokens of the text.
    pub tokens: Vec<Token>,
    /// The folded form of each token.
    pub folds: Folds,
    /// What each token is, side by side.
    pub(crate) sorts: Sorts,
    /// Numbers, with those that are no quantities.
    pub numbers: Vec<Number>,
    /// Dates and times of day.
    pub dates: Vec<DateExpr>,
    /// Lengths of time.
    pub durations: Vec<Duration>,
}

/// Reads `text`; dates without a year or relative to today are resolved against `published`.
///
/// Never fails: odd text has fewer numbers and dates.
#[must_use]
pub fn analyse(text: &str, words: &Words, published: Option<Date>) -> Analysis {
    let mut own = Vec::new();
    analyse_all(&[(text, published)], words, &mut Memo::default(), &mut own);
    own.pop().unwrap_or_default()
}

/// As [`analyse`] for several texts, of which each is done with one reader before the next begins; with a memo that met
/// no words but with these word lists.
///
/// The first of `all` become those of the texts. What is in them makes room for it, and what is behind them stays.
pub(crate) fn analyse_all(
    texts: &[(&str, Option<Date>)],
    words: &Words,
    memo: &mut Memo,
    all: &mut Vec<Analysis>,
) {
    const READERS: [Reader; 4] = [sorts, dates, numbers, durations];
    all.resize_with(all.len().max(texts.len()), Analysis::default);
    for (Analysis { tokens, folds, .. }, (text, _)) in all.iter_mut().zip(texts) {
        token::read(text, words, memo, (tokens, folds));
    }
    for read in READERS {
        for (analysis, (text, published)) in all.iter_mut().zip(texts) {
            read(analysis, text, *published, words);
        }
    }
}

/// Adds to what is found in a text published on a day.
type Reader = fn(&mut Analysis, &str, Option<Date>, &Words);

impl Analysis {
    fn reading<'a>(&'a self, text: &'a str, words: &'a Words) -> Reading<'a> {
        Reading { text, tokens: &self.tokens, folds: &self.folds, sorts: &self.sorts, words }
    }
}

fn sorts(analysis: &mut Analysis, _: &str, _: Option<Date>, _: &Words) {
    analysis.sorts.fill(&analysis.tokens);
}

fn dates(analysis: &mut Analysis, text: &str, published: Option<Date>, words: &Words) {
    analysis.dates = date::read(&analysis.reading(text, words), published);
}

fn numbers(analysis: &mut Analysis, text: &str, _: Option<Date>, words: &Words) {
    analysis.numbers = number::read(&analysis.reading(text, words), &analysis.dates);
}

fn durations(analysis: &mut Analysis, text: &str, published: Option<Date>, words: &Words) {
    let mut dates = std::mem::take(&mut analysis.dates);
    let reading = analysis.reading(text, words);
    let durations = duration::read(&reading, &analysis.numbers);
    date::add_ago(&reading, &durations, &analysis.numbers, published, &mut dates);
    analysis.sorts.add(sort::DATED | sort::TIMED, dates.iter().map(|d| &d.tokens));
    analysis.sorts.add(sort::TIMED, durations.iter().map(|d| &d.tokens));
    (analysis.dates, analysis.durations) = (dates, durations);
}
