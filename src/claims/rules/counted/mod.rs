//! Numbers with what they count: «32 شخصا», «26 من الركاب», «71 منها», «الجولات الأربع», «عدد القتلى إلى 58».

mod bare;
mod both;
pub(crate) mod change;
mod drone;
mod goes_on;
mod held;
mod illness;
mod kind;
mod lost;
mod one_of;
mod phrase;
pub(super) mod score;
mod share;
mod total;

use std::ops::Range;

use crate::claims::context::{Context, Cover};
use crate::claims::draft::Draft;
use crate::claims::{Kind, Value};
use crate::text::affixes::ARTICLE;
use crate::text::lexicon::Prefix;
use crate::text::lexicon::cues::Cue;
use crate::text::lexicon::keywords::Keyword;
use crate::text::lexicon::labels::Label;
use crate::text::lexicon::nouns::Noun;
use crate::text::lexicon::particles::Particle;
use crate::text::{Hedge, Number, NumberForm};

pub(super) use drone::as_drone;
pub(super) use kind::{is_hurt, member_of, stays_put};

/// What was found to be counted.
struct Counted<'a> {
    /// Tokens of the claim.
    tokens: Range<usize>,
    /// Tokens of the noun phrase.
    phrase: Range<usize>,
    noun: Option<&'a Noun>,
    how: &'static str,
    confidence: f32,
    is_part: bool,
    /// «40 قتيلا وجريحا»: one figure of both.
    together: bool,
}

/// Proposes a claim for every number that counts something.
#[must_use]
pub(crate) fn find(context: &Context<'_>, measured: &Cover) -> Vec<Draft> {
    let mut out: Vec<Draft> = Vec::new();
    let markers = list_markers(context);
    for number in &context.analysis.numbers {
        // «20 عددا من القنابل» counts once.
        let counted = out.last().is_some_and(|d| d.tokens.contains(&number.core.start));
        let taken = counted
            || measured.touches(&number.core)
            || context.touches_time(&number.core)
            || markers.has(number.core.start);
        if taken || number.ordinal || number.refused.is_some() {
            continue;
        }
        if is_ratio(context, number) {
            continue;
        }
        if let Some(draft) = one(context, number, &out) {
            let others = both::second(context, number, &draft);
            out.push(draft);
            out.extend(others);
        }
    }
    let some = share::some_of_them(context, &out);
    out.extend(some);
    out.extend(one_of::find(context));
    out
}

/// «3 من كل 10 أطفال», «واحد من كل 45 مواطنا»: how many of how many, and no count of either.
fn is_ratio(context: &Context<'_>, number: &Number) -> bool {
    let each = |i: usize| context.is_keyword(i, Keyword::Every) && context.is_figure(i + 1);
    let of = |i: usize| context.is_particle(i, Particle::From);
    let end = number.tokens.end;
    // «4 أطفال من كل 10».
    let noun = context.noun(end).is_some() && of(end + 1) && each(end + 2);
    noun || (of(end) && each(end + 1))
        || number.core.start.checked_sub(2).is_some_and(|i| of(i) && each(i + 1))
}

/// «(1) … (2) …»: bracketed figures that follow on each other number the points of a list.
fn list_markers(context: &Context<'_>) -> Cover {
    let numbers = context.analysis.numbers.iter();
    let bracketed: Vec<&Number> = numbers
        .filter(|n| {
            let enclosed = |i: usize| context.is_punct(i, '(') && context.is_punct(n.core.end, ')');
            n.form == NumberForm::Digits && n.core.start.checked_sub(1).is_some_and(enclosed)
        })
        .collect();
    let follow = |pair: &&[&Number]| matches!(pair, [a, b] if (b.best - a.best - 1.0).abs() < f64::EPSILON);
    let markers = bracketed.windows(2).filter(follow).flatten().map(|n| &n.core);
    Cover::of(markers)
}

fn one(context: &Context<'_>, number: &Number, earlier: &[Draft]) -> Option<Draft> {
    // «واحد من كل خمسة أطفال», «9 حالات لكل 100 ألف نسمة»: of so many, whom nobody has counted.
    let each = Keyword::Every.bit() | Keyword::ForEach.bit();
    let is_each = number.tokens.start.checked_sub(1).is_some_and(|i| context.is_any_keyword(i, each));
    if is_each || bare::is_name(context, number) || bare::is_of_those_who(context, number) {
        return None;
    }
    if number.form == NumberForm::Fraction {
        return share::share_of_them(context, number, earlier);
    }
    let found = if number.form == NumberForm::Words && number.best < 1.5 {
        // «أحد المراكز» picks one out and counts nothing.
        phrase::once(context, number).or_else(|| phrase::single(context, number))
    } else {
        // «جنديان اثنان من اللواء»: two of the soldiers, not of the brigade.
        phrase::two(context, number)
            .or_else(|| goes_on::of_other_side(context, number, earlier))
            .or_else(|| phrase::noun_after(context, number))
            .or_else(|| goes_on::part_of_them(context, number, earlier))
            .or_else(|| phrase::noun_before(context, number))
            .or_else(|| total::number_of(context, number))
            .or_else(|| total::subject(context, number))
            .or_else(|| goes_on::of_the_number(context, number, earlier))
            .or_else(|| bare::by_event(context, number))
            .or_else(|| goes_on::by_severity(context, number, earlier))
            .or_else(|| goes_on::by_degree(context, number, earlier))
            .or_else(|| goes_on::of_a_toll(context, number, earlier))
            .or_else(|| goes_on::part_of_whole(context, number))
            .or_else(|| goes_on::whole_of(context, number, earlier))
            .or_else(|| goes_on::next_place(context, number, earlier))
            .or_else(|| goes_on::placed_before(context, number, earlier))
            .or_else(|| goes_on::left_out(context, number, earlier))
            .or_else(|| phrase::unknown_after(context, number))
            .or_else(|| phrase::unknown_before(context, number))
            .or_else(|| goes_on::with_part(context, number, earlier))
            .or_else(|| bare::crowd(context, number))
            .or_else(|| bare::doing(context, number))
            .or_else(|| bare::some_named(context, number))
    };
    let counted = both::together(context, number, found?);
    // «نقل 22 جريحا. وقال إن 5 منهم في حال الخطر».
    let whole = || earlier.last().filter(|_| counted.how == "counted.part_of_them");
    let before = same_sentence(context, number, earlier).or_else(whole);
    let (kind, unit, concept) = kind::classify(context, number, &counted, before)?;
    // «أنباء عن وفيات، والحزن يخيم على الملايين»: so many die of nothing that is told elsewhere in the sentence.
    const CROWD: f64 = 1e6;
    let befell = |i: usize| context.event(i).is_some();
    let crowd = number.hedge == Hedge::Vague && number.low.is_some_and(|low| low >= CROWD);
    if crowd
        && matches!(kind, Kind::Killed | Kind::Injured)
        && !counted.tokens.start.checked_sub(1).is_some_and(befell)
    {
        return None;
    }
    if kind.is_casualty() && is_of_unharmed(context, counted.tokens.start) {
        return None;
    }
    // «شخص واحد» is a figure where it tells a toll or a count of attacks, and mere stress elsewhere.
    let counts = kind.is_casualty() || is_strike(kind) || is_countable(&unit);
    if counted.how == "counted.one" && !(counts || is_rate(context, counted.tokens.end)) {
        return None;
    }
    let value = Value::Number { low: number.low, high: number.high };
    let is_part =
        counted.is_part || number.hedge != Hedge::Vague && is_of_victims(context, number.tokens.end, kind);
    Some(Draft {
        tokens: counted.tokens,
        kind,
        value,
        hedge: number.hedge,
        unit,
        concept,
        counted: counted.phrase,
        rule: counted.how,
        confidence: counted.confidence,
        is_part,
    })
}

/// «بلغ عدد غير المصابين 40»: those whom nothing befell.
fn is_of_unharmed(context: &Context<'_>, start: usize) -> bool {
    const REACH: usize = 3;
    let befell = |i: usize| context.noun(i).is_some_and(|(noun, _)| noun.kind.is_some_and(Kind::is_casualty));
    (start.saturating_sub(REACH)..start).any(|i| context.is_keyword(i, Keyword::NotSo) && befell(i + 1))
}

/// «34 من المصابين», «103 جرحى من المصابين», «شخصان من جرحى الانفجار»: some of all whom the same befell, behind a figure that
/// ends before token `end`.
pub(super) fn is_of_victims(context: &Context<'_>, end: usize, kind: Kind) -> bool {
    let of = |i: usize| context.is_particle(i, Particle::From);
    let from = if of(end) { end } else { end + 1 };
    let same = |i: usize| context.noun(i).is_some_and(|(noun, _)| noun.kind == Some(kind));
    let all = |i: usize| context.is_definite(i) || context.is_definite(i + 1);
    kind.is_casualty() && of(from) && same(from + 1) && all(from + 1)
}

/// «عائلة واحدة», «طابق واحد», «راكب واحد»: of such things and of people one is as good a figure as two.
fn is_countable(unit: &str) -> bool {
    const UNITS: [&str; 10] = [
        "persons",
        "families",
        "storeys",
        "buildings",
        "sites",
        "areas",
        "vehicles",
        "aircraft",
        "ships",
        "trains",
    ];
    UNITS.contains(&unit)
}

/// «رحلة واحدة في الأسبوع», «مرة واحدة يوميا»: what happens once in so much time is counted.
fn is_rate(context: &Context<'_>, end: usize) -> bool {
    let period = |i: usize| {
        let cues = [Cue::PeriodDay, Cue::PeriodWeek, Cue::PeriodMonth, Cue::PeriodYear];
        cues.into_iter().any(|cue| context.is_cue(i, cue))
    };
    let each = context.is_particle(end, Particle::In) || context.is_keyword(end, Keyword::Every);
    context.is_label(end, Label::Habit) || (each && period(end + 1) && !context.is_dated(end + 1))
}

const fn is_strike(kind: Kind) -> bool {
    matches!(kind, Kind::AttackCount | Kind::AttackMunitions)
}

/// The last of the `earlier` drafts that begins in the sentence of the number.
fn same_sentence<'d>(context: &Context<'_>, number: &Number, earlier: &'d [Draft]) -> Option<&'d Draft> {
    let sentence = &context.sentence_of(number.core.start)?.tokens;
    let mut reaching = earlier.iter().rev().take_while(|d| d.tokens.end > sentence.start);
    reaching.find(|d| sentence.contains(&d.tokens.start))
}

/// «بينهم 2500 أميركي», «بين المصابين 29 طفلا»: a part of the figure before it.
fn after_of_them(context: &Context<'_>, number: &Number) -> bool {
    let Some(before) = number.tokens.start.checked_sub(1) else { return false };
    let of_them = |i: usize| context.is_particle(i, Particle::OfThem);
    of_them(before)
        || victims_before(context, number.tokens.start).is_some()
        || (before > 0 && of_them(before - 1))
}

/// «بين المصابين», «بين القتلى الـ14» right before `start`: what befell those of whom a part follows.
pub(super) fn victims_before(context: &Context<'_>, start: usize) -> Option<Kind> {
    let numbers = &context.analysis.numbers;
    let last = numbers.partition_point(|n| n.core.end <= start).checked_sub(1);
    let counted = last.and_then(|n| numbers.get(n)).filter(|n| n.core.end == start);
    let end = counted.map_or(start, |n| n.core.start);
    let end = end - usize::from(end > 0 && context.folded(end - 1) == ARTICLE);
    let at = end.checked_sub(1)?;
    let kind = context.noun(at).and_then(|(noun, _)| noun.kind).filter(|kind| kind.is_casualty())?;
    let among = at > 0 && context.is_particle(at - 1, Particle::Among);
    (context.is_definite(at) && among).then_some(kind)
}

/// «110» of «107 من أصل 110 ركاب», «70» of «أربعة من الركاب السبعين»: the whole, of which something happened to a part only.
fn is_whole(context: &Context<'_>, number: &Number, counted: &Counted<'_>) -> bool {
    let Some(before) = number.tokens.start.checked_sub(1) else { return false };
    let phrase = (counted.how == phrase::BEFORE).then_some(counted.phrase.start);
    let of = phrase.and_then(|at| at.checked_sub(1)).filter(|&i| context.is_particle(i, Particle::From));
    if of.and_then(|of| of.checked_sub(1)).is_some_and(|i| context.is_figure(i)) {
        return true;
    }
    let of_number = |i: usize| {
        let numbers = &context.analysis.numbers;
        let behind = numbers.partition_point(|n| n.core.end <= i);
        behind.checked_sub(1).and_then(|n| numbers.get(n)).is_some_and(|n| i - n.core.end <= 2)
    };
    context.is_particle(before, Particle::Whole)
        || (before > 0
            && context.is_particle(before, Particle::Among)
            && context.is_particle(before - 1, Particle::From)
            && of_number(before - 1))
}

/// «على متنها 104 أشخاص», «طاقم من ستة أفراد»: who was aboard, whatever became of them.
fn is_aboard(context: &Context<'_>, number: &Number) -> bool {
    // «جميع من كانوا على متنها وعددهم 23»: what became of them counts.
    let from = number.tokens.start.saturating_sub(2);
    let counted_out =
        number.tokens.start.checked_sub(1).is_some_and(|i| context.is_particle(i, Particle::NumberOf));
    let aboard = (from..number.tokens.start).any(|i| context.is_particle(i, Particle::Aboard));
    !counted_out && (aboard || was_aboard(context, number.tokens.start))
}

/// «العدد الذي كان على متن القارب قبل غرقه 90»: who was aboard before what befell them.
fn was_aboard(context: &Context<'_>, start: usize) -> bool {
    const REACH: usize = 9;
    for i in (start.saturating_sub(REACH)..start).rev() {
        let figure = context.is_count(i);
        let harmed = context.event(i).is_some_and(|event| event.kind.is_casualty())
            && !i.checked_sub(1).is_some_and(|before| context.is_cue(before, Cue::Before));
        if figure || harmed || context.is_any_punct(i) {
            return false;
        }
        let on = i.checked_sub(1).is_some_and(|before| context.is_particle(before, Particle::On));
        if on && context.is_particle(i, Particle::Aboard) {
            return true;
        }
    }
    false
}

/// «للمستشفى»: where the hurt are taken, not what is counted.
fn is_hospital(context: &Context<'_>, i: usize) -> bool {
    context.has_prefix(i, Prefix::LI) && context.is_particle(i, Particle::Hospital)
}
