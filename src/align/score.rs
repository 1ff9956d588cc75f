//! How likely two claims answer the same question: a sum of named evidence, each with a fitted weight.
//!
//! The weights are fitted by `cargo bench --bench fit_alignment`, which prints them in the form of
//! `fitted.rs` with the quality they reach on events left out of the fit.

use super::apart::{are_apart, are_of_other_turns, meeting, rival_accounts, stated_in_order, told};
use super::fitted::{DATE_WEIGHTS, NUMBER_WEIGHTS};
use super::values::{self, Relation};
use super::weights::{Around, Weights};
use crate::claims::{Claim, Kind, Value};
use crate::text::affixes::ABD;

/// Evidence on two numbers, in the order of [`NUMBER_EVIDENCE`].
pub type NumberEvidence = [f32; NUMBER_EVIDENCE.len()];
/// Evidence on two dates, in the order of [`DATE_EVIDENCE`].
pub type DateEvidence = [f32; DATE_EVIDENCE.len()];

/// Names of the evidence on two numbers.
pub const NUMBER_EVIDENCE: [&str; 34] = [
    "any pair",
    "same concept",
    "same unit, other concept",
    "same kind",
    "same figure above 20",
    "same figure, 6 to 20",
    "same figure below 6",
    "overlapping bounds",
    "disjoint bounds",
    "how far apart",
    "nearby words",
    "words of the sentence",
    "same side",
    "other side",
    "part against whole",
    "same place",
    "other place",
    "both lead",
    "same article",
    "same article, disjoint",
    "both lead, same concept",
    "weight of nearby words",
    "same event word",
    "other event word",
    "same event word, disjoint",
    "words beside",
    "words beside, disjoint",
    "told with the same figure",
    "since one day",
    "told once in each",
    "told once in each, people",
    "told once in each, disjoint",
    "told once in each, people, disjoint",
    "anyone against a group",
];

/// Names of the evidence on two dates.
pub const DATE_EVIDENCE: [&str; 28] = [
    "any pair",
    "same days",
    "overlapping days",
    "disjoint days",
    "how far apart",
    "nearby words",
    "words of the sentence",
    "same kind",
    "time of day against day",
    "both the day of publication",
    "same article",
    "same article, disjoint",
    "nearby words on the same days",
    "same period, or same days far from publication",
    "weight of nearby words",
    "same event word",
    "period against point",
    "both date a statement",
    "one dates a statement",
    "words beside",
    "words beside, disjoint",
    "told with the same figure",
    "periods from or to one day",
    "both lead",
    "both lead, disjoint",
    "one leads",
    "overlapping days, far from publication",
    "how far apart in their reports",
];

/// Evidence on two claims.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Evidence {
    Number(NumberEvidence),
    Date(DateEvidence),
    /// What is told of one named person: two titles, two ages.
    Person(Relation),
    /// One figure told again in other units: «3 أميال (نحو 5 كيلومترات)».
    Restated,
    /// Two speakers of one article, of whom one is set against the other: «قالت الوزارة إن 12 قُتلوا، بينما تحدث مسعفون عن 20».
    Rivals,
}

impl Evidence {
    /// The score in log-odds: above 0 the two more likely answer one question than not.
    #[must_use]
    pub fn score(&self) -> f32 {
        match self {
            Self::Number(evidence) => dot(evidence, &NUMBER_WEIGHTS),
            Self::Date(evidence) => dot(evidence, &DATE_WEIGHTS),
            Self::Person(Relation::Same) | Self::Restated => 4.0,
            Self::Person(_) => 3.0,
            Self::Rivals => 2.0,
        }
    }
}

fn dot<const N: usize>(evidence: &[f32; N], weights: &[f32; N]) -> f32 {
    evidence.iter().zip(weights).map(|(e, w)| e * w).sum()
}

/// The evidence on two claims; `None` where they cannot answer one question.
#[must_use]
pub fn evidence(a: &Claim, b: &Claim, weights: &Weights) -> Option<Evidence> {
    let relation = values::relation(a, b)?;
    if let (Some(x), Some(y)) = (a.person(), b.person()) {
        let one_person = a.kind == b.kind && a.unit == b.unit && same_person(x, y);
        return one_person.then_some(Evidence::Person(relation));
    }
    if a.kind == Kind::Rank || b.kind == Kind::Rank {
        return None;
    }
    if values::restates(a, b) {
        return Some(Evidence::Restated);
    }
    if relation == Relation::Disjoint && rival_accounts(a, b) && !are_apart(a, b, relation) {
        return Some(Evidence::Rivals);
    }
    match (a.kind.is_date(), b.kind.is_date()) {
        (true, true) => dates(a, b, relation, weights).map(Evidence::Date),
        (false, false) => numbers(a, b, relation, weights).map(Evidence::Number),
        _ => None,
    }
}

fn flag(holds: bool) -> f32 {
    if holds { 1.0 } else { 0.0 }
}

fn dates(a: &Claim, b: &Claim, relation: Relation, weights: &Weights) -> Option<DateEvidence> {
    // Two people may speak on one day; that is no one event.
    let two_statements = meeting(&a.features.stated_by, &b.features.stated_by) < 0;
    if two_statements || are_of_other_turns(a, b) || (a.kind != b.kind && relation == Relation::Disjoint) {
        return None;
    }
    let near = weights.cosine(a, b, Around::Near);
    let beside = weights.cosine(a, b, Around::Beside);
    let timed = |c: &Claim| matches!(&c.value, Value::Date { edtf, .. } if edtf.contains('T'));
    let period = |c: &Claim| matches!(&c.value, Value::Date { edtf, .. } if values::is_period(edtf));
    let same = relation == Relation::Same;
    let one_article = a.article == b.article;
    // «من 3 إلى 7» and «من 3 إلى 9» cannot both be right, yet tell of the same days.
    let one_bound = relation == Relation::Disjoint && (period(a) || period(b)) && share_a_bound(a, b);
    let relation = if one_bound { Relation::Overlapping } else { relation };
    Some([
        1.0,
        flag(same),
        flag(relation == Relation::Overlapping),
        flag(relation == Relation::Disjoint),
        days_apart(a, b),
        near,
        weights.cosine(a, b, Around::Sentence),
        flag(a.kind == b.kind),
        flag(timed(a) != timed(b)),
        flag(is_publication_day(a) && is_publication_day(b)),
        flag(one_article),
        flag(one_article && relation == Relation::Disjoint),
        near * flag(same),
        flag(same && (period(a) || !(is_recent(a) && is_recent(b)))),
        weights.common(&a.features.near, &b.features.near),
        flag(a.features.event != 0 && a.features.event == b.features.event),
        flag(period(a) != period(b)),
        flag(a.features.is_statement && b.features.is_statement),
        flag(a.features.is_statement != b.features.is_statement),
        beside,
        beside * flag(relation == Relation::Disjoint),
        weights.same_company(a, b),
        flag(one_bound),
        flag(early(a) && early(b)),
        flag(early(a) && early(b) && relation == Relation::Disjoint),
        flag(early(a) != early(b)),
        flag(relation == Relation::Overlapping && !(is_recent(a) && is_recent(b))),
        far_apart(a, b),
    ])
}

/// Whether two dates begin or end on one day.
fn share_a_bound(a: &Claim, b: &Claim) -> bool {
    match (&a.value, &b.value) {
        (Value::Date { from: fa, to: ta, .. }, Value::Date { from: fb, to: tb, .. }) => {
            (fa.is_some() && fa == fb) || (ta.is_some() && ta == tb)
        }
        _ => false,
    }
}

/// How far apart two sentences stand in their reports, 0 to 1: what leads one report rarely ends another.
fn far_apart(a: &Claim, b: &Claim) -> f32 {
    const MOST: u32 = 10;
    let apart = a.features.position.abs_diff(b.features.position).min(MOST);
    f32::from(u8::try_from(apart).unwrap_or(u8::MAX)) / f32::from(MOST as u8)
}

/// Whether a claim stands where the news itself is told: in the title or in the first sentences.
fn early(claim: &Claim) -> bool {
    claim.features.in_title || claim.features.position <= 2
}

/// The gap between two dates, 0 to 1 on a logarithmic scale up to some three years.
fn days_apart(a: &Claim, b: &Claim) -> f32 {
    let from = |c: &Claim| match &c.value {
        Value::Date { from, .. } => *from,
        _ => None,
    };
    let (Some(a), Some(b)) = (from(a), from(b)) else { return 1.0 };
    let days = a.since(b).map_or(1000, |s| s.get_days().abs()).min(1000);
    #[allow(clippy::cast_precision_loss, reason = "at most 1000")]
    let days = days as f32;
    (1.0 + days).ln() / 7.0
}

/// Whether a date lies within ten days of its article: most such dates are of the news itself.
fn is_recent(claim: &Claim) -> bool {
    match (&claim.value, claim.as_of) {
        (Value::Date { from: Some(from), .. }, Some(day)) => {
            day.since(*from).is_ok_and(|s| s.get_days().abs() <= 10)
        }
        _ => true,
    }
}

fn is_publication_day(claim: &Claim) -> bool {
    matches!((&claim.value, claim.as_of), (Value::Date { from: Some(from), to: Some(to), .. }, Some(day)) if *from == day && *to == day)
}

fn numbers(a: &Claim, b: &Claim, relation: Relation, weights: &Weights) -> Option<NumberEvidence> {
    if are_apart(a, b, relation) {
        return None;
    }
    let same = relation == Relation::Same;
    let disjoint = relation == Relation::Disjoint;
    if disjoint && weights.add_up(a, b) {
        return None;
    }
    let same_unit = values::factor(a, b).is_some();
    // What is measured has its unit for a concept.
    let same_concept = a.counts_same_as(b) || values::converts(a, b);
    let figure = values::stated_as(a, b).into_iter().chain(values::stated(b)).fold(0.0, f64::max);
    let figure = if same { figure } else { 0.0 };
    let side = meeting(&a.features.sides, &b.features.sides);
    let place = meeting(&a.features.places, &b.features.places);
    let early = |c: &Claim| early(c) && !c.features.is_part;
    let one_article = a.article == b.article;
    let beside = weights.cosine(a, b, Around::Beside);
    let people = a.counts_people();
    let once = !one_article && a.kind == b.kind && same_concept && a.unit == b.unit && weights.once(a, b);
    let told = told(a, b);
    let same_event = told && a.features.event == b.features.event;
    Some([
        1.0,
        flag(same_concept),
        flag(!same_concept && same_unit),
        flag(a.kind == b.kind),
        flag(same && figure > 20.0),
        flag(same && figure > 5.0 && figure <= 20.0),
        flag(same && figure <= 5.0),
        flag(relation == Relation::Overlapping),
        flag(disjoint),
        if disjoint { figures_apart(a, b) } else { 0.0 },
        weights.cosine(a, b, Around::Near),
        weights.cosine(a, b, Around::Sentence),
        flag(side > 0),
        flag(side < 0),
        flag(a.features.is_part != b.features.is_part),
        flag(place > 0),
        flag(place < 0),
        flag(a.kind.is_casualty() && early(a) && early(b)),
        flag(one_article),
        flag(one_article && disjoint),
        flag(same_concept && early(a) && early(b)),
        weights.common(&a.features.near, &b.features.near),
        flag(same_event),
        flag(told && !same_event),
        flag(same_event && disjoint),
        beside,
        beside * flag(disjoint),
        weights.same_company(a, b),
        flag(a.scope.period.is_some() && b.scope.period.is_some()),
        flag(once && !people && !disjoint),
        flag(once && people && !disjoint),
        flag(once && !people && disjoint),
        flag(once && people && disjoint),
        flag(!same_concept && a.kind == b.kind && a.counts_anyone() != b.counts_anyone()),
    ])
}

/// How far apart two figures are, 0 to 1 on a logarithmic scale up to twentyfold. How far a toll has risen says less:
/// in the first days it does so by leaps.
fn figures_apart(a: &Claim, b: &Claim) -> f32 {
    const RISEN: f32 = 0.4;
    let Some((low, high)) = stated_in_order(a, b) else { return 1.0 };
    #[allow(clippy::cast_possible_truncation, reason = "between 0 and 1")]
    let scaled = ((high / low).ln() / 3.0).min(1.0) as f32;
    let higher = if values::stated_as(a, b) > values::stated(b) { a } else { b };
    let risen = higher.kind.is_casualty() && higher.features.has_risen;
    if risen { scaled * RISEN } else { scaled }
}

/// Whether two folded names are of one person: the shorter's words all stand in the longer's, but for one
/// letter («غريفين», «جريفين»).
#[must_use]
pub fn same_person(a: &str, b: &str) -> bool {
    // «عبد الله», «عبدالله».
    let squeeze = |s: &str| s.replace(&format!("{ABD} "), ABD);
    let (a, b) = (squeeze(a), squeeze(b));
    let (a, b): (Vec<&str>, Vec<&str>) = (a.split(' ').collect(), b.split(' ').collect());
    let (short, long) = if a.len() <= b.len() { (&a, &b) } else { (&b, &a) };
    // A first name alone is nobody; a family name alone may be.
    if short.len() == 1 && long.len() > 1 && long.first().is_some_and(|first| alike(first, short[0])) {
        return false;
    }
    short.iter().all(|word| long.iter().any(|other| alike(word, other)))
}

/// Equal but for one letter, in words long enough for that to be spelling.
fn alike(a: &str, b: &str) -> bool {
    if a == b {
        return true;
    }
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    if a.len().min(b.len()) < 4 || a.len().abs_diff(b.len()) > 1 {
        return false;
    }
    let prefix = a.iter().zip(&b).take_while(|(x, y)| x == y).count();
    let suffix = a.iter().rev().zip(b.iter().rev()).take_while(|(x, y)| x == y).count();
    prefix + suffix + 1 >= a.len().max(b.len())
}
