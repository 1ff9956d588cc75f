//! Whether to save before what would lose unsaved work.

use egui::Ui;

use super::frame;
use crate::app::model::Pending;
use crate::app::{Model, Msg, ProjectMsg, WindowMsg, Wording};
use crate::ui::UiContext;
use crate::ui::text::TextStyle;
use crate::ui::theme::space;
use crate::ui::widgets::{Button, label, row};

const WIDTH: f32 = 460.0;

pub(super) fn unsaved_ui(
    ui: &Ui,
    cx: &mut UiContext,
    model: &Model,
    pending: &Pending,
    is_new: bool,
    out: &mut Vec<Msg>,
) {
    let words = Wording::of(&model.settings);
    let [title, save, go_on] = match pending {
        Pending::Quit => ["leave-title", "leave-save", "leave-unsaved"],
        Pending::Open(_) | Pending::Paste(_) | Pending::Sample => {
            ["replace-title", "replace-save", "replace-unsaved"]
        }
    };
    frame::show(ui, cx, words, title, WIDTH, out, |ui, cx, out| {
        label(ui, cx, &words.text("unsaved-body"), TextStyle::body(), cx.theme.ink);
        ui.add_space(space(2.0));
        row(ui, cx, |ui, cx| {
            let ways: [(&str, Msg); 3] = [
                (save, ProjectMsg::SaveFirst.into()),
                (go_on, ProjectMsg::GoOnUnsaved.into()),
                ("dialog-cancel", WindowMsg::CloseDialog.into()),
            ];
            for (place, (text, msg)) in ways.into_iter().enumerate() {
                let text = words.text(text);
                let button = if place == 0 { Button::new(&text).primary() } else { Button::new(&text) };
                let response = button.show(ui, cx);
                // Enter saves: what is safe needs no second key.
                if is_new && place == 0 {
                    response.request_focus();
                }
                if response.clicked() {
                    out.push(msg);
                }
            }
        });
    });
}
