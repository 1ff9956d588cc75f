//! What a statement is about. The word lists tag nouns with it, so it lives in the language layer.

use serde::{Deserialize, Serialize};

macro_rules! kinds {
    ($($(#[$about:meta])* $variant:ident = $id:literal),+ $(,)?) => {
        /// What a claim is about. The ids are part of the report contract.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub enum Kind { $($(#[$about])* #[serde(rename = $id)] $variant),+ }

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
    /// People who died.
    Killed = "casualty.killed",
    /// People hurt.
    Injured = "casualty.injured",
    /// People missing.
    Missing = "casualty.missing",
    /// People held: prisoners, hostages, those arrested.
    Captured = "casualty.captured",
    /// People driven out of their homes.
    Displaced = "casualty.displaced",
    /// How many a force has: troops, fighters, units.
    ForceStrength = "force.strength",
    /// Attacks, raids, strikes.
    AttackCount = "attack.count",
    /// Missiles, drones, shells that were fired or intercepted.
    AttackMunitions = "attack.munitions",
    /// Vehicles, aircraft, ships, weapons.
    EquipmentCount = "equipment.count",
    /// The day by which something must be done.
    DateDeadline = "date.deadline",
    /// The day or time of something.
    DateEvent = "date.event",
    /// How long something takes.
    Duration = "duration",
    /// A sum, in its currency.
    Money = "money",
    /// A share, in per cent.
    Percent = "percent",
    /// A length, an area, a weight or a volume.
    Distance = "distance",
    /// How old somebody is.
    Age = "age",
    /// The rank or title of a named person.
    Rank = "rank",
    /// Anything else that is counted.
    CountOther = "count.other",
}

impl Kind {
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
