//! The verdicts, to put another in place of the engine's without the mouse: by digit, or by arrows and Enter.

use egui::{EventFilter, Key, Modifiers, Response, Ui};

use super::{Drafts, frame};
use crate::align::RowId;
use crate::app::{DecideMsg, Model, Msg, WindowMsg, Wording};
use crate::ui::UiContext;
use crate::ui::text::TextStyle;
use crate::ui::theme::space;
use crate::ui::widgets::{MenuItem, label, menu_separator};
use crate::verdict::Verdict;

const WIDTH: f32 = 400.0;
/// The keys of the entries: the verdicts in their order, then the way back to the engine's.
const KEYS: [(Key, &str); Verdict::ALL.len() + 1] = [
    (Key::Num1, "1"),
    (Key::Num2, "2"),
    (Key::Num3, "3"),
    (Key::Num4, "4"),
    (Key::Num5, "5"),
    (Key::Num6, "6"),
    (Key::Num7, "7"),
    (Key::Num0, "0"),
];
/// The entry that returns to the engine's verdict.
const BACK: usize = Verdict::ALL.len();

pub(super) fn verdict_ui(
    ui: &Ui,
    cx: &mut UiContext,
    model: &Model,
    id: RowId,
    drafts: &mut Drafts,
    out: &mut Vec<Msg>,
) {
    let words = Wording::of(&model.settings);
    let Some(judgement) = model.row(id) else {
        out.push(WindowMsg::CloseDialog.into());
        return;
    };
    let decision = model.comparison.decisions.get(&id);
    let by_hand = decision.and_then(|decision| decision.verdict);
    let engine = decision.map_or(judgement.verdict, |decision| decision.engine_verdict);
    let selected = model.view.selection.len();
    let is_several = selected > 1 && model.view.selection.contains(&id);
    frame::show(ui, cx, words, "verdict-title", WIDTH, out, |ui, cx, out| {
        if is_several {
            let count = words.count("matrix-selected", selected);
            label(ui, cx, &count, TextStyle::body().strong(), cx.theme.ink);
        } else {
            frame::question_ui(ui, cx, words, &judgement.row);
        }
        let back = words.with("verdict-engine", &[("verdict", &words.verdict(engine))]);
        let before = drafts.chosen;
        let mut taken = keys(ui, drafts, by_hand.is_some() || is_several);
        let asked = before != drafts.chosen || !std::mem::replace(&mut drafts.is_chosen, true);
        ui.spacing_mut().item_spacing.y = space(0.5);
        for (place, (_, key)) in KEYS.into_iter().enumerate() {
            let verdict = Verdict::ALL.get(place).copied();
            let name = verdict.map_or_else(|| back.clone(), |verdict| words.verdict(verdict));
            if place == BACK {
                menu_separator(ui, cx);
            }
            let entry = MenuItem::new(&name)
                .key(Some(key))
                .mark(verdict)
                .chosen(place == drafts.chosen)
                .enabled(place != BACK || by_hand.is_some() || is_several);
            let response = entry.show(ui, cx);
            follow_focus(ui, drafts, place, asked, &response);
            if response.clicked() {
                taken = Some(place);
            }
        }
        if let Some(place) = taken {
            out.push(DecideMsg::SetVerdict(id, Verdict::ALL.get(place).copied()).into());
            out.push(WindowMsg::CloseDialog.into());
        }
    });
}

/// Gives the keyboard to the chosen entry where that is `asked` for, so that it is read out; Tab chooses as well.
fn follow_focus(ui: &Ui, drafts: &mut Drafts, place: usize, asked: bool, response: &Response) {
    if asked && place == drafts.chosen {
        response.request_focus();
    } else if response.gained_focus() {
        drafts.chosen = place;
    }
    if response.has_focus() {
        let keep = EventFilter { vertical_arrows: true, ..Default::default() };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, keep));
    }
}

/// Follows the keys of this frame; the entry they take.
fn keys(ui: &Ui, drafts: &mut Drafts, has_back: bool) -> Option<usize> {
    let count = if has_back { KEYS.len() } else { BACK };
    let has_focus = ui.memory(|memory| memory.focused().is_some());
    ui.input_mut(|input| {
        let digit = KEYS.iter().take(count).position(|(key, _)| input.key_pressed(*key));
        for (key, step) in [(Key::ArrowDown, 1), (Key::ArrowUp, count - 1)] {
            if input.consume_key(Modifiers::NONE, key) {
                drafts.chosen = (drafts.chosen.min(count - 1) + step) % count;
            }
        }
        // Enter presses what has the keyboard, where anything has.
        digit.or_else(|| (!has_focus && input.key_pressed(Key::Enter)).then_some(drafts.chosen))
    })
}
