//! What became of what is counted, or where it was (`fates.tsv`).

use super::{BuiltinFile, Row};
use crate::l10n::Bilingual;
use crate::text::letters;
use crate::text::stem::stem;

/// The file behind this table.
pub(crate) const FILE: BuiltinFile =
    BuiltinFile { name: "fates.tsv", content: include_str!("../../../assets/lexicon/fates.tsv") };

/// What a fate befalls.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Of {
    People,
    Things,
    /// All but what is fired: drones that take part in an attack are.
    All,
}

/// What is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Counted {
    /// People.
    People,
    /// Weapons that are fired at somebody.
    Munitions,
    /// Other things.
    Things,
}

/// One of the fates that the list tells apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Fate(u16);

/// A fate as a word tells it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Told {
    fate: Fate,
    of: Of,
}

impl Told {
    /// The fate, where it befalls what is counted.
    #[must_use]
    pub(crate) fn of(self, counted: Counted) -> Option<Fate> {
        let may_be = match self.of {
            Of::People => counted == Counted::People,
            Of::Things => counted != Counted::People,
            Of::All => counted != Counted::Munitions,
        };
        may_be.then_some(self.fate)
    }
}

/// Reads one row: `id of words`; the stems of its words, each with the fate.
///
/// # Errors
/// A word that is not in Arabic letters, or another word in a column that is a choice.
pub(crate) fn parse(row: &Row<'_>, id: u16) -> Result<Vec<(String, Told)>, Bilingual> {
    let of = row.one_of(1, "of", &[("people", Of::People), ("things", Of::Things), ("all", Of::All)])?;
    let told = Told { fate: Fate(id), of };
    let stem_of = |word| stem(&letters::folded(word)).into_owned();
    Ok(row.words(2)?.into_iter().map(|word| (stem_of(word), told)).collect())
}
