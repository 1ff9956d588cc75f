//! Controls of the window, set in our own text.
//!
//! egui's own buttons, labels and fields cannot set Arabic and are never used. Each widget publishes
//! its logical text and role to assistive technologies, mirrors with [`UiContext::dir`], shows a focus
//! ring, and answers to Space and Enter.
//!
//! [`UiContext::dir`]: crate::ui::UiContext::dir

mod button;
mod chip;
mod field;
mod icon;
mod label;
mod mark;
mod menu;
mod row;
mod segmented;
mod sideways;
mod splitter;

pub use button::{Button, icon_button, low_icon_button};
pub use chip::{VerdictChip, dashed_tag, key_cap, verdict_badge, verdict_badge_width};
pub use field::{Field, FieldResponse};
pub use icon::Icon;
pub use label::{label, marked_quote, paint_label, quote};
pub use mark::verdict_mark;
pub use menu::{MenuItem, menu_item, menu_separator, quoted_tooltip, tooltip, tooltip_at_pointer};
pub use row::{low_row, row, wrapped_row};
pub use segmented::segmented;
pub use sideways::sideways_ui;
pub use splitter::{Splitter, Way};

use egui::accesskit::{Live, Role};
use egui::{Color32, Id, Mesh, Painter, Rect, Response, Shape, StrokeKind, Ui};

use super::UiContext;
use super::theme::RADIUS;

/// What is kept clear around what took the keyboard, in points.
pub const FOCUS_MARGIN: f32 = 6.0;

/// How much of a list's foot fades out, in points.
const FADE: f32 = 28.0;

/// Draws the focus ring around `rect` while `response` has the keyboard.
pub fn focus_ring(painter: &Painter, cx: &UiContext, rect: Rect, response: &Response) {
    if response.has_focus() {
        painter.rect_stroke(rect.expand(2.0), RADIUS + 2, cx.theme.focus_stroke(), StrokeKind::Middle);
    }
}

/// Fades out the foot of a list of which more follows beneath `rect`, over a ground of `colour`.
pub fn fade_foot(painter: &Painter, rect: Rect, colour: Color32) {
    let foot = rect.with_min_y((rect.bottom() - FADE).max(rect.top()));
    let mut mesh = Mesh::default();
    for (corner, opacity) in [
        (foot.left_top(), 0.0),
        (foot.right_top(), 0.0),
        (foot.left_bottom(), 1.0),
        (foot.right_bottom(), 1.0),
    ] {
        mesh.colored_vertex(corner, colour.gamma_multiply(opacity));
    }
    mesh.add_triangle(0, 1, 2);
    mesh.add_triangle(1, 3, 2);
    painter.add(Shape::mesh(mesh));
}

/// Tells screen readers what the part of the window in `ui` is.
pub fn region(ui: &Ui, name: &str) {
    ui.ctx().accesskit_node_builder(ui.unique_id(), |node| {
        node.set_role(Role::Region);
        node.set_label(name);
    });
}

/// Lets screen readers say what `response` is named as soon as it is there, and whenever that changes.
pub fn announced(response: &Response, is_urgent: bool) {
    let live = if is_urgent { Live::Assertive } else { Live::Polite };
    response.ctx.accesskit_node_builder(response.id, |node| node.set_live(live));
}

/// Brings what has just taken the keyboard into view where it lies in the scrolled `ui`, with so many points above and
/// beneath it; to be called after its contents.
pub fn reveal_focus(ui: &Ui, margin: f32) {
    reveal_focus_of(ui, margin, |_| true);
}

/// The same where only the widgets of which `is_own` holds stand in what is scrolled: those of a pane beneath lie where
/// its contents would go on.
pub fn reveal_focus_of(ui: &Ui, margin: f32, is_own: impl FnOnce(Id) -> bool) {
    let memory = ui.scope_id().with("focus seen");
    let focused = ui.memory(|memory| memory.focused());
    let seen = ui.data(|data| data.get_temp::<Option<Id>>(memory)).flatten();
    if focused == seen {
        return;
    }
    ui.data_mut(|data| data.insert_temp(memory, focused));
    if let Some(response) = focused.and_then(|id| ui.ctx().read_response(id))
        && is_own(response.id)
        && response.layer_id == ui.layer_id()
        && (!response.interact_rect.is_positive() || response.interact_rect.intersects(ui.clip_rect()))
        && ui.min_rect().contains(response.rect.center())
    {
        ui.scroll_to_rect(response.rect.expand(margin), None);
    }
}
