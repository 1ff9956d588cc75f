//! All numbers of a text: figures with their hedges, ranges and refusals.

use super::figure::MARKS;
use super::hedging::{hedge, hedge_after, hedge_before};
use super::range::range;
use super::refusal::{is_year, refusal};
use super::{Figure, Number, NumberForm, Refusal, figure, joined, ordinal};
use std::ops::Range;

use crate::text::affixes::OBLIQUE;
use crate::text::date::DateExpr;
use crate::text::lexicon::cues::Cue;
use crate::text::lexicon::keywords::Keyword;
use crate::text::lexicon::labels::Label;
use crate::text::lexicon::numerals::NumeralRole as Role;
use crate::text::lexicon::particles::Particle;
use crate::text::lexicon::units::{Dimension, Unit};
use crate::text::lexicon::{Class, Form, Prefix};
use crate::text::reading::Reading;
use crate::text::sort;
use crate::text::{DatePrecision, Hedge, TokenKind, letters};

/// Reads every number in order; those inside `dates` are refused as such.
pub(crate) fn read(r: &Reading<'_>, dates: &[DateExpr]) -> Vec<Number> {
    const FIGURES: u32 =
        (Class::Numeral.bit() | Class::Ordinal.bit() | Class::Unit.bit()) as u32 | sort::NUMBER;
    let mut out: Vec<Number> = Vec::new();
    let mut dates = dates.iter().peekable();
    let mut floor = 0;
    for at in r.tokens_of(FIGURES) {
        if at < floor {
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
        if let Some(number) = number {
            floor = number.tokens.end.max(at + 1);
            out.push(number);
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
    let first = lent(r, at, first);
    let mut number = plain(r, at, &first);
    let bracketed = is_bracketed(r, &number.core);
    if let Some(end) = percent_end(r, first.end) {
        (number.percent, number.tokens.end) = (true, end);
        as_decimal(r, &mut number);
    } else if let Some(end) = bracketed.then(|| percent_end(r, first.end + 1)).flatten() {
        (number.percent, number.tokens) = (true, at - 1..end);
    } else if at > floor && is_percent_mark(r, at - 1) && r.token(at).is_some_and(|t| !t.space_before) {
        (number.percent, number.tokens.start) = (true, at - 1);
    }
    number.refused = refusal(r, &number.core).or(after.filter(|_| r.is_number(at)));
    if number.refused.is_none() {
        hedge(r, floor, &first, &mut number);
        enclose(r, &mut number);
        below_nought(r, floor, &mut number);
    }
    number.span = r.span(number.tokens.start, number.tokens.end);
    Some(number)
}

/// «5.375 في المئة»: three digits behind a mark are a share's decimals, where round ones are its thousands («1,200%»).
fn as_decimal(r: &Reading<'_>, number: &mut Number) {
    const THOUSAND: f64 = 1000.0;
    let at = number.core.start;
    let parts = r.written(at).split_once(['.', ',']);
    let short = parts.is_some_and(|(whole, rest)| whole.chars().count() <= 2 && rest.chars().count() == 3);
    let grouped = number.core.len() == 1 && r.is_number(at) && number.best >= THOUSAND;
    if grouped && short && number.best % 100.0 != 0.0 {
        number.best /= THOUSAND;
        (number.low, number.high) = (Some(number.best), Some(number.best));
    }
}

/// «-3%», «ناقص 12 درجة», «5 درجات تحت الصفر»: a share or a temperature below nought.
fn below_nought(r: &Reading<'_>, floor: usize, number: &mut Number) {
    const BEHIND: usize = 3;
    let Range { start, end } = number.tokens;
    let degrees = r.unit(end).is_some_and(|(unit, _)| unit.dimension == Dimension::Temperature);
    if !number.percent && !degrees || number.low != number.high {
        return;
    }
    let before = start.checked_sub(1).filter(|&i| i >= floor);
    let apart = |i: usize| r.token(i).is_some_and(|t| t.space_before || i == 0);
    let sign = |i: usize| {
        r.is_dash(i)
            && r.token(start).is_some_and(|t| !t.space_before)
            && apart(i)
            && !i.checked_sub(1).is_some_and(|first| r.is_number(first))
    };
    let marked = before.filter(|&i| r.is_keyword(i, Keyword::Minus) || sign(i));
    let under = |i: usize| r.is_keyword(i, Keyword::Under) && r.is_keyword(i + 1, Keyword::Freezing);
    let frozen = degrees && (end + 1..=end + BEHIND).any(under);
    if marked.is_some() || frozen {
        number.tokens.start = marked.unwrap_or(start);
        number.best = -number.best;
        (number.low, number.high) = (number.low.map(|low| -low), number.high.map(|high| -high));
    }
}

/// «(45)»: whether the figure alone stands in brackets.
fn is_bracketed(r: &Reading<'_>, core: &Range<usize>) -> bool {
    core.start.checked_sub(1).is_some_and(|i| r.is_punct(i, '(')) && r.is_punct(core.end, ')')
}

/// «(45) شخصا», «(3) ملايين»: the marks belong to the figure that they set apart.
fn enclose(r: &Reading<'_>, number: &mut Number) {
    let core = number.core.clone();
    // «(3) ملايين», «"40" مليونا».
    let closed = MARKS.iter().any(|[open, close]| {
        core.start.checked_sub(1).is_some_and(|i| r.is_punct(i, *open))
            && core.clone().any(|i| r.is_punct(i, *close))
    });
    if is_bracketed(r, &core) && number.tokens.end == core.end {
        number.tokens = number.tokens.start.min(core.start - 1)..core.end + 1;
    } else if closed {
        number.tokens.start = number.tokens.start.min(core.start - 1);
    }
}

/// «ارتفع من 12.5 إلى 14.1 مليون»: the old figure has the scale of the new one.
fn lent(r: &Reading<'_>, at: usize, first: Figure) -> Figure {
    const MOST: f64 = 3.0;
    let from = first.scale == 1.0 && first.form == NumberForm::Digits && r.is_cue_before(at, Cue::Of);
    let next = Some(first.end).filter(|&to| from && r.is_bare_cue(to, Cue::To));
    let Some(new) = next.and_then(|to| figure(r, to + 1)).filter(|new| new.scale > 1.0) else { return first };
    let near = |n: f64| new.low <= MOST * n * new.scale && n * new.scale <= MOST * new.low;
    if is_year(r, at) || !near(first.low) {
        return first;
    }
    let low = first.low * new.scale;
    Figure { low, high: low, scale: new.scale, ..first }
}

/// «شهرين», «كيلومترين»: a unit in the dual counts itself; «عام ونصف» counts one and a half.
fn units(r: &Reading<'_>, at: usize) -> Option<Figure> {
    let (unit, form) = r.unit(at)?;
    let dual = form == Form::Dual;
    let whole = if dual { 2.0 } else { 1.0 };
    if form == Form::Plural {
        return None;
    }
    let halved = matches!(unit.dimension, Dimension::Time | Dimension::Length | Dimension::Weight);
    let half = joined(r, at + 1).filter(|_| halved);
    let half = half.and_then(|next| Some((next, r.numeral(next, &[Role::Fraction])?)));
    // «حوالي ساعة ونصف» is no single hour.
    if let Some(end) = a_single(r, at, unit).filter(|_| !dual && half.is_none()) {
        return Some(Figure { end, low: 1.0, high: 1.0, scale: 1.0, form: NumberForm::Dual });
    }
    // «وطني» is national, not «and two tonnes of».
    let construct = r.written(at).ends_with(letters::YA);
    // «الأسبوعين الأخيرين» counts, «الساعتين» alone points back.
    let described = dual
        && unit.dimension == Dimension::Time
        && r.has_prefix(at, Prefix::ARTICLE)
        && r.is_definite(at + 1)
        && r.folded(at + 1).ends_with(OBLIQUE);
    // «هدنة الأسبوعين».
    let goes_on = dual
        && unit.dimension == Dimension::Time
        && at
            .checked_sub(1)
            .is_some_and(|i| r.is_label(i, Label::Enduring) && !r.has_prefix(i, Prefix::ARTICLE));
    if (r.has_prefix(at, Prefix::ARTICLE) && !described && !goes_on)
        || (construct && r.has_prefix(at, Prefix::CONJUNCTION))
    {
        return None;
    }
    if let Some((next, part)) = half {
        // «عام ونصف العام».
        let again =
            r.unit(next + 1).is_some_and(|(u, _)| u == unit) && r.has_prefix(next + 1, Prefix::ARTICLE);
        let value = whole + part.value;
        let end = next + 1 + usize::from(again);
        return Some(Figure { end, low: value, high: value, scale: 1.0, form: NumberForm::Dual });
    }
    dual.then_some(Figure { end: at + 1, low: whole, high: whole, scale: 1.0, form: NumberForm::Dual })
}

/// Where «يوم واحد», «أكثر من عام», «قرابة الساعة», «أسبوع على الأقل», «مدته أسبوع» end: one unit of time, said
/// to be one or bounded.
fn a_single(r: &Reading<'_>, at: usize, unit: &Unit) -> Option<usize> {
    if unit.dimension != Dimension::Time || r.token(at).is_none_or(|t| t.has_suffix) {
        return None;
    }
    if r.numeral(at + 1, &[Role::One]).is_some() && !r.has_prefix(at + 1, Prefix::ARTICLE) {
        return Some(at + 2);
    }
    // «شهرا كاملا».
    if r.is_keyword(at + 1, Keyword::Whole) && !r.has_prefix(at, Prefix::ARTICLE) {
        return Some(at + 2);
    }
    // «حتى الساعة» names an hour.
    let before = hedge_before(r, at, at.saturating_sub(4)).filter(|(_, hedge)| *hedge != Hedge::AtMost);
    let bounded = before.is_some() || hedge_after(r, at + 1).is_some();
    let lasting = at > 0 && r.is_label(at - 1, Label::Lasting) && !r.has_prefix(at, Prefix::ARTICLE);
    let described = r.token(at + 1).is_some_and(|t| t.kind == TokenKind::Word && r.is_definite(at + 1));
    (lasting || bounded && !described).then_some(at + 1)
}

/// Tells figures from words that only look like one: «أحد القادة», «الاثنين», «تسع 300 شخص».
pub(super) fn counts(r: &Reading<'_>, at: usize, figure: &Figure) -> bool {
    if figure.end != at + 1 || r.is_number(at) {
        return true;
    }
    let Some(token) = r.token(at) else { return false };
    let is_monday = r.is_cue(at, Cue::Weekday) && token.prefix.has(Prefix::ARTICLE);
    // «تسع 300 شخص» holds them; «الحقول الثلاثة 450 برميلا» counts the fields.
    let before_digits = r.is_number(figure.end)
        && r.numeral(at, &[Role::Unit]).is_some()
        && !token.prefix.has(Prefix::ARTICLE);
    !is_monday
        && !before_digits
        && (r.numeral(at, &[Role::One]).is_none() || is_lone_one(r, at) || percent_end(r, at + 1).is_some())
}

/// «قتيل واحد» and the word all by itself, but not «كل واحد», «واحد من».
fn is_lone_one(r: &Reading<'_>, at: usize) -> bool {
    let Some(token) = r.token(at) else { return false };
    let plain = token.prefix == Prefix::NONE && !token.has_suffix;
    let noun_before = r.before(at).is_some_and(|t| {
        t.kind == TokenKind::Word && !t.prefix.has(Prefix::ARTICLE) && !t.senses.has(Class::Time)
    });
    // «راكب واحد من أصل 72».
    let whole = || r.token(at + 2).is_some_and(|t| r.words.known(t.senses).particles.has(Particle::Whole));
    plain && (noun_before || r.tokens.len() == 1) && (!r.is_cue(at + 1, Cue::Of) || whole())
}

fn is_percent_mark(r: &Reading<'_>, i: usize) -> bool {
    r.is_punct(i, '%') || r.is_punct(i, '\u{66a}')
}

/// Where «%», «بالمئة» or «في المئة» ends that begins at `at`.
pub(crate) fn percent_end(r: &Reading<'_>, at: usize) -> Option<usize> {
    let hundred = |i: usize| r.is_cue(i, Cue::Percent) && r.has_prefix(i, Prefix::ARTICLE);
    if is_percent_mark(r, at) || (hundred(at) && r.has_prefix(at, Prefix::BI)) {
        return Some(at + 1);
    }
    (r.is_bare_cue(at, Cue::In) && hundred(at + 1)).then_some(at + 2)
}
