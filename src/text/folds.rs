//! The folded forms of a text's tokens.

use super::letters;
use super::memo::Facts;

/// What every token folds to, one behind the other: folded once, asked for again and again.
#[derive(Clone, Debug, Default)]
pub struct Folds {
    text: String,
    /// Where the form of each token begins in `text`, and behind the last one its end.
    starts: Vec<usize>,
    facts: Vec<Facts>,
}

impl Folds {
    /// No forms yet, with room for those of `bytes` of text.
    pub(super) fn with_capacity(bytes: usize) -> Self {
        let mut starts = Vec::with_capacity(bytes / 8 + 1);
        starts.push(0);
        Self { text: String::with_capacity(bytes), starts, facts: Vec::with_capacity(bytes / 8) }
    }

    /// Adds a folded letter to the form of the next token.
    pub(super) fn push(&mut self, folded: char) {
        self.text.push(folded);
    }

    /// Adds what is folded already to the form of the next token.
    pub(super) fn push_str(&mut self, folded: &str) {
        self.text.push_str(folded);
    }

    /// Adds text to the form of the next token, folded.
    pub(super) fn fold(&mut self, written: &str) {
        letters::fold_into(written, &mut self.text);
    }

    /// The form of the next token, as far as it goes.
    pub(super) fn last(&self) -> &str {
        self.starts.last().and_then(|start| self.text.get(*start..)).unwrap_or("")
    }

    /// Ends the form of the next token, of which these are the facts.
    pub(super) fn end(&mut self, facts: Facts) {
        self.facts.push(facts);
        self.starts.push(self.text.len());
    }

    /// What is told of the word at `i` by its letters; nothing of other tokens and past the last.
    #[must_use]
    pub(crate) fn facts(&self, i: usize) -> Facts {
        self.facts.get(i).copied().unwrap_or_default()
    }

    /// The form of the token at `i`; empty past the last.
    #[must_use]
    pub fn of(&self, i: usize) -> &str {
        let bounds = self.starts.get(i..).and_then(|starts| starts.first_chunk::<2>());
        bounds.and_then(|[start, end]| self.text.get(*start..*end)).unwrap_or("")
    }
}
