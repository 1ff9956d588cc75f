//! The matrix: rows are questions, columns are sources, cells are what each source says.

pub(crate) mod axis;
mod body;
mod cell;
mod check;
mod columns;
mod head;
mod strip;

use egui::{Id, Ui};

use super::UiContext;
use crate::app::{Model, Msg};
use crate::ui::matrix::columns::Columns;

/// Shows the matrix with its filters; what the user asks for goes to `out`.
pub fn matrix_ui(ui: &mut Ui, cx: &mut UiContext, model: &Model, out: &mut Vec<Msg>) {
    ui.spacing_mut().item_spacing.y = 0.0;
    strip::strip_ui(ui, cx, model, out);
    let memory = Id::unique("matrix");
    let sources = model.columns().map(|article| article.id).collect();
    let offset = ui.data(|data| data.get_temp::<f32>(memory)).unwrap_or_default();
    // The rows' scroll bar takes its room beside them; the head keeps to the same width.
    let width = ui.available_width() - ui.spacing().scroll.allocated_width();
    let mut columns = Columns::new(cx.dir(), width, sources, offset);
    follow_jump(ui, model, &mut columns);
    scroll_sideways(ui, cx, &mut columns);
    head::head_ui(ui, cx, model, &columns, out);
    body::body_ui(ui, cx, model, &columns, out);
    ui.data_mut(|data| data.insert_temp(memory, columns.offset));
}

/// Brings the column that was jumped to into view, once.
fn follow_jump(ui: &Ui, model: &Model, columns: &mut Columns) {
    let memory = Id::unique("matrix jump");
    let jump = model.view.jump;
    let seen = ui.data(|data| data.get_temp::<u64>(memory)).unwrap_or_default();
    if seen != jump.serial {
        ui.data_mut(|data| data.insert_temp(memory, jump.serial));
        if let Some(offset) = jump.article.and_then(|article| columns.offset_to(article)) {
            columns.offset = offset;
        }
    }
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
