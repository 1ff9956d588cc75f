//! The language layer: letters, normal forms, tokens, numerals and calendar words. Knows no claim.

mod hedge;
pub mod letters;
pub mod lexicon;
mod span;
mod token;
mod words;

pub use hedge::Hedge;
pub use lexicon::LexiconError;
pub use span::Span;
pub use token::{Token, TokenKind, tokenise};
pub use words::Words;
