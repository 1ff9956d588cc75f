//! The user's own word on rows and claims, undoable without limit.

use crate::align::RowId;
use crate::app::effect::Effect;
use crate::app::message::{DecideMsg, Step, ViewMsg};
use crate::app::model::Model;
use crate::claims::ClaimId;
use crate::project::{Changed, ClaimAnchor, Edit, RowAnchor};
use crate::verdict::{Comparison, Decision, Ruling};

use super::{articles, view, work};

pub(super) fn update(model: &mut Model, msg: DecideMsg) -> Vec<Effect> {
    let edit = match msg {
        DecideMsg::Undo => {
            let place = model.project.history().cursor().checked_sub(1);
            return undone(model, place, |model| model.project.undo());
        }
        DecideMsg::Redo => {
            let place = model.project.history().cursor();
            return undone(model, Some(place), |model| model.project.redo());
        }
        DecideMsg::GoTo(cursor) => {
            return undone(model, cursor.checked_sub(1), |model| model.project.go_to(cursor));
        }
        DecideMsg::Rule(row, ruling) => rule(model, row, ruling),
        DecideMsg::RuleAndGoOn(row, ruling) => {
            let edit = rule(model, row, Some(ruling));
            let effects = edit.map(|edit| make(model, edit)).unwrap_or_default();
            view::update(model, ViewMsg::Step(Step::NextUndecided));
            return effects;
        }
        DecideMsg::SetVerdict(row, verdict) => {
            let is_new = |held: Option<&Decision>| held.and_then(|d| d.verdict) != verdict;
            on_selected(model, row, is_new, |row| Edit::SetVerdict { row, verdict })
        }
        DecideMsg::Note(row, text) => {
            let held = model.comparison.decisions.get(&row).map_or("", |d| d.note.as_str());
            (held != text).then(|| anchor(model, row)).flatten().map(|row| Edit::Note { row, text })
        }
        DecideMsg::MarkDone(row, done) => {
            let is_new = |held: Option<&Decision>| held.is_some_and(|d| d.done) != done;
            on_selected(model, row, is_new, |row| Edit::MarkDone { row, done })
        }
        DecideMsg::Claim(edit) if matches!(*edit, Edit::AddClaim { .. }) => return add(model, *edit),
        DecideMsg::Claim(edit) => Some(*edit),
        DecideMsg::Restore(claim) => hold(model, claim).map(|claim| Edit::RestoreClaim { claim }),
        DecideMsg::MergeSelected => {
            let rows = selected_in_order(model);
            // The row that the others join stays looked at, wherever the selection ended.
            model.view.selected = rows.first().copied().or(model.view.selected);
            merge(model, rows)
        }
        DecideMsg::Merge(into, other) => merge(model, [into, other]),
        DecideMsg::Split(claim) => hold(model, claim).map(|claim| Edit::SplitClaim { claim }),
        DecideMsg::RuleClaim(claim, ruling) => {
            hold(model, claim).map(|claim| Edit::RuleClaim { claim, ruling })
        }
    };
    edit.map(|edit| make(model, edit)).unwrap_or_default()
}

fn anchor(model: &Model, row: RowId) -> Option<RowAnchor> {
    RowAnchor::of(&model.comparison, row)
}

fn rule(model: &Model, row: RowId, ruling: Option<Ruling>) -> Option<Edit> {
    let is_new = |held: Option<&Decision>| held.and_then(|d| d.ruling) != ruling;
    on_selected(model, row, is_new, |row| Edit::RuleRow { row, ruling })
}

/// The edit of `row`; where it is one of several selected rows, of all of them at once. What a row holds already is no
/// edit: undo would seem to do nothing.
fn on_selected(
    model: &Model,
    row: RowId,
    is_new: impl Fn(Option<&Decision>) -> bool,
    edit: impl Fn(RowAnchor) -> Edit,
) -> Option<Edit> {
    let selection = &model.view.selection;
    let is_alone = selection.len() < 2 || !selection.contains(&row);
    let alone = is_alone.then_some(row);
    let rows = alone.iter().chain(selection.iter().filter(|_| !is_alone));
    let rows = rows.filter(|row| is_new(model.comparison.decisions.get(row)));
    let mut edits: Vec<Edit> = rows.filter_map(|row| anchor(model, *row)).map(edit).collect();
    if edits.len() > 1 { Some(Edit::Together { edits }) } else { edits.pop() }
}

fn hold(model: &Model, claim: ClaimId) -> Option<ClaimAnchor> {
    ClaimAnchor::of(&model.comparison, claim)
}

/// The rows selected as they stand from top to bottom: the others join the first, which the worst of them is.
fn selected_in_order(model: &Model) -> Vec<RowId> {
    let is_selected = |row: &RowId| model.view.selection.contains(row) || model.view.selected == Some(*row);
    let mut rows: Vec<RowId> = model.shown_rows().map(|judged| judged.row.id).filter(is_selected).collect();
    let hidden = model.view.selection.iter().copied().filter(|row| !rows.contains(row));
    rows.extend(hidden.collect::<Vec<_>>());
    rows
}

fn merge(model: &Model, rows: impl IntoIterator<Item = RowId>) -> Option<Edit> {
    let rows: Vec<RowAnchor> = rows.into_iter().filter_map(|row| anchor(model, row)).collect();
    (rows.len() > 1).then_some(Edit::MergeRows { rows })
}

/// Adds a claim and goes to it.
fn add(model: &mut Model, edit: Edit) -> Vec<Effect> {
    let effects = make(model, edit);
    model.view.words = None;
    let added = model.marks.iter().filter(|(_, mark)| mark.is_added).map(|(id, _)| *id);
    if let Some(claim) = added.max() {
        view::select_claim(model, claim);
    }
    effects
}

/// Makes an edit and brings the model in line with it.
pub(super) fn make(model: &mut Model, edit: Edit) -> Vec<Effect> {
    let changed = model.project.make(edit, model.now);
    settle(model, changed)
}

/// Takes a step through the history, and shows what the edit at `place` of it was about.
fn undone(model: &mut Model, place: Option<usize>, step: impl FnOnce(&mut Model) -> Changed) -> Vec<Effect> {
    let changed = step(model);
    let effects = settle(model, changed);
    let edit = place.and_then(|place| model.project.history().entries().get(place)).map(|entry| &entry.edit);
    let subjects = edit.map(|edit| subjects(edit, &model.comparison)).unwrap_or_default();
    if let Some(row) =
        subjects.first().filter(|_| subjects.iter().all(|row| !model.view.selection.contains(row)))
    {
        view::select(model, *row);
    }
    effects
}

/// The rows that `edit` is about, as far as they are there.
fn subjects(edit: &Edit, comparison: &Comparison) -> Vec<RowId> {
    let of_claim = |claim: &ClaimAnchor| Some(comparison.row_of(claim.resolve(comparison)?)?.row.id);
    let of_row = |row: &RowAnchor| row.resolve(comparison);
    match edit {
        Edit::RuleClaim { claim, .. }
        | Edit::ChangeClaim { claim, .. }
        | Edit::RestoreClaim { claim }
        | Edit::SplitClaim { claim } => of_claim(claim).into_iter().collect(),
        Edit::RuleRow { row, .. }
        | Edit::SetVerdict { row, .. }
        | Edit::Note { row, .. }
        | Edit::MarkDone { row, .. } => of_row(row).into_iter().collect(),
        Edit::AddClaim { row, .. } => row.iter().filter_map(of_row).collect(),
        Edit::MergeRows { rows } => rows.iter().filter_map(of_row).collect(),
        Edit::Together { edits } => edits.iter().flat_map(|edit| subjects(edit, comparison)).collect(),
        _ => Vec::new(),
    }
}

/// Brings the model in line with a change to the project.
pub(super) fn settle(model: &mut Model, changed: Changed) -> Vec<Effect> {
    if changed != Changed::Nothing {
        model.edits += 1;
    }
    match changed {
        Changed::Nothing => Vec::new(),
        Changed::Decisions => {
            work::lay_decisions(model);
            Vec::new()
        }
        Changed::Order => {
            model.articles = model.project.articles();
            work::follow_order(model);
            work::lay_decisions(model);
            Vec::new()
        }
        Changed::Articles => {
            model.articles = model.project.articles();
            articles::compare_anew(model)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::update::work::tests::compared;
    use crate::verdict::Verdict;

    #[test]
    fn undoing_shows_the_row_it_is_about() {
        let mut model = compared();
        let rows: Vec<RowId> = model.shown_rows().map(|r| r.row.id).collect();
        let (first, last) = (rows[0], rows[rows.len() - 1]);
        view::select(&mut model, last);
        update(&mut model, DecideMsg::Rule(last, Some(Ruling::Confirmed)));
        for step in [DecideMsg::Undo, DecideMsg::Redo, DecideMsg::GoTo(model.project.history().cursor())] {
            view::select(&mut model, first);
            let jumps = model.view.jump.serial;
            update(&mut model, step);
            assert_eq!(model.view.selected, Some(last));
            assert!(model.view.jump.serial > jumps, "it is scrolled to");
        }
    }

    #[test]
    fn deciding_and_going_on_leads_to_what_is_undecided() {
        let mut model = compared();
        let row = model.view.selected.expect("a row");
        update(&mut model, DecideMsg::RuleAndGoOn(row, Ruling::Confirmed));
        assert!(model.is_decided(row));
        assert!(model.view.selected.is_some_and(|next| next != row && !model.is_decided(next)));
    }

    #[test]
    fn a_changed_verdict_is_shown_undone_and_redone() {
        let mut model = compared();
        let row = model.comparison.rows[0].row.id;
        let engine = model.comparison.rows[0].verdict;
        update(&mut model, DecideMsg::SetVerdict(row, Some(Verdict::Unclear)));
        assert_eq!(model.row(row).map(|r| r.verdict), Some(Verdict::Unclear));
        assert!(model.is_decided(row));
        update(&mut model, DecideMsg::Undo);
        assert_eq!(model.row(row).map(|r| r.verdict), Some(engine));
        update(&mut model, DecideMsg::Redo);
        assert_eq!(model.row(row).map(|r| r.verdict), Some(Verdict::Unclear));
    }

    #[test]
    fn merging_joins_the_selected_rows() {
        let mut model = compared();
        let before = model.comparison.rows.len();
        let [first, second] = [0, 1].map(|i| model.comparison.rows[i].row.clone());
        model.view.selected = Some(first.id);
        model.view.selection = [first.id, second.id].into();
        // Whichever of them the selection ended on, the upper one stays.
        let upper =
            model.shown_rows().map(|judged| judged.row.id).find(|id| [first.id, second.id].contains(id));
        model.view.selected = [first.id, second.id].into_iter().find(|id| Some(*id) != upper);
        update(&mut model, DecideMsg::MergeSelected);
        assert_eq!(model.comparison.rows.len(), before - 1);
        assert_eq!(model.view.selected, upper);
        let merged = model.selected_row().expect("the hinge stays selected");
        let all = first.claims.iter().chain(&second.claims);
        assert!(all.clone().all(|claim| merged.row.claims.contains(claim)));
        update(&mut model, DecideMsg::Undo);
        assert_eq!(model.comparison.rows.len(), before);
    }

    #[test]
    fn a_decision_on_one_of_several_selected_rows_is_one_edit_of_all() {
        let mut model = compared();
        let rows: Vec<RowId> = model.comparison.rows.iter().map(|r| r.row.id).collect();
        let before = model.project.history().cursor();
        model.view.selection = rows[..2].iter().copied().collect();
        update(&mut model, DecideMsg::Rule(rows[1], Some(Ruling::Confirmed)));
        assert!(model.is_decided(rows[0]) && model.is_decided(rows[1]) && !model.is_decided(rows[2]));
        assert_eq!(model.project.history().cursor(), before + 1);
        update(&mut model, DecideMsg::Undo);
        assert!(rows.iter().all(|row| !model.is_decided(*row)));
        update(&mut model, DecideMsg::Rule(rows[2], Some(Ruling::Rejected)));
        assert!(
            !model.is_decided(rows[0]) && model.is_decided(rows[2]),
            "a row outside the selection is alone"
        );
    }

    #[test]
    fn what_is_decided_already_is_no_edit() {
        let mut model = compared();
        let row = model.comparison.rows[0].row.id;
        for msg in [
            DecideMsg::Rule(row, Some(Ruling::Confirmed)),
            DecideMsg::SetVerdict(row, Some(Verdict::Unclear)),
            DecideMsg::Note(row, "كما في المصدر".into()),
            DecideMsg::MarkDone(row, true),
        ] {
            let before = model.project.history().cursor();
            update(&mut model, msg.clone());
            assert_eq!(model.project.history().cursor(), before + 1, "{msg:?}");
            update(&mut model, msg.clone());
            assert_eq!(model.project.history().cursor(), before + 1, "{msg:?} a second time");
        }
    }

    #[test]
    fn a_decided_row_keeps_its_place() {
        let mut model = compared();
        let rows: Vec<RowId> = model.shown_rows().map(|r| r.row.id).collect();
        view::select(&mut model, rows[0]);
        update(&mut model, DecideMsg::SetVerdict(rows[0], Some(Verdict::SingleSource)));
        assert_eq!(model.shown_rows().map(|r| r.row.id).collect::<Vec<_>>(), rows);
        view::update(&mut model, ViewMsg::Step(Step::NextRow));
        assert_eq!(model.view.selected, Some(rows[1]), "none is passed over");
    }

    #[test]
    fn a_step_to_nothing_says_so_once() {
        let mut model = compared();
        let open = model.view.open;
        assert!(open > 0);
        for left in (0..open).rev() {
            view::update(&mut model, ViewMsg::Step(Step::NextUndecided));
            let row = model.view.selected.expect("an open row");
            update(&mut model, DecideMsg::Rule(row, Some(Ruling::Confirmed)));
            assert_eq!(model.view.open, left);
        }
        let (row, notices) = (model.view.selected, model.notices.len());
        for _ in 0..2 {
            view::update(&mut model, ViewMsg::Step(Step::NextUndecided));
        }
        assert_eq!((model.view.selected, model.notices.len()), (row, notices + 1));
    }

    #[test]
    fn the_next_undecided_row_skips_what_was_decided() {
        let mut model = compared();
        let row = model.comparison.rows[0].row.id;
        assert!(!model.is_decided(row));
        update(&mut model, DecideMsg::Rule(row, Some(Ruling::Confirmed)));
        assert!(model.is_decided(row));
        update(&mut model, DecideMsg::Rule(row, None));
        assert!(!model.is_decided(row));
    }
}
