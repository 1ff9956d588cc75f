//! Works out when a text was written from the dates it mentions and from its companions.

use jiff::ToSpan;
use jiff::civil::Date;

use super::article::{DateBasis, Published};
use super::evidence::{Evidence, NewsDay, Witness};
use crate::l10n::{Bilingual, FluentArgs, Lang, text as message, text_with};
use crate::text::Span;

/// Longest time, in days, that a text may be younger than the latest day it names.
const REACH: i64 = 400;

/// The days on which a text may have been written, and what says so.
struct Window {
    from: Date,
    to: Date,
    clues: Vec<Span>,
    /// Whether both ends are known, so that the middle is the safest guess; else the nearest day is.
    is_closed: bool,
    /// Whether `from` is a day the text names, not merely the start of a period.
    opens_on_named_day: bool,
}

/// The likeliest day of writing; `None` where the text gives no hold, and the user has to say.
///
/// `named_by` says which other source of the same story names a day.
pub(super) fn infer(
    text: &str,
    evidence: &Evidence,
    named_by: &dyn Fn(Date) -> Option<Bilingual>,
) -> Option<Published> {
    if let Some(named) = evidence.news_date {
        let why = reason(text, &[named.words], "inferred-named", &|_, _| {});
        return Some(Published { date: named.says, at: None, basis: DateBasis::Inferred, why });
    }
    let window = month_window(evidence)
        .or_else(|| year_window(evidence))
        .or_else(|| open_window(evidence, named_by))?;
    let days = candidates(&window, evidence.news_day.map(|day| day.says));
    let mut clues = window.clues.clone();
    clues.extend(evidence.news_day.map(|day| day.words));
    let why = |id: &str, fill: &dyn Fn(Lang, &mut FluentArgs<'_>)| reason(text, &clues, id, fill);

    if let Some(news_day) = evidence.news_day
        && let Some((day, news, source)) = corroborated(&days, news_day.says, named_by)
    {
        let why = why("inferred-corroborated", &|lang, args| {
            args.set("day", news.to_string());
            args.set("source", source.get(lang).to_owned());
        });
        return Some(Published { date: day, at: None, basis: DateBasis::Inferred, why });
    }
    let count = days.len();
    let (first, last) = (*days.first()?, *days.last()?);
    let (day, why) = match (count, window.is_closed) {
        (1, _) => (first, why("inferred-only", &|_, _| {})),
        (_, true) => {
            let middle = days.get(count / 2).copied()?;
            let why = why("inferred-middle", &|_, args| {
                args.set("count", count);
                args.set("from", first.to_string());
                args.set("to", last.to_string());
            });
            (middle, why)
        }
        (_, false) if !window.opens_on_named_day => return None,
        (_, false) => (first, why("inferred-nearest", &|_, args| args.set("day", window.from.to_string()))),
    };
    Some(Published { date: day, at: None, basis: DateBasis::Inferred, why })
}

/// «أيلول الجاري» and a year: the days of one month.
fn month_window(evidence: &Evidence) -> Option<Window> {
    let month = evidence.month?;
    let behind = latest(evidence);
    let anchor = behind.or_else(|| {
        // Only a deadline gives the year: the month of writing is the last such month before it.
        let ahead = evidence.ahead?;
        let year_before = ahead.says.checked_sub(1.year()).ok()?.tomorrow().ok()?;
        Some(Witness { says: year_before, words: ahead.words })
    })?;
    let in_year = |year: i16| Date::new(year, month.says, 1).ok();
    let mut first = in_year(anchor.says.year())?;
    if first.last_of_month() < anchor.says {
        first = in_year(anchor.says.year() + 1)?;
    }
    let from = evidence.latest_day.map_or(first, |day| day.says.max(first));
    let clues = vec![month.words, anchor.words];
    Some(Window { from, to: first.last_of_month(), clues, is_closed: true, opens_on_named_day: false })
}

/// A deadline of the year of writing, and days without a year that must lie in it.
fn year_window(evidence: &Evidence) -> Option<Window> {
    let ahead = evidence.ahead?;
    let year = ahead.says.year();
    let is_this_year =
        evidence.speaks_of_this_year || evidence.latest_day.is_some_and(|day| day.says.year() == year);
    let new_year = Date::new(year, 1, 1).ok().filter(|_| is_this_year)?;
    let behind = latest(evidence).filter(|day| day.says.year() == year && Some(*day) == evidence.latest_day);
    let passed = latest_yearless(evidence, year, ahead.says);
    let opening = behind.into_iter().chain(passed).max_by_key(|day| day.says);
    let from = opening.map_or(new_year, |day| day.says);
    let clues = [ahead.words].into_iter().chain(opening.map(|day| day.words)).collect();
    Some(Window { from, to: ahead.says, clues, is_closed: false, opens_on_named_day: opening.is_some() })
}

/// The latest day that is written out, if another source names it too: the text was written then or soon
/// after. A day that only this text names is as often one of years ago.
fn open_window(evidence: &Evidence, named_by: &dyn Fn(Date) -> Option<Bilingual>) -> Option<Window> {
    let named = evidence.latest_day.filter(|day| named_by(day.says).is_some())?;
    let end = named.says.checked_add(REACH.days()).ok()?;
    let to = evidence.ahead.map_or(end, |ahead| ahead.says.min(end)).max(named.says);
    let passed = latest_yearless(evidence, named.says.year(), to).filter(|day| day.says > named.says);
    let opening = passed.unwrap_or(named);
    let clues = vec![opening.words];
    Some(Window { from: opening.says, to, clues, is_closed: false, opens_on_named_day: true })
}

/// The latest that lies behind the text, to the day or not.
fn latest(evidence: &Evidence) -> Option<Witness<Date>> {
    evidence.latest_day.into_iter().chain(evidence.latest_period).max_by_key(|witness| witness.says)
}

/// The latest of the days without a year, as a day of `year` up to `end`.
fn latest_yearless(evidence: &Evidence, year: i16, end: Date) -> Option<Witness<Date>> {
    let days = evidence.yearless.iter().filter_map(|passed| {
        let says = Date::new(year, passed.says.0, passed.says.1).ok()?;
        Some(Witness { says, words: passed.words })
    });
    days.filter(|day| day.says <= end).max_by_key(|day| day.says)
}

/// The days of the window on which the news day falls right.
fn candidates(window: &Window, news_day: Option<NewsDay>) -> Vec<Date> {
    let fits = |day: &Date| {
        let Some(news_day) = news_day else { return true };
        // «اليوم» is not written out as well; a date named beside it lies behind.
        let after_named = !(window.opens_on_named_day && news_day.is_anchored) || *day > window.from;
        let news = day.checked_sub(i64::from(news_day.days_before).days());
        after_named && news.is_ok_and(|news| news.weekday() == news_day.weekday)
    };
    window.from.series(1.day()).take_while(|day| *day <= window.to).filter(fits).collect()
}

/// The first day whose news day another source names, with that news day and the source.
fn corroborated(
    days: &[Date],
    news_day: NewsDay,
    named_by: &dyn Fn(Date) -> Option<Bilingual>,
) -> Option<(Date, Date, Bilingual)> {
    days.iter().find_map(|&day| {
        let news = day.checked_sub(i64::from(news_day.days_before).days()).ok()?;
        Some((day, news, named_by(news)?))
    })
}

/// The reasoning in both languages: the words it rests on, then the conclusion.
fn reason(text: &str, clues: &[Span], id: &str, fill: &dyn Fn(Lang, &mut FluentArgs<'_>)) -> Bilingual {
    let mut clues = clues.to_vec();
    clues.sort_unstable();
    clues.dedup();
    let in_language = |lang: Lang| {
        let quote = |span: &Span| {
            let mut args = FluentArgs::new();
            args.set("words", span.of(text).to_owned());
            text_with(lang, "inferred-quote", Some(&args))
        };
        let mut args = FluentArgs::new();
        let separator = message(lang, "inferred-separator");
        args.set("clues", clues.iter().map(quote).collect::<Vec<_>>().join(&format!("{separator} ")));
        fill(lang, &mut args);
        text_with(lang, id, Some(&args))
    };
    Bilingual { ar: in_language(Lang::Ar), en: in_language(Lang::En) }
}

#[cfg(test)]
mod tests {
    use super::super::evidence::gather;
    use super::*;
    use crate::text::{Words, analyse};

    fn inferred(text: &str, named: &[&str]) -> Option<String> {
        let evidence = gather(&analyse(text, Words::builtin(), None), |_| false);
        let source = || Bilingual { ar: "صحيفة".into(), en: "a paper".into() };
        let named_by = |day: Date| named.contains(&day.to_string().as_str()).then(source);
        let published = infer(text, &evidence, &named_by)?;
        for why in [&published.why.ar, &published.why.en] {
            assert!(!why.contains("inferred-") && why.contains('\u{627}'), "{why}");
        }
        Some(published.date.to_string())
    }

    #[test]
    fn the_middle_of_the_days_that_fit_errs_least() {
        let text = "أعلنت الوزارة، الجمعة، نقل المرضى على أن يكتمل ذلك قبل نهاية شهر أيار الجاري، بعد اتفاق وُقع في 3 آذار 2019.";
        assert_eq!(inferred(text, &[]).as_deref(), Some("2019-05-17"));
        assert_eq!(inferred(text, &["2019-05-10"]).as_deref(), Some("2019-05-10"));
    }

    #[test]
    fn the_day_after_the_latest_day_named() {
        let text = "قال الوزير أمس الأحد إن الجسر الذي أُغلق في 12 شباط 2020 سيُفتح قريبا.";
        assert_eq!(inferred(text, &["2020-02-12"]).as_deref(), Some("2020-02-17"));
        assert_eq!(inferred(text, &["2020-02-12", "2020-02-23"]).as_deref(), Some("2020-02-24"));
        assert_eq!(inferred(text, &[]), None, "the day may be one of years ago");
    }

    #[test]
    fn a_day_in_the_lead_with_its_weekday_is_that_of_the_news() {
        assert_eq!(
            inferred("وصلت السفينة الخميس 13 شباط 2020 إلى المرفأ.", &[]).as_deref(),
            Some("2020-02-13")
        );
        // The 13th was a Thursday: day and weekday contradict each other.
        assert_eq!(inferred("وصلت السفينة الجمعة 13 شباط 2020 إلى المرفأ.", &[]), None);
    }

    #[test]
    fn a_deadline_of_this_year_gives_the_year_of_days_without_one() {
        let text = "قال الوزير أمس الاثنين إن المشروع يكتمل نهاية هذا العام، أي قبل 31 كانون الأول 2022، بعد حريق وقع في 7 حزيران.";
        assert_eq!(inferred(text, &[]).as_deref(), Some("2022-06-14"));
    }

    #[test]
    fn without_a_hold_nothing_is_guessed() {
        for text in [
            "قال الوزير أمس الخميس إن المشروع يكتمل قريبا.",
            "قال الوزير الخميس إن المشروع الذي بدأ عام 2014 يكتمل قريبا.",
            "قال الوزير إن المشروع يكتمل في أيلول الجاري.",
            "",
        ] {
            assert_eq!(inferred(text, &["2020-02-13"]), None, "{text}");
        }
    }
}
