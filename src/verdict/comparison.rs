//! The whole result: articles, claims, rows and what they mean together.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::Decision;
use crate::align::{Row, RowId};
use crate::claims::{Claim, ClaimId, Value};
use crate::intake::{Article, ArticleId};
use crate::l10n::Bilingual;

/// What a row's claims mean together. Never "true" or "false".
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    Conflict,
    Update,
    Compatible,
    Agree,
    DifferentScope,
    Unclear,
    SingleSource,
}

impl Verdict {
    /// Every verdict, the most severe first.
    pub const ALL: [Self; 7] = [
        Self::Conflict,
        Self::Update,
        Self::Compatible,
        Self::Agree,
        Self::DifferentScope,
        Self::Unclear,
        Self::SingleSource,
    ];

    /// The id used in reports, such as `different_scope`.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Conflict => "conflict",
            Self::Update => "update",
            Self::Compatible => "compatible",
            Self::Agree => "agree",
            Self::DifferentScope => "different_scope",
            Self::Unclear => "unclear",
            Self::SingleSource => "single_source",
        }
    }
}

/// Claims that go back to one origin: the same wire copy or the same named speaker.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct OriginGroup {
    pub claims: Vec<ClaimId>,
    pub articles: Vec<ArticleId>,
    /// Why they count as one, in words.
    pub why: Bilingual,
}

/// One policy's answer for a row.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PolicyValue {
    pub low: Option<f64>,
    pub best: Option<f64>,
    pub high: Option<f64>,
}

/// What each reconciliation policy makes of a row of numbers.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Policies {
    /// UCDP GED: low, best, high.
    pub ucdp: PolicyValue,
    /// Airwars and Iraq Body Count: minimum and maximum.
    pub min_max: PolicyValue,
    /// ACLED: the most conservative figure.
    pub conservative: PolicyValue,
    /// The figure most origins give; `best` is `None` where there is no majority.
    pub majority: PolicyValue,
}

/// A row with its verdict.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Judgement {
    #[serde(flatten)]
    pub row: Row,
    pub verdict: Verdict,
    /// Why, in plain words with the figures.
    pub reason: Bilingual,
    /// Span of all values; for dates see the claims.
    pub low: Option<f64>,
    pub high: Option<f64>,
    pub origins: Vec<OriginGroup>,
    pub policies: Option<Policies>,
    /// 0 (nothing to look at) to 1 (look here first); orders rows inside a verdict.
    pub severity: f32,
}

/// The whole result. Claims are ordered by article and place; rows by severity.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Comparison {
    pub articles: Vec<Article>,
    pub claims: Vec<Claim>,
    pub rows: Vec<Judgement>,
    /// The user's own judgements, by row; empty as the engine leaves it.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub decisions: BTreeMap<RowId, Decision>,
}

impl Comparison {
    /// The claim with this id.
    #[must_use]
    pub fn claim(&self, id: ClaimId) -> Option<&Claim> {
        // Ids are handed out in order, so the list is sorted by them.
        self.claims.binary_search_by_key(&id, |c| c.id).ok().and_then(|i| self.claims.get(i))
    }

    /// The article with this id.
    #[must_use]
    pub fn article(&self, id: ArticleId) -> Option<&Article> {
        self.articles.iter().find(|a| a.id == id)
    }

    /// The row that `claim` belongs to; a claim belongs to exactly one, except that the
    /// same claim may also stand in `different_scope` rows.
    #[must_use]
    pub fn row_of(&self, claim: ClaimId) -> Option<&Judgement> {
        self.rows
            .iter()
            .filter(|r| r.row.claims.contains(&claim))
            .min_by_key(|r| r.verdict == Verdict::DifferentScope)
    }
}

/// Compares `articles`: extracts, aligns and judges. Pure and deterministic.
#[must_use]
pub fn compare(articles: Vec<Article>) -> Comparison {
    // Placeholder until the engine lands: one row for each counted word.
    let mut claims = Vec::new();
    for article in &articles {
        let first = claims.len() as u32 + 1;
        claims.extend(crate::claims::extract(article, first));
    }
    let mut by_word: BTreeMap<String, Vec<&Claim>> = BTreeMap::new();
    for claim in &claims {
        by_word.entry(claim.counted.clone()).or_default().push(claim);
    }
    let rows: Vec<Row> = by_word
        .iter()
        .zip(1..)
        .map(|((word, members), n)| Row {
            id: RowId(n),
            kind: members[0].kind,
            label: Bilingual { ar: format!("كم {word}؟"), en: format!("How many: {word}?") },
            claims: members.iter().map(|c| c.id).collect(),
            why: Bilingual::default(),
            scope_gap: None,
        })
        .collect();
    let rows = rows.into_iter().map(|row| judge(row, &claims, &articles)).collect();
    Comparison { rows, articles, claims, decisions: BTreeMap::new() }
}

/// Judges one row of claims: its verdict, reason and figures. `claims` are sorted by id.
#[must_use]
pub fn judge(row: Row, claims: &[Claim], _articles: &[Article]) -> Judgement {
    // Placeholder until the engine lands: lowest against highest.
    let members: Vec<&Claim> = row
        .claims
        .iter()
        .filter_map(|&id| claims.binary_search_by_key(&id, |c| c.id).ok().and_then(|i| claims.get(i)))
        .collect();
    let values: Vec<f64> = members
        .iter()
        .filter_map(|c| match c.value {
            Value::Number { low, .. } => low,
            _ => None,
        })
        .collect();
    let low = values.iter().copied().reduce(f64::min);
    let high = values.iter().copied().reduce(f64::max);
    let one = members.iter().zip(members.iter().skip(1)).all(|(a, b)| a.article == b.article);
    Judgement {
        row,
        verdict: match (one, low == high) {
            (true, _) => Verdict::SingleSource,
            (_, true) => Verdict::Agree,
            _ => Verdict::Conflict,
        },
        reason: Bilingual { ar: "سبب مؤقت".into(), en: "Placeholder reason".into() },
        low,
        high,
        origins: Vec::new(),
        policies: None,
        severity: 0.5,
    }
}
