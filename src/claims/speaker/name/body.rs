//! What the names of bodies are made of beside nouns and adjectives: their charge («هيئة مكافحة الفساد», «المنظمة الدولية
//! للهجرة»), directions («شرطة شمال سيناء») and letters («سي إن إن»).

use super::Reader;
use super::words::is_adjective;
use crate::claims::context::Context;
use crate::text::affixes::{ARTICLE, FEMININE_PLURAL, LI_ARTICLE};
use crate::text::letters;
use crate::text::lexicon::Prefix;
use crate::text::lexicon::cues::Cue;
use crate::text::lexicon::labels::Label;
use crate::text::lexicon::names::NameSort;
use crate::text::lexicon::particles::Particle;
use crate::text::lexicon::reporting::Reporting;
use crate::text::lexicon::speech::Role;

/// How far before «ل» the word may stand whose charge it tells, in tokens.
const CHARTER_REACH: usize = 5;
/// How many letters a name may be spelled with.
const LONGEST_SPELLED: usize = 4;

/// Whether the word at `i` heads the name of a body that is named for its charge: «هيئة», «منظمة».
fn is_chartered(context: &Context<'_>, i: usize) -> bool {
    context.speech(i).0.has(Role::Chartered)
}

impl Reader<'_, '_> {
    /// «منظمة حظر الأسلحة», «قيادة عمليات الساحل»: the deed behind such a body in construct is its charge and nothing
    /// that it announces.
    pub(super) fn is_charge(&self, i: usize) -> bool {
        let context = self.context;
        let before = i - 1;
        let own = !self.closed && is_chartered(context, before) && !context.is_definite(before);
        let plain = context.speech(i).1 == Prefix::NONE && !context.has_prefix(i, Prefix::CONJUNCTION);
        let next = i + 1;
        // «حركة تحرير أزواد».
        let named = context.speech(before).0.has(Role::Party) && context.is_unknown(next);
        own && plain
            && (context.is_definite(next)
                || named
                || context.name(next).is_some()
                || (is_adjective(context, next) && !context.is_definite(i))
                || context.speech(next).0.has(Role::Proper)
                || context.is_particle(next, Particle::That))
            && !context.is_dated(next)
    }

    /// «المنظمة الدولية للهجرة», «الاتحاد الأوروبي لكرة القدم», «مكتب الأمم المتحدة لتنسيق الشؤون الإنسانية»: «ل» at `i`
    /// tells what the body is for.
    pub(super) fn is_purpose(&self, i: usize) -> bool {
        let context = self.context;
        // «للاجئين» hides its article.
        let hidden = context.folded(i).starts_with(LI_ARTICLE);
        let definite = hidden || context.is_definite(i) || context.speech(i).1.has(Prefix::ARTICLE);
        let next = i + 1;
        let names = definite || context.is_definite(next) || context.name(next).is_some();
        let low = i.saturating_sub(CHARTER_REACH).max(self.start);
        names
            && self.closed
            && i > self.start + 1
            && !context.speech(i).0.has(Role::Addressee)
            && !context.is_dated(i)
            && (low..i - 1).any(|at| is_chartered(context, at))
    }

    /// «قالت عويدات إن»: a name that looks like a plural, alone behind a verb of saying.
    pub(super) fn is_plural_surname(&self, i: usize) -> bool {
        let context = self.context;
        let said = i.checked_sub(1).is_some_and(|verb| {
            context.is_label(verb, Label::Telling) || context.speech_verb(verb) == Some(Reporting::Continued)
        });
        said && context.is_unknown(i)
            && !context.is_definite(i)
            && context.folded(i).ends_with(FEMININE_PLURAL)
    }

    /// «لكرة» of «الاتحاد الأوروبي لكرة القدم», which no list knows.
    pub(super) fn is_unlisted_purpose(&self, i: usize) -> bool {
        self.context.is_unknown(i) && self.context.folded(i).starts_with(letters::LAM) && self.is_purpose(i)
    }

    /// «الشرق» of «صحيفة الشرق الأوسط», «غربي» of «مسؤول غربي», «شمال» of «شرطة شمال سيناء»; not «في», «داخل».
    pub(super) fn is_direction(&self, i: usize, definite: bool) -> bool {
        let context = self.context;
        if self.person.is_some() || context.is_cue(i, Cue::In) {
            return false;
        }
        let place = context.is_definite(i + 1)
            || context.word(i + 1).starts_with(ARTICLE)
            || context.is_unknown(i + 1)
            || context.name(i + 1).is_some_and(|name| name.sort == NameSort::Country);
        let adjective = is_adjective(context, i) && !place;
        let plain = context.token(i).is_some_and(|t| t.prefix == Prefix::NONE);
        let in_construct = plain && i == self.start + 1 && place && !self.is_office();
        let body = self.head.any(&[Role::Official, Role::Party, Role::Media]);
        !self.closed && (definite || adjective || (in_construct && body))
    }

    /// Where «سي إن إن», «بي بي سي», «د ب أ» ends that begins at `i` behind the word for a medium.
    pub(super) fn spelled(&self, i: usize) -> Option<usize> {
        let context = self.context;
        if self.closed || i != self.start + 1 || !self.head.has(Role::Media) {
            return None;
        }
        // «إن» is a letter between others, and opens what is said behind them.
        let letter = |at: usize| {
            context.is_label(at, Label::Letter)
                || (context.is_word(at) && context.folded(at).chars().count() == 1)
        };
        let en = |at: usize| context.is_particle(at, Particle::That) && at < i + LONGEST_SPELLED - 1;
        let known = |at: &usize| letter(*at) || en(*at);
        let end = (i..i + LONGEST_SPELLED).take_while(known).last()? + 1;
        // «سي إن إن إن 5 قتلوا»: the last one opens what is said.
        let letters = (i..end).filter(|at| letter(*at)).count();
        (letters > 0 && end > i + 1).then_some(end)
    }
}
