//! Above the matrix: how many rows each verdict has, what is shown, and in which order.

use egui::{Id, Popup, Response, Ui, vec2};

use super::check::check_item;

use crate::app::lines::SortKey;
use crate::app::message::Step;
use crate::app::{Model, Msg, ViewMsg, Wording};
use crate::claims::Kind;
use crate::ui::UiContext;
use crate::ui::commands::Command;
use crate::ui::theme::space;
use crate::ui::widgets::{
    Button, Icon, VerdictChip, icon_button, menu_separator, row, tooltip, verdict_badge_width, wrapped_row,
};

use crate::verdict::Verdict;

/// Below this width room is short.
const WIDE: f32 = 1060.0;

/// Shows the filter chips from the start and the menus from the end.
pub(super) fn strip_ui(ui: &mut Ui, cx: &mut UiContext, model: &Model, out: &mut Vec<Msg>) {
    egui::Frame::new().fill(cx.theme.paper).inner_margin(egui::Margin::symmetric(12, 8)).show(ui, |ui| {
        ui.spacing_mut().item_spacing = vec2(space(1.5), space(1.5));
        let memory = Id::unique("width of the strip's menus");
        let is_narrow = ui.available_width() < WIDE;
        let menus = ui.data(|data| data.get_temp::<f32>(memory)).unwrap_or_default();
        let (full, brief) = (chips(model, is_narrow, false), chips(model, is_narrow, true));
        let beside = |ui: &Ui, width: f32| ui.available_width() - width - menus - space(4.0);
        let room = beside(ui, width(ui, cx, model, &full));
        // Where the names of the verdicts leave the menus no room, shapes and counts stand alone.
        let chips = if room >= 0.0 { full } else { brief };
        let has_one_line = room >= 0.0 || beside(ui, width(ui, cx, model, &chips)) >= 0.0;
        let menus_from_end = |ui: &mut Ui, cx: &mut UiContext, out: &mut Vec<Msg>| {
            let rest = cx.row_from_end();
            ui.with_layout(rest, |ui| {
                menus_ui(ui, cx, model, is_narrow, out);
                ui.min_rect().width()
            })
            .inner
        };
        let menus = match has_one_line {
            true => row(ui, cx, |ui, cx| {
                chips_ui(ui, cx, model, &chips, out);
                hints_ui(ui, cx, model, room, out);
                menus_from_end(ui, cx, out)
            }),
            false => {
                wrapped_row(ui, cx, |ui, cx| chips_ui(ui, cx, model, &chips, out));
                row(ui, cx, |ui, cx| menus_from_end(ui, cx, out))
            }
        };
        ui.data_mut(|data| data.insert_temp(memory, menus));
    });
}

/// A verdict's chip: its name with the count, and what of it is shown.
struct Chip {
    verdict: Verdict,
    is_on: bool,
    text: String,
    shown: String,
}

/// The chips of the verdicts, by name and count or by the count alone.
fn chips(model: &Model, is_narrow: bool, is_brief: bool) -> Vec<Chip> {
    let words = Wording::of(&model.settings);
    let filter = &model.view.filter;
    let mut chips = Vec::new();
    for (verdict, count) in Verdict::ALL.into_iter().zip(model.view.counts) {
        // Where room is short, verdicts that no row has are left out.
        let is_rare = (verdict == Verdict::Unclear || is_narrow) && count == 0;
        let is_sought = filter.verdicts.contains(&verdict) && !filter.holds_single();
        if is_rare && !is_sought {
            continue;
        }
        // The Arabic digit looks like a dot.
        let shown = if count == 0 { words.text("figure-zero") } else { words.digits(&count.to_string()) };
        let text = format!("{} {shown}", words.verdict(verdict));
        let is_on = count > 0 && (filter.verdicts.is_empty() || filter.verdicts.contains(&verdict));
        chips.push(Chip { verdict, is_on, shown: if is_brief { shown } else { text.clone() }, text });
    }
    chips
}

/// How wide the chips are side by side, with what shows all rows again.
fn width(ui: &Ui, cx: &mut UiContext, model: &Model, chips: &[Chip]) -> f32 {
    let gap = ui.spacing().item_spacing.x;
    let all: f32 = chips.iter().map(|chip| verdict_badge_width(cx, &chip.shown) + gap).sum();
    let text = cx.say("chip-clear");
    let mut clear = || Button::new(&text).icon(Icon::Close).small().quiet().size(cx).x;
    all + if model.view.filter.is_active() { clear() + gap } else { 0.0 }
}

/// Shows a chip for each verdict, and what shows all rows again.
fn chips_ui(ui: &mut Ui, cx: &mut UiContext, model: &Model, chips: &[Chip], out: &mut Vec<Msg>) {
    let words = Wording::of(&model.settings);
    for chip in chips {
        let (verdict, on) = (chip.verdict, chip.is_on);
        let response = VerdictChip { verdict, text: &chip.text, shown: &chip.shown, on }.show(ui, cx);
        if response.clicked() {
            out.push(ViewMsg::ToggleVerdict(verdict).into());
        }
        let means = words.text(&format!("report-verdict-note-{}", verdict.id()));
        let named = format!("{}: {means}", words.verdict(verdict));
        tooltip(response, cx, if chip.shown == chip.text { &means } else { &named });
    }
    if model.view.filter.is_active() {
        let text = words.text("chip-clear");
        if Button::new(&text).icon(Icon::Close).small().quiet().show(ui, cx).clicked() {
            out.push(ViewMsg::ClearFilters.into());
        }
    }
}

/// How many rows wait for the user, and the way to every command, each with its key; as far as there is `room`.
fn hints_ui(ui: &mut Ui, cx: &mut UiContext, model: &Model, mut room: f32, out: &mut Vec<Msg>) {
    let words = Wording::of(&model.settings);
    let open = words.count("strip-open", model.view.open);
    let palette = words.text("strip-commands");
    // Where no row has a second source, there is nothing to decide between.
    let mut counts = Verdict::ALL.iter().zip(model.view.counts);
    let is_asked = counts.any(|(verdict, count)| *verdict != Verdict::SingleSource && count > 0);
    for (text, command) in [(&open, Command::Step(Step::NextUndecided)), (&palette, Command::Palette)] {
        if command != Command::Palette && !is_asked {
            continue;
        }
        let keys = command.entry().and_then(|entry| entry.keys()).unwrap_or_default();
        let name = command.name(words);
        let button = Button::new(text).shortcut(&keys).small().quiet();
        room -= button.size(cx).x + ui.spacing().item_spacing.x;
        if room < 0.0 {
            return;
        }
        let response = button.show(ui, cx);
        if response.clicked() {
            out.extend(command.msg(model, cx.theme.dark));
        }
        tooltip(response, cx, &name);
    }
}

/// The order of the rows and the filters by kind and source; the first stands at the end.
fn menus_ui(ui: &mut Ui, cx: &mut UiContext, model: &Model, is_narrow: bool, out: &mut Vec<Msg>) {
    let words = Wording::of(&model.settings);
    let order = model.view.order;
    let text = words.text(sort_id(order.key));
    let button = match is_narrow {
        true => icon_button(ui, cx, Icon::Sliders, &text),
        false => menu_button(ui, cx, &text, Icon::Sliders),
    };
    Popup::menu(&button).show(|ui| {
        for key in SortKey::ALL {
            let is_on = key == order.key;
            if check_item(ui, cx, &words.text(sort_id(key)), is_on).clicked() && !is_on {
                out.push(ViewMsg::SortBy(key).into());
            }
        }
        menu_separator(ui, cx);
        if check_item(ui, cx, &words.text("sort-reverse"), order.is_reversed).clicked() {
            out.push(ViewMsg::SortBy(order.key).into());
        }
        if check_item(ui, cx, &words.text("matrix-grouped"), order.is_grouped).clicked() {
            out.push(ViewMsg::ToggleGrouping.into());
        }
        if check_item(ui, cx, &words.text("matrix-tallied"), model.view.is_tallied).clicked() {
            out.push(ViewMsg::ToggleTally.into());
        }
    });
    sources_menu(ui, cx, model, words, out);
    kinds_menu(ui, cx, model, words, out);
}

fn sources_menu(ui: &mut Ui, cx: &mut UiContext, model: &Model, words: Wording, out: &mut Vec<Msg>) {
    let chosen = &model.view.filter.sources;
    let text = match chosen.iter().next().and_then(|id| model.article(*id)) {
        Some(article) if chosen.len() == 1 => cx.source(words, article),
        Some(_) => words.count("count-sources", chosen.len()),
        None => words.text("matrix-all-sources"),
    };
    let button = menu_button(ui, cx, &text, Icon::Down);
    scrolled_menu(&button, |ui| {
        for article in &model.articles {
            if check_item(ui, cx, &cx.source(words, article), chosen.contains(&article.id)).clicked() {
                out.push(ViewMsg::ToggleSource(article.id).into());
            }
        }
    });
}

fn kinds_menu(ui: &mut Ui, cx: &mut UiContext, model: &Model, words: Wording, out: &mut Vec<Msg>) {
    let chosen = &model.view.filter.kinds;
    let text = match chosen.iter().next() {
        Some(kind) if chosen.len() == 1 => words.kind(*kind),
        Some(_) => words.count("count-kinds", chosen.len()),
        None => words.text("matrix-all-kinds"),
    };
    let button = menu_button(ui, cx, &text, Icon::Down);
    let is_present = |kind: &&Kind| model.comparison.rows.iter().any(|row| row.row.kind == **kind);
    scrolled_menu(&button, |ui| {
        for kind in Kind::ALL.iter().filter(is_present) {
            if check_item(ui, cx, &words.kind(*kind), chosen.contains(kind)).clicked() {
                out.push(ViewMsg::ToggleKind(*kind).into());
            }
        }
    });
}

fn menu_button(ui: &mut Ui, cx: &mut UiContext, text: &str, icon: Icon) -> Response {
    Button::new(text).icon(icon).small().quiet().show(ui, cx)
}

/// A menu that stays open while several entries are switched.
fn scrolled_menu(button: &Response, add: impl FnOnce(&mut Ui)) {
    Popup::menu(button).close_behavior(egui::PopupCloseBehavior::CloseOnClickOutside).show(|ui| {
        egui::ScrollArea::vertical().max_height(420.0).show(ui, add);
    });
}

pub(super) const fn sort_id(key: SortKey) -> &'static str {
    match key {
        SortKey::Severity => "sort-severity",
        SortKey::Kind => "sort-kind",
        SortKey::Spread => "sort-spread",
        SortKey::Sources => "sort-sources",
    }
}
