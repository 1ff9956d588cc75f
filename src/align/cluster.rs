//! Pairs to rows: claims that answer one question, by linkage over the evidence.

use rustc_hash::FxHashMap;

use super::apart;
use super::group::{Pairs, claims_of, current, group_of, is_of_others};
use super::marks::link;
use super::places::Places;
use super::related;
use super::rivals;
use super::score;
use super::surroundings::Surroundings;
use super::values::{self, Relation};
use crate::claims::{Claim, Hedge, Kind};

/// Groups of claims, as indices into the slice they were found in.
pub(super) struct Groups {
    /// Every claim is in exactly one group; groups are ordered by their first claim.
    pub members: Vec<Vec<usize>>,
    /// Of each group, claims of other groups that may be of its question, the likeliest first.
    pub related: Vec<Vec<usize>>,
}

/// Groups `claims` by the questions they answer.
#[must_use]
pub(super) fn groups(claims: &[&Claim], around: &Surroundings, places: &Places) -> Groups {
    // Equal scores are taken in this order, so that the order in which articles were opened decides nothing.
    let mut order: Vec<usize> = (0..claims.len()).collect();
    order.sort_by_key(|&i| claims.get(i).map(|c| places.of_claim(c)));
    let ordered: Vec<&Claim> = order.iter().filter_map(|&i| claims.get(i).copied()).collect();
    let pairs = pairs(&ordered, around);
    let found = ordered_groups(&ordered, &pairs, around);
    let place = |i: usize| order.get(i).copied();
    let related = related::find(&ordered, &found, &pairs);
    let related = related.into_iter().filter_map(|(i, j)| Some((place(i)?, place(j)?)));
    let mut members: Vec<Vec<usize>> =
        found.into_iter().map(|group| group.into_iter().filter_map(place).collect()).collect();
    members.iter_mut().for_each(|group: &mut Vec<usize>| group.sort_unstable());
    members.sort();
    let related = related::by_group(related, &group_of(&members, claims.len()), members.len());
    Groups { members, related }
}

fn ordered_groups(claims: &[&Claim], pairs: &Pairs, around: &Surroundings) -> Vec<Vec<usize>> {
    let mut ranked: Vec<(usize, usize, f32)> =
        pairs.iter().filter(|(_, s)| **s >= link::LOOKED_AT).map(|(&(a, b), &s)| (a, b, s)).collect();
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
        if !linked(claims, &members, into, from, pairs) {
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
    rivals::join(claims, members, pairs, around)
}

fn pairs(claims: &[&Claim], around: &Surroundings) -> Pairs {
    let mut out = Pairs::default();
    for (i, a) in claims.iter().enumerate() {
        for (j, b) in claims.iter().enumerate().skip(i + 1) {
            if let Some(evidence) = score::evidence(a, b, around) {
                let score = evidence.score();
                if score > link::NO_EVIDENCE {
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
    let score = |x: usize, y: usize| pairs.get(&(x.min(y), x.max(y))).copied().unwrap_or(link::NO_EVIDENCE);
    let partner =
        |x: usize, others: &[usize]| others.iter().map(|&y| score(x, y)).fold(link::NO_EVIDENCE, f32::max);
    let mean = |xs: &[usize], ys: &[usize]| {
        let judged = current(claims, xs);
        judged.iter().map(|&x| partner(x, ys)).sum::<f32>() / count(judged.len())
    };
    let both = (mean(a, b) + mean(b, a)) / 2.0;
    let across = || claims_of(claims, a).flat_map(|x| claims_of(claims, b).map(move |y| (x, y)));
    if across().any(|(x, y)| x.features.people.exclude(y.features.people)) {
        return false;
    }
    // Of the pairs of one article that stands by both: how many there are, and in how many it tells of two things.
    let mut own = 0;
    let mut contrasts = 0;
    let mut worst = Relation::Same;
    for (x, y) in across() {
        let relation = values::relation(x, y).unwrap_or(Relation::Same);
        worst = worst.max(relation);
        if x.article == y.article && !(relation == Relation::Disjoint && is_of_others(x, y)) {
            own += 1;
            contrasts += usize::from(contrast(x, y, relation));
        }
    }
    // One article that gives two figures counts two things, unless its headline and its body disagree.
    let one_article = worst == Relation::Disjoint && own == a.len() * b.len();
    let title = |group: &[usize]| claims_of(claims, group).any(|claim| claim.features.in_title);
    if one_article && title(a) == title(b) {
        return false;
    }
    let contrast = if own == 0 { 0.0 } else { link::OWN_CONTRAST * count(contrasts) / count(own) };
    let kind = claims_of(claims, a).next().map(|claim| claim.kind);
    both - contrast >= kind.map_or(link::SAME, |kind| needed(kind, worst))
}

/// Whether an article that gives two figures tells of two things: they contradict each other, or only an open bound lets
/// them meet («12 قتيلا», «أكثر من 30»).
fn contrast(a: &Claim, b: &Claim, relation: Relation) -> bool {
    let counts = |c: &Claim| !c.kind.is_date() && c.hedge != Hedge::Vague;
    let open = || counts(a) && counts(b) && apart::far_from_meeting(a, b);
    relation == Relation::Disjoint || relation == Relation::Overlapping && open()
}

/// From which linkage on groups of this kind join whose values stand to each other as `worst` at most.
const fn needed(kind: Kind, worst: Relation) -> f32 {
    match (kind, worst) {
        (Kind::DateEvent | Kind::DateDeadline, Relation::Same) => link::SAME_DAYS,
        (Kind::DateEvent | Kind::DateDeadline, Relation::Overlapping) => link::OVERLAPPING_DAYS,
        (_, Relation::Same) => link::SAME,
        (_, Relation::Overlapping) => link::BOUNDS,
        (
            Kind::DateEvent
            | Kind::DateDeadline
            | Kind::Duration
            | Kind::Age
            | Kind::Distance
            | Kind::Money
            | Kind::CountOther,
            Relation::Disjoint,
        ) => link::MEASURES,
        (_, Relation::Disjoint) if kind.is_casualty() => link::TOLLS,
        (_, Relation::Disjoint) => link::COUNTS,
    }
}

#[allow(clippy::cast_precision_loss, reason = "groups stay far below 2^24 claims")]
const fn count(n: usize) -> f32 {
    n as f32
}
