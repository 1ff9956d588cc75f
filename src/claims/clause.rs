//! Where the clause ends in which a rule looks for its words. How far a word reaches differs from word to word: a verb that
//! governs a figure reaches over a comma, the subject of a verb does not. Each reach is named and defined here, so that
//! they can be compared; what a token itself is, the context says.

use super::context::Context;
use super::sort;
use crate::text::lexicon::Prefix;
use crate::text::lexicon::keywords::Keyword;
use crate::text::lexicon::particles::Particle;
use crate::text::lexicon::reporting::Reporting;
use crate::text::{TokenKind, letters};

/// Whether a mark stands at `i` behind which something else is told, whatever the rule: any but commas, brackets and
/// quotation marks.
#[must_use]
pub(super) fn is_stop(context: &Context<'_>, i: usize) -> bool {
    const STOPS: [char; 7] = ['.', ':', ';', '!', '?', '\u{61b}', '\u{61f}'];
    context.is_any_punct(i)
        && context.token(i).is_some_and(|token| match token.kind {
            TokenKind::Punct(mark) => STOPS.contains(&mark),
            _ => true,
        })
}

/// What a governing verb or event does not reach across: a stop, or «أن».
#[must_use]
pub(super) fn ends_government(context: &Context<'_>, i: usize) -> bool {
    is_stop(context, i) || context.is_particle(i, Particle::That)
}

/// What the words that tell whose a figure is do not stand before: a stop, «أن», or a verb of saying, but for that of a
/// relative clause («الهدنة التي أعلنتها لمدة يومين»).
#[must_use]
pub(super) fn ends_owner(context: &Context<'_>, i: usize) -> bool {
    let relative = || i.checked_sub(1).is_some_and(|before| context.is_particle(before, Particle::Relative));
    is_stop(context, i)
        || context.is_particle(i, Particle::That)
        || context.speech_verb(i).is_some_and(|role| role != Reporting::According) && !relative()
}

/// What no subject before its verb goes back over: any mark, «أن», «الذي», or another verb of saying.
#[must_use]
pub(super) fn ends_subject(context: &Context<'_>, i: usize) -> bool {
    context.is_any_punct(i)
        || context.is_particle(i, Particle::That)
        || context.is_particle(i, Particle::Relative)
        || context.speech_verb(i).is_some()
}

/// What parts a figure from words that tell what became of those it counts: any mark, another figure, or «أن».
#[must_use]
pub(super) fn ends_fate(context: &Context<'_>, i: usize) -> bool {
    context.is_count(i) || context.is_any_punct(i) || context.is_particle(i, Particle::That)
}

/// What parts a figure from words that tell when it was given: a stop, or another figure.
#[must_use]
pub(super) fn ends_dating(context: &Context<'_>, i: usize) -> bool {
    is_stop(context, i) || context.is_count(i)
}

/// What a denial does not reach across: any mark but brackets and those of a quotation.
#[must_use]
pub(super) fn ends_denial(context: &Context<'_>, i: usize) -> bool {
    let brackets = context.is_punct(i, '(') || context.is_punct(i, ')');
    context.is_any_punct(i) && !context.is_of(i, sort::QUOTE) && !brackets
}

/// What a word of rise or fall does not reach across: a stop, a comma with «و» behind it, what is set against it
/// («مقارنة»), or «أن». «، وفق الوزارة،» is passed over.
#[must_use]
pub(super) fn ends_change(context: &Context<'_>, i: usize) -> bool {
    let unlisted = || context.is_unknown(i + 1) && context.word(i + 1).starts_with(letters::WAW);
    let joined = || context.has_prefix(i + 1, Prefix::CONJUNCTION) || unlisted();
    (context.is_comma(i) && joined())
        || is_stop(context, i)
        || context.is_keyword(i, Keyword::Against)
        || context.is_particle(i, Particle::That)
}
