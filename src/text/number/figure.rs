//! One figure without its hedge: digits, words, digits with scales, vague amounts, fractions.

use super::NumberForm;
use super::group::{self, Part, follows, joined};
use crate::text::affixes::PRONOUNS_BEHIND_TA;
use crate::text::lexicon::cues::Cue;
use crate::text::lexicon::numerals::{Numeral, NumeralRole as Role};
use crate::text::lexicon::{Class, Prefix};
use crate::text::reading::Reading;
use crate::text::{Token, TokenKind, letters};

/// Numbers beyond this are no news; scales stop multiplying here.
const LARGEST: f64 = 1e18;

const MILLION: f64 = 1e6;

/// The marks that may set a figure apart from its scale.
pub(super) const MARKS: [[char; 2]; 4] = [['(', ')'], ['«', '»'], ['"', '"'], ['“', '”']];

/// A figure read from tokens up to and excluding `end`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Figure {
    pub end: usize,
    pub low: f64,
    /// Equal to `low` unless the amount is vague.
    pub high: f64,
    /// The scale its last component was multiplied with, else 1; «10 إلى 15 ألفا» lends it to the first.
    pub scale: f64,
    pub form: NumberForm,
}

impl Figure {
    pub(crate) fn is_vague(&self) -> bool {
        self.form == NumberForm::Vague
    }
}

/// Reads the longest figure that begins at `at`.
pub(crate) fn figure(r: &Reading<'_>, at: usize) -> Option<Figure> {
    if !r.token(at).is_some_and(|t| t.kind == TokenKind::Number || t.senses.has(Class::Numeral)) {
        return None;
    }
    if let Some(vague) = vague(r, at) {
        return Some(vague);
    }
    if let Some(fraction) = fraction(r, at) {
        return Some(fraction);
    }
    let first = component(r, at, f64::INFINITY)?;
    let mut form = if r.is_number(at) { NumberForm::Digits } else { NumberForm::Words };
    let (mut value, mut end, mut scale) = (first.value, first.end, first.scale);
    while scale > 1.0 {
        let Some(next) = joined(r, end).or_else(|| behind_comma(r, end, scale)) else { break };
        let Some(more) = component(r, next, scale) else { break };
        (value, end, scale) = (value + more.value, more.end, more.scale);
    }
    if form == NumberForm::Digits
        && (end > at + 1 && r.before(end).is_some_and(|t| t.kind == TokenKind::Word))
    {
        form = NumberForm::Mixed;
    }
    if let Some(half) = and_a_fraction(r, end, value, first.scale) {
        (value, end) = (value + half.value, half.end);
    }
    end = again_in_brackets(r, end, value).unwrap_or(end);
    Some(Figure { end, low: value, high: value, scale: first.scale, form })
}

/// Where «(5)» of «خمسة (5) شهداء» ends, «(خمسة)» of «5 (خمسة) شهداء»: the same figure once more, as registers write it.
fn again_in_brackets(r: &Reading<'_>, end: usize, value: f64) -> Option<usize> {
    let at = end + 1;
    if !r.is_punct(end, '(') {
        return None;
    }
    let again = digits(r, at).or_else(|| group::group(r, at))?;
    ((again.value - value).abs() < f64::EPSILON && r.is_punct(again.end, ')')).then_some(again.end + 1)
}

/// «24 مليارا، وستمئة مليون»: scales that follow on each other over a comma.
fn behind_comma(r: &Reading<'_>, end: usize, scale: f64) -> Option<usize> {
    let comma = r.is_punct(end, '\u{60c}') || r.is_punct(end, ',');
    let next = joined(r, end + 1).filter(|_| comma && scale > MILLION)?;
    component(r, next, scale).filter(|more| more.scale >= MILLION).map(|_| next)
}

/// One addend of a figure with its scale: «خمسة وعشرون ألفا», «300 ألف», «ألفان», «45».
#[derive(Clone, Copy)]
struct Component {
    value: f64,
    scale: f64,
    end: usize,
}

/// Reads an addend below `limit`.
fn component(r: &Reading<'_>, at: usize, limit: f64) -> Option<Component> {
    let base = digits(r, at).filter(|d| limit.is_infinite() || d.value.fract() == 0.0);
    let base = base.or_else(|| group::group(r, at));
    let mut c = match base {
        Some(part) => Component { value: part.value, scale: 1.0, end: part.end },
        None => bare_scale(r, at)?,
    };
    let scale =
        |at| r.numeral(at, &[Role::Scale, Role::Scales]).filter(|_| follows(r, at) && is_scale(r, at));
    // «(3) ملايين», «"40" مليونا».
    let enclosed =
        at > 0 && MARKS.iter().any(|[open, close]| r.is_punct(at - 1, *open) && r.is_punct(c.end, *close));
    if enclosed && scale(c.end + 1).is_some() {
        c.end += 1;
    }
    while let Some(n) = scale(c.end) {
        if c.value * n.value > LARGEST || c.value == 0.0 {
            break;
        }
        // «40.849 مليار» is no forty thousand of them.
        if n.value >= MILLION
            && c.end == at + 1
            && let Some(decimal) = dotted_thousandths(r, at)
        {
            c.value = decimal;
        }
        // «36.828.330 مليون نسمة»: whoever writes all digits means no millions of them.
        if c.end == at + 1 && n.value >= MILLION && c.value >= MILLION && is_grouped(r, at) {
            c.end += 1;
            continue;
        }
        // Decimals such as 16.6 are not exact in binary: whole numbers stay whole.
        let value = (c.value * n.value * 1000.0).round() / 1000.0;
        c = Component { value, scale: c.scale * n.value, end: c.end + 1 };
    }
    (c.value < limit).then_some(c)
}

/// «36.828.330», whose thousands and millions are set apart.
fn is_grouped(r: &Reading<'_>, at: usize) -> bool {
    r.is_number(at) && r.written(at).chars().filter(|c| matches!(c, ',' | '.' | '\u{66c}')).count() > 1
}

/// «40.849» as a decimal, where three digits follow a full stop and no figure near it groups with one («4.079,7»).
fn dotted_thousandths(r: &Reading<'_>, at: usize) -> Option<f64> {
    const NEAR: usize = 60;
    let token = r.token(at).filter(|t| t.kind == TokenKind::Number && t.value >= 1000.0)?;
    let (whole, rest) = r.written(at).split_once('.')?;
    let grouping = |i: usize| {
        let written = r.written(i);
        r.is_number(i) && written.split_once('.').is_some_and(|(_, rest)| rest.contains([',', '.']))
    };
    let plain = rest.chars().count() == 3 && whole.chars().count() <= 3;
    let near = at.saturating_sub(NEAR)..at + NEAR;
    (plain && !near.into_iter().any(grouping)).then_some(token.value / 1000.0)
}

/// «ألف», «ألفان», «مليونا دولار»; the plural alone is vague and read elsewhere.
fn bare_scale(r: &Reading<'_>, at: usize) -> Option<Component> {
    if !is_scale(r, at) || is_parted_from_figure(r, at) {
        return None;
    }
    let single = r.numeral(at, &[Role::Scale]);
    let dual = r.numeral(at, &[Role::DualScale]);
    match (single, dual) {
        (None, Some(n)) => Some(Component { value: 2.0 * n.value, scale: n.value, end: at + 1 }),
        (Some(_), Some(n)) if is_construct(r, at) => {
            Some(Component { value: 2.0 * n.value, scale: n.value, end: at + 1 })
        }
        (Some(n), _) => Some(Component { value: n.value, scale: n.value, end: at + 1 }),
        (None, None) => None,
    }
}

/// «40] مليون»: whether a stray mark parts the scale at `at` from its figure, so that it tells no million of its own.
fn is_parted_from_figure(r: &Reading<'_>, at: usize) -> bool {
    let mark = |i: usize| {
        r.token(i).is_some_and(|t| matches!(t.kind, TokenKind::Punct(')' | ']' | '»' | '”' | '"' | '*')))
    };
    let parted = at.checked_sub(2).filter(|&figure| r.is_number(figure) && mark(figure + 1));
    parted.is_some()
}

/// Whether «ألفا» is the dual before what it counts and not the accusative of one thousand, which may show
/// its tanwin and has «و» or nothing more of its sentence behind it.
fn is_construct(r: &Reading<'_>, at: usize) -> bool {
    let Some(next) = r.token(at + 1) else { return !r.written(at).contains(letters::TANWIN) };
    next.kind == TokenKind::Word
        && !r.written(at).contains(letters::TANWIN)
        && joined(r, at + 1).is_none()
        && r.cues(at + 1).next().is_none()
}

/// «ألّف», "composed", is written like a thousand but for its mark.
fn is_scale(r: &Reading<'_>, at: usize) -> bool {
    const SHADDA: char = '\u{651}';
    let composed = |t: &Token| t.span.len() <= 10 && r.written(at).contains(SHADDA);
    r.token(at).is_some_and(|t| !t.has_suffix && !composed(t))
}

/// Digits, with groups of three set apart by single spaces: «300 000».
pub(super) fn digits(r: &Reading<'_>, at: usize) -> Option<Part> {
    let first = r.token(at).filter(|t| t.kind == TokenKind::Number)?;
    let mut part = Part { value: first.value, end: at + 1 };
    if first.digits <= 3 && first.value.fract() == 0.0 && first.value > 0.0 {
        while let (Some(before), Some(next)) = (r.before(part.end), r.token(part.end)) {
            let gap = next.span.start.saturating_sub(before.span.end);
            let space = r.text.get(before.span.end..next.span.start).is_some_and(|s| s.chars().count() == 1);
            let three = next.kind == TokenKind::Number
                && next.digits == 3
                && r.written(part.end).chars().count() == 3;
            if gap == 0 || !space || !three || part.value * 1000.0 > LARGEST {
                break;
            }
            part = Part { value: part.value * 1000.0 + next.value, end: part.end + 1 };
        }
    }
    Some(part)
}

/// «عشرات», «مئات الآلاف», «عدة ملايين», «عدد من», «آلاف».
fn vague(r: &Reading<'_>, at: usize) -> Option<Figure> {
    let first = r.numeral(at, &[Role::Vague, Role::VagueOf, Role::Scales])?;
    let token = r.token(at)?;
    if token.has_suffix {
        return None;
    }
    let (mut low, mut above, mut end, mut scale) = match first.role {
        Role::Scales => (first.value, first.value * 10.0, at + 1, first.value),
        Role::VagueOf => {
            // «العدد من», «أكبر عدد من» count nothing.
            let plain = !token.prefix.has(Prefix::ARTICLE) && !r.is_cue_before(at, Cue::Superlative);
            if !plain || !r.is_bare_cue(at + 1, Cue::Of) {
                return None;
            }
            (first.value, first.high + 1.0, at + 2, 1.0)
        }
        _ => (first.value, first.high + 1.0, at + 1, 1.0),
    };
    // «بضعة وعشرون».
    if let Some(next) = joined(r, end).filter(|_| first.role == Role::Vague && first.value < 10.0)
        && let Some(tens) = r.numeral(next, &[Role::Tens])
    {
        (low, above, end) = (low + tens.value, above + tens.value, next + 1);
    }
    while let Some(n) = r.numeral(end, &[Role::Scales, Role::Scale, Role::Vague]).filter(|_| follows(r, end))
    {
        if above * n.value > LARGEST || first.role == Role::VagueOf {
            break;
        }
        (low, above, end, scale) = (low * n.value, above * n.value, end + 1, scale * n.value);
    }
    Some(Figure { end, low, high: above - 1.0, scale, form: NumberForm::Vague })
}

/// «نصف», «ثلاثة أرباع», and of a scale «ربع مليون».
fn fraction(r: &Reading<'_>, at: usize) -> Option<Figure> {
    let (part, mut end) = match r.numeral(at, &[Role::Fraction]).or_else(|| part_of(r, at)) {
        Some(n) => (n.value, at + 1),
        None if is_vowelled_part(r, at) => (1.0 / r.numeral(at, &[Role::Unit, Role::Ten])?.value, at + 1),
        None => {
            let count = r.numeral(at, &[Role::Unit])?;
            let parts = r.numeral(at + 1, &[Role::Fractions]).filter(|_| follows(r, at + 1))?;
            (count.value * parts.value, at + 2)
        }
    };
    let mut value = part;
    let mut form = NumberForm::Fraction;
    if let Some(n) = r.numeral(end, &[Role::Scale]).filter(|_| follows(r, end) && is_scale(r, end)) {
        (value, end, form) = ((part * n.value).round(), end + 1, NumberForm::Words);
    }
    Some(Figure { end, low: value, high: value, scale: 1.0, form })
}

/// «خُمس», «عُشر»: a damma on the first letter makes a part of the number.
fn is_vowelled_part(r: &Reading<'_>, at: usize) -> bool {
    let mut letters = r.written(at).chars().skip_while(|c| matches!(*c, letters::BA | letters::WAW));
    letters.nth(1) == Some(letters::DAMMA)
}

/// «خمس السكان», «سبع قوتها»: a fraction of what is definite, where a unit counts what is not («خمس سفن»).
fn part_of(r: &Reading<'_>, at: usize) -> Option<Numeral> {
    let part = r.numeral(at, &[Role::PartOf])?;
    let token = r.token(at).filter(|t| !t.has_suffix && !t.prefix.has(Prefix::ARTICLE))?;
    let whole = r.token(at + 1).filter(|t| t.kind == TokenKind::Word)?;
    let counts = Class::Unit.bit() | Class::Numeral.bit() | Class::Time.bit();
    let clitics = [Prefix::CONJUNCTION, Prefix::BI, Prefix::LI, Prefix::KA];
    let owned =
        whole.has_suffix || PRONOUNS_BEHIND_TA.iter().any(|ending| r.folded(at + 1).ends_with(ending));
    let of_whole = (whole.prefix.has(Prefix::ARTICLE) || owned)
        && !clitics.iter().any(|clitic| whole.prefix.has(*clitic))
        && !whole.senses.has_any(counts);
    (of_whole && !token.prefix.has(Prefix::FUTURE)).then_some(part)
}

/// «مليون ونصف (المليون)», «ثلاثة ونصف»: a fraction of the scale joined to a figure.
fn and_a_fraction(r: &Reading<'_>, at: usize, value: f64, scale: f64) -> Option<Part> {
    let next = joined(r, at)?;
    let n = r.numeral(next, &[Role::Fraction]).filter(|_| !r.token(next).is_some_and(|t| t.has_suffix))?;
    if scale == 1.0 {
        return (value < 100.0 && value.fract() == 0.0).then_some(Part { value: n.value, end: next + 1 });
    }
    let again = r.numeral(next + 1, &[Role::Scale]).is_some_and(|s| s.value == scale) && follows(r, next + 1);
    Some(Part { value: (n.value * scale).round(), end: next + 1 + usize::from(again) })
}
