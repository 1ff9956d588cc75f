//! Days, months and years of the two calendars as intervals of Gregorian days.

use icu_calendar::Date as IcuDate;
use icu_calendar::cal::{Gregorian, Hijri};
use jiff::ToSpan;
use jiff::civil::Date;

use crate::text::lexicon::months::Calendar;

/// A closed interval of days.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Days {
    pub from: Date,
    pub to: Date,
}

impl Days {
    /// One day.
    pub(super) const fn one(day: Date) -> Self {
        Self { from: day, to: day }
    }
}

/// The day `day` of `month` in `year` of `calendar`; none where there is no such day.
pub(super) fn day(calendar: Calendar, year: i16, month: i8, day: i8) -> Option<Date> {
    match calendar {
        Calendar::Gregorian => Date::new(year, month, day).ok(),
        Calendar::Hijri => {
            let (month, day) = (u8::try_from(month).ok()?, u8::try_from(day).ok()?);
            let hijri = Hijri::new_umm_al_qura();
            let date = IcuDate::try_new_hijri_with_calendar(year.into(), month, day, hijri).ok()?;
            let iso = date.to_calendar(Gregorian);
            let year = i16::try_from(iso.era_year().extended_year).ok()?;
            let (month, day) = (iso.month().number(), iso.day_of_month().0);
            Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
        }
    }
}

/// The days of a month.
pub(super) fn month(calendar: Calendar, year: i16, month: i8) -> Option<Days> {
    let from = day(calendar, year, month, 1)?;
    let next = if month == 12 { day(calendar, year + 1, 1, 1) } else { day(calendar, year, month + 1, 1) };
    Some(Days { from, to: next?.yesterday().ok()? })
}

/// The days of a year.
pub(super) fn year(calendar: Calendar, year: i16) -> Option<Days> {
    let to = day(calendar, year + 1, 1, 1)?.yesterday().ok()?;
    Some(Days { from: day(calendar, year, 1, 1)?, to })
}

/// The year of `calendar` that `date` falls in.
pub(super) fn year_of(calendar: Calendar, date: Date) -> i16 {
    match calendar {
        Calendar::Gregorian => date.year(),
        Calendar::Hijri => {
            // A Hijri year is shorter by a little over ten days; the estimate is right or one too high.
            let estimate = (f64::from(date.year() - 622) * 1.030_69).floor() as i16 + 2;
            (estimate - 3..=estimate)
                .rev()
                .find(|&y| day(calendar, y, 1, 1).is_some_and(|first| first <= date))
                .unwrap_or(estimate)
        }
    }
}

/// `date` moved by whole days; itself at the ends of the calendar.
pub(super) fn shift_days(date: Date, days: i16) -> Date {
    date.checked_add(i64::from(days).days()).unwrap_or(date)
}

/// The Gregorian month `months` away from that of `date`, as year and month.
pub(super) fn shift_months(date: Date, months: i16) -> (i16, i8) {
    let months = i32::from(date.year()) * 12 + i32::from(date.month()) - 1 + i32::from(months);
    let year = i16::try_from(months.div_euclid(12)).unwrap_or(i16::MAX);
    (year, i8::try_from(months.rem_euclid(12) + 1).unwrap_or(1))
}

/// The week from Monday to Sunday that is `weeks` away from that of `date`.
pub(super) fn week(date: Date, weeks: i16) -> Days {
    let monday = shift_days(date, weeks * 7 - i16::from(date.weekday().to_monday_zero_offset()));
    Days { from: monday, to: shift_days(monday, 6) }
}

/// Whole days from `a` to `b`; negative where `b` is earlier.
pub(super) fn distance(a: Date, b: Date) -> i32 {
    a.until(b).map_or(0, |span| span.get_days())
}
