//! The language layer: letters, normal forms, tokens, numerals and calendar words. Knows no claim.

pub mod letters;
pub mod lexicon;
mod span;
mod token;

pub use span::Span;
pub use token::{Token, TokenKind, tokenise};
