//! What is saved and undone: articles, the user's edits over them and their comparison, the project file.
//!
//! Edits hold on to words, not to ids, and are laid over results that stay as the engine made them.
//! Nothing here reads a clock or, outside [`mod@file`], touches a file.

mod anchor;
mod apply;
mod edit;
pub mod file;
mod history;
mod label;
mod model;
mod versions;
mod view;

pub use anchor::{ClaimAnchor, Passage, Quote, RowAnchor};
pub use apply::{ClaimMark, Decided};
pub use edit::{Change, Edit, NewClaim, Stored};
pub use history::{Entry, History};
pub use model::{Changed, Project, Step};
pub use versions::Versions;
pub use view::{ColumnState, Filter, Order, Pane, PaneSizes, SortKey, ViewState};
