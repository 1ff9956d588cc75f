//! Number words (`numerals.tsv`).

use super::{BuiltinFile, Class, Form, LexiconBuilder, Row, Sense};
use crate::l10n::Bilingual;

/// The file behind this table.
pub(crate) const FILE: BuiltinFile =
    BuiltinFile { name: "numerals.tsv", content: include_str!("../../../assets/lexicon/numerals.tsv") };

/// What part a word plays in a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NumeralRole {
    /// «واحد», which is a number only behind a noun.
    One,
    /// «أحد» and «إحدى»: one in compounds, else "one of".
    OneOf,
    /// 0 and 2 to 9.
    Unit,
    /// 10, also the second word of a teen.
    Ten,
    /// 20 to 90.
    Tens,
    /// 100, alone or after a unit («ثلاث مئة»).
    Hundred,
    /// 200 to 900 in one word.
    Hundreds,
    /// A thousand and up; multiplies what stands before it.
    Scale,
    /// A scale in the plural: vague when nothing stands before it.
    Scales,
    /// A scale in the dual: twice its value.
    DualScale,
    /// Bounds without a figure: dozens, several.
    Vague,
    /// Vague before «من»: «عدد من».
    VagueOf,
    /// A part of one whole.
    Fraction,
    /// A part of one whole before what it is of, else a unit: «خمس السكان», «خمس سفن».
    PartOf,
    /// A part of one whole in the plural, counted by a unit: «ثلاثة أرباع».
    Fractions,
    /// A place in an order.
    Ordinal,
}

const ROLES: &[(&str, NumeralRole)] = &[
    ("one", NumeralRole::One),
    ("one-of", NumeralRole::OneOf),
    ("unit", NumeralRole::Unit),
    ("ten", NumeralRole::Ten),
    ("tens", NumeralRole::Tens),
    ("hundred", NumeralRole::Hundred),
    ("hundreds", NumeralRole::Hundreds),
    ("scale", NumeralRole::Scale),
    ("scales", NumeralRole::Scales),
    ("scale2", NumeralRole::DualScale),
    ("vague", NumeralRole::Vague),
    ("vague-of", NumeralRole::VagueOf),
    ("fraction", NumeralRole::Fraction),
    ("part-of", NumeralRole::PartOf),
    ("fractions", NumeralRole::Fractions),
    ("ordinal", NumeralRole::Ordinal),
];

/// One number word.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Numeral {
    pub role: NumeralRole,
    /// The number; for vague amounts the lower bound.
    pub value: f64,
    /// The upper bound of a vague amount, else `value`.
    pub high: f64,
}

/// Reads one row: `id role value words`.
///
/// # Errors
/// An unknown role, or a value that is no number.
pub(crate) fn parse(row: &Row<'_>, id: u16, builder: &mut LexiconBuilder) -> Result<Numeral, Bilingual> {
    let role = row.one_of(1, "role", ROLES)?;
    let (low, high) = row.get(2).split_once('-').unwrap_or((row.get(2), row.get(2)));
    let numeral = Numeral { role, value: row.number(low, "value")?, high: row.number(high, "value")? };
    let class = if role == NumeralRole::Ordinal { Class::Ordinal } else { Class::Numeral };
    for word in row.words(3)? {
        builder.add(word, Sense { class, form: Form::Singular, id });
    }
    Ok(numeral)
}
