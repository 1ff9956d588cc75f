//! Values as positions on one line: numbers as they are, dates as days, and hours of neighbouring days as parts of them.

use jiff::civil::{Date, Time};

use crate::align::{RowId, values};
use crate::claims::{Claim, Polarity, Value};
use crate::intake::ArticleId;
use crate::verdict::{Comparison, Judgement};

/// How many days hours may lie apart and still be told from each other on one line.
const HOURS_OVER: f64 = 3.0;
/// Minutes of a day.
const DAY: f64 = 24.0 * 60.0;

/// What the positions on a line are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Scale {
    Number,
    /// Days since 1970-01-01.
    Days,
    /// The same with the time of day as a part of its day.
    Hours,
}

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
    pub scale: Scale,
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

/// The day and the time of day at `position` of a line of hours, to the minute.
#[must_use]
pub(crate) fn hour_at(position: f64) -> Option<(Date, Time)> {
    let minutes = (position * DAY).round();
    let day = (minutes / DAY).floor();
    let minute = (minutes - day * DAY) as i32;
    Some((day_at(day)?, Time::new((minute / 60) as i8, (minute % 60) as i8, 0, 0).ok()?))
}

/// Where a date that tells its day and its hour lies on a line of hours.
fn hour(claim: &Claim) -> Option<f64> {
    let Value::Date { from: Some(from), to: Some(to), .. } = &claim.value else { return None };
    let minutes = claim.value.minute_of_day()?;
    (from == to).then_some(day_number(*from) + f64::from(minutes) / DAY)
}

/// What claims cover of a line of hours, where some of them tell hours that differ and none lies days from another. A
/// day that tells no hour covers all of its hours.
fn hours(claims: &[&Claim]) -> Option<Vec<Reach>> {
    let reach = |claim: &&Claim| {
        let (low, high) = match (hour(claim), &claim.value) {
            (Some(at), _) => (at, at),
            (None, Value::Date { from: Some(from), to: Some(to), .. }) if from == to => {
                (day_number(*from), day_number(*from) + 1.0)
            }
            _ => return None,
        };
        Some(Reach { article: claim.article, low: Some(low), high: Some(high) })
    };
    let reaches = claims.iter().map(reach).collect::<Option<Vec<Reach>>>()?;
    let lows = || reaches.iter().filter_map(|reach| reach.low);
    let span = lows().reduce(f64::max)? - lows().reduce(f64::min)?;
    let points = || reaches.iter().filter(|reach| reach.is_point()).filter_map(|reach| reach.low);
    let is_one = points().reduce(f64::max)? - points().reduce(f64::min)? < 1.0 / DAY;
    (span <= HOURS_OVER && !is_one).then_some(reaches)
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
    /// Whether both its ends are known and one.
    #[must_use]
    pub(crate) fn is_point(&self) -> bool {
        matches!((self.low, self.high), (Some(low), Some(high)) if high.total_cmp(&low).is_eq())
    }

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
        let hours = hours(&claims);
        let scale = match (row.row.kind.is_date(), &hours) {
            (false, _) => Scale::Number,
            (true, None) => Scale::Days,
            (true, Some(_)) => Scale::Hours,
        };
        let reaches: Vec<Reach> = hours.unwrap_or_else(|| claims.iter().filter_map(in_one_unit).collect());
        // Days among hours reach to the ends of the line, wherever these are.
        let is_end = |r: &&Reach| scale != Scale::Hours || r.is_point();
        let ends = || reaches.iter().filter(is_end).flat_map(|r| [r.low, r.high]).flatten();
        let low = ends().reduce(f64::min)?;
        let high = ends().reduce(f64::max)?;
        Some(Self { row: row.row.id, scale, reaches, low, high })
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
        match self.scale {
            Scale::Days | Scale::Hours => self.apart(),
            Scale::Number => self.apart() / self.high.abs().max(self.low.abs()).max(1.0),
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
    fn hours_of_neighbouring_days_have_places_of_their_own() {
        let at = |edtf: &str, day: i8| {
            let found = crate::claims::extract(
                &crate::app::model::samples::article(1, "أ", "وقع الانفجار يوم 7 أيلول 2025."),
                1,
            );
            let day = Some(date(2025, 9, day));
            let claim = found.into_iter().find(|claim| claim.kind.is_date()).expect("a date");
            Claim { value: Value::Date { edtf: edtf.into(), from: day, to: day }, ..claim }
        };
        let [five, six, late] =
            [at("2025-09-07T17:20", 7), at("2025-09-07T18:00", 7), at("2025-09-20T06:00", 20)];
        let of = |claims: &[&Claim]| {
            hours(claims).map(|reaches| reaches.iter().filter_map(|reach| reach.low).collect::<Vec<f64>>())
        };
        let places = of(&[&five, &six]).expect("both tell their hour");
        assert!((places[1] - places[0] - 40.0 / DAY).abs() < 1e-9);
        let (day, time) = hour_at(places[0]).expect("a moment");
        assert_eq!((day, time), (date(2025, 9, 7), jiff::civil::time(17, 20, 0, 0)));
        assert_eq!(of(&[&five, &late]), None, "weeks apart hours say nothing");
        let day = at("2025-09-07", 7);
        assert_eq!(of(&[&five, &day]), None, "one hour alone stands against no other");
        let reaches = hours(&[&five, &day, &six]).expect("two hours differ");
        assert_eq!(reaches.iter().map(Reach::is_point).collect::<Vec<_>>(), [true, false, true]);
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
        let mut axis = Axis { row: RowId(1), scale: Scale::Number, reaches: Vec::new(), low: 5.0, high: 5.0 };
        assert!((axis.share(5.0) - 0.5).abs() < f32::EPSILON);
        axis.high = 10.0;
        assert!((axis.share(10.0) - 1.0).abs() < f32::EPSILON);
    }

    #[test]
    fn values_that_overlap_are_not_apart() {
        let reach = |low, high| Reach { article: ArticleId(1), low, high };
        let axis = |reaches| Axis { row: RowId(1), scale: Scale::Number, reaches, low: 5.0, high: 10.0 };
        assert!(
            (axis(vec![reach(Some(5.0), Some(5.0)), reach(Some(10.0), Some(10.0))]).spread() - 0.5).abs()
                < 1e-9
        );
        assert!(axis(vec![reach(Some(5.0), Some(10.0)), reach(Some(7.0), None)]).spread() < 1e-9);
        assert!((axis(vec![reach(None, Some(5.0)), reach(Some(8.0), None)]).apart() - 3.0).abs() < 1e-9);
    }
}
