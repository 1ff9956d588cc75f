//! Folders: each stands for the article files directly inside.

use std::fs;
use std::path::{Path, PathBuf};

use super::problem::{Problem, ProblemKind};
use crate::l10n::{self, Bilingual, FluentArgs, Lang};

/// Extensions of the files that are taken from a folder. Reports go by others, so that they can lie beside the
/// articles they were made from.
const ARTICLES: [&str; 6] = ["txt", "text", "json", "jsonld", "jsonl", "ndjson"];
/// Most names of one folder that are told as left out.
const TOLD: usize = 5;

/// What lies directly inside a folder, hidden files aside, in the order of the names.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Folder {
    /// Files whose extensions articles have.
    pub articles: Vec<PathBuf>,
    /// What is left out: other files, and folders.
    pub others: Vec<PathBuf>,
}

/// Looks into the folder at `path`.
///
/// # Errors
/// A [`Problem`] where the system does not let it be listed.
pub fn list_folder(path: &Path) -> Result<Folder, Problem> {
    let entries: std::io::Result<Vec<PathBuf>> =
        fs::read_dir(path).and_then(|entries| entries.map(|entry| Ok(entry?.path())).collect());
    let mut entries = entries.map_err(|error| Problem::of_reading(&path.display().to_string(), &error))?;
    entries.sort();
    entries.retain(|path| !file_name(path).starts_with('.'));
    let (articles, others) = entries.into_iter().partition(|path| is_article_file(path));
    Ok(Folder { articles, others })
}

/// The files of `paths` with those of each folder in its place, and what is to be said of the folders.
#[must_use]
pub fn open_folders(paths: &[PathBuf]) -> (Vec<PathBuf>, Vec<Problem>) {
    let mut files = Vec::new();
    let mut problems = Vec::new();
    for path in paths {
        if !path.is_dir() {
            files.push(path.clone());
            continue;
        }
        match list_folder(path) {
            Ok(folder) => {
                problems.extend(folder.problems(path));
                files.extend(folder.articles);
            }
            Err(problem) => problems.push(problem),
        }
    }
    (files, problems)
}

/// Whether the file is taken when it lies in a folder; told by its name.
#[must_use]
pub fn is_article_file(path: &Path) -> bool {
    let extension = path.extension().and_then(|e| e.to_str()).map(str::to_lowercase);
    path.is_file() && extension.is_some_and(|extension| ARTICLES.contains(&extension.as_str()))
}

impl Folder {
    /// What is to be said of the folder, which lies at `path`: that it holds no articles, and what is left out.
    #[must_use]
    pub fn problems(&self, path: &Path) -> Vec<Problem> {
        let name = path.display().to_string();
        let is_bare = self.articles.is_empty();
        let none = is_bare.then(|| Problem::new(ProblemKind::NoArticles, &name));
        let left = (!self.others.is_empty())
            .then(|| Problem::with_detail(ProblemKind::LeftOut, &name, &told(&self.others)));
        none.into_iter().chain(left).collect()
    }
}

/// The first names of `paths`, and how many more there are.
fn told(paths: &[PathBuf]) -> Bilingual {
    let names: Vec<String> = paths.iter().take(TOLD).map(|path| l10n::isolated(&file_name(path))).collect();
    let tell = |lang: Lang| {
        let separator = l10n::text(lang, "folder-separator");
        let mut args = FluentArgs::new();
        args.set("names", names.join(&format!("{separator} ")));
        args.set("more", paths.len() - names.len());
        l10n::text_with(lang, "folder-names", Some(&args))
    };
    Bilingual { ar: tell(Lang::Ar), en: tell(Lang::En) }
}

fn file_name(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn articles_are_taken_in_order_and_the_rest_is_told() {
        let place = tempfile::tempdir().expect("a folder");
        let lay = |name: &str| fs::write(place.path().join(name), "نص").expect("written");
        ["b.TXT", "a.json", "notes.md", "table.csv", ".hidden.txt"].into_iter().for_each(lay);
        fs::create_dir(place.path().join("older.txt")).expect("a folder inside");
        let loose = PathBuf::from("loose.md");
        let (files, problems) = open_folders(&[loose.clone(), place.path().to_owned()]);
        let names: Vec<String> = files.iter().map(|path| file_name(path)).collect();
        assert_eq!(
            names,
            ["loose.md", "a.json", "b.TXT"],
            "a file that was named is taken whatever it is called"
        );
        assert_eq!(problems.len(), 1);
        let (message, problem) = (problems[0].message(), &problems[0]);
        assert!(problem.kind == ProblemKind::LeftOut && !problem.kind.is_failure());
        for text in [&message.ar, &message.en] {
            for name in ["notes.md", "table.csv", "older.txt"] {
                assert!(text.contains(name), "{text}");
            }
            assert!(!text.contains("hidden"), "{text}");
        }
    }

    #[test]
    fn a_folder_without_articles_is_an_input_lost() {
        let place = tempfile::tempdir().expect("a folder");
        let (files, problems) = open_folders(&[place.path().to_owned(), place.path().join("gone")]);
        assert_eq!(files, [place.path().join("gone")], "what is no folder is left to the reader");
        assert!(
            matches!(problems.as_slice(), [p] if p.kind == ProblemKind::NoArticles && p.kind.is_failure())
        );
    }

    #[test]
    fn of_many_names_a_few_are_told() {
        let paths: Vec<PathBuf> = (0..9).map(|n| PathBuf::from(format!("{n}.pdf"))).collect();
        let told = told(&paths);
        for text in [&told.ar, &told.en] {
            assert!(text.contains("4.pdf") && !text.contains("5.pdf") && text.contains('4'), "{text}");
        }
    }
}
