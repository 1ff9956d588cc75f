//! What a project keeps of the view, and how the view takes it up again.

use crate::project::{ColumnState, RowAnchor, ViewState};

use super::model::{Model, View};

/// The smallest and largest factor on the user's own text size.
pub(crate) const ZOOM: std::ops::RangeInclusive<f32> = 0.5..=2.0;

/// The part of the present view that is kept with the project.
pub(super) fn state(model: &Model) -> ViewState {
    let View { pane, filter, order, hidden, pinned, tally, focus, names_hidden, zoom, panes, .. } =
        model.view.clone();
    let columns = ColumnState { hidden, pinned };
    let anchor = || RowAnchor::of(&model.comparison, model.view.selected?);
    let selected = model.view.awaited.clone().or_else(anchor);
    ViewState { pane, selected, filter, order, columns, tally, focus, names_hidden, zoom, panes }
}

/// Looks at the project as it was looked at before. The selected row is found once it is compared.
pub(super) fn restore(view: &mut View, state: &ViewState) {
    let ViewState { pane, selected, filter, order, columns, tally, focus, names_hidden, zoom, panes } =
        state.clone();
    view.pane = pane;
    view.awaited = selected;
    view.filter = filter;
    view.order = order;
    view.hidden = columns.hidden;
    view.pinned = columns.pinned;
    view.tally = tally;
    view.focus = focus;
    view.names_hidden = names_hidden;
    view.zoom = zoom.filter(|zoom| zoom.is_finite()).map(|zoom| zoom.clamp(*ZOOM.start(), *ZOOM.end()));
    view.panes = panes;
}
