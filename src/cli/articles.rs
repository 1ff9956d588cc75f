//! Reads the articles and projects named on the command line and says what could not be read.

use std::path::PathBuf;
use std::sync::atomic::AtomicBool;

use jiff::Timestamp;

use super::progress::Progress;
use super::{Exit, complain};
use crate::align::values::Tolerance;
use crate::intake::{self, Problem, Reading};
use crate::l10n::{self, FluentArgs, Lang};
use crate::project::{Project, file};
use crate::text::Words;
use crate::verdict::{self, Comparison};

/// The comparison of everything in `paths`, with the decisions of the projects among them; `None` where
/// nothing could be read. A figure given as about may miss by `about`. The exit says whether anything was lost.
pub fn compared(
    paths: &[PathBuf],
    words: &Words,
    about: Tolerance,
    mut progress: Progress,
    lang: Lang,
) -> (Option<Comparison>, Exit) {
    let is_project = |path: &&PathBuf| path.extension().is_some_and(|e| e == file::EXTENSION);
    let (projects, articles): (Vec<_>, Vec<_>) = paths.iter().cloned().partition(|path| is_project(&path));
    let reading = read(&articles, words, &mut progress, lang);
    let (articles, project, exit) = if projects.is_empty() {
        let exit = report(&reading.problems, lang);
        (reading.articles, Project::default(), exit)
    } else {
        let (mut project, opened) = open(&projects, words, lang);
        let exit = opened.max(report(&project.admit(reading, words, Timestamp::UNIX_EPOCH), lang));
        (project.articles(), project, exit)
    };
    if articles.is_empty() {
        return (None, Exit::UnreadableInput);
    }
    if let Some(remark) = intake::remark(&articles) {
        complain(remark.get(lang), lang);
    }
    progress.say(|| {
        let mut args = FluentArgs::new();
        args.set("articles", articles.len());
        l10n::text_with(lang, "cli-progress-comparing", Some(&args))
    });
    let comparison = verdict::compare_with(articles, words).judged_within(about);
    if project.history().in_force().is_empty() {
        // Nothing to lay over it, and a large comparison is better not copied.
        return (Some(comparison), exit);
    }
    (Some(project.apply_with(&comparison, words).comparison), exit)
}

/// The first project with the articles of the others.
fn open(paths: &[PathBuf], words: &Words, lang: Lang) -> (Project, Exit) {
    let mut whole = Project::default();
    let mut exit = Exit::Done;
    for path in paths {
        match file::open(path) {
            Ok(project) if whole.articles().is_empty() => whole = project,
            Ok(project) => {
                let reading = Reading { articles: project.articles(), problems: Vec::new() };
                exit = exit.max(report(&whole.admit(reading, words, Timestamp::UNIX_EPOCH), lang));
            }
            Err(problem) => {
                complain(&format!("{}: {}", path.display(), problem.message.get(lang)), lang);
                exit = Exit::UnreadableInput;
            }
        }
    }
    (whole, exit)
}

fn read(paths: &[PathBuf], words: &Words, progress: &mut Progress, lang: Lang) -> Reading {
    let never = AtomicBool::new(false);
    let mut say = |at: intake::Progress<'_>| {
        progress.say(|| {
            let mut args = FluentArgs::new();
            args.set("done", at.done + 1);
            args.set("total", at.total);
            l10n::text_with(lang, "cli-progress-reading", Some(&args))
        });
    };
    intake::read_all(paths, words, &mut say, &never)
}

/// Prints each problem; the exit says whether any input was lost to them.
pub fn report(problems: &[Problem], lang: Lang) -> Exit {
    for problem in problems {
        complain(problem.message().get(lang), lang);
    }
    if problems.iter().any(|p| p.kind.is_failure()) { Exit::UnreadableInput } else { Exit::Done }
}
