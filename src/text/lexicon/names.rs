//! Countries, nationalities, parties and bodies (`names.tsv`).

use super::{BuiltinFile, Class, Form, LexiconBuilder, Row, Sense};
use crate::l10n::Bilingual;
use crate::text::affixes::DUAL;
use crate::text::letters;

/// The file behind this table.
pub(crate) const FILE: BuiltinFile =
    BuiltinFile { name: "names.tsv", content: include_str!("../../../assets/lexicon/names.tsv") };

/// What sort of body a name means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NameSort {
    Country,
    Side,
    Party,
    Official,
    Medical,
    Media,
    Ngo,
    Witness,
}

const SORTS: &[(&str, NameSort)] = &[
    ("country", NameSort::Country),
    ("side", NameSort::Side),
    ("party", NameSort::Party),
    ("official", NameSort::Official),
    ("medical", NameSort::Medical),
    ("media", NameSort::Media),
    ("ngo", NameSort::Ngo),
    ("witness", NameSort::Witness),
];

/// One body under all its names and adjectives.
#[derive(Clone, Debug)]
pub struct Name {
    /// The row's id, the same for «أميركي» and «واشنطن».
    pub key: String,
    pub sort: NameSort,
}

/// Reads one row: `id class words`.
pub(crate) fn parse(row: &Row<'_>, id: u16, builder: &mut LexiconBuilder) -> Result<Name, Bilingual> {
    let name = Name { key: row.id().to_owned(), sort: row.one_of(1, "class", SORTS)? };
    for word in row.words(2)? {
        builder.add(word, Sense { class: Class::Name, form: Form::Singular, id });
        // Nationalities take the accusative: «مواطنا سوريا».
        if matches!(name.sort, NameSort::Country | NameSort::Side) && word.ends_with(letters::YA) {
            builder.add(
                &format!("{word}{}", letters::ALIF),
                Sense { class: Class::Name, form: Form::Singular, id },
            );
            // «فلسطينيان»; the oblique dual looks like the plural.
            builder.add(&format!("{word}{DUAL}"), Sense { class: Class::Name, form: Form::Dual, id });
        }
    }
    Ok(name)
}
