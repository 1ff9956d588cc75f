//! Days told by their distance from another event: «بعد يومين من الهجوم», «غداة الانتخابات», «في اليوم التالي».

use std::ops::Range;

use jiff::civil::Date;
use smol_str::{SmolStr, ToSmolStr};

use crate::claims::context::Context;
use crate::claims::draft::Draft;
use crate::claims::{Hedge, Kind, Value, scope};
use crate::text::lexicon::cues::Cue;
use crate::text::lexicon::keywords::Keyword;
use crate::text::lexicon::labels::Label;
use crate::text::lexicon::particles::Particle;
use crate::text::lexicon::units::Dimension;
use crate::text::lexicon::{Class, Form, Prefix};
use crate::text::{DateExpr, DatePrecision, DateRole};

/// How far from its date the event may stand that it dates, in tokens.
const NEAR: usize = 10;
/// How far behind the event its own date may stand, in tokens: «الهجوم الذي وقع الأحد».
const BEHIND: usize = 6;
/// How many sentences back the day may stand that «اليوم التالي» counts from.
const SENTENCES: usize = 2;

/// A day told by another event.
pub(crate) struct Anchored {
    pub tokens: Range<usize>,
    /// `None` where the day of the other event is not known: the words date something, nobody can say when.
    day: Option<Date>,
}

impl Anchored {
    /// Whether the article tells when the other event was.
    pub(crate) fn is_known(&self) -> bool {
        self.day.is_some()
    }

    /// The claim it makes.
    pub(crate) fn draft(self) -> Option<Draft> {
        let day = self.day?;
        Some(Draft {
            counted: self.tokens.clone(),
            tokens: self.tokens,
            kind: Kind::DateEvent,
            value: Value::Date { edtf: day.to_smolstr(), from: Some(day), to: Some(day) },
            hedge: Hedge::Exact,
            unit: SmolStr::new_static("date"),
            concept: SmolStr::default(),
            rule: "date.anchored",
            confidence: 0.7,
            is_part: false,
        })
    }
}

/// The words of such a phrase.
struct Phrase {
    tokens: Range<usize>,
    /// The first word of the event; `None` where it counts from the day told last.
    event: Option<usize>,
    days: i64,
}

/// Every day told by another event, in text order.
#[must_use]
pub(crate) fn find(context: &Context<'_>) -> Vec<Anchored> {
    let phrases: Vec<Phrase> =
        context.tokens_of(Class::Time.bit().into()).filter_map(|i| phrase(context, i)).collect();
    if phrases.is_empty() {
        return Vec::new();
    }
    let days = dated_events(context, &phrases);
    let anchored = phrases.into_iter().map(|phrase| {
        let from = match phrase.event {
            Some(event) => own_day(context, event).or_else(|| known_day(context, event, &days)),
            None => last_day(context, phrase.tokens.start),
        };
        let day = from.and_then(|day| day.checked_add(jiff::Span::new().days(phrase.days)).ok());
        Anchored { tokens: phrase.tokens, day }
    });
    anchored.collect()
}

fn phrase(context: &Context<'_>, i: usize) -> Option<Phrase> {
    if context.is_cue(i, Cue::Beside) {
        let is_event = context.is_word(i + 1)
            && !context.is_dated(i)
            && !context.is_dated(i + 1)
            && !context.is_any_particle(i + 1);
        let days = i64::from(context.cue_value(i, Cue::Beside)?);
        return is_event.then(|| Phrase { tokens: i..event_end(context, i + 1), event: Some(i + 1), days });
    }
    if context.is_cue(i, Cue::PeriodDay) {
        return next_day(context, i);
    }
    let sign = match () {
        () if context.is_cue(i, Cue::After) => 1,
        () if context.is_cue(i, Cue::Before) => -1,
        () => return None,
    };
    let (days, end) = counted_days(context, i + 1)?;
    let event = end + 1;
    let from = context.is_particle(end, Particle::From) && !context.has_prefix(end, Prefix::CONJUNCTION);
    // «بعد ثلاثة أيام من المفاوضات» tells how long they lasted.
    let lasted = sign > 0 && context.is_label(event, Label::Enduring);
    if !from || !context.is_word(event) || lasted {
        return None;
    }
    let is_pointer = context.is_keyword(event, Keyword::That);
    Some(Phrase {
        tokens: i..if is_pointer { event + 1 } else { event_end(context, event) },
        event: (!is_pointer).then_some(event),
        days: sign * days,
    })
}

/// «في اليوم التالي», «في اليوم نفسه».
fn next_day(context: &Context<'_>, i: usize) -> Option<Phrase> {
    let before = i.checked_sub(1).is_some_and(|b| context.is_particle(b, Particle::In));
    let is_day = before && context.has_prefix(i, Prefix::ARTICLE) && !context.is_dated(i);
    let days = match context.cue_value(i + 1, Cue::Following) {
        Some(days) => i64::from(days),
        None if context.is_keyword(i + 1, Keyword::Same) => 0,
        None => return None,
    };
    is_day.then(|| Phrase { tokens: i..i + 2, event: None, days })
}

/// Whole days or weeks from `i` on, and where they end.
fn counted_days(context: &Context<'_>, i: usize) -> Option<(i64, usize)> {
    const LONGEST: f64 = 31.0;
    let durations = &context.analysis.durations;
    let at = durations.partition_point(|d| d.tokens.start < i);
    if let Some(duration) = durations.get(at).filter(|d| d.tokens.start == i) {
        let count =
            duration.low.filter(|low| duration.hedge == Hedge::Exact && duration.high == Some(*low))?;
        let whole = matches!(duration.unit_days, 1 | 7) && count.fract() == 0.0 && count <= LONGEST;
        return whole.then(|| (count as i64 * i64::from(duration.unit_days), duration.tokens.end));
    }
    let token = context.token(i)?;
    let sense = token.sense(&context.words.lexicon, Class::Unit)?;
    let unit = context.words.units.get(usize::from(sense.id))?;
    let single = sense.form == Form::Singular
        && unit.dimension == Dimension::Time
        && matches!(unit.days, 1 | 7)
        && token.prefix == Prefix::NONE
        && !token.has_suffix;
    single.then_some((i64::from(unit.days), i + 1))
}

/// Where the event ends: with its first word, or with the next where that says whose it is.
fn event_end(context: &Context<'_>, event: usize) -> usize {
    let next = event + 1;
    let clitic = [Prefix::CONJUNCTION, Prefix::BI, Prefix::LI, Prefix::KA];
    let owned = !context.is_definite(event)
        && context.is_word(next)
        && !context.is_dated(next)
        && !context.is_any_particle(next)
        && !clitic.iter().any(|c| context.has_prefix(next, *c));
    next + usize::from(owned)
}

/// The single day of a date.
fn day_of(date: &DateExpr) -> Option<Date> {
    date.from.filter(|from| date.to == Some(*from))
}

/// The day named right behind the event: «هجوم الأحد», «الهجوم الذي وقع الأحد».
fn own_day(context: &Context<'_>, event: usize) -> Option<Date> {
    let date = context.dates_in(&(event..event + BEHIND)).next()?;
    let links = |i: usize| {
        let particles = [Particle::In, Particle::Relative, Particle::Occur];
        context.is_definite(i) || context.is_dated(i) || particles.iter().any(|p| context.is_particle(i, *p))
    };
    day_of(date).filter(|_| (event + 1..date.tokens.start).all(links))
}

/// Events that stand close to a day, by their stems, in order.
fn dated_events(context: &Context<'_>, phrases: &[Phrase]) -> Vec<(u32, usize, Date)> {
    let mut out = Vec::new();
    for date in &context.analysis.dates {
        let Some(day) = day_of(date).filter(|_| date.role == DateRole::Point) else { continue };
        let Some(sentence) = context.sentence_of(date.tokens.start) else { continue };
        if scope::dates_statement(context, date.tokens.start) {
            continue;
        }
        let low = date.tokens.start.saturating_sub(NEAR).max(sentence.tokens.start);
        let high = (date.tokens.end + NEAR).min(sentence.tokens.end);
        for i in (low..date.tokens.start).chain(date.tokens.end..high) {
            let at = phrases.partition_point(|p| p.tokens.end <= i);
            let measured = phrases.get(at).is_some_and(|p| p.tokens.contains(&i));
            if let Some(stem) = context.stem(i).filter(|_| !measured && !is_circumstance(context, i)) {
                out.push((stem, i, day));
            }
        }
    }
    out.sort_unstable();
    out
}

/// «بعد الهجوم», «إثر الهجوم»: the date is of what came of it.
fn is_circumstance(context: &Context<'_>, i: usize) -> bool {
    i.checked_sub(1).is_some_and(|b| {
        [Cue::After, Cue::Before, Cue::Since].iter().any(|cue| context.is_cue(b, *cue))
            || context.is_particle(b, Particle::On)
    })
}

/// The one day that the article gives the event, which is definite or says whose it is.
fn known_day(context: &Context<'_>, event: usize, days: &[(u32, usize, Date)]) -> Option<Date> {
    let whose = event_end(context, event) > event + 1;
    let stem = context.stem(event).filter(|_| whose || context.is_definite(event))?;
    let owner = if whose { context.stem(event + 1) } else { None };
    let from = days.partition_point(|(other, ..)| *other < stem);
    let mut found = None;
    for (_, at, day) in days.get(from..)?.iter().take_while(|(other, ..)| *other == stem) {
        let of_same = owner.is_none_or(|owner| (at + 1..at + 4).any(|i| context.stem(i) == Some(owner)));
        if !of_same {
            continue;
        }
        if found.is_some_and(|found| found != *day) {
            return None;
        }
        found = Some(*day);
    }
    found
}

/// The one day told last before token `i`, in its sentence or shortly before.
fn last_day(context: &Context<'_>, i: usize) -> Option<Date> {
    let here = context.sentences.partition_point(|s| s.tokens.end <= i);
    for back in 0..=SENTENCES {
        let sentence = context.sentences.get(here.checked_sub(back)?)?;
        let told = sentence.tokens.start..sentence.tokens.end.min(i);
        // The day of a bare clock time is a guess.
        let sure = |d: &&DateExpr| d.role == DateRole::Point && d.precision != DatePrecision::Time;
        let mut days = context.dates_in(&told).filter(sure).map(day_of);
        if let Some(first) = days.next() {
            return first.filter(|day| days.all(|other| other == Some(*day)));
        }
    }
    None
}
