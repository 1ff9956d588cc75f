//! A figure that became another: «من 60 إلى 23».

use std::ops::Range;

use crate::claims::context::Context;
use crate::text::affixes::BI;
use crate::text::lexicon::Prefix;
use crate::text::lexicon::keywords::Keyword;
use crate::text::lexicon::labels::Label;
use crate::text::lexicon::nouns::Noun;
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

/// «تراجع بنحو 10 نقاط», «50 نقطة أساس», «فاز بثلاثة أهداف»: points of an index and goals of a match, and no places.
#[must_use]
pub(in crate::claims::rules) fn scored(
    context: &Context<'_>,
    noun: &Noun,
    tokens: &Range<usize>,
    figure: usize,
) -> Option<&'static str> {
    const REACH: usize = 8;
    let Range { start, end } = *tokens;
    match noun.english.as_str() {
        "post" => {
            let mut near = (start.saturating_sub(REACH)..start).chain(end..end + REACH);
            let measured = (start..=end).any(|i| context.is_keyword(i, Keyword::PointOf));
            let is_point = measured || is_by(context, start, figure);
            (is_point || near.any(|i| context.is_keyword(i, Keyword::Market))).then_some("point")
        }
        "target or goal" => {
            // «هدف» itself is a word of sport.
            let is_goal = |i| context.noun(i).is_some_and(|(own, _)| own.english == noun.english);
            let mut sentence = context.sentence_of(start)?.tokens.clone();
            sentence.any(|i| context.is_label(i, Label::Sport) && !is_goal(i)).then_some("goal")
        }
        _ => None,
    }
}

/// «تراجع بنحو 10 نقاط», «بـ3 نقاط»: what something changed by.
fn is_by(context: &Context<'_>, start: usize, figure: usize) -> bool {
    const REACH: usize = 3;
    let by = |i: usize| context.has_prefix(i, Prefix::BI) || context.folded(i) == BI;
    (start.saturating_sub(1)..=figure).any(by)
        && (start.saturating_sub(REACH)..start)
            .any(|i| context.has_label(i, Label::CHANGES) || context.is_label(i, Label::Sport))
}
