//! One measure told in two units: «22 طنا و200 كيلوغرام», «كيلوغراما و110 غرامات», «ساعتين و10 دقائق», «15 جنيها و50 قرشا».

use crate::claims::context::Context;
use crate::claims::draft::Draft;
use crate::claims::{Hedge, Kind, Value};
use crate::text::lexicon::cues::Cue;
use crate::text::lexicon::{Form, Prefix};

/// Figures that are added up stay as exact as decimals in binary allow.
const PRECISION: f64 = 1e6;

/// Joins each measure of the ordered `drafts` to the smaller one of its dimension that «و» adds to it.
pub(super) fn join(context: &Context<'_>, drafts: Vec<Draft>) -> Vec<Draft> {
    let mut out: Vec<Draft> = Vec::with_capacity(drafts.len());
    for draft in drafts {
        if let Some(whole) = out.last().and_then(|larger| added(context, larger, &draft)) {
            out.pop();
            out.push(whole);
        } else {
            out.push(one_and(context, &draft).unwrap_or(draft));
        }
    }
    out
}

/// «44 طنا» and «و400 كيلوغرام» in tonnes.
fn added(context: &Context<'_>, larger: &Draft, rest: &Draft) -> Option<Draft> {
    let follows = joined_at(context, rest)? == larger.tokens.end;
    let between = |i: usize| context.is_cue(i, Cue::Between);
    // «بين سنتين و6 أشهر».
    let is_range = larger.tokens.start.checked_sub(1).is_some_and(between);
    let plain = rest.hedge == Hedge::Exact && larger.kind == rest.kind && follows && !is_range;
    let share = share_of(context, &larger.unit, rest).filter(|_| plain)?;
    let Value::Number { low, high } = larger.value else { return None };
    let more = |bound: Option<f64>| bound.map(|b| b + share);
    let tokens = larger.tokens.start..rest.tokens.end;
    let value = Value::Number { low: more(low), high: more(high) };
    let whole = Draft { counted: tokens.clone(), tokens, value, ..larger.clone() };
    Some(in_units(context, whole, rest))
}

/// «3 سنوات و6 أشهر» in years, of which they are three and a half, «ساعة و20 دقيقة» in minutes: a length of time in the
/// larger unit where a decimal tells it.
fn in_units(context: &Context<'_>, whole: Draft, rest: &Draft) -> Draft {
    const DECIMAL: f64 = 10.0;
    let Value::Number { low, high } = whole.value else { return whole };
    let is_round = |bound: f64| ((bound * DECIMAL).round() / DECIMAL - bound).abs() < 1.0 / PRECISION;
    let in_larger = whole.kind != Kind::Duration || low.or(high).is_none_or(is_round);
    let size = size_in(context, &whole.unit, rest).filter(|_| !in_larger);
    let told = |bound: Option<f64>| bound.map(|b| (b / size.unwrap_or(1.0) * PRECISION).round() / PRECISION);
    let value = Value::Number { low: told(low), high: told(high) };
    let unit = if size.is_some() { rest.unit.clone() } else { whole.unit.clone() };
    Draft { value, concept: if size.is_some() { unit.clone() } else { whole.concept.clone() }, unit, ..whole }
}

/// «كيلوغراما و110 غرامات»: the larger unit by itself is one.
fn one_and(context: &Context<'_>, rest: &Draft) -> Option<Draft> {
    let at = joined_at(context, rest)?.checked_sub(1)?;
    let (unit, form) = context.unit(at)?;
    let single = form == Form::Singular && !context.is_definite(at) && rest.hedge == Hedge::Exact;
    let counted = at.checked_sub(1).is_some_and(|i| context.is_figure(i) || context.is_numeral(i));
    let share = share_of(context, &unit.id, rest).filter(|_| single && !counted)?;
    let tokens = at..rest.tokens.end;
    let unit = unit.id.clone();
    let value = Value::exactly(1.0 + share);
    let whole = Draft { counted: tokens.clone(), tokens, value, concept: unit.clone(), unit, ..rest.clone() };
    Some(in_units(context, whole, rest))
}

/// Where the «و» before the measure stands, or its word where «و» is joined to it.
fn joined_at(context: &Context<'_>, rest: &Draft) -> Option<usize> {
    let start = rest.tokens.start;
    let apart = start.checked_sub(1).filter(|&i| context.is_and(i));
    apart.or_else(|| context.has_prefix(start, Prefix::CONJUNCTION).then_some(start))
}

/// How much of one `unit` the exact measure is, where it is less than one.
fn share_of(context: &Context<'_>, unit: &str, rest: &Draft) -> Option<f64> {
    let Value::Number { low: Some(low), high: Some(high) } = rest.value else { return None };
    let share = low * size_in(context, unit, rest)?;
    (share < 1.0 && (high - low).abs() < f64::EPSILON).then_some(share)
}

/// What one of the smaller unit is of the larger one.
fn size_in(context: &Context<'_>, unit: &str, rest: &Draft) -> Option<f64> {
    if rest.kind == Kind::Money {
        return context.words.coin(unit, &rest.unit);
    }
    let (large, small) = (context.words.measure(unit)?, context.words.measure(&rest.unit)?);
    let asked = matches!(rest.kind, Kind::Distance | Kind::Duration | Kind::Age);
    let fits = asked && large.dimension == small.dimension && large.size > small.size;
    fits.then_some(small.size / large.size)
}
