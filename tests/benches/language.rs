//! How fast text is split into tokens, and how fast numbers and dates are read from it.
//!
//! `cargo bench --bench language`. The text is the bundled sample, repeated to 4 MB.

use divan::Bencher;
use divan::counter::BytesCount;
use jiff::civil::Date;
use tadarub::intake;
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
