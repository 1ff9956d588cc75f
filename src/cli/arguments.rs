//! What the command line accepts, described in the reader's language.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};
use jiff::civil::Date;

use super::{Exit, complain, output, tell};
use crate::align::values::Tolerance;
use crate::l10n::{self, FluentArgs, Lang};
use crate::text::letters;

/// The commands, as they are typed.
const COMMANDS: [&str; 4] = ["compare", "extract", "explain", "lexicon"];
/// The option that says by how much «حوالي» may miss.
const ABOUT: &str = "about-tolerance";
/// The option that dates what tells no date itself.
pub(super) const PUBLISHED: &str = "published";
/// The option that names the outlet of what names none itself.
pub(super) const SOURCE: &str = "source";
/// The word that many programs take for a wish for help.
const HELP: &str = "help";

/// The language of messages: `--lang` wherever it stands, else the environment's, else English.
pub(super) fn message_language(args: &[OsString]) -> Lang {
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

/// The same arguments with a `--lang` that stands before the command set behind it, where it belongs.
pub(super) fn in_order(mut args: Vec<OsString>) -> Vec<OsString> {
    let option = match args.get(1).and_then(|arg| arg.to_str()) {
        Some("--lang") => 2,
        Some(arg) if arg.starts_with("--lang=") => 1,
        _ => return args,
    };
    if args.get(1 + option).is_some_and(|arg| is_command(arg) || arg == HELP)
        && let Some(front) = args.get_mut(1..2 + option)
    {
        front.rotate_left(option);
    }
    args
}

/// `tadarub help` and `tadarub help COMMAND` as the option they mean, unless a file goes by that name.
pub(super) fn asking_help(mut args: Vec<OsString>) -> Vec<OsString> {
    if args.get(1).is_some_and(|arg| arg == HELP) && !Path::new(HELP).exists() {
        args.remove(1);
        if args.get(1).is_some_and(is_command) {
            args.insert(2, "--help".into());
        } else {
            args.insert(1, "--help".into());
        }
    }
    args
}

fn is_command(arg: &OsString) -> bool {
    COMMANDS.iter().any(|command| arg == command)
}

/// What is wrong with the first of `files` if it looks like a mistyped command: a bare word that no file goes by.
pub(super) fn mistyped(files: &[PathBuf], lang: Lang) -> Option<String> {
    let word = files.first()?.to_str()?;
    if word.is_empty() || !word.bytes().all(|b| b.is_ascii_alphabetic()) || Path::new(word).exists() {
        return None;
    }
    let near = COMMANDS.into_iter().map(|command| (distance(word, command), command)).min();
    let mut args = FluentArgs::new();
    args.set("argument", word.to_owned());
    args.set("known", COMMANDS.join(", "));
    let id = match near {
        Some((2.., _)) | None => "cli-unknown-command",
        Some((_, command)) => {
            args.set("command", command);
            "cli-mistyped-command"
        }
    };
    Some(l10n::text_with(lang, id, Some(&args)))
}

/// In how many steps `word` becomes `command`: a letter more, less, or changed, or two neighbours swapped.
fn distance(word: &str, command: &str) -> usize {
    let (from, to) = (word.to_ascii_lowercase().into_bytes(), command.as_bytes());
    // Rows of the usual table: the one before the last, and the last.
    let mut before: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=to.len()).collect();
    for (i, &letter) in from.iter().enumerate() {
        let mut row = vec![i + 1];
        for (j, &wanted) in to.iter().enumerate() {
            let at = |row: &[usize], j: usize| row.get(j).copied().unwrap_or(usize::MAX - 1);
            let mut steps = at(&last, j) + usize::from(letter != wanted);
            steps = steps.min(at(&last, j + 1) + 1).min(at(&row, j) + 1);
            let swapped =
                i > 0 && j > 0 && from.get(i - 1) == Some(&wanted) && to.get(j - 1) == Some(&letter);
            if swapped {
                steps = steps.min(at(&before, j - 1) + 1);
            }
            row.push(steps);
        }
        before = std::mem::replace(&mut last, row);
    }
    last.last().copied().unwrap_or(0)
}

/// The language of the report: `--lang`, else Arabic whatever the system speaks.
pub(super) fn report_language(matches: &ArgMatches) -> Lang {
    asked_language(matches).unwrap_or_default()
}

/// The language that `--lang` asks for.
pub(super) fn asked_language(matches: &ArgMatches) -> Option<Lang> {
    let chosen = matches.get_one::<String>("lang")?;
    Lang::ALL.into_iter().find(|lang| chosen == lang.tag())
}

/// The whole command line with its help in `lang`.
pub(super) fn command(lang: Lang) -> Command {
    let text = |id: &str| l10n::text(lang, id);
    localised("tadarub", "cli-about", lang)
        .version(env!("CARGO_PKG_VERSION"))
        .args_conflicts_with_subcommands(true)
        .disable_help_subcommand(true)
        .arg(files("files", "ARTICLE|PROJECT", text("cli-files-help")))
        .arg(
            Arg::new("version")
                .short('V')
                .long("version")
                .action(ArgAction::Version)
                .help(text("cli-version-help")),
        )
        .subcommand(compare(lang))
        .subcommand(extract(lang))
        .subcommand(explain(lang))
        .subcommand(lexicon(lang))
}

fn compare(lang: Lang) -> Command {
    let text = |id: &str| l10n::text(lang, id);
    localised("compare", "cli-compare", lang)
        .arg(files("articles", "ARTICLE", text("cli-articles-help")).num_args(1..).required(true))
        .arg(Arg::new("format").short('f').long("format").value_name("FORMAT").help(text("cli-format-help")))
        .arg(
            Arg::new("output")
                .short('o')
                .long("output")
                .value_name("FILE")
                .value_parser(value_parser!(PathBuf))
                .help(text("cli-output-help")),
        )
        .arg(published(text("cli-published-help")))
        .arg(source(text("cli-source-help")))
        .arg(
            Arg::new("about")
                .long(ABOUT)
                .value_name("PERCENT")
                .allow_hyphen_values(true)
                .value_parser(tolerance)
                .help(text("cli-about-tolerance-help")),
        )
}

/// So many per cent, in either digit set, with or without its sign.
fn tolerance(value: &str) -> Result<Tolerance, &'static str> {
    let number = value.strip_suffix(['%', '\u{66a}']).unwrap_or(value);
    let digits: Option<String> = number.chars().map(|c| char::from_digit(letters::digit(c)?, 10)).collect();
    let percent = digits.and_then(|digits| digits.parse::<u8>().ok());
    percent.filter(|percent| *percent <= Tolerance::MAX).map(Tolerance::from).ok_or("out of range")
}

fn extract(lang: Lang) -> Command {
    let text = |id: &str| l10n::text(lang, id);
    localised("extract", "cli-extract", lang)
        .arg(files("articles", "ARTICLE", text("cli-extract-articles-help")))
        .arg(jsonl(text("cli-extract-jsonl-help")))
        .arg(published(text("cli-published-help")))
        .arg(source(text("cli-source-help")))
}

fn explain(lang: Lang) -> Command {
    let text = |id: &str| l10n::text(lang, id);
    localised("explain", "cli-explain", lang)
        .arg(Arg::new("text").value_name("TEXT").help(text("cli-explain-text-help")))
        .arg(published(text("cli-explain-published-help")))
        .arg(jsonl(text("cli-explain-jsonl-help")))
}

fn lexicon(lang: Lang) -> Command {
    let help = l10n::text(lang, "cli-lexicon-list-help");
    localised("lexicon", "cli-lexicon", lang).arg(Arg::new("list").value_name("LIST").help(help))
}

fn published(help: String) -> Arg {
    Arg::new(PUBLISHED).long(PUBLISHED).value_name("DATE").value_parser(value_parser!(Date)).help(help)
}

fn source(help: String) -> Arg {
    Arg::new(SOURCE).long(SOURCE).value_name("NAME").help(help)
}

fn jsonl(help: String) -> Arg {
    Arg::new("jsonl").long("jsonl").action(ArgAction::SetTrue).help(help)
}

fn files(id: &'static str, value: &'static str, help: String) -> Arg {
    Arg::new(id).value_name(value).num_args(0..).value_parser(value_parser!(PathBuf)).help(help)
}

/// A command that describes itself by the messages `id` and `id-examples` in `lang`.
fn localised(name: &'static str, id: &str, lang: Lang) -> Command {
    let text = |id: &str| l10n::text(lang, id);
    let commands = match id {
        "cli-about" => format!("{}\n{{subcommands}}\n\n", text("cli-commands-heading")),
        _ => String::new(),
    };
    let (usage, arguments) = (text("cli-usage-heading"), text("cli-arguments-heading"));
    let options = text("cli-options-heading");
    Command::new(name)
        .about(text(id))
        .help_template(format!(
            "{{about}}\n\n{usage} {{usage}}\n\n{commands}{arguments}\n{{positionals}}\n\n{options}\n{{options}}{{after-help}}"
        ))
        .after_help(format!("{}\n\n{}", text(&format!("{id}-examples")), text("cli-exit-codes")))
        .disable_help_flag(true)
        .disable_version_flag(true)
        .arg(Arg::new("help").short('h').long("help").action(ArgAction::Help).help(text("cli-help-help")))
        .arg(
            Arg::new("lang")
                .long("lang")
                .value_name("ar|en")
                .value_parser(["ar", "en"])
                .hide_possible_values(true)
                .help(text("cli-lang-help")),
        )
}

/// Prints help, version, or what is wrong with the arguments `given`.
pub(super) fn refuse(error: &clap::Error, given: &[OsString], lang: Lang) -> Exit {
    if !error.use_stderr() {
        return output::printed(error.print(), lang);
    }
    let id = match error.kind() {
        ErrorKind::UnknownArgument => "cli-unknown-argument",
        ErrorKind::InvalidSubcommand => "cli-unknown-command",
        ErrorKind::MissingRequiredArgument => "cli-missing-argument",
        ErrorKind::InvalidValue if value_of(error).is_empty() => "cli-missing-value",
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => "cli-invalid-value",
        ErrorKind::ArgumentConflict if repeats_itself(error) => "cli-repeated-argument",
        ErrorKind::ArgumentConflict => "cli-conflicting-argument",
        _ => "cli-bad-use",
    };
    let argument = context(error, ContextKind::InvalidArg);
    let id = match id {
        "cli-invalid-value" if argument.contains(ABOUT) => "cli-bad-tolerance",
        "cli-invalid-value" if argument.contains(PUBLISHED) => "cli-bad-date",
        _ => id,
    };
    let mut args = FluentArgs::new();
    args.set("most", Tolerance::MAX);
    args.set("argument", argument);
    args.set("value", value_of(error));
    complain(&l10n::text_with(lang, id, Some(&args)), lang);
    see_help(given.get(1).filter(|arg| is_command(arg)).and_then(|command| command.to_str()), lang);
    Exit::BadUse
}

/// Says where to read more: in the help of `command`, or of the program without one.
pub(super) fn see_help(command: Option<&str>, lang: Lang) {
    let mut args = FluentArgs::new();
    args.set("command", command.map_or_else(|| "tadarub".to_owned(), |command| format!("tadarub {command}")));
    tell(&l10n::text_with(lang, "cli-see-help", Some(&args)));
}

fn value_of(error: &clap::Error) -> String {
    context(error, ContextKind::InvalidValue)
}

/// Whether an option was given twice: clap then reports it in conflict with itself.
fn repeats_itself(error: &clap::Error) -> bool {
    let argument = context(error, ContextKind::InvalidArg);
    !argument.is_empty() && argument == context(error, ContextKind::PriorArg)
}

fn context(error: &clap::Error, kind: ContextKind) -> String {
    match error.get(kind) {
        Some(ContextValue::String(one)) => one.clone(),
        Some(ContextValue::Strings(many)) => many.join(", "),
        _ => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chosen(args: &[&str]) -> Option<Lang> {
        let args: Vec<OsString> = args.iter().map(OsString::from).collect();
        chosen_language(&args)
    }

    #[test]
    fn the_command_line_fits_together_in_both_languages() {
        for lang in Lang::ALL {
            command(lang).debug_assert();
        }
    }

    #[test]
    fn slips_of_the_finger_are_near_a_command() {
        for (word, command, steps) in [
            ("compare", "compare", 0),
            ("comprae", "compare", 1),
            ("extrac", "extract", 1),
            ("news", "lexicon", 6),
        ] {
            assert_eq!(distance(word, command), steps, "{word}");
        }
    }

    #[test]
    fn a_language_is_found_wherever_it_stands() {
        assert_eq!(chosen(&["tadarub", "compare", "--lang", "ar", "x"]), Some(Lang::Ar));
        assert_eq!(chosen(&["tadarub", "--lang=en"]), Some(Lang::En));
        assert_eq!(chosen(&["tadarub", "--", "--lang=en"]), None);
        assert_eq!(chosen(&["tadarub", "--lang", "fr"]), None);
    }
}
