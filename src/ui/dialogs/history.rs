//! The edits made, oldest first; pressing one goes back, or forth, to where it was the last in force.

use egui::{ScrollArea, Ui};

use super::frame;
use crate::app::{DecideMsg, Model, Msg, Wording};
use crate::project::Step;
use crate::ui::UiContext;
use crate::ui::text::TextStyle;
use crate::ui::theme::space;
use crate::ui::widgets::{FOCUS_MARGIN, label, menu_item, reveal_focus};

const WIDTH: f32 = 560.0;
const LIST: f32 = 440.0;

pub(super) fn history_ui(ui: &Ui, cx: &mut UiContext, model: &Model, out: &mut Vec<Msg>) {
    let words = Wording::of(&model.settings);
    let steps = model.project.steps();
    let last = model.project.history().cursor();
    frame::show(ui, cx, words, "history-title", WIDTH, out, |ui, cx, out| {
        if steps.is_empty() {
            label(ui, cx, &words.text("history-empty"), TextStyle::body(), cx.theme.secondary);
        }
        ScrollArea::vertical().max_height(LIST).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = space(0.5);
            for (place, step) in steps.iter().enumerate() {
                let is_lost = model.unplaced.contains(&place);
                let state = state(words, step, place + 1 == last, is_lost);
                let name = cx.veiled(&words.sentence(&step.label)).into_owned();
                if menu_item(ui, cx, &name, state.as_deref(), true).clicked() {
                    out.push(DecideMsg::GoTo(place + 1).into());
                }
            }
            reveal_focus(ui, FOCUS_MARGIN);
        });
    });
}

/// What is to be said of a step besides what it did.
fn state(words: Wording, step: &Step, is_last: bool, is_lost: bool) -> Option<String> {
    let id = match (step.in_force, is_lost, is_last) {
        (false, ..) => "history-undone",
        (_, true, _) => "history-unplaced",
        (_, _, true) => "history-here",
        _ => return None,
    };
    Some(words.text(id))
}
