//! Keys to commands.

use egui::{Event, Key, Ui};

use crate::app::{Dialog, Model, Msg, ViewMsg, WindowMsg};
use crate::ui::UiContext;
use crate::ui::commands::{Chord, TABLE};
use crate::ui::dialogs::Drafts;

/// Turns this frame's keys into messages. Runs after the panes, so that a field being typed in has
/// its keys first.
pub(super) fn follow(ui: &Ui, cx: &UiContext, model: &Model, drafts: &mut Drafts, out: &mut Vec<Msg>) {
    if model.dialog.is_some() {
        return;
    }
    // Only a field that has the keyboard asks for an input method.
    let is_typing = ui.output(|output| output.ime.is_some());
    let is_menu_open = egui::Popup::is_any_open(ui.ctx());
    if !is_typing {
        if let Some(text) = pasted(ui) {
            drafts.text = text;
            out.push(WindowMsg::Open(Dialog::Paste).into());
        }
        let is_escape = ui.input(|input| input.key_pressed(Key::Escape));
        if is_escape && !is_menu_open && model.view.filter.is_active() {
            out.push(ViewMsg::ClearFilters.into());
        }
    }
    for entry in TABLE {
        let is_free = |chord: &&Chord| !((is_typing || is_menu_open) && belongs_to_field(**chord));
        let is_hit = entry.chords.iter().filter(is_free).any(|chord| is_pressed(ui, *chord));
        if is_hit && let Some(msg) = entry.command.msg(model, cx.theme.dark) {
            out.push(msg);
        }
    }
}

fn pasted(ui: &Ui) -> Option<String> {
    ui.input(|input| {
        input.events.iter().find_map(|event| match event {
            Event::Paste(text) if !text.trim().is_empty() => Some(text.clone()),
            _ => None,
        })
    })
}

fn is_pressed(ui: &Ui, chord: Chord) -> bool {
    ui.input(|input| {
        input.events.iter().any(|event| match event {
            Event::Key { key, pressed: true, modifiers, .. } => {
                *key == chord.key && modifiers.matches_exact(chord.modifiers)
            }
            _ => false,
        })
    })
}

/// Whether a text field has a use for the keys.
const fn belongs_to_field(chord: Chord) -> bool {
    chord.is_plain() || (chord.modifiers.command && matches!(chord.key, Key::Z | Key::Y))
}
