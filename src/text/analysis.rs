//! Everything the language layer finds in one text.

use jiff::civil::Date;

use super::date::{self, DateExpr};
use super::duration::{self, Duration};
use super::number::{self, Number};
use super::reading::Reading;
use super::sort::{self, Sorts};
use super::{Folds, Token, Words, tokenise};

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
    let (tokens, folds) = tokenise(text, &words.lexicon);
    let mut sorts = Sorts::of(&tokens);
    let reading = Reading { text, tokens: &tokens, folds: &folds, sorts: &sorts, words };
    let mut dates = date::read(&reading, published);
    let numbers = number::read(&reading, &dates);
    let durations = duration::read(&reading, &numbers);
    date::add_ago(&reading, &durations, &numbers, published, &mut dates);
    sorts.add(sort::DATED | sort::TIMED, dates.iter().map(|d| &d.tokens));
    sorts.add(sort::TIMED, durations.iter().map(|d| &d.tokens));
    Analysis { tokens, folds, sorts, numbers, dates, durations }
}
