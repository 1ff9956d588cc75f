//! The presets for the verdicts' colours, each shown in its own colours.

use egui::{Rect, Response, Role, Sense, Stroke, Ui, Vec2, WidgetInfo, pos2, vec2};

use crate::app::settings::Colours;
use crate::app::{Model, Msg, SettingsMsg, Wording};
use crate::ui::text::TextStyle;
use crate::ui::theme::{RADIUS, RADIUS_SMALL, Theme, space};
use crate::ui::widgets::{focus_ring, label, verdict_mark};
use crate::ui::{Dir, UiContext};
use crate::verdict::Verdict;

const ENTRY: f32 = 30.0;
/// Side of the circle that is filled in the chosen entry.
const CIRCLE: f32 = 14.0;
const SWATCH: Vec2 = vec2(26.0, 20.0);
const MARK: f32 = 10.0;

/// One entry for each preset; a press is taken over at once.
pub(super) fn colours_ui(ui: &mut Ui, cx: &mut UiContext, model: &Model, words: Wording, out: &mut Vec<Msg>) {
    label(ui, cx, &words.text("settings-colours"), TextStyle::body(), cx.theme.ink);
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        for colours in Colours::ALL {
            let is_chosen = colours == model.settings.colours;
            let name = words.text(colours.message_id());
            if entry_ui(ui, cx, &name, colours, is_chosen).clicked() {
                out.push(SettingsMsg::Colours(colours).into());
            }
        }
    });
}

fn entry_ui(ui: &mut Ui, cx: &mut UiContext, name: &str, colours: Colours, is_chosen: bool) -> Response {
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), ENTRY), Sense::click());
    if ui.is_rect_visible(rect) {
        if response.hovered() {
            // The words keep to the edges of the other settings.
            ui.painter().rect_filled(rect.expand2(vec2(space(2.0), 0.0)), RADIUS, cx.theme.hover);
        }
        let is_rtl = cx.dir() == Dir::Rtl;
        let from_start = |x: f32| if is_rtl { rect.right() - x } else { rect.left() + x };
        let centre = pos2(from_start(CIRCLE / 2.0), rect.center().y);
        let stroke = if is_chosen { cx.theme.focus_stroke() } else { Stroke::new(1.0, cx.theme.dimmed) };
        ui.painter().circle_stroke(centre, CIRCLE / 2.0 - 1.0, stroke);
        if is_chosen {
            ui.painter().circle_filled(centre, CIRCLE / 4.0, cx.theme.focus);
        }
        let paragraph = cx.text.layout(name, &cx.styled(TextStyle::body()).one_line(), None);
        let size = paragraph.size();
        let start = from_start(CIRCLE + space(2.0)) - if is_rtl { size.x } else { 0.0 };
        cx.text.paint(
            ui.painter(),
            pos2(start, rect.center().y - size.y / 2.0),
            &paragraph,
            cx.theme.ink,
            &[],
        );
        let theme = Theme::of(cx.theme.dark, colours);
        for (place, verdict) in Verdict::ALL.into_iter().rev().enumerate() {
            let from_end = SWATCH.x / 2.0 + place as f32 * (SWATCH.x + 2.0);
            let x = if is_rtl { rect.left() + from_end } else { rect.right() - from_end };
            let swatch = Rect::from_center_size(pos2(x, rect.center().y), SWATCH);
            let ink = theme.verdict(verdict);
            ui.painter().rect_filled(swatch, RADIUS_SMALL, ink.tint);
            verdict_mark(ui.painter(), swatch.center(), MARK, verdict, ink.words);
        }
        focus_ring(ui.painter(), cx, rect.shrink(2.0), &response);
    }
    response.widget_info(|| WidgetInfo::selected(Role::RadioButton, true, is_chosen, name));
    response
}
