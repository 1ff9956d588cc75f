//! Those who are held, exchanged or let go.

use super::Counted;
use crate::claims::Kind;
use crate::claims::context::Context;
use crate::text::lexicon::keywords::Keyword;
use crate::text::lexicon::labels::Label;
use crate::text::lexicon::particles::Particle;

/// How far before people the exchange may stand that frees them, in tokens.
const EXCHANGE_REACH: usize = 10;
/// How far before those who are let go it may be told, in tokens.
const BESIDE: usize = 3;

/// «صفقة تبادل الأسرى تشمل 90 شخصا», «15 سودانيا»: people of an exchange of prisoners, who are held until then.
pub(super) fn is_exchanged(context: &Context<'_>, start: usize) -> bool {
    let Some(sentence) = context.sentence_of(start) else { return false };
    let low = start.saturating_sub(EXCHANGE_REACH).max(sentence.tokens.start);
    let held = |i: usize| context.noun(i).is_some_and(|(noun, _)| noun.kind == Some(Kind::Captured));
    (low..start).any(|i| context.is_keyword(i, Keyword::Exchange) && held(i + 1))
}

/// «18 مدنيا كانوا محتجزين»: what they were follows on them.
pub(super) fn are_held(context: &Context<'_>, end: usize) -> bool {
    let state = end + 1 + usize::from(context.is_particle(end, Particle::Relative));
    let held = |i: usize| context.noun(i).is_some_and(|(noun, _)| noun.kind == Some(Kind::Captured));
    context.is_keyword(state - 1, Keyword::Past) && held(state) && !context.is_definite(state)
}

/// «اعتقل 33 وأفرج عن 8 منهم»: those who are let go again are not held with the others.
pub(super) fn is_let_go(context: &Context<'_>, counted: &Counted<'_>) -> bool {
    let start = counted.tokens.start;
    let freed = |i: usize| {
        context.is_label(i, Label::OfPeople)
            && context.event(i).is_some_and(|event| event.kind == Kind::Captured)
    };
    counted.how == "counted.part_of_them" && (start.saturating_sub(BESIDE)..start).any(freed)
}
