//! What the tables behind the lexicon say of each of its forms.

use std::num::NonZeroU32;

use super::Words;
use super::lexicon::cues::Cues;
use super::lexicon::labels::Labels;
use super::lexicon::particles::Particles;
use super::lexicon::speech::Roles;
use super::lexicon::{Class, Form, Prefix, Sense};
use super::stem::hash;

/// What is known of one form: as much as a line of the cache holds, which the first question about a word fetches for
/// all that follow.
#[derive(Clone, Copy, Debug, Default)]
#[repr(align(64))]
pub struct Known {
    /// The cues that the word may be.
    pub cues: Cues,
    /// The particles that it may be.
    pub particles: Particles,
    /// What a number beside it may be.
    pub labels: Labels,
    /// The hashed stem that a name has by whom it means, a noun by its concept; `None` for other words.
    pub stem: Option<NonZeroU32>,
    /// What the form as it stands does in a phrase that names a speaker.
    pub speech: (Roles, Prefix),
    /// Its first meaning as a noun.
    pub noun: Option<Meaning>,
    /// The same as an event.
    pub event: Option<Meaning>,
    /// The same as a name.
    pub name: Option<Meaning>,
    /// The same as a word of reporting.
    pub reporting: Option<Meaning>,
    /// The same as a title.
    pub title: Option<Meaning>,
}

/// How many bytes a line of the cache has.
const LINE: usize = 64;
const _: () = assert!(
    size_of::<Known>() == LINE,
    "what is known of a form no longer fits a line of the cache: make room before a set here grows"
);

/// A meaning of a class that is known already: its grammatical number, and its index into the table of the class.
pub(super) type Meaning = (Form, u16);

/// What is known of a word that the lexicon does not know.
const NOTHING: Known = Known {
    cues: Cues::NONE,
    particles: Particles::NONE,
    labels: Labels::NONE,
    stem: None,
    speech: (Roles::NONE, Prefix::NONE),
    noun: None,
    event: None,
    name: None,
    reporting: None,
    title: None,
};

impl Known {
    fn of(form: &str, senses: &[Sense], words: &Words) -> Self {
        let of_class = |class: Class| senses.iter().filter(move |sense| sense.class == class);
        let ids = |class: Class| of_class(class).map(|sense| usize::from(sense.id));
        let first = |class: Class| of_class(class).map(|sense| (sense.form, sense.id)).next();
        let cues = ids(Class::Time).filter_map(|id| words.cues.get(id));
        let particles = ids(Class::Particle).filter_map(|id| words.particles.get(id));
        let labels = ids(Class::Label).filter_map(|id| words.labels.get(id));
        let name = || ids(Class::Name).next().and_then(|id| words.names.get(id));
        let noun = || ids(Class::Noun).next().and_then(|id| words.nouns.get(id));
        let stem = name().map(|name| &*name.key).or_else(|| noun().map(|noun| &*noun.concept));
        Self {
            cues: cues.fold(Cues::NONE, |set, word| set | word.cue.bit()),
            particles: particles.fold(Particles::NONE, |set, particle| set | particle.bit()),
            labels: labels.fold(Labels::NONE, |set, label| set | label.bit()),
            stem: stem.and_then(|stem| NonZeroU32::new(hash(stem))),
            speech: words.speech.look_up(form),
            noun: first(Class::Noun),
            event: first(Class::Event),
            name: first(Class::Name),
            reporting: first(Class::Reporting),
            title: first(Class::Title),
        }
    }
}

/// What is known of every form, by its number.
#[derive(Debug, Default)]
pub(super) struct AllKnown(Vec<Known>);

impl AllKnown {
    /// Gathers what the tables say of the lexicon's forms.
    pub(super) fn gather(words: &Words) -> Self {
        Self(words.lexicon.all().map(|(form, senses)| Known::of(form, senses, words)).collect())
    }

    /// What is known of the form of this number, 0 for unknown words.
    #[inline]
    pub(super) fn of(&self, form: usize) -> &Known {
        self.0.get(form).unwrap_or(&NOTHING)
    }
}
