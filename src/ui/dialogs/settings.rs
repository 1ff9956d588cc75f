//! The settings, applied as they are changed.

use egui::{Sense, Ui, Vec2, vec2};

use super::{colours, frame};
use crate::align::values::Tolerance;
use crate::app::settings::{DigitChoice, TEXT_SCALE, ThemeChoice};
use crate::app::{Model, Msg, SettingsMsg, Wording};
use crate::l10n::Lang;
use crate::ui::UiContext;
use crate::ui::commands::SIZE_STEP;
use crate::ui::text::{Edge, TextStyle};
use crate::ui::theme::space;
use crate::ui::widgets::{Button, label, paint_label, row, segmented};

const WIDTH: f32 = 520.0;
/// Room for a number of per cent.
const PERCENT: Vec2 = vec2(44.0, 24.0);

pub(super) fn settings_ui(ui: &Ui, cx: &mut UiContext, model: &Model, out: &mut Vec<Msg>) {
    let words = Wording::of(&model.settings);
    let settings = &model.settings;
    frame::show(ui, cx, words, "settings-title", WIDTH, out, |ui, cx, out| {
        let langs = Lang::ALL.map(|lang| words.text(&format!("language-name-{}", lang.tag())));
        choice_ui(ui, cx, words, "settings-language", &langs, place(&Lang::ALL, &settings.lang), |at| {
            out.extend(Lang::ALL.get(at).map(|lang| SettingsMsg::Lang(*lang).into()));
        });
        let themes = ["settings-theme-system", "settings-theme-light", "settings-theme-dark"];
        let themes = themes.map(|id| words.text(id));
        choice_ui(
            ui,
            cx,
            words,
            "settings-theme",
            &themes,
            place(&ThemeChoice::ALL, &settings.theme),
            |at| {
                out.extend(ThemeChoice::ALL.get(at).map(|theme| SettingsMsg::Theme(*theme).into()));
            },
        );
        let digits = ["settings-digits-language", "settings-digits-european", "settings-digits-arabic_indic"];
        let digits = digits.map(|id| words.text(id));
        choice_ui(
            ui,
            cx,
            words,
            "settings-digits",
            &digits,
            place(&DigitChoice::ALL, &settings.digits),
            |at| {
                out.extend(DigitChoice::ALL.get(at).map(|digits| SettingsMsg::Digits(*digits).into()));
            },
        );
        let motion = ["settings-motion-on", "settings-motion-off"].map(|id| words.text(id));
        choice_ui(ui, cx, words, "settings-motion", &motion, usize::from(!settings.motion), |at| {
            out.push(SettingsMsg::Motion(at == 0).into());
        });
        percent_ui(ui, cx, words, size(model), out);
        percent_ui(ui, cx, words, about(model), out);
        ui.add_space(space(1.0));
        colours::colours_ui(ui, cx, model, words, out);
        if settings.has_recent() {
            let text = words.text("settings-recent-clear");
            if Button::new(&text).quiet().show(ui, cx).clicked() {
                out.push(SettingsMsg::ForgetRecent.into());
            }
        }
    });
}

fn place<T: PartialEq>(all: &[T], one: &T) -> usize {
    all.iter().position(|item| item == one).unwrap_or_default()
}

fn choice_ui(
    ui: &mut Ui,
    cx: &mut UiContext,
    words: Wording,
    name: &str,
    choices: &[String],
    chosen: usize,
    take: impl FnOnce(usize),
) {
    let choices: Vec<&str> = choices.iter().map(String::as_str).collect();
    let pressed = row(ui, cx, |ui, cx| {
        label(ui, cx, &words.text(name), TextStyle::body(), cx.theme.ink);
        let rest = cx.row_from_end();
        ui.with_layout(rest, |ui| segmented(ui, cx, &choices, chosen)).inner
    });
    if let Some(at) = pressed {
        take(at);
    }
}

/// A number of per cent with a step either way: its name, the names of the steps and what they ask for.
struct Percent<'a> {
    name: &'a str,
    percent: f32,
    larger: (&'a str, Option<Msg>),
    smaller: (&'a str, Option<Msg>),
}

fn size(model: &Model) -> Percent<'static> {
    let scale = model.settings.text_scale;
    let step = |by, is_possible: bool| is_possible.then(|| SettingsMsg::TextScale(scale + by).into());
    Percent {
        name: "settings-text-size",
        percent: scale * 100.0,
        larger: ("settings-text-larger", step(SIZE_STEP, scale < *TEXT_SCALE.end())),
        smaller: ("settings-text-smaller", step(-SIZE_STEP, scale > *TEXT_SCALE.start())),
    }
}

fn about(model: &Model) -> Percent<'static> {
    let percent = model.settings.about.percent();
    let to = |percent: u8| SettingsMsg::About(percent.into()).into();
    Percent {
        name: "settings-about",
        percent: f32::from(percent),
        larger: ("settings-about-wider", (percent < Tolerance::MAX).then(|| to(percent + 1))),
        smaller: ("settings-about-narrower", percent.checked_sub(1).map(to)),
    }
}

fn percent_ui(ui: &mut Ui, cx: &mut UiContext, words: Wording, of: Percent<'_>, out: &mut Vec<Msg>) {
    row(ui, cx, |ui, cx| {
        label(ui, cx, &words.text(of.name), TextStyle::body(), cx.theme.ink);
        let rest = cx.row_from_end();
        ui.with_layout(rest, |ui| {
            // From the end of the line, so the larger step comes first.
            for (sign, (name, step)) in [("+", of.larger), ("−", of.smaller)] {
                if sign == "−" {
                    let percent = words.digits(&format!("{:.0}", of.percent));
                    let sign = if words.arabic_digits { '٪' } else { '%' };
                    let text = format!("{percent}{sign}");
                    // As wide for one digit as for three, so that the steps of both lines stand under one another.
                    let (rect, response) = ui.allocate_exact_size(PERCENT, Sense::hover());
                    let style = cx.styled(TextStyle::body()).at(Edge::Centre).one_line();
                    paint_label(ui.painter(), cx, rect, &text, style, cx.theme.ink);
                    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Label, true, &text));
                }
                let is_possible = step.is_some();
                let response = Button::new(sign).enabled(is_possible).show(ui, cx);
                let name = words.text(name);
                response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, is_possible, &name));
                if response.clicked() {
                    out.extend(step);
                }
            }
        });
    });
}
