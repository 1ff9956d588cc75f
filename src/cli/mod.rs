//! The command line: arguments in, a report, claims or the window out.
//!
//! Results go to standard output or the file named with `-o`, messages to standard error, in the
//! language of `--lang` or of the environment. This is one of the few places that touch files.

mod arguments;
mod articles;
mod compare;
mod explain;
mod extract;
mod inputs;
mod lexicon;
mod lines;
mod output;
mod progress;
mod table;
mod window;

use std::ffi::OsString;
use std::io::Write as _;
use std::process::ExitCode;

use crate::l10n::{self, FluentArgs, Lang};

/// How a run ended, for scripts. The numbers are part of the documented command line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Exit {
    /// Everything asked for was done.
    Done = 0,
    /// The arguments make no sense together, or ask for what this version does not have.
    BadUse = 2,
    /// Some input could not be read; what could be was worked on.
    UnreadableInput = 3,
    /// The result could not be written.
    CannotWrite = 4,
}

/// Runs the program with `args` (the first is the program's name).
pub fn run(args: impl IntoIterator<Item = OsString>) -> ExitCode {
    let args = arguments::asking_help(arguments::in_order(args.into_iter().collect()));
    let lang = arguments::message_language(&args);
    let exit = match arguments::command(lang).try_get_matches_from(&args) {
        Ok(matches) => match matches.subcommand() {
            Some(("compare", matches)) => compare::run(matches, lang),
            Some(("extract", matches)) => extract::run(matches, lang),
            Some(("explain", matches)) => explain::run(matches, lang),
            Some(("lexicon", matches)) => lexicon::run(matches, lang),
            _ => window::run(&matches, lang),
        },
        Err(error) => arguments::refuse(&error, &args, lang),
    };
    ExitCode::from(exit as u8)
}

/// Says what went wrong, in words, on standard error.
fn complain(message: &str, lang: Lang) {
    let mut args = FluentArgs::new();
    args.set("message", message.to_owned());
    tell(&l10n::text_with(lang, "cli-error", Some(&args)));
}

/// Writes a line on standard error. Whether anybody can read it changes neither the result nor the exit.
fn tell(line: &str) {
    let _ = writeln!(std::io::stderr(), "{}", harmless(line));
}

/// `text` without what a terminal acts on: names of files and outlets come from anywhere. Line ends stay, and what sets
/// words of the other direction apart.
fn harmless(text: &str) -> String {
    let acts = |c: char| (c.is_control() && c != '\n' && c != '\t') || is_override(c);
    text.replace(acts, "\u{fffd}")
}

/// Whether a control turns the order of what follows it round.
const fn is_override(c: char) -> bool {
    matches!(c, '\u{202a}'..='\u{202e}')
}
