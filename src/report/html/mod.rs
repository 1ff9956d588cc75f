//! One self-contained page: nothing is loaded, nothing runs, and it prints.
//!
//! Everything that comes from an article goes through [`escape`]; the report's own sentences go
//! through [`isolate`], so that numbers and Latin names keep their order in Arabic and the other
//! way round.

mod escape;
mod rows;
mod sources;
mod summary;

use std::fmt::Write as _;

use escape::{escape, isolate};

use super::namesakes::Namesakes;
use super::outline;
use super::wording;
use crate::intake::Article;
use crate::l10n::{self, Lang};
use crate::verdict::{Comparison, Verdict};

const STYLE: &str = include_str!("../../../assets/report/report.css");

/// The comparison as one page in `lang`.
pub(super) fn render(comparison: &Comparison, lang: Lang) -> String {
    let sections = outline::sections(comparison);
    let mut page = Page { out: String::new(), lang, namesakes: Namesakes::of(&comparison.articles) };
    page.head();
    page.masthead(comparison);
    page.summary(comparison, &sections);
    for section in &sections {
        page.section(section);
    }
    page.sources(comparison);
    page.method(comparison);
    page.out.push_str("</main>\n</body>\n</html>\n");
    page.out
}

/// A page being written. Writing into a `String` cannot fail.
struct Page {
    out: String,
    lang: Lang,
    namesakes: Namesakes,
}

impl Page {
    /// The message `id`, ready to be set in.
    fn text(&self, id: &str) -> String {
        isolate(&l10n::text(self.lang, id), self.lang)
    }

    fn head(&mut self) {
        let (tag, direction) = (self.lang.tag(), if self.lang.is_rtl() { "rtl" } else { "ltr" });
        let title = escape(&l10n::text(self.lang, "report-title"));
        let _ = write!(
            self.out,
            "<!doctype html>\n<html lang=\"{tag}\" dir=\"{direction}\">\n<head>\n<meta charset=\"utf-8\">\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
             <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n\
             <meta name=\"generator\" content=\"{} {}\">\n\
             <title>{title}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n<main>\n",
            env!("CARGO_PKG_NAME"),
            env!("CARGO_PKG_VERSION"),
        );
    }

    /// Shape, colour and word of a verdict.
    fn verdict_mark(&self, verdict: Verdict) -> String {
        format!(
            "<span class=\"verdict {}\"><span aria-hidden=\"true\">{}</span> {}</span>",
            verdict.id(),
            wording::verdict_shape(verdict),
            escape(&wording::verdict_name(verdict, self.lang)),
        )
    }

    /// The name of an article's outlet, as a link to what is known of the article.
    fn source(&self, article: &Article) -> String {
        let name = escape(&wording::source(article, &self.namesakes, self.lang));
        format!("<a href=\"#{}\"><bdi>{name}</bdi></a>", article.id)
    }

    fn method(&mut self, comparison: &Comparison) {
        let title = self.text("report-method");
        let _ = write!(self.out, "<section class=\"method\">\n<h2>{title}</h2>\n");
        for paragraph in wording::method(comparison, self.lang).lines() {
            let _ = writeln!(self.out, "<p>{}</p>", isolate(paragraph, self.lang));
        }
        self.out.push_str("</section>\n");
    }
}
