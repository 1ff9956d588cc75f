//! Those who are lost: dead, missing, or without what they had.

use super::Counted;
use crate::claims::Kind;
use crate::claims::context::Context;
use crate::claims::govern;
use crate::text::affixes::{HER, THEIR, THEIR_WOMEN, VERB_PLURAL};
use crate::text::lexicon::events::Side;
use crate::text::lexicon::keywords::Keyword;
use crate::text::lexicon::labels::Label;
use crate::text::lexicon::nouns::Noun;
use crate::text::lexicon::particles::Particle;

/// How far before the fighters of a side it may stand that it lost them, in tokens.
const LOST_REACH: usize = 5;
/// How far behind those who have lost something, or are reckoned among the lost, it may be told, in tokens.
const VERB_REACH: usize = 4;
/// How many words may stand between people and what holds them: «عمال ما زالوا عالقين».
const STILL_REACH: usize = 3;
/// How far before people an event may stand that has befallen them, in tokens.
const CLAUSE_REACH: usize = 14;

/// «خسر التنظيم ستة من مقاتليه», «خسارة 12 جنديا».
pub(super) fn is_lost(context: &Context<'_>, start: usize) -> bool {
    let before = (start.saturating_sub(LOST_REACH)..start).rev().take_while(|&i| !context.is_any_punct(i));
    before.into_iter().any(|i| context.is_label(i, Label::Losing))
}

/// «الجيش فقد سبعة من جنوده», «فقدت الفرقة 4 من عناصرها»: its own, whom a force has lost, beside the verb.
pub(super) fn has_lost_own(context: &Context<'_>, counted: &Counted<'_>) -> bool {
    let start = counted.tokens.start;
    let lost = (start.saturating_sub(LOST_REACH)..start).rev().find(|&i| context.event(i).is_some());
    let force = |i: usize| {
        let noun = |noun: &Noun| {
            noun.is_body() || matches!(noun.unit.as_str(), "formations" | "groups" | "families")
        };
        context.name(i).is_some() || context.noun(i).is_some_and(|(told, _)| noun(told))
    };
    let own = context.token(counted.phrase.start).is_some_and(|t| t.has_suffix);
    let beside = |verb: usize| verb.checked_sub(1).into_iter().chain(verb + 1..start).any(force);
    own && lost.is_some_and(beside)
}

/// «فقد 300 شخص منازلهم», «فقد 20 عاملا حياتهم»: what they have lost follows at once.
pub(super) fn without(context: &Context<'_>, end: usize) -> Option<Kind> {
    if context.is_label(end, Label::Home) {
        return Some(Kind::Displaced);
    }
    if context.is_keyword(end, Keyword::Living) {
        return Some(Kind::Killed);
    }
    // «فقد 40 شخصا بينهم ضابط», «معظمهم من النساء»: who they are.
    let of_them = context.is_particle(end, Particle::OfThem) || context.is_particle(end + 1, Particle::From);
    ([HER, THEIR, THEIR_WOMEN].iter().any(|e| context.folded(end).ends_with(e))
        && !of_them
        && context.event(end).is_none())
    .then_some(Kind::CountOther)
}

/// «20 ألف شخص قد فقدوا حياتهم»: what they have lost, where the verb follows on them.
pub(super) fn having_lost(context: &Context<'_>, end: usize) -> Option<Kind> {
    let mut behind = (end..end + VERB_REACH).take_while(|&i| !context.is_any_punct(i));
    let verb = behind.find(|&i| context.event(i).is_some())?;
    let plural = context.folded(verb).ends_with(VERB_PLURAL);
    without(context, verb + 1).filter(|_| plural)
}

/// «فقد 6 أفراد من أسرته», «فقدت 10 من أقاربها»: whose family they were says that they are dead.
pub(super) fn has_lost_kin(context: &Context<'_>, end: usize) -> bool {
    let kin = |i: usize| govern::is_kin(context, i);
    end.checked_sub(1).is_some_and(kin)
        || kin(end)
        || (context.is_particle(end, Particle::From) && kin(end + 1))
}

/// «وحوصر 60 آخرون», «ولا يزال 20 عاملا عالقين», «و17 محاصرون تحت الأرض»: people who cannot get out; those under rubble
/// are missing. «مقتل 17 محاصرا» tells what became of them.
pub(super) fn trapped(context: &Context<'_>, head: usize, start: usize, end: usize) -> Option<Kind> {
    let trapped = |i: usize| context.is_keyword(i, Keyword::Trapped);
    if start.checked_sub(1).is_some_and(trapped) {
        return Some(Kind::CountOther);
    }
    // «عاملا ما زالوا عالقين», «عاملا كانوا محاصرين».
    let still = |i: usize| {
        context.has_label(i, Label::GoingOn.bit())
            || context.is_keyword(i, Keyword::What)
            || context.is_keyword(i, Keyword::Past)
            || context.is_keyword(i, Keyword::Negation)
            || context.is_particle(i, Particle::Other)
    };
    let state = (end..end + STILL_REACH).find(|&i| !still(i)).unwrap_or(end);
    let kind = if is_buried(context, state) {
        Kind::Missing
    } else if trapped(state) || trapped(head) {
        Kind::CountOther
    } else {
        return None;
    };
    has_own_clause(context, start).then_some(kind)
}

/// «أكثر من 200 ما زالوا محاصرين», «40 عالقون في الداخل»: who stands there by no noun.
pub(super) fn are_trapped(context: &Context<'_>, end: usize) -> bool {
    let still = |i: usize| context.has_label(i, Label::GoingOn.bit()) || context.is_keyword(i, Keyword::What);
    let state = (end..end + STILL_REACH).find(|&i| !still(i)).unwrap_or(end);
    context.is_keyword(state, Keyword::Trapped)
}

/// Whether no event before the figure has it: another figure, a mark or «لا يزال» stands between.
fn has_own_clause(context: &Context<'_>, start: usize) -> bool {
    let Some(sentence) = context.sentence_of(start) else { return false };
    let low = start.saturating_sub(CLAUSE_REACH).max(sentence.tokens.start);
    for i in (low..start).rev() {
        let figure = context.is_count(i);
        if figure || context.is_any_punct(i) || context.has_label(i, Label::GoingOn.bit()) {
            return true;
        }
        if context.event(i).is_some_and(|e| e.kind.is_casualty() && e.counted != Side::Before) {
            return false;
        }
    }
    true
}

/// «تحت الأنقاض» at `i`.
pub(super) fn is_buried(context: &Context<'_>, i: usize) -> bool {
    context.is_keyword(i, Keyword::Under) && context.is_keyword(i + 1, Keyword::Rubble)
}

/// «لا يزال 12 عاملا تحت الأنقاض», «لا يزال مصير 12 بحارا مجهولا».
pub(super) fn is_lost_sight_of(context: &Context<'_>, start: usize, end: usize) -> bool {
    let buried = is_buried(context, end);
    let before = |back: usize, keyword: Keyword| {
        start.checked_sub(back).is_some_and(|before| context.is_keyword(before, keyword))
    };
    let fate = before(1, Keyword::Fate);
    // «البحث عن الثلاثة الباقين».
    let searched = before(1, Keyword::About)
        && start.checked_sub(2).is_some_and(|i| context.is_particle(i, Particle::Search))
        && context.is_particle(end.saturating_sub(1), Particle::Other);
    searched || buried || fate && (end..=end + 1).any(|i| context.is_keyword(i, Keyword::Unknown))
}

/// «البحث عن 40 شخصا ما زالوا في عداد المفقودين»: among whom they are reckoned.
pub(super) fn reckoned_among(context: &Context<'_>, end: usize) -> Option<Kind> {
    let clause = (end..end + VERB_REACH).take_while(|&i| !context.is_any_punct(i));
    let mut inside = clause.filter(|&i| context.is_particle(i, Particle::In));
    let among = inside.find(|&i| context.is_particle(i + 1, Particle::Among))? + 2;
    let noun = context.noun(among).filter(|_| context.is_definite(among));
    noun.and_then(|(noun, _)| noun.kind).filter(|kind| kind.is_casualty())
}

/// «مدينة يسكنها نحو 80 ألف نسمة»: a verb with the place for its object, and nothing that befell them.
pub(super) fn lives(context: &Context<'_>, start: usize) -> bool {
    let verb = start.checked_sub(1).filter(|&i| context.event(i).is_none());
    verb.is_some_and(|i| context.folded(i).ends_with(HER))
}
