//! Tadarub puts several Arabic news reports of one story side by side, extracts their checkable
//! statements, aligns those that answer the same question and judges what they mean together.
//!
//! Data flows one way: `bytes → Article → [Token] → [Claim] → [Row] → Verdict → report`. See
//! `ARCHITECTURE.md` for the map and the invariants.
//!
//! ```
//! use tadarub::{ArticleId, Verdict, Words, compare, read_bytes};
//!
//! let reports = [
//!     r#"{"source": "أخبار السهل", "date": "2024-05-02T09:00:00Z", "text": "قُتل 9 أشخاص في انهيار المنجم."}"#,
//!     r#"{"source": "بريد الجبل", "date": "2024-05-02T09:05:00Z", "text": "قُتل 12 شخصا في انهيار المنجم."}"#,
//! ];
//! let mut articles = Vec::new();
//! for (id, report) in (1..).zip(reports) {
//!     let reading = read_bytes("report.json", report.as_bytes(), Words::builtin());
//!     articles.extend(reading.articles.into_iter().map(|a| tadarub::Article { id: ArticleId(id), ..a }));
//! }
//! let comparison = compare(articles);
//! let conflict = comparison.rows.iter().find(|row| row.verdict == Verdict::Conflict).unwrap();
//! assert_eq!(conflict.row.claims.len(), 2);
//! assert!(conflict.reason.en.contains("They cannot both be right: they differ by 3"));
//! for claim in conflict.row.claims.iter().filter_map(|id| comparison.claim(*id)) {
//!     let article = comparison.article(claim.article).unwrap();
//!     println!("{}: {}", article.source, claim.span.of(&article.text));
//! }
//! ```

// Odd input makes fewer results, never a panic. Tests may panic: that is how they fail.
#![cfg_attr(not(test), warn(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::unreachable))]

pub mod align;
#[allow(
    missing_docs,
    reason = "public for the program and its tests; its fields and messages say what they are"
)]
pub mod app;
pub mod claims;
#[allow(missing_docs, reason = "as for `app`")]
pub mod cli;
pub mod intake;
pub mod l10n;
#[allow(missing_docs, reason = "as for `app`")]
pub mod project;
pub mod report;
pub mod text;
#[allow(missing_docs, reason = "as for `app`")]
pub mod ui;
pub mod verdict;

pub use align::Row;
pub use claims::{Claim, ClaimId};
pub use intake::{Article, ArticleId, read_bytes};
pub use text::Words;
pub use verdict::{Comparison, Judgement, Verdict, compare, compare_with};
