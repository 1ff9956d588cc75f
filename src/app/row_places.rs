//! Finding a row again after the comparison was made anew.
//!
//! Row ids are handed out afresh each time, so a selection is remembered by the words it rests on.

use crate::align::RowId;
use crate::claims::Kind;
use crate::intake::ArticleId;
use crate::text::Span;
use crate::verdict::{Comparison, Judgement};

/// The words a row rests on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct RowPlaces {
    kind: Kind,
    words: Vec<(ArticleId, Span)>,
}

impl RowPlaces {
    /// The words that `row` of `comparison` rests on.
    #[must_use]
    pub(crate) fn of(comparison: &Comparison, row: RowId) -> Option<Self> {
        let row = comparison.rows.iter().find(|r| r.row.id == row)?;
        Some(Self { kind: row.row.kind, words: words(comparison, row).collect() })
    }

    /// The row of `comparison` that shares most of these words; `None` where none does.
    #[must_use]
    pub(crate) fn find(&self, comparison: &Comparison) -> Option<RowId> {
        let shared = |row: &Judgement| {
            words(comparison, row)
                .filter(|(article, span)| self.words.iter().any(|(a, s)| a == article && s.overlaps(*span)))
                .count()
        };
        comparison
            .rows
            .iter()
            .map(|row| (shared(row), row.row.kind == self.kind, row))
            .filter(|(count, ..)| *count > 0)
            // The first of equals wins, so that the result does not depend on later rows.
            .fold(None, |best: Option<(usize, bool, &Judgement)>, next| match best {
                Some(b) if (b.0, b.1) >= (next.0, next.1) => Some(b),
                _ => Some(next),
            })
            .map(|(_, _, row)| row.row.id)
    }
}

fn words<'a>(comparison: &'a Comparison, row: &'a Judgement) -> impl Iterator<Item = (ArticleId, Span)> + 'a {
    row.row.claims.iter().filter_map(|id| comparison.claim(*id)).map(|claim| (claim.article, claim.span))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::model::samples::{article, three_sources};
    use crate::verdict;

    #[test]
    fn a_row_is_found_again_among_more_articles() {
        let before = three_sources();
        let mut articles = before.articles.clone();
        articles.push(article(9, "الراصد", "قُتل 12 شخصا في انفجار، وجُرح 40 آخرون."));
        let after = verdict::compare(articles);
        for row in &before.rows {
            let anchor = RowPlaces::of(&before, row.row.id).expect("the row exists");
            let found = anchor.find(&after).expect("its words are still there");
            let found = after.rows.iter().find(|r| r.row.id == found).expect("a row of that id");
            assert_eq!(found.row.label, row.row.label);
        }
        let nothing = RowPlaces::of(&before, before.rows[0].row.id).expect("the row exists");
        assert_eq!(nothing.find(&Comparison::default()), None);
    }
}
