//! The matrix: rows are questions, columns are sources, cells are what each source says.

pub(crate) mod axis;
mod body;
mod cell;
mod check;
mod columns;
mod head;
mod selection;
mod spoken;
mod strip;

pub(super) use body::row_id;
use egui::{Id, Rect, Ui};

use super::UiContext;
use super::widgets::sideways_ui;
use crate::app::{Model, Msg};
use crate::intake::ArticleId;
use crate::ui::matrix::columns::Columns;

/// Height left for the bar that moves the sources sideways.
const SIDEWAYS: f32 = 10.0;

/// Shows the matrix with its filters; what the user asks for goes to `out`.
pub(super) fn matrix_ui(ui: &mut Ui, cx: &mut UiContext, model: &Model, out: &mut Vec<Msg>) {
    ui.spacing_mut().item_spacing.y = 0.0;
    strip::strip_ui(ui, cx, model, out);
    let memory = Id::unique("matrix");
    let sources: Vec<_> = model.columns().map(|article| article.id).collect();
    let pinned = sources.iter().filter(|id| model.view.pinned.contains(id)).count();
    let offset = ui.data(|data| data.get_temp::<f32>(memory)).unwrap_or_default();
    // The rows' scroll bar takes its room beside them; the head keeps to the same width.
    let width = ui.available_width() - ui.spacing().scroll.allocated_width();
    let mut columns = Columns::new(cx.dir(), width, sources, pinned, offset);
    follow_jump(ui, model, &mut columns);
    scroll_sideways(ui, cx, &mut columns);
    let pane = ui.available_rect_before_wrap();
    head::head_ui(ui, cx, model, &mut columns, out);
    let rows = rows_rect(ui, &columns);
    ui.allocate_ui(rows.size(), |ui| body::body_ui(ui, cx, model, &columns, out));
    edges(ui, cx, &columns, pane);
    let line = Rect::from_x_y_ranges(rows.x_range(), rows.bottom()..=pane.bottom());
    let beyond = columns.hidden();
    let room = columns.rect(line.with_max_x(line.left() + columns.width()), columns.moving());
    sideways_ui(ui, cx, room, &mut columns.offset, beyond);
    selection::selection_ui(ui, cx, model, rows, out);
    ui.data_mut(|data| data.insert_temp(memory, columns.offset.clamp(0.0, beyond)));
}

/// Lines where scrolling sources pass beneath columns that stand still.
fn edges(ui: &Ui, cx: &UiContext, columns: &Columns, pane: Rect) {
    if columns.hidden() <= 0.0 {
        return;
    }
    let whole = pane.with_max_x(pane.left() + columns.width());
    for at in [columns.moving().min, columns.moving().max] {
        let x = columns.rect(whole, egui::Rangef::point(at)).left();
        ui.painter().vline(x, pane.y_range(), cx.theme.hairline_stroke());
    }
}

/// The room for the rows: all that is left but for the bar at the bottom.
fn rows_rect(ui: &Ui, columns: &Columns) -> Rect {
    let rect = ui.available_rect_before_wrap();
    let bar = if columns.hidden() > 0.0 { SIDEWAYS } else { 0.0 };
    rect.with_max_y((rect.bottom() - bar).max(rect.top()))
}

/// Brings the column that was jumped to into view, once.
fn follow_jump(ui: &Ui, model: &Model, columns: &mut Columns) {
    let memory = Id::unique("matrix jump");
    let jump = model.view.jump;
    let seen = ui.data(|data| data.get_temp::<u64>(memory)).unwrap_or_default();
    if seen != jump.serial {
        ui.data_mut(|data| data.insert_temp(memory, jump.serial));
        let article = jump.article.or_else(|| unseen_source(model, columns));
        if let Some(offset) = article.and_then(|article| columns.offset_to(article)) {
            columns.offset = offset;
        }
    }
}

/// The first source that tells of the selected row, where none of those in view does.
fn unseen_source(model: &Model, columns: &Columns) -> Option<ArticleId> {
    let row = model.selected_row()?;
    let unseen: Vec<ArticleId> = columns.unseen().collect();
    let mut telling = model.columns().map(|a| a.id).filter(|id| model.claims_in(row, *id).next().is_some());
    let first = telling.next()?;
    (unseen.contains(&first) && telling.all(|id| unseen.contains(&id))).then_some(first)
}

/// Moves the sources by the wheel's sideways motion.
fn scroll_sideways(ui: &Ui, cx: &UiContext, columns: &mut Columns) {
    let over = ui.rect_contains_pointer(ui.available_rect_before_wrap());
    let delta = ui.input(|input| input.smooth_scroll_delta().x);
    if over && delta != 0.0 && columns.hidden() > 0.0 {
        let forward = if cx.lang.is_rtl() { delta } else { -delta };
        columns.offset = (columns.offset + forward).clamp(0.0, columns.hidden());
    }
}
