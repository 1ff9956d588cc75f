//! The part of a number below a thousand, and ordinals.

use crate::text::lexicon::cues::Cue;
use crate::text::lexicon::numerals::NumeralRole as Role;
use crate::text::lexicon::{Form, Prefix};
use crate::text::reading::Reading;

/// A value read from tokens up to and excluding `end`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Part {
    pub value: f64,
    pub end: usize,
}

/// Where a component joined by «و» at `at` begins: the word itself, or the one after a free-standing «و».
pub(crate) fn joined(r: &Reading<'_>, at: usize) -> Option<usize> {
    // «وأحد عشر» folds into «واحد عشر».
    let and_eleven = r.numeral(at, &[Role::One]).is_some() && r.numeral(at + 1, &[Role::Ten]).is_some();
    if r.has_prefix(at, Prefix::CONJUNCTION) || and_eleven {
        return Some(at);
    }
    (r.is_bare_cue(at, Cue::And) && !r.has_prefix(at + 1, Prefix::CONJUNCTION)).then_some(at + 1)
}

/// Whether the word at `at` continues a number without «و».
pub(super) fn follows(r: &Reading<'_>, at: usize) -> bool {
    r.token(at)
        .is_some_and(|t| !t.has_suffix && !has_preposition(t.prefix) && !t.prefix.has(Prefix::CONJUNCTION))
}

fn has_preposition(prefix: Prefix) -> bool {
    prefix.has(Prefix::BI) || prefix.has(Prefix::LI) || prefix.has(Prefix::KA)
}

/// Reads a number in words from 0 to 999 that begins at `at`, whatever is joined to its first word.
pub(super) fn group(r: &Reading<'_>, at: usize) -> Option<Part> {
    if let Some(hundreds) = hundreds(r, at) {
        let rest = joined(r, hundreds.end).filter(|&next| no_preposition(r, next));
        let rest = rest.and_then(|next| below_hundred(r, next).or_else(|| tail_digits(r, next)));
        return Some(
            rest.map_or(hundreds, |rest| Part { value: hundreds.value + rest.value, end: rest.end }),
        );
    }
    below_hundred(r, at)
}

fn no_preposition(r: &Reading<'_>, at: usize) -> bool {
    r.token(at).is_some_and(|t| !has_preposition(t.prefix))
}

fn hundreds(r: &Reading<'_>, at: usize) -> Option<Part> {
    if let Some(n) = r.numeral(at, &[Role::Hundred, Role::Hundreds]) {
        return Some(Part { value: n.value, end: at + 1 });
    }
    let unit = r.numeral(at, &[Role::Unit]).filter(|n| n.value >= 3.0)?;
    let hundred = r.numeral(at + 1, &[Role::Hundred]).filter(|_| follows(r, at + 1))?;
    Some(Part { value: unit.value * hundred.value, end: at + 2 })
}

/// «مئة و50»: digits below a hundred after a hundred in words.
fn tail_digits(r: &Reading<'_>, at: usize) -> Option<Part> {
    let token = r.token(at).filter(|_| r.is_number(at))?;
    (token.value < 100.0 && token.value >= 1.0 && token.value.fract() == 0.0)
        .then_some(Part { value: token.value, end: at + 1 })
}

fn below_hundred(r: &Reading<'_>, at: usize) -> Option<Part> {
    if let Some(n) = r.numeral(at, &[Role::Ten, Role::Tens]) {
        return Some(Part { value: n.value, end: at + 1 });
    }
    let unit = r.numeral(at, &[Role::Unit, Role::One, Role::OneOf]).filter(|_| is_unit(r, at))?;
    if unit.value > 0.0 {
        if let Some(ten) = r.numeral(at + 1, &[Role::Ten]).filter(|_| follows(r, at + 1)) {
            return Some(Part { value: unit.value + ten.value, end: at + 2 });
        }
        if let Some(next) = joined(r, at + 1).filter(|&next| no_preposition(r, next))
            && let Some(tens) = r.numeral(next, &[Role::Tens])
        {
            return Some(Part { value: unit.value + tens.value, end: next + 1 });
        }
    }
    (unit.role != Role::OneOf).then_some(Part { value: unit.value, end: at + 1 })
}

/// «لست», "I am not", is no six but before a plural unit («لست ساعات»); a word with a pronoun is no unit.
fn is_unit(r: &Reading<'_>, at: usize) -> bool {
    let Some(token) = r.token(at) else { return false };
    let counts = || r.unit(at + 1).is_some_and(|(_, form)| form == Form::Plural);
    let am_not = token.prefix.has(Prefix::LI) && token.span.len() <= 6 && !counts();
    !token.has_suffix && !am_not
}

/// Reads an ordinal: «الثالث», «الحادي عشر», «السادس والعشرين».
pub(crate) fn ordinal(r: &Reading<'_>, at: usize) -> Option<Part> {
    let unit = r.ordinal(at)?;
    if unit < 10.0 {
        if let Some(ten) = r.numeral(at + 1, &[Role::Ten]).filter(|_| follows(r, at + 1)) {
            return Some(Part { value: unit + ten.value, end: at + 2 });
        }
        if let Some(next) = joined(r, at + 1)
            && r.has_prefix(next, Prefix::ARTICLE) == r.has_prefix(at, Prefix::ARTICLE)
            && let Some(tens) = r.numeral(next, &[Role::Tens])
        {
            return Some(Part { value: unit + tens.value, end: next + 1 });
        }
    }
    Some(Part { value: unit, end: at + 1 })
}
