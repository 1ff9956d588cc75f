//! Pairs to rows: claims that answer one question, by linkage over the evidence.

use rustc_hash::FxHashMap;

use super::score;
use super::values::{self, Relation};
use super::weights::Weights;
use crate::claims::{Claim, Kind};

// From which linkage on two groups join, in log-odds; chosen on events left out of the fit of the weights.
/// Figures that are the same, and titles.
const LINK: f32 = -0.3;
/// Figures that go together without being the same.
const LINK_BOUNDS: f32 = -0.2;
/// Tolls that differ: they rise by the hour.
const LINK_TOLLS: f32 = -1.2;
/// Other counts that differ.
const LINK_COUNTS: f32 = -0.3;
/// The same days are so common that their words must say more.
const LINK_DATES: f32 = -0.15;
/// Days that overlap.
const LINK_PERIODS: f32 = -0.33;
/// Two days, durations or other measures are rarely a contradiction and mostly two things.
const LINK_OTHER: f32 = 0.5;
/// Figures that hardly differ, told by different reports, are one question already from here on.
const LINK_RIVALS: f32 = -1.0;
/// By how much rival figures may differ, as a factor.
const RIVAL_FACTOR: f64 = 1.3;
/// What a pair without evidence counts.
const NO_EVIDENCE: f32 = -4.0;
/// What it counts against two groups that every article they share gives them different values.
const OWN_CONTRAST: f32 = 3.0;

/// Groups `claims` (indices into the slice); every claim is in exactly one group, groups are ordered by their
/// first claim.
#[must_use]
pub fn groups(claims: &[&Claim], weights: &Weights) -> Vec<Vec<usize>> {
    // Equal scores are taken in this order, so that the order in which articles were opened decides nothing.
    let mut order: Vec<usize> = (0..claims.len()).collect();
    order.sort_by_key(|&i| claims.get(i).map(|c| (c.article, c.span)));
    let ordered: Vec<&Claim> = order.iter().filter_map(|&i| claims.get(i).copied()).collect();
    let mut groups: Vec<Vec<usize>> = ordered_groups(&ordered, weights)
        .into_iter()
        .map(|group| group.into_iter().filter_map(|i| order.get(i).copied()).collect())
        .collect();
    groups.iter_mut().for_each(|group: &mut Vec<usize>| group.sort_unstable());
    groups.sort();
    groups
}

fn ordered_groups(claims: &[&Claim], weights: &Weights) -> Vec<Vec<usize>> {
    let pairs = pairs(claims, weights);
    let mut ranked: Vec<(usize, usize, f32)> =
        pairs.iter().filter(|(_, s)| **s >= LINK_TOLLS * 2.0).map(|(&(a, b), &s)| (a, b, s)).collect();
    ranked.sort_by(|x, y| y.2.total_cmp(&x.2).then((x.0, x.1).cmp(&(y.0, y.1))));
    let mut group_of: Vec<usize> = (0..claims.len()).collect();
    let mut members: Vec<Vec<usize>> = (0..claims.len()).map(|i| vec![i]).collect();
    // Groups found apart, with their sizes: they only grow, and many pairs ask about the same two.
    let mut apart: FxHashMap<(usize, usize), (usize, usize)> = FxHashMap::default();
    for (a, b, _) in ranked {
        let (Some(&ga), Some(&gb)) = (group_of.get(a), group_of.get(b)) else { continue };
        let (into, from) = (ga.min(gb), ga.max(gb));
        let size = |group: usize| members.get(group).map_or(0, Vec::len);
        let sizes = (size(into), size(from));
        if ga == gb || apart.get(&(into, from)) == Some(&sizes) {
            continue;
        }
        if !linked(claims, &members, into, from, &pairs) {
            apart.insert((into, from), sizes);
            continue;
        }
        let moved = members.get_mut(from).map(std::mem::take).unwrap_or_default();
        for &m in &moved {
            if let Some(g) = group_of.get_mut(m) {
                *g = into;
            }
        }
        if let Some(target) = members.get_mut(into) {
            target.extend(moved);
            target.sort_unstable();
        }
    }
    members.retain(|m| !m.is_empty());
    join_rivals(claims, members, &pairs)
}

/// Joins pairs of groups that rival each other: no report tells both, their figures hardly differ, and each is the
/// other's best match. What is left over in two accounts of one event is mostly its one disagreement («إنقاذ 52»,
/// «إنقاذ 53»).
fn join_rivals(claims: &[&Claim], mut members: Vec<Vec<usize>>, pairs: &Pairs) -> Vec<Vec<usize>> {
    let mut group_of = vec![0; claims.len()];
    for (group, own) in members.iter().enumerate() {
        for &claim in own {
            if let Some(slot) = group_of.get_mut(claim) {
                *slot = group;
            }
        }
    }
    let mut found: FxHashMap<(usize, usize), f32> = FxHashMap::default();
    for (&(i, j), &score) in pairs.iter().filter(|(_, score)| **score >= LINK_RIVALS) {
        let (Some(&a), Some(&b)) = (group_of.get(i), group_of.get(j)) else { continue };
        if a != b && hardly_differ(claims, i, j) {
            let best = found.entry((a.min(b), a.max(b))).or_insert(f32::MIN);
            *best = best.max(score);
        }
    }
    found.retain(|&(a, b), _| {
        members.get(a).zip(members.get(b)).is_some_and(|(a, b)| rival(claims, a, b, pairs))
    });
    let mut found: Vec<((usize, usize), f32)> = found.into_iter().collect();
    found.sort_by(|x, y| y.1.total_cmp(&x.1).then(x.0.cmp(&y.0)));
    let mut taken = vec![false; members.len()];
    for ((a, b), _) in found {
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

/// Whether two figures contradict each other by little; equal ones have been judged already.
fn hardly_differ(claims: &[&Claim], i: usize, j: usize) -> bool {
    if relation(claims, i, j) != Some(Relation::Disjoint) {
        return false;
    }
    let stated = |i: usize| claims.get(i).and_then(|c| values::stated(c)).filter(|n| *n > 0.0);
    stated(i).zip(stated(j)).is_some_and(|(a, b)| a.max(b) / a.min(b) <= RIVAL_FACTOR)
}

/// Whether no report has members of both groups, and every two members could answer one question.
fn rival(claims: &[&Claim], a: &[usize], b: &[usize], pairs: &Pairs) -> bool {
    let article = |i: usize| claims.get(i).map(|c| c.article);
    let kind = |i: usize| claims.get(i).map(|c| c.kind);
    let comparable = |x: usize, y: usize| {
        article(x) != article(y) && (kind(x) != kind(y) || pairs.contains_key(&(x.min(y), x.max(y))))
    };
    let first = |group: &[usize]| group.first().and_then(|&i| kind(i));
    first(a) == first(b) && a.iter().all(|&x| b.iter().all(|&y| comparable(x, y)))
}

type Pairs = FxHashMap<(usize, usize), f32>;

fn pairs(claims: &[&Claim], weights: &Weights) -> Pairs {
    let mut out = Pairs::default();
    for (i, a) in claims.iter().enumerate() {
        for (j, b) in claims.iter().enumerate().skip(i + 1) {
            if let Some(evidence) = score::evidence(a, b, weights) {
                let score = evidence.score();
                if score > NO_EVIDENCE {
                    out.insert((i, j), score);
                }
            }
        }
    }
    out
}

/// Two groups belong together where each member has, on average, a good partner in the other group; the
/// weaker pairs (a headline against a passing mention) do not count against them.
fn linked(claims: &[&Claim], members: &[Vec<usize>], a: usize, b: usize, pairs: &Pairs) -> bool {
    let (Some(a), Some(b)) = (members.get(a), members.get(b)) else { return false };
    let score = |x: usize, y: usize| pairs.get(&(x.min(y), x.max(y))).copied().unwrap_or(NO_EVIDENCE);
    let partner =
        |x: usize, others: &[usize]| others.iter().map(|&y| score(x, y)).fold(NO_EVIDENCE, f32::max);
    let mean = |xs: &[usize], ys: &[usize]| xs.iter().map(|&x| partner(x, ys)).sum::<f32>() / count(xs.len());
    let both = (mean(a, b) + mean(b, a)) / 2.0;
    let mut own = 0;
    let mut contrasts = 0;
    let mut worst = Relation::Same;
    for &x in a {
        for &y in b {
            let relation = relation(claims, x, y).unwrap_or(Relation::Same);
            worst = worst.max(relation);
            if claims.get(x).map(|c| c.article) == claims.get(y).map(|c| c.article) {
                own += 1;
                contrasts += usize::from(relation == Relation::Disjoint);
            }
        }
    }
    // One article that gives two figures counts two things, unless its headline and its body disagree.
    let one_article = worst == Relation::Disjoint && own == a.len() * b.len();
    let title = |xs: &[usize]| xs.iter().any(|&x| claims.get(x).is_some_and(|c| c.features.in_title));
    if one_article && title(a) == title(b) {
        return false;
    }
    let contrast = if own == 0 { 0.0 } else { OWN_CONTRAST * count(contrasts) / count(own) };
    let kind = a.first().and_then(|&x| claims.get(x)).map(|c| c.kind);
    both - contrast >= kind.map_or(LINK, |kind| needed(kind, worst))
}

const fn needed(kind: Kind, worst: Relation) -> f32 {
    match (kind, worst) {
        (Kind::DateEvent | Kind::DateDeadline, Relation::Same) => LINK_DATES,
        (Kind::DateEvent | Kind::DateDeadline, Relation::Overlapping) => LINK_PERIODS,
        (_, Relation::Same) => LINK,
        (_, Relation::Overlapping) => LINK_BOUNDS,
        (
            Kind::DateEvent
            | Kind::DateDeadline
            | Kind::Duration
            | Kind::Age
            | Kind::Distance
            | Kind::Money
            | Kind::CountOther,
            Relation::Disjoint,
        ) => LINK_OTHER,
        (_, Relation::Disjoint) if kind.is_casualty() => LINK_TOLLS,
        (_, Relation::Disjoint) => LINK_COUNTS,
    }
}

fn relation(claims: &[&Claim], x: usize, y: usize) -> Option<Relation> {
    values::relation(claims.get(x)?, claims.get(y)?)
}

#[allow(clippy::cast_precision_loss, reason = "groups stay far below 2^24 claims")]
const fn count(n: usize) -> f32 {
    n as f32
}
