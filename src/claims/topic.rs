//! What a claim's sentence is about: stems that alignment compares.

use std::ops::Range;

use super::clause::is_stop;
use super::context::Context;
use crate::text::lexicon::Class;
use crate::text::lexicon::particles::Particle;
use crate::text::stem::base;
pub(crate) use crate::text::stem::{hash, stem};
use crate::text::{TokenKind, letters};

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

/// A word that a sentence is about, as one number, which is sorted soonest: its stem, then its token, then whether it is
/// silent, a verb of saying or a day or month.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Content(u64);

impl Content {
    const STEM: u32 = 32;

    fn new(stem: u32, token: usize, is_silent: bool) -> Self {
        Self(u64::from(stem) << Self::STEM | (token as u64) << 1 & u64::from(u32::MAX) | u64::from(is_silent))
    }

    const fn stem(self) -> u32 {
        (self.0 >> Self::STEM) as u32
    }

    const fn token(self) -> usize {
        (self.0 as u32 >> 1) as usize
    }

    const fn is_silent(self) -> bool {
        self.0 & 1 != 0
    }
}

/// The words among the tokens that their sentence is about, in the order of their stems. Names count by whom they mean,
/// nouns by their concept; numbers, dates and grammatical words do not count.
#[must_use]
pub(crate) fn content(context: &Context<'_>, tokens: &Range<usize>) -> Vec<Content> {
    let mut out = Vec::with_capacity(tokens.len());
    out.extend(tokens.clone().filter_map(|token| {
        let is_silent = !counts(context, token, SILENT);
        Some(Content::new(word(context, token)?, token, is_silent))
    }));
    out.sort_unstable();
    out
}

/// The content stems among `tokens`, sorted and without repeats.
#[must_use]
pub(crate) fn stems<T: for<'s> From<&'s [u32]>>(content: &[Content], tokens: &Range<usize>) -> T {
    among(content, |word| (!word.is_silent()) & tokens.contains(&word.token()))
}

/// As [`stems`], with the verbs of saying and the names of days and months: what stands right beside a claim.
#[must_use]
pub(crate) fn words(content: &[Content], tokens: &Range<usize>) -> Vec<u32> {
    among(content, |word| tokens.contains(&word.token()))
}

fn among<T: for<'s> From<&'s [u32]>>(content: &[Content], is_wanted: impl Fn(&Content) -> bool) -> T {
    /// What nearly every sentence holds at most.
    const USUAL: usize = 64;
    let mut usual = [0; USUAL];
    let mut long = Vec::new();
    let stems = if content.len() < USUAL {
        usual.as_mut_slice()
    } else {
        long.resize(content.len() + 1, 0);
        long.as_mut_slice()
    };
    // Each is written behind those before it, and stays where it is wanted: nobody could foresee which are.
    let mut end = 0;
    for word in content {
        let is_new = end == 0 || stems.get(end - 1) != Some(&word.stem());
        if let Some(next) = stems.get_mut(end) {
            *next = word.stem();
        }
        end += usize::from(is_wanted(word) & is_new);
    }
    stems.get(..end).unwrap_or(&[]).into()
}

/// How many words lead up to a figure, and how far back they may stand, in tokens.
const LEAD: usize = 3;
const LEAD_REACH: usize = 12;
/// Fewest letters that a word keeps without the preposition written with it.
const FEWEST_LETTERS: usize = 3;

/// The stems of the words that lead up to a figure behind `tokens`, the nearest in its clause: what is measured or
/// counted of («العجز المتوقع يبلغ 4 في المئة»).
#[must_use]
pub(crate) fn lead(context: &Context<'_>, tokens: Range<usize>) -> Vec<u32> {
    let low = tokens.start.max(tokens.end.saturating_sub(LEAD_REACH));
    let clause = (low..tokens.end).rev().take_while(|i| !is_stop(context, *i));
    let words = clause.filter(|i| counts(context, *i, GRAMMATICAL));
    in_order(words.filter_map(|i| unjoined(context, i)).take(LEAD).collect())
}

/// How far behind a length «من» may stand («12 كيلومترا شمال شرق من»), and how many words tell where it is measured from.
const FROM_REACH: usize = 3;
const FROM: usize = 2;

/// The stems of the words that tell where a length that ends before token `end` is measured from: «35 كيلومترا من المدينة».
pub(crate) fn measured_from(context: &Context<'_>, end: usize, limit: usize) -> Vec<u32> {
    let in_clause = |i: &usize| !context.is_any_punct(*i);
    let mut near = (end..limit.min(end + FROM_REACH)).take_while(in_clause);
    let Some(from) = near.find(|&i| context.is_particle(i, Particle::From)) else { return Vec::new() };
    let words = from + 1..limit.min(from + 1 + FROM);
    words.take_while(in_clause).filter_map(|i| word(context, i)).collect()
}

/// The stem of one token without what is written together with it: «باختلاس 12 مليونا» is of «اختلاس».
#[must_use]
pub(crate) fn unjoined(context: &Context<'_>, i: usize) -> Option<u32> {
    let own = context.stem(i)?;
    if context.is_of(i, NAMING) {
        return Some(own);
    }
    let word = context.unjoined_fold(i);
    let rest =
        word.strip_prefix([letters::BA, letters::LAM]).filter(|rest| rest.chars().count() >= FEWEST_LETTERS);
    Some(hash(base(rest.unwrap_or(&word))))
}

/// The stem of one of them; `None` where it does not count.
#[must_use]
pub(crate) fn word(context: &Context<'_>, i: usize) -> Option<u32> {
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
pub(crate) fn stem_at(context: &Context<'_>, i: usize) -> Option<u32> {
    let latin = || context.token(i).filter(|token| token.kind == TokenKind::Latin);
    context.facts(i).stem().or_else(|| latin().map(|_| hash(&context.word(i).to_lowercase())))
}

#[cfg(test)]
mod tests {
    use crate::claims::extract;
    use crate::intake::testing::article;

    /// Whether words that tell what two lengths are of, or where they are measured from, are the same.
    fn share_a_lead(one: &str, other: &str) -> bool {
        let lead = |text: &str| extract(&article(1, "أ", text), 1).remove(0).features.lead;
        let (one, other) = (lead(one), lead(other));
        one.iter().any(|stem| other.contains(stem))
    }

    #[test]
    fn lengths_are_tied_by_where_they_are_measured_from() {
        let ambush = "وقع الكمين على بعد 35 كيلومترا من المدينة.";
        assert!(share_a_lead(ambush, "أحرقت الشاحنات على مسافة 50 كيلومترا من المدينة."));
        assert!(!share_a_lead(ambush, "أحرقت الشاحنات على مسافة 50 كيلومترا من الحدود."));
        assert!(!share_a_lead(ambush, "أحرقت الشاحنات على مسافة 50 كيلومترا، وفر السائقون من المدينة."));
    }
}
