//! Small rounded labels: verdicts, filters, tags, keys.

use egui::{
    Color32, CornerRadius, Response, Role, Sense, Shape, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2,
};

use super::button::Run;
use super::{focus_ring, verdict_mark};
use crate::ui::UiContext;
use crate::ui::text::{Base, TextStyle};
use crate::ui::theme::{RADIUS_SMALL, space};
use crate::verdict::Verdict;

const HEIGHT: f32 = 24.0;
const MARK: f32 = 10.0;

/// A filter for one verdict: shape, word, count.
pub struct VerdictChip<'a> {
    pub verdict: Verdict,
    /// The verdict's name and, for a filter, its count.
    pub text: &'a str,
    /// What of it is shown beside the shape.
    pub shown: &'a str,
    /// Whether rows of this verdict are shown.
    pub on: bool,
}

impl VerdictChip<'_> {
    /// Shows the chip as a switch.
    pub fn show(self, ui: &mut Ui, cx: &mut UiContext) -> Response {
        let colours = cx.theme.verdict(self.verdict);
        let (words, tint) =
            if self.on { (colours.words, colours.tint) } else { (cx.theme.secondary, cx.theme.paper) };
        let response = pill(ui, cx, self.verdict, self.shown, words, tint, Sense::click());
        let (on, text) = (self.on, self.text);
        response.widget_info(|| WidgetInfo::selected(Role::CheckBox, true, on, text));
        response
    }
}

/// A verdict as shape, colour and word.
pub fn verdict_badge(ui: &mut Ui, cx: &mut UiContext, verdict: Verdict, text: &str) -> Response {
    let colours = cx.theme.verdict(verdict);
    let response = pill(ui, cx, verdict, text, colours.words, colours.tint, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, text));
    response
}

/// How wide [`verdict_badge`] is with this text, in points.
pub fn verdict_badge_width(cx: &mut UiContext, text: &str) -> f32 {
    let words = cx.text.layout(text, &cx.styled(TextStyle::body().sized(13.0)).one_line(), None).size().x;
    (space(2.5) * 2.0 + MARK + space(1.5) + words).ceil()
}

fn pill(
    ui: &mut Ui,
    cx: &mut UiContext,
    verdict: Verdict,
    text: &str,
    words: Color32,
    tint: Color32,
    sense: Sense,
) -> Response {
    let paragraph = cx.text.layout(text, &cx.styled(TextStyle::body().sized(13.0)).one_line(), None);
    let size = paragraph.size();
    let width = space(2.5) * 2.0 + MARK + space(1.5) + size.x;
    let (rect, response) = ui.allocate_exact_size(vec2(width.ceil(), HEIGHT), sense);
    if ui.is_rect_visible(rect) {
        let painter = ui.painter();
        let outline = match (response.hovered() && sense.senses_click(), tint == cx.theme.paper) {
            (true, _) => Stroke::new(1.0, words),
            (false, true) => cx.theme.hairline_stroke(),
            (false, false) => Stroke::NONE,
        };
        painter.rect(rect, CornerRadius::same((HEIGHT / 2.0) as u8), tint, outline, StrokeKind::Inside);
        let mut parts = Run::new(rect.shrink2(vec2(space(2.5), 0.0)), cx.dir());
        verdict_mark(painter, parts.take(MARK, MARK).center(), MARK, verdict, words);
        cx.text.paint(painter, parts.take(size.x, size.y).min, &paragraph, words, &[]);
        focus_ring(painter, cx, rect, &response);
    }
    response
}

/// A small tag with a dashed outline: how a date is known.
pub fn dashed_tag(ui: &mut Ui, cx: &mut UiContext, text: &str) -> Response {
    let paragraph = cx.text.layout(text, &cx.styled(TextStyle::secondary().sized(11.0)).one_line(), None);
    let size = paragraph.size();
    let (rect, response) = ui.allocate_exact_size(vec2((size.x + 10.0).ceil(), 18.0), Sense::hover());
    if ui.is_rect_visible(rect) {
        let corners =
            [rect.left_top(), rect.right_top(), rect.right_bottom(), rect.left_bottom(), rect.left_top()];
        let stroke = Stroke::new(1.0, cx.theme.dimmed);
        ui.painter().extend(Shape::dashed_line(&corners, stroke, 3.0, 2.0));
        let at = pos2(rect.center().x - size.x / 2.0, rect.center().y - size.y / 2.0);
        cx.text.paint(ui.painter(), at, &paragraph, cx.theme.secondary, &[]);
    }
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, text));
    response
}

/// The name of a key in a small cap.
pub fn key_cap(ui: &mut Ui, cx: &mut UiContext, key: &str) -> Response {
    let style = TextStyle::secondary().sized(11.0).based(Base::Ltr).one_line();
    let paragraph = cx.text.layout(key, &style, None);
    let size = paragraph.size();
    let (rect, response) =
        ui.allocate_exact_size(vec2((size.x + 10.0).max(18.0).ceil(), 18.0), Sense::hover());
    if ui.is_rect_visible(rect) {
        ui.painter().rect(
            rect,
            RADIUS_SMALL,
            cx.theme.sunken,
            cx.theme.hairline_stroke(),
            StrokeKind::Inside,
        );
        let at = pos2(rect.center().x - size.x / 2.0, rect.center().y - size.y / 2.0);
        cx.text.paint(ui.painter(), at, &paragraph, cx.theme.secondary, &[]);
    }
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, key));
    response
}
