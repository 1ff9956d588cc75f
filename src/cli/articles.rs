//! Reads the articles named on the command line and says what could not be read.

use std::path::PathBuf;
use std::sync::atomic::AtomicBool;

use super::progress::Progress;
use super::{Exit, complain};
use crate::intake::{self, Article, Problem};
use crate::l10n::{self, FluentArgs, Lang};

/// Reads `paths` in order; the exit says whether any of them failed.
pub fn read(paths: &[PathBuf], progress: &mut Progress, lang: Lang) -> (Vec<Article>, Exit) {
    let never = AtomicBool::new(false);
    let reading = intake::read_all(
        paths,
        &mut |at| {
            progress.say(|| {
                let mut args = FluentArgs::new();
                args.set("done", at.done + 1);
                args.set("total", at.total);
                l10n::text_with(lang, "cli-progress-reading", Some(&args))
            });
        },
        &never,
    );
    let exit = report(&reading.problems, lang);
    (reading.articles, exit)
}

/// Prints each problem; the exit says whether any input was lost to them.
pub fn report(problems: &[Problem], lang: Lang) -> Exit {
    for problem in problems {
        complain(problem.message().get(lang), lang);
    }
    if problems.iter().any(|p| p.kind.is_failure()) { Exit::UnreadableInput } else { Exit::Done }
}
