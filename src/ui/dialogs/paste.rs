//! An article pasted as text.

use egui::{Id, ScrollArea, Ui};

use super::{Drafts, frame};
use crate::app::{ArticlesMsg, Model, Msg, Wording};
use crate::ui::UiContext;
use crate::ui::text::TextStyle;
use crate::ui::widgets::Field;

const WIDTH: f32 = 620.0;
const ROWS: usize = 12;
const HEIGHT: f32 = 346.0;

pub(super) fn paste_ui(
    ui: &Ui,
    cx: &mut UiContext,
    model: &Model,
    drafts: &mut Drafts,
    is_new: bool,
    out: &mut Vec<Msg>,
) {
    let words = Wording::of(&model.settings);
    frame::show(ui, cx, words, "paste-title", WIDTH, out, |ui, cx, out| {
        let hint = words.text("paste-hint");
        let style = TextStyle { line_height: 1.7, ..TextStyle::reading().sized(16.0) };
        ScrollArea::vertical().max_height(HEIGHT).show(ui, |ui| {
            let field = Field::new(Id::unique("paste field"), &hint).hint(&hint).rows(ROWS).style(style);
            field.take_focus(is_new).show(ui, cx, &mut drafts.text);
        });
        let is_ready = !drafts.text.trim().is_empty();
        if frame::buttons(ui, cx, words, "paste-add", is_ready, out) {
            out.push(ArticlesMsg::Paste(std::mem::take(&mut drafts.text)).into());
        }
    });
}
