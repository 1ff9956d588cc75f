//! How the cost of a comparison grows with the number of articles, from text to verdicts.
//!
//! `cargo bench --bench growth`, with the largest number of articles behind `--` where 30 000 are too many. One line for
//! each size: seconds, milliseconds an article, how much dearer an article is than in the smallest comparison, and the
//! most memory held so far. Near-linear growth keeps the third figure near 1.

mod articles;

use std::time::Instant;

use tadarub::verdict;

const SIZES: [usize; 4] = [1_000, 3_000, 10_000, 30_000];

fn main() {
    let largest = std::env::args().skip(1).find_map(|arg| arg.parse().ok()).unwrap_or(usize::MAX);
    println!("articles     claims       rows    seconds  ms/article  against {}  peak MB", SIZES[0]);
    let mut smallest = None;
    for size in SIZES.into_iter().filter(|size| *size <= largest) {
        let articles = articles::many(size);
        let start = Instant::now();
        let comparison = verdict::compare(articles);
        let seconds = start.elapsed().as_secs_f64();
        let each = seconds / size as f64;
        let ratio = each / *smallest.get_or_insert(each);
        let (claims, rows) = (comparison.claims.len(), comparison.rows.len());
        let peak = peak_megabytes().map_or_else(|| "-".to_owned(), |peak| peak.to_string());
        println!("{size:8} {claims:10} {rows:10} {seconds:10.2} {:11.3} {ratio:13.2} {peak:>8}", each * 1e3);
    }
}

/// The most memory this process has held, where the system tells (Linux).
fn peak_megabytes() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    let kilobytes: u64 = line.split_whitespace().next()?.parse().ok()?;
    Some(kilobytes / 1024)
}
