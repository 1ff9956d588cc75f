//! The time over which a figure was counted: «منذ 3 آذار», «خلال العام الماضي», «منذ ذلك التاريخ».

use super::context::{Context, Sentence};
use super::draft::Draft;
use crate::text::lexicon::Class;
use crate::text::lexicon::keywords::Keyword;
use crate::text::lexicon::particles::Particle;
use crate::text::{DateExpr, DateRole, Hedge, Kind, TokenKind, letters};

/// How far from the claim «منذ» still bounds it, in tokens.
const REACH: usize = 18;
/// How far behind «منذ» its date may stand, in tokens: «منذ بدء الإضراب في 3 آذار».
const PHRASE: usize = 9;
/// How far before «منذ ذلك التاريخ» the date it points at may stand, in tokens.
const ANAPHOR: usize = 60;
/// How far before «منذ» the superlative may stand, in tokens.
const SUPERLATIVE: usize = 7;
/// Words of a period that no date tells: «منذ اندلاع المواجهات».
const WORDS: usize = 3;

/// The period of a figure as EDTF, or in words where no date tells it.
#[must_use]
pub fn of(context: &Context<'_>, draft: &Draft) -> Option<String> {
    let sentence = context.sentence_of(draft.tokens.start).filter(|_| is_counted(draft.kind))?;
    behind(context, draft, sentence).or_else(|| {
        let low = draft.tokens.start.saturating_sub(REACH).max(sentence.tokens.start);
        let high = (draft.tokens.end + REACH).min(sentence.tokens.end);
        let since = (low..high).find(|&i| context.is_particle(i, Particle::Since))?;
        let is_before = since < draft.tokens.start;
        let end = if is_before { draft.tokens.start } else { high };
        // «منذ يناير 20 قتيلا، وأصيب 5 اليوم»: the period is of the first figure.
        let of_another = is_before && counts_between(context, since, draft.tokens.start);
        if of_another || compares(context, since) || next_toll(context, draft.tokens.end, since) {
            return None;
        }
        let date = since_date(context, since, end);
        let dated = context.is_dated(since + 1);
        let words = || {
            let phrase = context.span(&(since..(since + WORDS).min(high))).of(context.text);
            phrase.trim_start_matches(letters::WAW).to_owned()
        };
        date.or_else(|| (!dated).then(words))
    })
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
fn behind(context: &Context<'_>, draft: &Draft, sentence: &Sentence) -> Option<String> {
    let date = context
        .dates_in(&(draft.tokens.end..sentence.tokens.end))
        .find(|d| matches!(d.role, DateRole::Since | DateRole::Within))?;
    let next = next_toll(context, draft.tokens.end, date.tokens.start);
    let compared = date.role == DateRole::Since && compares(context, date.tokens.start);
    (!next && !compared).then(|| first_day(date))
}

/// What a period is counted from: of «منذ بداية العام» its first day, which «منذ 3 آذار» is not.
fn first_day(date: &DateExpr) -> String {
    let start = date.from.filter(|_| date.hedge == Hedge::Start);
    start.map_or_else(|| date.edtf.clone(), |day| day.to_string())
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
        context.is_particle(i, Particle::Superlative)
            || most()
            || context.token(i).is_some_and(|t| t.is(&context.words.lexicon, Class::Ordinal))
    })
}

/// The date that «منذ» at `since` counts from, told before `end` or pointed back at.
fn since_date(context: &Context<'_>, since: usize, end: usize) -> Option<String> {
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
    let counted = |i: usize| {
        context
            .token(i)
            .is_some_and(|t| t.kind == TokenKind::Number || t.is(&context.words.lexicon, Class::Numeral))
            && !context.is_dated(i)
    };
    (from..to).any(counted)
}
