//! What a claim's sentence is about: stems that alignment compares.

use std::ops::Range;

use super::context::Context;
use crate::text::TokenKind;
use crate::text::lexicon::Class;
pub use crate::text::stem::{hash, hash_of, stem};

/// Classes of words that are about nothing.
const GRAMMATICAL: u32 = (Class::Particle.bit() | Class::Numeral.bit() | Class::Hedge.bit()) as u32;

/// The same with verbs of saying and the names of days and months, which tell nothing of what a sentence is about.
const SILENT: u32 = GRAMMATICAL
    | (Class::Reporting.bit()
        | Class::Weekday.bit()
        | Class::Month.bit()
        | Class::Time.bit()
        | Class::Ordinal.bit()) as u32;

/// Classes of words that are about something whatever else they may be.
const NAMING: u32 = (Class::Name.bit() | Class::Noun.bit()) as u32;

/// The content stems of the tokens, sorted and without repeats. Names count by whom they mean, nouns by
/// their concept; numbers, dates and grammatical words do not count.
#[must_use]
pub fn stems(context: &Context<'_>, tokens: Range<usize>) -> Vec<u32> {
    let mut out = Vec::with_capacity(tokens.len());
    out.extend(tokens.filter(|&i| counts(context, i, SILENT)).filter_map(|i| context.stem(i)));
    in_order(out)
}

/// As [`stems`], with the verbs of saying and the names of days and months: what stands right beside a claim.
#[must_use]
pub fn words(context: &Context<'_>, tokens: Range<usize>) -> Vec<u32> {
    let mut out = Vec::with_capacity(tokens.len());
    out.extend(tokens.filter_map(|i| word(context, i)));
    in_order(out)
}

/// The stem of one of them; `None` where it does not count.
#[must_use]
pub fn word(context: &Context<'_>, i: usize) -> Option<u32> {
    counts(context, i, GRAMMATICAL).then(|| context.stem(i)).flatten()
}

fn counts(context: &Context<'_>, i: usize, silent: u32) -> bool {
    context.is_of(i, NAMING) || !context.is_of(i, silent)
}

fn in_order(mut stems: Vec<u32>) -> Vec<u32> {
    stems.sort_unstable();
    stems.dedup();
    stems
}

/// The hashed stem of one token: of whom a name means, of the concept of a noun, else of the word itself, unless it
/// is too short to tell anything.
#[must_use]
pub fn stem_at(context: &Context<'_>, i: usize) -> Option<u32> {
    match context.token(i)?.kind {
        TokenKind::Latin => return Some(hash(&context.word(i).to_lowercase())),
        TokenKind::Word => {}
        _ => return None,
    }
    context.listed_stem(i).or_else(|| hash_of(context.folded(i)))
}
