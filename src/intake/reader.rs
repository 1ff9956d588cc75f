//! Files and bytes to articles.

use std::fs::File;
use std::io::Read;
use std::path::Path;

use sha2::{Digest, Sha256};

use super::article::{Article, ArticleId};
use super::assemble::{Origin, assemble, number};
use super::clean::{clean, whole_page};
use super::decode::{Undecodable, decode};
use super::draft::Draft;
use super::json::{Drafts, numbered, read_json, read_json_lines};
use super::problem::{Problem, ProblemKind};
use super::published::settle;
use crate::l10n::{Bilingual, bilingual};
use crate::text::Words;

/// Largest file that is read, in bytes. The longest news archive of a day stays far below it.
pub const MAX_BYTES: u64 = 64 * 1024 * 1024;

/// What came of reading: articles in order, and what is wrong with the rest.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Reading {
    /// What could be read.
    pub articles: Vec<Article>,
    /// What could not, and why.
    pub problems: Vec<Problem>,
}

impl Reading {
    fn failed(problem: Problem) -> Self {
        Self { articles: Vec::new(), problems: vec![problem] }
    }
}

/// The forms a file may have, told by its name and first letters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Form {
    Plain,
    Json,
    JsonLines,
    /// A page or a letter as it is sent.
    Page(&'static str),
}

/// Reads the articles of the file at `path`. Never fails: what is wrong is among the problems.
#[must_use]
pub fn read_path(path: &Path, words: &Words) -> Reading {
    let name = path.display().to_string();
    match bytes_of(path, &name) {
        Ok(bytes) => read_bytes(&name, &bytes, words),
        Err(problem) => Reading::failed(problem),
    }
}

fn bytes_of(path: &Path, name: &str) -> Result<Vec<u8>, Problem> {
    let failed = |error: std::io::Error| Problem::of_reading(name, &error);
    let file = File::open(path).map_err(failed)?;
    let about = file.metadata().map_err(failed)?;
    if about.is_dir() {
        return Err(Problem::new(ProblemKind::Folder, name));
    }
    if about.len() > MAX_BYTES {
        return Err(too_large(name, about.len()));
    }
    let mut bytes = Vec::with_capacity(usize::try_from(about.len()).unwrap_or(0));
    // A pipe has no length beforehand, and a file may grow while it is read.
    file.take(MAX_BYTES + 1).read_to_end(&mut bytes).map_err(failed)?;
    Ok(bytes)
}

fn too_large(name: &str, bytes: u64) -> Problem {
    let size = (bytes / (1024 * 1024)).to_string();
    Problem::with_detail(ProblemKind::TooLarge, name, &Bilingual { ar: size.clone(), en: size })
}

/// Reads the articles in `bytes`, which go by `name`. Pure.
#[must_use]
pub fn read_bytes(name: &str, bytes: &[u8], words: &Words) -> Reading {
    if bytes.len() as u64 > MAX_BYTES {
        return Reading::failed(too_large(name, bytes.len() as u64));
    }
    let decoded = match decode(bytes) {
        Ok(decoded) => decoded,
        Err(Undecodable::Binary(Some(form @ ("PDF" | "ZIP / DOCX" | "DOC" | "RTF")))) => {
            return Reading::failed(unsupported(name, form));
        }
        Err(Undecodable::Binary(_)) => return Reading::failed(Problem::new(ProblemKind::Binary, name)),
        Err(Undecodable::UnknownEncoding) => {
            return Reading::failed(Problem::new(ProblemKind::UnknownEncoding, name));
        }
    };
    if decoded.text.trim().is_empty() {
        return Reading::failed(Problem::new(ProblemKind::Empty, name));
    }
    let Drafts { drafts, mut problems } = match form(name, &decoded.text) {
        Form::Json => read_json(name, &decoded.text),
        Form::JsonLines => read_json_lines(name, &decoded.text),
        Form::Page(form) => return Reading::failed(unsupported(name, form)),
        Form::Plain => {
            Drafts { drafts: vec![Draft { body: decoded.text, ..Draft::default() }], problems: Vec::new() }
        }
    };
    let sha256 = sha256(bytes);
    let origin =
        Origin { path: name, sha256: &sha256, encoding: decoded.encoding, replaced: decoded.replaced };
    let mut articles: Vec<Article> = Vec::new();
    for draft in drafts {
        let name = numbered(name, draft.number);
        match clean(draft, words) {
            Ok(draft) => articles.push(assemble(draft, &origin, words)),
            Err(kind) => problems.push(Problem::new(kind, &name)),
        }
    }
    for (article, n) in articles.iter_mut().zip(1..) {
        number(article, ArticleId(n));
    }
    settle(&mut articles, &[], words);
    Reading { articles, problems }
}

fn unsupported(name: &str, form: &str) -> Problem {
    Problem::with_detail(
        ProblemKind::Unsupported,
        name,
        &Bilingual { ar: form.to_owned(), en: form.to_owned() },
    )
}

fn form(name: &str, text: &str) -> Form {
    let extension = name.rsplit_once('.').map(|(_, extension)| extension.to_lowercase());
    let start = text.trim_start();
    match extension.as_deref() {
        Some("json" | "jsonld") => Form::Json,
        Some("jsonl" | "ndjson") => Form::JsonLines,
        Some("html" | "htm" | "xhtml") => Form::Page("HTML"),
        // Pasted or misnamed JSON; a report never opens like this.
        _ if opens_as_json(start) => Form::Json,
        _ => whole_page(text).map_or(Form::Plain, Form::Page),
    }
}

/// Whether the text opens an object and its first name, or a list of objects, however these are laid out.
fn opens_as_json(text: &str) -> bool {
    let behind = |open: char| text.strip_prefix(open).map(str::trim_start);
    behind('{').is_some_and(|rest| rest.starts_with('"'))
        || behind('[').is_some_and(|rest| rest.starts_with('{'))
}

/// SHA-256 in lower-case hexadecimal.
fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// What the reader should know of the collection as a whole, such as that one article compares with none.
#[must_use]
pub fn remark(articles: &[Article]) -> Option<Bilingual> {
    match articles {
        [] => Some(bilingual("remark-none", None)),
        [_] => Some(bilingual("remark-one", None)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn json_is_known_under_any_name_however_it_is_laid_out() {
        let object = "{\n  \"title\": \"خبر\",\n  \"text\": \"أصيب 5 عمال.\"\n}";
        for text in
            [object.to_owned(), object.replace('\n', ""), format!("[\n{object}\n]"), format!("\n{object}")]
        {
            let Reading { articles, problems } = read_bytes("خبر.txt", text.as_bytes(), Words::builtin());
            let titles: Vec<&str> = articles.iter().map(|article| article.title.as_str()).collect();
            assert_eq!((titles.as_slice(), problems.len()), (["خبر"].as_slice(), 0), "{text}");
        }
        let plain = read_bytes("خبر.txt", "{ عاجل } أصيب 5 عمال.".as_bytes(), Words::builtin());
        assert!(plain.articles.first().is_some_and(|article| article.text.starts_with("{ عاجل")));
    }
}
