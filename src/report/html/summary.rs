//! The head of the page: which articles it compares, how they stand to each other, and what to look at first.

use std::fmt::Write as _;

use super::Page;
use super::escape::{escape, isolate};
use super::rows::question;
use crate::l10n::{self, FluentArgs};
use crate::report::outline::{self, ByHand, Section};
use crate::report::wording::{self, counted};
use crate::verdict::{Comparison, Verdict};

/// Rows in the summary; the others follow below it anyway.
const GLANCE: usize = 12;
/// Sources named at the top; all of them stand in the list of sources.
const NAMED: usize = 20;

impl Page {
    pub(super) fn masthead(&mut self, comparison: &Comparison) {
        let lang = self.lang;
        let mut version = FluentArgs::new();
        version.set("version", env!("CARGO_PKG_VERSION"));
        let mut facts = vec![isolate(&wording::subtitle(comparison, lang), lang)];
        facts.extend(wording::publication(comparison, lang).map(|said| isolate(&said, lang)));
        facts.push(isolate(&l10n::text_with(lang, "report-made-by", Some(&version)), lang));
        let title = self.text("report-title");
        let _ = writeln!(
            self.out,
            "<header id=\"top\">\n<h1>{title}</h1>\n<p class=\"quiet\">{}</p>",
            facts.join(" · ")
        );
        let mut sources: Vec<String> =
            comparison.articles.iter().take(NAMED).map(|article| self.source(article)).collect();
        if comparison.articles.len() > NAMED {
            sources.push("…".to_owned());
        }
        if !sources.is_empty() {
            let heading = self.text("report-sources");
            let _ =
                writeln!(self.out, "<p class=\"remark\"><b>{heading}:</b> {}</p>", sources.join("&nbsp;· "));
        }
        self.out.push_str("</header>\n");
    }

    pub(super) fn summary(&mut self, comparison: &Comparison, sections: &[Section<'_>]) {
        let lang = self.lang;
        let mut found = FluentArgs::new();
        found.set("claims", comparison.claims.len());
        found.set("rows", comparison.rows.len());
        let found = isolate(&l10n::text_with(lang, "report-found", Some(&found)), lang);
        let outcome = match outline::count(sections, Verdict::Conflict) {
            _ if sections.is_empty() => l10n::text(lang, "report-no-rows"),
            0 => l10n::text(lang, "report-no-conflict"),
            conflicts => counted(lang, "report-conflicts", "conflicts", conflicts),
        };
        let title = self.text("report-summary");
        let _ = write!(
            self.out,
            "<section class=\"summary\" aria-labelledby=\"summary\">\n<h2 id=\"summary\">{title}</h2>\n\
             <p>{found} {}</p>\n<ul class=\"chips\">\n",
            isolate(&outcome, lang)
        );
        for section in sections {
            let id = section.verdict.id();
            let mark = self.verdict_mark(section.verdict);
            let rows = isolate(&counted(lang, "report-rows", "rows", section.rows.len()), lang);
            let _ = writeln!(self.out, "<li><a href=\"#{id}\">{mark} <span>{rows}</span></a></li>");
        }
        self.out.push_str("</ul>\n");
        let by_hand = wording::by_hand(&ByHand::of(comparison), lang);
        if !by_hand.is_empty() {
            let heading = self.text("report-by-hand");
            let by_hand: Vec<String> = by_hand.iter().map(|said| isolate(said, lang)).collect();
            let _ = writeln!(self.out, "<p class=\"by-hand\"><b>{heading}:</b> {}</p>", by_hand.join(" · "));
        }
        self.glance(sections);
        self.out.push_str("</section>\n");
    }

    /// Every row in which the reports differ, with who gives what, in one table.
    fn glance(&mut self, sections: &[Section<'_>]) {
        let lang = self.lang;
        let rows: Vec<_> = outline::differing(sections).collect();
        if rows.is_empty() {
            return;
        }
        self.table_head(&["verdict", "question", "answers"]);
        for (verdict, entry) in rows.iter().take(GLANCE) {
            let row = &entry.judgement.row;
            let said = entry.sources_of_values(&self.namesakes, lang).into_iter().map(|(value, sources)| {
                let (count, named) = outline::briefly(&sources, lang);
                let count = count.map(|count| format!("{}: ", isolate(&count, lang))).unwrap_or_default();
                let named: Vec<String> =
                    named.iter().map(|source| format!("<bdi>{}</bdi>", escape(source))).collect();
                format!(
                    "<li><strong>{}</strong> {count}{}</li>",
                    isolate(&value, lang),
                    named.join("&nbsp;· ").replace("· <bdi>…", "·&nbsp;<bdi>…")
                )
            });
            let said: String = said.collect();
            let by_user = entry.decision.filter(|decision| !wording::ruling(decision, lang).is_empty());
            let by_user = by_user.map(|_| format!(" <small>{}</small>", self.text("report-decision")));
            let _ = writeln!(
                self.out,
                "<tr><td>{}{}</td><td class=\"question\"><a href=\"#{}\">{}</a></td><td><ul>{said}</ul></td></tr>",
                self.verdict_mark(*verdict),
                by_user.unwrap_or_default(),
                row.id,
                question(row, lang)
            );
        }
        self.out.push_str("</tbody></table>\n");
        if rows.len() > GLANCE {
            let more = counted(lang, "report-glance-more", "rows", rows.len() - GLANCE);
            let _ = writeln!(self.out, "<p class=\"quiet\">{}</p>", isolate(&more, lang));
        }
    }
}
