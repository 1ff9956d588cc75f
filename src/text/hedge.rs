//! How firmly words bound a value.

use serde::{Deserialize, Serialize};

/// How firmly the words bound the value.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Hedge {
    /// Nothing loosens it.
    #[default]
    Exact,
    /// «نحو», «حوالي».
    About,
    /// «أكثر من»: the figure itself is excluded.
    MoreThan,
    /// «لا يقل عن»: the figure itself is included.
    AtLeast,
    /// «أقل من»: the figure itself is excluded.
    LessThan,
    /// «لا يتجاوز»: the figure itself is included.
    AtMost,
    /// «بين 20 و30».
    Range,
    /// An amount without a figure: «عشرات», «عدة».
    Vague,
    /// Dates only: early in the period.
    Start,
    /// Dates only: the middle of the period.
    Mid,
    /// Dates only: late in the period, or its last day.
    End,
}

impl Hedge {
    /// The id used in reports, such as `more_than`.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Exact => "exact",
            Self::About => "about",
            Self::MoreThan => "more_than",
            Self::AtLeast => "at_least",
            Self::LessThan => "less_than",
            Self::AtMost => "at_most",
            Self::Range => "range",
            Self::Vague => "vague",
            Self::Start => "start",
            Self::Mid => "mid",
            Self::End => "end",
        }
    }
}
