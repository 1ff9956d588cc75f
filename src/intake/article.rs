//! One loaded report of one source.

use std::fmt;
use std::sync::Arc;

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::l10n::{Bilingual, FluentArgs, Lang, text_with};
use crate::text::Span;

/// Identifies an article within one comparison; printed `a1`, `a2`, … and stable while others come and go.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct ArticleId(pub u32);

impl fmt::Display for ArticleId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "a{}", self.0)
    }
}

/// How a publication date is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DateBasis {
    /// The file's own metadata gave it.
    Metadata,
    /// The text states it, as in «الأحد 2021/08/08».
    Stated,
    /// Worked out from dates the text mentions.
    Inferred,
    /// Set by hand.
    User,
}

/// A publication date and why it is believed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Published {
    /// The day of publication.
    pub date: Date,
    /// The moment of publication, where metadata gives more than the day; tells updates from conflicts.
    #[serde(default)]
    pub at: Option<Timestamp>,
    /// What the date rests on.
    pub basis: DateBasis,
    /// The reasoning, in words.
    pub why: Bilingual,
}

/// Why a stretch of text makes no claims and is shown dimmed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DimReason {
    /// Share buttons, "read also" lines, sign-up prompts.
    Furniture,
    /// Text that already stood earlier in the same article.
    Repeated,
}

/// A stretch of text that makes no claims.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Dimmed {
    /// Where it stands.
    pub span: Span,
    /// Why it makes no claims.
    pub reason: DimReason,
}

/// How much a note matters to the reader.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NoteLevel {
    /// Good to know.
    Info,
    /// It may have cost something of the article.
    Warning,
}

/// Something the reader should know about how a file was read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Note {
    /// How much it matters.
    pub level: NoteLevel,
    /// What it says, as a sentence.
    pub message: Bilingual,
}

/// One loaded report of one source. Its text never changes; corrections are laid over it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Article {
    /// Unique within the comparison; counts from 1 in the order of opening.
    pub id: ArticleId,
    /// The file it came from, as the user named it; for arrays and JSON Lines followed by `#n`.
    pub path: String,
    /// SHA-256 of the bytes it came from, in lower-case hexadecimal.
    pub sha256: String,
    /// The headline; empty where there is none.
    pub title: String,
    /// The outlet that published it; never empty (a numbered stand-in where unknown).
    pub source: String,
    /// Whether `source` is a stand-in because the article names none.
    pub source_is_placeholder: bool,
    /// Where it was published, where metadata says so.
    pub url: Option<String>,
    /// `None` where nothing dates the article: the user is asked.
    pub published: Option<Published>,
    /// BCP 47 tag of the main language: `ar`, or another where the letters say so.
    pub language: String,
    /// The text as read: for structured input the title, a blank line and the body.
    pub text: Arc<str>,
    /// Where the title stands in `text`.
    pub title_span: Option<Span>,
    /// Stretches that make no claims, in order, not overlapping.
    pub dimmed: Vec<Dimmed>,
    /// Name of the encoding the bytes were read with, such as `UTF-8` or `windows-1256`.
    pub encoding: String,
    /// What the reader should know of how it was read.
    pub notes: Vec<Note>,
}

impl Article {
    /// Whether any part of `span` is dimmed.
    #[must_use]
    pub fn is_dimmed(&self, span: Span) -> bool {
        let first = self.dimmed.partition_point(|d| d.span.end <= span.start);
        self.dimmed.get(first).is_some_and(|d| d.span.overlaps(span))
    }

    /// The outlet's name in `lang`; a stand-in carries the article's number.
    #[must_use]
    pub fn source_in(&self, lang: Lang) -> String {
        if !self.source_is_placeholder {
            return self.source.clone();
        }
        let mut args = FluentArgs::new();
        args.set("number", self.id.0);
        text_with(lang, "unnamed-source", Some(&args))
    }

    /// Whether claims are looked for: only Arabic is analysed.
    #[must_use]
    pub fn is_analysed(&self) -> bool {
        self.language == "ar"
    }

    /// Whether the article's main language is written from right to left.
    #[must_use]
    pub fn is_rtl(&self) -> bool {
        matches!(self.language.as_str(), "ar" | "fa" | "ur" | "he" | "ckb" | "ps")
    }
}

/// The article with this id. Ids count from 1 in the order of loading, so its place is tried first.
#[must_use]
pub fn by_id(articles: &[Article], id: ArticleId) -> Option<&Article> {
    let expected = (id.0 as usize).checked_sub(1).and_then(|i| articles.get(i)).filter(|a| a.id == id);
    expected.or_else(|| articles.iter().find(|a| a.id == id))
}

/// How many outlets published the articles called `ids`; one that is not known counts for itself.
#[must_use]
pub fn outlets(articles: &[Article], ids: &[ArticleId]) -> usize {
    let mut outlets: Vec<&str> =
        ids.iter().filter_map(|id| by_id(articles, *id)).map(|a| a.source.as_str()).collect();
    outlets.sort_unstable();
    outlets.dedup();
    outlets.len()
}
