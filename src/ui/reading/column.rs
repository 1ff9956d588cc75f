//! One article's column: where it is scrolled to and what of it is visible.

use std::ops::Range;
use std::rc::Rc;
use std::time::Duration;

use egui::{Pos2, Rect, Ui, pos2, vec2};

use super::blind::names_in;
use super::document::Document;
use super::index::{self, Mark};
use super::ribbon::Passage;
use super::scroll::Scroll;
use crate::align::RowId;
use crate::app::blind::Name;
use crate::intake::Article;
use crate::text::Span;
use crate::ui::text::{Paragraph, Query, Spot};
use crate::ui::{Dir, UiContext};

/// The widest a line of article text is set: about 65 letters.
const MEASURE: f32 = 500.0;
const PADDING: f32 = 22.0;
/// Space beside the words in which a ribbon changes its height.
const MARGIN: f32 = 8.0;
/// Room for the overview strip at the column's end.
pub(super) const STRIP: f32 = 20.0;

/// What of one article belongs to the screen.
pub(super) struct Column {
    pub(super) document: Document,
    pub(super) scroll: Scroll,
    hits: (Query, Rc<[Range<usize>]>),
    /// The outlets' names in the text, and the comparison they belong to.
    names: Option<(u64, Rc<[Name]>)>,
}

/// One column in this frame: what it shows and where.
pub(super) struct Sight<'a> {
    pub(super) article: &'a Article,
    pub(super) shown: Shown,
    pub(super) marks: &'a [Mark],
    /// What matches the search.
    pub(super) hits: Rc<[Range<usize>]>,
    /// Outlets' names that are to be covered.
    pub(super) names: Rc<[Name]>,
    /// The words that answer the selected row.
    pub(super) answers: &'a [Span],
}

/// Where a column and its visible paragraphs stand in this frame.
pub(super) struct Shown {
    pub(super) rect: Rect,
    pub(super) header: Rect,
    pub(super) body: Rect,
    pub(super) blocks: Vec<ShownBlock>,
    /// Whether something is still moving or being measured.
    pub(super) is_busy: bool,
}

/// One visible paragraph.
pub(super) struct ShownBlock {
    pub(super) paragraph: Rc<Paragraph>,
    pub(super) bytes: Range<usize>,
    pub(super) origin: Pos2,
}

impl ShownBlock {
    /// `span` of the article as bytes of this paragraph; `None` where they do not meet.
    pub(super) fn local(&self, span: Span) -> Option<Range<usize>> {
        let start = span.start.max(self.bytes.start);
        let end = span.end.min(self.bytes.end);
        (start < end).then(|| start - self.bytes.start..end - self.bytes.start)
    }
}

impl Sight<'_> {
    /// The visible among the words that answer the selected row.
    pub(super) fn visible_answers(&self) -> impl Iterator<Item = Span> + '_ {
        let visible = self.shown.bytes();
        let visible = Span::new(visible.start, visible.end);
        self.answers.iter().copied().filter(move |span| span.overlaps(visible))
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

    /// The same over the full height of their lines.
    pub(super) fn line_rects(&self, span: Span) -> Vec<Rect> {
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

    /// The way through the column nearest to the height `y` that touches no word.
    pub(super) fn passage(&self, y: f32) -> Passage {
        let gaps = self.blocks.iter().flat_map(|block| {
            let top = block.origin.y;
            block.paragraph.gaps().map(move |gap| top + gap)
        });
        let nearest = gaps.min_by(|a, b| (a - y).abs().total_cmp(&(b - y).abs()));
        let (right, left) = (self.rect.right() - MARGIN, self.rect.left() + MARGIN);
        Passage { right, left, y: nearest.unwrap_or(y) }
    }

    /// Bytes of the article that are on the screen.
    pub(super) fn bytes(&self) -> Range<usize> {
        let first = self.blocks.first().map_or(0, |block| block.bytes.start);
        first..self.blocks.last().map_or(first, |block| block.bytes.end)
    }

    /// What a point of the screen means in the article's text.
    pub(super) fn spot(&self, at: Pos2) -> Spot {
        let below = self.blocks.partition_point(|block| block.origin.y <= at.y);
        let Some(block) = self.blocks.get(below.saturating_sub(1)) else { return Spot::default() };
        block.paragraph.spot((at - block.origin).to_pos2()).after(block.bytes.start)
    }

    /// The mark under the pointer.
    pub(super) fn mark_at<'m>(
        &self,
        at: Pos2,
        marks: &'m [Mark],
        selected: Option<RowId>,
    ) -> Option<&'m Mark> {
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
            hits: (Query::default(), Rc::default()),
            names: None,
        }
    }

    /// The places that match what is searched for.
    pub(super) fn hits(&mut self, query: &Query) -> Rc<[Range<usize>]> {
        if self.hits.0 != *query {
            self.hits = (query.clone(), query.find(self.document.text()).into());
        }
        Rc::clone(&self.hits.1)
    }

    /// The outlets' names in the text, where they are to be covered.
    pub(super) fn names(&mut self, cx: &UiContext, revision: u64) -> Rc<[Name]> {
        if cx.blind.is_none() {
            self.names = None;
            return Rc::default();
        }
        match &self.names {
            Some((of, names)) if *of == revision => Rc::clone(names),
            _ => {
                let names: Rc<[Name]> = names_in(cx, self.document.text()).into();
                self.names = Some((revision, Rc::clone(&names)));
                names
            }
        }
    }

    /// How far the column can scroll: its end may come up to the middle of `body`.
    pub(super) fn most(&self, body: Rect) -> f32 {
        (self.document.height() + PADDING - body.height() * 0.5).max(0.0)
    }

    /// Scrolls and lays out what is visible of the column in `rect`; spends up to `measuring` on the rest.
    pub(super) fn lay_out(
        &mut self,
        ui: &Ui,
        cx: &mut UiContext,
        rect: Rect,
        header: f32,
        measuring: Duration,
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
        let top = self.document.byte_at(self.scroll.offset());
        if self.document.fit(width.floor(), cx.text.scale()) {
            // The same words stay on top when the column takes another width.
            self.scroll.shift(self.document.place_of(top) - self.scroll.offset());
        }
        self.follow_wheel(ui, body);
        let now = ui.input(|input| input.time);
        let (grown, is_measured) = self.document.measure(&mut cx.text, self.scroll.offset(), measuring);
        self.scroll.shift(grown);
        if let Some(goal) = self.scroll.goal().cloned() {
            self.scroll.aim((self.document.top_of(&mut cx.text, goal.bytes) - goal.at).max(0.0));
        }
        let is_moving = self.scroll.advance(now, self.most(body));
        let blocks = self.visible(cx, body, left);
        Shown { rect, header, body, blocks, is_busy: is_moving || !is_measured }
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
        let mut blocks = Vec::new();
        for _ in 0..4 {
            let range = self.document.within(top, top + body.height());
            let mut has_grown = false;
            blocks.clear();
            for index in range {
                let Some((paragraph, grew)) = self.document.lay_out(&mut cx.text, index) else { continue };
                has_grown |= grew;
                let Some(block) = self.document.blocks.get(index) else { continue };
                let origin = pos2(left, body.top() + block.top - top);
                blocks.push(ShownBlock { paragraph, bytes: block.bytes.clone(), origin });
            }
            if !has_grown {
                break;
            }
        }
        blocks
    }
}
