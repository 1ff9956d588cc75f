//! Plain text with headings and tables (GitHub's Markdown), for notes and issue trackers.

use std::fmt::Write as _;

use super::namesakes::Namesakes;
use super::outline::{self, Answer, ByHand, Entry, Section};
use super::wording::{self, counted};
use crate::l10n::{self, FluentArgs, Lang};
use crate::verdict::{Comparison, Verdict};

/// The comparison as Markdown in `lang`.
pub(super) fn render(comparison: &Comparison, lang: Lang) -> String {
    let sections = outline::sections(comparison);
    let mut notes = Notes { out: String::new(), lang, namesakes: Namesakes::of(&comparison.articles) };
    notes.summary(comparison, &sections);
    for section in &sections {
        notes.section(section);
    }
    notes.sources(comparison);
    notes.heading("report-method");
    for paragraph in wording::method(comparison, lang).lines() {
        let _ = writeln!(notes.out, "{paragraph}\n");
    }
    if lang.is_rtl() {
        notes.out.push_str("</div>\n");
    }
    notes.out
}

/// A document being written. Writing into a `String` cannot fail.
struct Notes {
    out: String,
    lang: Lang,
    namesakes: Namesakes,
}

impl Notes {
    fn text(&self, id: &str) -> String {
        l10n::text(self.lang, id)
    }

    fn heading(&mut self, id: &str) {
        let text = self.text(id);
        let _ = writeln!(self.out, "## {text}\n");
    }

    fn summary(&mut self, comparison: &Comparison, sections: &[Section<'_>]) {
        let lang = self.lang;
        // Markdown has no direction of its own; the blank line keeps the rest Markdown.
        if lang.is_rtl() {
            self.out.push_str("<div dir=\"rtl\" lang=\"ar\">\n\n");
        }
        let mut args = FluentArgs::new();
        args.set("version", env!("CARGO_PKG_VERSION"));
        args.set("claims", comparison.claims.len());
        args.set("rows", comparison.rows.len());
        let mut facts = vec![wording::subtitle(comparison, lang)];
        facts.extend(wording::publication(comparison, lang));
        facts.push(l10n::text_with(lang, "report-made-by", Some(&args)));
        let _ = writeln!(
            self.out,
            "# {}\n\n{}\n\n{}\n",
            self.text("report-title"),
            facts.join(" · "),
            l10n::text_with(lang, "report-found", Some(&args)),
        );
        for section in sections {
            let rows = counted(lang, "report-rows", "rows", section.rows.len());
            let _ = writeln!(self.out, "- {}: {rows}", verdict(section.verdict, lang));
        }
        self.out.push('\n');
        let by_hand = wording::by_hand(&ByHand::of(comparison), lang);
        if !by_hand.is_empty() {
            let _ = writeln!(self.out, "**{}:** {}\n", self.text("report-by-hand"), by_hand.join(" · "));
        }
        self.glance(sections);
    }

    /// Every row in which the reports differ, with who gives what, in one table.
    fn glance(&mut self, sections: &[Section<'_>]) {
        let lang = self.lang;
        let rows: Vec<_> = outline::differing(sections).collect();
        if rows.is_empty() {
            return;
        }
        self.table_head(&["verdict", "question", "answers"]);
        for (of, entry) in rows {
            let said = entry.sources_of_values(&self.namesakes, lang).into_iter();
            let said = said.map(|(value, sources)| {
                let (count, named) = outline::briefly(&sources, lang);
                let count = count.map(|count| format!("{count}: ")).unwrap_or_default();
                format!("**{}** {count}{}", escape(&value), escape(&named.join(" · ")))
            });
            let _ = writeln!(
                self.out,
                "| {} | {} | {} |",
                verdict(of, lang),
                escape(entry.judgement.row.question().get(lang)),
                said.collect::<Vec<_>>().join("<br>")
            );
        }
        self.out.push('\n');
    }

    fn section(&mut self, section: &Section<'_>) {
        let _ = writeln!(
            self.out,
            "## {}\n\n{}\n",
            verdict(section.verdict, self.lang),
            wording::verdict_note(section.verdict, self.lang)
        );
        if section.verdict == Verdict::SingleSource {
            self.table_head(&["question", "source", "words", "value", "speaker", "date"]);
            for entry in &section.rows {
                for answer in &entry.answers {
                    let mut question = escape(entry.judgement.row.question().get(self.lang));
                    if let Some(related) = self.related(entry) {
                        let _ = write!(question, "<br>{}: {related}", self.text("report-related"));
                    }
                    let _ = write!(self.out, "| {question} ");
                    self.answer(answer, entry);
                }
            }
            self.out.push('\n');
            return;
        }
        for entry in &section.rows {
            self.row(entry);
        }
    }

    fn row(&mut self, entry: &Entry<'_>) {
        let (lang, judgement) = (self.lang, entry.judgement);
        let _ = writeln!(self.out, "### {}\n", escape(judgement.row.question().get(lang)));
        let sentence = |said| wording::with_quotes_apart(&wording::sentence(said, lang), lang);
        let gap = judgement.row.scope_gap.as_ref().filter(|gap| !judgement.reason.holds(gap));
        let ruling = entry.decision.map(|decision| wording::ruling(decision, lang)).unwrap_or_default();
        let note = entry.decision.map(|decision| decision.note.trim().to_owned()).unwrap_or_default();
        for (heading, said) in [
            ("report-reason", sentence(&judgement.reason)),
            ("report-scope-gap", gap.map(sentence).unwrap_or_default()),
            ("report-decision", ruling),
            ("report-note", note),
        ] {
            if !said.is_empty() {
                let _ = writeln!(self.out, "**{}:** {}\n", self.text(heading), escape(&said));
            }
        }
        self.table_head(&["source", "words", "value", "speaker", "date"]);
        for answer in &entry.answers {
            self.answer(answer, entry);
        }
        self.out.push('\n');
        if let Some(related) = self.related(entry) {
            let _ = writeln!(self.out, "**{}:** {related}\n", self.text("report-related"));
        }
    }

    /// The questions that `entry` may contradict, escaped; none where there are none.
    fn related(&self, entry: &Entry<'_>) -> Option<String> {
        let questions: Vec<String> =
            entry.related.iter().map(|row| escape(row.question().get(self.lang))).collect();
        (!questions.is_empty()).then(|| questions.join(" · "))
    }

    fn table_head(&mut self, columns: &[&str]) {
        for column in columns {
            let _ = write!(self.out, "| {} ", self.text(&format!("report-column-{column}")));
        }
        let _ = writeln!(self.out, "|\n{}|", "| --- ".repeat(columns.len()));
    }

    fn answer(&mut self, answer: &Answer<'_>, entry: &Entry<'_>) {
        let (lang, claim) = (self.lang, answer.claim);
        let mut speaker = wording::speaker(claim, lang);
        if let Some(polarity) = wording::polarity(claim.polarity, lang) {
            let _ = write!(speaker, " ({polarity})");
        }
        let mut value = wording::value(claim, lang);
        if let Some(by_hand) = wording::claim_by_hand(claim, entry.corrected(claim), lang) {
            let _ = write!(value, " ({by_hand})");
        }
        let _ = writeln!(
            self.out,
            "| {} | «{}» | {} | {} | {} |",
            escape(&wording::source(answer.article, &self.namesakes, lang)),
            escape(answer.words()),
            escape(&value),
            escape(&speaker),
            escape(&wording::published(answer.article.published.as_ref(), lang)),
        );
    }

    fn sources(&mut self, comparison: &Comparison) {
        self.heading("report-sources");
        self.table_head(&["source", "title", "date", "file", "hash"]);
        for article in &comparison.articles {
            let _ = writeln!(
                self.out,
                "| {} | {} | {} | {} | {} |",
                escape(&wording::source(article, &self.namesakes, self.lang)),
                escape(&article.title),
                escape(&wording::published(article.published.as_ref(), self.lang)),
                escape(wording::file_name(&article.path)),
                article.sha256,
            );
        }
        self.out.push('\n');
    }
}

fn verdict(verdict: Verdict, lang: Lang) -> String {
    format!("{} {}", wording::verdict_shape(verdict), wording::verdict_name(verdict, lang))
}

/// `text` on one line, with what Markdown or the HTML inside it would act on escaped.
fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\\' | '`' | '*' | '_' | '[' | ']' | '#' | '|' | '~' | '!' | '$' => out.extend(['\\', c]),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '&' => out.push_str("&amp;"),
            c if c.is_control() => out.push(' '),
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::escape;

    #[test]
    fn cells_stay_cells() {
        assert_eq!(escape("a|b\n*c* <i> [x](y)"), "a\\|b \\*c\\* &lt;i&gt; \\[x\\](y)");
    }
}
