//! Articles joining others: numbers, files given twice, copies of one text.

use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};

use rustc_hash::{FxHashMap, FxHashSet};

use super::article::{Article, ArticleId, Note, NoteLevel};
use super::assemble::number;
use super::lines::lines;
use super::outlet::unify;
use super::problem::{Problem, ProblemKind};
use super::published::settle;
use super::reader::{Reading, read_path};
use crate::l10n::{Bilingual, FluentArgs, Lang, text_with};
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
    /// How often articles were admitted.
    times: usize,
    /// By hash of the file its first path, and at which of these times it came.
    paths: FxHashMap<String, (String, usize)>,
    /// Length of the sketch and source of each article that is no copy to the letter of an earlier one.
    sketches: Vec<(usize, Bilingual)>,
    /// The place of each sketch above.
    places: FxHashMap<Vec<u64>, usize>,
    by_hash: FxHashMap<u64, Vec<usize>>,
}

impl Copies {
    fn admit(&mut self, incoming: Reading, out: &mut Reading) {
        out.problems.extend(incoming.problems);
        self.times += 1;
        let mut reported: FxHashSet<String> = FxHashSet::default();
        for mut article in incoming.articles {
            // Several articles may stand in one file.
            if let Some((first, _)) = self.paths.get(&article.sha256).filter(|(_, time)| *time < self.times) {
                if reported.insert(article.sha256.clone()) {
                    let file = file_of(&article.path);
                    let first = first.clone();
                    let detail = Bilingual { ar: first.clone(), en: first };
                    out.problems.push(Problem::with_detail(ProblemKind::AlreadyLoaded, file, &detail));
                }
                continue;
            }
            number(&mut article, ArticleId(self.last + 1));
            if let Some(twin) = self.remember(&article) {
                article.notes.push(Note { level: NoteLevel::Info, message: told_as_copy(&twin) });
            }
            out.articles.push(article);
        }
    }

    /// Takes note of `article`; the source of an earlier article with nearly the same text.
    fn remember(&mut self, article: &Article) -> Option<Bilingual> {
        self.last = self.last.max(article.id.0);
        let of_file = || (file_of(&article.path).to_owned(), self.times);
        self.paths.entry(article.sha256.clone()).or_insert_with(of_file);
        let sketch = sketch(article);
        let mut shared: FxHashMap<usize, usize> = FxHashMap::default();
        for hash in &sketch {
            for &earlier in self.by_hash.get(hash).into_iter().flatten() {
                *shared.entry(earlier).or_default() += 1;
            }
        }
        let own = sketch.len();
        let is_twin = |(earlier, common): &(usize, usize)| {
            let other = self.sketches.get(*earlier).map_or(0, |(length, _)| *length);
            *common > 0 && common * 100 >= own.max(other) * ALIKE
        };
        let twin = shared.into_iter().filter(is_twin).map(|(earlier, _)| earlier).min();
        let twin = twin.and_then(|twin| self.sketches.get(twin)).map(|(_, source)| source.clone());
        // Whatever is like a copy to the letter is like the first, which is told of.
        if !self.places.contains_key(&sketch) {
            let place = self.sketches.len();
            for &hash in &sketch {
                self.by_hash.entry(hash).or_default().push(place);
            }
            let source = Bilingual { ar: article.source_in(Lang::Ar), en: article.source_in(Lang::En) };
            self.sketches.push((own, source));
            self.places.insert(sketch, place);
        }
        twin
    }
}

/// That a text is nearly that of `source`.
fn told_as_copy(source: &Bilingual) -> Bilingual {
    let tell = |lang: Lang| {
        let mut args = FluentArgs::new();
        args.set("source", source.get(lang).to_owned());
        text_with(lang, "note-copy", Some(&args))
    };
    Bilingual { ar: tell(Lang::Ar), en: tell(Lang::En) }
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::intake::read_bytes;

    const TEXT: &str = "قُتل 12 شخصا في انفجار هز وسط المدينة صباح الأحد، ونقل الجرحى إلى مستشفيين قريبين.";

    #[test]
    fn a_copy_is_told_by_the_name_of_its_twin_in_each_language() {
        let read = |text: &str| read_bytes("a.txt", text.as_bytes(), Words::builtin());
        let first = join(&[], read(TEXT), Words::builtin()).articles;
        let again = join(&first, read(&format!("{TEXT}\n")), Words::builtin()).articles;
        let name = |lang| first[0].source_in(lang);
        let is_told = |lang| again[0].notes.iter().any(|note| note.message.get(lang).contains(&name(lang)));
        assert!(first[0].source_is_placeholder && name(Lang::En) != name(Lang::Ar));
        assert!(Lang::ALL.into_iter().all(is_told), "{:?}", again[0].notes);
    }

    #[test]
    fn many_copies_of_one_text_are_kept_once() {
        let mut copies = Copies::default();
        let Reading { articles, .. } = read_bytes("a.txt", TEXT.as_bytes(), Words::builtin());
        for n in 1..=50 {
            let copy = Article { id: ArticleId(n), sha256: n.to_string(), ..articles[0].clone() };
            assert_eq!(copies.remember(&copy).is_some(), n > 1);
        }
        assert!(copies.by_hash.values().all(|places| places.len() == 1));
    }
}
