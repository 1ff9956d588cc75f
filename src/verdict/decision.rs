//! The user's own judgement of a row, laid over the engine's.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::Verdict;
use crate::l10n::Bilingual;

/// What a user holds of a claim or a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Ruling {
    /// It is right.
    Confirmed,
    /// It is wrong.
    Rejected,
}

/// The user's own judgement of a row. Where it changes the verdict, the row carries the user's and this
/// keeps the engine's.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Decision {
    /// What the user holds of the row itself, where that was said.
    pub ruling: Option<Ruling>,
    /// The user's verdict, where it was changed.
    pub verdict: Option<Verdict>,
    /// What the engine said.
    pub engine_verdict: Verdict,
    /// Why the engine said so.
    pub engine_reason: Bilingual,
    /// The user's own words; empty for none.
    pub note: String,
    /// Whether the user has ticked it off.
    pub done: bool,
    /// When the latest of it was decided.
    pub at: Timestamp,
}

impl Decision {
    /// The verdict that the user's word gives the row: the one that was set, else the engine's. Where its claims are said
    /// not to answer one question, they look comparable and are not; what one source alone says is that in either case.
    #[must_use]
    pub fn verdict(&self) -> Verdict {
        match (self.verdict, self.ruling) {
            (Some(verdict), _) => verdict,
            (None, Some(Ruling::Rejected)) if self.engine_verdict != Verdict::SingleSource => {
                Verdict::DifferentScope
            }
            _ => self.engine_verdict,
        }
    }
}
