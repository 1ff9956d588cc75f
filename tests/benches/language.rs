//! How fast text is split into tokens, how fast numbers and dates are read from it, and how fast whole articles
//! become claims, on one core.
//!
//! `cargo bench --bench language`. The text is the bundled sample, repeated to 4 MB; for claims it is the articles of
//! the shared data, repeated to 20 MB (the sample's where they are absent).

mod articles;

use divan::Bencher;
use divan::counter::BytesCount;
use jiff::civil::Date;
use tadarub::claims::Extractor;
use tadarub::intake::{self, Article};
use tadarub::text::{Words, analyse, tokenise};

fn main() {
    divan::main();
}

fn text() -> String {
    const LENGTH: usize = 4_000_000;
    let sample: String = intake::samples().iter().map(|article| format!("{}\n\n", article.text)).collect();
    sample.repeat(LENGTH / sample.len().max(1) + 1)
}

#[divan::bench]
fn tokens(bencher: Bencher) {
    let text = text();
    let lexicon = &Words::builtin().lexicon;
    bencher.counter(BytesCount::of_str(&text)).bench(|| tokenise(&text, lexicon));
}

#[divan::bench]
fn numbers_and_dates(bencher: Bencher) {
    let text = text();
    let published = Date::new(2021, 9, 17).ok();
    bencher.counter(BytesCount::of_str(&text)).bench(|| analyse(&text, Words::builtin(), published));
}

/// Articles of at least 20 MB of text.
fn articles_of_20_megabytes() -> Vec<Article> {
    const LENGTH: usize = 20_000_000;
    let few = articles::articles();
    let bytes: usize = few.iter().map(|article| article.text.len()).sum();
    articles::many(few.len() * (LENGTH / bytes.max(1) + 1))
}

/// How many articles are handed over at once, and their claims forgotten before the next.
const SHARE: usize = 16;

#[divan::bench(sample_count = 5, sample_size = 1)]
fn claims_of_articles(bencher: Bencher) {
    let articles = articles_of_20_megabytes();
    let bytes: usize = articles.iter().map(|article| article.text.len()).sum();
    bencher.counter(BytesCount::new(bytes)).bench(|| {
        // New each time, so that it meets every word for the first time.
        let mut extractor = Extractor::new(Words::builtin());
        let mut count = |few: &[Article]| extractor.extract_all(few).iter().map(Vec::len).sum::<usize>();
        articles.chunks(SHARE).map(&mut count).sum::<usize>()
    });
}
