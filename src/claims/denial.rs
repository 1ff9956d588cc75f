//! Whether a claim is denied, whoever denies it: «ونفى الزين مقتل 40», «سارع الجيش إلى نفي مقتل 40», «استبعد أن يكون 40 قتلوا».

use std::ops::Range;

use super::Kind;
use super::context::Context;
use crate::text::TokenKind;
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
pub fn is_denied(context: &Context<'_>, claim: &Range<usize>, sentence: &Range<usize>) -> bool {
    let lowest = claim.start.saturating_sub(REACH).max(sentence.start);
    let mut at = claim.start;
    while at > lowest {
        let i = at - 1;
        at = inserted(context, i, lowest).unwrap_or(i);
        if at < i {
            continue;
        }
        if ends_clause(context, i) || context.speech(i).0.has(Role::Blame) || is_given(context, i, lowest) {
            return false;
        }
        match context.speech_verb(i) {
            Some(Reporting::Denied | Reporting::RuledOut) => {
                // «لم ينف الجيش مقتل 3».
                let negated = i > sentence.start && context.is_particle(i - 1, Particle::Not);
                return !negated && opens_content(context, i + 1, claim.start);
            }
            // What else is said in between is not denied.
            Some(Reporting::Said | Reporting::Continued | Reporting::Relayed) => return false,
            // «تنفي خسائرها وتتحدث عن مقتل 20».
            Some(Reporting::SaidThat) if context.has_prefix(i, Prefix::CONJUNCTION) => return false,
            _ => {}
        }
    }
    false
}

/// «نفت ضلوعها في الهجوم الذي قتل 12»: the deed is there, whoever did it.
#[must_use]
pub fn is_presupposed(context: &Context<'_>, from: usize, claim: usize) -> bool {
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
    let comma = |i: usize| context.is_punct(i, '،') || context.is_punct(i, ',');
    if !comma(i) {
        return None;
    }
    let open = (i.saturating_sub(INSERTED).max(floor)..i).rev().find(|&b| context.is_any_punct(b))?;
    let aside = context.is_particle(open + 1, Particle::In) || context.is_dated(open + 1);
    (comma(open) && aside).then_some(open)
}

/// Any mark but those of a quotation.
fn ends_clause(context: &Context<'_>, i: usize) -> bool {
    context.token(i).is_some_and(|t| match t.kind {
        TokenKind::Punct(mark) => !['"', '«', '»', '“', '”', '(', ')'].contains(&mark),
        TokenKind::Break => true,
        _ => false,
    })
}
