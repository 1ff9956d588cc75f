//! The rows of the page: every source's words, value, speaker and date, and the reason.

use std::fmt::Write as _;

use super::Page;
use super::escape::{escape, isolate};
use crate::align::Row;
use crate::l10n::{self, Lang};
use crate::report::outline::{Answer, Entry, Section};
use crate::report::wording::{self, counted};
use crate::verdict::{Policies, PolicyValue, Verdict};

impl Page {
    pub(super) fn section(&mut self, section: &Section<'_>) {
        let (lang, id) = (self.lang, section.verdict.id());
        let mark = self.verdict_mark(section.verdict);
        let rows = isolate(&counted(lang, "report-rows", "rows", section.rows.len()), lang);
        let note = isolate(&wording::verdict_note(section.verdict, lang), lang);
        let _ = write!(
            self.out,
            "<section class=\"rows\" aria-labelledby=\"{id}\">\n<h2 id=\"{id}\">{mark} <small>{rows}</small></h2>\n\
             <p class=\"quiet\">{note}</p>\n"
        );
        if section.verdict == Verdict::SingleSource {
            self.single_answers(&section.rows);
        } else {
            for entry in &section.rows {
                self.row(entry);
            }
        }
        let to_top = self.text("report-to-top");
        let _ = write!(self.out, "<p class=\"to-top\"><a href=\"#top\">{to_top}</a></p>\n</section>\n");
    }

    fn row(&mut self, entry: &Entry<'_>) {
        let (lang, judgement) = (self.lang, entry.judgement);
        let row = &judgement.row;
        let label = question(row, lang);
        let mut facts = vec![escape(&wording::kind_name(row.kind, lang))];
        if let Some((low, high)) = entry.span() {
            let span =
                wording::with_unit(&wording::interval(Some(low), Some(high), lang), &judgement.unit, lang);
            facts.push(isolate(&span, lang));
        }
        if !judgement.origins.is_empty() {
            facts.push(isolate(&counted(lang, "report-origins", "origins", judgement.origins.len()), lang));
        }
        let _ = write!(
            self.out,
            "<article class=\"row {}\" id=\"{}\">\n<h3>{label}</h3>\n<p class=\"quiet\">{}</p>\n",
            judgement.verdict.id(),
            row.id,
            facts.join(" · ")
        );
        self.remark("report-reason", judgement.reason.get(lang));
        if let Some(gap) = &row.scope_gap {
            self.remark("report-scope-gap", gap.get(lang));
        }
        if let Some(decision) = entry.decision {
            self.remark("report-decision", &wording::decision(decision, lang));
        }
        self.table_head(&["source", "words", "value", "speaker", "date"]);
        for answer in &entry.answers {
            self.out.push_str("<tr>");
            self.answer_cells(answer);
            self.out.push_str("</tr>\n");
        }
        self.out.push_str("</tbody></table>\n");
        for group in judgement.origins.iter().filter(|group| group.articles.len() > 1) {
            self.remark("report-one-origin", group.why.get(lang));
        }
        if let Some(related) = self.related(entry) {
            let _ = writeln!(self.out, "<p class=\"remark\">{related}</p>");
        }
        if let Some(policies) = judgement.policies.as_ref().filter(|_| entry.answers.len() > 1) {
            self.policies(policies, &judgement.unit);
        }
        self.out.push_str("</article>\n");
    }

    /// Questions that only one source answers, in one table: there is nothing to compare.
    fn single_answers(&mut self, rows: &[Entry<'_>]) {
        let columns = ["question", "source", "words", "value", "speaker", "date"];
        self.table_head(&columns);
        for entry in rows {
            let label = question(&entry.judgement.row, self.lang);
            for (i, answer) in entry.answers.iter().enumerate() {
                let question = if i == 0 { label.as_str() } else { "" };
                let id = if i == 0 { format!(" id=\"{}\"", entry.judgement.row.id) } else { String::new() };
                let _ = write!(self.out, "<tr{id}><td class=\"question\">{question}</td>");
                self.answer_cells(answer);
                self.out.push_str("</tr>\n");
            }
            if let Some(related) = self.related(entry) {
                let _ = writeln!(
                    self.out,
                    "<tr class=\"related\"><td colspan=\"{}\"><small>{related}</small></td></tr>",
                    columns.len()
                );
            }
        }
        self.out.push_str("</tbody></table>\n");
    }

    /// Where to find what `entry` may contradict, as links; none where there is nothing.
    fn related(&self, entry: &Entry<'_>) -> Option<String> {
        let link = |row: &&Row| {
            let label = isolate(row.label.get(self.lang), self.lang);
            let detail = match row.detail.as_str() {
                "" => String::new(),
                detail => format!(" (<bdi>{}</bdi>)", escape(detail)),
            };
            format!("<a href=\"#{}\">{label}{detail}</a>", row.id)
        };
        let links: Vec<String> = entry.related.iter().map(link).collect();
        let heading = self.text("report-related");
        (!links.is_empty()).then(|| format!("<b>{heading}:</b> {}", links.join(" · ")))
    }

    pub(super) fn table_head(&mut self, columns: &[&str]) {
        self.out.push_str("<table><thead><tr>");
        for column in columns {
            let name = self.text(&format!("report-column-{column}"));
            let _ = write!(self.out, "<th scope=\"col\" class=\"{column}\">{name}</th>");
        }
        self.out.push_str("</tr></thead><tbody>\n");
    }

    fn answer_cells(&mut self, answer: &Answer<'_>) {
        let (lang, claim, article) = (self.lang, answer.claim, answer.article);
        let quote = answer.quote();
        let cut = |is_cut| if is_cut { "…" } else { "" };
        let _ = write!(
            self.out,
            "<th scope=\"row\"><bdi>{}</bdi></th><td class=\"words\"><blockquote dir=\"auto\" lang=\"{}\">{}{}<mark>{}</mark>{}{}</blockquote></td>",
            escape(&wording::source(article, &self.namesakes, lang)),
            escape(&article.language),
            cut(quote.is_cut_before),
            escape(quote.before),
            escape(quote.words),
            escape(quote.after),
            cut(quote.is_cut_after),
        );
        let scope = [&claim.scope.place, &claim.scope.period, &claim.scope.side, &claim.scope.part];
        let scope: Vec<String> = scope.into_iter().flatten().map(|s| escape(s)).collect();
        let _ = write!(
            self.out,
            "<td class=\"value\"><strong>{}</strong>{}</td>",
            isolate(&wording::value(claim, lang), lang),
            small(&scope.join(" · "))
        );
        let polarity = wording::polarity(claim.polarity, lang).map(|p| escape(&p)).unwrap_or_default();
        let _ = write!(
            self.out,
            "<td class=\"speaker\"><bdi>{}</bdi>{}</td>",
            escape(&wording::speaker(claim, lang)),
            small(&polarity)
        );
        let published = article.published.as_ref();
        let as_of = claim.as_of.filter(|&day| published.is_none_or(|p| p.date != day));
        let as_of = as_of.map(|day| self.dated("report-as-of", &wording::day(day, lang))).unwrap_or_default();
        let date = isolate(&wording::published(published, lang), lang);
        let _ = write!(self.out, "<td class=\"date\">{date}{}</td>", small(&as_of));
    }

    fn dated(&self, id: &str, date: &str) -> String {
        let mut args = l10n::FluentArgs::new();
        args.set("date", date.to_owned());
        isolate(&l10n::text_with(self.lang, id, Some(&args)), self.lang)
    }

    fn remark(&mut self, heading: &str, text: &str) {
        if !text.is_empty() {
            let heading = self.text(heading);
            let _ =
                writeln!(self.out, "<p class=\"remark\"><b>{heading}:</b> {}</p>", isolate(text, self.lang));
        }
    }

    fn policies(&mut self, policies: &Policies, unit: &str) {
        let heading = self.text("report-policies");
        let none = self.text("report-policy-none");
        let shown = |id: &str, value: &PolicyValue| {
            let said = wording::policy(value, self.lang);
            let said = said.map(|said| isolate(&wording::with_unit(&said, unit, self.lang), self.lang));
            let value = said.unwrap_or_else(|| none.clone());
            format!(
                "<div><dt>{}</dt><dd>{value}</dd></div>\n",
                isolate(&l10n::text(self.lang, id), self.lang)
            )
        };
        let list = [
            shown("report-policy-ucdp", &policies.ucdp),
            shown("report-policy-min-max", &policies.min_max),
            shown("report-policy-conservative", &policies.conservative),
            shown("report-policy-majority", &policies.majority),
        ];
        let _ = write!(
            self.out,
            "<details class=\"policies\" open><summary>{heading}</summary><dl>\n{}</dl></details>\n",
            list.concat()
        );
    }
}

/// The question of `row` as HTML, and the words that tell it from its like on a quieter line.
fn question(row: &Row, lang: Lang) -> String {
    let label = isolate(row.label.get(lang), lang);
    match row.detail.as_str() {
        "" => label,
        detail => format!("{label} <small><bdi>{}</bdi></small>", escape(detail)),
    }
}

/// A second, quieter line in a cell; nothing where there is nothing to say. `html` is escaped already.
fn small(html: &str) -> String {
    if html.is_empty() { String::new() } else { format!("<small>{html}</small>") }
}
