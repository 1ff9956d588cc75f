//! The order in which claims are taken: that of their articles' own dates and texts, whatever the order of opening.

use jiff::Timestamp;
use jiff::civil::Date;
use rustc_hash::FxHashMap;

use crate::claims::Claim;
use crate::intake::{self, Article, ArticleId};
use crate::text::Span;

/// The place of each article among those compared. Where claims tie, the first of them decides.
pub(crate) struct Places(FxHashMap<ArticleId, usize>);

impl Places {
    #[must_use]
    pub(super) fn of(articles: &[Article]) -> Self {
        Self(in_order(articles).into_iter().map(|article| article.id).zip(0..).collect())
    }

    #[must_use]
    pub(super) fn of_claim(&self, claim: &Claim) -> (Option<usize>, Span) {
        (self.0.get(&claim.article).copied(), claim.span)
    }

    /// `claims` in this order.
    #[must_use]
    pub(super) fn sorted<'a>(&self, claims: &[&'a Claim]) -> Vec<&'a Claim> {
        let mut claims = claims.to_vec();
        claims.sort_by_key(|claim| self.of_claim(claim));
        claims
    }
}

/// `claims` in this order, where the whole story is not at hand.
#[must_use]
pub(crate) fn sorted<'a>(claims: &[&'a Claim], articles: &[Article]) -> Vec<&'a Claim> {
    let mut placed: Vec<_> =
        claims.iter().map(|claim| (intake::by_id(articles, claim.article).map(place), *claim)).collect();
    placed.sort_by(|(x, a), (y, b)| x.cmp(y).then_with(|| a.span.cmp(&b.span)));
    placed.into_iter().map(|(_, claim)| claim).collect()
}

/// `articles` by their dates and texts.
#[must_use]
pub(super) fn in_order(articles: &[Article]) -> Vec<&Article> {
    let mut order: Vec<&Article> = articles.iter().collect();
    order.sort_by(|a, b| place(a).cmp(&place(b)));
    order
}

fn place(article: &Article) -> (Option<(Date, Option<Timestamp>)>, &str) {
    (article.published.as_ref().map(|published| (published.date, published.at)), &article.text)
}
