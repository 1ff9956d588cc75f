//! The matrix's head: what each column holds. It stays while the rows scroll.

use egui::{Popup, Rect, Role, Sense, Ui, WidgetInfo, vec2};

use super::columns::{Columns, PADDING};
use crate::app::{Model, Msg, Wording};
use crate::intake::ArticleId;
use crate::ui::UiContext;
use crate::ui::rail;
use crate::ui::text::TextStyle;
use crate::ui::widgets::{focus_ring, paint_label, tooltip};

const HEIGHT: f32 = 38.0;
/// Height of a source's colour above its name.
const COLOUR: f32 = 3.0;

pub(super) fn head_ui(ui: &mut Ui, cx: &mut UiContext, model: &Model, columns: &Columns, out: &mut Vec<Msg>) {
    let (line, _) = ui.allocate_exact_size(vec2(columns.width(), HEIGHT), Sense::hover());
    let full = Rect::from_x_y_ranges(ui.max_rect().x_range(), line.y_range());
    ui.painter().rect_filled(full, 0.0, cx.theme.paper);
    for (reach, id) in [
        (columns.question, "matrix-question"),
        (columns.verdict, "matrix-verdict"),
        (columns.range, "matrix-range"),
    ] {
        let rect = columns.rect(line, reach).shrink2(vec2(PADDING, 0.0));
        let text = cx.say(id);
        let style = cx.styled(TextStyle::secondary().one_line());
        paint_label(ui.painter(), cx, rect, &text, style, cx.theme.secondary);
        let response = ui.interact(rect, ui.scope_id().with(id), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::ColumnHeader, true, &text));
    }
    let window = columns.window_rect(line);
    let mut inner = ui.new_child(egui::UiBuilder::new().max_rect(window));
    inner.shrink_clip_rect(window);
    for (article, reach) in columns.sources() {
        source_ui(&mut inner, cx, model, article, columns.rect(line, reach), out);
    }
    ui.painter().hline(full.x_range(), line.bottom() - 0.5, cx.theme.hairline_stroke());
}

fn source_ui(ui: &mut Ui, cx: &mut UiContext, model: &Model, id: ArticleId, rect: Rect, out: &mut Vec<Msg>) {
    let Some(article) = model.article(id) else { return };
    let response = ui.interact(rect, ui.scope_id().with(("head", id)), Sense::click());
    if response.hovered() {
        ui.painter().rect_filled(rect, 0.0, cx.theme.hover);
    }
    let colour = cx.theme.source(model.place(id).unwrap_or_default());
    let bar = Rect::from_min_size(rect.min, vec2(rect.width(), COLOUR));
    ui.painter().rect_filled(bar, 0.0, colour);
    let style = cx.quoted(TextStyle::body().sized(13.0).strong().one_line());
    let name = Wording::of(&model.settings).source(article);
    paint_label(ui.painter(), cx, rect.shrink2(vec2(PADDING, 0.0)), &name, style, cx.theme.ink);
    focus_ring(ui.painter(), cx, rect.shrink(3.0), &response);
    response.widget_info(|| WidgetInfo::labeled(Role::ColumnHeader, true, &name));
    let response = tooltip(response, cx, &article.title);
    Popup::menu(&response).show(|ui| rail::source_menu(ui, cx, model, article, out));
}
