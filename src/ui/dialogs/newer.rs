//! Newer versions of open articles: which of them take the places of the older ones.

use egui::{ScrollArea, Ui};

use super::{Drafts, frame};
use crate::app::{ArticlesMsg, Model, Msg, Wording};
use crate::intake::ArticleId;
use crate::ui::UiContext;
use crate::ui::text::TextStyle;
use crate::ui::theme::space;
use crate::ui::widgets::{label, quote, row, segmented};

const WIDTH: f32 = 600.0;
const LIST: f32 = 400.0;

pub(super) fn newer_ui(ui: &Ui, cx: &mut UiContext, model: &Model, drafts: &mut Drafts, out: &mut Vec<Msg>) {
    let words = Wording::of(&model.settings);
    frame::show(ui, cx, words, "newer-title", WIDTH, out, |ui, cx, out| {
        label(ui, cx, &words.text("newer-body"), TextStyle::body(), cx.theme.secondary);
        let choices = ["newer-replace", "newer-keep"].map(|id| words.text(id));
        let choices = choices.each_ref().map(String::as_str);
        ScrollArea::vertical().max_height(LIST).show(ui, |ui| {
            for newer in &model.newer {
                let Some(older) = model.article(newer.article) else { continue };
                ui.add_space(space(1.0));
                row(ui, cx, |ui, cx| {
                    label(ui, cx, &cx.source(words, older), TextStyle::title().sized(14.0), cx.theme.ink);
                    let rest = cx.row_from_end();
                    ui.with_layout(rest, |ui| {
                        let is_kept = drafts.beside.contains(&newer.article);
                        match segmented(ui, cx, &choices, usize::from(is_kept)) {
                            Some(0) => drafts.beside.retain(|id| *id != newer.article),
                            Some(_) if !is_kept => drafts.beside.push(newer.article),
                            _ => {}
                        }
                    });
                });
                quote(ui, cx, &newer.version.title, TextStyle::secondary(), cx.theme.secondary);
            }
        });
        if frame::buttons(ui, cx, words, "dialog-apply", true, out) {
            let is_replaced = |id: &ArticleId| !drafts.beside.contains(id);
            let replaced = model.newer.iter().map(|newer| newer.article).filter(is_replaced).collect();
            out.push(ArticlesMsg::Settle { replaced }.into());
        }
    });
}
