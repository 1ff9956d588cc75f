//! One file a family of claims: each reads the analysed article and proposes drafts.

mod age;
pub mod anchored;
pub mod counted;
pub mod dates;
pub mod dual;
pub mod measure;
pub mod rank;
pub mod zero;
