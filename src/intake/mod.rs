//! Bytes to articles: decoding, titles, sources, dates, page furniture, repeated text.

mod article;

pub use article::{Article, ArticleId, DateBasis, DimReason, Dimmed, Note, NoteLevel, Published};
