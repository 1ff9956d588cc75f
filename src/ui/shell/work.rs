//! What runs in the background, and a way to stop it.

use egui::{Rect, Role, Sense, Ui, WidgetInfo, vec2};

use crate::app::{ArticlesMsg, Model, Msg, Wording, Work, WorkMsg};
use crate::ui::UiContext;
use crate::ui::text::TextStyle;
use crate::ui::theme::space;
use crate::ui::widgets::{Button, announced, label, quote, row};

const BAR: egui::Vec2 = vec2(160.0, 4.0);

/// Shows the work in progress, or that a stopped comparison is out of date.
pub(super) fn work_ui(ui: &mut Ui, cx: &mut UiContext, model: &Model, out: &mut Vec<Msg>) {
    let words = Wording::of(&model.settings);
    egui::Frame::new().inner_margin(egui::Margin::symmetric(16, 6)).show(ui, |ui| {
        row(ui, cx, |ui, cx| {
            let (text, button, msg): (String, &str, Msg) = match &model.work {
                Some(Work::Reading { done, total, .. }) => {
                    progress_ui(ui, cx, *done as f32 / (*total).max(1) as f32);
                    let [done, total] = [done, total].map(|n| words.digits(&n.to_string()));
                    let text = words.with("work-reading", &[("done", &done), ("total", &total)]);
                    (text, "work-cancel", WorkMsg::Cancel.into())
                }
                Some(Work::Comparing { .. }) => {
                    (words.text("work-comparing"), "work-cancel", WorkMsg::Cancel.into())
                }
                None => (words.text("work-stale"), "command-compare", ArticlesMsg::Compare.into()),
            };
            let said = label(ui, cx, &text, TextStyle::body(), cx.theme.ink);
            // The bar beside it tells how far reading is: each file said aloud would drown all else.
            let stage =
                matches!(model.work, Some(Work::Reading { .. })).then(|| words.text("work-reading-title"));
            said.widget_info(|| WidgetInfo::labeled(Role::Label, true, stage.as_deref().unwrap_or(&text)));
            announced(&said, false);
            if let Some(Work::Reading { name, done, .. }) = &model.work {
                let name = cx.file_name(name, *done).into_owned();
                quote(ui, cx, &name, TextStyle::secondary(), cx.theme.secondary);
            }
            ui.add_space(space(2.0));
            if Button::new(&words.text(button)).small().show(ui, cx).clicked() {
                out.push(msg);
            }
        });
    });
}

fn progress_ui(ui: &mut Ui, cx: &UiContext, share: f32) {
    let (rect, response) = ui.allocate_exact_size(BAR, Sense::hover());
    ui.painter().rect_filled(rect, 2.0, cx.theme.pressed);
    let done = vec2(rect.width() * share.clamp(0.0, 1.0), rect.height());
    let filled = match cx.lang.is_rtl() {
        true => Rect::from_min_size(rect.right_top() - vec2(done.x, 0.0), done),
        false => Rect::from_min_size(rect.min, done),
    };
    ui.painter().rect_filled(filled, 2.0, cx.theme.focus);
    response.widget_info(|| {
        let mut info = WidgetInfo::new(Role::ProgressIndicator);
        info.value = Some(f64::from(share));
        info
    });
}
