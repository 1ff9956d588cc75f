//! Dialogs over the window. Which one is open is part of the model; what is typed in it is kept here.

mod claim;
mod colours;
mod details;
mod frame;
mod history;
mod newer;
mod note;
mod palette;
mod paste;
mod problems;
mod settings;
mod shortcuts;
mod unplaced;
mod unsaved;
mod verdict;

use egui::Ui;

use super::UiContext;
use crate::app::claim_form::ClaimForm;
use crate::app::{Dialog, Model, Msg};
use crate::intake::ArticleId;
use crate::verdict::{Judgement, Verdict};

/// What is typed in a dialog and not yet taken over.
#[derive(Default)]
pub(super) struct Drafts {
    /// The dialog that the drafts belong to.
    of: Option<Dialog>,
    /// The one long text: an article pasted, a note, a search among commands.
    pub text: String,
    claim: Option<ClaimForm>,
    source: String,
    date: String,
    /// Articles whose newer versions are to stand beside them.
    beside: Vec<ArticleId>,
    /// The entry chosen in a list.
    chosen: usize,
    /// Whether it was chosen by the arrows.
    is_chosen: bool,
}

impl Drafts {
    /// Makes room for `dialog`, filled with what the model holds; whether it has just opened.
    fn open(&mut self, dialog: &Dialog, model: &Model) -> bool {
        if self.of.as_ref() == Some(dialog) {
            return false;
        }
        let pasted = std::mem::take(&mut self.text);
        *self = Self { of: Some(dialog.clone()), ..Self::default() };
        match dialog {
            Dialog::Paste => self.text = pasted,
            Dialog::Claim(target) => self.claim = ClaimForm::open(model, *target),
            Dialog::Note(row) => {
                self.text = model.comparison.decisions.get(row).map(|d| d.note.clone()).unwrap_or_default();
            }
            Dialog::Details(id) => {
                if let Some(article) = model.article(*id) {
                    self.source.clone_from(&article.source);
                    self.date = article.published.as_ref().map(|p| p.date.to_string()).unwrap_or_default();
                }
            }
            Dialog::Verdict(row) => {
                let place = |row: &Judgement| Verdict::ALL.iter().position(|verdict| *verdict == row.verdict);
                self.chosen = model.row(*row).and_then(place).unwrap_or_default();
            }
            Dialog::Palette
            | Dialog::Shortcuts
            | Dialog::Settings
            | Dialog::Unsaved(_)
            | Dialog::Newer
            | Dialog::Unplaced
            | Dialog::Problems
            | Dialog::FaultyWords
            | Dialog::History => {}
        }
        true
    }
}

/// Shows the dialog that is open, if any.
pub(super) fn dialog_ui(
    ui: &mut Ui,
    cx: &mut UiContext,
    model: &Model,
    drafts: &mut Drafts,
    out: &mut Vec<Msg>,
) {
    let Some(dialog) = &model.dialog else {
        drafts.of = None;
        return;
    };
    let is_new = drafts.open(dialog, model);
    match dialog {
        Dialog::Palette => palette::palette_ui(ui, cx, model, drafts, is_new, out),
        Dialog::Shortcuts => shortcuts::shortcuts_ui(ui, cx, model, out),
        Dialog::Settings => settings::settings_ui(ui, cx, model, out),
        Dialog::Newer => newer::newer_ui(ui, cx, model, drafts, out),
        Dialog::Unplaced => unplaced::unplaced_ui(ui, cx, model, out),
        Dialog::Problems => {
            problems::problems_ui(ui, cx, model, ("problems-title", &model.problems), out);
        }
        Dialog::FaultyWords => {
            problems::problems_ui(ui, cx, model, ("faulty-words-title", &model.faulty_words), out);
        }
        Dialog::History => history::history_ui(ui, cx, model, out),
        Dialog::Unsaved(pending) => unsaved::unsaved_ui(ui, cx, model, pending, is_new, out),
        Dialog::Paste => paste::paste_ui(ui, cx, model, drafts, is_new, out),
        Dialog::Claim(_) => claim::claim_ui(ui, cx, model, drafts, is_new, out),
        Dialog::Note(row) => note::note_ui(ui, cx, model, *row, drafts, is_new, out),
        Dialog::Verdict(row) => verdict::verdict_ui(ui, cx, model, *row, drafts, out),
        Dialog::Details(id) => details::details_ui(ui, cx, model, *id, drafts, is_new, out),
    }
}
