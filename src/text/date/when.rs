//! What a date phrase says, before it is laid on the calendar.

use jiff::civil::Date;

use super::DatePrecision;
use crate::text::lexicon::months::Month;

/// Which year, month or week of those that fit.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Which {
    /// Nothing says: the nearest, into the past unless the sentence is about the future.
    Near,
    /// «الماضي».
    Past,
    /// «المقبل».
    Coming,
    /// «الجاري», «هذا».
    This,
    /// A year, in the calendar of its month.
    Year(i16),
    /// A year counted from this one: «من العام الماضي».
    YearShift(i16),
}

/// A part of a period.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// «مطلع», «أوائل»: the first third, of a year its first quarter.
    Start,
    /// «منتصف»: the middle third, of a year June and July.
    Mid,
    /// «أواخر»: the last third.
    Late,
    /// «نهاية»: of a year its last day, of shorter periods the last third.
    Close,
    /// «وقت لاحق هذا الأسبوع»: from the day of publication on.
    Rest,
    /// «الربع الأول»: the `index`-th, from 0, of `of` equal parts.
    Slice {
        /// Which part, from 0.
        index: i16,
        /// How many parts there are.
        of: i16,
    },
    /// «الأسبوع الأول»: seven days, counted from 0.
    Week(i16),
}

/// What a date phrase says.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum When {
    /// A day written out in full.
    Exact(Date),
    /// A day of a named month: «17 مارس».
    Day {
        /// The day of the month, from 1.
        day: i8,
        /// The month, with its calendar.
        month: Month,
        /// Of which year.
        which: Which,
    },
    /// Two days of one month or of two following ones.
    Days {
        /// The first day, from 1.
        first: i8,
        /// The last day, from 1.
        last: i8,
        /// The month of the first.
        month: Month,
        /// Of which year.
        which: Which,
    },
    /// «الأحد الأول من ديسمبر»: the first Sunday of the month, or its first day where that is a Sunday.
    NthWeekday {
        /// Monday is 1.
        weekday: i8,
        /// Which of them, from 1.
        nth: i8,
        /// The month, with its calendar.
        month: Month,
        /// Of which year.
        which: Which,
    },
    /// «17 من الشهر الماضي».
    DayOf {
        /// The day of the month, from 1.
        day: i8,
        /// The month, counted from that of publication.
        months: i16,
    },
    /// «27 من الشهر نفسه»: of the month of the date before it.
    DayOfSame {
        /// The day of the month, from 1.
        day: i8,
    },
    /// «الأحد الماضي».
    Weekday {
        /// Monday is 1.
        weekday: i8,
        /// Of which week.
        which: Which,
    },
    /// «الأحد-الاثنين».
    Weekdays {
        /// The first, Monday is 1.
        first: i8,
        /// The last, Monday is 1.
        last: i8,
    },
    /// Days from the day of publication.
    DayShift(i16),
    /// Weeks from that of publication.
    WeekShift(i16),
    /// A named month.
    Month {
        /// The month, with its calendar.
        month: Month,
        /// Of which year.
        which: Which,
    },
    /// Months from that of publication.
    MonthShift(i16),
    /// Years from that of publication.
    YearShift(i16),
    /// A year of our era.
    Year(i16),
    /// A year of the Hijri era.
    HijriYear(i16),
    /// From one year of our era to another.
    Years(i16, i16),
    /// First year of a decade.
    Decade(i16),
    /// First year of a century by the press's reckoning: the twentieth is 1900 to 1999.
    Century(i16),
    /// «صيف 2014».
    Season {
        /// As in EDTF: 21 to 24 for spring to winter.
        code: i16,
        /// Of which year.
        which: Which,
    },
}

impl When {
    /// The smallest unit it names.
    pub const fn precision(&self) -> DatePrecision {
        match self {
            Self::Exact(_)
            | Self::Day { .. }
            | Self::Days { .. }
            | Self::NthWeekday { .. }
            | Self::DayOf { .. }
            | Self::DayOfSame { .. }
            | Self::Weekday { .. }
            | Self::Weekdays { .. }
            | Self::DayShift(_) => DatePrecision::Day,
            Self::WeekShift(_) => DatePrecision::Week,
            Self::Month { .. } | Self::MonthShift(_) => DatePrecision::Month,
            Self::Season { .. } => DatePrecision::Season,
            Self::YearShift(_) | Self::Year(_) | Self::HijriYear(_) | Self::Years(..) => DatePrecision::Year,
            Self::Decade(_) => DatePrecision::Decade,
            Self::Century(_) => DatePrecision::Century,
        }
    }
}

/// A date phrase of tokens `start..end`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Phrase {
    pub start: usize,
    pub end: usize,
    pub when: When,
    pub part: Option<Part>,
}

impl Phrase {
    pub(super) const fn new(start: usize, end: usize, when: When) -> Self {
        Self { start, end, when, part: None }
    }
}
