//! The sources rail: every open article, where it comes from and when it was published.

mod card;
mod folded;
mod menu;

use std::collections::BTreeMap;

use egui::{Id, Sense, Stroke, Ui, vec2};

pub(super) use folded::{FOLDED, folded_ui};
pub(super) use menu::{MenuOf, source_menu};

use super::UiContext;
use crate::app::{ArticlesMsg, Model, Msg, Wording};
use crate::intake::ArticleId;
use crate::ui::text::{Edge, TextStyle};
use crate::ui::theme::{RADIUS_LARGE, space};
use crate::ui::widgets::{FOCUS_MARGIN, focus_ring, label, paint_label, reveal_focus, row};

const ADD_HEIGHT: f32 = 44.0;
/// Up to so many cards are all laid out: Tab and screen readers find each of them.
const FEW: usize = 60;
/// About how high a card is, in points.
const CARD: f32 = 92.0;

/// How high the cards were when they were last shown.
type Heights = BTreeMap<ArticleId, f32>;

/// Shows the rail; what the user asks for goes to `out`.
pub(super) fn rail_ui(ui: &mut Ui, cx: &mut UiContext, model: &Model, out: &mut Vec<Msg>) {
    let words = Wording::of(&model.settings);
    egui::ScrollArea::vertical().id_salt("rail").auto_shrink(false).show(ui, |ui| {
        egui::Frame::new().inner_margin(egui::Margin::symmetric(12, 12)).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = space(2.0);
            let count = words.count("count-articles", model.articles.len());
            let name = words.text("rail-heading");
            let heading = words.with("heading-with-count", &[("name", &name), ("count", &count)]);
            row(ui, cx, |ui, cx| {
                label(ui, cx, &heading, TextStyle::secondary(), cx.theme.secondary);
                let rest = cx.row_from_end();
                ui.with_layout(rest, |ui| folded::fold_ui(ui, cx, words, false, out));
            });
            if let Some(advice) = advice(model) {
                advice_ui(ui, cx, &words.text(advice));
            }
            cards_ui(ui, cx, model, out);
            add_ui(ui, cx, words, out);
            reveal_focus(ui, FOCUS_MARGIN);
        });
    });
}

/// Shows the cards; of many only those in view and a little around them are laid out.
fn cards_ui(ui: &mut Ui, cx: &mut UiContext, model: &Model, out: &mut Vec<Msg>) {
    let memory = Id::unique("rail heights");
    let mut heights: Heights = ui.data(|data| data.get_temp(memory)).unwrap_or_default();
    let near = ui.clip_rect().expand(ui.clip_rect().height());
    // Beyond a few dozen cards the widths of all of them are not asked for in every frame.
    let brevity = if model.articles.len() > FEW { 1 } else { card::brevity(cx, model, ui.available_width()) };
    for (place, article) in model.articles.iter().enumerate() {
        let height = heights.get(&article.id).copied().unwrap_or(CARD);
        let rect = ui.cursor().with_max_y(ui.cursor().top() + height);
        if model.articles.len() > FEW && !near.y_range().intersects(rect.y_range()) {
            ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::hover());
            continue;
        }
        let top = ui.cursor().top();
        card::card_ui(ui, cx, model, place, brevity, out);
        heights.insert(article.id, ui.cursor().top() - top - ui.spacing().item_spacing.y);
    }
    if heights.len() > model.articles.len() {
        heights.retain(|id, _| model.article(*id).is_some());
    }
    ui.data_mut(|data| data.insert_temp(memory, heights));
}

/// What to do next, where there is not yet anything of one's own to compare.
fn advice(model: &Model) -> Option<&'static str> {
    match model.articles.len() {
        _ if model.is_sample => Some("rail-sample-note"),
        1 => Some("empty-one-body"),
        _ => None,
    }
}

fn advice_ui(ui: &mut Ui, cx: &mut UiContext, text: &str) {
    let layout = cx.column();
    ui.with_layout(layout, |ui| {
        label(ui, cx, text, TextStyle::secondary(), cx.theme.secondary);
    });
    ui.add_space(space(1.0));
}

/// Where files are dropped, and a button that asks for them.
fn add_ui(ui: &mut Ui, cx: &mut UiContext, words: Wording, out: &mut Vec<Msg>) {
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), ADD_HEIGHT), Sense::click());
    let text = words.text("rail-add");
    if response.hovered() {
        ui.painter().rect_filled(rect, RADIUS_LARGE, cx.theme.hover);
    }
    let corners =
        [rect.left_top(), rect.right_top(), rect.right_bottom(), rect.left_bottom(), rect.left_top()];
    let stroke = Stroke::new(1.0, cx.theme.dimmed);
    ui.painter().extend(egui::Shape::dashed_line(&corners, stroke, 4.0, 3.0));
    let style = cx.styled(TextStyle::body().sized(13.0).one_line()).at(Edge::Centre);
    paint_label(ui.painter(), cx, rect.shrink(space(2.0)), &text, style, cx.theme.secondary);
    focus_ring(ui.painter(), cx, rect, &response);
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, &text));
    if response.clicked() {
        out.push(ArticlesMsg::Choose.into());
    }
}
