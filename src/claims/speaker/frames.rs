//! The frames of reported speech in a sentence: which words attribute, to whom, and how far what is said reaches.

use std::ops::Range;

use super::between::{is_setting, may_part, skip_adverbs, skip_leads};
use super::contrast::{meanwhile, rumour};
use super::name::{self, NamePhrase, Sort};
use super::reach::{behind, forward, is_announced, opens_speech, speech_start};
use super::roundabout::{set_about, toll_of, with_subject};
use super::source::{according, announcement, author, issue, relayed};
use super::telling;
use crate::claims::SpeakerKind;
use crate::claims::clause::ends_subject;
use crate::claims::context::Context;
use crate::claims::sort;
use crate::text::letters;
use crate::text::lexicon::cues::Cue;
use crate::text::lexicon::keywords::{Keyword, Keywords};
use crate::text::lexicon::labels::{Label, Labels};
use crate::text::lexicon::names::NameSort;
use crate::text::lexicon::particles::{Particle, Particles};
use crate::text::lexicon::reporting::Reporting;
use crate::text::lexicon::speech::Role;
use crate::text::lexicon::{Class, Form, Prefix};

/// How far behind a medium «نقلا عن» may stand, in tokens.
const QUOTING_REACH: usize = 3;
/// How far behind a place «عن» may stand, in tokens.
const PLACE_REACH: usize = 7;
/// How far before its verb a subject may begin, in tokens.
const LONGEST_SUBJECT: usize = 24;

/// How many tokens a name with a colon may have.
const LONGEST_LABEL: usize = 9;

/// Who is meant, before names are resolved.
#[derive(Clone, Debug)]
pub(super) enum Who {
    Named(NamePhrase),
    /// «وأضاف»: the subject is in the verb; with its gender.
    Pronoun {
        is_feminine: Option<bool>,
    },
    /// «مشيرا إلى»: the speaker of the sentence so far.
    Same,
    Nobody,
}

/// One attribution as the sentence words it.
#[derive(Clone, Debug)]
pub(super) struct RawFrame {
    pub who: Who,
    /// The attributing words themselves, with the name and the day of the statement.
    pub head: Range<usize>,
    /// What is attributed, without the head.
    pub reach: Range<usize>,
    pub denies: bool,
    /// Whether what is said follows in the next sentence.
    pub is_open: bool,
    /// Gender and number that the verb shows.
    pub is_feminine: Option<bool>,
}

/// Finds the frames of the sentence `tokens`, in text order.
#[must_use]
pub(super) fn find(context: &Context<'_>, tokens: &Range<usize>, in_title: bool) -> Vec<RawFrame> {
    let mut frames: Vec<RawFrame> = Vec::new();
    if let Some(frame) = colon(context, tokens, in_title) {
        frames.push(frame);
    }
    // Most words are of no class with which a frame can begin, and are asked nothing else.
    const ATTRIBUTING: u32 =
        (Class::Reporting.bit() | Class::Label.bit() | Class::Particle.bit()) as u32 | sort::KEYWORD;
    let mut next = frames.last().map_or(tokens.start, |f| f.head.end);
    for at in context.of_sort(next.min(tokens.end)..tokens.end, ATTRIBUTING) {
        if at < next || !attributes(context, at) {
            continue;
        }
        let found = role(context, at)
            .and_then(|role| frame_at(context, tokens, at, role, frames.last()))
            .or_else(|| in_noun(context, tokens, at))
            .or_else(|| toll_of(context, tokens, at))
            .or_else(|| meanwhile(context, tokens, at, frames.last()))
            .or_else(|| rumour(context, tokens, at, frames.last()))
            .map(|frame| if frames.is_empty() { with_subject(context, tokens, frame) } else { frame });
        match found {
            // «أعلنت الوزارة، وفق رويترز، مقتل 5»: who passes it on is not who says it.
            Some(frame) if passes_on(&frame, frames.last()) => {
                let last = frames.len() - 1;
                if let Some(before) = frames.get_mut(last) {
                    before.head.end = frame.head.end;
                    before.reach.start = frame.head.end.min(before.reach.end);
                }
                next = frame.head.end.max(at + 1);
            }
            Some(frame) => {
                next = frame.head.end.max(at + 1);
                push(&mut frames, frame);
            }
            None => {}
        }
    }
    frames
}

/// Whether a rule for frames begins with the word at `i`: most particles and labels begin none.
fn attributes(context: &Context<'_>, i: usize) -> bool {
    const PARTICLES: Particles = Particles::of(&[Particle::On, Particle::In]);
    const LABELS: Labels = Labels::of(&[Label::Announcing, Label::Issuing, Label::SettingAbout]);
    const KEYWORDS: Keywords = Keywords::of(&[Keyword::It, Keyword::Came, Keyword::Meanwhile, Keyword::News]);
    context.is_of_class(i, Class::Reporting)
        || context.is_particle_of(i, PARTICLES)
        || context.has_label(i, LABELS)
        || context.is_any_keyword(i, KEYWORDS)
}

/// What is said told of in a noun or behind another verb.
fn in_noun(context: &Context<'_>, tokens: &Range<usize>, at: usize) -> Option<RawFrame> {
    if !context.is_of_class(at, Class::Label) {
        return None;
    }
    announcement(context, tokens, at)
        .or_else(|| issue(context, tokens, at))
        .or_else(|| set_about(context, tokens, at))
}

/// Whether a frame names a medium between another speaker and what he says.
fn passes_on(frame: &RawFrame, last: Option<&RawFrame>) -> bool {
    let is_medium = matches!(&frame.who, Who::Named(n) if n.kind == SpeakerKind::Media);
    let directly = last.is_some_and(|l| {
        l.head.end <= l.reach.start && frame.head.start >= l.head.end && frame.head.start <= l.reach.start + 1
    });
    is_medium && directly && frame.reach.start < frame.head.start
}

/// A new frame ends what was said in the one before it.
fn push(frames: &mut Vec<RawFrame>, frame: RawFrame) {
    let forward = frame.reach.start >= frame.head.end;
    if let Some(last) = frames.last_mut()
        && forward
        && last.reach.end > frame.head.start
        && last.reach.start < frame.head.start
    {
        last.reach.end = frame.head.start;
    }
    frames.push(frame);
}

/// The reporting word at `i`, where its form can be one: «قالت», not «القول», «تابعة».
fn role(context: &Context<'_>, i: usize) -> Option<Reporting> {
    let is = |i: usize, keyword: Keyword| context.is_keyword(i, keyword);
    // «على ما أفادت الشرطة».
    if context.is_particle(i, Particle::On)
        && is(i + 1, Keyword::What)
        && context.speech_verb(i + 2).is_some()
    {
        return Some(Reporting::According);
    }
    // «وهو ما أعلنته الوزارة».
    if is(i, Keyword::It) && is(i + 1, Keyword::What) && context.speech_verb(i + 2).is_some() {
        return Some(Reporting::According);
    }
    if came(context, i) || came_in_it(context, i) {
        return Some(Reporting::SaidThat);
    }
    let role = context.speech_verb(i)?;
    // «علم لدى السلطات», «علم من مصدر», not «علم البلاد».
    let leads = context.is_particle(i + 1, Particle::On) || context.is_particle(i + 1, Particle::From);
    if context.is_label(i, Label::Upon) && !leads {
        return None;
    }
    // «ونقلا إلى المستشفى» carries two.
    if is(i, Keyword::Carried) && is(i + 1, Keyword::To) {
        return None;
    }
    let verb = !matches!(role, Reporting::Continued | Reporting::According);
    // «لم تعلن», «التي أعلنت», «من كشف», «بعد إعلان»: no statement, or one inside another.
    let bars =
        [Particle::Not, Particle::Relative, Particle::From, Particle::In, Particle::On, Particle::Since];
    let barred = |before: usize| bars.iter().any(|p| context.is_particle(before, *p));
    let is_barred = verb
        && i.checked_sub(1).is_some_and(barred)
        && !context.has_prefix(i, Prefix::CONJUNCTION)
        && !telling::in_relative(context, i);
    // «بين روسيا وجارتها».
    let is_between = context.is_cue(i, Cue::Between) && !opens_clause(context, i);
    // «في بيان أوردته الوكالة»: a relative clause, whose object is the pronoun.
    let is_relative = verb && context.token(i).is_some_and(|t| t.has_suffix);
    (!is_barred && !is_relative && !is_between).then_some(role)
}

/// «بيانا جاء فيه أن»: whose statement it is was told with it.
fn came_in_it(context: &Context<'_>, i: usize) -> bool {
    context.is_keyword(i, Keyword::Came) && context.is_keyword(i + 1, Keyword::Therein)
}

/// «جاء في بيان الوزارة أن»: the document speaks for its author.
fn came(context: &Context<'_>, i: usize) -> bool {
    context.is_keyword(i, Keyword::Came)
        && context.is_particle(i + 1, Particle::In)
        && context.speech(i + 2).0.any(&[Role::Setting, Role::Document])
}

fn frame_at(
    context: &Context<'_>,
    sentence: &Range<usize>,
    at: usize,
    role: Reporting,
    last: Option<&RawFrame>,
) -> Option<RawFrame> {
    match role {
        Reporting::According => according(context, sentence, at, last),
        Reporting::Relayed => relayed(context, sentence, at),
        Reporting::Continued | Reporting::Denied | Reporting::RuledOut if is_participle(context, at) => {
            let frame = forward(context, sentence, at..at + 1, Who::Same, role != Reporting::Continued);
            (role != Reporting::RuledOut || opens_denied(context, frame.reach.start)).then_some(frame)
        }
        _ => said(context, sentence, at, role).map(|frame| quoting(context, sentence, frame)),
    }
}

/// «قالت الوكالة نقلا عن مصدر في المرفأ إن»: it is the source who says it.
fn quoting(context: &Context<'_>, sentence: &Range<usize>, frame: RawFrame) -> RawFrame {
    let (from, end) = match &frame.who {
        Who::Named(name) if name.kind == SpeakerKind::Media => (name.tokens.start, name.tokens.end),
        // «وأضافت نقلا عن مصدر».
        Who::Pronoun { .. } => (frame.head.start, frame.head.start + 1),
        _ => return frame,
    };
    let mut next = end..end + QUOTING_REACH;
    let quotes = next.find(|&i| context.speech_verb(i) == Some(Reporting::According));
    let source = quotes.filter(|_| frame.head.contains(&from));
    match source.and_then(|at| according(context, sentence, at, None)) {
        Some(RawFrame { who: who @ Who::Named(_), head, .. }) if frame.reach.start < frame.head.start => {
            // «…، كما ذكرت الوكالة نقلا عن مصدر».
            RawFrame { who, head: frame.head.start..head.end, is_feminine: None, ..frame }
        }
        Some(RawFrame { who: who @ Who::Named(_), head, .. }) => {
            let whole = forward(context, sentence, frame.head.start..head.end, who, frame.denies);
            RawFrame { is_feminine: None, ..whole }
        }
        _ => frame,
    }
}

/// «مضيفا», «نافيا», «قوله», «نفيه»: tanwin or a pronoun, not a verb of its own.
fn is_participle(context: &Context<'_>, i: usize) -> bool {
    let bare = context.folded(i).trim_start_matches(letters::WAW);
    bare.starts_with(letters::MIM) || context.is_keyword(i, Keyword::Saying)
}

/// «أن», a quotation, or what happened.
fn opens_denied(context: &Context<'_>, i: usize) -> bool {
    opens_speech(context, i)
        || (context.event(i).is_some() || is_announced(context, i)) && !context.is_definite(i)
}

/// «أن», a quotation, or «عن»: «تحدث شهود عن مقتل 5».
fn opens_told(context: &Context<'_>, i: usize) -> bool {
    // «تحدثت صحيفة محلية في المدينة عن جنازات».
    let placed = context.is_particle(i, Particle::In) && !context.has_prefix(i, Prefix::CONJUNCTION);
    let reach = if placed { PLACE_REACH } else { 1 };
    let mut behind = (i..i + reach).take_while(|&at| {
        context.is_word(at) && context.event(at).is_none() && context.speech_verb(at).is_none()
    });
    // «أقر الجيش بمقتل 5», «تعهدت الدول بتقديم 3 ملايين».
    let told = context.has_prefix(i, Prefix::BI) || context.speech(i).1.has(Prefix::BI);
    let told = told && (context.event(i).is_some() || is_announced(context, i));
    told || opens_speech(context, i) || behind.any(|at| context.is_keyword(at, Keyword::About))
}

/// «الجيش: …» before a headline, «مصدر أمني: …».
fn colon(context: &Context<'_>, tokens: &Range<usize>, in_title: bool) -> Option<RawFrame> {
    let near = (tokens.start + LONGEST_LABEL).min(tokens.end);
    let at = (tokens.start..near).find(|&i| context.is_punct(i, ':'))?;
    let phrase = name::read(context, tokens.start, at, false)?;
    let end = phrase.tokens.end;
    // «الصحة العالمية: …», «موسكو: …» speak, «ليبيا: …» tells where.
    let country = context.name(tokens.start).is_some_and(|name| name.sort == NameSort::Country);
    let speaks = || match phrase.sort {
        Sort::Foreign => true,
        Sort::Country => !country || context.is_keyword(tokens.start, Keyword::Capital),
        _ => false,
    };
    let sure = phrase.sort == Sort::Known && !phrase.is_document || (in_title && speaks());
    // «السكان: 412,300» is a line of a list.
    let plural = context.noun(tokens.start).is_some_and(|(_, form)| form == Form::Plural);
    let listed = plural && context.is_figure(end + 1);
    (sure && !listed && context.is_punct(end, ':') && end + 1 < tokens.end).then(|| RawFrame {
        who: Who::Named(phrase),
        head: tokens.start..end + 1,
        reach: end + 1..tokens.end,
        denies: false,
        is_open: false,
        is_feminine: None,
    })
}

/// A verb with its subject behind it, before it, or in it.
fn said(context: &Context<'_>, sentence: &Range<usize>, verb: usize, role: Reporting) -> Option<RawFrame> {
    let gender = verb_gender(context, verb);
    let denies = matches!(role, Reporting::Denied | Reporting::RuledOut);
    let said_that = matches!(role, Reporting::SaidThat | Reporting::RuledOut);
    let finish = |who: Who, start: usize, from: usize, must_open: bool| {
        let frame = forward(context, sentence, start..from, who, denies);
        let frame = RawFrame { is_feminine: gender, ..frame };
        let starts = if denies { opens_denied } else { opens_told };
        let opens = !must_open || starts(context, frame.reach.start);
        if opens && context.is_label(verb, Label::Telling) {
            return telling::of(context, sentence, verb, frame);
        }
        opens.then(|| behind(context, sentence, verb, frame))
    };
    if came_in_it(context, verb) {
        return finish(Who::Pronoun { is_feminine: None }, verb, verb + 2, true);
    }
    // «وكان تقرير صحفي ذكر أن».
    if let Some((document, start)) = subject_phrase(context, sentence, verb).filter(|(p, _)| p.is_document) {
        let who = match author(context, document, verb) {
            Who::Named(author) if author.is_definite => Who::Named(author),
            _ => Who::Nobody,
        };
        return finish(who, start, verb + 1, said_that);
    }
    if let Some((subject, start)) = subject_before(context, sentence, verb) {
        // «غير أن الجمعية قدرت الضحايا بألف».
        let estimates = context.is_label(verb, Label::Estimating) && subject.sort == Sort::Known;
        return finish(Who::Named(subject), start, verb + 1, said_that && !estimates);
    }
    let from = if came(context, verb) { verb + 2 } else { skip_adverbs(context, verb + 1, sentence.end) };
    if let Some(subject) =
        name::read(context, from, sentence.end, false).filter(|s| is_subject(context, s, gender))
    {
        let end = subject.tokens.end;
        // «قدر عدد المحتجين بأنه يزيد على ألف»: estimated by nobody.
        if context.is_label(verb, Label::Estimating) && subject.tokens.start != from {
            return None;
        }
        // «توقع صندوق النقد نموا», «أظهرت بيانات المصرف ارتفاعا»: no other subject would make an estimate.
        // «قدر عدد الجنود بألف» has no such subject.
        let estimates = context.is_label(verb, Label::Estimating)
            && subject.sort == Sort::Known
            && subject.tokens.start == from;
        // «قالت إحصاءات المرصد»: the verb agrees with the document and not with its author.
        let gender = gender.filter(|_| !subject.is_document);
        return finish(author(context, subject, sentence.end), verb, end, said_that && !estimates)
            .map(|frame| RawFrame { is_feminine: gender, ..frame });
    }
    let opens_later = speech_start(context, verb + 1, sentence.end).is_some()
        || telling::opens_far(context, verb, sentence.end);
    let to = context.is_particle(verb + 1, Particle::On) && context.is_particle(verb + 2, Particle::That);
    let goes_on = || (denies || role == Reporting::Said) && goes_on_with_content(context, verb, gender);
    let is_pronoun = opens_later || to || (role == Reporting::Continued) || goes_on();
    // «مسودة تدعو إلى "تحقيق"»: the verb says something of the word before it.
    let is_relative = said_that && !opens_clause(context, verb);
    (is_pronoun && !is_relative)
        .then(|| finish(Who::Pronoun { is_feminine: gender }, verb, verb + 1, said_that))
        .flatten()
}

/// Verbs whose content follows «إلى», «على» or «عن» without a subject: «وأشار إلى إصابة 12», or directly, where their
/// «ت» shows that they are not passive: «وأكدت مقتل 12».
fn goes_on_with_content(context: &Context<'_>, verb: usize, gender: Option<bool>) -> bool {
    let next = verb + 1;
    let behind = next + usize::from(context.is_particle(next, Particle::On));
    let announced = is_announced(context, behind) || context.event(behind).is_some();
    let sure = if behind > next { context.is_label(verb, Label::Pointing) } else { gender == Some(true) };
    announced && sure && opens_clause(context, verb) && !context.is_definite(behind)
}

/// Whether the verb opens its clause: one that has a subject before it says nothing of who spoke last.
fn opens_clause(context: &Context<'_>, verb: usize) -> bool {
    context.has_prefix(verb, Prefix::CONJUNCTION)
        || verb.checked_sub(1).is_none_or(|i| context.is_any_punct(i))
}

/// Feminine by its «ت», plural masculine by its «وا»; a verb in the present by its first letter.
fn verb_gender(context: &Context<'_>, verb: usize) -> Option<bool> {
    let folded = context.folded(verb);
    let bare = if context.has_prefix(verb, Prefix::CONJUNCTION) {
        folded.strip_prefix([letters::WAW, letters::FA]).unwrap_or(folded)
    } else {
        folded
    };
    // The «ت» of «لفت» is the root's.
    let is_ending = |stem: &str| context.words.lexicon.look_up(stem).senses.has(Class::Reporting);
    Some(
        bare.strip_suffix(letters::TA).is_some_and(is_ending)
            || bare.strip_prefix(letters::TA).is_some_and(|rest| !rest.starts_with(letters::ALIF)),
    )
}

/// Whether the phrase may be the subject of a verb of this gender; unknown single words only before «أن» and the like.
fn is_subject(context: &Context<'_>, phrase: &NamePhrase, gender: Option<bool>) -> bool {
    let end = phrase.tokens.end;
    // «تحدثت لـ"الوكالة"»: a preposition is nobody.
    if context.folded(phrase.tokens.start).chars().count() < 2 {
        return false;
    }
    match phrase.sort {
        Sort::Known if phrase.is_document => true,
        Sort::Known | Sort::Foreign | Sort::Country => true,
        Sort::Person => true,
        Sort::Unknown => {
            let start = phrase.tokens.start;
            let feminine_form = context.folded(start).ends_with(letters::HA);
            let fits = !context.is_definite(start) || gender != Some(true) || feminine_form;
            let participle =
                context.speech_verb(end) == Some(Reporting::Continued) && is_participle(context, end);
            // «ونفى الزين مقتل 5», «ونفى محمود أسر 5».
            let named = context.is_definite(start) || context.speech(start).0.has(Role::Given);
            let happens = named && context.event(end).is_some() && !context.is_definite(end);
            fits && (happens
                || closes(context, end)
                || participle
                || context.is_dated(end)
                || speech_start(context, end, end + 8).is_some())
        }
    }
}

/// What may stand right behind a name that is the whole subject.
pub(super) fn closes(context: &Context<'_>, i: usize) -> bool {
    context.is_particle(i, Particle::That)
        || context.is_any_punct(i)
        || context.token(i).is_none()
        || context.is_particle(i, Particle::In)
        || context.has_prefix(i, Prefix::LI)
        || context.is_keyword(i, Keyword::Towards)
}

/// «وكانت وزارة الدفاع أعلنت», «المرصد السوري يفيد»: a phrase from the start of the clause that ends at the verb.
pub(super) fn subject_before(
    context: &Context<'_>,
    sentence: &Range<usize>,
    verb: usize,
) -> Option<(NamePhrase, usize)> {
    subject_phrase(context, sentence, verb).filter(|(subject, _)| !subject.is_document)
}

/// The same, or the document that says it: «وكان تقرير ذكر».
fn subject_phrase(
    context: &Context<'_>,
    sentence: &Range<usize>,
    verb: usize,
) -> Option<(NamePhrase, usize)> {
    let lowest = verb.saturating_sub(LONGEST_SUBJECT).max(sentence.start);
    let boundary = (lowest..verb).rev().find(|&i| ends_subject(context, i)).map_or(lowest, |i| i + 1);
    let starts = [boundary, sentence.start.max(lowest)];
    let distinct = if starts[0] == starts[1] { 1 } else { 2 };
    starts.iter().take(distinct).find_map(|&start| {
        let from = skip_leads(context, start, verb);
        let subject = name::read(context, from, verb, false)?;
        let gap = behind_owner(context, subject.tokens.end, verb)..verb;
        let joined = gap.clone().all(|i| may_part(context, i) || is_setting(context, i));
        let sure = subject.sort != Sort::Unknown || context.is_definite(from);
        (joined && sure).then_some((subject, start))
    })
}

/// Behind «التابعة للوزارة» of «الوكالة التابعة للوزارة أعلنت», where such words begin at `from`.
fn behind_owner(context: &Context<'_>, from: usize, to: usize) -> usize {
    let (roles, prefix) = context.speech(from);
    let owned = roles.has(Role::Link) && prefix.has(Prefix::ARTICLE);
    let owner = if owned { name::read(context, from + 1, to, true) } else { None };
    owner.map_or(from, |owner| owner.tokens.end)
}
