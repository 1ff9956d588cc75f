//! Claims by number and by article: a verdict asks what else the report of a claim states, and must not look through all
//! reports for it.

use crate::claims::{Claim, ClaimId};
use crate::intake::ArticleId;

/// The claims of a comparison, found by number and by article. They are sorted by number, and so by article only as long
/// as the articles stand in the order of opening and the user has added none.
#[derive(Clone, Debug)]
pub struct Told<'a> {
    claims: &'a [Claim],
    /// Article and place of each claim, sorted.
    places: Vec<(ArticleId, usize)>,
}

impl<'a> Told<'a> {
    /// Of `claims`, sorted by id.
    #[must_use]
    pub fn of(claims: &'a [Claim]) -> Self {
        let mut places: Vec<_> = claims.iter().map(|claim| claim.article).zip(0..).collect();
        places.sort_unstable();
        Self { claims, places }
    }

    /// The claim with this id.
    #[must_use]
    pub fn claim(&self, id: ClaimId) -> Option<&'a Claim> {
        self.claims.get(self.claims.binary_search_by_key(&id, |claim| claim.id).ok()?)
    }

    /// Everything that one article states.
    pub fn by(&self, article: ArticleId) -> impl Iterator<Item = &'a Claim> + '_ {
        let from = self.places.partition_point(|(other, _)| *other < article);
        let own = self.places.iter().skip(from).take_while(move |(other, _)| *other == article);
        own.filter_map(|(_, place)| self.claims.get(*place))
    }
}
