//! Values as positions on one line: numbers as they are, dates as days.

use jiff::civil::Date;

use crate::align::{RowId, values};
use crate::claims::{Claim, Polarity, Value};
use crate::intake::ArticleId;
use crate::verdict::{Comparison, Judgement};

/// What one claim covers of a line; `None` is an open end.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Reach {
    pub article: ArticleId,
    pub low: Option<f64>,
    pub high: Option<f64>,
}

/// A row's claims on one line, with the part of the line to show.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Axis {
    pub row: RowId,
    /// Whether positions are days since 1970-01-01.
    pub is_time: bool,
    pub reaches: Vec<Reach>,
    /// The smallest and largest known position.
    pub low: f64,
    pub high: f64,
}

/// Days from 1970-01-01 to `date`; earlier days are negative.
#[must_use]
pub(crate) fn day_number(date: Date) -> f64 {
    let days = date.since(Date::constant(1970, 1, 1)).map_or(0, |span| span.get_days());
    f64::from(days)
}

/// The day that lies `days` after 1970-01-01, where the calendar reaches that far.
#[must_use]
pub(crate) fn day_at(days: f64) -> Option<Date> {
    let days = jiff::Span::new().try_days(days.round() as i64).ok()?;
    Date::constant(1970, 1, 1).checked_add(days).ok()
}

/// What `claim` covers; `None` for ranks and for dates without a year.
#[must_use]
pub(crate) fn reach(claim: &Claim) -> Option<Reach> {
    let (low, high) = match &claim.value {
        // An open end begins at the figure that is named: «أكثر من 40» at 40, since nobody's figure is 41.
        Value::Number { low, high } => {
            let named = values::stated(claim);
            (
                low.and(if high.is_none() { named } else { *low }),
                high.and(if low.is_none() { named } else { *high }),
            )
        }
        Value::Date { from, to, .. } => (from.map(day_number), to.map(day_number)),
        Value::Text { .. } => return None,
    };
    (low.is_some() || high.is_some()).then_some(Reach { article: claim.article, low, high })
}

impl Reach {
    /// The same reach in another unit.
    fn times(self, factor: f64) -> Self {
        let scaled = |end: Option<f64>| end.map(|n| n * factor);
        Self { low: scaled(self.low), high: scaled(self.high), ..self }
    }
}

impl Axis {
    /// The line of `row`; `None` where nothing on it has a place.
    #[must_use]
    pub(crate) fn of(comparison: &Comparison, row: &Judgement) -> Option<Self> {
        let mut claims: Vec<&Claim> = row.row.claims.iter().filter_map(|id| comparison.claim(*id)).collect();
        // A figure that is denied is no value beside the others, as it is none for the verdict.
        let is_asserted = |claim: &&Claim| claim.polarity == Polarity::Asserted;
        if claims.iter().any(is_asserted) {
            claims.retain(is_asserted);
        }
        let first = claims.iter().find(|claim| claim.unit == row.unit).or(claims.first())?;
        let in_one_unit =
            |claim: &&Claim| Some(reach(claim)?.times(values::factor(claim, first).unwrap_or(1.0)));
        let reaches: Vec<Reach> = claims.iter().filter_map(in_one_unit).collect();
        let ends = || reaches.iter().flat_map(|r| [r.low, r.high]).flatten();
        let low = ends().reduce(f64::min)?;
        let high = ends().reduce(f64::max)?;
        Some(Self { row: row.row.id, is_time: row.row.kind.is_date(), reaches, low, high })
    }

    /// How far apart the two values lie that have least in common: 0 where all overlap. In days for dates.
    #[must_use]
    pub(crate) fn apart(&self) -> f64 {
        let highest = self.reaches.iter().filter_map(|reach| reach.low).reduce(f64::max);
        let lowest = self.reaches.iter().filter_map(|reach| reach.high).reduce(f64::min);
        highest.zip(lowest).map_or(0.0, |(highest, lowest)| (highest - lowest).max(0.0))
    }

    /// The same relative to the largest value for numbers, in days for dates.
    #[must_use]
    pub(crate) fn spread(&self) -> f64 {
        match self.is_time {
            true => self.apart(),
            false => self.apart() / self.high.abs().max(self.low.abs()).max(1.0),
        }
    }

    /// Where `position` lies between the ends, 0 to 1; the middle where they coincide.
    #[must_use]
    pub(crate) fn share(&self, position: f64) -> f32 {
        let width = self.high - self.low;
        match width > 0.0 {
            true => ((position - self.low) / width).clamp(0.0, 1.0) as f32,
            false => 0.5,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn days_count_from_the_epoch_and_back() {
        assert!(day_number(date(1970, 1, 2)).to_bits() == 1f64.to_bits());
        let day = date(2021, 9, 17);
        assert_eq!(day_at(day_number(day)), Some(day));
        assert!(day_number(date(1969, 12, 31)) < 0.0);
        for far in [1e7, -1e7, 1e300, f64::INFINITY, f64::NEG_INFINITY] {
            assert_eq!(day_at(far), None, "no calendar reaches {far}");
        }
    }

    #[test]
    fn a_denied_figure_has_no_place_beside_the_others() {
        let article = |id: u32, n: u32| {
            crate::app::model::samples::article(id, "أ", &format!("بلغ عدد المفقودين في الحريق {n} شخصا."))
        };
        let mut comparison = crate::verdict::compare(vec![article(1, 20), article(2, 25)]);
        let row = comparison.rows.iter().find(|row| row.row.claims.len() == 2).expect("one question").clone();
        let ends = |comparison: &Comparison| Axis::of(comparison, &row).map(|axis| (axis.low, axis.high));
        assert_eq!(ends(&comparison), Some((20.0, 25.0)));
        let second = row.row.claims[1];
        comparison
            .claims
            .iter_mut()
            .filter(|claim| claim.id == second)
            .for_each(|c| c.polarity = Polarity::Denied);
        assert_eq!(ends(&comparison), Some((20.0, 20.0)));
    }

    #[test]
    fn a_point_sits_in_the_middle_and_ends_at_the_edges() {
        let mut axis = Axis { row: RowId(1), is_time: false, reaches: Vec::new(), low: 5.0, high: 5.0 };
        assert!((axis.share(5.0) - 0.5).abs() < f32::EPSILON);
        axis.high = 10.0;
        assert!((axis.share(10.0) - 1.0).abs() < f32::EPSILON);
    }

    #[test]
    fn values_that_overlap_are_not_apart() {
        let reach = |low, high| Reach { article: ArticleId(1), low, high };
        let axis = |reaches| Axis { row: RowId(1), is_time: false, reaches, low: 5.0, high: 10.0 };
        assert!(
            (axis(vec![reach(Some(5.0), Some(5.0)), reach(Some(10.0), Some(10.0))]).spread() - 0.5).abs()
                < 1e-9
        );
        assert!(axis(vec![reach(Some(5.0), Some(10.0)), reach(Some(7.0), None)]).spread() < 1e-9);
        assert!((axis(vec![reach(None, Some(5.0)), reach(Some(8.0), None)]).apart() - 3.0).abs() < 1e-9);
    }
}
