//! The overview at a column's edge: every claim of the article, and what part of it is visible.

use std::collections::BTreeMap;

use egui::{Id, Mesh, Rect, Role, Sense, Shape, Ui, WidgetInfo, pos2, vec2};

use super::column::{Column, STRIP, Shown, Sight};
use super::index::Mark;
use super::view::{ReadingEvent, ReadingView};
use crate::l10n::FluentArgs;
use crate::ui::widgets::tooltip_at_pointer;
use crate::ui::{Dir, UiContext};

const TRACK: f32 = 8.0;
const MARGIN: f32 = 10.0;
/// Height of a tick.
const TICK: f32 = 3.0;
/// How near to a tick a press has to be to mean it, in points.
const REACH: f32 = 4.0;

/// Shows the strip; a press on a tick selects its row, anywhere else it scrolls there.
pub(super) fn strip_ui(
    ui: &Ui,
    cx: &mut UiContext,
    view: &ReadingView<'_>,
    column: &mut Column,
    sight: &Sight<'_>,
) -> Option<ReadingEvent> {
    let Sight { article, shown, marks, .. } = sight;
    let x = match cx.dir() {
        Dir::Rtl => shown.body.left() + STRIP / 2.0,
        Dir::Ltr => shown.body.right() - STRIP / 2.0,
    };
    let track = Rect::from_center_size(
        pos2(x, shown.body.center().y),
        vec2(TRACK, (shown.body.height() - 2.0 * MARGIN).max(TRACK)),
    );
    let id = Id::unique(("overview", article.id.0));
    let response = ui.interact(track.expand2(vec2(5.0, 0.0)), id, Sense::click_and_drag());
    response.widget_info(|| {
        let mut args = FluentArgs::new();
        args.set("source", cx.source(view.wording, article));
        WidgetInfo::labeled(Role::ScrollBar, true, cx.say_with("reading-overview", &args))
    });
    let height = column.document.height().max(shown.body.height());
    let y_of = |place: f32| track.top() + track.height() * (place / height).clamp(0.0, 1.0);
    paint_track(ui, cx, column, shown, track, &y_of);
    let ticks = paint_ticks(ui, cx, view, column, track, marks, &y_of);
    let at = response.interact_pointer_pos().or(response.hover_pos())?;
    let near = ticks.iter().filter(|(y, _)| (y - at.y).abs() <= REACH);
    let tick = near.min_by(|a, b| (a.0 - at.y).abs().total_cmp(&(b.0 - at.y).abs())).map(|(_, mark)| *mark);
    match tick {
        Some(mark) if response.clicked() => return Some(ReadingEvent::SelectRow(mark.row)),
        Some(mark) if !response.dragged() => {
            let row = view.comparison.rows.iter().find(|row| row.row.id == mark.row)?;
            let question = view.wording.sentence(&row.row.question());
            tooltip_at_pointer(response, cx, &question);
        }
        _ if response.dragged() || response.clicked() => {
            let place = (at.y - track.top()) / track.height() * height;
            column.scroll.jump(place - shown.body.height() / 2.0);
            ui.ctx().request_repaint();
        }
        _ => {}
    }
    None
}

fn paint_track(
    ui: &Ui,
    cx: &UiContext,
    column: &Column,
    shown: &Shown,
    track: Rect,
    y_of: &impl Fn(f32) -> f32,
) {
    let painter = ui.painter();
    painter.rect_filled(track, TRACK / 2.0, cx.theme.sunken);
    if column.most(shown.body) > 0.0 {
        let offset = column.scroll.offset();
        let (top, bottom) = (y_of(offset), y_of(offset + shown.body.height()));
        let thumb = Rect::from_min_max(pos2(track.left(), top), pos2(track.right(), bottom.max(top + TRACK)));
        painter.rect_filled(thumb, TRACK / 2.0, cx.theme.pressed);
    }
}

/// Paints a tick for every claim and returns where they stand. Claims that fall on one spot share the
/// tick of the one that matters most.
fn paint_ticks<'m>(
    ui: &Ui,
    cx: &UiContext,
    view: &ReadingView<'_>,
    column: &Column,
    track: Rect,
    marks: &'m [Mark],
    y_of: &impl Fn(f32) -> f32,
) -> Vec<(f32, &'m Mark)> {
    let mut spots: BTreeMap<u32, (f32, &Mark)> = BTreeMap::new();
    let weight = |mark: &Mark| (Some(mark.row) != view.selected, mark.verdict);
    for mark in marks {
        let y = y_of(column.document.place_of(mark.span.start));
        let spot = spots.entry((y / TICK) as u32).or_insert((y, mark));
        if weight(mark) < weight(spot.1) {
            *spot = (y, mark);
        }
    }
    let mut mesh = Mesh::default();
    for (y, mark) in spots.values() {
        let is_selected = Some(mark.row) == view.selected;
        let size = if is_selected { vec2(TRACK + 4.0, TICK * 2.0) } else { vec2(TRACK, TICK) };
        let tick = Rect::from_center_size(pos2(track.center().x, *y), size);
        mesh.add_colored_rect(tick, cx.theme.verdict(mark.verdict).words);
    }
    ui.painter().add(Shape::mesh(mesh));
    spots.into_values().collect()
}
