//! Dates and times of day: phrases to EDTF and the closed interval of days they cover.

mod ago;
mod calendar;
mod clock;
mod grammar;
mod numeric;
mod parts;
mod reader;
mod resolve;
mod tail;
mod when;

use std::ops::Range;

use jiff::civil::Date;
use smol_str::SmolStr;

pub(super) use ago::add_ago;
pub(crate) use reader::is_of_future;
pub(super) use reader::read;
pub use resolve::narrowed;
pub use when::{Part, When, Which};

use super::letters::digit;
use super::{Hedge, Span};

/// How a date is bound to its sentence by the words before it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum DateRole {
    /// Nothing or «في»: the date itself.
    #[default]
    Point,
    /// «منذ».
    Since,
    /// «حتى», «لغاية».
    Until,
    /// «بحلول», «أقصاه».
    By,
    /// «قبل».
    Before,
    /// «بعد».
    After,
    /// «خلال», «في غضون».
    Within,
}

/// The smallest unit a date names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum DatePrecision {
    /// A time of day.
    Time,
    /// A day.
    Day,
    /// A week.
    Week,
    /// A month.
    Month,
    /// A season of a year.
    Season,
    /// A year.
    Year,
    /// Ten years.
    Decade,
    /// A hundred years.
    Century,
}

/// What a date was resolved from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateBasisKind {
    /// Day, month and year are written out, or the period itself is.
    Explicit,
    /// The year was inferred from the day of publication.
    YearInferred,
    /// A weekday.
    Weekday,
    /// Counted from the day of publication.
    Relative,
}

/// A date or time of day in the text.
#[derive(Clone, Debug, PartialEq)]
pub struct DateExpr {
    /// The date words, without prepositions of time.
    pub tokens: Range<usize>,
    /// Where `tokens` stand.
    pub span: Span,
    /// EDTF (ISO 8601-2); unknown digits are `X`.
    pub edtf: SmolStr,
    /// The first day covered; `None` where the year is not known.
    pub from: Option<Date>,
    /// The last day covered, likewise.
    pub to: Option<Date>,
    /// How firmly the words bound it.
    pub hedge: Hedge,
    /// How it is bound to its sentence.
    pub role: DateRole,
    /// The smallest unit it names.
    pub precision: DatePrecision,
    /// What it was resolved from.
    pub basis: DateBasisKind,
    /// Four digits and nothing else.
    pub is_bare_year: bool,
    /// Times of day only: whether the day they are of stands in another sentence, or in none, so that it is a guess.
    pub is_day_taken: bool,
    /// What its words say before they are laid on the calendar; `None` for times of day and counted days.
    pub said: Option<Said>,
}

/// Whether a date gives a year of the Hijri era.
#[must_use]
pub fn has_hijri_year(date: &str) -> bool {
    let is_year = |part: &str| {
        let year = part.chars().try_fold(0_u32, |n, c| n.checked_mul(10)?.checked_add(digit(c)?));
        year.is_some_and(|year| (1300..1500).contains(&year))
    };
    date.split(|c| digit(c).is_none()).any(|part| part.chars().count() == 4 && is_year(part))
}

/// What date words say by themselves.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Said {
    /// The day or period.
    pub when: When,
    /// Which part of it.
    pub part: Option<Part>,
    /// The weekday they name, Monday is 1: «أمس (الخميس)».
    pub weekday: Option<i8>,
}
