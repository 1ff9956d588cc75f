//! One self-contained page: nothing is loaded, nothing runs, and it prints.
//!
//! Everything that comes from an article goes through [`escape`]; the report's own sentences go
//! through [`isolate`], so that numbers and Latin names keep their order in Arabic and the other
//! way round.

mod escape;
mod rows;
mod sources;

use std::fmt::Write as _;

use escape::{escape, isolate};

use super::namesakes::Namesakes;
use super::outline::{self, Section};
use super::wording::{self, counted};
use crate::l10n::{self, FluentArgs, Lang};
use crate::verdict::{Comparison, Verdict};

const STYLE: &str = include_str!("../../../assets/report/report.css");

/// The comparison as one page in `lang`.
pub fn render(comparison: &Comparison, lang: Lang) -> String {
    let sections = outline::sections(comparison);
    let mut page = Page { out: String::new(), lang, namesakes: Namesakes::of(&comparison.articles) };
    page.head();
    page.masthead(comparison, &sections);
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

    fn masthead(&mut self, comparison: &Comparison, sections: &[Section<'_>]) {
        let lang = self.lang;
        let subtitle = isolate(&wording::subtitle(comparison, lang), lang);
        let mut version = FluentArgs::new();
        version.set("version", env!("CARGO_PKG_VERSION"));
        let made_by = isolate(&l10n::text_with(lang, "report-made-by", Some(&version)), lang);
        let mut found = FluentArgs::new();
        found.set("claims", comparison.claims.len());
        found.set("rows", comparison.rows.len());
        let found = isolate(&l10n::text_with(lang, "report-found", Some(&found)), lang);
        let title = self.text("report-title");
        let summary = self.text("report-summary");
        let _ = write!(
            self.out,
            "<header id=\"top\">\n<h1>{title}</h1>\n<p class=\"quiet\">{subtitle} · {made_by}</p>\n</header>\n\
             <section class=\"summary\" aria-labelledby=\"summary\">\n<h2 id=\"summary\">{summary}</h2>\n<p>{found} "
        );
        let outcome = match outline::count(sections, Verdict::Conflict) {
            _ if sections.is_empty() => l10n::text(lang, "report-no-rows"),
            0 => l10n::text(lang, "report-no-conflict"),
            conflicts => counted(lang, "report-conflicts", "conflicts", conflicts),
        };
        let _ = write!(self.out, "{}</p>\n<ul class=\"chips\">\n", isolate(&outcome, lang));
        for section in sections {
            let id = section.verdict.id();
            let mark = self.verdict_mark(section.verdict);
            let rows = isolate(&counted(lang, "report-rows", "rows", section.rows.len()), lang);
            let _ = writeln!(self.out, "<li><a href=\"#{id}\">{mark} <span>{rows}</span></a></li>");
        }
        self.out.push_str("</ul>\n</section>\n");
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

    fn method(&mut self, comparison: &Comparison) {
        let title = self.text("report-method");
        let _ = write!(self.out, "<section class=\"method\">\n<h2>{title}</h2>\n");
        for paragraph in wording::method(comparison, self.lang).lines() {
            let _ = writeln!(self.out, "<p>{}</p>", isolate(paragraph, self.lang));
        }
        self.out.push_str("</section>\n");
    }
}
