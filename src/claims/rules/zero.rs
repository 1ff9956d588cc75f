//! Explicit zeros: «بدون سقوط ضحايا», «لم تسجل أي إصابات», «عدم وقوع خسائر».

use crate::claims::context::Context;
use crate::claims::draft::Draft;
use crate::claims::{Hedge, Kind, Value};
use crate::text::TokenKind;
use crate::text::lexicon::Form;
use crate::text::lexicon::particles::Particle;

/// How far behind the negation the noun may stand, in tokens.
const REACH: usize = 8;

/// Proposes a claim of nought for every negation that reaches casualties, losses or munitions.
#[must_use]
pub fn find(context: &Context<'_>) -> Vec<Draft> {
    let mut out: Vec<Draft> = Vec::new();
    for i in 0..context.analysis.tokens.len() {
        if !context.is_particle(i, Particle::Not) || out.last().is_some_and(|d| d.tokens.end > i) {
            continue;
        }
        if let Some(draft) = nought(context, i) {
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

/// Whether what is negated is that there were any: «وقوع», «سقوط», «تسجيل», «أي», or nothing in between.
fn happens(context: &Context<'_>, not: usize, noun: usize, any: bool) -> bool {
    any || noun == not + 1 || (not + 1..noun).any(|i| context.is_particle(i, Particle::Occur))
}
