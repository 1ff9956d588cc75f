//! The five articles of the mission, as they are read. Skipped where the shared data is absent.

use std::path::PathBuf;
use std::sync::atomic::AtomicBool;

use tadarub::intake::{Article, DateBasis, DimReason, read_all};

fn seeds() -> Option<Vec<Article>> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../shared/data/dev/seeds-iraq-2021");
    if !folder.exists() {
        assert!(std::env::var_os("TADARUB_REQUIRE_ALL").is_none(), "the shared data is absent");
        println!("skipped: the shared data is absent");
        return None;
    }
    let paths: Vec<PathBuf> = (1..=5).map(|n| folder.join(format!("0{n}.txt"))).collect();
    let reading = read_all(&paths, &mut |_| {}, &AtomicBool::new(false));
    assert!(reading.problems.is_empty(), "{:?}", reading.problems);
    Some(reading.articles)
}

#[test]
fn a_body_printed_twice_is_dimmed_once_and_share_buttons_too() {
    let Some(articles) = seeds() else { return };
    let second = &articles[1];
    let dimmed = |reason| {
        second.dimmed.iter().filter(move |d| d.reason == reason).map(|d| d.span.len()).sum::<usize>()
    };
    let text = second.text.len();
    assert!(
        (40..50).contains(&(dimmed(DimReason::Repeated) * 100 / text)),
        "half of the text is a second printing"
    );
    assert!(
        second
            .dimmed
            .iter()
            .any(|d| d.reason == DimReason::Furniture && d.span.of(&second.text).starts_with("Share on"))
    );
}

#[test]
fn titles_sources_and_dates_are_found_where_the_text_has_them() {
    let Some(articles) = seeds() else { return };
    let titles: Vec<&str> = articles.iter().map(|a| a.title.as_str()).collect();
    for title in &titles {
        assert!(title.chars().count() <= 150 && !title.is_empty(), "{title}");
    }
    let found: Vec<(bool, bool)> =
        articles.iter().map(|a| (a.title_span.is_some(), !a.source_is_placeholder)).collect();
    assert_eq!(found, [(false, false), (true, true), (true, false), (true, false), (true, false)]);
}

#[test]
fn dates_are_stated_or_inferred_as_a_reader_would() {
    let Some(articles) = seeds() else { return };
    let dates: Vec<Option<(DateBasis, String)>> =
        articles.iter().map(|a| a.published.as_ref().map(|p| (p.basis, p.date.to_string()))).collect();
    for article in &articles {
        println!("{}: {:?}", article.path, article.published);
    }
    let inferred = |date: &str| Some((DateBasis::Inferred, date.to_owned()));
    let stated = Some((DateBasis::Stated, "2021-08-08".to_owned()));
    // The fifth says "yesterday (Thursday)" and names no month or year: only a reader can date it.
    assert_eq!(dates, [inferred("2021-09-17"), inferred("2021-09-17"), inferred("2021-07-27"), stated, None]);
}
