//! Whether the article puts a statement forward, denies it, or only supposes it.

use std::ops::Range;

use super::context::Context;
use super::denial;
use super::draft::Draft;
use super::rules::zero::DENIED;
use super::sort;
use super::{Polarity, Value};
use crate::text::lexicon::keywords::Keyword;
use crate::text::lexicon::labels::Label;
use crate::text::lexicon::particles::Particle;
use crate::text::lexicon::speech::Role;
use crate::text::{TokenKind, letters};

/// How far before the claim the word that changes it may stand, in tokens.
const REACH: usize = 6;

/// How far before the claim the «أن» of a forecast may stand, and before «قد» «كان», in tokens.
const FORECAST_REACH: usize = 9;
const WAS_REACH: usize = 14;
/// How far before «من» it may stand that somebody warns, in tokens.
const WARNED_REACH: usize = 4;

/// How far behind the claim «ربما» may stand, in tokens.
const PERHAPS_REACH: usize = 3;
/// How far behind the claim it may be called untrue, in tokens.
const REFUTED_REACH: usize = 10;
/// How far before the claim a verb of saying may stand that is denied, in tokens.
const UNSAID_REACH: usize = 9;

/// The polarity of a draft.
#[must_use]
pub(super) fn of(context: &Context<'_>, draft: &Draft) -> Polarity {
    let Some(sentence) = context.sentence_of(draft.tokens.start) else { return Polarity::Asserted };
    if draft.rule == DENIED {
        return Polarity::Asserted;
    }
    let denying = sentence.frame_of(draft.tokens.start).filter(|f| f.denies);
    // «الاشتباكات التي وقعت الأحد»: the day of what is known is not denied.
    let known = |from: usize| {
        draft.kind.is_date() && (from..draft.tokens.start).any(|i| context.is_particle(i, Particle::Relative))
    };
    // «نفت مقتل 80 متظاهرا يوم الاثنين»: how many they were is denied, and when it was is not.
    let behind_figure = |from: usize| {
        let figure = |i: usize| context.is_count(i);
        draft.kind.is_date() && (from..draft.tokens.start).any(figure)
    };
    let presupposed = |from: usize| {
        known(from) || behind_figure(from) || denial::is_presupposed(context, from, draft.tokens.start)
    };
    if denying.is_some_and(|f| !presupposed(f.reach.start)) {
        return Polarity::Denied;
    }
    // The day of what is denied stands.
    let gist = context.gist(sentence);
    if !draft.kind.is_date() && gist.denies && denial::is_denied(context, &draft.tokens, &sentence.tokens) {
        return Polarity::Denied;
    }
    if draft.rule.starts_with("zero") {
        return Polarity::Asserted;
    }
    if gist.negates && is_refuted(context, &draft.tokens, &sentence.tokens) {
        return Polarity::Denied;
    }
    let from = draft.tokens.start.saturating_sub(REACH).max(sentence.tokens.start);
    for i in (from..draft.tokens.start).rev() {
        if context.token(i).is_some_and(|t| matches!(t.kind, TokenKind::Punct(_) | TokenKind::Break)) {
            break;
        }
        // «لم يتضح إذا كانوا بين 90 راكبا»: that there were 90 is not in doubt.
        if context.is_particle(i, Particle::Among) {
            break;
        }
        // «حال 5 منهم خطرة»: how they are.
        let state = i + 1 == draft.tokens.start && draft.is_part;
        if (context.is_particle(i, Particle::If) && !state)
            || (context.is_particle(i, Particle::May) && !is_done(context, i) && !is_counted_out(draft))
        {
            return Polarity::Hypothetical;
        }
    }
    // «أربعة أشخاص ربما فارقوا الحياة».
    let behind = draft.tokens.end..(draft.tokens.end + PERHAPS_REACH).min(sentence.tokens.end);
    let mut clause = behind.take_while(|&i| !context.is_any_punct(i));
    if clause.any(|i| context.is_keyword(i, Keyword::Perhaps)) {
        return Polarity::Hypothetical;
    }
    if !draft.kind.is_date() && is_forecast(context, draft.tokens.start, sentence.tokens.start) {
        return Polarity::Hypothetical;
    }
    if gist.negates && is_unsaid(context, draft.tokens.start, sentence.tokens.start) {
        return Polarity::Hypothetical;
    }
    Polarity::Asserted
}

/// «توقع أن يصل العدد إلى 15 ألفا», «يخشى أن ترتفع الحصيلة إلى 90», «حذر من مقتل 600»: what has not happened yet.
fn is_forecast(context: &Context<'_>, start: usize, floor: usize) -> bool {
    let lowest = start.saturating_sub(FORECAST_REACH).max(floor);
    let clause =
        (lowest..start).rev().take_while(|&i| !context.is_any_punct(i) || context.is_of(i, sort::QUOTE));
    let foretold = |at: usize| {
        (at.saturating_sub(REACH).max(floor)..at).any(|i| context.has_label(i, Label::Forecast.bit()))
    };
    for i in clause {
        if context.is_particle(i, Particle::That) {
            let verb = context.folded(i + 1);
            return verb.starts_with([letters::YA, letters::TA])
                && !verb.ends_with(letters::TA)
                && !context.is_keyword(i + 1, Keyword::Being)
                && foretold(i);
        }
        if context.is_particle(i, Particle::From) {
            let warns = |at: usize| context.has_label(at, Label::Warning.bit());
            let warned = (i.saturating_sub(WARNED_REACH).max(floor)..i).any(warns);
            return warned && context.event(i + 1).is_some() && !context.is_definite(i + 1);
        }
    }
    false
}

/// «قد تحصل على 4512 صوتا»: nobody foretells to the last one.
fn is_counted_out(draft: &Draft) -> bool {
    let Value::Number { low: Some(low), high: Some(high) } = draft.value else { return false };
    low >= 100.0 && (high - low).abs() < f64::EPSILON && low % 10.0 != 0.0 && low.fract() == 0.0
}

/// «لا صحة لمقتل 4», «ليس صحيحا أن 4 قتلوا», «مقتل 4 لا أساس له من الصحة», «لم يقتل 4»: a negation right at the truth or
/// the event of the claim.
fn is_refuted(context: &Context<'_>, claim: &Range<usize>, sentence: &Range<usize>) -> bool {
    let lowest = claim.start.saturating_sub(REACH).max(sentence.start);
    let mut before = (lowest..claim.start).rev().take_while(|&i| !context.is_any_punct(i));
    let highest = (claim.end + REFUTED_REACH).min(sentence.end);
    let mut behind = (claim.end..highest).take_while(|&i| !context.is_any_punct(i));
    before.any(|i| is_untrue(context, i) || is_undone(context, i, claim.start))
        || behind.any(|i| is_untrue(context, i))
}

/// «لا صحة», «ليس صحيحا», «غير صحيح», «عار من الصحة», «لا أساس له من الصحة», from the word at `i` on.
fn is_untrue(context: &Context<'_>, i: usize) -> bool {
    const WITHIN: usize = 4;
    let is = |i: usize, keyword: Keyword| context.is_keyword(i, keyword);
    let truth_follows = || (i + 2..=i + WITHIN).any(|j| is(j, Keyword::Truth));
    if context.is_particle(i, Particle::Not) || is(i, Keyword::NotSo) {
        let next = i + 1;
        return is(next, Keyword::Truth)
            || is(next, Keyword::True)
            || (is(next, Keyword::Basis) && truth_follows());
    }
    is(i, Keyword::Devoid) && truth_follows()
}

/// «لم يقتل 4», «لم يتم اعتقال 4», but not «لم يقتل سوى 4»: what happened to the claim that begins at `start`.
fn is_undone(context: &Context<'_>, i: usize, start: usize) -> bool {
    if !context.is_particle(i, Particle::Not) {
        return false;
    }
    let verb = i + 1 + usize::from(context.is_keyword(i + 1, Keyword::GetsDone));
    context.is_keyword(i, Keyword::Negation)
        && verb < start
        && context.event(verb).is_some()
        && !(verb..start).any(|j| context.is_keyword(j, Keyword::But))
}

/// «لم تؤكد الشرطة مقتل 4»: a verb of saying that is denied, in the same clause.
fn is_unsaid(context: &Context<'_>, start: usize, floor: usize) -> bool {
    let lowest = start.saturating_sub(UNSAID_REACH).max(floor);
    let clause = (lowest..start).rev().take_while(|&i| !context.is_any_punct(i));
    let verb = clause.into_iter().find(|&i| context.speech_verb(i).is_some());
    let negated = |i: usize| context.is_particle(i, Particle::Not) && i >= floor;
    // «لم يعلن أحد مسؤوليته عن مقتل 5»: it is who did it that nobody says.
    let blames = || (lowest..start).any(|i| context.speech(i).0.has(Role::Blame));
    verb.and_then(|verb| verb.checked_sub(1)).is_some_and(negated) && !blames()
}

/// «قد» before a verb in the past says that it is done; before one in the present, that it may be.
fn is_done(context: &Context<'_>, i: usize) -> bool {
    let next = context.folded(i + 1);
    let present = next.starts_with(letters::YA)
        || (next.starts_with(letters::TA) && next.chars().count() >= 4 && !next.ends_with(letters::TA));
    // «كان الجيش قد تمكن»: done, whatever the verb looks like.
    // «وكان الميناء، الذي بني عام 1990، قد تعرض»: with what is told of its subject between.
    let was = || {
        let from = context.sentence_of(i).map_or(i, |s| s.tokens.start).max(i.saturating_sub(WAS_REACH));
        (from..i).any(|b| context.is_keyword(b, Keyword::Was))
    };
    context.is_keyword(i, Keyword::Already) && (!present || was())
}
