//! What can be done with several selected rows, over the foot of the matrix.

use egui::{Align2, Area, Frame, Id, Margin, Order, Rect, Ui, vec2};

use crate::app::{Model, Msg, ViewMsg, Wording};
use crate::ui::UiContext;
use crate::ui::commands::Command;
use crate::ui::text::TextStyle;
use crate::ui::theme::{RADIUS_LARGE, space};
use crate::ui::widgets::{Button, Icon, label, row};

const ACTIONS: [Command; 4] = [Command::Confirm, Command::Reject, Command::Done, Command::Merge];

/// Shows how many rows are selected and what can be done with them, where there are several.
pub(super) fn selection_ui(ui: &Ui, cx: &mut UiContext, model: &Model, rows: Rect, out: &mut Vec<Msg>) {
    let count = model.view.selection.len();
    if count < 2 {
        return;
    }
    let words = Wording::of(&model.settings);
    let area = Area::new(Id::unique("several rows")).order(Order::Middle).constrain_to(rows);
    let foot = rows.center_bottom() - vec2(0.0, space(3.0));
    area.pivot(Align2::CENTER_BOTTOM).fixed_pos(foot).show(ui.ctx(), |ui| {
        let frame = Frame::new().fill(cx.theme.raised).stroke(cx.theme.hairline_stroke());
        let shadow = egui::Shadow { offset: [0, 2], blur: 12, spread: 0, color: cx.theme.shadow };
        frame.corner_radius(RADIUS_LARGE).shadow(shadow).inner_margin(Margin::symmetric(12, 8)).show(
            ui,
            |ui| {
                row(ui, cx, |ui, cx| {
                    ui.spacing_mut().item_spacing = vec2(space(1.5), 0.0);
                    let text = words.count("matrix-selected", count);
                    label(ui, cx, &text, TextStyle::body().sized(13.0).strong(), cx.theme.ink);
                    ui.add_space(space(1.0));
                    for command in ACTIONS {
                        action_ui(ui, cx, model, words, command, out);
                    }
                    let text = words.text("matrix-unselect");
                    if Button::new(&text).icon(Icon::Close).small().quiet().show(ui, cx).clicked() {
                        out.extend(model.view.selected.map(|row| Msg::from(ViewMsg::Select(row))));
                    }
                });
            },
        );
    });
}

fn action_ui(
    ui: &mut Ui,
    cx: &mut UiContext,
    model: &Model,
    words: Wording,
    command: Command,
    out: &mut Vec<Msg>,
) {
    let (Some(msg), Some(entry)) = (command.msg(model, cx.theme.dark), command.entry()) else { return };
    let text = entry.name(words);
    let keys = entry.keys().unwrap_or_default();
    if Button::new(&text).small().shortcut(&keys).show(ui, cx).clicked() {
        out.push(msg);
    }
}
