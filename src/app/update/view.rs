//! What is looked at: selection, filters, order, panes.

use std::collections::BTreeSet;

use crate::align::RowId;
use crate::app::effect::Effect;
use crate::app::filter::Filter;
use crate::app::kept::ZOOM;
use crate::app::message::{Step, ViewMsg};
use crate::app::model::Model;
use crate::claims::ClaimId;
use crate::intake::ArticleId;
use crate::project::Pane;
use crate::verdict::{Judgement, Verdict};

pub(super) fn update(model: &mut Model, msg: ViewMsg) -> Vec<Effect> {
    match msg {
        ViewMsg::Select(row) => select(model, row),
        ViewMsg::ToggleSelected(row) => toggle_selected(model, row),
        ViewMsg::SelectTo(row) => select_to(model, row),
        ViewMsg::ExtendSelection(step) => {
            if let Some(row) = target(model, step, Ends::Stop) {
                select_to(model, row);
                jump(model, None, None);
            }
        }
        ViewMsg::SelectAll => select_all(model),
        ViewMsg::TogglePinned(article) => toggle(&mut model.view.pinned, article),
        ViewMsg::SelectClaim(claim) => select_claim(model, claim),
        ViewMsg::SelectNone => select_none(model),
        ViewMsg::GoToClaim(claim) => {
            let article = model.comparison.claim(claim).map(|c| c.article);
            jump(model, Some(claim), article);
        }
        ViewMsg::Step(step) => go(model, step),
        ViewMsg::JumpToSource(place) => jump_to_source(model, place),
        ViewMsg::ToggleNames => model.view.names_hidden = !model.view.names_hidden,
        ViewMsg::Focus(article) => {
            model.view.focus = article;
            if article.is_some() && model.view.pane != Pane::Reading {
                show(model, Pane::Reading);
            }
        }
        ViewMsg::SelectWords(words) => model.view.words = words,
        ViewMsg::FocusSearch => model.view.search_focus += 1,
        ViewMsg::Find(onwards) => model.view.find = (model.view.find.0 + 1, onwards),
        ViewMsg::Zoom(zoom) => {
            let zoom = zoom.clamp(*ZOOM.start(), *ZOOM.end());
            model.view.zoom = ((zoom - 1.0).abs() > f32::EPSILON).then_some(zoom);
            // The selected row stays in view among rows of another height.
            jump(model, None, None);
        }
        ViewMsg::ScrollQuotes(lines) => model.view.quotes = (model.view.quotes.0 + 1, lines),
        ViewMsg::Resize(panes) => model.view.panes = panes,
        ViewMsg::Crowd { is_crowded, is_tallied } => {
            model.view.is_crowded = is_crowded;
            model.view.is_tallied = is_tallied;
        }
        ViewMsg::ToggleTally => model.view.tally = Some(!model.view.is_tallied),
        ViewMsg::Show(pane) => show(model, pane),
        narrowing => {
            narrow(model, narrowing);
            model.refresh();
            follow_rows(model);
        }
    }
    Vec::new()
}

/// The messages that change which rows are shown, or in which order.
fn narrow(model: &mut Model, msg: ViewMsg) {
    let view = &mut model.view;
    match msg {
        ViewMsg::ToggleVerdict(verdict) => toggle(&mut view.filter.verdicts, verdict),
        ViewMsg::ToggleSingle => view.filter.toggle_single(),
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

/// Keeps the selection among the rows shown, so that nothing is decided on a row out of sight. The row that filters
/// took away is selected again once it is back, unless another was gone to meanwhile.
fn follow_rows(model: &mut Model) {
    let shown: BTreeSet<RowId> = model.shown_rows().map(|row| row.row.id).collect();
    model.view.selection.retain(|row| shown.contains(row));
    let selected = model.view.selected;
    let left = model.view.left.filter(|(_, stand_in)| *stand_in == selected).map(|(row, _)| row);
    let wanted = left.or(selected);
    if let Some(row) = wanted.filter(|row| shown.contains(row)) {
        if selected != Some(row) {
            select(model, row);
        }
        model.view.left = None;
        return;
    }
    let stand_in = model.shown_rows().next().map(|row| row.row.id);
    match stand_in {
        Some(row) => select(model, row),
        None => select_none(model),
    }
    model.view.left = wanted.map(|row| (row, stand_in));
}

fn select_none(model: &mut Model) {
    model.view.selected = None;
    model.view.anchor = None;
    model.view.selection.clear();
}

fn toggle<T: Ord>(set: &mut BTreeSet<T>, item: T) {
    if !set.remove(&item) {
        set.insert(item);
    }
}

pub(super) fn select(model: &mut Model, row: RowId) {
    model.view.selected = Some(row);
    model.view.selection = BTreeSet::from([row]);
    model.view.anchor = Some(row);
    model.view.left = None;
    jump(model, None, None);
}

fn toggle_selected(model: &mut Model, row: RowId) {
    let view = &mut model.view;
    toggle(&mut view.selection, row);
    let is_in = view.selection.contains(&row);
    view.anchor = Some(row);
    if is_in {
        view.selected = Some(row);
    } else if view.selected == Some(row) {
        view.selected = view.selection.last().copied();
    }
}

/// Selects the rows shown from the one where the selection began to `row`, which becomes the hinge.
fn select_to(model: &mut Model, row: RowId) {
    let rows: Vec<RowId> = model.shown_rows().map(|r| r.row.id).collect();
    let find = |wanted: RowId| rows.iter().position(|id| *id == wanted);
    let Some(to) = find(row) else { return };
    let began = model.view.anchor.or(model.view.selected);
    let from = began.and_then(find).unwrap_or(to);
    let reach = rows.get(from.min(to)..=from.max(to)).unwrap_or_default();
    model.view.selection = reach.iter().copied().collect();
    model.view.anchor = rows.get(from).copied();
    model.view.selected = Some(row);
}

fn select_all(model: &mut Model) {
    let rows: BTreeSet<RowId> = model.shown_rows().map(|r| r.row.id).collect();
    let hinge = model.view.selected.filter(|row| rows.contains(row));
    model.view.selected = hinge.or_else(|| model.shown_rows().next().map(|r| r.row.id));
    model.view.anchor = model.view.selected;
    model.view.selection = rows;
}

pub(super) fn select_claim(model: &mut Model, claim: ClaimId) {
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

/// Turns to a pane.
fn show(model: &mut Model, pane: Pane) {
    model.view.pane = pane;
    // What was gone to in one pane is gone to in the other.
    let (claim, article) = (model.claim_at_hand(), model.view.jump.article);
    jump(model, claim, article);
}

/// Takes a step to another row, or says that there is none of its sort, or no other.
fn go(model: &mut Model, step: Step) {
    let target = target(model, step, Ends::GoRound);
    let is_here = target.is_some() && target == model.view.selected;
    let ahead = self::target(model, step, Ends::Stop);
    let answer = match step {
        Step::NextUndecided if is_here => Some("answer-no-other-open"),
        Step::NextUndecided => Some("answer-none-open"),
        Step::NextDisagreement | Step::PreviousDisagreement if is_here => {
            Some("answer-no-other-disagreement")
        }
        Step::NextDisagreement | Step::PreviousDisagreement => Some("answer-no-disagreement"),
        _ => None,
    };
    match (target, answer) {
        (Some(row), _) if !is_here => {
            select(model, row);
            if ahead.is_none() {
                tell_round(model, step);
            }
        }
        (_, Some(answer)) => model.answer(answer),
        (Some(row), None) => select(model, row),
        (None, None) => {}
    }
}

/// Says that a step came round to the other end of the table, as an editor's search does.
fn tell_round(model: &mut Model, step: Step) {
    let told = match step {
        Step::NextDisagreement => "answer-round-disagreement",
        Step::PreviousDisagreement => "answer-round-disagreement-back",
        Step::NextUndecided => "answer-round-open",
        Step::NextRow => "answer-round-row",
        Step::PreviousRow => "answer-round-row-back",
        // These stop at the ends.
        Step::FirstRow | Step::LastRow | Step::NextPage | Step::PreviousPage => return,
    };
    model.answer(told);
}

fn jump(model: &mut Model, claim: Option<ClaimId>, article: Option<ArticleId>) {
    // Where one article is read on its own, going to another is to read that.
    model.view.focus = model.view.focus.and(article.or(model.view.focus));
    let jump = &mut model.view.jump;
    jump.serial += 1;
    jump.claim = claim;
    jump.article = article;
}

/// Rows of a page.
const PAGE: usize = 6;

/// What a step does at the first and the last row.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Ends {
    GoRound,
    Stop,
}

/// The row a step leads to; `None` where there is none of its sort.
fn target(model: &Model, step: Step, ends: Ends) -> Option<RowId> {
    let rows: Vec<&Judgement> = model.shown_rows().collect();
    let last = rows.len().checked_sub(1)?;
    let here = rows.iter().position(|r| Some(r.row.id) == model.view.selected);
    let is_wanted = |row: &Judgement| match step {
        Step::NextRow | Step::PreviousRow => true,
        Step::NextDisagreement | Step::PreviousDisagreement => {
            matches!(row.verdict, Verdict::Conflict | Verdict::Unclear)
        }
        Step::NextUndecided => model.is_open(row),
        Step::FirstRow | Step::LastRow | Step::NextPage | Step::PreviousPage => true,
    };
    let (ahead, round): (Vec<usize>, Vec<usize>) = match step {
        Step::FirstRow => (vec![0], Vec::new()),
        Step::LastRow => (vec![last], Vec::new()),
        Step::NextPage => (vec![here.map_or(0, |i| i + PAGE).min(last)], Vec::new()),
        Step::PreviousPage => (vec![here.unwrap_or(0).saturating_sub(PAGE)], Vec::new()),
        Step::NextRow | Step::NextDisagreement | Step::NextUndecided => {
            let next = here.map_or(0, |i| i + 1);
            ((next..rows.len()).collect(), (0..next).collect())
        }
        Step::PreviousRow | Step::PreviousDisagreement => {
            let here = here.unwrap_or(0);
            ((0..here).rev().collect(), (here..rows.len()).rev().collect())
        }
    };
    let round = if ends == Ends::GoRound { round } else { Vec::new() };
    let order = ahead.into_iter().chain(round);
    order.filter_map(|i| rows.get(i)).find(|row| is_wanted(row)).map(|row| row.row.id)
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
    fn pages_and_ends_stop_at_the_first_and_the_last_row() {
        let mut model = compared();
        let rows: Vec<RowId> = model.shown_rows().map(|r| r.row.id).collect();
        let (first, last) = (rows.first().copied(), rows.last().copied());
        assert_eq!(step(&mut model, Step::LastRow), last);
        assert_eq!(step(&mut model, Step::NextPage), last);
        assert_eq!(step(&mut model, Step::FirstRow), first);
        assert_eq!(step(&mut model, Step::PreviousPage), first);
        assert_eq!(step(&mut model, Step::NextPage), rows.get(PAGE.min(rows.len() - 1)).copied());
        model.view.lines.clear();
        assert_eq!(target(&model, Step::LastRow, Ends::Stop), None, "no row is shown");
    }

    #[test]
    fn whoever_reads_one_article_turns_to_the_reading_room() {
        let mut model = compared();
        let article = model.articles.first().map(|article| article.id);
        update(&mut model, ViewMsg::Focus(article));
        assert_eq!((model.view.focus, model.view.pane), (article, Pane::Reading));
        update(&mut model, ViewMsg::Focus(None));
        assert_eq!(model.view.pane, Pane::Reading, "it stays open");
    }

    #[test]
    fn the_next_disagreement_is_a_conflict_or_unclear() {
        let mut model = compared();
        step(&mut model, Step::NextDisagreement);
        assert_eq!(model.selected_row().map(|r| r.verdict), Some(Verdict::Conflict));
        let selected = model.view.selected;
        let rows = &mut std::sync::Arc::make_mut(&mut model.comparison).rows;
        let found = rows.iter_mut().filter(|row| Some(row.row.id) == selected);
        found.for_each(|row| row.verdict = Verdict::Unclear);
        model.view.selected = None;
        assert_eq!(step(&mut model, Step::NextDisagreement), selected);
        update(&mut model, ViewMsg::ToggleVerdict(Verdict::Agree));
        let before = model.view.selected;
        assert_eq!(
            step(&mut model, Step::NextDisagreement),
            before,
            "no conflict is shown, so nothing moves"
        );
    }

    #[test]
    fn the_only_disagreement_says_that_there_is_no_other() {
        let mut model = compared();
        step(&mut model, Step::NextDisagreement);
        let only = model.view.selected;
        model.notices.clear();
        assert_eq!(step(&mut model, Step::NextDisagreement), only);
        assert_eq!(step(&mut model, Step::PreviousDisagreement), only);
        let told: Vec<&str> = model.notices.iter().map(|notice| notice.message.en.as_str()).collect();
        assert_eq!(told.len(), 1, "{told:?}");
        assert!(told[0].contains("no other"), "{told:?}");
    }

    #[test]
    fn coming_round_to_the_other_end_is_said() {
        let mut model = compared();
        let rows = &mut std::sync::Arc::make_mut(&mut model.comparison).rows;
        rows.iter_mut().for_each(|row| row.verdict = Verdict::Conflict);
        let count = model.shown_rows().count();
        assert!(count > 2);
        let told = |model: &mut Model, wanted| {
            model.notices.clear();
            step(model, wanted);
            model.notices.iter().map(|notice| notice.message.en.clone()).collect::<Vec<_>>()
        };
        step(&mut model, Step::FirstRow);
        for _ in 1..count {
            assert_eq!(told(&mut model, Step::NextDisagreement), Vec::<String>::new());
        }
        assert!(told(&mut model, Step::NextDisagreement)[0].contains("first disagreement"));
        assert!(told(&mut model, Step::PreviousDisagreement)[0].contains("last disagreement"));
        assert!(told(&mut model, Step::NextUndecided)[0].contains("first undecided"));
        assert!(told(&mut model, Step::PreviousRow)[0].contains("last row"));
        assert_eq!(told(&mut model, Step::PreviousRow), Vec::<String>::new());
        step(&mut model, Step::LastRow);
        assert!(told(&mut model, Step::NextRow)[0].contains("first row"));
        assert_eq!(told(&mut model, Step::LastRow), Vec::<String>::new(), "ends are asked for");
    }

    #[test]
    fn what_one_source_says_alone_is_held_back_and_shown_again() {
        let mut model = compared();
        let all = model.shown_rows().count();
        update(&mut model, ViewMsg::ToggleSingle);
        let left: Vec<Verdict> = model.shown_rows().map(|row| row.verdict).collect();
        assert!(!left.is_empty() && left.len() < all && !left.contains(&Verdict::SingleSource), "{left:?}");
        update(&mut model, ViewMsg::ToggleSingle);
        assert_eq!(model.shown_rows().count(), all);
    }

    #[test]
    fn a_selection_grows_from_where_it_began_and_stops_at_the_ends() {
        let mut model = compared();
        let rows: Vec<RowId> = model.shown_rows().map(|r| r.row.id).collect();
        update(&mut model, ViewMsg::Select(rows[1]));
        update(&mut model, ViewMsg::SelectTo(rows[2]));
        assert_eq!(model.view.selection, [rows[1], rows[2]].into());
        for _ in 0..rows.len() {
            update(&mut model, ViewMsg::ExtendSelection(Step::PreviousRow));
        }
        assert_eq!(model.view.selected, Some(rows[0]));
        assert_eq!(model.view.selection, [rows[0], rows[1]].into(), "it turns round where it began");
        update(&mut model, ViewMsg::SelectAll);
        assert_eq!(model.view.selection.len(), rows.len());
        update(&mut model, ViewMsg::ToggleSelected(rows[0]));
        assert_eq!(model.view.selection.len(), rows.len() - 1);
        assert_ne!(model.view.selected, Some(rows[0]), "what is taken out is no longer the hinge");
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
    fn the_selection_stays_among_the_rows_shown_and_comes_back_with_them() {
        let mut model = compared();
        let rows: Vec<RowId> = model.shown_rows().map(|r| r.row.id).collect();
        let last = *rows.last().expect("rows");
        let soldiers = model.shown_rows().find(|r| r.row.label.ar.contains("الجنود")).map(|r| r.row.id);
        let begin = rows.iter().copied().find(|row| Some(*row) != soldiers).expect("another row");
        update(&mut model, ViewMsg::Select(begin));
        update(&mut model, ViewMsg::Search("2500".into()));
        assert_eq!((model.view.selected, model.view.selection.len()), (soldiers, 1));
        update(&mut model, ViewMsg::Search("zzz".into()));
        assert!(model.view.selected.is_none() && model.view.selection.is_empty());
        update(&mut model, ViewMsg::ClearFilters);
        assert_eq!(model.view.selected, Some(begin), "back where it was");
        update(&mut model, ViewMsg::Search("2500".into()));
        update(&mut model, ViewMsg::Select(soldiers.expect("a row")));
        update(&mut model, ViewMsg::ClearFilters);
        assert_eq!(model.view.selected, soldiers, "what was gone to is kept");
        update(&mut model, ViewMsg::Select(last));
        assert_eq!(model.view.selected, Some(last));
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
