//! What keeps two claims from answering one question, and what sets two of one article against each other.

use super::misprint::differ_by_digits;
use super::values::{self, Relation};
use crate::claims::{Claim, Features, Hedge, Kind, Polarity, Portion};
use crate::text::edtf;
use crate::text::lexicon::units::Dimension;
use crate::text::stem::shared;

/// The unit of nouns that the word lists do not know.
const UNKNOWN: &str = "things";

/// Whether two figures are of two questions, whatever their words: other units, people who cannot be the same, another
/// time or event.
pub(crate) fn are_apart(a: &Claim, b: &Claim, relation: Relation) -> bool {
    let same = relation == Relation::Same;
    let disjoint = relation == Relation::Disjoint;
    let same_kind = a.kind == b.kind;
    let same_unit = values::factor(a, b).is_some();
    // «30 سيارة إسعاف» is not «30 قتيلا»; what a noun counts that the word lists do not know is open.
    let known = a.unit != UNKNOWN && b.unit != UNKNOWN;
    // Dollars are not dinars, nor barrels tonnes, however equal the figures.
    let other_measure = !same_unit && (values::is_measured(a) || values::is_measured(b));
    let other_count =
        !(same_kind && same_unit) && !same || known && !same_unit && !same_kind || other_measure;
    // The same figure of dead and of injured is two questions.
    let other_harm = !same_kind && a.kind.is_casualty() && b.kind.is_casualty();
    let periods = (a.scope.period.as_deref(), b.scope.period.as_deref());
    let other_time = matches!(periods, (Some(x), Some(y)) if other_period(x, y));
    // A toll since some day is not the toll of the day; what has risen to a figure may leave its first day untold.
    let of_the_day = |c: &Claim| c.scope.period.is_none() && !c.features.has_risen;
    let one_since = (disjoint || relation == Relation::Overlapping && far_from_meeting(a, b))
        && periods.0.is_some() != periods.1.is_some()
        && (of_the_day(a) || of_the_day(b))
        && !differ_by_digits(a, b);
    // What was fired is not what was intercepted.
    let munitions = a.kind == Kind::AttackMunitions && b.kind == Kind::AttackMunitions;
    let other_deed = munitions && told(a, b) && a.features.event != b.features.event;
    // Each report counts over a time of its own choice.
    let windows = disjoint && (a.features.is_window || b.features.is_window);
    let on_top = disjoint && a.features.is_additional != b.features.is_additional;
    // «18 مقعدا» are no «18 مرشحا»; «الأربعون» without a noun may be seats.
    let named_people = |c: &Claim| c.counts_people() && !c.names_anyone();
    let people_and_things = known && !same_unit && (named_people(a) || named_people(b));
    let other_side = disjoint && !a.kind.is_casualty() && meeting(&a.features.sides, &b.features.sides) < 0;
    a.features.people.exclude(b.features.people)
        || other_side
        || are_of_two_nations(a, b)
        || on_top
        || disjoint && by_and_to(a, b)
        || disjoint && a.features.is_entitled != b.features.is_entitled && most_may_vote(a, b)
        || people_and_things
        || disjoint && (a.features.names_its_two || b.features.names_its_two)
        || are_of_other_turns(a, b)
        || !same && have_other_fates(a, b)
        || relation == Relation::Overlapping && may_have_other_fates(a, b)
        || disjoint && is_former(a) != is_former(b)
        || windows
        || other_count
        || other_harm
        || other_time
        || one_since
        || other_deed
        || other_event(a, b, same)
        || other_place(a, b, relation)
        || !same && other_portion(a, b)
        || tested_otherwise(a, b)
}

/// «4 مصريين», «7 سودانيين»: people counted by nothing but their nationality, which is not the same.
fn are_of_two_nations(a: &Claim, b: &Claim) -> bool {
    let national =
        |c: &Claim| c.kind.is_casualty() && c.features.concept == "person" && !c.features.sides.is_empty();
    national(a) && national(b) && meeting(&a.features.sides, &b.features.sides) < 0
}

/// Whether two tolls are of two places, of which neither contains the other as far as their reports tell: two countries,
/// two provinces, or places that one sentence sets beside each other. What is counted in several is of none of them.
fn other_place(a: &Claim, b: &Claim, relation: Relation) -> bool {
    if a.kind != b.kind || !a.kind.is_casualty() {
        return false;
    }
    let (x, y) = (&a.features, &b.features);
    let is_placed = |f: &Features| !f.places.is_empty() || f.place.is_several;
    let listed = x.place.is_one_of || y.place.is_one_of;
    let disjoint = relation == Relation::Disjoint;
    if !is_placed(x) || !is_placed(y) {
        return disjoint && listed;
    }
    let one_level = x.place.level.is_some() && x.place.level == y.place.level;
    let several = relation != Relation::Same && x.place.is_several != y.place.is_several;
    several || meeting(&x.places, &y.places) < 0 && (one_level || disjoint && listed)
}

/// Whether two figures count other portions of the dead, hurt or ill, or one a portion and the other all: those in
/// intensive care are no other total. What one hospital took in is not what another did, nor is what one day added what
/// another day did.
fn other_portion(a: &Claim, b: &Claim) -> bool {
    let (x, y) = (&a.features, &b.features);
    match (x.portion, y.portion) {
        (None, None) => false,
        // Where nothing is said of them, cases are those that were confirmed.
        (Some(Portion::Confirmed), None) | (None, Some(Portion::Confirmed)) => false,
        (Some(Portion::New), Some(Portion::New)) => a.as_of != b.as_of,
        (Some(Portion::OnePlace), Some(Portion::OnePlace)) => true,
        (one, other) => one != other,
    }
}

/// Whether one of two figures counts suspected cases and the other confirmed ones, be they as many.
fn tested_otherwise(a: &Claim, b: &Claim) -> bool {
    let told = (a.features.portion, b.features.portion);
    matches!(
        told,
        (Some(Portion::Suspected), Some(Portion::Confirmed))
            | (Some(Portion::Confirmed), Some(Portion::Suspected))
    )
}

/// Whether something else became of what two figures count: «احترقت أربع شاحنات», «نهبت تسع شاحنات».
fn have_other_fates(a: &Claim, b: &Claim) -> bool {
    let (one, other) = (a.features.fate, b.features.fate);
    // Those of the dead who are named or buried are some of them.
    let some = a.kind == b.kind && matches!(a.kind, Kind::Killed | Kind::Injured);
    one != other && (some || one.is_some() && other.is_some())
}

/// Whether the same of two figures of people may be so, of which only an open bound lets them meet: «أنقذ أكثر من 300»,
/// «كان هناك 500 عامل».
fn may_have_other_fates(a: &Claim, b: &Claim) -> bool {
    const FAR: f64 = 1.5;
    let vague = a.hedge == Hedge::Vague || b.hedge == Hedge::Vague;
    let far = || stated_in_order(a, b).is_some_and(|(low, high)| high > FAR * low);
    a.features.fate != b.features.fate && a.counts_people() && b.counts_people() && !vague && far()
}

/// Whether a share is what something changed by and the other what it changed to, unless they are so near that one
/// report took one for the other.
fn by_and_to(a: &Claim, b: &Claim) -> bool {
    let ways = a.features.is_level.zip(b.features.is_level);
    ways.is_some_and(|(a, b)| a != b) && far_from_meeting(a, b)
}

/// Whether of two counts of voters the other is too low to be of all who may vote.
fn most_may_vote(a: &Claim, b: &Claim) -> bool {
    const TURNOUT: f64 = 0.8;
    stated_in_order(a, b).is_some_and(|(low, high)| low < TURNOUT * high)
}

/// Whether a price or a share is what it was before another: «13 جنيها بدلا من 12».
pub(crate) fn is_former(claim: &Claim) -> bool {
    claim.features.was_said_before && !claim.kind.is_casualty()
}

/// Whether two claims are of two happenings of one sort: «67 في المئة في الجولة الأولى», «61 في المئة في الجولة الثانية».
#[must_use]
pub(crate) fn are_of_other_turns(a: &Claim, b: &Claim) -> bool {
    let turns = a.features.turn.zip(b.features.turn);
    turns.is_some_and(|((one, first), (other, second))| one == other && first != second)
}

/// Whether two shares or sums are led up to by words of which none returns before or beside the other: «العجز 4 في
/// المئة», «نمو 5 في المئة», but not «مخصصات الصحة 8 مليارات», «9 مليارات للصحة».
pub(crate) fn measure_other_things(a: &Claim, b: &Claim, relation: Relation) -> bool {
    let is_asked = a.kind == b.kind && matches!(a.kind, Kind::Percent | Kind::Money);
    let (x, y) = (&a.features, &b.features);
    let polls = x.subject.is_of_poll && y.subject.is_of_poll;
    let one_subject = || polls && meeting(&x.subject.words, &y.subject.words) > 0;
    let returns = || one_subject() || meeting(&x.lead, &y.beside) > 0 || meeting(&y.lead, &x.beside) > 0;
    relation != Relation::Same && is_asked && meeting(&x.lead, &y.lead) < 0 && !returns()
}

/// Whether two areas or quantities are of other things, as listed words tell. Of lengths they tell less: one town goes by
/// several names, and a ship may be told to be so far from the coast or from the port.
pub(crate) fn are_of_other_matters(a: &Claim, b: &Claim) -> bool {
    let of_thing = |c: &Claim| c.features.measure.is_some_and(|m| m.dimension != Dimension::Length);
    let both = a.kind == Kind::Distance && b.kind == Kind::Distance;
    both && of_thing(a) && of_thing(b) && meeting(&a.features.matters, &b.features.matters) < 0
}

/// Whether one article gives two figures of one thing by two speakers, the later against the earlier or beside it.
#[must_use]
pub(crate) fn rival_accounts(a: &Claim, b: &Claim) -> bool {
    let (first, second) = if a.span.start < b.span.start { (a, b) } else { (b, a) };
    let is_measure = values::is_measured(a);
    let one_thing = a.article == b.article
        && a.kind == b.kind
        && a.unit == b.unit
        && !(a.features.is_part || b.features.is_part)
        && !(a.features.was_said_before || b.features.was_said_before)
        && (second.features.is_contrasted || told_alike(a, b))
        && (!is_measure || meeting(&a.features.matters, &b.features.matters) > 0);
    let anyone = |c: &Claim| c.features.people.are_open();
    let same_people = a.features.concept == b.features.concept || anyone(a) && anyone(b);
    let asserted = |c: &Claim| c.polarity == Polarity::Asserted;
    let near = second.features.position.abs_diff(first.features.position) <= 1;
    let stands = !rose_from(a, b) && asserted(a) && asserted(b);
    one_thing && same_people && near && stands && a.is_of_other_speaker(b)
}

/// Whether one report says that a toll has risen to the higher of two, so that the lower is an earlier one of the same
/// people: «ارتفع عدد الضحايا إلى أربعة … وكان المسلح قتل ثلاثة».
#[must_use]
pub(crate) fn rose_from(a: &Claim, b: &Claim) -> bool {
    let (higher, lower) = if values::stated(a) > values::stated(b) { (a, b) } else { (b, a) };
    let (x, y) = (&higher.features, &lower.features);
    let is_toll = a.article == b.article && a.kind == b.kind && a.kind.is_casualty();
    is_toll
        && x.has_risen
        && !y.has_risen
        && x.is_part == y.is_part
        && x.portion == y.portion
        && a.counts_same_as(b)
        && are_placed_alike(a, b)
}

/// Whether neither of two figures has a place or a side that the other lacks.
fn are_placed_alike(a: &Claim, b: &Claim) -> bool {
    let (x, y) = (&a.features, &b.features);
    x.places.is_empty() == y.places.is_empty()
        // «دفنوا 17 جثة في قرية واحدة» has a place without a name.
        && a.scope.place.is_some() == b.scope.place.is_some()
        && meeting(&x.places, &y.places) >= 0
        && meeting(&x.sides, &y.sides) >= 0
}

/// Whether two sentences of one article give tolls or forces of the same people, neither as what was said before and
/// neither of a place or a side of its own: «قالت الشرطة إن عدد القتلى بلغ 41. وقال مدير الصحة إن المستشفيات استقبلت 52 جثة».
fn told_alike(a: &Claim, b: &Claim) -> bool {
    (a.kind.is_casualty() || a.kind == Kind::ForceStrength)
        && a.counts_same_as(b)
        && a.sentence != b.sentence
        && are_placed_alike(a, b)
}

/// Whether each claim is governed by an event word.
pub(crate) const fn told(a: &Claim, b: &Claim) -> bool {
    a.features.event != 0 && b.features.event != 0
}

/// Whether two periods begin on other days. One may be told by its month or quarter, or in words that name no day
/// («منذ اندلاع المواجهات»).
pub(crate) fn other_period(x: &str, y: &str) -> bool {
    let days = |period: &str| edtf::days(period).and_then(|(from, to)| from.zip(to));
    days(x).zip(days(y)).is_some_and(|(x, y)| x.1 < y.0 || y.1 < x.0)
}

/// Whether one sentence tells of an earlier event and the other does not, or of another one. Reports of one old
/// event date it more or less exactly, and what was counted since some day is told with that day or without; the same
/// figure then stands for more.
fn other_event(a: &Claim, b: &Claim, same: bool) -> bool {
    if same && (a.scope.period.is_some() || b.scope.period.is_some()) {
        return false;
    }
    match (a.features.elsewhen, b.features.elsewhen) {
        (Some(x), Some(y)) => !same && x.since(y).is_ok_and(|s| s.get_days().abs() > 31),
        (None, None) => false,
        _ => true,
    }
}

/// The figures of two claims in one unit, the lower first; nought counts as a half, so that there is a ratio.
pub(crate) fn stated_in_order(a: &Claim, b: &Claim) -> Option<(f64, f64)> {
    let (x, y) = (values::stated_as(a, b)?, values::stated(b)?);
    Some((x.min(y).max(0.5), x.max(y).max(0.5)))
}

/// Whether only an open bound lets two figures meet: «أكثر من 600», «2800».
pub(crate) fn far_from_meeting(a: &Claim, b: &Claim) -> bool {
    const FAR: f64 = 2.0;
    stated_in_order(a, b).is_some_and(|(low, high)| high > FAR * low)
}

/// 1 where two sets meet, -1 where they do not, 0 where one is empty.
pub(crate) fn meeting(a: &[u32], b: &[u32]) -> i8 {
    if a.is_empty() || b.is_empty() {
        return 0;
    }
    if shared(a, b).next().is_some() { 1 } else { -1 }
}
