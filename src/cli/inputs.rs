//! The files that the command line names: folders opened, and the output kept apart from what is read.

use std::path::{Path, PathBuf};

use super::{Exit, articles, complain};
use crate::intake::{Problem, ProblemKind, Reading, read_path};
use crate::l10n::{self, FluentArgs, Lang};
use crate::text::Words;

/// Extensions of the files that are taken from a folder.
const ARTICLES: [&str; 6] = ["txt", "text", "json", "jsonld", "jsonl", "ndjson"];
/// Most names of one folder that are told as left out.
const TOLD: usize = 5;
/// Standard input among the paths.
const STDIN: &str = "-";

/// The files to be read and whether any input was lost on the way to them.
#[derive(Debug)]
pub struct Inputs {
    pub files: Vec<PathBuf>,
    pub exit: Exit,
}

/// The files of `paths`, in order, with the article files directly inside each folder in its place. The result
/// goes to `output`, or to standard output without one.
///
/// # Errors
/// [`Exit::BadUse`] where that is also to be read; it is then said.
pub fn gather(paths: &[PathBuf], output: Option<&Path>, lang: Lang) -> Result<Inputs, Exit> {
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
        let name = folder.display().to_string();
        let entries: std::io::Result<Vec<PathBuf>> =
            std::fs::read_dir(folder).and_then(|entries| entries.map(|entry| Ok(entry?.path())).collect());
        let mut entries = match entries {
            Ok(entries) => entries,
            Err(error) => {
                self.exit = self.exit.max(articles::report(&[Problem::of_reading(&name, &error)], lang));
                return Ok(());
            }
        };
        entries.sort();
        entries.retain(|path| !file_name(path).starts_with('.'));
        let (taken, left): (Vec<PathBuf>, Vec<PathBuf>) =
            entries.into_iter().partition(|path| is_article(path) && place(path).as_deref() != target);
        let is_target = |path: &&PathBuf| target.is_some() && place(path).as_deref() == target;
        if let Some(path) = left.iter().find(is_target).filter(|path| is_article(path) && !is_result(path)) {
            return Err(overlap(path, lang));
        }
        let mut args = FluentArgs::new();
        args.set("folder", name);
        if taken.is_empty() {
            complain(&l10n::text_with(lang, "cli-folder-without-articles", Some(&args)), lang);
            self.exit = self.exit.max(Exit::UnreadableInput);
        }
        if !left.is_empty() {
            let names: Vec<String> = left.iter().take(TOLD).map(|path| file_name(path)).collect();
            let separator = l10n::text(lang, "cli-list-separator");
            args.set("names", names.join(&format!("{separator} ")));
            args.set("more", left.len() - names.len());
            complain(&l10n::text_with(lang, "cli-folder-left-out", Some(&args)), lang);
        }
        self.files.extend(taken);
        Ok(())
    }
}

fn is_article(path: &Path) -> bool {
    let extension = path.extension().and_then(|e| e.to_str()).map(str::to_lowercase);
    path.is_file() && extension.is_some_and(|extension| ARTICLES.contains(&extension.as_str()))
}

/// Whether the file holds what Tadarub wrote earlier, or nothing yet.
fn is_result(path: &Path) -> bool {
    let Reading { articles, problems } = read_path(path, Words::builtin());
    let is_own = |problem: &Problem| matches!(problem.kind, ProblemKind::Report | ProblemKind::Empty);
    articles.is_empty() && problems.iter().all(is_own)
}

fn file_name(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}
