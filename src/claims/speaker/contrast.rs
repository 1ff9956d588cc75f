//! Who speaks in the clause that is set against another's words: «…، بينما رفعت مصادر محلية الحصيلة إلى 90», «…، وسط أنباء
//! عن مقتل 90».

use std::ops::Range;

use super::between::skip_adverbs;
use super::frames::{RawFrame, Who};
use super::name::{self, NamePhrase, Sort};
use super::reach::is_announced;
use crate::claims::SpeakerKind;
use crate::claims::context::Context;
use crate::text::lexicon::Class;
use crate::text::lexicon::keywords::Keyword;
use crate::text::lexicon::particles::Particle;

/// How far behind its subject the figure may stand that is set against another, in tokens.
const FIGURE_REACH: usize = 8;

/// «بينما رفعت مصادر محلية الحصيلة إلى 90», «في حين تضع منظمات العدد عند 90»: those who do nothing but speak have said what
/// follows, whatever the verb is. Where rescuers or soldiers act, the one who spoke before goes on.
pub(super) fn meanwhile(
    context: &Context<'_>,
    sentence: &Range<usize>,
    at: usize,
    last: Option<&RawFrame>,
) -> Option<RawFrame> {
    let opens = |before: usize| context.is_any_punct(before) || context.is_particle(before, Particle::In);
    let verb = at + 1;
    let is_set = context.is_keyword(at, Keyword::Meanwhile) && last.is_some_and(|l| l.reach.contains(&at));
    if !is_set || !at.checked_sub(1).is_some_and(opens) || !is_other_verb(context, verb) {
        return None;
    }
    let from = skip_adverbs(context, verb + 1, sentence.end);
    let subject = name::read(context, from, sentence.end, false).filter(only_speaks)?;
    let end = subject.tokens.end;
    let mut behind = end..sentence.end.min(end + FIGURE_REACH);
    let told = behind.any(|i| context.is_figure(i));
    told.then(|| frame(Who::Named(subject), at..end, sentence.end))
}

/// A verb of which the lists know nothing that would tell a claim: «رفعت», «ذهبت», «تضع».
fn is_other_verb(context: &Context<'_>, i: usize) -> bool {
    context.is_word(i)
        && !context.is_definite(i)
        && context.event(i).is_none()
        && context.noun(i).is_none()
        && context.speech_verb(i).is_none()
        && !context.is_keyword(i, Keyword::Past)
}

fn only_speaks(phrase: &NamePhrase) -> bool {
    use SpeakerKind::{Media, Ngo, Unnamed, Witness};
    phrase.sort == Sort::Known
        && !phrase.is_document
        && matches!(phrase.kind, Media | Ngo | Unnamed | Witness)
}

/// «وسط أنباء عن مقتل 90», «تداول السكان معلومات عن 90 قتيلا»: nobody's, within the words of another who neither confirms
/// nor denies them.
pub(super) fn rumour(
    context: &Context<'_>,
    sentence: &Range<usize>,
    at: usize,
    last: Option<&RawFrame>,
) -> Option<RawFrame> {
    let content = at + 2;
    if !context.is_keyword(at, Keyword::News) || !context.is_keyword(at + 1, Keyword::About) {
        return None;
    }
    let apart = last.is_some_and(|l| !l.denies && l.reach.contains(&at) && at > l.reach.start + 1);
    let told = context.event(content).is_some()
        || context.is_figure(content)
        || is_announced(context, content)
        || context.is_of_class(content, Class::Hedge);
    let close = (content..sentence.end).find(|&i| context.is_any_punct(i)).unwrap_or(sentence.end);
    (apart && told).then(|| frame(Who::Nobody, at..content, close))
}

const fn frame(who: Who, head: Range<usize>, end: usize) -> RawFrame {
    let reach = head.end..end;
    RawFrame { who, head, reach, denies: false, is_open: false, is_feminine: None }
}
