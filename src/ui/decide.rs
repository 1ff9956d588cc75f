//! The user's own word on a row, in reach of the evidence.

use egui::{Popup, Ui, vec2};

use super::UiContext;
use super::commands::Command;
use super::text::TextStyle;
use super::theme::space;
use super::widgets::{Button, label, menu_item, wrapped_row};
use crate::app::{DecideMsg, Dialog, Model, Msg, WindowMsg, Wording};
use crate::verdict::{Judgement, Ruling, Verdict};

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
        verdict_menu(ui, cx, words, row, decision.is_some_and(|d| d.verdict.is_some()), out);
        let text = words.text("decide-note");
        if Button::new(&text).small().shortcut("M").show(ui, cx).clicked() {
            out.push(WindowMsg::Open(Dialog::Note(id)).into());
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

fn verdict_menu(
    ui: &mut Ui,
    cx: &mut UiContext,
    words: Wording,
    row: &Judgement,
    is_changed: bool,
    out: &mut Vec<Msg>,
) {
    let text = words.text("decide-verdict");
    let button = Button::new(&text).small().chosen(is_changed).show(ui, cx);
    Popup::menu(&button).show(|ui| {
        for verdict in Verdict::ALL {
            let is_other = verdict != row.verdict;
            if menu_item(ui, cx, &words.verdict(verdict), None, is_other).clicked() {
                out.push(DecideMsg::SetVerdict(row.row.id, Some(verdict)).into());
            }
        }
        if menu_item(ui, cx, &words.text("decide-undecide"), None, is_changed).clicked() {
            out.push(DecideMsg::SetVerdict(row.row.id, None).into());
        }
    });
}
