//! The articles that the benches work on.

use std::path::{Path, PathBuf};
use std::sync::atomic::AtomicBool;

use tadarub::intake::{self, Article, ArticleId};
use tadarub::text::Words;

/// The articles below the folder that `TADARUB_BENCH_TEXT` names, else those of the shared data, else the sample's.
pub(crate) fn articles() -> Vec<Article> {
    let own = std::env::var_os("TADARUB_BENCH_TEXT").map(PathBuf::from);
    let folders = own.map_or_else(
        || ["dev", "raw"].map(|name| Path::new("../shared/data").join(name)).into(),
        |folder| vec![folder],
    );
    let files: Vec<PathBuf> = folders.iter().flat_map(|folder| files_below(folder)).collect();
    let found = intake::read_all(&files, Words::builtin(), &mut |_| {}, &AtomicBool::new(false)).articles;
    if found.is_empty() { intake::samples() } else { found }
}

/// `count` articles, taken in turn from those there are.
pub(crate) fn many(count: usize) -> Vec<Article> {
    let few = articles();
    (1..)
        .zip(few.iter().cycle().take(count))
        .map(|(n, article)| Article { id: ArticleId(n), ..article.clone() })
        .collect()
}

fn files_below(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
    let mut paths: Vec<PathBuf> = entries.collect();
    paths.sort();
    let is_article = |path: &Path| {
        path.extension().is_some_and(|e| e == "txt" || e == "json")
            && path.file_stem().is_some_and(|s| s != "gold")
    };
    let below = |path: PathBuf| {
        if path.is_dir() {
            files_below(&path)
        } else {
            Some(path).filter(|path| is_article(path)).into_iter().collect()
        }
    };
    paths.into_iter().flat_map(below).collect()
}
