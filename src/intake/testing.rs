//! Articles that unit tests make up.

use std::sync::Arc;

use jiff::civil::date;

use super::{Article, ArticleId, DateBasis, Published};
use crate::l10n::Bilingual;

/// An article of `source` with this text, published at noon of 8 August 2021.
pub(crate) fn article(id: u32, source: &str, text: &str) -> Article {
    Article {
        id: ArticleId(id),
        path: format!("{id}.txt"),
        sha256: String::new(),
        title: source.to_owned(),
        source: source.to_owned(),
        source_is_placeholder: false,
        url: None,
        published: Some(Published {
            date: date(2021, 8, 8),
            at: "2021-08-08T12:00:00Z".parse().ok(),
            basis: DateBasis::Stated,
            why: Bilingual::default(),
        }),
        language: "ar".into(),
        text: Arc::from(text),
        title_span: None,
        dimmed: Vec::new(),
        encoding: "UTF-8".into(),
        notes: Vec::new(),
    }
}
