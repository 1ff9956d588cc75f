//! Whether two measures or dates are of one thing that each report tells once: «الأضرار 40 مليونا», «الخسائر 55 مليونا».

use rustc_hash::FxHashMap;

use super::values;
use crate::claims::{Claim, Kind};
use crate::intake::ArticleId;
use crate::text::stem::shared;

/// What the measures and dates of a story are of.
#[derive(Debug, Default)]
pub(super) struct Matters {
    /// Of each matter, whether its report gives one value of it only.
    once: FxHashMap<Told, bool>,
}

/// A matter of a report, what it is told in, and whether it is of an earlier event.
type Told = (ArticleId, (Kind, bool), u32, bool);

impl Matters {
    #[must_use]
    pub(super) fn of(claims: &[&Claim]) -> Self {
        let mut values: FxHashMap<Told, Vec<&Claim>> = FxHashMap::default();
        for claim in claims.iter().filter(|c| !c.features.was_said_before) {
            for &matter in &claim.features.matters {
                values.entry(told(claim, matter)).or_default().push(claim);
            }
        }
        let is_one = |all: &[&Claim]| {
            all.iter().all(|a| all.iter().all(|b| same_value(a, b) || a.is_of_other_speaker(b)))
        };
        Self { once: values.into_iter().map(|(told, all)| (told, is_one(&all))).collect() }
    }

    /// Whether both are of one matter, of which each report gives one value or has each from another speaker.
    #[must_use]
    pub(super) fn are_one(&self, a: &Claim, b: &Claim) -> bool {
        let once = |claim: &Claim, matter: u32| self.once.get(&told(claim, matter)).copied().unwrap_or(true);
        let both = told_in(a) == told_in(b) && (a.kind.is_date() || values::factor(a, b).is_some());
        both && a.article != b.article
            && shared(&a.features.matters, &b.features.matters).any(|m| once(a, m) && once(b, m))
    }
}

fn told(claim: &Claim, matter: u32) -> Told {
    // What lasted, not what something holds.
    let is_past = claim.kind == Kind::Duration && claim.features.elsewhen.is_some();
    (claim.article, told_in(claim), matter, is_past)
}

/// What a claim tells its matter in, and whether that is a time of day, which is no day; both kinds of dates are one.
fn told_in(claim: &Claim) -> (Kind, bool) {
    let kind = if claim.kind.is_date() { Kind::DateEvent } else { claim.kind };
    (kind, claim.value.time_of_day().is_some())
}

/// Whether both give one figure, be it in other units, or one day or hour.
fn same_value(a: &Claim, b: &Claim) -> bool {
    let hours = (a.value.time_of_day(), b.value.time_of_day());
    if let (Some(x), Some(y)) = hours {
        return x == y;
    }
    values::relation(a, b) == Some(values::Relation::Same)
}
