//! `tadarub explain`: what the engine sees in a text, one JSON line a text.

use std::io::{BufRead, stdin};

use clap::ArgMatches;
use jiff::civil::Date;
use serde::Deserialize;

use super::output::Lines;
use super::{Exit, complain};
use crate::l10n::{self, FluentArgs, Lang};
use crate::report;

/// Explains the text given, or each line of standard input.
pub fn run(matches: &ArgMatches, lang: Lang) -> Exit {
    let published = matches.get_one::<Date>("published").copied();
    let mut out = Lines::new(lang);
    match matches.get_one::<String>("text").map(String::as_str) {
        Some(text) if text != "-" => {
            let exit = explain(text, published, matches.get_flag("jsonl"), &mut out, lang, 1);
            exit.max(out.finish())
        }
        _ => {
            let exit = lines(&mut stdin().lock(), published, matches.get_flag("jsonl"), &mut out, lang);
            exit.max(out.finish())
        }
    }
}

fn lines(
    input: &mut dyn BufRead,
    published: Option<Date>,
    is_json: bool,
    out: &mut Lines,
    lang: Lang,
) -> Exit {
    let mut exit = Exit::Done;
    let mut line = Vec::new();
    for number in 1.. {
        line.clear();
        match input.read_until(b'\n', &mut line) {
            Ok(0) => break,
            Ok(_) => {}
            Err(error) => return bad_line(number, &error.to_string(), lang),
        }
        if out.is_closed() {
            break;
        }
        let text = String::from_utf8_lossy(&line);
        let text = text.trim_end_matches(['\n', '\r']);
        exit = exit.max(explain(text, published, is_json, out, lang, number));
    }
    exit
}

/// A text with the day it was published, as one JSON line gives it.
#[derive(Deserialize)]
struct Given {
    text: String,
    #[serde(default)]
    published: Option<Date>,
}

/// Writes one line for one text; a line that cannot be read keeps its place as an empty answer.
fn explain(
    text: &str,
    published: Option<Date>,
    is_json: bool,
    out: &mut Lines,
    lang: Lang,
    number: usize,
) -> Exit {
    if !is_json {
        out.line(&report::explanation(text, published));
        return Exit::Done;
    }
    match serde_json::from_str::<Given>(text) {
        Ok(given) => {
            out.line(&report::explanation(&given.text, given.published.or(published)));
            Exit::Done
        }
        Err(error) => {
            out.line(&serde_json::json!({ "error": error.to_string() }).to_string());
            bad_line(number, &error.to_string(), lang)
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
