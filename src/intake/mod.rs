//! Bytes to articles: decoding, titles, sources, dates, page furniture, repeated text.

mod article;
mod assemble;
mod clean;
mod decode;
mod draft;
mod evidence;
mod folder;
mod foreign;
mod furniture;
mod gather;
mod headline;
mod inferred;
mod json;
mod language;
mod lines;
mod outlet;
mod problem;
mod published;
mod reader;
mod repeats;
mod sample;
mod sections;
mod stated;
#[cfg(test)]
pub(crate) mod testing;

pub use article::{
    Article, ArticleId, DateBasis, DimReason, Dimmed, Note, NoteLevel, Published, by_id, outlets,
};
pub use assemble::{number, reread};
pub use decode::{Decoded, Undecodable, decode};
pub use folder::{Folder, is_article_file, list_folder, open_folders};
pub use gather::{Progress, join, read_all};
pub use problem::{Place, Problem, ProblemKind};
pub use published::redate;
pub use reader::{MAX_BYTES, Reading, read_bytes, read_path, remark};
pub use sample::samples;
