//! Reads the articles named on the command line.

use std::path::PathBuf;
use std::sync::Arc;

use sha2::{Digest, Sha256};

use crate::intake::{Article, ArticleId, DateBasis, Published};
use crate::l10n::Bilingual;
use crate::text::Span;

/// Articles in the order named, and what could not be read, in words.
pub fn load(paths: &[PathBuf]) -> (Vec<Article>, Vec<String>) {
    let mut articles = Vec::new();
    let mut problems = Vec::new();
    for path in paths {
        match std::fs::read(path) {
            Ok(bytes) => {
                articles.push(article(articles.len() as u32 + 1, path.display().to_string(), &bytes))
            }
            Err(error) => problems.push(format!("{}: {error}", path.display())),
        }
    }
    (articles, problems)
}

fn article(n: u32, path: String, bytes: &[u8]) -> Article {
    let sha256 = Sha256::digest(bytes).iter().map(|b| format!("{b:02x}")).collect();
    let whole = String::from_utf8_lossy(bytes).into_owned();
    let json: Option<serde_json::Value> = serde_json::from_str(&whole).ok();
    let field = |name: &str| json.as_ref().and_then(|v| v.get(name)?.as_str()).map(str::to_owned);
    let title = field("title").unwrap_or_default();
    let text = field("text").map(|body| format!("{title}\n\n{body}")).unwrap_or(whole);
    let date = field("date").and_then(|d| d.get(..10)?.parse().ok());
    Article {
        id: ArticleId(n),
        path,
        sha256,
        title_span: Some(Span::new(0, title.len())),
        title,
        source: field("source").unwrap_or_else(|| format!("{n}")),
        source_is_placeholder: false,
        url: field("url"),
        published: date.map(|date| Published { date, basis: DateBasis::Metadata, why: Bilingual::default() }),
        language: "ar".into(),
        text: Arc::from(text),
        dimmed: Vec::new(),
        encoding: "UTF-8".into(),
        notes: Vec::new(),
    }
}
