//! Words that are only read.

use std::ops::Range;

use egui::{Color32, Painter, Pos2, Rect, Response, Role, Sense, Ui, Vec2, WidgetInfo, pos2, vec2};

use crate::ui::UiContext;
use crate::ui::text::{Base, Edge, Paragraph, TextStyle};
use crate::ui::theme::RADIUS_SMALL;

/// Words of the interface, wrapped to the available width, in the interface's direction.
pub fn label(ui: &mut Ui, cx: &mut UiContext, text: &str, style: TextStyle, colour: Color32) -> Response {
    let style = cx.styled(style);
    set(ui, cx, text, &style, colour, 0..0)
}

/// Words taken from an article, in their own direction and kept to the interface's start.
pub fn quote(ui: &mut Ui, cx: &mut UiContext, text: &str, style: TextStyle, colour: Color32) -> Response {
    let style = cx.quoted(style);
    set(ui, cx, text, &style, colour, 0..0)
}

/// The same with the bytes `marked` of it on a ground of their own.
pub fn marked_quote(
    ui: &mut Ui,
    cx: &mut UiContext,
    text: &str,
    marked: Range<usize>,
    style: TextStyle,
    colour: Color32,
) -> Response {
    let style = cx.quoted(style);
    set(ui, cx, text, &style, colour, marked)
}

fn set(
    ui: &mut Ui,
    cx: &mut UiContext,
    text: &str,
    style: &TextStyle,
    colour: Color32,
    marked: Range<usize>,
) -> Response {
    let (text, marked) = cx.veiled_marked(text, marked);
    let text = text.as_ref();
    let room = ui.available_width();
    let mut paragraph = cx.text.layout(text, style, None);
    if paragraph.size().x > room {
        // Lines of a quotation follow one another on the side where it starts.
        let is_quote = style.base == Base::Auto && style.max_lines != Some(1);
        let wrapped = if is_quote { style.at(Edge::Own) } else { *style };
        paragraph = cx.text.layout(text, &wrapped, Some(room));
    }
    let (rect, response) = ui.allocate_exact_size(ceil(ui, paragraph.size()), Sense::hover());
    if ui.is_rect_visible(rect) {
        for mark in paragraph.mark_rects(marked) {
            let mark = mark.translate(rect.min.to_vec2());
            ui.painter().rect_filled(mark, RADIUS_SMALL, cx.theme.selection);
        }
        cx.text.paint(ui.painter(), rect.min, &paragraph, colour, &[]);
    }
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, text));
    response
}

/// Paints one paragraph of the interface inside `rect`, centred in its height and cut to its width;
/// for panes that place their words themselves. Publishes nothing: the caller's widget does.
pub fn paint_label(
    painter: &Painter,
    cx: &mut UiContext,
    rect: Rect,
    text: &str,
    style: TextStyle,
    colour: Color32,
) -> Rect {
    let text = cx.veiled(text).into_owned();
    let paragraph = cx.text.layout(&text, &style, Some(rect.width()));
    let origin = place(rect, &paragraph, style.edge);
    cx.text.paint(painter, origin, &paragraph, colour, &[]);
    Rect::from_min_size(origin, paragraph.size())
}

/// Where a paragraph laid out to the width of `rect` is painted: centred in its height.
fn place(rect: Rect, paragraph: &Paragraph, edge: Edge) -> Pos2 {
    let size = paragraph.size();
    let x = match edge {
        Edge::Right if size.x < rect.width() => rect.right() - size.x,
        _ => rect.left(),
    };
    pos2(x, rect.center().y - size.y / 2.0)
}

/// Rounds a size up to whole pixels, so that neighbours start on one.
pub(super) fn ceil(ui: &Ui, size: Vec2) -> Vec2 {
    let scale = ui.pixels_per_point();
    vec2((size.x * scale).ceil() / scale, (size.y * scale).ceil() / scale)
}
