//! Whether to save before the window closes.

use egui::Ui;

use super::frame;
use crate::app::{Model, Msg, ProjectMsg, WindowMsg, Wording};
use crate::ui::UiContext;
use crate::ui::text::TextStyle;
use crate::ui::theme::space;
use crate::ui::widgets::{Button, label, row};

const WIDTH: f32 = 460.0;

pub(super) fn leave_ui(ui: &Ui, cx: &mut UiContext, model: &Model, out: &mut Vec<Msg>) {
    let words = Wording::of(&model.settings);
    frame::show(ui, cx, words, "leave-title", WIDTH, out, |ui, cx, out| {
        label(ui, cx, &words.text("leave-body"), TextStyle::body(), cx.theme.ink);
        ui.add_space(space(2.0));
        row(ui, cx, |ui, cx| {
            let ways: [(&str, Msg); 3] = [
                ("leave-save", ProjectMsg::SaveAndLeave.into()),
                ("leave-unsaved", ProjectMsg::LeaveUnsaved.into()),
                ("dialog-cancel", WindowMsg::CloseDialog.into()),
            ];
            for (place, (text, msg)) in ways.into_iter().enumerate() {
                let text = words.text(text);
                let button = if place == 0 { Button::new(&text).primary() } else { Button::new(&text) };
                if button.show(ui, cx).clicked() {
                    out.push(msg);
                }
            }
        });
    });
}
