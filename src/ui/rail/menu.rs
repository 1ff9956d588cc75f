//! What can be done with one source; nearly the same menu on its card and on its column.

use egui::{Popup, Response, Role, Ui, WidgetInfo};

use crate::app::{ArticlesMsg, Dialog, Model, Msg, ViewMsg, WindowMsg, Wording};
use crate::intake::Article;
use crate::ui::UiContext;
use crate::ui::commands::{Command, Side, move_column};
use crate::ui::widgets::{menu_item, menu_separator};

/// What a source's menu hangs on: cards stand in a list, columns side by side.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum MenuOf {
    Card,
    Column,
}

/// Shows the entries for `article`.
pub(crate) fn source_menu(
    ui: &mut Ui,
    cx: &mut UiContext,
    model: &Model,
    article: &Article,
    of: MenuOf,
    out: &mut Vec<Msg>,
) {
    let words = Wording::of(&model.settings);
    let id = article.id;
    let is_hidden = model.view.hidden.contains(&id);
    let hide = if is_hidden { "rail-show" } else { "rail-hide" };
    let pin = if model.view.pinned.contains(&id) { "rail-unpin" } else { "rail-pin" };
    let entries: [(&str, Option<Command>, Option<Msg>); 4] = [
        ("rail-details", None, Some(WindowMsg::Open(Dialog::Details(id)).into())),
        ("rail-only", None, Some(ViewMsg::ToggleSource(id).into())),
        (hide, Some(Command::Hide), Some(ArticlesMsg::ToggleHidden(id).into())),
        (pin, Some(Command::Pin), (!is_hidden).then(|| ViewMsg::TogglePinned(id).into())),
    ];
    for (text, command, msg) in entries.into_iter().chain(moves(model, article, of)) {
        let keys = command.filter(|_| of == MenuOf::Column).and_then(|c| c.entry()?.keys());
        if menu_item(ui, cx, &words.text(text), keys.as_deref(), msg.is_some()).clicked() {
            out.extend(msg);
        }
    }
    menu_separator(ui, cx);
    if menu_item(ui, cx, &words.text("rail-remove"), None, true).clicked() {
        out.push(ArticlesMsg::Remove(id).into());
    }
}

/// Names a source's place in the rail for screen readers, leads to the source when it is pressed, and hangs its menu
/// on it; the name.
pub(super) fn place_ui(
    cx: &mut UiContext,
    model: &Model,
    article: &Article,
    place: usize,
    response: &Response,
    out: &mut Vec<Msg>,
) -> String {
    let words = Wording::of(&model.settings);
    let source = cx.source(words, article);
    let name = words.with("rail-card", &[("source", &source), ("title", &cx.veiled(&article.title))]);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
    if response.clicked() {
        out.push(ViewMsg::JumpToSource(place).into());
    }
    Popup::context_menu(response).show(|ui| source_menu(ui, cx, model, article, MenuOf::Card, out));
    name
}

/// The entries that move the source, in the directions in which its like stand.
fn moves(model: &Model, article: &Article, of: MenuOf) -> [(&'static str, Option<Command>, Option<Msg>); 2] {
    let id = article.id;
    let place = model.place(id).unwrap_or_default();
    let is_last = place + 1 == model.articles.len();
    match of {
        MenuOf::Card => [
            ("rail-move-up", None, (place > 0).then(|| ArticlesMsg::Shift(id, -1).into())),
            ("rail-move-down", None, (!is_last).then(|| ArticlesMsg::Shift(id, 1).into())),
        ],
        MenuOf::Column => [("command-column-right", Side::Right), ("command-column-left", Side::Left)]
            .map(|(text, side)| (text, Some(Command::MoveColumn(side)), move_column(model, id, side))),
    }
}
