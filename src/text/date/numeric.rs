//! Dates in digits: «2021/08/08», «17-9-2021», «12.5.2018».

use jiff::civil::Date;

use super::calendar;
use super::parts::full_year;
use super::when::{Phrase, When, Which};
use crate::text::TokenKind;
use crate::text::lexicon::Prefix;
use crate::text::lexicon::cues::Cue;
use crate::text::lexicon::months::{Calendar, Month};
use crate::text::reading::Reading;

/// What else is known when day and month could be read either way round.
#[derive(Clone, Copy, Default)]
pub(super) struct Evidence {
    /// The weekday beside the date, Monday is 1.
    pub weekday: Option<i8>,
    pub published: Option<Date>,
}

/// Reads a date in digits that begins at `at`.
pub(super) fn numeric(r: &Reading<'_>, at: usize, evidence: Evidence) -> Option<Phrase> {
    let field = |i: usize| r.token(i).filter(|t| t.kind == TokenKind::Number && t.value.fract() == 0.0);
    let separator = |i: usize| match r.token(i)?.kind {
        TokenKind::Punct(c @ ('/' | '-' | '.' | '\\' | '\u{2013}' | '_')) if touching(r, i) => Some(c),
        // «19 / 03 / 1447».
        TokenKind::Punct('/') if r.token(at + 4).is_some_and(|t| t.digits == 4) => Some('/'),
        _ => None,
    };
    let first = separator(at + 1)?;
    if separator(at + 3) != Some(first)
        || r.token(at + 5).is_some_and(|t| t.is_punct(first) && touching(r, at + 5))
    {
        return None;
    }
    let (a, b, c) = (field(at)?, field(at + 2)?, field(at + 4)?);
    if let Some(date) = hijri([a.value, b.value, c.value]) {
        let marked = r.is_cue(at + 5, Cue::Hijri) && !r.has_prefix(at + 5, Prefix::ARTICLE);
        return Some(Phrase::new(at, at + 5 + usize::from(marked), When::Exact(date)));
    }
    let date = if a.digits == 4 {
        choose(a.value, b.value, c.value, false, evidence)
    } else if c.digits == 4 || (c.digits == 2 && first != '.') {
        let year = if c.digits == 2 { f64::from(full_year(c.value as i16)) } else { c.value };
        choose(year, b.value, a.value, true, evidence)
    } else {
        None
    }?;
    Some(Phrase::new(at, at + 5, When::Exact(date)))
}

/// «12/5/1446», «1446/5/12»: years that the Gregorian calendar has long behind it.
fn hijri([a, b, c]: [f64; 3]) -> Option<Date> {
    let recent = |year: &f64| (1350.0..1500.0).contains(year);
    let (year, day) = if recent(&a) { (a, c) } else { (Some(c).filter(recent)?, a) };
    calendar::day(Calendar::Hijri, year as i16, b as i8, day as i8)
}

/// Reads day and month without a year, «الثلاثاء 14/9», which only a weekday, «يوم» or «بتاريخ» before them shows.
pub(super) fn day_and_month(r: &Reading<'_>, at: usize, evidence: Evidence) -> Option<Phrase> {
    let named = [Cue::PeriodDay, Cue::Dated].into_iter().any(|cue| r.is_cue_before(at, cue));
    let marked = (r.is_punct(at + 1, '/') || r.is_dash(at + 1)) && touching(r, at + 1);
    if !(marked && (named || evidence.weekday.is_some())) {
        return None;
    }
    let field =
        |i: usize| r.token(i).filter(|t| t.kind == TokenKind::Number && t.digits <= 2).map(|t| t.value);
    let (day, month) = (field(at)?, field(at + 2)?);
    // 2000 is a leap year: every day that exists in some year exists in it.
    let date = civil(2000.0, month, day)?;
    let month = Month { calendar: Calendar::Gregorian, number: date.month(), is_shared: false };
    Some(Phrase::new(at, at + 3, When::Day { day: date.day(), month, which: Which::Near }))
}

/// Whether the mark at `i` touches both its neighbours.
fn touching(r: &Reading<'_>, i: usize) -> bool {
    r.token(i).is_some_and(|t| !t.space_before) && r.token(i + 1).is_some_and(|t| !t.space_before)
}

/// Decides which of two fields is the month: by what is possible, then by the weekday, then by the day of
/// publication, then by custom (`is_day_first`).
fn choose(year: f64, month: f64, day: f64, is_day_first: bool, evidence: Evidence) -> Option<Date> {
    if !(1000.0..2200.0).contains(&year) {
        return None;
    }
    let usual = civil(year, month, day);
    let other = civil(year, day, month);
    let (Some(usual), Some(other)) = (usual, other) else { return usual.or(other) };
    let falls_on = |date: Date, weekday| date.weekday().to_monday_one_offset() == weekday;
    if let Some(weekday) = evidence.weekday
        && falls_on(usual, weekday) != falls_on(other, weekday)
    {
        return Some(if falls_on(usual, weekday) { usual } else { other });
    }
    // A report rarely names a day months ahead in digits; it often names its own.
    if let Some(published) = evidence.published
        && is_day_first
        && usual > calendar::shift_days(published, 31)
        && other <= published
    {
        return Some(other);
    }
    Some(usual)
}

fn civil(year: f64, month: f64, day: f64) -> Option<Date> {
    if month > 12.0 || day > 31.0 {
        return None;
    }
    Date::new(year as i16, month as i8, day as i8).ok()
}
