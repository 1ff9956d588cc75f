//! One question and the claims that answer it.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::claims::{ClaimId, Kind};
use crate::l10n::{Bilingual, isolated};

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
    /// Unique within the comparison; counts from 1 in the order of the rows' first claims.
    pub id: RowId,
    /// The kind of most of its claims.
    pub kind: Kind,
    /// The question, such as «كم عدد الجنود الأجانب في العراق؟».
    pub label: Bilingual,
    /// A few words of an article that tell the question from its like; empty where it needs none.
    #[serde(default)]
    pub detail: String,
    /// At least one, in the order of their ids.
    pub claims: Vec<ClaimId>,
    /// Why these claims were put together.
    pub why: Bilingual,
    /// Set where the claims look comparable but are not: the verdict is then `different_scope`.
    pub scope_gap: Option<Bilingual>,
    /// How strongly the claims that differ between articles are tied to one question, in log-odds of their best
    /// pair; `None` where none differ and where the user put them together.
    #[serde(default)]
    pub tie: Option<f32>,
    /// Claims of other rows that contradict this one's and may answer the same question, the likeliest first: not
    /// sure enough to stand here, sure enough to be looked at.
    #[serde(default)]
    pub related: Vec<ClaimId>,
    /// Whether it repeats claims of other rows: near misses, and arithmetic.
    #[serde(default)]
    pub repeats: bool,
}

impl Row {
    /// The question with its detail in brackets behind it. The brackets stand in one directional isolate with
    /// what they hold, so that they stay together however the line breaks.
    #[must_use]
    pub fn question(&self) -> Bilingual {
        let with = |label: &str| match self.detail.as_str() {
            "" => label.to_owned(),
            detail => format!("{label} {}", isolated(&format!("({detail})"))),
        };
        Bilingual { ar: with(&self.label.ar), en: with(&self.label.en) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn brackets_share_an_isolate_with_the_detail() {
        let label = Bilingual { ar: "متى؟".into(), en: "When?".into() };
        let row = |detail: &str| Row {
            id: RowId(1),
            kind: Kind::DateEvent,
            label: label.clone(),
            detail: detail.into(),
            claims: Vec::new(),
            why: Bilingual::default(),
            scope_gap: None,
            tie: None,
            related: Vec::new(),
            repeats: false,
        };
        assert_eq!(row("").question(), label);
        assert_eq!(row("صباح الأحد").question().en, "When? \u{2068}(صباح الأحد)\u{2069}");
    }
}
