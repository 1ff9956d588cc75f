//! Claims to rows: which claims answer the same question.

pub(crate) mod apart;
mod clocks;
mod cluster;
pub mod evidence;
mod fitted;
mod group;
mod groups;
mod label;
pub(crate) mod marks;
mod matters;
pub(crate) mod misprint;
mod near_miss;
pub(crate) mod parts;
pub(crate) mod places;
mod related;
mod rivals;
mod row;
pub mod score;
mod story;
mod subjects;
mod surroundings;
pub mod values;
mod why;

pub use label::{detail, question};
pub use row::{Row, RowId};
pub use surroundings::Surroundings;

use rayon::prelude::*;

use places::Places;

use crate::claims::Claim;
use crate::intake::{self, Article, ArticleId};
use crate::l10n::{Bilingual, FluentArgs, bilingual};
use crate::text::Words;

/// Puts the claims that answer one question into one row. Every claim is in exactly one row, but for rows of
/// near misses and of arithmetic, which repeat claims of other rows; rows are
/// ordered by their first claim, so that adding an article at the end leaves the earlier rows in place.
#[must_use]
pub fn align(articles: &[Article], claims: &[Claim], words: &Words) -> Vec<Row> {
    let stories = story::split(articles, claims);
    let places = Places::of(articles);
    let mut rows: Vec<Row> =
        stories.into_par_iter().flat_map_iter(|story| rows_of(articles, &places, &story, words)).collect();
    // Near misses repeat claims of other rows and come after them.
    rows.sort_by_key(|row| (row.scope_gap.is_some(), row.claims.first().copied()));
    for (row, id) in rows.iter_mut().zip(1..) {
        row.id = RowId(id);
    }
    rows
}

/// What the reader should know of the rows: that some articles say more than is compared, or may be of other
/// stories.
#[must_use]
pub fn remark(articles: &[Article], claims: &[Claim]) -> Option<Bilingual> {
    let cut = story::cut(articles, claims).len();
    let mut args = FluentArgs::new();
    if cut > 0 {
        args.set("articles", cut);
        return Some(bilingual("remark-cut", Some(&args)));
    }
    let strays = story::strays(articles, claims);
    let source = |article: &Article| format!("«{}»", article.source);
    let named = |ids: &[ArticleId]| -> Vec<String> {
        ids.iter().filter_map(|id| intake::by_id(articles, *id)).map(source).collect()
    };
    match strays.len() {
        0 => None,
        all if all == articles.len() => Some(bilingual("remark-strays-all", None)),
        _ => {
            args.set("sources", named(&strays).join(" · "));
            Some(bilingual("remark-strays", Some(&args)))
        }
    }
}

fn rows_of(articles: &[Article], places: &Places, story: &[&Claim], words: &Words) -> Vec<Row> {
    let around = Surroundings::of(story);
    let row = |members: &[&Claim], gap| {
        row(articles, members, gap, words).map(|row| Row { why: why::why(members, &around), ..row })
    };
    let cluster::Groups { members, related } = cluster::groups(story, &around, places);
    let groups: Vec<Vec<&Claim>> =
        members.iter().map(|group| group::claims_of(story, group).collect()).collect();
    let near_misses = near_miss::find(articles, &groups, &around, places);
    let found = |(members, related): (&Vec<&Claim>, Vec<usize>)| {
        let related = related.into_iter().filter_map(|i| story.get(i)).map(|claim| claim.id).collect();
        row(members, None).map(|row| Row { tie: tie(&places.sorted(members), &around), related, ..row })
    };
    let mut rows: Vec<Row> = groups.iter().zip(related).filter_map(found).collect();
    let sums = parts::exceeding(story);
    let again = sums.iter().filter_map(|members| row(members, None));
    let again = again.chain(near_misses.into_iter().filter_map(|miss| row(&miss.claims, Some(miss.gap))));
    rows.extend(again.map(|row| Row { repeats: true, ..row }));
    rows
}

fn row(articles: &[Article], members: &[&Claim], scope_gap: Option<Bilingual>, words: &Words) -> Option<Row> {
    let first = members.first()?;
    Some(Row {
        id: RowId(0),
        kind: commonest_kind(members).unwrap_or(first.kind),
        label: question(articles, members, words),
        detail: detail(articles, members, words),
        claims: members.iter().map(|c| c.id).collect(),
        why: Bilingual::default(),
        scope_gap,
        tie: None,
        related: Vec::new(),
        repeats: false,
    })
}

/// The best score of two claims of different articles that cannot both be right.
fn tie(members: &[&Claim], around: &Surroundings) -> Option<f32> {
    let differ = |a: &Claim, b: &Claim| {
        a.article != b.article && values::relation(a, b) == Some(values::Relation::Disjoint)
    };
    let score = |(a, b)| score::evidence(a, b, around).map_or(f32::MIN, |evidence| evidence.score());
    each_two(members).filter(|(a, b)| differ(a, b)).map(score).reduce(f32::max)
}

/// Every two of `claims`, each pair once.
pub(crate) fn each_two<'a>(claims: &[&'a Claim]) -> impl Iterator<Item = (&'a Claim, &'a Claim)> {
    let behind = |i: usize| claims.iter().skip(i + 1);
    claims.iter().enumerate().flat_map(move |(i, a)| behind(i).map(move |b| (*a, *b)))
}

fn commonest_kind(members: &[&Claim]) -> Option<crate::claims::Kind> {
    let count = |kind| members.iter().filter(|c| c.kind == kind).count();
    members.iter().map(|c| c.kind).max_by_key(|&kind| (count(kind), std::cmp::Reverse(kind)))
}
