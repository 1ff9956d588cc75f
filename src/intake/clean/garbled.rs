//! Arabic that was read in a wrong encoding and saved so.

use crate::text::affixes::ARTICLE;
use crate::text::letters::{self, is_arabic_letter};

/// How many characters are looked at.
const SAMPLE: usize = 20_000;
/// Fewest characters beyond ASCII that tell anything.
const FEWEST: usize = 20;

/// What the first byte of Arabic letters in UTF-8 becomes in Windows-1256 (tah, zah) and in Windows-1252.
const LEADS: [char; 4] = ['\u{637}', '\u{638}', '\u{d8}', '\u{d9}'];

/// Whether `text` is Arabic of which each letter became two others, or a Latin one.
pub(super) fn is_garbled(text: &str) -> bool {
    let (mut foreign, mut leads, mut latin, mut letters) = (0_usize, 0_usize, 0_usize, 0_usize);
    for c in text.chars().take(SAMPLE) {
        foreign += usize::from(!c.is_ascii());
        leads += usize::from(LEADS.contains(&c));
        latin += usize::from(matches!(c, '\u{c0}'..='\u{ff}'));
        letters += usize::from(is_arabic_letter(c) || c.is_alphabetic());
    }
    // In Arabic one letter in fifty is tah or zah, and in French one in twenty has an accent.
    foreign >= FEWEST && (leads * 3 >= foreign || latin * 2 >= letters)
}

/// Fewest words that tell which way a text runs.
const WORDS: usize = 8;

/// Whether the letters of `text` stand in reverse, as some programs take them out of a PDF: its words begin with what ends
/// Arabic words and nothing else, a ta marbuta or an alef maqsura, and end with the article.
pub(super) fn is_reversed(text: &str) -> bool {
    let (mut words, mut begun, mut ended) = (0_usize, 0_usize, 0_usize);
    let (mut articles, mut turned) = (0_usize, 0_usize);
    let sample = text.char_indices().nth(SAMPLE).map_or(text, |(end, _)| text.get(..end).unwrap_or(text));
    let is_last = |c: char| matches!(c, letters::TA_MARBUTA | letters::ALIF_MAQSURA);
    for word in sample.split(|c: char| !is_arabic_letter(c)).filter(|word| word.chars().nth(2).is_some()) {
        words += 1;
        begun += usize::from(word.starts_with(is_last));
        ended += usize::from(word.ends_with(is_last));
        articles += usize::from(word.starts_with(ARTICLE));
        turned += usize::from(word.chars().rev().take(2).eq(ARTICLE.chars()));
    }
    words >= WORDS && begun > 0 && begun > ended * 2 && turned > articles * 2
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reversed_letters_are_told_from_letters() {
        let text = "قالت الوزارة إن اثني عشر عاملا أصيبوا في حريق قرب المدينة، وطلبت من السكان الابتعاد عن الطرق العامة.";
        assert!(!is_reversed(text) && !is_reversed("ةيلاعلا"));
        assert!(is_reversed(&text.chars().rev().collect::<String>()));
        assert!(!is_reversed("The ministry said that twelve workers were hurt in a fire near the town."));
    }
    use encoding_rs::{WINDOWS_1252, WINDOWS_1256};

    #[test]
    fn letters_read_in_a_wrong_encoding_are_told_from_letters() {
        let text = "قالت الوزارة إن اثني عشر عاملا أصيبوا في حريق قرب ظفار، وطلبت من السكان الابتعاد.";
        assert!(!is_garbled(text));
        for encoding in [WINDOWS_1256, WINDOWS_1252] {
            assert!(
                is_garbled(&encoding.decode_without_bom_handling(text.as_bytes()).0),
                "{}",
                encoding.name()
            );
        }
        assert!(is_garbled(&WINDOWS_1252.decode_without_bom_handling(&WINDOWS_1256.encode(text).0).0));
        assert!(!is_garbled(
            "Le président a déclaré hier que la réunion était prévue à l'été prochain, à Évian."
        ));
    }
}
