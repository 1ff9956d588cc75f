//! What holds for any articles, from bytes to verdicts: no panic, spans on boundaries, the same result every
//! time, and work that grows with the text and not with its square.

use proptest::prelude::*;
use tadarub::claims::Extractor;
use tadarub::intake::{self, Article, ArticleId, read_bytes};
use tadarub::report::{self, Format};
use tadarub::text::Words;
use tadarub::verdict::{Comparison, compare};
use tadarub::{claims, l10n};

/// An article with this text, as it would be read from a file.
fn article(id: u32, text: &str) -> Option<Article> {
    let bytes = format!("خبر\n\n{text}");
    let mut article = read_bytes("x.txt", bytes.as_bytes(), Words::builtin()).articles.into_iter().next()?;
    // Whatever the letters say, so that every text goes through the rules.
    article.language = "ar".to_owned();
    intake::number(&mut article, ArticleId(id));
    Some(article)
}

fn compared(texts: &[String]) -> Comparison {
    compare((1..).zip(texts).filter_map(|(id, text)| article(id, text)).collect())
}

/// Every span is a place in its article, every row names claims that are there.
fn hold(comparison: &Comparison) {
    for claim in &comparison.claims {
        let article = comparison.article(claim.article).expect("a claim's article is there");
        for span in [claim.span, claim.sentence] {
            assert!(article.text.get(span.start..span.end).is_some(), "{span:?}");
        }
        assert!(!claim.span.of(&article.text).is_empty());
    }
    for row in &comparison.rows {
        assert!(!row.row.claims.is_empty());
        assert!(row.row.claims.iter().all(|id| comparison.claim(*id).is_some()));
    }
    let report = report::render(comparison, Format::Json, l10n::Lang::Ar);
    assert!(serde_json::from_slice::<serde_json::Value>(&report).is_ok());
}

/// Pieces of reports among what editors, keyboards and faulty converters leave in texts.
fn piece() -> impl Strategy<Value = String> {
    let words: Vec<String> = [
        "قتل 12 شخصا",
        "وأصيب نحو ألفي",
        "جندي",
        "قال المتحدث إن",
        "نفت الوزارة",
        "«",
        "»",
        "\"",
        "(",
        ")",
        "بينهم",
        "٣٫٥ مليون دولار",
        "أمس",
        "يوم الأحد 8 آب 2021",
        "اللواء سامر الحداد",
        "، و",
        ". ",
        "\n",
        "\n\n",
        "\t",
        "%",
        "-",
        "–",
        "من 10 إلى",
        "لا يقل عن",
        "\u{202e}",
        "\u{2067}",
        "\u{2069}",
        "\u{200f}",
        "\u{64b}",
        "\u{651}\u{651}",
        "\u{640}\u{640}\u{640}",
        "\u{feff}",
        "\u{0}",
        "9999999999999999999999999999",
        "0",
        "١٢٣٬٤٥٦",
        "1.2.3",
        "31/02/2021",
        "30 شباط",
        "ثلاثة",
        "مئة",
        "مليار مليار",
    ]
    .map(str::to_owned)
    .to_vec();
    prop_oneof![8 => prop::sample::select(words), 1 => any::<String>(), 1 => "\\PC{0,12}", 1 => "[0-9٠-٩.,٫٬/:]{1,40}"]
}

fn text() -> impl Strategy<Value = String> {
    (prop::collection::vec(piece(), 0..40), prop::bool::ANY)
        .prop_map(|(pieces, spaced)| pieces.join(if spaced { " " } else { "" }))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 192, ..ProptestConfig::default() })]

    #[test]
    fn any_articles_compare_alike_every_time(texts in prop::collection::vec(text(), 1..6)) {
        let comparison = compared(&texts);
        hold(&comparison);
        prop_assert_eq!(&comparison, &compared(&texts));
    }

    #[test]
    fn more_articles_than_a_handful_are_split_without_a_loss(texts in prop::collection::vec(text(), 25..40)) {
        let comparison = compared(&texts);
        hold(&comparison);
        let rowed: std::collections::BTreeSet<_> =
            comparison.rows.iter().flat_map(|row| row.row.claims.iter().copied()).collect();
        prop_assert_eq!(rowed.len(), comparison.claims.len(), "every claim answers a question");
    }

    #[test]
    fn claims_are_the_same_whatever_is_read_before_and_beside(texts in prop::collection::vec(text(), 1..5)) {
        let articles: Vec<_> = (1..).zip(&texts).filter_map(|(id, text)| article(id, text)).collect();
        let alone: Vec<_> = articles.iter().map(|article| claims::extract(article, 1)).collect();
        let mut extractor = Extractor::new(Words::builtin());
        for _ in 0..2 {
            prop_assert_eq!(&extractor.extract_all(&articles), &alone);
            for (article, claims) in articles.iter().zip(&alone) {
                prop_assert_eq!(&extractor.extract(article, 1), claims);
            }
        }
    }

    #[test]
    fn any_word_lists_load_and_compare(lists in prop::collection::vec((0..15_usize, "(\\PC|\t|\n){0,200}"), 0..4), text in text()) {
        let known = Words::load(&[]).laid;
        let lists: Vec<(String, String)> =
            lists.into_iter().filter_map(|(at, list)| Some((known.get(at)?.file.to_owned(), list))).collect();
        let words = Words::load(&lists).words;
        if let Some(article) = article(1, &text) {
            let _ = claims::extract_with(&article, 1, &words);
        }
    }
}

/// Texts that grow without an end, of about so many bytes.
fn endless(bytes: usize) -> Vec<(&'static str, String)> {
    let of = |unit: &str| unit.repeat(bytes / unit.len() + 1);
    vec![
        ("one line of claims", of("قتل 12 شخصا وأصيب 30 جنديا ")),
        ("one line of dates", of("يوم الأحد 8 آب 2021 و")),
        ("digits", of("7")),
        ("groups of digits", of("123,")),
        ("tatweel", format!("قتل 5{}", of("\u{640}"))),
        ("marks", format!("قتل 5 جنود{}", of("\u{64b}"))),
        ("one word", of("ه")),
        ("opening quotes", of("«")),
        ("quotes in quotes", format!("{}قتل 5 جنود{}", "« ".repeat(bytes / 6), " »".repeat(bytes / 6))),
        ("overrides", of("\u{202e}12 قتيلا\u{202c}")),
        ("number words", of("مئة وثلاثة وعشرون ألفا و")),
        ("speakers", of("وقال المتحدث باسم الوزارة إن ")),
        ("titles", of("اللواء الركن سامر الحداد ")),
        ("hedges", of("ما لا يقل عن أكثر من نحو ")),
        ("lines", of("قتل 3\n")),
    ]
}

#[test]
fn endless_texts_make_claims_and_no_panic() {
    for (_, text) in endless(12_000) {
        hold(&compared(&[text.clone(), text]));
    }
}
