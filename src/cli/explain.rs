//! `tadarub explain`: what the engine sees in a text, set out for people at a terminal, else one JSON line a text.

use std::borrow::Cow;
use std::io::{BufRead, IsTerminal, stdin, stdout};
use std::path::PathBuf;

use clap::ArgMatches;
use jiff::civil::Date;
use serde::Deserialize;
use serde_json::error::Category;

use super::lines::{Line, line_too_long, next_line, too_long};
use super::output::Lines;
use super::{Exit, articles, complain, inputs, lexicon};
use crate::intake::{MAX_BYTES, Problem, decode};
use crate::l10n::{self, FluentArgs, Lang};
use crate::report;
use crate::text::Words;

/// Explains the text given, or each line of standard input.
pub(super) fn run(matches: &ArgMatches, lang: Lang) -> Exit {
    let published = matches.get_one::<Date>("published").copied();
    let is_json = matches.get_flag("jsonl");
    let for_people = !is_json && stdout().is_terminal();
    let words = lexicon::load(lang);
    let mut work = Work { published, is_json, for_people, words, out: Lines::new(lang), lang };
    let exit = match matches.get_one::<String>("text").map(String::as_str) {
        Some(text) if text != "-" => work.explain(text, 1),
        _ => match inputs::gather(&[PathBuf::from("-")], None, lang) {
            Ok(_) => work.lines(&mut stdin().lock()),
            Err(exit) => exit,
        },
    };
    exit.max(work.out.finish())
}

/// A text with the day it was published, as one JSON line gives it.
#[derive(Deserialize)]
struct Given {
    text: String,
    #[serde(default)]
    published: Option<Date>,
}

struct Work {
    published: Option<Date>,
    is_json: bool,
    /// Whether a person reads what is written, and not a program.
    for_people: bool,
    words: Words,
    out: Lines,
    lang: Lang,
}

impl Work {
    fn lines(&mut self, input: &mut dyn BufRead) -> Exit {
        let mut exit = Exit::Done;
        let mut line = Vec::new();
        for number in 1.. {
            let found = match next_line(input, &mut line, MAX_BYTES) {
                Ok(Line::End) => break,
                Ok(found) => found,
                Err(error) => {
                    let name = l10n::text(self.lang, "cli-stdin");
                    let problem = Problem::of_reading(&name, &error);
                    return exit.max(articles::report(&[problem], self.lang));
                }
            };
            if self.out.is_closed() {
                break;
            }
            exit = exit.max(match (found, text_of(&line)) {
                (Line::TooLong, _) => {
                    let name = l10n::text(Lang::En, "cli-stdin");
                    self.nothing(number, "too_long", &too_long(&name, number, Lang::En));
                    line_too_long(&l10n::text(self.lang, "cli-stdin"), number, self.lang)
                }
                (_, Some(text)) => self.explain(text.trim_end_matches(['\n', '\r']), number),
                (_, None) => self.refuse(number, "not_text", "cli-line-not-text"),
            });
        }
        exit
    }

    /// Writes one line for one text; a line that cannot be read keeps its place as an empty answer.
    fn explain(&mut self, text: &str, number: usize) -> Exit {
        if self.for_people {
            self.out.line(&report::explanation_in_words(text, self.published, &self.words, self.lang));
            return Exit::Done;
        }
        if !self.is_json {
            self.out.line(&report::explanation(text, self.published, &self.words));
            return Exit::Done;
        }
        match serde_json::from_str::<Given>(text) {
            Ok(Given { text, published }) => {
                self.out.line(&report::explanation(&text, published.or(self.published), &self.words));
                Exit::Done
            }
            Err(error) => {
                let (code, why) = match error.classify() {
                    Category::Eof => ("json_cut", "json-cut"),
                    Category::Data => ("no_text", "cli-line-without-text"),
                    Category::Syntax | Category::Io => ("json_syntax", "json-syntax"),
                };
                self.refuse(number, code, why)
            }
        }
    }

    /// Says that a line cannot be read, the message `why` in its words and `code` for programs.
    fn refuse(&mut self, number: usize, code: &str, why: &str) -> Exit {
        self.nothing(number, code, &l10n::text(Lang::En, why));
        bad_line(number, why, self.lang)
    }

    /// Keeps the place of a line that cannot be explained, where a program counts the answers: `code` is for it to
    /// tell the reasons apart by, and `message` for who reads its logs.
    fn nothing(&mut self, number: usize, code: &str, message: &str) {
        if !self.for_people {
            let error = serde_json::json!({ "error": code, "line": number, "message": message });
            self.out.line(&error.to_string());
        }
    }
}

/// The text of one line, in whatever encoding it is.
fn text_of(line: &[u8]) -> Option<Cow<'_, str>> {
    match std::str::from_utf8(line) {
        Ok(text) => Some(text.strip_prefix('\u{feff}').unwrap_or(text).into()),
        Err(_) => decode(line).ok().map(|decoded| decoded.text.into()),
    }
}

/// Says that a line cannot be read; the message `why` ends the sentence.
fn bad_line(number: usize, why: &str, lang: Lang) -> Exit {
    let mut args = FluentArgs::new();
    args.set("line", number);
    args.set("file", l10n::text(lang, "cli-stdin"));
    args.set("why", l10n::text(lang, why));
    complain(&l10n::text_with(lang, "cli-bad-line", Some(&args)), lang);
    Exit::UnreadableInput
}
