//! `tadarub lexicon`: where the user's word lists belong, what they change and what is wrong with them.

use clap::ArgMatches;

use super::{Exit, complain, output};
use crate::app::effect::{Folders, load_words};
use crate::l10n::{self, FluentArgs, Lang};
use crate::text::{Laid, Loaded, Words};

/// The built-in word lists with the user's laid over them; what is wrong with those is said.
pub(super) fn load(lang: Lang) -> Words {
    let Loaded { words, errors, .. } = load_words(Folders::of_user().word_lists().as_deref());
    for error in errors {
        complain(error.located().get(lang), lang);
    }
    words
}

/// Prints the built-in list that is named, or checks the user's own.
pub(super) fn run(matches: &ArgMatches, lang: Lang) -> Exit {
    let Some(name) = matches.get_one::<String>("list") else { return check(lang) };
    match Words::builtin_list(name).or_else(|| Words::builtin_list(&format!("{name}.tsv"))) {
        Some(list) => output::write(list.as_bytes(), None, lang),
        None => {
            let mut args = FluentArgs::new();
            args.set("file", name.clone());
            complain(&l10n::text_with(lang, "cli-lexicon-unknown", Some(&args)), lang);
            Exit::BadUse
        }
    }
}

fn check(lang: Lang) -> Exit {
    let folder = Folders::of_user().word_lists();
    let Loaded { laid, errors, .. } = load_words(folder.as_deref());
    let mut out = String::new();
    match &folder {
        Some(folder) => {
            let mut args = FluentArgs::new();
            args.set("folder", folder.display().to_string());
            let id = if folder.is_dir() { "cli-lexicon-folder" } else { "cli-lexicon-folder-missing" };
            out.push_str(&l10n::text_with(lang, id, Some(&args)));
        }
        None => out.push_str(&l10n::text(lang, "cli-lexicon-no-folder")),
    }
    out.push('\n');
    let width = laid.iter().map(|laid| laid.file.len()).max().unwrap_or(0);
    for laid in &laid {
        out.push_str(&format!("  {:width$}  {}\n", laid.file, changes(laid, lang)));
    }
    for error in &errors {
        complain(error.located().get(lang), lang);
    }
    let written = output::write(out.as_bytes(), None, lang);
    written.max(if errors.is_empty() { Exit::Done } else { Exit::UnreadableInput })
}

/// What the user changes in one list.
fn changes(laid: &Laid, lang: Lang) -> String {
    let mut args = FluentArgs::new();
    args.set("rows", laid.builtin);
    args.set("added", laid.added);
    args.set("replaced", laid.replaced);
    args.set("removed", laid.removed);
    let id = if laid.is_changed() { "cli-lexicon-changed" } else { "cli-lexicon-unchanged" };
    l10n::text_with(lang, id, Some(&args))
}
