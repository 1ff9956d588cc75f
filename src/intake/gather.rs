//! Articles joining others: numbers, files given twice, copies of one text.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};

use rustc_hash::FxHashSet;

use super::article::{Article, ArticleId, Note, NoteLevel};
use super::assemble::number;
use super::lines::lines;
use super::outlet::unify;
use super::problem::{Problem, ProblemKind};
use super::published::settle;
use super::reader::{Reading, read_path};
use crate::l10n::{Bilingual, FluentArgs, bilingual};
use crate::text::Words;

/// How far reading has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress<'a> {
    /// Files done.
    pub done: usize,
    /// Files there are.
    pub total: usize,
    /// The file being read.
    pub path: &'a std::path::Path,
}

/// Reads `paths` in order and numbers their articles from `a1`. Goes on past bad inputs, and stops early
/// when `cancelled` is set.
pub fn read_all(
    paths: &[PathBuf],
    words: &Words,
    on_progress: &mut dyn FnMut(Progress<'_>),
    cancelled: &AtomicBool,
) -> Reading {
    let mut all = Reading::default();
    let mut copies = Copies::default();
    for (done, path) in paths.iter().enumerate() {
        if cancelled.load(Ordering::Relaxed) {
            break;
        }
        on_progress(Progress { done, total: paths.len(), path });
        copies.admit(read_path(path, words), &mut all);
    }
    unify(&mut all.articles, &[]);
    settle(&mut all.articles, &[], words);
    all
}

/// Numbers the articles of `incoming` after those of `present`; files that are already there are left
/// out with a message, and copies of one text carry a note.
#[must_use]
pub fn join(present: &[Article], incoming: Reading, words: &Words) -> Reading {
    let mut copies = Copies::default();
    for article in present {
        copies.remember(article);
    }
    let mut joined = Reading::default();
    copies.admit(incoming, &mut joined);
    unify(&mut joined.articles, present);
    settle(&mut joined.articles, present, words);
    joined
}

/// How many of a text's smallest shingle hashes stand for it.
const SKETCH: usize = 48;
/// Words in a shingle.
const SHINGLE: usize = 5;
/// Percentage of common hashes from which two texts count as copies.
const ALIKE: usize = 75;

/// What is remembered of the articles so far.
#[derive(Default)]
struct Copies {
    last: u32,
    /// First path by hash of the file.
    paths: BTreeMap<String, String>,
    /// Sketch, number and source of each article.
    sketches: Vec<(Vec<u64>, String)>,
    by_hash: BTreeMap<u64, Vec<usize>>,
}

impl Copies {
    fn admit(&mut self, incoming: Reading, out: &mut Reading) {
        out.problems.extend(incoming.problems);
        let known: FxHashSet<String> = self.paths.keys().cloned().collect();
        let mut reported: FxHashSet<String> = FxHashSet::default();
        for mut article in incoming.articles {
            if known.contains(&article.sha256) {
                if reported.insert(article.sha256.clone()) {
                    let file = file_of(&article.path);
                    let first = self.paths.get(&article.sha256).cloned().unwrap_or_default();
                    let detail = Bilingual { ar: first.clone(), en: first };
                    out.problems.push(Problem::with_detail(ProblemKind::AlreadyLoaded, file, &detail));
                }
                continue;
            }
            number(&mut article, ArticleId(self.last + 1));
            if let Some(twin) = self.remember(&article) {
                let mut args = FluentArgs::new();
                args.set("source", twin);
                article
                    .notes
                    .push(Note { level: NoteLevel::Info, message: bilingual("note-copy", Some(&args)) });
            }
            out.articles.push(article);
        }
    }

    /// Takes note of `article`; the source of an earlier article with nearly the same text.
    fn remember(&mut self, article: &Article) -> Option<String> {
        self.last = self.last.max(article.id.0);
        self.paths.entry(article.sha256.clone()).or_insert_with(|| file_of(&article.path).to_owned());
        let sketch = sketch(article);
        let mut shared: BTreeMap<usize, usize> = BTreeMap::new();
        for hash in &sketch {
            for &earlier in self.by_hash.get(hash).into_iter().flatten() {
                *shared.entry(earlier).or_default() += 1;
            }
        }
        let own = sketch.len();
        let twin = shared.into_iter().find_map(|(earlier, common)| {
            let (other, source) = self.sketches.get(earlier)?;
            (common * 100 >= own.max(other.len()) * ALIKE).then(|| source.clone())
        });
        let place = self.sketches.len();
        for &hash in &sketch {
            self.by_hash.entry(hash).or_default().push(place);
        }
        self.sketches.push((sketch, article.source.clone()));
        twin
    }
}

/// The file of an article's path, without the number that arrays and JSON Lines add.
fn file_of(path: &str) -> &str {
    path.rsplit_once('#')
        .filter(|(_, n)| n.bytes().all(|b| b.is_ascii_digit()))
        .map_or(path, |(file, _)| file)
}

/// The smallest hashes of the text's shingles, sorted: two texts share them as they share their words.
fn sketch(article: &Article) -> Vec<u64> {
    let keys: Vec<String> = lines(&article.text)
        .into_iter()
        .filter(|line| !article.is_dimmed(line.span))
        .map(|line| line.key)
        .collect();
    let words: Vec<&str> = keys.iter().flat_map(|key| key.split(' ')).collect();
    let mut hashes: Vec<u64> = words.windows(SHINGLE.min(words.len()).max(1)).map(hash).collect();
    hashes.sort_unstable();
    hashes.dedup();
    hashes.truncate(SKETCH);
    hashes
}

/// FNV-1a over the words, then mixed so that the smallest hashes are a fair sample.
fn hash(words: &[&str]) -> u64 {
    let mut hash: u64 = 0xcbf2_9ce4_8422_2325;
    for byte in words.iter().flat_map(|word| word.bytes().chain([b' '])) {
        hash = (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
    }
    hash ^= hash >> 32;
    hash.wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ (hash >> 29)
}
