//! First words of ranks, posts and titles (`titles.tsv`).

use super::{BuiltinFile, Class, Form, LexiconBuilder, Row, Sense};
use crate::l10n::Bilingual;

/// The file behind this table.
pub(crate) const FILE: BuiltinFile =
    BuiltinFile { name: "titles.tsv", content: include_str!("../../../assets/lexicon/titles.tsv") };

/// Military and police ranks against civil posts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TitleSort {
    Rank,
    Post,
}

/// One title.
#[derive(Clone, Debug)]
pub struct Title {
    pub key: String,
    pub sort: TitleSort,
}

/// Reads one row: `id sort words`.
pub(crate) fn parse(row: &Row<'_>, id: u16, builder: &mut LexiconBuilder) -> Result<Title, Bilingual> {
    let sort = row.one_of(1, "sort", &[("rank", TitleSort::Rank), ("post", TitleSort::Post)])?;
    for word in row.words(2)? {
        builder.add(word, Sense { class: Class::Title, form: Form::Singular, id });
    }
    Ok(Title { key: row.id().to_owned(), sort })
}
