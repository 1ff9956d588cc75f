//! How two values stand to each other: the same figure, both possible, or not both right.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::clocks;
pub use crate::claims::figures::named as stated;
use crate::claims::{Claim, Hedge, Kind, Polarity, Value};
use crate::text::lexicon::units::Dimension;

/// How two values stand to each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Relation {
    /// The same stated figure or the same days.
    Same,
    /// Different words, both can be true.
    Overlapping,
    /// They cannot both be true.
    Disjoint,
}

/// By how much «حوالي» may miss, in whole per cent of the figure, at most [`Tolerance::MAX`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "u8", into = "u8")]
pub struct Tolerance(u8);

impl Tolerance {
    /// The widest tolerance, in per cent.
    pub const MAX: u8 = 25;

    /// In per cent.
    #[must_use]
    pub const fn percent(self) -> u8 {
        self.0
    }

    fn share(self) -> f64 {
        f64::from(self.0) / 100.0
    }
}

impl Default for Tolerance {
    fn default() -> Self {
        Self(7)
    }
}

/// So many per cent, or [`Tolerance::MAX`] where that is less.
impl From<u8> for Tolerance {
    fn from(percent: u8) -> Self {
        Self(percent.min(Self::MAX))
    }
}

impl From<Tolerance> for u8 {
    fn from(tolerance: Tolerance) -> Self {
        tolerance.0
    }
}

/// The interval a number claim allows, with the tolerance of «حوالي». More than 6 persons are 7 or more, more than 6 per
/// cent are anything above.
#[must_use]
pub fn interval(claim: &Claim, about: Tolerance) -> Option<(f64, f64)> {
    let Value::Number { low, high } = &claim.value else { return None };
    let (low, high) = (low.unwrap_or(f64::NEG_INFINITY), high.unwrap_or(f64::INFINITY));
    Some(match claim.hedge {
        Hedge::About => (low - low.abs() * about.share(), high + high.abs() * about.share()),
        Hedge::MoreThan if is_measured(claim) => (stated(claim)?.next_up(), high),
        Hedge::LessThan if is_measured(claim) => (low, stated(claim)?.next_down()),
        _ => (low, high),
    })
}

/// Whether a figure is measured and not counted, so that it may lie between whole numbers.
#[must_use]
pub fn is_measured(claim: &Claim) -> bool {
    const DEGREES: &str = "degrees";
    claim.features.measure.is_some() || claim.kind.is_measured() || claim.unit == DEGREES
}

/// By how much a length or a weight may miss that one report gives in other units than another, as a share: such
/// figures are rounded again when they are converted. As much is left to «نحو أسبوع» against days.
const CONVERTED: f64 = 0.1;
/// By how much months and years may miss days and weeks, as a share: a month has 28 to 31 days.
const CALENDAR: f64 = 0.035;
/// What conversion itself may miss, as a share.
const EXACT: f64 = 0.005;

/// By what the figures of `claim` are multiplied to stand in the unit of `other`: 1 within one unit, `None` between
/// units of which one is not the other's measure. Money has no fixed rate.
#[must_use]
pub fn factor(claim: &Claim, other: &Claim) -> Option<f64> {
    if claim.unit == other.unit {
        return Some(1.0);
    }
    let (own, wanted) = (claim.features.measure?, other.features.measure?);
    (claim.kind == other.kind && own.dimension == wanted.dimension).then_some(own.size / wanted.size)
}

/// Whether two claims give figures in different units of one dimension.
#[must_use]
pub fn converts(a: &Claim, b: &Claim) -> bool {
    a.unit != b.unit && factor(a, b).is_some()
}

/// As [`stated`], in the unit of `other`; in its own where that cannot be.
#[must_use]
pub fn stated_as(claim: &Claim, other: &Claim) -> Option<f64> {
    let figure = stated(claim)?;
    Some(if converts(claim, other) { rounded(figure * factor(claim, other)?) } else { figure })
}

/// As [`interval`], in the unit of `other`; in its own where that cannot be.
#[must_use]
pub fn interval_as(claim: &Claim, other: &Claim, about: Tolerance) -> Option<(f64, f64)> {
    if !converts(claim, other) {
        return interval(claim, about);
    }
    let factor = factor(claim, other)?;
    let (low, high) = converted(claim, about, factor)?;
    Some((rounded(low), rounded(high)))
}

/// The interval times `factor`. «أكثر من ساعة» is two hours and more among hours, but 60 minutes and more.
fn converted(claim: &Claim, about: Tolerance, factor: f64) -> Option<(f64, f64)> {
    let (low, high) = interval(claim, about)?;
    let bound = stated(claim).map(|n| n * factor);
    Some(match claim.hedge {
        Hedge::MoreThan => (bound?, f64::INFINITY),
        Hedge::LessThan => (f64::NEG_INFINITY, bound?),
        _ => (low * factor, high * factor),
    })
}

/// To a thousandth: what conversion leaves behind is no precision.
fn rounded(n: f64) -> f64 {
    if n.is_finite() { (n * 1000.0).round() / 1000.0 } else { n }
}

/// How two figures in different units of one dimension stand to each other, whichever comes first.
fn across_units(a: &Claim, b: &Claim, about: Tolerance) -> Option<Relation> {
    let (of_a, of_b) = (a.features.measure?, b.features.measure?);
    let calendar = of_a.is_calendar() != of_b.is_calendar();
    let exact = if calendar { CALENDAR } else { EXACT };
    let vague = is_vague(a) || is_vague(b);
    if let (false, Some(x), Some(y)) = (vague, stated(a), stated(b)) {
        let (x, y) = (x * of_a.size, y * of_b.size);
        if (x - y).abs() <= x.abs().max(y.abs()) * exact {
            return Some(Relation::Same);
        }
    }
    let loose = of_a.dimension != Dimension::Time || a.hedge == Hedge::About || b.hedge == Hedge::About;
    let leeway = 1.0 + if loose { CONVERTED.max(exact) } else { exact };
    let (x, y) = (converted(a, about, of_a.size)?, converted(b, about, of_b.size)?);
    Some(if x.0 <= y.1 * leeway && y.0 <= x.1 * leeway { Relation::Overlapping } else { Relation::Disjoint })
}

/// Whether `b` tells the figure of `a` again in other units: «3 أميال (نحو 5 كيلومترات)».
#[must_use]
pub fn restates(a: &Claim, b: &Claim) -> bool {
    let gap = b.span.start.checked_sub(a.span.end).or_else(|| a.span.start.checked_sub(b.span.end));
    a.article == b.article
        && gap.is_some_and(|gap| gap <= RESTATED_WITHIN)
        && converts(a, b)
        && relation(a, b).is_some_and(|relation| relation != Relation::Disjoint)
}

/// How many bytes may stand between a figure and the same figure in other units, with the hedge or bracket that leads to it.
const RESTATED_WITHIN: usize = 20;

/// Whether two shares tell a rise and a fall.
#[must_use]
pub fn went_opposite_ways(a: &Claim, b: &Claim) -> bool {
    let shares = a.kind == Kind::Percent && b.kind == Kind::Percent;
    shares && matches!((a.features.direction, b.features.direction), (Some(x), Some(y)) if x != y)
}

/// How the values of two claims of one kind stand to each other, as alignment sees it: with the tolerance its
/// weights were fitted with. `None` where they cannot be compared.
#[must_use]
pub fn relation(a: &Claim, b: &Claim) -> Option<Relation> {
    let relation = of_values(a, b, Tolerance::default())?;
    Some(if went_opposite_ways(a, b) { Relation::Disjoint } else { relation })
}

/// As [`relation`], with the tolerance that the user grants «حوالي».
#[must_use]
pub fn relation_within(a: &Claim, b: &Claim, about: Tolerance) -> Option<Relation> {
    let relation = of_values(a, b, about)?;
    let loose = || is_of_whole(a, b) || is_of_whole(b, a) || falls_short(a, b) || falls_short(b, a);
    let relation = match relation {
        Relation::Disjoint if may_be_one_day(a, b) || loose() => Relation::Overlapping,
        Relation::Overlapping if clocks::contradict(a, b) => Relation::Disjoint,
        relation => relation,
    };
    if (a.polarity == Polarity::Denied) == (b.polarity == Polarity::Denied) {
        return Some(if went_opposite_ways(a, b) { Relation::Disjoint } else { relation });
    }
    // Who denies a figure contradicts who gives it or one within its bounds, and nobody else.
    let (denied, given) = if a.polarity == Polarity::Denied { (a, b) } else { (b, a) };
    let within = || {
        let bounds = interval_as(denied, given, about)?;
        let figure = interval(given, about)?;
        Some(bounds.0 != bounds.1 && bounds.0 <= figure.0 && figure.1 <= bounds.1)
    };
    Some(if relation == Relation::Same || within() == Some(true) {
        Relation::Disjoint
    } else {
        Relation::Overlapping
    })
}

/// Whether two claims cannot both be right, with the tolerance that the user grants «حوالي».
#[must_use]
pub fn contradict(a: &Claim, b: &Claim, about: Tolerance) -> bool {
    relation_within(a, b, about) == Some(Relation::Disjoint)
}

/// The figures that a claim does not rule out: «عدد من», told as 3 to 9, may be said of two.
fn possible(claim: &Claim, about: Tolerance) -> Option<(f64, f64)> {
    const FEW: f64 = 3.0;
    let (low, high) = interval(claim, about)?;
    let is_few = claim.hedge == Hedge::Vague && low == FEW;
    Some((if is_few { FEW - 1.0 } else { low }, high))
}

fn of_values(a: &Claim, b: &Claim, about: Tolerance) -> Option<Relation> {
    match (&a.value, &b.value) {
        (Value::Number { .. }, Value::Number { .. }) => {
            if converts(a, b) {
                return across_units(a, b, about);
            }
            let (a_range, b_range) = (possible(a, about)?, possible(b, about)?);
            let same_figure = stated(a) == stated(b) && !is_vague(a) && !is_vague(b) || a.value == b.value;
            Some(if same_figure {
                Relation::Same
            } else if a_range.0 <= b_range.1 && b_range.0 <= a_range.1 || is_rounded(a, b) {
                Relation::Overlapping
            } else {
                Relation::Disjoint
            })
        }
        (Value::Date { edtf: ea, from: fa, to: ta }, Value::Date { edtf: eb, from: fb, to: tb }) => {
            if let Some(relation) = clocks::relation(a, b) {
                return Some(relation);
            }
            if fa == fb && ta == tb && (fa.is_some() || ea == eb) {
                return Some(Relation::Same);
            }
            // «من 11 إلى 15» and «من 11 إلى 17» overlap and yet state different ends.
            if is_period(ea) && is_period(eb) && a.hedge == Hedge::Exact && b.hedge == Hedge::Exact {
                return Some(Relation::Disjoint);
            }
            let (fa, ta, fb, tb) = (fa.as_ref()?, ta.as_ref()?, fb.as_ref()?, tb.as_ref()?);
            let meet = fa <= tb && fb <= ta || runs_into(a, *ta, *fb) || runs_into(b, *tb, *fa);
            Some(if meet { Relation::Overlapping } else { Relation::Disjoint })
        }
        (Value::Text { key: ka, .. }, Value::Text { key: kb, .. }) if a.unit == "rank" => {
            Some(ranks((ka, a), (kb, b)))
        }
        (Value::Text { key: ka, .. }, Value::Text { key: kb, .. }) => Some(titles(ka, kb)),
        _ => None,
    }
}

/// «ليل الثلاثاء», «فجر الأربعاء»: whether a night runs into the day that `next` is.
fn runs_into(night: &Claim, day: Date, next: Date) -> bool {
    night.features.is_night && day.tomorrow().is_ok_and(|tomorrow| tomorrow == next)
}

/// Whether `a` counts some of the people that `b` counts all of: «20 مدنيا», «35 قتيلا».
#[must_use]
pub fn is_of_whole(a: &Claim, b: &Claim) -> bool {
    let people = a.counts_people() && b.counts_people();
    let some = !a.features.people.are_open() && b.features.people.are_open();
    // Who is aboard is a passenger, by whatever noun: «210 ركاب», «300 شخص على متنها».
    let by_fate = || a.shares_fate_with(b) && a.features.concept == "passenger";
    let fewer = || stated(a).zip(stated(b)).is_some_and(|(x, y)| x < y);
    people && some && fewer() && !by_fate()
}

/// Whether `a` says loosely that there were many where `b` counts more: «عشرات الجرحى», «190 جريحا».
fn falls_short(a: &Claim, b: &Claim) -> bool {
    let fewer = || stated(a).zip(stated(b)).is_some_and(|(x, y)| x < y);
    a.hedge == Hedge::Vague && b.hedge != Hedge::Vague && fewer()
}

/// Whether two days are within a week of each other of which one is marked as uncertain, as where its weekday is another
/// («أمس الاثنين» on a Wednesday).
fn may_be_one_day(a: &Claim, b: &Claim) -> bool {
    let day = |claim: &Claim| match &claim.value {
        Value::Date { edtf, from: Some(from), .. } => Some((*from, edtf.contains('?'))),
        _ => None,
    };
    let days = day(a).zip(day(b)).filter(|(x, y)| x.1 || y.1);
    days.is_some_and(|(x, y)| x.0.since(y.0).is_ok_and(|apart| apart.get_days().abs() < 7))
}

/// Whether one of two figures is the other rounded: «904 آلاف», 904642; «63 في المئة», 63.4.
fn is_rounded(a: &Claim, b: &Claim) -> bool {
    // The step of a rounded figure, as a share of it, and the least step in counts.
    const STEP: f64 = 0.03;
    const COUNTED: f64 = 100.0;
    // What rounding to the nearest whole may leave out, as a share of the step and of the figure.
    const NEAREST: f64 = 0.25;
    const LEFT_OUT: f64 = 0.045;
    // Figures are written in ones, thousands, millions: so many powers of ten apart.
    const SCALE: i32 = 3;
    let exact = a.hedge == Hedge::Exact && b.hedge == Hedge::Exact;
    let Some((x, y)) = stated(a).zip(stated(b)).filter(|_| exact) else { return false };
    let (of_x, of_y) = (step(x), step(y));
    let (coarse, step) = if of_x > of_y { (x, of_x) } else { (y, of_y) };
    let counted = is_measured(a) || step >= COUNTED;
    let miss = (x - y).abs();
    // «8 في المئة», 8.2: the nearest whole number, where little is left out. 3 and 3.4, 9 and 8.7 are told apart.
    // 50 and 52 millions are both written whole; 60 and 60.2 are not.
    let power = step.log10().round() as i32;
    let whole = 10f64.powi(power - power.rem_euclid(SCALE));
    let nearest =
        is_measured(a) && of_x.min(of_y) < whole && miss <= whole * NEAREST && miss <= LEFT_OUT * coarse;
    of_x != of_y && counted && (nearest || step <= STEP * coarse && miss < step)
}

/// The power of ten to which a figure is given: 1000 for 904000, 0.1 for 63.4.
fn step(figure: f64) -> f64 {
    const DIGITS: i32 = 3;
    let mut step = 10f64.powi(-DIGITS);
    let is_whole = |n: f64| (n - n.round()).abs() < 1e-6 * n.abs().max(1.0);
    while figure != 0.0 && is_whole(figure / (step * 10.0)) {
        step *= 10.0;
    }
    step
}

/// Whether two days may be one bare weekday, read as the last by one report and as the next by the other: they
/// lie a week apart, each within a week of its article. A verdict allows for it; alignment does not, for reports
/// of two weeks may well speak of two Fridays.
#[must_use]
pub fn could_be_one_weekday(a: &Claim, b: &Claim) -> bool {
    let day = |claim: &Claim| match &claim.value {
        Value::Date { from: Some(from), to, .. } if to.as_ref() == Some(from) => Some(*from),
        _ => None,
    };
    let (Some(day_a), Some(day_b)) = (day(a), day(b)) else { return false };
    let near = |claim: &Claim, day: Date| {
        claim.as_of.is_some_and(|told| told.since(day).is_ok_and(|s| s.get_days().abs() <= 7))
    };
    day_a.since(day_b).is_ok_and(|s| s.get_days().abs() == 7) && near(a, day_a) && near(b, day_b)
}

/// Whether an EDTF date is a period with a stated first and last day.
#[must_use]
pub fn is_period(edtf: &str) -> bool {
    edtf.split_once('/').is_some_and(|(from, to)| from.len() == 10 && to.len() == 10)
}

fn is_vague(claim: &Claim) -> bool {
    matches!(claim.hedge, Hedge::Vague | Hedge::Range)
}

/// Two military ranks of one person: «عميد ركن» is a brigadier with staff training, «فريق أول» is above «فريق».
fn ranks<'c>((a, own): (&'c str, &'c Claim), (b, other): (&'c str, &'c Claim)) -> Relation {
    let grade = |key, claim: &'c Claim| claim.features.grade.as_deref().unwrap_or(key);
    if a == b {
        Relation::Same
    } else if grade(a, own) == grade(b, other) {
        Relation::Overlapping
    } else {
        Relation::Disjoint
    }
}

/// Two titles of one person: the same, one shorter than the other, other posts held together, or the same
/// post of another body.
fn titles(a: &str, b: &str) -> Relation {
    if a == b {
        return Relation::Same;
    }
    let (mut left, mut right) = (a.split(' '), b.split(' '));
    let same_head = left.next() == right.next();
    let (left, right): (Vec<_>, Vec<_>) = (left.collect(), right.collect());
    let inside = |x: &[&str], y: &[&str]| x.iter().all(|w| y.contains(w));
    if !same_head {
        return Relation::Overlapping;
    }
    if inside(&left, &right) || inside(&right, &left) {
        // «رئيس» is «رئيس سوريا» told shorter; «فريق» is not «فريق أول».
        return Relation::Same;
    }
    // Other words for the body are no contradiction; another country is («وزير الدفاع الروسي», «الأميركي»).
    let bodies = |words: &[&str]| words.iter().any(|w| w.starts_with(|c: char| c.is_ascii_alphabetic()));
    let shared = left.iter().any(|w| right.contains(w));
    if !shared && bodies(&left) && bodies(&right) { Relation::Disjoint } else { Relation::Overlapping }
}
