//! What the command line accepts, described in the reader's language.

use std::ffi::OsString;
use std::path::PathBuf;

use clap::error::ErrorKind;
use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};

use super::Exit;
use crate::l10n::{self, Lang};

/// The language of messages: `--lang` wherever it stands, else the environment's, else English.
pub fn message_language(args: &[OsString]) -> Lang {
    chosen_language(args).unwrap_or_else(|| {
        // The first one set decides, as POSIX orders them.
        let locale = ["LC_ALL", "LC_MESSAGES", "LANG"]
            .iter()
            .find_map(|name| std::env::var(name).ok().filter(|value| !value.is_empty()));
        if locale.is_some_and(|l| l == "ar" || l.starts_with("ar_") || l.starts_with("ar.")) {
            Lang::Ar
        } else {
            Lang::En
        }
    })
}

/// The language that `--lang` asks for, read before parsing so that errors speak it too.
fn chosen_language(args: &[OsString]) -> Option<Lang> {
    let mut args = args.iter().skip(1).filter_map(|a| a.to_str()).take_while(|a| *a != "--");
    while let Some(arg) = args.next() {
        let value = match arg.strip_prefix("--lang") {
            Some("") => args.next(),
            Some(rest) => rest.strip_prefix('='),
            None => continue,
        };
        return Lang::ALL.into_iter().find(|lang| Some(lang.tag()) == value);
    }
    None
}

/// The language of the report: `--lang`, else Arabic whatever the system speaks.
pub fn report_language(matches: &ArgMatches) -> Lang {
    match matches.get_one::<String>("lang").map(String::as_str) {
        Some("en") => Lang::En,
        _ => Lang::Ar,
    }
}

/// The whole command line with its help in `lang`.
pub fn command(lang: Lang) -> Command {
    let text = |id: &str| l10n::text(lang, id);
    localised(Command::new("tadarub"), lang, "cli-about")
        .version(env!("CARGO_PKG_VERSION"))
        .args_conflicts_with_subcommands(true)
        .disable_help_subcommand(true)
        .arg(files("files", &text("cli-files-help")))
        .arg(lang_option(lang))
        .arg(
            Arg::new("version")
                .short('V')
                .long("version")
                .action(ArgAction::Version)
                .help(text("cli-version-help")),
        )
        .subcommand(
            localised(Command::new("compare"), lang, "cli-compare")
                .arg(files("articles", &text("cli-articles-help")).required(true))
                .arg(
                    Arg::new("format")
                        .short('f')
                        .long("format")
                        .value_name("FORMAT")
                        .help(text("cli-format-help")),
                )
                .arg(
                    Arg::new("output")
                        .short('o')
                        .long("output")
                        .value_name("FILE")
                        .value_parser(value_parser!(PathBuf))
                        .help(text("cli-output-help")),
                )
                .arg(lang_option(lang)),
        )
}

/// `command` with its description, headings and examples in `lang`.
fn localised(command: Command, lang: Lang, id: &'static str) -> Command {
    let text = |id: &str| l10n::text(lang, id);
    let (usage, arguments) = (text("cli-usage-heading"), text("cli-arguments-heading"));
    let (options, commands) = (text("cli-options-heading"), text("cli-commands-heading"));
    let top = id == "cli-about";
    let subcommands = if top { format!("{commands}\n{{subcommands}}\n\n") } else { String::new() };
    command
        .about(text(id))
        .help_template(format!(
            "{{about}}\n\n{usage} {{usage}}\n\n{subcommands}{arguments}\n{{positionals}}\n\n{options}\n{{options}}\n{{after-help}}"
        ))
        .after_help(format!("\n{}\n\n{}", text(&format!("{id}-examples")), text("cli-exit-codes")))
        .disable_help_flag(true)
        .disable_version_flag(true)
        .arg(
            Arg::new("help")
                .short('h')
                .long("help")
                .action(ArgAction::Help)
                .help(text("cli-help-help")),
        )
}

fn files(id: &'static str, help: &str) -> Arg {
    Arg::new(id)
        .value_name(if id == "files" { "ARTICLE|PROJECT" } else { "ARTICLE" })
        .num_args(0..)
        .value_parser(value_parser!(PathBuf))
        .help(help.to_owned())
}

fn lang_option(lang: Lang) -> Arg {
    Arg::new("lang")
        .long("lang")
        .value_name("ar|en")
        .value_parser(["ar", "en"])
        .hide_possible_values(true)
        .help(l10n::text(lang, "cli-lang-help"))
}

/// Prints help, version or what is wrong with the arguments.
pub fn refuse(error: &clap::Error, lang: Lang) -> Exit {
    // A closed pipe behind `--help | head` is no one's error.
    let _ = error.print();
    match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => Exit::Done,
        _ => {
            eprintln!("{}", l10n::text(lang, "cli-see-help"));
            Exit::BadUse
        }
    }
}
