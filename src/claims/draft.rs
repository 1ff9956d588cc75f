//! A claim in the making, before scope, speaker and ids are added.

use std::ops::Range;

use smol_str::SmolStr;

use super::{Hedge, Kind, Value};

/// A claim in the making.
#[derive(Clone, Debug)]
pub(super) struct Draft {
    /// All its tokens: hedge, number and counted noun.
    pub tokens: Range<usize>,
    pub kind: Kind,
    pub value: Value,
    pub hedge: Hedge,
    pub unit: SmolStr,
    /// What is counted, by concept: `soldier`, `missile`; empty where not known.
    pub concept: SmolStr,
    /// The tokens of the counted noun phrase, a part of `tokens` or the noun it refers back to.
    pub counted: Range<usize>,
    pub rule: &'static str,
    pub confidence: f32,
    /// «بينهم», «منهم»: the figure is a part of one before it.
    pub is_part: bool,
}
