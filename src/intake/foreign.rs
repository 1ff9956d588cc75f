//! Dates as programs and English pages write them, in figures.

use std::borrow::Cow;

use jiff::civil::Date;

const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];
const WEEKDAYS: [&str; 7] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
/// Fewest letters to which these are cut.
const SHORTEST: usize = 3;
/// How many words behind the month the year may stand: an hour and its zone come between.
const REACH: usize = 5;

/// `text` with the day of a time stamp or of an English date as `2021-09-17`; what else it holds stays.
pub(super) fn in_figures(text: &str) -> Cow<'_, str> {
    let words: Vec<&str> =
        text.split(|c: char| c.is_whitespace() || c == ',').filter(|w| !w.is_empty()).collect();
    if let Some((at, day)) = words.iter().enumerate().find_map(|(at, word)| Some((at, stamp(word)?))) {
        return Cow::Owned(joined(&words, &[at], at, day));
    }
    let english = words.iter().enumerate().find_map(|(at, word)| english(&words, at, month(word)?));
    match english {
        Some((used, at, day)) => Cow::Owned(joined(&words, &used, at, day)),
        None => Cow::Borrowed(text),
    }
}

/// The words but for those of the date and English weekdays, with `day` at its place.
fn joined(words: &[&str], used: &[usize], place: usize, day: Date) -> String {
    let day = day.to_string();
    let kept = words.iter().enumerate().filter_map(|(at, word)| {
        if at == place {
            Some(day.as_str())
        } else {
            (!used.contains(&at) && index(word, &WEEKDAYS).is_none()).then_some(*word)
        }
    });
    kept.collect::<Vec<_>>().join(" ")
}

/// `2021-09-17T14:30:00+03:00`, `20210917T143000`.
fn stamp(word: &str) -> Option<Date> {
    let (day, hour) = word.split_once('T')?;
    let is_hour = hour.starts_with(|c: char| c.is_ascii_digit());
    let is_day = matches!(day.len(), 8 | 10) && day.bytes().all(|b| b.is_ascii_digit() || b == b'-');
    day.parse().ok().filter(|_| is_hour && is_day)
}

/// The words used, the place and the day of an English date of which `at` is the month.
fn english(words: &[&str], at: usize, month: i8) -> Option<(Vec<usize>, usize, Date)> {
    let day_at = |place: usize| {
        let word = words.get(place)?;
        let digits = word.trim_end_matches(|c: char| c.is_ascii_alphabetic());
        digits
            .parse::<i8>()
            .ok()
            .filter(|day| digits.len() <= 2 && (1..=31).contains(day))
            .map(|day| (place, day))
    };
    let (day_place, day) = at.checked_sub(1).and_then(day_at).or_else(|| day_at(at + 1))?;
    let years = (at + 1..=at + REACH).filter_map(|place| {
        let word = words.get(place)?;
        let year: i16 = word.parse().ok().filter(|year| word.len() == 4 && (1900..2100).contains(year))?;
        Some((place, year))
    });
    let (year_place, year) = years.min()?;
    Some((vec![day_place, at, year_place], at, Date::new(year, month, day).ok()?))
}

fn month(word: &str) -> Option<i8> {
    index(word, &MONTHS).and_then(|index| i8::try_from(index + 1).ok())
}

/// Which of `names` a word is, in full or cut.
fn index(word: &str, names: &[&str]) -> Option<usize> {
    let word = word.trim_end_matches('.').to_ascii_lowercase();
    names.iter().position(|name| word.len() >= SHORTEST && name.starts_with(&word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_of_programs_and_english_pages_are_put_in_figures() {
        for (written, read) in [
            ("Sep 17, 2021", "2021-09-17"),
            ("Sept. 17, 2021 2:30 pm", "2021-09-17 2:30 pm"),
            ("17 September 2021", "2021-09-17"),
            ("Friday, 17th September, 2021", "2021-09-17"),
            ("Fri Sep 17 14:30:00 +0000 2021", "2021-09-17 14:30:00 +0000"),
            ("20210917T143000", "2021-09-17"),
            ("نُشر: 2021-09-17T14:30:00+03:00", "نُشر: 2021-09-17"),
        ] {
            assert_eq!(in_figures(written), read);
        }
        for text in ["17 أيلول 2021", "2021-09-17", "may 2021", "Sep 17", "Thing 2021", "40 May 2021"] {
            assert_eq!(in_figures(text), text);
        }
    }
}
