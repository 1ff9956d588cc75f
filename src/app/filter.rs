//! Which rows are shown.

use std::collections::BTreeSet;

use crate::verdict::{Comparison, Judgement, Verdict};

use super::search::Needle;

pub(crate) use crate::project::Filter;

impl Filter {
    /// Whether anything is held back.
    #[must_use]
    pub fn is_active(&self) -> bool {
        !(self.verdicts.is_empty() && self.is_open_but_for_verdicts())
    }

    /// Holds back the rows that only one source answers, or shows every verdict again where they are held back.
    pub fn toggle_single(&mut self) {
        self.verdicts = if self.holds_single() { BTreeSet::new() } else { several().collect() };
    }

    /// Whether just the rows that only one source answers are held back.
    #[must_use]
    pub fn holds_single(&self) -> bool {
        self.verdicts.iter().copied().eq(several())
    }

    fn is_open_but_for_verdicts(&self) -> bool {
        self.kinds.is_empty() && self.sources.is_empty() && self.search.trim().is_empty()
    }

    /// Whether `row` passes, the verdict set apart.
    fn admits_but_for_verdict(&self, comparison: &Comparison, row: &Judgement, needle: &Needle) -> bool {
        let kind = self.kinds.is_empty() || self.kinds.contains(&row.row.kind);
        let source = || {
            self.sources.is_empty()
                || row
                    .row
                    .claims
                    .iter()
                    .filter_map(|id| comparison.claim(*id))
                    .any(|claim| self.sources.contains(&claim.article))
        };
        kind && source() && needle.is_in_row(comparison, row)
    }
}

/// The verdicts on what several sources answer.
fn several() -> impl Iterator<Item = Verdict> {
    Verdict::ALL.into_iter().filter(|&verdict| verdict != Verdict::SingleSource)
}

/// What is left of a comparison under a filter.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Admitted {
    /// Indices into the comparison's rows.
    pub rows: Vec<usize>,
    /// Rows of each verdict that pass everything but the verdict filter, in the order of
    /// [`Verdict::ALL`]: the numbers on the filter chips.
    pub counts: [usize; Verdict::ALL.len()],
}

/// Applies `filter` to `comparison`.
#[must_use]
pub(crate) fn admit(comparison: &Comparison, filter: &Filter) -> Admitted {
    let needle = Needle::new(&filter.search);
    let mut admitted = Admitted::default();
    for (index, row) in comparison.rows.iter().enumerate() {
        if !filter.admits_but_for_verdict(comparison, row, &needle) {
            continue;
        }
        let place = Verdict::ALL.iter().position(|v| *v == row.verdict);
        if let Some(count) = place.and_then(|p| admitted.counts.get_mut(p)) {
            *count += 1;
        }
        if filter.verdicts.is_empty() || filter.verdicts.contains(&row.verdict) {
            admitted.rows.push(index);
        }
    }
    admitted
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::model::samples::three_sources;

    #[test]
    fn chips_count_what_the_other_filters_leave() {
        let comparison = three_sources();
        let all = admit(&comparison, &Filter::default());
        assert_eq!(all.rows.len(), comparison.rows.len());
        assert_eq!(all.counts.iter().sum::<usize>(), comparison.rows.len());

        let filter = Filter { verdicts: [Verdict::Conflict].into(), ..Filter::default() };
        let conflicts = admit(&comparison, &filter);
        assert_eq!(conflicts.counts, all.counts, "the verdict filter must not change its own counts");
        assert!(conflicts.rows.iter().all(|i| comparison.rows[*i].verdict == Verdict::Conflict));
        assert!(!conflicts.rows.is_empty() && conflicts.rows.len() < all.rows.len());
    }

    #[test]
    fn a_source_filter_keeps_rows_that_source_answers() {
        let comparison = three_sources();
        let last = comparison.articles.last().map(|a| a.id).into_iter().collect();
        let filter = Filter { sources: last, ..Filter::default() };
        let admitted = admit(&comparison, &filter);
        assert!(filter.is_active());
        assert!(!admitted.rows.is_empty() && admitted.rows.len() < comparison.rows.len());
    }
}
