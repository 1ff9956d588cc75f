//! What speaks for and against two claims answering one question: the evidence on them, from which their score follows.

use super::apart::{
    are_apart, are_of_other_matters, are_of_other_turns, measure_other_things, meeting, rival_accounts,
    stated_in_order, told,
};
use super::evidence::{DateEvidence, Evidence, NumberEvidence};
use super::marks;
use super::misprint::{self, Slip};
use super::surroundings::{Around, Surroundings};
use super::values::{self, Relation};
use crate::claims::{Claim, Kind, Value};
use crate::text::affixes::ABD;

/// The evidence on two claims; `None` where they cannot answer one question.
#[must_use]
pub fn evidence(a: &Claim, b: &Claim, around: &Surroundings) -> Option<Evidence> {
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
        (true, true) => dates(a, b, relation, around).map(Evidence::Date),
        (false, false) => numbers(a, b, relation, around).map(Evidence::Number),
        _ => None,
    }
}

fn flag(holds: bool) -> f32 {
    if holds { 1.0 } else { 0.0 }
}

fn dates(a: &Claim, b: &Claim, relation: Relation, around: &Surroundings) -> Option<DateEvidence> {
    // Two people may speak on one day; that is no one event.
    let two_statements = meeting(&a.features.stated_by, &b.features.stated_by) < 0;
    if two_statements || are_of_other_turns(a, b) || (a.kind != b.kind && relation == Relation::Disjoint) {
        return None;
    }
    let near = around.cosine(a, b, Around::Near);
    let beside = around.cosine(a, b, Around::Beside);
    let timed = |c: &Claim| matches!(&c.value, Value::Date { edtf, .. } if edtf.contains('T'));
    let period = |c: &Claim| matches!(&c.value, Value::Date { edtf, .. } if values::is_period(edtf));
    let same = relation == Relation::Same;
    let one_article = a.article == b.article;
    // The first day of what lasts is not its days.
    let happening = Happenings::of(a, b).filter(|_| period(a) == period(b));
    let meets = |what| happening == Some(what) && relation != Relation::Disjoint;
    // «من 3 إلى 7» and «من 3 إلى 9» cannot both be right, yet tell of the same days.
    let one_bound = relation == Relation::Disjoint && (period(a) || period(b)) && share_a_bound(a, b);
    let relation = if one_bound { Relation::Overlapping } else { relation };
    Some(DateEvidence {
        any_pair: 1.0,
        same_days: flag(same),
        overlapping_days: flag(relation == Relation::Overlapping),
        disjoint_days: flag(relation == Relation::Disjoint),
        days_apart: days_apart(a, b),
        nearby_words: near,
        sentence_words: around.cosine(a, b, Around::Sentence),
        same_kind: flag(a.kind == b.kind),
        time_against_day: flag(timed(a) != timed(b)),
        both_day_of_publication: flag(is_publication_day(a) && is_publication_day(b)),
        same_article: flag(one_article),
        same_article_disjoint: flag(one_article && relation == Relation::Disjoint),
        nearby_words_on_same_days: near * flag(same),
        same_period_or_old_days: flag(same && (period(a) || !(is_recent(a) && is_recent(b)))),
        nearby_words_weight: around.common(&a.features.near, &b.features.near),
        same_event: flag(a.features.event != 0 && a.features.event == b.features.event),
        period_against_point: flag(period(a) != period(b)),
        both_date_statement: flag(a.features.is_statement && b.features.is_statement),
        one_dates_statement: flag(a.features.is_statement != b.features.is_statement),
        words_beside: beside,
        words_beside_disjoint: beside * flag(relation == Relation::Disjoint),
        same_company: around.same_company(a, b),
        one_bound: flag(one_bound),
        both_lead: flag(early(a) && early(b)),
        both_lead_disjoint: flag(early(a) && early(b) && relation == Relation::Disjoint),
        one_leads: flag(early(a) != early(b)),
        overlapping_old_days: flag(relation == Relation::Overlapping && !(is_recent(a) && is_recent(b))),
        places_apart: far_apart(a, b),
        same_matter: flag(around.are_of_one_matter(a, b)),
        same_happening: flag(meets(Happenings::Same)),
        both_of_deaths: flag(meets(Happenings::BothDeadly)),
        one_of_deaths: flag(happening == Some(Happenings::OneDeadly)),
        other_happening: flag(happening == Some(Happenings::Other)),
    })
}

/// How two dates stand to each other by what they are the days of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Happenings {
    Same,
    BothDeadly,
    OneDeadly,
    Other,
}

impl Happenings {
    /// `None` where nothing tells of one of them, and where one day is that on which it was told of.
    fn of(a: &Claim, b: &Claim) -> Option<Self> {
        let (a, b) = a.features.happening.zip(b.features.happening)?;
        let (x, y) = (a.sort?, b.sort?);
        if x != y {
            // What people march against, they may die of.
            let other = if a.is_deadly() || b.is_deadly() { Self::OneDeadly } else { Self::Other };
            return (!a.may_be(b)).then_some(other);
        }
        let both = if a.is_deadly() { Self::BothDeadly } else { Self::Same };
        (a.is_said == b.is_said).then_some(both)
    }
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

fn numbers(a: &Claim, b: &Claim, relation: Relation, around: &Surroundings) -> Option<NumberEvidence> {
    // Where the matter is one, other words tell nothing.
    let one_matter = around.are_of_one_matter(a, b);
    if are_apart(a, b, relation) || !one_matter && measure_other_things(a, b, relation) {
        return None;
    }
    let same = relation == Relation::Same;
    let disjoint = relation == Relation::Disjoint;
    if disjoint
        && (around.add_up(a, b)
            || around.one_is_lesser(a, b)
            || around.may_be_of_others(a, b)
            || are_of_other_matters(a, b))
        || !one_matter && around.are_of_one(a, b, relation) == Some(false)
    {
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
    let beside = around.cosine(a, b, Around::Beside);
    let people = a.counts_people();
    let once = around.told_once_in_each(a, b);
    let told = told(a, b);
    let same_event = told && a.features.event == b.features.event;
    let near = around.cosine(a, b, Around::Near);
    let misprint = disjoint
        && misprint::slip(a, b)
            .is_some_and(|slip| slip == Slip::Digits || same_concept && near >= marks::ALIKE);
    Some(NumberEvidence {
        any_pair: 1.0,
        same_concept: flag(same_concept),
        other_concept_in_unit: flag(!same_concept && same_unit),
        same_kind: flag(a.kind == b.kind),
        same_figure_above_20: flag(same && figure > 20.0),
        same_figure_6_to_20: flag(same && figure > 5.0 && figure <= 20.0),
        same_figure_below_6: flag(same && figure <= 5.0),
        overlapping_bounds: flag(relation == Relation::Overlapping),
        disjoint_bounds: flag(disjoint),
        figures_apart: if disjoint && !misprint { figures_apart(a, b) } else { 0.0 },
        nearby_words: near,
        sentence_words: around.cosine(a, b, Around::Sentence),
        same_side: flag(side > 0),
        other_side: flag(side < 0),
        part_against_whole: flag(a.features.is_part != b.features.is_part),
        same_place: flag(place > 0),
        other_place: flag(place < 0),
        both_lead: flag(a.kind.is_casualty() && early(a) && early(b)),
        same_article: flag(one_article),
        same_article_disjoint: flag(one_article && disjoint),
        both_lead_same_concept: flag(same_concept && early(a) && early(b)),
        nearby_words_weight: around.common(&a.features.near, &b.features.near),
        same_event: flag(same_event),
        other_event: flag(told && !same_event),
        same_event_disjoint: flag(same_event && disjoint),
        words_beside: beside,
        words_beside_disjoint: beside * flag(disjoint),
        same_company: around.same_company(a, b),
        since_one_day: flag(a.scope.period.is_some() && b.scope.period.is_some()),
        once_of_things: flag(once && !people && !disjoint),
        once_of_people: flag(once && people && !disjoint),
        once_of_things_disjoint: flag(once && !people && disjoint),
        once_of_people_disjoint: flag(once && people && disjoint),
        same_gain_disjoint: flag(disjoint && around.are_of_one_gain(a, b)),
        same_matter: flag(one_matter),
        misprint: flag(misprint),
        anyone_against_group: flag(
            !same_concept && a.kind == b.kind && a.counts_anyone() != b.counts_anyone(),
        ),
    })
}

/// How far apart two figures are, 0 to 1 on a logarithmic scale up to twentyfold. How far a toll has risen says less:
/// in the first days it does so by leaps. So does it where the same became of what both count.
fn figures_apart(a: &Claim, b: &Claim) -> f32 {
    const RISEN: f32 = 0.4;
    let Some((low, high)) = stated_in_order(a, b) else { return 1.0 };
    #[allow(clippy::cast_possible_truncation, reason = "between 0 and 1")]
    let scaled = ((high / low).ln() / 3.0).min(1.0) as f32;
    let higher = if values::stated_as(a, b) > values::stated(b) { a } else { b };
    let risen = higher.kind.is_casualty() && higher.features.has_risen;
    if risen || a.has_fate_of(b) { scaled * RISEN } else { scaled }
}

/// Whether two folded names are of one person: the shorter's words all stand in the longer's, but for one
/// letter («غريفين», «جريفين»).
fn same_person(a: &str, b: &str) -> bool {
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
