//! The user's own word on a row, in reach of the evidence.

use egui::{Ui, vec2};

use super::UiContext;
use super::commands::Command;
use super::text::TextStyle;
use super::theme::space;
use super::widgets::{Button, label, wrapped_row};
use crate::app::{DecideMsg, Dialog, Model, Msg, WindowMsg, Wording};
use crate::verdict::{Judgement, Ruling};

/// Shows the buttons that decide `row`, and what was decided.
pub fn buttons_ui(
    ui: &mut Ui,
    cx: &mut UiContext,
    model: &Model,
    words: Wording,
    row: &Judgement,
    out: &mut Vec<Msg>,
) {
    let id = row.row.id;
    let decision = model.comparison.decisions.get(&id);
    let ruling = decision.and_then(|d| d.ruling);
    wrapped_row(ui, cx, |ui, cx| {
        ui.spacing_mut().item_spacing = vec2(space(1.5), space(1.5));
        for (command, text, held) in [
            (Command::Confirm, "decide-confirm", Ruling::Confirmed),
            (Command::Reject, "decide-reject", Ruling::Rejected),
        ] {
            let key = command.entry().and_then(|entry| entry.keys()).unwrap_or_default();
            let text = words.text(text);
            let is_held = ruling == Some(held);
            if Button::new(&text).small().shortcut(&key).chosen(is_held).show(ui, cx).clicked() {
                let ruling = (!is_held).then_some(held);
                out.push(DecideMsg::Rule(id, ruling).into());
            }
        }
        let is_changed = decision.is_some_and(|d| d.verdict.is_some());
        for (command, text, is_held, dialog) in [
            (Command::Verdict, "decide-verdict", is_changed, Dialog::Verdict(id)),
            (Command::Note, "decide-note", false, Dialog::Note(id)),
        ] {
            let key = command.entry().and_then(|entry| entry.keys()).unwrap_or_default();
            let text = words.text(text);
            if Button::new(&text).small().shortcut(&key).chosen(is_held).show(ui, cx).clicked() {
                out.push(WindowMsg::Open(dialog).into());
            }
        }
    });
    let Some(decision) = decision else { return };
    if decision.verdict.is_some() {
        let was = words.verdict(decision.engine_verdict);
        let text = words.with("decided-verdict", &[("verdict", &was)]);
        label(ui, cx, &text, TextStyle::secondary(), cx.theme.secondary);
    }
    if !decision.note.trim().is_empty() {
        label(ui, cx, &decision.note, TextStyle::body(), cx.theme.ink);
    }
}
