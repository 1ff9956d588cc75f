//! The folded forms of a text's tokens.

use smol_str::SmolStr;

use super::letters;
use super::memo::Facts;

/// What every token folds to, with what is told of it: found once, asked for again and again.
#[derive(Clone, Debug, Default)]
pub struct Folds {
    forms: Vec<Form>,
    /// The form of the next token, as far as it goes.
    next: String,
}

#[derive(Clone, Debug)]
struct Form {
    /// In place but for very long words.
    folded: SmolStr,
    facts: Facts,
}

impl Folds {
    /// Forgets all forms, and makes room for those of `tokens`.
    pub(super) fn clear(&mut self, tokens: usize) {
        self.forms.clear();
        self.forms.reserve(tokens);
        self.next.clear();
    }

    /// Adds a folded letter to the form of the next token.
    pub(super) fn push(&mut self, folded: char) {
        self.next.push(folded);
    }

    /// Adds text to the form of the next token, folded.
    pub(super) fn fold(&mut self, written: &str) {
        letters::fold_into(written, &mut self.next);
    }

    /// The form of the next token, as far as it goes.
    pub(super) fn next(&self) -> &str {
        &self.next
    }

    /// Ends the form of the next token, of which nothing is told.
    pub(super) fn end(&mut self) {
        self.add(SmolStr::new(&self.next), Facts::default());
    }

    /// Adds the next token by its form and what is told of it.
    pub(super) fn add(&mut self, folded: SmolStr, facts: Facts) {
        self.forms.push(Form { folded, facts });
        self.next.clear();
    }

    /// What is told of the word at `i` by its letters; nothing of other tokens and past the last.
    #[must_use]
    pub(crate) fn facts(&self, i: usize) -> Facts {
        self.forms.get(i).map_or_else(Facts::default, |form| form.facts)
    }

    /// The form of the token at `i`; empty past the last.
    #[must_use]
    pub fn of(&self, i: usize) -> &str {
        self.forms.get(i).map_or("", |form| &form.folded)
    }
}
