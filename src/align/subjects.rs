//! Whether two shares, sums, lengths of time or counts of votes are of one thing. Words that lead up to several figures
//! of one report («المرشح», «لتر») tell nothing apart.

use rustc_hash::{FxHashMap, FxHashSet};

use super::apart::meeting;
use super::values::{self, Relation};
use crate::claims::{Claim, Kind, Lasting, Price, Subject};
use crate::intake::ArticleId;
use crate::text::stem::shared;

/// What the figures of a story are of.
#[derive(Debug, Default)]
pub(super) struct Subjects {
    /// Words that are of several figures of one report, by what they are given in.
    common: FxHashSet<(Kind, u32)>,
    /// The lowest and the highest figure that a report gives of each other word.
    told: FxHashMap<(ArticleId, Kind, u32), (f64, f64)>,
}

impl Subjects {
    #[must_use]
    pub(super) fn of(claims: &[&Claim]) -> Self {
        let mut told: FxHashMap<(ArticleId, Kind, u32), (f64, f64)> = FxHashMap::default();
        let mut common = FxHashSet::default();
        for claim in claims.iter().filter(|c| !c.features.was_said_before) {
            let Some(figure) = values::stated(claim) else { continue };
            for &word in &claim.features.subject.words {
                let (low, high) = told.entry((claim.article, claim.kind, word)).or_insert((figure, figure));
                (*low, *high) = (low.min(figure), high.max(figure));
                if !are_near(*low, *high) {
                    common.insert((claim.kind, word));
                }
            }
        }
        told.retain(|(_, kind, word), _| !common.contains(&(*kind, *word)));
        Self { common, told }
    }

    /// Whether two figures are of one thing; `None` where their words leave it open.
    #[must_use]
    pub(super) fn are_one(&self, a: &Claim, b: &Claim, relation: Relation) -> Option<bool> {
        let (x, y) = (&a.features.subject, &b.features.subject);
        let different = relation != Relation::Same;
        if a.kind != b.kind {
            return None;
        }
        if different && x.lasting.zip(y.lasting).is_some_and(|(x, y)| x != y) {
            return Some(false);
        }
        let sides =
            |x: &Subject, y: &Subject| (x.price, y.price) == (Some(Price::Buying), Some(Price::Selling));
        if different && (sides(x, y) || sides(y, x)) {
            return Some(false);
        }
        if x.words.is_empty() || y.words.is_empty() {
            return None;
        }
        if meeting(&x.numbers, &y.numbers) < 0 {
            return Some(false);
        }
        let mut both = shared(&x.words, &y.words).peekable();
        let meets = both.peek().is_some();
        if both.any(|word| !self.common.contains(&(a.kind, word))) {
            return Some(true);
        }
        // Other things are told of in too many words, and contenders by many names.
        let penalties = x.lasting == Some(Lasting::Penalty) && y.lasting == Some(Lasting::Penalty);
        let prices = x.price.is_some() && y.price.is_some();
        let named_otherwise = !meets && different && (a.kind == Kind::Percent || penalties || prices);
        // The same figure may well be told twice by one report.
        let lists = a.kind != Kind::Duration && (different || a.kind == Kind::Money);
        let elsewhere = || lists && (self.is_told_elsewhere(a, b) || self.is_told_elsewhere(b, a));
        (named_otherwise || elsewhere()).then_some(false)
    }

    /// Whether the report of `a` gives another figure of what `b` is of.
    fn is_told_elsewhere(&self, a: &Claim, b: &Claim) -> bool {
        let Some(figure) = values::stated(a) else { return false };
        let told = |word: &u32| self.told.get(&(a.article, b.kind, *word));
        let others = b.features.subject.words.iter().filter_map(told);
        others.into_iter().any(|(low, high)| !are_near(figure, *low) || !are_near(figure, *high))
    }
}

/// Whether one figure may be the other, rounded.
fn are_near(a: f64, b: f64) -> bool {
    const NEAR: f64 = 0.03;
    (a - b).abs() <= NEAR * a.abs().max(b.abs())
}
