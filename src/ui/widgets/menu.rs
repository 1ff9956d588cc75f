//! Menu entries and tooltips.

use egui::{Rect, Response, Role, Sense, Ui, WidgetInfo, pos2, vec2};

use super::button::Run;
use super::{focus_ring, verdict_mark};
use crate::ui::text::{Base, Edge, Paragraph, TextStyle};
use crate::ui::theme::{RADIUS, space};
use crate::ui::{Dir, UiContext};
use crate::verdict::Verdict;

const ENTRY: f32 = 30.0;
const MARK: f32 = 11.0;
const TOOLTIP_WIDTH: f32 = 320.0;

/// One entry of a menu, as wide as the menu.
pub struct MenuItem<'a> {
    text: &'a str,
    key: Option<&'a str>,
    mark: Option<Verdict>,
    enabled: bool,
    chosen: bool,
}

impl<'a> MenuItem<'a> {
    /// An entry that says `text`.
    #[must_use]
    pub const fn new(text: &'a str) -> Self {
        Self { text, key: None, mark: None, enabled: true, chosen: false }
    }

    /// Shows the key that does the same, where there is one, at the end.
    #[must_use]
    pub const fn key(self, key: Option<&'a str>) -> Self {
        Self { key, ..self }
    }

    /// Draws the shape of a verdict before the words.
    #[must_use]
    pub const fn mark(self, mark: Option<Verdict>) -> Self {
        Self { mark, ..self }
    }

    /// Whether it can be pressed.
    #[must_use]
    pub const fn enabled(self, enabled: bool) -> Self {
        Self { enabled, ..self }
    }

    /// Whether it is the one that Enter takes.
    #[must_use]
    pub const fn chosen(self, chosen: bool) -> Self {
        Self { chosen, ..self }
    }

    /// Shows the entry.
    pub fn show(self, ui: &mut Ui, cx: &mut UiContext) -> Response {
        let words = cx.text.layout(self.text, &cx.styled(TextStyle::body()).one_line(), None);
        let key_style = TextStyle::secondary().based(Base::Ltr).one_line();
        let key = self.key.map(|key| cx.text.layout(key, &key_style, None));
        let key_width = key.as_ref().map_or(0.0, |key| key.size().x + space(6.0));
        let mark_width = self.mark.map_or(0.0, |_| MARK + space(2.0));
        let least = mark_width + words.size().x + key_width + space(3.0) * 2.0;
        let sense = if self.enabled { Sense::click() } else { Sense::hover() };
        let (rect, response) = ui.allocate_exact_size(vec2(least.max(room(ui)), ENTRY), sense);
        if ui.is_rect_visible(rect) {
            self.paint(ui, cx, rect, &response, &words, key.as_deref());
        }
        response.widget_info(|| WidgetInfo::labeled(Role::MenuItem, self.enabled, self.text));
        response
    }

    fn paint(
        &self,
        ui: &Ui,
        cx: &mut UiContext,
        rect: Rect,
        response: &Response,
        words: &Paragraph,
        key: Option<&Paragraph>,
    ) {
        let painter = ui.painter();
        if self.enabled && (response.hovered() || response.has_focus()) {
            painter.rect_filled(rect, RADIUS, cx.theme.hover);
        }
        if self.chosen {
            painter.rect_filled(rect, RADIUS, cx.theme.selected_row);
        }
        let mut parts = Run::new(rect.shrink2(vec2(space(3.0), 0.0)), cx.dir());
        if let Some(verdict) = self.mark {
            let colour = cx.theme.verdict(verdict).words;
            verdict_mark(painter, parts.take(MARK, MARK).center(), MARK, verdict, colour);
            parts.skip(space(0.5));
        }
        let colour = if self.enabled { cx.theme.ink } else { cx.theme.dimmed };
        let start = parts.take(words.size().x, words.size().y);
        cx.text.paint(painter, start.min, words, colour, &[]);
        if let Some(key) = key {
            let end = at_end(rect.shrink2(vec2(space(3.0), 0.0)), key.size(), cx.dir());
            cx.text.paint(painter, end.min, key, cx.theme.secondary, &[]);
        }
        focus_ring(painter, cx, rect.shrink(2.0), response);
    }
}

/// One entry of a menu; `shortcut` stands at its end.
pub fn menu_item(
    ui: &mut Ui,
    cx: &mut UiContext,
    text: &str,
    shortcut: Option<&str>,
    enabled: bool,
) -> Response {
    MenuItem::new(text).key(shortcut).enabled(enabled).show(ui, cx)
}

/// The width an entry fills; none while egui finds out how wide the menu has to be.
fn room(ui: &Ui) -> f32 {
    if ui.is_sizing_pass() { 0.0 } else { ui.available_width() }
}

/// A place of `size` at the end of `rect`.
fn at_end(rect: Rect, size: egui::Vec2, dir: Dir) -> Rect {
    let x = if dir == Dir::Rtl { rect.left() } else { rect.right() - size.x };
    Rect::from_min_size(pos2(x, rect.center().y - size.y / 2.0), size)
}

/// A hairline between groups of entries.
pub fn menu_separator(ui: &mut Ui, cx: &UiContext) {
    let (rect, _) = ui.allocate_exact_size(vec2(room(ui), space(2.0)), Sense::hover());
    ui.painter().hline(rect.x_range(), rect.center().y, cx.theme.hairline_stroke());
}

/// Shows `text`, words of the interface, while the pointer rests on `response`.
pub fn tooltip(response: Response, cx: &mut UiContext, text: &str) -> Response {
    let style = cx.styled(TextStyle::body().sized(13.0));
    resting(response, cx, text, style, false)
}

/// The same beside the pointer, where `response` is of much that lies below it: the words of a whole column.
pub fn tooltip_at_pointer(response: Response, cx: &mut UiContext, text: &str) -> Response {
    let style = cx.styled(TextStyle::body().sized(13.0));
    resting(response, cx, text, style, true)
}

/// The same for words of an article or of the user's own, which run their own way and start on its side.
pub fn quoted_tooltip(response: Response, cx: &mut UiContext, text: &str) -> Response {
    let style = TextStyle::body().sized(13.0).based(Base::Auto).at(Edge::Own);
    resting(response, cx, text, style, false)
}

fn resting(
    response: Response,
    cx: &mut UiContext,
    text: &str,
    style: TextStyle,
    is_at_pointer: bool,
) -> Response {
    // What lies beneath a dialog has nothing to tell, nor what a pointer was left on by one who works with keys.
    if cx.is_pointer_left || !response.ctx.memory(|memory| memory.allows_interaction(response.layer_id)) {
        return response;
    }
    let contents = |ui: &mut Ui| {
        let text = cx.veiled(text).into_owned();
        let text = text.as_str();
        let mut paragraph = cx.text.layout(text, &style.at(Edge::Left), None);
        if paragraph.size().x > TOOLTIP_WIDTH {
            paragraph = cx.text.layout(text, &style, Some(TOOLTIP_WIDTH));
        }
        let (rect, response) = ui.allocate_exact_size(paragraph.size(), Sense::hover());
        cx.text.paint(ui.painter(), rect.min, &paragraph, cx.theme.ink, &[]);
        response.widget_info(|| WidgetInfo::labeled(Role::Tooltip, true, text));
    };
    if is_at_pointer { response.on_hover_ui_at_pointer(contents) } else { response.on_hover_ui(contents) }
}
