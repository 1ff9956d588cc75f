//! Where a figure was counted: «في محافظة المهرة», «45 بإقليم الجنوب و7 بعمالة الساحل», «في تركيا وسوريا».

use std::ops::Range;

use super::Kind;
use super::context::Context;
use super::draft::Draft;
use super::topic;
use crate::text::affixes::{FEMININE_PLURAL, NISBA, PRONOUNS_BEHIND_TA, THEIR};
use crate::text::lexicon::keywords::Keyword;
use crate::text::lexicon::names::NameSort;
use crate::text::lexicon::particles::Particle;
use crate::text::lexicon::speech::Role;
use crate::text::lexicon::{Class, Form, Prefix};
use crate::text::{TokenKind, letters};

/// How far behind a figure, and how far before it, its place may stand, in tokens.
const REACH: usize = 9;
/// How far before a figure the words for its toll may stand, in tokens.
const TOLL_REACH: usize = 10;
/// How far behind the figure of one place that of the next may stand, in tokens.
const LIST_REACH: usize = 12;
/// The unit of towns, provinces and the like.
const AREAS: &str = "areas";
/// The level of countries.
const COUNTRY: u32 = 0;

/// The first «في …» behind the claim in its clause, or the one that opens it («وفي حلب، قتل 22»).
#[must_use]
pub(super) fn of(context: &Context<'_>, draft: &Draft) -> Option<Range<usize>> {
    let sentence = context.sentence_of(draft.tokens.start)?;
    // «في حلب 94 وفي حماة 27»: each figure has the place before it.
    let next = draft.tokens.end + usize::from(context.is_punct(draft.tokens.end, '،'));
    let goes_on = context.is_any_punct(draft.tokens.end)
        || context.is_particle(next, Particle::In) && context.has_prefix(next, Prefix::CONJUNCTION);
    if goes_on && let Some(before) = place_before(context, draft.tokens.start) {
        return Some(before);
    }
    let behind = draft.tokens.end..(draft.tokens.end + REACH).min(sentence.tokens.end);
    let stops = |i: &usize| {
        context.token(*i).is_none_or(|t| {
            matches!(t.kind, TokenKind::Punct(_) | TokenKind::Number | TokenKind::Break)
                && !context.is_dated(*i)
        })
    };
    let found = || behind.take_while(|i| !stops(i)).find_map(|i| place_at(context, i));
    joined(context, draft.tokens.end)
        .or_else(found)
        .or_else(|| {
            let opening =
                draft.tokens.start.saturating_sub(REACH).max(sentence.tokens.start)..draft.tokens.start;
            let number = |i: usize| context.token(i).is_some_and(|t| t.kind == TokenKind::Number);
            let at = opening.clone().rev().take_while(|&i| !number(i)).find(|&i| {
                let opens = i == sentence.tokens.start
                    || context.is_any_punct(i - 1)
                    || context.has_prefix(i, Prefix::CONJUNCTION);
                opens && context.is_particle(i, Particle::In)
            })?;
            place_at(context, at)
        })
        .or_else(|| of_toll(context, draft))
}

/// «بلغ عدد القتلى في تركيا 40»: the place between the words for a toll and its figure.
fn of_toll(context: &Context<'_>, draft: &Draft) -> Option<Range<usize>> {
    if !draft.kind.is_casualty() {
        return None;
    }
    let low = draft.tokens.start.saturating_sub(TOLL_REACH);
    let stops = |i: &usize| {
        context.is_any_punct(*i)
            || context.is_figure(*i)
            || context.is_particle(*i, Particle::That)
            || context.is_particle(*i, Particle::Relative)
            || context.speech_verb(*i).is_some()
    };
    let is_toll = |i: &usize| {
        let harmed = context.noun(*i).and_then(|(noun, _)| noun.kind).is_some_and(Kind::is_casualty);
        harmed || context.is_particle(*i, Particle::NumberOf) || context.is_keyword(*i, Keyword::Toll)
    };
    let mut clause = (low..draft.tokens.start).rev().take_while(|i| !stops(i));
    let toll = clause.find(is_toll)?;
    let place = (toll + 1..draft.tokens.start).find_map(|i| place_at(context, i));
    place.filter(|place| place.end <= draft.tokens.start)
}

/// The place that ends right before token `end`: «في حلب», «في ولاية سنار».
pub(super) fn place_before(context: &Context<'_>, end: usize) -> Option<Range<usize>> {
    let starts = (2..=3).filter_map(|back| end.checked_sub(back));
    let mut places = starts.filter_map(|i| place_at(context, i));
    places.find(|place| place.end == end)
}

/// «بإقليم الجنوب», right behind a figure.
fn joined(context: &Context<'_>, i: usize) -> Option<Range<usize>> {
    let is_one = context.has_prefix(i, Prefix::BI) && is_area(context, i) && !context.is_definite(i);
    let named = is_one && context.is_word(i + 1) && !is_time(context, i + 1);
    named.then(|| i..whole_name(context, i + 1))
}

/// The place that the preposition at `i` leads to: «في حلب», «في ولاية سنار», «في تركيا وسوريا».
fn place_at(context: &Context<'_>, i: usize) -> Option<Range<usize>> {
    // «الغوطة الشرقية وعفرين»: a direction with its article describes what is before it.
    if !context.is_particle(i, Particle::In) || context.is_definite(i) {
        return None;
    }
    let place = named(context, behind_all(context, i + 1))?;
    let end = (place.end..)
        .take_while(|&i| is_next_country(context, &place, i))
        .last()
        .map_or(place.end, |i| i + 1);
    Some(place.start..end)
}

/// Behind «عموم», «كل من».
fn behind_all(context: &Context<'_>, at: usize) -> usize {
    if !context.is_keyword(at, Keyword::Throughout) {
        return at;
    }
    at + 1 + usize::from(context.is_particle(at + 1, Particle::From))
}

/// «وسوريا» of «في تركيا وسوريا», not of «في تركيا وسوريا 7».
fn is_next_country(context: &Context<'_>, place: &Range<usize>, i: usize) -> bool {
    is_country(context, i)
        && context.has_prefix(i, Prefix::CONJUNCTION)
        && is_country(context, place.start)
        && (context.is_any_punct(i + 1)
            || context.is_any_particle(i + 1)
            || context.is_keyword(i + 1, Keyword::To))
}

/// A place named at `at`: a name, or what kind of place it is with the name.
fn named(context: &Context<'_>, at: usize) -> Option<Range<usize>> {
    if context.is_dated(at) || !context.is_word(at) {
        return None;
    }
    let ground = at + usize::from(context.is_particle(at, Particle::In));
    if context.is_keyword(ground, Keyword::Nowhere) {
        return None;
    }
    // «في الداخل جمعت» leads no further.
    let leads = !context.is_definite(at) || context.is_definite(at + 1);
    let side = context.is_particle(at, Particle::In) && leads && !context.is_any_particle(at + 1);
    if (side || is_area(context, at)) && context.is_word(at + 1) && !context.is_particle(at + 1, Particle::In)
    {
        // «في المحافظة لمدة أسبوع», «في المنطقة يوم الحادث» name no place, «في المنطقة الغربية» does.
        let next = at + 1;
        let is_named =
            side || !is_time(context, next) && (context.is_definite(next) || !context.is_definite(at));
        return is_named.then(|| at..whole_name(context, next));
    }
    // «في تورطهم», «في ملابسات الحادث».
    let folded = context.folded(at);
    let owned = folded.ends_with(THEIR) || PRONOUNS_BEHIND_TA.iter().any(|e| folded.ends_with(e));
    let matters = folded.ends_with(FEMININE_PLURAL)
        && !context.is_definite(at)
        && context.is_definite(at + 1)
        && context.name(at).is_none();
    // «في الفترة نفسها».
    if context.is_keyword(at + 1, Keyword::Same) && context.name(at).is_none() {
        return None;
    }
    if matters || (owned && !context.word(at).ends_with(letters::TA_MARBUTA) && context.name(at).is_none()) {
        return None;
    }
    let other =
        context.speech(at).0.any(&[Role::Content, Role::Stop, Role::Link, Role::Setting, Role::Detail]);
    // «في نتائج البحث», «في صفوف الفريق», not «في كيميروفو الروسية».
    let owned = !context.is_definite(at) && context.is_definite(at + 1) && !describes(context, at + 1);
    let is_named = context.name(at).is_some() || (context.is_unknown(at) && !other && !owned);
    is_named.then(|| at..whole_name(context, at))
}

/// «الروسية», «الساحلية», «الأحد»: what may stand behind the name of a place.
fn describes(context: &Context<'_>, i: usize) -> bool {
    let [masculine, feminine, _] = NISBA;
    let folded = context.folded(i);
    let nisba = folded.ends_with(feminine) || folded.ends_with(masculine);
    nisba || context.name(i).is_some() || is_time(context, i) || context.is_any_particle(i)
}

/// Where the name of a place ends that begins at `at`: «أبو غريب» behind its second word.
fn whole_name(context: &Context<'_>, at: usize) -> usize {
    let next = at + 1;
    let second = context.is_word(next)
        && context.token(next).is_some_and(|t| t.prefix == Prefix::NONE || t.prefix == Prefix::ARTICLE)
        && !context.is_any_particle(next)
        && !context.is_dated(next);
    next + usize::from(second && context.is_keyword(at, Keyword::PlaceHead))
}

fn is_time(context: &Context<'_>, i: usize) -> bool {
    context.is_dated(i) || context.is_of_class(i, Class::Time)
}

/// A town, a province or the like.
fn is_area(context: &Context<'_>, i: usize) -> bool {
    context.noun(i).is_some_and(|(noun, _)| noun.unit == AREAS)
}

fn is_country(context: &Context<'_>, i: usize) -> bool {
    context.name(i).is_some_and(|name| name.sort == NameSort::Country)
}

/// A place as the article words it, without the preposition written with it.
#[must_use]
pub(super) fn words<'a>(context: &Context<'a>, place: &Range<usize>) -> &'a str {
    // «قطاع غزة», «ضواحي دمشق»: what kind of place it is by itself tells a reader nothing.
    let owner = place.end;
    let named = place.len() == 1 && context.name(place.start).is_none() && is_country(context, owner);
    let plain = context.token(owner).is_some_and(|t| t.prefix == Prefix::NONE);
    let whole = place.start..place.end + usize::from(named && plain);
    let words = context.span(&whole).of(context.text);
    let joined = context.has_prefix(place.start, Prefix::BI) && is_area(context, place.start);
    if joined { words.trim_start_matches(letters::WAW).trim_start_matches(letters::BA) } else { words }
}

/// The words that tell a place from others, without what kind of place it is. «البلاد» is no other place than any in it.
#[must_use]
pub(super) fn names(context: &Context<'_>, place: &Range<usize>) -> Vec<u32> {
    let names = place.clone().filter(|&i| {
        let at_large = context.is_keyword(i, Keyword::AtLarge) || context.is_keyword(i, Keyword::BothLands);
        // «إقليم الجنوب» is named so; «جنوب حلب» lies there.
        let side = context.is_particle(i, Particle::In) && !context.has_prefix(i, Prefix::ARTICLE);
        !is_area(context, i) && !side && !at_large
    });
    let mut out: Vec<u32> =
        names.filter_map(|i| topic::word(context, i).or_else(|| context.stem(i))).collect();
    out.sort_unstable();
    out
}

/// How a place stands to others.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Standing {
    /// What kind of place it is, where that is said: no province lies in another. A hash.
    pub level: Option<u32>,
    /// Whether it is more than one place: «في البلدين», «في تركيا وسوريا».
    pub is_several: bool,
    /// Whether it is named well enough to stand in a list: by a name alone, or by what kind of place it is.
    pub is_plain: bool,
    /// Whether its sentence gives another figure of another place: «45 بإقليم الجنوب و7 بعمالة الساحل».
    pub is_one_of: bool,
}

/// What is said of a place itself.
#[must_use]
pub(super) fn standing(context: &Context<'_>, place: &Range<usize>) -> Standing {
    let countries = place.clone().filter(|&i| is_country(context, i)).count();
    let area = place.clone().find_map(|i| context.noun(i).filter(|(noun, _)| noun.unit == AREAS));
    let is_dual = matches!(area, Some((_, Form::Dual)));
    let both = place.clone().any(|i| context.is_keyword(i, Keyword::BothLands));
    let kind = area.filter(|(_, form)| *form == Form::Singular).map(|(noun, _)| topic::hash(&noun.concept));
    let level = kind.or_else(|| (countries > 0).then_some(COUNTRY));
    let is_several = countries > 1 || is_dual || both;
    let is_alone = place.len() == 1 && !context.is_definite(place.start) && !context.is_definite(place.end);
    Standing { level, is_several, is_plain: !is_several && (level.is_some() || is_alone), is_one_of: false }
}

/// Marks the figures that one sentence gives of several places, one after the other.
pub(super) fn mark_lists(context: &Context<'_>, drafts: &[Draft], places: &mut [(Vec<u32>, Standing)]) {
    for (i, draft) in drafts.iter().enumerate().filter(|(_, d)| d.kind.is_casualty()) {
        let near = draft.tokens.end + LIST_REACH;
        let others = drafts.iter().enumerate().skip(i + 1).take_while(|(_, d)| d.tokens.start < near);
        let next = others.filter(|(_, other)| other.kind == draft.kind).find(|(j, other)| {
            let listed = |at: usize| places.get(at).filter(|(_, standing)| standing.is_plain);
            let are_two = listed(i).zip(listed(*j)).is_some_and(|((x, of_x), (y, of_y))| {
                of_x.level == of_y.level && !x.iter().any(|name| y.contains(name))
            });
            are_two && other.value != draft.value && goes_on(context, draft, other)
        });
        for at in next.into_iter().flat_map(|(j, _)| [i, j]) {
            places.get_mut(at).into_iter().for_each(|(_, standing)| standing.is_one_of = true);
        }
    }
}

/// «45 بإقليم الجنوب و7 بعمالة الساحل», «45 في تركيا، إضافة إلى 7 في سوريا», not «بينهم 7».
fn goes_on(context: &Context<'_>, first: &Draft, second: &Draft) -> bool {
    let mut between = first.tokens.end..second.tokens.start + 1;
    let joins = |i: usize| {
        context.has_prefix(i, Prefix::CONJUNCTION)
            || context.is_particle(i, Particle::Along)
            || context.word(i).starts_with(letters::WAW)
    };
    let parts = |i: usize| {
        context.is_particle(i, Particle::Relative)
            || context.token(i).is_none_or(|t| matches!(t.kind, TokenKind::Break | TokenKind::Punct('.')))
    };
    !first.is_part && !second.is_part && !between.clone().any(parts) && between.any(joins)
}
