//! What all dialogs have in common: ground, title, a way out.

use egui::{Id, Margin, Modal, Role, Ui, vec2};

use crate::align::Row;
use crate::app::{Msg, WindowMsg, Wording};
use crate::ui::UiContext;
use crate::ui::text::TextStyle;
use crate::ui::theme::{RADIUS_LARGE, space};
use crate::ui::widgets::{Icon, icon_button, label, quote, row};

/// Width of the names before the fields of a form.
pub(super) const NAMES: f32 = 130.0;

/// Shows a dialog of `width` points with a title and a button that closes it; Escape and a press
/// beside it do the same.
pub(super) fn show(
    ui: &Ui,
    cx: &mut UiContext,
    words: Wording,
    title: &str,
    width: f32,
    out: &mut Vec<Msg>,
    add: impl FnOnce(&mut Ui, &mut UiContext, &mut Vec<Msg>),
) {
    let is_closed = bare(ui, cx, title, width, |ui, cx| {
        row(ui, cx, |ui, cx| {
            label(ui, cx, &words.text(title), TextStyle::title().sized(17.0), cx.theme.ink);
            let rest = cx.row_from_end();
            ui.with_layout(rest, |ui| {
                if icon_button(ui, cx, Icon::Close, &words.text("dialog-close")).clicked() {
                    out.push(WindowMsg::CloseDialog.into());
                }
            });
        });
        ui.add_space(space(1.0));
        add(ui, cx, out);
    });
    if is_closed {
        out.push(WindowMsg::CloseDialog.into());
    }
}

/// Shows a dialog that screen readers call by the text `name`; whether the user turned away from it.
pub(super) fn bare(
    ui: &Ui,
    cx: &mut UiContext,
    name: &str,
    width: f32,
    add: impl FnOnce(&mut Ui, &mut UiContext),
) -> bool {
    let frame = egui::Frame::new()
        .fill(cx.theme.raised)
        .stroke(cx.theme.hairline_stroke())
        .corner_radius(RADIUS_LARGE)
        .shadow(ui.visuals().popup_shadow)
        .inner_margin(Margin::same(20));
    let room = ui.ctx().content_rect().size() - vec2(80.0, 80.0);
    let modal = Modal::new(Id::unique(name)).frame(frame).backdrop_color(cx.theme.shadow);
    let shown = modal.show(ui.ctx(), |ui| {
        ui.ctx().accesskit_node_builder(ui.unique_id(), |node| {
            node.set_role(Role::Dialog);
            node.set_label(cx.say(name));
        });
        ui.set_width(width.min(room.x));
        ui.set_max_height(room.y);
        let layout = cx.column();
        ui.with_layout(layout, |ui| {
            ui.spacing_mut().item_spacing = vec2(space(2.0), space(2.0));
            add(ui, cx);
        });
    });
    shown.should_close()
}

/// The keys that accept a dialog from any of its fields.
const ACCEPT: &str = "Ctrl+Enter";

fn is_accept(input: &egui::InputState) -> bool {
    // The keys as they were held then: a slow frame may see them let go of as well.
    input.events.iter().any(|event| match event {
        egui::Event::Key { key: egui::Key::Enter, pressed: true, modifiers, .. } => modifiers.command,
        _ => false,
    })
}

/// Buttons at the end of a dialog: the one most people want, and a way back. Whether the first was pressed,
/// or its keys.
pub(super) fn buttons(
    ui: &mut Ui,
    cx: &mut UiContext,
    words: Wording,
    accept: &str,
    is_ready: bool,
    out: &mut Vec<Msg>,
) -> bool {
    use crate::ui::widgets::Button;
    ui.add_space(space(2.0));
    row(ui, cx, |ui, cx| {
        let text = words.text(accept);
        let button = Button::new(&text).primary().enabled(is_ready).shortcut(ACCEPT);
        let accepted = button.show(ui, cx).clicked() || ui.input(is_accept);
        let text = words.text("dialog-cancel");
        if Button::new(&text).show(ui, cx).clicked() {
            out.push(WindowMsg::CloseDialog.into());
        }
        accepted && is_ready
    })
}

/// What a dialog is about: the question of a row, and beneath it the words of an article that tell it from its like.
pub(super) fn question_ui(ui: &mut Ui, cx: &mut UiContext, words: Wording, row: &Row) {
    label(ui, cx, &words.sentence(&row.label), TextStyle::body().strong(), cx.theme.ink);
    if !row.detail.is_empty() {
        quote(ui, cx, &row.detail, TextStyle::secondary(), cx.theme.secondary);
    }
}

/// A part of a form with its name before it.
pub(super) fn named<R>(
    ui: &mut Ui,
    cx: &mut UiContext,
    words: Wording,
    name: &str,
    add: impl FnOnce(&mut Ui, &mut UiContext, &str) -> R,
) -> R {
    let name = words.text(name);
    row(ui, cx, |ui, cx| {
        let before = ui.available_width();
        label(ui, cx, &name, TextStyle::body(), cx.theme.secondary);
        let used = before - ui.available_width();
        ui.add_space((NAMES - used).max(space(2.0)));
        add(ui, cx, &name)
    })
}
