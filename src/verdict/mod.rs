//! Rows to verdicts with reasons, and the whole comparison.

mod comparison;

pub use comparison::{Comparison, Judgement, OriginGroup, Policies, PolicyValue, Verdict, compare};
