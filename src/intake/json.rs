//! Articles in JSON and JSON Lines, in the shapes that common extractors write.
//!
//! Read are the fields of trafilatura, news-please and newspaper, and schema.org `NewsArticle` as JSON-LD
//! (`@graph` too), alone, in arrays and as JSON Lines.

use std::borrow::Cow;
use std::collections::BTreeMap;

use serde_json::{Map, Value};

use super::decode::even_line_ends;
use super::draft::Draft;
use super::problem::{Place, Problem, ProblemKind};
use crate::l10n::Bilingual;

/// Field names by meaning, the most telling first.
const TITLE: [&str; 3] = ["title", "headline", "name"];
const BODY: [&str; 6] = ["text", "maintext", "articleBody", "body", "content", "raw_text"];
const DATE: [&str; 7] =
    ["date", "date_publish", "datePublished", "publish_date", "published", "published_at", "dateCreated"];
const SOURCE: [&str; 7] =
    ["source", "sitename", "source-hostname", "publisher", "hostname", "source_domain", "provider"];
const URL: [&str; 4] = ["url", "link", "mainEntityOfPage", "@id"];
const LANGUAGE: [&str; 3] = ["language", "inLanguage", "lang"];

/// Types of schema.org that have texts or names and are no reports.
const OTHERS: [&str; 13] = [
    "Comment",
    "UserComments",
    "Review",
    "Question",
    "Answer",
    "Person",
    "Organization",
    "NewsMediaOrganization",
    "WebSite",
    "ImageObject",
    "VideoObject",
    "AudioObject",
    "BreadcrumbList",
];

/// The articles of a JSON text, and what is wrong with the rest.
#[derive(Debug, Default)]
pub(super) struct Drafts {
    pub drafts: Vec<Draft>,
    pub problems: Vec<Problem>,
}

/// Reads one JSON value, or JSON Lines where the text is not one value but each of its lines is.
pub(super) fn read_json(path: &str, text: &str) -> Drafts {
    match value_of(text) {
        Ok(value) => from_values(path, vec![value]),
        Err(_) if looks_like_lines(text) => read_json_lines(path, text),
        Err(error) => {
            let problem = broken(path, text, &error, 0);
            Drafts { problems: vec![problem], ..Drafts::default() }
        }
    }
}

/// Reads one JSON value a line; a broken line costs only itself.
pub(super) fn read_json_lines(path: &str, text: &str) -> Drafts {
    let mut values = Vec::new();
    let mut problems = Vec::new();
    for (number, line) in text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()) {
        match value_of(line) {
            Ok(value) => values.push(value),
            Err(error) => problems.push(broken(path, line, &error, number)),
        }
    }
    if values.is_empty() && !problems.is_empty() {
        return Drafts { problems, ..Drafts::default() };
    }
    let mut out = from_values(path, values);
    problems.append(&mut out.problems);
    Drafts { drafts: out.drafts, problems }
}

/// The value that `text` is. Half a character, as programs leave it that cut strings, costs only itself.
fn value_of(text: &str) -> serde_json::Result<Value> {
    serde_json::from_str(text).or_else(|error| match with_whole_characters(text) {
        Cow::Borrowed(_) => Err(error),
        Cow::Owned(text) => serde_json::from_str(&text),
    })
}

/// `text` with U+FFFD for each escaped half of a character that lacks its other half; the places of all else stay.
fn with_whole_characters(text: &str) -> Cow<'_, str> {
    const ESCAPE: usize = r"\u0000".len();
    let half = |at: usize| {
        let digits = text.get(at..at + ESCAPE)?.strip_prefix(r"\u")?;
        u16::from_str_radix(digits, 16).ok().filter(|unit| (0xd800..0xe000).contains(unit))
    };
    let mut out = String::new();
    let (mut kept, mut at) = (0, 0);
    while let Some(found) = text.get(at..).and_then(|rest| rest.find('\\')) {
        at += found;
        let is_pair = matches!((half(at), half(at + ESCAPE)), (Some(..0xdc00), Some(0xdc00..)));
        at += match half(at) {
            Some(_) if is_pair => 2 * ESCAPE,
            Some(_) => {
                out.push_str(text.get(kept..at).unwrap_or_default());
                out.push_str(r"\ufffd");
                kept = at + ESCAPE;
                ESCAPE
            }
            // A backslash may escape another.
            None => 2,
        };
    }
    if kept == 0 {
        return Cow::Borrowed(text);
    }
    out.push_str(text.get(kept..).unwrap_or_default());
    Cow::Owned(out)
}

/// Whether the text is JSON Lines under another name: its first line is a whole object and more follow.
fn looks_like_lines(text: &str) -> bool {
    let mut lines = text.lines().filter(|line| !line.trim().is_empty());
    let first_is_object =
        lines.next().is_some_and(|line| matches!(serde_json::from_str(line), Ok(Value::Object(_))));
    first_is_object && lines.next().is_some_and(|line| line.trim_start().starts_with('{'))
}

fn broken(path: &str, text: &str, error: &serde_json::Error, lines_before: usize) -> Problem {
    let line = error.line().max(1);
    // serde counts bytes; people count characters.
    let column = text
        .lines()
        .nth(line - 1)
        .map_or(1, |l| l.char_indices().take_while(|(at, _)| at + 1 < error.column()).count() + 1);
    let detail = if error.is_eof() { "json-cut" } else { "json-syntax" };
    let detail: Bilingual = crate::l10n::bilingual(detail, None);
    Problem::with_detail(ProblemKind::BrokenJson, path, &detail)
        .at(Place { line: lines_before + line, column })
}

fn from_values(path: &str, values: Vec<Value>) -> Drafts {
    let mut objects = Vec::new();
    let (reports, values): (Vec<Value>, Vec<Value>) = values.into_iter().partition(is_report);
    for value in values {
        collect_objects(value, &mut objects);
    }
    let many = objects.len() > 1;
    let mut out = Drafts::default();
    if !reports.is_empty() {
        out.problems.push(Problem::new(ProblemKind::Report, path));
    } else if objects.is_empty() {
        out.problems.push(Problem::new(ProblemKind::NoText, path));
    }
    for (object, number) in objects.into_iter().zip(1..) {
        let draft = Draft { number: many.then_some(number), ..draft_of(&object) };
        if draft.body.trim().is_empty() {
            out.problems.push(Problem::new(ProblemKind::NoText, &numbered(path, draft.number)));
        } else {
            out.drafts.push(draft);
        }
    }
    out
}

/// Whether Tadarub itself wrote this: a report or the claims of an article.
fn is_report(value: &Value) -> bool {
    let schema = value.get("schema").and_then(Value::as_str);
    schema.is_some_and(|schema| {
        ["tadarub.report/", "tadarub.claims/"].iter().any(|own| schema.starts_with(own))
    })
}

/// The name of the `number`th article of a file.
pub(super) fn numbered(path: &str, number: Option<usize>) -> String {
    number.map_or_else(|| path.to_owned(), |n| format!("{path}#{n}"))
}

/// The objects that are articles: arrays, `@graph` and lists under a single name are opened.
fn collect_objects(value: Value, out: &mut Vec<Map<String, Value>>) {
    match value {
        Value::Array(items) => items.into_iter().for_each(|item| collect_objects(item, out)),
        Value::Object(object) if is_other(&object) => {}
        Value::Object(mut object) => {
            if let Some(graph) = object.remove("@graph") {
                let mut inside = Vec::new();
                let names = names(&graph);
                collect_objects(graph, &mut inside);
                out.extend(inside.into_iter().filter(has_body).map(|object| named(object, &names)));
            } else if let Some(list) = ["articles", "items", "results", "data"]
                .iter()
                .find(|name| !has_body(&object) && object.get(**name).is_some_and(Value::is_array))
                .and_then(|name| object.remove(*name))
            {
                collect_objects(list, out);
            } else {
                out.push(object);
            }
        }
        _ => {}
    }
}

/// Whether an object has a text, be it an empty one, or paragraphs.
fn has_body(object: &Map<String, Value>) -> bool {
    let is_body = |value: &Value| value.is_string() || body_text(value).is_some();
    BODY.iter().any(|name| object.get(*name).is_some_and(is_body))
}

/// Whether an object says that it is something else than a report.
fn is_other(object: &Map<String, Value>) -> bool {
    let kinds: Vec<&str> = match object.get("@type") {
        Some(Value::String(kind)) => vec![kind],
        Some(Value::Array(kinds)) => kinds.iter().filter_map(Value::as_str).collect(),
        _ => return false,
    };
    !kinds.is_empty() && kinds.iter().all(|kind| OTHERS.contains(kind))
}

/// The names of a graph's objects by their ids.
fn names(graph: &Value) -> BTreeMap<String, Value> {
    let objects = graph.as_array().into_iter().flatten();
    let named = objects.filter_map(|object| {
        let id = object.get("@id")?.as_str()?;
        Some((id.to_owned(), object.get("name").filter(|name| name.is_string())?.clone()))
    });
    named.collect()
}

/// `object` with the names of sources that it only points to.
fn named(mut object: Map<String, Value>, names: &BTreeMap<String, Value>) -> Map<String, Value> {
    for field in SOURCE {
        let Some(Value::Object(source)) = object.get(field) else { continue };
        let id = source.get("@id").and_then(Value::as_str).filter(|_| source.get("name").is_none());
        if let Some(name) = id.and_then(|id| names.get(id)).cloned() {
            object.insert(field.to_owned(), name);
        }
    }
    object
}

fn draft_of(object: &Map<String, Value>) -> Draft {
    let address = |text: &str| text.starts_with("http://") || text.starts_with("https://");
    let sources: Vec<String> = SOURCE.iter().filter_map(|name| words(object.get(*name)?)).collect();
    let named = sources.iter().find(|source| !address(source)).or(sources.first());
    Draft {
        number: None,
        title: first(object, &TITLE).map(|title| even_line_ends(title.into())),
        body: BODY.iter().find_map(|name| body_text(object.get(*name)?)).unwrap_or_default(),
        source: named.cloned(),
        url: URL
            .iter()
            .filter_map(|name| words(object.get(*name)?))
            .find(|url| address(url))
            // trafilatura writes the address under "source".
            .or_else(|| sources.iter().find(|source| address(source)).cloned()),
        date: first(object, &DATE),
        language: first(object, &LANGUAGE),
        notes: Vec::new(),
    }
}

fn first(object: &Map<String, Value>, names: &[&str]) -> Option<String> {
    names.iter().find_map(|name| words(object.get(*name)?))
}

/// The text of a field: a string, a number, the name of a nested object, the first of a list.
fn words(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()).filter(|text| !text.trim().is_empty()),
        Value::Number(number) => Some(number.to_string()),
        Value::Object(object) => {
            ["name", "title", "@id", "url", "uri"].iter().find_map(|n| words(object.get(*n)?))
        }
        Value::Array(items) => items.iter().find_map(words),
        _ => None,
    }
}

/// The body: a string, or a list of paragraphs.
fn body_text(value: &Value) -> Option<String> {
    let text = match value {
        Value::String(text) => text.clone(),
        Value::Array(items) => items.iter().filter_map(Value::as_str).collect::<Vec<_>>().join("\n\n"),
        _ => return None,
    };
    Some(even_line_ends(text.into())).filter(|text| !text.trim().is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn one(json: &str) -> Draft {
        let mut out = read_json("x.json", json);
        assert_eq!((out.drafts.len(), &*out.problems), (1, &[][..]));
        out.drafts.remove(0)
    }

    #[test]
    fn the_shapes_of_extractors_mean_the_same() {
        let shapes = [
            r#"{"title":"عنوان","text":"نص","date":"2021-09-17","source":"صحيفة المدى","url":"https://e.org/1"}"#,
            r#"{"title":"عنوان","text":"نص","date":"2021-09-17","hostname":"e.org","source":"https://e.org/1","sitename":"صحيفة المدى"}"#,
            r#"{"title":"عنوان","maintext":"نص","date_publish":"2021-09-17","source_domain":"صحيفة المدى","url":"https://e.org/1"}"#,
            r#"{"@type":"NewsArticle","headline":"عنوان","articleBody":"نص","datePublished":"2021-09-17",
                "publisher":{"@type":"Organization","name":"صحيفة المدى"},"mainEntityOfPage":{"@id":"https://e.org/1"}}"#,
            r#"{"@context":"https://schema.org","@graph":[{"@type":"WebSite","name":"موقع"},{"@type":["NewsArticle"],"headline":"عنوان",
                "articleBody":"نص","datePublished":"2021-09-17","publisher":"صحيفة المدى","url":"https://e.org/1"}]}"#,
            r#"{"@graph":[{"@type":"Organization","name":"موقع"},{"@type":"NewsArticle","headline":"عنوان",
                "articleBody":["نص"],"datePublished":"2021-09-17","publisher":"صحيفة المدى","url":"https://e.org/1"}]}"#,
        ];
        for shape in shapes {
            let draft = one(shape);
            assert_eq!(draft.title.as_deref(), Some("عنوان"), "{shape}");
            assert_eq!(draft.body, "نص", "{shape}");
            assert_eq!(draft.date.as_deref(), Some("2021-09-17"), "{shape}");
            assert_eq!(draft.source.as_deref(), Some("صحيفة المدى"), "{shape}");
            assert_eq!(draft.url.as_deref(), Some("https://e.org/1"), "{shape}");
        }
    }

    #[test]
    fn arrays_and_lines_are_numbered() {
        let objects = [r#"{"text":"أول"}"#, r#"{"text":"ثان"}"#];
        let array = format!("[{}]", objects.join(","));
        for text in [array, objects.join("\n")] {
            let out = read_json("x.json", &text);
            let numbers: Vec<_> = out.drafts.iter().map(|d| (d.number, d.body.as_str())).collect();
            assert_eq!(numbers, [(Some(1), "أول"), (Some(2), "ثان")]);
        }
    }

    #[test]
    fn a_broken_line_costs_only_itself_and_is_named() {
        let out = read_json_lines("x.jsonl", "{\"text\":\"أول\"}\n\n{\"text\": \"ثان\n{\"text\":\"ثالث\"}\n");
        assert_eq!(out.drafts.len(), 2);
        assert_eq!(out.problems[0].kind, ProblemKind::BrokenJson);
        assert_eq!(out.problems[0].place.map(|p| p.line), Some(3));
    }

    #[test]
    fn a_syntax_error_is_placed_by_characters() {
        let out = read_json("x.json", "{\"title\": \"أول\",\n \"نصّ\" 5}");
        assert_eq!(out.problems[0].place, Some(Place { line: 2, column: 8 }));
        assert!(out.drafts.is_empty());
    }

    #[test]
    fn half_a_character_costs_only_itself() {
        let draft = one(r#"{"title":"عنوان","text":"أصيب 12 \ud83d عاملا \ud83d\ude00 \\ud83d \udc00"}"#);
        assert_eq!(draft.body, "أصيب 12 \u{fffd} عاملا \u{1f600} \\ud83d \u{fffd}");
    }

    #[test]
    fn what_is_no_report_makes_none_and_sources_are_named_by_id() {
        let draft = one(
            r#"{"@graph":[{"@type":"NewsArticle","headline":"عنوان","articleBody":"نص","publisher":{"@id":"https://e.org/#o"}},
                {"@type":"Organization","@id":"https://e.org/#o","name":"قناة الوادي"},{"@type":"Comment","text":"قتل 999"}]}"#,
        );
        assert_eq!((draft.body.as_str(), draft.source.as_deref()), ("نص", Some("قناة الوادي")));
        one(
            r#"[{"@type":["Report","NewsArticle"],"articleBody":"نص"},{"@type":"Comment","text":"قتل 999"}]"#,
        );
    }

    #[test]
    fn json_without_text_says_so() {
        for text in [
            "{}",
            "[]",
            "3",
            r#"{"title":"عنوان"}"#,
            r#"{"text":"  "}"#,
            r#"{"@graph":[{"@type":"WebSite"}]}"#,
        ] {
            let out = read_json("x.json", text);
            assert_eq!(out.problems.first().map(|p| p.kind), Some(ProblemKind::NoText), "{text}");
        }
    }
}
