//! What stands between a verb of saying and its subject, and before them both: «وقال، الأحد، لوكالة الأنباء مصدر أمني».

use crate::claims::context::Context;
use crate::text::TokenKind;
use crate::text::affixes::ARTICLE;
use crate::text::lexicon::Prefix;
use crate::text::lexicon::keywords::Keyword;
use crate::text::lexicon::names::NameSort;
use crate::text::lexicon::particles::Particle;
use crate::text::lexicon::speech::Role;

/// «قد», a day, a comma between a subject and its verb.
pub(super) fn may_part(context: &Context<'_>, i: usize) -> bool {
    context.is_dated(i)
        || context.is_keyword(i, Keyword::Qad)
        || context.is_comma(i)
        || context.is_punct(i, '(')
        || context.is_punct(i, ')')
        || (context.speech(i).0.has(Role::Stop)
            && context.speech(i).1 == Prefix::NONE
            && !context.is_any_particle(i))
}

/// «، في بيان،» between a subject and its verb.
pub(super) fn is_setting(context: &Context<'_>, i: usize) -> bool {
    let setting = |i: usize| context.speech(i).0.has(Role::Setting);
    let inside = |i: usize| context.is_particle(i, Particle::In);
    (inside(i) && setting(i + 1)) || (setting(i) && i > 0 && inside(i - 1))
}

/// «وكانت», «فيما», «بدوره،»: words before the subject of a clause.
pub(super) fn skip_leads(context: &Context<'_>, from: usize, to: usize) -> usize {
    let mut at = from;
    while at < to {
        let (roles, _) = context.speech(at);
        let governs = [Particle::In, Particle::On, Particle::From, Particle::Among, Particle::That];
        // «وكان» looks like «وكأن».
        let was = context.has_prefix(at, Prefix::KA);
        let lead = context.is_dated(at)
            || (roles.has(Role::Stop)
                && !roles.heads()
                && (was || !governs.iter().any(|p| context.is_particle(at, *p))));
        let mark = at > from && context.is_any_punct(at)
            || matches!(context.token(at).map(|t| t.kind), Some(TokenKind::Break));
        if !(lead || mark) {
            break;
        }
        at += 1;
    }
    at
}

/// The day, «رسميا», «مساء», «في بيان» between a verb and its subject.
pub(super) fn skip_adverbs(context: &Context<'_>, from: usize, to: usize) -> usize {
    let mut at = from;
    while at < to && at < from + 8 {
        let (roles, prefix) = context.speech(at);
        let adverb =
            roles.has(Role::Stop) && prefix == Prefix::NONE && !roles.heads() && !context.is_any_particle(at)
                || context.is_dated(at)
                || context.is_punct(at, '#');
        let in_statement =
            context.is_particle(at, Particle::In) && context.speech(at + 1).0.has(Role::Setting);
        let told = told_to(context, at, to);
        // «قالت في دمشق متحدثة».
        let in_place = context.is_particle(at, Particle::In)
            && context.name(at + 1).is_some_and(|name| name.sort == NameSort::Country)
            && !context.has_prefix(at, Prefix::CONJUNCTION);
        if told > at {
            at = told;
        } else if in_statement || in_place {
            at += 2;
        } else if adverb {
            at += 1;
        } else {
            break;
        }
    }
    at
}

/// Behind whom it is told, between a verb and its subject: «روى لصحيفة الساحل مسؤول أمني».
fn told_to(context: &Context<'_>, from: usize, to: usize) -> usize {
    let (roles, prefix) = context.speech(from);
    if !(roles.has(Role::Addressee) && prefix.has(Prefix::LI)) {
        return from;
    }
    let named = |i: usize| {
        let (roles, prefix) = context.speech(i);
        prefix == Prefix::NONE && roles.any(&[Role::Proper, Role::Addressee]) || context.is_punct(i, '"')
    };
    // «وأضاف لوكالة الأناضول أن».
    let of = from + 1;
    let owner = !context.is_definite(from)
        && context.folded(of).starts_with(ARTICLE)
        && context.speech(of).0.has(Role::Addressee);
    let mut at = of + usize::from(owner);
    while at < to && (named(at) || (at == from + 2 && context.is_keyword(at, Keyword::Press))) {
        at += 1;
    }
    at
}
