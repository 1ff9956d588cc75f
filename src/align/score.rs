//! How likely two claims answer the same question: an explainable sum over named evidence.

use super::values::{self, Relation};
use super::weights::{Weights, shared};
use crate::claims::{Claim, Kind, Value};

/// Evidence that two claims answer the same question; the score is its sum.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Evidence {
    pub concept: f32,
    pub value: f32,
    pub topic: f32,
    pub side: f32,
    pub part: f32,
    pub place: f32,
    pub lead: f32,
    pub same_article: f32,
}

impl Evidence {
    /// The score.
    #[must_use]
    pub const fn total(&self) -> f32 {
        self.concept
            + self.value
            + self.topic
            + self.side
            + self.part
            + self.place
            + self.lead
            + self.same_article
    }
}

/// Above this two claims answer the same question.
pub const THRESHOLD: f32 = 2.0;

/// The evidence for two claims; `None` where they cannot answer one question.
#[must_use]
pub fn evidence(a: &Claim, b: &Claim, weights: &Weights) -> Option<Evidence> {
    let relation = values::relation(a, b)?;
    if a.kind == Kind::Rank || b.kind == Kind::Rank {
        return (a.kind == b.kind).then(|| ranks(a, b, relation)).flatten();
    }
    if a.kind.is_date() != b.kind.is_date() {
        return None;
    }
    let topic = 0.6 * weights.cosine(&a.features.near, &b.features.near)
        + 0.4 * weights.cosine(&a.features.sentence, &b.features.sentence);
    let mut evidence = if a.kind.is_date() { dates(a, b, relation)? } else { numbers(a, b, relation)? };
    evidence.topic = topic * if a.kind.is_date() { 3.2 } else { 2.6 };
    if a.article == b.article {
        evidence.same_article = match relation {
            Relation::Same => 0.0,
            Relation::Overlapping => -0.8,
            Relation::Disjoint => -2.0,
        };
    }
    Some(evidence)
}

fn dates(a: &Claim, b: &Claim, relation: Relation) -> Option<Evidence> {
    if a.kind != b.kind && relation == Relation::Disjoint {
        return None;
    }
    let value = match relation {
        Relation::Same => 1.3,
        Relation::Overlapping => 0.5,
        Relation::Disjoint => -0.6,
    };
    let kind = if a.kind == b.kind { 0.1 } else { -0.4 };
    let timed = |c: &Claim| matches!(&c.value, Value::Date { edtf, .. } if edtf.contains('T'));
    let precision = if timed(a) == timed(b) { 0.0 } else { -1.0 };
    Some(Evidence { value, concept: kind + precision, ..Evidence::default() })
}

fn numbers(a: &Claim, b: &Claim, relation: Relation) -> Option<Evidence> {
    let same_concept = !a.features.concept.is_empty() && a.features.concept == b.features.concept;
    let same_unit = a.unit == b.unit;
    if a.kind != b.kind && !(same_unit && relation == Relation::Same) {
        return None;
    }
    let concept = match (same_concept, same_unit, a.kind == b.kind) {
        (true, _, true) => 0.9,
        (false, true, true) if a.kind != Kind::CountOther => 0.6,
        (false, true, true) => 0.2,
        (true, _, false) => 0.2,
        _ if relation == Relation::Same => -0.2,
        _ => return None,
    };
    let value = match relation {
        Relation::Same => same_value(a),
        Relation::Overlapping => 0.3,
        Relation::Disjoint => -0.4,
    };
    if let (Some(x), Some(y)) = (&a.scope.period, &b.scope.period)
        && x != y
    {
        return None;
    }
    let side = sides(a, b);
    if side < 0.0 && relation != Relation::Same {
        return None;
    }
    let part = if a.features.is_part == b.features.is_part { 0.0 } else { -0.6 };
    let place = match (&a.scope.place, &b.scope.place) {
        (Some(x), Some(y)) if x == y => 0.3,
        _ => 0.0,
    };
    let early = |c: &Claim| c.features.in_title || c.features.position <= 2;
    let whole = !a.features.is_part && !b.features.is_part;
    let lead = if a.kind.is_casualty() && early(a) && early(b) && whole { 0.6 } else { 0.0 };
    Some(Evidence { concept, value, side, part, place, lead, ..Evidence::default() })
}

/// An unusual figure met twice says more than a two or a three.
fn same_value(a: &Claim) -> f32 {
    match values::stated(a) {
        Some(n) if n > 20.0 => 1.4,
        Some(n) if n > 5.0 => 1.1,
        Some(_) => 0.8,
        None => 0.4,
    }
}

fn sides(a: &Claim, b: &Claim) -> f32 {
    let (x, y) = (&a.features.sides, &b.features.sides);
    if x.is_empty() || y.is_empty() {
        return 0.0;
    }
    if shared(x, y).next().is_some() { 0.4 } else { -0.8 }
}

/// Titles answer one question where they are of one person and one sort.
fn ranks(a: &Claim, b: &Claim, relation: Relation) -> Option<Evidence> {
    if a.unit != b.unit || !same_person(&a.features.concept, &b.features.concept) {
        return None;
    }
    let value = match relation {
        Relation::Same => 1.0,
        Relation::Overlapping => 0.3,
        Relation::Disjoint => 0.2,
    };
    Some(Evidence { concept: 2.0, value, ..Evidence::default() })
}

/// Whether two folded names are of one person: the shorter's words all stand in the longer's, but for one
/// letter («شويغو», «شويجو»).
#[must_use]
pub fn same_person(a: &str, b: &str) -> bool {
    let squeeze = |s: &str| s.replace("عبد ", "عبد");
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
