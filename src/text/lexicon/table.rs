//! Word lists as tab-separated rows: reading, laying the user's rows over ours, errors by line.

use std::ops::RangeInclusive;

use rustc_hash::{FxHashMap, FxHashSet};

use super::{Lexicon, LexiconBuilder};
use crate::l10n::{Bilingual, FluentArgs, FluentValue, bilingual};
use crate::text::letters;

/// Most lines of one file that are told one by one.
const MOST_ERRORS: usize = 20;

/// A word list that comes with the program.
#[derive(Clone, Copy, Debug)]
pub(crate) struct BuiltinFile {
    pub name: &'static str,
    pub content: &'static str,
}

/// One line of a word list that could not be understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LexiconError {
    /// The list's file name.
    pub file: String,
    /// Counts from 1; 0 where the whole file is meant.
    pub line: usize,
    /// What does not fit, as a sentence.
    pub message: Bilingual,
}

impl LexiconError {
    /// The message with the file and line it is about.
    #[must_use]
    pub fn located(&self) -> Bilingual {
        let id = if self.line == 0 { "lexicon-at-file" } else { "lexicon-at-line" };
        let fill = |why: &str| {
            let line = self.line.to_string();
            message(id, &[("file", &self.file), ("line", &line), ("why", why)])
        };
        Bilingual { ar: fill(&self.message.ar).ar, en: fill(&self.message.en).en }
    }
}

/// One row of a word list: tab-separated columns of which the first is the row's own id.
#[derive(Clone, Debug)]
pub struct Row<'a> {
    line: usize,
    columns: Vec<&'a str>,
}

impl<'a> Row<'a> {
    /// Whether the row takes a built-in one away: its last column is empty.
    fn is_removal(&self) -> bool {
        self.columns.last().is_none_or(|last| last.is_empty())
    }

    /// The row's own id.
    #[must_use]
    pub fn id(&self) -> &'a str {
        self.get(0)
    }

    /// A column; empty where the row has fewer.
    #[must_use]
    pub fn get(&self, column: usize) -> &'a str {
        self.columns.get(column).copied().unwrap_or("")
    }

    /// The words of a column, separated by spaces.
    ///
    /// # Errors
    /// A word that is not in Arabic letters.
    pub fn words(&self, column: usize) -> Result<Vec<&'a str>, Bilingual> {
        self.get(column).split_whitespace().map(arabic_word).collect()
    }

    /// The phrases of a column, separated by `|`, each as its words.
    ///
    /// # Errors
    /// A word that is not in Arabic letters.
    pub fn phrases(&self, column: usize) -> Result<Vec<Vec<&'a str>>, Bilingual> {
        self.get(column)
            .split('|')
            .map(|phrase| phrase.split_whitespace().map(arabic_word).collect::<Result<Vec<_>, _>>())
            .filter(|phrase| !matches!(phrase, Ok(words) if words.is_empty()))
            .collect()
    }

    /// The entries of a column of free text, separated by `|`; `-` alone is none.
    pub fn list(&self, column: usize) -> impl Iterator<Item = &'a str> + use<'a> {
        self.get(column).split('|').map(str::trim).filter(|entry| !entry.is_empty() && *entry != "-")
    }

    /// The value a column names, from the list of those it may name; `name` is the column's, for the message.
    ///
    /// # Errors
    /// A value outside the list.
    pub fn one_of<T: Copy>(&self, column: usize, name: &str, known: &[(&str, T)]) -> Result<T, Bilingual> {
        named(self.get(column), name, known)
    }

    /// The values a column names, separated by spaces, each from the list of those it may name.
    ///
    /// # Errors
    /// A value outside the list.
    pub fn each_of<T: Copy>(
        &self,
        column: usize,
        name: &str,
        known: &[(&str, T)],
    ) -> Result<Vec<T>, Bilingual> {
        self.get(column).split_whitespace().map(|value| named(value, name, known)).collect()
    }

    /// The number written in `value`; `name` is the column's, for the message.
    ///
    /// # Errors
    /// Anything else than a finite number.
    pub fn number(&self, value: &str, name: &str) -> Result<f64, Bilingual> {
        let number = value.parse().ok().filter(|number: &f64| number.is_finite());
        number.ok_or_else(|| message("lexicon-not-a-number", &[("value", value), ("column", name)]))
    }

    /// The whole number in a column; `name` is the column's, for the message.
    ///
    /// # Errors
    /// Anything else than a whole number within `range`.
    pub fn whole(&self, column: usize, name: &str, range: RangeInclusive<i32>) -> Result<i32, Bilingual> {
        let value = self.get(column);
        value.parse().ok().filter(|number| range.contains(number)).ok_or_else(|| {
            let (from, to) = (range.start().to_string(), range.end().to_string());
            let args = [("value", value), ("column", name), ("from", &from), ("to", &to)];
            message("lexicon-not-in-range", &args)
        })
    }
}

fn named<T: Copy>(value: &str, column: &str, known: &[(&str, T)]) -> Result<T, Bilingual> {
    known.iter().find(|(id, _)| *id == value).map(|(_, t)| *t).ok_or_else(|| {
        let known: Vec<_> = known.iter().map(|(id, _)| *id).collect();
        message("lexicon-unknown", &[("value", value), ("column", column), ("known", &known.join(", "))])
    })
}

fn arabic_word(word: &str) -> Result<&str, Bilingual> {
    if word.chars().all(|c| letters::is_arabic_letter(c) || letters::is_mark(c)) {
        Ok(word)
    } else {
        Err(message("lexicon-not-a-word", &[("value", word)]))
    }
}

pub(super) fn message(id: &str, args: &[(&'static str, &str)]) -> Bilingual {
    let mut fluent = FluentArgs::new();
    for &(name, value) in args {
        fluent.set(name, value.to_owned());
    }
    bilingual(id, Some(&fluent))
}

/// How many of a user's rows lie over one built-in list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Laid {
    /// The list's file name.
    pub file: &'static str,
    /// Rows of the built-in list.
    pub builtin: usize,
    /// Rows the user adds.
    pub added: usize,
    /// Rows the user gives another meaning.
    pub replaced: usize,
    /// Rows the user takes out.
    pub removed: usize,
}

impl Laid {
    /// Whether the user changes anything in this list.
    #[must_use]
    pub const fn is_changed(&self) -> bool {
        self.added + self.replaced + self.removed > 0
    }
}

/// Reads word lists one after the other into one lexicon, and gathers what is wrong with them.
pub(crate) struct Loader<'a> {
    overrides: &'a [(String, String)],
    laid: Vec<Laid>,
    builder: LexiconBuilder,
    errors: Vec<LexiconError>,
}

impl<'a> Loader<'a> {
    /// A loader that lays `overrides`, pairs of file name and content, over the built-in files.
    #[must_use]
    pub(crate) fn new(overrides: &'a [(String, String)]) -> Self {
        Self { overrides, laid: Vec::new(), builder: LexiconBuilder::default(), errors: Vec::new() }
    }

    /// Reads one file with `parse`, which gets each row, the index its value will have in the table, and
    /// the builder for the row's words.
    ///
    /// A user's row with the id of a built-in row replaces it; one whose last column is empty removes it.
    /// The user's rows come first, so that of two meanings of a word the user's is found; a row that
    /// cannot be read leaves the built-in row in force.
    pub(crate) fn table<T>(
        &mut self,
        file: &BuiltinFile,
        mut parse: impl FnMut(&Row<'_>, u16, &mut LexiconBuilder) -> Result<T, Bilingual>,
    ) -> Vec<T> {
        let builtin: Vec<Row<'_>> = rows(file.content).collect();
        let mut laid = Laid { file: file.name, builtin: builtin.len(), added: 0, replaced: 0, removed: 0 };
        let mut overridden: FxHashSet<&str> = FxHashSet::default();
        let mut table = Vec::new();
        // The last column of a list may stand in some rows only.
        let widths = || builtin.iter().map(|row| row.columns.len());
        let own = self.sound_rows(file.name, widths().min().unwrap_or(2)..=widths().max().unwrap_or(2));
        for row in &own {
            let is_known = builtin.iter().any(|b| b.id() == row.id());
            let read = if row.is_removal() {
                if is_known {
                    Ok(None)
                } else {
                    Err(message("lexicon-nothing-to-remove", &[("id", row.id())]))
                }
            } else {
                // The last rows of a list that outgrows its numbers would be taken for others, and the built-in ones
                // need theirs.
                u16::try_from(table.len() + builtin.len())
                    .and_then(|_| u16::try_from(table.len()))
                    .map_err(|_| message("lexicon-too-long", &[]))
                    .and_then(|id| parse(row, id, &mut self.builder).map(Some))
            };
            match read {
                Ok(value) => {
                    match (&value, is_known) {
                        (None, _) => laid.removed += 1,
                        (Some(_), true) => laid.replaced += 1,
                        (Some(_), false) => laid.added += 1,
                    }
                    table.extend(value);
                    overridden.insert(row.id());
                }
                Err(message) => self.error(file.name, row.line, message),
            }
        }
        for row in builtin.iter().filter(|row| !overridden.contains(row.id())) {
            let Ok(id) = u16::try_from(table.len()) else { break };
            match parse(row, id, &mut self.builder) {
                Ok(value) => table.push(value),
                Err(message) => self.error(file.name, row.line, message),
            }
        }
        self.laid.push(laid);
        table
    }

    /// The user's rows for `file` that have as many columns as `widths` allow and ids of their own; reports the others.
    fn sound_rows(&mut self, file: &str, widths: RangeInclusive<usize>) -> Vec<Row<'a>> {
        let own = self.overrides.iter().filter(|(name, _)| name == file);
        let mut sound: Vec<Row<'a>> = Vec::new();
        let mut lines: FxHashMap<&str, usize> = FxHashMap::default();
        for row in own.flat_map(|(_, content)| rows(content)).collect::<Vec<_>>() {
            if !widths.contains(&row.columns.len()) {
                let mut args = FluentArgs::new();
                args.set("wanted", FluentValue::from(*widths.start()));
                args.set("found", FluentValue::from(row.columns.len()));
                self.error(file, row.line, bilingual("lexicon-columns", Some(&args)));
            } else if row.id().trim().is_empty() {
                self.error(file, row.line, message("lexicon-empty-id", &[]));
            } else if let Some(line) = lines.get(row.id()) {
                let line = line.to_string();
                self.error(
                    file,
                    row.line,
                    message("lexicon-repeated-id", &[("id", row.id()), ("line", &line)]),
                );
            } else {
                lines.insert(row.id(), row.line);
                sound.push(row);
            }
        }
        sound
    }

    fn error(&mut self, file: &str, line: usize, message: Bilingual) {
        self.errors.push(LexiconError { file: file.to_owned(), line, message });
    }

    /// Freezes the words gathered so far.
    #[must_use]
    pub(crate) fn lexicon(&mut self) -> Lexicon {
        std::mem::take(&mut self.builder).build()
    }

    /// What was laid over each list, and what could not be read, in file and line order, with the user's
    /// files that no table asked for.
    #[must_use]
    pub(crate) fn finish(mut self) -> (Vec<Laid>, Vec<LexiconError>) {
        let known: Vec<&str> = self.laid.iter().map(|laid| laid.file).collect();
        for (name, _) in self.overrides.iter().filter(|(name, _)| !known.contains(&name.as_str())) {
            let message = message("lexicon-unknown-file", &[("known", &known.join(", "))]);
            self.errors.push(LexiconError { file: name.clone(), line: 0, message });
        }
        self.errors.sort_by(|a, b| (&a.file, a.line).cmp(&(&b.file, b.line)));
        (self.laid, shortened(self.errors))
    }
}

/// The first errors of each file, and how many more there are: a file of another sort has one on each line.
fn shortened(errors: Vec<LexiconError>) -> Vec<LexiconError> {
    let mut out: Vec<LexiconError> = Vec::new();
    for of_file in errors.chunk_by(|a, b| a.file == b.file) {
        out.extend(of_file.iter().take(MOST_ERRORS).cloned());
        if let Some(last) = of_file.last().filter(|_| of_file.len() > MOST_ERRORS) {
            let more = (of_file.len() - MOST_ERRORS).to_string();
            let message = message("lexicon-more-errors", &[("more", &more)]);
            out.push(LexiconError { file: last.file.clone(), line: 0, message });
        }
    }
    out
}

fn rows(content: &str) -> impl Iterator<Item = Row<'_>> {
    content
        .trim_start_matches('\u{feff}')
        .lines()
        .enumerate()
        .filter(|(_, line)| !line.trim().is_empty() && !line.starts_with('#'))
        .map(|(i, line)| Row { line: i + 1, columns: line.split('\t').map(str::trim).collect() })
}
