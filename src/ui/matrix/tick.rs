//! A tick in a column that has no room for words: its source tells of the row.

use egui::{Rect, Role, Sense, Ui, WidgetInfo, vec2};

use crate::app::{Model, Msg, ViewMsg, Wording};
use crate::claims::Claim;
use crate::intake::Article;
use crate::l10n::spoken;
use crate::ui::UiContext;
use crate::ui::widgets::quoted_tooltip;
use crate::verdict::Judgement;

/// Width and height of the tick.
const TICK: egui::Vec2 = vec2(4.0, 18.0);

/// Shows in `rect` whether `article` tells of `row`; pressing the tick goes to what it says.
pub(super) fn tick_ui(
    ui: &Ui,
    cx: &mut UiContext,
    model: &Model,
    row: &Judgement,
    article: &Article,
    rect: Rect,
    out: &mut Vec<Msg>,
) {
    let Some(claim) = model.claims_in(row, article.id).next() else { return };
    let response = ui.interact(rect, ui.scope_id().with(("tick", row.row.id, article.id)), Sense::CLICK);
    let grown = if response.hovered() { vec2(2.0, 8.0) } else { vec2(0.0, 0.0) };
    let tick = Rect::from_center_size(rect.center(), TICK + grown);
    ui.painter().rect_filled(tick, TICK.x / 2.0, cx.theme.source(article.id));
    let said = said(cx, Wording::of(&model.settings), article, claim);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, spoken(&said)));
    if response.clicked() {
        out.push(match super::body::pressed(ui, row.row.id) {
            ViewMsg::Select(_) => ViewMsg::SelectClaim(claim.id).into(),
            several => several.into(),
        });
    }
    quoted_tooltip(response, cx, &said);
}

/// The source and its words.
fn said(cx: &UiContext, words: Wording, article: &Article, claim: &Claim) -> String {
    let own = claim.span.of(&article.text).trim().replace('\n', " ");
    format!("{}: {}", cx.source(words, article), cx.veiled(&own))
}
