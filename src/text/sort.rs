//! What each token is, as a set of bits side by side, so that a rule finds its words and dismisses others without reading
//! the tokens.

use std::ops::Range;

use super::lexicon::{Class, Prefix, Senses};
use super::{Token, TokenKind};

/// What a token may be beside the classes of its word, which take the lower bits.
pub(crate) const UNKNOWN: u32 = 1 << 16;
/// A keyword, whichever.
pub(crate) const KEYWORD: u32 = 1 << 17;
/// A quotation mark.
pub(crate) const QUOTE: u32 = 1 << 18;
/// A comma, Arabic or not.
pub(crate) const COMMA: u32 = 1 << 19;
/// Any mark or line break.
pub(crate) const MARK: u32 = 1 << 20;
/// A word in Arabic letters.
pub(crate) const WORD: u32 = 1 << 21;
/// Digits.
pub(crate) const NUMBER: u32 = 1 << 22;
/// A word behind which a pronoun was taken off.
pub(crate) const SUFFIXED: u32 = 1 << 23;
/// A part of a date.
pub(crate) const DATED: u32 = 1 << 24;
/// A part of a date or a duration.
pub(crate) const TIMED: u32 = 1 << 25;
/// The clitics in front of the word take the uppermost bits.
const PREFIX: u32 = u32::BITS - Prefix::BITS;

/// The clitics of `prefix` in front of a word.
#[must_use]
pub(crate) const fn joined(prefix: Prefix) -> u32 {
    prefix.bits() << PREFIX
}

/// One token.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Sort {
    /// A union of the bits above.
    pub bits: u32,
    /// What the lexicon knows of the word.
    pub senses: Senses,
}

impl Sort {
    fn of(token: &Token) -> Self {
        let senses = token.senses;
        let kind = match token.kind {
            TokenKind::Word if senses.has_none_but(Class::Label.bit()) => WORD | UNKNOWN,
            TokenKind::Word => WORD,
            TokenKind::Number => NUMBER,
            TokenKind::Punct('،' | ',') => MARK | COMMA,
            TokenKind::Punct('"' | '«' | '»' | '“' | '”') => MARK | QUOTE,
            TokenKind::Punct(_) | TokenKind::Break => MARK,
            TokenKind::Latin => 0,
        };
        let keyword = if senses.has_keywords() { KEYWORD } else { 0 };
        let suffixed = if token.has_suffix { SUFFIXED } else { 0 };
        let bits = u32::from(senses.classes()) | kind | keyword | suffixed | joined(token.prefix);
        Self { bits, senses }
    }
}

/// How many tokens a set of them holds.
const SET: usize = u32::BITS as usize;

/// Which of some neighbouring tokens are of each class or sort: a set of them for each of the bits above.
#[derive(Clone, Copy, Debug, Default)]
struct Sets([u32; SET]);

impl Sets {
    /// The sets of tokens of these sorts: their bits the other way round. Nothing is decided by a bit, since no processor
    /// could foresee it: ever smaller squares of bits change places.
    fn of(sorts: &[Sort]) -> Self {
        let mut rows = [0; SET];
        rows.iter_mut().zip(sorts).for_each(|(row, sort)| *row = sort.bits);
        swap::<16>(&mut rows);
        swap::<8>(&mut rows);
        swap::<4>(&mut rows);
        swap::<2>(&mut rows);
        swap::<1>(&mut rows);
        Self(rows)
    }

    /// Adds the token at place `at` to the sets of `bits`.
    fn add(&mut self, at: usize, bits: u32) {
        for bit in each(bits) {
            if let Some(set) = self.0.get_mut(bit) {
                *set |= 1 << at;
            }
        }
    }

    /// The tokens that are of any class or sort in `mask`.
    #[inline]
    fn union(&self, mask: u32) -> u32 {
        each(mask).fold(0, |all, bit| all | self.0.get(bit).copied().unwrap_or(0))
    }
}

/// Lets the upper left and the lower right square change places in each block of `2 * WIDTH` rows and columns.
fn swap<const WIDTH: usize>(rows: &mut [u32; SET]) {
    // The lower half of the bits of each block.
    let half = u32::MAX / ((1 << WIDTH) + 1);
    for block in rows.chunks_exact_mut(2 * WIDTH) {
        let (upper, lower) = block.split_at_mut(WIDTH);
        for (upper, lower) in upper.iter_mut().zip(lower) {
            let change = (*upper >> WIDTH ^ *lower) & half;
            *lower ^= change;
            *upper ^= change << WIDTH;
        }
    }
}

/// The places of the bits in a mask.
fn each(mask: u32) -> impl Iterator<Item = usize> {
    let mut rest = mask;
    std::iter::from_fn(move || {
        let next = rest.trailing_zeros();
        rest &= rest.checked_sub(1)?;
        Some(next as usize)
    })
}

/// Every token of an article.
#[derive(Clone, Debug, Default)]
pub(crate) struct Sorts {
    each: Vec<Sort>,
    /// The same the other way round: rules ask far more often for the tokens of a sort than there are tokens.
    sets: Vec<Sets>,
}

impl Sorts {
    /// Becomes what these tokens are by themselves.
    pub(super) fn fill(&mut self, tokens: &[Token]) {
        self.each.clear();
        self.each.extend(tokens.iter().map(Sort::of));
        self.sets.clear();
        self.sets.extend(self.each.chunks(SET).map(Sets::of));
    }

    /// Adds `bits` to the tokens in each range.
    pub(crate) fn add<'r>(&mut self, bits: u32, ranges: impl Iterator<Item = &'r Range<usize>>) {
        for i in ranges.flat_map(Clone::clone) {
            if let (Some(sort), Some(sets)) = (self.each.get_mut(i), self.sets.get_mut(i / SET)) {
                sort.bits |= bits;
                sets.add(i % SET, bits);
            }
        }
    }

    /// How many tokens there are.
    #[must_use]
    pub(crate) fn len(&self) -> usize {
        self.each.len()
    }

    /// The bits of token `i`; none past the end.
    #[must_use]
    #[inline]
    pub(crate) fn bits(&self, i: usize) -> u32 {
        self.each.get(i).map_or(0, |sort| sort.bits)
    }

    /// What the lexicon knows of the word at `i`; nothing of other tokens and past the end.
    #[must_use]
    #[inline]
    pub(crate) fn senses(&self, i: usize) -> Senses {
        self.each.get(i).map_or(Senses::NONE, |sort| sort.senses)
    }

    /// The tokens among `tokens` that are of any class or sort in `mask`; none where `tokens` end past the last.
    pub(crate) fn find(&self, tokens: Range<usize>, mask: u32) -> impl Iterator<Item = usize> {
        let Range { start, end } = tokens;
        let end = if end <= self.len() { end } else { start };
        (start / SET..end.div_ceil(SET)).flat_map(move |place| {
            let first = place * SET;
            let (before, behind) = (start.saturating_sub(first), (first + SET).saturating_sub(end));
            let all = self.sets.get(place).map_or(0, |sets| sets.union(mask));
            let within = (all >> before << before) << behind >> behind;
            each(within).map(move |at| first + at)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{Words, analyse};

    #[test]
    fn tokens_are_found_by_what_they_are_within_any_range() {
        let text = "قتل 5 جنود، وأصيب 12 آخرون في 3 هجمات. ".repeat(20);
        let analysis = analyse(&text, Words::builtin(), None);
        let sorts = &analysis.sorts;
        assert!(sorts.len() > 3 * SET);
        for mask in [NUMBER, MARK | NUMBER, COMMA, WORD | MARK, 0] {
            for start in [0, 1, SET - 1, SET, SET + 7, sorts.len()] {
                for end in (start..=sorts.len()).step_by(5).chain([start, sorts.len()]) {
                    let expected = (start..end).filter(|i| sorts.bits(*i) & mask != 0);
                    assert!(sorts.find(start..end, mask).eq(expected), "{start}..{end}, {mask:b}");
                }
            }
        }
        assert_eq!(sorts.find(0..sorts.len() + 1, MARK).count(), 0);
    }
}
