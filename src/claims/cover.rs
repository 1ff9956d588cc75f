//! Which tokens a rule or a date has taken already, so that no figure is claimed twice.

use std::ops::Range;

/// A set of tokens up to the last of them, so that "is this token taken" costs the same however long the text is.
#[derive(Clone, Debug, Default)]
pub(super) struct Cover(Vec<bool>);

impl Cover {
    /// The tokens inside any of the ranges.
    pub(super) fn of<'r>(ranges: impl Iterator<Item = &'r Range<usize>> + Clone) -> Self {
        let mut cover = vec![false; ranges.clone().map(|range| range.end).max().unwrap_or(0)];
        for range in ranges {
            cover.get_mut(range.clone()).into_iter().flatten().for_each(|taken| *taken = true);
        }
        Self(cover)
    }

    /// Whether the token is taken.
    #[must_use]
    pub(super) fn has(&self, i: usize) -> bool {
        self.0.get(i).copied().unwrap_or(false)
    }

    /// Whether any token of the range is taken.
    #[must_use]
    pub(super) fn touches(&self, range: &Range<usize>) -> bool {
        range.clone().any(|i| self.has(i))
    }
}
