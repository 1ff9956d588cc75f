//! Whether two measures or dates are of one thing that each report tells once: «الأضرار 40 مليونا», «الخسائر 55 مليونا».

use rustc_hash::FxHashMap;
use smol_str::SmolStr;

use super::surroundings::shared;
use super::values;
use crate::claims::{Claim, Kind, Value};
use crate::intake::ArticleId;

/// What the measures and dates of a story are of.
#[derive(Debug, Default)]
pub(super) struct Matters {
    /// Of each matter, whether its report gives one value of it only.
    once: FxHashMap<Told, bool>,
}

/// A matter of a report, what it is told in, and whether it is of an earlier event.
type Told = (ArticleId, u8, u32, bool);

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
            all.iter().all(|a| all.iter().all(|b| same_value(a, b) || speakers_differ(a, b)))
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

/// What a claim tells its matter in: times of day are not days, and both kinds of dates are.
fn told_in(claim: &Claim) -> u8 {
    match &claim.value {
        Value::Date { .. } if time_of_day(claim).is_some() => u8::MAX,
        Value::Date { .. } => u8::MAX - 1,
        _ => claim.kind as u8,
    }
}

fn time_of_day(claim: &Claim) -> Option<&str> {
    let Value::Date { edtf, .. } = &claim.value else { return None };
    edtf.split_once('T').map(|(_, time)| time)
}

/// Whether both give one figure, be it in other units, or one day or hour.
fn same_value(a: &Claim, b: &Claim) -> bool {
    let hours = (time_of_day(a), time_of_day(b));
    if let (Some(x), Some(y)) = hours {
        return x == y;
    }
    values::relation(a, b) == Some(values::Relation::Same)
}

fn speakers_differ(a: &Claim, b: &Claim) -> bool {
    let names = |claim: &Claim| claim.speaker.as_ref().map(|s| SmolStr::clone(&s.name));
    names(a).zip(names(b)).is_some_and(|(x, y)| x != y)
}
