//! Where the matrix's columns stand, measured from the side on which the interface starts.

use egui::{Rangef, Rect, pos2};

use crate::intake::ArticleId;
use crate::ui::Dir;

/// The narrowest and widest a source's column gets, in points.
const SOURCE: Rangef = Rangef { min: 124.0, max: 230.0 };
/// Share of the pane for the question, between these bounds.
const QUESTION_SHARE: f32 = 0.24;
const QUESTION: Rangef = Rangef { min: 190.0, max: 340.0 };
const VERDICT: f32 = 132.0;
const RANGE: f32 = 132.0;
/// Space between a column's edge and its words.
pub(super) const PADDING: f32 = 12.0;

/// Where each column starts and how wide it is, from the starting side of the pane.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Columns {
    dir: Dir,
    width: f32,
    pub(super) question: Rangef,
    pub(super) verdict: Rangef,
    /// The part in which sources are seen; they may reach beyond it and scroll.
    pub(super) window: Rangef,
    pub(super) range: Rangef,
    source_width: f32,
    sources: Vec<ArticleId>,
    /// How far the sources are scrolled towards the end.
    pub(super) offset: f32,
}

impl Columns {
    /// Lays out columns for `sources` in a pane of `width` points, scrolled by `offset`.
    pub(super) fn new(dir: Dir, width: f32, sources: Vec<ArticleId>, offset: f32) -> Self {
        let question = Rangef::new(0.0, (width * QUESTION_SHARE).clamp(QUESTION.min, QUESTION.max));
        let verdict = Rangef::new(question.max, question.max + VERDICT);
        let range = Rangef::new((width - RANGE).max(verdict.max), width.max(verdict.max + RANGE));
        let window = Rangef::new(verdict.max, range.min);
        let share = window.span() / (sources.len().max(1) as f32);
        let source_width = share.clamp(SOURCE.min, SOURCE.max);
        let mut columns =
            Self { dir, width, question, verdict, window, range, source_width, sources, offset };
        columns.offset = offset.clamp(0.0, columns.hidden());
        columns
    }

    /// How many points of the sources lie outside their window.
    pub(super) fn hidden(&self) -> f32 {
        (self.source_width * self.sources.len() as f32 - self.window.span()).max(0.0)
    }

    /// The sources that are at least partly seen, with where they stand.
    pub(super) fn sources(&self) -> impl Iterator<Item = (ArticleId, Rangef)> + '_ {
        let first = self.window.min - self.offset;
        let at = move |i: usize| first + self.source_width * i as f32;
        self.sources
            .iter()
            .enumerate()
            .map(move |(i, id)| (*id, Rangef::new(at(i), at(i + 1))))
            .filter(|(_, reach)| reach.max > self.window.min && reach.min < self.window.max)
    }

    /// The offset at which the source `id` is wholly seen, as near to the present one as may be.
    pub(super) fn offset_to(&self, id: ArticleId) -> Option<f32> {
        let place = self.sources.iter().position(|s| *s == id)?;
        let start = self.source_width * place as f32;
        let least = start + self.source_width - self.window.span();
        Some(self.offset.clamp(least.min(start), start).clamp(0.0, self.hidden()))
    }

    /// A column's part of `line`, which spans the pane.
    pub(super) fn rect(&self, line: Rect, reach: Rangef) -> Rect {
        let (left, right) = match self.dir {
            Dir::Ltr => (line.left() + reach.min, line.left() + reach.max),
            Dir::Rtl => (line.right() - reach.max, line.right() - reach.min),
        };
        Rect::from_min_max(pos2(left, line.top()), pos2(right, line.bottom()))
    }

    /// The part of `line` in which sources are seen.
    pub(super) fn window_rect(&self, line: Rect) -> Rect {
        self.rect(line, self.window)
    }

    /// The width of the whole pane.
    pub(super) fn width(&self) -> f32 {
        self.width
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ids(n: u32) -> Vec<ArticleId> {
        (1..=n).map(ArticleId).collect()
    }

    #[test]
    fn few_sources_fit_and_do_not_scroll() {
        let columns = Columns::new(Dir::Ltr, 1200.0, ids(5), 900.0);
        assert!(columns.hidden() == 0.0 && columns.offset == 0.0);
        assert_eq!(columns.sources().count(), 5);
    }

    #[test]
    fn many_sources_scroll_and_only_the_seen_are_listed() {
        let columns = Columns::new(Dir::Ltr, 1200.0, ids(40), 0.0);
        assert!(columns.hidden() > 0.0);
        assert!(columns.sources().count() < 10);
        let last = ArticleId(40);
        let offset = columns.offset_to(last).expect("it is among the sources");
        let scrolled = Columns::new(Dir::Ltr, 1200.0, ids(40), offset);
        assert!(scrolled.sources().any(|(id, reach)| id == last && reach.max <= scrolled.window.max + 0.5));
    }

    #[test]
    fn arabic_is_the_mirror_image() {
        let line = Rect::from_min_max(pos2(100.0, 0.0), pos2(1300.0, 10.0));
        let [rtl, ltr] = [Dir::Rtl, Dir::Ltr].map(|dir| Columns::new(dir, 1200.0, ids(3), 0.0));
        let right = rtl.rect(line, rtl.question);
        let left = ltr.rect(line, ltr.question);
        assert!((right.right() - 1300.0).abs() < 0.01 && (left.left() - 100.0).abs() < 0.01);
        assert!((right.width() - left.width()).abs() < 0.01);
    }
}
