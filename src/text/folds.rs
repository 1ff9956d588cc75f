//! The folded forms of a text's tokens.

use super::letters;

/// What every token folds to, one behind the other: folded once, asked for again and again.
#[derive(Clone, Debug, Default)]
pub struct Folds {
    text: String,
    /// Where the form of each token ends in `text`.
    ends: Vec<usize>,
}

impl Folds {
    /// No forms yet, with room for those of `bytes` of text.
    pub(super) fn with_capacity(bytes: usize) -> Self {
        Self { text: String::with_capacity(bytes), ends: Vec::with_capacity(bytes / 8) }
    }

    /// Adds a folded letter to the form of the next token.
    pub(super) fn push(&mut self, folded: char) {
        self.text.push(folded);
    }

    /// The form of the next token, as far as it goes.
    pub(super) fn next(&self) -> &str {
        self.text.get(self.start(self.ends.len())..).unwrap_or("")
    }

    /// Ends the form of the next token: what was pushed, or where that is nothing, `written` folded.
    pub(super) fn end(&mut self, written: &str) {
        if self.next().is_empty() {
            letters::fold_into(written, &mut self.text);
        }
        self.ends.push(self.text.len());
    }

    fn start(&self, token: usize) -> usize {
        token.checked_sub(1).and_then(|before| self.ends.get(before)).copied().unwrap_or(0)
    }

    /// The form of the token at `i`; empty past the last.
    #[must_use]
    pub fn of(&self, i: usize) -> &str {
        let end = self.ends.get(i).copied().unwrap_or(0);
        self.text.get(self.start(i)..end).unwrap_or("")
    }
}
