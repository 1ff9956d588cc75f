//! What became of the people and things that a figure counts, or where they were: rescued, aboard, burnt, shot down.

use super::Kind;
use super::context::{Context, Sentence};
use super::draft::Draft;
use crate::text::lexicon::Prefix;
use crate::text::lexicon::fates::Fate;
use crate::text::lexicon::particles::Particle;

/// How far before a figure, and how far behind it, a word tells what became of what it counts, in tokens.
const BEFORE: usize = 6;
const BEHIND: usize = 6;
const PERSONS: &str = "persons";

/// What the nearest word of its clause says has become of what is counted: «أنقذ 84 راكبا», «74 بيتا مدمرا».
#[must_use]
pub(super) fn of(context: &Context<'_>, draft: &Draft, sentence: &Sentence) -> Option<Fate> {
    let is_asked = matches!(
        draft.kind,
        Kind::CountOther | Kind::EquipmentCount | Kind::ForceStrength | Kind::AttackMunitions
    );
    if !is_asked {
        return None;
    }
    let tells = |i: usize| context.words.fate(context.folded(i), draft.unit == PERSONS);
    let low = draft.tokens.start.saturating_sub(BEFORE).max(sentence.tokens.start);
    let before = (low..draft.tokens.start).rev().take_while(|&i| !ends_clause(context, i));
    let high = (draft.tokens.end + BEHIND).min(sentence.tokens.end);
    let behind = (draft.tokens.end..high)
        .take_while(|&i| !ends_clause(context, i) && !context.has_prefix(i, Prefix::CONJUNCTION));
    let before = before.enumerate().find_map(|(far, i)| Some((far, tells(i)?)));
    let behind = behind.enumerate().find_map(|(far, i)| Some((far, tells(i)?)));
    // «نقل 6 جنود وصلوا», «74 بيتا مدمرا»: what stands right behind goes before what stands far before.
    match (before, behind) {
        (Some((far, _)), Some((0, fate))) if far > 1 => Some(fate),
        (Some((_, fate)), _) | (None, Some((_, fate))) => Some(fate),
        (None, None) => None,
    }
}

/// A mark, another figure, or what is said.
fn ends_clause(context: &Context<'_>, i: usize) -> bool {
    let figure = context.is_figure(i) && !context.is_dated(i);
    figure || context.is_any_punct(i) || context.is_particle(i, Particle::That)
}
