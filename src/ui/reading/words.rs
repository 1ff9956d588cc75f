//! Paints a column: what lies behind the words, then the words.

use egui::{Color32, Painter, Rect, Ui, vec2};

use super::blind::cover;
use super::column::{ShownBlock, Sight};
use super::index;
use super::pointer::owner;
use super::view::ReadingView;
use crate::text::Span;
use crate::ui::UiContext;
use crate::ui::text::{Tint, selected_in};
use crate::ui::theme::{RADIUS_SMALL, Theme};
use crate::verdict::Judgement;

/// Paints what lies behind the words: claims, what was searched for, what is selected.
pub(super) fn paint_grounds(
    painter: &Painter,
    ui: &Ui,
    theme: &Theme,
    view: &ReadingView<'_>,
    judged: Option<&Judgement>,
    sight: &Sight<'_>,
) {
    let Sight { article, shown, marks, hits, .. } = sight;
    let visible = shown.bytes();
    for mark in index::within(marks, visible.start, visible.end) {
        if article.is_dimmed(mark.span) || Some(mark.row) == view.selected {
            continue;
        }
        fill(painter, shown.mark_rects(mark.span), theme.verdict(mark.verdict).tint);
    }
    if let Some(row) = judged {
        for span in sight.visible_answers() {
            fill(painter, shown.mark_rects(span), theme.stronger(theme.verdict(row.verdict)));
        }
    }
    if let Some(bytes) = selected_in(ui.ctx(), owner(article.id), &article.text) {
        for rect in shown.line_rects(Span::new(bytes.start, bytes.end)) {
            painter.rect_filled(rect, 0.0, theme.selection);
        }
    }
    // Found words have an ink of their own, which needs its ground.
    for hit in hits.iter().filter(|hit| hit.start < visible.end && visible.start < hit.end) {
        fill(painter, shown.mark_rects(Span::new(hit.start, hit.end)), theme.found.tint);
    }
}

fn fill(painter: &Painter, rects: Vec<Rect>, colour: Color32) {
    for rect in rects {
        painter.rect_filled(rect.expand2(vec2(1.5, 0.0)), RADIUS_SMALL, colour);
    }
}

/// Paints the words, and the lines under those of the selected row.
pub(super) fn paint_words(
    painter: &Painter,
    cx: &mut UiContext,
    judged: Option<&Judgement>,
    sight: &Sight<'_>,
) {
    let shown = &sight.shown;
    if let Some(row) = judged {
        let stroke = (2.0, cx.theme.verdict(row.verdict).words);
        for rect in sight.visible_answers().flat_map(|span| shown.mark_rects(span)) {
            painter.hline(rect.x_range().expand(1.5), rect.bottom() - 1.0, stroke);
        }
    }
    for block in &shown.blocks {
        let tints = tints(cx, block, sight);
        cx.text.paint(painter, block.origin, &block.paragraph, cx.theme.ink, &tints);
        for (name, named) in sight.names.iter() {
            if let Some(local) = block.local(Span::new(name.start, name.end)) {
                cover(painter, cx, (&block.paragraph, block.origin), (local, *named));
            }
        }
    }
}

/// Colours of dimmed and found words in one paragraph, ordered and apart: found words win.
fn tints(cx: &UiContext, block: &ShownBlock, sight: &Sight<'_>) -> Vec<Tint> {
    let found = sight.hits.iter().filter_map(|hit| block.local(Span::new(hit.start, hit.end)));
    let mut tints: Vec<Tint> = found.map(|bytes| (bytes, cx.theme.found.words)).collect();
    let found = tints.clone();
    for bytes in sight.article.dimmed.iter().filter_map(|dimmed| block.local(dimmed.span)) {
        let mut start = bytes.start;
        for (hit, _) in found.iter().filter(|(hit, _)| hit.start < bytes.end && bytes.start < hit.end) {
            tints.push((start..hit.start.max(start), cx.theme.dimmed));
            start = hit.end;
        }
        tints.push((start..bytes.end.max(start), cx.theme.dimmed));
    }
    tints.retain(|(bytes, _)| !bytes.is_empty());
    tints.sort_by_key(|(bytes, _)| bytes.start);
    tints
}
