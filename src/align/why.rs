//! Why claims stand in one row, in words: the evidence that weighs most between them.

use std::collections::BTreeMap;

use super::Surroundings;
use super::evidence::Tie;
use super::score::evidence;
use crate::claims::Claim;
use crate::l10n::{Bilingual, FluentArgs, bilingual};

/// How much of the evidence is told.
const TOLD: usize = 3;
/// Claims beyond these are tied to the others by what ties those.
const ASKED: usize = 12;

/// Why the claims of a row answer one question; empty for a row of one claim and where nothing speaks for it.
pub(super) fn why(members: &[&Claim], around: &Surroundings) -> Bilingual {
    let Some((first, others)) = members.split_first() else { return Bilingual::default() };
    let mut sums: BTreeMap<Tie, f32> = BTreeMap::new();
    // With the first, and with the one before, which may be what ties a claim to the others.
    for (before, claim) in members.iter().zip(others).take(ASKED) {
        let pairs = if before.id == first.id { vec![*first] } else { vec![*first, *before] };
        for evidence in pairs.into_iter().filter_map(|other| evidence(other, claim, around)) {
            for (tie, adds) in evidence.told() {
                *sums.entry(tie).or_default() += adds;
            }
        }
    }
    let mut found: Vec<(Tie, f32)> = sums.into_iter().filter(|(_, sum)| *sum > 0.0).collect();
    found.sort_by(|a, b| b.1.total_cmp(&a.1));
    found.truncate(TOLD);
    if found.is_empty() {
        return Bilingual::default();
    }
    let reasons: Vec<Bilingual> = found.iter().map(|(tie, _)| bilingual(tie.id(), None)).collect();
    let told = |joined: String| {
        let mut args = FluentArgs::new();
        args.set("reasons", joined);
        bilingual("row-why-tied", Some(&args))
    };
    let in_arabic: Vec<&str> = reasons.iter().map(|reason| reason.ar.as_str()).collect();
    let in_english: Vec<&str> = reasons.iter().map(|reason| reason.en.as_str()).collect();
    Bilingual { ar: told(in_arabic.join("، و")).ar, en: told(in_english.join(", ")).en }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::intake::testing::article;
    use crate::verdict::compare;

    #[test]
    fn a_row_says_what_ties_its_claims_and_a_claim_alone_is_tied_to_nothing() {
        let comparison = compare(vec![
            article(1, "أ", "أصيب 23 عاملا في انهيار المصنع بمدينة الزاوية."),
            article(2, "ب", "أصيب 29 عاملا في انهيار المصنع بمدينة الزاوية. وبلغت الأضرار 4 ملايين دولار."),
        ]);
        let row = |count: usize| {
            let mut rows = comparison.rows.iter().map(|judgement| &judgement.row);
            rows.find(|row| row.claims.len() == count).expect("such a row")
        };
        let why = &row(2).why;
        assert!(
            why.en.starts_with("Put together by") && why.en.contains("the same thing counted"),
            "{why:?}"
        );
        assert!(why.ar.contains("المعدود نفسه"), "{why:?}");
        assert_eq!(row(1).why, Bilingual::default());
    }
}
