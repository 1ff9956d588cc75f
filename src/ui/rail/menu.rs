//! What can be done with one source; the same menu on its card and on its column.

use egui::Ui;

use crate::app::{ArticlesMsg, Dialog, Model, Msg, ViewMsg, WindowMsg, Wording};
use crate::intake::Article;
use crate::ui::UiContext;
use crate::ui::widgets::{menu_item, menu_separator};

/// Shows the entries for `article`.
pub fn source_menu(ui: &mut Ui, cx: &mut UiContext, model: &Model, article: &Article, out: &mut Vec<Msg>) {
    let words = Wording::of(&model.settings);
    let id = article.id;
    let place = model.place(id).unwrap_or_default();
    let is_hidden = model.view.hidden.contains(&id);
    let is_last = place + 1 == model.articles.len();
    let hide = if is_hidden { "rail-show" } else { "rail-hide" };
    let entries: [(&str, bool, Msg); 5] = [
        ("rail-details", true, WindowMsg::Open(Dialog::Details(id)).into()),
        ("rail-only", true, ViewMsg::ToggleSource(id).into()),
        (hide, true, ArticlesMsg::ToggleHidden(id).into()),
        ("rail-move-up", place > 0, ArticlesMsg::Shift(id, -1).into()),
        ("rail-move-down", !is_last, ArticlesMsg::Shift(id, 1).into()),
    ];
    for (text, enabled, msg) in entries {
        if menu_item(ui, cx, &words.text(text), None, enabled).clicked() {
            out.push(msg);
        }
    }
    menu_separator(ui, cx);
    if menu_item(ui, cx, &words.text("rail-remove"), None, true).clicked() {
        out.push(ArticlesMsg::Remove(id).into());
    }
}
