//! Finds words in article text as an Arabic reader would.
//!
//! Hamza forms, vowel marks, tatweel, ta marbuta and ha, alif maqsura and ya, the digit sets, letter
//! case and the width of spaces make no difference.

use std::ops::Range;

use crate::text::letters;

/// What was typed into the search field, folded once.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    folded: Vec<char>,
}

impl Query {
    /// A query for what was typed.
    #[must_use]
    pub fn new(typed: &str) -> Self {
        Self { folded: typed.trim().chars().filter_map(key).collect() }
    }

    /// Whether nothing was typed that could be found.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.folded.is_empty()
    }

    /// The places in `text` that match, as bytes, in order and apart from one another. Marks that follow a match belong to it.
    #[must_use]
    pub fn find(&self, text: &str) -> Vec<Range<usize>> {
        let mut found = Vec::new();
        if self.is_empty() {
            return found;
        }
        let letters: Vec<(usize, char)> =
            text.char_indices().filter_map(|(byte, c)| key(c).map(|folded| (byte, folded))).collect();
        let mut at = 0;
        while let Some(window) = letters.get(at..at + self.folded.len()) {
            if window.iter().map(|(_, c)| c).eq(&self.folded) {
                let start = window.first().map_or(0, |(byte, _)| *byte);
                let end = letters.get(at + self.folded.len()).map_or(text.len(), |(byte, _)| *byte);
                found.push(
                    start..start + with_marks(text.get(start..end).unwrap_or_default(), self.folded.len()),
                );
                at += self.folded.len();
            } else {
                at += 1;
            }
        }
        found
    }
}

/// Bytes of the first `count` letters of `text` and the marks right after them.
fn with_marks(text: &str, count: usize) -> usize {
    let mut letters = 0;
    for (byte, c) in text.char_indices() {
        letters += usize::from(key(c).is_some());
        if letters > count {
            return byte;
        }
    }
    text.len()
}

/// What two spellings of a letter share; `None` for what does not count.
fn key(c: char) -> Option<char> {
    if c.is_whitespace() {
        return Some(' ');
    }
    letters::search_key(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found<'a>(typed: &str, text: &'a str) -> Vec<&'a str> {
        Query::new(typed).find(text).into_iter().filter_map(|range| text.get(range)).collect()
    }

    #[test]
    fn spelling_makes_no_difference() {
        assert_eq!(found("الاتفاقيه", "وُقّعت الاتفاقية أمس"), ["الاتفاقية"]);
        assert_eq!(found("امس", "وُقّعت الاتفاقية أمس"), ["أمس"]);
        assert_eq!(found("مستشفي", "في مستشفى المدينة"), ["مستشفى"]);
        assert_eq!(found("جندي", "جُنْـــديّ"), ["جُنْـــديّ"]);
    }

    #[test]
    fn digit_sets_and_case_make_no_difference() {
        assert_eq!(found("2500", "نحو ٢٥٠٠ جندي و2500 خيمة"), ["٢٥٠٠", "2500"]);
        assert_eq!(found("٢٥٠٠", "نحو 2500"), ["2500"]);
        assert_eq!(found("reuters", "وكالة Reuters"), ["Reuters"]);
    }

    #[test]
    fn matches_do_not_overlap() {
        assert_eq!(found("لل", "للللل"), ["لل", "لل"]);
    }

    #[test]
    fn nothing_typed_finds_nothing() {
        assert!(found("  ", "نص").is_empty());
        assert!(found("\u{64b}", "نصٌّ").is_empty());
        assert!(found("طويل جداً", "نص").is_empty());
    }
}
