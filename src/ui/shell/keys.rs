//! Keys to commands.

use egui::{Event, Key, Ui};

use crate::app::{Dialog, Model, Msg, ViewMsg, WindowMsg};
use crate::ui::commands::{Chord, Command, TABLE};
use crate::ui::dialogs::Drafts;
use crate::ui::matrix;

/// Turns this frame's keys into messages and commands, the commands in the order of the keys. Runs after
/// the panes, so that a field being typed in has its keys first.
pub(super) fn follow(ui: &Ui, model: &Model, drafts: &mut Drafts, out: &mut Vec<Msg>) -> Vec<Command> {
    if model.dialog.is_some() {
        return Vec::new();
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
        if is_escape && !is_menu_open {
            // First the selection of several rows goes, then the filters, then what was told.
            let hinge = model.view.selected.filter(|_| model.view.selection.len() > 1);
            let is_filtered = model.view.filter.is_active();
            match hinge.map(ViewMsg::Select).or(is_filtered.then_some(ViewMsg::ClearFilters)) {
                Some(msg) => out.push(msg.into()),
                None => out.extend(model.notices.iter().map(|notice| WindowMsg::Dismiss(notice.id).into())),
            }
        }
    }
    // What has the keyboard is pressed by Enter, but for a row: that is read.
    let row = model.view.selected.map(matrix::row_id);
    let is_pressed = ui.memory(|memory| memory.focused()).is_some_and(|focused| Some(focused) != row);
    let presses =
        |chord: Chord| is_pressed && chord.key == Key::Enter && !(is_typing && chord.modifiers.command);
    let is_free = |chord: Chord| !((is_typing || is_menu_open) && belongs_to_field(chord)) && !presses(chord);
    ui.input(|input| {
        input.events.iter().filter_map(chord).filter(|chord| is_free(*chord)).filter_map(command).collect()
    })
}

/// The keys that an event presses together.
const fn chord(event: &Event) -> Option<Chord> {
    match event {
        Event::Key { key, pressed: true, modifiers, .. } => Some(Chord { modifiers: *modifiers, key: *key }),
        _ => None,
    }
}

/// The command that `pressed` stands for.
fn command(pressed: Chord) -> Option<Command> {
    let is_it = |chord: &Chord| chord.key == pressed.key && pressed.modifiers.matches_exact(chord.modifiers);
    TABLE.iter().find(|entry| entry.chords.iter().any(is_it)).map(|entry| entry.command)
}

fn pasted(ui: &Ui) -> Option<String> {
    ui.input(|input| {
        input.events.iter().find_map(|event| match event {
            Event::Paste(text) if !text.trim().is_empty() => Some(text.clone()),
            _ => None,
        })
    })
}

/// Whether a text field has a use for the keys.
const fn belongs_to_field(chord: Chord) -> bool {
    chord.is_plain() || (chord.modifiers.command && matches!(chord.key, Key::A | Key::Z | Key::Y))
}
