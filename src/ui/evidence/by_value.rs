//! The words a row rests on, value by value, as the matrix gathers them: a quote for each, and who says the same.

use egui::{Ui, vec2};

use super::quotes::{is_new_hand, told_ui};
use crate::app::tally::{Group, Quote, contradicting_first, groups};
use crate::app::{Model, Msg, ViewMsg, Wording};
use crate::intake::Article;
use crate::ui::UiContext;
use crate::ui::matrix::gathered_value;
use crate::ui::text::TextStyle;
use crate::ui::theme::space;
use crate::ui::widgets::{Button, label, quote, row};
use crate::verdict::Judgement;

/// Shows each value of the row `judged` with one sentence that gives it: that of the claim at hand, else the first.
pub(super) fn values_ui(
    ui: &mut Ui,
    cx: &mut UiContext,
    model: &Model,
    words: Wording,
    judged: &Judgement,
    out: &mut Vec<Msg>,
) {
    ui.spacing_mut().item_spacing.y = 2.0;
    let is_new = is_new_hand(ui, model);
    let mut groups = groups(model, judged);
    contradicting_first(&mut groups, |group| &group.claims, model.comparison.about);
    for group in groups {
        let Some(told) = told(model, &group) else { continue };
        let value = gathered_value(model, words, &group);
        row(ui, cx, |ui, cx| {
            quote(ui, cx, &value, TextStyle::heading().one_line(), cx.theme.ink);
            let count = words.count("count-sources", group.sources.len());
            label(ui, cx, &count, TextStyle::secondary().one_line(), cx.theme.secondary);
            others_ui(ui, cx, words, &group, told.article, out);
        });
        told_ui(ui, cx, model, words, judged, &told, is_new, out);
    }
}

/// The sentence that is quoted for a value.
fn told<'a>(model: &Model, group: &Group<'a>) -> Option<Quote<'a>> {
    let hand = model.claim_at_hand();
    let claim = group.claims.iter().find(|claim| hand == Some(claim.id)).or(group.claims.first())?;
    let article = group.sources.iter().find(|article| article.id == claim.article)?;
    let of_it = |other: &&&_| is_beside(other, claim);
    Some(Quote { article, claims: group.claims.iter().filter(of_it).copied().collect() })
}

/// Whether two claims stand in one sentence.
fn is_beside(a: &crate::claims::Claim, b: &crate::claims::Claim) -> bool {
    a.article == b.article && a.sentence == b.sentence
}

/// Who else gives the value, as far as there is room beside it; pressing one quotes it instead, and pressing how many are
/// left the next of them.
fn others_ui(
    ui: &mut Ui,
    cx: &mut UiContext,
    words: Wording,
    group: &Group<'_>,
    told: &Article,
    out: &mut Vec<Msg>,
) {
    // From the one that is quoted on, going round.
    let here = group.sources.iter().position(|article| article.id == told.id).unwrap_or_default();
    let (before, rest) = group.sources.split_at(here);
    let others: Vec<&Article> = rest.iter().skip(1).chain(before).copied().collect();
    if others.is_empty() {
        return;
    }
    ui.spacing_mut().item_spacing = vec2(0.0, 0.0);
    ui.add_space(space(2.0));
    label(ui, cx, &words.text("evidence-also"), TextStyle::secondary(), cx.theme.secondary);
    for (place, article) in others.iter().enumerate() {
        let name = cx.source(words, article);
        let more = words.count("evidence-also-more", others.len() - place);
        let (button, more) = (Button::new(&name).small().quiet(), Button::new(&more).small().quiet());
        let after = if place + 1 == others.len() { 0.0 } else { more.size(cx).x };
        let fits = button.size(cx).x + after <= ui.available_width();
        if (if fits { button } else { more }).show(ui, cx).clicked() {
            let claim = group.claims.iter().find(|claim| claim.article == article.id);
            out.extend(claim.map(|claim| Msg::from(ViewMsg::GoToClaim(claim.id))));
        }
        if !fits {
            break;
        }
    }
}
