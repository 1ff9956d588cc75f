//! How fast claims are extracted and articles compared.
//!
//! `cargo bench --bench compare`. The text is the bundled sample, repeated; with `TADARUB_BENCH_TEXT`
//! set to a folder, its `.txt` and `.json` articles are used instead.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use divan::Bencher;
use divan::counter::BytesCount;
use tadarub::intake::{self, Article, ArticleId};
use tadarub::text::Words;
use tadarub::{claims, verdict};

fn main() {
    divan::main();
}

/// The articles to work on.
fn articles() -> Vec<Article> {
    let Some(folder) = std::env::var_os("TADARUB_BENCH_TEXT").map(PathBuf::from) else {
        return intake::samples();
    };
    let mut paths = Vec::new();
    let mut folders = vec![folder];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(&folder).into_iter().flatten().flatten() {
            let path = entry.path();
            let is_article = path.extension().is_some_and(|e| e == "txt" || e == "json")
                && path.file_stem().is_some_and(|s| s != "gold");
            if path.is_dir() {
                folders.push(path);
            } else if is_article {
                paths.push(path);
            }
        }
    }
    paths.sort();
    intake::read_all(&paths, Words::builtin(), &mut |_| {}, &AtomicBool::new(false)).articles
}

/// `count` articles, taken in turn from those there are.
fn many(count: usize) -> Vec<Article> {
    let few = articles();
    (1..)
        .zip(few.iter().cycle().take(count))
        .map(|(n, article)| Article { id: ArticleId(n), ..article.clone() })
        .collect()
}

/// One article of about `bytes` bytes.
fn long(bytes: usize) -> Article {
    let few = articles();
    let mut text = String::with_capacity(bytes + 64 * 1024);
    while text.len() < bytes {
        for article in &few {
            text.push_str(&article.text);
            text.push_str("\n\n");
        }
    }
    Article { text: Arc::from(text), dimmed: Vec::new(), title_span: None, ..few[0].clone() }
}

#[divan::bench(args = [100_000, 1_000_000, 20_000_000], sample_count = 5)]
fn extract(bencher: Bencher, bytes: usize) {
    let article = long(bytes);
    bencher.counter(BytesCount::of_str(&article.text)).bench_local(|| claims::extract(&article, 1));
}

#[divan::bench(args = [5, 1000], sample_count = 5)]
fn compare(bencher: Bencher, count: usize) {
    bencher.with_inputs(|| many(count)).bench_local_values(verdict::compare);
}
