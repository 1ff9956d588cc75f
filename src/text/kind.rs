//! What a statement is about. The word lists tag nouns with it, so it lives in the language layer.

use serde::{Deserialize, Serialize};

macro_rules! kinds {
    ($($variant:ident = $id:literal),+ $(,)?) => {
        /// What a claim is about. The ids are part of the report contract.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub enum Kind { $(#[serde(rename = $id)] $variant),+ }

        impl Kind {
            /// Every kind, in the order in which rows are grouped.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The id used in reports, such as `casualty.killed`.
            #[must_use]
            pub const fn id(self) -> &'static str {
                match self { $(Self::$variant => $id),+ }
            }
        }
    };
}

kinds! {
    Killed = "casualty.killed",
    Injured = "casualty.injured",
    Missing = "casualty.missing",
    Captured = "casualty.captured",
    Displaced = "casualty.displaced",
    ForceStrength = "force.strength",
    AttackCount = "attack.count",
    AttackMunitions = "attack.munitions",
    EquipmentCount = "equipment.count",
    DateDeadline = "date.deadline",
    DateEvent = "date.event",
    Duration = "duration",
    Money = "money",
    Percent = "percent",
    Distance = "distance",
    Age = "age",
    Rank = "rank",
    CountOther = "count.other",
}

impl Kind {
    /// The kind with this report id.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|kind| kind.id() == id)
    }

    /// Whether its values are dates.
    #[must_use]
    pub const fn is_date(self) -> bool {
        matches!(self, Self::DateEvent | Self::DateDeadline)
    }

    /// Whether it measures something that the figure's unit does not tell: a share or a sum of what, how long or far.
    #[must_use]
    pub const fn is_measured(self) -> bool {
        matches!(self, Self::Percent | Self::Money | Self::Distance | Self::Duration)
    }

    /// Whether it counts people hurt, lost, held or driven out.
    #[must_use]
    pub const fn is_casualty(self) -> bool {
        matches!(self, Self::Killed | Self::Injured | Self::Missing | Self::Captured | Self::Displaced)
    }
}
