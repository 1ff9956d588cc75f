//! Spans of time: «نحو 11 عاما», «عدة أيام», «24 ساعة», «شهرين».

use std::ops::Range;

use smol_str::SmolStr;

use super::lexicon::cues::Cue;
use super::lexicon::numerals::NumeralRole;
use super::lexicon::units::{Dimension, Unit};
use super::lexicon::{Form, Prefix};
use super::number::{Number, NumberForm, Refusal, bounds_of, joined};
use super::reading::Reading;
use super::{Hedge, Span, TokenKind, letters};

/// A number of units of time.
#[derive(Clone, Debug, PartialEq)]
pub struct Duration {
    /// Hedge, number and unit.
    pub tokens: Range<usize>,
    /// Where `tokens` stand.
    pub span: Span,
    /// Index of its number in [`super::Analysis::numbers`].
    pub number: usize,
    /// The unit's id, such as `days`.
    pub unit: SmolStr,
    /// How many days one unit is; 0 below a day.
    pub unit_days: i32,
    /// Inclusive lower bound in its unit; `None` is open.
    pub low: Option<f64>,
    /// Inclusive upper bound in its unit; `None` is open.
    pub high: Option<f64>,
    /// How firmly the words bound it.
    pub hedge: Hedge,
}

/// Pairs numbers with the unit of time behind (or, for «أيام عدة», before) them.
pub(super) fn read(r: &Reading<'_>, numbers: &[Number]) -> Vec<Duration> {
    let mut out: Vec<Duration> = Vec::new();
    for (index, number) in numbers.iter().enumerate() {
        if number.ordinal || number.percent || matches!(number.refused, Some(r) if r != Refusal::Order) {
            continue;
        }
        // «ثلاث سنوات ونصف السنة»: the half belongs to the years before it.
        if out.last().is_some_and(|last| number.core.start < last.tokens.end) {
            continue;
        }
        if let Some(duration) = one(r, index, number) {
            out.push(in_years(duration, number));
        }
    }
    out
}

/// «ونصف», «ونصف السنة» at `at`, behind the unit: the part, and where it ends.
fn and_a_part(r: &Reading<'_>, at: usize, unit: &Unit) -> Option<(f64, usize)> {
    let next = joined(r, at)?;
    let part = r.numeral(next, &[NumeralRole::Fraction]).filter(|n| n.value < 1.0)?;
    let again = r.unit(next + 1).is_some_and(|(u, _)| u == unit) && r.has_prefix(next + 1, Prefix::ARTICLE);
    // «ثلاث سنوات ونصف المبلغ».
    let of_other = !again && r.is_definite(next + 1);
    (!of_other).then_some((part.value, next + 1 + usize::from(again)))
}

/// «أكثر من عقد» is eleven years or more, not two decades.
fn in_years(duration: Duration, number: &Number) -> Duration {
    const YEARS: f64 = 10.0;
    if duration.unit != "decades" {
        return duration;
    }
    let (low, high) = match number.hedge {
        Hedge::MoreThan | Hedge::LessThan => bounds_of(number.best * YEARS, number.hedge),
        _ => (duration.low.map(|n| n * YEARS), duration.high.map(|n| n * YEARS)),
    };
    Duration { unit: SmolStr::new_static("years"), unit_days: 365, low, high, ..duration }
}

fn one(r: &Reading<'_>, index: usize, number: &Number) -> Option<Duration> {
    let time = |i: usize| {
        let joined = r.token(i).is_none_or(|t| t.prefix != Prefix::NONE && t.prefix != Prefix::ARTICLE);
        r.unit(i).filter(|(unit, _)| unit.dimension == Dimension::Time && !joined)
    };
    // «عقدين لتوريد القمح», «عقدين مع الشركة»: contracts, where decades have no purpose.
    let contracts = |unit: &Unit, end: usize| {
        let unlisted = r.token(end).is_some_and(|t| t.kind == TokenKind::Word && t.senses.is_empty());
        let purpose =
            unlisted && r.folded(end).starts_with(letters::LAM) && r.folded(end).chars().count() > 3;
        unit.id == "decades" && (purpose || r.has_prefix(end, Prefix::LI))
    };
    let make = |unit: &Unit, tokens: Range<usize>| Duration {
        span: r.span(tokens.start, tokens.end),
        tokens,
        number: index,
        unit: unit.id.clone(),
        unit_days: unit.days,
        low: number.low,
        high: number.high,
        hedge: number.hedge,
    };
    if number.form == NumberForm::Dual {
        let (unit, _) = r.unit(number.core.start)?;
        let is_time = unit.dimension == Dimension::Time && !contracts(unit, number.tokens.end);
        return is_time.then(|| make(unit, number.tokens.clone()));
    }
    let at = number.tokens.end;
    // «تظاهر المئات يوم الجمعة».
    let crowd = number.form == NumberForm::Vague && r.has_prefix(number.core.start, Prefix::ARTICLE);
    if let Some((unit, _)) =
        time(at).filter(|(unit, form)| *form != Form::Dual && !crowd && !contracts(unit, at + 1))
    {
        if let Some((part, end)) = and_a_part(r, at + 1, unit).filter(|_| number.far_hedge.is_none()) {
            let whole = make(unit, number.tokens.start..end);
            let add = |bound: Option<f64>| bound.map(|b| b + part);
            return Some(Duration { low: add(whole.low), high: add(whole.high), ..whole });
        }
        let late = number.far_hedge.as_ref().filter(|late| late.start == at + 1).map(|late| late.end);
        return Some(make(unit, number.tokens.start..late.unwrap_or(at + 1)));
    }
    // «أيام عدة», «الأيام الثلاثة», «الساعات الـ48».
    let article = number.core.start.checked_sub(1).filter(|&i| r.is_bare_cue(i, Cue::Article));
    let definite = article.is_some() || r.has_prefix(number.core.start, Prefix::ARTICLE);
    let before = article.unwrap_or(number.core.start).checked_sub(1)?;
    let (unit, form) = time(before)?;
    let agrees = definite && r.has_prefix(before, Prefix::ARTICLE) || number.form == NumberForm::Vague;
    let follows = agrees && number.tokens.start == number.core.start && form == Form::Plural;
    follows.then(|| make(unit, before..number.tokens.end))
}
