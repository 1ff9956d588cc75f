//! Rows of near misses: figures that look comparable and are not, kept apart and shown as such.

use crate::claims::{Claim, Kind};
use crate::intake::ArticleId;
use crate::l10n::{self, Bilingual, FluentArgs};
use crate::text::Span;

use super::score;
use super::weights::{Around, Weights, shared};

/// Above this likeness of their words two questions could be taken for one.
const LOOKS_ALIKE: f32 = 0.34;
/// No more near misses than this for one story: past that they bury what matters.
const MOST: usize = 24;

/// Two groups of claims that look comparable, and what sets them apart.
pub struct NearMiss<'a> {
    pub claims: Vec<&'a Claim>,
    pub gap: Bilingual,
}

/// Finds the pairs of groups that a hasty reader would compare.
#[must_use]
pub fn find<'a>(groups: &[Vec<&'a Claim>], weights: &Weights) -> Vec<NearMiss<'a>> {
    let mut found: Vec<(f32, NearMiss<'a>)> = Vec::new();
    for (i, a) in groups.iter().enumerate() {
        for b in groups.iter().skip(i + 1) {
            let (Some(x), Some(y)) = (first(a), first(b)) else { continue };
            if x.kind != y.kind || x.kind.is_date() || x.kind == Kind::Rank || x.unit != y.unit {
                continue;
            }
            if let Some((likeness, why)) = gap(a, b, weights) {
                found.push((likeness, NearMiss { claims: members(a, b), gap: in_words(why, x, y) }));
            }
        }
    }
    found.retain(|(_, miss)| miss.claims.windows(2).any(|w| matches!(w, [a, b] if a.article != b.article)));
    found.sort_by(|a, b| b.0.total_cmp(&a.0).then_with(|| places(&a.1).cmp(&places(&b.1))));
    found.truncate(MOST);
    found.into_iter().map(|(_, miss)| miss).collect()
}

/// Where a claim stands, whatever the order in which articles were opened.
fn place(claim: &Claim) -> (ArticleId, Span) {
    (claim.article, claim.span)
}

fn first<'a>(group: &[&'a Claim]) -> Option<&'a Claim> {
    group.iter().copied().min_by_key(|claim| place(claim))
}

fn places(miss: &NearMiss<'_>) -> Vec<(ArticleId, Span)> {
    let mut places: Vec<_> = miss.claims.iter().map(|claim| place(claim)).collect();
    places.sort_unstable();
    places
}

/// One claim of each article from both groups, in order.
fn members<'a>(a: &[&'a Claim], b: &[&'a Claim]) -> Vec<&'a Claim> {
    let mut out: Vec<&Claim> = Vec::new();
    for group in [a, b] {
        let mut last = None;
        for claim in group {
            if last != Some(claim.article) {
                out.push(claim);
            }
            last = Some(claim.article);
        }
    }
    out.sort_by_key(|c| c.id);
    out
}

/// What sets two groups apart, with how alike they look.
fn gap(a: &[&Claim], b: &[&Claim], weights: &Weights) -> Option<(f32, &'static str)> {
    let mut best: Option<(f32, &'static str)> = None;
    for x in a {
        for y in b {
            let Some(why) = apart(x, y) else { continue };
            let likeness = weights.cosine(x, y, Around::Near);
            if likeness >= LOOKS_ALIKE && best.is_none_or(|(most, _)| likeness > most) {
                best = Some((likeness, why));
            }
        }
    }
    best
}

fn apart(a: &Claim, b: &Claim) -> Option<&'static str> {
    if let (Some(x), Some(y)) = (&a.scope.period, &b.scope.period)
        && score::other_period(x, y)
    {
        return Some("gap-period");
    }
    let (x, y) = (&a.features.sides, &b.features.sides);
    if !x.is_empty() && !y.is_empty() && shared(x, y).next().is_none() {
        return Some("gap-side");
    }
    (a.features.is_part != b.features.is_part).then_some("gap-part")
}

fn in_words(id: &str, a: &Claim, b: &Claim) -> Bilingual {
    let mut args = FluentArgs::new();
    let words = |c: &Claim| match (&c.scope.period, id) {
        (Some(period), "gap-period") => period.clone(),
        _ => c.counted.clone(),
    };
    args.set("values", format!("{} · {}", words(a), words(b)));
    l10n::bilingual(id, Some(&args))
}
