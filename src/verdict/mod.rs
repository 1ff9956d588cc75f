//! Rows to verdicts with reasons, and the whole comparison.

mod comparison;
mod decision;
mod gap;
mod judging;
mod members;
mod origin;
mod policy;
mod progress;
mod reason;
mod told;

pub use comparison::{
    Comparison, Judgement, OriginGroup, Policies, PolicyValue, Verdict, compare, compare_with, judge,
};
pub use decision::{Decision, Ruling};
pub use told::Told;
