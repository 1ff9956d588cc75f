//! Words of the phrases that name a speaker (`speech.tsv`).
//!
//! They are kept apart from the lexicon's senses: «قانون» ends such a phrase, and means nothing else elsewhere.

use super::forms::Forms;
use super::{BuiltinFile, Prefix, Row};
use crate::l10n::Bilingual;
use crate::text::affixes::{ARTICLE, FEMININE, HER, HIS, LI_ARTICLE, THEIR};
use crate::text::letters;

/// The file behind this table.
pub(crate) const FILE: BuiltinFile =
    BuiltinFile { name: "speech.tsv", content: include_str!("../../../assets/lexicon/speech.tsv") };

listed! {
    /// What a word does in a phrase that names a speaker.
    Role in ROLES:
    Official = "official",
    Party = "party",
    Medical = "medical",
    Media = "media",
    Ngo = "ngo",
    Witness = "witness",
    Unnamed = "unnamed",
    /// A post; its complement says of what kind: «المتحدث باسم الحركة».
    Office = "office",
    /// Someone who speaks for no body: an expert, a relative.
    Person = "person",
    /// Names a speaker only through its author.
    Document = "document",
    /// Where it is said: «في بيان».
    Setting = "setting",
    /// To whom it is said: «للصحفيين».
    Addressee = "addressee",
    /// What is announced, never who announces.
    Content = "content",
    /// «مسؤوليتها»: what it is for is no news of who speaks.
    Blame = "blame",
    Stop = "stop",
    /// «أحد», «بعض»: the phrase goes on behind them.
    Few = "few",
    /// «باسم»: the phrase goes on behind it.
    Link = "link",
    /// Adjectives of an indefinite body.
    Detail = "detail",
    /// Takes no complement: «رويترز», «حماس».
    Proper = "proper",
    Given = "given",
    /// A given name of women.
    Woman = "woman",
    /// A body that is named for its charge: «هيئة مكافحة الفساد», «المنظمة الدولية للهجرة».
    Chartered = "chartered",
}

/// The roles of one word.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Roles(u32);

impl Roles {
    /// Of a word that has no role.
    pub const NONE: Self = Self(0);

    /// Whether the word has this role.
    #[must_use]
    pub const fn has(self, role: Role) -> bool {
        self.0 & (1 << role as u32) != 0
    }

    /// Whether the word has any of these roles.
    #[must_use]
    pub fn any(self, roles: &[Role]) -> bool {
        roles.iter().any(|r| self.has(*r))
    }

    /// Whether the word can be the first of a phrase that names a speaker.
    #[must_use]
    pub fn heads(self) -> bool {
        use Role::{Media, Medical, Ngo, Office, Official, Party, Person, Unnamed, Witness};
        self.any(&[Official, Party, Medical, Media, Ngo, Witness, Unnamed, Office, Person])
    }
}

/// All words of such phrases, folded.
#[derive(Debug, Default)]
pub struct Speech(Forms<Roles>);

impl Speech {
    /// Reads one row: `id role words`.
    ///
    /// # Errors
    /// An unknown role, or a word that is not in Arabic letters.
    pub fn add(&mut self, row: &Row<'_>) -> Result<(), Bilingual> {
        let role = row.one_of(1, "role", ROLES)?;
        for word in row.words(2)? {
            self.0.entry(&letters::folded(word)).0 |= 1 << role as u32;
        }
        Ok(())
    }

    /// The roles of a folded word and the clitics taken off to find them; no roles for unknown words.
    #[must_use]
    pub fn look_up(&self, folded: &str) -> (Roles, Prefix) {
        self.known(folded).or_else(|| self.without_pronoun(folded)).unwrap_or_default()
    }

    fn known(&self, folded: &str) -> Option<(Roles, Prefix)> {
        let bare = folded.strip_prefix([letters::WAW, letters::FA]);
        let forms = [(Some(folded), Prefix::NONE), (bare, Prefix::CONJUNCTION)];
        forms.iter().filter_map(|(form, prefix)| Some(((*form)?, *prefix))).find_map(|(form, prefix)| {
            let whole = self.0.get(form).map(|roles| (*roles, prefix));
            whole.or_else(|| self.without_preposition(form, prefix))
        })
    }

    fn without_preposition(&self, form: &str, prefix: Prefix) -> Option<(Roles, Prefix)> {
        let get = |stem: &str, prefix| self.0.get(stem).map(|roles| (*roles, prefix));
        let after_article = |form: &str, prefix: Prefix| {
            form.strip_prefix(ARTICLE).and_then(|stem| get(stem, prefix.with(Prefix::ARTICLE)))
        };
        if let Some(found) = after_article(form, prefix) {
            return Some(found);
        }
        if let Some(stem) = form.strip_prefix(LI_ARTICLE) {
            // «للجنة» is of a committee.
            let own = || form.strip_prefix(letters::LAM).and_then(|stem| get(stem, prefix.with(Prefix::LI)));
            let own = || own().filter(|(roles, _)| roles.heads());
            return get(stem, prefix.with(Prefix::LI).with(Prefix::ARTICLE)).or_else(own);
        }
        let clitic = match form.chars().next()? {
            letters::BA => Prefix::BI,
            letters::LAM => Prefix::LI,
            letters::KAF => Prefix::KA,
            _ => return None,
        };
        let after = form.get(letters::BA.len_utf8()..)?;
        get(after, prefix.with(clitic)).or_else(|| after_article(after, prefix.with(clitic)))
    }

    /// «مسؤوليتها», «رفضهم»: only for what is announced, since a name may end like a pronoun.
    fn without_pronoun(&self, folded: &str) -> Option<(Roles, Prefix)> {
        const SUFFIXES: [&str; 3] = [HER, THEIR, HIS];
        let stem = SUFFIXES.iter().find_map(|s| folded.strip_suffix(s)).filter(|s| s.len() >= 6)?;
        let feminine = || {
            let bare = stem.strip_suffix(letters::TA)?;
            self.known(&[bare, FEMININE].concat())
        };
        self.known(stem).or_else(feminine).filter(|(roles, _)| roles.any(&[Role::Content, Role::Setting]))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Words;

    fn look_up(word: &str) -> (Roles, Prefix) {
        Words::builtin().speech.look_up(&letters::folded(word))
    }

    #[test]
    fn clitics_and_pronouns_are_taken_off() {
        assert!(look_up("وللمرصد").0.has(Role::Ngo));
        assert!(look_up("بالوزارة").1.has(Prefix::BI));
        assert!(look_up("مسؤوليتها").0.has(Role::Content));
        assert!(look_up("وكالة").0.has(Role::Media), "the waw is the word's own");
        assert!(!look_up("القدرة").0.heads());
        assert!(look_up("للجنة").0.heads(), "the second lam is the word's own");
    }
}
