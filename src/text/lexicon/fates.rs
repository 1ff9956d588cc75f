//! What became of what is counted, or where it was (`fates.tsv`).

use rustc_hash::FxHashMap;

use super::{BuiltinFile, Row};
use crate::l10n::Bilingual;
use crate::text::letters;
use crate::text::stem::stem;

/// The file behind this table.
pub(crate) const FILE: BuiltinFile =
    BuiltinFile { name: "fates.tsv", content: include_str!("../../../assets/lexicon/fates.tsv") };

listed! {
    /// What is counted or measured.
    Counted in COUNTED:
    People = "people",
    Things = "things",
    /// Weapons that are fired at somebody, and attacks.
    Munitions = "munitions",
    /// Money, shares and lengths of time.
    Sums = "sums",
    /// Some of the dead.
    Dead = "dead",
    /// Some of the hurt.
    Hurt = "hurt",
}

/// One of the fates that the list tells apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Fate(u16);

/// What each word says has become of what is counted, by the stem of the word.
#[derive(Clone, Debug, Default)]
pub struct Fates(FxHashMap<String, [Option<Fate>; COUNTED.len()]>);

/// One row of the list.
#[derive(Debug)]
pub(crate) struct Told {
    fate: Fate,
    of: Vec<Counted>,
    stems: Vec<String>,
}

impl Fates {
    pub(crate) fn of(rows: Vec<Told>) -> Self {
        let mut all = Self::default();
        for Told { fate, of, stems } in rows {
            for stem in stems {
                let told = all.0.entry(stem).or_default();
                for counted in &of {
                    if let Some(slot) = told.get_mut(*counted as usize) {
                        // A user's row comes before a built-in one.
                        slot.get_or_insert(fate);
                    }
                }
            }
        }
        all
    }

    /// Whether a word of this stem tells a fate of anything.
    #[must_use]
    pub(crate) fn has(&self, stem: &str) -> bool {
        self.0.contains_key(stem)
    }

    /// The fate that a word of this stem tells of what is counted.
    #[must_use]
    pub fn told(&self, stem: &str, counted: Counted) -> Option<Fate> {
        *self.0.get(stem)?.get(counted as usize)?
    }
}

/// Reads one row: `id of words`.
///
/// # Errors
/// A word that is not in Arabic letters, or another word in a column that is a choice.
pub(crate) fn parse(row: &Row<'_>, id: u16) -> Result<Told, Bilingual> {
    let of = row.each_of(1, "of", COUNTED)?;
    let stem_of = |word| stem(&letters::folded(word)).into_owned();
    Ok(Told { fate: Fate(id), of, stems: row.words(2)?.into_iter().map(stem_of).collect() })
}
