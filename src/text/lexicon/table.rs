//! Word lists as tab-separated rows: reading, laying the user's rows over ours, errors by line.

use super::{Lexicon, LexiconBuilder};
use crate::l10n::{Bilingual, FluentArgs, FluentValue, bilingual};
use crate::text::letters;

/// A word list that comes with the program.
#[derive(Clone, Copy, Debug)]
pub struct BuiltinFile {
    pub name: &'static str,
    pub content: &'static str,
}

/// One line of a word list that could not be understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LexiconError {
    pub file: String,
    /// Counts from 1; 0 where the whole file is meant.
    pub line: usize,
    pub message: Bilingual,
}

/// One row of a word list: tab-separated columns of which the first is the row's own id.
#[derive(Clone, Debug)]
pub struct Row<'a> {
    line: usize,
    columns: Vec<&'a str>,
}

impl<'a> Row<'a> {
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

    /// The value a column names, from the list of those it may name; `name` is the column's, for the message.
    ///
    /// # Errors
    /// A value outside the list.
    pub fn one_of<T: Copy>(&self, column: usize, name: &str, known: &[(&str, T)]) -> Result<T, Bilingual> {
        let value = self.get(column);
        known.iter().find(|(id, _)| *id == value).map(|(_, t)| *t).ok_or_else(|| {
            let known: Vec<_> = known.iter().map(|(id, _)| *id).collect();
            message("lexicon-unknown", &[("value", value), ("column", name), ("known", &known.join(", "))])
        })
    }

    /// The number written in `value`; `name` is the column's, for the message.
    ///
    /// # Errors
    /// Anything else than a number.
    pub fn number(&self, value: &str, name: &str) -> Result<f64, Bilingual> {
        value.parse().map_err(|_| message("lexicon-not-a-number", &[("value", value), ("column", name)]))
    }
}

fn arabic_word(word: &str) -> Result<&str, Bilingual> {
    if word.chars().all(|c| letters::is_arabic_letter(c) || letters::is_mark(c)) {
        Ok(word)
    } else {
        Err(message("lexicon-not-a-word", &[("value", word)]))
    }
}

fn message(id: &str, args: &[(&'static str, &str)]) -> Bilingual {
    let mut fluent = FluentArgs::new();
    for &(name, value) in args {
        fluent.set(name, value.to_owned());
    }
    bilingual(id, Some(&fluent))
}

/// Reads word lists one after the other into one lexicon, and gathers what is wrong with them.
pub struct Loader<'a> {
    overrides: &'a [(String, String)],
    seen: Vec<&'static str>,
    builder: LexiconBuilder,
    errors: Vec<LexiconError>,
}

impl<'a> Loader<'a> {
    /// A loader that lays `overrides`, pairs of file name and content, over the built-in files.
    #[must_use]
    pub fn new(overrides: &'a [(String, String)]) -> Self {
        Self { overrides, seen: Vec::new(), builder: LexiconBuilder::default(), errors: Vec::new() }
    }

    /// Reads one file with `parse`, which gets each row, the index its value will have in the table, and
    /// the builder for the row's words.
    ///
    /// A user's row with the id of a built-in row replaces it; one whose last column is empty removes it.
    pub fn table<T>(
        &mut self,
        file: &BuiltinFile,
        mut parse: impl FnMut(&Row<'_>, u16, &mut LexiconBuilder) -> Result<T, Bilingual>,
    ) -> Vec<T> {
        self.seen.push(file.name);
        let width = rows(file.content).next().map_or(2, |row| row.columns.len());
        let mut table = Vec::new();
        let own: Vec<Row<'a>> = self
            .overrides
            .iter()
            .filter(|(name, _)| name == file.name)
            .flat_map(|(_, content)| rows(content))
            .collect();
        let own = self.sound_rows(file.name, own, width);
        let builtin = rows(file.content).filter(|row| own.iter().all(|o| o.id() != row.id()));
        let own = own.iter().filter(|row| row.columns.last().is_some_and(|last| !last.trim().is_empty()));
        for row in builtin.collect::<Vec<_>>().iter().chain(own) {
            let id = u16::try_from(table.len()).unwrap_or(u16::MAX);
            match parse(row, id, &mut self.builder) {
                Ok(value) => table.push(value),
                Err(message) => self.error(file.name, row.line, message),
            }
        }
        table
    }

    /// Keeps the rows of the right width with ids of their own; reports the others.
    fn sound_rows(&mut self, file: &str, rows: Vec<Row<'a>>, width: usize) -> Vec<Row<'a>> {
        let mut sound: Vec<Row<'a>> = Vec::new();
        for row in rows {
            if row.columns.len() != width {
                let mut args = FluentArgs::new();
                args.set("wanted", FluentValue::from(width));
                args.set("found", FluentValue::from(row.columns.len()));
                self.error(file, row.line, bilingual("lexicon-columns", Some(&args)));
            } else if row.id().trim().is_empty() {
                self.error(file, row.line, message("lexicon-empty-id", &[]));
            } else if let Some(first) = sound.iter().find(|r| r.id() == row.id()) {
                let line = first.line.to_string();
                self.error(
                    file,
                    row.line,
                    message("lexicon-repeated-id", &[("id", row.id()), ("line", &line)]),
                );
            } else {
                sound.push(row);
            }
        }
        sound
    }

    fn error(&mut self, file: &str, line: usize, message: Bilingual) {
        self.errors.push(LexiconError { file: file.to_owned(), line, message });
    }

    /// The builder, for words that come from no table.
    pub fn builder(&mut self) -> &mut LexiconBuilder {
        &mut self.builder
    }

    /// Freezes the words gathered so far.
    #[must_use]
    pub fn lexicon(&mut self) -> Lexicon {
        std::mem::take(&mut self.builder).build()
    }

    /// Whether everything could be read.
    ///
    /// # Errors
    /// What could not, in file and line order, with the user's files that no table asked for.
    pub fn finish(mut self) -> Result<(), Vec<LexiconError>> {
        for (name, _) in self.overrides.iter().filter(|(name, _)| !self.seen.contains(&name.as_str())) {
            let message = message("lexicon-unknown-file", &[("known", &self.seen.join(", "))]);
            self.errors.push(LexiconError { file: name.clone(), line: 0, message });
        }
        self.errors.sort_by(|a, b| (&a.file, a.line).cmp(&(&b.file, b.line)));
        if self.errors.is_empty() { Ok(()) } else { Err(self.errors) }
    }
}

fn rows(content: &str) -> impl Iterator<Item = Row<'_>> {
    content
        .trim_start_matches('\u{feff}')
        .lines()
        .enumerate()
        .filter(|(_, line)| !line.trim().is_empty() && !line.starts_with('#'))
        .map(|(i, line)| Row { line: i + 1, columns: line.split('\t').map(str::trim).collect() })
}
