//! Undo and redo without limit: a cursor over the edits made.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::edit::Edit;

/// One edit and when it was made.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Entry {
    pub at: Timestamp,
    #[serde(flatten)]
    pub edit: Edit,
}

/// The edits made, and how many of them are in force.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct History {
    entries: Vec<Entry>,
    cursor: usize,
}

impl History {
    /// Every edit, those undone included, oldest first.
    #[must_use]
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// How many edits are in force.
    #[must_use]
    pub fn cursor(&self) -> usize {
        self.cursor.min(self.entries.len())
    }

    /// The edits in force, oldest first.
    #[must_use]
    pub fn in_force(&self) -> &[Entry] {
        self.entries.get(..self.cursor()).unwrap_or_default()
    }

    /// Forgets the edits that were undone; whether there were any.
    pub(super) fn forget_undone(&mut self) -> bool {
        let before = self.entries.len();
        self.entries.truncate(self.cursor());
        self.entries.len() < before
    }

    /// Makes an edit; what was undone before it is forgotten.
    pub(super) fn push(&mut self, entry: Entry) {
        self.forget_undone();
        self.entries.push(entry);
        self.cursor = self.entries.len();
    }

    /// Replays a change: keeps the first `keep` entries, adds `entries`, and puts the cursor.
    pub(super) fn rewrite(&mut self, keep: usize, entries: Vec<Entry>, cursor: usize) {
        self.entries.truncate(keep);
        self.entries.extend(entries);
        self.cursor = cursor;
    }

    /// Leaves the first `cursor` edits in force; the edits between the old place and the new.
    pub(super) fn go_to(&mut self, cursor: usize) -> &[Entry] {
        let (old, new) = (self.cursor(), cursor.min(self.entries.len()));
        self.cursor = new;
        self.entries.get(old.min(new)..old.max(new)).unwrap_or_default()
    }
}
