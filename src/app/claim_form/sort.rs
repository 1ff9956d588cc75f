//! What sort of value a kind of claim has.

use crate::claims::{Hedge, Kind};

/// What sort of value a kind has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ValueSort {
    Number,
    Date,
    Title,
}

impl ValueSort {
    /// The sort of values that claims of `kind` have.
    #[must_use]
    pub(crate) const fn of(kind: Kind) -> Self {
        match kind {
            Kind::DateEvent | Kind::DateDeadline => Self::Date,
            Kind::Rank => Self::Title,
            _ => Self::Number,
        }
    }

    /// The hedges that make sense with it.
    #[must_use]
    pub(crate) const fn hedges(self) -> &'static [Hedge] {
        match self {
            Self::Number => &[
                Hedge::Exact,
                Hedge::About,
                Hedge::MoreThan,
                Hedge::AtLeast,
                Hedge::LessThan,
                Hedge::AtMost,
                Hedge::Range,
                Hedge::Vague,
            ],
            Self::Date => &[Hedge::Exact, Hedge::About, Hedge::Start, Hedge::Mid, Hedge::End],
            Self::Title => &[Hedge::Exact],
        }
    }
}
