//! English plurals, in which questions ask for what is counted (`plurals.tsv`).

use rustc_hash::FxHashMap;

use super::table::message;
use super::{BuiltinFile, Row};
use crate::l10n::Bilingual;

/// The file behind this table.
pub(crate) const FILE: BuiltinFile =
    BuiltinFile { name: "plurals.tsv", content: include_str!("../../../assets/lexicon/plurals.tsv") };

/// The plurals that no rule forms, by the noun.
#[derive(Debug, Default)]
pub struct Plurals(FxHashMap<String, String>);

impl Plurals {
    /// Reads one row: `noun plural`.
    ///
    /// # Errors
    /// A noun or plural that is not in small Latin letters.
    pub(crate) fn add(&mut self, row: &Row<'_>) -> Result<(), Bilingual> {
        let plural = row.get(1);
        for word in [row.id(), plural] {
            if !word.chars().all(|c| c.is_ascii_lowercase() || c == ' ') {
                return Err(message("lexicon-not-english", &[("value", word)]));
            }
        }
        self.0.entry(row.id().to_owned()).or_insert_with(|| plural.to_owned());
        Ok(())
    }

    /// The plural of an English noun, which may be of several words.
    #[must_use]
    pub fn of(&self, noun: &str) -> String {
        if let Some(plural) = self.0.get(noun) {
            return plural.clone();
        }
        if let Some(stem) = noun.strip_suffix("man") {
            return format!("{stem}men");
        }
        match noun.strip_suffix('y') {
            Some(stem) if !stem.ends_with(['a', 'e', 'o', 'u']) => format!("{stem}ies"),
            _ if ["s", "x", "z", "ch", "sh"].iter().any(|end| noun.ends_with(end)) => format!("{noun}es"),
            _ => format!("{noun}s"),
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::text::Words;

    #[test]
    fn plurals_follow_rules_but_for_those_listed() {
        for (one, many) in [
            ("boy", "boys"),
            ("young man", "young men"),
            ("convoy", "convoys"),
            ("journey", "journeys"),
            ("storey", "storeys"),
            ("fisherman", "fishermen"),
            ("ambush", "ambushes"),
            ("clash", "clashes"),
            ("city", "cities"),
            ("woman", "women"),
            ("thief", "thieves"),
            ("police", "police"),
        ] {
            assert_eq!(Words::builtin().plurals.of(one), many);
        }
    }

    #[test]
    fn users_add_plurals_of_their_own() {
        let loaded = Words::load(&[("plurals.tsv".into(), "ox\toxen\npolice\t\nSheep\tsheep\n".into())]);
        let plurals = &loaded.words.plurals;
        assert_eq!((plurals.of("ox"), plurals.of("police")), ("oxen".into(), "polices".into()));
        assert_eq!(loaded.errors.iter().map(|error| error.line).collect::<Vec<_>>(), [3]);
    }
}
