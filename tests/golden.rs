//! The annotated events: every article compares without problems and every annotation finds its words.
//!
//! How well the engine does on them is measured by `.ci/score` and held by the floors in `.ci/floors.json`.

use std::path::{Path, PathBuf};
use std::sync::atomic::AtomicBool;

use serde_json::Value;
use tadarub::intake::{self, Article};
use tadarub::text::Words;
use tadarub::verdict;

/// The shared articles, which belong to their publishers and are not part of the repository.
fn data() -> Option<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/data");
    if folder.is_dir() {
        return Some(folder);
    }
    assert!(std::env::var_os("TADARUB_REQUIRE_ALL").is_none(), "{} is missing", folder.display());
    println!("skipped: no {}", folder.display());
    None
}

/// The folders and files directly inside `folder`, in order.
fn inside(folder: &Path) -> Vec<PathBuf> {
    let mut paths: Vec<PathBuf> =
        std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    paths
}

/// One annotated event: its gold and the folder that holds its articles.
fn events() -> Vec<(PathBuf, PathBuf)> {
    let Some(data) = data() else { return Vec::new() };
    let mut out: Vec<(PathBuf, PathBuf)> =
        inside(&data.join("dev")).into_iter().map(|folder| (folder.join("gold.json"), folder)).collect();
    let own = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/gold");
    for gold in inside(&own).iter().filter(|path| path.is_dir()).flat_map(|folder| inside(folder)) {
        let raw = data.join("raw").join(gold.file_stem().unwrap());
        out.push((gold, raw));
    }
    assert!(out.len() > 6, "{} annotated events", out.len());
    out
}

fn read(path: &Path) -> Value {
    let text = std::fs::read_to_string(path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
    serde_json::from_str(&text).unwrap_or_else(|e| panic!("{}: {e}", path.display()))
}

fn articles(gold: &Value, folder: &Path) -> Vec<Article> {
    let paths: Vec<PathBuf> = gold["articles"]
        .as_array()
        .unwrap()
        .iter()
        .map(|article| folder.join(article["file"].as_str().unwrap()))
        .collect();
    let reading = intake::read_all(&paths, Words::builtin(), &mut |_| {}, &AtomicBool::new(false));
    assert_eq!(reading.problems, Vec::new(), "{}", folder.display());
    reading.articles
}

#[test]
fn every_event_compares_and_every_claim_has_its_words() {
    for (gold, folder) in events() {
        let name = gold.display();
        let articles = articles(&read(&gold), &folder);
        let count = articles.len();
        let comparison = verdict::compare(articles);
        assert_eq!(comparison.articles.len(), count, "{name}");
        assert!(!comparison.claims.is_empty() && !comparison.rows.is_empty(), "{name}");
        for claim in &comparison.claims {
            let article = comparison.article(claim.article).unwrap();
            assert!(!claim.span.of(&article.text).is_empty(), "{name}: {} {:?}", claim.id, claim.span);
            assert!(claim.sentence.contains(claim.span), "{name}: {} outside its sentence", claim.id);
            assert!(!article.is_dimmed(claim.span), "{name}: {} in dimmed text", claim.id);
        }
        for row in &comparison.rows {
            assert!(!row.row.claims.is_empty(), "{name}: {} is empty", row.row.id);
            assert!(!row.row.label.ar.is_empty() && !row.row.label.en.is_empty(), "{name}: {}", row.row.id);
            assert!(row.row.claims.iter().all(|&id| comparison.claim(id).is_some()), "{name}");
        }
    }
}

#[test]
fn every_annotation_lies_in_the_text_as_it_is_read() {
    for (path, folder) in events() {
        let gold = read(&path);
        let articles = articles(&gold, &folder);
        let texts: Vec<Vec<char>> = articles.iter().map(|a| a.text.chars().collect()).collect();
        let ids: Vec<&str> =
            gold["articles"].as_array().unwrap().iter().map(|a| a["id"].as_str().unwrap()).collect();
        for claim in gold["claims"].as_array().unwrap() {
            let at = ids.iter().position(|id| *id == claim["article"]).unwrap();
            let (start, end) =
                (claim["start"].as_u64().unwrap() as usize, claim["end"].as_u64().unwrap() as usize);
            let words: String = texts[at].get(start..end).unwrap_or_default().iter().collect();
            assert!(!words.trim().is_empty(), "{}: {}", path.display(), claim["id"]);
            if let Some(exact) = claim["exact"].as_str() {
                assert_eq!(squeezed(&words), squeezed(exact), "{}: {}", path.display(), claim["id"]);
            }
        }
    }
}

/// Without white space, which reading may tidy.
fn squeezed(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

#[test]
fn rows_of_annotations_name_claims_and_verdicts_that_exist() {
    for (path, _) in events() {
        let gold = read(&path);
        let claims: Vec<&Value> = gold["claims"].as_array().unwrap().iter().map(|c| &c["id"]).collect();
        for row in gold["rows"].as_array().unwrap() {
            let verdict = row["verdict"].as_str().unwrap();
            assert!(verdict::Verdict::ALL.iter().any(|v| v.id() == verdict), "{}: {verdict}", path.display());
            for id in row["claims"].as_array().unwrap() {
                assert!(claims.contains(&id), "{}: {id}", path.display());
            }
        }
    }
}

#[test]
fn order_does_not_change_what_is_found() {
    for (gold, folder) in events().into_iter().take(6) {
        let articles = articles(&read(&gold), &folder);
        let mut turned = articles.clone();
        turned.reverse();
        let shown = |articles: Vec<Article>| -> Vec<(String, String)> {
            let comparison = verdict::compare(articles);
            let mut rows: Vec<(String, String)> = comparison
                .rows
                .iter()
                .map(|row| {
                    let mut words: Vec<String> = row
                        .row
                        .claims
                        .iter()
                        .filter_map(|&id| comparison.claim(id))
                        .map(|c| format!("{}@{}", c.article, c.span.start))
                        .collect();
                    words.sort();
                    (words.join(" "), row.verdict.id().to_owned())
                })
                .collect();
            rows.sort();
            rows
        };
        let (given, turned) = (shown(articles), shown(turned));
        let only = |a: &[(String, String)], b: &[(String, String)]| -> Vec<String> {
            a.iter()
                .filter(|row| !b.contains(row))
                .map(|(claims, verdict)| format!("{verdict}: {claims}"))
                .collect()
        };
        assert!(
            given == turned,
            "{}\nin order: {:#?}\nturned: {:#?}",
            gold.display(),
            only(&given, &turned),
            only(&turned, &given)
        );
    }
}
