//! What screen readers are told of the rows.

use egui::Response;
use egui::accesskit::Role;

use super::tally;
use crate::app::{Model, Wording};
use crate::l10n::spoken;
use crate::report::wording;
use crate::ui::UiContext;
use crate::verdict::Judgement;

/// Everything a row shows, as one would say it: question, verdict, what each source says, and what was decided.
pub(super) fn row_label(cx: &UiContext, model: &Model, words: Wording, row: &Judgement) -> String {
    let mut told = if model.view.is_tallied { tally::told(cx, model, words, row) } else { Vec::new() };
    let mut silent = 0;
    for article in model.columns() {
        match model.claims_in(row, article.id).next() {
            None => silent += 1,
            Some(_) if model.view.is_tallied => {}
            Some(claim) => {
                let is_by_hand = model.marks.contains_key(&claim.id);
                let text = &model.comparison.article(article.id).unwrap_or(article).text;
                let value = if is_by_hand {
                    words.value(claim)
                } else {
                    claim.span.of(text).trim().replace('\n', " ")
                };
                let mut said = vec![format!("{}: {}", cx.source(words, article), cx.veiled(&value))];
                said.extend(wording::polarity(claim.polarity, words.lang));
                told.push(said.join(words.between()));
            }
        }
    }
    if silent > 0 {
        told.push(words.count("row-silent", silent));
    }
    if let Some(decision) = model.comparison.decisions.get(&row.row.id) {
        told.push(wording::decision(decision, words.lang));
    }
    told.retain(|part| !part.is_empty());
    let question = cx.veiled(&words.sentence(&row.row.question())).into_owned();
    let verdict = words.verdict(row.verdict);
    let told = told.join(". ");
    spoken(&words.with("row-label", &[("question", &question), ("verdict", &verdict), ("told", &told)]))
}

/// Tells of a row that it is the entry `place` of `count` in a list, counted from 0, and whether it is selected where
/// that has to be said.
pub(super) fn as_entry(response: &Response, place: usize, count: usize, selected: Option<bool>) {
    response.ctx.accesskit_node_builder(response.id, |node| {
        node.set_role(Role::ListBoxOption);
        if let Some(selected) = selected {
            node.set_selected(selected);
        }
        node.set_position_in_set(place);
        node.set_size_of_set(count);
    });
}
