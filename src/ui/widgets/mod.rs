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

pub use button::{Button, icon_button, low_icon_button};
pub use chip::{VerdictChip, dashed_tag, key_cap, verdict_badge};
pub use field::{Field, FieldResponse};
pub use icon::Icon;
pub use label::{label, marked_quote, paint_label, quote};
pub use mark::verdict_mark;
pub use menu::{MenuItem, menu_item, menu_separator, tooltip};
pub use row::{low_row, row, wrapped_row};
pub use segmented::segmented;
pub use sideways::sideways_ui;

use egui::{Painter, Rect, Response, StrokeKind};

use super::UiContext;
use super::theme::RADIUS;

/// Draws the focus ring around `rect` while `response` has the keyboard.
pub fn focus_ring(painter: &Painter, cx: &UiContext, rect: Rect, response: &Response) {
    if response.has_focus() {
        painter.rect_stroke(rect.expand(2.0), RADIUS + 2, cx.theme.focus_stroke(), StrokeKind::Middle);
    }
}
