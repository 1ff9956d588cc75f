//! Which tokens are taken.

use std::ops::Range;

/// A set of tokens, so that "is this token taken" costs the same however long the text is.
#[derive(Clone, Debug, Default)]
pub(super) struct Cover(Vec<bool>);

impl Cover {
    /// The tokens inside any of the ranges.
    pub(super) fn of<'r>(tokens: usize, ranges: impl Iterator<Item = &'r Range<usize>>) -> Self {
        let mut cover = vec![false; tokens];
        for range in ranges {
            for taken in cover.get_mut(range.start..range.end.min(tokens)).into_iter().flatten() {
                *taken = true;
            }
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
