//! Things to tell the user once. News passes by itself over the window's corner; warnings stay until they are dismissed,
//! and so have a room of their own, where they cover nothing.

use std::collections::BTreeMap;
use std::time::Duration;

use egui::{Align2, Area, Id, Margin, Order, Panel, Ui, vec2};

use crate::app::notices::{Notice, NoticeId};
use crate::app::{Model, Msg, Pane, WindowMsg, Wording};
use crate::intake::NoteLevel;
use crate::ui::reading::FOOT;
use crate::ui::text::TextStyle;
use crate::ui::theme::{CONTROL_HEIGHT, RADIUS_LARGE, space};
use crate::ui::widgets::{Button, Icon, announced, icon_button, label, row};
use crate::ui::{Dir, UiContext};

/// Seconds for which news is shown.
const SHOWN: f64 = 6.0;
const WIDTH: f32 = 420.0;
/// How many of each sort are shown at once.
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
        if left > 0.0 {
            ui.ctx().request_repaint_after(Duration::from_secs_f64(left));
        }
        left <= 0.0
    }
}

fn is_warning(notice: &&Notice) -> bool {
    notice.level == NoteLevel::Warning
}

/// The latest of some notices; the older ones wait.
fn latest<'a>(notices: impl Iterator<Item = &'a Notice>) -> Vec<&'a Notice> {
    let mut all: Vec<&Notice> = notices.collect();
    all.split_off(all.len().saturating_sub(MOST))
}

/// Shows the warnings along the bottom of what is left of the window.
pub(super) fn warnings_ui(ui: &mut Ui, cx: &mut UiContext, model: &Model, out: &mut Vec<Msg>) {
    let warnings = latest(model.notices.iter().filter(is_warning));
    if warnings.is_empty() {
        return;
    }
    let words = Wording::of(&model.settings);
    let frame = egui::Frame::new().fill(cx.theme.warning.tint).inner_margin(Margin::symmetric(16, 4));
    Panel::bottom("warnings").frame(frame).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        for notice in warnings {
            row(ui, cx, |ui, cx| notice_ui(ui, cx, words, notice, out));
        }
    });
}

/// Shows the news above the end corner of the window.
pub(super) fn news_ui(ui: &Ui, cx: &mut UiContext, model: &Model, clock: &mut Clock, out: &mut Vec<Msg>) {
    clock.since.retain(|id, _| model.notices.iter().any(|n| n.id == *id));
    let news = latest(model.notices.iter().filter(|notice| !is_warning(notice)));
    if news.is_empty() {
        return;
    }
    let words = Wording::of(&model.settings);
    // The reading room's bar stays in reach beneath them, and so does what stands along the bottom of the window.
    let has_bar = model.view.pane == Pane::Reading && model.selected_row().is_some();
    let below = (ui.ctx().content_rect().bottom() - ui.available_rect_before_wrap().bottom()).max(0.0);
    let lift = 16.0 + below + if has_bar { FOOT } else { 0.0 };
    let (corner, offset) = match cx.dir() {
        Dir::Ltr => (Align2::RIGHT_BOTTOM, vec2(-16.0, -lift)),
        Dir::Rtl => (Align2::LEFT_BOTTOM, vec2(16.0, -lift)),
    };
    let area = Area::new(Id::unique("notices")).order(Order::Foreground).anchor(corner, offset);
    area.show(ui.ctx(), |ui| {
        ui.set_width(WIDTH);
        for notice in news {
            if clock.has_passed(ui, notice) {
                out.push(WindowMsg::Dismiss(notice.id).into());
            }
            let frame = egui::Frame::new()
                .fill(cx.theme.raised)
                .stroke(cx.theme.hairline_stroke())
                .corner_radius(RADIUS_LARGE)
                .shadow(ui.visuals().popup_shadow)
                .inner_margin(Margin::symmetric(14, 8));
            frame.show(ui, |ui| row(ui, cx, |ui, cx| notice_ui(ui, cx, words, notice, out)));
            ui.add_space(space(1.5));
        }
    });
}

/// One notice along a row: its words from the start, and from the end the ways to dismiss it and to learn more.
fn notice_ui(ui: &mut Ui, cx: &mut UiContext, words: Wording, notice: &Notice, out: &mut Vec<Msg>) {
    let ink = if is_warning(&notice) { cx.theme.warning.words } else { cx.theme.ink };
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
            announced(&said, is_warning(&notice));
        });
    });
}
