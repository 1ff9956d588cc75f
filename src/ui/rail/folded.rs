//! The sources rail folded away: the number and colour of each source, and the way back.

use egui::{Align, Layout, Rect, ScrollArea, Sense, Ui, UiBuilder, Vec2, pos2, vec2};

use super::menu::place_ui;
use crate::app::{Model, Msg, SettingsMsg, Wording};
use crate::intake::Article;
use crate::ui::text::{Base, Edge, TextStyle};
use crate::ui::theme::{RADIUS, space};
use crate::ui::widgets::{
    FOCUS_MARGIN, Icon, focus_ring, low_icon_button, paint_label, reveal_focus, tooltip,
};
use crate::ui::{Dir, UiContext};

/// The width of the folded rail, in points.
pub(crate) const FOLDED: f32 = 44.0;
const MARK: Vec2 = vec2(28.0, 28.0);
/// Width of the source's colour on the mark's starting edge.
const EDGE: f32 = 4.0;

/// Shows the folded rail; what the user asks for goes to `out`.
pub(crate) fn folded_ui(ui: &mut Ui, cx: &mut UiContext, model: &Model, out: &mut Vec<Msg>) {
    let words = Wording::of(&model.settings);
    ui.with_layout(Layout::top_down(Align::Center), |ui| {
        ui.add_space(space(3.0));
        fold_ui(ui, cx, words, true, out);
        ui.add_space(space(1.0));
        ui.spacing_mut().item_spacing.y = space(1.0);
        let marks = ScrollArea::vertical().id_salt("rail folded").auto_shrink(false);
        marks.show_rows(ui, MARK.y, model.articles.len(), |ui, places| {
            for place in places {
                let Some(article) = model.articles.get(place) else { continue };
                mark_ui(ui, cx, model, article, place, out);
            }
            reveal_focus(ui, FOCUS_MARGIN);
        });
    });
}

/// The button that folds the rail away or brings it back; it keeps the keyboard while it does.
pub(super) fn fold_ui(ui: &mut Ui, cx: &mut UiContext, words: Wording, is_folded: bool, out: &mut Vec<Msg>) {
    let name = words.text(if is_folded { "rail-unfold" } else { "rail-fold" });
    ui.scope_builder(UiBuilder::new().scope_id(egui::Id::unique("fold sources")), |ui| {
        let button = low_icon_button(ui, cx, Icon::Sidebar, &name);
        button.ctx.accesskit_node_builder(button.id, |node| node.set_expanded(!is_folded));
        if button.clicked() {
            out.push(SettingsMsg::FoldSources(!is_folded).into());
        }
    });
}

/// One source: its number, which is the key that leads to it, on its colour.
fn mark_ui(
    ui: &mut Ui,
    cx: &mut UiContext,
    model: &Model,
    article: &Article,
    place: usize,
    out: &mut Vec<Msg>,
) {
    let words = Wording::of(&model.settings);
    let (rect, response) = ui.allocate_exact_size(MARK, Sense::click());
    let is_hidden = model.view.hidden.contains(&article.id);
    let ground = match (response.hovered(), is_hidden) {
        (true, _) => cx.theme.pressed,
        (false, true) => cx.theme.paper,
        (false, false) => cx.theme.hover,
    };
    ui.painter().rect_filled(rect, RADIUS, ground);
    let x = if cx.dir() == Dir::Ltr { rect.left() } else { rect.right() - EDGE };
    let edge = Rect::from_min_size(pos2(x, rect.top()), vec2(EDGE, rect.height()));
    ui.painter().rect_filled(edge, 2.0, cx.theme.source(article.id));
    let number = words.digits(&(place + 1).to_string());
    let style = TextStyle::secondary().based(Base::Ltr).at(Edge::Centre).one_line();
    let ink = if is_hidden { cx.theme.dimmed } else { cx.theme.ink };
    paint_label(ui.painter(), cx, rect, &number, style, ink);
    focus_ring(ui.painter(), cx, rect, &response);
    let name = place_ui(cx, model, article, place, &response, out);
    tooltip(response, cx, &name);
}
