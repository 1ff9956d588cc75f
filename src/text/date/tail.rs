//! Months with what may follow them: a second name, a year, «الماضي».

use super::when::Which;
use crate::text::lexicon::Prefix;
use crate::text::lexicon::cues::Cue;
use crate::text::lexicon::months::{Calendar, Month};
use crate::text::number::{is_known_counted, is_year};
use crate::text::reading::Reading;
use crate::text::{TokenKind, letters};

/// A month with its year as far as the text gives it.
#[derive(Clone, Copy, Debug)]
pub(super) struct MonthTail {
    pub month: Month,
    pub which: Which,
    pub end: usize,
    /// Whether something beside the name itself shows that a month is meant.
    pub is_certain: bool,
}

/// Reads a month that begins at `at`: «شهر سبتمبر/أيلول الماضي», «مايو من عام 2018».
pub(super) fn month_tail(r: &Reading<'_>, at: usize) -> Option<MonthTail> {
    let named = r.is_cue(at, Cue::PeriodMonth) && !r.has_prefix(at, Prefix::ARTICLE);
    let name_at = if named { at + 1 } else { at };
    let (month, mut end) = name(r, name_at)?;
    let mut is_certain = named || !month.is_shared;
    if let Some(after) = second_name(r, end, month) {
        (end, is_certain) = (after, true);
    }
    let mut which = Which::Near;
    if let Some((year, after)) = year_after(r, end, month.calendar) {
        (which, end, is_certain) = (year, after, true);
    }
    Some(MonthTail { month, which, end, is_certain })
}

/// The month named at `at`.
fn name(r: &Reading<'_>, at: usize) -> Option<(Month, usize)> {
    let (len, month) = r.words.months.longest(r.tokens.get(at..)?, &r.words.lexicon)?;
    let token = r.token(at)?;
    // «أب», "father", folds into the same letters as «آب».
    let ends_in_father =
        |word: &str| word.strip_suffix(letters::BA).is_some_and(|w| w.ends_with(letters::ALIF_ABOVE));
    let is_father = len == 1 && month.is_shared && ends_in_father(r.written(at));
    (!token.prefix.has(Prefix::KA) && !is_father).then_some((month, at + len))
}

/// A second name of the same month: «سبتمبر/أيلول», «أكتوبر (تشرين الأول)», «أيلول سبتمبر».
fn second_name(r: &Reading<'_>, at: usize, month: Month) -> Option<usize> {
    let bracket = r.is_punct(at, '(');
    let mark = bracket || r.is_punct(at, '/') || r.is_punct(at, '\\') || r.is_dash(at);
    let (second, end) = name(r, at + usize::from(mark))?;
    if (second.calendar, second.number) != (month.calendar, month.number) {
        return None;
    }
    if bracket {
        return r.is_punct(end, ')').then_some(end + 1);
    }
    Some(end)
}

/// What says which year: «2018», «عام 2018», «من العام الماضي», «من هذا العام», «الماضي (2021)».
pub(super) fn year_after(r: &Reading<'_>, at: usize, calendar: Calendar) -> Option<(Which, usize)> {
    let (which, end) = plain_year(r, at, calendar)
        .or_else(|| of_year(r, at, calendar))
        .or_else(|| adjective(r, at).map(|which| (which, at + 1)))?;
    if matches!(which, Which::Year(_)) {
        return Some((which, end));
    }
    // The year set behind in brackets or bare says it outright.
    let bracket = usize::from(r.is_punct(end, '('));
    match plain_year(r, end + bracket, calendar) {
        // «مارس الماضي 2000 شخص».
        Some((year, after)) if bracket == 0 && !is_known_counted(r, after) => Some((year, after)),
        Some((year, after)) if r.is_punct(after, ')') => Some((year, after + 1)),
        _ => Some((which, end)),
    }
}

/// Digits of a year with its era mark: «2018», «2018م», «1440 هـ».
pub(super) fn plain_year(r: &Reading<'_>, at: usize, calendar: Calendar) -> Option<(Which, usize)> {
    let token = r.token(at)?;
    let fits = match calendar {
        Calendar::Gregorian => is_year(r, at),
        Calendar::Hijri => {
            token.kind == TokenKind::Number && token.digits == 4 && (1200.0..1600.0).contains(&token.value)
        }
    };
    if !fits {
        return None;
    }
    let era = if calendar == Calendar::Hijri { Cue::Hijri } else { Cue::Ad };
    Some((Which::Year(token.value as i16), at + 1 + usize::from(is_era(r, at + 1, era))))
}

/// «م», «هـ», «ميلادي», «هجرية», also in the definite.
pub(super) fn is_era(r: &Reading<'_>, at: usize, era: Cue) -> bool {
    r.is_cue(at, era) && r.folded(at).chars().count() != 2
}

/// «من عام 2018», «عام 2018», «من العام الجاري», «من هذا العام».
fn of_year(r: &Reading<'_>, at: usize, calendar: Calendar) -> Option<(Which, usize)> {
    let of = r.is_bare_cue(at, Cue::Of);
    let at = if of { at + 1 } else { at };
    if r.is_bare_cue(at, Cue::This) && r.is_cue(at + 1, Cue::PeriodYear) && of {
        return Some((Which::YearShift(0), at + 2));
    }
    if !r.is_cue(at, Cue::PeriodYear) {
        return None;
    }
    if let Some(year) = plain_year(r, at + 1, calendar) {
        return Some(year);
    }
    let definite = of || r.has_prefix(at, Prefix::ARTICLE);
    let shift = match adjective(r, at + 1).filter(|_| definite)? {
        Which::Past => -1,
        Which::Coming => 1,
        _ => 0,
    };
    Some((Which::YearShift(shift), at + 2))
}

/// «الماضي», «المقبل», «الجاري» and their like, in the definite.
pub(super) fn adjective(r: &Reading<'_>, at: usize) -> Option<Which> {
    let token = r.token(at)?;
    if !token.prefix.has(Prefix::ARTICLE) || token.prefix.has(Prefix::CONJUNCTION) {
        return None;
    }
    r.cues(at).find_map(|c| match c.cue {
        Cue::Last => Some(Which::Past),
        Cue::Next => Some(Which::Coming),
        Cue::Current => Some(Which::This),
        _ => None,
    })
}
