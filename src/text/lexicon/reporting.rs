//! Words that attribute a statement (`reporting.tsv`).

use super::{BuiltinFile, Class, Form, LexiconBuilder, Row, Sense};
use crate::l10n::Bilingual;

/// The file behind this table.
pub(crate) const FILE: BuiltinFile =
    BuiltinFile { name: "reporting.tsv", content: include_str!("../../../assets/lexicon/reporting.tsv") };

/// How a reporting word attributes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reporting {
    /// The subject follows: «قالت الوزارة».
    Said,
    /// As `Said`, but only where «أن» or a quotation follows: the word has commoner meanings («بين»).
    SaidThat,
    /// A messenger follows, then «عن» with the source: «نقلت الوكالة عن مصدر».
    Relayed,
    /// The speaker before goes on: «وأضاف».
    Continued,
    /// The source follows: «وفقا للشرطة».
    According,
    /// The subject follows and denies: «نفت الحكومة».
    Denied,
    /// As `Denied`, but only where «أن» or what happened follows: «استبعد مقتل 5», not «استبعد لاعبين».
    RuledOut,
}

/// Reads one row: `id role words`.
pub(crate) fn parse(row: &Row<'_>, id: u16, builder: &mut LexiconBuilder) -> Result<Reporting, Bilingual> {
    let roles = [
        ("said", Reporting::Said),
        ("said-that", Reporting::SaidThat),
        ("relayed", Reporting::Relayed),
        ("continued", Reporting::Continued),
        ("according", Reporting::According),
        ("denied", Reporting::Denied),
        ("ruled-out", Reporting::RuledOut),
    ];
    let role = row.one_of(1, "role", &roles)?;
    for word in row.words(2)? {
        builder.add(word, Sense { class: Class::Reporting, form: Form::Singular, id });
    }
    Ok(role)
}
