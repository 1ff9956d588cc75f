//! The language layer: letters, normal forms, tokens, numerals and calendar words. Knows no claim.

mod span;

pub use span::Span;
