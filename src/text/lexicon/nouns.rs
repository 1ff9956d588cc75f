//! Countable nouns (`nouns.tsv`).

use super::{BuiltinFile, Class, Form, LexiconBuilder, Row, Sense};
use smol_str::SmolStr;

use crate::l10n::Bilingual;
use crate::text::affixes::{CONSTRUCT, DUAL, OBLIQUE};
use crate::text::{Kind, letters};

/// The file behind this table.
pub(crate) const FILE: BuiltinFile =
    BuiltinFile { name: "nouns.tsv", content: include_str!("../../../assets/lexicon/nouns.tsv") };

/// One countable noun.
#[derive(Clone, Debug)]
pub struct Noun {
    /// What a number with it claims; `None` where it claims nothing by itself.
    pub kind: Option<Kind>,
    /// What one is: `persons`, `missiles`, ….
    pub unit: SmolStr,
    /// Nouns of one concept may stand for each other.
    pub concept: SmolStr,
    /// The first plural as it stands behind the article; empty where none is counted.
    pub plural: String,
    /// The noun in English.
    pub english: String,
    /// Whether its sound plural looks like its dual in the oblique case («مسؤولين»).
    pub dual_looks_plural: bool,
}

impl Noun {
    /// Whether it counts people.
    #[must_use]
    pub fn is_person(&self) -> bool {
        self.unit == "persons"
    }

    /// Whether it is a body of people whose members are counted: «الطاقم», «الشرطة».
    #[must_use]
    pub fn is_body(&self) -> bool {
        self.unit == "bodies"
    }
}

/// Reads one row: `id kind unit concept plurals singular`.
pub(crate) fn parse(row: &Row<'_>, id: u16, builder: &mut LexiconBuilder) -> Result<Noun, Bilingual> {
    let mut kinds: Vec<(&str, Option<Kind>)> = Kind::ALL.iter().map(|k| (k.id(), Some(*k))).collect();
    kinds.push(("none", None));
    let kind = row.one_of(1, "kind", &kinds)?;
    let words = |column: usize| if row.get(column) == "-" { Ok(Vec::new()) } else { row.words(column) };
    let (plurals, singulars) = (words(4)?, words(5)?);
    let mut dual_looks_plural = false;
    for singular in &singulars {
        let singular = *singular;
        let mut add = |word: &str, form| builder.add(word, Sense { class: Class::Noun, form, id });
        add(singular, Form::Singular);
        let stem = singular
            .strip_suffix(letters::TA_MARBUTA)
            .map_or(singular.to_owned(), |s| format!("{s}{}", letters::TA));
        if !singular.ends_with(letters::TA_MARBUTA) {
            add(&format!("{singular}{}", letters::ALIF), Form::Singular);
        }
        let [accusative, genitive] = CONSTRUCT;
        for ending in [DUAL, OBLIQUE, accusative, genitive] {
            let dual = format!("{stem}{ending}");
            let taken = plurals.iter().any(|p| letters::folded(p) == letters::folded(&dual));
            dual_looks_plural |= taken;
            // «قتيلا» is the accusative singular; the dual's construct «قتيلا» is far rarer.
            // «قاضي» is «قاض» again.
            let again = singulars.iter().any(|s| letters::folded(s) == letters::folded(&dual));
            let accusative = ending == accusative && !singular.ends_with(letters::TA_MARBUTA);
            if !taken && !again && !accusative {
                add(&dual, Form::Dual);
            }
        }
    }
    let plural_shown = plurals.first().map_or_else(String::new, |first| {
        // A defective plural gets its ya back: «المباني», not «المبان».
        let whole = format!("{first}{}", letters::YA);
        if plurals.contains(&whole.as_str()) { whole } else { (*first).to_owned() }
    });
    let number = row.id().rsplit_once('-').filter(|(_, n)| n.bytes().all(|b| b.is_ascii_digit()));
    for plural in plurals {
        builder.add(plural, Sense { class: Class::Noun, form: Form::Plural, id });
        builder
            .add(&format!("{plural}{}", letters::ALIF), Sense { class: Class::Noun, form: Form::Plural, id });
    }
    Ok(Noun {
        kind,
        unit: row.get(2).into(),
        concept: row.get(3).into(),
        plural: plural_shown,
        english: number.map_or(row.id(), |(name, _)| name).replace('-', " "),
        dual_looks_plural,
    })
}
