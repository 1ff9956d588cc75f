//! Why the verdict: the reason in words, what the engine went by, and the user's own say.

use egui::Ui;

use super::related;
use crate::app::{Model, Msg, Wording};
use crate::claims::Claim;
use crate::l10n::capitalised;
use crate::report::wording;
use crate::ui::text::TextStyle;
use crate::ui::theme::space;
use crate::ui::widgets::{self, label, verdict_badge, wrapped_row};
use crate::ui::{UiContext, decide};
use crate::verdict::Judgement;

/// The height of a pane in which the question and the reason have just room, in points.
const LOW: f32 = 115.0;

/// Shows the verdict of `row` and the question it is about, on one line where the pane is low.
pub(super) fn question_ui(ui: &mut Ui, cx: &mut UiContext, words: Wording, row: &Judgement) {
    let question = |ui: &mut Ui, cx: &mut UiContext, style: TextStyle| {
        verdict_badge(ui, cx, row.verdict, &words.verdict(row.verdict));
        label(ui, cx, row.row.label.get(cx.lang), style, cx.theme.ink);
    };
    match ui.max_rect().height() <= LOW {
        true => widgets::row(ui, cx, |ui, cx| question(ui, cx, TextStyle::heading().one_line())),
        false => wrapped_row(ui, cx, |ui, cx| question(ui, cx, TextStyle::heading())),
    }
}

/// Shows the reason for the verdict of `row`.
pub(super) fn why_ui(
    ui: &mut Ui,
    cx: &mut UiContext,
    model: &Model,
    words: Wording,
    row: &Judgement,
    out: &mut Vec<Msg>,
) {
    label(ui, cx, &words.sentence(&row.reason), TextStyle::body(), cx.theme.ink);
    if let Some(gap) = row.row.scope_gap.as_ref().filter(|gap| !row.reason.holds(gap)) {
        label(ui, cx, &words.sentence(gap), TextStyle::body(), cx.theme.ink);
    }
    ui.add_space(space(1.0));
    decide::decided_ui(ui, cx, model, words, row);
    related::related_ui(ui, cx, model, words, row, out);
    ui.add_space(space(1.0));
    for line in footing(model, words, row) {
        label(ui, cx, &line, TextStyle::secondary(), cx.theme.secondary);
    }
}

/// What the verdict stands on: independent origins, why the claims are one row, the rules.
fn footing(model: &Model, words: Wording, row: &Judgement) -> Vec<String> {
    let mut origins = Vec::new();
    if !row.origins.is_empty() {
        origins.push(capitalised(&words.with_count("report-origins", "origins", row.origins.len())));
    }
    let shared = row.origins.iter().filter(|origin| origin.articles.len() > 1);
    origins.extend(shared.map(|origin| words.sentence(&origin.why)));
    let mut lines = vec![origins.join(words.between())];
    lines.push(words.sentence(&row.row.why));
    lines.retain(|line| !line.is_empty());
    let mut rules: Vec<&str> = claims(model, row).map(|claim| claim.rule.as_ref()).collect();
    rules.sort_unstable();
    rules.dedup();
    let mut names: Vec<String> = rules.iter().map(|id| wording::rule(id, words.lang)).collect();
    names.dedup();
    let rules = words.with("evidence-rules", &[("rules", &names.join(&words.text("list-of-sources")))]);
    lines.extend((!names.is_empty()).then_some(rules));
    lines
}

fn claims<'a>(model: &'a Model, row: &'a Judgement) -> impl Iterator<Item = &'a Claim> {
    row.row.claims.iter().filter_map(|id| model.comparison.claim(*id))
}
