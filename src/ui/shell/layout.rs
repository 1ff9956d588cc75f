//! Where the panes stand.

use egui::{CentralPanel, Frame, Id, Margin, Panel, Ui};

use super::reading::Reading;
use super::{empty, notices, top_bar, work};
use crate::app::{Model, Msg, Pane, ViewMsg};
use crate::ui::{Dir, UiContext, evidence, matrix, rail};

const BAR: f32 = 52.0;
const RAIL: f32 = 236.0;
const EVIDENCE: f32 = 280.0;

/// What panes keep that belongs to the screen and not to the model.
#[derive(Default)]
pub(super) struct Panes {
    notices: notices::Clock,
    reading: Reading,
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
    bar.show(ui, |ui| top_bar::top_bar_ui(ui, cx, model, out));
    if model.work.is_some() || !model.is_current() {
        Panel::bottom("work").frame(panel).show(ui, |ui| work::work_ui(ui, cx, model, out));
    }
    match model.view.pane {
        Pane::Matrix => matrix_pane(ui, cx, model, out),
        Pane::Reading => reading_pane(ui, cx, model, &mut panes.reading, out),
    }
    notices::notices_ui(ui, cx, model, &mut panes.notices, out);
}

fn matrix_pane(ui: &mut Ui, cx: &mut UiContext, model: &Model, out: &mut Vec<Msg>) {
    let panel = Frame::new().fill(cx.theme.panel);
    // A project that brings sizes of its own gets panels that remember no others.
    let id = |name: &'static str| Id::unique((name, model.view.restored));
    let mut sizes = model.view.panes;
    let side = match cx.dir() {
        Dir::Rtl => Panel::right(id("rail")),
        Dir::Ltr => Panel::left(id("rail")),
    };
    let side = side.default_size(sizes.rail.unwrap_or(RAIL)).size_range(180.0..=360.0).frame(panel);
    let side = side.show(ui, |ui| rail::rail_ui(ui, cx, model, out)).response.rect;
    follow_size(&mut sizes.rail, side.width(), RAIL);
    if !model.comparison.rows.is_empty() {
        let below = Panel::bottom(id("evidence")).default_size(sizes.evidence.unwrap_or(EVIDENCE));
        // The rows keep at least half of a low window.
        let most = (ui.available_height() * 0.5).clamp(140.0, 560.0);
        let below = below.size_range(140.0..=most).resizable(true).frame(panel);
        let below = below.show(ui, |ui| evidence::evidence_ui(ui, cx, model, out)).response.rect;
        follow_size(&mut sizes.evidence, below.height(), EVIDENCE);
    }
    if sizes != model.view.panes && !ui.input(|input| input.pointer.any_down()) {
        out.push(ViewMsg::Resize(sizes).into());
    }
    CentralPanel::default().frame(panel).show(ui, |ui| match empty::state(model) {
        Some(state) => empty::empty_ui(ui, cx, model, state, out),
        None => matrix::matrix_ui(ui, cx, model, out),
    });
}

/// Takes over the size a pane was drawn to; whole points, so that rounding is no change.
fn follow_size(kept: &mut Option<f32>, size: f32, default: f32) {
    let size = size.round();
    if (size - kept.unwrap_or(default)).abs() > 1.0 {
        *kept = Some(size);
    }
}

fn reading_pane(ui: &mut Ui, cx: &mut UiContext, model: &Model, reading: &mut Reading, out: &mut Vec<Msg>) {
    let panel = Frame::new().fill(cx.theme.panel);
    CentralPanel::default().frame(panel).show(ui, |ui| match model.articles.is_empty() {
        true => empty::empty_ui(ui, cx, model, empty::Empty::NoArticles, out),
        false => reading.show(ui, cx, model, out),
    });
}
