//! `tadarub extract`: the claims of each article, one JSON line an article.

use std::io::{BufRead, stdin};
use std::path::PathBuf;

use clap::ArgMatches;

use super::articles::Untold;
use super::lines::{Line, line_too_long, next_line};
use super::output::Lines;
use super::{Exit, articles, inputs, lexicon};
use crate::claims::Extractor;
use crate::intake::{self, Article, ArticleId, MAX_BYTES, Problem, Reading};
use crate::l10n::{self, Lang};
use crate::report;
use crate::text::Words;

/// Extracts the claims of the named articles, or of the JSON lines on standard input.
pub(super) fn run(matches: &ArgMatches, lang: Lang) -> Exit {
    let paths: Vec<PathBuf> = matches.get_many("articles").unwrap_or_default().cloned().collect();
    let words = lexicon::load(lang);
    let mut stream = Stream {
        out: Lines::new(lang),
        articles: 0,
        claims: 0,
        undated: 0,
        exit: Exit::Done,
        untold: Untold::of(matches),
        words: &words,
        extractor: Extractor::new(&words),
        lang,
    };
    let stdin = [PathBuf::from("-")];
    let named = if paths.is_empty() { stdin.as_slice() } else { paths.as_slice() };
    let inputs = match inputs::gather(named, None, lang) {
        Ok(inputs) => inputs,
        Err(exit) => return exit,
    };
    stream.exit = inputs.exit;
    for path in inputs.files {
        if path.as_os_str() == "-" {
            stream.standard_input();
        } else if matches.get_flag("jsonl") {
            stream.file_of_lines(&path);
        } else {
            stream.pass(intake::read_path(&path, stream.words));
        }
    }
    articles::tell_undated(stream.undated, lang);
    stream.exit.max(stream.out.finish())
}

/// Articles going by: each is worked on and forgotten, so that a stream may be of any length.
struct Stream<'w> {
    out: Lines,
    articles: u32,
    claims: u32,
    /// How many articles lack a date.
    undated: usize,
    exit: Exit,
    untold: Untold,
    words: &'w Words,
    extractor: Extractor<'w>,
    lang: Lang,
}

impl Stream<'_> {
    fn standard_input(&mut self) {
        let name = l10n::text(self.lang, "cli-stdin");
        self.lines(&name, &mut stdin().lock());
    }

    fn file_of_lines(&mut self, path: &std::path::Path) {
        let name = path.display().to_string();
        match std::fs::File::open(path) {
            Ok(file) => self.lines(&name, &mut std::io::BufReader::new(file)),
            Err(error) => self.lose(Problem::of_reading(&name, &error)),
        }
    }

    /// Reads one article from each line that is not blank; a broken line costs only itself.
    fn lines(&mut self, name: &str, input: &mut dyn BufRead) {
        let mut line = Vec::new();
        for number in 1.. {
            match next_line(input, &mut line, MAX_BYTES) {
                Ok(Line::End) => return,
                Ok(Line::Read) => {}
                Ok(Line::TooLong) => {
                    self.exit = self.exit.max(line_too_long(name, number, self.lang));
                    continue;
                }
                Err(error) => return self.lose(Problem::of_reading(name, &error)),
            }
            if self.out.is_closed() {
                return;
            }
            if !line.trim_ascii().is_empty() {
                self.pass(numbered(intake::read_bytes("-.jsonl", &line, self.words), name, number));
            }
        }
    }

    /// Writes the claims of what was read and says what is wrong with the rest.
    fn pass(&mut self, reading: Reading) {
        self.exit = self.exit.max(articles::report(&reading.problems, self.lang));
        for mut article in reading.articles {
            self.articles += 1;
            intake::number(&mut article, ArticleId(self.articles));
            self.untold.tell(&mut article);
            articles::warn(&article, self.lang);
            self.undated += usize::from(articles::is_undated(&article));
            self.article(&article);
        }
    }

    fn article(&mut self, article: &Article) {
        let found = self.extractor.extract(article, self.claims + 1);
        self.claims += found.len() as u32;
        self.out.line(&report::claims_line(article, &found));
    }

    fn lose(&mut self, problem: Problem) {
        self.pass(Reading { articles: Vec::new(), problems: vec![problem] });
    }
}

/// `reading` of one line, named after the input and the line's number.
fn numbered(mut reading: Reading, name: &str, line: usize) -> Reading {
    for article in &mut reading.articles {
        article.path = format!("{name}#{line}");
    }
    for Problem { path, place, .. } in &mut reading.problems {
        *path = name.to_owned();
        if let Some(place) = place {
            place.line = line;
        } else {
            *path = format!("{name}#{line}");
        }
    }
    reading
}
