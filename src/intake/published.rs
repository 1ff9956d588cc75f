//! When an article was published, and how that is known.

use std::collections::BTreeMap;

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::fmt::rfc2822;
use jiff::tz::TimeZone;

use super::article::{Article, ArticleId, DateBasis, Note, NoteLevel, Published};
use super::evidence::{self, Evidence};
use super::inferred::infer;
use super::lines::Line;
use super::stated;
use crate::l10n::{Bilingual, FluentArgs, Lang, bilingual};
use crate::text::letters::digit;
use crate::text::{DateBasisKind, DateExpr, DatePrecision, Words, analyse};

/// Seconds from which a bare number is a time stamp: 1973, before any news site.
const OLDEST_STAMP: i64 = 100_000_000;

/// Most articles that are taken for one story, whose days bear on each other.
const STORY: usize = 60;

/// The date a file's metadata gives, in any of the forms in which extractors write it.
///
/// The day is taken as written, in the outlet's own time zone.
pub(super) fn of_metadata(date: &str, words: &Words) -> Option<Date> {
    let date = date.trim();
    if let Some(day) = date.get(..10).and_then(|day| day.parse().ok()) {
        return Some(day);
    }
    if date.len() == 8 && date.bytes().all(|b| b.is_ascii_digit()) {
        return date.parse().ok();
    }
    if let Ok(zoned) = rfc2822::parse(date) {
        return Some(zoned.date());
    }
    if let Some(stamp) = stamp(date) {
        return Some(stamp.to_zoned(TimeZone::UTC).date());
    }
    stated::full_day(date, words)
}

/// The moment of a bare number of seconds or milliseconds, which some programs write with decimals.
fn stamp(date: &str) -> Option<Timestamp> {
    let is_number = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    let whole = date.split_once('.').filter(|(_, rest)| is_number(rest)).map_or(date, |(whole, _)| whole);
    let stamp: i64 = whole.parse().ok().filter(|stamp| *stamp > OLDEST_STAMP)?;
    Timestamp::from_second(if stamp > OLDEST_STAMP * 1000 { stamp / 1000 } else { stamp }).ok()
}

/// The moment that a date tells: only with a time zone is it one.
fn moment(date: &str) -> Option<Timestamp> {
    let zoned = || rfc2822::parse(date).ok().map(|zoned| zoned.timestamp());
    date.parse().ok().or_else(zoned).or_else(|| stamp(date))
}

/// Whether a date of three numbers leaves open which of the first two is the month: `02/03/2023`, with or without an hour.
pub(super) fn is_either_order(date: &str) -> bool {
    let numbers: Vec<Option<u32>> = date
        .split(|c| digit(c).is_none())
        .map(|part| part.chars().try_fold(0_u32, |n, c| Some(n.checked_mul(10)? + digit(c)?)))
        .collect();
    let is_month = |n: u32| (1..=12).contains(&n);
    matches!(numbers.as_slice(), [Some(a), Some(b), Some(1900..), ..] if a != b && is_month(*a) && is_month(*b))
}

/// A date that metadata gives; `stated` is how it is written there, for the moment if it tells one.
pub(super) fn from_metadata(date: Date, stated: &str) -> Published {
    Published {
        date,
        at: moment(stated.trim()),
        basis: DateBasis::Metadata,
        why: bilingual("date-metadata", None),
    }
}

/// The day that an address or a file name carries, as in `/2021/09/17/`.
pub(super) fn from_name(name: &str) -> Option<Published> {
    let date = day_in(name)?;
    let mut args = FluentArgs::new();
    args.set("words", name.to_owned());
    Some(Published { date, at: None, basis: DateBasis::Metadata, why: bilingual("date-name", Some(&args)) })
}

/// The first year, month and day in a row, separated by one character each or not at all.
fn day_in(name: &str) -> Option<Date> {
    let is_day =
        |digits: &str| Date::strptime("%Y%m%d", digits).ok().filter(|day| (1990..2100).contains(&day.year()));
    let numbers: Vec<&str> = name.split(|c: char| !c.is_ascii_digit()).collect();
    let whole = numbers.iter().filter(|number| number.len() == 8).find_map(|number| is_day(number));
    whole.or_else(|| {
        numbers
            .windows(3)
            .filter(|parts| parts.iter().map(|part| part.len()).eq([4, 2, 2]))
            .find_map(|p| is_day(&p.concat()))
    })
}

/// The date that the text states near its top.
pub(super) fn from_text(text: &str, lines: &[&Line], lexicon: &Words) -> Option<Published> {
    let (date, words) = stated::stated(text, lines, lexicon)?;
    let mut args = FluentArgs::new();
    args.set("words", words.to_owned());
    Some(Published { date, at: None, basis: DateBasis::Stated, why: bilingual("date-stated", Some(&args)) })
}

/// Dates `article` by hand, or says that its date is not known.
pub fn redate(article: &mut Article, date: Option<Date>) {
    let published = date.map(|date| Published {
        date,
        at: None,
        basis: DateBasis::User,
        why: bilingual("date-user", None),
    });
    set(article, published);
}

/// Works out the dates of those `articles` that neither their files nor their texts state. What the
/// others of the story say about their days helps, `companions` included, which stay as they are.
pub(super) fn settle(articles: &mut [Article], companions: &[Article], words: &Words) {
    let is_open = |article: &Article| {
        article.is_analysed() && article.published.as_ref().is_none_or(|p| p.basis == DateBasis::Inferred)
    };
    if !articles.iter().any(is_open) {
        return;
    }
    let is_one_story = (2..=STORY).contains(&(articles.len() + companions.len()));
    let mut named: BTreeMap<Date, Vec<(ArticleId, Bilingual)>> = BTreeMap::new();
    for article in articles.iter().chain(companions).filter(|_| is_one_story) {
        let source = Bilingual { ar: article.source_in(Lang::Ar), en: article.source_in(Lang::En) };
        for day in days_named(article, words) {
            named.entry(day).or_default().push((article.id, source.clone()));
        }
    }
    for article in articles.iter_mut().filter(|article| is_open(article)) {
        let named_by = |day: Date| {
            let others = named.get(&day)?.iter();
            others.filter(|(by, _)| *by != article.id).map(|(_, source)| source.clone()).next()
        };
        let found = infer(&article.text, &evidence_of(article, words), &named_by);
        set(article, found);
    }
}

fn evidence_of(article: &Article, words: &Words) -> Evidence {
    let analysis = analyse(&article.text, words, None);
    evidence::gather(&analysis, |span| article.is_dimmed(span))
}

/// The days that `article` names of which the year is certain, and then its own.
fn days_named(article: &Article, words: &Words) -> Vec<Date> {
    let own = article.published.as_ref().filter(|p| p.basis != DateBasis::Inferred).map(|p| p.date);
    let is_day = |date: &&DateExpr| {
        date.precision == DatePrecision::Day
            && date.from == date.to
            && matches!(date.basis, DateBasisKind::Explicit | DateBasisKind::YearInferred)
    };
    let dates = analyse(&article.text, words, own).dates;
    dates.iter().filter(is_day).filter_map(|date| date.from).chain(own).collect()
}

fn set(article: &mut Article, published: Option<Published>) {
    let undated = bilingual("note-no-date", None);
    article.notes.retain(|note| note.message != undated);
    if published.is_none() {
        article.notes.push(Note { level: NoteLevel::Warning, message: undated });
    }
    article.published = published;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn metadata_dates_are_read_in_every_form_extractors_write() {
        for date in [
            "2018-08-28",
            "2018-08-28T19:45:11+00:00",
            "2018-08-28 19:45:11",
            "20180828",
            "Tue, 28 Aug 2018 19:45:11 +0000",
            "1535485511",
            "1535485511000",
            "1535485511.0",
            "28/08/2018",
            "28/08/2018 19:45",
            "الثلاثاء 28 آب 2018",
            "٢٨ أغسطس ٢٠١٨",
            "Aug 28, 2018",
            "28 August 2018",
            "20180828T194511",
            "Tue Aug 28 19:45:11 +0000 2018",
            "الثلاثاء 16 ذو الحجة 1439هـ - 28 أغسطس 2018م",
        ] {
            assert_eq!(
                of_metadata(date, Words::builtin()).map(|day| day.to_string()).as_deref(),
                Some("2018-08-28"),
                "{date}"
            );
        }
        assert_eq!(of_metadata("قريبا", Words::builtin()), None);
    }

    #[test]
    fn the_moment_is_kept_where_a_date_tells_it() {
        let at = |date: &str| of_metadata(date, Words::builtin()).and_then(|day| from_metadata(day, date).at);
        let moment: Option<Timestamp> = "2018-08-28T19:45:11Z".parse().ok();
        for date in [
            "2018-08-28T22:45:11+03:00",
            "Tue, 28 Aug 2018 22:45:11 +0300",
            "1535485511",
            "1535485511000",
            "1535485511.0",
        ] {
            assert_eq!(at(date), moment, "{date}");
        }
        for date in ["2018-08-28 19:45:11", "20180828", "28/08/2018 19:45"] {
            assert_eq!(at(date), None, "nobody knows where: {date}");
        }
    }

    #[test]
    fn the_order_of_day_and_month_is_open_where_both_could_be_either() {
        for date in ["02/03/2023", "2-3-2023", "٠٢/٠٣/٢٠٢٣", "02/03/2023 14:30"] {
            assert!(is_either_order(date), "{date}");
        }
        for date in
            ["28/08/2018", "28/08/2018 14:30", "03/03/2023", "2023-02-03", "20230203", "2 آذار 2023", ""]
        {
            assert!(!is_either_order(date), "{date}");
        }
    }

    #[test]
    fn addresses_and_file_names_give_the_day() {
        let day = |name| from_name(name).map(|published| published.date.to_string());
        for name in ["https://example.org/2021/09/17/news", "sahl_2021-09-17.txt", "20210917-sahl.txt"] {
            assert_eq!(day(name).as_deref(), Some("2021-09-17"));
        }
        for name in ["https://example.org/a/45332749", "01.txt", "2021-13-40.txt", "12021091799.txt"] {
            assert_eq!(day(name), None);
        }
    }
}
