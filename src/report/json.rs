//! The contract for programs: `tadarub.report/1`.
//!
//! Fields are added freely; the meaning of one that exists never changes. Positions count code
//! points of `articles[].text`.

use std::collections::BTreeMap;
use std::io::{self, Write};

use jiff::civil::Date;
use rustc_hash::FxHashMap;
use serde::{Serialize, Serializer};

use super::points::{self, CodePoints};
use crate::align::{Row, RowId};
use crate::claims::{Claim, ClaimId, Kind, Scope, Speaker, Value};
use crate::intake::{Article, ArticleId, DateBasis, DimReason, NoteLevel, Published};
use crate::l10n::Bilingual;
use crate::text::Span;
use crate::verdict::{Comparison, Decision, Judgement, OriginGroup, Policies, PolicyValue, Ruling};

/// Identifies the shape of a comparison report.
const REPORT_SCHEMA: &str = "tadarub.report/1";
/// Identifies the shape of one line of extracted claims.
const CLAIMS_SCHEMA: &str = "tadarub.claims/1";
/// Code points of text kept on each side of a claim, so that it can be found again in a changed text.
const CONTEXT: usize = 32;

/// Writes the whole comparison as an indented JSON document ending in a line break, entry by entry: a report
/// of thousands of articles is larger than the comparison it tells of.
///
/// # Errors
/// What `out` says.
pub(super) fn write(comparison: &Comparison, out: &mut dyn Write) -> io::Result<()> {
    let texts: FxHashMap<ArticleId, Indexed<'_>> =
        comparison.articles.iter().map(|a| (a.id, Indexed::new(a))).collect();
    let articles = || comparison.articles.iter().filter_map(|a| Some(article_entry(texts.get(&a.id)?)));
    let claims = || comparison.claims.iter().filter_map(|c| Some(claim_entry(c, texts.get(&c.article)?)));
    let corrections =
        || comparison.corrected.values().filter_map(|c| Some(claim_entry(c, texts.get(&c.article)?)));
    let homes = comparison.rows_of_claims();
    let rows = || comparison.rows.iter().map(|row| row_entry(comparison, row, &homes));
    let document = Report {
        schema: REPORT_SCHEMA,
        engine: ENGINE,
        offset_unit: OFFSET_UNIT,
        about_tolerance_percent: comparison.about.percent(),
        articles: Each(articles),
        claims: Each(claims),
        corrections: Each(corrections),
        rows: Each(rows),
    };
    serde_json::to_writer_pretty(&mut *out, &document)?;
    out.write_all(b"\n")
}

/// A list whose entries are made one by one as they are written.
struct Each<F>(F);

impl<F, I> Serialize for Each<F>
where
    F: Fn() -> I,
    I: Iterator<Item: Serialize>,
{
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq((self.0)())
    }
}

/// One article and its claims as a single JSON line, without the line break.
#[must_use]
pub fn claims_line(article: &Article, claims: &[Claim]) -> String {
    let indexed = Indexed::new(article);
    let line = ClaimsLine {
        schema: CLAIMS_SCHEMA,
        engine: ENGINE,
        offset_unit: OFFSET_UNIT,
        article: article_entry(&indexed),
        claims: claims.iter().map(|claim| claim_entry(claim, &indexed)).collect(),
    };
    serde_json::to_string(&line).unwrap_or_default()
}

#[derive(Serialize)]
struct Report<A, C, D, R> {
    schema: &'static str,
    engine: Engine,
    offset_unit: &'static str,
    /// By how much «حوالي» may miss in the verdicts.
    about_tolerance_percent: u8,
    articles: A,
    claims: C,
    /// Claims as the engine had read them, where the user changed them.
    corrections: D,
    rows: R,
}

#[derive(Serialize)]
struct ClaimsLine<'a> {
    schema: &'a str,
    engine: Engine,
    offset_unit: &'a str,
    article: ArticleEntry<'a>,
    claims: Vec<ClaimEntry<'a>>,
}

#[derive(Serialize)]
struct Engine {
    name: &'static str,
    version: &'static str,
}

const ENGINE: Engine = Engine { name: env!("CARGO_PKG_NAME"), version: env!("CARGO_PKG_VERSION") };
const OFFSET_UNIT: &str = "unicode_code_point";

/// An article with the index of its text.
pub(super) struct Indexed<'a> {
    pub article: &'a Article,
    pub points: CodePoints<'a>,
}

impl<'a> Indexed<'a> {
    pub(super) fn new(article: &'a Article) -> Self {
        Self { article, points: CodePoints::new(&article.text) }
    }
}

#[derive(Serialize)]
struct ArticleEntry<'a> {
    id: String,
    path: &'a str,
    sha256: &'a str,
    title: &'a str,
    source: &'a str,
    source_is_placeholder: bool,
    url: Option<&'a str>,
    published: Option<PublishedEntry<'a>>,
    language: &'a str,
    direction: &'static str,
    encoding: &'a str,
    title_span: Option<Span>,
    dimmed: Vec<DimmedEntry>,
    notes: Vec<NoteEntry<'a>>,
    text: &'a str,
}

#[derive(Serialize)]
struct PublishedEntry<'a> {
    date: Date,
    /// The moment, where metadata gives more than the day.
    at: Option<String>,
    basis: DateBasis,
    why: &'a str,
    explanation: &'a Bilingual,
}

fn published_entry(published: &Published) -> PublishedEntry<'_> {
    PublishedEntry {
        date: published.date,
        at: published.at.map(|at| at.to_string()),
        basis: published.basis,
        why: &published.why.en,
        explanation: &published.why,
    }
}

#[derive(Serialize)]
struct DimmedEntry {
    start: usize,
    end: usize,
    reason: DimReason,
}

#[derive(Serialize)]
struct NoteEntry<'a> {
    level: NoteLevel,
    message: &'a Bilingual,
}

fn article_entry<'a>(indexed: &Indexed<'a>) -> ArticleEntry<'a> {
    let article = indexed.article;
    ArticleEntry {
        id: article.id.to_string(),
        path: &article.path,
        sha256: &article.sha256,
        title: &article.title,
        source: &article.source,
        source_is_placeholder: article.source_is_placeholder,
        url: article.url.as_deref(),
        published: article.published.as_ref().map(published_entry),
        language: &article.language,
        direction: if article.is_rtl() { "rtl" } else { "ltr" },
        encoding: &article.encoding,
        title_span: article.title_span.map(|span| indexed.points.span(span)),
        dimmed: article
            .dimmed
            .iter()
            .map(|d| (indexed.points.span(d.span), d.reason))
            .map(|(span, reason)| DimmedEntry { start: span.start, end: span.end, reason })
            .collect(),
        notes: article.notes.iter().map(|n| NoteEntry { level: n.level, message: &n.message }).collect(),
        text: &article.text,
    }
}

#[derive(Serialize)]
pub(super) struct ClaimEntry<'a> {
    id: String,
    article: String,
    span: Span,
    exact: &'a str,
    prefix: &'a str,
    suffix: &'a str,
    sentence: Span,
    kind: Kind,
    value: ValueEntry<'a>,
    unit: &'a str,
    hedge: &'static str,
    counted: &'a str,
    scope: &'a Scope,
    speaker: Option<&'a Speaker>,
    polarity: crate::claims::Polarity,
    as_of: Option<Date>,
    rule: &'a str,
    confidence: f32,
}

pub(super) fn claim_entry<'a>(claim: &'a Claim, indexed: &Indexed<'a>) -> ClaimEntry<'a> {
    let text: &'a str = &indexed.article.text;
    ClaimEntry {
        id: claim.id.to_string(),
        article: claim.article.to_string(),
        span: indexed.points.span(claim.span),
        exact: claim.span.of(text),
        prefix: points::before(text, claim.span.start, CONTEXT),
        suffix: points::after(text, claim.span.end, CONTEXT),
        sentence: indexed.points.span(claim.sentence),
        kind: claim.kind,
        value: ValueEntry::from(&claim.value),
        unit: &claim.unit,
        hedge: claim.hedge.id(),
        counted: &claim.counted,
        scope: &claim.scope,
        speaker: claim.speaker.as_ref(),
        polarity: claim.polarity,
        as_of: claim.as_of,
        rule: &claim.rule,
        confidence: claim.confidence,
    }
}

#[derive(Serialize)]
#[serde(untagged)]
enum ValueEntry<'a> {
    Number { low: Option<Figure>, high: Option<Figure> },
    Date { edtf: &'a str, from: Option<Date>, to: Option<Date> },
    Text { text: &'a str, key: &'a str },
}

impl<'a> From<&'a Value> for ValueEntry<'a> {
    fn from(value: &'a Value) -> Self {
        match value {
            Value::Number { low, high } => Self::Number { low: low.map(Figure), high: high.map(Figure) },
            Value::Date { edtf, from, to } => Self::Date { edtf, from: *from, to: *to },
            Value::Text { text, key } => Self::Text { text, key },
        }
    }
}

#[derive(Serialize)]
struct RowEntry<'a> {
    id: String,
    kind: Kind,
    label: &'a Bilingual,
    /// Words of an article that tell the question from its like.
    detail: &'a str,
    claims: Vec<String>,
    verdict: &'static str,
    reason: Bilingual,
    /// The unit of `low`, `high` and `policies`.
    unit: &'a str,
    low: Option<Figure>,
    high: Option<Figure>,
    /// How many independent origins answer.
    origins: usize,
    origin_groups: Vec<OriginEntry>,
    policies: Option<PoliciesEntry>,
    why: &'a Bilingual,
    scope_gap: Option<&'a Bilingual>,
    severity: f32,
    /// Rows that contradict this one and may answer the same question, the likeliest first.
    related: Vec<String>,
    decision: Option<DecisionEntry<'a>>,
}

/// What the user decided about a row. Where that changed the verdict, `rows[].verdict` is the user's.
#[derive(Serialize)]
struct DecisionEntry<'a> {
    by: &'static str,
    verdict: &'static str,
    ruling: Option<Ruling>,
    note: &'a str,
    done: bool,
    at: String,
    engine_verdict: &'static str,
    engine_reason: Bilingual,
}

fn decision_entry(decision: &Decision) -> DecisionEntry<'_> {
    DecisionEntry {
        by: "user",
        verdict: decision.verdict().id(),
        ruling: decision.ruling,
        note: &decision.note,
        done: decision.done,
        at: decision.at.to_string(),
        engine_verdict: decision.engine_verdict.id(),
        engine_reason: decision.engine_reason.spoken(),
    }
}

fn row_entry<'a>(
    comparison: &'a Comparison,
    judgement: &'a Judgement,
    homes: &BTreeMap<ClaimId, RowId>,
) -> RowEntry<'a> {
    let Row { id, kind, label, detail, claims, why, scope_gap, tie: _, related: _, repeats: _ } =
        &judgement.row;
    RowEntry {
        id: id.to_string(),
        kind: *kind,
        label,
        detail,
        claims: claims.iter().map(ClaimId::to_string).collect(),
        verdict: judgement.verdict.id(),
        reason: judgement.reason.spoken(),
        unit: &judgement.unit,
        low: judgement.low.map(Figure),
        high: judgement.high.map(Figure),
        origins: judgement.origins.len(),
        origin_groups: judgement.origins.iter().map(origin_entry).collect(),
        policies: judgement.policies.as_ref().map(PoliciesEntry::from),
        why,
        scope_gap: scope_gap.as_ref(),
        severity: judgement.severity,
        related: Comparison::related_rows(&judgement.row, homes).iter().map(RowId::to_string).collect(),
        decision: comparison.decisions.get(id).map(decision_entry),
    }
}

#[derive(Serialize)]
struct OriginEntry {
    claims: Vec<String>,
    articles: Vec<String>,
    why: Bilingual,
}

fn origin_entry(group: &OriginGroup) -> OriginEntry {
    OriginEntry {
        claims: group.claims.iter().map(ClaimId::to_string).collect(),
        articles: group.articles.iter().map(ArticleId::to_string).collect(),
        why: group.why.spoken(),
    }
}

#[derive(Serialize)]
struct PoliciesEntry {
    ucdp: PolicyEntry,
    min_max: PolicyEntry,
    conservative: PolicyEntry,
    majority: PolicyEntry,
}

impl From<&Policies> for PoliciesEntry {
    fn from(policies: &Policies) -> Self {
        Self {
            ucdp: PolicyEntry::from(&policies.ucdp),
            min_max: PolicyEntry::from(&policies.min_max),
            conservative: PolicyEntry::from(&policies.conservative),
            majority: PolicyEntry::from(&policies.majority),
        }
    }
}

#[derive(Serialize)]
struct PolicyEntry {
    low: Option<Figure>,
    best: Option<Figure>,
    high: Option<Figure>,
}

impl From<&PolicyValue> for PolicyEntry {
    fn from(value: &PolicyValue) -> Self {
        Self { low: value.low.map(Figure), best: value.best.map(Figure), high: value.high.map(Figure) }
    }
}

/// A number written without a fraction where it has none: `3000`, not `3000.0`.
pub(super) struct Figure(pub f64);

/// Above this a double no longer tells neighbouring whole numbers apart.
const WHOLE_LIMIT: f64 = 9_007_199_254_740_992.0;

impl Serialize for Figure {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if self.0.fract() == 0.0 && self.0.abs() < WHOLE_LIMIT {
            serializer.serialize_i64(self.0 as i64)
        } else {
            serializer.serialize_f64(self.0)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whole_numbers_have_no_fraction() {
        let shown = |n| serde_json::to_string(&Figure(n)).unwrap();
        assert_eq!(shown(3000.0), "3000");
        assert_eq!(shown(-0.0), "0");
        assert_eq!(shown(2.5), "2.5");
        assert_eq!(shown(1e300), "1e+300");
        assert_eq!(shown(f64::INFINITY), "null");
    }
}
