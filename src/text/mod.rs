//! The language layer: letters, normal forms, tokens, numerals and calendar words. Knows no claim.

pub(crate) mod affixes;
mod analysis;
mod date;
mod duration;
pub(crate) mod edtf;
mod folds;
mod hedge;
mod kind;
mod known;
pub mod letters;
pub(crate) mod lexicon;
pub(crate) mod memo;
mod number;
mod reading;
pub(crate) mod sort;
mod span;
pub(crate) mod stem;
mod token;
mod words;
mod written;

pub(crate) use analysis::analyse_all;
pub use analysis::{Analysis, analyse};
pub(crate) use date::is_of_future;
pub use date::{
    DateBasisKind, DateExpr, DatePrecision, DateRole, Part, Said, When, Which, has_hijri_year, narrowed,
};
pub use duration::Duration;
pub use folds::Folds;
pub use hedge::Hedge;
pub use kind::Kind;
pub use known::Known;
pub use lexicon::{Laid, LexiconError};
pub use number::{Number, NumberForm, Refusal, bounds_of, named_of};
pub use span::Span;
pub use token::{Token, TokenKind, tokenise};
pub use words::{Loaded, Words};
