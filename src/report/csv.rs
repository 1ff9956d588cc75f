//! One line per claim, for spreadsheets: UTF-8 with a byte order mark, quoted as RFC 4180 says.
//!
//! Column names are ids and the same in every language; questions, verdict names and reasons are in
//! the report's. A claim that stands in two rows has two lines.

use std::collections::BTreeMap;

use smol_str::SmolStr;

use super::outline::{self, Answer, Entry};
use super::points::CodePoints;
use super::wording;
use crate::claims::Value;
use crate::intake::ArticleId;
use crate::l10n::{Lang, spoken};
use crate::verdict::Comparison;

/// Without it, spreadsheet programs read Arabic as Latin letters.
const BYTE_ORDER_MARK: &str = "\u{feff}";

const COLUMNS: [&str; 37] = [
    "row",
    "verdict",
    "verdict_name",
    "kind",
    "question",
    "article",
    "source",
    "published",
    "claim",
    "words",
    "low",
    "high",
    "edtf",
    "from",
    "to",
    "text",
    "unit",
    "hedge",
    "counted",
    "place",
    "period",
    "side",
    "part",
    "speaker",
    "speaker_kind",
    "polarity",
    "as_of",
    "start",
    "end",
    "sentence",
    "reason",
    "decision",
    "path",
    "sha256",
    "detail",
    "related",
    "by_hand",
];

/// The comparison as CSV with `\r\n` line ends.
pub(super) fn render(comparison: &Comparison, lang: Lang) -> Vec<u8> {
    let points: BTreeMap<ArticleId, CodePoints<'_>> =
        comparison.articles.iter().map(|a| (a.id, CodePoints::new(&a.text))).collect();
    let mut out =
        csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(Vec::from(BYTE_ORDER_MARK));
    // Records of one length go into memory, so writing cannot fail.
    let _ = out.write_record(COLUMNS);
    for section in outline::sections(comparison) {
        for entry in &section.rows {
            for answer in &entry.answers {
                let places = points.get(&answer.article.id);
                let _ = out.write_record(record(entry, answer, places, lang));
            }
        }
    }
    out.into_inner().unwrap_or_default()
}

/// The cells of one claim, in the order of [`COLUMNS`].
fn record(
    entry: &Entry<'_>,
    answer: &Answer<'_>,
    points: Option<&CodePoints<'_>>,
    lang: Lang,
) -> [String; COLUMNS.len()] {
    let Entry { judgement, decision, related, .. } = entry;
    let Answer { claim, article } = answer;
    let shown = |value: Option<String>| value.unwrap_or_default();
    let number = |n: Option<f64>| shown(n.map(|n| n.to_string()));
    let (mut low, mut high, mut edtf, mut from, mut to, mut text) = Default::default();
    match &claim.value {
        Value::Number { low: least, high: most } => (low, high) = (number(*least), number(*most)),
        Value::Date { edtf: date, from: first, to: last } => {
            edtf = cell(date);
            (from, to) = (shown(first.map(|d| d.to_string())), shown(last.map(|d| d.to_string())));
        }
        Value::Text { text: value, .. } => text = cell(value),
    }
    let scope = |part: &Option<SmolStr>| shown(part.as_deref().map(cell));
    let span = points.map(|points| points.span(claim.span)).unwrap_or_default();
    let speaker = claim.speaker.as_ref();
    [
        judgement.row.id.to_string(),
        judgement.verdict.id().to_owned(),
        cell(&wording::verdict_name(judgement.verdict, lang)),
        judgement.row.kind.id().to_owned(),
        cell(judgement.row.label.get(lang)),
        article.id.to_string(),
        cell(&article.source_in(lang)),
        shown(article.published.as_ref().map(|p| p.date.to_string())),
        claim.id.to_string(),
        cell(answer.words()),
        low,
        high,
        edtf,
        from,
        to,
        text,
        cell(&claim.unit),
        claim.hedge.id().to_owned(),
        cell(&claim.counted),
        scope(&claim.scope.place),
        scope(&claim.scope.period),
        scope(&claim.scope.side),
        scope(&claim.scope.part),
        shown(speaker.map(|s| cell(&s.name))),
        shown(speaker.map(|s| s.kind.id().to_owned())),
        claim.polarity.id().to_owned(),
        shown(claim.as_of.map(|d| d.to_string())),
        span.start.to_string(),
        span.end.to_string(),
        cell(claim.sentence.of(&article.text)),
        cell(&spoken(&wording::sentence(&judgement.reason, lang))),
        shown(decision.map(|d| cell(&wording::decision(d, lang)))),
        cell(&article.path),
        article.sha256.clone(),
        cell(&judgement.row.detail),
        related.iter().map(|row| row.id.to_string()).collect::<Vec<_>>().join(" "),
        cell(&shown(wording::claim_by_hand(claim, entry.corrected(claim), lang))),
    ]
}

/// `text` as a cell that no spreadsheet program takes for a formula.
///
/// An apostrophe before the first character, as OWASP advises, marks the cell as text.
fn cell(text: &str) -> String {
    let acts = |c| matches!(c, '=' | '+' | '-' | '@' | '\t' | '\r' | '\n' | '＝' | '＋' | '－' | '＠');
    if text.starts_with(acts) { format!("'{text}") } else { text.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::cell;

    #[test]
    fn formulas_become_text() {
        assert_eq!(cell("=HYPERLINK(\"http://x\")"), "'=HYPERLINK(\"http://x\")");
        assert_eq!(cell("-2+3"), "'-2+3");
        assert_eq!(cell("@SUM(A1)"), "'@SUM(A1)");
        assert_eq!(cell("نحو 3000 جندي"), "نحو 3000 جندي");
    }
}
