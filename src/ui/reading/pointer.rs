//! How a column answers the pointer and the keys, and what it tells screen readers.

use egui::accesskit::Action;
use egui::{CursorIcon, EventFilter, Id, Key, Rect, Response, Role, Sense, Ui, WidgetInfo, vec2};

use super::column::{Shown, Sight};
use super::index::{self, Mark};
use super::scroll::Scroll;
use super::view::{ReadingEvent, ReadingView};
use crate::intake::ArticleId;
use crate::text::Span;
use crate::ui::UiContext;
use crate::ui::text::{follow_selection, selected_in};
use crate::ui::theme::space;
use crate::ui::widgets::{focus_ring, tooltip_at_pointer};

/// Answers the pointer and the keys over a column's words and publishes them to screen readers.
pub(super) fn follow(
    ui: &Ui,
    cx: &mut UiContext,
    view: &ReadingView<'_>,
    sight: &Sight<'_>,
) -> Vec<ReadingEvent> {
    let Sight { article, shown, marks, .. } = sight;
    let mut events = Vec::new();
    let owner = owner(article.id);
    let mut response = ui.interact(shown.body, body_id(article.id), Sense::click_and_drag());
    let title = cx.veiled(&article.title).into_owned();
    response.widget_info(|| WidgetInfo::labeled(Role::Article, true, &title));
    let before = selected_in(ui.ctx(), owner, &article.text);
    let copied = |bytes| match &cx.blind {
        Some(blind) => blind.mask_part(cx.wording, &article.text, &sight.names, bytes),
        None => article.text.get(bytes).unwrap_or_default().to_owned(),
    };
    let clicked = follow_selection(ui, &response, owner, &article.text, &mut |at| shown.spot(at), &copied);
    let after = selected_in(ui.ctx(), owner, &article.text);
    let is_selected = after.is_some();
    if before != after {
        let words = after.and_then(|bytes| Some((article.id, trimmed(&article.text, bytes)?)));
        events.push(ReadingEvent::SelectText(words));
    }
    if ui.ctx().accesskit_node_builder(response.id, |_| ()).is_some() {
        publish(ui, cx, sight, &mut events);
    }
    let under = response.hover_pos().and_then(|at| shown.mark_at(at, marks, view.selected));
    if let Some(mark) = under {
        if clicked {
            events.push(ReadingEvent::SelectRow(mark.row));
        }
        response = response.on_hover_cursor(CursorIcon::PointingHand);
        // Beside selected words stands the button that makes them a claim.
        if !is_selected {
            hint(cx, view, response, mark);
        }
    } else {
        response.on_hover_cursor(CursorIcon::Text);
    }
    events
}

/// Selected bytes without the spaces and marks of punctuation around them, which a drag easily takes along;
/// `None` where nothing else was selected.
pub(super) fn trimmed(text: &str, bytes: std::ops::Range<usize>) -> Option<Span> {
    let selected = text.get(bytes.clone())?;
    let is_around = |c: char| c.is_whitespace() || ".,،؛:؟!…«»\"".contains(c);
    let start = bytes.start + selected.len() - selected.trim_start_matches(is_around).len();
    let words = selected.trim_matches(is_around);
    (!words.is_empty()).then(|| Span::new(start, start + words.len()))
}

/// Id of the part of a column that takes presses and keys.
pub(super) fn body_id(article: ArticleId) -> Id {
    Id::unique(("reading column", article.0))
}

/// What owns a selection in this article's text.
pub(super) fn owner(article: ArticleId) -> Id {
    Id::unique(("article text", article.0))
}

/// Gives every visible paragraph and every visible claim a node with its logical words.
fn publish(ui: &Ui, cx: &UiContext, sight: &Sight<'_>, events: &mut Vec<ReadingEvent>) {
    let Sight { article, shown, marks, .. } = sight;
    let base = Id::unique(("reading words", article.id.0));
    for block in &shown.blocks {
        let rect = Rect::from_min_size(block.origin, block.paragraph.size()).intersect(shown.body);
        let node = ui.interact(rect, base.with(block.bytes.start), Sense::hover());
        let said = cx.veiled(block.paragraph.text());
        node.widget_info(|| WidgetInfo::labeled(Role::Paragraph, true, &said));
    }
    let visible = shown.bytes();
    for mark in index::within(marks, visible.start, visible.end) {
        let Some(rect) = shown.mark_rects(mark.span).into_iter().reduce(Rect::union) else { continue };
        let node =
            ui.interact(rect.intersect(shown.body), base.with(("claim", mark.claim.0)), Sense::hover());
        let said = cx.veiled(mark.span.of(&article.text));
        node.widget_info(|| WidgetInfo::labeled(Role::Mark, true, said.as_ref()));
        ui.ctx().accesskit_node_builder(node.id, |builder| builder.add_action(Action::Click));
        if ui.input(|input| input.has_accesskit_action_request(node.id, Action::Click)) {
            events.push(ReadingEvent::SelectRow(mark.row));
        }
    }
}

/// The question a highlighted word answers, beside the pointer.
fn hint(cx: &mut UiContext, view: &ReadingView<'_>, response: Response, mark: &Mark) {
    let row = view.comparison.rows.iter().find(|row| row.row.id == mark.row);
    if let Some(row) = row.filter(|row| view.selected != Some(row.row.id)) {
        let text = view.wording.sentence(&row.row.question());
        tooltip_at_pointer(response, cx, &text);
    }
}

/// Scrolls while a selection is dragged past the top or bottom of the column.
pub(super) fn follow_drag(ui: &Ui, article: ArticleId, shown: &Shown, scroll: &mut Scroll) {
    let id = body_id(article);
    let at = ui.input(|input| input.pointer.latest_pos());
    let (true, Some(at)) = (ui.ctx().is_being_dragged(id), at) else { return };
    let beyond = (at.y - shown.body.bottom()).max(0.0) - (shown.body.top() - at.y).max(0.0);
    if beyond != 0.0 {
        scroll.jump(scroll.offset() + (beyond * 0.25).clamp(-24.0, 24.0));
        ui.ctx().request_repaint();
    }
}

/// Scrolls the column that has the keyboard by a page, or to either end.
pub(super) fn follow_pages(ui: &Ui, article: ArticleId, page: f32, scroll: &mut Scroll) {
    let id = body_id(article);
    if !ui.memory(|memory| memory.has_focus(id)) {
        return;
    }
    // The arrows choose rows and extend selections: they must not carry the focus away.
    let filter = EventFilter { horizontal_arrows: true, vertical_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
    let pressed = |key| ui.input(|input| input.key_pressed(key) && !input.modifiers.any());
    let to = if pressed(Key::PageDown) {
        scroll.offset() + page
    } else if pressed(Key::PageUp) {
        (scroll.offset() - page).max(0.0)
    } else if pressed(Key::Home) {
        0.0
    } else if pressed(Key::End) {
        f32::MAX
    } else {
        return;
    };
    scroll.jump(to);
    ui.ctx().request_repaint();
}

/// Draws the focus ring of a column that has the keyboard.
pub(super) fn paint_focus(ui: &Ui, cx: &UiContext, article: ArticleId, shown: &Shown) {
    let id = body_id(article);
    if let Some(response) = ui.ctx().read_response(id) {
        focus_ring(ui.painter(), cx, shown.body.shrink2(vec2(space(1.5), space(1.5))), &response);
    }
}
