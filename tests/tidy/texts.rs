//! Both languages say the same things, and Arabic has its six plural forms.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, VariantKey};
use fluent_syntax::parser;

use super::{File, assert_none, files};

/// Literals that look like message ids and are names in others' formats.
const FOREIGN: [&str; 1] = ["source-hostname"];

const PLURALS: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

/// What a message is made of, as far as the languages must agree.
#[derive(Default)]
struct Shape {
    variables: BTreeSet<String>,
    /// The variant names of each selector on a count.
    plurals: Vec<BTreeSet<String>>,
}

fn texts(lang: &str) -> Vec<File> {
    let files = files(&format!("assets/texts/{lang}"), &[".ftl"]);
    assert!(files.len() >= 4, "the texts in {lang} are missing");
    files
}

/// Every message of a file; panics where the file does not parse.
fn messages(file: &File) -> BTreeMap<String, Shape> {
    let resource =
        parser::parse(file.text.as_str()).unwrap_or_else(|(_, errors)| panic!("{}: {errors:?}", file.path));
    let mut out = BTreeMap::new();
    for entry in resource.body {
        let Entry::Message(message) = entry else { continue };
        let mut shape = Shape::default();
        for pattern in message.value.iter().chain(message.attributes.iter().map(|a| &a.value)) {
            read_pattern(pattern, &mut shape);
        }
        let twice = out.insert(message.id.name.to_owned(), shape).is_some();
        assert!(!twice, "{}: {} stands twice", file.path, message.id.name);
    }
    out
}

fn read_pattern(pattern: &Pattern<&str>, shape: &mut Shape) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            read_expression(expression, shape);
        }
    }
}

fn read_expression(expression: &Expression<&str>, shape: &mut Shape) {
    match expression {
        Expression::Inline(inline) => read_inline(inline, shape),
        Expression::Select { selector, variants } => {
            read_inline(selector, shape);
            let names: BTreeSet<String> = variants
                .iter()
                .filter_map(|variant| match variant.key {
                    VariantKey::Identifier { name } => Some(name.to_owned()),
                    VariantKey::NumberLiteral { .. } => None,
                })
                .collect();
            if PLURALS.iter().any(|plural| *plural != "other" && names.contains(*plural)) {
                shape.plurals.push(names);
            }
            for variant in variants {
                read_pattern(&variant.value, shape);
            }
        }
    }
}

fn read_inline(inline: &InlineExpression<&str>, shape: &mut Shape) {
    match inline {
        InlineExpression::VariableReference { id } => {
            // A word that each language has its own form of comes as `$counted` and `$counted-en`.
            let name = id.name.strip_suffix("-en").or(id.name.strip_suffix("-ar")).unwrap_or(id.name);
            shape.variables.insert(name.to_owned());
        }
        InlineExpression::FunctionReference { arguments, .. } => {
            for argument in &arguments.positional {
                read_inline(argument, shape);
            }
        }
        InlineExpression::Placeable { expression } => read_expression(expression, shape),
        _ => {}
    }
}

#[test]
fn both_languages_have_the_same_messages_with_the_same_variables() {
    let mut offences = Vec::new();
    for (ar, en) in texts("ar").iter().zip(texts("en")) {
        let (arabic, english) = (messages(ar), messages(&en));
        for id in arabic.keys().filter(|id| !english.contains_key(*id)) {
            offences.push(format!("{}: lacks {id}", en.path));
        }
        for (id, shape) in &english {
            match arabic.get(id) {
                None => offences.push(format!("{}: lacks {id}", ar.path)),
                Some(other) if other.variables != shape.variables => {
                    offences.push(format!("{id}: {:?} against {:?}", other.variables, shape.variables));
                }
                Some(_) => {}
            }
        }
    }
    assert_none("the languages differ", &offences);
}

#[test]
fn every_arabic_count_has_six_forms() {
    let mut offences = Vec::new();
    for file in texts("ar") {
        for (id, shape) in messages(&file) {
            for names in shape.plurals {
                let missing: Vec<&str> =
                    PLURALS.into_iter().filter(|plural| !names.contains(*plural)).collect();
                if !missing.is_empty() {
                    offences.push(format!("{}: {id} lacks {}", file.path, missing.join(", ")));
                }
            }
        }
    }
    assert_none("Arabic counts in six forms", &offences);
}

#[test]
fn an_english_count_has_an_arabic_one() {
    let mut offences = Vec::new();
    for (ar, en) in texts("ar").iter().zip(texts("en")) {
        let arabic = messages(ar);
        for (id, shape) in messages(&en) {
            let other = arabic.get(&id).map_or(0, |shape| shape.plurals.len());
            if shape.plurals.len() > other {
                offences.push(format!("{}: {id} counts in English only", ar.path));
            }
        }
    }
    assert_none("counts that Arabic leaves in one form", &offences);
}

#[test]
fn no_message_id_is_used_in_two_files() {
    let mut seen: BTreeMap<String, String> = BTreeMap::new();
    let mut offences = Vec::new();
    for file in texts("en") {
        for id in messages(&file).into_keys() {
            if let Some(other) = seen.insert(id.clone(), file.path.clone()) {
                offences.push(format!("{id}: {other} and {}", file.path));
            }
        }
    }
    assert_none("the later file would silently win", &offences);
}

/// Every string literal of the shipped code, with `{…}` for what is filled in when it runs.
fn literals() -> BTreeSet<String> {
    let mut out = BTreeSet::new();
    for file in files("src", &[".rs"]) {
        for (_, line) in file.code() {
            for part in line.split('"').skip(1).step_by(2) {
                out.insert(part.to_owned());
            }
        }
    }
    out
}

fn looks_like_an_id(text: &str) -> bool {
    text.contains('-')
        && text.starts_with(|c: char| c.is_ascii_lowercase())
        && text.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || matches!(c, '-' | '_'))
}

/// Whether `id` is what `literal` gives once its `{…}` are filled in.
fn fits(id: &str, literal: &str) -> bool {
    let mut parts = literal.split('{').map(|part| part.split_once('}').map_or(part, |(_, rest)| rest));
    let mut rest = match parts.next().and_then(|start| id.strip_prefix(start)) {
        Some(rest) => rest,
        None => return false,
    };
    let mut parts = parts.peekable();
    while let Some(part) = parts.next() {
        let is_last = parts.peek().is_none();
        match rest.rfind(part) {
            Some(at) if !is_last || at + part.len() == rest.len() => rest = &rest[at + part.len()..],
            _ => return false,
        }
    }
    rest.is_empty()
}

#[test]
fn every_message_is_used() {
    let literals = literals();
    let built: Vec<&String> = literals.iter().filter(|l| l.contains("-{") || l.contains("}-")).collect();
    let mut offences = Vec::new();
    for file in texts("en") {
        for id in messages(&file).into_keys() {
            if !literals.contains(&id) && !built.iter().any(|literal| fits(&id, literal)) {
                offences.push(format!("{}: {id}", file.path));
            }
        }
    }
    assert_none("messages that nothing shows", &offences);
}

#[test]
fn every_message_asked_for_exists() {
    let known: BTreeSet<String> = texts("en").iter().flat_map(|file| messages(file).into_keys()).collect();
    let families: BTreeSet<&str> = known.iter().filter_map(|id| id.split('-').next()).collect();
    let offences: Vec<String> = literals()
        .into_iter()
        .filter(|literal| looks_like_an_id(literal) && !known.contains(literal))
        .filter(|literal| !FOREIGN.contains(&literal.as_str()))
        .filter(|literal| families.contains(literal.split('-').next().unwrap_or("")))
        // The start of an id to which the code adds an ending.
        .filter(|literal| !known.iter().any(|id| id.starts_with(literal.as_str())))
        .collect();
    assert_none("messages asked for and not there", &offences);
}
