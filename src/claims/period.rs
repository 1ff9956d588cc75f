//! The time over which a figure was counted: «منذ 3 آذار», «خلال العام الماضي», «منذ ذلك التاريخ».

use std::ops::Range;

use smol_str::{SmolStr, ToSmolStr};

use super::context::{Context, Sentence};
use super::draft::Draft;
use crate::text::lexicon::cues::Cue;
use crate::text::lexicon::keywords::Keyword;
use crate::text::lexicon::particles::Particle;
use crate::text::lexicon::units::Dimension;
use crate::text::lexicon::{Class, Form, Prefix};
use crate::text::{DateExpr, DateRole, Hedge, Kind, letters};

/// How far from the claim «منذ» still bounds it, in tokens.
const REACH: usize = 18;
/// How far before a day that «منذ» leads to a figure may stand that is counted from it, in tokens.
const FAR: usize = 25;
/// How far behind such a day it may stand.
const NEAR: usize = 5;
/// How far behind «منذ» its date may stand, in tokens: «منذ بدء الإضراب في 3 آذار».
const PHRASE: usize = 9;
/// How far before «منذ ذلك التاريخ» the date it points at may stand, in tokens.
const ANAPHOR: usize = 60;
/// How far before «منذ» the superlative may stand, in tokens.
const SUPERLATIVE: usize = 7;
/// Days of the shortest stretch over which a figure adds up.
const DAYS_OF_WEEK: i32 = 7;
/// Words of a period that no date tells: «منذ اندلاع المواجهات».
const WORDS: usize = 3;

/// The period of a figure as EDTF, or in words where no date tells it.
#[must_use]
pub(super) fn of(context: &Context<'_>, draft: &Draft) -> Option<SmolStr> {
    let sentence = context.sentence_of(draft.tokens.start).filter(|_| is_counted(draft.kind))?;
    let since = behind(context, draft, sentence).or_else(|| {
        let low = draft.tokens.start.saturating_sub(REACH).max(sentence.tokens.start);
        let high = (draft.tokens.end + REACH).min(sentence.tokens.end);
        let mut particles = context.of_sort(low..high, Class::Particle.bit().into());
        let since = particles.find(|&i| context.is_particle(i, Particle::Since))?;
        let is_before = since < draft.tokens.start;
        let end = if is_before { draft.tokens.start } else { high };
        // «منذ يناير 20 قتيلا، وأصيب 5 اليوم»: the period is of the first figure.
        let between = since..draft.tokens.start;
        let of_another = is_before && counts_between(context, since, draft.tokens.start);
        // «منذ السيول التي وقعت عام 1987 وأودت بحياة 40»: the figure is of those floods.
        let of_then = is_before && between.into_iter().any(|i| context.is_particle(i, Particle::Relative));
        if of_another || of_then || compares(context, since) || next_toll(context, draft.tokens.end, since) {
            return None;
        }
        let date = since_date(context, since, end);
        let dated = context.is_dated(since + 1);
        let words = || {
            let phrase = context.span(&(since..(since + WORDS).min(high))).of(context.text);
            phrase.trim_start_matches(letters::WAW).into()
        };
        date.or_else(|| (!dated).then(words))
    });
    since.or_else(|| stretch(context, draft, sentence))
}

/// The years, months or decades over which a figure adds up, in words: «خلال العقود الأخيرة», «خلال السنوات الثلاث
/// الماضية», «خلال هذه الفترة».
fn stretch(context: &Context<'_>, draft: &Draft, sentence: &Sentence) -> Option<SmolStr> {
    let tokens = &draft.tokens;
    let low = tokens.start.saturating_sub(REACH).max(sentence.tokens.start);
    let high = (tokens.end + REACH).min(sentence.tokens.end);
    let leads = |i: &usize| {
        let unit = context.unit(i + 1).filter(|(unit, form)| {
            *form == Form::Plural && unit.dimension == Dimension::Time && unit.days >= DAYS_OF_WEEK
        });
        let long = unit.is_some() && context.is_definite(i + 1);
        let that = context.is_cue(i + 1, Cue::This) && context.is_keyword(i + 2, Keyword::Spell);
        context.is_cue(*i, Cue::Within) && (long || that)
    };
    let clause = |i: &usize| !context.is_any_punct(*i);
    let behind = (tokens.end..high).take_while(clause).find(leads);
    let before = || (low..tokens.start).rev().take_while(clause).find(leads);
    let within = behind
        .filter(|&i| !counts_between(context, tokens.end, i))
        .or_else(|| before().filter(|&i| !counts_between(context, i + WORDS, tokens.start)))?;
    Some(context.span(&(within..(within + WORDS).min(high))).of(context.text).into())
}

/// Only what is counted adds up over a time.
const fn is_counted(kind: Kind) -> bool {
    kind.is_casualty()
        || matches!(
            kind,
            Kind::ForceStrength
                | Kind::AttackCount
                | Kind::AttackMunitions
                | Kind::EquipmentCount
                | Kind::Money
                | Kind::CountOther
        )
}

/// A date with «منذ» or «خلال» in the same sentence, behind the figure and before the next toll («بمقتل 3 ترتفع
/// الحصيلة منذ آذار إلى 52»).
fn behind(context: &Context<'_>, draft: &Draft, sentence: &Sentence) -> Option<SmolStr> {
    let date = context
        .dates_in(&(draft.tokens.end..sentence.tokens.end))
        .find(|d| matches!(d.role, DateRole::Since | DateRole::Within))?;
    let next = next_toll(context, draft.tokens.end, date.tokens.start);
    let compared = date.role == DateRole::Since && compares(context, date.tokens.start);
    (!next && !compared).then(|| first_day(date))
}

/// The tokens of what adds up over a time, in text order.
#[must_use]
pub(super) fn figures(drafts: &[Draft]) -> Vec<Range<usize>> {
    let mut out: Vec<Range<usize>> = drafts
        .iter()
        .filter(|d| is_counted(d.kind) || d.kind == Kind::Percent)
        .map(|d| d.tokens.clone())
        .collect();
    out.sort_unstable_by_key(|tokens| (tokens.start, tokens.end));
    out
}

/// Whether one of the `figures`, which are in text order, is counted from the day that «منذ» leads to: «40 قتيلا منذ
/// 3 آذار», «منذ 3 آذار قتل 40».
#[must_use]
pub(super) fn counts_from(context: &Context<'_>, date: &DateExpr, figures: &[Range<usize>]) -> bool {
    let Some(sentence) = context.sentence_of(date.tokens.start) else { return false };
    let (start, end) = (date.tokens.start, date.tokens.end);
    if compares(context, start) {
        return false;
    }
    let at = figures.partition_point(|f| f.start < start);
    let before = figures.get(..at).unwrap_or(&[]).iter().rev();
    let mut before =
        before.take_while(|f| f.start >= sentence.tokens.start && start.saturating_sub(f.end) < FAR);
    if before.any(|f| f.end <= start && !next_toll(context, f.end, start)) {
        return true;
    }
    let next = figures.get(at..).unwrap_or(&[]).iter().find(|f| f.start >= end);
    // «منذ 3 آذار، قتل 40».
    let from = end + usize::from(context.is_any_punct(end));
    next.is_some_and(|f| {
        let parts = |i: usize| {
            context.is_any_punct(i)
                || context.has_prefix(i, Prefix::CONJUNCTION)
                || context.is_particle(i, Particle::That)
        };
        f.start < sentence.tokens.end && f.start - end <= NEAR && !(from..f.start).any(parts)
    })
}

/// What a period is counted from: of «منذ بداية العام» its first day, which «منذ 3 آذار» is not.
fn first_day(date: &DateExpr) -> SmolStr {
    let start = date.from.filter(|_| date.hedge == Hedge::Start);
    start.map_or_else(|| date.edtf.clone(), |day| day.to_smolstr())
}

/// Whether another toll or a relative clause opens between: what is dated behind it is dated for that.
fn next_toll(context: &Context<'_>, from: usize, to: usize) -> bool {
    const OPEN: [Particle; 3] = [Particle::NumberOf, Particle::Rose, Particle::Relative];
    (from..to).any(|i| OPEN.iter().any(|&particle| context.is_particle(i, particle)))
}

/// «أكبر معرض منذ 1990», «الأعنف منذ زلزال 2003»: what follows «منذ» at `since` is compared with, not counted from.
fn compares(context: &Context<'_>, since: usize) -> bool {
    let behind = since.saturating_sub(SUPERLATIVE)..since;
    behind.rev().take_while(|&i| !context.is_any_punct(i)).any(|i| {
        // «أحد أكثر الأسابيع قسوة», not «أكثر من 60 جنديا».
        let most = || context.is_keyword(i, Keyword::Most) && context.is_definite(i + 1);
        context.is_particle(i, Particle::Superlative) || most() || context.is_of_class(i, Class::Ordinal)
    })
}

/// The date that «منذ» at `since` counts from, told before `end` or pointed back at.
fn since_date(context: &Context<'_>, since: usize, end: usize) -> Option<SmolStr> {
    if context.is_keyword(since + 1, Keyword::Pointing) {
        let told = context.dates_in(&(since.saturating_sub(ANAPHOR)..since));
        return told.filter(|d| d.role != DateRole::Until).last().map(|d| d.edtf.clone());
    }
    let phrase = since + 1..(since + PHRASE).min(end);
    let closed = phrase.clone().find(|&i| context.is_any_punct(i)).unwrap_or(phrase.end);
    context.dates_in(&(phrase.start..closed)).next().map(first_day)
}

/// Whether another figure that is no part of a date stands between.
fn counts_between(context: &Context<'_>, from: usize, to: usize) -> bool {
    let counted = |i: usize| context.is_count(i);
    (from..to).any(counted)
}
