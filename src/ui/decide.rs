//! The user's own word on a row, in reach of the evidence.

use egui::{Popup, Ui, vec2};

use super::UiContext;
use super::commands::Command;
use super::text::TextStyle;
use super::theme::space;
use super::widgets::{
    Button, Icon, MenuItem, label, low_icon_button, menu_item, menu_separator, quote, tooltip, wrapped_row,
};
use crate::app::{DecideMsg, Dialog, Model, Msg, WindowMsg, Wording};
use crate::verdict::{Judgement, Ruling, Verdict};

/// Height of a line of buttons, in points.
const HEIGHT: f32 = 26.0;
const GAP: f32 = 4.0;
/// What the menu's button takes of the line.
const MORE: f32 = 22.0 + GAP;

/// What else can be done with a row; in the menu only.
const OTHERS: [Command; 6] = [
    Command::Done,
    Command::ChangeClaim,
    Command::Split,
    Command::Merge,
    Command::MergeRelated,
    Command::Undecide,
];

/// A decision with a button of its own.
struct Decision {
    text: String,
    key: String,
    /// Whether it is in force.
    is_held: bool,
    msg: Msg,
}

impl Decision {
    fn button(&self, has_key: bool) -> Button<'_> {
        let button = Button::new(&self.text).small().chosen(self.is_held);
        if has_key { button.shortcut(&self.key) } else { button }
    }
}

fn decisions(model: &Model, words: Wording, row: &Judgement) -> Vec<Decision> {
    let id = row.row.id;
    let held = model.comparison.decisions.get(&id);
    let ruling = held.and_then(|d| d.ruling);
    let rule = |of: Ruling| DecideMsg::Rule(id, (ruling != Some(of)).then_some(of)).into();
    let is_changed = held.is_some_and(|d| d.verdict.is_some());
    let open = |dialog| WindowMsg::Open(dialog).into();
    [
        (Command::Confirm, "decide-confirm", ruling == Some(Ruling::Confirmed), rule(Ruling::Confirmed)),
        (Command::Reject, "decide-reject", ruling == Some(Ruling::Rejected), rule(Ruling::Rejected)),
        (Command::Verdict, "decide-verdict", is_changed, open(Dialog::Verdict(id))),
        (
            Command::Note,
            "decide-note",
            held.is_some_and(|d| !d.note.trim().is_empty()),
            open(Dialog::Note(id)),
        ),
    ]
    .into_iter()
    .filter(|(command, ..)| *command != Command::Reject || asks_of_several(model, row))
    .map(|(command, text, is_held, msg)| {
        let key = command.entry().and_then(|entry| entry.keys()).unwrap_or_default();
        Decision { text: words.text(text), key, is_held, msg }
    })
    .collect()
}

/// Whether `row` can be no one question: what one source alone says is answered by nobody else.
pub(in crate::ui) fn asks_of_several(model: &Model, row: &Judgement) -> bool {
    let is_held =
        model.comparison.decisions.get(&row.row.id).is_some_and(|held| held.ruling == Some(Ruling::Rejected));
    is_held || row.verdict != Verdict::SingleSource
}

/// How the buttons stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Setting {
    /// On one line, each with its key.
    Line,
    /// On two lines, each with its key.
    TwoLines,
    /// On one line with the keys under the pointer only; what finds no room there stands in the menu.
    Tight,
}

impl Setting {
    /// The height that the buttons take, in points.
    pub(super) const fn height(self) -> f32 {
        match self {
            Self::Line | Self::Tight => HEIGHT,
            Self::TwoLines => HEIGHT * 2.0 + GAP,
        }
    }
}

/// How the buttons that decide `row` stand in `width`, on two lines only where there is room for them.
pub(super) fn setting(
    cx: &mut UiContext,
    model: &Model,
    words: Wording,
    row: &Judgement,
    width: f32,
    has_room: bool,
) -> Setting {
    let decisions = decisions(model, words, row);
    let all = decisions.len();
    if fitting(cx, &decisions, true, width - MORE) == all {
        Setting::Line
    } else if has_room && fitting(cx, &decisions, true, width) < all {
        Setting::TwoLines
    } else {
        // The menu's button alone would make a poor second line.
        Setting::Tight
    }
}

/// How many of `decisions` find room in `width`, with their keys or without.
fn fitting(cx: &mut UiContext, decisions: &[Decision], has_key: bool, mut width: f32) -> usize {
    let fits = |decision: &&Decision| {
        width -= decision.button(has_key).size(cx).x + GAP;
        width >= 0.0
    };
    decisions.iter().take_while(fits).count()
}

/// Shows the buttons that decide `row`, and a menu of what else can be done with it.
pub(super) fn buttons_ui(
    ui: &mut Ui,
    cx: &mut UiContext,
    model: &Model,
    words: Wording,
    row: &Judgement,
    setting: Setting,
    out: &mut Vec<Msg>,
) {
    let decisions = decisions(model, words, row);
    let has_keys = setting != Setting::Tight;
    let room = ui.available_width() - MORE;
    let fitting = if has_keys { decisions.len() } else { fitting(cx, &decisions, false, room) };
    let (shown, rest) = decisions.split_at(fitting);
    wrapped_row(ui, cx, |ui, cx| {
        ui.spacing_mut().item_spacing = vec2(GAP, GAP);
        for decision in shown {
            let button = decision.button(has_keys).show(ui, cx);
            if button.clicked() {
                out.push(decision.msg.clone());
            }
            if !has_keys {
                tooltip(button, cx, &decision.key);
            }
        }
        let more = low_icon_button(ui, cx, Icon::More, &words.text("decide-more"));
        Popup::menu(&more).width(280.0).show(|ui| menu_ui(ui, cx, model, words, rest, out));
    });
}

fn menu_ui(
    ui: &mut Ui,
    cx: &mut UiContext,
    model: &Model,
    words: Wording,
    rest: &[Decision],
    out: &mut Vec<Msg>,
) {
    for decision in rest {
        let item = MenuItem::new(&decision.text).key(Some(&decision.key)).chosen(decision.is_held);
        if item.show(ui, cx).clicked() {
            out.push(decision.msg.clone());
        }
    }
    if !rest.is_empty() {
        menu_separator(ui, cx);
    }
    for command in OTHERS {
        let msg = command.msg(model, cx.theme.dark);
        let keys = command.entry().and_then(|entry| entry.keys());
        if menu_item(ui, cx, &command.name(words), keys.as_deref(), msg.is_some()).clicked() {
            out.extend(msg);
        }
    }
}

/// Shows what was decided on `row` in words.
pub(super) fn decided_ui(ui: &mut Ui, cx: &mut UiContext, model: &Model, words: Wording, row: &Judgement) {
    let Some(decision) = model.comparison.decisions.get(&row.row.id) else { return };
    if decision.verdict.is_some() {
        let was = words.verdict(decision.engine_verdict);
        let text = words.with("decided-verdict", &[("verdict", &was)]);
        label(ui, cx, &text, TextStyle::secondary(), cx.theme.secondary);
    }
    if !decision.note.trim().is_empty() {
        let name = words.text("decided-note");
        label(ui, cx, &name, TextStyle::secondary(), cx.theme.secondary);
        quote(ui, cx, &decision.note, TextStyle::body(), cx.theme.ink);
    }
    ui.add_space(space(1.0));
}
