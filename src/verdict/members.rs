//! The members of a row as a verdict sees them: which of them are judged, and which of them contradict each other.

use crate::align::Row;
use crate::align::apart::are_apart;
use crate::align::values::{self, Relation, Tolerance};
use crate::claims::{Claim, Polarity};
use crate::intake::{self, Article, ArticleId};

use super::told::Told;

/// The members of a row with their articles at hand.
pub(super) struct Members<'a> {
    pub row: &'a Row,
    /// Everything the articles state.
    pub told: &'a Told<'a>,
    pub claims: Vec<&'a Claim>,
    pub articles: &'a [Article],
    pub about: Tolerance,
    /// How many origins the claims have.
    pub origins: usize,
}

impl Members<'_> {
    /// The claims that are judged: suppositions stand aside where what is put forward still lets two
    /// sources be compared, and so do figures told again in other units.
    #[must_use]
    pub(super) fn considered(&self) -> Vec<&Claim> {
        let again = |c: &Claim| self.claims.iter().any(|first| first.id < c.id && values::restates(first, c));
        let put_forward: Vec<&Claim> = self
            .claims
            .iter()
            .copied()
            .filter(|c| c.polarity != Polarity::Hypothetical && !again(c))
            .collect();
        let several = |claims: &[&Claim]| {
            claims.first().is_some_and(|first| claims.iter().any(|c| c.article != first.article))
        };
        if put_forward.is_empty() || (several(&self.claims) && !several(&put_forward)) {
            self.claims.clone()
        } else {
            put_forward
        }
    }

    /// Those of them that nobody denies; all, where all are denied.
    #[must_use]
    pub(super) fn given(&self) -> Vec<&Claim> {
        let considered = self.considered();
        let given = |c: &&Claim| c.polarity != Polarity::Denied;
        if considered.iter().any(given) { considered.into_iter().filter(given).collect() } else { considered }
    }

    /// Everything that one article states.
    pub(super) fn told_by(&self, id: ArticleId) -> impl Iterator<Item = &Claim> {
        self.told.by(id)
    }

    pub(super) fn article(&self, id: ArticleId) -> Option<&Article> {
        intake::by_id(self.articles, id)
    }

    /// Whether two members of a row that the engine made came into it by way of others: of one place and of all places, or of
    /// a portion and of all. A row that the user has made or confirmed asks one question.
    pub(super) fn are_of_two_questions(&self, a: &Claim, b: &Claim) -> bool {
        // What was said on one day and what was said on another are two statements.
        let statements = a.features.is_statement && b.features.is_statement;
        let apart = || a.person().is_none() && are_apart(a, b, Relation::Disjoint);
        self.row.tie.is_some() && if a.kind.is_date() { statements } else { apart() }
    }

    /// Whether two members of a row cannot both be right.
    pub(super) fn are_contradictory(&self, a: &Claim, b: &Claim) -> bool {
        values::contradict(a, b, self.about) && !self.are_of_two_questions(a, b)
    }
}
