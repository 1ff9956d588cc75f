//! The line between two panes, which can be moved by pointer and by keys.

use std::ops::RangeInclusive;

use egui::{CursorIcon, EventFilter, Id, Key, Modifiers, Rect, Role, Sense, Ui, WidgetInfo, vec2};

use crate::ui::UiContext;

/// How far from the line the pointer takes hold of it, in points.
const REACH: f32 = 4.0;
/// How far a key moves it.
const STEP: f32 = 16.0;

/// On which side of the line the pane lies whose size it sets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    Left,
    Right,
    Below,
}

/// The line between two panes.
pub struct Splitter<'a> {
    pub id: Id,
    /// What screen readers say it sets.
    pub name: &'a str,
    /// The pane whose size it sets.
    pub pane: Rect,
    pub way: Way,
    /// The least and greatest size of the pane, in points.
    pub range: RangeInclusive<f32>,
}

impl Splitter<'_> {
    /// Shows the line along the pane's edge; the size asked for, where another one was.
    pub fn show(self, ui: &Ui, cx: &UiContext) -> Option<f32> {
        let is_upright = self.way != Way::Below;
        let pane = self.pane;
        let line = match self.way {
            Way::Left => pane.with_min_x(pane.right()),
            Way::Right => pane.with_max_x(pane.left()),
            Way::Below => pane.with_max_y(pane.top()),
        };
        let reach = if is_upright { vec2(REACH, 0.0) } else { vec2(0.0, REACH) };
        let response = ui.interact(line.expand2(reach), self.id, Sense::drag());
        let icon = if is_upright { CursorIcon::ResizeHorizontal } else { CursorIcon::ResizeVertical };
        let response = response.on_hover_and_drag_cursor(icon);
        let size = if is_upright { pane.width() } else { pane.height() };
        let dragged = response.dragged().then(|| response.interact_pointer_pos()).flatten();
        let pulled = dragged.map(|at| match self.way {
            Way::Left => at.x - pane.left(),
            Way::Right => pane.right() - at.x,
            Way::Below => pane.bottom() - at.y,
        });
        let pressed = response.has_focus().then(|| self.keys(ui)).flatten();
        let (least, most) = (*self.range.start(), *self.range.end());
        let asked = pulled.or(pressed.map(|step| size + step)).map(|size| size.clamp(least, most).round());
        let is_held = response.hovered() || response.dragged() || response.has_focus();
        let stroke = if is_held { cx.theme.focus_stroke() } else { cx.theme.hairline_stroke() };
        match is_upright {
            true => ui.painter().vline(line.center().x, line.y_range(), stroke),
            false => ui.painter().hline(line.x_range(), line.center().y, stroke),
        };
        response.widget_info(|| {
            let mut info = WidgetInfo::labeled(Role::Splitter, true, self.name);
            info.value = Some(f64::from(size.round()));
            info
        });
        asked.filter(|asked| (asked - size).abs() >= 1.0)
    }

    /// How far this frame's keys move the line, in points of the pane's size.
    fn keys(&self, ui: &Ui) -> Option<f32> {
        let filter =
            EventFilter { horizontal_arrows: true, vertical_arrows: true, tab: false, escape: false };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(self.id, filter));
        let (more, less) = match self.way {
            Way::Left => (Key::ArrowRight, Key::ArrowLeft),
            Way::Right => (Key::ArrowLeft, Key::ArrowRight),
            Way::Below => (Key::ArrowUp, Key::ArrowDown),
        };
        let count = |key| ui.input_mut(|input| input.count_and_consume_key(Modifiers::NONE, key)) as f32;
        let steps = count(more) - count(less);
        (steps != 0.0).then_some(steps * STEP)
    }
}
