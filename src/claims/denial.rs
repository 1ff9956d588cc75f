//! Whether a claim is denied, whoever denies it: «ونفى الزين مقتل 40», «سارع الجيش إلى نفي مقتل 40», «استبعد أن يكون 40 قتلوا».

use std::ops::Range;

use super::Kind;
use super::clause::ends_denial;
use super::context::Context;
use crate::text::lexicon::Prefix;
use crate::text::lexicon::keywords::Keyword;
use crate::text::lexicon::particles::Particle;
use crate::text::lexicon::reporting::Reporting;
use crate::text::lexicon::speech::Role;

/// How far before a claim the denial may stand, in tokens.
const REACH: usize = 14;
/// How far behind a denial what is denied may begin: the one who denies stands between.
const SUBJECT: usize = 9;
/// How many tokens «، في بيان،» may have.
const INSERTED: usize = 6;
/// How far before «الذي» the deed may stand that nobody denies, in tokens.
const DEED: usize = 3;

/// Whether a word of denial stands before a claim in its clause, with what happened or «أن» between them.
#[must_use]
pub(super) fn is_denied(context: &Context<'_>, claim: &Range<usize>, sentence: &Range<usize>) -> bool {
    let lowest = claim.start.saturating_sub(REACH).max(sentence.start);
    let clause =
        || clause_before(context, claim.start, lowest).take_while(|&i| !is_given(context, i, lowest));
    // What else is said in between is not denied.
    let says = |i: &usize| {
        use Reporting::{Continued, Denied, Relayed, RuledOut, Said, SaidThat};
        match context.speech_verb(*i) {
            Some(Denied | RuledOut | Said | Continued | Relayed) => true,
            // «تنفي خسائرها وتتحدث عن مقتل 20».
            Some(SaidThat) => context.has_prefix(*i, Prefix::CONJUNCTION),
            _ => false,
        }
    };
    let Some(verb) = clause().find(says) else { return false };
    if !matches!(context.speech_verb(verb), Some(Reporting::Denied | Reporting::RuledOut)) {
        return false;
    }
    // «لم ينف الجيش مقتل 3».
    let negated = verb > sentence.start && context.is_particle(verb - 1, Particle::Not);
    let blames = || clause().take_while(|&i| i >= verb).any(|i| context.speech(i).0.has(Role::Blame));
    !negated && opens_content(context, verb + 1, claim.start) && !blames()
}

/// The tokens before `start` in its clause, the nearest first, without «، في بيان،».
fn clause_before(context: &Context<'_>, start: usize, lowest: usize) -> impl Iterator<Item = usize> {
    let mut at = start;
    std::iter::from_fn(move || {
        while at > lowest {
            let i = at - 1;
            at = inserted(context, i, lowest).unwrap_or(i);
            if at == i {
                return Some(i).filter(|&i| !ends_denial(context, i));
            }
        }
        None
    })
}

/// «نفت ضلوعها في الهجوم الذي قتل 12»: the deed is there, whoever did it.
#[must_use]
pub(super) fn is_presupposed(context: &Context<'_>, from: usize, claim: usize) -> bool {
    (from..claim).any(|i| is_given(context, i, from))
}

/// Whether a relative clause opens at `i` that tells more of a deed.
fn is_given(context: &Context<'_>, i: usize, floor: usize) -> bool {
    context.is_particle(i, Particle::Relative)
        && (i.saturating_sub(DEED).max(floor)..i).any(|before| {
            let attack =
                |(noun, _): (&crate::text::lexicon::nouns::Noun, _)| noun.kind == Some(Kind::AttackCount);
            context.is_definite(before)
                && (context.event(before).is_some() || context.noun(before).is_some_and(attack))
        })
}

/// Whether what is denied opens behind the one who denies it: «أن», or what happened, told in a noun.
fn opens_content(context: &Context<'_>, from: usize, claim: usize) -> bool {
    for i in from..claim.min(from + SUBJECT) {
        if context.is_particle(i, Particle::That) {
            return true;
        }
        let (roles, prefix) = context.speech(i);
        let announced = roles.has(Role::Content) && !roles.heads();
        if (context.event(i).is_some() || announced) && !context.is_definite(i) {
            let joined = [Prefix::CONJUNCTION, Prefix::BI, Prefix::LI];
            let clitic = joined.iter().any(|p| prefix.has(*p) || context.has_prefix(i, *p));
            // «نفى تدخله في مقتل 4», «نفى انسحابه بعد مقتل 4»; «نفى الأنباء عن مقتل 4».
            let governs = [Particle::On, Particle::In, Particle::From];
            let governed = governs.iter().any(|p| context.is_particle(i - 1, *p))
                || context.speech(i - 1).0.has(Role::Stop);
            return !clitic && (i == from || !governed || context.is_keyword(i - 1, Keyword::About));
        }
    }
    false
}

/// Where «، في بيان،», «، الأربعاء،» begins that the comma at `i` ends.
fn inserted(context: &Context<'_>, i: usize, floor: usize) -> Option<usize> {
    if !context.is_comma(i) {
        return None;
    }
    let open = (i.saturating_sub(INSERTED).max(floor)..i).rev().find(|&b| context.is_any_punct(b))?;
    let aside = context.is_particle(open + 1, Particle::In) || context.is_dated(open + 1);
    (context.is_comma(open) && aside).then_some(open)
}
