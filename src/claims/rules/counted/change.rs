//! A figure that became another: «من 60 إلى 23».

use std::ops::Range;

use crate::claims::context::Context;
use crate::text::lexicon::keywords::Keyword;
use crate::text::lexicon::particles::Particle;

/// Words of the noun that the old figure counts, at most.
const NOUN: usize = 2;

/// «إلى», however it is spelt.
#[must_use]
pub(crate) fn is_to(context: &Context<'_>, i: usize) -> bool {
    context.is_keyword(i, Keyword::To)
}

/// Where the old figure of «من 60 إلى 23», «من 60 مفقودا إلى 23» begins, where the new one begins at `new`.
#[must_use]
pub(crate) fn old_figure(context: &Context<'_>, new: usize) -> Option<usize> {
    let to = new.checked_sub(1).filter(|&i| is_to(context, i))?;
    let numbers = &context.analysis.numbers;
    let old = numbers.get(numbers.partition_point(|n| n.tokens.start < to).checked_sub(1)?)?;
    let from = old.tokens.start.checked_sub(1)?;
    let noun = old.tokens.end..to;
    let is_beside = noun.len() <= NOUN && noun.into_iter().all(|i| context.is_word(i));
    (is_beside && context.is_particle(from, Particle::From)).then_some(old.tokens.start)
}

/// The noun that both count, where it stands with the old one: «من 60 مفقودا إلى 23».
#[must_use]
pub(crate) fn shared_noun(context: &Context<'_>, old: usize, new: usize) -> Option<usize> {
    (old..new).find(|&i| context.noun(i).is_some())
}

/// Whether a claim gives the old figure of such a pair.
#[must_use]
pub(crate) fn is_old(context: &Context<'_>, claim: &Range<usize>) -> bool {
    let to = (claim.end..=claim.end + NOUN).find(|&i| is_to(context, i));
    to.and_then(|to| old_figure(context, to + 1)).is_some_and(|old| claim.contains(&old))
}
