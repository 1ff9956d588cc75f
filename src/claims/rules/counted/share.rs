//! Shares of a figure told before: «حوالي ثلثها», «إصابة عدد منهم».

use crate::claims::context::Context;
use crate::claims::draft::Draft;
use crate::claims::govern;
use crate::claims::{Kind, Value};
use crate::text::lexicon::Class;
use crate::text::lexicon::particles::Particle;
use crate::text::{Hedge, Number};

/// How far before «عدد منهم» those may stand whom it means, in tokens.
const REACH: usize = 60;
/// What «عدد» and «عدة» mean.
const SEVERAL: (f64, f64) = (3.0, 9.0);

/// «حوالي ثلثها», «أكثر من نصفهم»: a share of the figure before it.
pub(super) fn share_of_them(context: &Context<'_>, number: &Number, earlier: &[Draft]) -> Option<Draft> {
    let suffixed = context.token(number.core.end.checked_sub(1)?)?.has_suffix;
    let whole = earlier.last().filter(|d| suffixed && number.core.start.saturating_sub(d.tokens.end) < 60)?;
    let Value::Number { low: Some(base), .. } = whole.value else { return None };
    let share = (base * number.best).round();
    let (value, hedge) = match number.hedge {
        Hedge::MoreThan => (Value::Number { low: Some(share + 1.0), high: None }, Hedge::MoreThan),
        Hedge::AtLeast => (Value::Number { low: Some(share), high: None }, Hedge::AtLeast),
        Hedge::LessThan => (Value::Number { low: None, high: Some(share - 1.0) }, Hedge::LessThan),
        Hedge::AtMost => (Value::Number { low: None, high: Some(share) }, Hedge::AtMost),
        _ => (Value::exactly(share), Hedge::About),
    };
    let person = whole.unit == "persons";
    let governed = govern::governing(context, number.tokens.start, number.tokens.end, Kind::is_casualty);
    Some(Draft {
        tokens: number.tokens.clone(),
        kind: governed.filter(|_| person).unwrap_or(whole.kind),
        value,
        hedge,
        rule: "counted.share_of_them",
        confidence: 0.7,
        is_part: true,
        ..whole.clone()
    })
}

/// «إصابة عدد منهم», «اعتراض عدد منها»: several of those told of before, which are in text order.
pub(super) fn some_of_them(context: &Context<'_>, told: &[Draft]) -> Vec<Draft> {
    let mut out = Vec::new();
    for i in context.tokens_of(Class::Particle.bit().into()) {
        let some = context.is_particle(i, Particle::NumberOf) && context.is_particle(i + 1, Particle::OfThem);
        if !some || context.is_definite(i) || context.is_particle(i + 1, Particle::Among) {
            continue;
        }
        let before = told.partition_point(|d| d.tokens.end <= i).checked_sub(1).and_then(|d| told.get(d));
        let before = before.filter(|d| i - d.tokens.end < REACH);
        let governed =
            govern::governing(context, i, i + 2, |k| k.is_casualty() || k == Kind::AttackMunitions);
        let (Some(before), Some(kind)) = (before, governed) else { continue };
        out.push(Draft {
            tokens: i..i + 2,
            kind,
            value: Value::Number { low: Some(SEVERAL.0), high: Some(SEVERAL.1) },
            hedge: Hedge::Vague,
            rule: "counted.some_of_them",
            confidence: 0.7,
            is_part: true,
            ..before.clone()
        });
    }
    out
}
