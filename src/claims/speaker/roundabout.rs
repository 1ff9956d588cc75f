//! Statements told in a roundabout way: «سارع الجيش إلى نفي مقتل 4», «في حصيلة أعلنتها الوزارة، …», «استنكر الوزير
//! الهجوم، مشيرا إلى …».

use std::ops::Range;

use super::between::{skip_adverbs, skip_leads};
use super::frames::{RawFrame, Who};
use super::name::{self, NamePhrase, Sort};
use super::reach::{forward, is_announced, opens_speech};
use super::source::author;
use crate::claims::context::Context;
use crate::text::letters;
use crate::text::lexicon::keywords::Keyword;
use crate::text::lexicon::labels::Label;
use crate::text::lexicon::particles::Particle;
use crate::text::lexicon::reporting::Reporting;
use crate::text::lexicon::speech::Role;
use crate::text::lexicon::{Class, Prefix};

/// How far before a document the word may stand that opens the sentence, in tokens: «في أحدث حصيلة».
const TO_DOCUMENT: usize = 2;

/// «سارع الجيش إلى نفي مقتل 4», «عادت الوزارة لتعلن إصابة 3», «اكتفى الناطق بالقول إن 8 أوقفوا».
pub(super) fn set_about(context: &Context<'_>, sentence: &Range<usize>, verb: usize) -> Option<RawFrame> {
    if !context.is_label(verb, Label::SettingAbout) {
        return None;
    }
    let from = skip_adverbs(context, verb + 1, sentence.end);
    let speaker = name::read(context, from, sentence.end, false).filter(is_sure)?;
    let next = speaker.tokens.end;
    let governed = context.is_particle(next, Particle::On);
    let saying = next + usize::from(governed);
    let denies = context.speech_verb(saying) == Some(Reporting::Denied);
    let says = denies
        || context.is_label(saying, Label::Announcing)
        || is_in_order_to_say(context, saying)
        || (!governed && context.is_keyword(saying, Keyword::BySaying));
    let content = saying + 1;
    let on = usize::from(context.is_particle(content, Particle::On));
    let told = opens_speech(context, content + on)
        || context.event(content + on).is_some()
        || is_announced(context, content + on)
        || (denies && context.is_unknown(content) && !context.is_definite(content));
    (says && told).then(|| forward(context, sentence, verb..content, Who::Named(speaker), denies))
}

/// «ليؤكد», «لتعلن».
fn is_in_order_to_say(context: &Context<'_>, i: usize) -> bool {
    let Some(token) = context.token(i).filter(|t| t.prefix.has(Prefix::LI)) else { return false };
    let sense = token.sense(&context.words.lexicon, Class::Reporting);
    let role = sense.and_then(|sense| context.words.reporting.get(usize::from(sense.id)));
    matches!(role, Some(Reporting::Said | Reporting::SaidThat)) && !context.is_definite(i)
}

fn is_sure(phrase: &NamePhrase) -> bool {
    matches!(phrase.sort, Sort::Known | Sort::Country | Sort::Person) && !phrase.is_document
}

/// «وفي أحدث حصيلة أعلنتها وزارة الصحة، ارتفع …»: whoever drew it up says what follows.
pub(super) fn toll_of(context: &Context<'_>, sentence: &Range<usize>, at: usize) -> Option<RawFrame> {
    if !context.is_particle(at, Particle::In) || skip_leads(context, sentence.start, at) != at {
        return None;
    }
    let document = |i: &usize| context.speech(*i).0.has(Role::Document);
    let first = (at + 1..=at + TO_DOCUMENT).find(document)?;
    let phrase = name::read(context, first, sentence.end, false).filter(|p| p.is_document)?;
    let Who::Named(author) = author(context, phrase, sentence.end) else { return None };
    let end = author.tokens.end;
    let comma = context.is_comma(end);
    comma.then(|| forward(context, sentence, at..end + 1, Who::Named(author), false))
}

/// «استنكر الوزير الهجوم، مشيرا إلى أن 5 قتلوا», «تبنت الحركة الهجوم، وقالت إن 5 قتلوا»: where nobody spoke before, it is
/// the subject of the sentence who goes on speaking.
pub(super) fn with_subject(context: &Context<'_>, sentence: &Range<usize>, frame: RawFrame) -> RawFrame {
    let at = frame.head.start;
    let goes_on = match frame.who {
        Who::Same => true,
        Who::Pronoun { .. } => context.has_prefix(at, Prefix::CONJUNCTION),
        _ => false,
    };
    if !goes_on || at <= sentence.start {
        return frame;
    }
    let verb = skip_leads(context, sentence.start, at);
    let feminine = match frame.who {
        Who::Pronoun { is_feminine } => is_feminine.unwrap_or_default(),
        _ => context.word(at).ends_with(letters::TA_MARBUTA),
    };
    let agrees =
        |phrase: &NamePhrase| is_sure(phrase) && phrase.is_feminine.is_none_or(|own| own == feminine);
    let is_verb = context.is_word(verb)
        && !context.is_definite(verb)
        && context.noun(verb).is_none()
        && context.name(verb).is_none()
        && !context.is_any_particle(verb)
        && !context.speech(verb).0.heads();
    let from = skip_adverbs(context, verb + 1, frame.head.start);
    let read = |at: usize| name::read(context, at, frame.head.start, false).filter(agrees);
    match if is_verb { read(from) } else { read(verb) } {
        Some(subject) => RawFrame { who: Who::Named(subject), ..frame },
        None => frame,
    }
}
