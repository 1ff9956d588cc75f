//! What was just decided, taken back or folded away, for those who do not see it change.

use egui::{Id, Rect, Role, Sense, Ui, WidgetInfo, vec2};

use crate::app::{Model, Wording};
use crate::l10n::spoken;
use crate::ui::UiContext;
use crate::ui::widgets::announced;

/// The last change that was told of.
#[derive(Default)]
pub(super) struct Said {
    cursor: usize,
    is_folded: bool,
    text: String,
}

/// Tells screen readers of the last edit, or of the one that was undone; and of a pane that came or went.
pub(super) fn said_ui(ui: &Ui, cx: &UiContext, model: &Model, said: &mut Said) {
    let cursor = model.project.history().cursor();
    let words = Wording::of(&model.settings);
    let is_folded = model.settings.sources_folded;
    if said.is_folded != is_folded {
        said.is_folded = is_folded;
        said.text = words.text(if is_folded { "rail-folded" } else { "rail-unfolded" });
    }
    if said.cursor != cursor {
        let (place, is_undone) =
            if cursor < said.cursor { (Some(cursor), true) } else { (cursor.checked_sub(1), false) };
        let step = place.and_then(|place| model.project.steps().into_iter().nth(place));
        let label = step.map(|step| words.sentence(&step.label)).unwrap_or_default();
        let undone = is_undone.then(|| words.text("history-undone"));
        said.cursor = cursor;
        said.text = undone.into_iter().chain([label]).collect::<Vec<_>>().join(": ");
    }
    // A point of the window, which nothing paints.
    let rect = Rect::from_min_size(ui.max_rect().min, vec2(1.0, 1.0));
    let response = ui.interact(rect, Id::unique("last edit"), Sense::empty());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, spoken(&cx.veiled(&said.text))));
    announced(&response, false);
}
