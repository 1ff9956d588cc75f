//! A menu entry that is on or off.

use egui::{Rect, Response, Role, Sense, Ui, Vec2, WidgetInfo, vec2};

use crate::ui::text::TextStyle;
use crate::ui::theme::{RADIUS, space};
use crate::ui::widgets::{Icon, focus_ring, paint_label};
use crate::ui::{Dir, UiContext};

const HEIGHT: f32 = 30.0;
const TICK: f32 = 14.0;

/// Shows one entry, ticked when it is on.
pub(super) fn check_item(ui: &mut Ui, cx: &mut UiContext, text: &str, on: bool) -> Response {
    let style = cx.styled(TextStyle::body().one_line());
    let words = cx.text.layout(text, &style, None).size().x;
    let room = space(3.0) * 2.0 + TICK + space(2.0);
    // While egui finds out how wide the menu has to be, an entry takes no more than it needs.
    let least = (words + room + 2.0).ceil();
    let width = if ui.is_sizing_pass() { least } else { least.max(ui.available_width()) };
    let (rect, response) = ui.allocate_exact_size(vec2(width, HEIGHT), Sense::click());
    if ui.is_rect_visible(rect) {
        if response.hovered() || response.has_focus() {
            ui.painter().rect_filled(rect, RADIUS, cx.theme.hover);
        }
        let inner = rect.shrink2(vec2(space(3.0), 0.0));
        let (tick, rest) = match cx.dir() {
            Dir::Ltr => inner.split_left_right_at_x(inner.left() + TICK + space(2.0)),
            Dir::Rtl => {
                let (rest, tick) = inner.split_left_right_at_x(inner.right() - TICK - space(2.0));
                (tick, rest)
            }
        };
        if on {
            let at = match cx.dir() {
                Dir::Ltr => tick.left_center() + vec2(TICK / 2.0, 0.0),
                Dir::Rtl => tick.right_center() - vec2(TICK / 2.0, 0.0),
            };
            let place = Rect::from_center_size(at, Vec2::splat(TICK));
            Icon::Check.paint(ui.painter(), place, cx.theme.ink, cx.dir());
        }
        paint_label(ui.painter(), cx, rest, text, style, cx.theme.ink);
        focus_ring(ui.painter(), cx, rect.shrink(2.0), &response);
    }
    response.widget_info(|| WidgetInfo::selected(Role::CheckBox, true, on, text));
    response
}
