//! The words that bound a number: right before it, right behind it, or at a distance.

use std::ops::Range;

use super::bounds::bounds;
use super::figure::MARKS;
use super::{Figure, Number};
use crate::text::lexicon::cues::Cue;
use crate::text::lexicon::keywords::Keyword;
use crate::text::lexicon::labels::Label;
use crate::text::lexicon::{Class, Prefix};
use crate::text::reading::Reading;
use crate::text::{Hedge, Token, TokenKind};

/// How far a hedge may stand behind the number it bounds: «60 شخصا من السكان على الأقل».
const LATE_HEDGE_REACH: usize = 4;

/// How far before the number a verb may stand that bounds it: «يزيد عدد سكان المدينة على 300 ألف».
const EARLY_HEDGE_REACH: usize = 6;

/// How far before «عن» the first words of its bound may stand: «ما لا يقل، بحسب مصادر طبية في المدينة، عن 14».
const PARTED_REACH: usize = 10;

/// How far before a comparison the negation may stand that denies it, in tokens.
const DENIAL_REACH: usize = 6;

/// How far before «تصل إلى» its subject may stand.
const TOTAL_REACH: usize = 3;

/// Finds the hedge before, right behind, or behind the counted noun, and sets the bounds by it.
pub(super) fn hedge(r: &Reading<'_>, floor: usize, figure: &Figure, number: &mut Number) {
    let found = hedge_before(r, opening(r, number, floor), floor)
        .filter(|(start, _)| !is_above_places(r, *start, number.tokens.end));
    let hedge = if let Some((start, hedge)) = found {
        number.tokens.start = start;
        hedge
    } else if let Some((end, hedge)) = hedge_after(r, number.tokens.end) {
        number.tokens.end = end;
        hedge
    } else if let Some((tokens, hedge)) = late_hedge(r, number.tokens.end)
        .or_else(|| early_hedge(r, number.tokens.start, floor))
        .or_else(|| exceeded(r, number.tokens.start, floor))
        .or_else(|| parted_hedge(r, number.tokens.start, floor))
        .or_else(|| grown_past(r, number, floor))
        .filter(|_| !figure.is_vague())
    {
        number.far_hedge = Some(tokens);
        hedge
    } else {
        return;
    };
    // «نحو عشرات» stays vague, «أكثر من عشرات» is open above.
    if figure.is_vague() && hedge == Hedge::About {
        return;
    }
    let hedge = match denied(r, number.tokens.start, floor).zip(turned(hedge)).filter(|_| found.is_some()) {
        Some((start, turned)) => {
            number.tokens.start = start;
            turned
        }
        None => hedge,
    };
    number.hedge = hedge;
    (number.low, number.high) = match (figure.is_vague(), hedge) {
        (true, Hedge::MoreThan | Hedge::AtLeast) => (Some(figure.low), None),
        _ => bounds(figure.low, figure.high, hedge),
    };
}

/// «حلقت فوق ثلاث قرى»: over places stands where, and not how many.
fn is_above_places(r: &Reading<'_>, hedge: usize, counted: usize) -> bool {
    const PLACES: [&str; 3] = ["areas", "sites", "buildings"];
    let mut nouns = r.senses(counted, Class::Noun).filter_map(|s| r.words.nouns.get(usize::from(s.id)));
    r.is_keyword(hedge, Keyword::Over) && nouns.any(|noun| PLACES.contains(&noun.unit.as_str()))
}

/// Where the number begins, with the mark that it stands in: «نحو (45)», «حوالي "20"».
fn opening(r: &Reading<'_>, number: &Number, floor: usize) -> usize {
    let Range { start, end } = number.tokens;
    let opens = |open: char| start > floor && r.is_punct(start - 1, open);
    let closes = |close: char| r.is_punct(end, close) || (start..end).any(|i| r.is_punct(i, close));
    start - usize::from(MARKS.iter().any(|[open, close]| opens(*open) && closes(*close)))
}

/// The hedge phrase that ends right before `at`, not reaching below `floor`; an «الـ» may stand between.
pub(super) fn hedge_before(r: &Reading<'_>, at: usize, floor: usize) -> Option<(usize, Hedge)> {
    let end = if at > floor && r.is_bare_cue(at - 1, Cue::Article) { at - 1 } else { at };
    let before = r.tokens.get(floor..end)?;
    let (len, hedge) = r.words.hedges.before.longest(before.iter().rev(), &r.words.lexicon)?;
    let start = end - len;
    let first = r.token(start)?;
    // «ليصل إلى 50» and «الحصيلة تصل إلى 50» reach the figure; «من دون 3 جنود» goes without them.
    let reaching = || len == 2 && !r.is_cue(start, Cue::Not) && is_total_reaching(r, start);
    // «سيصل إلى 50» says how many there will be.
    let told = first.prefix.has(Prefix::LI) || first.prefix.has(Prefix::FUTURE);
    let reaches = hedge == Hedge::AtMost && (told || reaching());
    let without = hedge == Hedge::LessThan
        && len == 1
        && (first.prefix.has(Prefix::BI)
            || r.is_cue_before(start, Cue::Of)
            || r.is_cue_before(start, Cue::On));
    (!reaches && !without).then_some((start, hedge))
}

/// Whether the bare verb at `at` has a total for its subject and no «قد» before it.
fn is_total_reaching(r: &Reading<'_>, at: usize) -> bool {
    let before = at.saturating_sub(TOTAL_REACH)..at;
    !r.is_cue_before(at, Cue::May) && before.into_iter().any(|i| r.is_label(i, Label::Total))
}

/// «تجاوز عدد القتلى 50», «يزيد عدد سكانها على 300 ألف»: the verb, then a total and its complement, then the
/// rest of the phrase, if it has any, right before the number.
fn early_hedge(r: &Reading<'_>, at: usize, floor: usize) -> Option<(Range<usize>, Hedge)> {
    let hedges = &r.words.hedges.before;
    for verb in (floor..at.saturating_sub(1)).rev().take(EARLY_HEDGE_REACH) {
        let token = r.token(verb).filter(|t| t.kind == TokenKind::Word)?;
        // «ليتجاوز عدد القتلى 50» exceeds it, «ليصل عدد القتلى إلى 50» reaches it.
        let reaching = token.prefix.has(Prefix::LI);
        if !token.senses.has(Class::Hedge) || !r.is_label(verb + 1, Label::Total) {
            continue;
        }
        let preposition = at.checked_sub(1).and_then(|i| r.token(i)).filter(|_| at > verb + 2);
        let split = preposition
            .and_then(|p| hedges.longest([p, token], &r.words.lexicon))
            .filter(|(len, _)| *len == 2);
        let whole = || hedges.longest([token], &r.words.lexicon);
        let (_, hedge) = split.or_else(whole).filter(|(_, hedge)| !reaching || *hedge == Hedge::MoreThan)?;
        // «لا يزيد عدد القتلى على 50».
        let hedge = if r.is_cue_before(verb, Cue::Not) { turned(hedge).unwrap_or(hedge) } else { hedge };
        return Some((verb..verb + 1, hedge));
    }
    None
}

/// «تجاوز عدد المعتقلين في الضفة، بما فيها القدس، 10 آلاف»: the verb opens the clause, and no other figure stands between.
fn exceeded(r: &Reading<'_>, at: usize, floor: usize) -> Option<(Range<usize>, Hedge)> {
    const REACH: usize = 16;
    let figure = |i: usize| r.is_number(i) && !r.token(i + 1).is_some_and(|t| t.senses.has(Class::Month));
    let clause = (floor.max(at.saturating_sub(REACH))..at).rev();
    let mut clause = clause.take_while(|&i| !figure(i) && !r.is_sentence_end(i));
    let verb = clause.find(|&i| {
        r.token(i).is_some_and(|t| t.senses.has(Class::Hedge)) && r.is_label(i + 1, Label::Total)
    })?;
    let not = r.is_cue_before(verb, Cue::Not);
    let (len, hedge) = r.words.hedges.before.longest([r.token(verb)?], &r.words.lexicon)?;
    (len == 1 && hedge == Hedge::MoreThan && !not).then_some((verb..verb + 1, hedge))
}

/// «تجاوزت أعمدة الدخان 2200 متر», «فاقت الخسائر 3 مليارات دولار»: what has grown past a measure stands between the verb
/// and the figure. Of things that are counted the verb may tell that they were overtaken.
fn grown_past(r: &Reading<'_>, number: &Number, floor: usize) -> Option<(Range<usize>, Hedge)> {
    const SUBJECT: usize = 3;
    let (start, end) = (number.tokens.start, number.tokens.end);
    let measured = number.percent || r.unit(end).is_some();
    let hedged = |i: usize| r.token(i).is_some_and(|t| t.senses.has(Class::Hedge));
    let subject = |i: &usize| {
        let plain = |t: &Token| t.kind == TokenKind::Word && !t.prefix.has(Prefix::CONJUNCTION);
        r.token(*i).is_some_and(plain)
            && !r.token(*i).is_some_and(|t| t.senses.has(Class::Particle))
            && !r.is_number(*i)
    };
    let words = (floor..start).rev().take_while(|i| !hedged(*i)).take_while(subject).count();
    let verb = start.checked_sub(words + 1).filter(|&i| i >= floor && measured)?;
    let named = (1..=SUBJECT).contains(&words) && (verb + 1..start).any(|i| r.is_definite(i));
    let (len, hedge) = r.words.hedges.before.longest([r.token(verb)?], &r.words.lexicon)?;
    let not = r.is_cue_before(verb, Cue::Not);
    (named && len == 1 && hedge == Hedge::MoreThan && !not).then_some((verb..verb + 1, hedge))
}

/// «ما لا يقل، بحسب الشرطة، عن 14»: whose figure it is stands within the words of the bound.
fn parted_hedge(r: &Reading<'_>, at: usize, floor: usize) -> Option<(Range<usize>, Hedge)> {
    let preposition =
        at.checked_sub(1).filter(|&i| r.token(i).is_some_and(|t| t.senses.has(Class::Particle)))?;
    let mut between = (floor..preposition.saturating_sub(1)).rev().take(PARTED_REACH);
    let verb = between.find(|&i| r.token(i).is_none_or(|t| t.senses.has(Class::Hedge)))?;
    let aside = r.is_punct(verb + 1, '\u{60c}')
        || r.is_punct(verb + 1, ',')
        || r.token(verb + 1).is_some_and(|t| t.senses.has(Class::Reporting));
    let clear = aside && (verb + 1..preposition).all(|i| !r.is_number(i) && !r.is_sentence_end(i));
    let not = verb.checked_sub(1).filter(|&i| clear && i >= floor && r.is_cue(i, Cue::Not))?;
    let phrase = [r.token(preposition)?, r.token(verb)?, r.token(not)?];
    let (_, hedge) = r.words.hedges.before.longest(phrase, &r.words.lexicon).filter(|(len, _)| *len == 3)?;
    let what = usize::from(not > floor && r.is_bare_cue(not - 1, Cue::What));
    Some((not - what..verb + 1, hedge))
}

/// What a comparison becomes when it is denied.
const fn turned(hedge: Hedge) -> Option<Hedge> {
    match hedge {
        Hedge::MoreThan => Some(Hedge::AtMost),
        Hedge::LessThan => Some(Hedge::AtLeast),
        _ => None,
    }
}

/// Where the negation stands that denies the comparison at `at`: «لم يتجاوز 20», «لا تشكل المنطقة أكثر من 3 بالمئة»,
/// «لا يوجد أكثر من 5». Behind other verbs the figure may be the subject («لم يعد أكثر من مليون نازح»), which denies
/// nothing of it.
fn denied(r: &Reading<'_>, at: usize, floor: usize) -> Option<usize> {
    let lowest = at.saturating_sub(DENIAL_REACH).max(floor);
    for not in (lowest..at).rev() {
        let token = r.token(not).filter(|t| t.kind == TokenKind::Word)?;
        if r.is_cue(not, Cue::Not) {
            let subject = not + 2;
            let measured = subject == at && r.is_label(not + 1, Label::Measuring);
            let of_subject = subject < at && (r.is_definite(subject) || r.is_cue(subject, Cue::This));
            let goes_on = r.is_label(not + 1, Label::GoingOn);
            return (not + 1 == at || measured || (of_subject && !goes_on)).then_some(not);
        }
        // «و» and «أن» open another clause.
        if token.prefix.has(Prefix::CONJUNCTION) || token.senses.has(Class::Hedge) {
            return None;
        }
    }
    None
}

/// The hedge phrase that begins at `at`, with its end.
pub(super) fn hedge_after(r: &Reading<'_>, at: usize) -> Option<(usize, Hedge)> {
    let (len, hedge) = r.words.hedges.after.longest(r.tokens.get(at..)?, &r.words.lexicon)?;
    Some((at + len, hedge))
}

/// «60 شخصا من السكان على الأقل», «40 شخصا، على الأقل،».
fn late_hedge(r: &Reading<'_>, at: usize) -> Option<(Range<usize>, Hedge)> {
    for i in at..at + LATE_HEDGE_REACH {
        let token = r.token(i).filter(|t| t.kind == TokenKind::Word)?;
        // «13 شخصا الأحد على الأقل»: the day is no figure.
        let figure = token.senses.has(Class::Numeral)
            && !(r.is_cue(i, Cue::Weekday) && token.prefix.has(Prefix::ARTICLE));
        if token.prefix.has(Prefix::CONJUNCTION) || figure || r.is_cue(i, Cue::And) {
            return None;
        }
        if let Some((end, hedge)) = hedge_after(r, i + 1) {
            return Some((i + 1..end, hedge));
        }
        let comma = r.is_punct(i + 1, '\u{60c}') || r.is_punct(i + 1, ',');
        if let Some((end, hedge)) = comma.then(|| hedge_after(r, i + 2)).flatten() {
            // «40 شخصا، على الأقل 5 منهم أطفال» bounds the next figure.
            let next = r.token(end).is_some_and(|t| t.kind == TokenKind::Word || t.kind == TokenKind::Number);
            return (!next).then_some((i + 2..end, hedge));
        }
    }
    None
}
