//! Why claims stand in one row, in words: the evidence that weighs most between them.

use super::Weights;
use super::fitted::{DATE_WEIGHTS, NUMBER_WEIGHTS};
use super::score::{DATE_EVIDENCE, Evidence, NUMBER_EVIDENCE, evidence};
use crate::claims::Claim;
use crate::l10n::{Bilingual, FluentArgs, bilingual};

/// How much of the evidence is told.
const TOLD: usize = 3;
/// Claims beyond these are tied to the others by what ties those.
const ASKED: usize = 12;

/// What named evidence says where it speaks for one question; evidence that only speaks against is not listed.
const REASONS: [(&str, &[&str]); 20] = [
    ("tie-rivals", &[]),
    ("tie-restated", &[]),
    ("tie-person", &[]),
    ("tie-concept", &["same concept", "both lead, same concept"]),
    (
        "tie-days",
        &["same days", "both the day of publication", "same period, or same days far from publication"],
    ),
    ("tie-figure", &["same figure above 20", "same figure, 6 to 20", "same figure below 6"]),
    ("tie-place", &["same place"]),
    ("tie-side", &["same side"]),
    ("tie-event", &["same event word", "same event word, disjoint"]),
    ("tie-company", &["told with the same figure"]),
    ("tie-since", &["since one day", "periods from or to one day"]),
    (
        "tie-once",
        &[
            "told once in each",
            "told once in each, people",
            "told once in each, disjoint",
            "told once in each, people, disjoint",
        ],
    ),
    ("tie-statement", &["both date a statement"]),
    ("tie-overlapping-days", &["overlapping days", "overlapping days, far from publication"]),
    ("tie-bounds", &["overlapping bounds"]),
    ("tie-beside", &["words beside", "words beside, disjoint"]),
    (
        "tie-words",
        &["nearby words", "words of the sentence", "weight of nearby words", "nearby words on the same days"],
    ),
    ("tie-lead", &["both lead", "both lead, disjoint"]),
    ("tie-unit", &["same unit, other concept"]),
    ("tie-kind", &["same kind"]),
];

/// Why the claims of a row answer one question; empty for a row of one claim and where nothing speaks for it.
pub(super) fn why(members: &[&Claim], weights: &Weights) -> Bilingual {
    let Some((first, others)) = members.split_first() else { return Bilingual::default() };
    let mut sums = [0.0; REASONS.len()];
    // With the first, and with the one before, which may be what ties a claim to the others.
    for (before, claim) in members.iter().zip(others).take(ASKED) {
        let pairs = if before.id == first.id { vec![*first] } else { vec![*first, *before] };
        for evidence in pairs.into_iter().filter_map(|other| evidence(other, claim, weights)) {
            add(&evidence, &mut sums);
        }
    }
    let mut found: Vec<(&str, f32)> =
        REASONS.iter().zip(sums).filter(|(_, sum)| *sum > 0.0).map(|((id, _), sum)| (*id, sum)).collect();
    found.sort_by(|a, b| b.1.total_cmp(&a.1));
    found.truncate(TOLD);
    if found.is_empty() {
        return Bilingual::default();
    }
    let reasons: Vec<Bilingual> = found.iter().map(|(id, _)| bilingual(id, None)).collect();
    let told = |joined: String| {
        let mut args = FluentArgs::new();
        args.set("reasons", joined);
        bilingual("row-why-tied", Some(&args))
    };
    let in_arabic: Vec<&str> = reasons.iter().map(|reason| reason.ar.as_str()).collect();
    let in_english: Vec<&str> = reasons.iter().map(|reason| reason.en.as_str()).collect();
    Bilingual { ar: told(in_arabic.join("، و")).ar, en: told(in_english.join(", ")).en }
}

/// Adds what each reason weighs between two claims.
fn add(evidence: &Evidence, sums: &mut [f32; REASONS.len()]) {
    let mut add = |wanted: &dyn Fn(&str, &[&str]) -> bool, weight: f32| {
        let reason = REASONS.iter().position(|(id, names)| wanted(id, names));
        if let Some(sum) = reason.and_then(|at| sums.get_mut(at)) {
            *sum += weight;
        }
    };
    let mut named = |names: &[&str], values: &[f32], weights: &[f32]| {
        for ((name, value), weight) in names.iter().zip(values).zip(weights) {
            add(&|_, known| known.contains(name), value * weight);
        }
    };
    match evidence {
        Evidence::Number(values) => named(&NUMBER_EVIDENCE, values, &NUMBER_WEIGHTS),
        Evidence::Date(values) => named(&DATE_EVIDENCE, values, &DATE_WEIGHTS),
        Evidence::Person(_) => add(&|id, _| id == "tie-person", evidence.score()),
        Evidence::Restated => add(&|id, _| id == "tie-restated", evidence.score()),
        Evidence::Rivals => add(&|id, _| id == "tie-rivals", evidence.score()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::model::samples::article;
    use crate::verdict::compare;

    #[test]
    fn every_name_is_one_of_the_evidence() {
        let known = |name: &&str| NUMBER_EVIDENCE.contains(name) || DATE_EVIDENCE.contains(name);
        let unknown: Vec<&&str> =
            REASONS.iter().flat_map(|(_, names)| names.iter()).filter(|name| !known(name)).collect();
        assert!(unknown.is_empty(), "{unknown:?}");
    }

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
