//! Groups that rival each other. What is left over in two accounts of one event is mostly its one disagreement
//! («إنقاذ 52», «إنقاذ 53»): no report stands by both of them, and each is the other's best match.

use jiff::civil::Date;
use rustc_hash::FxHashMap;

use super::apart::are_apart;
use super::group::{Pairs, claims_of, current, group_of, is_of_others};
use super::marks::rival;
use super::score;
use super::surroundings::Surroundings;
use super::values::{self, Relation};
use crate::claims::{Claim, Kind, Value};
use crate::text::stem::shared;

/// How long before the report a time is long past, in days: fewer things are told of it.
const LONG_PAST: i32 = 60;

/// Joins pairs of groups that rival each other.
pub(super) fn join(
    claims: &[&Claim],
    mut members: Vec<Vec<usize>>,
    pairs: &Pairs,
    around: &Surroundings,
) -> Vec<Vec<usize>> {
    let mut taken = vec![false; members.len()];
    for (a, b) in candidates(claims, &members, pairs, around) {
        // Best first: whoever is matched already has a better rival.
        let free = |group: usize| taken.get(group) == Some(&false);
        let joins = free(a) && free(b);
        for group in [a, b] {
            if let Some(slot) = taken.get_mut(group) {
                *slot = true;
            }
        }
        if joins {
            let moved = members.get_mut(b).map(std::mem::take).unwrap_or_default();
            if let Some(target) = members.get_mut(a) {
                target.extend(moved);
                target.sort_unstable();
            }
        }
    }
    members.retain(|m| !m.is_empty());
    members
}

/// Pairs of rivals, the best first.
fn candidates(
    claims: &[&Claim],
    members: &[Vec<usize>],
    pairs: &Pairs,
    around: &Surroundings,
) -> Vec<(usize, usize)> {
    let group_of = group_of(members, claims.len());
    let mut found: FxHashMap<(usize, usize), f32> = FxHashMap::default();
    for (&(i, j), &score) in pairs.iter().filter(|(_, score)| **score >= rival::LOWEST) {
        let (Some(&a), Some(&b)) = (group_of.get(i), group_of.get(j)) else { continue };
        let (Some(x), Some(y)) = (claims.get(i), claims.get(j)) else { continue };
        if a != b && needed(x, y, around).is_some_and(|needed| score >= needed) {
            let best = found.entry((a.min(b), a.max(b))).or_insert(f32::MIN);
            *best = best.max(score);
        }
    }
    found.retain(|&(a, b), _| {
        members.get(a).zip(members.get(b)).is_some_and(|(a, b)| are_rivals(claims, a, b, around))
    });
    let mut found: Vec<((usize, usize), f32)> = found.into_iter().collect();
    found.sort_by(|x, y| y.1.total_cmp(&x.1).then(x.0.cmp(&y.0)));
    found.into_iter().map(|(groups, _)| groups).collect()
}

/// The score from which on two contradicting values are of one question, or two dates of which one lies in the other;
/// `None` where they are no rivals. Equal ones have been judged already.
fn needed(a: &Claim, b: &Claim, around: &Surroundings) -> Option<f32> {
    match values::relation(a, b)? {
        Relation::Same => return None,
        Relation::Overlapping => return are_nested(a, b).then_some(rival::NESTED),
        Relation::Disjoint => {}
    }
    if let (Value::Date { from: Some(x), .. }, Value::Date { from: Some(y), .. }) = (&a.value, &b.value) {
        if around.are_of_one_matter(a, b) {
            return Some(rival::SAME_LEAD.score);
        }
        let near = x.since(*y).is_ok_and(|s| s.get_days().abs() <= rival::DAYS_APART);
        return near.then_some(rival::DAYS);
    }
    let figure = |x: Option<f64>| x.filter(|n| *n > 0.0);
    let (x, y) = (figure(values::stated_as(a, b))?, figure(values::stated(b))?);
    let factor = x.max(y) / x.min(y);
    let counts = !a.kind.is_casualty() && !matches!(a.kind, Kind::Duration | Kind::Distance);
    let may_be = |rivals: &rival::Figures| factor <= rivals.factor;
    let one_subject = || around.are_of_one_gain(a, b) || around.are_of_one_matter(a, b);
    let found = if may_be(&rival::SAME_LEAD) && (measure_one_thing(a, b) || one_subject()) {
        rival::SAME_LEAD
    } else if may_be(&rival::ONCE) && counts && around.told_once_in_each(a, b) {
        rival::ONCE
    } else if values::is_measured(a) && a.kind == b.kind {
        rival::MEASURED
    } else {
        rival::NEAR
    };
    may_be(&found).then_some(found.score)
}

/// Whether the days of one date all lie among the more days of the other, both long past.
fn are_nested(a: &Claim, b: &Claim) -> bool {
    let (
        Value::Date { from: Some(from_a), to: Some(to_a), .. },
        Value::Date { from: Some(from_b), to: Some(to_b), .. },
    ) = (&a.value, &b.value)
    else {
        return false;
    };
    let within = (from_a >= from_b && to_a <= to_b) || (from_b >= from_a && to_b <= to_a);
    let one_length = from_a == from_b && to_a == to_b;
    let past = |claim: &Claim, from: Date| {
        let ago = claim.as_of.and_then(|day| day.since(from).ok());
        ago.is_none_or(|ago| ago.get_days().abs() > LONG_PAST)
    };
    within && !one_length && past(a, *from_a) && past(b, *from_b)
}

/// Whether a word that leads up to two shares, sums, lengths or durations is the same, so that they tell of one thing:
/// «واستمرت الهزة 20 ثانية», «الهزة استمرت دقيقة».
fn measure_one_thing(a: &Claim, b: &Claim) -> bool {
    a.kind == b.kind && shared(&a.features.lead, &b.features.lead).next().is_some()
}

/// Whether no report stands by members of both groups, and every two members could answer one question.
fn are_rivals(claims: &[&Claim], a: &[usize], b: &[usize], around: &Surroundings) -> bool {
    let members = |group| -> Vec<&Claim> { claims_of(claims, &current(claims, group)).collect() };
    let (a, b) = (members(a), members(b));
    let all = |test: &dyn Fn(&Claim, &Claim) -> bool| a.iter().all(|x| b.iter().all(|y| test(x, y)));
    // Where two of them are of one matter, the words of the others need not name it again.
    let one_matter = !all(&|x, y| !around.are_of_one_matter(x, y));
    let of_one = |x: &Claim, y: &Claim| {
        one_matter && values::relation(x, y).is_some_and(|relation| !are_apart(x, y, relation))
    };
    let comparable = |x: &Claim, y: &Claim| {
        let open = || score::evidence(x, y, around).is_some() || of_one(x, y);
        (x.article != y.article || is_of_others(x, y)) && (x.kind != y.kind || open())
    };
    let kind = |group: &[&Claim]| group.first().map(|c| c.kind);
    kind(&a) == kind(&b) && all(&comparable)
}
