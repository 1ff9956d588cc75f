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

/// Whether words that look like a claim of `kind` may well answer a row of the kind `asked`: figures that only count
/// something may count anything, but are no kilometres, sums, shares, ages or times.
#[must_use]
pub(super) const fn may_answer(kind: Kind, asked: Kind) -> bool {
    match (ValueSort::of(kind), ValueSort::of(asked)) {
        (ValueSort::Date, ValueSort::Date) | (ValueSort::Title, ValueSort::Title) => true,
        (ValueSort::Number, ValueSort::Number) => {
            let is_measure =
                matches!(asked, Kind::Distance | Kind::Money | Kind::Percent | Kind::Age | Kind::Duration);
            kind as u8 == asked as u8 || (matches!(kind, Kind::CountOther) && !is_measure)
        }
        _ => false,
    }
}

/// What one unit is where the words do not say.
pub(super) const fn unit_of(kind: Kind) -> &'static str {
    match kind {
        Kind::AttackMunitions => "munitions",
        Kind::Percent => "percent",
        Kind::Rank => "rank",
        Kind::DateEvent | Kind::DateDeadline => "date",
        Kind::Age => "years",
        Kind::Duration => "days",
        Kind::Money | Kind::Distance | Kind::CountOther | Kind::EquipmentCount | Kind::AttackCount => "",
        _ => "persons",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_offered_to_rows_that_they_may_answer() {
        assert!(may_answer(Kind::Distance, Kind::Distance));
        assert!(may_answer(Kind::CountOther, Kind::Injured));
        assert!(may_answer(Kind::DateEvent, Kind::DateDeadline));
        assert!(!may_answer(Kind::CountOther, Kind::Distance));
        assert!(!may_answer(Kind::ForceStrength, Kind::Distance));
        assert!(!may_answer(Kind::DateEvent, Kind::CountOther));
    }
}
