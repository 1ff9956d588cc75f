//! How fast claims are extracted and articles compared.
//!
//! `cargo bench --bench compare`. The text is that of the shared articles, repeated (the sample's where they are absent);
//! with `TADARUB_BENCH_TEXT` set to a folder, its `.txt` and `.json` articles are used instead.

mod articles;

use std::sync::Arc;

use articles::{articles, many};
use divan::Bencher;
use divan::counter::BytesCount;
use tadarub::intake::Article;
use tadarub::{claims, verdict};

fn main() {
    divan::main();
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

/// One line of `MEGABYTES`, of which ten take twice as long as five.
#[divan::bench(args = ["words", "figures", "digits", "tatweel", "bidi", "quotes"], consts = [5, 10], sample_count = 3)]
fn extract_line<const MEGABYTES: usize>(bencher: Bencher, of: &str) {
    let unit = match of {
        "words" => "كلمة ",
        "figures" => "قتل 5 جنود ",
        "digits" => "7",
        "tatweel" => "\u{640}",
        "bidi" => "\u{202b}\u{202c}",
        _ => "«",
    };
    let text = unit.repeat(MEGABYTES * 1_000_000 / unit.len());
    let article =
        Article { text: Arc::from(text), dimmed: Vec::new(), title_span: None, ..articles()[0].clone() };
    bencher.counter(BytesCount::of_str(&article.text)).bench_local(|| claims::extract(&article, 1));
}

#[divan::bench(args = [5, 1000], sample_count = 5)]
fn compare(bencher: Bencher, count: usize) {
    bencher.with_inputs(|| many(count)).bench_local_values(verdict::compare);
}
