//! What a measure or a date is of, by words that mean the same in any report: «الأضرار» and «الخسائر» of a sum, «شُيّد» and «بُني»
//! of a year, the coast from which a length is measured.

use super::clause::is_stop;
use super::context::{Context, Sentence};
use super::draft::Draft;
use super::subject::Lasting;
use super::{Claim, Kind, Value, topic};
use crate::text::lexicon::labels::Label;
use crate::text::lexicon::matters::{self, Told};
use crate::text::lexicon::particles::Particle;
use crate::text::lexicon::units::Dimension;
use crate::text::sort;

/// How far before a figure the word may stand, in tokens, and how far behind it.
const BEFORE: usize = 14;
const BEHIND: usize = 4;
/// How far before it the word may stand that it completes: «شريحة أولى من القرض».
const HEAD: usize = 3;
/// How far behind a length its landmark may stand, in tokens, and how many words tell it.
const LANDMARK_REACH: usize = 8;
const LANDMARK: usize = 3;

/// What the figure or date of a draft is of, hashed and sorted; empty where no listed word tells.
#[must_use]
pub(super) fn of(
    context: &Context<'_>,
    draft: &Draft,
    sentence: &Sentence,
    (lasting, turn): (Option<Lasting>, Option<(u32, u32)>),
) -> Vec<u32> {
    let Some(told) = told_in(context, draft) else { return Vec::new() };
    let mut keys: Vec<u32> = lasting
        .and_then(declared)
        .or_else(|| before(context, draft, sentence, told))
        .or_else(|| behind(context, draft, sentence, told))
        .into_iter()
        .collect();
    if told == Told::Length && keys.is_empty() {
        keys = landmark(context, draft.tokens.end, sentence);
    }
    // «المرحلة الثانية في 20 فبراير».
    if matches!(told, Told::Date | Told::Clock) {
        keys.extend(turn.map(|(noun, place)| noun.rotate_left(place)));
    }
    keys.sort_unstable();
    keys.dedup();
    keys
}

/// Hands on to figures that are set against one before them in its sentence what that one is of: «الأضرار 70 مليونا، لكن
/// الاتحاد تحدث عن 120 مليونا».
pub(super) fn hand_on(claims: &mut [Claim]) {
    for i in 1..claims.len() {
        let (before, rest) = claims.split_at_mut(i);
        if let (Some(sum), Some(own)) = (before.last(), rest.first_mut())
            && is_converted(sum, own)
        {
            own.features.matters.clone_from(&sum.features.matters);
            own.features.subject.clone_from(&sum.features.subject);
            own.features.lead.clone_from(&sum.features.lead);
            own.features.turn = sum.features.turn;
            continue;
        }
        let Some(own) =
            rest.first_mut().filter(|c| c.features.is_contrasted && c.features.matters.is_empty())
        else {
            continue;
        };
        let in_sentence = before.iter().rev().take_while(|c| c.sentence == own.sentence);
        let alike = |c: &&Claim| c.kind == own.kind && c.unit == own.unit;
        if let Some(first) = in_sentence.into_iter().find(alike) {
            own.features.matters.clone_from(&first.features.matters);
        }
    }
}

/// «978 مليار ريال (260 مليار دولار)»: whether a sum in brackets gives the one right before it in other money.
fn is_converted(sum: &Claim, own: &Claim) -> bool {
    /// A blank and a bracket.
    const GAP: usize = 2;
    let beside = own.span.start.checked_sub(sum.span.end).is_some_and(|gap| (1..=GAP).contains(&gap));
    let money = sum.kind == Kind::Money && own.kind == Kind::Money;
    money && beside && sum.unit != own.unit && sum.sentence == own.sentence
}

/// The key of what a state declares for a time. Of truces each side may declare its own.
fn declared(lasting: Lasting) -> Option<u32> {
    match lasting {
        Lasting::Mourning => Some(matters::key("mourning")),
        Lasting::Curfew => Some(matters::key("curfew")),
        Lasting::Truce | Lasting::Penalty | Lasting::Happening => None,
    }
}

fn told_in(context: &Context<'_>, draft: &Draft) -> Option<Told> {
    const SPEED: &str = "/h";
    let dimension = || context.words.unit(&draft.unit).map(|unit| unit.dimension);
    match (draft.kind, &draft.value) {
        (Kind::DateEvent | Kind::DateDeadline, Value::Date { edtf, .. }) => {
            Some(if edtf.contains('T') { Told::Clock } else { Told::Date })
        }
        (Kind::Money, _) => Some(Told::Money),
        (Kind::Duration, _) => Some(Told::Time),
        (Kind::CountOther, _) if draft.unit.ends_with(SPEED) => Some(Told::Speed),
        (Kind::Distance | Kind::CountOther, _) => match dimension()? {
            Dimension::Length => Some(Told::Length),
            Dimension::Area => Some(Told::Area),
            Dimension::Volume => Some(Told::Volume),
            Dimension::Weight => Some(Told::Weight),
            Dimension::Power => Some(Told::Power),
            Dimension::Speed => Some(Told::Speed),
            Dimension::Temperature => Some(Told::Degrees),
            _ => None,
        },
        _ => None,
    }
}

/// By the nearest word before the draft in its clause, or the one that it completes.
fn before(context: &Context<'_>, draft: &Draft, sentence: &Sentence, told: Told) -> Option<u32> {
    let start = draft.tokens.start;
    let low = start.saturating_sub(BEFORE).max(sentence.tokens.start);
    let clause = (low..start).rev().take_while(|&i| !parts(context, i, start));
    let mut found: Option<(usize, u32)> = None;
    for i in clause {
        if found.is_some_and(|(at, _)| at - i > HEAD) {
            break;
        }
        found = named(context, i, told).map(|key| (i, key)).or(found);
    }
    found.map(|(_, key)| key)
}

fn behind(context: &Context<'_>, draft: &Draft, sentence: &Sentence, told: Told) -> Option<u32> {
    let end = draft.tokens.end;
    let high = (end + BEHIND).min(sentence.tokens.end);
    let is_over = |i: usize| context.is_any_punct(i) || is_figure(context, i) || context.is_and(i);
    (end..high).take_while(|&i| !is_over(i)).find_map(|i| named(context, i, told))
}

/// Whether what stands before token `i` is no longer of the figure that begins at `start`.
fn parts(context: &Context<'_>, i: usize, start: usize) -> bool {
    let clause_ends = is_stop(context, i);
    // «القرض، وقيمته 12 مليارا», «السد، الذي شيد عام 1996».
    let leads_on = || {
        let next = i + 1;
        context.has_label(next, Label::Bearing.bit()) || context.is_particle(next, Particle::Relative)
    };
    clause_ends || context.is_comma(i) && !leads_on() || i + 1 < start && is_figure(context, i)
}

fn is_figure(context: &Context<'_>, i: usize) -> bool {
    context.is_figure(i) && !context.is_of(i, sort::TIMED)
}

/// What the word at `i` is, of what is told so.
fn named(context: &Context<'_>, i: usize, told: Told) -> Option<u32> {
    if !context.facts(i).tells_matter() || context.is_any_particle(i) {
        return None;
    }
    matters::bases(&context.unjoined_fold(i)).find_map(|base| context.words.matters.named(base, told))
}

/// What a length is measured from: «ثمانية كيلومترات من الشاطئ», «40 كيلومترا جنوب العاصمة».
fn landmark(context: &Context<'_>, end: usize, sentence: &Sentence) -> Vec<u32> {
    let high = sentence.tokens.end.min(end + LANDMARK_REACH);
    // «شرق الساحل», «قبالة الساحل».
    let from = |i: usize| {
        [Particle::From, Particle::On, Particle::In]
            .into_iter()
            .any(|particle| context.is_particle(i, particle))
    };
    let mut near = (end..high).take_while(|&i| !context.is_any_punct(i));
    let Some(first) = near.next().filter(|&i| from(i)) else { return Vec::new() };
    let words = (first..high).take_while(|&i| !context.is_any_punct(i) && !context.is_and(i));
    let told = words.filter(|&i| !from(i));
    told.filter_map(|i| named(context, i, Told::Landmark).or_else(|| topic::word(context, i)))
        .take(LANDMARK)
        .collect()
}

#[cfg(test)]
mod tests {
    use crate::claims::extract;
    use crate::intake::testing::article;

    /// Whether the first measure or date of one text is of what that of the other is of.
    fn are_of_one_matter(one: &str, other: &str) -> bool {
        let of = |text: &str| {
            let claims = extract(&article(1, "أ", text), 1);
            claims
                .into_iter()
                .map(|c| c.features.matters)
                .find(|matters| !matters.is_empty())
                .unwrap_or_default()
        };
        let (one, other) = (of(one), of(other));
        one.iter().any(|key| other.contains(key))
    }

    #[test]
    fn other_words_may_tell_the_same_matter() {
        for (one, other) in [
            ("بلغت الأضرار 40 مليون دولار.", "تصل خسائره إلى 55 مليون دولار."),
            ("تعهدت بتعويض قدره مليون درهم.", "صرفت مليوني درهم لعائلة كل ضحية."),
            ("شُيّد السد عام 1974.", "السد الذي بُني عام 1979."),
            ("غرقت على بعد 8 كيلومترات من الشاطئ.", "وجدت على مسافة 15 كيلومترا شرق الساحل."),
            ("سيتوقف الضخ ثلاثة أيام.", "يستمر توقف الضخ خمسة أيام."),
            ("أتت النيران على 300 هكتار.", "احترقت 200 هكتار من الحريق."),
        ] {
            assert!(are_of_one_matter(one, other), "{one} {other}");
        }
        for (one, other) in [
            ("بلغت الأضرار 40 مليون دولار.", "بلغت الميزانية 55 مليون دولار."),
            ("شُيّد السد عام 1974.", "انهار السد عام 1979."),
            ("غرقت على بعد 8 كيلومترات من الشاطئ.", "وجدت على مسافة 15 كيلومترا من الحدود."),
            ("تحدث عن الأضرار. بلغت الكلفة 40 مليون دولار.", "بلغت الأضرار 40 مليون دولار."),
        ] {
            assert!(!are_of_one_matter(one, other), "{one} {other}");
        }
    }
}
