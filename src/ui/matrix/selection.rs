//! What can be done with several selected rows, at the foot of the matrix.

use egui::{Align2, Area, Frame, Id, Margin, Order, Rect, Ui, vec2};

use crate::app::{Model, Msg, ViewMsg, Wording};
use crate::ui::UiContext;
use crate::ui::commands::Command;
use crate::ui::text::TextStyle;
use crate::ui::theme::space;
use crate::ui::widgets::{Button, Icon, label, low_icon_button, row};

const ACTIONS: [Command; 4] = [Command::Confirm, Command::Reject, Command::Done, Command::Merge];

/// Below this width of the matrix the buttons are shown without their keys, and by short names.
const KEYED: f32 = 820.0;
/// What it takes of the matrix, in points.
pub(super) const FOOT: f32 = 48.0;

/// Whether several rows are selected.
pub(super) fn is_several(model: &Model) -> bool {
    model.view.selection.len() > 1
}

/// Shows in `foot` how many rows are selected and what can be done with them, where there are several.
pub(super) fn selection_ui(ui: &Ui, cx: &mut UiContext, model: &Model, foot: Rect, out: &mut Vec<Msg>) {
    if !is_several(model) {
        return;
    }
    let words = Wording::of(&model.settings);
    ui.painter().rect_filled(foot, 0.0, cx.theme.paper);
    ui.painter().hline(foot.x_range(), foot.top(), cx.theme.hairline_stroke());
    let area = Area::new(Id::unique("several rows")).order(Order::Middle).constrain_to(foot);
    area.pivot(Align2::CENTER_CENTER).fixed_pos(foot.center()).show(ui.ctx(), |ui| {
        Frame::new().inner_margin(Margin::symmetric(12, 0)).show(ui, |ui| {
            let has_keys = foot.width() >= KEYED;
            row(ui, cx, |ui, cx| {
                ui.spacing_mut().item_spacing = vec2(space(1.5), 0.0);
                let text = words.count("matrix-selected", model.view.selection.len());
                label(ui, cx, &text, TextStyle::body().sized(13.0).strong(), cx.theme.ink);
                ui.add_space(space(1.0));
                for command in ACTIONS {
                    action_ui(ui, cx, model, words, command, has_keys, out);
                }
                let text = words.text("matrix-unselect");
                let close = match has_keys {
                    true => Button::new(&text).icon(Icon::Close).small().quiet().show(ui, cx),
                    false => low_icon_button(ui, cx, Icon::Close, &text),
                };
                if close.clicked() {
                    out.extend(model.view.selected.map(|row| Msg::from(ViewMsg::Select(row))));
                }
            });
        });
    });
}

fn action_ui(
    ui: &mut Ui,
    cx: &mut UiContext,
    model: &Model,
    words: Wording,
    command: Command,
    has_key: bool,
    out: &mut Vec<Msg>,
) {
    let (Some(msg), Some(entry)) = (command.msg(model, cx.theme.dark), command.entry()) else { return };
    let text = match command {
        Command::Confirm if !has_key => words.text("decide-confirm"),
        Command::Reject if !has_key => words.text("decide-reject"),
        Command::Merge if !has_key => words.text("evidence-merge"),
        _ => entry.name(words),
    };
    let keys = entry.keys().unwrap_or_default();
    let button = Button::new(&text).small();
    let button = if has_key { button.shortcut(&keys) } else { button };
    if button.show(ui, cx).clicked() {
        out.push(msg);
    }
}
