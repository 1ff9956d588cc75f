//! Claims to rows: which claims answer the same question.

mod row;

pub use row::{Row, RowId};
