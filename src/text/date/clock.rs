//! Times of day: «الساعة 3 من بعد الظهر بتوقيت موسكو», «الساعة 15,00 (12,00 ت غ)», «21:30».

use jiff::civil::Date;
use smol_str::{SmolStr, format_smolstr};

use super::{DateBasisKind, DateExpr, DatePrecision, DateRole};
use crate::text::lexicon::cues::Cue;
use crate::text::lexicon::keywords::Keyword;
use crate::text::lexicon::numerals::NumeralRole as Role;
use crate::text::lexicon::{Form, Prefix};
use crate::text::number::{figure, ordinal};
use crate::text::reading::Reading;
use crate::text::{Hedge, TokenKind, letters};

/// What the night adds to the clock: half a day before midnight, nothing behind it.
pub(super) const NIGHT: i16 = 24;

/// A time of day of tokens `start..end`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Clock {
    pub start: usize,
    pub end: usize,
    hour: i8,
    minute: i8,
    /// Minutes east of Greenwich, where the text says so.
    offset: Option<i16>,
    /// Whether its own words tell the part of the day.
    is_parted: bool,
}

/// Reads the time of day that begins at `at`.
pub(super) fn clock(r: &Reading<'_>, at: usize) -> Option<Clock> {
    let named = r.is_cue(at, Cue::Clock) && r.has_prefix(at, Prefix::ARTICLE);
    let ((hour, minute), mut end) = if named { spoken(r, at + 1)? } else { unnamed(r, at)? };
    let part = part_of_day(r, end);
    if let Some((_, after)) = part {
        end = after;
    }
    let offset = zone(r, end).map(|(offset, after)| {
        end = after;
        offset
    });
    // «الساعة السادسة من مساء الجمعة»: the part of the day belongs to the date behind.
    let later =
        || r.cue(end + usize::from(r.is_bare_cue(end, Cue::Of)), Cue::DayPart).map(|c| (c.value, end));
    let part = part.or_else(later).map(|(part, _)| part);
    let hour = part.map_or(hour, |part| hour_in(hour, part));
    let is_parted = part.is_some();
    let mut clock = Clock { start: at, end, hour, minute, offset: offset.flatten(), is_parted };
    if let Some((greenwich, after)) = in_brackets(r, end) {
        clock.end = after;
        clock.offset = clock.offset.or_else(|| greenwich.map(|g| clock.minutes_from(g)));
    }
    Some(clock)
}

/// The hour of the day that `hour` is in a part of it: what half a day adds, or the night.
const fn hour_in(hour: i8, part: i16) -> i8 {
    match part {
        12 if hour < 12 => hour + 12,
        NIGHT if hour >= 6 && hour < 12 => hour + 12,
        NIGHT if hour == 12 => 0,
        _ => hour,
    }
}

impl Clock {
    /// The same, where the day before it tells its part: «مساء أمس في الساعة التاسعة».
    pub(super) fn in_part(self, part: Option<i16>) -> Self {
        let part = part.filter(|_| !self.is_parted && self.offset.is_none());
        Self { hour: part.map_or(self.hour, |part| hour_in(self.hour, part)), ..self }
    }

    /// Whether it is of the second day of the night between two.
    pub(super) const fn is_after_midnight(self) -> bool {
        self.hour < 12
    }

    /// How far east of Greenwich it is `self` when it is `greenwich` minutes past midnight there.
    fn minutes_from(self, greenwich: i16) -> i16 {
        let here = i16::from(self.hour) * 60 + i16::from(self.minute);
        let ahead = (here - greenwich).rem_euclid(24 * 60);
        if ahead > 14 * 60 { ahead - 24 * 60 } else { ahead }
    }

    /// The EDTF of this time on `day`.
    fn edtf(self, day: Option<Date>) -> SmolStr {
        let date = day.map_or_else(|| "XXXX-XX-XX".to_owned(), |day| day.to_string());
        let seconds = if self.offset.is_some() { ":00" } else { "" };
        let offset = match self.offset {
            None => String::new(),
            Some(0) => "Z".to_owned(),
            Some(minutes) => {
                let sign = if minutes < 0 { '-' } else { '+' };
                format!("{sign}{:02}:{:02}", minutes.abs() / 60, minutes.abs() % 60)
            }
        };
        format_smolstr!("{date}T{:02}:{:02}{seconds}{offset}", self.hour, self.minute)
    }

    /// Whether it is already the next day at Greenwich.
    fn is_behind_greenwich(self) -> bool {
        let here = i16::from(self.hour) * 60 + i16::from(self.minute);
        self.offset.is_some_and(|offset| here - offset >= 24 * 60)
    }

    /// The date expression on `day`, the day that the text around it speaks of.
    ///
    /// «الساعة 21:00 (02:00 ت غ)» cannot be later than publication: on its very day it was the evening before,
    /// and Greenwich already had that day.
    pub(super) fn on(
        self,
        r: &Reading<'_>,
        start: usize,
        hedge: Hedge,
        day: Option<Date>,
        published: Option<Date>,
    ) -> DateExpr {
        let eve =
            day.filter(|_| day == published && self.is_behind_greenwich()).and_then(|d| d.yesterday().ok());
        DateExpr {
            tokens: start..self.end,
            span: r.span(start, self.end),
            edtf: self.edtf(eve.or(day)),
            from: eve.or(day),
            to: day,
            hedge,
            role: if r.is_cue_before(start, Cue::Until) { DateRole::Until } else { DateRole::Point },
            precision: DatePrecision::Time,
            basis: DateBasisKind::Relative,
            is_bare_year: false,
            is_day_taken: false,
            said: None,
        }
    }
}

/// Hour and minute, and the token behind them.
type Time = ((i8, i8), usize);

/// «15,00», «15:30», «3», «الرابعة والنصف».
fn spoken(r: &Reading<'_>, at: usize) -> Option<Time> {
    if let Some(time) = digital(r, at) {
        return Some(time);
    }
    if let Some(time) = digits_with_mark(r, at) {
        return Some(time);
    }
    let (hour, end) = if r.is_number(at) {
        (r.token(at)?.value, at + 1)
    } else if let Some(one) = r.numeral(at, &[Role::One]) {
        (one.value, at + 1)
    } else {
        let part = ordinal(r, at)?;
        (part.value, part.end)
    };
    if !(0.0..=24.0).contains(&hour) || hour.fract() != 0.0 {
        return None;
    }
    let (minute, end) = minutes(r, end).or_else(|| short_minutes(r, end)).unwrap_or((0, end));
    Some((carry(hour as i8, minute), end))
}

/// A time of day without «الساعة»: «21:30», «04,00 ت غ», «السابعة صباحا».
fn unnamed(r: &Reading<'_>, at: usize) -> Option<Time> {
    if r.is_number(at) {
        let zoned = || digits_with_mark(r, at).filter(|&(_, end)| zone(r, end).is_some());
        return digital(r, at).or_else(zoned);
    }
    // «في الساعات الأولى من صباح السبت».
    let first_hours =
        at.checked_sub(1).is_some_and(|i| r.unit(i).is_some_and(|(_, form)| form == Form::Plural));
    let hour = r.ordinal(at).is_some() && r.has_prefix(at, Prefix::ARTICLE) && !first_hours;
    let time = hour.then(|| spoken(r, at)).flatten()?;
    // «عند الثالثة من فجر السبت».
    let of_part = r.is_bare_cue(time.1, Cue::Of) && r.is_cue(time.1 + 1, Cue::DayPart);
    (of_part || r.is_cue(time.1, Cue::AtPart) || is_behind_day(r, at, time.1)).then_some(time)
}

/// «أمس عند الثالثة», «السبت نحو العاشرة»: a day right before the preposition, and nothing behind that is the third.
fn is_behind_day(r: &Reading<'_>, at: usize, end: usize) -> bool {
    let day = |i: usize| r.is_any_cue(i, Cue::Day.bit() | Cue::Weekday.bit());
    let ends = r.token(end).is_none_or(|t| t.kind != TokenKind::Word || t.prefix != Prefix::NONE);
    ends && at.checked_sub(2).is_some_and(|before| r.is_keyword(at - 1, Keyword::AtHour) && day(before))
}

/// An hour with minutes that may be taken from it («إلا الربع»).
fn carry(hour: i8, minute: i8) -> (i8, i8) {
    if minute < 0 { ((hour + 23).rem_euclid(24), 60 + minute) } else { (hour.rem_euclid(24), minute) }
}

/// «والنصف», «والربع», «إلا ربعا», «و30 دقيقة», «وتسع دقائق», «إلا خمس دقائق».
fn minutes(r: &Reading<'_>, at: usize) -> Option<(i8, usize)> {
    let except = r.is_cue(at, Cue::Except);
    let part_at = if except { at + 1 } else { at };
    let joined = except || r.has_prefix(at, Prefix::CONJUNCTION);
    if let Some(part) = r.numeral(part_at, &[Role::Fraction]).filter(|_| joined) {
        let minutes = (part.value * 60.0).round() as i8;
        return Some((if except { -minutes } else { minutes }, part_at + 1));
    }
    let next = if except { at + 1 } else { crate::text::number::joined(r, at)? };
    let figure = figure(r, next).filter(|f| !f.is_vague() && r.is_cue(f.end, Cue::Minute))?;
    let value = figure.low;
    let minutes = if except { -value as i8 } else { value as i8 };
    ((1.0..60.0).contains(&value) && value.fract() == 0.0).then_some((minutes, figure.end + 1))
}

/// «17سا», «17سا46د», «17 سا و46 د», as the papers of the Maghreb shorten hours and minutes.
fn short_minutes(r: &Reading<'_>, at: usize) -> Option<(i8, usize)> {
    let end = r.is_keyword(at, Keyword::HourShort).then_some(at + 1)?;
    let next = crate::text::number::joined(r, end).unwrap_or(end);
    let figure = figure(r, next).filter(|f| !f.is_vague() && r.is_keyword(f.end, Keyword::MinuteShort));
    let exact = figure.filter(|f| (0.0..60.0).contains(&f.low) && f.low.fract() == 0.0);
    Some(exact.map_or((0, end), |f| (f.low as i8, f.end + 1)))
}

/// «21:30» without «الساعة».
fn digital(r: &Reading<'_>, at: usize) -> Option<Time> {
    let (hour, minute) = (r.token(at)?, r.token(at + 2)?);
    let colon = r.is_punct(at + 1, ':') && r.token(at + 1).is_some_and(|t| !t.space_before);
    let shaped = colon
        && hour.kind == TokenKind::Number
        && hour.digits <= 2
        && minute.kind == TokenKind::Number
        && minute.digits == 2
        && !minute.space_before;
    (shaped && hour.value < 25.0 && minute.value < 60.0 && hour.value.fract() == 0.0)
        .then_some(((hour.value as i8 % 24, minute.value as i8), at + 3))
}

/// «15,00» and «15.30», which the tokens hold as one decimal.
fn digits_with_mark(r: &Reading<'_>, at: usize) -> Option<Time> {
    let written = r.written(at);
    let (hour, minute) = written.split_once(['.', ',', '\u{66b}', '\u{60c}'])?;
    if minute.chars().count() != 2 {
        return None;
    }
    let (hour, minute) = (small(hour)?, small(minute)?);
    (hour < 25 && minute < 60).then_some(((hour % 24, minute), at + 1))
}

fn small(digits: &str) -> Option<i8> {
    let value = digits.chars().try_fold(0u32, |sum, c| Some(sum * 10 + letters::digit(c)?))?;
    i8::try_from(value).ok()
}

/// «صباحا», «من بعد الظهر», «مساء»: how many hours they add, 24 for the night.
fn part_of_day(r: &Reading<'_>, at: usize) -> Option<(i16, usize)> {
    if let Some(part) = r.cue(at, Cue::AtPart) {
        return Some((part.value, at + 1));
    }
    let of = at + usize::from(r.is_bare_cue(at, Cue::Of) || r.is_bare_cue(at, Cue::In));
    if r.is_cue(of, Cue::After) && r.is_cue(of + 1, Cue::Noon) {
        return Some((12, of + 2));
    }
    let night = r.cue(of + 2, Cue::DayPart).filter(|c| c.value == NIGHT);
    if r.is_cue(of, Cue::After) && r.is_cue(of + 1, Cue::Mid) && night.is_some() {
        return Some((NIGHT, of + 3));
    }
    if r.is_cue(of, Cue::Before) && r.is_cue(of + 1, Cue::Noon) {
        return Some((0, of + 2));
    }
    None
}

/// «بتوقيت موسكو», «بالتوقيت المحلي», «ت غ»: the offset where it is fixed and known.
fn zone(r: &Reading<'_>, at: usize) -> Option<(Option<i16>, usize)> {
    if r.is_cue(at, Cue::Utc) {
        let dot = usize::from(r.is_punct(at + 1, '.'));
        let two = r.is_cue(at + 1 + dot, Cue::Utc);
        return Some((Some(0), if two { at + 2 + dot } else { at + 1 }));
    }
    if r.token(at)?.kind == TokenKind::Latin {
        let name = r.written(at);
        return (name == "GMT" || name == "UTC").then_some((Some(0), at + 1));
    }
    if !r.is_cue(at, Cue::Zone) {
        // «17:30 غرينتش».
        return r.cue(at, Cue::ZonePlace).filter(|c| c.value == 0).map(|_| (Some(0), at + 1));
    }
    if r.has_prefix(at, Prefix::ARTICLE) {
        return Some((None, at + 1 + usize::from(r.is_cue(at + 1, Cue::Local))));
    }
    let offset = r.cue(at + 1, Cue::ZonePlace).map(|c| c.value);
    Some((offset, at + 2))
}

/// A time with the part of the day behind it.
fn with_part(r: &Reading<'_>, ((hour, minute), end): Time) -> Time {
    match part_of_day(r, end) {
        Some((12, after)) if hour < 12 => ((hour + 12, minute), after),
        Some((_, after)) => ((hour, minute), after),
        None => ((hour, minute), end),
    }
}

/// «(12,00 ت غ)»: the same moment at Greenwich, in minutes past midnight where it says so.
fn in_brackets(r: &Reading<'_>, at: usize) -> Option<(Option<i16>, usize)> {
    if !r.is_punct(at, '(') {
        return None;
    }
    let time = digital(r, at + 1).or_else(|| digits_with_mark(r, at + 1)).or_else(|| {
        // «(2100 بتوقيت غرينتش)», «(21 ت غ)».
        let token = r.token(at + 1).filter(|t| t.kind == TokenKind::Number && t.value.fract() == 0.0)?;
        let (hour, minute) = if token.digits == 4 {
            ((token.value / 100.0).floor(), token.value % 100.0)
        } else {
            (token.value, 0.0)
        };
        (hour < 25.0 && minute < 60.0).then_some(((hour as i8 % 24, minute as i8), at + 2))
    });
    // «(الواحدة بتوقيت غرينتش)», «(الواحدة صباحا بتوقيت غرينتش)».
    let ((hour, minute), end) = time.or_else(|| spoken(r, at + 1).map(|time| with_part(r, time)))?;
    let (offset, end) = zone(r, end)?;
    let greenwich = offset.map(|offset| i16::from(hour) * 60 + i16::from(minute) - offset);
    r.is_punct(end, ')').then_some((greenwich, end + 1))
}
