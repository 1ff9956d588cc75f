//! Rows of widgets that run with the interface.

use egui::{Layout, Ui, vec2};

use crate::ui::UiContext;
use crate::ui::theme::CONTROL_HEIGHT;

/// Lays out what `add` adds in a row from the start of the interface, centred on one another.
pub fn row<R>(ui: &mut Ui, cx: &mut UiContext, add: impl FnOnce(&mut Ui, &mut UiContext) -> R) -> R {
    let layout = cx.row();
    laid_out(ui, cx, layout, CONTROL_HEIGHT, add)
}

/// The same in a row that is only as tall as its words.
pub fn low_row<R>(ui: &mut Ui, cx: &mut UiContext, add: impl FnOnce(&mut Ui, &mut UiContext) -> R) -> R {
    let layout = cx.row();
    laid_out(ui, cx, layout, 20.0, add)
}

/// A row that goes on in a new line where it does not fit.
pub fn wrapped_row<R>(ui: &mut Ui, cx: &mut UiContext, add: impl FnOnce(&mut Ui, &mut UiContext) -> R) -> R {
    let layout = cx.row().with_main_wrap(true);
    laid_out(ui, cx, layout, 24.0, add)
}

fn laid_out<R>(
    ui: &mut Ui,
    cx: &mut UiContext,
    layout: Layout,
    height: f32,
    add: impl FnOnce(&mut Ui, &mut UiContext) -> R,
) -> R {
    let size = vec2(ui.available_width(), height);
    ui.allocate_ui_with_layout(size, layout, |ui| {
        ui.spacing_mut().interact_size.y = height;
        add(ui, cx)
    })
    .inner
}
