//! What words are told apart by when two texts are compared: stems, and their hashes.

use std::borrow::Cow;
use std::hash::Hasher;

use rustc_hash::FxHasher;

use super::letters::{ALIF, BA, BYTES, FA, HA, KAF, LAM, NUN, TA, WAW, YA, bytes};

/// Fewest letters that a stem keeps when something is taken off.
const SHORTEST: usize = 3;

/// The stem of a folded word: without conjunction, preposition, article and the commonest endings.
#[must_use]
pub(crate) fn stem(folded: &str) -> Cow<'_, str> {
    let rest = without_ending(without_joined(folded));
    let has_ha = || rest.as_bytes().windows(BYTES).any(|letter| letter == bytes(HA));
    if has_letters(rest, SHORTEST + 1) || !has_ha() {
        return Cow::Borrowed(rest);
    }
    Cow::Owned(rest.replace(HA, ""))
}

/// The stem of a folded word that verbs of one root share in most persons and tenses («استمرت», «يستمر») and nouns with
/// or without an ending («وطنيا», «وطني»): nearer to its root than [`stem`], so that fewer words are told apart.
#[must_use]
pub(crate) fn base(folded: &str) -> &str {
    const PREFIXES: [[u8; BYTES]; 4] = any([ALIF, YA, TA, NUN]);
    const FEMININE: [u8; BYTES] = bytes(TA);
    let long = |rest: &&str| has_letters(rest, SHORTEST);
    let word = without_ending(without_ending(without_joined(folded)));
    let masculine = word.len().checked_sub(BYTES).and_then(|end| word.get(..end));
    let word = masculine.filter(long).filter(|_| word.as_bytes().ends_with(&FEMININE)).unwrap_or(word);
    let prefixed = word.as_bytes().first_chunk().is_some_and(|letter| PREFIXES.contains(letter));
    word.get(BYTES..).filter(long).filter(|_| prefixed).unwrap_or(word)
}

/// The hash of the stem of a folded word; `None` where the word is too short to tell anything.
#[must_use]
pub(crate) fn hash_of(folded: &str, stem: &str) -> Option<u32> {
    has_letters(folded, SHORTEST).then(|| hash(stem))
}

/// A stable 32-bit hash of a stem or concept.
#[must_use]
pub(crate) fn hash(stem: &str) -> u32 {
    let mut hasher = FxHasher::default();
    hasher.write(stem.as_bytes());
    let h = hasher.finish();
    #[allow(clippy::cast_possible_truncation, reason = "the two halves are folded together")]
    let folded = (h ^ (h >> 32)) as u32;
    folded
}

/// The stems two sorted sets share.
pub(crate) fn shared<'a>(a: &'a [u32], b: &'a [u32]) -> impl Iterator<Item = u32> + 'a {
    let mut rest = b;
    a.iter().copied().filter(move |stem| {
        while let Some((first, tail)) = rest.split_first() {
            if first >= stem {
                return first == stem;
            }
            rest = tail;
        }
        false
    })
}

/// The bytes of letters: every word of a text comes by here, and most are decided without reading characters.
const fn any<const N: usize>(letters: [char; N]) -> [[u8; BYTES]; N] {
    let mut out = [[0; BYTES]; N];
    let mut i = 0;
    while i < N {
        out[i] = bytes(letters[i]);
        i += 1;
    }
    out
}

/// Without «وال», «بال», «فال», «كال», «ال», «لل» or «و» in front.
fn without_joined(word: &str) -> &str {
    const CLITICS: [[u8; BYTES]; 4] = any([WAW, BA, FA, KAF]);
    const ARTICLE: [[u8; BYTES]; 2] = any([ALIF, LAM]);
    let letter = |n: usize| word.as_bytes().get(n * BYTES..)?.first_chunk::<BYTES>().copied();
    let (first, second) = (letter(0), letter(1));
    let is = |letter: Option<[u8; BYTES]>, other: char| letter == Some(bytes(other));
    let is_clitic = first.is_some_and(|letter| CLITICS.contains(&letter));
    let joined = if is_clitic && is(second, ALIF) && is(letter(2), LAM) {
        3
    } else if first.is_some_and(|letter| ARTICLE.contains(&letter)) && is(second, LAM) {
        2
    } else {
        0
    };
    let without = |count: usize| word.get(count * BYTES..).filter(|rest| has_letters(rest, SHORTEST));
    let conjunction = || without(1).filter(|_| is(first, WAW));
    without(joined).filter(|_| joined > 0).or_else(conjunction).unwrap_or(word)
}

/// Without «ات», «ين», «ون», «ها», «يه», «ه», «ا» or «ي» at the end.
fn without_ending(word: &str) -> &str {
    const PAIRS: [([u8; BYTES], [u8; BYTES]); 5] = [
        (bytes(ALIF), bytes(TA)),
        (bytes(YA), bytes(NUN)),
        (bytes(WAW), bytes(NUN)),
        (bytes(HA), bytes(ALIF)),
        (bytes(YA), bytes(HA)),
    ];
    const SINGLE: [[u8; BYTES]; 3] = any([HA, ALIF, YA]);
    let end = |count: usize| word.len().checked_sub(count * BYTES);
    let letter = |count: usize| word.as_bytes().get(end(count)?..)?.first_chunk::<BYTES>().copied();
    let without = |count: usize| word.get(..end(count)?).filter(|rest| has_letters(rest, SHORTEST));
    let Some(last) = letter(1) else { return word };
    let pair = letter(2).filter(|before| PAIRS.contains(&(*before, last)));
    let single = || without(1).filter(|_| SINGLE.contains(&last));
    pair.and_then(|_| without(2)).or_else(single).unwrap_or(word)
}

/// Whether a word in Arabic letters has at least `count` of them.
const fn has_letters(word: &str, count: usize) -> bool {
    word.len() >= count * BYTES
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::letters;

    #[test]
    fn stems_lose_what_is_joined_and_the_commonest_endings_but_keep_three_letters() {
        for (word, expected) in [
            ("والمدينة", "مدين"),
            ("للمرصد", "مرصد"),
            ("بالصواريخ", "صواريخ"),
            ("المقاتلين", "مقاتل"),
            ("تصريحاتها", "تصريحات"),
            ("والد", "الد"),
            ("ورد", "ورد"),
            ("عليه", "عليـ"),
            ("هدف", "دف"),
        ] {
            assert_eq!(stem(&letters::folded(word)), letters::folded(expected), "{word}");
        }
    }

    #[test]
    fn forms_of_one_verb_or_noun_have_one_base() {
        for (one, other) in
            [("استمرت", "ويستمر"), ("محليا", "المحلي"), ("استغرقت", "يستغرق"), ("بلغت", "تبلغ")]
        {
            assert_eq!(base(&letters::folded(one)), base(&letters::folded(other)), "{one}, {other}");
        }
        assert_ne!(base(&letters::folded("عمق")), base(&letters::folded("بعد")));
        for word in ["", "a", "\u{644}\u{644}x"] {
            assert_eq!(base(word), word);
        }
    }

    #[test]
    fn words_of_other_letters_are_their_own_stems() {
        for word in ["", "a", "bbc", "nato", "é", "x\u{627}", "\u{644}\u{644}x"] {
            assert_eq!(stem(word), word);
        }
    }
}
