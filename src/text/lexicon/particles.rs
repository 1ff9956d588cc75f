//! Grammatical words (`particles.tsv`).

use super::{BuiltinFile, Class, Form, LexiconBuilder, Row, Sense};
use crate::l10n::Bilingual;

/// The file behind this table.
pub const FILE: BuiltinFile =
    BuiltinFile { name: "particles.tsv", content: include_str!("../../../assets/lexicon/particles.tsv") };

/// What a grammatical word does to a claim near it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Particle {
    /// Opens reported speech: «إن», «أن».
    That,
    From,
    /// «منهم», «بينهم»: a part of those before.
    OfThem,
    Among,
    /// A place follows.
    In,
    On,
    Not,
    Any,
    /// «عدد», «حصيلة»: what is counted follows, the figure later.
    NumberOf,
    /// «آخرين»: more of the same persons.
    Other,
    Deadline,
    May,
    If,
    Plan,
    Aged,
    Total,
    Relative,
    Rose,
    /// «وقوع», «سقوط», «تسجيل»: that something happened at all.
    Occur,
    /// «عبد», «بن», «أبو»: part of a person's name.
    NamePart,
    /// «منذ»: the figure has grown since then.
    Since,
    /// «أكبر», «الأعنف».
    Superlative,
    /// What sets a second figure beside the first: «مقابل», «بالإضافة إلى».
    Along,
    /// How badly people are hurt: «خطيرة», «طفيفة».
    Severity,
    Hospital,
    /// «من أصل»: the whole a part is taken from.
    Whole,
    /// «على متنها», «تقل»: passengers and crew follow.
    Aboard,
    /// «لم يتضح»: it is not known, which is not none.
    Unknown,
    /// «يبلغ»: a measure follows, of a person the age.
    Reaches,
    /// «تستمر»: the date after «حتى» is an end, not a deadline.
    GoesOn,
    /// «عمليات تفتيش»: operations that harm nobody.
    Search,
    /// «حوادث إطلاق النار»: incidents that are attacks.
    Violent,
}

impl Particle {
    /// This particle as a bit of a set of particles.
    #[must_use]
    pub const fn bit(self) -> u32 {
        1 << self as u32
    }
}

const ROLES: &[(&str, Particle)] = &[
    ("that", Particle::That),
    ("from", Particle::From),
    ("of-them", Particle::OfThem),
    ("among", Particle::Among),
    ("in", Particle::In),
    ("on", Particle::On),
    ("not", Particle::Not),
    ("any", Particle::Any),
    ("number-of", Particle::NumberOf),
    ("other", Particle::Other),
    ("deadline", Particle::Deadline),
    ("may", Particle::May),
    ("if", Particle::If),
    ("plan", Particle::Plan),
    ("aged", Particle::Aged),
    ("total", Particle::Total),
    ("relative", Particle::Relative),
    ("rose", Particle::Rose),
    ("occur", Particle::Occur),
    ("name-part", Particle::NamePart),
    ("since", Particle::Since),
    ("superlative", Particle::Superlative),
    ("along", Particle::Along),
    ("severity", Particle::Severity),
    ("hospital", Particle::Hospital),
    ("whole", Particle::Whole),
    ("aboard", Particle::Aboard),
    ("unknown", Particle::Unknown),
    ("reaches", Particle::Reaches),
    ("goes-on", Particle::GoesOn),
    ("search", Particle::Search),
    ("violent", Particle::Violent),
];

/// Reads one row: `id role words`.
pub fn parse(row: &Row<'_>, id: u16, builder: &mut LexiconBuilder) -> Result<Particle, Bilingual> {
    let role = row.one_of(1, "role", ROLES)?;
    for word in row.words(2)? {
        builder.add(word, Sense { class: Class::Particle, form: Form::Singular, id });
    }
    Ok(role)
}
