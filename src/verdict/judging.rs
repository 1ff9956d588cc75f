//! Row to verdict: what the claims mean together, by interval logic, precision and publication time.

use super::Verdict;
use super::members::Members;
use super::progress::{progress, was_replaced};
use super::reason::{self, Reason};
use crate::align::values::{self, Relation, Tolerance};
use crate::align::{each_two, marks, parts};
use crate::claims::{Claim, Hedge, Kind, Value, articles_of};
use crate::l10n::Bilingual;

/// What the row's claims mean together, and why.
#[must_use]
pub(super) fn judge(members: &Members<'_>) -> (Verdict, Bilingual) {
    let reason = verdict(members);
    (reason.verdict(), reason::words(&reason, members))
}

fn verdict(members: &Members<'_>) -> Reason {
    if members.row.scope_gap.is_some() {
        return Reason::OtherScope;
    }
    let claims = members.considered();
    if parts::is_excess(&claims) {
        return Reason::PartsExceedTotal;
    }
    let one_source = articles_of(claims.iter().copied()).len() < 2;
    match worst(members, &claims) {
        Relation::Disjoint if one_source => Reason::ContradictsItself,
        _ if one_source => Reason::OneSource,
        Relation::Disjoint if worst(members, &members.given()) != Relation::Disjoint => Reason::Denied,
        Relation::Disjoint => match disjoint(members, &members.given()) {
            Reason::CannotAllBeRight if members.row.tie.is_some_and(|tie| tie < marks::UNSURE) => {
                Reason::NotSure
            }
            Reason::CannotAllBeRight if differ_in_direction(&members.given(), members.about) => {
                Reason::OppositeWays
            }
            reason => reason,
        },
        Relation::Overlapping => Reason::BothPossible,
        Relation::Same => same(&claims),
    }
}

/// Whether figures contradict each other by nothing but the way they went: «ارتفعت 12%», «تراجعت 12%».
fn differ_in_direction(claims: &[&Claim], about: Tolerance) -> bool {
    let mut apart = each_two(claims).filter(|(a, b)| values::contradict(a, b, about));
    apart.all(|(a, b)| values::went_opposite_ways(a, b))
}

/// The widest gap between any two claims.
fn worst(members: &Members<'_>, claims: &[&Claim]) -> Relation {
    let gap = |(a, b)| {
        let relation = values::relation_within(a, b, members.about).unwrap_or(Relation::Overlapping);
        let open = relation == Relation::Disjoint
            && (values::could_be_one_weekday(a, b) || members.are_of_two_questions(a, b));
        if open { Relation::Overlapping } else { relation }
    };
    each_two(claims).map(gap).max().unwrap_or(Relation::Same)
}

/// The same figure: agreed, unless one side only bounds it («أكثر من 900» and 900).
fn same(claims: &[&Claim]) -> Reason {
    let bound =
        |c: &Claim| matches!(c.hedge, Hedge::MoreThan | Hedge::AtLeast | Hedge::LessThan | Hedge::AtMost);
    let first = claims.first().map(|c| (bound(c), c.hedge));
    let mixed = claims.iter().any(|c| {
        first.is_some_and(|(was_bound, hedge)| bound(c) != was_bound || (bound(c) && c.hedge != hedge))
    });
    let number = claims.first().is_some_and(|c| matches!(c.value, Value::Number { .. }));
    if number && mixed { Reason::BothPossible } else { Reason::Same }
}

/// Values that cannot all be right: told from a rising toll by time.
fn disjoint(members: &Members<'_>, claims: &[&Claim]) -> Reason {
    // What happened long ago does not rise any more.
    let is_past = |(a, b): (&Claim, &Claim)| {
        (a.features.elsewhen.is_some() || b.features.elsewhen.is_some()) && members.are_contradictory(a, b)
    };
    let over = each_two(claims).any(is_past);
    // Nobody agrees on how many are dead, whatever else the sentence tells.
    let harmed = matches!(members.row.kind, Kind::Killed | Kind::Injured | Kind::Missing);
    let grows = harmed || claims.iter().all(|c| cumulative(c));
    if over {
        return Reason::CannotAllBeRight;
    }
    let replaced = || was_replaced(members, claims).then_some(Reason::Replaced);
    if !grows {
        return replaced().unwrap_or(Reason::CannotAllBeRight);
    }
    progress(members, claims).or_else(replaced).unwrap_or(Reason::CannotAllBeRight)
}

/// Tolls and counts that only grow as news comes in. How many came to a match, live in a town or work in a factory does
/// not.
fn cumulative(claim: &Claim) -> bool {
    // What was agreed on is what it is.
    if claim.features.is_agreed {
        return false;
    }
    match claim.kind {
        Kind::AttackCount | Kind::AttackMunitions => true,
        // What is lost grows, what is owned or shown does not.
        Kind::EquipmentCount => claim.features.event != 0 || claim.features.has_risen,
        Kind::CountOther => claim.features.grows,
        kind => kind.is_casualty(),
    }
}
