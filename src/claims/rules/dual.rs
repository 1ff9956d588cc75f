//! Duals that count: «هجومان», «رتلين», «قاعدتي عين الأسد وأربيل».

use crate::claims::context::{Context, Cover};
use crate::claims::draft::Draft;
use crate::claims::govern;
use crate::claims::{Hedge, Kind, Value};
use crate::text::lexicon::nouns::Noun;
use crate::text::lexicon::particles::Particle;
use crate::text::lexicon::{Form, Prefix};

/// Proposes a claim for every dual noun that is not counted by a number already.
#[must_use]
pub fn find(context: &Context<'_>, taken: &Cover) -> Vec<Draft> {
    let mut out = Vec::new();
    for i in 0..context.analysis.tokens.len() {
        if let Some(draft) = nationals(context, i).filter(|_| !taken.has(i)) {
            out.push(draft);
            continue;
        }
        let Some((noun, Form::Dual)) = context.noun(i) else { continue };
        let busy = taken.has(i) || context.touches_time(&(i..i + 1));
        // «طالبان» is the movement far more often than two students.
        let movement = context.name(i).is_some() && !context.is_dual_name(i + 1);
        if busy || movement || !is_dual(context, i, noun) {
            continue;
        }
        let Some(own) = noun.kind else { continue };
        let kind = if noun.is_person() && !own.is_casualty() {
            govern::governing(context, i, i + 1, Kind::is_casualty).unwrap_or(own)
        } else if context.is_particle(i + 1, Particle::Search) {
            Kind::CountOther
        } else {
            own
        };
        let (tokens, value, hedge) = hedged(context, i);
        out.push(Draft {
            tokens,
            kind,
            value,
            hedge,
            unit: noun.unit.clone(),
            concept: noun.concept.clone(),
            counted: i..i + 1,
            rule: "dual.noun",
            confidence: 0.85,
            is_part: false,
        });
    }
    out
}

/// «قتل فلسطينيان»: two nationals something happened to; elsewhere the word describes another dual.
fn nationals(context: &Context<'_>, i: usize) -> Option<Draft> {
    let describes = |before| context.noun(before).is_some() || context.is_unknown(before);
    if !context.is_dual_name(i) || i.checked_sub(1).is_some_and(describes) {
        return None;
    }
    let kind = govern::governing(context, i, i + 1, Kind::is_casualty)?;
    let (tokens, value, hedge) = hedged(context, i);
    Some(Draft {
        tokens,
        kind,
        value,
        hedge,
        unit: "persons".to_owned(),
        concept: "person".to_owned(),
        counted: i..i + 1,
        rule: "dual.nationality",
        confidence: 0.85,
        is_part: false,
    })
}

/// The dual at `i` with the words that bound it: «ما لا يقل عن شخصين», «شخصين على الأقل».
fn hedged(context: &Context<'_>, i: usize) -> (std::ops::Range<usize>, Value, Hedge) {
    let hedges = &context.words.hedges;
    let tokens = &context.analysis.tokens;
    let lexicon = &context.words.lexicon;
    let from = context.sentence_of(i).map_or(i, |s| s.tokens.start);
    let before = tokens.get(from..i).and_then(|t| hedges.before.longest(t.iter().rev(), lexicon));
    // «شخصين، على الأقل».
    let comma = usize::from(context.is_punct(i + 1, '،'));
    let after = || tokens.get(i + 1 + comma..).and_then(|t| hedges.after.longest(t, lexicon));
    let (range, hedge) = match before {
        Some((len, hedge)) => (i - len..i + 1, hedge),
        None => match after() {
            Some((len, hedge)) => (i..i + 1 + comma + len, hedge),
            None => (i..i + 1, Hedge::Exact),
        },
    };
    let value = match hedge {
        Hedge::MoreThan => Value::Number { low: Some(3.0), high: None },
        Hedge::AtLeast => Value::Number { low: Some(2.0), high: None },
        Hedge::AtMost => Value::Number { low: None, high: Some(2.0) },
        Hedge::LessThan => Value::Number { low: None, high: Some(1.0) },
        _ => Value::exactly(2.0),
    };
    (range, value, hedge)
}

/// Whether the form counts two, rather than being an adjective or a plural that looks like a dual.
fn is_dual(context: &Context<'_>, i: usize, noun: &Noun) -> bool {
    const FULL: [&str; 2] = ["\u{627}\u{646}", "\u{64a}\u{646}"];
    let folded = context.folded(i);
    if FULL.iter().any(|e| folded.ends_with(e)) {
        return !refers_back(context, i, noun);
    }
    // «صاروخية» is an adjective, though it folds to a dual with a pronoun.
    if context.word(i).ends_with(['\u{629}', '\u{649}']) || context.is_definite(i) || noun.dual_looks_plural {
        return false;
    }
    let suffixed = context.token(i).is_some_and(|t| t.has_suffix);
    let stem = folded.trim_end_matches(['\u{647}', '\u{645}', '\u{627}']);
    let feminine = stem.ends_with("\u{62a}\u{64a}")
        || stem.ends_with("\u{62a}\u{627}")
        || folded.ends_with("\u{62a}\u{627}");
    let next = i + 1;
    // «صاروخي», «مدفعي» are mostly adjectives.
    let weapon = matches!(noun.kind, Some(Kind::AttackMunitions)) || noun.concept == "gun";
    let owned = context.is_word(next)
        && !context.has_prefix(next, Prefix::CONJUNCTION)
        && (context.is_definite(next)
            || (!weapon && context.is_unknown(next))
            || context.is_particle(next, Particle::Search)
            || context.name(next).is_some()
            || context.noun(next).is_some());
    // Behind a noun a masculine «صاروخي» or «مدفعي» describes it.
    let describes = i > 0
        && (context.noun(i - 1).is_some()
            || (weapon && context.is_unknown(i - 1))
            || context.name(i - 1).is_some());
    let adjective = noun.concept == "person";
    if feminine { owned || suffixed } else { (owned || suffixed) && !describes && !adjective }
}

/// «البلدان», «الرئيسان»: the two already spoken of.
fn refers_back(context: &Context<'_>, i: usize, noun: &Noun) -> bool {
    let spoken_of = ["country", "president", "minister", "leader", "state", "rival"];
    context.is_definite(i) && spoken_of.contains(&noun.concept.as_str())
}
