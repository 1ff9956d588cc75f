//! How far what is said reaches: where it begins behind a name, and where it ends.

use std::ops::Range;

use super::between::skip_leads;
use super::frames::{RawFrame, Who};
use super::source::background;
use crate::claims::context::Context;
use crate::text::TokenKind;
use crate::text::lexicon::Prefix;
use crate::text::lexicon::keywords::Keyword;
use crate::text::lexicon::particles::Particle;
use crate::text::lexicon::speech::Role;

/// How far behind the name what is said may begin, in tokens: «قالت الوزارة، الثلاثاء، في بيان على موقعها، إن».
const LONGEST_HEAD: usize = 26;
/// How far behind its name what a speaker owns up to may stand, in tokens: «أعلنت الحركة، في بيان، مسؤوليتها».
const BLAME_REACH: usize = 8;
/// How long what is told of a speaker beside his words may be, in tokens.
const LONGEST_ASIDE: usize = 24;

/// A frame of which `named` are the words up to the end of the name, and whose content lies ahead.
pub(super) fn forward(
    context: &Context<'_>,
    sentence: &Range<usize>,
    named: Range<usize>,
    who: Who,
    denies: bool,
) -> RawFrame {
    let Range { start, end: from } = named;
    let beyond = behind_aside(context, from, sentence.end).unwrap_or(from);
    let content = speech_start(context, beyond, sentence.end).unwrap_or_else(|| {
        let mut at = beyond;
        while at < sentence.end
            && (context.is_dated(at)
                || (context.is_particle(at, Particle::In) && context.is_dated(at + 1))
                || context.speech(at).0.has(Role::Addressee) && context.speech(at).1.has(Prefix::LI)
                || (context.is_any_punct(at) && context.is_dated(at + 1))
                || (context.is_any_punct(at) && at > from && context.is_dated(at - 1)))
        {
            at += 1;
        }
        at
    });
    // «أعلنت مسؤوليتها عن هجوم أوقع 5 قتلى»: the toll is not hers, nor does one who denies the deed deny it.
    let mut claimed = (content..content + BLAME_REACH)
        .take_while(|&i| !context.is_particle(i, Particle::That) && context.event(i).is_none());
    let is_blame = claimed.any(|i| context.speech(i).0.has(Role::Blame));
    let end = match () {
        () if is_blame => content,
        () if denies => denied_end(context, content, sentence.end),
        () => background(context, content, sentence.end).unwrap_or(sentence.end),
    };
    let is_open = context.is_punct(content, ':') && rest_is_empty(context, content + 1, sentence.end);
    RawFrame {
        who,
        head: start..content.max(from).min(sentence.end),
        reach: content.min(end)..end,
        denies,
        is_open,
        is_feminine: None,
    }
}

/// Where a relative clause or «وهو …» behind a name ends, of whatever it tells, before what is said: «قال الوزير، الذي نجا
/// من 3 محاولات، إن», «قالت الشركة التي توظف 4000 عامل إنها».
pub(super) fn behind_aside(context: &Context<'_>, from: usize, to: usize) -> Option<usize> {
    let enclosed = context.is_comma(from);
    let at = from + usize::from(enclosed);
    // «وهو عضو», «ومقرها جدة», «قائد القوة».
    let of_them = enclosed && !context.is_dated(at) && !context.is_any_particle(at);
    if !(context.is_particle(at, Particle::Relative) || of_them) {
        return None;
    }
    let last = to.min(at + LONGEST_ASIDE);
    let mut inside = (at..last).take_while(|&i| !context.token(i).is_some_and(|t| t.ends_sentence()));
    let told = |i: usize| context.is_particle(i, Particle::That) && context.speech_verb(i - 1).is_none();
    let opens = |i: usize| {
        let next = i + 1;
        // «اعترف المتهم، وهو سائق في الأربعين، بقتل 3».
        let of_deed = context.has_prefix(next, Prefix::BI) && context.event(next).is_some();
        let (roles, prefix) = context.speech(next);
        let to_whom = roles.has(Role::Addressee) && prefix.has(Prefix::LI);
        told(next)
            || of_deed
            || to_whom
            || context.is_particle(next, Particle::In) && context.speech(next + 1).0.has(Role::Setting)
    };
    let found = inside.find(|&i| if enclosed { context.is_comma(i) && opens(i) } else { told(i + 1) });
    // «اتهم المرصد، الذي يعتمد على 200 ناشط، القوات»: the clause ends with its comma, where no «و» goes on with it.
    let closes = |i: usize| context.is_comma(i) && !context.has_prefix(i + 1, Prefix::CONJUNCTION);
    let closed = || (at..last).find(|&i| closes(i)).filter(|_| enclosed && !of_them);
    found.or_else(closed).map(|i| i + 1)
}

/// A denial reaches to the end of its clause.
fn denied_end(context: &Context<'_>, from: usize, to: usize) -> usize {
    // «نفى مقتل 9 وأكد إصابة 2».
    let asserts = |i: usize| context.speech_verb(i).is_some() && context.has_prefix(i, Prefix::CONJUNCTION);
    (from + 1..to).find(|&i| context.is_punct(i, '،') || context.is_punct(i, '؛') || asserts(i)).unwrap_or(to)
}

fn rest_is_empty(context: &Context<'_>, from: usize, to: usize) -> bool {
    (from..to).all(|i| context.is_any_punct(i))
}

/// Where what is said begins behind a name: «أن», a colon, a quotation mark; not across an event or another verb.
pub(super) fn speech_start(context: &Context<'_>, from: usize, to: usize) -> Option<usize> {
    for i in from..to.min(from + LONGEST_HEAD) {
        if opens_speech(context, i) {
            return Some(i);
        }
        let token = context.token(i)?;
        let stops = context.speech_verb(i).is_some()
            || (context.event(i).is_some() && !context.is_dated(i) && !context.is_definite(i))
            || (token.kind == TokenKind::Number && !context.is_dated(i))
            || matches!(token.kind, TokenKind::Punct('؛' | '.') | TokenKind::Break)
            || is_announced(context, i);
        if stops {
            return None;
        }
    }
    None
}

pub(super) fn is_announced(context: &Context<'_>, i: usize) -> bool {
    let (roles, _) = context.speech(i);
    roles.has(Role::Content)
        && !roles.any(&[Role::Setting, Role::Document, Role::Addressee])
        && !roles.heads()
}

pub(super) fn opens_speech(context: &Context<'_>, i: usize) -> bool {
    context.is_particle(i, Particle::That) || [':', '"', '«', '“'].iter().any(|c| context.is_punct(i, *c))
}

/// «"…"، قال المتحدث.»: nothing follows the name, so what is said stands before.
pub(super) fn behind(
    context: &Context<'_>,
    sentence: &Range<usize>,
    verb: usize,
    frame: RawFrame,
) -> RawFrame {
    let nothing = rest_is_empty(context, frame.reach.start, sentence.end);
    let marked =
        frame.head.start.checked_sub(1).is_some_and(|i| sentence.contains(&i) && context.is_any_punct(i));
    // «كما أعلنت الوزارة مقتل 3» at the head of a sentence means «also».
    let opens =
        |i: usize| skip_leads(context, sentence.start, i) == i && context.is_keyword(i, Keyword::Also);
    let as_said = verb
        .checked_sub(1)
        .is_some_and(|i| sentence.contains(&i) && context.is_keyword(i, Keyword::As) && !opens(i));
    if frame.is_open
        || !(nothing && (marked || as_said)) && !(as_said && !opens_speech(context, frame.reach.start))
    {
        return frame;
    }
    RawFrame { reach: sentence.start..frame.head.start, ..frame }
}
