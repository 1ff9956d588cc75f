//! Finding words however they are spelt.
//!
//! Readers type «اتفاقيه» for «اتفاقية» and 2500 for ٢٥٠٠, so both sides are folded to one plain
//! spelling before they are compared.

use crate::text::letters;
use crate::verdict::{Comparison, Judgement};

/// `text` in the plain spelling in which searches are compared.
#[must_use]
pub(crate) fn fold(text: &str) -> String {
    text.chars().filter_map(letters::search_key).collect()
}

/// What is searched for: every word must occur, in any order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Needle {
    words: Vec<String>,
}

impl Needle {
    /// The words of `query`, folded.
    #[must_use]
    pub(crate) fn new(query: &str) -> Self {
        Self { words: fold(query).split_whitespace().map(str::to_owned).collect() }
    }

    /// Whether nothing is searched for.
    #[must_use]
    pub(crate) fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// Whether every word occurs in `text`.
    #[must_use]
    pub(crate) fn is_in(&self, text: &str) -> bool {
        if self.is_empty() {
            return true;
        }
        let text = fold(text);
        self.words.iter().all(|word| text.contains(word.as_str()))
    }

    /// Whether every word occurs in the row's question, the words it rests on, or its sources.
    #[must_use]
    pub(crate) fn is_in_row(&self, comparison: &Comparison, row: &Judgement) -> bool {
        if self.is_empty() {
            return true;
        }
        let mut words = format!("{} {} {}", row.row.label.ar, row.row.label.en, row.row.detail);
        for claim in row.row.claims.iter().filter_map(|id| comparison.claim(*id)) {
            let Some(article) = comparison.article(claim.article) else { continue };
            let speaker = claim.speaker.as_ref().map_or("", |s| s.name.as_str());
            for part in [claim.sentence.of(&article.text), article.source.as_str(), speaker] {
                words.push(' ');
                words.push_str(part);
            }
        }
        self.is_in(&words)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_one_word_meet() {
        for (query, text) in [
            ("اتفاقيه", "الاتفاقيّة"),
            ("الى", "إلى"),
            ("٢٥٠٠", "2500 جندي"),
            ("2500", "٢٥٠٠ جندي"),
            ("القـــوات", "قال إن القوات"),
            ("مسوول", "مسؤولٌ"),
            ("اعضا", "أعضاء"),
            ("REUTERS", "قالت Reuters"),
            ("جندي ثلاثه", "ثلاثة آلاف جندي"),
        ] {
            assert!(Needle::new(query).is_in(text), "{query} in {text}");
        }
        assert!(!Needle::new("عشرون جندي").is_in("ثلاثون جنديا"));
    }

    #[test]
    fn folding_twice_changes_nothing() {
        let text = "إنّ الـمـسؤولين أعلنوا ٣٥٠٠ (Reuters)";
        assert_eq!(fold(&fold(text)), fold(text));
    }

    #[test]
    fn an_empty_query_finds_everything() {
        assert!(Needle::new("  ").is_in("أي نص"));
    }
}
