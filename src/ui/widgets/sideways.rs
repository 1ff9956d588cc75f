//! Moving sideways through more columns than fit.

use egui::{Id, Rect, Role, Sense, Ui, WidgetInfo, pos2, vec2};

use crate::ui::{Dir, UiContext};

const TRACK: f32 = 6.0;

/// Shows a bar at the bottom of `room` while columns lie beyond its edges; a drag moves them. `offset` is
/// how far they are moved from the start, `beyond` how far they can be.
pub fn sideways_ui(ui: &Ui, cx: &UiContext, room: Rect, offset: &mut f32, beyond: f32) {
    if beyond <= 0.0 {
        return;
    }
    let share = room.width() / (room.width() + beyond);
    let track = Rect::from_min_max(pos2(room.left(), room.bottom() - TRACK), room.max);
    let slack = track.width() * (1.0 - share);
    let moved = slack * *offset / beyond;
    let left = match cx.dir() {
        Dir::Ltr => track.left() + moved,
        Dir::Rtl => track.right() - moved - track.width() * share,
    };
    let thumb = Rect::from_min_size(pos2(left, track.top()), vec2(track.width() * share, TRACK));
    let response = ui.interact(track.expand2(vec2(0.0, 3.0)), Id::unique("columns sideways"), Sense::drag());
    let name = cx.say("reading-sideways");
    response.widget_info(|| WidgetInfo::labeled(Role::ScrollBar, true, &name));
    let is_held = response.hovered() || response.dragged();
    ui.painter().rect_filled(track, 0.0, cx.theme.sunken);
    let colour = if is_held { cx.theme.secondary } else { cx.theme.dimmed };
    ui.painter().rect_filled(thumb.shrink2(vec2(0.0, 1.0)), TRACK / 2.0, colour);
    let along = response.drag_delta().x / slack.max(1.0) * beyond;
    *offset += if cx.dir() == Dir::Rtl { -along } else { along };
}
