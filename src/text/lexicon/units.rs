//! Units of measure, time and money (`units.tsv`).

use super::{BuiltinFile, Class, Form, LexiconBuilder, Row, Sense};
use crate::l10n::Bilingual;

/// The file behind this table.
pub const FILE: BuiltinFile =
    BuiltinFile { name: "units.tsv", content: include_str!("../../../assets/lexicon/units.tsv") };

/// What a unit measures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dimension {
    Time,
    Length,
    Area,
    Volume,
    Weight,
    Money,
    Speed,
    Power,
    Temperature,
    /// Multiples: «ثلاثة أضعاف».
    Times,
}

const DIMENSIONS: &[(&str, Dimension)] = &[
    ("time", Dimension::Time),
    ("length", Dimension::Length),
    ("area", Dimension::Area),
    ("volume", Dimension::Volume),
    ("weight", Dimension::Weight),
    ("money", Dimension::Money),
    ("speed", Dimension::Speed),
    ("power", Dimension::Power),
    ("temperature", Dimension::Temperature),
    ("times", Dimension::Times),
];

/// One unit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unit {
    /// Its name in reports, such as `kilometres`.
    pub id: String,
    pub dimension: Dimension,
    /// How many days one is; 0 for units shorter than a day and for all but time.
    pub days: i32,
}

/// Reads one row: `id dimension days singular dual plural`.
///
/// # Errors
/// An unknown dimension, or days that are no number.
pub fn parse(row: &Row<'_>, id: u16, builder: &mut LexiconBuilder) -> Result<Unit, Bilingual> {
    let dimension = row.one_of(1, "dimension", DIMENSIONS)?;
    let days = row.number(row.get(2), "days")? as i32;
    for (column, form) in [(3, Form::Singular), (4, Form::Dual), (5, Form::Plural)] {
        if row.get(column) != "-" {
            for word in row.words(column)? {
                builder.add(word, Sense { class: Class::Unit, form, id });
            }
        }
    }
    Ok(Unit { id: row.id().to_owned(), dimension, days })
}
