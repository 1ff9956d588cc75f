//! Figures in words: grouped, with their unit in the form that the figure asks for, and bounded as they were said.

use super::{Claim, Hedge, Value};
use crate::l10n::{FluentArgs, Lang, text, text_with};
use crate::text::affixes::{DUAL, OBLIQUE};
use crate::text::letters::digit;
use crate::text::named_of;

/// Names of large numbers, the largest first.
const SCALES: [(f64, &str); 3] =
    [(1e12, "figure-trillion"), (1e9, "figure-billion"), (1e6, "figure-million")];

/// The figure that the words of a number name: 50 for «أكثر من 50», whose interval begins above it.
#[must_use]
pub fn named(claim: &Claim) -> Option<f64> {
    let Value::Number { low, high } = &claim.value else { return None };
    named_of(*low, *high, claim.hedge)
}

/// A number as it is bounded, with its unit: `more than 50`, `about 3 hours`, `20 – 30 days`; empty for other values.
#[must_use]
pub fn number(claim: &Claim, lang: Lang) -> String {
    let Value::Number { low, high } = &claim.value else { return String::new() };
    let id = match claim.hedge {
        Hedge::MoreThan if high.is_none() => "value-more-than",
        Hedge::LessThan if low.is_none() => "value-less-than",
        Hedge::About if low == high => "value-about",
        _ => return measured(*low, *high, &claim.unit, lang),
    };
    let Some(n) = named(claim) else { return text(lang, "value-unknown") };
    let said = with_unit(&in_words(n, lang), &claim.unit, lang);
    one(lang, id, "value", &if n == 2.0 { oblique_dual(&said) } else { said })
}

/// An inclusive interval of numbers, either end of which may be open.
#[must_use]
pub fn interval(low: Option<f64>, high: Option<f64>, lang: Lang) -> String {
    measured(low, high, "", lang)
}

/// An interval of so many of `unit`, which stands behind the last figure: `20 – 30 days`, `51% or more`.
pub(crate) fn measured(low: Option<f64>, high: Option<f64>, unit: &str, lang: Lang) -> String {
    let counted = |n: f64| with_unit(&in_words(n, lang), unit, lang);
    match (low, high) {
        (Some(low), Some(high)) if low == high => counted(low),
        (Some(low), Some(high)) => {
            let mut args = FluentArgs::new();
            args.set("low", in_words(low, lang));
            args.set("high", in_words(high, lang));
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
    // A message names no variant with a slash in it.
    args.set("unit", unit.replace('/', "-per-"));
    args.set("count", last_figure(shown));
    text_with(lang, "value-with-unit", Some(&args))
}

/// A unit as it stands behind a larger number and behind «كم»: «متراً», «درجة»; empty for what is counted without one.
#[must_use]
pub fn unit(unit: &str, lang: Lang) -> String {
    const MANY: &str = "11";
    with_unit(MANY, unit, lang).trim_start_matches(MANY).trim().to_owned()
}

/// The last figure of `shown`, as far as it tells the form of a unit: a hundred behind «مليون», 0 for those that go
/// with the singular.
fn last_figure(shown: &str) -> f64 {
    if shown.ends_with(char::is_alphabetic) {
        return 100.0;
    }
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

/// The dual as it stands behind a preposition or in a construct: «أكثر من ساعتين».
pub(crate) fn oblique_dual(said: &str) -> String {
    let bend =
        |word: &str| word.strip_suffix(DUAL).map_or_else(|| word.to_owned(), |s| format!("{s}{OBLIQUE}"));
    said.split(' ').map(bend).collect::<Vec<_>>().join(" ")
}

/// As [`figure()`], but millions and more by name where no digit is lost: `50 million`, `35.25 billion`. Nought is a word
/// in Arabic, whose digit for it is a dot that nobody sees alone.
#[must_use]
pub fn in_words(n: f64, lang: Lang) -> String {
    if n == 0.0 {
        return text(lang, "figure-zero");
    }
    for (size, id) in SCALES {
        let scaled = n / size;
        if scaled.abs() >= 1.0 && scaled.abs() < 1e4 && is_whole(scaled * 1000.0) {
            let mut args = FluentArgs::new();
            args.set("figure", figure(scaled));
            args.set("count", scaled);
            return text_with(lang, id, Some(&args));
        }
    }
    figure(n)
}

fn is_whole(n: f64) -> bool {
    (n - n.round()).abs() < 1e-6
}

/// A number with its thousands set apart from five digits on: `3000`, `14,500`, `2.5`; to a thousandth, since what
/// arithmetic leaves behind is no precision.
#[must_use]
pub fn figure(n: f64) -> String {
    if !n.is_finite() {
        return "∞".to_owned();
    }
    let plain = if n.fract() == 0.0 { n } else { (n * 1000.0).round() / 1000.0 }.to_string();
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

/// The message `id` with the text `name` set to `value`.
fn one(lang: Lang, id: &str, name: &'static str, value: &str) -> String {
    let mut args = FluentArgs::new();
    args.set(name, value.to_owned());
    text_with(lang, id, Some(&args))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousands_are_set_apart_from_five_digits_on() {
        let cases = [
            (3000.0, "3000"),
            (14500.0, "14,500"),
            (-1_234_567.0, "-1,234,567"),
            (2.5, "2.5"),
            (0.1 + 0.2, "0.3"),
            (0.0, "0"),
        ];
        for (n, shown) in cases {
            assert_eq!(figure(n), shown);
        }
    }

    #[test]
    fn large_numbers_are_named_where_no_digit_is_lost() {
        for (n, ar, en) in [
            (50e6, "50 مليون دولار", "50 million dollars"),
            (35.25e9, "35.25 مليار دولار", "35.25 billion dollars"),
            (3e6, "3 ملايين دولار", "3 million dollars"),
            (1e6, "مليون دولار", "1 million dollars"),
            (2e9, "2 مليار دولار", "2 billion dollars"),
            (1_234_567.0, "1,234,567 دولاراً", "1,234,567 dollars"),
            (900_000.0, "900,000 دولار", "900,000 dollars"),
        ] {
            assert_eq!(with_unit(&in_words(n, Lang::Ar), "dollars", Lang::Ar), ar);
            assert_eq!(with_unit(&in_words(n, Lang::En), "dollars", Lang::En), en);
        }
    }

    #[test]
    fn measures_are_shown_with_their_unit() {
        assert_eq!(with_unit("35", "kilometres", Lang::Ar), "35 كلم");
        assert_eq!(with_unit("3 – 9", "days", Lang::En), "3 – 9 days");
        assert_eq!(with_unit("1", "hours", Lang::En), "1 hour");
        assert_eq!(with_unit("0", "hours", Lang::En), "0 hours");
        assert_eq!(with_unit("14", "percent", Lang::En), "14%");
        assert_eq!(with_unit("104", "kilometres/h", Lang::Ar), "104 كلم/ساعة");
        assert_eq!(with_unit("60", "miles/h", Lang::En), "60 mph");
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
            ("3.5", "3.5 ساعة"),
            ("103", "103 ساعات"),
            ("102", "102 ساعة"),
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
        assert_eq!(oblique_dual("متران مربعان"), "مترين مربعين");
    }

    #[test]
    fn open_intervals_name_their_closed_end() {
        assert_eq!(interval(Some(51.0), None, Lang::Ar), "51 فما فوق");
        assert_eq!(interval(None, Some(49.0), Lang::En), "49 or less");
        assert_eq!(interval(Some(10.0), Some(99.0), Lang::En), "10 – 99");
    }
}
