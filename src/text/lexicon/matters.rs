//! What measures and dates are of (`matters.tsv`).

use rustc_hash::FxHashMap;

use super::{BuiltinFile, Row};
use crate::l10n::Bilingual;
use crate::text::letters::{self, BA, LAM, SIN};
use crate::text::stem::{base, hash};

/// The file behind this table.
pub(crate) const FILE: BuiltinFile =
    BuiltinFile { name: "matters.tsv", content: include_str!("../../../assets/lexicon/matters.tsv") };

listed! {
    /// What something may be told in.
    Told in TOLD:
    Money = "money",
    Length = "length",
    Area = "area",
    Volume = "volume",
    Weight = "weight",
    Power = "power",
    Speed = "speed",
    /// Of heat or on a scale.
    Degrees = "degrees",
    /// How long it lasts.
    Time = "time",
    /// The time of day.
    Clock = "clock",
    /// The day, month or year.
    Date = "date",
    /// The day of one sort of happening, which is no day of another.
    Day = "day",
    /// How far something is from it.
    Landmark = "landmark",
}

impl Told {
    const fn bit(self) -> u16 {
        1 << self as u16
    }
}

/// What a word may tell a measure to be of.
#[derive(Clone, Debug)]
pub(crate) struct Matter {
    /// The hash of its id.
    pub key: u32,
    told: u16,
    bases: Vec<u32>,
}

/// The matters that each word may be, by the base of the word.
#[derive(Clone, Debug, Default)]
pub struct Matters(FxHashMap<u32, Vec<(u16, u32)>>);

impl Matters {
    pub(crate) fn of(rows: Vec<Matter>) -> Self {
        let mut all: FxHashMap<u32, Vec<(u16, u32)>> = FxHashMap::default();
        for matter in rows {
            for word in matter.bases {
                all.entry(word).or_default().push((matter.told, matter.key));
            }
        }
        Self(all)
    }

    /// Whether a word of this base, hashed, names any matter.
    #[must_use]
    pub(crate) fn has(&self, base: u32) -> bool {
        self.0.contains_key(&base)
    }

    /// The matter that a word of this base, hashed, names of what is told in `told`.
    #[must_use]
    pub fn named(&self, base: u32, told: Told) -> Option<u32> {
        self.0.get(&base)?.iter().find(|(own, _)| own & told.bit() != 0).map(|(_, key)| *key)
    }
}

/// The bases, hashed, by which a folded word may be listed without what is joined in front, the likeliest first.
pub(crate) fn bases(word: &str) -> impl Iterator<Item = u32> {
    // «سيتوقف», «بتعويض».
    let bare = word.strip_prefix([SIN, BA, LAM]);
    // «يتوقف», «توقف»: persons and tenses of one verb meet where what is joined to it is taken off twice.
    let of = |word| {
        let once = base(word);
        let twice = Some(base(once)).filter(|twice| twice.len() < once.len());
        std::iter::once(once).chain(twice)
    };
    [Some(word), bare].into_iter().flatten().flat_map(of).map(hash)
}

/// The key of what `id` names.
#[must_use]
pub(crate) fn key(id: &str) -> u32 {
    hash(id)
}

/// Reads one row: `id told words`.
///
/// # Errors
/// An unknown way to tell it, or a word that is not in Arabic letters.
pub(crate) fn parse(row: &Row<'_>) -> Result<Matter, Bilingual> {
    let told = row.each_of(1, "told", TOLD)?.into_iter().fold(0, |all, told: Told| all | told.bit());
    let bases = row.words(2)?.into_iter().map(|word| hash(base(&letters::folded(word)))).collect();
    Ok(Matter { key: key(row.id()), told, bases })
}
