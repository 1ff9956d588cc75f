//! Coins, and how many of them make one of the money that they are told with (`coins.tsv`).

use smol_str::SmolStr;

use super::units::{Dimension, Unit};
use super::{BuiltinFile, Row};
use crate::l10n::Bilingual;

/// The file behind this table.
pub(crate) const FILE: BuiltinFile =
    BuiltinFile { name: "coins.tsv", content: include_str!("../../../assets/lexicon/coins.tsv") };

/// So many of one unit of money make one of another.
#[derive(Clone, Debug)]
pub(crate) struct Coin {
    /// The larger unit.
    pub money: SmolStr,
    /// The smaller one.
    pub coin: SmolStr,
    /// How many of these make one of it.
    pub count: i32,
}

/// Reads one row: `id money coin count`.
///
/// # Errors
/// A unit that is none of money in `units`, or a count that is no whole number above one.
pub(crate) fn parse(row: &Row<'_>, units: &[Unit]) -> Result<Coin, Bilingual> {
    let money = units.iter().filter(|unit| unit.dimension == Dimension::Money);
    let known: Vec<(&str, &SmolStr)> = money.map(|unit| (unit.id.as_str(), &unit.id)).collect();
    let money = row.one_of(1, "money", &known)?.clone();
    let coin = row.one_of(2, "coin", &known)?.clone();
    Ok(Coin { money, coin, count: row.whole(3, "how many", 2..=1_000_000)? })
}
