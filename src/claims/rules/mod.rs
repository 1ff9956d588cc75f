//! One file a family of claims: each reads the analysed article and proposes drafts.

mod age;
pub(super) mod anchored;
mod compound;
pub(super) mod counted;
pub(super) mod dates;
pub(super) mod dual;
pub(super) mod measure;
pub(super) mod rank;
pub(super) mod zero;
