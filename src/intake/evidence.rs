//! What a text lets slip about the day it was written.

use jiff::civil::{Date, Weekday};

use crate::text::lexicon::months::Calendar;
use crate::text::{Analysis, DateExpr, DateRole, Part, Said, Span, When, Which};

/// How far into the text a bare weekday is that of the news itself, in bytes.
const LEAD: usize = 1200;

/// A bound and the words it rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Witness<T> {
    pub says: T,
    pub words: Span,
}

/// A weekday and how many days before publication it was.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct NewsDay {
    pub weekday: Weekday,
    pub days_before: i8,
    /// Whether «اليوم» or «أمس» ties it to the day of writing; a bare weekday may lie a day back.
    pub is_anchored: bool,
}

/// What a text lets slip about the day it was written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Evidence {
    /// The day the news is about: «اليوم الجمعة», «أمس الاثنين», or a bare weekday in the lead.
    pub news_day: Option<Witness<NewsDay>>,
    /// A day in the lead that is written out in full with its weekday: «الخميس 13 شباط 2020».
    pub news_date: Option<Witness<Date>>,
    /// The month of writing: «أيلول الجاري».
    pub month: Option<Witness<i8>>,
    /// The latest day that is written out in full and lies behind: the text is not older, though the
    /// press writes the year above all of days long past.
    pub latest_day: Option<Witness<Date>>,
    /// The start of the latest month or year that lies behind.
    pub latest_period: Option<Witness<Date>>,
    /// The earliest day that lies ahead: the text is not younger.
    pub ahead: Option<Witness<Date>>,
    /// Whether «هذا العام» is spoken of.
    pub speaks_of_this_year: bool,
    /// Days without a year that lie behind: «29 حزيران».
    pub yearless: Vec<Witness<(i8, i8)>>,
}

/// Gathers the evidence of a text's dates, leaving out those in dimmed stretches.
pub(super) fn gather(analysis: &Analysis, is_dimmed: impl Fn(Span) -> bool) -> Evidence {
    let mut evidence = Evidence::default();
    for date in analysis.dates.iter().filter(|date| !is_dimmed(date.span)) {
        evidence.hear(date);
    }
    evidence
}

impl Evidence {
    fn hear(&mut self, date: &DateExpr) {
        let Some(said) = date.said else { return };
        let ahead = lies_ahead(date, &said);
        match said.when {
            When::DayShift(shift @ (0 | -1)) => {
                self.hear_weekday(date.span, &said, i8::from(shift == -1), true)
            }
            When::Weekday { which: Which::Near, .. } if date.span.start < LEAD => {
                self.hear_weekday(date.span, &said, 0, false)
            }
            When::Month { month, which: Which::This }
                if self.month.is_none() && month.calendar == Calendar::Gregorian =>
            {
                self.month = Some(Witness { says: month.number, words: date.span });
            }
            When::YearShift(0) => self.speaks_of_this_year = true,
            When::Day { day, month, which: Which::Near | Which::Past }
                if !ahead && month.calendar == Calendar::Gregorian =>
            {
                self.yearless.push(Witness { says: (month.number, day), words: date.span });
            }
            When::Exact(_)
            | When::Day { which: Which::Year(_), .. }
            | When::Days { which: Which::Year(_), .. }
            | When::Month { which: Which::Year(_), .. }
            | When::Year(_) => self.hear_written_out(date, &said, ahead),
            _ => {}
        }
    }

    /// «اليوم» and «أمس» with their weekday outweigh a bare weekday; the first of each kind counts.
    fn hear_weekday(&mut self, words: Span, said: &Said, days_before: i8, is_anchored: bool) {
        let Some(weekday) = said.weekday.and_then(|day| Weekday::from_monday_one_offset(day).ok()) else {
            return;
        };
        if self.news_day.is_none_or(|old| is_anchored && !old.says.is_anchored) {
            let says = NewsDay { weekday, days_before, is_anchored };
            self.news_day = Some(Witness { says, words });
        }
    }

    fn hear_written_out(&mut self, date: &DateExpr, said: &Said, ahead: bool) {
        let (Some(from), Some(to)) = (date.from, date.to) else { return };
        let later = |old: &Option<Witness<Date>>, day| old.is_none_or(|old| old.says < day);
        if ahead {
            if self.ahead.is_none_or(|old| to < old.says) {
                self.ahead = Some(Witness { says: to, words: date.span });
            }
        } else if matches!(said.when, When::Month { .. } | When::Year(_)) {
            if later(&self.latest_period, from) {
                self.latest_period = Some(Witness { says: from, words: date.span });
            }
        } else {
            let is_news =
                said.weekday == Some(from.weekday().to_monday_one_offset()) && date.span.start < LEAD;
            if is_news && self.news_date.is_none() {
                self.news_date = Some(Witness { says: from, words: date.span });
            }
            if later(&self.latest_day, to) {
                self.latest_day = Some(Witness { says: to, words: date.span });
            }
        }
    }
}

/// Whether the words around a date put it into the future, as deadlines are.
fn lies_ahead(date: &DateExpr, said: &Said) -> bool {
    let coming = matches!(
        said.when,
        When::Day { which: Which::Coming, .. }
            | When::Days { which: Which::Coming, .. }
            | When::Month { which: Which::Coming, .. }
    );
    let closes = said.part == Some(Part::Close) && !matches!(date.role, DateRole::Since | DateRole::After);
    coming || closes || matches!(date.role, DateRole::Until | DateRole::By | DateRole::Before)
}
