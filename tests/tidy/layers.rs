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

/// The names that stand behind `path` in `code`: `b` of `path::b::c`, `b` and `d` of `path::{b::c, d}`, over however many
/// lines.
fn named_behind<'c>(code: &'c str, path: &str) -> Vec<&'c str> {
    let mut names = Vec::new();
    for (at, _) in code.match_indices(path) {
        let is_whole = !code[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_' || c == ':');
        let Some(rest) = code[at + path.len()..].trim_start().strip_prefix("::").filter(|_| is_whole) else {
            continue;
        };
        match rest.trim_start().strip_prefix('{') {
            None => names.extend(name(rest)),
            Some(group) => names.extend(items(group).into_iter().filter_map(name)),
        }
    }
    names
}

/// The first name in `code`.
fn name(code: &str) -> Option<&str> {
    let code = code.trim_start();
    let end = code.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(code.len());
    Some(&code[..end]).filter(|name| !name.is_empty())
}

/// The items of a group, from behind its opening brace, without what is nested in them.
fn items(group: &str) -> Vec<&str> {
    let (mut items, mut depth, mut start) = (Vec::new(), 0, 0);
    for (at, c) in group.char_indices() {
        match c {
            '{' => depth += 1,
            '}' if depth == 0 => {
                items.push(&group[start..at]);
                break;
            }
            '}' => depth -= 1,
            ',' if depth == 0 => {
                items.push(&group[start..at]);
                start = at + 1;
            }
            _ => {}
        }
    }
    items
}

/// How a file can name the root of the crate: `crate`, and `super` as often as its module lies deep.
fn roots(path: &str) -> [String; 2] {
    let module = path.trim_start_matches("src/").trim_end_matches(".rs").trim_end_matches("/mod");
    let depth = module.split('/').count();
    ["crate".to_owned(), vec!["super"; depth].join("::")]
}

#[test]
fn names_are_found_over_several_lines() {
    let code = "use crate::{\n    app::{Model, ui},\n    text,\n};\nfn f() { crate::report::json(super::super::cli::run()) }";
    assert_eq!(named_behind(code, "crate"), ["app", "text", "report"]);
    let [_, above] = roots("src/claims/topic.rs");
    assert_eq!(named_behind(code, &above), ["cli"]);
    assert_eq!(named_behind("supercrate::app; x::crate::app", "crate"), Vec::<&str>::new());
}

/// The layers beyond the one that lies so `deep` which `lines` of the file at `path` name.
fn used_beyond<'l>(deep: usize, path: &str, lines: impl Iterator<Item = &'l str>) -> Vec<&'static str> {
    let code: Vec<&str> = lines.map(|line| line.split(" // ").next().unwrap_or("")).collect();
    let code = code.join("\n");
    let roots = roots(path);
    let named = roots.iter().flat_map(|root| named_behind(&code, root));
    named.filter_map(|name| LAYERS.iter().skip(deep + 1).find(|beyond| **beyond == name)).copied().collect()
}

#[test]
fn dependencies_point_inwards() {
    let mut offences = Vec::new();
    for file in files("src", &[".rs"]) {
        let Some((depth, layer)) = layer(&file.path) else { continue };
        for name in used_beyond(depth, &file.path, file.code().map(|(_, line)| line)) {
            offences.push(format!("{}: {layer} uses {name}", file.path));
        }
    }
    assert_none("a layer uses one further out", &offences);
}

#[test]
fn the_engine_is_tested_without_the_application() {
    // Its own tests may compare whole articles, and name nothing beyond that.
    let Some(outermost) = LAYERS.iter().position(|layer| *layer == "verdict") else {
        panic!("no such layer")
    };
    let mut offences = Vec::new();
    for file in files("src", &[".rs"]) {
        if layer(&file.path).is_some_and(|(depth, _)| depth <= outermost) {
            let used = used_beyond(outermost, &file.path, file.text.lines());
            offences.extend(used.into_iter().map(|name| format!("{}: its tests use {name}", file.path)));
        }
    }
    assert_none("a test of the engine uses the application", &offences);
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
