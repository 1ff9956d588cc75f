//! People who are ill of a disease, whom nobody has hurt: «137 إصابة بالكوليرا», «أصيب 300 شخص بالحصبة».

use smol_str::SmolStr;

use super::Counted;
use crate::claims::Kind;
use crate::claims::context::Context;
use crate::text::lexicon::Prefix;
use crate::text::lexicon::keywords::Keyword;
use crate::text::lexicon::labels::Label;

/// How far behind those who are ill their disease may be named, in tokens.
const ILL_REACH: usize = 4;
/// How far before those who are ill their disease may be named, in tokens.
const CAUGHT_REACH: usize = 8;
/// How many sentences back a disease may be named.
const EPIDEMIC_REACH: usize = 3;

/// People who are ill of a disease, by whatever noun: «46 شخصا», «46 حالة».
pub(super) fn ill() -> (Kind, SmolStr, SmolStr) {
    (Kind::CountOther, SmolStr::new_static("persons"), SmolStr::new_static("case"))
}

/// «إصابة جديدة», «مصابين بفيروس»: a disease is named within a few words, or they are new.
pub(super) fn is_ill(context: &Context<'_>, counted: &Counted<'_>) -> bool {
    let behind = counted.phrase.start + 1..counted.tokens.end.max(counted.phrase.end) + ILL_REACH;
    let mut clause = behind.take_while(|&i| !context.is_any_punct(i));
    clause.any(|i| {
        // Of cases; nobody is newly hurt.
        context.is_label(i, Label::Disease) || context.is_keyword(i, Keyword::Newly)
    }) || is_of_epidemic(context, counted)
}

/// «أصيب 300 شخص بالكوليرا», «عدد المصابين بالكوليرا تجاوز 300 شخص»: the clause names a disease behind «ب».
pub(super) fn has_caught(context: &Context<'_>, start: usize, end: usize) -> bool {
    let disease = |i: usize| context.has_prefix(i, Prefix::BI) && context.is_label(i, Label::Disease);
    let clause = |i: &usize| !context.is_any_punct(*i);
    let before = (start.saturating_sub(CAUGHT_REACH)..start).rev().take_while(clause);
    before.chain((end..end + ILL_REACH).take_while(clause)).any(disease)
}

/// «3150 إصابة» of an article whose last sentences tell of a disease and of nothing else that hurts.
fn is_of_epidemic(context: &Context<'_>, counted: &Counted<'_>) -> bool {
    let noun = counted.phrase.start;
    let infected = context.is_keyword(noun, Keyword::Infected);
    let Some(sentence) = context.sentence_of(noun).filter(|_| infected) else { return false };
    let first = sentence.position.saturating_sub(EPIDEMIC_REACH);
    let mut told = context.sentences.iter().skip(first).take(sentence.position + 1 - first);
    let hurts = |i: usize| {
        let attack = context.noun(i).is_some_and(|(noun, _)| noun.kind == Some(Kind::AttackCount));
        // «حادث», «زلزال», but not «وفاة».
        let blow = context.is_label(i, Label::YearOf) && context.event(i).is_none();
        // «جراء الإصابة بالفيروس».
        let ill = (i + 1..i + 1 + ILL_REACH).any(|at| context.is_label(at, Label::Disease));
        attack || blow || (context.is_label(i, Label::Cause) && !ill)
    };
    let is_calm = !sentence.tokens.clone().any(hurts);
    is_calm && told.any(|s| s.tokens.clone().any(|i| context.is_label(i, Label::Disease)))
}
