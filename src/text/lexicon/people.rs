//! Who counted people can be (`people.tsv`).

use super::{BuiltinFile, Row};
use crate::l10n::Bilingual;

/// The file behind this table.
pub(crate) const FILE: BuiltinFile =
    BuiltinFile { name: "people.tsv", content: include_str!("../../../assets/lexicon/people.tsv") };

const GROUPS: [&str; 17] = [
    "forces",
    "police",
    "armed",
    "militants",
    "contractors",
    "civilians",
    "protesters",
    "press",
    "medics",
    "travellers",
    "crew",
    "drivers",
    "students",
    "teachers",
    "women",
    "girls",
    "boys",
];

/// The groups that people may belong to, a bit each; none where they may be anyone.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Groups(u32);

impl Groups {
    /// Whether they may be anyone.
    #[must_use]
    pub const fn are_open(self) -> bool {
        self.0 == 0
    }

    /// Whether no one can be among both: each is told by its groups, and they share none.
    #[must_use]
    pub const fn exclude(self, other: Self) -> bool {
        self.0 != 0 && other.0 != 0 && self.0 & other.0 == 0
    }
}

/// A concept of nouns.tsv with its groups.
#[derive(Clone, Debug)]
pub(crate) struct People {
    pub concept: String,
    pub groups: Groups,
}

/// Reads one row: `concept groups`.
///
/// # Errors
/// An unknown group.
pub(crate) fn parse(row: &Row<'_>) -> Result<People, Bilingual> {
    let known: Vec<(&str, u32)> = GROUPS.iter().zip(0..).map(|(name, bit)| (*name, 1 << bit)).collect();
    let groups = row.each_of(1, "groups", &known)?.into_iter().fold(0, |all, bit| all | bit);
    Ok(People { concept: row.id().to_owned(), groups: Groups(groups) })
}
