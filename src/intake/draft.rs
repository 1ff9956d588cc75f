//! What a file form gives of an article, before anything is worked out.

use super::article::Note;

/// One article as its file holds it; `None` where the form does not say.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Draft {
    /// Where it stands among the articles of its file, from 1; `None` where the file is the article.
    pub number: Option<usize>,
    pub title: Option<String>,
    pub body: String,
    pub source: Option<String>,
    pub url: Option<String>,
    /// The date as written.
    pub date: Option<String>,
    /// BCP 47 tag as written.
    pub language: Option<String>,
    /// What was changed of it on the way.
    pub notes: Vec<Note>,
}
