//! What could not be read of what was opened, or of the user's word lists, and what can be done about it.

use egui::{ScrollArea, Ui};

use super::frame;
use crate::app::{Model, Msg, Wording};
use crate::l10n::Bilingual;
use crate::ui::UiContext;
use crate::ui::text::TextStyle;
use crate::ui::theme::space;
use crate::ui::widgets::label;

const WIDTH: f32 = 640.0;
const LIST: f32 = 440.0;
/// About how high an entry is, in points: only those in view are laid out.
const ENTRY: f32 = 46.0;

pub(super) fn problems_ui(
    ui: &Ui,
    cx: &mut UiContext,
    model: &Model,
    (title, problems): (&'static str, &[Bilingual]),
    out: &mut Vec<Msg>,
) {
    let words = Wording::of(&model.settings);
    frame::show(ui, cx, words, title, WIDTH, out, |ui, cx, _| {
        ui.spacing_mut().item_spacing.y = space(1.0);
        ScrollArea::vertical().max_height(LIST).show_rows(ui, ENTRY, problems.len(), |ui, shown| {
            for message in problems.get(shown).unwrap_or_default() {
                ui.allocate_ui(egui::vec2(ui.available_width(), ENTRY), |ui| {
                    ui.set_min_height(ENTRY);
                    let layout = cx.column();
                    ui.with_layout(layout, |ui| {
                        let style = TextStyle::body().sized(13.0).lines(2);
                        label(ui, cx, &words.sentence(message), style, cx.theme.ink);
                    });
                });
            }
        });
    });
}
