//! The bar at the top: files, search, the two ways of looking, the window's language and theme.

use std::path::Path;

use egui::{Id, Popup, Ui, vec2};

use crate::app::message::Step;
use crate::app::{ArticlesMsg, Model, Msg, Pane, ViewMsg, Wording};
use crate::report::Format;
use crate::ui::UiContext;
use crate::ui::commands::{Command, Group, TABLE};
use crate::ui::text::TextStyle;
use crate::ui::theme::space;
use crate::ui::widgets::{
    Button, FOCUS_MARGIN, Field, Icon, icon_button, label, menu_item, menu_separator, reveal_focus, row,
    segmented, tooltip,
};

const SEARCH: f32 = 330.0;
const LEAST_SEARCH: f32 = 80.0;
/// What the search field leaves to the buttons at the end of a narrow bar.
const END: f32 = 440.0;
/// Below this width the less used buttons give way to the menu.
const WIDE: f32 = 1120.0;
/// Below this width the name gives way, which the window's title says too, and below this the sign for the theme, which
/// stands in the menu as well.
const NAMED: f32 = 860.0;
const SIGNED: f32 = 680.0;
/// How many recent projects and how many recent articles the menu lists.
const RECENT: usize = 4;

/// Shows the bar; what the user asks for goes to `out`.
pub(super) fn top_bar_ui(ui: &mut Ui, cx: &mut UiContext, model: &Model, out: &mut Vec<Msg>) {
    let words = Wording::of(&model.settings);
    let width = ui.available_width();
    let is_wide = width >= WIDE;
    row(ui, cx, |ui, cx| {
        ui.spacing_mut().item_spacing = vec2(space(2.0), 0.0);
        if width >= NAMED {
            label(ui, cx, &words.text("app-name"), TextStyle::title().sized(19.0), cx.theme.brand);
            ui.add_space(space(2.0));
        }
        command_button(ui, cx, model, words, Command::Open, true, out);
        if is_wide {
            command_button(ui, cx, model, words, Command::Paste, false, out);
        }
        search_ui(ui, cx, model, words, out);
        let rest = cx.row_from_end();
        ui.with_layout(rest, |ui| end_ui(ui, cx, model, words, width, out));
    });
}

/// From the end: the menu, theme, language, export, and the two ways of looking.
fn end_ui(ui: &mut Ui, cx: &mut UiContext, model: &Model, words: Wording, width: f32, out: &mut Vec<Msg>) {
    let more = icon_button(ui, cx, Icon::Menu, &words.text("top-more"));
    Popup::menu(&more).width(300.0).show(|ui| {
        let room = ui.ctx().content_rect().bottom() - more.rect.bottom() - space(8.0);
        // A menu's own room is no higher than some hundred points.
        ui.set_max_height(room);
        egui::ScrollArea::vertical().max_height(room).show(ui, |ui| {
            more_menu(ui, cx, model, words, out);
            reveal_focus(ui, FOCUS_MARGIN);
        });
    });
    if width >= SIGNED && icon_button(ui, cx, Icon::Contrast, &Command::Theme.name(words)).clicked() {
        out.extend(Command::Theme.msg(model, cx.theme.dark));
    }
    if width >= WIDE {
        command_button(ui, cx, model, words, Command::Language, false, out);
    }
    export_ui(ui, cx, model, words, out);
    let panes = [Pane::Matrix, Pane::Reading];
    let names = ["pane-matrix", "pane-reading"].map(|id| words.text(id));
    let names = names.each_ref().map(String::as_str);
    let chosen = panes.iter().position(|pane| *pane == model.view.pane).unwrap_or_default();
    if let Some(pane) = segmented(ui, cx, &names, chosen).and_then(|at| panes.get(at)) {
        out.push(ViewMsg::Show(*pane).into());
    }
}

fn command_button(
    ui: &mut Ui,
    cx: &mut UiContext,
    model: &Model,
    words: Wording,
    command: Command,
    is_primary: bool,
    out: &mut Vec<Msg>,
) {
    let name = command.name(words);
    let msg = command.msg(model, cx.theme.dark);
    let button = Button::new(&name).enabled(msg.is_some());
    let button = if is_primary { button.primary() } else { button };
    let response = button.show(ui, cx);
    if response.clicked() {
        out.extend(msg);
    }
    if let Some(keys) = command.entry().and_then(|entry| entry.keys()) {
        tooltip(response, cx, &keys);
    }
}

fn search_ui(ui: &mut Ui, cx: &mut UiContext, model: &Model, words: Wording, out: &mut Vec<Msg>) {
    let memory = Id::unique("search focus");
    let asked = model.view.search_focus;
    let seen = ui.data(|data| data.get_temp::<u64>(memory)).unwrap_or_default();
    ui.data_mut(|data| data.insert_temp(memory, asked));
    let hint = words.text("top-search-hint");
    let name = Command::Search.name(words);
    let field = Field::new(Id::unique("search"), &name).hint(&hint).icon(Icon::Search);
    let mut text = model.view.filter.search.clone();
    let room = (ui.available_width() - END).max(LEAST_SEARCH);
    let response = field.width(SEARCH.min(room)).take_focus(asked != seen).show(ui, cx, &mut text);
    if response.changed {
        out.push(ViewMsg::Search(text).into());
    }
    // With Ctrl, Enter makes a claim of the words found.
    if response.submitted && !ui.input(|input| input.modifiers.command) {
        let is_back = ui.input(|input| input.modifiers.shift);
        // Reading, one looks for words; in the matrix, for rows.
        let find = Command::Find(!is_back).msg(model, cx.theme.dark);
        out.extend(find.or_else(|| Command::Step(Step::NextRow).msg(model, cx.theme.dark)));
    }
}

fn export_ui(ui: &mut Ui, cx: &mut UiContext, model: &Model, words: Wording, out: &mut Vec<Msg>) {
    let name = words.text("menu-export");
    let is_possible = Command::Export(Format::Html).msg(model, cx.theme.dark).is_some();
    let button = Button::new(&name).icon(Icon::Down).enabled(is_possible).show(ui, cx);
    Popup::menu(&button).width(320.0).show(|ui| {
        for format in Format::ALL {
            let command = Command::Export(format);
            let text = words.text(&format!("export-{}", format.extension()));
            let keys = command.entry().and_then(|entry| entry.keys());
            let msg = command.msg(model, cx.theme.dark);
            if menu_item(ui, cx, &text, keys.as_deref(), msg.is_some()).clicked() {
                out.extend(msg);
            }
        }
    });
}

/// Every command that has no place of its own in the window, by group, then what was opened before.
fn more_menu(ui: &mut Ui, cx: &mut UiContext, model: &Model, words: Wording, out: &mut Vec<Msg>) {
    let is_elsewhere = |command: Command| {
        matches!(
            command,
            Command::Export(_)
                | Command::JumpToSource(_)
                | Command::Step(_)
                | Command::Confirm
                | Command::Reject
                | Command::ConfirmAndGoOn
                | Command::RejectAndGoOn
                | Command::ScrollQuotes(_)
                | Command::Find(_)
                | Command::Beside(_)
                | Command::Verdict
                | Command::Note
                | Command::Undecide
                | Command::Extend(_)
                | Command::SelectAll
                | Command::Split
                | Command::SortBy(_)
                | Command::MoveColumn(_)
                | Command::Pin
                | Command::Hide
                | Command::Show(_)
                | Command::TextLarger
                | Command::TextSmaller
                | Command::TextReset
        )
    };
    for group in [Group::File, Group::Decide, Group::View, Group::App] {
        for entry in TABLE.iter().filter(|e| e.group == group && !is_elsewhere(e.command)) {
            let msg = entry.command.msg(model, cx.theme.dark);
            if menu_item(ui, cx, &entry.name(words), entry.keys().as_deref(), msg.is_some()).clicked() {
                out.extend(msg);
            }
        }
        menu_separator(ui, cx);
    }
    let mut place = 0;
    let lists =
        [("menu-recent-projects", &model.settings.recent_projects), ("menu-recent", &model.settings.recent)];
    for (heading, paths) in lists.into_iter().filter(|(_, paths)| !paths.is_empty()) {
        menu_item(ui, cx, &words.text(heading), None, false);
        for path in paths.iter().take(RECENT) {
            let file = Path::new(path);
            let name = file.file_name().unwrap_or(file.as_os_str()).to_string_lossy();
            let name = cx.file_name(&name, place).into_owned();
            place += 1;
            if menu_item(ui, cx, &name, None, true).clicked() {
                out.push(ArticlesMsg::Open(vec![file.to_path_buf()]).into());
            }
        }
    }
}
