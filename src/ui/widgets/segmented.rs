//! One choice among a few, side by side.

use egui::{CornerRadius, Rect, Role, Sense, StrokeKind, Ui, WidgetInfo, pos2, vec2};

use super::focus_ring;
use crate::ui::text::TextStyle;
use crate::ui::theme::{CONTROL_HEIGHT, RADIUS, space};
use crate::ui::{Dir, UiContext};

/// Shows `choices` side by side with `chosen` marked; returns the index of one that was pressed.
pub fn segmented(ui: &mut Ui, cx: &mut UiContext, choices: &[&str], chosen: usize) -> Option<usize> {
    let style = cx.styled(TextStyle::body()).one_line();
    let words: Vec<_> = choices.iter().map(|text| cx.text.layout(text, &style, None)).collect();
    let widths: Vec<f32> = words.iter().map(|w| (w.size().x + space(3.0) * 2.0).ceil()).collect();
    let size = vec2(widths.iter().sum(), CONTROL_HEIGHT);
    let (rect, frame) = ui.allocate_exact_size(size, Sense::hover());
    ui.painter().rect_filled(rect, RADIUS, cx.theme.panel);
    let mut pressed = None;
    let mut used = 0.0;
    for (index, ((text, paragraph), width)) in choices.iter().zip(&words).zip(&widths).enumerate() {
        let x = match cx.dir() {
            Dir::Ltr => rect.left() + used,
            Dir::Rtl => rect.right() - used - width,
        };
        used += width;
        let part = Rect::from_min_size(pos2(x, rect.top()), vec2(*width, CONTROL_HEIGHT));
        let response = ui.interact(part, frame.id.with(index), Sense::click());
        let is_chosen = index == chosen;
        if is_chosen {
            ui.painter().rect_filled(part.shrink(2.0), CornerRadius::same(RADIUS - 2), cx.theme.chosen.tint);
        } else if response.hovered() {
            ui.painter().rect_filled(part.shrink(2.0), CornerRadius::same(RADIUS - 2), cx.theme.hover);
        }
        let colour = if is_chosen { cx.theme.chosen.words } else { cx.theme.ink };
        let at = part.center() - paragraph.size() / 2.0;
        cx.text.paint(ui.painter(), at, paragraph, colour, &[]);
        focus_ring(ui.painter(), cx, part.shrink(2.0), &response);
        response.widget_info(|| WidgetInfo::selected(Role::RadioButton, true, is_chosen, text));
        if response.clicked() {
            pressed = Some(index);
        }
    }
    ui.painter().rect_stroke(rect, RADIUS, cx.theme.hairline_stroke(), StrokeKind::Inside);
    pressed
}
