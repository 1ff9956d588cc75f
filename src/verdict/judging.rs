//! Row to verdict: what the claims mean together, by interval logic, precision and publication time.

use super::Verdict;
use super::reason::{self, Reason};
use crate::align::values::{self, Relation};
use crate::align::{Row, parts};
use crate::claims::{Claim, Hedge, Kind, Polarity, Value};
use crate::intake::{self, Article, ArticleId};
use crate::l10n::Bilingual;

/// The members of a row with their articles at hand.
pub struct Members<'a> {
    pub row: &'a Row,
    pub claims: Vec<&'a Claim>,
    pub articles: &'a [Article],
}

impl Members<'_> {
    /// The claims that are judged: suppositions stand aside where what is put forward still lets two
    /// sources be compared.
    #[must_use]
    pub fn considered(&self) -> Vec<&Claim> {
        let put_forward: Vec<&Claim> =
            self.claims.iter().copied().filter(|c| c.polarity != Polarity::Hypothetical).collect();
        let several = |claims: &[&Claim]| {
            claims.first().is_some_and(|first| claims.iter().any(|c| c.article != first.article))
        };
        if put_forward.is_empty() || (several(&self.claims) && !several(&put_forward)) {
            self.claims.clone()
        } else {
            put_forward
        }
    }

    fn sources(&self) -> Vec<ArticleId> {
        let mut ids: Vec<ArticleId> = self.considered().iter().map(|c| c.article).collect();
        ids.sort_unstable();
        ids.dedup();
        ids
    }

    fn article(&self, id: ArticleId) -> Option<&Article> {
        intake::by_id(self.articles, id)
    }
}

/// What the row's claims mean together, and why.
#[must_use]
pub fn judge(members: &Members<'_>) -> (Verdict, Bilingual) {
    let reason = verdict(members);
    (reason.verdict(), reason::words(&reason, members))
}

fn verdict(members: &Members<'_>) -> Reason {
    if members.row.scope_gap.is_some() {
        return Reason::OtherScope;
    }
    let claims = members.considered();
    if parts::is_excess(&claims) {
        return Reason::PartsExceedTotal;
    }
    let one_source = members.sources().len() < 2;
    match worst(&claims) {
        Relation::Disjoint if one_source => Reason::ContradictsItself,
        _ if one_source => Reason::OneSource,
        Relation::Disjoint => disjoint(members, &claims),
        Relation::Overlapping => Reason::BothPossible,
        Relation::Same => same(&claims),
    }
}

/// The widest gap between any two claims.
fn worst(claims: &[&Claim]) -> Relation {
    let mut worst = Relation::Same;
    for (i, a) in claims.iter().enumerate() {
        for b in claims.iter().skip(i + 1) {
            let relation = values::relation(a, b).unwrap_or(Relation::Overlapping);
            let open = relation == Relation::Disjoint && values::could_be_one_weekday(a, b);
            worst = worst.max(if open { Relation::Overlapping } else { relation });
        }
    }
    worst
}

/// The same figure: agreed, unless one side only bounds it («أكثر من 900» and 900).
fn same(claims: &[&Claim]) -> Reason {
    let bound =
        |c: &Claim| matches!(c.hedge, Hedge::MoreThan | Hedge::AtLeast | Hedge::LessThan | Hedge::AtMost);
    let first = claims.first().map(|c| (bound(c), c.hedge));
    let mixed = claims.iter().any(|c| {
        first.is_some_and(|(was_bound, hedge)| bound(c) != was_bound || (bound(c) && c.hedge != hedge))
    });
    let number = claims.first().is_some_and(|c| matches!(c.value, Value::Number { .. }));
    if number && mixed { Reason::BothPossible } else { Reason::Same }
}

/// Values that cannot all be right: told from a rising toll by time.
fn disjoint(members: &Members<'_>, claims: &[&Claim]) -> Reason {
    if cumulative(members.row.kind) && rises_with_time(members, claims) {
        return Reason::LaterReport;
    }
    Reason::CannotAllBeRight
}

/// Tolls and counts that only grow.
const fn cumulative(kind: Kind) -> bool {
    kind.is_casualty()
        || matches!(kind, Kind::AttackCount | Kind::AttackMunitions | Kind::CountOther | Kind::EquipmentCount)
}

/// Whether later reports give higher figures and never lower ones, strictly apart in time.
fn rises_with_time(members: &Members<'_>, claims: &[&Claim]) -> bool {
    let mut timed: Vec<(i64, &Claim)> = Vec::new();
    for claim in claims {
        let Some(minute) = members.article(claim.article).and_then(published_minute) else { return false };
        timed.push((minute, claim));
    }
    timed.sort_by_key(|(minute, claim)| (*minute, claim.id));
    let mut grew = false;
    for (i, (early, a)) in timed.iter().enumerate() {
        for (late, b) in timed.iter().skip(i + 1) {
            if values::relation(a, b) != Some(Relation::Disjoint) {
                continue;
            }
            let (Some(x), Some(y)) = (values::interval(a), values::interval(b)) else { return false };
            if late == early || y.0 <= x.1 {
                return false;
            }
            grew = true;
        }
    }
    grew
}

/// Minutes since the epoch at which an article was published; its day's start where only the day is known.
fn published_minute(article: &Article) -> Option<i64> {
    let published = article.published.as_ref()?;
    if let Some(at) = published.at {
        return Some(at.as_second() / 60);
    }
    let days = published.date.since(jiff::civil::date(1970, 1, 1)).ok()?.get_days();
    Some(i64::from(days) * 24 * 60)
}
