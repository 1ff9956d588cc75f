//! «قال» and its forms, which what is said follows only behind «إن» or in quotation marks.

use std::ops::Range;

use super::frames::RawFrame;
use super::name::{self, Sort};
use super::reach::{behind, forward, opens_speech};
use crate::claims::context::Context;
use crate::claims::sort;
use crate::text::lexicon::keywords::Keyword;
use crate::text::lexicon::labels::Label;
use crate::text::lexicon::particles::Particle;
use crate::text::lexicon::reporting::Reporting;
use crate::text::lexicon::speech::Role;

/// How far behind the name «إن» may stand, in tokens: «قال ناج من الحريق الذي أودى بحياة 14 شخصا إن».
const FAR: usize = 40;
/// How far before the verb a quotation may begin, in tokens.
const LONGEST_QUOTATION: usize = 80;
/// Fewest tokens in a quotation that is a statement by itself and no word set apart.
const STATEMENT: usize = 4;

/// Where what is told opens behind whatever stands beside the name, and not across another verb of saying.
fn start(context: &Context<'_>, from: usize, to: usize) -> Option<usize> {
    let mut clause = (from..to.min(from + FAR)).take_while(|&i| {
        context.speech_verb(i).is_none() && !context.token(i).is_some_and(|t| t.ends_sentence())
    });
    clause.find(|&i| opens_speech(context, i))
}

/// «وقال بشأن الحادثة التي أودت بحياة 3 إن»: a preposition right behind the verb, and what is told later.
pub(super) fn opens_far(context: &Context<'_>, verb: usize, to: usize) -> bool {
    let next = verb + 1;
    context.is_label(verb, Label::Telling)
        && (context.is_particle(next, Particle::On) || context.is_particle(next, Particle::In))
        && start(context, next, to).is_some()
}

/// «المناورات التي قالت الوزارة إنها ستستمر أسبوعا»: a verb of saying behind «التي» with its own subject and «إن».
pub(super) fn in_relative(context: &Context<'_>, verb: usize) -> bool {
    let relative = verb.checked_sub(1).is_some_and(|i| context.is_particle(i, Particle::Relative));
    let said = || matches!(context.speech_verb(verb), Some(Reporting::Said | Reporting::SaidThat));
    let Some(sentence) = context.sentence_of(verb).filter(|_| relative && said()) else { return false };
    let to = sentence.tokens.end;
    let subject = name::read(context, verb + 1, to, false);
    let subject = subject.filter(|s| matches!(s.sort, Sort::Known | Sort::Country) && !s.is_document);
    subject.is_some_and(|s| {
        let that = start(context, s.tokens.end, to);
        that.is_some_and(|i| context.is_particle(i, Particle::That) && i < s.tokens.end + STATEMENT)
    })
}

/// The frame of «قال», whose words lie behind «إن», in the quotation before it, or nowhere.
pub(super) fn of(
    context: &Context<'_>,
    sentence: &Range<usize>,
    verb: usize,
    frame: RawFrame,
) -> Option<RawFrame> {
    if frame.is_open {
        return Some(frame);
    }
    if opens_speech(context, frame.reach.start) {
        return Some(within_marks(context, frame));
    }
    if let Some(quotation) = quotation_before(context, sentence, frame.head.start) {
        return Some(RawFrame { reach: quotation, ..frame });
    }
    let end = frame.head.end;
    if let Some(at) = start(context, end, sentence.end) {
        let ahead = forward(context, sentence, frame.head.start..at, frame.who, frame.denies);
        return Some(RawFrame { is_feminine: frame.is_feminine, ..within_marks(context, ahead) });
    }
    // «قال الوزير، لن نرسل 5 سفن», «قال للصحافيين لا قتلى».
    let at = frame.reach.start;
    let direct = at
        .checked_sub(1)
        .is_some_and(|before| context.is_punct(before, '،') || context.speech(before).0.has(Role::Addressee));
    let comma = context.is_punct(at, '،') && !context.is_particle(at + 1, Particle::Relative);
    let told = direct || comma || (end..sentence.end).any(|i| opens_speech(context, i));
    let was = frame.reach.clone();
    let frame = behind(context, sentence, verb, frame);
    (told || frame.reach != was).then_some(frame)
}

/// «قال شاهد "رأيت 3 جثث" في الهجوم الذي قتل 20»: what follows a statement in marks is told by the article.
fn within_marks(context: &Context<'_>, frame: RawFrame) -> RawFrame {
    let open = frame.reach.start;
    if !is_mark(context, open) {
        return frame;
    }
    let close = (open + 1..frame.reach.end).find(|&i| is_mark(context, i)).filter(|c| c - open > STATEMENT);
    // «"…" وأن 3 قتلوا».
    let goes_on = |close: usize| (close + 1..close + 4).any(|i| context.is_particle(i, Particle::That));
    match close {
        Some(close) if !goes_on(close) => RawFrame { reach: open..close + 1, ..frame },
        _ => frame,
    }
}

/// The quotation that closes right before the verb.
fn quotation_before(context: &Context<'_>, sentence: &Range<usize>, verb: usize) -> Option<Range<usize>> {
    let before = verb.checked_sub(1).filter(|i| sentence.contains(i))?;
    let also = |i: usize| context.is_keyword(i, Keyword::As);
    let skipped = usize::from(context.is_comma(before) || also(before));
    let close = before.checked_sub(skipped).filter(|&i| sentence.contains(&i) && is_mark(context, i))?;
    let low = close.saturating_sub(LONGEST_QUOTATION).max(sentence.start);
    let open = (low..close).rev().find(|&i| is_mark(context, i)).filter(|open| close - open > STATEMENT)?;
    Some(open..close)
}

fn is_mark(context: &Context<'_>, i: usize) -> bool {
    context.is_of(i, sort::QUOTE)
}
