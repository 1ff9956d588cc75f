//! Pairs to rows: claims that answer one question, by average linkage over the evidence.

use rustc_hash::FxHashMap;

use super::score;
use super::weights::Weights;
use crate::claims::Claim;

/// Two groups are joined where their pairs reach this on average, in log-odds.
const LINK: f32 = -0.2;
/// What a pair without evidence counts.
const NO_EVIDENCE: f32 = -4.0;

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
        pairs.iter().filter(|(_, s)| **s >= 0.0).map(|(&(a, b), &s)| (a, b, s)).collect();
    ranked.sort_by(|x, y| y.2.total_cmp(&x.2).then((x.0, x.1).cmp(&(y.0, y.1))));
    let mut group_of: Vec<usize> = (0..claims.len()).collect();
    let mut members: Vec<Vec<usize>> = (0..claims.len()).map(|i| vec![i]).collect();
    for (a, b, _) in ranked {
        let (Some(&ga), Some(&gb)) = (group_of.get(a), group_of.get(b)) else { continue };
        if ga == gb || !linked(&members, ga, gb, &pairs) {
            continue;
        }
        let (into, from) = (ga.min(gb), ga.max(gb));
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
    members
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

/// Two groups belong together where their members do on average; pairs without evidence count as nought.
fn linked(members: &[Vec<usize>], a: usize, b: usize, pairs: &Pairs) -> bool {
    let (Some(a), Some(b)) = (members.get(a), members.get(b)) else { return false };
    let mut sum = 0.0;
    let mut count = 0.0;
    for &x in a {
        for &y in b {
            sum += pairs.get(&(x.min(y), x.max(y))).copied().unwrap_or(NO_EVIDENCE);
            count += 1.0;
        }
    }
    sum / count >= LINK
}
