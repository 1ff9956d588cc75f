//! Arabic that was read in a wrong encoding and saved so.

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
        letters += usize::from(c.is_alphabetic());
    }
    // In Arabic one letter in fifty is tah or zah, and in French one in twenty has an accent.
    foreign >= FEWEST && (leads * 3 >= foreign || latin * 2 >= letters)
}

#[cfg(test)]
mod tests {
    use super::*;
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
