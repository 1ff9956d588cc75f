//! Grammatical words (`particles.tsv`).

use super::{BuiltinFile, Class, Form, LexiconBuilder, Row, Sense};
use crate::l10n::Bilingual;

/// The file behind this table.
pub(crate) const FILE: BuiltinFile =
    BuiltinFile { name: "particles.tsv", content: include_str!("../../../assets/lexicon/particles.tsv") };

listed! {
    /// What a grammatical word does to a claim near it.
    Particle in ROLES:
    /// Opens reported speech: «إن», «أن».
    That = "that",
    From = "from",
    /// «منهم», «بينهم»: a part of those before.
    OfThem = "of-them",
    Among = "among",
    /// A place follows.
    In = "in",
    On = "on",
    Not = "not",
    Any = "any",
    /// «عدد», «حصيلة»: what is counted follows, the figure later.
    NumberOf = "number-of",
    /// «آخرين»: more of the same persons.
    Other = "other",
    Deadline = "deadline",
    May = "may",
    If = "if",
    Plan = "plan",
    Aged = "aged",
    Total = "total",
    Relative = "relative",
    Rose = "rose",
    /// «وقوع», «سقوط», «تسجيل»: that something happened at all.
    Occur = "occur",
    /// «عبد», «بن», «أبو»: part of a person's name.
    NamePart = "name-part",
    /// «منذ»: the figure has grown since then.
    Since = "since",
    /// «أكبر», «الأعنف».
    Superlative = "superlative",
    /// What sets a second figure beside the first: «مقابل», «بالإضافة إلى».
    Along = "along",
    /// How badly people are hurt: «خطيرة», «طفيفة».
    Severity = "severity",
    Hospital = "hospital",
    /// «من أصل»: the whole a part is taken from.
    Whole = "whole",
    /// «على متنها», «تقل»: passengers and crew follow.
    Aboard = "aboard",
    /// «لم يتضح»: it is not known, which is not none.
    Unknown = "unknown",
    /// «يبلغ»: a measure follows, of a person the age.
    Reaches = "reaches",
    /// «تستمر»: the date after «حتى» is an end, not a deadline.
    GoesOn = "goes-on",
    /// «عمليات تفتيش»: operations that harm nobody.
    Search = "search",
    /// «حوادث إطلاق النار»: incidents that are attacks.
    Violent = "violent",
}

sets! { Particles of Particle in ROLES: 2 words }

/// Reads one row: `id role words`.
pub(crate) fn parse(row: &Row<'_>, id: u16, builder: &mut LexiconBuilder) -> Result<Particle, Bilingual> {
    let role = row.one_of(1, "role", ROLES)?;
    for word in row.words(2)? {
        builder.add(word, Sense { class: Class::Particle, form: Form::Singular, id });
    }
    Ok(role)
}
