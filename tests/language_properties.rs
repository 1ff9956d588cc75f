//! What holds for any text: no panic, spans on boundaries, order, linear time.

use std::time::Instant;

use jiff::civil::Date;
use proptest::prelude::*;
use tadarub::text::{Analysis, Span, Words, analyse};

fn published() -> Option<Date> {
    Date::new(2021, 9, 17).ok()
}

/// Every span lies on character boundaries and the lists are in order without overlaps.
fn hold(text: &str, analysis: &Analysis) {
    let on_boundary = |span: Span| {
        assert!(span.start <= span.end && text.get(span.start..span.end).is_some(), "{span:?} of {text:?}");
    };
    analysis.tokens.iter().for_each(|t| on_boundary(t.span));
    assert!(analysis.tokens.windows(2).all(|w| w[0].span.end <= w[1].span.start));
    analysis.numbers.iter().for_each(|n| on_boundary(n.span));
    analysis.dates.iter().for_each(|d| on_boundary(d.span));
    analysis.durations.iter().for_each(|d| on_boundary(d.span));
    assert!(analysis.numbers.windows(2).all(|w| w[0].tokens.end <= w[1].tokens.start), "{text:?}");
    assert!(analysis.dates.windows(2).all(|w| w[0].tokens.end <= w[1].tokens.start), "{text:?}");
    for n in &analysis.numbers {
        assert!(n.tokens.start <= n.core.start && n.core.end <= n.tokens.end && n.best.is_finite(), "{n:?}");
        assert!(n.low.zip(n.high).is_none_or(|(low, high)| low <= high), "{n:?} in {text:?}");
    }
    for d in &analysis.dates {
        assert!(d.from.zip(d.to).is_none_or(|(from, to)| from <= to), "{d:?} in {text:?}");
    }
    for d in &analysis.durations {
        assert!(d.number < analysis.numbers.len(), "{d:?}");
    }
}

/// Words that the grammars turn on, so that random sentences reach deep into them.
const WORDS: &[&str] = &[
    "من",
    "إلى",
    "بين",
    "ما",
    "و",
    "أو",
    "في",
    "حتى",
    "منذ",
    "قبل",
    "بعد",
    "بحلول",
    "نحو",
    "أكثر",
    "أقل",
    "على",
    "الأقل",
    "ثلاثة",
    "ثلاث",
    "عشر",
    "عشرون",
    "وعشرون",
    "مئة",
    "مئتي",
    "ألف",
    "ألفا",
    "آلاف",
    "مليون",
    "ونصف",
    "نصف",
    "عشرات",
    "الآلاف",
    "عدة",
    "عدد",
    "الساعة",
    "الرابعة",
    "صباحا",
    "بتوقيت",
    "موسكو",
    "السابع",
    "والعشرين",
    "يوم",
    "الجمعة",
    "أمس",
    "غدا",
    "الشهر",
    "العام",
    "الماضي",
    "المقبل",
    "هذا",
    "سبتمبر",
    "أيلول",
    "كانون",
    "الأول",
    "رمضان",
    "نهاية",
    "منتصف",
    "عام",
    "القرن",
    "شهرين",
    "أيام",
    "سنة",
    "2018",
    "17",
    "3",
    "15",
    "2.5",
    "٣٠",
    "08",
    "9999999999",
    "%",
    "/",
    "-",
    "–",
    "(",
    ")",
    ":",
    ".",
    "،",
    "\n",
    "إف",
    "المادة",
    "الـ",
    "سيعقد",
    "F-16",
    "م",
    "هـ",
    "بالمئة",
    "ثلثا",
    "واحد",
    "أحد",
];

proptest! {
    #![proptest_config(ProptestConfig { cases: 600, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_is_read_without_harm(text in "\\PC{0,120}|[\\s\\S]{0,60}") {
        hold(&text, &analyse(&text, Words::builtin(), published()));
    }

    #[test]
    fn any_arabic_letters_digits_and_marks(text in "[\u{600}-\u{6ff}\u{200b}-\u{200f}\u{202a}-\u{202e} 0-9.,/:()\n-]{0,160}") {
        hold(&text, &analyse(&text, Words::builtin(), None));
    }

    #[test]
    fn any_order_of_grammar_words(
        words in prop::collection::vec(prop::sample::select(WORDS), 0..40),
        joined in prop::collection::vec(any::<bool>(), 40),
    ) {
        let mut text = String::new();
        for (word, glued) in words.iter().zip(joined) {
            if !glued && !text.is_empty() {
                text.push(' ');
            }
            text.push_str(word);
        }
        hold(&text, &analyse(&text, Words::builtin(), published()));
    }
}

#[test]
fn time_grows_in_step_with_length() {
    for unit in [
        "5",
        "5 ",
        "5-",
        "5/",
        "5.",
        "5,",
        "100,",
        "1.5.",
        "بضعة و",
        "عام ",
        "الأسبوع قبل ",
        "ألف ",
        "ثلاثة و",
        "و",
        "من ",
        "من 5 إلى ",
        "بين 5 و",
        "مليون وألف ",
        "نحو ",
        "أكثر من ",
        "17 من ",
        "الجمعة ",
        "الجمعة، ",
        "السابع والعشرين من ",
        "صباح ",
        "منتصف ليل ",
        "الساعة ",
        "(",
        "2018-",
        "سيعقد ",
        "عدد من ",
        "\u{640}",
        "\u{202e}",
        "ثلاثة أو ",
        "عشرات ",
        "الساعة 3 (",
        "5 5 5\u{a0}",
        "100 ",
        "لا يزيد ",
    ] {
        // The least of three runs: the machine may be busy with other things.
        let cost = |repeats: usize| {
            let text = unit.repeat(repeats);
            let run = || {
                let start = Instant::now();
                let analysis = analyse(&text, Words::builtin(), published());
                let took = start.elapsed().as_secs_f64();
                hold(&text, &analysis);
                took
            };
            run().min(run()).min(run())
        };
        let short = cost(10_000).max(1e-3);
        let long = cost(80_000);
        // Eight times the text; room for noise, none for a square.
        assert!(long < short * 32.0, "{unit:?}: {short:.4} s, then {long:.4} s");
    }
}
