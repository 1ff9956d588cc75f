//! Buttons with words, an icon, or both.

use std::rc::Rc;

use egui::{Color32, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, pos2, vec2};

use super::{Icon, focus_ring, tooltip};
use crate::ui::text::{Paragraph, TextStyle};
use crate::ui::theme::{CONTROL_HEIGHT, RADIUS, RADIUS_SMALL, space};
use crate::ui::{Dir, UiContext};

const ICON: f32 = 14.0;
/// Space beside the name of a key in its cap.
const KEY_MARGIN: f32 = 4.0;

/// A button with words.
pub struct Button<'a> {
    text: &'a str,
    /// What it is called where its words alone do not tell.
    name: Option<&'a str>,
    icon: Option<Icon>,
    shortcut: Option<&'a str>,
    primary: bool,
    chosen: Option<bool>,
    enabled: bool,
    quiet: bool,
    height: f32,
}

impl<'a> Button<'a> {
    /// A plain button that says `text`.
    #[must_use]
    pub const fn new(text: &'a str) -> Self {
        Self {
            text,
            name: None,
            icon: None,
            shortcut: None,
            primary: false,
            chosen: None,
            enabled: true,
            quiet: false,
            height: CONTROL_HEIGHT,
        }
    }

    /// Calls it `name` for screen readers.
    #[must_use]
    pub const fn named(self, name: &'a str) -> Self {
        Self { name: Some(name), ..self }
    }

    /// Draws `icon` before the words.
    #[must_use]
    pub const fn icon(self, icon: Icon) -> Self {
        Self { icon: Some(icon), ..self }
    }

    /// Shows the key that does the same, after the words.
    #[must_use]
    pub const fn shortcut(self, key: &'a str) -> Self {
        Self { shortcut: Some(key), ..self }
    }

    /// The one thing most people want here.
    #[must_use]
    pub const fn primary(self) -> Self {
        Self { primary: true, ..self }
    }

    /// A button that stays down: whether it is.
    #[must_use]
    pub const fn chosen(self, chosen: bool) -> Self {
        Self { chosen: Some(chosen), ..self }
    }

    /// Whether it can be pressed.
    #[must_use]
    pub const fn enabled(self, enabled: bool) -> Self {
        Self { enabled, ..self }
    }

    /// Without an outline, for rows of lesser actions.
    #[must_use]
    pub const fn quiet(self) -> Self {
        Self { quiet: true, ..self }
    }

    /// Lower, for bars and table headers.
    #[must_use]
    pub const fn small(self) -> Self {
        Self { height: 26.0, ..self }
    }

    /// Space between its edges and its words, in points.
    fn margin(&self) -> f32 {
        space(if self.height < CONTROL_HEIGHT { 2.5 } else { 3.0 })
    }

    /// How large the button is.
    pub fn size(&self, cx: &mut UiContext) -> Vec2 {
        self.laid_out(cx).2
    }

    fn laid_out(&self, cx: &mut UiContext) -> (Rc<Paragraph>, Option<Rc<Paragraph>>, Vec2) {
        let style =
            if self.height < CONTROL_HEIGHT { TextStyle::body().sized(13.0) } else { TextStyle::body() };
        let words = cx.text.layout(self.text, &cx.styled(style).one_line(), None);
        let key = self.shortcut.map(|key| cx.text.layout(key, &TextStyle::secondary().sized(11.0), None));
        let parts = [
            self.icon.map(|_| ICON),
            (!self.text.is_empty()).then(|| words.size().x),
            key.as_ref().map(|key| key.size().x.max(8.0) + KEY_MARGIN * 2.0),
        ];
        let count = parts.iter().flatten().count();
        let gaps = space(1.5) * count.saturating_sub(1) as f32;
        let width = parts.iter().flatten().sum::<f32>() + gaps + self.margin() * 2.0;
        (words, key, vec2(width.ceil(), self.height))
    }

    /// Shows the button.
    pub fn show(self, ui: &mut Ui, cx: &mut UiContext) -> Response {
        let (words, key, size) = self.laid_out(cx);
        let sense = if self.enabled { Sense::click() } else { Sense::hover() };
        let (rect, response) = ui.allocate_exact_size(size, sense);
        if ui.is_rect_visible(rect) {
            self.paint(ui, cx, rect, &response, &words, key.as_ref());
        }
        let name = self.name.unwrap_or(self.text);
        response.widget_info(|| match self.chosen {
            Some(chosen) => WidgetInfo::selected(Role::Button, self.enabled, chosen, name),
            None => WidgetInfo::labeled(Role::Button, self.enabled, name),
        });
        response
    }

    fn colours(&self, cx: &UiContext, response: &Response) -> (Color32, Color32, Stroke) {
        let theme = &cx.theme;
        let filled = self.primary || self.chosen == Some(true);
        let ground = match (filled, self.quiet) {
            (true, _) => theme.chosen.tint,
            (false, _) if response.is_pointer_button_down_on() => theme.pressed,
            (false, _) if response.hovered() => theme.hover,
            (false, true) => Color32::TRANSPARENT,
            (false, false) => theme.panel,
        };
        let outline = if filled || self.quiet { Stroke::NONE } else { theme.hairline_stroke() };
        let words = match (self.enabled, filled) {
            (false, _) => theme.dimmed,
            (true, true) => theme.chosen.words,
            (true, false) => theme.ink,
        };
        (ground, words, outline)
    }

    fn paint(
        &self,
        ui: &Ui,
        cx: &mut UiContext,
        rect: Rect,
        response: &Response,
        words: &Rc<Paragraph>,
        key: Option<&Rc<Paragraph>>,
    ) {
        let (ground, ink, outline) = self.colours(cx, response);
        let painter = ui.painter();
        painter.rect(rect, RADIUS, ground, outline, StrokeKind::Inside);
        let mut parts = Run::new(rect.shrink2(vec2(self.margin(), 0.0)), cx.dir());
        if let Some(icon) = self.icon {
            icon.paint(painter, parts.take(ICON, ICON), ink, cx.dir());
        }
        if !self.text.is_empty() {
            let place = parts.take(words.size().x, words.size().y);
            cx.text.paint(painter, place.min, words, ink, &[]);
        }
        if let Some(key) = key {
            let place = parts.take(key.size().x.max(8.0) + KEY_MARGIN * 2.0, 18.0);
            let faint = if ground == cx.theme.chosen.tint { ink } else { cx.theme.secondary };
            painter.rect_stroke(
                place,
                RADIUS_SMALL,
                Stroke::new(1.0, faint.gamma_multiply(0.45)),
                StrokeKind::Inside,
            );
            cx.text.paint(painter, place.center() - key.size() / 2.0, key, faint, &[]);
        }
        focus_ring(painter, cx, rect, response);
    }
}

/// A square button with an icon; `name` is its tooltip and what screen readers say.
pub fn icon_button(ui: &mut Ui, cx: &mut UiContext, icon: Icon, name: &str) -> Response {
    let (rect, response) = ui.allocate_exact_size(Vec2::splat(CONTROL_HEIGHT), Sense::click());
    if ui.is_rect_visible(rect) {
        let ground = match (response.is_pointer_button_down_on(), response.hovered()) {
            (true, _) => cx.theme.pressed,
            (false, true) => cx.theme.hover,
            (false, false) => Color32::TRANSPARENT,
        };
        ui.painter().rect_filled(rect, RADIUS, ground);
        icon.paint(
            ui.painter(),
            Rect::from_center_size(rect.center(), Vec2::splat(16.0)),
            cx.theme.ink,
            cx.dir(),
        );
        focus_ring(ui.painter(), cx, rect, &response);
    }
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, name));
    tooltip(response, cx, name)
}

/// A lower and quieter icon button, for cards and lines of text.
pub fn low_icon_button(ui: &mut Ui, cx: &mut UiContext, icon: Icon, name: &str) -> Response {
    let (rect, response) = ui.allocate_exact_size(Vec2::splat(22.0), Sense::click());
    if response.hovered() {
        ui.painter().rect_filled(rect, RADIUS, cx.theme.pressed);
    }
    let place = Rect::from_center_size(rect.center(), Vec2::splat(14.0));
    icon.paint(ui.painter(), place, cx.theme.secondary, cx.dir());
    focus_ring(ui.painter(), cx, rect, &response);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, name));
    tooltip(response, cx, name)
}

/// Hands out places one after another from the start of the interface.
pub(super) struct Run {
    rect: Rect,
    dir: Dir,
    used: f32,
}

impl Run {
    pub(super) fn new(rect: Rect, dir: Dir) -> Self {
        Self { rect, dir, used: 0.0 }
    }

    /// Leaves so much room more before the next place.
    pub(super) const fn skip(&mut self, room: f32) {
        self.used += room;
    }

    /// The next place of this size, centred in the height.
    pub(super) fn take(&mut self, width: f32, height: f32) -> Rect {
        let x = match self.dir {
            Dir::Ltr => self.rect.left() + self.used,
            Dir::Rtl => self.rect.right() - self.used - width,
        };
        self.used += width + space(1.5);
        Rect::from_min_size(pos2(x, self.rect.center().y - height / 2.0), vec2(width, height))
    }
}
