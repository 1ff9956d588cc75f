//! Where the panes stand.

use std::ops::RangeInclusive;

use egui::{Align, CentralPanel, Frame, Id, Layout, Margin, Panel, Rect, Ui, UiBuilder};

use super::reading::Reading;
use super::{empty, notices, said, top_bar, work};
use crate::app::{Model, Msg, Pane, ViewMsg};
use crate::project::PaneSizes;
use crate::ui::widgets::{Splitter, Way, region};
use crate::ui::{Dir, UiContext, evidence, matrix, rail};

const BAR: f32 = 52.0;

/// The width of the list of articles where the user set none, by that of the window, in points.
const RAIL: [(f32, f32); 2] = [(1200.0, 192.0), (1700.0, 236.0)];
const WIDEST_RAIL: f32 = 272.0;
/// Below this width of the window it is folded, or the table had no room for one source.
const FOLDING: f32 = 720.0;
/// The share of the height that the evidence takes where the user set none, and the most it comes to.
const EVIDENCE: f32 = 0.34;
const HIGHEST_EVIDENCE: f32 = 380.0;
/// Widths of the list of articles and heights of the evidence that can be asked for, in points.
const RAILS: RangeInclusive<f32> = 180.0..=360.0;
const LEAST_EVIDENCE: f32 = 140.0;
const MOST_EVIDENCE: f32 = 560.0;

/// What panes keep that belongs to the screen and not to the model.
#[derive(Default)]
pub(super) struct Panes {
    notices: notices::Clock,
    reading: Reading,
    said: said::Said,
    /// Sizes that are being drawn to and not yet let go of.
    held: Option<PaneSizes>,
}

/// Shows the whole window but for dialogs.
pub(super) fn window_ui(
    ui: &mut Ui,
    cx: &mut UiContext,
    model: &Model,
    panes: &mut Panes,
    out: &mut Vec<Msg>,
) {
    ui.painter().rect_filled(ui.max_rect(), 0.0, cx.theme.paper);
    let panel = Frame::new().fill(cx.theme.panel);
    let bar = Panel::top("bar").exact_size(BAR).frame(panel.inner_margin(Margin::symmetric(16, 10)));
    bar.show(ui, |ui| {
        region(ui, &cx.say("pane-bar"));
        top_bar::top_bar_ui(ui, cx, model, out);
    });
    if model.work.is_some() || !model.is_current() {
        Panel::bottom("work").frame(panel).show(ui, |ui| work::work_ui(ui, cx, model, out));
    }
    notices::warnings_ui(ui, cx, model, out);
    notices::news_ui(ui, cx, model, &mut panes.notices, out);
    match model.view.pane {
        Pane::Matrix => matrix_pane(ui, cx, model, &mut panes.held, out),
        Pane::Reading => reading_pane(ui, cx, model, &mut panes.reading, out),
    }
    said::said_ui(ui, cx, model, &mut panes.said);
}

/// Shows matrix, evidence and sources, in this order: Tab goes from the rows to what the selected one rests on, and
/// the many cards of the sources come last.
fn matrix_pane(
    ui: &mut Ui,
    cx: &mut UiContext,
    model: &Model,
    held: &mut Option<PaneSizes>,
    out: &mut Vec<Msg>,
) {
    let area = ui.available_rect_before_wrap();
    let before = held.unwrap_or(model.view.panes);
    let mut sizes = before;
    let usual = RAIL.iter().find(|(window, _)| area.width() < *window).map_or(WIDEST_RAIL, |(_, rail)| *rail);
    let is_folded = model.settings.sources_folded || area.width() < FOLDING;
    let unfolded = sizes.rail.unwrap_or(usual).clamp(*RAILS.start(), *RAILS.end());
    let width = if is_folded { rail::FOLDED } else { unfolded };
    let (rail, main, way) = match cx.dir() {
        Dir::Ltr => {
            let (rail, main) = area.split_left_right_at_x(area.left() + width);
            (rail, main, Way::Left)
        }
        Dir::Rtl => {
            let (main, rail) = area.split_left_right_at_x(area.right() - width);
            (rail, main, Way::Right)
        }
    };
    // The rows keep at least half of a low window.
    let most = (main.height() * 0.5).clamp(LEAST_EVIDENCE, MOST_EVIDENCE);
    let has_rows = !model.comparison.rows.is_empty();
    let usual = (main.height() * EVIDENCE).min(HIGHEST_EVIDENCE).round();
    let height = if has_rows { sizes.evidence.unwrap_or(usual).clamp(LEAST_EVIDENCE, most) } else { 0.0 };
    let (rows, below) = main.split_top_bottom_at_y(main.bottom() - height);
    part_ui(ui, cx, "pane-comparison", rows, |ui, cx| match empty::state(model) {
        Some(state) => empty::empty_ui(ui, cx, model, state, out),
        None => matrix::matrix_ui(ui, cx, model, out),
    });
    if has_rows {
        part_ui(ui, cx, "pane-evidence", below, |ui, cx| evidence::evidence_ui(ui, cx, model, out));
        let (id, name) = (Id::unique("evidence height"), cx.say("pane-evidence-height"));
        let splitter =
            Splitter { id, name: &name, pane: below, way: Way::Below, range: LEAST_EVIDENCE..=most };
        sizes.evidence = splitter.show(ui, cx).or(sizes.evidence);
    }
    part_ui(ui, cx, "rail-heading", rail, |ui, cx| match is_folded {
        true => rail::folded_ui(ui, cx, model, out),
        false => rail::rail_ui(ui, cx, model, out),
    });
    if is_folded {
        let x = if way == Way::Left { rail.right() } else { rail.left() };
        ui.painter().vline(x, rail.y_range(), cx.theme.hairline_stroke());
    } else {
        let (id, name) = (Id::unique("rail width"), cx.say("pane-rail-width"));
        sizes.rail = Splitter { id, name: &name, pane: rail, way, range: RAILS }.show(ui, cx).or(sizes.rail);
    }
    ui.advance_cursor_after_rect(area);
    *held = (sizes != model.view.panes).then_some(sizes);
    if sizes != before {
        ui.ctx().request_repaint();
    }
    if held.is_some() && !ui.input(|input| input.pointer.any_down()) {
        out.push(ViewMsg::Resize(sizes).into());
        *held = None;
    }
}

/// Shows one part of the window in `rect`; screen readers call it by the text `name`.
fn part_ui(
    ui: &mut Ui,
    cx: &mut UiContext,
    name: &str,
    rect: Rect,
    add: impl FnOnce(&mut Ui, &mut UiContext),
) {
    let mut part =
        ui.new_child(UiBuilder::new().id_salt(name).max_rect(rect).layout(Layout::top_down(Align::Min)));
    part.shrink_clip_rect(rect);
    part.painter().rect_filled(rect, 0.0, cx.theme.panel);
    region(&part, &cx.say(name));
    add(&mut part, cx);
}

fn reading_pane(ui: &mut Ui, cx: &mut UiContext, model: &Model, reading: &mut Reading, out: &mut Vec<Msg>) {
    let panel = Frame::new().fill(cx.theme.panel);
    CentralPanel::default().frame(panel).show(ui, |ui| match model.articles.is_empty() {
        true => empty::empty_ui(ui, cx, model, empty::Empty::NoArticles, out),
        false => reading.show(ui, cx, model, out),
    });
}
