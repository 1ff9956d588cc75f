//! Arithmetic: parts that add up to more than the total they are said to be part of.

use super::values;
use crate::claims::{Claim, Hedge, Kind};

/// How many sentences the parts may run on behind their total.
const SENTENCES: u32 = 1;

/// The totals with their parts, where the parts exceed the total; each in text order, the total first.
#[must_use]
pub(crate) fn exceeding<'a>(claims: &[&'a Claim]) -> Vec<Vec<&'a Claim>> {
    let mut out = Vec::new();
    for (i, total) in claims.iter().enumerate() {
        let parts = parts_of(total, claims.get(i + 1..).unwrap_or(&[]));
        if parts.len() >= 2 && exceed(total, &parts) {
            let mut members = vec![*total];
            members.extend(parts);
            out.push(members);
        }
    }
    out
}

/// The figures listed behind a total, from the first «منها» on.
fn parts_of<'a>(total: &Claim, behind: &[&'a Claim]) -> Vec<&'a Claim> {
    let countable = |c: &Claim| !c.kind.is_date() && c.kind != Kind::Rank;
    // «131 أصيبوا بالرصاص، بينهم 5 في حالة خطيرة، ومن بين المصابين 26 طفلا»: what follows a part is of the whole.
    if !countable(total) || total.features.is_part {
        return Vec::new();
    }
    let last = total.features.position.saturating_add(SENTENCES);
    let near = behind.iter().take_while(|c| c.article == total.article && c.features.position <= last);
    let mut parts: Vec<&Claim> = Vec::new();
    for claim in near.copied().filter(|c| countable(c)) {
        if claim.kind != total.kind || claim.unit != total.unit {
            break;
        }
        if parts.is_empty() && !claim.features.is_part {
            return Vec::new();
        }
        if !may_be_among(claim, total) {
            break;
        }
        // «7 صواريخ، 3 منها باتجاه المدينة، واعتُرضت الصواريخ السبعة»: all of them again. More than all are others.
        if !claim.features.is_part && values::stated(claim) >= values::stated(total) {
            break;
        }
        parts.push(claim);
    }
    // A list that its own sentence ends is whole; what the next one counts is told of something else.
    let own = parts.iter().take_while(|c| c.sentence == total.sentence).count();
    if own >= 1 {
        parts.truncate(own);
    }
    // «40 منها … وأضاف أنه تم اعتراض 40»: told twice, not two parts.
    let told_twice = |c: &Claim| {
        parts
            .iter()
            .any(|p| p.sentence != c.sentence && p.id < c.id && values::stated(p) == values::stated(c))
    };
    if parts.iter().any(|c| told_twice(c)) { Vec::new() } else { parts }
}

/// Whether people may be some of those of a total: of the same noun, of none, or of a group that others are made up of
/// («8 نساء», «3 شرطيين»). «292 مراقبا» are none of «127 مرشحا».
fn may_be_among(claim: &Claim, total: &Claim) -> bool {
    !claim.counts_people()
        || claim.counts_same_as(total)
        || claim.names_anyone()
        || total.names_anyone()
        || !claim.features.people.are_open()
}

fn exceed(total: &Claim, parts: &[&Claim]) -> bool {
    let exact = |c: &Claim| c.hedge == Hedge::Exact;
    let sum: f64 = parts.iter().filter_map(|c| values::stated(c)).sum();
    // A part of a part («8 أطفال بينهم 3») is no sibling: with one the sum says nothing.
    let siblings = parts.iter().skip(1).all(|c| !c.features.is_part);
    // «15 قتيلا، بينهم 14 في القرية وواحد في المدينة، فضلا عن 4 ممرضين»: once they add up, others are told of again.
    let mut so_far = 0.0;
    let mut own = parts.iter().filter_map(|part| {
        so_far += values::stated(part)?;
        Some((so_far, part))
    });
    let adds_up = own.find(|(sum, _)| values::stated(total) == Some(*sum)).is_some();
    let is_sorted_anew = adds_up && own.all(|(_, part)| !part.counts_same_as(total));
    exact(total)
        && !is_sorted_anew
        && parts.iter().all(|c| exact(c))
        && siblings
        && values::stated(total).is_some_and(|t| sum > t)
}

/// Whether a row is a total followed by parts that exceed it.
#[must_use]
pub(crate) fn is_excess(members: &[&Claim]) -> bool {
    matches!(members.split_first(), Some((total, parts)) if parts.len() >= 2
        && parts.first().is_some_and(|p| p.features.is_part)
        && parts.iter().all(|p| p.article == total.article)
        && exceed(total, parts))
}
