//! A note on a row.

use egui::{Id, Ui};

use super::{Drafts, frame};
use crate::align::RowId;
use crate::app::{DecideMsg, Model, Msg, WindowMsg, Wording};
use crate::ui::UiContext;
use crate::ui::widgets::Field;

const WIDTH: f32 = 520.0;
const ROWS: usize = 5;

pub(super) fn note_ui(
    ui: &Ui,
    cx: &mut UiContext,
    model: &Model,
    row: RowId,
    drafts: &mut Drafts,
    is_new: bool,
    out: &mut Vec<Msg>,
) {
    let words = Wording::of(&model.settings);
    frame::show(ui, cx, words, "decide-note", WIDTH, out, |ui, cx, out| {
        if let Some(row) = model.row(row) {
            frame::question_ui(ui, cx, words, &row.row);
        }
        let hint = words.text("decide-note-hint");
        let field = Field::new(Id::unique("note field"), &hint).hint(&hint).rows(ROWS);
        field.take_focus(is_new).show(ui, cx, &mut drafts.text);
        if frame::buttons(ui, cx, words, "dialog-apply", true, out) {
            out.push(DecideMsg::Note(row, drafts.text.trim().to_owned()).into());
            out.push(WindowMsg::CloseDialog.into());
        }
    });
}
