//! Whom the figures of a story are of, where one report tells of several: ages of several people, casualties of several
//! nations.

use rustc_hash::{FxHashMap, FxHashSet};

use super::values;
use crate::claims::{Claim, Kind};
use crate::intake::ArticleId;

/// Two sides have dead in most wars; where a report tells of so many, each nation counts its own.
const SIDES: usize = 3;

/// Of whom a story tells in parts.
#[derive(Debug, Default)]
pub(super) struct Groups {
    /// The reports that give ages of several people without their names.
    aged: FxHashSet<ArticleId>,
    /// What befell people whom some report counts by nation or party.
    by_side: FxHashSet<Kind>,
}

impl Groups {
    #[must_use]
    pub(super) fn of(claims: &[&Claim]) -> Self {
        let mut ages: FxHashMap<ArticleId, &Claim> = FxHashMap::default();
        let mut sides: FxHashMap<(ArticleId, Kind), FxHashSet<&[u32]>> = FxHashMap::default();
        let mut all = Self::default();
        for claim in claims {
            if is_age_of_someone(claim) {
                let first = ages.entry(claim.article).or_insert(claim);
                if values::stated(first) != values::stated(claim) {
                    all.aged.insert(claim.article);
                }
            }
            if has_side(claim) {
                sides.entry((claim.article, claim.kind)).or_default().insert(&claim.features.sides);
            }
        }
        all.by_side =
            sides.iter().filter(|(_, told)| told.len() >= SIDES).map(|((_, kind), _)| *kind).collect();
        all
    }

    /// Whether two figures that cannot both be right may be of others: ages of which one report gives several, casualties
    /// of one nation and of no named one, where some report counts them by nation.
    #[must_use]
    pub(super) fn may_be_others(&self, a: &Claim, b: &Claim) -> bool {
        let is_aged = |c: &Claim| is_age_of_someone(c) && self.aged.contains(&c.article);
        let told_by_side = a.kind == b.kind && self.by_side.contains(&a.kind);
        is_aged(a) || is_aged(b) || told_by_side && has_side(a) != has_side(b)
    }
}

fn is_age_of_someone(claim: &Claim) -> bool {
    claim.kind == Kind::Age && claim.person().is_none()
}

fn has_side(claim: &Claim) -> bool {
    claim.kind.is_casualty() && !claim.features.sides.is_empty()
}
