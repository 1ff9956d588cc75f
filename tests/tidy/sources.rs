//! What source files may not hold.

use super::{assert_none, files};

/// Lines that are not blank; a longer file hides a second responsibility.
const LONGEST: usize = 500;

const TEXT_FILES: [&str; 10] = [".rs", ".toml", ".md", ".ftl", ".css", ".json", ".tsv", ".txt", ".sh", "run"];

#[test]
fn no_source_file_is_too_long() {
    let offences: Vec<String> = ["src", "tests"]
        .iter()
        .flat_map(|folder| files(folder, &[".rs"]))
        .map(|file| (file.text.lines().filter(|line| !line.trim().is_empty()).count(), file.path))
        .filter(|(lines, _)| *lines > LONGEST)
        .map(|(lines, path)| format!("{path}: {lines} lines"))
        .collect();
    assert_none("files over 500 lines", &offences);
}

#[test]
fn no_file_names_a_place_on_someones_machine() {
    // Spelled in parts, or this file would be the first offence.
    let places: Vec<String> =
        ["home", "root", "Users", "work", "tmp"].iter().map(|folder| format!("/{folder}/")).collect();
    let offences: Vec<String> = ["src", "tests", "assets", ".ci"]
        .iter()
        .flat_map(|folder| files(folder, &TEXT_FILES))
        .chain(files("", &["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md"]))
        .flat_map(|file| {
            let hit = |line: &&str| places.iter().any(|place| line.contains(place.as_str()));
            file.text.lines().filter(hit).map(|l| format!("{}: {}", file.path, l.trim())).collect::<Vec<_>>()
        })
        .collect();
    assert_none("machine paths", &offences);
}

#[test]
fn arabic_letters_are_data_not_match_arms() {
    let is_arabic = |c: char| ('\u{620}'..='\u{64a}').contains(&c);
    let offences: Vec<String> = files("src", &[".rs"])
        .iter()
        .flat_map(|file| {
            file.code()
                .filter(|(_, line)| line.split_once("=>").is_some_and(|(arm, _)| arm.contains(is_arabic)))
                .map(|(number, line)| format!("{}:{number}: {}", file.path, line.trim()))
                .collect::<Vec<_>>()
        })
        .collect();
    assert_none("name the letter, or move the word to assets/lexicon", &offences);
}

/// Where letters stand together that are no words: clitics and endings, and the letters of other languages.
const AFFIXES: [&str; 2] = ["src/text/affixes.rs", "src/intake/language.rs"];

/// The string literals of a line, with their escapes read.
fn literals(line: &str) -> impl Iterator<Item = String> {
    line.split('"').skip(1).step_by(2).map(|literal| {
        let mut parts = literal.split("\\u{");
        let mut read = parts.next().unwrap_or("").to_owned();
        for part in parts {
            let (code, rest) = part.split_once('}').unwrap_or(("", part));
            read.extend(u32::from_str_radix(code, 16).ok().and_then(char::from_u32));
            read.push_str(rest);
        }
        read
    })
}

/// Most Arabic letters in a row.
fn longest_run(text: &str) -> usize {
    let is_arabic = |c: char| ('\u{620}'..='\u{64a}').contains(&c);
    text.split(|c| !is_arabic(c)).map(|run| run.chars().count()).max().unwrap_or(0)
}

#[test]
fn arabic_words_stand_in_word_lists() {
    assert_eq!(longest_run(&literals(r#"let a = "x\u{643}\u{627} \u{646}";"#).collect::<String>()), 2);
    let offences: Vec<String> = files("src", &[".rs"])
        .iter()
        .filter(|file| !AFFIXES.contains(&file.path.as_str()))
        .flat_map(|file| {
            let is_word = |line: &str| literals(line).any(|literal| longest_run(&literal) > 1);
            file.code()
                .filter(|(_, line)| is_word(line))
                .map(|(number, line)| format!("{}:{number}: {}", file.path, line.trim()))
                .collect::<Vec<_>>()
        })
        .collect();
    assert_none("words belong to assets/lexicon, clitics and endings to src/text/affixes.rs", &offences);
}

#[test]
fn direction_controls_are_written_as_escapes() {
    let is_control = |c: char| matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    let offences: Vec<String> = ["src", "tests"]
        .iter()
        .flat_map(|folder| files(folder, &[".rs"]))
        .filter(|file| file.text.contains(is_control))
        .map(|file| file.path)
        .collect();
    assert_none("raw direction controls, which an editor does not show", &offences);
}

#[test]
fn nothing_is_left_for_later() {
    // Spelled in parts, or this file would be the first offence.
    let marks: Vec<String> = [("TO", "DO"), ("FIX", "ME"), ("to", "do!("), ("unimple", "mented!(")]
        .map(|(start, end)| format!("{start}{end}"))
        .into();
    let offences: Vec<String> = ["src", "tests"]
        .iter()
        .flat_map(|folder| files(folder, &[".rs"]))
        .filter(|file| marks.iter().any(|mark| file.text.contains(mark.as_str())))
        .map(|file| file.path)
        .collect();
    assert_none("left open", &offences);
}
