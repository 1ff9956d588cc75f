//! Units of measure, time and money (`units.tsv`).

use super::{BuiltinFile, Class, Form, LexiconBuilder, Row, Sense};
use smol_str::SmolStr;

use crate::l10n::Bilingual;
use crate::text::letters;

/// The file behind this table.
pub(crate) const FILE: BuiltinFile =
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

/// Seconds of a day.
const SECONDS_A_DAY: f64 = 86_400.0;

/// One unit.
#[derive(Clone, Debug, PartialEq)]
pub struct Unit {
    /// Its name in reports, such as `kilometres`.
    pub id: SmolStr,
    pub dimension: Dimension,
    /// How many days one is, rounded down; 0 for all but time.
    pub days: i32,
    /// How large one is in the base of its dimension: seconds, metres, square metres, kilograms, litres; 0 where
    /// figures are not converted.
    pub size: f64,
    /// The first letters of its name, folded: «دج» of «د.ج».
    pub letters: Vec<SmolStr>,
}

/// What figures in a unit are converted by.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Measure {
    pub dimension: Dimension,
    /// As [`Unit::size`], above 0.
    pub size: f64,
}

impl Measure {
    /// Whether it is a month or longer, whose days vary.
    #[must_use]
    pub fn is_calendar(self) -> bool {
        self.dimension == Dimension::Time && self.size > 28.0 * SECONDS_A_DAY
    }
}

/// Reads one row: `id dimension size singular dual plural`, and perhaps `letters`.
///
/// # Errors
/// An unknown dimension, or a size that is no number or below nought.
pub(crate) fn parse(row: &Row<'_>, id: u16, builder: &mut LexiconBuilder) -> Result<Unit, Bilingual> {
    let dimension = row.one_of(1, "dimension", DIMENSIONS)?;
    let size = row.number(row.get(2), "size")?;
    if size < 0.0 {
        return Err(super::table::message(
            "lexicon-below-nought",
            &[("value", row.get(2)), ("column", "size")],
        ));
    }
    let days = if dimension == Dimension::Time { (size / SECONDS_A_DAY) as i32 } else { 0 };
    for (column, form) in [(3, Form::Singular), (4, Form::Dual), (5, Form::Plural)] {
        if row.get(column) != "-" {
            for word in row.words(column)? {
                builder.add(word, Sense { class: Class::Unit, form, id });
            }
        }
    }
    let letters = row.words(6)?.into_iter().map(|word| letters::folded(word).into()).collect();
    Ok(Unit { id: row.id().into(), dimension, days, size, letters })
}
