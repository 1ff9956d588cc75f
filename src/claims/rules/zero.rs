//! Explicit zeros: «بدون سقوط ضحايا», «لم تسجل أي إصابات», «لم يقتل أي شخص».

use crate::claims::context::Context;
use crate::claims::draft::Draft;
use crate::claims::{Hedge, Kind, Value};
use crate::text::TokenKind;
use crate::text::lexicon::Form;
use crate::text::lexicon::particles::Particle;

/// How far behind the negation the noun may stand, in tokens.
const REACH: usize = 8;
/// «عن», folded.
const ABOUT: &str = "\u{639}\u{646}";
/// How far behind its verb «أي» may stand, in tokens: «لم يقتل أو يصب أي».
const VERBS: usize = 4;

/// Proposes a claim of nought for every negation that reaches casualties, losses or munitions.
#[must_use]
pub fn find(context: &Context<'_>) -> Vec<Draft> {
    let mut out: Vec<Draft> = Vec::new();
    for i in 0..context.analysis.tokens.len() {
        // «لم تؤكد الشرطة سقوط قتلى» denies no deaths; «لم يعلن عن سقوط قتلى» does.
        let unsaid = context.speech_verb(i + 1).is_some() && context.folded(i + 2) != ABOUT;
        if !context.is_particle(i, Particle::Not) || unsaid || out.last().is_some_and(|d| d.tokens.end > i) {
            continue;
        }
        if let Some(draft) = nought(context, i).or_else(|| nobody(context, i)) {
            out.push(draft);
        }
    }
    out
}

fn nought(context: &Context<'_>, not: usize) -> Option<Draft> {
    let end = context.sentence_of(not)?.tokens.end.min(not + 1 + REACH);
    for i in not + 1..end {
        let token = context.token(i)?;
        if matches!(token.kind, TokenKind::Punct('،' | '؛' | ':' | '.')) || token.kind == TokenKind::Number
        {
            return None;
        }
        // «لم يعرف عدد القتلى», «لم يتضح سقوط ضحايا» deny knowledge, «دون احتساب الضحايا» leaves them out: none
        // of them denies deaths.
        if context.is_particle(i, Particle::NumberOf) || context.is_particle(i, Particle::Unknown) {
            return None;
        }
        let Some((noun, form)) = context.noun(i) else { continue };
        let any = (i.saturating_sub(1)..i).any(|j| context.is_particle(j, Particle::Any));
        let harm = matches!(noun.concept.as_str(), "dead" | "injured" | "missing" | "loss");
        if harm && context.is_definite(i) {
            return None;
        }
        let counts = (harm && (form == Form::Plural || any) && happens(context, not, i, any))
            || (any && noun.concept == "incident")
            || (any && noun.kind.is_some_and(|k| matches!(k, Kind::AttackMunitions | Kind::AttackCount)));
        if counts {
            return Some(Draft {
                tokens: not..i + 1,
                kind: noun.kind?,
                value: Value::exactly(0.0),
                hedge: Hedge::Exact,
                unit: noun.unit.clone(),
                concept: noun.concept.clone(),
                counted: i..i + 1,
                rule: "zero.negated",
                confidence: 0.85,
                is_part: false,
            });
        }
    }
    None
}

/// «لم يقتل أي شخص», «لم يقتل أو يصب أي عامل»: the verb says what happened to none of them.
fn nobody(context: &Context<'_>, not: usize) -> Option<Draft> {
    let kind = context.event(not + 1).map(|event| event.kind).filter(|kind| kind.is_casualty())?;
    let reach = not + 2..not + 2 + VERBS;
    let any = reach.clone().find(|&i| context.is_particle(i, Particle::Any))?;
    let person = any + 1;
    let counted =
        context.noun(person).is_some_and(|(noun, _)| noun.is_person()) || context.name(person).is_some();
    counted.then(|| Draft {
        tokens: not..person + 1,
        kind,
        value: Value::exactly(0.0),
        hedge: Hedge::Exact,
        unit: "persons".to_owned(),
        concept: "person".to_owned(),
        counted: person..person + 1,
        rule: "zero.nobody",
        confidence: 0.8,
        is_part: false,
    })
}

/// Whether what is negated is that there were any: «وقوع», «سقوط», «تسجيل», «أي», or nothing in between.
fn happens(context: &Context<'_>, not: usize, noun: usize, any: bool) -> bool {
    any || noun == not + 1 || (not + 1..noun).any(|i| context.is_particle(i, Particle::Occur))
}
