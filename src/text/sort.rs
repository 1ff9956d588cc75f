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

/// A word that is known by its stem only, without what is joined to it.
pub(crate) const CUT: u32 = SUFFIXED | u32::MAX << PREFIX;

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

    const fn is(self, mask: u32) -> bool {
        self.bits & mask != 0
    }
}

/// How many tokens a set of them holds.
const SET: usize = u64::BITS as usize;

/// Every token of an article.
#[derive(Clone, Debug, Default)]
pub(crate) struct Sorts(Vec<Sort>);

impl Sorts {
    /// What the tokens are by themselves.
    #[must_use]
    pub(crate) fn of(tokens: &[Token]) -> Self {
        Self(tokens.iter().map(Sort::of).collect())
    }

    /// Adds `bits` to the tokens in each range.
    pub(crate) fn add<'r>(&mut self, bits: u32, ranges: impl Iterator<Item = &'r Range<usize>>) {
        for range in ranges {
            let end = range.end.min(self.0.len());
            self.0.get_mut(range.start..end).into_iter().flatten().for_each(|sort| sort.bits |= bits);
        }
    }

    /// How many tokens there are.
    #[must_use]
    pub(crate) fn len(&self) -> usize {
        self.0.len()
    }

    /// The bits of token `i`; none past the end.
    #[must_use]
    #[inline]
    pub(crate) fn bits(&self, i: usize) -> u32 {
        self.0.get(i).map_or(0, |sort| sort.bits)
    }

    /// What the lexicon knows of the word at `i`; nothing of other tokens and past the end.
    #[must_use]
    #[inline]
    pub(crate) fn senses(&self, i: usize) -> Senses {
        self.0.get(i).map_or(Senses::NONE, |sort| sort.senses)
    }

    /// The tokens among `tokens` that are of any class or sort in `mask`.
    pub(crate) fn find(&self, tokens: Range<usize>, mask: u32) -> impl Iterator<Item = usize> {
        let sorts = self.0.get(tokens.clone()).unwrap_or(&[]);
        // What a token is, no processor can foresee: 64 of them are asked without deciding anything in between.
        sorts.chunks(SET).zip((tokens.start..).step_by(SET)).flat_map(move |(sorts, first)| {
            let mut set = sorts.iter().rev().fold(0_u64, |set, sort| set << 1 | u64::from(sort.is(mask)));
            std::iter::from_fn(move || {
                let next = set.trailing_zeros();
                set &= set.checked_sub(1)?;
                Some(first + next as usize)
            })
        })
    }
}
