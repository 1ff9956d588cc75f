//! Dates in EDTF (ISO 8601-2) as people and files write them.

use jiff::civil::Date;

use super::letters;

/// First and last day of an EDTF date; an end that the date leaves open or does not know is `None`.
type Ends = (Option<Date>, Option<Date>);

/// The days that `edtf` covers: a day, month, season, year, decade or century, or an interval of them, either
/// end of which may be `..`. Marks of doubt (`?`, `~`, `%`) and times of day are left out of account. `None`
/// where it is no such date.
#[must_use]
pub(crate) fn days(edtf: &str) -> Option<Ends> {
    let plain: String = edtf.trim().chars().filter_map(letters::search_key).collect();
    match plain.split_once('/') {
        Some(("..", "..")) => None,
        Some((from, "..")) => Some((single(from)?.0, None)),
        Some(("..", to)) => Some((None, single(to)?.1)),
        Some((from, to)) => {
            let (from, to) = (single(from)?.0, single(to)?.1);
            (from.zip(to).is_none_or(|(from, to)| from <= to)).then_some((from, to))
        }
        None => single(&plain),
    }
}

fn single(text: &str) -> Option<Ends> {
    let text = text.trim_end_matches(['?', '~', '%']);
    let text = text.split_once(['t', 'T']).map_or(text, |(day, _)| day);
    let mut parts = text.split('-');
    let (year, month, day) = (parts.next()?, parts.next(), parts.next());
    if parts.next().is_some() || year.len() != 4 {
        return None;
    }
    let Ok(number) = year.parse::<i16>() else {
        return if month.is_none() { long(year) } else { unknown_year(year, month?, day) };
    };
    match (month, day) {
        (None, _) => Some((Date::new(number, 1, 1).ok(), Date::new(number, 12, 31).ok())),
        (Some(month), None) => match two_digits(month)? {
            code @ 21..=24 => season(number, code),
            quarter @ 33..=36 => months(number, 3 * (quarter - 33) + 1, 3),
            half @ 40..=41 => months(number, 6 * (half - 40) + 1, 6),
            month => {
                let first = Date::new(number, month, 1).ok()?;
                Some((Some(first), Some(first.last_of_month())))
            }
        },
        (Some(month), Some(day)) => {
            let day = Date::new(number, two_digits(month)?, two_digits(day)?).ok()?;
            Some((Some(day), Some(day)))
        }
    }
}

fn two_digits(text: &str) -> Option<i8> {
    (text.len() == 2).then(|| text.parse().ok())?
}

/// A decade (`202X`) or a century (`20XX`); `XXXX` is no date.
fn long(year: &str) -> Option<Ends> {
    let known = year.trim_end_matches(['x', 'X']);
    let years: i16 = match known.len() {
        3 => 10,
        2 => 100,
        _ => return None,
    };
    let first = known.parse::<i16>().ok()? * years;
    Some((Date::new(first, 1, 1).ok(), Date::new(first + years - 1, 12, 31).ok()))
}

/// A month, or a day of one, in a year that is not known.
fn unknown_year(year: &str, month: &str, day: Option<&str>) -> Option<Ends> {
    const LEAP: i16 = 2000;
    let unknown = |part: &str| part.chars().all(|c| matches!(c, 'x' | 'X'));
    let is_unknown = unknown(year);
    // «أمس» of a report that nobody dated.
    if is_unknown && month.len() == 2 && unknown(month) && day.is_some_and(unknown) {
        return Some((None, None));
    }
    let day = day.map_or(Some(1), two_digits)?;
    Date::new(LEAP, two_digits(month)?, day).ok()?;
    is_unknown.then_some((None, None))
}

/// So many months from the month `first` on: the quarters and halves that EDTF numbers from 33 and 40.
fn months(year: i16, first: i8, count: i8) -> Option<Ends> {
    let last = Date::new(year, first + count - 1, 1).ok()?;
    Some((Date::new(year, first, 1).ok(), Some(last.last_of_month())))
}

/// Spring is 21; a winter runs into the next year.
fn season(year: i16, code: i8) -> Option<Ends> {
    let first = Date::new(year, (code - 21) * 3 + 3, 1).ok()?;
    let last = if code == 24 {
        Date::new(year + 1, 2, 1).ok()?
    } else {
        Date::new(year, first.month() + 2, 1).ok()?
    };
    Some((Some(first), Some(last.last_of_month())))
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn dates_cover_the_days_they_name() {
        for (edtf, from, to) in [
            ("2021-09-17", date(2021, 9, 17), date(2021, 9, 17)),
            ("٢٠٢١-٠٩", date(2021, 9, 1), date(2021, 9, 30)),
            ("2020-02", date(2020, 2, 1), date(2020, 2, 29)),
            ("2021", date(2021, 1, 1), date(2021, 12, 31)),
            ("2021~", date(2021, 1, 1), date(2021, 12, 31)),
            ("2021-22", date(2021, 6, 1), date(2021, 8, 31)),
            ("2021-24", date(2021, 12, 1), date(2022, 2, 28)),
            ("2024-33", date(2024, 1, 1), date(2024, 3, 31)),
            ("2024-36", date(2024, 10, 1), date(2024, 12, 31)),
            ("2023-41", date(2023, 7, 1), date(2023, 12, 31)),
            ("202X", date(2020, 1, 1), date(2029, 12, 31)),
            ("19XX", date(1900, 1, 1), date(1999, 12, 31)),
            ("2021-09-21/2021-09-30", date(2021, 9, 21), date(2021, 9, 30)),
            ("2021-08-08T10:30", date(2021, 8, 8), date(2021, 8, 8)),
        ] {
            assert_eq!(days(edtf), Some((Some(from), Some(to))), "{edtf}");
        }
        assert_eq!(days("../2021-09"), Some((None, Some(date(2021, 9, 30)))));
        assert_eq!(days("2021-09-05/.."), Some((Some(date(2021, 9, 5)), None)));
        assert_eq!(days("XXXX-09-17"), Some((None, None)));
        assert_eq!(days("XXXX-XX-XX"), Some((None, None)));
    }

    #[test]
    fn what_is_no_date_is_refused() {
        for text in [
            "",
            "أيلول",
            "21-09-17",
            "2021-13",
            "2021-02-30",
            "2021-09-30/2021-09-01",
            "../..",
            "XXXX",
            "2021-9",
        ] {
            assert_eq!(days(text), None, "{text}");
        }
    }
}
