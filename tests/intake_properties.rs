//! What holds for any input at all.

use proptest::prelude::*;
use tadarub::intake::{Article, Reading, join, read_bytes};
use tadarub::text::Words;

fn check(article: &Article) {
    let text = &*article.text;
    assert!(!text.contains('\r') && !article.source.is_empty());
    let spans = article.dimmed.iter().map(|dimmed| dimmed.span).chain(article.title_span);
    for span in spans {
        assert!(text.get(span.start..span.end).is_some_and(|words| !words.is_empty()), "{span:?}");
    }
    for (a, b) in article.dimmed.iter().zip(article.dimmed.iter().skip(1)) {
        assert!(a.span.end <= b.span.start, "dimmed stretches overlap");
    }
}

/// Lines that reports are made of, so that repetition, furniture and titles are met often.
fn line() -> impl Strategy<Value = String> {
    prop_oneof![
        Just(String::new()),
        Just("اقرأ أيضاً: خبر آخر".to_owned()),
        Just("الأحد 2021/08/08".to_owned()),
        Just("Share on facebook".to_owned()),
        Just(
            "قالت الوزارة في بيان طويل إن الفرق الميدانية تواصل عملها في القرى التي غمرتها المياه."
                .to_owned()
        ),
        "[ا-ي0-9٠-٩ .،:()/«»-]{0,40}",
        "\\PC{0,20}",
    ]
}

/// What says that a text was changed beyond its line ends.
const CHANGED: [&str; 4] = [
    "The marks of HTML were taken out, with captions, menus and forms. Compare the text with its page.",
    "Characters that HTML writes by name or number (such as &nbsp;) were put in their places.",
    "The marks of Markdown (* _ #) were taken out.",
    "Letters written by their shapes, as PDF files hold them, were replaced by the usual ones.",
];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn any_bytes_are_read_without_panic(bytes in proptest::collection::vec(any::<u8>(), 0..400), name in "(x|x.json|x.jsonl|x.txt)") {
        let reading = read_bytes(&name, &bytes, Words::builtin());
        reading.articles.iter().for_each(check);
        prop_assert!(!reading.articles.is_empty() || !reading.problems.is_empty());
    }

    #[test]
    fn any_text_is_kept_word_for_word(lines in proptest::collection::vec(line(), 1..30)) {
        let text = lines.join("\n");
        let reading = read_bytes("x.txt", text.as_bytes(), Words::builtin());
        for article in &reading.articles {
            check(article);
            let is_changed = article.notes.iter().any(|note| CHANGED.contains(&&*note.message.en));
            let words = |text: &str| text.trim_start_matches('\u{feff}').split_whitespace().map(str::to_owned).collect::<Vec<_>>();
            prop_assert!(is_changed || words(&article.text) == words(&text), "{} from {text}", article.text);
        }
        prop_assert_eq!(&reading, &read_bytes("x.txt", text.as_bytes(), Words::builtin()));
    }

    #[test]
    fn json_text_is_title_blank_line_body(title in "[ء-ي ]{1,20}[ء-ي]", body in "[ء-ي0-9 \n.]{1,80}[ء-ي]") {
        let json = serde_json::json!({"title": title, "text": body}).to_string();
        let reading = read_bytes("x.json", json.as_bytes(), Words::builtin());
        // Lines may be joined.
        let even = |text: &str| text.replace('\n', " ");
        prop_assert_eq!(even(&reading.articles[0].text), even(&format!("{title}\n\n{body}")));
        check(&reading.articles[0]);
    }

    #[test]
    fn numbers_stay_while_articles_join(counts in proptest::collection::vec(1_usize..4, 1..5)) {
        let mut all: Vec<Article> = Vec::new();
        for (round, count) in counts.into_iter().enumerate() {
            let objects: Vec<_> = (0..count).map(|n| serde_json::json!({"text": format!("خبر {round} {n}")})).collect();
            let json = serde_json::Value::from(objects).to_string();
            let joined: Reading = join(&all, read_bytes(&format!("{round}.json"), json.as_bytes(), Words::builtin()), Words::builtin());
            all.extend(joined.articles);
        }
        let ids: Vec<u32> = all.iter().map(|article| article.id.0).collect();
        prop_assert_eq!(ids, (1..=all.len() as u32).collect::<Vec<_>>());
    }
}
