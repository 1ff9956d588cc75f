//! The whole result: articles, claims, rows and what they mean together.

use std::collections::BTreeMap;

use rayon::prelude::*;
use serde::{Deserialize, Serialize};
use smol_str::SmolStr;

use super::judging;
use super::members::Members;
use super::told::Told;
use super::{Decision, origin, policy};
use crate::align::values::{self, Tolerance};
use crate::align::{self, Row, RowId};
use crate::claims::{Claim, ClaimId, Extractor, articles_of};
use crate::intake::{self, Article, ArticleId};
use crate::l10n::Bilingual;
use crate::text::Words;

/// What a row's claims mean together. Never "true" or "false".
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// They cannot all be right.
    Conflict,
    /// They differ because the later reports know more.
    Update,
    /// They differ in precision or bounds and can all be right.
    Compatible,
    /// They say the same.
    Agree,
    /// They look comparable and answer different questions.
    DifferentScope,
    /// They differ, and it is doubtful whether they answer one question: the user decides.
    Unclear,
    /// One source alone says it.
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
    /// Those claims.
    pub claims: Vec<ClaimId>,
    /// The articles they stand in, each once.
    pub articles: Vec<ArticleId>,
    /// Why they count as one, in words.
    pub why: Bilingual,
}

/// One policy's answer for a row.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PolicyValue {
    /// The lowest figure, in the unit of the row.
    pub low: Option<f64>,
    /// The figure to use, where the policy names one.
    pub best: Option<f64>,
    /// The highest figure, in the unit of the row.
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
    /// The question with the claims that answer it.
    #[serde(flatten)]
    pub row: Row,
    /// What they mean together.
    pub verdict: Verdict,
    /// Why, in plain words with the figures.
    pub reason: Bilingual,
    /// The unit of `low`, `high` and `policies`, which those of other units are converted to.
    pub unit: SmolStr,
    /// The lower end of the span of all values; `None` where it is open. For dates see the claims.
    pub low: Option<f64>,
    /// The upper end of that span; `None` where it is open.
    pub high: Option<f64>,
    /// Its claims by where they come from.
    pub origins: Vec<OriginGroup>,
    /// What recorders would note; `None` for dates and titles.
    pub policies: Option<Policies>,
    /// 0 (nothing to look at) to 1 (look here first); orders rows inside a verdict.
    pub severity: f32,
}

/// The whole result. Claims are ordered by article and place, those that the user added come last; rows by severity.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Comparison {
    /// What was compared, in the order of the columns.
    pub articles: Vec<Article>,
    /// Everything the articles state, sorted by id.
    pub claims: Vec<Claim>,
    /// Every question with its verdict, the most severe verdicts first.
    pub rows: Vec<Judgement>,
    /// The user's own judgements, by row; empty as the engine leaves it.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub decisions: BTreeMap<RowId, Decision>,
    /// What the engine had read where the user changed a claim; empty as the engine leaves it.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub corrected: BTreeMap<ClaimId, Claim>,
    /// By how much «حوالي» may miss in the verdicts.
    #[serde(default)]
    pub about: Tolerance,
}

impl Comparison {
    /// The same rows judged with `about` as the tolerance of «حوالي». For the engine's own comparison: verdicts
    /// set by hand are lost.
    #[must_use]
    pub fn judged_within(mut self, about: Tolerance) -> Self {
        if about != self.about {
            let rows = self.rows.into_iter().map(|judgement| judgement.row).collect();
            self.rows = judge_all(&self.articles, &self.claims, rows, about);
            self.about = about;
        }
        self
    }

    /// The claim with this id.
    #[must_use]
    pub fn claim(&self, id: ClaimId) -> Option<&Claim> {
        // Ids are handed out in order, so the list is sorted by them.
        self.claims.binary_search_by_key(&id, |c| c.id).ok().and_then(|i| self.claims.get(i))
    }

    /// The article with this id.
    #[must_use]
    pub fn article(&self, id: ArticleId) -> Option<&Article> {
        intake::by_id(&self.articles, id)
    }

    /// The row that `claim` belongs to: exactly one but for the rows that repeat claims, near misses and arithmetic.
    #[must_use]
    pub fn row_of(&self, claim: ClaimId) -> Option<&Judgement> {
        self.rows.iter().filter(|r| r.row.claims.contains(&claim)).min_by_key(|r| as_home(r))
    }

    /// The rows that contradict `row` and may answer the same question, the likeliest first: for the user to look at.
    #[must_use]
    pub fn related(&self, row: &Row) -> Vec<&Judgement> {
        let mut out: Vec<&Judgement> = row.related.iter().filter_map(|claim| self.row_of(*claim)).collect();
        let mut met = vec![row.id];
        out.retain(|other| is_new(&mut met, other.row.id));
        out
    }

    /// As [`Comparison::related`], for whoever asks about all rows and has [`Comparison::rows_of_claims`] at hand.
    #[must_use]
    pub fn related_rows(row: &Row, homes: &BTreeMap<ClaimId, RowId>) -> Vec<RowId> {
        let mut out: Vec<RowId> = row.related.iter().filter_map(|claim| homes.get(claim)).copied().collect();
        let mut met = vec![row.id];
        out.retain(|other| is_new(&mut met, *other));
        out
    }

    /// As [`Comparison::row_of`] of every claim, for whoever asks about all of them.
    #[must_use]
    pub fn rows_of_claims(&self) -> BTreeMap<ClaimId, RowId> {
        let mut rows: Vec<&Judgement> = self.rows.iter().collect();
        // The first that a claim meets is its own.
        rows.sort_by_key(|r| as_home(r));
        let mut homes = BTreeMap::new();
        for (claim, row) in rows.iter().flat_map(|r| r.row.claims.iter().map(|claim| (*claim, r.row.id))) {
            homes.entry(claim).or_insert(row);
        }
        homes
    }
}

/// Of the rows with a claim, the lowest is its own.
fn as_home(row: &Judgement) -> (bool, bool) {
    (row.row.repeats, row.verdict == Verdict::DifferentScope)
}

fn is_new(met: &mut Vec<RowId>, row: RowId) -> bool {
    let is_new = !met.contains(&row);
    met.extend(is_new.then_some(row));
    is_new
}

/// Most articles that one thread takes at once.
const MOST_IN_SHARE: usize = 16;

/// Compares `articles`: extracts, aligns and judges. Pure and deterministic.
#[must_use]
pub fn compare(articles: Vec<Article>) -> Comparison {
    compare_with(articles, Words::builtin())
}

/// As [`compare`], with word lists of the caller's choice.
#[must_use]
pub fn compare_with(articles: Vec<Article>, words: &Words) -> Comparison {
    // Several shares for each thread, since articles differ in length.
    let share = articles.len().div_ceil(4 * rayon::current_num_threads()).clamp(1, MOST_IN_SHARE);
    let shares = articles
        .par_chunks(share)
        .map_init(|| Extractor::new(words), |extractor, share| extractor.extract_all(share));
    let mut extracted: Vec<Vec<Claim>> = shares.flatten_iter().collect();
    let mut claims = Vec::with_capacity(extracted.iter().map(Vec::len).sum());
    for (claim, id) in extracted.iter_mut().flat_map(|c| c.drain(..)).zip(1..) {
        claims.push(Claim { id: ClaimId(id), ..claim });
    }
    let rows = align::align(&articles, &claims, words);
    let about = Tolerance::default();
    let rows = judge_all(&articles, &claims, rows, about);
    Comparison { articles, claims, rows, about, ..Comparison::default() }
}

fn judge_all(articles: &[Article], claims: &[Claim], rows: Vec<Row>, about: Tolerance) -> Vec<Judgement> {
    let told = Told::of(claims);
    let mut out: Vec<Judgement> =
        rows.into_par_iter().map(|row| judge(row, &told, articles, about)).collect();
    out.sort_by(|a, b| {
        (a.verdict, a.row.kind)
            .cmp(&(b.verdict, b.row.kind))
            .then(b.severity.total_cmp(&a.severity))
            .then(a.row.id.cmp(&b.row.id))
    });
    out
}

/// Judges one row of claims: its verdict, reason and figures.
#[must_use]
pub fn judge(row: Row, told: &Told<'_>, articles: &[Article], about: Tolerance) -> Judgement {
    let mut claims: Vec<&Claim> = row.claims.iter().filter_map(|id| told.claim(*id)).collect();
    // The first gives the unit in which all are told.
    if claims.iter().any(|claim| claims.first().is_some_and(|first| first.unit != claim.unit)) {
        claims = align::places::sorted(&claims, articles);
    }
    let origins = origin::groups(&claims, articles);
    let members = Members { claims, row: &row, told, articles, about, origins: origins.len() };
    let (verdict, reason) = judging::judge(&members);
    // What is denied is no figure anybody stands by.
    let considered = members.given();
    let policies = policy::policies(&considered, &origins);
    let in_one_unit = |c: &&Claim| values::interval_as(c, considered.first()?, about);
    let intervals: Vec<(f64, f64)> = considered.iter().filter_map(in_one_unit).collect();
    let finite = |n: f64| n.is_finite().then_some(n);
    let low = intervals.iter().map(|i| i.0).reduce(f64::min).and_then(finite);
    let high = intervals.iter().map(|i| i.1).reduce(f64::max).and_then(finite);
    let severity = severity(verdict, &members);
    let unit = considered.first().map(|c| c.unit.clone()).unwrap_or_default();
    Judgement { verdict, reason, unit, low, high, origins, policies, severity, row }
}

/// Conflicts about lives, told by many sources and far apart, come first.
fn severity(verdict: Verdict, members: &Members<'_>) -> f32 {
    let base = match verdict {
        Verdict::Conflict => 0.7,
        Verdict::Update => 0.5,
        // It waits for the user, and may turn out to be a conflict.
        Verdict::Unclear => 0.4,
        Verdict::Compatible => 0.35,
        Verdict::Agree => 0.25,
        Verdict::DifferentScope => 0.15,
        Verdict::SingleSource => 0.05,
    };
    let lives = if members.row.kind.is_casualty() { 0.15 } else { 0.0 };
    let many = match articles_of(members.claims.iter().copied()).len() {
        0 | 1 => 0.0,
        2 => 0.05,
        3 => 0.1,
        _ => 0.15,
    };
    base + lives + many
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::intake::{Reading, read_bytes};

    #[test]
    fn the_tolerance_of_about_decides_what_is_compatible() {
        let read = |name: &str, text: &str, id| {
            let Reading { articles, .. } = read_bytes(name, text.as_bytes(), Words::builtin());
            articles.into_iter().map(move |a| Article { id: ArticleId(id), ..a })
        };
        let first = read("a.txt", "قال شهود إن نحو 50 شخصا قُتلوا في انفجار السوق.", 1);
        let second = read("b.txt", "قالت الشرطة إن 54 شخصا قُتلوا في انفجار السوق.", 2);
        let comparison = compare(first.chain(second).collect());
        let verdict = |percent: u8| {
            let judged = comparison.clone().judged_within(percent.into());
            let row = judged.rows.into_iter().find(|r| r.row.claims.len() == 2);
            row.map(|r| r.verdict)
        };
        assert_eq!(verdict(10), Some(Verdict::Compatible));
        // Neither is dated, so that either may be the later.
        assert_eq!(verdict(2), Some(Verdict::Unclear));
        assert_eq!(u8::from(Tolerance::from(90)), Tolerance::MAX);
    }

    /// Articles of these texts, published then and numbered from 1.
    fn published(texts: [(&str, &str, Option<&str>); 2]) -> Vec<Article> {
        let article = |(id, (text, date, at)): (u32, (&str, &str, Option<&str>))| {
            let published = intake::Published {
                date: date.parse().expect("a day"),
                at: at.map(|at| at.parse().expect("a moment")),
                basis: intake::DateBasis::Metadata,
                why: Bilingual::default(),
            };
            let read = read_bytes("a.txt", text.as_bytes(), Words::builtin()).articles;
            read.into_iter().map(move |a| Article {
                id: ArticleId(id),
                published: Some(published.clone()),
                ..a
            })
        };
        (1..).zip(texts).flat_map(article).collect()
    }

    /// The verdict on the dead.
    fn on_the_dead(comparison: &Comparison) -> Option<Verdict> {
        let killed = |row: &&Judgement| row.row.kind == crate::claims::Kind::Killed && !row.row.repeats;
        comparison.rows.iter().find(killed).map(|row| row.verdict)
    }

    #[test]
    fn the_order_of_the_columns_changes_no_verdict() {
        let mut articles = published([
            ("قُتل 12 شخصا وأصيب 30 آخرون في انفجار السوق.", "2021-09-17", None),
            (
                "قُتل 19 شخصا وأصيب 45 آخرون في انفجار السوق. وكانت الشرطة أعلنت في وقت سابق إصابة 30 شخصا في انفجار السوق.",
                "2021-09-17",
                None,
            ),
        ]);
        assert_eq!(on_the_dead(&compare(articles.clone())), Some(Verdict::Update), "the second looks back");
        articles.reverse();
        assert_eq!(on_the_dead(&compare(articles)), Some(Verdict::Update));
    }

    #[test]
    fn days_are_compared_with_days_and_hours_with_hours() {
        let verdict = |first: (&str, Option<&str>), second: (&str, Option<&str>)| {
            let articles = published([
                ("قُتل 12 شخصا في انفجار السوق.", first.0, first.1),
                ("قُتل 19 شخصا في انفجار السوق.", second.0, second.1),
            ]);
            on_the_dead(&compare(articles))
        };
        let day = ("2021-09-17", None);
        for hour in ["2021-09-17T01:30:00+03:00", "2021-09-17T04:30:00+03:00", "2021-09-17T23:30:00-05:00"] {
            let at = ("2021-09-17", Some(hour));
            assert_eq!(verdict(day, at), Some(Verdict::Unclear), "{hour}");
            assert_eq!(verdict(at, day), Some(Verdict::Unclear), "{hour}");
            assert_eq!(verdict(("2021-09-16", None), at), Some(Verdict::Update), "{hour}");
            assert_eq!(verdict(at, ("2021-09-18", None)), Some(Verdict::Update), "{hour}");
        }
        // The later moment may stand under the earlier day.
        let (east, west) = ("2021-09-17T01:00:00+09:00", "2021-09-16T20:00:00-05:00");
        let (east, west) = (("2021-09-17", Some(east)), ("2021-09-16", Some(west)));
        assert_eq!(verdict(east, west), Some(Verdict::Update));
        assert_eq!(verdict(west, east), Some(Verdict::Conflict), "the later report tells of fewer");
    }

    #[test]
    fn every_claim_has_one_home_whoever_asks() {
        let articles = published([
            ("قُتل 12 شخصا وأصيب 30 آخرون في انفجار السوق.", "2021-09-17", None),
            ("قُتل 19 شخصا وأصيب 45 آخرون في انفجار السوق.", "2021-09-17", None),
        ]);
        let mut comparison = compare(articles);
        for row in 0..comparison.rows.len() {
            // As the user may say of any row.
            comparison.rows[row].verdict = Verdict::DifferentScope;
            let homes = comparison.rows_of_claims();
            for claim in &comparison.claims {
                let home = comparison.row_of(claim.id).map(|row| row.row.id);
                assert_eq!(homes.get(&claim.id).copied(), home);
                assert!(home.is_some());
            }
        }
    }
}
