//! Sources that are not the subject of their verb: «بحسب الوزارة», «نقلت الوكالة عن مصدر», «بيان للجيش».

use std::ops::Range;

use super::between::{skip_adverbs, skip_leads};
use super::frames::{RawFrame, Who, closes, subject_before};
use super::name::{self, NamePhrase, Sort};
use super::reach::{behind_aside, forward, is_announced, opens_speech};
use crate::claims::SpeakerKind;
use crate::claims::context::Context;
use crate::claims::sort::QUOTE;
use crate::text::affixes::WHAT;
use crate::text::lexicon::Prefix;
use crate::text::lexicon::keywords::Keyword;
use crate::text::lexicon::labels::Label;
use crate::text::lexicon::particles::Particle;
use crate::text::lexicon::reporting::Reporting;
use crate::text::lexicon::speech::Role;

/// How far behind «وكان» «قد» may stand, in tokens.
const QAD_REACH: usize = 8;

fn is_on(context: &Context<'_>, i: usize) -> bool {
    context.is_particle(i, Particle::On) || context.is_particle(i, Particle::From)
}

/// How many tokens may stand between a source in brackets and either of them.
const LONGEST_BRACKET: usize = 12;
/// How far before a source «الذي» may stand whose clause it belongs to, in tokens.
const RELATIVE_REACH: usize = 3;

/// How many tokens may stand between an agency and the «عن» of its source.
const LONGEST_RELAY: usize = 10;

/// A document speaks for its author: «بيان لوزارة الدفاع», «إحصاءات المرصد».
pub(super) fn author(context: &Context<'_>, phrase: NamePhrase, to: usize) -> Who {
    if !phrase.is_document {
        return Who::Named(phrase);
    }
    for i in phrase.tokens.start + 1..(phrase.tokens.start + 7).min(to) {
        if context.is_any_punct(i) && !context.is_punct(i, '"') && !context.is_punct(i, '«') {
            break;
        }
        // «بحسب المعلومات الأولية ناجمة كما يبدو عن عطل».
        // «أرقام نشرها المركز».
        let issues = context.is_keyword(i, Keyword::Issued) || context.has_label(i, Label::Issuing.bit());
        let leaves = context.speech(i).0.has(Role::Stop) && !issues;
        // «الوثيقة التي تسلم موقعنا نسخة منها»: who has it is not who wrote it.
        let told = context.has_label(i + 1, Label::Issuing.bit()) || context.speech_verb(i + 1).is_some();
        if context.is_particle(i, Particle::Relative) && !told {
            break;
        }
        if context.is_particle(i, Particle::In)
            || (context.event(i).is_some() && !issues)
            || (leaves && !is_on(context, i))
        {
            break;
        }
        // «البيان الذي تلاه العقيد».
        if issues {
            continue;
        }
        let from = i > 0 && context.is_particle(i - 1, Particle::From);
        // «نتائج الانتخابات البحرينية»: it describes what the document is about.
        let describes = |f: &NamePhrase| {
            f.sort == Sort::Country && name::is_nisba(context, i) && context.is_definite(i - 1)
        };
        let found = name::read(context, i, to, true).filter(|f| !f.is_document && !describes(f));
        // «حصيلة أعدت اعتمادا على بيانات»: two words that no list knows are no author.
        let unlisted = |f: &NamePhrase| f.sort == Sort::Person && !context.speech(i).0.has(Role::Given);
        let sure =
            |f: &NamePhrase| f.sort == Sort::Known || (!from && f.sort != Sort::Unknown && !unlisted(f));
        if let Some(found) = found.filter(sure) {
            return Who::Named(found);
        }
    }
    // «وأوضح البيان» is whose statement it was; «وتشير التقديرات» is nobody's.
    let points = context.speech(phrase.tokens.start).0.has(Role::Setting);
    match context.is_definite(phrase.tokens.start) && points {
        true => Who::Pronoun { is_feminine: None },
        false => Who::Nobody,
    }
}

/// «نقلت الوكالة عن مصدر قوله»: the source behind «عن», else the agency.
pub(super) fn relayed(context: &Context<'_>, sentence: &Range<usize>, verb: usize) -> Option<RawFrame> {
    let messenger = subject_before(context, sentence, verb);
    let start = messenger.as_ref().map_or(verb, |(_, start)| *start);
    let behind = name::read(context, verb + 1, sentence.end, false);
    let from = behind.as_ref().map_or(verb + 1, |p| p.tokens.end);
    let source = source_behind(context, from, sentence.end);
    // «نقلت الوكالة بيان الوزارة».
    let document = || {
        let at = from.max(verb + 1);
        name::read(context, at, sentence.end, false).filter(|p| p.is_document && !context.is_definite(at))
    };
    let source = source
        .or_else(document)
        .map(|s| author(context, s, sentence.end))
        .filter(|w| matches!(w, Who::Named(_)));
    let end = match &source {
        Some(Who::Named(source)) => source.tokens.end,
        _ => from,
    };
    // «فرق الإسعاف نقلت 5 جرحى» carry people and not news.
    if source.is_none() && !(from..from + 3).any(|i| opens_speech(context, i)) {
        return None;
    }
    let messenger = behind.or(messenger.map(|(phrase, _)| phrase)).filter(|p| p.sort != Sort::Unknown);
    let who = source.or_else(|| messenger.map(Who::Named))?;
    Some(forward(context, sentence, start..end, who, false))
}

/// The name behind a «عن» or «على لسان» near `from`.
fn source_behind(context: &Context<'_>, from: usize, to: usize) -> Option<NamePhrase> {
    let on = (from..to.min(from + LONGEST_RELAY))
        .take_while(|&i| !context.is_particle(i, Particle::That) && context.event(i).is_none())
        .find(|&i| context.is_keyword(i, Keyword::FromWhom))?;
    name::read(context, on + 1, to, false)
        .filter(|p| p.sort != Sort::Unknown || closes(context, p.tokens.end))
}

/// «بحسب الوزارة», «وفقا لما أعلنته الشرطة», «حسبما جاء في بيان للجيش».
pub(super) fn according(
    context: &Context<'_>,
    sentence: &Range<usize>,
    at: usize,
    last: Option<&RawFrame>,
) -> Option<RawFrame> {
    let (who, end) = source(context, sentence, at)?;
    let starts_sentence = skip_leads(context, sentence.start, at) == at;
    // «وبحسب الوزير، الذي زار 3 مخيمات، فإن».
    let opens_aside = starts_sentence && context.is_particle(end + 1, Particle::Relative);
    let aside = if opens_aside { behind_aside(context, end, sentence.end) } else { None };
    let end = aside.unwrap_or(end);
    // «…، ووفقا لبيان الدائرة: فإن 5 قتلوا»: what is said lies ahead.
    let colon = usize::from(context.is_punct(end, ':'));
    let ahead = context.is_particle(end + colon, Particle::That);
    let reach = if starts_sentence || ahead {
        end..sentence.end
    } else {
        clause_of(context, sentence, at, end, last)
    };
    let head = at..end;
    Some(RawFrame { who, head, reach, denies: false, is_open: false, is_feminine: None })
}

/// Who is named behind a word of attribution, and where the name ends.
fn source(context: &Context<'_>, sentence: &Range<usize>, at: usize) -> Option<(Who, usize)> {
    let mut from = at + 1;
    let own = context.folded(at).ends_with(WHAT);
    let leads = context.is_label(at, Label::Upon) && context.is_particle(from, Particle::From);
    if leads || context.is_particle(from, Particle::On) {
        from += 1;
    }
    if own || context.is_keyword(from, Keyword::AsToWhat) {
        from += usize::from(!own);
        return clause_source(context, sentence, from);
    }
    // «بحسب (المرصد)».
    from += usize::from(context.is_punct(from, '('));
    // «وفق آخر حصيلة أعلنتها الوزارة».
    let latest = context.speech(from).0.has(Role::Setting) && context.speech(from + 1).0.has(Role::Document);
    from += usize::from(latest && !context.is_definite(from));
    let phrase = name::read(context, from, sentence.end, true)?;
    let end = phrase.tokens.end;
    let strong = phrase.sort != Sort::Unknown || is_known_alone(context, &phrase);
    let who = author(context, phrase, sentence.end);
    let end = if let Who::Named(named) = &who { named.tokens.end } else { end };
    strong.then_some((who, end))
}

/// A single unknown word is a source only in brackets of the clause: «بحسب القدرة،».
fn is_known_alone(context: &Context<'_>, phrase: &NamePhrase) -> bool {
    let end = phrase.tokens.end;
    phrase.person.is_some() && (context.is_any_punct(end) || context.token(end).is_none())
}

/// «ما أعلنت الوزارة», «ما جاء في بيان للوزارة», «ما نقلته الوكالة عن مصدر».
fn clause_source(context: &Context<'_>, sentence: &Range<usize>, verb: usize) -> Option<(Who, usize)> {
    let role = context.speech_verb(verb);
    let from = skip_adverbs(context, behind_day(context, verb + 1), sentence.end);
    // «والي» is no «وإلى».
    let led = context.is_particle(from, Particle::In) || context.is_particle(from, Particle::On);
    let from = from + usize::from(led && !context.speech(from).0.heads());
    let from = skip_adverbs(context, from, sentence.end);
    let phrase = name::read(context, from, sentence.end, true)?;
    let end = phrase.tokens.end;
    if role == Some(Reporting::Relayed)
        && let Some(source) = source_behind(context, end, sentence.end)
    {
        let end = source.tokens.end;
        return Some((author(context, source, sentence.end), end));
    }
    let strong = phrase.sort != Sort::Unknown || closes(context, end);
    let who = author(context, phrase, sentence.end);
    let end = if let Who::Named(named) = &who { named.tokens.end } else { end };
    strong.then_some((who, end))
}

/// Behind «، اليوم الثلاثاء،» at `at`, where it stands there.
fn behind_day(context: &Context<'_>, at: usize) -> usize {
    if !context.is_comma(at) || !context.is_dated(at + 1) {
        return at;
    }
    let mut end = at + 1;
    while context.is_dated(end) {
        end += 1;
    }
    if context.is_comma(end) { end + 1 } else { at }
}

/// «6 درجات (5,8 وفق مركز الرصد)»: what is told in brackets is told there alone.
fn brackets_around(context: &Context<'_>, sentence: &Range<usize>, at: usize) -> Option<Range<usize>> {
    let is = |mark: char| move |i: &usize| context.is_punct(*i, mark);
    let mut before = (at.saturating_sub(LONGEST_BRACKET).max(sentence.start)..at).rev();
    let open = before.find(|i| is('(')(i) || is(')')(i)).filter(is('('))?;
    let close = (at..sentence.end.min(at + LONGEST_BRACKET)).find(is(')'))?;
    Some(open + 1..close)
}

/// The clause an attribution in its midst or at its end belongs to.
fn clause_of(
    context: &Context<'_>,
    sentence: &Range<usize>,
    at: usize,
    end: usize,
    last: Option<&RawFrame>,
) -> Range<usize> {
    if let Some(inside) = brackets_around(context, sentence, at) {
        return inside;
    }
    // «اعتقلوا سبعة بعد الهجوم، الذي وقع وفق سائق عند الثانية»: the clause is of the attack.
    let relative = |&i: &usize| context.is_particle(i, Particle::Relative);
    if let Some(of) = (at.saturating_sub(RELATIVE_REACH).max(sentence.start)..at).rev().find(relative) {
        let stop = (end..sentence.end).find(|&i| context.is_comma(i)).unwrap_or(sentence.end);
        return of..stop;
    }
    // «أعلنت الحركة مسؤوليتها عن الهجوم الذي قتل 5، بحسب الوكالة»: what ended before is no other speaker's.
    let last = last.filter(|f| f.reach.end + 1 >= at && !f.reach.is_empty());
    let floor = last.map_or(sentence.start, |f| f.head.end.min(at));
    let is_comma = |i: usize| context.is_comma(i) || context.is_punct(i, '؛');
    // Behind another speaker only the nearest clause belongs to this one.
    let start = if last.is_some() {
        (floor..at.saturating_sub(1)).rev().find(|&i| is_comma(i)).map_or(floor, |i| i + 1)
    } else {
        floor
    };
    let has_figure = (start..at).any(|i| context.is_figure(i));
    let next = (end..sentence.end).find(|&i| is_comma(i)).unwrap_or(sentence.end);
    let part_of =
        context.is_particle(end, Particle::OfThem) || context.is_particle(end + 1, Particle::OfThem);
    let stop = match (has_figure, next == end) {
        (false, _) => sentence.end,
        (true, true) if part_of => (end + 1..sentence.end).find(|&i| is_comma(i)).unwrap_or(sentence.end),
        (true, true) => end,
        (true, false) => next,
    };
    start..stop
}

/// «إعلان الجيش مقتل 5», «تصريح الناطق بأن 3 قتلوا»: a statement told of in a noun, with who made it right behind.
pub(super) fn announcement(context: &Context<'_>, sentence: &Range<usize>, at: usize) -> Option<RawFrame> {
    if !context.is_label(at, Label::Announcing) || context.is_definite(at) {
        return None;
    }
    let speaker = name::read(context, at + 1, sentence.end, false)?;
    let sure = matches!(speaker.sort, Sort::Known | Sort::Country | Sort::Person) && !speaker.is_document;
    let end = speaker.tokens.end;
    let content = (end..sentence.end).find(|&i| !context.is_dated(i)).unwrap_or(end);
    let content = content + usize::from(context.is_particle(content, Particle::On));
    let told = context.is_particle(content, Particle::That)
        || context.event(content).is_some()
        || is_announced(context, content);
    let close = (content..sentence.end).find(|&i| context.is_any_punct(i)).unwrap_or(sentence.end);
    (sure && told).then(|| {
        let frame = forward(context, sentence, at..end, Who::Named(speaker), false);
        RawFrame { reach: frame.reach.start..frame.reach.end.min(close), ..frame }
    })
}

/// «أصدرت الوزارة بيانا قالت فيه»: who spoke, for the verb in which he stands.
pub(super) fn issue(context: &Context<'_>, sentence: &Range<usize>, at: usize) -> Option<RawFrame> {
    if !context.is_label(at, Label::Issuing) {
        return None;
    }
    let from = skip_adverbs(context, at + 1, sentence.end);
    let speaker = name::read(context, from, sentence.end, false)?;
    let end = speaker.tokens.end;
    let known = speaker.sort == Sort::Known && !speaker.is_document;
    let said = context.speech(end).0.any(&[Role::Document, Role::Setting]);
    // «نشرت الوكالة بيانا للقيادة العامة قالت فيه».
    let of = end + 1;
    let owned = context.has_prefix(of, Prefix::LI) || context.speech(of).1.has(Prefix::LI);
    let author = || name::read(context, of, sentence.end, true).filter(|a| owned && a.sort == Sort::Known);
    let who = (speaker.kind == SpeakerKind::Media).then(author).flatten().unwrap_or(speaker);
    (known && said).then_some(RawFrame {
        who: Who::Named(who),
        head: at..end,
        reach: end..end,
        denies: false,
        is_open: false,
        is_feminine: None,
    })
}

/// «…، وكانت المدينة قد شهدت …», «…، علما أن حريقا سابقا …», «…، في وقت لقي …»: where the narrator goes on with what was
/// before or besides, outside any quotation.
pub(super) fn background(context: &Context<'_>, from: usize, to: usize) -> Option<usize> {
    let mut quotes = 0_usize;
    let was = |i: usize| {
        let done = || (i..to.min(i + QAD_REACH)).any(|j| context.is_keyword(j, Keyword::Qad));
        context.is_keyword(i, Keyword::AndWas) && done()
    };
    let besides = |i: usize| {
        let meantime = context.is_particle(i, Particle::In) && context.is_keyword(i + 1, Keyword::Meantime);
        meantime && (context.event(i + 2).is_some() || context.is_label(i + 2, Label::Happened))
    };
    (from..to).find(|&i| {
        quotes += usize::from(context.is_of(i, QUOTE));
        quotes.is_multiple_of(2)
            && i.checked_sub(1).is_some_and(|before| context.is_comma(before))
            && (was(i) || besides(i) || context.is_keyword(i, Keyword::Noting))
    })
}
