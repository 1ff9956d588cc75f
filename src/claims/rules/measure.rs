//! Numbers with a unit: durations, ages, percentages, money, distances.

use std::ops::Range;

use crate::claims::context::Context;
use crate::claims::draft::Draft;
use crate::claims::person;
use crate::claims::{Hedge, Kind, Value};
use crate::text::lexicon::particles::Particle;
use crate::text::lexicon::units::{Dimension, Unit};
use crate::text::lexicon::{Class, Prefix};
use crate::text::{Number, NumberForm};

/// Proposes claims for durations and measured quantities.
#[must_use]
pub fn find(context: &Context<'_>) -> Vec<Draft> {
    let mut out = durations(context);
    for number in &context.analysis.numbers {
        out.extend(year_of_life(context, number));
        let taken = context.touches_time(&number.core);
        if number.ordinal || number.refused.is_some() || taken {
            continue;
        }
        out.extend(percentage(context, number).or_else(|| quantity(context, number)));
    }
    out
}

fn durations(context: &Context<'_>) -> Vec<Draft> {
    let durations = context.analysis.durations.iter();
    // «بعمر 9 أعوام و12 عاما»: ages that follow on an age.
    let mut last_age = None;
    durations
        .filter(|duration| !context.touches_date(&duration.tokens))
        .map(|duration| {
            let goes_on = last_age == Some(duration.tokens.start)
                && context.has_prefix(duration.tokens.start, Prefix::CONJUNCTION);
            let age = goes_on || is_age(context, &duration.tokens, duration.unit == "years");
            last_age = age.then_some(duration.tokens.end);
            let (kind, rule) =
                if age { (Kind::Age, "measure.age") } else { (Kind::Duration, "measure.duration") };
            let value = Value::Number { low: duration.low, high: duration.high };
            let draft = draft(duration.tokens.clone(), kind, value, duration.hedge, &duration.unit, rule);
            if age { of_person(context, draft) } else { draft }
        })
        .collect()
}

/// How far before an age the name may end: «ليلى الحسن، التي تبلغ من العمر 30 عاما».
const TO_NAME: usize = 6;

/// Gives an age to the person named before it: «ليلى الحسن (30 عاما)», «كريم منصور ويبلغ من العمر 31 عاما».
fn of_person(context: &Context<'_>, age: Draft) -> Draft {
    let mut end = age.tokens.start;
    let lowest = end.saturating_sub(TO_NAME);
    while end > lowest && leads_to_age(context, end - 1) {
        end -= 1;
    }
    let starts = end.saturating_sub(person::LONGEST_NAME)..end.saturating_sub(1);
    let name = starts.filter_map(|at| person::name_at(context, at, false)).find(|name| name.end == end);
    match name {
        Some(name) => Draft { concept: person::key(context, &name), counted: name, ..age },
        None => age,
    }
}

/// What may stand between a name and an age.
fn leads_to_age(context: &Context<'_>, i: usize) -> bool {
    const PARTICLES: [Particle; 4] = [Particle::Aged, Particle::From, Particle::Reaches, Particle::Relative];
    ['(', '،', ',', '-', '–'].iter().any(|&mark| context.is_punct(i, mark))
        || PARTICLES.iter().any(|&particle| context.is_particle(i, particle))
}

fn draft(
    tokens: Range<usize>,
    kind: Kind,
    value: Value,
    hedge: Hedge,
    unit: &str,
    rule: &'static str,
) -> Draft {
    Draft {
        counted: tokens.clone(),
        tokens,
        kind,
        value,
        hedge,
        unit: unit.to_owned(),
        concept: unit.to_owned(),
        rule,
        confidence: 0.9,
        is_part: false,
    }
}

/// «47 بالمئة», «ثلث المساحة», «أكثر من نصف الأراضي».
fn percentage(context: &Context<'_>, number: &Number) -> Option<Draft> {
    if number.percent {
        let value = Value::Number { low: number.low, high: number.high };
        return Some(draft(
            number.tokens.clone(),
            Kind::Percent,
            value,
            number.hedge,
            "percent",
            "measure.percent",
        ));
    }
    if number.form != NumberForm::Fraction || number.best > 1.0 {
        return None;
    }
    // A share of something named: «نصف الأراضي», not «نصف ساعة» or «نصف نهائي».
    let of = number.tokens.end;
    if !(context.is_definite(of) || context.name(of).is_some())
        || context.token(of).is_some_and(|t| t.is(&context.words.lexicon, Class::Unit))
    {
        return None;
    }
    let share = (number.best * 100.0).round();
    let value = match number.hedge {
        Hedge::MoreThan => Value::Number { low: Some(share + 1.0), high: None },
        Hedge::AtLeast => Value::Number { low: Some(share), high: None },
        Hedge::LessThan => Value::Number { low: None, high: Some(share - 1.0) },
        Hedge::AtMost => Value::Number { low: None, high: Some(share) },
        _ => Value::exactly(share),
    };
    let hedge = if number.hedge == Hedge::Exact { Hedge::About } else { number.hedge };
    Some(draft(number.tokens.start..of + 1, Kind::Percent, value, hedge, "percent", "measure.share"))
}

/// «في السادسة والعشرين من عمرها»: the ordinal tells the age.
fn year_of_life(context: &Context<'_>, number: &Number) -> Option<Draft> {
    let end = number.tokens.end;
    let aged = context.is_particle(end, Particle::From) && context.is_particle(end + 1, Particle::Aged);
    let before = number.tokens.start.checked_sub(1).is_some_and(|i| context.is_particle(i, Particle::In));
    (number.ordinal && aged && before).then(|| {
        let value = Value::Number { low: number.low, high: number.high };
        draft(number.tokens.clone(), Kind::Age, value, Hedge::Exact, "years", "measure.age")
    })
}

/// «500 متر», «200 مليون دولار», «7 أطنان».
fn quantity(context: &Context<'_>, number: &Number) -> Option<Draft> {
    let at = number.tokens.end;
    let unit = unit(context, at)?;
    let kind = match unit.dimension {
        Dimension::Money => Kind::Money,
        Dimension::Length | Dimension::Area | Dimension::Volume | Dimension::Weight => Kind::Distance,
        Dimension::Time => return None,
        Dimension::Speed | Dimension::Power | Dimension::Temperature | Dimension::Times => Kind::CountOther,
    };
    let value = Value::Number { low: number.low, high: number.high };
    // «40 كيلومترا في الساعة» is a speed.
    let per = context.is_particle(at + 1, Particle::In)
        && context.word(at + 2).ends_with("\u{633}\u{627}\u{639}\u{629}");
    if per && kind == Kind::Distance {
        let unit = format!("{}/h", unit.id);
        return Some(draft(
            number.tokens.start..at + 3,
            Kind::CountOther,
            value,
            number.hedge,
            &unit,
            "measure.speed",
        ));
    }
    let rule = if kind == Kind::Money { "measure.money" } else { "measure.unit" };
    Some(draft(number.tokens.start..at + 1, kind, value, number.hedge, &unit.id, rule))
}

fn unit<'a>(context: &Context<'a>, at: usize) -> Option<&'a Unit> {
    let sense = context.token(at)?.sense(&context.words.lexicon, Class::Unit)?;
    context.words.units.get(usize::from(sense.id))
}

/// «يبلغ من العمر 19 عاما», «عمره 30 سنة», «طفل (12 عاما)».
fn is_age(context: &Context<'_>, tokens: &Range<usize>, years: bool) -> bool {
    let from = tokens.start.saturating_sub(4);
    let spoken = (from..tokens.start).any(|i| context.is_particle(i, Particle::Aged))
        || context.is_particle(tokens.end, Particle::Aged);
    let bracketed = tokens.start > 0
        && context.is_punct(tokens.start - 1, '(')
        && context.is_punct(tokens.end, ')')
        && tokens.len() <= 3;
    // «طالب يبلغ 17 عاما», «وكانت ليلى، 30 عاما، قد …».
    let before = tokens.start.checked_sub(1);
    let reached = before.is_some_and(|i| context.is_particle(i, Particle::Reaches));
    let set_apart = before.is_some_and(|i| context.is_punct(i, '،')) && context.is_punct(tokens.end, '،');
    spoken || bracketed || (years && tokens.len() <= 3 && (reached || set_apart))
}
