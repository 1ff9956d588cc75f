//! `tadarub explain`: what the engine sees in a text, set out for people at a terminal, else one JSON line a text.

use std::io::{BufRead, IsTerminal, stdin, stdout};

use clap::ArgMatches;
use jiff::civil::Date;
use serde::Deserialize;

use super::output::Lines;
use super::{Exit, complain, lexicon};
use crate::l10n::{self, FluentArgs, Lang};
use crate::report;
use crate::text::Words;

/// Explains the text given, or each line of standard input.
pub fn run(matches: &ArgMatches, lang: Lang) -> Exit {
    let published = matches.get_one::<Date>("published").copied();
    let is_json = matches.get_flag("jsonl");
    let for_people = !is_json && stdout().is_terminal();
    let words = lexicon::load(lang);
    let mut work = Work { published, is_json, for_people, words, out: Lines::new(lang), lang };
    let exit = match matches.get_one::<String>("text").map(String::as_str) {
        Some(text) if text != "-" => work.explain(text, 1),
        _ => work.lines(&mut stdin().lock()),
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
            line.clear();
            match input.read_until(b'\n', &mut line) {
                Ok(0) => break,
                Ok(_) => {}
                Err(error) => return bad_line(number, &error.to_string(), self.lang),
            }
            if self.out.is_closed() {
                break;
            }
            let text = String::from_utf8_lossy(&line);
            exit = exit.max(self.explain(text.trim_end_matches(['\n', '\r']), number));
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
                self.out.line(&serde_json::json!({ "error": error.to_string() }).to_string());
                bad_line(number, &error.to_string(), self.lang)
            }
        }
    }
}

fn bad_line(number: usize, why: &str, lang: Lang) -> Exit {
    let mut args = FluentArgs::new();
    args.set("line", number);
    args.set("file", l10n::text(lang, "cli-stdin"));
    args.set("why", why.to_owned());
    complain(&l10n::text_with(lang, "cli-bad-line", Some(&args)), lang);
    Exit::UnreadableInput
}
