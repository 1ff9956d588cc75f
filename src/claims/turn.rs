//! Which of several happenings of one sort a claim is of: «في الجولة الثانية», «قافلة ثالثة».

use super::Kind;
use super::context::{Context, Sentence};
use super::draft::Draft;
use super::topic;
use crate::text::lexicon::Class;
use crate::text::lexicon::cues::Cue;
use crate::text::lexicon::particles::Particle;
use crate::text::{DateExpr, DatePrecision, Number};

/// How far before a claim, and how far behind it, the ordinal may stand, in tokens.
const BEFORE: usize = 12;
const BEHIND: usize = 5;
/// What a month numbers.
const MONTH: &str = "month";

/// The stem of what is numbered and its number, by the ordinal nearest before the claim in its sentence, else behind it.
#[must_use]
pub(super) fn of(context: &Context<'_>, draft: &Draft, sentence: &Sentence) -> Option<(u32, u32)> {
    let numbers = &context.analysis.numbers;
    let (start, end) = (draft.tokens.start, draft.tokens.end);
    let own = numbers.partition_point(|n| n.core.start < start);
    let next = numbers.partition_point(|n| n.core.start < end);
    let low = start.saturating_sub(BEFORE).max(sentence.tokens.start);
    let high = (end + BEHIND).min(sentence.tokens.end);
    let before = numbers.get(..own)?.iter().rev().take_while(|n| n.core.start > low);
    let behind = numbers.get(next..)?.iter().take_while(|n| n.core.start < high);
    // «عند الخامسة صباحا» numbers nothing.
    let is_turn = |n: &&Number| n.ordinal && !context.touches_time(&n.core);
    let numbered = before.chain(behind).filter(is_turn).find_map(|n| {
        let noun = n.core.start.checked_sub(1).filter(|&i| !context.is_any_particle(i))?;
        let is_time = context.is_dated(noun) || context.is_of_class(noun, Class::Time);
        let is_title = context.is_of_class(noun, Class::Title) || context.is_of_class(noun, Class::Unit);
        let stem = context.stem(noun).filter(|_| !is_time && !is_title)?;
        #[allow(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "ordinals are small and whole"
        )]
        let place = n.best as u32;
        Some((stem, place))
    });
    numbered.or_else(|| month(context, draft, sentence))
}

/// «بلغ التضخم 12% في مارس»: the month that a share or a sum is of, right behind it.
fn month(context: &Context<'_>, draft: &Draft, sentence: &Sentence) -> Option<(u32, u32)> {
    if !matches!(draft.kind, Kind::Percent | Kind::Money) {
        return None;
    }
    let end = draft.tokens.end;
    let behind = end..(end + BEHIND).min(sentence.tokens.end);
    let within = |i: usize| context.is_particle(i, Particle::In) || context.is_cue(i, Cue::Within);
    let is_month = |date: &&DateExpr| {
        let before = date.tokens.start.checked_sub(1);
        let led = before.is_some_and(|i| i >= end && within(i)) && date.precision == DatePrecision::Month;
        led && !(end..date.tokens.start).any(|i| context.is_any_punct(i) || context.speech_verb(i).is_some())
    };
    let from = context.dates_in(&behind).find(is_month)?.from?;
    let months = i32::from(from.year()) * 12 + i32::from(from.month());
    Some((topic::hash(MONTH), u32::try_from(months).ok()?))
}
