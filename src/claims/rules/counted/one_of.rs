//! «مقتل أحد الحراس»: one of them, where what happened to him is told right before.

use crate::claims::context::Context;
use crate::claims::draft::Draft;
use crate::claims::{Hedge, Value};
use crate::text::Token;
use crate::text::lexicon::events::Side;
use crate::text::lexicon::numerals::NumeralRole;
use crate::text::lexicon::{Class, Form, Prefix};

/// Proposes a claim for every «أحد» right behind a casualty and before people.
pub(super) fn find(context: &Context<'_>) -> Vec<Draft> {
    context.tokens_of(Class::Numeral.bit().into()).filter_map(|i| one_of(context, i)).collect()
}

fn one_of(context: &Context<'_>, i: usize) -> Option<Draft> {
    if !is_one_of(context, i) {
        return None;
    }
    let event =
        context.event(i.checked_sub(1)?).filter(|e| e.kind.is_casualty() && e.counted != Side::Before)?;
    let (noun, form) = context.noun(i + 1)?;
    let plain = context.token(i + 1).is_some_and(|t| matches!(t.prefix, Prefix::NONE | Prefix::ARTICLE));
    (noun.is_person() && form == Form::Plural && plain).then(|| Draft {
        tokens: i..i + 2,
        kind: event.kind,
        value: Value::exactly(1.0),
        hedge: Hedge::Exact,
        unit: noun.unit.clone(),
        concept: noun.concept.clone(),
        counted: i + 1..i + 2,
        rule: "counted.one_of",
        confidence: 0.8,
        is_part: false,
    })
}

/// «أحد», «إحدى», not the weekday.
fn is_one_of(context: &Context<'_>, i: usize) -> bool {
    let bare = |t: &&Token| t.senses.has(Class::Numeral) && t.prefix == Prefix::NONE && !t.has_suffix;
    let Some(token) = context.token(i).filter(bare) else { return false };
    let senses = context.words.lexicon.senses(token.senses).iter().filter(|s| s.class == Class::Numeral);
    let mut numerals = senses.filter_map(|s| context.words.numerals.get(usize::from(s.id)));
    numerals.any(|numeral| numeral.role == NumeralRole::OneOf)
}
