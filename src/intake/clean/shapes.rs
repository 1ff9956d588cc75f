//! Letters and line ends as other programs write them.

use unicode_normalization::UnicodeNormalization;

use crate::text::letters::is_mark;

/// Ends every line with `\n`, whatever parts lines or pages.
pub(super) fn even_breaks(text: String) -> String {
    let is_break = |c: char| matches!(c, '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}');
    if text.contains(is_break) { text.replace(is_break, "\n") } else { text }
}

/// Letters and vowel marks written by their shapes, as PDF files hold them; words and symbols in one sign stay.
const fn is_shape(c: char) -> bool {
    matches!(c, '\u{fb50}'..='\u{fbff}' | '\u{fc00}'..='\u{fd3d}' | '\u{fd50}'..='\u{fdc7}' | '\u{fe70}'..='\u{fefc}')
}

/// `text` with letters for their shapes; `None` where it has no shapes.
pub(super) fn letters(text: &str) -> Option<String> {
    if !text.contains(is_shape) {
        return None;
    }
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if is_shape(c) {
            let letters = || std::iter::once(c).nfkc();
            // A mark by itself comes with a bearer that is no part of the word.
            let has_mark = letters().nth(1).is_some_and(is_mark);
            out.extend(letters().skip(usize::from(has_mark && letters().next().is_none_or(is_bearer))));
        } else {
            out.push(c);
        }
    }
    Some(out)
}

const fn is_bearer(c: char) -> bool {
    matches!(c, ' ' | '\u{640}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shapes_become_letters() {
        assert_eq!(letters("ﻗُﺗﻟ 12 ﺷﺧﺻﺍ ﻓﻲ ﻻﻫﺎﻱ").as_deref(), Some("قُتل 12 شخصا في لاهاي"));
        assert_eq!(letters("ق\u{fe79}تل").as_deref(), Some("ق\u{64f}تل"));
        assert_eq!(letters("قُتل 12 شخصا ﷺ"), None);
    }

    #[test]
    fn every_sign_that_parts_lines_does() {
        assert_eq!(even_breaks("ا\u{2028}ب\u{2029}ج\u{c}د\u{85}ه\n".to_owned()), "ا\nب\nج\nد\nه\n");
    }
}
