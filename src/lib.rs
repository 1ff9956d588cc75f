//! Tadarub puts several Arabic news reports of one story side by side, extracts their checkable
//! statements, aligns those that answer the same question and judges what they mean together.
//!
//! Data flows one way: `bytes → Article → [Token] → [Claim] → [Row] → Verdict → report`. See
//! `ARCHITECTURE.md` for the map and the invariants.

// Odd input makes fewer results, never a panic. Tests may panic: that is how they fail.
#![cfg_attr(not(test), warn(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::unreachable))]

pub mod align;
pub mod app;
pub mod claims;
pub mod cli;
pub mod intake;
pub mod l10n;
pub mod project;
pub mod report;
pub mod text;
pub mod ui;
pub mod verdict;
