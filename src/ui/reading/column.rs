//! One article's column: what of it is visible, how it answers the pointer, how it is painted.

use std::ops::Range;
use std::rc::Rc;
use std::time::Duration;

use egui::accesskit::Action;
use egui::{Color32, CursorIcon, Id, Painter, Pos2, Rect, Response, Role, Sense, Ui, WidgetInfo, pos2, vec2};

use super::document::Document;
use super::index::{self, Mark};
use super::scroll::Scroll;
use super::view::{ReadingEvent, ReadingView};
use crate::align::RowId;
use crate::intake::{Article, ArticleId};
use crate::text::Span;
use crate::ui::text::{Paragraph, Query, Spot, Tint, follow_selection, selected_in};
use crate::ui::theme::{RADIUS_SMALL, Theme, space};
use crate::ui::widgets::{focus_ring, tooltip};
use crate::ui::{Dir, UiContext};

/// The widest a line of article text is set: about 65 letters.
const MEASURE: f32 = 500.0;
const PADDING: f32 = 22.0;
/// Room for the overview strip at the column's end.
pub(super) const STRIP: f32 = 20.0;
/// Time a frame may spend on measuring what is not visible yet.
const MEASURING: Duration = Duration::from_micros(2_500);

/// What of one article belongs to the screen.
pub(super) struct Column {
    pub(super) document: Document,
    pub(super) scroll: Scroll,
    hits: (Query, Vec<Range<usize>>),
}

/// Where a column and its visible paragraphs stand in this frame.
pub(super) struct Shown {
    pub(super) article: ArticleId,
    pub(super) rect: Rect,
    pub(super) header: Rect,
    pub(super) body: Rect,
    pub(super) blocks: Vec<ShownBlock>,
    /// Whether something is still moving or being measured.
    pub(super) is_busy: bool,
}

/// One visible paragraph.
pub(super) struct ShownBlock {
    paragraph: Rc<Paragraph>,
    bytes: Range<usize>,
    origin: Pos2,
}

impl ShownBlock {
    /// `span` of the article as bytes of this paragraph; `None` where they do not meet.
    fn local(&self, span: Span) -> Option<Range<usize>> {
        let start = span.start.max(self.bytes.start);
        let end = span.end.min(self.bytes.end);
        (start < end).then(|| start - self.bytes.start..end - self.bytes.start)
    }
}

impl Shown {
    /// Rectangles on the screen behind the words of `span`.
    pub(super) fn mark_rects(&self, span: Span) -> Vec<Rect> {
        let rects = |block: &ShownBlock| {
            let local = block.local(span)?;
            let rects = block.paragraph.mark_rects(local);
            Some(rects.into_iter().map(|r| r.translate(block.origin.to_vec2())).collect::<Vec<_>>())
        };
        self.blocks.iter().filter_map(rects).flatten().collect()
    }

    fn line_rects(&self, span: Span) -> Vec<Rect> {
        let rects = |block: &ShownBlock| {
            let local = block.local(span)?;
            Some(
                block
                    .paragraph
                    .rects(local)
                    .into_iter()
                    .map(|r| r.translate(block.origin.to_vec2()))
                    .collect::<Vec<_>>(),
            )
        };
        self.blocks.iter().filter_map(rects).flatten().collect()
    }

    /// Bytes of the article that are on the screen.
    fn bytes(&self) -> Range<usize> {
        let first = self.blocks.first().map_or(0, |block| block.bytes.start);
        first..self.blocks.last().map_or(first, |block| block.bytes.end)
    }

    /// What a point of the screen means in the article's text.
    fn spot(&self, at: Pos2) -> Spot {
        let below = self.blocks.partition_point(|block| block.origin.y <= at.y);
        let Some(block) = self.blocks.get(below.saturating_sub(1)) else { return Spot::default() };
        block.paragraph.spot((at - block.origin).to_pos2()).after(block.bytes.start)
    }

    /// The mark under the pointer.
    fn mark_at<'m>(&self, at: Pos2, marks: &'m [Mark], selected: Option<RowId>) -> Option<&'m Mark> {
        let block =
            self.blocks.iter().find(|b| b.origin.y <= at.y && at.y < b.origin.y + b.paragraph.size().y)?;
        let cluster = block.paragraph.cluster_at((at - block.origin).to_pos2())?;
        let (start, end) = (cluster.start + block.bytes.start, cluster.end + block.bytes.start);
        // Where marks overlap, the selected row goes first, then the shorter words.
        index::within(marks, start, end).min_by_key(|mark| (Some(mark.row) != selected, mark.span.len()))
    }
}

impl Column {
    pub(super) fn new(article: &Article) -> Self {
        Self {
            document: Document::new(article),
            scroll: Scroll::default(),
            hits: (Query::default(), Vec::new()),
        }
    }

    /// The places that match what is searched for.
    pub(super) fn hits(&mut self, query: &Query) -> &[Range<usize>] {
        if self.hits.0 != *query {
            self.hits = (query.clone(), query.find(self.document.text()));
        }
        &self.hits.1
    }

    /// How far the column can scroll: its end may come up to the middle of `body`.
    pub(super) fn most(&self, body: Rect) -> f32 {
        (self.document.height() + PADDING - body.height() * 0.5).max(0.0)
    }

    /// Scrolls and lays out what is visible of the column in `rect`.
    pub(super) fn lay_out(
        &mut self,
        ui: &Ui,
        cx: &mut UiContext,
        id: ArticleId,
        rect: Rect,
        header: f32,
    ) -> Shown {
        let header = Rect::from_min_size(rect.min, vec2(rect.width(), header));
        let body = Rect::from_min_max(header.left_bottom(), rect.max);
        let room = rect.width() - STRIP - 2.0 * PADDING;
        let width = room.min(MEASURE);
        let slack = (room - width) / 2.0;
        let left = match cx.dir() {
            Dir::Rtl => rect.left() + STRIP + PADDING + slack,
            Dir::Ltr => rect.left() + PADDING + slack,
        };
        self.document.fit(width.floor(), cx.text.scale());
        self.follow_wheel(ui, body);
        let now = ui.input(|input| input.time);
        let (grown, is_measured) = self.document.measure(&mut cx.text, self.scroll.offset(), MEASURING);
        self.scroll.shift(grown);
        let is_moving = self.scroll.advance(now, self.most(body));
        let blocks = self.visible(cx, body, left);
        Shown { article: id, rect, header, body, blocks, is_busy: is_moving || !is_measured }
    }

    fn follow_wheel(&mut self, ui: &Ui, body: Rect) {
        if !ui.rect_contains_pointer(body) {
            return;
        }
        let delta = ui.input(|input| input.smooth_scroll_delta().y);
        if delta != 0.0 {
            self.scroll.jump(self.scroll.offset() - delta);
        }
    }

    fn visible(&mut self, cx: &mut UiContext, body: Rect, left: f32) -> Vec<ShownBlock> {
        let top = self.scroll.offset() - PADDING;
        // A block that turns out taller or shorter moves those after it, so look again until all stand.
        for _ in 0..4 {
            let range = self.document.within(top, top + body.height());
            let mut has_grown = false;
            let mut blocks = Vec::with_capacity(range.len());
            for index in range {
                let Some((paragraph, grew)) = self.document.lay_out(&mut cx.text, index) else { continue };
                has_grown |= grew;
                let Some(block) = self.document.blocks.get(index) else { continue };
                let origin = pos2(left, body.top() + block.top - top);
                blocks.push(ShownBlock { paragraph, bytes: block.bytes.clone(), origin });
            }
            if !has_grown {
                return blocks;
            }
        }
        Vec::new()
    }
}

/// Answers the pointer and the keys over a column's words and publishes them to screen readers.
pub(super) fn follow(
    ui: &Ui,
    cx: &mut UiContext,
    view: &ReadingView<'_>,
    shown: &Shown,
    article: &Article,
    marks: &[Mark],
) -> Vec<ReadingEvent> {
    let mut events = Vec::new();
    let owner = owner(article.id);
    let mut response = ui.interact(shown.body, body_id(article.id), Sense::click_and_drag());
    response.widget_info(|| WidgetInfo::labeled(Role::Article, true, &article.title));
    let before = selected_in(ui.ctx(), owner, &article.text);
    let clicked = follow_selection(ui, &response, owner, &article.text, &mut |at| shown.spot(at));
    let after = selected_in(ui.ctx(), owner, &article.text);
    if before != after {
        let words = after.map(|bytes| (article.id, Span::new(bytes.start, bytes.end)));
        events.push(ReadingEvent::SelectText(words));
    }
    if ui.ctx().accesskit_node_builder(response.id, |_| ()).is_some() {
        publish(ui, shown, article, marks, &mut events);
    }
    let under = response.hover_pos().and_then(|at| shown.mark_at(at, marks, view.selected));
    if let Some(mark) = under {
        if clicked {
            events.push(ReadingEvent::SelectRow(mark.row));
        }
        response = response.on_hover_cursor(CursorIcon::PointingHand);
        hint(cx, view, response, mark);
    } else {
        response.on_hover_cursor(CursorIcon::Text);
    }
    events
}

/// Id of the part of a column that takes presses and keys.
fn body_id(article: ArticleId) -> Id {
    Id::unique(("reading column", article.0))
}

/// What owns a selection in this article's text.
pub(super) fn owner(article: ArticleId) -> Id {
    Id::unique(("article text", article.0))
}

/// Gives every visible paragraph and every visible claim a node with its logical words.
fn publish(ui: &Ui, shown: &Shown, article: &Article, marks: &[Mark], events: &mut Vec<ReadingEvent>) {
    let base = Id::unique(("reading words", article.id.0));
    for block in &shown.blocks {
        let rect = Rect::from_min_size(block.origin, block.paragraph.size()).intersect(shown.body);
        let node = ui.interact(rect, base.with(block.bytes.start), Sense::hover());
        node.widget_info(|| WidgetInfo::labeled(Role::Paragraph, true, block.paragraph.text()));
    }
    let visible = shown.bytes();
    for mark in index::within(marks, visible.start, visible.end) {
        let Some(rect) = shown.mark_rects(mark.span).into_iter().reduce(Rect::union) else { continue };
        let node =
            ui.interact(rect.intersect(shown.body), base.with(("claim", mark.claim.0)), Sense::hover());
        node.widget_info(|| WidgetInfo::labeled(Role::Mark, true, mark.span.of(&article.text)));
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
        let text = row.row.label.get(cx.lang).to_owned();
        tooltip(response, cx, &text);
    }
}

/// Paints what lies behind the words: claims, what was searched for, what is selected.
pub(super) fn paint_grounds(
    painter: &Painter,
    ui: &Ui,
    theme: &Theme,
    view: &ReadingView<'_>,
    shown: &Shown,
    article: &Article,
    marks: &[Mark],
    hits: &[Range<usize>],
    answers: &[Span],
) {
    let visible = shown.bytes();
    for mark in index::within(marks, visible.start, visible.end) {
        if article.is_dimmed(mark.span) || Some(mark.row) == view.selected {
            continue;
        }
        fill(painter, shown.mark_rects(mark.span), theme.verdict(mark.verdict).tint);
    }
    if let Some(row) = selected_row(view) {
        for span in answers {
            fill(
                painter,
                shown.mark_rects(*span),
                stronger(theme, theme.verdict(row.verdict).tint, theme.verdict(row.verdict).words),
            );
        }
    }
    for hit in hits.iter().filter(|hit| hit.start < visible.end && visible.start < hit.end) {
        fill(painter, shown.mark_rects(Span::new(hit.start, hit.end)), theme.found.tint);
    }
    if let Some(bytes) = selected_in(ui.ctx(), owner(article.id), &article.text) {
        for rect in shown.line_rects(Span::new(bytes.start, bytes.end)) {
            painter.rect_filled(rect, 0.0, theme.selection);
        }
    }
}

fn selected_row<'a>(view: &ReadingView<'a>) -> Option<&'a crate::verdict::Judgement> {
    view.comparison.rows.iter().find(|row| Some(row.row.id) == view.selected)
}

/// The tint of the selected row's words: the verdict's, a step nearer to its ink.
fn stronger(theme: &Theme, tint: Color32, words: Color32) -> Color32 {
    tint.lerp_to_gamma(words, if theme.dark { 0.16 } else { 0.12 })
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
    view: &ReadingView<'_>,
    shown: &Shown,
    article: &Article,
    hits: &[Range<usize>],
    answers: &[Span],
) {
    if let Some(row) = selected_row(view) {
        let stroke = (2.0, cx.theme.verdict(row.verdict).words);
        for rect in answers.iter().flat_map(|span| shown.mark_rects(*span)) {
            painter.hline(rect.x_range().expand(1.5), rect.bottom() - 1.0, stroke);
        }
    }
    for block in &shown.blocks {
        let tints = tints(cx, block, article, hits);
        cx.text.paint(painter, block.origin, &block.paragraph, cx.theme.ink, &tints);
    }
}

/// Colours of dimmed and found words in one paragraph, ordered and apart: found words win.
fn tints(cx: &UiContext, block: &ShownBlock, article: &Article, hits: &[Range<usize>]) -> Vec<Tint> {
    let found = hits.iter().filter_map(|hit| block.local(Span::new(hit.start, hit.end)));
    let mut tints: Vec<Tint> = found.map(|bytes| (bytes, cx.theme.found.words)).collect();
    let found = tints.clone();
    for bytes in article.dimmed.iter().filter_map(|dimmed| block.local(dimmed.span)) {
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

/// Scrolls while a selection is dragged past the top or bottom of the column.
pub(super) fn follow_drag(ui: &Ui, shown: &Shown, scroll: &mut Scroll) {
    let id = body_id(shown.article);
    let at = ui.input(|input| input.pointer.latest_pos());
    let (true, Some(at)) = (ui.ctx().is_being_dragged(id), at) else { return };
    let beyond = (at.y - shown.body.bottom()).max(0.0) - (shown.body.top() - at.y).max(0.0);
    if beyond != 0.0 {
        scroll.jump(scroll.offset() + (beyond * 0.25).clamp(-24.0, 24.0));
        ui.ctx().request_repaint();
    }
}

/// Draws the focus ring of a column that has the keyboard.
pub(super) fn paint_focus(ui: &Ui, cx: &UiContext, shown: &Shown) {
    let id = body_id(shown.article);
    if let Some(response) = ui.ctx().read_response(id) {
        focus_ring(ui.painter(), cx, shown.body.shrink2(vec2(space(1.5), space(1.5))), &response);
    }
}
