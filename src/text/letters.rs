//! Arabic letters by name, and the folding that spelling variants share.
//!
//! Folding removes what the press writes inconsistently: vowel marks, tatweel, hamza on alif, ta marbuta
//! against ha, alif maqsura against ya, Persian forms of ya and kaf. It is a key for look-ups; the
//! original text is never changed.

/// Alif, the bearer of every hamza form after folding.
pub const ALIF: char = '\u{627}';
/// Alif with a hamza above, which folds to it.
pub const ALIF_ABOVE: char = '\u{623}';
/// Alif with a hamza below, which folds to it.
pub const ALIF_BELOW: char = '\u{625}';
/// A hamza by itself: «زملاء».
pub const HAMZA: char = '\u{621}';
/// The hamza that stands for it before a pronoun: «زملائه».
pub const HAMZA_ON_YA: char = '\u{626}';
/// The hamza that stands for it before a pronoun: «زملاؤه».
pub const HAMZA_ON_WAW: char = '\u{624}';
/// Alif maqsura, which only ends words and folds to ya.
pub const ALIF_MAQSURA: char = '\u{649}';
/// Ba, also the preposition "with, by".
pub const BA: char = '\u{628}';
/// Ta.
pub const TA: char = '\u{62a}';
/// Ra, which some newsrooms write for the decimal mark.
pub const RA: char = '\u{631}';
/// Sin, also the particle of the future.
pub const SIN: char = '\u{633}';
/// Fa, also the conjunction "so".
pub const FA: char = '\u{641}';
/// Kaf, also the preposition "like".
pub const KAF: char = '\u{643}';
/// Lam, also the preposition "to, for".
pub const LAM: char = '\u{644}';
/// Mim.
pub const MIM: char = '\u{645}';
/// Nun.
pub const NUN: char = '\u{646}';
/// Ha; ta marbuta folds to it.
pub const HA: char = '\u{647}';
/// Waw, also the conjunction "and".
pub const WAW: char = '\u{648}';
/// Ta marbuta, which only ends words.
pub const TA_MARBUTA: char = '\u{629}';
/// The tanwin of the accusative, which only ends words but for an alif.
pub const TANWIN: char = '\u{64b}';
/// The vowel a.
pub const FATHA: char = '\u{64e}';
/// Damma, the vowel u.
pub const DAMMA: char = '\u{64f}';
/// The sign of a doubled letter.
pub const SHADDA: char = '\u{651}';
/// Tatweel, which draws letters apart and is none.
pub const TATWEEL: char = '\u{640}';
/// Ya; alif maqsura folds to it.
pub const YA: char = '\u{64a}';

/// Whether `c` is an Arabic letter (not a digit, mark or punctuation).
#[must_use]
pub const fn is_arabic_letter(c: char) -> bool {
    matches!(c, '\u{620}'..='\u{63f}' | '\u{641}'..='\u{64a}' | '\u{66e}'..='\u{66f}' | '\u{671}'..='\u{6d3}' | '\u{6d5}' | '\u{750}'..='\u{77f}')
}

/// Whether `c` is written inside a word but carries no letter: vowel marks, tatweel, superscript alif, and
/// the invisible joiners and direction marks that text picks up on its way.
#[must_use]
pub const fn is_mark(c: char) -> bool {
    matches!(c, '\u{610}'..='\u{61a}' | '\u{640}' | '\u{64b}'..='\u{65f}' | '\u{670}' | '\u{6d6}'..='\u{6dc}'
        | '\u{6df}'..='\u{6e8}' | '\u{6ea}'..='\u{6ed}' | '\u{200c}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2066}'..='\u{2069}' | '\u{feff}' | '\u{ad}')
}

/// The folded letter, or `None` for a mark.
#[must_use]
pub const fn fold(c: char) -> Option<char> {
    if is_mark(c) {
        return None;
    }
    Some(match c {
        '\u{622}' | '\u{623}' | '\u{625}' | '\u{671}' => ALIF,
        '\u{629}' | '\u{6c1}' | '\u{6d5}' | '\u{6be}' => HA,
        '\u{649}' | '\u{6cc}' | '\u{6d2}' => YA,
        '\u{6a9}' => KAF,
        _ => c,
    })
}

/// What spellings of a letter share when a reader searches, or `None` for what does not count: beyond
/// [`fold`], hamza makes no difference wherever it sits, nor do digit sets and letter case.
#[must_use]
pub fn search_key(c: char) -> Option<char> {
    let folded = match fold(c)? {
        '\u{621}' => return None,
        '\u{624}' => WAW,
        '\u{626}' => YA,
        other => other,
    };
    match digit(folded) {
        Some(digit) => char::from_digit(digit, 10),
        None => folded.to_lowercase().next(),
    }
}

/// What a character is to the tokeniser.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sort {
    /// An Arabic letter.
    Letter,
    /// A vowel mark, which stays with the word it ends.
    Vowel,
    /// Any other mark inside words.
    Mark,
    /// A digit of any script.
    Digit,
    /// Anything else.
    Other,
}

const fn sort_of(c: char) -> Sort {
    if is_arabic_letter(c) {
        Sort::Letter
    } else if matches!(c, '\u{64b}'..='\u{65f}' | '\u{670}') {
        Sort::Vowel
    } else if is_mark(c) {
        Sort::Mark
    } else if digit(c).is_some() {
        Sort::Digit
    } else {
        Sort::Other
    }
}

/// First character of the Arabic block, which the tables below cover.
const BLOCK: u32 = 0x600;

/// The sort of each character of the Arabic block, and what it folds to: nearly every character of a text is
/// looked up here, and a table is several times faster than the ranges it is made from.
const TABLE: [(Sort, Option<char>); 256] = {
    let mut table = [(Sort::Other, None); 256];
    let mut i = 0;
    while i < 256 {
        if let Some(c) = char::from_u32(BLOCK + i) {
            table[i as usize] = (sort_of(c), fold(c));
        }
        i += 1;
    }
    table
};

/// Bytes of a letter of the Arabic block.
pub const BYTES: usize = ALIF.len_utf8();

/// The bytes of a letter of the Arabic block.
#[must_use]
pub const fn bytes(letter: char) -> [u8; BYTES] {
    let code = letter as u32;
    [0xc0 | (code >> 6) as u8, 0x80 | (code & 0x3f) as u8]
}

/// With these bits, and two more for the quarter, begins what lies in the Arabic block.
const LEAD: u8 = 0xc0 | (BLOCK >> 6) as u8;

/// The place in the tables of what two bytes are; of some other than a character of the Arabic block, any.
const fn place([first, second]: [u8; BYTES]) -> usize {
    (first << 6 | second & 0x3f) as usize
}

const fn is_in_block([first, _]: [u8; BYTES]) -> bool {
    first & !3 == LEAD
}

/// What each letter of the Arabic block folds to, by its place in the block, and 0 for what is no letter.
const FOLDED: [u8; 256] = {
    let mut folded = [0; 256];
    let mut i = 0;
    while i < 256 {
        if let (Sort::Letter, Some(fold)) = TABLE[i] {
            folded[i] = (fold as u32 - BLOCK) as u8;
        }
        i += 1;
    }
    folded
};

/// What a letter of the Arabic block folds to, of which these are the bytes; `None` for anything else.
#[must_use]
#[inline]
pub const fn folded_pair(pair: [u8; BYTES]) -> Option<char> {
    match FOLDED[place(pair)] {
        0 => None,
        // Made from its place, so that it is known to have two bytes where it is written.
        folded if is_in_block(pair) => char::from_u32(BLOCK + folded as u32),
        _ => None,
    }
}

/// What `c` is and what it folds to.
#[must_use]
#[inline]
pub fn sort(c: char) -> (Sort, Option<char>) {
    match TABLE.get((c as u32).wrapping_sub(BLOCK) as usize) {
        Some(known) => *known,
        None if c.is_ascii() => (if c.is_ascii_digit() { Sort::Digit } else { Sort::Other }, Some(c)),
        None => (sort_of(c), fold(c)),
    }
}

/// Appends the folded form of `word` to `out`.
pub fn fold_into(word: &str, out: &mut String) {
    out.extend(word.chars().filter_map(|c| sort(c).1));
}

/// The folded form of `word`.
#[must_use]
pub fn folded(word: &str) -> String {
    let mut out = String::with_capacity(word.len());
    fold_into(word, &mut out);
    out
}

/// The value of a decimal digit, European, Arabic-Indic or Persian.
#[must_use]
pub const fn digit(c: char) -> Option<u32> {
    match c {
        '0'..='9' => Some(c as u32 - '0' as u32),
        '\u{660}'..='\u{669}' => Some(c as u32 - 0x660),
        '\u{6f0}'..='\u{6f9}' => Some(c as u32 - 0x6f0),
        _ => None,
    }
}

/// The form in which two lines are compared: folded letters in lower case, single spaces, no punctuation at
/// the ends.
#[must_use]
pub fn line_key(line: &str) -> String {
    let mut out = String::with_capacity(line.len());
    let ends = |c: char| !c.is_alphanumeric() && c != '\u{a9}';
    for word in line.trim_matches(ends).split_whitespace() {
        if !out.is_empty() {
            out.push(' ');
        }
        for c in word.chars().filter_map(|c| sort(c).1) {
            if is_arabic_letter(c) { out.push(c) } else { out.extend(c.to_lowercase()) }
        }
    }
    out
}

/// Verbal nouns by their shape, with the article or without: «إحباط», «الانسحاب», «تنفيذ».
#[must_use]
pub fn is_verbal_noun(word: &str) -> bool {
    let letters = word.chars().filter(|c| !is_mark(*c));
    let is_definite = letters.clone().take(2).eq([ALIF, LAM]);
    let mut letters = letters.skip(if is_definite { 2 } else { 0 });
    let count = letters.clone().count();
    let first = letters.next();
    let mut penult = || letters.nth(count - 3);
    match first {
        Some(ALIF_BELOW | ALIF) => count >= 5 && penult() == Some(ALIF),
        Some(TA) => count == 5 && penult() == Some(YA),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folding_unites_spellings_and_is_idempotent() {
        for (a, b) in
            [("أيلول", "ايلول"), ("مائة", "مائه"), ("شــهر", "شهر"), ("مُسَيَّرة", "مسيره"), ("على", "علي")]
        {
            assert_eq!(folded(a), folded(b));
            assert_eq!(folded(&folded(a)), folded(a));
        }
    }

    #[test]
    fn the_table_says_what_the_ranges_say() {
        for c in ('\0'..='\u{7ff}').chain('\u{2000}'..='\u{206f}') {
            assert_eq!(sort(c), (sort_of(c), fold(c)), "{c:?}");
            let is_in_block = ('\u{600}'..='\u{6ff}').contains(&c);
            let fold = sort(c).1.filter(|_| is_in_block && sort(c).0 == Sort::Letter);
            if c.len_utf8() == BYTES {
                assert_eq!(c.to_string().as_bytes(), bytes(c));
                assert_eq!(folded_pair(bytes(c)), fold, "{c:?}");
            }
        }
    }

    #[test]
    fn all_three_digit_sets_have_values() {
        let values: Vec<_> = "7٧۷x".chars().map(digit).collect();
        assert_eq!(values, [Some(7), Some(7), Some(7), None]);
    }
}
