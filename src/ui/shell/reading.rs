//! The reading room on the model: what it is given, and what its events ask for.

use egui::Ui;

use crate::app::message::Step;
use crate::app::wording::Wording;
use crate::app::{Model, Msg, ViewMsg};
use crate::intake::ArticleId;
use crate::ui::UiContext;
use crate::ui::commands::Command;
use crate::ui::reading::{ReadingEvent, ReadingRoom, ReadingView, RowAction};
use crate::ui::text::Query;

/// The room with what it has already followed.
#[derive(Default)]
pub(super) struct Reading {
    room: ReadingRoom,
    query: Query,
    /// What `query` was made of.
    searched: String,
    /// The last jump that was followed.
    jump: u64,
    /// The last place searched for that was gone to, counted as they were asked for.
    found: u64,
}

impl Reading {
    /// Shows the room; what the reader asks for goes to `out`.
    pub(super) fn show(&mut self, ui: &mut Ui, cx: &mut UiContext, model: &Model, out: &mut Vec<Msg>) {
        if self.searched != model.view.filter.search {
            self.searched.clone_from(&model.view.filter.search);
            self.query = Query::new(&self.searched);
        }
        let order: Vec<ArticleId> = model.columns().map(|article| article.id).collect();
        let view = ReadingView {
            pinned: order.iter().filter(|id| model.view.pinned.contains(id)).count(),
            revision: model.shown_revision(),
            selected: model.view.selected,
            focus: model.view.focus,
            held: model.view.selected.and_then(|row| model.comparison.decisions.get(&row)),
            ..ReadingView::new(&model.comparison, &order, &self.query, Wording::of(&model.settings))
        };
        follow(&mut self.room, ui, model, &view, &mut self.jump);
        let (asked, onwards) = model.view.find;
        if std::mem::replace(&mut self.found, asked) != asked {
            for event in self.room.find(ui.ctx(), &view, onwards) {
                out.extend(message(model, cx.theme.dark, event));
            }
        }
        for event in self.room.ui(ui, cx, &view) {
            out.extend(message(model, cx.theme.dark, event));
        }
    }
}

/// Goes once to where the model asks to go.
fn follow(room: &mut ReadingRoom, ui: &Ui, model: &Model, view: &ReadingView<'_>, seen: &mut u64) {
    let jump = model.view.jump;
    if std::mem::replace(seen, jump.serial) == jump.serial {
        return;
    }
    if let Some(article) = jump.article {
        room.reveal(article);
    }
    if let Some(claim) = jump.claim.and_then(|id| model.comparison.claim(id)) {
        room.scroll_to(ui.ctx(), view, claim.article, claim.span);
    }
}

fn message(model: &Model, dark: bool, event: ReadingEvent) -> Option<Msg> {
    let command = match event {
        ReadingEvent::SelectRow(row) => return Some(ViewMsg::Select(row).into()),
        ReadingEvent::Focus(article) => return Some(ViewMsg::Focus(article).into()),
        ReadingEvent::SelectText(words) => return Some(ViewMsg::SelectWords(words).into()),
        ReadingEvent::AddClaim => Command::AddClaim,
        ReadingEvent::Act(RowAction::Next) => Command::Step(Step::NextDisagreement),
        ReadingEvent::Act(RowAction::Confirm) => Command::Confirm,
        ReadingEvent::Act(RowAction::Reject) => Command::Reject,
        ReadingEvent::Act(RowAction::Note) => Command::Note,
    };
    command.msg(model, dark)
}
