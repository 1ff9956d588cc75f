//! A draft to an article: text, title, source, date, language, and the lines that make no claims.

use std::sync::Arc;

use super::article::{Article, ArticleId, DimReason, Dimmed, Note, NoteLevel, Published};
use super::draft::Draft;
use super::furniture::is_furniture;
use super::headline::{headline, opening};
use super::json::numbered;
use super::lines::{Line, lines};
use super::repeats::repeated;
use super::sections::sections;
use super::stated::date_lines;
use super::{language, outlet, published};
use crate::l10n::{Bilingual, FluentArgs, Lang, bilingual, text as message, text_with};
use crate::text::{Span, Words};

/// What is common to all articles of one file.
pub(super) struct Origin<'a> {
    pub path: &'a str,
    pub sha256: &'a str,
    pub encoding: &'static str,
    /// Damaged characters in the file.
    pub replaced: usize,
}

/// Builds the article of `draft`, numbered 1 until it joins others.
pub(super) fn assemble(draft: Draft, origin: &Origin<'_>, words: &Words) -> Article {
    let title = draft.title.as_deref().map(str::trim).filter(|title| !title.is_empty());
    let text = match draft.title.as_deref() {
        Some(title) if !title.trim().is_empty() => format!("{title}\n\n{}", draft.body),
        _ => draft.body,
    };
    let page = Page::of(&text, words);
    let report = page.report();
    let (title, title_span) = match title {
        Some(title) => (title.to_owned(), text.find(title).map(|at| Span::new(at, at + title.len()))),
        None if draft.number.is_some() || draft.url.is_some() => (opening(text.trim_start()), None),
        None => headline(&text, &page.lines, words),
    };
    let source = draft
        .source
        .as_deref()
        .and_then(|source| outlet::of_metadata(source, words))
        .or_else(|| outlet::of_address(draft.url.as_deref()?, &words.outlets))
        .or_else(|| outlet::in_text(&text, &report, words));
    let mut notes = draft.notes;
    let file = origin.path.rsplit(['/', '\\']).next().unwrap_or(origin.path);
    let published = date(draft.date.as_deref(), words, &mut notes)
        .or_else(|| published::from_name(draft.url.as_deref()?))
        .or_else(|| published::from_text(&text, &report, words))
        .or_else(|| published::from_name(file));
    let language = main_language(draft.language.as_deref(), &text, &mut notes);
    if origin.replaced > 0 {
        let mut args = FluentArgs::new();
        args.set("count", origin.replaced);
        notes.push(Note { level: NoteLevel::Warning, message: bilingual("note-replaced", Some(&args)) });
    }
    let mut article = Article {
        id: ArticleId(1),
        path: numbered(origin.path, draft.number),
        sha256: origin.sha256.to_owned(),
        title,
        source_is_placeholder: source.is_none(),
        source: source.unwrap_or_default(),
        url: draft.url,
        published,
        language,
        title_span,
        dimmed: page.dimmed(&text, words),
        text: Arc::from(text),
        encoding: origin.encoding.to_owned(),
        notes,
    };
    number(&mut article, ArticleId(1));
    article
}

/// Reads `article` with other word lists: which of its lines belong to the page, and who published it where
/// that was not known.
pub fn reread(article: &mut Article, words: &Words) {
    let page = Page::of(&article.text, words);
    article.dimmed = page.dimmed(&article.text, words);
    if article.source_is_placeholder
        && let Some(source) = outlet::in_text(&article.text, &page.report(), words)
    {
        article.source = source;
        article.source_is_placeholder = false;
    }
}

/// Gives `article` its place among others; a stand-in for the source carries its number.
pub fn number(article: &mut Article, id: ArticleId) {
    article.id = id;
    if article.source_is_placeholder {
        article.source = article.source_in(Lang::Ar);
    }
}

/// The years of which files give the date of a report; another is a slip of whoever wrote it.
const NEWS: std::ops::Range<i16> = 1900..2100;

/// The date that the file itself gives; a note where it is beyond understanding or in doubt.
fn date(written: Option<&str>, words: &Words, notes: &mut Vec<Note>) -> Option<Published> {
    let written = written?;
    let date = published::of_metadata(written, words);
    let doubt = match date {
        None => Some("note-date-not-understood"),
        Some(date) if !NEWS.contains(&date.year()) => Some("note-date-far"),
        Some(_) if published::is_either_order(written) => Some("note-date-order"),
        Some(_) => None,
    };
    if let Some(id) = doubt {
        let said = |lang| {
            let mut args = FluentArgs::new();
            args.set("words", written.to_owned());
            if let Some(date) = date {
                args.set("day", date.day().to_string());
                args.set("month", message(lang, &format!("month-{}", date.month())));
                args.set("year", date.year().to_string());
            }
            text_with(lang, id, Some(&args))
        };
        let message = Bilingual { ar: said(Lang::Ar), en: said(Lang::En) };
        notes.push(Note { level: NoteLevel::Warning, message });
    }
    date.map(|date| published::from_metadata(date, written))
}

/// The article's language. The letters decide between scripts; what the file says decides within one.
fn main_language(said: Option<&str>, text: &str, notes: &mut Vec<Note>) -> String {
    let by_letters = language::detect(text);
    let tag = match said.map(|said| said.split(['-', '_']).next().unwrap_or(said).to_lowercase()) {
        Some(said) if said == "ar" && by_letters == "fa" && language::may_be_arabic(text) => said,
        Some(said) if by_letters == "und" && said.len() <= 3 && said.is_ascii() => said,
        _ => by_letters.to_owned(),
    };
    if tag != "ar" {
        let name = |lang: Lang| {
            let id = format!("language-{tag}");
            Some(message(lang, &id))
                .filter(|name| *name != id)
                .unwrap_or_else(|| message(lang, "language-other"))
        };
        let fill = |name: String| {
            let mut args = FluentArgs::new();
            args.set("language", name);
            bilingual("note-language", Some(&args))
        };
        let message = Bilingual { ar: fill(name(Lang::Ar)).ar, en: fill(name(Lang::En)).en };
        notes.push(Note { level: NoteLevel::Warning, message });
    }
    tag
}

/// The lines of a text, and why some of them are not the report.
struct Page {
    lines: Vec<Line>,
    reasons: Vec<Option<DimReason>>,
}

impl Page {
    fn of(text: &str, words: &Words) -> Page {
        let lines = lines(text);
        let furniture = |line| is_furniture(text, line, &words.furniture).then_some(DimReason::Furniture);
        let again = |again: bool| again.then_some(DimReason::Repeated);
        let reasons: Vec<Option<DimReason>> = lines
            .iter()
            .zip(repeated(&lines))
            .map(|(line, twin)| again(twin).or_else(|| furniture(line)))
            .collect();
        let is_page = |at: usize| reasons.get(at).is_some_and(Option::is_some);
        let of_sections = sections(text, &lines, is_page, words);
        let reasons = reasons
            .iter()
            .zip(of_sections)
            .map(|(why, is_in)| why.or(is_in.then_some(DimReason::Furniture)))
            .collect();
        Page { reasons, lines }
    }

    /// The lines of the report with its byline and date, without what the page adds to it.
    fn report(&self) -> Vec<&Line> {
        self.lines.iter().zip(&self.reasons).filter(|(_, why)| why.is_none()).map(|(line, _)| line).collect()
    }

    /// The stretches that make no claims: what is not the report, and the line that dates it.
    fn dimmed(&self, text: &str, words: &Words) -> Vec<Dimmed> {
        let dates = date_lines(text, &self.report(), words);
        let reasons =
            self.lines.iter().zip(&self.reasons).map(|(line, &why)| {
                why.or_else(|| dates.contains(&line.span).then_some(DimReason::Furniture))
            });
        dimmed(&self.lines, &reasons.collect::<Vec<_>>())
    }
}

/// The stretches that make no claims; neighbouring lines of one reason are one stretch.
fn dimmed(lines: &[Line], reasons: &[Option<DimReason>]) -> Vec<Dimmed> {
    let mut out: Vec<Dimmed> = Vec::new();
    let mut before = None;
    for (line, &reason) in lines.iter().zip(reasons) {
        match (reason, out.last_mut()) {
            (Some(_), Some(last)) if reason == before => last.span.end = line.span.end,
            (Some(reason), _) => out.push(Dimmed { span: line.span, reason }),
            (None, _) => {}
        }
        before = reason;
    }
    out
}
