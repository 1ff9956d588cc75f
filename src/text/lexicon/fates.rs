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
    All,
}

/// One of the fates that the list tells apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Fate(u16);

/// A fate as a word tells it.
#[derive(Clone, Copy, Debug)]
pub struct Told {
    fate: Fate,
    of: Of,
}

impl Told {
    /// The fate, where it befalls people or things as they are counted.
    #[must_use]
    pub fn of(self, people: bool) -> Option<Fate> {
        let may_be = match self.of {
            Of::People => people,
            Of::Things => !people,
            Of::All => true,
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
