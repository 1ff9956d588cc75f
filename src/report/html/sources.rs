//! The articles the report rests on, down to the hash of the file that was read.

use std::fmt::Write as _;

use super::Page;
use super::escape::{escape, isolate};
use crate::intake::Article;
use crate::report::wording;
use crate::verdict::Comparison;

impl Page {
    pub(super) fn sources(&mut self, comparison: &Comparison) {
        let title = self.text("report-sources");
        let _ = write!(self.out, "<section class=\"sources\">\n<h2>{title}</h2>\n");
        self.table_head(&["source", "title", "date", "file", "hash"]);
        for article in &comparison.articles {
            self.source_row(article);
        }
        self.out.push_str("</tbody></table>\n</section>\n");
    }

    fn source_row(&mut self, article: &Article) {
        let lang = self.lang;
        let name = format!("<bdi>{}</bdi>", escape(&wording::source(article, &self.namesakes, lang)));
        let name = match article.url.as_deref().filter(|url| is_web_address(url)) {
            Some(url) => format!("<a href=\"{}\" rel=\"noopener noreferrer\">{name}</a>", escape(url)),
            None => name,
        };
        let why = article
            .published
            .as_ref()
            .map(|p| isolate(&wording::sentence(&p.why, lang), lang))
            .unwrap_or_default();
        let notes: Vec<String> =
            article.notes.iter().map(|note| isolate(&wording::sentence(&note.message, lang), lang)).collect();
        let hour = article.published.as_ref().and_then(|p| wording::time_of_publication(p, lang));
        let date: Vec<String> = [Some(wording::published(article.published.as_ref(), lang)), hour]
            .into_iter()
            .flatten()
            .map(|said| isolate(&said, lang))
            .collect();
        let _ = writeln!(
            self.out,
            "<tr id=\"{}\"><th scope=\"row\">{name}</th><td><bdi>{}</bdi>{}</td><td class=\"date\">{}{}</td>\
             <td><bdi dir=\"ltr\">{}</bdi> <small>{}</small></td><td class=\"hash\"><bdi dir=\"ltr\">{}</bdi></td></tr>",
            article.id,
            escape(&article.title),
            notes.iter().map(|note| format!(" <small>{note}</small>")).collect::<String>(),
            date.join(" · "),
            if why.is_empty() { why } else { format!(" <small>{why}</small>") },
            escape(wording::file_name(&article.path)),
            isolate(&article.encoding, lang),
            escape(&article.sha256),
        );
    }
}

/// Whether a link may point there; an article could name a script instead of a page.
fn is_web_address(url: &str) -> bool {
    let scheme = url.split_once("://").map(|(scheme, _)| scheme.to_ascii_lowercase());
    matches!(scheme.as_deref(), Some("http" | "https"))
}

#[cfg(test)]
mod tests {
    use super::is_web_address;

    #[test]
    fn only_pages_are_linked() {
        assert!(is_web_address("HTTPS://example.org/1"));
        assert!(!is_web_address("javascript:alert(1)//http://"));
        assert!(!is_web_address("data:text/html,x"));
    }
}
