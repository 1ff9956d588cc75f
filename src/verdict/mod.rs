//! Rows to verdicts with reasons, and the whole comparison.

mod comparison;
mod decision;

pub use comparison::{Comparison, Judgement, OriginGroup, Policies, PolicyValue, Verdict, compare, judge};
pub use decision::{Decision, Ruling};
