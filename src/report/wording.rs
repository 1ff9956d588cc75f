//! Verdicts, kinds, values and dates in words a reader knows; shared by every readable format.

use jiff::civil::Date;

use super::Namesakes;
use crate::align;
pub use crate::claims::figures::{figure, in_words, interval, with_unit};
use crate::claims::{Claim, Kind, Polarity, Value, figures};
use crate::intake::{Article, DateBasis, Published};
use crate::l10n::{FluentArgs, Lang, text, text_with};
use crate::verdict::{Comparison, Decision, PolicyValue, Ruling, Verdict};

/// The name of a verdict, such as «متعارض».
#[must_use]
pub fn verdict_name(verdict: Verdict, lang: Lang) -> String {
    text(lang, &format!("verdict-{}", verdict.id()))
}

/// How a claim was found, from the id of its rule; the id itself where no words are known for it.
#[must_use]
pub fn rule(id: &str, lang: Lang) -> String {
    let message = format!("rule-{}", id.replace('.', "-"));
    let words = text(lang, &message);
    if words == message { id.to_owned() } else { words }
}

/// What a verdict means, as one sentence.
#[must_use]
pub fn verdict_note(verdict: Verdict, lang: Lang) -> String {
    text(lang, &format!("report-verdict-note-{}", verdict.id()))
}

/// The shape that stands for a verdict beside its colour and name.
#[must_use]
pub const fn verdict_shape(verdict: Verdict) -> char {
    match verdict {
        Verdict::Conflict => '◆',
        Verdict::Update => '▲',
        Verdict::Compatible => '≈',
        Verdict::Agree => '●',
        Verdict::DifferentScope => '◫',
        Verdict::Unclear => '?',
        Verdict::SingleSource => '○',
    }
}

/// The name of a kind, such as «عدد القوات».
#[must_use]
pub fn kind_name(kind: Kind, lang: Lang) -> String {
    text(lang, &format!("kind-{}", kind.id().replace('.', "-")))
}

/// The normalised value with its unit: `51 or more`, `21–30 September 2021`.
#[must_use]
pub fn value(claim: &Claim, lang: Lang) -> String {
    match &claim.value {
        Value::Number { .. } => figures::number(claim, lang),
        Value::Date { edtf, from, to } => {
            let day = days(*from, *to, lang).map(|day| at_hour(day, edtf, lang));
            day.or_else(|| yearless(edtf, lang)).unwrap_or_else(|| text(lang, "report-undated"))
        }
        Value::Text { text, .. } => text.clone(),
    }
}

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
fn at_hour(day: String, edtf: &str, lang: Lang) -> String {
    let Some((_, time)) = edtf.split_once('T') else { return day };
    let mut args = FluentArgs::new();
    args.set("day", day);
    args.set("time", time_of_day(time));
    text_with(lang, "date-hour", Some(&args))
}

/// Hours and minutes of an EDTF time, with its distance from Greenwich where that is known: `18:30+02:00`.
fn time_of_day(time: &str) -> String {
    time.replacen(":00Z", "Z", 1).replacen(":00+", "+", 1).replacen(":00-", "-", 1)
}

/// What is known of an EDTF date whose year is not: `12 May`, `May`, `18:30`; `None` where nothing is.
fn yearless(edtf: &str, lang: Lang) -> Option<String> {
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
    let known: Vec<String> = date.into_iter().chain(time.map(time_of_day)).collect();
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

/// Whom the article attributes the claim to; the outlet itself where it names no one.
#[must_use]
pub fn speaker(claim: &Claim, lang: Lang) -> String {
    claim.speaker.as_ref().map_or_else(|| text(lang, "report-no-speaker"), |speaker| speaker.name.to_string())
}

/// A word for claims that are not simply asserted.
#[must_use]
pub fn polarity(polarity: Polarity, lang: Lang) -> Option<String> {
    match polarity {
        Polarity::Asserted => None,
        Polarity::Denied => Some(text(lang, "report-denied")),
        Polarity::Hypothetical => Some(text(lang, "report-hypothetical")),
    }
}

/// What the user decided about a row and noted beside it, as one sentence.
#[must_use]
pub fn decision(decision: &Decision, lang: Lang) -> String {
    let engine = verdict_name(decision.engine_verdict, lang);
    let said = match (decision.verdict.filter(|&v| v != decision.engine_verdict), decision.ruling) {
        (Some(_), _) => one(lang, "report-decided-otherwise", "engine", &engine),
        (None, Some(Ruling::Confirmed)) => text(lang, "report-decided-confirmed"),
        (None, Some(Ruling::Rejected)) => one(lang, "report-decided-rejected", "engine", &engine),
        (None, None) => String::new(),
    };
    [said.as_str(), decision.note.trim()].into_iter().filter(|s| !s.is_empty()).collect::<Vec<_>>().join(" ")
}

/// The message `id` with the number `name` set to `n`.
pub(super) fn counted(lang: Lang, id: &str, name: &'static str, n: usize) -> String {
    let mut args = FluentArgs::new();
    args.set(name, n);
    text_with(lang, id, Some(&args))
}

/// The message `id` with the text `name` set to `value`.
fn one(lang: Lang, id: &str, name: &'static str, value: &str) -> String {
    let mut args = FluentArgs::new();
    args.set(name, value.to_owned());
    text_with(lang, id, Some(&args))
}

/// The name of an article's outlet, with its place in the list where another has the same.
pub fn source(article: &Article, namesakes: &Namesakes, lang: Lang) -> String {
    let name = article.source_in(lang);
    match namesakes.place(article.id) {
        Some(place) => format!("{name} ({place})"),
        None => name,
    }
}

/// What a policy answers: low, best and high, or whichever of them it gives; `None` where it gives nothing. All three
/// are named as soon as two of them differ, so that none is taken for another.
#[must_use]
pub fn policy(value: &PolicyValue, lang: Lang) -> Option<String> {
    match (value.low, value.best, value.high) {
        (Some(low), Some(best), Some(high)) if low < high => {
            Some([low, best, high].map(|n| in_words(n, lang)).join(" – "))
        }
        (_, Some(best), _) => Some(in_words(best, lang)),
        (None, None, None) => None,
        (low, None, high) => Some(interval(low, high, lang)),
    }
}

/// How many articles were compared, for under the title.
pub fn subtitle(comparison: &Comparison, lang: Lang) -> String {
    let mut args = FluentArgs::new();
    args.set("articles", comparison.articles.len());
    args.set("claims", comparison.claims.len());
    text_with(lang, "report-subtitle", Some(&args))
}

/// How the comparison was made, a paragraph a line.
pub fn method(comparison: &Comparison, lang: Lang) -> String {
    let mut args = FluentArgs::new();
    args.set("percent", comparison.about.percent());
    let mut method = format!(
        "{}\n{}",
        text(lang, "report-method-text"),
        text_with(lang, "report-method-tolerance", Some(&args))
    );
    if let Some(remark) = align::remark(&comparison.articles, &comparison.claims) {
        method.push('\n');
        method.push_str(remark.get(lang));
    }
    method
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
        assert_eq!(said("2021-09-17T18:00:00Z", Lang::En), "17 September 2021, 18:00Z");
        assert_eq!(said("2021-09-17T18:30:00+02:00", Lang::En), "17 September 2021, 18:30+02:00");
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
    fn every_kind_and_verdict_has_a_name_in_both_languages() {
        for lang in Lang::ALL {
            for &kind in Kind::ALL {
                assert!(!kind_name(kind, lang).starts_with("kind-"), "{kind:?}");
            }
            for verdict in Verdict::ALL {
                assert!(!verdict_name(verdict, lang).starts_with("verdict-"), "{verdict:?}");
                assert!(!verdict_note(verdict, lang).starts_with("report-"), "{verdict:?}");
            }
        }
    }
}
