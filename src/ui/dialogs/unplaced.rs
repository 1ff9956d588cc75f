//! Decisions whose words no open article holds any more.

use egui::{ScrollArea, Ui};

use super::frame;
use crate::app::{Model, Msg, Wording};
use crate::ui::UiContext;
use crate::ui::text::TextStyle;
use crate::ui::theme::space;
use crate::ui::widgets::label;

const WIDTH: f32 = 560.0;
const LIST: f32 = 440.0;

pub(super) fn unplaced_ui(ui: &Ui, cx: &mut UiContext, model: &Model, out: &mut Vec<Msg>) {
    let words = Wording::of(&model.settings);
    let steps = model.project.steps();
    frame::show(ui, cx, words, "unplaced-title", WIDTH, out, |ui, cx, _| {
        label(ui, cx, &words.text("unplaced-body"), TextStyle::body(), cx.theme.secondary);
        ui.add_space(space(1.0));
        ScrollArea::vertical().max_height(LIST).show(ui, |ui| {
            for step in model.unplaced.iter().filter_map(|place| steps.get(*place)) {
                label(ui, cx, &words.sentence(&step.label), TextStyle::body(), cx.theme.ink);
            }
        });
    });
}
