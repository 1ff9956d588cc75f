//! Which counts grow as news comes in, and which stand as they are (`growth.tsv`).

use rustc_hash::FxHashMap;

use super::nouns::Noun;
use super::table::message;
use super::{BuiltinFile, Row};
use crate::l10n::Bilingual;

/// The file behind this table.
pub(crate) const FILE: BuiltinFile =
    BuiltinFile { name: "growth.tsv", content: include_str!("../../../assets/lexicon/growth.tsv") };

/// One row of the list.
#[derive(Clone, Debug)]
pub(crate) struct Growth {
    /// Whether it speaks of a unit, or of a concept.
    is_of_unit: bool,
    id: String,
    grows: bool,
}

/// Reads one row: `id of course`.
///
/// # Errors
/// A course that is none, or an id that no noun has as its unit or concept.
pub(crate) fn parse(row: &Row<'_>, nouns: &[Noun]) -> Result<Growth, Bilingual> {
    let is_of_unit = row.one_of(1, "of", &[("unit", true), ("concept", false)])?;
    let grows = row.one_of(2, "course", &[("grows", true), ("stays", false)])?;
    let id = row.id();
    if !nouns.iter().any(|noun| if is_of_unit { noun.unit == id } else { noun.concept == id }) {
        return Err(message("lexicon-of-no-noun", &[("value", id), ("column", row.get(1))]));
    }
    Ok(Growth { is_of_unit, id: id.to_owned(), grows })
}

/// Which counts grow, by what they count.
#[derive(Debug, Default)]
pub struct Growing {
    units: FxHashMap<String, bool>,
    concepts: FxHashMap<String, bool>,
}

impl Growing {
    /// The rows of the list by what they speak of; of those that speak of one, the first counts.
    pub(crate) fn of(rows: Vec<Growth>) -> Self {
        let mut growing = Self::default();
        for Growth { is_of_unit, id, grows } in rows {
            let known = if is_of_unit { &mut growing.units } else { &mut growing.concepts };
            known.entry(id).or_insert(grows);
        }
        growing
    }

    /// Whether counts of this concept, in this unit, grow as news comes in.
    #[must_use]
    pub fn has(&self, unit: &str, concept: &str) -> bool {
        self.concepts.get(concept).or_else(|| self.units.get(unit)).copied().unwrap_or(false)
    }
}
