//! Groups that contradict each other and may be of one question, though not surely enough to be joined: the user is
//! led to look at them.

use rustc_hash::FxHashMap;

use super::group::{Pairs, claims_of, group_of};
use super::marks;
use super::values::{self, Relation};
use crate::claims::{Claim, Kind, articles_of};

/// Of each two groups that may be of one question, the two claims of different articles that say so most, the
/// likeliest pair of groups first.
#[must_use]
pub(super) fn find(claims: &[&Claim], groups: &[Vec<usize>], pairs: &Pairs) -> Vec<(usize, usize)> {
    let group_of = group_of(groups, claims.len());
    let contradict = |i: usize, j: usize| {
        let (Some(a), Some(b)) = (claims.get(i), claims.get(j)) else { return false };
        a.article != b.article
            && a.features.is_part == b.features.is_part
            && values::relation(a, b) == Some(Relation::Disjoint)
            && !out_of_scale(a, b)
    };
    let mut apart: FxHashMap<(usize, usize), bool> = FxHashMap::default();
    let mut best: FxHashMap<(usize, usize), (f32, usize, usize)> = FxHashMap::default();
    for (&(i, j), &score) in pairs.iter().filter(|(_, score)| **score >= marks::RELATED) {
        let (Some(&a), Some(&b)) = (group_of.get(i), group_of.get(j)) else { continue };
        if a == b || !contradict(i, j) {
            continue;
        }
        let known = apart.entry((a.min(b), a.max(b)));
        if *known.or_insert_with(|| told_apart(claims, groups.get(a), groups.get(b))) {
            continue;
        }
        let own = best.entry((a.min(b), a.max(b))).or_insert((score, i, j));
        // Equal scores are told apart by place, so that the order of a hash decides nothing.
        if score.total_cmp(&own.0).then((own.1, own.2).cmp(&(i, j))).is_gt() {
            *own = (score, i, j);
        }
    }
    let mut found: Vec<(f32, usize, usize)> = best.into_values().collect();
    found.sort_by(|x, y| y.0.total_cmp(&x.0).then((x.1, x.2).cmp(&(y.1, y.2))));
    found.into_iter().map(|(_, i, j)| (i, j)).collect()
}

/// How many related groups are worth a look.
const MOST_RELATED: usize = 3;

/// Of each of `count` groups the claims of other groups by which it is related to them, the likeliest first.
#[must_use]
pub(super) fn by_group(
    related: impl Iterator<Item = (usize, usize)>,
    group_of: &[usize],
    count: usize,
) -> Vec<Vec<usize>> {
    let mut out = vec![Vec::new(); count];
    for (i, j) in related {
        for (own, other) in [(i, j), (j, i)] {
            let claims: Option<&mut Vec<usize>> = group_of.get(own).and_then(|&group| out.get_mut(group));
            if let Some(claims) = claims.filter(|claims| claims.len() < MOST_RELATED) {
                claims.push(other);
            }
        }
    }
    out
}

/// Whether two lengths, times or weights are so far apart that nobody would take one for the other.
fn out_of_scale(a: &Claim, b: &Claim) -> bool {
    const FACTOR: f64 = 5.0;
    let figures = values::stated_as(a, b).zip(values::stated(b));
    is_age_or_measure(a) && figures.is_some_and(|(x, y)| x.max(y) > FACTOR * x.min(y))
}

/// Whether it tells an age, a length, a time or a sum: of these a report mostly gives several, each of something else.
const fn is_age_or_measure(claim: &Claim) -> bool {
    matches!(claim.kind, Kind::Age | Kind::Distance | Kind::Duration | Kind::Money)
}

/// Whether two groups are surely two questions: of people who cannot be the same, or measures that every report of the
/// fewer tells side by side («بعمر 4 و6 سنوات»).
fn told_apart(claims: &[&Claim], a: Option<&Vec<usize>>, b: Option<&Vec<usize>>) -> bool {
    let members = |group: Option<&Vec<usize>>| -> Vec<&Claim> {
        group.into_iter().flat_map(|group| claims_of(claims, group)).collect()
    };
    let (a, b) = (members(a), members(b));
    if a.iter().any(|x| b.iter().any(|y| x.features.people.exclude(y.features.people))) {
        return true;
    }
    let (of_a, of_b) = (articles_of(a.iter().copied()), articles_of(b.iter().copied()));
    let both = of_a.iter().filter(|id| of_b.contains(id)).count();
    a.iter().all(|c| is_age_or_measure(c)) && both >= 2 && both >= of_a.len().min(of_b.len())
}
