//! One question and the claims that answer it.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::claims::{ClaimId, Kind};
use crate::l10n::Bilingual;

/// Identifies a row within one comparison; printed `r1`, `r2`, ….
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct RowId(pub u32);

impl fmt::Display for RowId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "r{}", self.0)
    }
}

/// One question and the claims that answer it, in the order of their articles.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Row {
    pub id: RowId,
    pub kind: Kind,
    /// The question, such as «كم عدد الجنود الأجانب في العراق؟».
    pub label: Bilingual,
    pub claims: Vec<ClaimId>,
    /// Why these claims were put together.
    pub why: Bilingual,
    /// Set where the claims look comparable but are not: the verdict is then `different_scope`.
    pub scope_gap: Option<Bilingual>,
}
