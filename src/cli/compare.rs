//! `tadarub compare`: articles in, one report out.

use std::path::{Path, PathBuf};

use clap::ArgMatches;

use super::{Exit, arguments, articles, output};
use crate::l10n::{self, FluentArgs, Lang};
use crate::report::{self, Format};
use crate::verdict;

/// Formats of the report contract that this version does not write yet.
const LATER: [&str; 4] = ["pdf", "docx", "xlsx", "annotations"];

/// Compares the named articles and writes the report.
pub fn run(matches: &ArgMatches, lang: Lang) -> Exit {
    let file = matches.get_one::<PathBuf>("output").map(PathBuf::as_path);
    let asked = matches.get_one::<String>("format").map(String::as_str);
    let format = match format(asked, file, lang) {
        Ok(format) => format,
        Err(message) => {
            eprintln!("{message}");
            return Exit::BadUse;
        }
    };
    let paths: Vec<PathBuf> = matches.get_many("articles").unwrap_or_default().cloned().collect();
    let (articles, problems) = articles::load(&paths);
    for problem in &problems {
        eprintln!("{problem}");
    }
    if articles.is_empty() {
        return Exit::UnreadableInput;
    }
    let comparison = verdict::compare(articles);
    let document = report::render(&comparison, format, arguments::report_language(matches));
    match output::write(&document, file, lang) {
        Exit::Done if !problems.is_empty() => Exit::UnreadableInput,
        exit => exit,
    }
}

/// The format asked for, else the one that the file's extension names, else JSON.
fn format(asked: Option<&str>, file: Option<&Path>, lang: Lang) -> Result<Format, String> {
    let extension = file.and_then(Path::extension).and_then(|e| e.to_str());
    let Some(name) = asked.or(extension) else { return Ok(Format::Json) };
    Format::from_extension(name).ok_or_else(|| {
        let id = if LATER.contains(&name) { "cli-format-later" } else { "cli-format-unknown" };
        let mut args = FluentArgs::new();
        args.set("format", name.to_owned());
        args.set("known", Format::ALL.map(Format::extension).join(", "));
        l10n::text_with(lang, id, Some(&args))
    })
}
