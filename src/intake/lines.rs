//! A text's lines with the form in which they are compared.

use crate::text::Span;
use crate::text::letters::line_key;

/// One line that is not blank.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Line {
    /// Without the white space around it.
    pub span: Span,
    /// Folded letters in lower case, single spaces, no punctuation at the ends.
    pub key: String,
}

/// The lines of `text` that are not blank, in order.
pub(super) fn lines(text: &str) -> Vec<Line> {
    let mut out = Vec::new();
    let mut start = 0;
    for raw in text.split('\n') {
        let words = raw.trim();
        if !words.is_empty() {
            let from = start + (raw.len() - raw.trim_start().len());
            out.push(Line { span: Span::new(from, from + words.len()), key: line_key(words) });
        }
        start += raw.len() + 1;
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_keep_their_place_and_fold_their_spelling() {
        let text = "  اقرأ أيضاً:  خبر \n\n«إقرأ أيضا : خبر»";
        let lines = lines(text);
        assert_eq!(lines[0].span.of(text), "اقرأ أيضاً:  خبر");
        assert_eq!(lines[0].key, "اقرا ايضا: خبر");
        assert_eq!(lines[1].key, "اقرا ايضا : خبر");
    }
}
