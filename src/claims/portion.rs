//! Which of the dead, hurt or ill a figure counts where it does not count all of them: those in one hospital, in intensive
//! care, sent home, found since the last count, dying a day.

use std::ops::Range;

use super::Kind;
use super::context::{Context, Sentence};
use super::draft::Draft;
use crate::text::TokenKind;
use crate::text::affixes::FEMININE_PLURAL;
use crate::text::lexicon::Class;
use crate::text::lexicon::cues::Cue;
use crate::text::lexicon::keywords::Keyword;
use crate::text::lexicon::labels::Label;
use crate::text::lexicon::names::NameSort;
use crate::text::lexicon::particles::Particle;

/// How far before a figure, and how far behind it, words tell which of them it counts, in tokens.
const BEFORE: usize = 7;
const BEHIND: usize = 7;
/// How far before a figure «بعد» may stand, behind which it adds to a total: «بعد العثور على 7».
const ADDED: usize = 4;
/// How far behind a figure words of a rate may stand: «30 حالة وفاة يوميا».
const RATE: usize = 2;
/// How far from cases it may be told that they are suspected or confirmed, in tokens.
const TESTED: usize = 4;
const CASES: &str = "cases";
const PATIENT: &str = "patient";
const INJURED: &str = "injured";

/// Which of them a figure counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Portion {
    /// Those that one hospital took in, or that were in one place only.
    OnePlace,
    /// Those in intensive care, in a critical state or badly hurt.
    Grave,
    /// Those sent home.
    Discharged,
    /// Those taken to other countries.
    Abroad,
    /// Those taken to hospital, where others may be hurt and were not.
    Admitted,
    /// Those still in treatment.
    StillTreated,
    /// Those that came to a total since it was last counted.
    New,
    /// How many there are a day.
    Daily,
    /// Cases that may be of the disease, or not.
    Suspected,
    /// Those found to be of it.
    Confirmed,
}

/// Which of the dead, hurt or ill the figure of a draft counts; `None` for all of them.
#[must_use]
pub(super) fn of(context: &Context<'_>, draft: &Draft, sentence: &Sentence) -> Option<Portion> {
    let cases = draft.unit == CASES || context.is_keyword(draft.counted.start, Keyword::Infected);
    if !(draft.kind.is_casualty() || cases || draft.concept == PATIENT) {
        return None;
    }
    let Range { start, end } = draft.tokens;
    let stops = |i: usize| ends_phrase(context, i);
    let low = start.saturating_sub(BEFORE).max(sentence.tokens.start);
    let low = (low..start).rev().find(|&i| stops(i)).map_or(low, |i| i + 1);
    let high = (end + BEHIND).min(sentence.tokens.end);
    let high = (end..high).find(|&i| stops(i)).unwrap_or(high);
    let (before, behind) = (low..start, end..high);
    if let Some(portion) = tested(context, draft, &before, &behind) {
        return Some(portion);
    }
    if is_daily(context, draft) {
        return Some(Portion::Daily);
    }
    if is_new(context, draft, sentence) {
        return Some(Portion::New);
    }
    let hurt = matches!(draft.kind, Kind::Injured | Kind::CountOther);
    if !hurt {
        return is_in_one_place(context, &before, &behind).then_some(Portion::OnePlace);
    }
    if is_grave(context, &behind) {
        return Some(Portion::Grave);
    }
    let any = |range: &Range<usize>, is: &dyn Fn(usize) -> bool| range.clone().any(is);
    let hospital = |i: usize| context.is_particle(i, Particle::Hospital);
    let treated = |i: usize| {
        hospital(i) || context.is_keyword(i, Keyword::Treated) || context.is_keyword(i, Keyword::Treatment)
    };
    let still = |i: usize| context.has_label(i, Label::GoingOn.bit());
    if (any(&before, &still) || any(&behind, &still)) && any(&behind, &treated) {
        return Some(Portion::StillTreated);
    }
    let leaves = |i: usize| context.has_label(i, Label::Leaving.bit());
    if any(&before, &leaves) && (any(&behind, &hospital) || any(&before, &hospital)) {
        return Some(Portion::Discharged);
    }
    // «للعلاج خارج البلاد».
    let country = |i: usize| {
        context.is_keyword(i, Keyword::AtLarge)
            || context.name(i).is_some_and(|n| n.sort == NameSort::Country)
    };
    let outside = |i: usize| context.is_keyword(i, Keyword::Outside) && country(i + 1);
    if any(&behind, &|i| context.is_keyword(i, Keyword::Abroad) || outside(i)) {
        return Some(Portion::Abroad);
    }
    if is_in_one_place(context, &before, &behind) {
        return Some(Portion::OnePlace);
    }
    // «نقل 37 شخصا للمستشفى», not «أصيب 37 شخصا نقلوا للمستشفى», whom the words count as hurt.
    let harms = |i: usize| context.event(i).is_some_and(|event| event.kind == Kind::Injured);
    let counted = draft.kind == Kind::Injured && draft.concept != INJURED;
    let none = counted && !(low..end + BEHIND).any(harms);
    (none && (any(&behind, &hospital) || any(&before, &hospital))).then_some(Portion::Admitted)
}

/// «40 حالة مشتبها بها», «300 إصابة مؤكدة», «بلغ عدد الحالات المشتبه فيها 40»: whether they are known to be of the disease.
fn tested(
    context: &Context<'_>,
    draft: &Draft,
    before: &Range<usize>,
    behind: &Range<usize>,
) -> Option<Portion> {
    let own = draft.counted.start + 1..draft.tokens.end.max(draft.counted.start + 1);
    let near = behind.start..behind.end.min(behind.start + TESTED);
    let earlier = before.start.max(before.end.saturating_sub(TESTED))..before.end;
    own.chain(near).chain(earlier.rev()).find_map(|i| {
        let suspected = context.is_keyword(i, Keyword::Suspected).then_some(Portion::Suspected);
        suspected.or_else(|| context.is_keyword(i, Keyword::Confirmed).then_some(Portion::Confirmed))
    })
}

/// «30 وفاة يوميا», «30 وفاة كل يوم».
fn is_daily(context: &Context<'_>, draft: &Draft) -> bool {
    let each = |i| context.is_keyword(i, Keyword::Every) && context.is_cue(i + 1, Cue::PeriodDay);
    (draft.tokens.start..=draft.tokens.end + RATE).any(|i| context.is_label(i, Label::Habit) || each(i))
}

/// «70 جثة جديدة», «ارتفع العدد إلى 160 بعد انتشال 70 جثة».
fn is_new(context: &Context<'_>, draft: &Draft, sentence: &Sentence) -> bool {
    let Range { start, end } = draft.tokens;
    if context.is_keyword(end, Keyword::Fresh) || context.is_keyword(end - 1, Keyword::Fresh) {
        return true;
    }
    let low = start.saturating_sub(ADDED).max(sentence.tokens.start);
    let figure = |i: usize| context.is_count(i);
    let after = (low..start).rev().take_while(|&i| !figure(i)).find(|&i| context.is_cue(i, Cue::After));
    let Some(after) = after.filter(|&i| !context.is_particle(i + 1, Particle::That)) else { return false };
    let risen = |i: usize| context.has_label(i, Label::Rise.bit());
    let to = |i: usize| context.is_keyword(i, Keyword::To) && figure(i + 1);
    (sentence.tokens.start..after).rev().any(to) && (sentence.tokens.start..after).any(risen)
}

/// «في حالة حرجة», «بجروح بليغة», «في العناية المركزة».
fn is_grave(context: &Context<'_>, behind: &Range<usize>) -> bool {
    // «51 إصابة خطيرة» too, where the noun itself ends the figure.
    let noun = |i: usize| context.is_word(i) && (context.noun(i).is_some() || !context.is_any_particle(i));
    behind.clone().any(|i| {
        context.is_keyword(i, Keyword::Intensive)
            || context.is_keyword(i, Keyword::Grave) && i > 0 && noun(i - 1)
    })
}

/// «استقبل مستشفى النور 400 مصاب», «400 مصاب في مستشفى النور فقط»; «استقبلت المستشفيات 400» counts all of them.
fn is_in_one_place(context: &Context<'_>, before: &Range<usize>, behind: &Range<usize>) -> bool {
    let named = |i: usize| {
        let one = !context.is_definite(i) && !context.folded(i).ends_with(FEMININE_PLURAL);
        context.is_particle(i, Particle::Hospital) && one && context.is_word(i + 1)
    };
    let takes_in = || {
        let one = before.clone().any(named);
        one && before.clone().any(|i| context.is_keyword(i, Keyword::Received))
    };
    let only = || {
        let place = behind.clone().any(|i| context.is_particle(i, Particle::In));
        let alone = |i: usize| context.is_keyword(i, Keyword::Alone);
        // The last word of the phrase: «في مستشفى النور وحده».
        place && behind.clone().skip(1).any(alone)
    };
    takes_in() || only()
}

/// A figure, a mark or another clause.
fn ends_phrase(context: &Context<'_>, i: usize) -> bool {
    let mark = context.token(i).is_none_or(|t| {
        matches!(t.kind, TokenKind::Punct('،' | ',' | '؛' | ';' | '.' | ':') | TokenKind::Break)
    });
    let number = context.is_count(i);
    let clause = context.is_of_class(i, Class::Reporting) && context.speech_verb(i).is_some();
    mark || number || clause || context.is_particle(i, Particle::That)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::claims::extract;
    use crate::intake::testing::article;

    /// Which of them each toll of a text counts, in order.
    fn portions(text: &str) -> Vec<Option<Portion>> {
        let claims = extract(&article(1, "أ", text), 1);
        claims.iter().filter(|c| c.kind.is_casualty()).map(|c| c.features.portion).collect()
    }

    #[test]
    fn words_tell_which_of_the_dead_and_hurt_are_counted() {
        for (text, wanted) in [
            ("استقبل مستشفى النور 400 مصاب.", Portion::OnePlace),
            ("في الحي 40 مصابا في مستشفى النور وحده.", Portion::OnePlace),
            ("هناك 90 مصابا في العناية المركزة.", Portion::Grave),
            ("أصيب 90 شخصا بجروح بليغة.", Portion::Grave),
            ("سجلت الوزارة 90 إصابة خطيرة.", Portion::Grave),
            ("خرج 90 مصابا من المستشفى.", Portion::Discharged),
            ("نقل 20 مصابا إلى الخارج.", Portion::Abroad),
            ("نُقل 8 جرحى للعلاج خارج البلاد.", Portion::Abroad),
            ("نقل 20 شخصا إلى المستشفى.", Portion::Admitted),
            ("لا يزال عشرة جرحى يتلقون العلاج.", Portion::StillTreated),
            ("انتشلت فرق الإنقاذ 70 جثة جديدة.", Portion::New),
            ("يقتل الوباء 30 شخصا يوميا.", Portion::Daily),
        ] {
            assert_eq!(portions(text), [Some(wanted)], "{text}");
        }
        let added = portions("ارتفع عدد القتلى إلى 160 قتيلا بعد انتشال 70 جثة.");
        assert_eq!(added, [None, Some(Portion::New)]);
    }

    #[test]
    fn other_words_leave_them_all() {
        for text in [
            "أصيب 600 شخص نقلوا إلى المستشفى.",
            "استقبلت المستشفيات 600 مصاب.",
            "أصيب 15 شخصا بجروح طفيفة.",
            "قتل 15 شخصا بعد يومين من الاشتباكات.",
            "قتل 15 شخصا في اليوم الأول من الهجوم.",
            "ارتفع عدد القتلى إلى 160 قتيلا.",
        ] {
            assert!(portions(text).iter().all(Option::is_none), "{text}: {:?}", portions(text));
        }
    }
}
