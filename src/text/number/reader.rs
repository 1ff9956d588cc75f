//! All numbers of a text: figures with their hedges, ranges and refusals.

use std::ops::Range;

use super::bounds::bounds;
use super::refusal::{self, is_sport, refusal};
use super::{Figure, Number, NumberForm, Refusal, figure, joined, ordinal};
use crate::text::date::DateExpr;
use crate::text::lexicon::cues::Cue;
use crate::text::lexicon::labels::Label;
use crate::text::lexicon::numerals::NumeralRole as Role;
use crate::text::lexicon::units::Dimension;
use crate::text::lexicon::{Class, Form, Prefix};
use crate::text::reading::Reading;
use crate::text::{DatePrecision, Hedge, TokenKind, letters};

/// How far a hedge may stand behind the number it bounds: «60 شخصا من السكان على الأقل».
const LATE_HEDGE_REACH: usize = 4;

/// How far before the number a verb may stand that bounds it: «يزيد عدد سكان المدينة على 300 ألف».
const EARLY_HEDGE_REACH: usize = 6;

/// How far before «تصل إلى» its subject may stand.
const TOTAL_REACH: usize = 3;

/// How far before «من 10 إلى 15» a verb of change may stand.
const CHANGE_REACH: usize = 8;

/// Reads every number in order; those inside `dates` are refused as such.
pub fn read(r: &Reading<'_>, dates: &[DateExpr]) -> Vec<Number> {
    let mut out: Vec<Number> = Vec::new();
    let mut dates = dates.iter().peekable();
    let mut at = 0;
    let mut floor = 0;
    while let Some(token) = r.token(at) {
        let is_trigger = token.kind == TokenKind::Number
            || token.senses.has_any(Class::Numeral.bit() | Class::Ordinal.bit() | Class::Unit.bit());
        if !is_trigger {
            at += 1;
            continue;
        }
        while dates.peek().is_some_and(|d| d.tokens.end <= at) {
            dates.next();
        }
        let date = dates.peek().filter(|d| d.tokens.start <= at);
        let number = match date {
            Some(date) => dated(r, at, date),
            None => {
                // «+964 770 123 4567» is one phone number.
                let phone = out.last().filter(|n| n.tokens.end == at).and_then(|n| n.refused);
                let phone = phone.filter(|refused| *refused == Refusal::Phone);
                ordinal_number(r, at).or_else(|| quantity(r, at, floor, phone))
            }
        };
        match number {
            Some(number) => {
                at = number.tokens.end.max(at + 1);
                floor = at;
                out.push(number);
            }
            None => at += 1,
        }
    }
    out
}

fn dated(r: &Reading<'_>, at: usize, date: &DateExpr) -> Option<Number> {
    let refused = if date.precision == DatePrecision::Time { Refusal::Time } else { Refusal::Date };
    let number = ordinal_number(r, at).or_else(|| figure(r, at).map(|f| plain(r, at, &f)))?;
    Some(Number { refused: Some(refused), ..number })
}

fn ordinal_number(r: &Reading<'_>, at: usize) -> Option<Number> {
    let part = ordinal(r, at)?;
    let figure =
        Figure { end: part.end, low: part.value, high: part.value, scale: 1.0, form: NumberForm::Words };
    Some(Number { ordinal: true, ..plain(r, at, &figure) })
}

/// The figure alone, without hedge or refusal.
fn plain(r: &Reading<'_>, at: usize, figure: &Figure) -> Number {
    Number {
        tokens: at..figure.end,
        core: at..figure.end,
        span: r.span(at, figure.end),
        low: Some(figure.low),
        high: Some(figure.high),
        best: figure.low,
        hedge: if figure.is_vague() { Hedge::Vague } else { Hedge::Exact },
        ordinal: false,
        percent: false,
        form: figure.form,
        refused: None,
        far_hedge: None,
    }
}

/// A number that counts; `after` is why a number that it continues was refused.
fn quantity(r: &Reading<'_>, at: usize, floor: usize, after: Option<Refusal>) -> Option<Number> {
    let first = figure(r, at).filter(|f| counts(r, at, f)).or_else(|| units(r, at))?;
    if let Some(range) = range(r, at, floor, &first) {
        return Some(range);
    }
    let mut number = plain(r, at, &first);
    if let Some(end) = percent_end(r, first.end) {
        (number.percent, number.tokens.end) = (true, end);
    } else if at > floor && is_percent_mark(r, at - 1) && r.token(at).is_some_and(|t| !t.space_before) {
        (number.percent, number.tokens.start) = (true, at - 1);
    }
    number.refused = refusal(r, &number.core).or(after.filter(|_| r.is_number(at)));
    if number.refused.is_none() {
        hedge(r, floor, &first, &mut number);
    }
    number.span = r.span(number.tokens.start, number.tokens.end);
    Some(number)
}

/// «شهرين», «كيلومترين»: a unit in the dual counts itself; «عام ونصف» counts one and a half.
fn units(r: &Reading<'_>, at: usize) -> Option<Figure> {
    let (unit, form) = r.unit(at)?;
    let dual = form == Form::Dual;
    let whole = if dual { 2.0 } else { 1.0 };
    if r.has_prefix(at, Prefix::ARTICLE) || form == Form::Plural {
        return None;
    }
    let half = joined(r, at + 1).filter(|_| unit.dimension == Dimension::Time);
    if let Some((next, part)) = half.and_then(|next| Some((next, r.numeral(next, &[Role::Fraction])?))) {
        // «عام ونصف العام».
        let again =
            r.unit(next + 1).is_some_and(|(u, _)| u == unit) && r.has_prefix(next + 1, Prefix::ARTICLE);
        let value = whole + part.value;
        let end = next + 1 + usize::from(again);
        return Some(Figure { end, low: value, high: value, scale: 1.0, form: NumberForm::Dual });
    }
    dual.then_some(Figure { end: at + 1, low: whole, high: whole, scale: 1.0, form: NumberForm::Dual })
}

/// Tells figures from words that only look like one: «أحد القادة», «الاثنين», «تسع 300 شخص».
fn counts(r: &Reading<'_>, at: usize, figure: &Figure) -> bool {
    if figure.end != at + 1 || r.is_number(at) {
        return true;
    }
    let Some(token) = r.token(at) else { return false };
    let is_monday = r.is_cue(at, Cue::Weekday) && token.prefix.has(Prefix::ARTICLE);
    let before_digits = r.is_number(figure.end) && r.numeral(at, &[Role::Unit]).is_some();
    !is_monday && !before_digits && (r.numeral(at, &[Role::One]).is_none() || is_lone_one(r, at))
}

/// «قتيل واحد» and the word all by itself, but not «كل واحد», «واحد من».
fn is_lone_one(r: &Reading<'_>, at: usize) -> bool {
    let Some(token) = r.token(at) else { return false };
    let plain = token.prefix == Prefix::NONE && !token.has_suffix;
    let noun_before = r.before(at).is_some_and(|t| {
        t.kind == TokenKind::Word && !t.prefix.has(Prefix::ARTICLE) && !t.senses.has(Class::Time)
    });
    plain && (noun_before || r.tokens.len() == 1) && !r.is_cue(at + 1, Cue::Of)
}

fn is_percent_mark(r: &Reading<'_>, i: usize) -> bool {
    r.is_punct(i, '%') || r.is_punct(i, '\u{66a}')
}

/// Where «%», «بالمئة» or «في المئة» ends that begins at `at`.
fn percent_end(r: &Reading<'_>, at: usize) -> Option<usize> {
    let hundred = |i: usize| r.is_cue(i, Cue::Percent) && r.has_prefix(i, Prefix::ARTICLE);
    if is_percent_mark(r, at) || (hundred(at) && r.has_prefix(at, Prefix::BI)) {
        return Some(at + 1);
    }
    (r.is_bare_cue(at, Cue::In) && hundred(at + 1)).then_some(at + 2)
}

/// Finds the hedge before, right behind, or behind the counted noun, and sets the bounds by it.
fn hedge(r: &Reading<'_>, floor: usize, figure: &Figure, number: &mut Number) {
    let found = hedge_before(r, number.tokens.start, floor);
    let hedge = if let Some((start, hedge)) = found {
        number.tokens.start = start;
        hedge
    } else if let Some((end, hedge)) = hedge_after(r, number.tokens.end) {
        number.tokens.end = end;
        hedge
    } else if let Some((tokens, hedge)) = late_hedge(r, number.tokens.end)
        .or_else(|| early_hedge(r, number.tokens.start, floor))
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
    number.hedge = hedge;
    (number.low, number.high) = match (figure.is_vague(), hedge) {
        (true, Hedge::MoreThan | Hedge::AtLeast) => (Some(figure.low), None),
        _ => bounds(figure.low, figure.high, hedge),
    };
}

/// The hedge phrase that ends right before `at`, not reaching below `floor`; an «الـ» may stand between.
fn hedge_before(r: &Reading<'_>, at: usize, floor: usize) -> Option<(usize, Hedge)> {
    let end = if at > floor && r.is_bare_cue(at - 1, Cue::Article) { at - 1 } else { at };
    let before = r.tokens.get(floor..end)?;
    let (len, hedge) = r.words.hedges.before.longest(before.iter().rev(), &r.words.lexicon)?;
    let start = end - len;
    let first = r.token(start)?;
    // «ليصل إلى 50» and «الحصيلة تصل إلى 50» reach the figure; «من دون 3 جنود» goes without them.
    let reaches =
        hedge == Hedge::AtMost && (first.prefix.has(Prefix::LI) || len == 2 && is_total_reaching(r, start));
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
        let token = r.token(verb).filter(|t| t.kind == TokenKind::Word && !t.prefix.has(Prefix::LI))?;
        if !token.senses.has(Class::Hedge) || !r.is_label(verb + 1, Label::Total) {
            continue;
        }
        let preposition = at.checked_sub(1).and_then(|i| r.token(i)).filter(|_| at > verb + 2);
        let split = preposition
            .and_then(|p| hedges.longest([p, token], &r.words.lexicon))
            .filter(|(len, _)| *len == 2);
        let whole = || hedges.longest([token], &r.words.lexicon);
        let (_, hedge) = split.or_else(whole)?;
        // «لا يزيد عدد القتلى على 50».
        let denied = r.is_cue_before(verb, Cue::Not);
        let hedge = match hedge {
            Hedge::MoreThan if denied => Hedge::AtMost,
            Hedge::LessThan if denied => Hedge::AtLeast,
            other => other,
        };
        return Some((verb..verb + 1, hedge));
    }
    None
}

fn hedge_after(r: &Reading<'_>, at: usize) -> Option<(usize, Hedge)> {
    let (len, hedge) = r.words.hedges.after.longest(r.tokens.get(at..)?, &r.words.lexicon)?;
    Some((at + len, hedge))
}

fn late_hedge(r: &Reading<'_>, at: usize) -> Option<(Range<usize>, Hedge)> {
    for i in at..at + LATE_HEDGE_REACH {
        let token = r.token(i).filter(|t| t.kind == TokenKind::Word)?;
        if token.prefix.has(Prefix::CONJUNCTION) || token.senses.has(Class::Numeral) || r.is_cue(i, Cue::And)
        {
            return None;
        }
        if let Some((end, hedge)) = hedge_after(r, i + 1) {
            return Some((i + 1..end, hedge));
        }
    }
    None
}

/// How a range is opened.
#[derive(Clone, Copy, PartialEq)]
enum Opener {
    None,
    /// «بين», «ما بين».
    Between,
    /// «من».
    From,
}

/// «15 إلى 20», «بين 15 و20», «من 15 حتى 20», «15-20», «ثلاثة أو أربعة».
fn range(r: &Reading<'_>, at: usize, floor: usize, first: &Figure) -> Option<Number> {
    if first.is_vague() || first.form == NumberForm::Fraction {
        return None;
    }
    let (start, opener) = opener(r, at, floor);
    let (second_at, second) = second(r, at, first, opener)?;
    let lends = first.scale == 1.0 && second.scale > 1.0 && first.low < second.low / second.scale;
    let low = if lends { first.low * second.scale } else { first.low };
    if low >= second.low || refusal(r, &(second_at..second.end)) == Some(Refusal::Name) {
        return None;
    }
    let percent = percent_end(r, second.end);
    let tokens = start..percent.unwrap_or(second.end);
    Some(Number {
        span: r.span(tokens.start, tokens.end),
        tokens,
        core: at..second.end,
        low: Some(low),
        high: Some(second.low),
        best: f64::midpoint(low, second.low),
        hedge: Hedge::Range,
        ordinal: false,
        percent: percent.is_some(),
        form: first.form,
        refused: None,
        far_hedge: None,
    })
}

fn opener(r: &Reading<'_>, at: usize, floor: usize) -> (usize, Opener) {
    let Some(before) = at.checked_sub(1).filter(|&b| b >= floor) else { return (at, Opener::None) };
    if r.is_cue(before, Cue::Between) {
        // «من بين 67 راكبا» names a whole.
        if r.is_cue_before(before, Cue::Of) {
            return (at, Opener::None);
        }
        let what = before.checked_sub(1).filter(|&w| w >= floor && r.is_cue(w, Cue::What));
        return (what.unwrap_or(before), Opener::Between);
    }
    if r.is_cue(before, Cue::Of) && hedge_before(r, at, floor).is_none() {
        return (before, Opener::From);
    }
    (at, Opener::None)
}

/// The upper end of a range whose lower end is `first`.
fn second(r: &Reading<'_>, at: usize, first: &Figure, opener: Opener) -> Option<(usize, Figure)> {
    let mut end = percent_end(r, first.end).unwrap_or(first.end);
    let connects = |end: usize| connector(r, at, end, first, opener);
    let mut next = connects(end);
    let noun = end;
    if next.is_none() && opener != Opener::None && r.token(end)?.kind == TokenKind::Word {
        end += 1;
        next = connects(end);
    }
    let next = next?;
    let second = figure(r, next).filter(|f| !f.is_vague() && f.form != NumberForm::Fraction)?;
    // «بين 15 كيلومترا و20 كيلومترا» counts one thing, «بين 5 قتلى و10 جرحى» two.
    if end > noun && !same_noun(r, noun, second.end) {
        return None;
    }
    let changed = opener == Opener::From && is_change(r, at);
    (!changed && counts(r, next, &second)).then_some((next, second))
}

/// Whether the word behind the second number is the one behind the first, or nothing that could be counted.
fn same_noun(r: &Reading<'_>, first: usize, second: usize) -> bool {
    let beginning = |i: usize| letters::folded(r.written(i)).chars().take(3).collect::<String>();
    !refusal::is_counted(r, second) || beginning(first) == beginning(second)
}

/// Where the second number begins if a connector stands at `end`.
fn connector(r: &Reading<'_>, at: usize, end: usize, first: &Figure, opener: Opener) -> Option<usize> {
    if opener == Opener::Between
        && let Some(next) = joined(r, end)
    {
        return Some(next);
    }
    if r.is_bare_cue(end, Cue::To) || r.is_bare_cue(end, Cue::Or) {
        return Some(end + 1);
    }
    if r.is_bare_cue(end, Cue::Until) && opener != Opener::None {
        return Some(end + 1);
    }
    let dash = r.is_dash(end) && r.is_number(end - 1) && r.is_number(end + 1);
    // «15-20» and «15 - 20»; «15 -20» is no range.
    let even = r.token(end)?.space_before == r.token(end + 1)?.space_before;
    (dash && even && first.form == NumberForm::Digits && !is_sport(r, at) && !refusal::is_year(r, end + 1))
        .then_some(end + 1)
}

/// Whether a verb of change before «من 10 إلى 15» makes it an old and a new figure.
fn is_change(r: &Reading<'_>, at: usize) -> bool {
    (at.saturating_sub(CHANGE_REACH)..at)
        .rev()
        .take_while(|&i| !r.is_sentence_end(i))
        .any(|i| r.is_label(i, Label::Change))
}
