//! Duals that count: «هجومان», «رتلين», «قاعدتي عين الأسد وأربيل».

use crate::claims::context::Context;
use crate::claims::draft::Draft;
use crate::claims::govern;
use crate::claims::{Hedge, Kind, Value};
use crate::text::letters;
use crate::text::lexicon::Form;

/// Proposes a claim for every dual noun that is not counted by a number already.
#[must_use]
pub fn find(context: &Context<'_>, taken: &[Draft]) -> Vec<Draft> {
    let mut out = Vec::new();
    for i in 0..context.analysis.tokens.len() {
        let inside = |tokens: &std::ops::Range<usize>| tokens.contains(&i);
        if !context.is_word(i) {
            continue;
        }
        let Some((kind, unit, concept, rule)) = dual(context, i) else { continue };
        let busy = taken.iter().any(|d| inside(&d.tokens))
            || context.analysis.dates.iter().any(|d| inside(&d.tokens))
            || context.analysis.durations.iter().any(|d| inside(&d.tokens));
        if busy {
            continue;
        }
        out.push(Draft {
            tokens: i..i + 1,
            kind,
            value: Value::exactly(2.0),
            hedge: Hedge::Exact,
            unit,
            concept,
            counted: i..i + 1,
            rule,
            confidence: 0.85,
            is_part: false,
        });
    }
    out
}

fn dual(context: &Context<'_>, i: usize) -> Option<(Kind, String, String, &'static str)> {
    if let Some((noun, form)) = context.noun(i) {
        if form != Form::Dual || is_construct_look_alike(context, i) {
            return None;
        }
        let mut kind = noun.kind?;
        if noun.is_person() && !kind.is_casualty() {
            kind = govern::governing(context, i, i + 1, Kind::is_casualty).unwrap_or(kind);
        }
        return Some((kind, noun.unit.clone(), noun.concept.clone(), "dual.noun"));
    }
    None
}

/// «طياري» may be "my pilot" or an adjective: a bare ya counts only before a definite or unknown word.
fn is_construct_look_alike(context: &Context<'_>, i: usize) -> bool {
    let folded = context.folded(i);
    let ends = |s: &str| folded.ends_with(s);
    let full = ends("\u{627}\u{646}") || ends("\u{64a}\u{646}");
    if full {
        return false;
    }
    let ya = folded.ends_with(letters::YA) || folded.ends_with(letters::ALIF);
    let suffixed = context.token(i).is_some_and(|t| t.has_suffix);
    let next_is_noun = context.is_word(i + 1) && !context.is_any_punct(i + 1);
    let follows = next_is_noun
        && (context.is_definite(i + 1) || context.is_unknown(i + 1) || context.noun(i + 1).is_some());
    !(suffixed
        || (ya && follows && folded.contains("\u{62a}\u{64a}"))
        || (ya && follows && !context.is_definite(i)))
}
