//! Real articles, as they are read. Skipped where the shared data is absent.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::AtomicBool;

use tadarub::intake::{Article, DateBasis, DimReason, read_all};
use tadarub::text::Words;

/// The shared data; `None`, said aloud, where it is absent and need not be there.
fn shared() -> Option<PathBuf> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../shared/data");
    if folder.exists() {
        return Some(folder);
    }
    assert!(std::env::var_os("TADARUB_REQUIRE_ALL").is_none(), "the shared data is absent");
    println!("skipped: the shared data is absent");
    None
}

fn read(paths: &[PathBuf]) -> Vec<Article> {
    read_all(paths, Words::builtin(), &mut |_| {}, &AtomicBool::new(false)).articles
}

/// The five articles of the mission.
fn seeds() -> Option<Vec<Article>> {
    let folder = shared()?.join("dev/seeds-iraq-2021");
    let paths: Vec<PathBuf> = (1..=5).map(|n| folder.join(format!("0{n}.txt"))).collect();
    let articles = read(&paths);
    assert_eq!(articles.len(), 5);
    Some(articles)
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

fn sorted(folder: &Path) -> Vec<PathBuf> {
    let mut paths: Vec<PathBuf> =
        fs::read_dir(folder).expect("folder").map(|e| e.expect("entry").path()).collect();
    paths.sort();
    paths
}

/// Articles whose dates are known, given as bare texts: what is worked out must be near the truth, and the
/// rest left open, for a wrong date is worse than a question.
#[test]
fn dates_of_bare_texts_are_right_or_left_open() {
    let Some(shared) = shared() else { return };
    let bare = tempfile::tempdir().expect("folder");
    let (mut exact, mut near, mut open) = (0, 0, 0);
    for event in ["dev", "raw"].iter().flat_map(|set| sorted(&shared.join(set))) {
        let is_article =
            |path: &PathBuf| path.extension().is_some_and(|e| e == "json") && !path.ends_with("gold.json");
        let articles = read(&sorted(&event).into_iter().filter(is_article).collect::<Vec<_>>());
        let paths: Vec<PathBuf> = articles
            .iter()
            .map(|article| {
                let path = bare.path().join(format!("{}.txt", article.id));
                fs::write(&path, &*article.text).expect("written");
                path
            })
            .collect();
        for undated in read(&paths) {
            let same = |article: &&Article| {
                Path::new(&undated.path).file_stem() == Path::new(&article.id.to_string()).file_stem()
            };
            let truth = articles
                .iter()
                .find(same)
                .and_then(|article| article.published.as_ref())
                .expect("dated")
                .date;
            let Some(found) = undated.published else {
                open += 1;
                continue;
            };
            let apart = truth.duration_until(found.date).as_hours().abs() / 24;
            exact += usize::from(apart == 0);
            near += 1;
            assert!(apart <= 16, "{}: {} for {truth}: {}", event.display(), found.date, found.why.en);
        }
    }
    println!("{near} of {} bare texts dated, {exact} to the day, {open} left open", near + open);
    assert!(exact >= 5);
}
