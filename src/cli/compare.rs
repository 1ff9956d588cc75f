//! `tadarub compare`: articles in, one report out.

use std::path::{Path, PathBuf};

use clap::ArgMatches;

use super::articles::{Asked, Untold};
use super::inputs::{self, Inputs};
use super::progress::Progress;
use super::{Exit, arguments, articles, complain, lexicon, output};
use crate::align::{self, values::Tolerance};
use crate::l10n::{self, FluentArgs, Lang};
use crate::report::{self, Format};

/// Formats of the report contract that this version does not write yet.
const LATER: [&str; 4] = ["pdf", "docx", "xlsx", "annotations"];

/// Compares the named articles and writes the report.
pub(super) fn run(matches: &ArgMatches, lang: Lang) -> Exit {
    let file = matches.get_one::<PathBuf>("output").map(PathBuf::as_path);
    let asked = matches.get_one::<String>("format").map(String::as_str);
    let format = match format(asked, file, lang) {
        Ok(format) => format,
        Err(message) => {
            complain(&message, lang);
            return Exit::BadUse;
        }
    };
    let paths: Vec<PathBuf> = matches.get_many("articles").unwrap_or_default().cloned().collect();
    let about = matches.get_one::<Tolerance>("about").copied().unwrap_or_default();
    let Inputs { files, exit } = match inputs::gather(&paths, file, lang) {
        Ok(inputs) => inputs,
        Err(exit) => return exit,
    };
    let words = lexicon::load(lang);
    let asked = Asked { about, untold: Untold::of(matches) };
    let (comparison, reading) = articles::compared(&files, &words, asked, Progress::new(), lang);
    let reading = exit.max(reading);
    let Some(comparison) = comparison else { return reading };
    if let Some(remark) = align::remark(&comparison.articles, &comparison.claims) {
        complain(remark.get(lang), lang);
    }
    let language = arguments::report_language(matches);
    reading.max(output::write_with(file, lang, |out| report::write(&comparison, format, language, out)))
}

/// The format asked for, else the one that the file's extension names, else JSON.
fn format(asked: Option<&str>, file: Option<&Path>, lang: Lang) -> Result<Format, String> {
    let extension = file.and_then(Path::extension).and_then(|e| e.to_str());
    let Some(name) = asked.or(extension) else { return Ok(Format::Json) };
    Format::from_extension(name).ok_or_else(|| {
        let is_later = LATER.contains(&name.to_ascii_lowercase().as_str());
        let id = if is_later { "cli-format-later" } else { "cli-format-unknown" };
        let mut args = FluentArgs::new();
        args.set("format", name.to_owned());
        args.set("known", Format::ALL.map(Format::extension).join(", "));
        l10n::text_with(lang, id, Some(&args))
    })
}
