//! Rules that a compiler does not check: layers, files, sizes, texts.

mod layers;
mod sources;
mod texts;

use std::fs;
use std::path::{Path, PathBuf};

/// A text file of the repository.
struct File {
    /// From the repository's root, with `/` between folders.
    path: String,
    text: String,
}

impl File {
    /// The part that ships: what stands before the unit tests.
    fn shipped(&self) -> &str {
        let mut parts = self.text.match_indices("#[cfg(test)]\n");
        let tests = parts.find(|(at, mark)| {
            let item = self.text[at + mark.len()..].lines().next().unwrap_or("");
            item.trim_start_matches("pub(crate) ").starts_with("mod ") && item.ends_with('{')
        });
        tests.map_or(&self.text, |(at, _)| &self.text[..at])
    }

    /// The shipped lines that are not comments, with their numbers.
    fn code(&self) -> impl Iterator<Item = (usize, &str)> {
        (1..).zip(self.shipped().lines()).filter(|(_, line)| !line.trim_start().starts_with("//"))
    }
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Every file under `folder` whose name ends in one of `endings`, in order of path.
fn files(folder: &str, endings: &[&str]) -> Vec<File> {
    let mut paths = Vec::new();
    walk(&root().join(folder), &mut paths);
    paths.sort();
    paths
        .into_iter()
        .filter(|path| endings.iter().any(|ending| path.to_string_lossy().ends_with(ending)))
        .map(|path| File {
            text: fs::read_to_string(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display())),
            path: path.strip_prefix(root()).unwrap().to_string_lossy().replace('\\', "/"),
        })
        .collect()
}

fn walk(path: &Path, out: &mut Vec<PathBuf>) {
    let name = path.file_name().unwrap_or_default();
    if name == "target" || name == ".git" {
        return;
    }
    if path.is_dir() {
        for entry in fs::read_dir(path).unwrap() {
            walk(&entry.unwrap().path(), out);
        }
    } else if path.is_file() {
        out.push(path.to_owned());
    }
}

/// Fails with every offence at once, so that one run shows them all.
fn assert_none(rule: &str, offences: &[String]) {
    assert!(offences.is_empty(), "{rule}:\n  {}", offences.join("\n  "));
}
