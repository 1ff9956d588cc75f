//! What the reconciliation policies of casualty recorders make of a row of numbers.

use super::{OriginGroup, Policies, PolicyValue};
use crate::align::values;
use crate::claims::{Claim, Value};

/// What each policy makes of the claims; `None` where they are no numbers.
#[must_use]
pub fn policies(claims: &[&Claim], origins: &[OriginGroup]) -> Option<Policies> {
    let first = claims.first()?;
    let numbers: Vec<(f64, f64, f64)> = claims.iter().filter_map(|c| bounds(c, first)).collect();
    let low = numbers.iter().map(|n| n.0).reduce(f64::min)?;
    let high = numbers.iter().map(|n| n.2).reduce(f64::max)?;
    let best = by_origin(claims, origins);
    let median = median(&best);
    let majority = majority(&best);
    let min = best.iter().copied().reduce(f64::min);
    let max = best.iter().copied().reduce(f64::max);
    let value = |low, best, high| PolicyValue { low, best, high };
    Some(Policies {
        ucdp: value(Some(low), majority.or(median), Some(high)),
        min_max: value(min, None, max),
        conservative: value(min, min, min),
        majority: value(majority, majority, majority),
    })
}

/// Lowest possible, stated and highest possible figure, in the unit of `first`; an open end is the stated figure.
fn bounds(claim: &Claim, first: &Claim) -> Option<(f64, f64, f64)> {
    let Value::Number { low, high } = &claim.value else { return None };
    let stated = values::stated(claim)?;
    let factor = values::factor(claim, first).unwrap_or(1.0);
    Some((low.unwrap_or(stated) * factor, stated * factor, high.unwrap_or(stated) * factor))
}

/// One figure an origin: the one its claims state most often, the lowest of equals.
fn by_origin(claims: &[&Claim], origins: &[OriginGroup]) -> Vec<f64> {
    origins
        .iter()
        .filter_map(|origin| {
            let stated: Vec<f64> = claims
                .iter()
                .filter(|c| origin.claims.contains(&c.id))
                .filter_map(|c| values::stated_as(c, claims.first()?))
                .collect();
            most_frequent(&stated).map(|(value, _)| value)
        })
        .collect()
}

fn most_frequent(values: &[f64]) -> Option<(f64, usize)> {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    let mut best: Option<(f64, usize)> = None;
    for value in &sorted {
        let count = sorted.iter().filter(|v| v.total_cmp(value).is_eq()).count();
        if best.is_none_or(|(_, most)| count > most) {
            best = Some((*value, count));
        }
    }
    best
}

/// The figure more than half of the origins give.
fn majority(values: &[f64]) -> Option<f64> {
    most_frequent(values).filter(|(_, count)| count * 2 > values.len()).map(|(value, _)| value)
}

/// The middle figure; the lower of the two middle ones.
fn median(values: &[f64]) -> Option<f64> {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    sorted.get(sorted.len().checked_sub(1)? / 2).copied()
}
