//! A comparison as a document: bytes that stand on their own, in the format asked for.
//!
//! Rendering is pure: the same comparison gives the same bytes, with no clock, no locale of the
//! machine and no file system. Whoever calls writes the bytes where they belong.

mod csv;
mod dates;
mod explanation;
mod format;
mod html;
mod json;
mod markdown;
mod namesakes;
mod outline;
mod points;
pub mod wording;

pub use explanation::{explanation, explanation_in_words};
pub use format::Format;
pub use json::claims_line;
pub use namesakes::Namesakes;

use std::io::{self, Write};

use crate::l10n::Lang;
use crate::verdict::Comparison;

/// Writes the comparison as a document in `format`, with its fixed words in `lang`.
///
/// JSON carries both languages and ignores `lang`.
///
/// # Errors
/// What `out` says.
pub fn write(comparison: &Comparison, format: Format, lang: Lang, out: &mut dyn Write) -> io::Result<()> {
    match format {
        Format::Json => json::write(comparison, out),
        Format::Html => out.write_all(html::render(comparison, lang).as_bytes()),
        Format::Csv => out.write_all(&csv::render(comparison, lang)),
        Format::Markdown => out.write_all(markdown::render(comparison, lang).as_bytes()),
    }
}

/// As [`write`], into memory.
#[must_use]
pub fn render(comparison: &Comparison, format: Format, lang: Lang) -> Vec<u8> {
    let mut out = Vec::new();
    // Plain structures always serialise, and memory takes whatever is written.
    let _ = write(comparison, format, lang, &mut out);
    out
}
