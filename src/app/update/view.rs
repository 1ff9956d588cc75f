//! What is looked at: selection, filters, order, panes.

use std::collections::BTreeSet;

use crate::align::RowId;
use crate::app::effect::Effect;
use crate::app::filter::Filter;
use crate::app::message::{Step, ViewMsg};
use crate::app::model::Model;
use crate::claims::ClaimId;
use crate::intake::ArticleId;
use crate::verdict::{Judgement, Verdict};

pub(super) fn update(model: &mut Model, msg: ViewMsg) -> Vec<Effect> {
    match msg {
        ViewMsg::Select(row) => select(model, row),
        ViewMsg::ToggleSelected(row) => toggle_selected(model, row),
        ViewMsg::SelectClaim(claim) => select_claim(model, claim),
        ViewMsg::SelectNone => {
            model.view.selected = None;
            model.view.selection.clear();
        }
        ViewMsg::Step(step) => {
            if let Some(row) = target(model, step) {
                select(model, row);
            }
        }
        ViewMsg::JumpToSource(place) => jump_to_source(model, place),
        ViewMsg::ToggleNames => model.view.names_hidden = !model.view.names_hidden,
        ViewMsg::Focus(article) => model.view.focus = article,
        ViewMsg::FocusSearch => model.view.search_focus += 1,
        ViewMsg::Show(pane) => {
            model.view.pane = pane;
            jump(model, None, None);
        }
        narrowing => {
            narrow(model, narrowing);
            model.refresh();
        }
    }
    Vec::new()
}

/// The messages that change which rows are shown, or in which order.
fn narrow(model: &mut Model, msg: ViewMsg) {
    let view = &mut model.view;
    match msg {
        ViewMsg::ToggleVerdict(verdict) => toggle(&mut view.filter.verdicts, verdict),
        ViewMsg::ToggleKind(kind) => toggle(&mut view.filter.kinds, kind),
        ViewMsg::ToggleSource(article) => toggle(&mut view.filter.sources, article),
        ViewMsg::Search(text) => view.filter.search = text,
        ViewMsg::ClearFilters => view.filter = Filter::default(),
        ViewMsg::SortBy(key) if view.order.key == key => view.order.is_reversed = !view.order.is_reversed,
        ViewMsg::SortBy(key) => {
            view.order.key = key;
            view.order.is_reversed = false;
        }
        ViewMsg::ToggleGrouping => view.order.is_grouped = !view.order.is_grouped,
        _ => {}
    }
}

fn toggle<T: Ord>(set: &mut BTreeSet<T>, item: T) {
    if !set.remove(&item) {
        set.insert(item);
    }
}

pub(super) fn select(model: &mut Model, row: RowId) {
    model.view.selected = Some(row);
    model.view.selection = BTreeSet::from([row]);
    jump(model, None, None);
}

fn toggle_selected(model: &mut Model, row: RowId) {
    let view = &mut model.view;
    toggle(&mut view.selection, row);
    let is_in = view.selection.contains(&row);
    view.selected = if is_in { Some(row) } else { view.selection.last().copied() };
}

fn select_claim(model: &mut Model, claim: ClaimId) {
    let Some(row) = model.comparison.row_of(claim).map(|r| r.row.id) else { return };
    let article = model.comparison.claim(claim).map(|c| c.article);
    select(model, row);
    jump(model, Some(claim), article);
}

fn jump_to_source(model: &mut Model, place: usize) {
    let Some(article) = model.articles.get(place).map(|a| a.id) else { return };
    model.view.hidden.remove(&article);
    let claim = model.selected_row().and_then(|row| model.claims_in(row, article).next()).map(|c| c.id);
    jump(model, claim, Some(article));
}

fn jump(model: &mut Model, claim: Option<ClaimId>, article: Option<ArticleId>) {
    let jump = &mut model.view.jump;
    jump.serial += 1;
    jump.claim = claim;
    jump.article = article;
}

/// The row a step leads to, going round at the ends; `None` where there is none of its sort.
fn target(model: &Model, step: Step) -> Option<RowId> {
    let rows: Vec<&Judgement> = model.shown_rows().collect();
    let here = rows.iter().position(|r| Some(r.row.id) == model.view.selected);
    let is_wanted = |row: &Judgement| match step {
        Step::NextRow | Step::PreviousRow => true,
        Step::NextConflict | Step::PreviousConflict => row.verdict == Verdict::Conflict,
        Step::NextUndecided => row.verdict != Verdict::SingleSource && !model.is_decided(row.row.id),
    };
    let count = rows.len();
    let order: Vec<usize> = match step {
        Step::NextRow | Step::NextConflict | Step::NextUndecided => {
            let first = here.map_or(0, |i| i + 1);
            (first..first + count).map(|i| i % count.max(1)).collect()
        }
        Step::PreviousRow | Step::PreviousConflict => {
            let last = here.unwrap_or(0) + count;
            (last - count..last).rev().map(|i| i % count.max(1)).collect()
        }
    };
    order.into_iter().filter_map(|i| rows.get(i)).find(|row| is_wanted(row)).map(|row| row.row.id)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::lines::SortKey;
    use crate::app::update::work::tests::compared;

    fn step(model: &mut Model, step: Step) -> Option<RowId> {
        update(model, ViewMsg::Step(step));
        model.view.selected
    }

    #[test]
    fn steps_walk_every_row_once_and_come_round() {
        let mut model = compared();
        let count = model.shown_rows().count();
        model.view.selected = None;
        let walked: BTreeSet<_> = (0..count).map(|_| step(&mut model, Step::NextRow)).collect();
        assert_eq!(walked.len(), count);
        let last = model.view.selected;
        step(&mut model, Step::NextRow);
        assert_eq!(step(&mut model, Step::PreviousRow), last);
    }

    #[test]
    fn the_next_conflict_is_a_conflict() {
        let mut model = compared();
        step(&mut model, Step::NextConflict);
        assert_eq!(model.selected_row().map(|r| r.verdict), Some(Verdict::Conflict));
        update(&mut model, ViewMsg::ToggleVerdict(Verdict::Agree));
        let before = model.view.selected;
        assert_eq!(step(&mut model, Step::NextConflict), before, "no conflict is shown, so nothing moves");
    }

    #[test]
    fn a_word_leads_to_its_row_and_asks_for_scrolling() {
        let mut model = compared();
        let claim = model.comparison.claims[0].clone();
        let serial = model.view.jump.serial;
        update(&mut model, ViewMsg::SelectClaim(claim.id));
        assert!(model.selected_row().is_some_and(|r| r.row.claims.contains(&claim.id)));
        assert!(model.view.jump.serial > serial);
        assert_eq!(model.view.jump.article, Some(claim.article));
    }

    #[test]
    fn searching_narrows_and_clearing_widens() {
        let mut model = compared();
        let all = model.shown_rows().count();
        update(&mut model, ViewMsg::Search("٢٥٠٠".into()));
        assert_eq!(model.shown_rows().count(), 1, "either digit set finds the row");
        update(&mut model, ViewMsg::ClearFilters);
        assert_eq!(model.shown_rows().count(), all);
    }

    #[test]
    fn choosing_the_same_order_again_reverses_it() {
        let mut model = compared();
        update(&mut model, ViewMsg::SortBy(SortKey::Sources));
        assert!(!model.view.order.is_reversed);
        update(&mut model, ViewMsg::SortBy(SortKey::Sources));
        assert!(model.view.order.is_reversed);
    }
}
