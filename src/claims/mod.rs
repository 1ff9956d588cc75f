//! Articles to claims: what is counted or dated, by whom it is said, and how surely.

mod claim;
mod kind;

pub use crate::text::Hedge;
pub use claim::{Claim, ClaimId, Polarity, Scope, Speaker, SpeakerKind, Value};
pub use kind::Kind;

use crate::intake::Article;
use crate::text::Span;

/// Finds the claims of one article, in text order. Ids count from `first_id`.
///
/// Never fails: odd text makes fewer claims.
#[must_use]
pub fn extract(article: &Article, first_id: u32) -> Vec<Claim> {
    // Placeholder until the engine lands: a run of digits with the word after it.
    let text = &*article.text;
    let mut out: Vec<Claim> = Vec::new();
    let mut end = 0;
    for (start, c) in text.char_indices() {
        if start < end || !c.is_ascii_digit() {
            continue;
        }
        let rest = &text[start..];
        let digits = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
        let word = rest[digits..].trim_start_matches(' ').split([' ', '\n', '،', '.']).next().unwrap_or("");
        end = start + digits + usize::from(!word.is_empty()) * (word.len() + 1);
        let Ok(n) = rest[..digits].parse::<f64>() else { continue };
        if !text.is_char_boundary(end) || article.is_dimmed(Span::new(start, end)) {
            continue;
        }
        let from = text[..start].rfind(['\n', '.']).map_or(0, |i| i + 1);
        let to = text[end..].find(['\n', '.']).map_or(text.len(), |i| end + i);
        out.push(Claim {
            id: ClaimId(first_id + out.len() as u32),
            article: article.id,
            span: Span::new(start, end),
            sentence: Span::new(from, to),
            kind: Kind::CountOther,
            value: Value::exactly(n),
            unit: "persons".into(),
            hedge: Hedge::Exact,
            counted: word.to_owned(),
            scope: Scope::default(),
            speaker: None,
            polarity: Polarity::Asserted,
            as_of: article.published.as_ref().map(|p| p.date),
            rule: "placeholder".into(),
            confidence: 0.5,
            topic: Vec::new(),
        });
    }
    out
}
