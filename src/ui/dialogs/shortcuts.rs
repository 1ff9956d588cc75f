//! The sheet of keyboard shortcuts.

use egui::{ScrollArea, Ui, UiBuilder};

use super::frame;
use crate::app::{Model, Msg, Wording};
use crate::ui::UiContext;
use crate::ui::commands::{Command, Entry, Group, TABLE};
use crate::ui::text::TextStyle;
use crate::ui::theme::space;
use crate::ui::widgets::{key_cap, label, low_row};

/// Width of one column, in points.
const COLUMN: f32 = 320.0;
/// Space between columns.
const GAP: f32 = 32.0;
const LIST: f32 = 700.0;

/// Which groups stand in which column, where there is room for three and where there is not.
const THREE: &[&[Group]] = &[&[Group::File, Group::Go], &[Group::Decide, Group::App], &[Group::View]];
const TWO: &[&[Group]] = &[&[Group::File, Group::Decide, Group::App], &[Group::Go, Group::View]];

pub(super) fn shortcuts_ui(ui: &Ui, cx: &mut UiContext, model: &Model, out: &mut Vec<Msg>) {
    let words = Wording::of(&model.settings);
    let wanted = |columns: usize| columns as f32 * (COLUMN + GAP);
    let is_wide = ui.ctx().content_rect().width() >= wanted(THREE.len()) + 2.0 * 60.0;
    let columns = if is_wide { THREE } else { TWO };
    frame::show(ui, cx, words, "shortcuts-title", wanted(columns.len()), out, |ui, cx, _| {
        let height = LIST.min(ui.available_height());
        ScrollArea::vertical().max_height(height).show(ui, |ui| {
            let count = columns.len() as f32;
            let width = (ui.available_width() - GAP * (count - 1.0)) / count;
            let layout = cx.row().with_cross_align(egui::Align::Min);
            ui.with_layout(layout, |ui| {
                ui.spacing_mut().item_spacing.x = GAP;
                for groups in columns {
                    let column = cx.column();
                    ui.scope_builder(UiBuilder::new().layout(column), |ui| {
                        ui.set_width(width);
                        groups.iter().for_each(|group| group_ui(ui, cx, words, *group));
                    });
                }
            });
        });
    });
}

fn group_ui(ui: &mut Ui, cx: &mut UiContext, words: Wording, group: Group) {
    ui.spacing_mut().item_spacing.y = space(1.0);
    label(ui, cx, &words.text(group.message_id()), TextStyle::secondary(), cx.theme.secondary);
    let is_listed = |entry: &&Entry| entry.group == group && !entry.chords.is_empty();
    for entry in TABLE.iter().filter(is_listed) {
        // The nine jumps are one line.
        let (name, keys) = match entry.command {
            Command::JumpToSource(1) => (words.with("command-jump-source", &[("n", "")]), "1 – 9".to_owned()),
            Command::JumpToSource(_) => continue,
            _ => (entry.name(words), entry.keys().unwrap_or_default()),
        };
        low_row(ui, cx, |ui, cx| {
            label(ui, cx, name.trim(), TextStyle::body().sized(13.0), cx.theme.ink);
            let rest = cx.row_from_end();
            ui.with_layout(rest, |ui| key_cap(ui, cx, &keys));
        });
    }
    ui.add_space(space(3.0));
}
