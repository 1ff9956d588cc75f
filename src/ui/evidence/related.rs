//! Rows that contradict the selected one and may answer the same question: to look at, and to merge where they do.

use egui::{Ui, vec2};

use crate::app::{DecideMsg, Model, Msg, ViewMsg, Wording};
use crate::claims::ClaimId;
use crate::l10n::isolated;
use crate::ui::UiContext;
use crate::ui::text::TextStyle;
use crate::ui::theme::space;
use crate::ui::widgets::{Button, label, wrapped_row};
use crate::verdict::Judgement;

/// Lists the rows related to `row`, each by its words and source; pressing one goes there.
pub(super) fn related_ui(
    ui: &mut Ui,
    cx: &mut UiContext,
    model: &Model,
    words: Wording,
    row: &Judgement,
    out: &mut Vec<Msg>,
) {
    let related = model.comparison.related(&row.row);
    if related.is_empty() {
        return;
    }
    ui.add_space(space(1.0));
    wrapped_row(ui, cx, |ui, cx| {
        ui.spacing_mut().item_spacing = vec2(space(1.0), space(1.0));
        label(ui, cx, &words.text("evidence-related"), TextStyle::secondary(), cx.theme.secondary);
        for other in related {
            let told = row.row.related.iter().find(|claim| other.row.claims.contains(claim));
            let Some(shown) = told.and_then(|claim| shown(cx, model, words, *claim)) else { continue };
            let merge = words.text("evidence-merge");
            let lead = Button::new(&shown).small().quiet();
            let named = words.with("evidence-merge-named", &[("words", &shown)]);
            let join = Button::new(&merge).small().named(&named);
            // What merges it stands on one line with it.
            let room = lead.size(cx).x + join.size(cx).x + space(1.0);
            if room > ui.available_size_before_wrap().x {
                ui.end_row();
            }
            if lead.show(ui, cx).clicked() {
                out.push(ViewMsg::Select(other.row.id).into());
            }
            if join.show(ui, cx).clicked() {
                out.push(DecideMsg::Merge(row.row.id, other.row.id).into());
            }
        }
    });
}

/// A claim's words with its source.
fn shown(cx: &UiContext, model: &Model, words: Wording, claim: ClaimId) -> Option<String> {
    let claim = model.comparison.claim(claim)?;
    let article = model.comparison.article(claim.article)?;
    let told = cx.veiled(claim.span.of(&article.text));
    // Each part runs its own way.
    let parts = [told.as_ref(), &cx.source(words, article)].map(isolated);
    Some(parts.join(words.between()))
}
