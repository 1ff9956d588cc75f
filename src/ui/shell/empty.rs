//! What is shown where there are no rows, and what to do about it.

use egui::{Align, Layout, Ui, vec2};

use crate::app::{Model, Msg, Wording, Work};
use crate::ui::UiContext;
use crate::ui::commands::Command;
use crate::ui::text::{Edge, TextStyle};
use crate::ui::theme::space;
use crate::ui::widgets::{Button, announced, paint_label};

const WIDTH: f32 = 560.0;

/// Why there are no rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Empty {
    /// Nothing is open.
    NoArticles,
    /// Files are being read, or compared for the first time.
    Busy,
    /// The articles hold nothing that can be compared.
    NoClaims,
    /// There are rows, and the filters hold all of them back.
    Filtered,
}

/// Why the matrix would be empty; `None` where it is not.
pub(super) fn state(model: &Model) -> Option<Empty> {
    if !model.view.lines.is_empty() {
        return None;
    }
    let is_filtered = model.view.filter.is_active() && !model.comparison.rows.is_empty();
    Some(match (is_filtered, model.work.is_some(), model.articles.is_empty()) {
        (true, ..) => Empty::Filtered,
        (_, true, _) => Empty::Busy,
        (_, _, true) => Empty::NoArticles,
        _ => Empty::NoClaims,
    })
}

/// Says why there are no rows and offers a way on.
pub(super) fn empty_ui(ui: &mut Ui, cx: &mut UiContext, model: &Model, state: Empty, out: &mut Vec<Msg>) {
    let words = Wording::of(&model.settings);
    let (title, body, ways): (&str, &str, &[Command]) = match state {
        Empty::NoArticles => (
            "empty-title",
            "empty-body",
            &[Command::Open, Command::OpenFolder, Command::Paste, Command::Sample],
        ),
        Empty::Busy if matches!(model.work, Some(Work::Reading { .. })) => {
            ("work-reading-title", "work-reading-body", &[])
        }
        Empty::Busy => ("work-comparing", "work-reading-body", &[]),
        Empty::NoClaims => ("empty-claims-title", "empty-claims-body", &[Command::Open, Command::Paste]),
        Empty::Filtered => ("empty-filter-title", "empty-filter-body", &[Command::ClearFilters]),
    };
    ui.with_layout(Layout::top_down(Align::Center), |ui| {
        ui.add_space(ui.available_height() * 0.28);
        centred(ui, cx, &words.text(title), TextStyle::title(), cx.theme.ink);
        if !body.is_empty() {
            centred(ui, cx, &words.text(body), TextStyle::body(), cx.theme.secondary);
        }
        ui.add_space(space(4.0));
        ways_ui(ui, cx, model, words, ways, out);
    });
}

/// The ways on, side by side in the middle; the first is the one most people want.
fn ways_ui(
    ui: &mut Ui,
    cx: &mut UiContext,
    model: &Model,
    words: Wording,
    ways: &[Command],
    out: &mut Vec<Msg>,
) {
    let names: Vec<String> = ways.iter().map(|command| command.name(words)).collect();
    let style = cx.styled(TextStyle::body()).one_line();
    let width: f32 = names.iter().map(|name| cx.text.layout(name, &style, None).size().x + space(8.0)).sum();
    let layout = cx.row();
    ui.allocate_ui_with_layout(vec2(width, 36.0), layout, |ui| {
        for (place, (command, name)) in ways.iter().zip(&names).enumerate() {
            let Some(msg) = command.msg(model, cx.theme.dark) else { continue };
            let button = if place == 0 { Button::new(name).primary() } else { Button::new(name) };
            if button.show(ui, cx).clicked() {
                out.push(msg);
            }
        }
    });
}

fn centred(ui: &mut Ui, cx: &mut UiContext, text: &str, style: TextStyle, colour: egui::Color32) {
    let style = cx.styled(style).at(Edge::Centre);
    let height = cx.text.layout(text, &style, Some(WIDTH)).size().y;
    let (rect, response) = ui.allocate_exact_size(vec2(WIDTH, height), egui::Sense::hover());
    paint_label(ui.painter(), cx, rect, text, style, colour);
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Label, true, text));
    announced(&response, false);
}
