//! A comparison as a document: bytes that stand on their own, in the format asked for.
//!
//! Rendering is pure: the same comparison gives the same bytes, with no clock, no locale of the
//! machine and no file system. Whoever calls writes the bytes where they belong.

mod csv;
mod explanation;
mod format;
mod html;
mod json;
mod markdown;
mod outline;
mod points;
pub mod wording;

pub use explanation::explanation;
pub use format::Format;
pub use json::claims_line;

use crate::l10n::Lang;
use crate::verdict::Comparison;

/// The comparison as a document in `format`, with its fixed words in `lang`.
///
/// JSON carries both languages and ignores `lang`.
#[must_use]
pub fn render(comparison: &Comparison, format: Format, lang: Lang) -> Vec<u8> {
    match format {
        Format::Json => json::render(comparison),
        Format::Html => html::render(comparison, lang).into_bytes(),
        Format::Csv => csv::render(comparison, lang),
        Format::Markdown => markdown::render(comparison, lang).into_bytes(),
    }
}
