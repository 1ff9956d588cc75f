//! Menu entries and tooltips.

use egui::{Rect, Response, Role, Sense, Ui, WidgetInfo, pos2, vec2};

use super::focus_ring;
use crate::ui::text::{Base, Edge, TextStyle};
use crate::ui::theme::{RADIUS, space};
use crate::ui::{Dir, UiContext};

const ENTRY: f32 = 30.0;
const TOOLTIP_WIDTH: f32 = 320.0;

/// One entry of a menu, as wide as the menu; `shortcut` stands at its end.
pub fn menu_item(
    ui: &mut Ui,
    cx: &mut UiContext,
    text: &str,
    shortcut: Option<&str>,
    enabled: bool,
) -> Response {
    let words = cx.text.layout(text, &cx.styled(TextStyle::body()).one_line(), None);
    let key_style = TextStyle::secondary().based(Base::Ltr).one_line();
    let key = shortcut.map(|key| cx.text.layout(key, &key_style, None));
    let key_width = key.as_ref().map_or(0.0, |key| key.size().x + space(6.0));
    let least = words.size().x + key_width + space(3.0) * 2.0;
    let sense = if enabled { Sense::click() } else { Sense::hover() };
    let (rect, response) = ui.allocate_exact_size(vec2(least.max(room(ui)), ENTRY), sense);
    if ui.is_rect_visible(rect) {
        if enabled && (response.hovered() || response.has_focus()) {
            ui.painter().rect_filled(rect, RADIUS, cx.theme.hover);
        }
        let inner = rect.shrink2(vec2(space(3.0), 0.0));
        let colour = if enabled { cx.theme.ink } else { cx.theme.dimmed };
        let start = side(inner, words.size(), cx.dir(), true);
        cx.text.paint(ui.painter(), start.min, &words, colour, &[]);
        if let Some(key) = key {
            let end = side(inner, key.size(), cx.dir(), false);
            cx.text.paint(ui.painter(), end.min, &key, cx.theme.secondary, &[]);
        }
        focus_ring(ui.painter(), cx, rect.shrink(2.0), &response);
    }
    response.widget_info(|| WidgetInfo::labeled(Role::MenuItem, enabled, text));
    response
}

/// The width an entry fills; none while egui finds out how wide the menu has to be.
fn room(ui: &Ui) -> f32 {
    if ui.is_sizing_pass() { 0.0 } else { ui.available_width() }
}

/// A place of `size` at the start or the end of `rect`.
fn side(rect: Rect, size: egui::Vec2, dir: Dir, at_start: bool) -> Rect {
    let on_left = (dir == Dir::Ltr) == at_start;
    let x = if on_left { rect.left() } else { rect.right() - size.x };
    Rect::from_min_size(pos2(x, rect.center().y - size.y / 2.0), size)
}

/// A hairline between groups of entries.
pub fn menu_separator(ui: &mut Ui, cx: &UiContext) {
    let (rect, _) = ui.allocate_exact_size(vec2(room(ui), space(2.0)), Sense::hover());
    ui.painter().hline(rect.x_range(), rect.center().y, cx.theme.hairline_stroke());
}

/// Shows `text` while the pointer rests on `response`.
pub fn tooltip(response: Response, cx: &mut UiContext, text: &str) -> Response {
    // What lies beneath a dialog has nothing to tell.
    if !response.ctx.memory(|memory| memory.allows_interaction(response.layer_id)) {
        return response;
    }
    response.on_hover_ui(|ui| {
        let style = cx.styled(TextStyle::body().sized(13.0));
        let mut paragraph = cx.text.layout(text, &style.at(Edge::Left), None);
        if paragraph.size().x > TOOLTIP_WIDTH {
            paragraph = cx.text.layout(text, &style, Some(TOOLTIP_WIDTH));
        }
        let (rect, response) = ui.allocate_exact_size(paragraph.size(), Sense::hover());
        cx.text.paint(ui.painter(), rect.min, &paragraph, cx.theme.ink, &[]);
        response.widget_info(|| WidgetInfo::labeled(Role::Tooltip, true, text));
    })
}
