//! What a phrase that names a speaker begins with: a body, a post, a country, or a person's name.

use super::words::{feminine, is_adjective, is_grammatical, is_owned, kind_of, looks_verbal, of_name};
use super::{Reader, Sort};
use crate::claims::{SpeakerKind, person};
use crate::text::affixes::LI_ARTICLE;
use crate::text::letters;
use crate::text::lexicon::Prefix;
use crate::text::lexicon::names::NameSort;
use crate::text::lexicon::particles::Particle;
use crate::text::lexicon::speech::Role;

impl Reader<'_, '_> {
    /// Reads the first word of a phrase; whether it can begin one. `li` says that «ل» may stand before it.
    pub(super) fn head(&mut self, li: bool) -> bool {
        let (context, i) = (self.context, self.start);
        let Some(token) = context.token(i) else { return false };
        let (roles, prefix) = context.speech(i);
        let clitics = token.prefix;
        let joined = |p: Prefix| prefix.has(p) || (clitics.has(p) && !token.senses.is_empty());
        // A noun behind «ب» or «ك» is no subject, nor one behind «ل» unless it names a source.
        if joined(Prefix::BI) || joined(Prefix::KA) || (!li && joined(Prefix::LI)) {
            return false;
        }
        let unlisted_li = context.is_unknown(i) && context.folded(i).starts_with(LI_ARTICLE);
        // «القادة» is no «قاده».
        let happens = context.event(i).is_some() && !roles.heads();
        if context.is_dated(i) || happens || (unlisted_li && !li && !roles.heads()) {
            return false;
        }
        self.head = roles;
        self.definite = context.is_definite(i) || prefix.has(Prefix::ARTICLE) || unlisted_li;
        self.closed = self.definite;
        let is_title = context.title(i).is_some();
        if roles.heads() || is_title || roles.has(Role::Document) {
            self.sort = Sort::Known;
            self.kind = kind_of(context, i).unwrap_or(SpeakerKind::Official);
            self.feminine = feminine(context, i, roles);
            self.closed |= roles.has(Role::Proper);
            return !(roles.has(Role::Content) && !roles.heads() && !is_title);
        }
        if roles.any(&[Role::Content, Role::Stop, Role::Link, Role::Setting, Role::Detail])
            || context.reporting(i).is_some()
            || is_grammatical(context, i)
        {
            return false;
        }
        if let Some(name) = context.name(i).filter(|_| !person::is_given(context, i)) {
            self.sort = Sort::Country;
            self.kind = of_name(name.sort);
            let is_people =
                matches!(name.sort, NameSort::Country | NameSort::Side) && is_adjective(context, i);
            // «مصر», «حماس»; «الفلسطينيون» with its article, «فلسطيني» not.
            self.closed = true;
            return self.definite || !is_people;
        }
        if context.noun(i).is_some() {
            return false;
        }
        self.start_person()
    }

    fn start_person(&mut self) -> bool {
        let (context, i) = (self.context, self.start);
        if person::is_given(context, i) || context.is_particle(i, Particle::NamePart) {
            let listed = context.speech(i).0.has(Role::Given) || context.is_particle(i, Particle::NamePart);
            let like_noun = context.word(i).ends_with(letters::TA_MARBUTA)
                || looks_verbal(context, i)
                || is_owned(context, i);
            if !listed && like_noun {
                return false;
            }
            // «عطل تقني» is a noun with its adjective.
            let is_long = person::starts(context, i) && (listed || !is_adjective(context, i + 1));
            self.sort = if is_long { Sort::Person } else { Sort::Unknown };
            self.person = Some(i..i + 1);
            self.naming = true;
            return is_long || context.is_unknown(i) || context.speech(i).0.has(Role::Given);
        }
        if self.is_plural_surname(i) {
            (self.person, self.naming) = (Some(i..i + 1), true);
            return true;
        }
        (context.is_unknown(i) || person::is_no_pronoun(context, i)) && self.definite
    }
}
