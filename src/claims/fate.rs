//! What became of the people and things that a figure counts, or where they were: rescued, aboard, burnt, shot down.

use super::Kind;
use super::clause::ends_fate;
use super::context::{Context, Sentence};
use super::draft::Draft;
use crate::text::lexicon::Prefix;
use crate::text::lexicon::fates::{Counted, Fate};

/// How far before a figure, and how far behind it, a word tells what became of what it counts, in tokens.
const BEFORE: usize = 6;
const BEHIND: usize = 6;
const PERSONS: &str = "persons";

/// What the nearest word of its clause says has become of what is counted: «أنقذ 84 راكبا», «74 بيتا مدمرا».
#[must_use]
pub(super) fn of(context: &Context<'_>, draft: &Draft, sentence: &Sentence) -> Option<Fate> {
    let counted = match draft.kind {
        Kind::AttackMunitions | Kind::AttackCount => Counted::Munitions,
        Kind::Money | Kind::Percent | Kind::Duration => Counted::Sums,
        Kind::CountOther | Kind::EquipmentCount | Kind::ForceStrength | Kind::Captured
            if draft.unit == PERSONS =>
        {
            Counted::People
        }
        Kind::CountOther | Kind::EquipmentCount | Kind::ForceStrength => Counted::Things,
        Kind::Killed => Counted::Dead,
        Kind::Injured => Counted::Hurt,
        _ => return None,
    };
    let tells = |i: usize| {
        let may_tell = context.facts(i).tells_fate();
        may_tell.then(|| context.words.fate(context.folded(i), counted)).flatten()
    };
    let low = draft.tokens.start.saturating_sub(BEFORE).max(sentence.tokens.start);
    let before = (low..draft.tokens.start).rev().take_while(|&i| !ends_fate(context, i));
    let high = (draft.tokens.end + BEHIND).min(sentence.tokens.end);
    let behind = (draft.tokens.end..high)
        .take_while(|&i| !ends_fate(context, i) && !context.has_prefix(i, Prefix::CONJUNCTION));
    let before = before.enumerate().find_map(|(far, i)| Some((far, tells(i)?)));
    let behind = behind.enumerate().find_map(|(far, i)| Some((far, tells(i)?)));
    // «نقل 6 جنود وصلوا», «74 بيتا مدمرا»: what stands right behind goes before what stands far before.
    match (before, behind) {
        (Some((far, _)), Some((0, fate))) if far > 1 => Some(fate),
        (Some((_, fate)), _) | (None, Some((_, fate))) => Some(fate),
        (None, None) => None,
    }
}

#[cfg(test)]
mod tests {
    use crate::claims::{Claim, extract};
    use crate::intake::testing::article;

    fn claims(text: &str) -> Vec<Claim> {
        extract(&article(1, "أ", text), 1)
    }

    /// Whether the first figure of one text and that of another are of what shared one fate; `None` where neither tells.
    fn one_fate(one: &str, other: &str) -> Option<bool> {
        let fate = |text: &str| claims(text).first().and_then(|claim| claim.features.fate);
        let (one, other) = (fate(one), fate(other));
        (one.is_some() || other.is_some()).then_some(one == other)
    }

    #[test]
    fn words_of_one_fate_stand_for_each_other() {
        for (one, other) in [
            ("أنقذ خفر السواحل 72 راكبا.", "قال القبطان إن 84 شخصا نجوا من الغرق."),
            ("كان المركب يقل 130 مهاجرا.", "كان 200 مهاجر على متن المركب."),
            ("دمرت السيول 700 منزل.", "أحصت اللجنة 900 بيت مدمر."),
            ("أحرق المهاجمون أربع شاحنات.", "احترقت في الهجوم خمس شاحنات."),
            ("لا يزال 20 عاملا عالقين في المنجم.", "هناك أكثر من 30 ما زالوا محاصرين في المنجم."),
        ] {
            assert_eq!(one_fate(one, other), Some(true), "{one} {other}");
        }
    }

    #[test]
    fn other_words_tell_another_fate_or_none() {
        for (one, other) in [
            ("أحرق المهاجمون أربع شاحنات.", "استولى المهاجمون على تسع شاحنات."),
            ("كان المركب يقل 130 مهاجرا.", "يتسع المركب لنحو 80 راكبا."),
            ("دمرت السيول 700 منزل.", "تضرر 700 منزل من السيول."),
        ] {
            assert_eq!(one_fate(one, other), Some(false), "{one} {other}");
        }
        for text in [
            "في القرية 300 منزل.",
            "اجتمع 40 مندوبا، وأنقذت الفرق القارب.",
            "شحنة سعة خزاناتها كبيرة من 40 صهريجا.",
        ] {
            assert!(claims(text).iter().all(|claim| claim.features.fate.is_none()), "{text}");
        }
    }
}
