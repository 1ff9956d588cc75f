//! Numbers: figures in digits and words, their bounds, and what only looks like a quantity.

mod bounds;
mod figure;
mod group;
mod hedging;
mod range;
mod reader;
mod refusal;

use std::ops::Range;

pub use bounds::{bounds_of, named_of};
pub(super) use figure::{Figure, figure};
pub(super) use group::{joined, ordinal};
pub(super) use reader::{percent_end, read};
pub(super) use refusal::{is_counted, is_known_counted, is_year};

use super::{Hedge, Span};

/// How a number is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NumberForm {
    /// «32».
    Digits,
    /// «اثنان وثلاثون».
    Words,
    /// Digits with a scale in words: «300 ألف».
    Mixed,
    /// A unit that carries its own number: «يومين», «عام ونصف».
    Dual,
    /// A bound without a figure: «عشرات», «عدة».
    Vague,
    /// A part of a whole: «ثلث».
    Fraction,
}

/// Why a number is no quantity.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// Part of a date.
    Date,
    /// Part of a time of day.
    Time,
    /// A year on its own.
    Year,
    /// A telephone number.
    Phone,
    /// The score of a match: «3-1».
    Score,
    /// Part of a type, product or proper name: «إف-16», «مجموعة السبع».
    Name,
    /// The number of an article, a page, a case: «المادة 140».
    Article,
    /// A road, gate, kilometre post, channel, ….
    Road,
    /// A version, an address, a long code.
    Code,
    /// A place in an order: «المركز 3».
    Order,
}

/// A number with the words that bound it.
#[derive(Clone, Debug, PartialEq)]
pub struct Number {
    /// Hedge words and number, and a percent sign or «في المئة».
    pub tokens: Range<usize>,
    /// Only the words or digits of the number.
    pub core: Range<usize>,
    /// Where `tokens` stand, without conjunctions and prepositions joined in front.
    pub span: Span,
    /// Inclusive lower bound; `None` is open.
    pub low: Option<f64>,
    /// Inclusive upper bound; `None` is open.
    pub high: Option<f64>,
    /// The figure as stated; the middle of a range, the lower bound of a vague amount.
    pub best: f64,
    /// How firmly the words bound it.
    pub hedge: Hedge,
    /// «الثالث»: a place in an order, not a count.
    pub ordinal: bool,
    /// Whether it is said to be in the hundred.
    pub percent: bool,
    /// How it is written.
    pub form: NumberForm,
    /// Why it is no quantity, if it is none.
    pub refused: Option<Refusal>,
    /// A hedge apart from the number, already in the bounds: behind the counted noun («60 شخصا على الأقل») or
    /// before the total («تجاوز عدد القتلى 50»).
    pub far_hedge: Option<Range<usize>>,
}
