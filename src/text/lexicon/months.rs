//! Month names (`months.tsv`).

use super::{BuiltinFile, LexiconBuilder, Phrases, Row};
use crate::l10n::Bilingual;

/// The file behind this table.
pub(crate) const FILE: BuiltinFile =
    BuiltinFile { name: "months.tsv", content: include_str!("../../../assets/lexicon/months.tsv") };

/// The calendar a month belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Calendar {
    Gregorian,
    /// Umm al-Qura, the civil calendar of Saudi Arabia.
    Hijri,
}

/// One month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Month {
    pub calendar: Calendar,
    /// 1 to 12.
    pub number: i8,
    /// Whether the name also means something else and needs a day, a year or «شهر» beside it.
    pub is_shared: bool,
}

/// Reads one row: `id calendar month kind names`.
///
/// # Errors
/// An unknown calendar or kind, or a month that is no number.
pub(crate) fn parse(
    row: &Row<'_>,
    months: &mut Phrases<Month>,
    builder: &mut LexiconBuilder,
) -> Result<(), Bilingual> {
    let calendar =
        row.one_of(1, "calendar", &[("gregorian", Calendar::Gregorian), ("hijri", Calendar::Hijri)])?;
    let number = row.whole(2, "month", 1..=12)? as i8;
    let is_shared = row.one_of(3, "kind", &[("plain", false), ("shared", true)])?;
    for name in row.phrases(4)? {
        months.add(name, Month { calendar, number, is_shared }, builder);
    }
    Ok(())
}
