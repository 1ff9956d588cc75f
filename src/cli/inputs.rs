//! The files that the command line names: folders opened, and the output kept apart from what is read.

use std::path::{Path, PathBuf};

use super::{Exit, articles, complain};
use crate::intake::{Problem, ProblemKind, Reading, list_folder, read_path};
use crate::l10n::{self, FluentArgs, Lang};
use crate::text::Words;

/// Standard input among the paths.
const STDIN: &str = "-";

/// The files to be read and whether any input was lost on the way to them.
#[derive(Debug)]
pub(super) struct Inputs {
    pub files: Vec<PathBuf>,
    pub exit: Exit,
}

/// The files of `paths`, in order, with the article files directly inside each folder in its place. The result
/// goes to `output`, or to standard output without one.
///
/// # Errors
/// [`Exit::BadUse`] where that is also to be read; it is then said.
pub(super) fn gather(paths: &[PathBuf], output: Option<&Path>, lang: Lang) -> Result<Inputs, Exit> {
    let target = place(output.unwrap_or(Path::new("/dev/stdout")));
    let mut inputs = Inputs { files: Vec::new(), exit: Exit::Done };
    for path in paths {
        let is_stdin = path.as_os_str() == STDIN;
        let read = place(if is_stdin { Path::new("/dev/stdin") } else { path });
        if read.is_some() && read == target {
            return Err(overlap(path, lang));
        }
        if !is_stdin && path.is_dir() {
            inputs.open(path, target.as_deref(), lang)?;
        } else {
            inputs.files.push(path.clone());
        }
    }
    Ok(inputs)
}

/// The one name of an existing file; none for folders, devices and pipes, which are not replaced.
fn place(path: &Path) -> Option<PathBuf> {
    std::fs::canonicalize(path).ok().filter(|path| path.is_file())
}

fn overlap(path: &Path, lang: Lang) -> Exit {
    let is_stdin = path.as_os_str() == STDIN;
    let name = if is_stdin { l10n::text(lang, "cli-stdin") } else { path.display().to_string() };
    let mut args = FluentArgs::new();
    args.set("file", name);
    complain(&l10n::text_with(lang, "cli-output-is-input", Some(&args)), lang);
    Exit::BadUse
}

impl Inputs {
    /// Takes the article files directly inside `folder` in the order of their names and says what is left out;
    /// among it `target`, which takes the result, where it holds an earlier one.
    ///
    /// # Errors
    /// [`Exit::BadUse`] where it holds anything else.
    fn open(&mut self, folder: &Path, target: Option<&Path>, lang: Lang) -> Result<(), Exit> {
        let mut listed = match list_folder(folder) {
            Ok(listed) => listed,
            Err(problem) => {
                self.exit = self.exit.max(articles::report(&[problem], lang));
                return Ok(());
            }
        };
        let is_target = |path: &PathBuf| target.is_some() && place(path).as_deref() == target;
        if let Some(own) = listed.articles.iter().position(is_target) {
            let own = listed.articles.remove(own);
            if !is_result(&own) {
                return Err(overlap(&own, lang));
            }
            listed.others.push(own);
            listed.others.sort();
        }
        self.exit = self.exit.max(articles::report(&listed.problems(folder), lang));
        self.files.extend(listed.articles);
        Ok(())
    }
}

/// Whether the file holds what Tadarub wrote earlier, or nothing yet.
fn is_result(path: &Path) -> bool {
    let Reading { articles, problems } = read_path(path, Words::builtin());
    let is_own = |problem: &Problem| matches!(problem.kind, ProblemKind::Report | ProblemKind::Empty);
    articles.is_empty() && problems.iter().all(is_own)
}
