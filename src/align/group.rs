//! Groups of claims on their way to rows: who is in them, and what their articles stand by. Linkage joins them first
//! (`cluster.rs`), rivalry then (`rivals.rs`), and what is left apart is told as related (`related.rs`).

use rustc_hash::FxHashMap;

use super::apart;
use super::misprint::differ_by_digits;
use crate::claims::Claim;

/// The scores of the pairs that could answer one question.
pub(super) type Pairs = FxHashMap<(usize, usize), f32>;

/// The claims of a group.
pub(super) fn claims_of<'a>(claims: &[&'a Claim], group: &[usize]) -> impl Iterator<Item = &'a Claim> {
    group.iter().filter_map(|&i| claims.get(i).copied())
}

/// The group of each of `count` claims.
pub(super) fn group_of(groups: &[Vec<usize>], count: usize) -> Vec<usize> {
    let mut out = vec![0; count];
    for (group, own) in groups.iter().enumerate() {
        for &claim in own {
            if let Some(slot) = out.get_mut(claim) {
                *slot = group;
            }
        }
    }
    out
}

/// The members of a group but those that were replaced by another figure; all, where all were.
pub(super) fn current(claims: &[&Claim], group: &[usize]) -> Vec<usize> {
    let replaced = |i: &usize| claims.get(*i).is_some_and(|claim| apart::is_former(claim));
    let current: Vec<usize> = group.iter().copied().filter(|i| !replaced(i)).collect();
    if current.is_empty() { group.to_vec() } else { current }
}

/// Whether an article gives two figures without standing by both.
pub(super) fn is_of_others(a: &Claim, b: &Claim) -> bool {
    differ_by_digits(a, b)
        || apart::rival_accounts(a, b)
        || is_earlier_toll(a, b)
        || apart::is_former(a) != apart::is_former(b)
}

/// Whether one of two tolls is what was said before the report: the article does not stand by both.
fn is_earlier_toll(a: &Claim, b: &Claim) -> bool {
    let earlier = |claim: &Claim| claim.kind.is_casualty() && claim.features.was_said_before;
    earlier(a) != earlier(b) || apart::rose_from(a, b)
}
