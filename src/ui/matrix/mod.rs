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
mod tally;
mod tick;

use std::time::Duration;

pub(super) use body::row_id;
pub(super) use cell::tells_more;
use egui::{Id, Rect, Ui};
pub(super) use tally::value as gathered_value;

use super::UiContext;
use super::widgets::sideways_ui;
use crate::app::tally::is_wanted;
use crate::app::{Model, Msg, ViewMsg};
use crate::intake::ArticleId;
use crate::ui::matrix::columns::{Columns, Sources};

/// Height left for the bar that moves the sources sideways.
const SIDEWAYS: f32 = 10.0;
/// Seconds in which a second press of the pointer may follow the first.
const SECOND_PRESS: f32 = 0.4;

/// Shows the matrix with its filters; what the user asks for goes to `out`.
pub(super) fn matrix_ui(ui: &mut Ui, cx: &mut UiContext, model: &Model, out: &mut Vec<Msg>) {
    ui.spacing_mut().item_spacing.y = 0.0;
    strip::strip_ui(ui, cx, model, out);
    let memory = Id::unique("matrix");
    let sources = sources(ui, model);
    let offset = ui.data(|data| data.get_temp::<f32>(memory)).unwrap_or_default();
    // The rows' scroll bar takes its room beside them; the head keeps to the same width.
    let width = ui.available_width() - ui.spacing().scroll.allocated_width();
    let mut columns = Columns::new(cx.dir(), width, &sources, offset);
    let is_tallied = is_wanted(model.view.tally, sources.all.len(), columns.room());
    if is_tallied {
        columns.gather(&sources);
    }
    let is_crowded = columns.is_crowded;
    if (is_crowded, is_tallied) != (model.view.is_crowded, model.view.is_tallied) {
        out.push(ViewMsg::Crowd { is_crowded, is_tallied }.into());
    }
    follow_jump(ui, model, &mut columns);
    scroll_sideways(ui, cx, &mut columns);
    let pane = ui.available_rect_before_wrap();
    head::head_ui(ui, cx, model, &mut columns, out);
    // What can be done with several rows stands beneath them, so that it covers none of them.
    let foot = if selection::is_several(model) { selection::FOOT } else { 0.0 };
    let above = pane.with_max_y(pane.bottom() - foot);
    let rows = rows_rect(ui, &columns, foot);
    ui.allocate_ui(rows.size(), |ui| body::body_ui(ui, cx, model, &columns, out));
    edges(ui, cx, &columns, above);
    let line = Rect::from_x_y_ranges(rows.x_range(), rows.bottom()..=above.bottom());
    let beyond = columns.hidden();
    let room = columns.rect(line.with_max_x(line.left() + columns.width()), columns.moving());
    sideways_ui(ui, cx, room, &mut columns.offset, beyond);
    selection::selection_ui(ui, cx, model, pane.with_min_y(above.bottom()), out);
    ui.data_mut(|data| data.insert_temp(memory, columns.offset.clamp(0.0, beyond)));
}

/// The sources in the order of their columns. After a press of the pointer they stay for a moment as they are: a second
/// one, which opens the article, is meant for the same column.
fn sources(ui: &Ui, model: &Model) -> Sources {
    let all: Vec<ArticleId> = model.columns().map(|article| article.id).collect();
    let pinned = all.iter().filter(|id| model.view.pinned.contains(id)).count();
    let row = model.selected_row();
    let tells = |id: &ArticleId| row.is_some_and(|row| model.claims_in(row, *id).next().is_some());
    let telling = all.iter().copied().filter(tells).collect();
    let mut talkative = all.clone();
    talkative.sort_by_key(|id| std::cmp::Reverse(model.claim_count(*id)));
    let sources = Sources { all, pinned, telling, sought: model.view.jump.article, talkative };
    let memory = Id::unique("matrix sources");
    let before = ui.data(|data| data.get_temp::<Sources>(memory));
    let held = before.filter(|before| before.all == sources.all && *before != sources);
    let since = ui.input(|input| input.pointer.time_since_last_click());
    if let Some(before) = held.filter(|_| since < SECOND_PRESS) {
        ui.ctx().request_repaint_after(Duration::from_secs_f32(SECOND_PRESS - since));
        return before;
    }
    ui.data_mut(|data| data.insert_temp(memory, sources.clone()));
    sources
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

/// The room for the rows: all that is left but for a foot of `foot` points and the bar above it.
fn rows_rect(ui: &Ui, columns: &Columns, foot: f32) -> Rect {
    let rect = ui.available_rect_before_wrap();
    let bar = if columns.hidden() > 0.0 { SIDEWAYS } else { 0.0 };
    rect.with_max_y((rect.bottom() - foot - bar).max(rect.top()))
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
