//! Date phrases laid on the calendar: EDTF, the days covered, and what the answer rests on.

use jiff::civil::Date;
use smol_str::{SmolStr, ToSmolStr, format_smolstr};

use super::calendar::{self, Days, distance, shift_days, shift_months};
use super::when::{Part, When, Which};
use super::{DateBasisKind, DatePrecision};
use crate::text::Hedge;
use crate::text::lexicon::months::{Calendar, Month};

/// How much farther a day on the unlikely side of publication counts than one on the likely side.
const UNLIKELY: i32 = 3;
/// Days by which what is done may seem to lie ahead, where clocks differ.
const AHEAD_OF_CLOCK: i32 = 2;

/// What a phrase is resolved against.
#[derive(Clone, Copy, Debug)]
pub(super) struct Anchor {
    pub published: Option<Date>,
    /// Whether the words around it speak of the future, or of what is done; neither where they tell nothing.
    pub is_future: bool,
    pub is_past: bool,
}

/// A phrase on the calendar.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Resolved {
    pub edtf: SmolStr,
    pub days: Option<Days>,
    pub basis: DateBasisKind,
}

impl Resolved {
    fn known(edtf: impl Into<SmolStr>, days: Days, basis: DateBasisKind) -> Self {
        Self { edtf: edtf.into(), days: Some(days), basis }
    }

    fn day(date: Date, basis: DateBasisKind) -> Self {
        Self::known(date.to_smolstr(), Days::one(date), basis)
    }

    fn unknown(edtf: impl Into<SmolStr>, basis: DateBasisKind) -> Self {
        Self { edtf: edtf.into(), days: None, basis }
    }
}

/// Resolves `when`; `None` where no such day exists.
pub(super) fn resolve(when: When, part: Option<Part>, anchor: Anchor) -> Option<Resolved> {
    let whole = whole(when, anchor)?;
    Some(match (part, whole.days) {
        (Some(Part::Rest), Some(days)) => match anchor.published.filter(|p| *p <= days.to) {
            Some(today) => {
                let rest = Days { from: today.max(days.from), to: days.to };
                Resolved::known(interval(rest), rest, whole.basis)
            }
            None => whole,
        },
        (Some(Part::Slice { index, of }), Some(days)) => slice(index, of, when.precision(), days, &whole),
        (Some(Part::Week(index)), Some(days)) => {
            let first = shift_days(days.from, index * 7);
            let week = Days { from: first.min(days.to), to: shift_days(first, 6).min(days.to) };
            Resolved::known(interval(week), week, whole.basis)
        }
        (Some(part), Some(days)) => part_of(part, when.precision(), days, whole),
        _ => whole,
    })
}

fn whole(when: When, anchor: Anchor) -> Option<Resolved> {
    match when {
        When::Exact(date) => Some(Resolved::day(date, DateBasisKind::Explicit)),
        When::Day { day, month, which } => in_month(month, which, anchor, |year| {
            calendar::day(month.calendar, year, month.number, day).map(Days::one)
        })
        .or_else(|| yearless(month, Some(day), which, anchor)),
        When::Days { first, last, month, which } => {
            in_month(month, which, anchor, |year| span_of_days(month, year, first, last))
                .or_else(|| yearless(month, Some(first), which, anchor))
        }
        When::NthWeekday { weekday, nth, month, which } => {
            in_month(month, which, anchor, |year| nth_weekday(weekday, nth, month, year).map(Days::one))
                .or_else(|| yearless(month, None, which, anchor))
        }
        When::Month { month, which } => {
            in_month(month, which, anchor, |year| calendar::month(month.calendar, year, month.number))
                .map(|r| if month.calendar == Calendar::Gregorian { as_month(r) } else { r })
                .or_else(|| yearless(month, None, which, anchor))
        }
        When::Weekday { weekday, which } => Some(weekday_near(weekday, which, anchor)),
        When::Weekdays { first, last } => {
            let start = weekday_near(first, Which::Near, anchor);
            let ahead = i16::from((last - first).rem_euclid(7));
            let days = start.days.map(|d| Days { from: d.from, to: shift_days(d.from, ahead) });
            Some(days.map_or(start, |days| Resolved::known(interval(days), days, DateBasisKind::Weekday)))
        }
        When::Season { code, which } => season(code, which, anchor),
        When::Year(year) => Some(Resolved::known(
            pad(year),
            calendar::year(Calendar::Gregorian, year)?,
            DateBasisKind::Explicit,
        )),
        When::HijriYear(year) => {
            let days = calendar::year(Calendar::Hijri, year)?;
            Some(Resolved::known(interval(days), days, DateBasisKind::Explicit))
        }
        When::Years(first, last) => {
            let from = calendar::year(Calendar::Gregorian, first)?.from;
            let to = calendar::year(Calendar::Gregorian, last)?.to;
            let edtf = format!("{}/{}", pad(first), pad(last));
            Some(Resolved::known(edtf, Days { from, to }, DateBasisKind::Explicit))
        }
        When::Decade(first) => years(first, 10, 3),
        When::Century(first) => years(first, 100, 2),
        When::DayShift(_)
        | When::DayOf { .. }
        | When::DayOfSame { .. }
        | When::WeekShift(_)
        | When::MonthShift(_)
        | When::YearShift(_) => relative(when, anchor.published),
    }
}

fn relative(when: When, published: Option<Date>) -> Option<Resolved> {
    let basis = DateBasisKind::Relative;
    let Some(published) = published else { return Some(Resolved::unknown("XXXX-XX-XX", basis)) };
    let (edtf, days) = match when {
        When::DayShift(days) => return Some(Resolved::day(shift_days(published, days), basis)),
        When::DayOf { day, months } => {
            let (year, month) = shift_months(published, months);
            return Some(Resolved::day(Date::new(year, month, day).ok()?, basis));
        }
        When::WeekShift(weeks) => {
            let days = calendar::week(published, weeks);
            (interval(days), days)
        }
        When::MonthShift(months) => {
            let (year, month) = shift_months(published, months);
            (format!("{}-{month:02}", pad(year)), calendar::month(Calendar::Gregorian, year, month)?)
        }
        When::YearShift(years) => {
            let year = published.year().checked_add(years)?;
            (pad(year), calendar::year(Calendar::Gregorian, year)?)
        }
        _ => return None,
    };
    Some(Resolved::known(edtf, days, basis))
}

/// Days of a month, the last of which may lie in the next («28-3 سبتمبر» does not; it is no range).
fn span_of_days(month: Month, year: i16, first: i8, last: i8) -> Option<Days> {
    let from = calendar::day(month.calendar, year, month.number, first)?;
    let to = calendar::day(month.calendar, year, month.number, last)?;
    (from <= to).then_some(Days { from, to })
}

/// The `nth` such weekday of a month, unless its `nth` day is one: «الأحد الأول من ديسمبر» may be either.
fn nth_weekday(weekday: i8, nth: i8, month: Month, year: i16) -> Option<Date> {
    const WEEK: i8 = 7;
    let falls_on = |date: &Date| date.weekday().to_monday_one_offset() == weekday;
    let day = |day: i8| calendar::day(month.calendar, year, month.number, day);
    let before = (nth - 1) * WEEK;
    let of_month = || (before + 1..=before + WEEK).filter_map(day).find(falls_on);
    day(nth).filter(falls_on).or_else(of_month)
}

/// Finds the year of something that comes once a year.
fn in_month(
    month: Month,
    which: Which,
    anchor: Anchor,
    in_year: impl Fn(i16) -> Option<Days>,
) -> Option<Resolved> {
    if let Which::Year(year) = which {
        let days = in_year(year)?;
        return Some(Resolved::known(interval(days), days, DateBasisKind::Explicit));
    }
    let published = anchor.published?;
    let this = calendar::year_of(month.calendar, published);
    let days = match which {
        Which::YearShift(shift) => in_year(this.checked_add(shift)?)?,
        _ => {
            let candidates = (this - 1..=this + 1).filter_map(in_year);
            choose(candidates, which, published, anchor)?
        }
    };
    Some(Resolved::known(interval(days), days, DateBasisKind::YearInferred))
}

/// Chooses among yearly candidates: by the word («الماضي»), else the nearest, with the past preferred
/// unless the words around speak of the future.
fn choose(
    candidates: impl Iterator<Item = Days>,
    which: Which,
    published: Date,
    anchor: Anchor,
) -> Option<Days> {
    let is_future = anchor.is_future;
    let cost = |days: &Days| {
        let (ahead, behind) = (distance(published, days.from), distance(days.to, published));
        match which {
            Which::Past if ahead >= 0 || behind < 0 => i32::MAX,
            Which::Coming if behind >= 0 || ahead < 0 => i32::MAX,
            Which::Near if anchor.is_past && ahead > AHEAD_OF_CLOCK => i32::MAX,
            Which::Near if is_future && behind > 0 => behind.saturating_mul(UNLIKELY),
            Which::Near if !is_future && ahead > 0 => ahead.saturating_mul(UNLIKELY),
            _ => ahead.max(behind).max(0),
        }
    };
    candidates.min_by_key(cost)
}

/// A day or month whose year nothing tells.
fn yearless(month: Month, day: Option<i8>, which: Which, anchor: Anchor) -> Option<Resolved> {
    let open = anchor.published.is_none() && !matches!(which, Which::Year(_));
    if !open || month.calendar == Calendar::Hijri {
        return None;
    }
    // 2000 is a leap year: every day that exists in some year exists in it.
    let edtf = match day {
        Some(day) => {
            Date::new(2000, month.number, day).ok()?;
            format!("XXXX-{:02}-{day:02}", month.number)
        }
        None => format!("XXXX-{:02}", month.number),
    };
    Some(Resolved::unknown(edtf, DateBasisKind::YearInferred))
}

fn as_month(resolved: Resolved) -> Resolved {
    match resolved.days {
        Some(days) => Resolved {
            edtf: format_smolstr!("{}-{:02}", pad(days.from.year()), days.from.month()),
            ..resolved
        },
        None => resolved,
    }
}

/// The weekday nearest to publication: in the past or on the day itself, unless words say otherwise.
fn weekday_near(weekday: i8, which: Which, anchor: Anchor) -> Resolved {
    let basis = DateBasisKind::Weekday;
    let Some(published) = anchor.published else { return Resolved::unknown("XXXX-XX-XX", basis) };
    let back = i16::from((published.weekday().to_monday_one_offset() - weekday).rem_euclid(7));
    let shift = match which {
        // «الثلاثاء الماضي» on a Wednesday is not yesterday, which would be «أمس».
        Which::Past if back <= 1 => -back - 7,
        Which::Coming => 7 - back,
        Which::Near if anchor.is_future && back > 0 => 7 - back,
        _ => -back,
    };
    Resolved::day(shift_days(published, shift), basis)
}

fn season(code: i16, which: Which, anchor: Anchor) -> Option<Resolved> {
    let first_month = i8::try_from((code - 20) * 3).ok()?;
    let in_year = |year: i16| {
        let from = Date::new(year, first_month, 1).ok()?;
        let (end_year, end_month) = shift_months(from, 2);
        Some(Days { from, to: calendar::month(Calendar::Gregorian, end_year, end_month)?.to })
    };
    let (days, basis) = match (which, anchor.published) {
        (Which::Year(year), _) => (in_year(year)?, DateBasisKind::Explicit),
        (_, None) => return Some(Resolved::unknown(format!("XXXX-{code}"), DateBasisKind::YearInferred)),
        (Which::YearShift(shift), Some(published)) => {
            (in_year(published.year().checked_add(shift)?)?, DateBasisKind::Relative)
        }
        (_, Some(published)) => {
            let years = published.year() - 1..=published.year() + 1;
            let chosen = choose(years.filter_map(in_year), which, published, anchor)?;
            (chosen, DateBasisKind::YearInferred)
        }
    };
    Some(Resolved::known(format!("{}-{code}", pad(days.from.year())), days, basis))
}

/// A decade or century, written with `digits` known digits.
fn years(first: i16, count: i16, digits: usize) -> Option<Resolved> {
    let from = Date::new(first, 1, 1).ok()?;
    let to = Date::new(first + count - 1, 12, 31).ok()?;
    let known: String = pad(first).chars().take(digits).collect();
    let edtf = format!("{known:X<4}");
    Some(Resolved::known(edtf, Days { from, to }, DateBasisKind::Explicit))
}

/// The `index`-th of `of` equal parts: whole months of a Gregorian year, whole days of other periods.
fn slice(index: i16, of: i16, precision: DatePrecision, days: Days, whole: &Resolved) -> Resolved {
    // The months of a Hijri year are no months of ours.
    let ours = days.from.day() == 1 && days.from.month() == 1;
    if precision == DatePrecision::Year && ours {
        let months = 12 / of.max(1);
        let start = |months| {
            let (year, month) = shift_months(days.from, months);
            Date::new(year, month, 1).unwrap_or(days.from)
        };
        let part = Days { from: start(index * months), to: shift_days(start((index + 1) * months), -1) };
        // EDTF numbers quarters from 33 and halves from 40.
        let code = match of {
            4 => Some(33 + index),
            2 => Some(40 + index),
            _ => None,
        };
        let edtf = code.map_or_else(|| interval(part), |code| format!("{}-{code}", pad(days.from.year())));
        return Resolved::known(edtf, part, whole.basis);
    }
    let len = i16::try_from(distance(days.from, days.to) + 1).unwrap_or(i16::MAX) / of.max(1);
    let from = shift_days(days.from, index * len);
    let to = if index + 1 == of { days.to } else { shift_days(from, len - 1) };
    Resolved::known(interval(Days { from, to }), Days { from, to }, whole.basis)
}

/// Narrows a period to a part of it: thirds of a month, quarters of a year, days of a week; the close of a
/// year is its last day.
fn part_of(part: Part, precision: DatePrecision, days: Days, whole: Resolved) -> Resolved {
    let Days { from, to } = days;
    let len = i16::try_from(distance(from, to) + 1).unwrap_or(i16::MAX);
    let cut = |first: i16, last: i16| Days { from: shift_days(from, first), to: shift_days(from, last) };
    let part_days = match (precision, part) {
        (DatePrecision::Day, _) => days,
        (DatePrecision::Year, Part::Close) => {
            return Resolved::day(to, whole.basis);
        }
        (DatePrecision::Month, Part::Start) => cut(0, 9),
        (DatePrecision::Month, Part::Mid) => cut(10, 19),
        (DatePrecision::Month, _) => cut(20, len - 1),
        (DatePrecision::Week, Part::Start) => cut(0, 2),
        (DatePrecision::Week, Part::Mid) => cut(2, 4),
        (DatePrecision::Week, _) => cut(4, 6),
        (DatePrecision::Year, Part::Start) => cut(0, 89),
        (DatePrecision::Year, Part::Mid) => cut(151, 211),
        (DatePrecision::Year, Part::Late) => cut(273, len - 1),
        (_, Part::Start) => cut(0, len / 3 - 1),
        (_, Part::Mid) => cut(len / 3, 2 * (len / 3)),
        (_, _) => cut(len - len / 3, len - 1),
    };
    Resolved { days: Some(part_days), ..whole }
}

/// The days of a whole month, year or other period that `hedge` leaves: its start, middle or end, cut as where
/// an article says so.
#[must_use]
pub fn narrowed(from: Date, to: Date, hedge: Hedge) -> (Date, Date) {
    let part = match hedge {
        Hedge::Start => Part::Start,
        Hedge::Mid => Part::Mid,
        Hedge::End => Part::Late,
        _ => return (from, to),
    };
    let days = Days { from, to };
    let precision = match distance(from, to) {
        0 => DatePrecision::Day,
        6 => DatePrecision::Week,
        _ if (from, to) == (from.first_of_month(), from.last_of_month()) => DatePrecision::Month,
        _ if (from, to) == (from.first_of_year(), from.last_of_year()) => DatePrecision::Year,
        _ => DatePrecision::Season,
    };
    let whole = Resolved::known(interval(days), days, DateBasisKind::Explicit);
    let days = part_of(part, precision, days, whole).days.unwrap_or(days);
    (days.from, days.to)
}

/// The EDTF of an interval of days.
fn interval(days: Days) -> String {
    if days.from == days.to { days.from.to_string() } else { format!("{}/{}", days.from, days.to) }
}

fn pad(year: i16) -> String {
    format!("{year:04}")
}
