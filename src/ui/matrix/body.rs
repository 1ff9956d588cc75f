//! The matrix's lines. Only those in view are laid out and painted.

use egui::{Event, Id, Key, Rect, Response, Role, ScrollArea, Sense, Ui, UiBuilder, WidgetInfo, pos2, vec2};

use super::columns::{Columns, PADDING};
use super::{axis, cell, spoken, tally, tick};
use crate::align::RowId;
use crate::app::axis::{Axis, Scale};
use crate::app::lines::{Line, source_count};
use crate::app::{Model, Msg, ViewMsg, Wording};
use crate::claims::Kind;
use crate::report::wording;
use crate::ui::text::TextStyle;
use crate::ui::theme::space;
use crate::ui::widgets::{
    Icon, focus_ring, paint_label, quoted_tooltip, reveal_focus_of, tooltip, verdict_badge,
};
use crate::ui::{Dir, UiContext};
use crate::verdict::{Judgement, Ruling};

/// Two lines of words and one of what they mean, with air above and beneath.
const ROW: f32 = 66.0;
const HEADING: f32 = 26.0;
/// Side of the tick beside the verdict of a row that the user has decided.
const DECIDED: f32 = 12.0;
/// Width of the edge that marks the hinge among several selected rows.
const HINGE: f32 = 4.0;
/// Height of a question above the words that tell it from its like.
const ASKED: f32 = 18.0;
/// For how many frames the selected row is followed after a jump or in a pane of another height. It is looked for in
/// the first and in the last of them: what is scrolled is shown a frame later, bars above break into more lines, and
/// two jumps in a row would add up.
const SETTLING: u8 = 3;

/// The widget of a row, which takes the keyboard when keys lead to it.
pub(crate) fn row_id(row: RowId) -> Id {
    Id::unique(("matrix row", row))
}

const fn height(line: &Line) -> f32 {
    match line {
        Line::Heading(..) => HEADING,
        Line::Row(_) => ROW,
    }
}

/// Shows the lines inside a scrolled area.
pub(super) fn body_ui(ui: &mut Ui, cx: &mut UiContext, model: &Model, columns: &Columns, out: &mut Vec<Msg>) {
    let lines = &model.view.lines;
    let total: f32 = lines.iter().map(height).sum();
    let memory = Id::unique("matrix row followed");
    let before: Followed = ui.data(|data| data.get_temp(memory)).unwrap_or_default();
    let above = lines.iter().take_while(|line| !is_selected_line(model, line)).map(height).sum();
    let mut now = before.next(model.view.jump.serial, ui.available_height(), above);
    let jumped = now.left == SETTLING || (cx.still && now.left == 1);
    let mut is_settled = (now.height - before.height).abs() <= 0.5;
    ScrollArea::vertical().id_salt("matrix rows").auto_shrink(false).show_viewport(ui, |ui, viewport| {
        let (area, _) = ui.allocate_exact_size(vec2(columns.width(), total), Sense::hover());
        ui.ctx().accesskit_node_builder(ui.unique_id(), |node| {
            node.set_role(Role::ListBox);
            node.set_label(cx.say("matrix-rows"));
        });
        let count = lines.iter().filter(|line| matches!(line, Line::Row(_))).count();
        let (mut top, mut place) = (0.0, 0);
        for (at, line) in lines.iter().enumerate() {
            let rect = Rect::from_min_size(area.min + vec2(0.0, top), vec2(area.width(), height(line)));
            let is_seen = top + rect.height() >= viewport.min.y && top <= viewport.max.y;
            top += rect.height();
            now.is_hinge_seen |= is_seen && is_selected_line(model, line);
            let is_whole = top <= viewport.max.y && top - rect.height() >= viewport.min.y;
            is_settled &= is_whole || !is_selected_line(model, line);
            if jumped && is_selected_line(model, line) {
                let animation = scroll_animation(cx);
                ui.scroll_to_rect_animation(rect.expand2(vec2(0.0, HEADING)), None, animation);
            }
            place += usize::from(matches!(line, Line::Row(_)));
            // The hinge keeps the keyboard where it is scrolled out of sight.
            if !is_seen && !is_selected_line(model, line) {
                continue;
            }
            match line {
                Line::Heading(kind, count) => {
                    let kinds = kind.map_or_else(|| kinds_under(model, lines, at), |kind| vec![kind]);
                    heading_ui(ui, cx, model, &kinds, *count, rect);
                }
                Line::Row(index) => {
                    if let Some(row) = model.comparison.rows.get(*index) {
                        let response = row_ui(ui, cx, model, columns, row, rect, out);
                        // A single selected row is the one that has the keyboard, and is not called selected.
                        let is_several = model.view.selection.len() > 1;
                        let selected = is_several.then(|| model.view.selection.contains(&row.row.id));
                        spoken::as_entry(&response, place - 1, count, selected);
                    }
                }
            }
        }
        // Only the hinge is a stop.
        let hinge = model.view.selected.map(row_id);
        reveal_focus_of(ui, HEADING, |id| Some(id) == hinge);
    });
    if now.left > 1 && !is_settled {
        ui.ctx().request_repaint();
    }
    now.is_hinge_seen |= now.left > 0;
    ui.data_mut(|data| data.insert_temp(memory, now));
}

fn is_selected_line(model: &Model, line: &Line) -> bool {
    let Line::Row(index) = line else { return false };
    let row = model.comparison.rows.get(*index).map(|row| row.row.id);
    row.is_some() && row == model.view.selected
}

/// What was followed in a frame.
#[derive(Clone, Copy, Debug, Default)]
struct Followed {
    /// The last jump.
    serial: u64,
    /// Height of the pane, in points.
    height: f32,
    /// Height of what stands above the selected row, in points.
    above: f32,
    is_hinge_seen: bool,
    /// For how many frames the selected row is followed, this one counted.
    left: u8,
}

impl Followed {
    /// The frame after this one: the selected row is brought into view where a jump was asked for, and where the pane
    /// took another height or the row another place, as after an undo, and may have been lost.
    fn next(self, serial: u64, height: f32, above: f32) -> Self {
        let differs = (self.height - height).abs() > 0.5 || (self.above - above).abs() > 0.5;
        let is_to_follow = self.is_hinge_seen && differs || serial != self.serial;
        let left = if is_to_follow { SETTLING } else { self.left.saturating_sub(1) };
        Self { serial, height, above, is_hinge_seen: false, left }
    }
}

fn scroll_animation(cx: &UiContext) -> egui::style::ScrollAnimation {
    if cx.still { egui::style::ScrollAnimation::none() } else { egui::style::ScrollAnimation::duration(0.15) }
}

/// The kinds of the rows under the heading at `at`, which have one row each.
fn kinds_under(model: &Model, lines: &[Line], at: usize) -> Vec<Kind> {
    let kind = |line: &Line| match line {
        Line::Row(index) => model.comparison.rows.get(*index).map(|row| row.row.kind),
        Line::Heading(..) => None,
    };
    lines.iter().skip(at + 1).map_while(kind).collect()
}

fn heading_ui(ui: &Ui, cx: &mut UiContext, model: &Model, kinds: &[Kind], count: usize, rect: Rect) {
    let words = Wording::of(&model.settings);
    ui.painter().rect_filled(rect, 0.0, cx.theme.paper);
    ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, cx.theme.hairline_stroke());
    let names: Vec<String> = kinds.iter().map(|kind| words.kind(*kind)).collect();
    let name = names.join(&words.text("list-of-sources"));
    let count = words.count("count-rows", count);
    let text = words.with("heading-with-count", &[("name", &name), ("count", &count)]);
    let style = cx.styled(TextStyle::secondary().one_line());
    paint_label(ui.painter(), cx, rect.shrink2(vec2(PADDING, 0.0)), &text, style, cx.theme.secondary);
    let response =
        ui.interact(rect, ui.scope_id().with(("kind", kinds.first(), kinds.len(), count)), Sense::empty());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &text));
}

fn row_ui(
    ui: &mut Ui,
    cx: &mut UiContext,
    model: &Model,
    columns: &Columns,
    row: &Judgement,
    rect: Rect,
    out: &mut Vec<Msg>,
) -> Response {
    let words = Wording::of(&model.settings);
    let is_hinge = model.view.selected == Some(row.row.id);
    let is_selected = model.view.selection.contains(&row.row.id);
    // Only the hinge is a stop for Tab: the arrows go from row to row.
    let sense = if is_hinge { Sense::click() } else { Sense::CLICK };
    let response = ui.interact(rect, row_id(row.row.id), sense);
    paint_ground(ui, cx, rect, is_selected, response.hovered());
    if is_hinge && model.view.selection.len() > 1 {
        paint_hinge(ui, cx, rect);
    }
    response
        .widget_info(|| WidgetInfo::labeled(Role::Button, true, spoken::row_label(cx, model, words, row)));
    // Enter is a command here.
    let is_entered = response.has_focus() && ui.input(|input| input.key_pressed(Key::Enter));
    if response.clicked() && !is_entered {
        out.push(pressed(ui, row.row.id).into());
    }

    let is_done = model.comparison.decisions.get(&row.row.id).is_some_and(|decision| decision.done);
    question_ui(
        ui,
        cx,
        words,
        row,
        Asked { is_done, is_shared: model.view.asked_again.contains(&row.row.id) },
        columns.rect(rect, columns.question).shrink2(vec2(PADDING, 6.0)),
    );
    verdict_ui(ui, cx, model, columns, row, columns.rect(rect, columns.verdict).shrink2(vec2(PADDING, 0.0)));
    cells_ui(ui, cx, model, columns, row, rect, out);
    range_ui(ui, cx, model, row, columns.rect(rect, columns.range).shrink2(vec2(PADDING, 0.0)));
    ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, cx.theme.hairline_stroke());
    focus_ring(ui.painter(), cx, rect.shrink(3.0), &response);
    if response.has_focus() {
        // The arrows and Escape are commands here, and leave the keyboard where it is.
        let keep =
            egui::EventFilter { vertical_arrows: true, horizontal_arrows: true, escape: true, tab: false };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, keep));
    }
    response
}

/// How a question is shown.
#[derive(Clone, Copy)]
struct Asked {
    /// It is quieter then.
    is_done: bool,
    /// Whether another row asks the same.
    is_shared: bool,
}

/// The question, and beneath it the words that tell it from its like. Where rows share a question, these words are what the
/// eye looks for, and it stands small above them.
fn question_ui(ui: &Ui, cx: &mut UiContext, words: Wording, row: &Judgement, asked: Asked, rect: Rect) {
    let ink = if asked.is_done { cx.theme.secondary } else { cx.theme.ink };
    let question = words.sentence(&row.row.label);
    if row.row.detail.is_empty() {
        let style = cx.styled(TextStyle { line_height: 1.4, ..TextStyle::body().strong().lines(2) });
        paint_label(ui.painter(), cx, rect, &question, style, ink);
        return;
    }
    if !asked.is_shared {
        let (upper, lower) = rect.shrink2(vec2(0.0, space(1.0))).split_top_bottom_at_fraction(0.54);
        let style = cx.styled(TextStyle::body().strong().one_line());
        paint_label(ui.painter(), cx, upper, &question, style, ink);
        let style = cx.quoted(TextStyle::secondary().one_line());
        paint_label(ui.painter(), cx, lower, &row.row.detail, style, cx.theme.secondary);
        return;
    }
    let (upper, lower) = rect.split_top_bottom_at_y(rect.top() + ASKED);
    let style = cx.styled(TextStyle::secondary().one_line());
    paint_label(ui.painter(), cx, upper, &question, style, cx.theme.secondary);
    let style = cx.quoted(TextStyle { line_height: 1.3, ..TextStyle::body().sized(13.5).lines(2) });
    paint_label(ui.painter(), cx, lower, &row.row.detail, style, ink);
}

/// Marks the row that evidence belongs to among several selected ones.
fn paint_hinge(ui: &Ui, cx: &UiContext, rect: Rect) {
    let edge = match cx.dir() {
        Dir::Ltr => rect.with_max_x(rect.left() + HINGE),
        Dir::Rtl => rect.with_min_x(rect.right() - HINGE),
    };
    ui.painter().rect_filled(edge, 0.0, cx.theme.focus);
}

/// What pressing a row asks for, by the keys held: this row alone, this one too, or all up to this one.
pub(super) fn pressed(ui: &Ui, row: RowId) -> ViewMsg {
    // As they were held then: a slow frame may see them let go of as well.
    let then = |event: &Event| match event {
        Event::PointerButton { pressed: false, modifiers, .. } => Some(*modifiers),
        _ => None,
    };
    let modifiers = ui.input(|input| input.events.iter().find_map(then).unwrap_or(input.modifiers));
    match (modifiers.shift, modifiers.command) {
        (true, _) => ViewMsg::SelectTo(row),
        (false, true) => ViewMsg::ToggleSelected(row),
        (false, false) => ViewMsg::Select(row),
    }
}

fn paint_ground(ui: &Ui, cx: &UiContext, rect: Rect, is_selected: bool, is_hovered: bool) {
    let ground = match (is_selected, is_hovered) {
        (true, _) => cx.theme.selected_row,
        (false, true) => cx.theme.hover,
        (false, false) => cx.theme.panel,
    };
    ui.painter().rect_filled(rect, 0.0, ground);
}

/// The verdict, and beneath it how many sources tell of the row where not all of them are in view.
fn verdict_ui(
    ui: &mut Ui,
    cx: &mut UiContext,
    model: &Model,
    columns: &Columns,
    row: &Judgement,
    rect: Rect,
) {
    let words = Wording::of(&model.settings);
    let mut upper = rect;
    if columns.is_crowded || columns.is_gathered {
        let telling = words.digits(&source_count(&model.comparison, row).to_string());
        let all = words.count("count-sources", model.articles.len());
        let told = words.with("matrix-telling", &[("telling", &telling), ("sources", &all)]);
        let middle = rect.center().y + 3.0;
        let lower = Rect::from_min_max(pos2(rect.left(), middle + 4.0), pos2(rect.right(), middle + 20.0));
        upper.max.y = middle + 3.0;
        let style = cx.styled(TextStyle::secondary().sized(11.5).one_line());
        paint_label(ui.painter(), cx, lower, &told, style, cx.theme.secondary);
    }
    let layout = cx.row();
    ui.scope_builder(UiBuilder::new().max_rect(upper).layout(layout), |ui| {
        verdict_badge(ui, cx, row.verdict, &words.verdict(row.verdict));
        if model.is_decided(row.row.id) {
            let (icon, name) = decided(model, words, row);
            let response = sign_ui(ui, cx, icon, &name);
            tooltip(response, cx, &name);
        }
        let note = model.comparison.decisions.get(&row.row.id).map_or("", |decision| decision.note.trim());
        if !note.is_empty() {
            let response = sign_ui(ui, cx, Icon::Note, note);
            quoted_tooltip(response, cx, note);
        }
    });
}

/// A small sign that is called `name`.
fn sign_ui(ui: &mut Ui, cx: &UiContext, icon: Icon, name: &str) -> Response {
    let (place, response) = ui.allocate_exact_size(egui::Vec2::splat(DECIDED), Sense::hover());
    icon.paint(ui.painter(), place, cx.theme.ink, cx.dir());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, name));
    response
}

/// The sign of what was decided on `row`, and its words.
fn decided(model: &Model, words: Wording, row: &Judgement) -> (Icon, String) {
    let decision = model.comparison.decisions.get(&row.row.id);
    let said = decision.map(|decision| wording::decision(decision, words.lang)).unwrap_or_default();
    let is_done = decision.is_some_and(|decision| decision.done);
    let done = is_done.then(|| words.text("decided-done"));
    let said = [Some(said).filter(|said| !said.is_empty()), done];
    let said = said.into_iter().flatten().collect::<Vec<_>>().join(words.between());
    let icon = match decision.map(|d| (d.verdict, d.ruling)) {
        _ if is_done => Icon::Done,
        Some((Some(_), _)) => Icon::Pen,
        Some((None, Some(Ruling::Rejected))) => Icon::Close,
        _ => Icon::Check,
    };
    (icon, said)
}

fn cells_ui(
    ui: &mut Ui,
    cx: &mut UiContext,
    model: &Model,
    columns: &Columns,
    row: &Judgement,
    rect: Rect,
    out: &mut Vec<Msg>,
) {
    if columns.is_gathered {
        tally::tally_ui(ui, cx, model, row, columns.rect(rect, columns.moving()), out);
    }
    for (seen, sources) in columns.parts() {
        let window = columns.rect(rect, seen);
        let mut inner = ui.new_child(UiBuilder::new().max_rect(window));
        inner.shrink_clip_rect(window);
        for column in sources {
            // The text that the claims were found in, as long as a newer one is not compared.
            if let Some(article) = model.comparison.article(column.id).or_else(|| model.article(column.id)) {
                let place = columns.rect(rect, column.reach);
                match column.is_thin {
                    true => tick::tick_ui(&inner, cx, model, row, article, place, out),
                    false => cell::cell_ui(&mut inner, cx, model, row, article, place, out),
                }
            }
        }
    }
}

/// The row's span: a line with every value, and beneath it the ends in figures, or the one figure that the chosen way
/// of reconciling them gives.
fn range_ui(ui: &Ui, cx: &mut UiContext, model: &Model, row: &Judgement, rect: Rect) {
    let Some(axis) = Axis::of(&model.comparison, row).filter(|_| rect.width() > 0.0) else { return };
    let words = Wording::of(&model.settings);
    let middle = rect.center().y;
    let upper = Rect::from_min_max(pos2(rect.left(), middle - 20.0), pos2(rect.right(), middle + 2.0));
    let lower = Rect::from_min_max(pos2(rect.left(), middle + 4.0), pos2(rect.right(), middle + 22.0));
    let [low, high] = [axis.low, axis.high].map(|end| words.position(end, axis.scale));
    let is_span = axis.high > axis.low;
    axis::paint(ui.painter(), cx, &axis, if is_span { upper } else { rect });
    // One source alone is apart from no one.
    let days = axis.apart().round() as usize;
    if is_span && source_count(&model.comparison, row) > 1 && (days > 0 || axis.scale != Scale::Days) {
        let policy = model.settings.policy;
        let reconciled = row.policies.as_ref().filter(|_| policy.is_one_figure());
        let text = match (axis.scale, reconciled) {
            (Scale::Days, _) => words.count("count-days", days),
            (Scale::Hours, _) => words.clocks(axis.low, axis.high),
            (Scale::Number, Some(policies)) => words.policy(policy.of(policies), ""),
            (Scale::Number, None) => words.span(&low, &high),
        };
        let style = cx.styled(TextStyle::secondary().sized(11.5).one_line());
        let style = style.at(crate::ui::text::Edge::Centre);
        // A figure cut short would be another figure.
        let fits = cx.text.fits(&text, &style, lower.width());
        let text = if fits { text } else { String::new() };
        paint_label(ui.painter(), cx, lower, &text, style, cx.theme.secondary);
    }
    let label = words.with("axis-label", &[("low", &low), ("high", &high)]);
    let response = ui.interact(rect, ui.scope_id().with(("range", row.row.id)), Sense::empty());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &label));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_selected_row_is_held_in_view_while_a_pane_settles() {
        let last = |mut followed: Followed| {
            for left in (1..=SETTLING).rev() {
                assert_eq!(followed.left, left);
                followed.is_hinge_seen = true;
                followed = followed.next(followed.serial, followed.height, followed.above);
            }
            assert_eq!(followed.left, 0);
            followed
        };
        let jumped = last(Followed::default().next(1, 300.0, 0.0));
        let seen = Followed { is_hinge_seen: true, ..jumped };
        let resized = last(seen.next(1, 200.0, 0.0));
        let moved = last(Followed { is_hinge_seen: true, ..resized }.next(1, 200.0, 640.0));
        let scrolled_away = Followed { is_hinge_seen: false, ..moved };
        assert_eq!(scrolled_away.next(1, 300.0, 0.0).left, 0, "who has scrolled away stays there");
    }
}
