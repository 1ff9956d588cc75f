//! Verdicts, kinds, values and dates in words a reader knows; shared by every readable format.

use jiff::civil::Date;

use crate::align;
use crate::claims::{Claim, Hedge, Kind, Polarity, Value};
use crate::intake::{DateBasis, Published};
use crate::l10n::{FluentArgs, Lang, text, text_with};
use crate::text::letters::digit;
use crate::verdict::{Comparison, Decision, Ruling, Verdict};

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
        Value::Number { low, high } => {
            let about = low.filter(|_| claim.hedge == Hedge::About && low == high);
            about.map_or_else(
                || measured(*low, *high, &claim.unit, lang),
                |n| {
                    // The dual would have to be bent behind «نحو».
                    let id = if n > 2.0 { "value-about" } else { "value-roughly" };
                    one(lang, id, "value", &with_unit(&figure(n), &claim.unit, lang))
                },
            )
        }
        Value::Date { edtf, from, to } => days(*from, *to, lang).unwrap_or_else(|| {
            // A day of which neither year, month nor number is known.
            let is_known = edtf.contains(|c: char| c.is_ascii_digit());
            if is_known { edtf.clone() } else { text(lang, "report-undated") }
        }),
        Value::Text { text, .. } => text.clone(),
    }
}

/// An inclusive interval of numbers, either end of which may be open.
#[must_use]
pub fn interval(low: Option<f64>, high: Option<f64>, lang: Lang) -> String {
    measured(low, high, "", lang)
}

/// An interval of so many of `unit`, which stands behind the last figure: `20 – 30 days`, `51% or more`.
fn measured(low: Option<f64>, high: Option<f64>, unit: &str, lang: Lang) -> String {
    let counted = |n: f64| with_unit(&figure(n), unit, lang);
    match (low, high) {
        (Some(low), Some(high)) if low == high => counted(low),
        (Some(low), Some(high)) => {
            let mut args = FluentArgs::new();
            args.set("low", figure(low));
            args.set("high", figure(high));
            with_unit(&text_with(lang, "value-range", Some(&args)), unit, lang)
        }
        (Some(low), None) => one(lang, "value-at-least", "low", &counted(low)),
        (None, Some(high)) => one(lang, "value-at-most", "high", &counted(high)),
        (None, None) => text(lang, "value-unknown"),
    }
}

/// Figures, in either digit set, with their unit in the form that the last of them asks for; people are counted
/// without one. A lone 1 or 2 is said by the form of the Arabic unit, as in «ساعتان»; among others it stays a digit.
#[must_use]
pub fn with_unit(shown: &str, unit: &str, lang: Lang) -> String {
    let mut args = FluentArgs::new();
    args.set("value", shown.to_owned());
    args.set("unit", unit.to_owned());
    args.set("count", last_figure(shown));
    text_with(lang, "value-with-unit", Some(&args))
}

/// The last figure of `shown`, as far as it tells the form of a unit: 0 for those that go with the singular.
fn last_figure(shown: &str) -> f64 {
    let is_part = |c: char| digit(c).is_some() || matches!(c, '.' | ',' | '\u{66b}' | '\u{66c}');
    let last = shown.split(|c| !is_part(c)).rfind(|part| part.chars().any(|c| digit(c).is_some()));
    let plain: String = last
        .into_iter()
        .flat_map(str::chars)
        .filter_map(|c| match c {
            '.' | '\u{66b}' => Some('.'),
            _ => digit(c).and_then(|digit| char::from_digit(digit, 10)),
        })
        .collect();
    let count = plain.parse().unwrap_or_default();
    if last == Some(shown) || count > 2.0 { count } else { 0.0 }
}

/// A number with its thousands set apart from five digits on: `3000`, `14,500`, `2.5`.
#[must_use]
pub fn figure(n: f64) -> String {
    let plain = n.to_string();
    let (whole, fraction) = plain.split_once('.').map_or((plain.as_str(), None), |(w, f)| (w, Some(f)));
    let (sign, digits) = whole.strip_prefix('-').map_or(("", whole), |digits| ("-", digits));
    let mut out = sign.to_owned();
    if digits.len() > 4 && digits.bytes().all(|b| b.is_ascii_digit()) {
        for (i, digit) in digits.chars().enumerate() {
            if i > 0 && (digits.len() - i) % 3 == 0 {
                out.push(',');
            }
            out.push(digit);
        }
    } else {
        out.push_str(digits);
    }
    if let Some(fraction) = fraction {
        out.push('.');
        out.push_str(fraction);
    }
    out
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
    claim.speaker.as_ref().map_or_else(|| text(lang, "report-no-speaker"), |speaker| speaker.name.clone())
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
    fn thousands_are_set_apart_from_five_digits_on() {
        let cases =
            [(3000.0, "3000"), (14500.0, "14,500"), (-1_234_567.0, "-1,234,567"), (2.5, "2.5"), (0.0, "0")];
        for (n, shown) in cases {
            assert_eq!(figure(n), shown);
        }
    }

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
    fn measures_are_shown_with_their_unit() {
        assert_eq!(with_unit("35", "kilometres", Lang::Ar), "35 كلم");
        assert_eq!(with_unit("3 – 9", "days", Lang::En), "3 – 9 days");
        assert_eq!(with_unit("1", "hours", Lang::En), "1 hour");
        assert_eq!(with_unit("0", "hours", Lang::En), "0 hours");
        assert_eq!(with_unit("14", "percent", Lang::En), "14%");
        assert_eq!(with_unit("32", "persons", Lang::Ar), "32", "the words say what is counted");
    }

    #[test]
    fn units_follow_the_forms_that_arabic_counts_ask_for() {
        for (figure, said) in [
            ("1", "ساعة واحدة"),
            ("٢", "ساعتان"),
            ("3", "3 ساعات"),
            ("72", "72 ساعة"),
            ("2.5", "2.5 ساعة"),
            ("1 – 2", "1 – 2 ساعة"),
            ("٥ – ١٠", "٥ – ١٠ ساعات"),
        ] {
            assert_eq!(with_unit(figure, "hours", Lang::Ar), said);
        }
        assert_eq!(with_unit("1,500", "dollars", Lang::Ar), "1,500 دولار");
        assert_eq!(with_unit("15", "days", Lang::Ar), "15 يوماً");
        assert_eq!(measured(Some(3.0), None, "days", Lang::Ar), "3 أيام فما فوق");
        assert_eq!(measured(Some(51.0), None, "percent", Lang::En), "51% or more");
        assert_eq!(measured(Some(20.0), Some(30.0), "days", Lang::Ar), "20 – 30 يوماً");
    }

    #[test]
    fn open_intervals_name_their_closed_end() {
        assert_eq!(interval(Some(51.0), None, Lang::Ar), "51 فما فوق");
        assert_eq!(interval(None, Some(49.0), Lang::En), "49 or less");
        assert_eq!(interval(Some(10.0), Some(99.0), Lang::En), "10 – 99");
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
