//! Words that say what happened to the counted (`events.tsv`).

use super::{BuiltinFile, Class, Form, LexiconBuilder, Row, Sense};
use crate::l10n::Bilingual;
use crate::text::Kind;

/// The file behind this table.
pub(crate) const FILE: BuiltinFile =
    BuiltinFile { name: "events.tsv", content: include_str!("../../../assets/lexicon/events.tsv") };

/// On which side of the word the counted stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    After,
    /// Not far behind it: «سقوط 20 شخصا», not whatever a sentence counts after «سقوط الاتحاد السوفيتي».
    Next,
    /// Right behind it: «غرق 12 شخصا», not «غرق قارب يحمل 12 شخصا».
    Adjacent,
    Before,
    /// Before it, where a negation stands in front of the word: «12 ألف شخص بلا مأوى».
    Lacking,
    Both,
}

/// What happened, and to whom.
#[derive(Clone, Copy, Debug)]
pub struct Event {
    pub kind: Kind,
    pub counted: Side,
}

/// Reads one row: `id kind counted words`.
pub(crate) fn parse(row: &Row<'_>, id: u16, builder: &mut LexiconBuilder) -> Result<Event, Bilingual> {
    let kinds: Vec<(&str, Kind)> = Kind::ALL.iter().map(|k| (k.id(), *k)).collect();
    let sides = [
        ("after", Side::After),
        ("next", Side::Next),
        ("adjacent", Side::Adjacent),
        ("before", Side::Before),
        ("lacking", Side::Lacking),
        ("both", Side::Both),
    ];
    let event = Event { kind: row.one_of(1, "kind", &kinds)?, counted: row.one_of(2, "counted", &sides)? };
    for word in row.words(3)? {
        builder.add(word, Sense { class: Class::Event, form: Form::Singular, id });
    }
    Ok(event)
}
