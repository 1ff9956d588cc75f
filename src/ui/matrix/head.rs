//! The matrix's head: what each column holds. It stays while the rows scroll; pressing a source opens its
//! menu, dragging it moves its column, and pressing a fixed column orders the rows by it.

use egui::{CursorIcon, Id, LayerId, Order, Popup, Rect, Response, Role, Sense, Ui, WidgetInfo, pos2, vec2};

use super::columns::{Columns, Gap, PADDING};
use crate::app::lines::SortKey;
use crate::app::{ArticlesMsg, Model, Msg, ViewMsg, Wording};
use crate::intake::Article;
use crate::ui::commands::Command;
use crate::ui::rail::MenuOf;
use crate::ui::text::{Edge, TextStyle};
use crate::ui::theme::{RADIUS, space};
use crate::ui::widgets::{Icon, focus_ring, paint_label, quoted_tooltip, tooltip};
use crate::ui::{Dir, UiContext, rail};

const HEIGHT: f32 = 38.0;
/// Height of a source's colour above its name.
const COLOUR: f32 = 3.0;
const ICON: f32 = 12.0;
/// A column held this near to an edge of the sources brings more of them into view.
const EDGE: f32 = 40.0;
/// How far it does so in a second, in points.
const PULL: f32 = 600.0;

pub(super) fn head_ui(
    ui: &mut Ui,
    cx: &mut UiContext,
    model: &Model,
    columns: &mut Columns,
    out: &mut Vec<Msg>,
) {
    let (line, _) = ui.allocate_exact_size(vec2(columns.width(), HEIGHT), Sense::hover());
    let full = Rect::from_x_y_ranges(ui.max_rect().x_range(), line.y_range());
    ui.painter().rect_filled(full, 0.0, cx.theme.paper);
    let policy = model.settings.policy;
    let range = if policy.is_one_figure() { policy.message_id() } else { "matrix-range" };
    for (reach, id, key) in [
        (columns.question, "matrix-question", SortKey::Kind),
        (columns.verdict, "matrix-verdict", SortKey::Severity),
        (columns.range, range, SortKey::Spread),
    ] {
        fixed_ui(ui, cx, model, columns.rect(line, reach), id, key, out);
    }
    let mut held = None;
    for (seen, sources) in columns.parts() {
        let window = columns.rect(line, seen);
        let mut inner = ui.new_child(egui::UiBuilder::new().max_rect(window));
        inner.shrink_clip_rect(window);
        for column in sources {
            let Some(article) = model.article(column.id) else { continue };
            let place = columns.rect(line, column.reach);
            let response = source_ui(&mut inner, cx, model, article, place, column.is_thin, out);
            if response.dragged() || response.drag_stopped() {
                held = Some((article, response));
            }
        }
    }
    thin_ui(ui, cx, model, columns, line);
    if columns.is_gathered {
        values_ui(ui, cx, columns.rect(line, columns.moving()), out);
    }
    ui.painter().hline(full.x_range(), line.bottom() - 0.5, cx.theme.hairline_stroke());
    if let Some((article, response)) = held {
        drag_ui(ui, cx, model, columns, line, article, &response, out);
    }
}

/// The head over what the sources say, value by value; pressing it gives each source its column.
fn values_ui(ui: &Ui, cx: &mut UiContext, rect: Rect, out: &mut Vec<Msg>) {
    let (text, name) = (cx.say("matrix-values"), cx.say("command-tally"));
    let response = ui.interact(rect, ui.scope_id().with("values"), Sense::click());
    if response.hovered() {
        ui.painter().rect_filled(rect, 0.0, cx.theme.hover);
    }
    let style = cx.styled(TextStyle::secondary().one_line());
    paint_label(ui.painter(), cx, rect.shrink2(vec2(PADDING, 0.0)), &text, style, cx.theme.secondary);
    focus_ring(ui.painter(), cx, rect.shrink(3.0), &response);
    response.widget_info(|| WidgetInfo::labeled(Role::ColumnHeader, true, &text));
    if response.clicked() {
        out.push(ViewMsg::ToggleTally.into());
    }
    let key = Command::Tally.entry().and_then(|entry| entry.keys()).unwrap_or_default();
    tooltip(response, cx, &format!("{name} ({key})"));
}

/// The head of a column that is always there, and the mark of the order that goes by it.
fn fixed_ui(
    ui: &mut Ui,
    cx: &mut UiContext,
    model: &Model,
    rect: Rect,
    id: &str,
    key: SortKey,
    out: &mut Vec<Msg>,
) {
    if rect.width() <= 0.0 {
        return;
    }
    let text = cx.say(id);
    let response = ui.interact(rect, ui.scope_id().with(id), Sense::click());
    if response.hovered() {
        ui.painter().rect_filled(rect, 0.0, cx.theme.hover);
    }
    let order = model.view.order;
    let is_ordered = order.key == key;
    let style = cx.styled(TextStyle::secondary().one_line());
    let inner = rect.shrink2(vec2(PADDING, 0.0));
    let colour = if is_ordered { cx.theme.ink } else { cx.theme.secondary };
    let words = cx.text.layout(&text, &style, None).size().x;
    paint_label(ui.painter(), cx, inner, &text, style, colour);
    if is_ordered {
        let x = match cx.dir() {
            Dir::Ltr => inner.left() + words + ICON,
            Dir::Rtl => inner.right() - words - ICON,
        };
        let icon = if order.is_reversed { Icon::Up } else { Icon::Down };
        let place = Rect::from_center_size(pos2(x, rect.center().y), vec2(ICON, ICON));
        icon.paint(ui.painter(), place, cx.theme.ink, cx.dir());
    }
    focus_ring(ui.painter(), cx, rect.shrink(3.0), &response);
    response.widget_info(|| WidgetInfo::selected(Role::ColumnHeader, true, is_ordered, &text));
    if response.clicked() {
        out.push(ViewMsg::SortBy(key).into());
    }
    let by = cx.say(super::strip::sort_id(key));
    tooltip(response, cx, &by);
}

fn source_ui(
    ui: &mut Ui,
    cx: &mut UiContext,
    model: &Model,
    article: &Article,
    rect: Rect,
    is_thin: bool,
    out: &mut Vec<Msg>,
) -> Response {
    let id = article.id;
    let response = ui.interact(rect, ui.scope_id().with(("head", id)), Sense::click_and_drag());
    if response.hovered() {
        ui.painter().rect_filled(rect, 0.0, cx.theme.hover);
    }
    let bar = Rect::from_min_size(rect.min, vec2(rect.width(), COLOUR));
    ui.painter().rect_filled(bar, 0.0, cx.theme.source(id));
    let words = Wording::of(&model.settings);
    let mut name = cx.source(words, article);
    let mut inner = rect.shrink2(vec2(PADDING, 0.0));
    if model.view.pinned.contains(&id) {
        inner = pin_ui(ui, cx, inner);
        name = format!("{name}, {}", words.text("matrix-pinned"));
    }
    if !is_thin {
        named_ui(ui, cx, words, article, inner);
    }
    focus_ring(ui.painter(), cx, rect.shrink(3.0), &response);
    response.widget_info(|| WidgetInfo::labeled(Role::ColumnHeader, true, &name));
    if response.gained_focus() {
        // The commands for a column act on the one that has the keyboard.
        out.extend(model.place(id).map(|place| Msg::from(ViewMsg::JumpToSource(place))));
    }
    Popup::menu(&response).show(|ui| rail::source_menu(ui, cx, model, article, MenuOf::Column, out));
    let told = if is_thin { &name } else { &article.title };
    if response.dragged() { response } else { quoted_tooltip(response, cx, told) }
}

/// The name of the source in `rect`, and at its end the place that tells it from its namesakes.
fn named_ui(ui: &Ui, cx: &mut UiContext, words: Wording, article: &Article, mut rect: Rect) {
    let (shown, place) = cx.source_apart(words, article);
    if let Some(place) = place {
        let style = cx.styled(TextStyle::secondary().one_line());
        let at_end = style.at(if cx.dir() == Dir::Ltr { Edge::Right } else { Edge::Left });
        paint_label(ui.painter(), cx, rect, &place, at_end, cx.theme.secondary);
        let width = cx.text.layout(&place, &style, None).size().x;
        rect = without_end(cx, rect, width + space(1.0));
    }
    paint_name(ui, cx, rect, &shown);
}

/// How many columns have no room for a name, over all of them.
fn thin_ui(ui: &Ui, cx: &mut UiContext, model: &Model, columns: &Columns, line: Rect) {
    let Some((reach, count)) = columns.thin() else { return };
    let words = Wording::of(&model.settings);
    let rect = columns.rect(line, reach).shrink2(vec2(space(1.0), 0.0));
    let style = cx.styled(TextStyle::secondary().one_line());
    let wordings = [words.count("matrix-others", count), format!("+{}", words.digits(&count.to_string()))];
    let fitting = wordings.into_iter().find(|wording| cx.text.fits(wording, &style, rect.width()));
    if let Some(wording) = fitting {
        paint_label(ui.painter(), cx, rect, &wording, style, cx.theme.secondary);
    }
}

fn paint_name(ui: &Ui, cx: &mut UiContext, rect: Rect, name: &str) {
    let style = cx.quoted(TextStyle::body().sized(13.0).strong().one_line());
    paint_label(ui.painter(), cx, rect, name, style, cx.theme.ink);
}

/// Paints the mark of a pinned column at the end of `rect`; gives what is left.
fn pin_ui(ui: &Ui, cx: &UiContext, rect: Rect) -> Rect {
    let end = match cx.dir() {
        Dir::Ltr => rect.right() - ICON / 2.0,
        Dir::Rtl => rect.left() + ICON / 2.0,
    };
    let place = Rect::from_center_size(pos2(end, rect.center().y), vec2(ICON, ICON));
    Icon::Pin.paint(ui.painter(), place, cx.theme.secondary, cx.dir());
    without_end(cx, rect, ICON + space(1.0))
}

/// What is left of `rect` without so many points at its end.
fn without_end(cx: &UiContext, rect: Rect, room: f32) -> Rect {
    match cx.dir() {
        Dir::Ltr => rect.with_max_x(rect.right() - room),
        Dir::Rtl => rect.with_min_x(rect.left() + room),
    }
}

/// Shows where the held column would stand, and puts it there once it is let go of.
#[expect(clippy::too_many_arguments, reason = "the head's own, at the moment of a drag")]
fn drag_ui(
    ui: &Ui,
    cx: &mut UiContext,
    model: &Model,
    columns: &mut Columns,
    line: Rect,
    article: &Article,
    response: &Response,
    out: &mut Vec<Msg>,
) {
    let Some(pointer) = ui.ctx().pointer_interact_pos() else { return };
    let at = columns.along(line, pointer.x);
    let gap = columns.gap(at, article.id);
    if response.drag_stopped() {
        let Gap { before, pinned, .. } = gap;
        if before != Some(article.id) {
            out.push(ArticlesMsg::Place { article: article.id, before, pinned }.into());
        }
        return;
    }
    ui.ctx().set_cursor_icon(CursorIcon::Grabbing);
    pull(ui, columns, at);
    let painter = ui.ctx().layer_painter(LayerId::new(Order::Tooltip, Id::unique("held column")));
    let mark = columns.rect(line.with_max_y(ui.max_rect().bottom()), egui::Rangef::point(gap.at));
    painter.rect_filled(mark.expand2(vec2(1.5, 0.0)), 1.0, cx.theme.focus);
    let ghost = Rect::from_center_size(pointer, response.rect.size() - vec2(space(2.0), space(1.0)));
    painter.rect(ghost, RADIUS, cx.theme.raised, cx.theme.hairline_stroke(), egui::StrokeKind::Inside);
    let name = cx.source(Wording::of(&model.settings), article);
    let style = cx.quoted(TextStyle::body().sized(13.0).strong().one_line());
    paint_label(&painter, cx, ghost.shrink2(vec2(PADDING, 0.0)), &name, style, cx.theme.ink);
}

/// Brings more columns into view while one is held near an edge.
fn pull(ui: &Ui, columns: &mut Columns, at: f32) {
    let seen = columns.moving();
    let sign = match at {
        at if at < seen.min + EDGE && at >= columns.still().max - EDGE => -1.0,
        at if at > seen.max - EDGE => 1.0,
        _ => return,
    };
    let step = sign * PULL * ui.input(|input| input.stable_dt.min(0.1));
    let offset = (columns.offset + step).clamp(0.0, columns.hidden());
    if offset.to_bits() != columns.offset.to_bits() {
        columns.offset = offset;
        ui.ctx().request_repaint();
    }
}
