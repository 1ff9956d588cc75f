//! `tadarub [ARTICLE|PROJECT ...]`: the window, or a table where there is no display.

use std::path::PathBuf;

use clap::ArgMatches;

use super::articles::Asked;
use super::progress::Progress;
use super::{Exit, arguments, articles, complain, lexicon, output, table, tell};
use crate::l10n::{self, FluentArgs, Lang};
use crate::{intake, ui, verdict};

/// Opens the window with the named files, or shows their comparison in the terminal.
pub(super) fn run(matches: &ArgMatches, lang: Lang) -> Exit {
    let files: Vec<PathBuf> = matches.get_many("files").unwrap_or_default().cloned().collect();
    if let Some(message) = arguments::mistyped(&files, lang) {
        complain(&message, lang);
        arguments::see_help(None, lang);
        return Exit::BadUse;
    }
    if !has_display() {
        tell(&l10n::text(lang, "cli-no-display"));
        return in_terminal(&files, lang);
    }
    match ui::run(files.clone(), arguments::asked_language(matches)) {
        Ok(()) => Exit::Done,
        Err(error) => {
            // The reason stands last, behind places in other people's code.
            let error = error.to_string();
            let mut args = FluentArgs::new();
            args.set("why", error.rsplit(": ").next().unwrap_or(&error).to_owned());
            complain(&l10n::text_with(lang, "cli-no-window", Some(&args)), lang);
            in_terminal(&files, lang)
        }
    }
}

/// Whether there is a desktop to open a window on; only X11 and Wayland systems may lack one.
fn has_display() -> bool {
    let is_set = |name: &str| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    !cfg!(all(unix, not(target_os = "macos"))) || is_set("DISPLAY") || is_set("WAYLAND_DISPLAY")
}

/// How wide the terminal is; `None` where the table goes to a file or another program.
fn room() -> Option<usize> {
    let (terminal_size::Width(width), _) = terminal_size::terminal_size_of(std::io::stdout())?;
    Some(usize::from(width)).filter(|width| *width > 0)
}

/// Prints the comparison of `files`, or of the bundled example, and how to get a report.
fn in_terminal(files: &[PathBuf], lang: Lang) -> Exit {
    tell(&format!("{}\n", l10n::text(lang, "cli-table-instead")));
    let words = lexicon::load(lang);
    let (comparison, reading) = if files.is_empty() {
        tell(&l10n::text(lang, "cli-sample"));
        (Some(verdict::compare_with(intake::samples(), &words)), Exit::Done)
    } else {
        articles::compared(files, &words, Asked::default(), Progress::new(), lang)
    };
    let Some(comparison) = comparison else { return reading };
    let table = table::render(&comparison, room(), lang);
    reading.max(output::write(table.as_bytes(), None, lang))
}
