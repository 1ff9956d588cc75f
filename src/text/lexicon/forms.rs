//! A table from folded words to what is known of them.

use std::hash::{Hash, Hasher};

use rustc_hash::FxHashMap;

/// Folded words with a value each.
///
/// Every word of a text is looked up here, most of them several times without their clitics. Nearly all words are
/// short, and a short word is compared as two numbers, without following a pointer to its letters.
#[derive(Debug)]
pub(super) struct Forms<T> {
    short: FxHashMap<Short, T>,
    long: FxHashMap<Box<str>, T>,
    /// Most look-ups find nothing, and most of those end here: see [`Short::bit`].
    seen: Box<[u64; SEEN]>,
}

/// 64-bit words of the filter in front of the short forms: 8 KB, which stays in the nearest cache while the table
/// itself does not.
const SEEN: usize = 1024;

impl<T> Default for Forms<T> {
    fn default() -> Self {
        Self { short: FxHashMap::default(), long: FxHashMap::default(), seen: Box::new([0; SEEN]) }
    }
}

impl<T> Forms<T> {
    /// The value of `word`.
    #[must_use]
    pub(super) fn get(&self, word: &str) -> Option<&T> {
        match Short::new(word) {
            Some(short) => {
                let (at, bit) = short.bit();
                let may_be = self.seen.get(at).is_some_and(|bits| bits & bit != 0);
                may_be.then(|| self.short.get(&short)).flatten()
            }
            None => self.long.get(word),
        }
    }

    /// The value of `word`, first set to the default where it has none.
    pub(super) fn entry(&mut self, word: &str) -> &mut T
    where
        T: Default,
    {
        match Short::new(word) {
            Some(short) => {
                let (at, bit) = short.bit();
                if let Some(bits) = self.seen.get_mut(at) {
                    *bits |= bit;
                }
                self.short.entry(short).or_default()
            }
            None => self.long.entry(word.into()).or_default(),
        }
    }
}

/// A word of 4 to 16 bytes, two to eight Arabic letters, as two numbers: its bytes, and noughts behind them, which no
/// word holds. Two numbers and a short value fill half a line of the cache.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Short {
    first: u64,
    last: u64,
}

/// In one step, which is what a look-up mostly costs.
impl Hash for Short {
    fn hash<H: Hasher>(&self, state: &mut H) {
        state.write_u64(self.first ^ self.last.rotate_left(25));
    }
}

impl Short {
    #[inline]
    fn new(word: &str) -> Option<Self> {
        let bytes = word.as_bytes();
        // The last bytes are read together with some before them, which are pushed out again.
        let behind = |all: usize| u32::try_from(8 * (all - bytes.len())).unwrap_or(0);
        match bytes.len() {
            8..=16 => {
                let last = u64::from_le_bytes(*bytes.last_chunk()?).checked_shr(behind(16)).unwrap_or(0);
                Some(Self { first: u64::from_le_bytes(*bytes.first_chunk()?), last })
            }
            4..8 => {
                let first = u64::from(u32::from_le_bytes(*bytes.first_chunk()?));
                let last = u32::from_le_bytes(*bytes.last_chunk()?).checked_shr(behind(8)).unwrap_or(0);
                Some(Self { first: first | u64::from(last) << 32, last: 0 })
            }
            _ => None,
        }
    }

    /// Where the filter marks that the word is listed: of a word whose mark is missing nothing is known.
    #[inline]
    fn bit(self) -> (usize, u64) {
        const SPREAD: u64 = 0x9e37_79b9_7f4a_7c15;
        let mixed = (self.first ^ self.last.rotate_left(29)).wrapping_mul(SPREAD);
        ((mixed >> 54) as usize, 1 << (mixed >> 48 & 63))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_every_length_are_told_apart() {
        let words: Vec<String> = ["ا", "ب"].iter().flat_map(|c| (1..12).map(|n| c.repeat(n))).collect();
        let mut forms = Forms::default();
        for (i, word) in words.iter().enumerate() {
            *forms.entry(word) = i;
        }
        for (i, word) in words.iter().enumerate() {
            assert_eq!(forms.get(word), Some(&i), "{word}");
            assert_eq!(forms.get(&format!("{word}ج")), None);
        }
        assert_eq!(forms.get(""), None);
    }
}
