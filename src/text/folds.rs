//! The folded forms of a text's tokens.

use super::letters;

/// What every token folds to, one behind the other: folded once, asked for again and again.
#[derive(Clone, Debug, Default)]
pub struct Folds {
    text: String,
    /// Where the form of each token begins in `text`, and behind the last one its end.
    starts: Vec<usize>,
}

impl Folds {
    /// No forms yet, with room for those of `bytes` of text.
    pub(super) fn with_capacity(bytes: usize) -> Self {
        let mut starts = Vec::with_capacity(bytes / 8 + 1);
        starts.push(0);
        Self { text: String::with_capacity(bytes), starts }
    }

    /// Adds a folded letter to the form of the next token.
    pub(super) fn push(&mut self, folded: char) {
        self.text.push(folded);
    }

    /// Adds text to the form of the next token, folded.
    pub(super) fn fold(&mut self, written: &str) {
        letters::fold_into(written, &mut self.text);
    }

    /// The form of the next token, as far as it goes.
    pub(super) fn last(&self) -> &str {
        self.starts.last().and_then(|start| self.text.get(*start..)).unwrap_or("")
    }

    /// Ends the form of the next token.
    pub(super) fn end(&mut self) {
        self.starts.push(self.text.len());
    }

    /// The form of the token at `i`; empty past the last.
    #[must_use]
    pub fn of(&self, i: usize) -> &str {
        let bounds = self.starts.get(i..).and_then(|starts| starts.first_chunk::<2>());
        bounds.and_then(|[start, end]| self.text.get(*start..*end)).unwrap_or("")
    }
}
