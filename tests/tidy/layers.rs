//! Dependencies point one way, and only the outer layers touch the window and the disk.

use super::{assert_none, files};

/// The layers from the innermost; a module may use those before it. `ui` and `cli` are both outermost.
const LAYERS: [&str; 11] =
    ["l10n", "text", "intake", "claims", "align", "verdict", "report", "project", "app", "ui", "cli"];

/// Where files may be read and written.
const SHELL: [&str; 6] = [
    "src/intake/reader.rs",
    "src/intake/folder.rs",
    "src/project/file",
    "src/app/effect",
    "src/cli/",
    "src/main.rs",
];

/// The layer of a file and how far out it lies.
fn layer(path: &str) -> Option<(usize, &str)> {
    let name = path.strip_prefix("src/")?.split('/').next()?;
    LAYERS.iter().position(|layer| *layer == name).map(|at| (at, name))
}

/// The layers that a line of code names.
fn named(line: &str) -> impl Iterator<Item = (usize, &'static str)> {
    LAYERS.iter().copied().enumerate().filter(move |(_, layer)| {
        line.match_indices("crate::").any(|(at, start)| {
            let rest = &line[at + start.len()..];
            rest.strip_prefix(layer)
                .is_some_and(|rest| !rest.starts_with(|c: char| c.is_alphanumeric() || c == '_'))
        })
    })
}

#[test]
fn dependencies_point_inwards() {
    let mut offences = Vec::new();
    for file in files("src", &[".rs"]) {
        let Some((depth, name)) = layer(&file.path) else { continue };
        for (number, line) in file.code() {
            for (_, other_name) in named(line).filter(|(other, _)| *other > depth) {
                offences.push(format!("{}:{number}: {name} uses {other_name}", file.path));
            }
            if line.contains("use crate::{") {
                let group = line.split('{').nth(1).unwrap_or("");
                for item in group.split(',').map(|item| item.trim().split(':').next().unwrap_or("")) {
                    if LAYERS.iter().position(|layer| *layer == item).is_some_and(|other| other > depth) {
                        offences.push(format!("{}:{number}: {name} uses {item}", file.path));
                    }
                }
            }
        }
    }
    assert_none("a layer uses one further out", &offences);
}

#[test]
fn every_source_file_belongs_to_a_layer() {
    let offences: Vec<String> = files("src", &[".rs"])
        .into_iter()
        .filter(|file| layer(&file.path).is_none() && !["src/lib.rs", "src/main.rs"].contains(&&*file.path))
        .map(|file| file.path)
        .collect();
    assert_none("not in any layer", &offences);
}

#[test]
fn only_the_window_names_egui() {
    let offences: Vec<String> = files("src", &[".rs"])
        .iter()
        .filter(|file| !file.path.starts_with("src/ui/"))
        .flat_map(|file| {
            file.code()
                .filter(|(_, line)| line.contains("egui") || line.contains("eframe"))
                .map(|(number, line)| format!("{}:{number}: {}", file.path, line.trim()))
                .collect::<Vec<_>>()
        })
        .collect();
    assert_none("the window's library outside src/ui", &offences);
}

#[test]
fn only_the_shell_touches_files() {
    let touches =
        ["std::fs", "fs::read", "fs::write", "File::open", "File::create", "OpenOptions", "tempfile::"];
    let offences: Vec<String> = files("src", &[".rs"])
        .iter()
        .filter(|file| !SHELL.iter().any(|allowed| file.path.starts_with(allowed)))
        .flat_map(|file| {
            file.code()
                .filter(|(_, line)| touches.iter().any(|touch| line.contains(touch)))
                .map(|(number, line)| format!("{}:{number}: {}", file.path, line.trim()))
                .collect::<Vec<_>>()
        })
        .collect();
    assert_none("files touched outside the shell", &offences);
}
