//! The rows of the page: every source's words, value, speaker and date, and the reason.

use std::fmt::Write as _;

use super::Page;
use super::escape::{escape, isolate};
use crate::align::Row;
use crate::claims::Claim;
use crate::l10n::{self, Lang};
use crate::report::outline::{Entry, Passage, Section};
use crate::report::wording::{self, counted};
use crate::verdict::{OriginGroup, Policies, PolicyValue, Verdict};

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
        if let Some((low, high)) = entry.span().filter(|_| entry.has_sources()) {
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
        self.remark("report-reason", &wording::sentence(&judgement.reason, lang));
        if let Some(gap) = row.scope_gap.as_ref().filter(|gap| !judgement.reason.holds(gap)) {
            self.remark("report-scope-gap", &wording::sentence(gap, lang));
        }
        if let Some(decision) = entry.decision {
            self.user_remark("report-decision", &wording::ruling(decision, lang));
            self.user_remark("report-note", decision.note.trim());
        }
        self.table_head(&["source", "words", "value", "speaker", "date"]);
        for passage in entry.passages() {
            self.out.push_str("<tr>");
            self.passage_cells(&passage, entry);
            self.out.push_str("</tr>\n");
        }
        self.out.push_str("</tbody></table>\n");
        for group in judgement.origins.iter().filter(|group| group.articles.len() > 1) {
            self.one_origin(group, entry);
        }
        if let Some(related) = self.related(entry) {
            let _ = writeln!(self.out, "<div class=\"remark\">{related}</div>");
        }
        if let Some(policies) = judgement.policies.as_ref().filter(|_| entry.has_sources()) {
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
            for (i, passage) in entry.passages().iter().enumerate() {
                let question = if i == 0 { label.as_str() } else { "" };
                let id = if i == 0 { format!(" id=\"{}\"", entry.judgement.row.id) } else { String::new() };
                let _ = write!(self.out, "<tr{id}><td class=\"question\">{question}</td>");
                self.passage_cells(passage, entry);
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

    /// Articles whose agreement counts once, and why.
    fn one_origin(&mut self, group: &OriginGroup, entry: &Entry<'_>) {
        let article = |id| entry.answers.iter().map(|answer| answer.article).find(|article| article.id == id);
        let sources: Vec<String> =
            group.articles.iter().filter_map(|id| Some(self.source(article(*id)?))).collect();
        let (heading, why) = (self.text("report-one-origin"), group.why.get(self.lang));
        let _ = writeln!(
            self.out,
            "<p class=\"remark\"><b>{heading}:</b> {} <small>{}</small></p>",
            sources.join(" · "),
            isolate(why, self.lang)
        );
    }

    /// Where to find what `entry` may contradict, as links; none where there is nothing.
    fn related(&self, entry: &Entry<'_>) -> Option<String> {
        let link = |row: &&Row| format!("<li><a href=\"#{}\">{}</a></li>", row.id, question(row, self.lang));
        let links: String = entry.related.iter().map(link).collect();
        let heading = self.text("report-related");
        (!links.is_empty()).then(|| format!("<b>{heading}:</b><ul>{links}</ul>"))
    }

    pub(super) fn table_head(&mut self, columns: &[&str]) {
        self.out.push_str("<table><thead><tr>");
        for column in columns {
            let name = self.text(&format!("report-column-{column}"));
            let _ = write!(self.out, "<th scope=\"col\" class=\"{column}\">{name}</th>");
        }
        self.out.push_str("</tr></thead><tbody>\n");
    }

    fn passage_cells(&mut self, passage: &Passage<'_>, entry: &Entry<'_>) {
        let (lang, article) = (self.lang, passage.article);
        let quote = passage.quote();
        let cut = |is_cut| if is_cut { "…" } else { "" };
        let marked = |&(words, is_claim): &(&str, bool)| match is_claim {
            true => format!("<mark>{}</mark>", escape(words)),
            false => escape(words),
        };
        let source = self.source(article);
        let _ = write!(
            self.out,
            "<th scope=\"row\">{source}</th><td class=\"words\"><blockquote dir=\"auto\" lang=\"{}\">{}{}{}</blockquote></td>",
            escape(&article.language),
            cut(quote.is_cut_before),
            quote.pieces.iter().map(marked).collect::<String>(),
            cut(quote.is_cut_after),
        );
        let values: Vec<String> = passage.claims.iter().map(|claim| self.value(claim, entry)).collect();
        let _ = write!(self.out, "<td class=\"value\">{}</td>", values.join(" "));
        let Some(claim) = passage.claims.first() else { return };
        let polarity = wording::polarity(claim.polarity, lang).map(|p| escape(&p)).unwrap_or_default();
        let _ = write!(
            self.out,
            "<td class=\"speaker\"><bdi>{}</bdi>{}</td>",
            escape(&wording::speaker(claim, lang)),
            small(&polarity)
        );
        let published = article.published.as_ref();
        let hour = published.and_then(|published| wording::time_of_publication(published, lang));
        let as_of = claim.as_of.filter(|&day| published.is_none_or(|p| p.date != day));
        let as_of = as_of
            .map(|day| isolate(&wording::one(lang, "report-as-of", "date", &wording::day(day, lang)), lang))
            .unwrap_or_default();
        let date = isolate(&wording::published(published, lang), lang);
        let hour = hour.map(|hour| isolate(&hour, lang)).unwrap_or_default();
        let _ = write!(self.out, "<td class=\"date\">{date}{}{}</td>", small(&hour), small(&as_of));
    }

    /// What `claim` means, over what, and whether the user had a hand in it.
    fn value(&self, claim: &Claim, entry: &Entry<'_>) -> String {
        let lang = self.lang;
        let scope = wording::scope(claim, lang);
        let scope: Vec<String> = scope.iter().map(|part| format!("<bdi>{}</bdi>", escape(part))).collect();
        let by_hand = wording::claim_by_hand(claim, entry.corrected(claim), lang);
        let by_hand =
            by_hand.map(|said| format!(" <small class=\"by-hand\">{}</small>", isolate(&said, lang)));
        let by_hand = by_hand.unwrap_or_default();
        format!(
            "<strong>{}</strong>{}{by_hand}",
            isolate(&wording::value(claim, lang), lang),
            small(&scope.join(" · "))
        )
    }

    fn remark(&mut self, heading: &str, text: &str) {
        self.remark_of("remark", heading, text);
    }

    /// What the user decided or noted, set apart from what the program says.
    fn user_remark(&mut self, heading: &str, text: &str) {
        self.remark_of("remark by-hand", heading, text);
    }

    fn remark_of(&mut self, class: &str, heading: &str, text: &str) {
        if !text.is_empty() {
            let (heading, text) = (self.text(heading), isolate(text, self.lang));
            let _ = writeln!(self.out, "<p class=\"{class}\"><b>{heading}:</b> {text}</p>");
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
pub(super) fn question(row: &Row, lang: Lang) -> String {
    let label = isolate(row.label.get(lang), lang);
    match row.detail.as_str() {
        "" => label,
        detail => format!("{label} <small><bdi>{}</bdi></small>", escape(detail)),
    }
}

/// A second, quieter line in a cell; nothing where there is nothing to say. The space in front keeps them apart where no
/// style is applied. `html` is escaped already.
fn small(html: &str) -> String {
    if html.is_empty() { String::new() } else { format!(" <small>{html}</small>") }
}
