//! One measure told in two units: «22 طنا و200 كيلوغرام», «كيلوغراما و110 غرامات».

use crate::claims::context::Context;
use crate::claims::draft::Draft;
use crate::claims::{Hedge, Kind, Value};
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
    let plain = rest.hedge == Hedge::Exact && larger.kind == Kind::Distance && follows;
    let share = share_of(context, &larger.unit, rest).filter(|_| plain)?;
    let Value::Number { low, high } = larger.value else { return None };
    let more = |bound: Option<f64>| bound.map(|b| ((b + share) * PRECISION).round() / PRECISION);
    let tokens = larger.tokens.start..rest.tokens.end;
    let value = Value::Number { low: more(low), high: more(high) };
    Some(Draft { counted: tokens.clone(), tokens, value, ..larger.clone() })
}

/// «كيلوغراما و110 غرامات»: the larger unit by itself is one.
fn one_and(context: &Context<'_>, rest: &Draft) -> Option<Draft> {
    let at = joined_at(context, rest)?.checked_sub(1)?;
    let (unit, form) = context.unit(at)?;
    let single = form == Form::Singular && !context.is_definite(at) && rest.hedge == Hedge::Exact;
    let counted = at.checked_sub(1).is_some_and(|i| context.is_figure(i) || context.is_numeral(i));
    let share = share_of(context, &unit.id, rest).filter(|_| single && !counted)?;
    let tokens = at..rest.tokens.end;
    let value = Value::exactly(((1.0 + share) * PRECISION).round() / PRECISION);
    let unit = unit.id.clone();
    Some(Draft { counted: tokens.clone(), tokens, value, concept: unit.clone(), unit, ..rest.clone() })
}

/// Where the «و» before the measure stands, or its word where «و» is joined to it.
fn joined_at(context: &Context<'_>, rest: &Draft) -> Option<usize> {
    let start = rest.tokens.start;
    let apart = start.checked_sub(1).filter(|&i| context.is_and(i));
    apart.or_else(|| context.has_prefix(start, Prefix::CONJUNCTION).then_some(start))
}

/// How much of one `unit` the exact measure is, where it is less than one.
fn share_of(context: &Context<'_>, unit: &str, rest: &Draft) -> Option<f64> {
    let (large, small) = (context.words.measure(unit)?, context.words.measure(&rest.unit)?);
    let Value::Number { low: Some(low), high: Some(high) } = rest.value else { return None };
    let share = low * small.size / large.size;
    let fits = rest.kind == Kind::Distance
        && large.dimension == small.dimension
        && large.size > small.size
        && share < 1.0
        && (high - low).abs() < f64::EPSILON;
    fits.then_some(share)
}
