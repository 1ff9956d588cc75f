//! How the window words what the model holds: the report's words, in the digits the user prefers.

use jiff::civil::Date;

use crate::claims::{Claim, Kind};
use crate::intake::{Article, DateBasis};
use crate::l10n::{self, FIRST_STRONG_ISOLATE, FluentArgs, Lang, POP_ISOLATE, WORD_JOINER, isolated};
use crate::report::wording;
use crate::verdict::{PolicyValue, Verdict};

use super::axis::{self, Scale};
use super::settings::Settings;

const DOT: &str = " · ";
const COMMA: &str = "\u{60c} ";

/// Words in one language and one set of digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Wording {
    pub lang: Lang,
    /// Whether the app's own numbers are written ٠١٢٣٤٥٦٧٨٩.
    pub arabic_digits: bool,
}

impl Wording {
    /// The wording that `settings` ask for.
    #[must_use]
    pub const fn of(settings: &Settings) -> Self {
        Self { lang: settings.lang, arabic_digits: settings.arabic_digits() }
    }

    /// The message `id`.
    #[must_use]
    pub fn text(self, id: &str) -> String {
        l10n::text(self.lang, id)
    }

    /// The message `id` with `args` set in.
    #[must_use]
    pub fn with(self, id: &str, args: &[(&'static str, &str)]) -> String {
        let mut set = FluentArgs::new();
        for (name, value) in args {
            set.set(*name, (*value).to_owned());
        }
        l10n::text_with(self.lang, id, Some(&set))
    }

    /// The message `id` for `n` things: `$n` chooses the plural form, `$shown` is the number.
    #[must_use]
    pub fn count(self, id: &str, n: usize) -> String {
        let mut args = FluentArgs::new();
        args.set("n", n);
        args.set("shown", self.digits(&n.to_string()));
        l10n::text_with(self.lang, id, Some(&args))
    }

    /// A message of the report for `n` things, which it calls `name`.
    #[must_use]
    pub fn with_count(self, id: &str, name: &'static str, n: usize) -> String {
        let mut args = FluentArgs::new();
        args.set(name, n);
        self.digits(&l10n::text_with(self.lang, id, Some(&args)))
    }

    /// `text` with its European digits, and the marks between them, in the chosen set; names that are
    /// [`isolated`] keep their own.
    #[must_use]
    pub fn digits(self, text: &str) -> String {
        if !self.arabic_digits {
            return text.to_owned();
        }
        match text.split_once(FIRST_STRONG_ISOLATE).and_then(|(before, rest)| {
            let (name, after) = rest.split_once(POP_ISOLATE)?;
            Some((before, name, after))
        }) {
            Some((before, name, after)) => {
                format!("{}{}{}", self.own_digits(before), isolated(name), self.digits(after))
            }
            None => self.own_digits(text),
        }
    }

    fn own_digits(self, text: &str) -> String {
        // A dot in the middle of the line would be read as the digit zero.
        let chars: Vec<char> = text.replace(DOT, COMMA).chars().collect();
        let is_digit = |at: Option<usize>| at.and_then(|at| chars.get(at)).is_some_and(char::is_ascii_digit);
        let indic = |(at, c): (usize, &char)| match c {
            '0'..='9' => char::from_u32(u32::from(*c) - 0x30 + 0x0660).unwrap_or(*c),
            ',' if is_digit(at.checked_sub(1)) && is_digit(Some(at + 1)) => '\u{066C}',
            '.' if is_digit(at.checked_sub(1)) && is_digit(Some(at + 1)) => '\u{066B}',
            '%' if is_digit(at.checked_sub(1)) => '\u{066A}',
            _ => *c,
        };
        chars.iter().enumerate().map(indic).collect()
    }

    /// What stands between short remarks.
    #[must_use]
    pub const fn between(self) -> &'static str {
        if self.arabic_digits { COMMA } else { DOT }
    }

    /// A plain number.
    #[must_use]
    pub fn number(self, n: f64) -> String {
        self.digits(&wording::in_words(n, self.lang))
    }

    /// The name of a verdict.
    #[must_use]
    pub fn verdict(self, verdict: Verdict) -> String {
        wording::verdict_name(verdict, self.lang)
    }

    /// The name of a kind.
    #[must_use]
    pub fn kind(self, kind: Kind) -> String {
        wording::kind_name(kind, self.lang)
    }

    /// The name of an article's outlet.
    #[must_use]
    pub fn source(self, article: &Article) -> String {
        let name = article.source_in(self.lang);
        if article.source_is_placeholder { self.digits(&name) } else { name }
    }

    /// How a date is known.
    #[must_use]
    pub fn basis(self, basis: DateBasis) -> String {
        self.text(match basis {
            DateBasis::Metadata => "basis-metadata",
            DateBasis::Stated => "basis-stated",
            DateBasis::Inferred => "basis-inferred",
            DateBasis::User => "basis-user",
        })
    }

    /// One day.
    #[must_use]
    pub fn date(self, date: Date) -> String {
        self.digits(&self.short(wording::day(date, self.lang)))
    }

    /// An interval of numbers.
    #[must_use]
    pub fn interval(self, low: Option<f64>, high: Option<f64>) -> String {
        self.digits(&wording::interval(low, high, self.lang))
    }

    /// What the claim's words mean, in one short phrase.
    #[must_use]
    pub fn value(self, claim: &Claim) -> String {
        self.digits(&self.short(wording::value(claim, self.lang)))
    }

    /// `text` with months in three letters, where the language has such a custom.
    #[must_use]
    pub fn abbreviated(self, text: &str) -> String {
        if self.lang.is_rtl() {
            return text.to_owned();
        }
        (1..=12).fold(text.to_owned(), |text, month| {
            let whole = self.text(&format!("month-{month}"));
            let short: String = whole.chars().take(3).collect();
            text.replace(&whole, &short)
        })
    }

    /// `text` with one name a month where the report gives two: cells are narrow.
    fn short(self, text: String) -> String {
        (1..=12).fold(text, |text, month| {
            let both = self.text(&format!("month-{month}"));
            match both.split_once('/') {
                Some((first, _)) if text.contains(&both) => text.replace(&both, first),
                _ => text,
            }
        })
    }

    /// A position on a row's axis.
    #[must_use]
    pub(crate) fn position(self, position: f64, scale: Scale) -> String {
        match scale {
            Scale::Number => self.number(position),
            Scale::Days => axis::day_at(position).map(|day| self.date(day)).unwrap_or_default(),
            Scale::Hours => axis::hour_at(position)
                .map(|(day, time)| self.digits(&self.short(wording::moment(day, time, self.lang))))
                .unwrap_or_default(),
        }
    }

    /// Two ends of a span of figures; what both end with is told once («7 – 15 million»).
    #[must_use]
    pub fn span(self, low: &str, high: &str) -> String {
        let unit = |end: &str| end.rsplit_once(' ').map(|(_, unit)| unit.to_owned());
        let low = match low.rsplit_once(' ') {
            Some((figure, own)) if unit(high).as_deref() == Some(own) => figure,
            _ => low,
        };
        format!("{low} \u{2013} {high}")
    }

    /// Two positions on a row's axis of hours, as times of day; with their days where these differ.
    #[must_use]
    pub fn clocks(self, low: f64, high: f64) -> String {
        let ends = [low, high].map(axis::hour_at);
        let text = match ends {
            [Some((first, from)), Some((last, to))] if first == last => {
                [from, to].map(|time| self.digits(&time.strftime("%H:%M").to_string()))
            }
            _ => [low, high].map(|end| self.position(end, Scale::Hours)),
        };
        text.join(" \u{2013} ")
    }

    /// What a policy answers, of `unit`: low, best and high, or whichever of them it gives.
    #[must_use]
    pub fn policy(self, value: &PolicyValue, unit: &str) -> String {
        let said = wording::policy(value, self.lang);
        let said = said.map(|said| self.digits(&wording::with_unit(&said, unit, self.lang)));
        said.unwrap_or_else(|| self.text("policy-none"))
    }

    /// A sentence of the engine in the interface's language and digits.
    #[must_use]
    pub fn sentence(self, text: &l10n::Bilingual) -> String {
        let text = wording::with_quotes_apart(text.get(self.lang), self.lang);
        unparted(&self.digits(&wording::in_sentence(&text, self.lang, |day| self.short(day))))
    }
}

/// `text` with its spans of figures («43–75») each on one line.
fn unparted(text: &str) -> String {
    const DASH: char = '\u{2013}';
    let mut out = String::with_capacity(text.len());
    let mut before = ' ';
    for c in text.chars() {
        if before == DASH && c.is_numeric() && out.trim_end_matches(DASH).ends_with(char::is_numeric) {
            out.push(WORD_JOINER);
        }
        out.push(c);
        before = c;
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    const AR: Wording = Wording { lang: Lang::Ar, arabic_digits: true };
    const EN: Wording = Wording { lang: Lang::En, arabic_digits: false };

    #[test]
    fn a_span_names_what_both_ends_share_once() {
        assert_eq!(EN.span("7 million", "15 million"), "7 \u{2013} 15 million");
        assert_eq!(EN.span("900 thousand", "1.2 million"), "900 thousand \u{2013} 1.2 million");
        assert_eq!(EN.span("35", "50"), "35 \u{2013} 50");
    }

    #[test]
    fn percents_take_the_sign_of_their_digits() {
        assert_eq!(AR.digits("80%"), "٨٠٪");
        assert_eq!(EN.digits("80%"), "80%");
    }

    #[test]
    fn what_a_policy_answers_takes_the_sign_of_its_digits() {
        let share = PolicyValue { low: Some(12.5), best: Some(14.0), high: Some(20.0) };
        assert_eq!(AR.policy(&share, "percent"), "١٢٫٥ – ١٤ – ٢٠٪");
        assert_eq!(EN.policy(&share, "percent"), "12.5 – 14 – 20%");
        assert_eq!(AR.policy(&PolicyValue { best: Some(3.0), low: None, high: None }, "hours"), "٣ ساعات");
    }

    #[test]
    fn numbers_follow_the_digits_with_their_marks() {
        for (n, en, ar) in [
            (2500.0, "2500", "٢٥٠٠"),
            (125_000.0, "125,000", "١٢٥٬٠٠٠"),
            (1_250_000.0, "1.25 million", "١٫٢٥ مليون"),
            (3.5, "3.5", "٣٫٥"),
        ] {
            assert_eq!(EN.number(n), en);
            assert_eq!(AR.number(n), ar);
        }
        assert_eq!(AR.digits("قال 3, ثم 4."), "قال ٣, ثم ٤.", "marks of the sentence stay");
    }

    #[test]
    fn names_among_words_keep_their_digits_and_their_order() {
        let name = isolated("report-7.txt");
        assert_eq!(AR.digits(&format!("{name}: 3 من 12 فارغ")), format!("{name}: ٣ من ١٢ فارغ"));
    }

    #[test]
    fn arabic_quotations_in_an_english_sentence_keep_their_order() {
        let words = Wording { lang: Lang::En, arabic_digits: false };
        let reason = l10n::Bilingual {
            ar: String::new(), en: "One cannot hold: «لواء» · «عميد».".into()
        };
        let said = words.sentence(&reason);
        assert_eq!(said, format!("One cannot hold: {} · {}.", isolated("«لواء»"), isolated("«عميد»")));
        let stated = l10n::Bilingual { ar: String::new(), en: "Stated in “22 يوليو 2021”.".into() };
        assert_eq!(words.sentence(&stated), format!("Stated in “{}”.", isolated("22 يوليو 2021")));
    }

    #[test]
    fn no_dot_stands_where_it_reads_as_a_zero() {
        assert_eq!(AR.digits("القيم 60 · 23 لا تصح معاً"), "القيم ٦٠، ٢٣ لا تصح معاً");
        assert_eq!(EN.digits("60 · 23"), "60 · 23");
    }

    #[test]
    fn a_span_of_figures_stays_on_one_line() {
        let reason = l10n::Bilingual {
            ar: "الفارق 9 (43–75٪) – كبير".into(), en: "by 9 (43–75%)".into()
        };
        assert_eq!(AR.sentence(&reason), "الفارق ٩ (٤٣–\u{2060}٧٥٪) – كبير");
        assert_eq!(l10n::spoken(&EN.sentence(&reason)), "by 9 (43–75%)");
    }

    #[test]
    fn a_month_has_one_name_in_the_window() {
        assert_eq!(AR.date(date(2021, 9, 17)), "١٧ أيلول ٢٠٢١");
        assert_eq!(EN.date(date(2021, 9, 17)), "17 September 2021");
    }

    #[test]
    fn bare_days_in_a_sentence_are_named() {
        let reason = l10n::Bilingual {
            ar: "تاريخان: 2021-07-01–2021-07-31 و2021-08-02، والرقم 12021-07-01.".into(),
            en: "Dates: 2021-07-01, 2021-07-03 and 2021-07-01–2021-07-31.".into(),
        };
        assert_eq!(AR.sentence(&reason), "تاريخان: تموز ٢٠٢١ و٢ آب ٢٠٢١، والرقم ١٢٠٢١-٠٧-٠١.");
        assert_eq!(EN.sentence(&reason), "Dates: 1 July 2021, 3 July 2021 and July 2021.");
    }

    #[test]
    fn every_plural_form_of_arabic_is_there() {
        let forms = [0, 1, 2, 3, 11, 100].map(|n| AR.count("count-claims", n));
        let expected = ["لا ادعاءات", "ادعاء واحد", "ادعاءان", "٣ ادعاءات", "١١ ادعاءً", "١٠٠ ادعاء"];
        assert_eq!(forms, expected);
    }
}
