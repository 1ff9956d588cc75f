//! What the reading room is given, and what it gives back.

use crate::align::RowId;
use crate::app::wording::Wording;
use crate::intake::ArticleId;
use crate::text::Span;
use crate::ui::text::Query;
use crate::verdict::{Comparison, Decision, Ruling};

/// What the reading room shows.
#[derive(Clone, Copy)]
pub struct ReadingView<'a> {
    pub comparison: &'a Comparison,
    /// Changes whenever `comparison` does, so that what is derived from it is kept until then.
    pub revision: u64,
    /// The articles to show, in the order of their columns.
    pub order: &'a [ArticleId],
    /// How many of the first stay first.
    pub pinned: usize,
    pub selected: Option<RowId>,
    /// The language and digits of names, dates and values.
    pub wording: Wording,
    /// What is searched for in every column.
    pub query: &'a Query,
    /// The article that is read on its own, with what the others say in its margin.
    pub focus: Option<ArticleId>,
    /// What the user holds of the selected row.
    pub held: Option<&'a Decision>,
    /// Key names shown in the bar for each action.
    pub keys: [(RowAction, &'a str); 4],
}

impl<'a> ReadingView<'a> {
    /// A view of the whole comparison with nothing selected.
    #[must_use]
    pub const fn new(
        comparison: &'a Comparison,
        order: &'a [ArticleId],
        query: &'a Query,
        wording: Wording,
    ) -> Self {
        Self {
            comparison,
            revision: 0,
            order,
            pinned: 0,
            selected: None,
            wording,
            query,
            focus: None,
            held: None,
            keys: [
                (RowAction::Next, "N"),
                (RowAction::Confirm, "A"),
                (RowAction::Reject, "X"),
                (RowAction::Note, "M"),
            ],
        }
    }
}

/// What can be done to the selected row from the floating bar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RowAction {
    Next,
    Confirm,
    Reject,
    Note,
}

impl RowAction {
    /// Whether the action left something on the row that is in force.
    #[must_use]
    pub fn is_held(self, held: Option<&Decision>) -> bool {
        held.is_some_and(|held| match self {
            Self::Next => false,
            Self::Confirm => held.ruling == Some(Ruling::Confirmed),
            Self::Reject => held.ruling == Some(Ruling::Rejected),
            Self::Note => !held.note.trim().is_empty(),
        })
    }
}

/// What the reader did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReadingEvent {
    /// A highlighted word or a mark in the overview was pressed.
    SelectRow(RowId),
    /// Words were selected (`Some`) or the selection was given up: they can be made a claim.
    SelectText(Option<(ArticleId, Span)>),
    /// The selected words are to be made a claim.
    AddClaim,
    /// One article is to be read on its own, or all of them again.
    Focus(Option<ArticleId>),
    Act(RowAction),
}
