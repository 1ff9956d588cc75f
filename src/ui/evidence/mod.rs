//! The evidence of the selected row: why the verdict, the words it rests on, and the values.

mod by_value;
mod quotes;
mod related;
mod values;
mod why;

use egui::{Id, Rangef, Rect, ScrollArea, Ui, UiBuilder, pos2, vec2};

use super::{Dir, UiContext, decide};
use crate::align::RowId;
use crate::app::axis::Axis;
use crate::app::{Model, Msg, Wording};
use crate::ui::matrix::row_id;
use crate::ui::text::{Edge, TextStyle};
use crate::ui::theme::space;
use crate::ui::widgets::{FOCUS_MARGIN, fade_foot, label, paint_label, reveal_focus_of};

/// Shares of the width for the reason and the quotes; the values take the rest. The reason's holds every decision on one
/// line in a window of 1440 points.
const THREE: [f32; 2] = [0.405, 0.36];
/// The same where the values stand under the reason, or there are none.
const TWO: [f32; 2] = [0.45, 0.55];
/// A width that is too narrow for three columns.
const NARROW: f32 = 900.0;
/// The height of a pane that has room for a second line of decisions, in points.
const HIGH: f32 = 250.0;
/// A line of a quote, in points.
const LINE: f32 = 29.0;

/// Shows the evidence of the selected row; what the user asks for goes to `out`.
pub(super) fn evidence_ui(ui: &mut Ui, cx: &mut UiContext, model: &Model, out: &mut Vec<Msg>) {
    let words = Wording::of(&model.settings);
    let area = ui.available_rect_before_wrap();
    let Some(row) = model.selected_row() else {
        let style = cx.styled(TextStyle::body()).at(Edge::Centre);
        let text = words.text("evidence-no-selection");
        paint_label(ui.painter(), cx, area, &text, style, cx.theme.secondary);
        ui.advance_cursor_after_rect(area);
        return;
    };
    let is_narrow = area.width() < NARROW;
    // A post or a rank stands on no line, and no method makes anything of it.
    let has_values = row.policies.is_some() || Axis::of(&model.comparison, row).is_some();
    let shares = if is_narrow || !has_values { TWO } else { THREE };
    let [why, quotes, values] = parts(area, cx.dir(), shares);
    let id = row.row.id;
    let room = why.width() - space(8.0);
    let setting = decide::setting(cx, model, words, row, room, why.height() >= HIGH);
    let foot = setting.height() + space(2.0);
    let above = why.with_max_y(why.bottom() - foot);
    let question = |ui: &mut Ui, cx: &mut UiContext| why::question_ui(ui, cx, words, row);
    let end = column_ui(ui, cx, ("why", id), above, question, |ui, cx| {
        why::why_ui(ui, cx, model, words, row, out);
        if is_narrow && has_values {
            ui.add_space(space(3.0));
            label(ui, cx, &words.text("evidence-policy"), TextStyle::secondary(), cx.theme.secondary);
            values::values_ui(ui, cx, model, words, row, out);
        }
    });
    // The decisions follow the reason, and stay in reach where that is longer than the pane.
    let line = Rect::from_x_y_ranges(above.shrink2(vec2(space(4.0), 0.0)).x_range(), end..=end + foot);
    let line = line.with_min_y(line.bottom() - setting.height());
    let layout = cx.column();
    ui.scope_builder(UiBuilder::new().id_salt("decisions").max_rect(line).layout(layout), |ui| {
        decide::buttons_ui(ui, cx, model, words, row, setting, out);
    });
    column_ui(ui, cx, ("quotes", id), quotes, named("evidence-quotes"), |ui, cx| {
        scroll_as_asked(ui, model);
        match model.view.is_tallied {
            true => by_value::values_ui(ui, cx, model, words, row, out),
            false => quotes::quotes_ui(ui, cx, model, words, row, out),
        }
    });
    if !is_narrow && has_values {
        column_ui(ui, cx, ("values", id), values, named("evidence-policy"), |ui, cx| {
            values::values_ui(ui, cx, model, words, row, out);
        });
    }
    ui.advance_cursor_after_rect(area);
}

/// The three columns from the start of the interface.
fn parts(area: Rect, dir: Dir, [why, quotes]: [f32; 2]) -> [Rect; 3] {
    let width = area.width();
    let part = |from: f32, to: f32| {
        let x = match dir {
            Dir::Ltr => Rangef::new(area.left() + from, area.left() + to),
            Dir::Rtl => Rangef::new(area.right() - to, area.right() - from),
        };
        Rect::from_min_max(pos2(x.min, area.top()), pos2(x.max, area.bottom()))
    };
    let (first, second) = (width * why, width * (why + quotes));
    [part(0.0, first), part(first, second), part(second, width)]
}

/// Scrolls by the lines that keys asked for since the last frame.
fn scroll_as_asked(ui: &Ui, model: &Model) {
    let memory = Id::unique("quotes scrolled");
    let (asked, lines) = model.view.quotes;
    let seen = ui.data(|data| data.get_temp::<u64>(memory)).unwrap_or_default();
    if seen != asked {
        ui.data_mut(|data| data.insert_temp(memory, asked));
        ui.scroll_with_delta(vec2(0.0, -LINE * f32::from(lines)));
    }
}

/// The heading of a column that the text `id` names.
fn named(id: &'static str) -> impl FnOnce(&mut Ui, &mut UiContext) {
    move |ui, cx| {
        let text = cx.say(id);
        label(ui, cx, &text, TextStyle::secondary(), cx.theme.secondary);
    }
}

/// Shows a column of a row that scrolls under its heading; gives the height at which its contents end.
fn column_ui(
    ui: &mut Ui,
    cx: &mut UiContext,
    (name, row): (&str, RowId),
    rect: Rect,
    heading: impl FnOnce(&mut Ui, &mut UiContext),
    add: impl FnOnce(&mut Ui, &mut UiContext),
) -> f32 {
    let inner = rect.shrink2(vec2(space(4.0), space(3.0)));
    let layout = cx.column();
    ui.scope_builder(UiBuilder::new().id_salt(name).max_rect(inner).layout(layout), |ui| {
        heading(ui, cx);
        ui.add_space(space(1.0));
        // Each row's evidence is first seen from its top.
        let area = ScrollArea::vertical().id_salt((name, row)).auto_shrink(false).min_scrolled_height(0.0);
        let shown = area.show(ui, |ui| {
            ui.with_layout(layout, |ui| add(ui, cx));
            // The selected row has the keyboard, and lies where a long list of quotes would go on.
            reveal_focus_of(ui, FOCUS_MARGIN, |id| id != row_id(row));
        });
        let left = shown.content_size.y - shown.state.unclamped_offset().y - shown.inner_rect.height();
        if left > 1.0 {
            fade_foot(ui.painter(), shown.inner_rect, cx.theme.panel);
        }
        shown.inner_rect.top() + shown.content_size.y.min(shown.inner_rect.height())
    })
    .inner
}
