//! What bounds a claim: whose, where, in which period, part of what.

use std::ops::Range;
use std::sync::Arc;

use jiff::civil::Date;
use smol_str::SmolStr;

use super::context::{Context, Sentence};
use super::direction;
use super::draft::Draft;
use super::earlier;
use super::fate;
use super::govern;
use super::happening;
use super::matter;
use super::moved;
use super::period;
use super::person;
use super::place::{self, Standing};
use super::portion;
use super::rules::dates::is_other_weekday;
use super::sender;
use super::sort;
use super::subject;
use super::turn;
use super::work::Work;
use super::{Features, Kind, Scope};

use crate::text::affixes::ARTICLE;
use crate::text::letters;
use crate::text::lexicon::Prefix;
use crate::text::lexicon::cues::Cue;
use crate::text::lexicon::keywords::Keyword;
use crate::text::lexicon::labels::Label;
use crate::text::lexicon::names::NameSort;
use crate::text::lexicon::particles::Particle;
use crate::text::lexicon::units::Measure;
use crate::text::{DateExpr, DateRole, TokenKind};

use super::topic;

/// How far from the claim a word still belongs to it, in tokens.
const NEAR: usize = 9;

/// How far a word stands right beside the claim, in tokens: what happened, to whom.
const BESIDE: usize = 4;

/// A sentence dated longer before the article than this tells of another event.
const BACKGROUND_DAYS: i32 = 12;
/// A deal that is older is not carried out by now, or another.
const DEAL_DAYS: i32 = 100;
/// How far before a figure it may stand that it is set against another, in tokens.
const CONTRAST_REACH: usize = 16;
/// How many words may follow such a figure in its clause.
const CONTRAST_TAIL: usize = 2;
/// How far before a share «إلى» may stand, in tokens.
const TO_REACH: usize = 3;
/// The value of «ليل» among the parts of a day.
const NIGHT: i16 = 24;
/// How far before a date its reporting verb may stand, in tokens.
const STATEMENT_REACH: usize = 12;

/// Where and over which time a figure was counted.
#[derive(Clone, Debug, Default)]
pub(super) struct Bounds {
    place: Option<Range<usize>>,
    /// What tells the place from others.
    names: Vec<u32>,
    standing: Standing,
    period: Option<SmolStr>,
}

/// The bounds of each draft, in order.
#[must_use]
pub(super) fn bounds(context: &Context<'_>, drafts: &[Draft]) -> Vec<Bounds> {
    let own = |draft| Bounds { place: place::of(context, draft), ..Bounds::default() };
    let mut all: Vec<Bounds> = drafts.iter().map(own).collect();
    for (bounds, draft) in all.iter_mut().zip(drafts) {
        bounds.period = period::of(context, draft);
    }
    let mut last: Option<usize> = None;
    for (i, draft) in drafts.iter().enumerate().filter(|(_, d)| d.kind.is_casualty()) {
        let before = last.and_then(|b| Some((b, goes_on(context, drafts.get(b)?, draft)?)));
        if let Some((before, one_sentence)) = before {
            carry(&mut all, before, i, one_sentence);
        }
        last = Some(i);
    }
    let standing = |bounds: &Bounds| {
        let place = bounds.place.as_ref();
        place.map_or_else(Default::default, |p| (place::names(context, p), place::standing(context, p)))
    };
    let mut places: Vec<(Vec<u32>, Standing)> = all.iter().map(standing).collect();
    place::mark_lists(context, drafts, &mut places);
    for (bounds, (names, standing)) in all.iter_mut().zip(places) {
        (bounds.names, bounds.standing) = (names, standing);
    }
    all
}

/// Whether a figure goes on from the one before it («قتل 18 … وأصيب 60 آخرون»): `Some(true)` in the same
/// sentence, `Some(false)` in the next.
fn goes_on(context: &Context<'_>, before: &Draft, draft: &Draft) -> Option<bool> {
    let position = |d: &Draft| context.sentence_of(d.tokens.start).map(|s| s.position);
    let apart = position(draft)?.checked_sub(position(before)?)?;
    let mut words = draft.tokens.start..draft.tokens.end + 1;
    let others = !draft.is_part && words.any(|i| context.is_particle(i, Particle::Other));
    (apart <= 1 && others).then_some(apart == 0)
}

/// What one of two figures that are told in one breath says of place and time goes for the other.
fn carry(all: &mut [Bounds], before: usize, after: usize, one_sentence: bool) {
    let (Some(from), Some(to)) = (all.get(before).cloned(), all.get(after).cloned()) else { return };
    let both = |own: &Bounds, other: &Bounds| Bounds {
        place: own.place.clone().or_else(|| other.place.clone()),
        period: own.period.clone().or_else(|| other.period.clone()),
        ..Bounds::default()
    };
    if let Some(bounds) = all.get_mut(after) {
        *bounds = both(&to, &from);
    }
    if let Some(bounds) = all.get_mut(before).filter(|_| one_sentence) {
        *bounds = both(&from, &to);
    }
}

/// The scope of a draft.
#[must_use]
pub(super) fn of(context: &Context<'_>, draft: &Draft, bounds: &Bounds) -> Scope {
    Scope {
        place: bounds.place.as_ref().map(|place| place::words(context, place).into()),
        period: bounds.period.clone(),
        side: side(context, draft),
        part: part(context, draft),
    }
}

/// What is asked of: a draft, with its bounds and its sentence.
pub(super) struct Asked<'c, 'a> {
    context: &'c Context<'a>,
    draft: &'c Draft,
    bounds: &'c Bounds,
    sentence: &'c Sentence,
}

/// Puts one group of questions on what alignment compares to each draft. The concept the draft hands over.
pub(super) fn ask(work: &mut Work<'_>, answer: impl Fn(&Asked<'_, '_>, &mut Features)) {
    let Work { context, drafts, bounds, features, .. } = work;
    features.resize(drafts.len(), Features::default());
    for ((draft, bounds), features) in drafts.iter().zip(bounds).zip(features) {
        if let Some(sentence) = context.sentence_of(draft.tokens.start) {
            answer(&Asked { context, draft, bounds, sentence }, features);
        }
    }
}

/// The words of the sentence, and where it stands.
pub(super) fn words(asked: &Asked<'_, '_>, features: &mut Features) {
    let Asked { context, draft, bounds, sentence } = *asked;
    let gist = context.gist(sentence);
    let around = |reach: usize| {
        let low = draft.tokens.start.saturating_sub(reach).max(sentence.tokens.start);
        low..(draft.tokens.end + reach).min(sentence.tokens.end)
    };
    features.beside = topic::words(&gist.content, &around(BESIDE));
    features.near = topic::stems(&gist.content, &around(NEAR));
    features.sentence = Arc::clone(&gist.stems);
    features.has_risen = gist.has_risen;
    features.position = u32::try_from(sentence.position).unwrap_or(u32::MAX);
    features.in_title = sentence.in_title;
    features.is_part = draft.is_part;
    features.places.clone_from(&bounds.names);
    features.place = bounds.standing;
}

/// Whose or what it is.
pub(super) fn subjects(asked: &Asked<'_, '_>, features: &mut Features) {
    let Asked { context, draft, sentence, .. } = *asked;
    let subject = subject::of(context, draft, sentence);
    let turn = turn::of(context, draft, sentence);
    features.lead = lead(context, draft, sentence);
    features.matters = matter::of(context, draft, sentence, (subject.lasting, turn));
    features.subject = subject;
    features.turn = turn;
    features.measure = measure(context, draft);
    features.is_entitled = subject::is_entitled(context, draft, sentence);
    features.is_rest = subject::is_rest(context, draft, sentence);
    features.names_its_two = names_its_two(context, draft);
}

/// Who they are and what befell them.
pub(super) fn circumstances(asked: &Asked<'_, '_>, features: &mut Features) {
    let Asked { context, draft, sentence, .. } = *asked;
    features.sides = sides(context, draft);
    features.people = context.words.people(&draft.concept);
    features.event = govern::event_word(context, draft.tokens.start, draft.tokens.end, draft.kind);
    features.fate = fate::of(context, draft, sentence);
    features.portion = portion::of(context, draft, sentence);
    features.is_agreed = is_agreed(context, draft, sentence);
}

/// When it was, and what the day is of.
pub(super) fn times(asked: &Asked<'_, '_>, features: &mut Features) {
    let Asked { context, draft, bounds, sentence } = *asked;
    let start = draft.tokens.start;
    if draft.kind.is_date() {
        features.is_statement = dates_statement(context, start);
        features.is_day_taken = is_day_taken(context, start);
        features.is_night = draft.tokens.clone().any(|i| context.cue_value(i, Cue::DayPart) == Some(NIGHT));
        features.stated_by = stated_by(context, start);
        features.happening = happening::of(context, draft, sentence);
    } else {
        features.elsewhen = elsewhen(context, draft, bounds);
    }
    features.is_window = draft.kind == Kind::Duration
        && start.checked_sub(1).is_some_and(|before| context.is_cue(before, Cue::Within));
    features.is_ahead = is_ahead(context, draft, sentence);
    features.was_said_before = was_said_before(context, draft, sentence);
    features.is_moved = moved::is_moved(context, draft, sentence);
}

/// How it stands to other figures.
pub(super) fn changes(asked: &Asked<'_, '_>, features: &mut Features) {
    let Asked { context, draft, sentence, .. } = *asked;
    let tells_state = || sentence.tokens.clone().any(|i| tells_state_of_missing(context, i));
    features.has_changed = draft.kind == Kind::Missing && tells_state();
    features.is_contrasted = is_contrasted(context, draft, sentence);
    features.is_additional = direction::is_on_top(context, draft);
    features.direction = direction::of(context, draft);
    features.is_level = features.direction.and_then(|_| is_level(context, draft));
}

/// Whether a share that changed is what something rose or fell to, or by: «ارتفعت إلى 5%», «ارتفعت بنسبة 5%».
fn is_level(context: &Context<'_>, draft: &Draft) -> Option<bool> {
    if draft.kind != Kind::Percent {
        return None;
    }
    let reach = draft.tokens.start.saturating_sub(TO_REACH)..draft.tokens.start;
    let figure = |i: usize| context.is_count(i);
    let beside = reach.rev().take_while(|&i| !figure(i) && !context.is_any_punct(i));
    Some(
        beside
            .into_iter()
            .any(|i| context.is_keyword(i, Keyword::To) || context.is_particle(i, Particle::Rose)),
    )
}

fn was_said_before(context: &Context<'_>, draft: &Draft, sentence: &Sentence) -> bool {
    if subject::is_asked(draft.kind, &draft.unit) {
        return subject::is_former(context, draft);
    }
    if draft.kind.is_date() {
        return moved::is_former(context, draft, sentence);
    }
    draft.kind.is_casualty() && earlier::is_told(context, sentence, &draft.tokens)
}

/// Whether a word tells how many are missing by now, not how many went missing: «تراجع», «لا يزال», «المفقودين».
fn tells_state_of_missing(context: &Context<'_>, i: usize) -> bool {
    let are_missing = || context.noun(i).is_some_and(|(noun, _)| noun.kind == Some(Kind::Missing));
    context.has_label(i, Label::CHANGES | Label::GoingOn.bit()) || are_missing()
}

/// Whether a toll or a force is set against what went before it.
fn is_contrasted(context: &Context<'_>, draft: &Draft, sentence: &Sentence) -> bool {
    let is_measure = matches!(draft.kind, Kind::Money | Kind::Distance | Kind::Duration);
    if !(draft.kind.is_casualty() || draft.kind == Kind::ForceStrength || is_measure) {
        return false;
    }
    // «بينما قُتل 3 في حريق آخر»: what goes on behind the figure is another story.
    let behind = (draft.tokens.end..sentence.tokens.end).take_while(|&i| !context.is_any_punct(i));
    let goes_on = |i: usize| context.is_particle(i, Particle::In) || context.has_prefix(i, Prefix::BI);
    if !is_measure && (behind.clone().count() > CONTRAST_TAIL || behind.into_iter().any(goes_on)) {
        return false;
    }
    let low = draft.tokens.start.saturating_sub(CONTRAST_REACH).max(sentence.tokens.start);
    context.of_sort(low..draft.tokens.start, sort::KEYWORD).any(|i| context.is_keyword(i, Keyword::Contrast))
}

/// Whether the sentence tells what was agreed on, where that is counted.
fn is_agreed(context: &Context<'_>, draft: &Draft, sentence: &Sentence) -> bool {
    let may_be = matches!(
        draft.kind,
        Kind::Captured | Kind::CountOther | Kind::EquipmentCount | Kind::AttackMunitions | Kind::Displaced
    );
    may_be && context.is_of_agreement(sentence)
}

/// Whether the clause of a count or a sum tells what is yet to come: «ستنطلق القافلة بحراسة 200 جندي».
fn is_ahead(context: &Context<'_>, draft: &Draft, sentence: &Sentence) -> bool {
    const REACH: usize = 12;
    let counts = !draft.kind.is_date()
        && !matches!(draft.kind, Kind::Rank | Kind::Percent | Kind::Duration | Kind::Age)
        && draft.rule != "measure.unit";
    if !counts {
        return false;
    }
    let start = draft.tokens.start;
    let low = start.saturating_sub(REACH).max(sentence.tokens.start);
    let figure = |i: usize| context.is_count(i);
    let stops = |i: usize| context.is_any_punct(i) || figure(i);
    let mut clause = (low..start).rev().take_while(|&i| !stops(i));
    clause.any(|i| context.is_cue(i, Cue::Future) || context.is_of_future(i))
}

/// «جسري النصر والسلام»: a dual without its nun, before one name and another joined to it.
fn names_its_two(context: &Context<'_>, draft: &Draft) -> bool {
    let i = draft.counted.start;
    let bound =
        draft.rule == "dual.noun" && draft.counted.len() == 1 && !context.folded(i).ends_with(letters::NUN);
    let joined =
        |at: usize| context.has_prefix(at, Prefix::CONJUNCTION) || context.word(at).starts_with(letters::WAW);
    // «قاعدتي عين الأسد وأربيل»: a name may have two words.
    bound && context.is_word(i + 1) && (i + 2..=i + 3).any(|at| context.is_word(at) && joined(at))
}

/// Lengths, areas, weights and times may be told in other units; what is counted may not.
fn measure(context: &Context<'_>, draft: &Draft) -> Option<Measure> {
    // Most claims are counts, whose units are not looked up.
    let is_measured = matches!(draft.kind, Kind::Distance | Kind::Duration | Kind::Age);
    is_measured.then(|| context.words.measure(&draft.unit)).flatten()
}

/// The day of another event that the sentence tells of, well before the article: background, not the news.
/// A line that holds only a date («نوفمبر 2012») dates what follows it.
fn elsewhen(context: &Context<'_>, draft: &Draft, bounds: &Bounds) -> Option<Date> {
    let published = context.article.published.as_ref()?.date;
    let sentence = context.sentence_of(draft.tokens.start)?;
    // The day it counts from is no day it happened on.
    let is_start = |edtf: &str| bounds.period.as_deref() == Some(edtf);
    // Nor is one whose weekday gives it the lie: «الثلاثاء 3 مايو» of a year in which it was none.
    let is_sure = |d: &DateExpr| d.role == DateRole::Point && !is_other_weekday(d);
    let own = context.dates_in(&sentence.tokens).filter(|d| is_sure(d) && !is_start(&d.edtf));
    let nearest = own.min_by_key(|d| d.tokens.start.abs_diff(draft.tokens.start));
    let heading = || {
        let before = context.sentence_of(sentence.tokens.start.checked_sub(1)?)?;
        let short = before.tokens.len() <= 6;
        context.dates_in(&before.tokens).find(|_| short)
    };
    let date = nearest.or_else(heading)?;
    let (from, to) = (date.from?, date.to?);
    // «الشهر الماضي» may have ended yesterday, and who died in it is no news for all that.
    let half = if draft.kind.is_casualty() { to.since(from).ok()?.get_days() / 2 } else { 0 };
    let told = to.checked_sub(jiff::Span::new().days(half)).ok()?;
    let ago = published.since(told).ok()?.get_days();
    // «ينص الاتفاق الموقع الشهر الماضي على الإفراج عن 40»: the day of the deal, not of what it provides for.
    let is_deal = ago < DEAL_DAYS && is_agreed(context, draft, sentence);
    (ago > BACKGROUND_DAYS && !is_deal).then_some(to)
}

/// Whose statement the date at token `at` dates, where it stands among the words that attribute it.
fn stated_by(context: &Context<'_>, at: usize) -> Vec<u32> {
    let frames = context.sentence_of(at).map_or(&[][..], |sentence| &sentence.frames);
    let frame = frames.iter().find(|frame| frame.head.contains(&at));
    let speaker = frame.and_then(|frame| context.speaker(frame.speaker?));
    let mut words: Vec<u32> =
        speaker.map_or_else(Vec::new, |s| s.key.split_whitespace().map(topic::hash).collect());
    words.sort_unstable();
    words
}

/// What measures are of, and where lengths are measured from.
fn lead(context: &Context<'_>, draft: &Draft, sentence: &Sentence) -> Vec<u32> {
    if !draft.kind.is_measured() {
        return Vec::new();
    }
    let mut stems = topic::lead(context, sentence.tokens.start..draft.tokens.start);
    if draft.kind == Kind::Distance {
        stems.extend(topic::measured_from(context, draft.tokens.end, sentence.tokens.end));
        stems.sort_unstable();
        stems.dedup();
    }
    stems
}

/// Whether the date that begins at token `at` is a time of day whose day stands elsewhere.
fn is_day_taken(context: &Context<'_>, at: usize) -> bool {
    let dates = &context.analysis.dates;
    let own = dates.get(dates.partition_point(|date| date.tokens.start < at));
    own.is_some_and(|date| date.tokens.start == at && date.is_day_taken)
}

/// Whether a reporting verb stands shortly before token `at`, with no «أن» in between.
pub(super) fn dates_statement(context: &Context<'_>, at: usize) -> bool {
    let Some(sentence) = context.sentence_of(at) else { return false };
    // «قال المتحدث الإقليمي باسم مكتب الشؤون الإنسانية، الاثنين، إن»: what was said follows, however long the title.
    let behind = (at + 1..sentence.tokens.end).find(|&i| !context.is_dated(i) && !context.is_any_punct(i));
    let leads_over = behind.is_some_and(|i| context.is_particle(i, Particle::That));
    let reach = if leads_over { at } else { STATEMENT_REACH };
    let from = at.saturating_sub(reach).max(sentence.tokens.start);
    for i in (from..at).rev() {
        if context.is_particle(i, Particle::That) {
            return false;
        }
        // «الهدنة التي أعلنها الوسيط تبدأ الأحد»: the clause of «التي» is over.
        let relative = i.checked_sub(1).is_some_and(|before| is_relative_pronoun(context, before));
        if context.reporting(i).is_some() && !relative {
            return true;
        }
    }
    false
}

/// «التي», «الذين», not «حيث», behind which the sentence goes on.
fn is_relative_pronoun(context: &Context<'_>, i: usize) -> bool {
    context.is_particle(i, Particle::Relative) && context.folded(i).starts_with(ARTICLE)
}

/// Nationalities and parties that qualify the counted noun, within it or right behind it.
fn sides(context: &Context<'_>, draft: &Draft) -> Vec<u32> {
    let mut out = Vec::new();
    let end = draft.tokens.end + 4;
    for i in draft.counted.start..end {
        let past = i >= draft.tokens.end;
        let stops = context.is_any_punct(i)
            || context.token(i).is_none_or(|t| t.kind == TokenKind::Number)
            || (past && leaves_phrase(context, i));
        if stops {
            break;
        }
        if let Some(name) = context.name(i)
            && matches!(name.sort, NameSort::Country | NameSort::Party)
            && !person::is_given(context, i)
        {
            out.push(topic::hash(&name.key));
        }
    }
    if out.is_empty() {
        let sender = sender::sender(context, draft).and_then(|i| context.name(i));
        out.extend(sender.map(|name| topic::hash(&name.key)));
    }
    out.sort_unstable();
    out.dedup();
    out
}

/// A place, a preposition or an event leaves the counted noun's phrase.
fn leaves_phrase(context: &Context<'_>, i: usize) -> bool {
    context.is_particle(i, Particle::In) || context.is_particle(i, Particle::On) || context.event(i).is_some()
}

/// The nationality or party in the noun phrase that is counted, or right behind it; titles and days have none.
fn side(context: &Context<'_>, draft: &Draft) -> Option<SmolStr> {
    if draft.kind == Kind::Rank || draft.kind.is_date() {
        return None;
    }
    let within = draft.counted.clone();
    let behind = draft.tokens.end.max(within.end)..draft.tokens.end.max(within.end) + 3;
    let behind = behind.take_while(|&i| tells_whose(context, i));
    let own = draft.tokens.clone().filter(|i| !within.contains(i));
    within
        .clone()
        .chain(own)
        .chain(behind)
        .find(|&i| is_side(context, i))
        .or_else(|| sender::sender(context, draft))
        .map(|i| context.word(i).into())
}

fn is_side(context: &Context<'_>, i: usize) -> bool {
    let sides = |sort| matches!(sort, NameSort::Country | NameSort::Side | NameSort::Party);
    context.name(i).is_some_and(|name| sides(name.sort)) && !person::is_given(context, i)
}

/// «من الجيش السوري» behind those who are counted: what may still be said of whose they are.
fn tells_whose(context: &Context<'_>, i: usize) -> bool {
    let plain = [Prefix::BI, Prefix::LI, Prefix::KA, Prefix::CONJUNCTION];
    let body = |i| context.noun(i).is_some_and(|(noun, _)| noun.is_body() || noun.unit == "groups");
    context.is_particle(i, Particle::From)
        || (is_side(context, i) || body(i)) && !plain.iter().any(|clitic| context.has_prefix(i, *clitic))
}

fn part(context: &Context<'_>, draft: &Draft) -> Option<SmolStr> {
    draft.is_part.then(|| context.span(&draft.counted).of(context.text).into())
}
