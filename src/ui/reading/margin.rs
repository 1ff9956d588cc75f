//! Focus mode's margin: what the other articles say where this one makes a claim.

use std::collections::BTreeSet;
use std::rc::Rc;

use egui::{Id, Rect, Role, Sense, StrokeKind, Ui, UiBuilder, WidgetInfo, pos2, vec2};

use super::blind::{cover, names_in};
use super::column::{Shown, Sight};
use super::index::{Mark, MarkIndex, answer};
use super::view::{ReadingEvent, ReadingView};
use crate::align::RowId;
use crate::intake::Article;
use crate::ui::text::{Paragraph, TextStyle};
use crate::ui::theme::{RADIUS, space};
use crate::ui::widgets::{focus_ring, verdict_mark};
use crate::ui::{Dir, UiContext};
use crate::verdict::{Judgement, Verdict};

const MARK: f32 = 9.0;
const GAP: f32 = 8.0;

/// One other article's answer, laid out.
struct Line {
    dot: egui::Color32,
    source: Rc<Paragraph>,
    words: Rc<Paragraph>,
}

/// What the others say on one row, and the height at which this article does.
struct Card<'a> {
    judged: &'a Judgement,
    lines: Vec<Line>,
    wanted: f32,
    height: f32,
}

/// Shows a card beside each visible claim that others answer too. The selected row's stands at its claim, or on top
/// where this article has none; the others give way to it and to one another.
pub(super) fn margin_ui(
    ui: &mut Ui,
    cx: &mut UiContext,
    view: &ReadingView<'_>,
    index: &MarkIndex,
    sight: &Sight<'_>,
    rect: Rect,
) -> Option<ReadingEvent> {
    let Sight { article, shown, .. } = sight;
    let mut ui = ui.new_child(UiBuilder::new().max_rect(rect));
    ui.set_clip_rect(rect.intersect(ui.clip_rect()));
    ui.painter().rect_filled(rect, 0.0, cx.theme.paper);
    let heading = cx.say("reading-margin");
    let style = cx.styled(TextStyle::secondary());
    let title = cx.text.layout(&heading, &style, Some(rect.width() - space(8.0)));
    cx.text.paint(ui.painter(), rect.min + vec2(space(4.0), space(3.0)), &title, cx.theme.secondary, &[]);
    let room = rect.with_min_y(shown.body.top());
    ui.set_clip_rect(room.intersect(ui.clip_rect()));
    let selected = view.selected.filter(|_| index.answers(article.id).is_empty());
    let absent = selected.map(|row| (row, room.top() + GAP));
    let marks = index.of(article.id).iter().filter_map(|mark| Some((mark.row, place(shown, mark)?)));
    let mut seen: BTreeSet<RowId> = BTreeSet::new();
    let mut cards = Vec::new();
    for (row, wanted) in absent.into_iter().chain(marks) {
        let Some(judged) = index.row(view.comparison, row).filter(|_| seen.insert(row)) else { continue };
        let lines = lines(cx, view, judged, article, rect.width() - space(14.0));
        if !lines.is_empty() {
            let height = lines.iter().map(height).sum::<f32>() + space(3.0);
            cards.push(Card { judged, lines, wanted, height });
        }
    }
    let mut event = None;
    let hinge = cards.iter().position(|card| view.selected == Some(card.judged.row.id)).unwrap_or_default();
    let wanted: Vec<[f32; 2]> = cards.iter().map(|card| [card.wanted, card.height]).collect();
    for (card, top) in cards.iter().zip(tops(&wanted, hinge)) {
        let size = vec2(rect.width() - space(6.0), card.height);
        let place = Rect::from_min_size(pos2(rect.left() + space(3.0), top), size);
        let is_whole = top >= room.top() && top < room.bottom();
        if is_whole && card_ui(&ui, cx, view, place, card.judged, &card.lines) {
            event = Some(ReadingEvent::SelectRow(card.judged.row.id));
        }
    }
    event
}

/// Where cards stand whose places and heights are `wanted`, from top to bottom: the one at `hinge` where it wants to,
/// those before it above it, those after it beneath.
fn tops(wanted: &[[f32; 2]], hinge: usize) -> Vec<f32> {
    let mut tops: Vec<f32> = wanted.iter().map(|[top, _]| *top).collect();
    let mut beneath = f32::NEG_INFINITY;
    for (top, [_, height]) in tops.iter_mut().zip(wanted).skip(hinge) {
        *top = top.max(beneath);
        beneath = *top + height + GAP;
    }
    let mut above = tops.get(hinge).copied().unwrap_or_default();
    for (top, [_, height]) in tops.iter_mut().zip(wanted).take(hinge).rev() {
        *top = top.min(above - GAP - height);
        above = *top;
    }
    tops
}

/// The height at which a mark is seen.
fn place(shown: &Shown, mark: &Mark) -> Option<f32> {
    let rects = shown.mark_rects(mark.span);
    let (top, bottom) = (rects.first()?.top(), rects.last()?.bottom());
    let is_seen = top < shown.body.bottom() && bottom > shown.body.top();
    (mark.verdict != Verdict::SingleSource && is_seen).then_some(top.max(shown.body.top() + GAP))
}

fn height(line: &Line) -> f32 {
    line.source.size().y + line.words.size().y + space(1.0)
}

fn lines(
    cx: &mut UiContext,
    view: &ReadingView<'_>,
    judged: &Judgement,
    article: &Article,
    width: f32,
) -> Vec<Line> {
    let others = view.comparison.articles.iter().filter(|other| other.id != article.id);
    let mut lines = Vec::new();
    for other in others {
        let Some((_, span)) = answer(view.comparison, judged, other.id) else { continue };
        let name = cx.source(view.wording, other);
        let source_style = cx.styled(TextStyle::secondary()).one_line();
        let words_style = cx.quoted(TextStyle::reading().sized(16.0)).lines(3);
        lines.push(Line {
            dot: cx.theme.source(other.id),
            source: cx.text.layout(&name, &source_style, Some(width - space(3.0))),
            words: cx.text.layout(span.of(&other.text), &words_style, Some(width)),
        });
    }
    lines
}

fn card_ui(
    ui: &Ui,
    cx: &mut UiContext,
    view: &ReadingView<'_>,
    card: Rect,
    judged: &Judgement,
    lines: &[Line],
) -> bool {
    let id = Id::unique(("margin", judged.row.id.0));
    let response = ui.interact(card, id, Sense::click());
    let is_selected = view.selected == Some(judged.row.id);
    let colours = cx.theme.verdict(judged.verdict);
    let ground = if is_selected { colours.tint } else { cx.theme.panel };
    let painter = ui.painter();
    painter.rect(card, RADIUS, ground, cx.theme.hairline_stroke(), StrokeKind::Inside);
    let mark_x = match cx.dir() {
        Dir::Rtl => card.left() + space(3.0),
        Dir::Ltr => card.right() - space(3.0),
    };
    verdict_mark(painter, pos2(mark_x, card.top() + space(3.5)), MARK, judged.verdict, colours.words);
    let mut y = card.top() + space(1.5);
    for line in lines {
        let (dot_x, shift) = match cx.dir() {
            Dir::Rtl => (card.right() - space(3.0), -space(3.0)),
            Dir::Ltr => (card.left() + space(3.0), space(3.0)),
        };
        painter.circle_filled(pos2(dot_x, y + line.source.size().y / 2.0), 3.0, line.dot);
        let left = card.left() + space(4.0);
        let source_left = if shift < 0.0 { left } else { left + shift };
        cx.text.paint(painter, pos2(source_left, y), &line.source, cx.theme.secondary, &[]);
        y += line.source.size().y;
        cx.text.paint(painter, pos2(left, y), &line.words, cx.theme.ink, &[]);
        for name in names_in(cx, line.words.text()) {
            cover(painter, cx, (&line.words, pos2(left, y)), name);
        }
        y += line.words.size().y + space(1.0);
    }
    focus_ring(painter, cx, card, &response);
    let said: Vec<String> = lines
        .iter()
        .flat_map(|line| [line.source.text().to_owned(), cx.veiled(line.words.text()).into_owned()])
        .collect();
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, said.join(": ")));
    response.on_hover_cursor(egui::CursorIcon::PointingHand).clicked()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_selected_card_stands_at_its_claim_and_the_others_give_way() {
        let wanted = [[100.0, 50.0], [110.0, 50.0], [120.0, 80.0], [130.0, 50.0], [400.0, 50.0]];
        let tops = tops(&wanted, 2);
        assert_eq!(tops, [120.0 - 2.0 * (50.0 + GAP), 120.0 - 50.0 - GAP, 120.0, 200.0 + GAP, 400.0]);
        assert_eq!(super::tops(&[], 0), [0.0; 0]);
    }
}
