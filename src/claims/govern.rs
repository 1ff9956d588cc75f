//! Which event governs a counted noun: «مقتل 32 شخصا وإصابة 15» kills 32 and injures 15.

use std::ops::Range;

use super::Kind;
use super::clause::ends_government;
use super::context::Context;
use crate::text::affixes::{CONSTRUCT, HER, HIS, OF_TWO, THEIR, TO, VERB_PLURAL};
use crate::text::lexicon::cues::Cue;
use crate::text::lexicon::events::Side;
use crate::text::lexicon::keywords::Keyword;
use crate::text::lexicon::labels::Label;
use crate::text::lexicon::nouns::Noun;
use crate::text::lexicon::particles::Particle;
use crate::text::lexicon::{Form, Prefix};
use crate::text::{TokenKind, letters};

/// How far before the number the governing word may stand, in tokens.
const BACK: usize = 14;
/// How far before «إعدام» it may stand that it is a sentence, in tokens.
const SENTENCE_REACH: usize = 4;
/// How far before two joined events those of the first may stand.
const ROW_REACH: usize = 6;
/// How far before the number a word may stand that governs only what is next to it.
const NEXT: usize = 3;
/// How far from a verb of dying a word of courts may stand that makes it one of ruling, in tokens.
const COURT_REACH: usize = 5;
/// How far behind a verb of leaving, or behind those who leave, what they leave may stand.
const LEFT_REACH: usize = 4;
/// How far after the noun it may stand.
const AHEAD: usize = 7;

/// The kind of the event that governs the phrase from token `start` up to `end`, with its distance in tokens.
#[must_use]
pub(super) fn governing(
    context: &Context<'_>,
    start: usize,
    end: usize,
    wanted: impl Fn(Kind) -> bool,
) -> Option<Kind> {
    let sentence = context.sentence_of(start)?.tokens.clone();
    let behind = before(context, sentence.start, start..end, &wanted);
    let ahead = after(context, end, sentence.end, &wanted);
    // «قتلوا وأكثر من 700 جرحوا»: a verb that agrees with them right behind is theirs.
    let verb = end + usize::from(context.is_keyword(end, Keyword::Already));
    let theirs = context.folded(verb).ends_with(VERB_PLURAL);
    match (behind, ahead) {
        (_, Some((kind, near))) if theirs && end + near == verb => Some(kind),
        // «لقي 32 شخصا مصرعهم»: an event right behind the noun beats one far before it.
        (Some((_, far)), Some((kind, near))) if near <= 2 && far > 4 => Some(kind),
        (Some((kind, _)), _) | (None, Some((kind, _))) => Some(kind),
        (None, None) => None,
    }
}

/// The nearest event word before the phrase in its clause, or right behind it: 1 and up, 0 for none. Of weapons
/// it is what became of them: fired, intercepted.
#[must_use]
pub(super) fn event_word(context: &Context<'_>, start: usize, end: usize, kind: Kind) -> u16 {
    let Some(sentence) = context.sentence_of(start) else { return 0 };
    let lowest = start.saturating_sub(BACK).max(sentence.tokens.start);
    let behind = (lowest..start).rev().take_while(|&i| !ends_government(context, i));
    let ahead = end..(end + 4).min(sentence.tokens.end);
    let of_weapons = |i: &usize| {
        kind != Kind::AttackMunitions || context.event(*i).is_some_and(|e| e.kind == Kind::AttackMunitions)
    };
    behind
        .chain(ahead)
        .filter(of_weapons)
        .find_map(|i| context.event_row(i))
        .map_or(0, |row| row.saturating_add(1))
}

fn before(
    context: &Context<'_>,
    from: usize,
    counted: Range<usize>,
    wanted: &impl Fn(Kind) -> bool,
) -> Option<(Kind, usize)> {
    let start = counted.start;
    let lowest = start.saturating_sub(BACK).max(from);
    let mut is_cause = false;
    for i in (lowest..start).rev() {
        // «إصابة 15 شخصا إثر تفجير رجلين»: the figure before «إثر» has the event for itself.
        let figure = context.token(i).is_some_and(|t| t.kind == TokenKind::Number) && !context.is_dated(i);
        // «اعتقلت الشرطة رجلا، بينما شيع آلاف الأهالي الضحايا»: what is set against the deed is not done by it.
        let turns = Keyword::Meanwhile.bit() | Keyword::AsFor.bit();
        let set_apart = context.is_any_keyword(i, turns) && i > from && context.is_comma(i - 1);
        if ends_government(context, i) || (is_cause && figure) || set_apart {
            return None;
        }
        is_cause |= context.is_label(i, Label::Cause) || opens_deed(context, i, start);
        if let Some(event) = context.event(i)
            && reaches(event.counted, start - i - days_between(context, i, start))
            && !(event.counted == Side::Next && parts(context, i, start))
            && (wanted(event.kind) || event.kind == Kind::CountOther)
            && !is_ruling(context, i)
            && !is_mere_leaving(context, i, &counted)
            && !is_for_refugees(context, i)
            && !(event.kind == Kind::Missing && (loses_contact(context, i, start) || is_indeed(context, i)))
            && !falls(context, i, counted.end)
        {
            let judged = matches!(event.kind, Kind::Killed | Kind::Captured | Kind::Displaced);
            if judged && is_sentence(context, from, i) {
                return Some((Kind::CountOther, start - i));
            }
            let first = first_of_row(context, from, i).filter(|kind| wanted(*kind));
            return Some((first.unwrap_or(event.kind), start - i));
        }
    }
    None
}

/// Whether «و» and a verb that no list knows begin another deed at `i`: behind a comma («أوقفت 18 شخصا، وأعفت مسؤولين»), or
/// right before the figure at `start` («قتل 12، وانتشر 2500 جندي», «ووصل 250 طبيبا»).
fn opens_deed(context: &Context<'_>, i: usize, start: usize) -> bool {
    const SHORTEST: usize = 4;
    let folded = context.folded(i);
    let long = folded.chars().count();
    let unlisted = context.is_unknown(i) && folded.starts_with(letters::WAW);
    let behind_comma = || i.checked_sub(1).is_some_and(|before| context.is_comma(before));
    if i + 1 == start {
        let arrived = context.is_particle(i, Particle::Rose) && context.has_prefix(i, Prefix::CONJUNCTION);
        return arrived || unlisted && long >= SHORTEST;
    }
    unlisted && folded.ends_with(letters::TA) && long > SHORTEST && behind_comma()
}

/// Whether what stands `far` tokens behind an event word can be what it counts.
const fn reaches(side: Side, far: usize) -> bool {
    match side {
        Side::After | Side::Both => true,
        Side::Next => far <= NEXT,
        Side::Adjacent => far == 1,
        Side::Before | Side::Lacking => false,
    }
}

/// How many words of a date stand between: «أجلت السلطات صباح اليوم 47 شخصا».
fn days_between(context: &Context<'_>, event: usize, start: usize) -> usize {
    (event + 1..start).filter(|&i| context.is_dated(i)).count()
}

/// «انتشال 30 جثة، وكان 40 منهم قد نجوا»: behind the comma others are told of.
fn parts(context: &Context<'_>, event: usize, start: usize) -> bool {
    (event + 1..start).any(|i| context.is_comma(i) && context.has_prefix(i + 1, Prefix::CONJUNCTION))
}

/// «فقدت الشركة الاتصال بمنصة عليها 17 عاملا»: the contact is lost, and with whom stands right behind it.
fn loses_contact(context: &Context<'_>, event: usize, start: usize) -> bool {
    const OBJECT: usize = 3;
    (event + 1..start.min(event + OBJECT)).any(|i| context.is_keyword(i, Keyword::Contact) && i + 2 < start)
}

/// «فقد كان على متنها 20»: the particle, and no verb of losing.
fn is_indeed(context: &Context<'_>, i: usize) -> bool {
    let next = i + 1;
    let verb = || context.speech_verb(next).is_some() || context.is_particle(next, Particle::Rose);
    let told = context.is_keyword(next, Keyword::Past) || context.is_keyword(next, Keyword::GetsDone);
    context.is_keyword(i, Keyword::Already) && (told || verb() || context.event(next).is_some())
}

/// «سقوط 30 شخصا في النهر»: where they fell is told, not that they died.
fn falls(context: &Context<'_>, i: usize, end: usize) -> bool {
    let leads = context.is_particle(end, Particle::In) || context.is_particle(end, Particle::From);
    context.is_keyword(i, Keyword::Falling) && leads && context.is_keyword(end + 1, Keyword::Depth)
}

/// «قضت المحكمة بسجن 12», «قضت بالحبس»: a verdict and no death.
fn is_ruling(context: &Context<'_>, i: usize) -> bool {
    let near = i.saturating_sub(COURT_REACH)..i + 1 + COURT_REACH;
    let court = |at: usize| at != i && context.is_label(at, Label::Court);
    context.is_label(i, Label::Ruling) && near.into_iter().any(court)
}

/// «خرج 60 ألف شخص في مسيرة»: they leave no place. «خرج 400 مقاتل من المدينة», «ترك 300 شخص منازلهم» do.
fn is_mere_leaving(context: &Context<'_>, i: usize, counted: &Range<usize>) -> bool {
    let leaves = |at: usize| {
        // «سمح بخروج 39 مريضا من المستشفى».
        let hospital = context.is_particle(at + 1, Particle::Hospital);
        context.is_particle(at, Particle::From) && !hospital || context.is_label(at, Label::Home)
    };
    let behind = |range: Range<usize>| range.take_while(|&at| !context.is_any_punct(at)).any(leaves);
    let between = i + 1..counted.start.min(i + 1 + LEFT_REACH);
    let after = counted.end.max(i + 1)..counted.end.max(i + 1) + LEFT_REACH;
    context.is_label(i, Label::Leaving) && !behind(between) && !behind(after)
}

/// «على النازحين», «للنازحين»: whom something is given to, and not what befell those counted behind them.
fn is_for_refugees(context: &Context<'_>, i: usize) -> bool {
    let given = context.has_prefix(i, Prefix::LI)
        || i.checked_sub(1).is_some_and(|before| context.is_particle(before, Particle::On));
    given
        && context.noun(i).is_some_and(|(noun, _)| noun.kind == Some(Kind::Displaced))
        && context.is_definite(i)
}

/// «أحكام بإعدام 13», «محاولة قتل 3»: sentenced or aimed at, and not dead unless it was carried out.
fn is_sentence(context: &Context<'_>, from: usize, event: usize) -> bool {
    let label = |label: Label, reach: usize| {
        (event.saturating_sub(reach).max(from)..event).any(|i| context.is_label(i, label))
    };
    let executed = context.is_keyword(event, Keyword::Execution);
    // «حكم على 3 بالإعدام وعلى 5 بالسجن».
    let sentenced = label(Label::Sentence, SENTENCE_REACH)
        || (executed && (context.has_prefix(event, Prefix::BI) || label(Label::Ruling, SENTENCE_REACH)))
        // «الإعدام لـ13 متهما»: what they are given.
        || (executed && context.is_definite(event) && is_for(context, event + 1));
    // «محاولة خطف وقتل 3», but «محاولة انقلاب ومقتل أربعة».
    let goes_on = |tried: usize| {
        !context.has_prefix(event, Prefix::CONJUNCTION)
            || (tried + 1..event).all(|i| context.event(i).is_some())
    };
    let mut tried =
        (event.saturating_sub(NEXT).max(from)..event).filter(|&i| context.is_label(i, Label::Attempt));
    tried.any(goes_on) || (sentenced && !label(Label::CarriedOut, BACK))
}

/// «لـ13», «ل 13», «للمتهمين» at `i`.
fn is_for(context: &Context<'_>, i: usize) -> bool {
    context.has_prefix(i, Prefix::LI) || context.folded(i) == TO
}

/// Whether «مقتل وإصابة», «قتل أو جرح» stand right before `start`: one figure of the dead and the hurt.
#[must_use]
pub(super) fn is_both(context: &Context<'_>, start: usize) -> bool {
    let Some(last) = start.checked_sub(1) else { return false };
    let harm = |kind: Kind| matches!(kind, Kind::Killed | Kind::Injured);
    let own = context.event(last).map(|event| event.kind).filter(|kind| harm(*kind));
    // Few figures stand behind an event.
    let Some(own) = own else { return false };
    let from = context.sentence_of(start).map_or(start, |sentence| sentence.tokens.start);
    let plural = |i: usize| context.folded(i).ends_with(VERB_PLURAL);
    let two = last.checked_sub(1).is_some_and(|first| !plural(first)) && !plural(last);
    two && first_of_row(context, from, last).is_some_and(|first| harm(first) && first != own)
}

/// «مقتل وإصابة العشرات»: what happened to them first, where one word follows right on the other.
fn first_of_row(context: &Context<'_>, from: usize, last: usize) -> Option<Kind> {
    const OWN: [&str; 4] = [HIS, THEIR, HER, OF_TWO];
    let mut first = None;
    let mut at = last;
    while at > from {
        // «مقتل أو اعتقال 20».
        let or = at > from + 1 && context.is_keyword(at - 1, Keyword::Or);
        if !or && !context.has_prefix(at, Prefix::CONJUNCTION) {
            break;
        }
        at -= if or { 2 } else { 1 };
        // «لقي حارس حتفه وأصيب 5»: whose death it was is told.
        let told = OWN.iter().any(|ending| context.word(at).ends_with(ending));
        // «وقوع وفيات وإصابة المئات».
        first = Some(context.event(at).filter(|event| !told && event.counted != Side::Before)?.kind);
    }
    // «25 شخصا قتلوا وأصيب 54»: the first already has those it speaks of.
    let taken = first.is_some() && has_subject(context, from, at, last)
        || (at.saturating_sub(ROW_REACH).max(from)..at).any(|i| context.is_count(i));
    first.filter(|_| !taken)
}

/// «جنديين قتلا وجرح خمسة», «أن جنديا قتل وأصيب ثلاثة»: a verb that agrees with those before it, or has one person right
/// before it, while the next verb begins with its own.
fn has_subject(context: &Context<'_>, from: usize, verb: usize, next: usize) -> bool {
    let [two, _] = CONSTRUCT;
    let ending = |i: usize| [VERB_PLURAL, two].into_iter().find(|e| context.word(i).ends_with(e));
    let apart = ending(verb).is_some() && ending(next) != ending(verb);
    let one = |i: usize| {
        context.noun(i).is_some_and(|(noun, form)| noun.is_person() && form == Form::Singular)
            && context.event(i).is_none()
    };
    apart || (ending(verb).is_none() && verb > from && one(verb - 1))
}

fn after(
    context: &Context<'_>,
    end: usize,
    to: usize,
    wanted: &impl Fn(Kind) -> bool,
) -> Option<(Kind, usize)> {
    let mut last = (end + AHEAD).min(to);
    let mut aside = false;
    let mut parted = false;
    let mut i = end;
    while i < last {
        let token = context.token(i)?;
        // «18 عنصرا بينهم ضابطان لقوا حتفهم»: the verb comes behind the part.
        if context.is_particle(i, Particle::OfThem) {
            aside = true;
            last = (i + AHEAD).min(to);
        }
        // «45 عنصرا، بينهم قادة، قتلوا», «ثلاثة آخرون، هم أب وابناه، حتفهم».
        let next = i + 1 + usize::from(context.is_particle(i + 1, Particle::From));
        let told = context.is_particle(next, Particle::OfThem) || context.is_keyword(i + 1, Keyword::They);
        if context.is_comma(i) && !aside && told {
            i += 1;
            last = (next + AHEAD).min(to);
            parted = true;
            continue;
        }
        if parted && context.is_comma(i) {
            parted = false;
            i += 1;
            continue;
        }
        if (token.kind == TokenKind::Number && !aside)
            || (matches!(token.kind, TokenKind::Punct('،' | '؛' | ':' | '.'))
                && !(aside && context.is_comma(i) && is_theirs(context, i + 1)))
        {
            return None;
        }
        // «104 أشخاص قتل منهم 100», «26 مهاجرا توفي 4 منهم», «15 شخصا ثم لاذا بالفرار»: told of others. «تمكنا من الفرار» drives nobody out.
        // «اتهم 12 شخصا بالقتل», «حوكم خمسة بتهمة القتل»: what they are said to have done.
        let charge = |(noun, _): (&Noun, Form)| noun.concept == "charge";
        let charged = token.prefix.has(Prefix::BI) && token.prefix.has(Prefix::ARTICLE)
            || i.checked_sub(1).and_then(|before| context.noun(before)).is_some_and(charge);
        let event = context.event(i).filter(|e| !(charged && e.kind == Kind::Killed));
        if event.is_some_and(|e| e.kind == Kind::CountOther && e.counted == Side::Before)
            || (event.is_some() && context.is_particle(i + 1, Particle::OfThem) && !is_of_all(context, i))
            || is_of_family(context, i)
            // «توافد آلاف السكان بعد مقتل 40 شخصا», «بعد مقتل الزعيم».
            || (event.is_some() && context.is_cue(i - 1, Cue::After))
            || (event.is_some() && context.is_figure(i + 1) && context.is_particle(i + 2, Particle::OfThem))
            || (event.is_some_and(|e| e.kind == Kind::Displaced)
                && (context.is_particle(i - 1, Particle::From) || is_needed(context, i)))
        {
            return None;
        }
        // «و» opens the next event: «32 شخصا وإصابة 15».
        let conjoined = token.prefix.has(Prefix::CONJUNCTION);
        if let Some(event) = event
            && !matches!(event.counted, Side::After | Side::Next | Side::Adjacent)
            && (event.counted != Side::Lacking || context.is_particle(i - 1, Particle::Not))
            && (wanted(event.kind) || (event.kind == Kind::CountOther && event.counted == Side::Both))
            && !is_ruling(context, i)
            && !is_mere_leaving(context, i, &(i..i + 1))
        {
            return (!conjoined).then_some((event.kind, i - end));
        }
        i += 1;
    }
    None
}

/// «31 شخصا مصرعهم بينهم ضابط», «31 شخصا قتلوا بينهم ضابط», «لإصابات بينهم ضابط», not «104 أشخاص قتل منهم 100»: the word names all of them.
fn is_of_all(context: &Context<'_>, i: usize) -> bool {
    let joined = context.has_prefix(i, Prefix::LI) || context.has_prefix(i, Prefix::BI);
    joined || [VERB_PLURAL, THEIR, OF_TWO].into_iter().any(|own| context.folded(i).ends_with(own))
}

/// «19 مدنيا بينهم 7 أطفال، استشهدوا»: a verb of them all behind the comma.
fn is_theirs(context: &Context<'_>, i: usize) -> bool {
    context.event(i).is_some()
        && context.folded(i).ends_with(VERB_PLURAL)
        && !context.has_prefix(i, Prefix::CONJUNCTION)
}

/// «فردا من أسرهم»: of their families.
fn is_of_family(context: &Context<'_>, i: usize) -> bool {
    is_kin(context, i) && context.is_particle(i - 1, Particle::From)
}

/// «أسرته», «أقاربها»: the family of somebody.
#[must_use]
pub(super) fn is_kin(context: &Context<'_>, i: usize) -> bool {
    context.is_keyword(i, Keyword::Kin)
}

/// «مرضى بحاجة إلى إجلاء», «يحتاجون إلى إخلاء»: it has not happened.
fn is_needed(context: &Context<'_>, event: usize) -> bool {
    let before = |back: usize| event.checked_sub(back);
    before(1).is_some_and(|i| context.is_keyword(i, Keyword::To))
        && before(2).is_some_and(|i| context.is_keyword(i, Keyword::Need))
}

/// The casualty whose toll the figure gives that `hedge` stands before: «عدد ضحايا الفيضانات ارتفع إلى 122 شخصا».
#[must_use]
pub(super) fn toll(context: &Context<'_>, mut hedge: Range<usize>) -> Option<Kind> {
    let start = hedge.start;
    let sentence = context.sentence_of(start)?.tokens.clone();
    // «ارتفعت حصيلة قتلى الغارات التي شنتها الطائرات على … إلى 43».
    let reach = if start.checked_sub(1).is_some_and(|i| context.is_keyword(i, Keyword::To)) {
        2 * BACK
    } else {
        BACK + 4
    };
    let lowest = start.saturating_sub(reach).max(sentence.start);
    let mut kind = None;
    // «وفيات الوباء تجاوزت 2200 حالة».
    let mut rises = hedge.any(|i| context.is_particle(i, Particle::Rose));
    for i in (lowest..start).rev() {
        let figure = context.token(i)?.kind == TokenKind::Number && !context.is_dated(i);
        if figure || context.is_punct(i, '؛') {
            return None;
        }
        rises |= context.is_particle(i, Particle::Rose);
        if let Some((noun, _)) = context.noun(i) {
            kind = noun.kind.filter(|k| k.is_casualty()).or(kind);
        }
        if context.is_particle(i, Particle::NumberOf) {
            return kind;
        }
    }
    kind.filter(|_| rises)
}
