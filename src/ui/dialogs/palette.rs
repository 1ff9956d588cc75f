//! The command palette: every command that makes sense now, found by a few letters.

use egui::{Id, Key, Modifiers, ScrollArea, Ui};

use super::{Drafts, frame};
use crate::align::RowId;
use crate::app::search::Needle;
use crate::app::{Model, Msg, ViewMsg, WindowMsg, Wording};
use crate::l10n::Lang;
use crate::ui::UiContext;
use crate::ui::commands::{self, Command, Entry};
use crate::ui::text::TextStyle;
use crate::ui::theme::space;
use crate::ui::widgets::{Field, Icon, MenuItem, announced, label};

const WIDTH: f32 = 560.0;
const LIST: f32 = 420.0;
/// How many rows are offered beside commands.
const ROWS: usize = 8;

/// Something the palette can do.
enum Offer {
    Run(&'static Entry, Msg),
    GoTo(RowId, String),
}

pub(super) fn palette_ui(
    ui: &Ui,
    cx: &mut UiContext,
    model: &Model,
    drafts: &mut Drafts,
    is_new: bool,
    out: &mut Vec<Msg>,
) {
    let words = Wording::of(&model.settings);
    let is_closed = frame::bare(ui, cx, "command-palette", WIDTH, |ui, cx| {
        let (hint, name) = (words.text("palette-hint"), words.text("palette-hint"));
        let field = Field::new(Id::unique("palette field"), &name).hint(&hint).icon(Icon::Search);
        let response = field.take_focus(is_new).show(ui, cx, &mut drafts.text);
        let offers = offers(model, words, cx.theme.dark, &drafts.text);
        if response.changed || is_new {
            drafts.chosen = 0;
            drafts.is_chosen = false;
        }
        let moved = move_choice(ui, drafts, offers.len());
        drafts.is_chosen |= moved;
        let accepted = response.submitted.then_some(drafts.chosen);
        let (pressed, chosen) = list_ui(ui, cx, words, &offers, drafts.chosen, moved);
        if drafts.is_chosen {
            // The field keeps the keyboard, and screen readers read the entry that the arrows led to.
            let chosen = chosen.map(|id| id.accesskit_id());
            ui.ctx().accesskit_node_builder(response.response.id, |node| {
                chosen.into_iter().for_each(|id| node.set_active_descendant(id));
            });
        }
        if let Some(offer) = accepted.or(pressed).and_then(|place| offers.into_iter().nth(place)) {
            out.push(WindowMsg::CloseDialog.into());
            out.push(match offer {
                Offer::Run(_, msg) => msg,
                Offer::GoTo(row, _) => ViewMsg::Select(row).into(),
            });
        }
    });
    if is_closed {
        out.push(WindowMsg::CloseDialog.into());
    }
}

/// The arrows move through the list while the field keeps the keyboard.
fn move_choice(ui: &Ui, drafts: &mut Drafts, count: usize) -> bool {
    let (down, up) = ui.input_mut(|input| {
        (input.consume_key(Modifiers::NONE, Key::ArrowDown), input.consume_key(Modifiers::NONE, Key::ArrowUp))
    });
    let last = count.saturating_sub(1);
    if down {
        drafts.chosen = if drafts.chosen >= last { 0 } else { drafts.chosen + 1 };
    }
    if up {
        drafts.chosen = if drafts.chosen == 0 { last } else { drafts.chosen - 1 };
    }
    drafts.chosen = drafts.chosen.min(last);
    down || up
}

/// Commands whose name in either language holds the words of `query`, then rows that do.
fn offers(model: &Model, words: Wording, dark: bool, query: &str) -> Vec<Offer> {
    let needle = Needle::new(query);
    let is_found = |entry: &&Entry| {
        let both = Lang::ALL.map(|lang| entry.name(Wording { lang, ..words })).join(" ");
        entry.command != Command::Palette && needle.is_in(&both)
    };
    let commands = commands::TABLE
        .iter()
        .filter(is_found)
        .filter_map(|entry| entry.command.msg(model, dark).map(|msg| Offer::Run(entry, msg)));
    let rows = model
        .comparison
        .rows
        .iter()
        .filter(|row| !needle.is_empty() && needle.is_in_row(&model.comparison, row))
        .take(ROWS)
        .map(|row| Offer::GoTo(row.row.id, words.sentence(&row.row.question())));
    commands.chain(rows).collect()
}

/// Shows the offers; the one that was pressed, and the widget of the chosen one.
fn list_ui(
    ui: &mut Ui,
    cx: &mut UiContext,
    words: Wording,
    offers: &[Offer],
    chosen: usize,
    moved: bool,
) -> (Option<usize>, Option<Id>) {
    if offers.is_empty() {
        let said = label(ui, cx, &words.text("palette-empty"), TextStyle::body(), cx.theme.secondary);
        announced(&said, false);
    }
    let (mut pressed, mut chosen_id) = (None, None);
    ScrollArea::vertical().max_height(LIST).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space(0.5);
        for (place, offer) in offers.iter().enumerate() {
            let (name, keys) = match offer {
                Offer::Run(entry, _) => (entry.name(words), entry.keys()),
                Offer::GoTo(_, name) => (name.clone(), None),
            };
            let entry = MenuItem::new(&name).key(keys.as_deref()).chosen(place == chosen);
            let response = entry.show(ui, cx);
            if place == chosen {
                chosen_id = Some(response.id);
                if moved {
                    response.scroll_to_me(None);
                }
            }
            if response.clicked() {
                pressed = Some(place);
            }
        }
    });
    (pressed, chosen_id)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::Settings;

    #[test]
    fn commands_are_found_in_either_language() {
        let model = Model::new(Settings::default());
        let words = Wording::of(&model.settings);
        for query in ["فتح", "open", "مقالات فتح"] {
            let found = offers(&model, words, false, query);
            let is_open = |o: &Offer| matches!(o, Offer::Run(e, _) if e.command == Command::Open);
            assert!(found.iter().any(is_open), "{query}");
        }
        assert!(offers(&model, words, false, "لا أمر كهذا").is_empty());
    }
}
