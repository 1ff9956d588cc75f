//! Words that bound or blur a number (`hedges.tsv`).

use super::{BuiltinFile, Class, LexiconBuilder, Phrases, Row};
use crate::l10n::Bilingual;
use crate::text::Hedge;

/// The file behind this table.
pub(crate) const FILE: BuiltinFile =
    BuiltinFile { name: "hedges.tsv", content: include_str!("../../../assets/lexicon/hedges.tsv") };

const HEDGES: &[(&str, Hedge)] = &[
    ("about", Hedge::About),
    ("more_than", Hedge::MoreThan),
    ("at_least", Hedge::AtLeast),
    ("less_than", Hedge::LessThan),
    ("at_most", Hedge::AtMost),
];

/// Hedge phrases by the side of the number they stand on.
#[derive(Debug)]
pub struct Hedges {
    /// Read backwards from the number.
    pub before: Phrases<Hedge>,
    pub after: Phrases<Hedge>,
}

impl Default for Hedges {
    fn default() -> Self {
        Self { before: Phrases::new(Class::Hedge), after: Phrases::new(Class::HedgeAfter) }
    }
}

impl Hedges {
    /// Reads one row: `id hedge side phrases`.
    ///
    /// # Errors
    /// An unknown hedge or side, or a phrase that is not in Arabic letters.
    pub fn add(&mut self, row: &Row<'_>, builder: &mut LexiconBuilder) -> Result<(), Bilingual> {
        let hedge = row.one_of(1, "hedge", HEDGES)?;
        let is_before = row.one_of(2, "side", &[("before", true), ("after", false)])?;
        for phrase in row.phrases(3)? {
            if is_before {
                self.before.add(phrase.into_iter().rev(), hedge, builder);
            } else {
                self.after.add(phrase, hedge, builder);
            }
        }
        Ok(())
    }
}
