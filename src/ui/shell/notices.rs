//! Things to tell the user once. News passes by itself; warnings stay until they are dismissed.

use std::collections::BTreeMap;
use std::time::Duration;

use egui::{Align2, Area, Id, Margin, Order, Ui, vec2};

use crate::app::model::{Notice, NoticeId};
use crate::app::{Model, Msg, Pane, WindowMsg, Wording};
use crate::intake::NoteLevel;
use crate::ui::text::TextStyle;
use crate::ui::theme::{CONTROL_HEIGHT, RADIUS_LARGE, space};
use crate::ui::widgets::{Button, Icon, announced, icon_button, label, row};
use crate::ui::{Dir, UiContext};

/// Seconds for which news is shown.
const SHOWN: f64 = 6.0;
const WIDTH: f32 = 420.0;
/// What the reading room's bar takes at the bottom.
const BAR: f32 = 52.0;
/// What the bar of work in progress takes.
const WORK: f32 = 44.0;
/// How many are shown at once; the older ones wait.
const MOST: usize = 4;

/// When each notice was first shown, in the window's seconds.
#[derive(Default)]
pub(super) struct Clock {
    since: BTreeMap<NoticeId, f64>,
}

impl Clock {
    /// Whether `notice` has been shown long enough; else wakes the window when it will have been.
    fn has_passed(&mut self, ui: &Ui, notice: &Notice) -> bool {
        let now = ui.input(|input| input.time);
        let left = self.since.entry(notice.id).or_insert(now).to_owned() + SHOWN - now;
        if notice.level == NoteLevel::Warning {
            return false;
        }
        if left > 0.0 {
            ui.ctx().request_repaint_after(Duration::from_secs_f64(left));
        }
        left <= 0.0
    }
}

/// Shows the notices above the end corner of the window.
pub(super) fn notices_ui(ui: &Ui, cx: &mut UiContext, model: &Model, clock: &mut Clock, out: &mut Vec<Msg>) {
    clock.since.retain(|id, _| model.notices.iter().any(|n| n.id == *id));
    if model.notices.is_empty() {
        return;
    }
    let words = Wording::of(&model.settings);
    // The reading room's bar stays in reach beneath them.
    let has_bar = model.view.pane == Pane::Reading && model.selected_row().is_some();
    let is_working = model.work.is_some() || !model.is_current();
    let lift = 16.0 + if has_bar { BAR } else { 0.0 } + if is_working { WORK } else { 0.0 };
    let (corner, offset) = match cx.dir() {
        Dir::Ltr => (Align2::RIGHT_BOTTOM, vec2(-16.0, -lift)),
        Dir::Rtl => (Align2::LEFT_BOTTOM, vec2(16.0, -lift)),
    };
    let area = Area::new(Id::unique("notices")).order(Order::Foreground).anchor(corner, offset);
    area.show(ui.ctx(), |ui| {
        ui.set_width(WIDTH);
        let latest = model.notices.iter().skip(model.notices.len().saturating_sub(MOST));
        let mut shown: Vec<&Notice> = latest.collect();
        // What stays stands beneath what passes, so that it does not move away under the pointer.
        shown.sort_by_key(|notice| notice.level == NoteLevel::Warning);
        for notice in shown {
            if clock.has_passed(ui, notice) {
                out.push(WindowMsg::Dismiss(notice.id).into());
            }
            notice_ui(ui, cx, words, notice, out);
            ui.add_space(space(1.5));
        }
    });
}

fn notice_ui(ui: &mut Ui, cx: &mut UiContext, words: Wording, notice: &Notice, out: &mut Vec<Msg>) {
    let (ink, ground) = match notice.level {
        NoteLevel::Warning => (cx.theme.warning.words, cx.theme.warning.tint),
        NoteLevel::Info => (cx.theme.ink, cx.theme.raised),
    };
    let frame = egui::Frame::new()
        .fill(ground)
        .stroke(cx.theme.hairline_stroke())
        .corner_radius(RADIUS_LARGE)
        .shadow(ui.visuals().popup_shadow)
        .inner_margin(Margin::symmetric(14, 8));
    frame.show(ui, |ui| {
        row(ui, cx, |ui, cx| {
            let close = cx.row_from_end();
            ui.with_layout(close, |ui| {
                if icon_button(ui, cx, Icon::Close, &words.text("notice-dismiss")).clicked() {
                    out.push(WindowMsg::Dismiss(notice.id).into());
                }
                if let Some(dialog) = &notice.action {
                    let text = words.text("notice-show");
                    if Button::new(&text).small().show(ui, cx).clicked() {
                        out.push(WindowMsg::Open(dialog.clone()).into());
                    }
                }
                let column = cx.column();
                ui.with_layout(column, |ui| {
                    let message = words.sentence(&notice.message);
                    let style = cx.styled(TextStyle::body());
                    let height = cx.text.layout(&message, &style, Some(ui.available_width())).size().y;
                    // One line stands level with the button that closes it.
                    ui.add_space(((CONTROL_HEIGHT - height) / 2.0).max(0.0));
                    let said = label(ui, cx, &message, TextStyle::body(), ink);
                    announced(&said, notice.level == NoteLevel::Warning);
                });
            });
        });
    });
}
