//! Whether the article puts a statement forward, denies it, or only supposes it.

use super::Polarity;
use super::context::Context;
use super::draft::Draft;
use crate::text::TokenKind;
use crate::text::lexicon::particles::Particle;

/// How far before the claim the word that changes it may stand, in tokens.
const REACH: usize = 6;

/// The polarity of a draft.
#[must_use]
pub fn of(context: &Context<'_>, draft: &Draft) -> Polarity {
    let Some(sentence) = context.sentence_of(draft.tokens.start) else { return Polarity::Asserted };
    if sentence.attribution.as_ref().is_some_and(|a| a.denies) {
        return Polarity::Denied;
    }
    if draft.rule.starts_with("zero") {
        return Polarity::Asserted;
    }
    let from = draft.tokens.start.saturating_sub(REACH).max(sentence.tokens.start);
    for i in (from..draft.tokens.start).rev() {
        if context.token(i).is_some_and(|t| matches!(t.kind, TokenKind::Punct(_) | TokenKind::Break)) {
            break;
        }
        if context.is_particle(i, Particle::May) || context.is_particle(i, Particle::If) {
            return Polarity::Hypothetical;
        }
    }
    Polarity::Asserted
}
