//! The user's own judgement of a row, laid over the engine's.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::Verdict;
use crate::l10n::Bilingual;

/// What a user holds of a claim or a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Ruling {
    Confirmed,
    Rejected,
}

/// The user's own judgement of a row. Where it changes the verdict, the row carries the user's and this
/// keeps the engine's.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Decision {
    pub ruling: Option<Ruling>,
    /// The user's verdict, where it was changed.
    pub verdict: Option<Verdict>,
    /// What the engine said, with its reason.
    pub engine_verdict: Verdict,
    pub engine_reason: Bilingual,
    pub note: String,
    pub done: bool,
    /// When the latest of it was decided.
    pub at: Timestamp,
}
