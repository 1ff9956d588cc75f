//! Days and hours as a reader knows them, with named months.

use jiff::civil::{Date, Time};

use super::wording::one;
use crate::intake::{DateBasis, Published};
use crate::l10n::{FluentArgs, Lang, text, text_with};

/// One day, with both Arabic names of the month as the agencies write it.
#[must_use]
pub fn day(date: Date, lang: Lang) -> String {
    let mut args = FluentArgs::new();
    args.set("day", date.day().to_string());
    args.set("month", month(date, lang));
    args.set("year", date.year().to_string());
    text_with(lang, "date-day", Some(&args))
}

fn month(date: Date, lang: Lang) -> String {
    text(lang, &format!("month-{}", date.month()))
}

/// A closed interval of days as briefly as it can be said; `None` where neither end is known.
#[must_use]
pub fn days(from: Option<Date>, to: Option<Date>, lang: Lang) -> Option<String> {
    let (from, to) = match (from, to) {
        (Some(from), Some(to)) => (from, to),
        (Some(from), None) => return Some(one(lang, "date-from", "from", &day(from, lang))),
        (None, Some(to)) => return Some(one(lang, "date-to", "to", &day(to, lang))),
        (None, None) => return None,
    };
    if from == to {
        return Some(day(from, lang));
    }
    let mut args = FluentArgs::new();
    let same_month = (from.year(), from.month()) == (to.year(), to.month());
    let id = if from == from.first_of_year() && to == from.last_of_year() {
        return Some(from.year().to_string());
    } else if same_month {
        args.set("month", month(from, lang));
        args.set("year", from.year().to_string());
        if from.day() == 1 && to == from.last_of_month() {
            "date-month"
        } else {
            args.set("first", from.day().to_string());
            args.set("last", to.day().to_string());
            "date-days"
        }
    } else {
        args.set("from", day(from, lang));
        args.set("to", day(to, lang));
        "date-span"
    };
    Some(text_with(lang, id, Some(&args)))
}

/// `day` with the time of day of its EDTF, where it has one; two reports of one day may differ by the hour alone.
pub(super) fn at_hour(day: String, edtf: &str, lang: Lang) -> String {
    match edtf.split_once('T') {
        Some((_, time)) => with_time(day, time, lang),
        None => day,
    }
}

/// A day with a time of day.
#[must_use]
pub fn moment(date: Date, time: Time, lang: Lang) -> String {
    with_time(day(date, lang), &time.strftime("%H:%M").to_string(), lang)
}

/// `day` with a time of day as EDTF writes it.
fn with_time(day: String, time: &str, lang: Lang) -> String {
    let mut args = FluentArgs::new();
    args.set("day", day);
    args.set("time", time_of_day(time, lang));
    text_with(lang, "date-hour", Some(&args))
}

/// Hours and minutes of an EDTF time, with its distance from Greenwich where that is known: `18:30 (+02:00)`.
fn time_of_day(time: &str, lang: Lang) -> String {
    let minutes = |time: &str| time.get(..5).unwrap_or(time).to_owned();
    match (time.strip_suffix('Z'), time.rfind(['+', '-'])) {
        (Some(time), _) => one(lang, "report-hour", "time", &minutes(time)),
        (None, Some(at)) => {
            let (time, distance) = time.split_at(at);
            format!("{} ({distance})", minutes(time))
        }
        (None, None) => minutes(time),
    }
}

/// What is known of an EDTF date whose year is not: `12 May`, `May`, `18:30`; `None` where nothing is.
pub(super) fn yearless(edtf: &str, lang: Lang) -> Option<String> {
    let (date, time) = edtf.split_once('T').map_or((edtf, None), |(date, time)| (date, Some(time)));
    let mut parts = date.split('-').skip(1).map(|part| part.parse::<i8>().ok());
    let (number, day) = (parts.next().flatten(), parts.next().flatten());
    let named = number.filter(|n| (1..=12).contains(n)).map(|n| text(lang, &format!("month-{n}")));
    let date = named.map(|month| match day {
        None => month,
        Some(day) => {
            let mut args = FluentArgs::new();
            args.set("day", day.to_string());
            args.set("month", month);
            text_with(lang, "date-day-of-year", Some(&args))
        }
    });
    let known: Vec<String> = date.into_iter().chain(time.map(|time| time_of_day(time, lang))).collect();
    (!known.is_empty()).then(|| known.join(" "))
}

/// When an article was published, with how that is known unless the file says so itself.
#[must_use]
pub fn published(published: Option<&Published>, lang: Lang) -> String {
    let Some(published) = published else { return text(lang, "report-undated") };
    let date = day(published.date, lang);
    let basis = match published.basis {
        DateBasis::Metadata => return date,
        DateBasis::Stated => "stated",
        DateBasis::Inferred => "inferred",
        DateBasis::User => "user",
    };
    let mut args = FluentArgs::new();
    args.set("date", date);
    args.set("basis", text(lang, &format!("report-basis-{basis}")));
    text_with(lang, "report-published", Some(&args))
}

/// The hour of publication as Greenwich counts it, where more than the day is known; told only where the day is the
/// same there.
#[must_use]
pub fn time_of_publication(published: &Published, lang: Lang) -> Option<String> {
    let at = published.at?.to_zoned(jiff::tz::TimeZone::UTC);
    let time = format!("{:02}:{:02}", at.hour(), at.minute());
    (at.date() == published.date).then(|| one(lang, "report-hour", "time", &time))
}

/// `text` with the days in it (`2021-09-17`), their intervals and hours in words, which `set` may still change.
#[must_use]
pub fn in_sentence(text: &str, lang: Lang, set: impl Fn(String) -> String) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let is_inside = out.ends_with(|c: char| c.is_ascii_digit() || c == '-');
        if let Some((from, after)) = iso_day(rest).filter(|_| !is_inside) {
            let (to, after) = after.strip_prefix('–').and_then(iso_day).unwrap_or((from, after));
            let time = after.strip_prefix(' ').and_then(iso_time).filter(|_| from == to);
            let said = match time {
                Some(time) => with_time(day(from, lang), time, lang),
                None => days(Some(from), Some(to), lang).unwrap_or_default(),
            };
            out.push_str(&set(said));
            rest = after.get(time.map_or(0, |time| time.len() + 1)..).unwrap_or_default();
        } else {
            out.push(c);
            rest = rest.get(c.len_utf8()..).unwrap_or_default();
        }
    }
    out
}

/// Letters of a day such as 2021-09-17.
const ISO_DAY: usize = 10;

/// The day that `text` begins with, and what follows it.
fn iso_day(text: &str) -> Option<(Date, &str)> {
    let is_plain = |(at, byte): (usize, u8)| match at {
        4 | 7 => byte == b'-',
        _ => byte.is_ascii_digit(),
    };
    let (day, after) = (text.get(..ISO_DAY)?, text.get(ISO_DAY..)?);
    let is_day = day.bytes().enumerate().all(is_plain) && !after.starts_with(|c: char| c.is_ascii_digit());
    Some((day.parse().ok().filter(|_| is_day)?, after))
}

/// The time of day that `text` begins with, such as 18:30 or 18:30:00Z.
fn iso_time(text: &str) -> Option<&str> {
    let end = text.find(|c: char| !c.is_ascii_digit() && !":Z+-".contains(c)).unwrap_or(text.len());
    let time = text.get(..end)?;
    let has_minutes = time.as_bytes().get(2) == Some(&b':') && time.len() >= "18:30".len();
    has_minutes.then_some(time)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn intervals_of_days_are_said_briefly() {
        let said = |from, to| days(Some(from), Some(to), Lang::En).unwrap();
        assert_eq!(said(date(2021, 9, 17), date(2021, 9, 17)), "17 September 2021");
        assert_eq!(said(date(2021, 9, 21), date(2021, 9, 30)), "21–30 September 2021");
        assert_eq!(said(date(2021, 9, 1), date(2021, 9, 30)), "September 2021");
        assert_eq!(said(date(2021, 1, 1), date(2021, 12, 31)), "2021");
        assert_eq!(said(date(2021, 9, 30), date(2021, 10, 1)), "30 September 2021 – 1 October 2021");
        assert_eq!(days(None, Some(date(2021, 9, 1)), Lang::En).unwrap(), "until 1 September 2021");
        assert_eq!(day(date(2021, 9, 17), Lang::Ar), "17 أيلول/سبتمبر 2021");
    }

    #[test]
    fn the_hour_stands_beside_the_day() {
        let said = |edtf, lang| at_hour(day(date(2021, 9, 17), lang), edtf, lang);
        assert_eq!(said("2021-09-17", Lang::En), "17 September 2021");
        assert_eq!(said("2021-09-17T03:00", Lang::En), "17 September 2021, 03:00");
        assert_eq!(said("2021-09-17T03:00", Lang::Ar), "17 أيلول/سبتمبر 2021، 03:00");
        assert_eq!(said("2021-09-17T18:00:00Z", Lang::En), "17 September 2021, 18:00 UTC");
        assert_eq!(said("2021-09-17T18:30:00+02:00", Lang::En), "17 September 2021, 18:30 (+02:00)");
    }

    #[test]
    fn dates_without_a_year_say_what_is_known() {
        let said = |edtf| yearless(edtf, Lang::En);
        assert_eq!(said("XXXX-05-12").as_deref(), Some("12 May"));
        assert_eq!(said("XXXX-05").as_deref(), Some("May"));
        assert_eq!(said("XXXX-XX-XXT18:30").as_deref(), Some("18:30"));
        assert_eq!(said("XXXX-05-12T18:30").as_deref(), Some("12 May 18:30"));
        assert_eq!((said("XXXX-XX-XX"), said("")), (None, None));
    }

    #[test]
    fn bare_days_in_a_sentence_are_named() {
        let said = |text| in_sentence(text, Lang::En, |day| day);
        assert_eq!(said("Dates: 2021-07-01."), "Dates: 1 July 2021.");
        assert_eq!(said("(2021-07-01–2021-07-08 · 2021-07-02)"), "(1–8 July 2021 · 2 July 2021)");
        assert_eq!(
            said("at 2021-07-01 02:00 · 2021-07-01 01:00:00Z"),
            "at 1 July 2021, 02:00 · 1 July 2021, 01:00 UTC"
        );
        assert_eq!(
            said("no day: 12021-07-01, 2021-07-015, 2021-13-01"),
            "no day: 12021-07-01, 2021-07-015, 2021-13-01"
        );
        assert_eq!(in_sentence("في 2021-07-01–2021-07-31", Lang::Ar, |day| day), "في تموز/يوليو 2021");
    }

    #[test]
    fn the_hour_of_publication_is_told_where_it_is_known_and_of_that_day() {
        let published = |at: Option<&str>| Published {
            date: date(2021, 9, 17),
            at: at.map(|at| at.parse().expect("a moment")),
            basis: DateBasis::Metadata,
            why: Default::default(),
        };
        let told = |at| time_of_publication(&published(at), Lang::En);
        assert_eq!(told(Some("2021-09-17T18:30:00+03:00")).as_deref(), Some("15:30 UTC"));
        assert_eq!((told(Some("2021-09-17T01:30:00+03:00")), told(None)), (None, None));
    }
}
