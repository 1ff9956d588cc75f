//! When an article was published, and how that is known.

use jiff::civil::Date;

use super::article::{Article, DateBasis, Published};
use super::lines::Line;
use crate::l10n::{Bilingual, FluentArgs, bilingual};
use crate::text::letters::digit;

/// How many lines from the top may be a date line.
const TOP: usize = 8;
/// Most letters besides the date that a date line holds («تاريخ النشر», a weekday, a place).
const LETTERS_BESIDE: usize = 30;

/// The date a file's metadata gives, in any of the forms in which extractors write it.
///
/// The day is taken as written, in the outlet's own time zone.
pub(super) fn of_metadata(date: &str) -> Option<Date> {
    let date = date.trim();
    if let Some(found) = numeric_date(date) {
        return Some(found.date);
    }
    if date.len() == 8 && date.bytes().all(|b| b.is_ascii_digit()) {
        return civil(
            date.get(..4)?.parse().ok()?,
            date.get(4..6)?.parse().ok()?,
            date.get(6..)?.parse().ok()?,
        );
    }
    if let Ok(zoned) = jiff::fmt::rfc2822::parse(date) {
        return Some(zoned.date());
    }
    let seconds = date.parse::<i64>().ok().filter(|n| *n > 100_000_000)?;
    let seconds = if seconds > 100_000_000_000 { seconds / 1000 } else { seconds };
    Some(jiff::Timestamp::from_second(seconds).ok()?.to_zoned(jiff::tz::TimeZone::UTC).date())
}

/// Dates `article` by hand, or says that its date is not known.
pub fn redate(article: &mut Article, date: Option<Date>) {
    article.notes.retain(|note| note.message != undated());
    article.published = date.map(|date| Published {
        date,
        at: None,
        basis: DateBasis::User,
        why: bilingual("date-user", None),
    });
}

/// The note on an article that nothing dates.
pub(super) fn undated() -> Bilingual {
    bilingual("note-no-date", None)
}

/// A date that metadata gives; `stated` is how it is written there, for the moment if it tells one.
pub(super) fn from_metadata(date: Date, stated: &str) -> Published {
    let at = stated.trim().parse().ok();
    Published { date, at, basis: DateBasis::Metadata, why: bilingual("date-metadata", None) }
}

/// The date that a line near the top states, as in «الأحد 2021/08/08».
pub(super) fn stated(text: &str, lines: &[&Line]) -> Option<Published> {
    let line = lines.iter().take(TOP).map(|line| line.span.of(text)).find(|words| is_date_line(words))?;
    let date = numeric_date(line)?.date;
    let mut args = FluentArgs::new();
    args.set("words", line.to_owned());
    let why: Bilingual = bilingual("date-stated", Some(&args));
    Some(Published { date, at: None, basis: DateBasis::Stated, why })
}

/// Whether a line states a date and little else.
pub(super) fn is_date_line(line: &str) -> bool {
    numeric_date(line).is_some() && line.chars().filter(|c| c.is_alphabetic()).count() <= LETTERS_BESIDE
}

struct Numeric {
    date: Date,
}

/// The first full numeric date of a line: year first, or day first as the Arabic press writes.
fn numeric_date(text: &str) -> Option<Numeric> {
    let mut numbers: Vec<(i32, usize)> = Vec::new();
    let mut joined = false;
    for c in text.chars() {
        match digit(c) {
            Some(d) => {
                let d = i32::try_from(d).ok()?;
                match numbers.last_mut().filter(|_| !joined) {
                    Some((value, digits)) => {
                        (*value, *digits) = (value.checked_mul(10)?.checked_add(d)?, *digits + 1)
                    }
                    None => numbers.push((d, 1)),
                }
                joined = false;
            }
            None if matches!(c, '/' | '-' | '.') && !numbers.is_empty() && numbers.len() < 3 && !joined => {
                joined = true
            }
            None if numbers.len() == 3 => break,
            None => {
                numbers.clear();
                joined = false;
            }
        }
    }
    let [(a, a_digits), (b, _), (c, c_digits)] = numbers.get(..3)?.try_into().ok()?;
    let date = match (a_digits, c_digits) {
        (4, 1 | 2) => civil(a, b, c),
        (1 | 2, 4) => civil(c, b, a).or_else(|| civil(c, a, b)),
        _ => None,
    }?;
    Some(Numeric { date })
}

fn civil(year: i32, month: i32, day: i32) -> Option<Date> {
    let year = i16::try_from(year).ok().filter(|year| (1900..=2100).contains(year))?;
    Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}
