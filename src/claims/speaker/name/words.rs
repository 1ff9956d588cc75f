//! What single words are in a phrase that names a speaker.

use crate::claims::SpeakerKind;
use crate::claims::context::Context;
use crate::text::affixes::{FEMININE_PLURAL, GOD, HIS, NISBA, NISBA_PLURAL, OBLIQUE, PLURAL};
use crate::text::letters;
use crate::text::lexicon::names::NameSort;
use crate::text::lexicon::particles::Particle;
use crate::text::lexicon::speech::{Role, Roles};
use crate::text::lexicon::{Class, Form, Prefix};

/// What kind of speaker the word at `i` makes.
pub(super) fn kind_of(context: &Context<'_>, i: usize) -> Option<SpeakerKind> {
    const KINDS: [(Role, SpeakerKind); 7] = [
        (Role::Unnamed, SpeakerKind::Unnamed),
        (Role::Witness, SpeakerKind::Witness),
        (Role::Medical, SpeakerKind::Medical),
        (Role::Ngo, SpeakerKind::Ngo),
        (Role::Media, SpeakerKind::Media),
        (Role::Party, SpeakerKind::Party),
        (Role::Official, SpeakerKind::Official),
    ];
    let (roles, _) = context.speech(i);
    let listed = KINDS.iter().find(|(role, _)| roles.has(*role)).map(|(_, kind)| *kind);
    listed
        .or_else(|| context.name(i).map(|n| of_name(n.sort)))
        .or_else(|| roles.has(Role::Person).then_some(SpeakerKind::Party))
}

pub(super) const fn of_name(sort: NameSort) -> SpeakerKind {
    match sort {
        NameSort::Country | NameSort::Official => SpeakerKind::Official,
        NameSort::Side | NameSort::Party => SpeakerKind::Party,
        NameSort::Medical => SpeakerKind::Medical,
        NameSort::Media => SpeakerKind::Media,
        NameSort::Ngo => SpeakerKind::Ngo,
        NameSort::Witness => SpeakerKind::Witness,
    }
}

/// Feminine by its ending, masculine where it is a person; other forms may be plurals of either.
pub(super) fn feminine(context: &Context<'_>, i: usize, roles: Roles) -> Option<bool> {
    let folded = context.folded(i);
    let ends = folded.ends_with(letters::HA) || folded.ends_with(FEMININE_PLURAL);
    if ends {
        return Some(true);
    }
    let singular = roles.has(Role::Office) && ![PLURAL, OBLIQUE].iter().any(|e| folded.ends_with(e));
    singular.then_some(false)
}

/// Nisba: «أمني», «محلية».
pub(super) fn is_adjective(context: &Context<'_>, i: usize) -> bool {
    let folded = context.folded(i);
    let [one, of_things, _] = NISBA;
    folded.chars().count() >= 4 && [one, of_things].iter().chain(&NISBA_PLURAL).any(|e| folded.ends_with(e))
}

/// Classes of words that name nobody.
const SILENT: u32 = (Class::Particle.bit()
    | Class::Numeral.bit()
    | Class::Hedge.bit()
    | Class::Time.bit()
    | Class::Weekday.bit()
    | Class::Unit.bit()) as u32;

/// Grammatical words other than parts of names.
pub(super) fn is_grammatical(context: &Context<'_>, i: usize) -> bool {
    let Some(token) = context.token(i) else { return true };
    // «السعودية» has a clock of its own.
    let named = context.name(i).is_some() && token.prefix == Prefix::NONE;
    !context.is_particle(i, Particle::NamePart) && !named && context.is_of(i, SILENT)
}

/// Verbal nouns by their shape: «إحباط», «انسحاب», «تنفيذ».
pub(super) fn looks_verbal(context: &Context<'_>, i: usize) -> bool {
    if context.speech(i).0.has(Role::Given) {
        return false;
    }
    letters::is_verbal_noun(context.word(i))
}

/// «حصوله», «توقيعه»: what is announced, with whose it is.
pub(super) fn is_owned(context: &Context<'_>, i: usize) -> bool {
    const SHORTEST: usize = 5;
    let word = context.word(i);
    context.is_unknown(i)
        && context.folded(i).chars().count() >= SHORTEST
        && context.folded(i).ends_with(HIS)
        && !word.ends_with(letters::TA_MARBUTA)
        && !context.folded(i).ends_with(GOD)
}

/// «المسلحة» behind «القوات»: feminine, and no gunwoman.
pub(super) fn is_armed(context: &Context<'_>, i: usize) -> bool {
    context.word(i).ends_with(letters::TA_MARBUTA)
        && context.noun(i).is_some_and(|(noun, form)| noun.is_person() && form == Form::Singular)
}
