//! Words as they are written, compared as two numbers.

use super::letters::{BYTES, bytes};

/// A word of at most `8 * N` letters and vowels, as its bytes with noughts behind them. None is the default.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Written<const N: usize>([u128; N]);

/// The bytes of eight letters.
const PART: usize = 16;

impl<const N: usize> Default for Written<N> {
    fn default() -> Self {
        Self([0; N])
    }
}

impl<const N: usize> Written<N> {
    /// The word at byte `at` with its length in bytes; `None` where it is longer, where the text ends soon, and where it is
    /// not plain to see whether it goes on.
    ///
    /// Its end is found eight letters at a time: where a loop over letters ends, no processor could foresee.
    #[inline]
    pub(super) fn at(text: &str, at: usize) -> Option<(Self, usize)> {
        let rest = text.as_bytes().get(at..)?;
        let (parts, _) = rest.get(..N * PART)?.as_chunks();
        let mut word = [0; N];
        let mut len = 0;
        for (own, part) in word.iter_mut().zip(parts) {
            let pairs = u128::from_le_bytes(*part);
            let used = (outside(pairs).trailing_zeros() / 8) as usize / BYTES * BYTES;
            let unused = u32::try_from(8 * (PART - used)).ok()?;
            *own = pairs.checked_shl(unused).map_or(0, |shifted| shifted >> unused);
            len += used;
            if used < PART {
                break;
            }
        }
        let is_over = len > 0 && rest.get(len..).is_none_or(ends_word);
        is_over.then_some((Self(word), len))
    }

    /// The place of the word among `places`, a power of two.
    #[inline]
    pub(super) fn place(self, places: usize) -> usize {
        const SPREAD: u64 = 0x9e37_79b9_7f4a_7c15;
        #[allow(clippy::cast_possible_truncation, reason = "the two halves")]
        let mixed = |mixed: u64, part: u128| {
            mixed.wrapping_mul(SPREAD) ^ part as u64 ^ ((part >> 64) as u64).rotate_left(29)
        };
        (self.0.into_iter().fold(0, mixed).wrapping_mul(SPREAD) >> 40) as usize & places.wrapping_sub(1)
    }
}

/// Whether no word goes on with these bytes.
fn ends_word(rest: &[u8]) -> bool {
    const MARKS: [[u8; BYTES]; 2] = [bytes('،'), bytes('»')];
    rest.first().is_none_or(u8::is_ascii) || rest.first_chunk().is_some_and(|pair| MARKS.contains(pair))
}

/// The uppermost bit of each pair of bytes that is no letter, vowel or digit of the Arabic block.
const fn outside(pairs: u128) -> u128 {
    /// Of the first byte of each pair all bits but the two that tell the quarter of the block.
    const LEAD: u128 = each(0x00fc);
    /// The first byte, and the bit of the second without which a pair of the first quarter is a mark.
    const MARK: u128 = each(0x20ff);
    const UPPERMOST: u128 = each(0x8000);
    // Either is nought in each pair that begins so; the sum with all other bits reaches the uppermost where it is not.
    let other_block = (pairs & LEAD) ^ each(0x00d8);
    let no_mark = (pairs & MARK) ^ each(0x00d8);
    let others = each(0x7fff);
    ((other_block + others) | !(no_mark + others)) & UPPERMOST
}

/// Eight times the same two bytes.
const fn each(pair: u16) -> u128 {
    pair as u128 * (u128::MAX / 0xffff)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn length(text: &str) -> Option<usize> {
        Written::<1>::at(text, 0).map(|(_, len)| len / BYTES)
    }

    #[test]
    fn words_end_where_no_letter_follows() {
        let behind = "               .";
        for (word, letters) in [("قتل", 3), ("و", 1), ("شخصًا", 5), ("الوزارات", 8)] {
            for end in [" ", "،", "»", ".", "\n", ":"] {
                assert_eq!(length(&format!("{word}{end}{behind}")), Some(letters), "{word}{end}");
            }
        }
    }

    #[test]
    fn what_is_long_or_may_go_on_is_left_alone() {
        for word in ["والوزارات ", "قتل\u{200f} ", "قتل\u{200c}ى ", "قتل\u{615} ", "قتل“ ", "12 ", "قتل"]
        {
            let text = if word == "قتل" { word.to_owned() } else { word.to_owned() + "               ." };
            assert_eq!(length(&text), None, "{word}");
        }
    }

    #[test]
    fn long_words_are_read_up_to_twice_as_many_letters() {
        let length = |word: &str| {
            let text = word.to_owned() + " ".repeat(2 * PART).as_str();
            Written::<2>::at(&text, 0).map(|(_, len)| len / BYTES)
        };
        for letters in [1, 7, 8, 9, 15] {
            assert_eq!(length(&"ق".repeat(letters)), Some(letters));
        }
        for word in ["", "12", "والاستراتيجيات\u{200f}", &"ق".repeat(17)] {
            assert_eq!(length(word), None, "{word}");
        }
    }

    #[test]
    fn words_are_told_apart() {
        let text = "قتل قتيل قتل قتلى                 ";
        let starts = text.char_indices().filter(|(_, c)| *c == 'ق').map(|(at, _)| at);
        let words: Vec<_> = starts.filter_map(|at| Written::<1>::at(text, at)).collect();
        assert_eq!(words[0], words[2]);
        assert!(words[0] != words[1] && words[0] != words[3] && words[1] != words[3]);
        assert!(words.iter().all(|(word, _)| word.place(64) < 64 && *word != Written::<1>::default()));
    }
}
