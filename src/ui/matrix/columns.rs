//! Where the matrix's columns stand, measured from the side on which the interface starts.

use egui::{Rangef, Rect, pos2};

use crate::intake::ArticleId;
use crate::ui::Dir;

/// The narrowest and widest a source's column gets, in points.
const SOURCE: Rangef = Rangef { min: 120.0, max: 230.0 };
/// Share of the pane for the question, between these bounds.
const QUESTION_SHARE: f32 = 0.24;
const QUESTION: Rangef = Rangef { min: 190.0, max: 340.0 };
/// Width of a question that leaves its room to the sources.
const CLOSE: f32 = 225.0;
/// Widths for the verdict and for the range, in a pane that is wide enough and in one that is not.
const VERDICT: [f32; 2] = [162.0, 146.0];
const RANGE: [f32; 2] = [132.0, 104.0];
const WIDE: f32 = 960.0;
/// A pane that is too narrow for a column of ranges.
const NARROW: f32 = 700.0;
/// Space between a column's edge and its words.
pub(super) const PADDING: f32 = 12.0;

/// Where each column starts and how wide it is, from the starting side of the pane.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Columns {
    dir: Dir,
    width: f32,
    pub(super) question: Rangef,
    pub(super) verdict: Rangef,
    /// The part in which sources are seen.
    pub(super) window: Rangef,
    pub(super) range: Rangef,
    source_width: f32,
    sources: Vec<ArticleId>,
    /// How many of the first sources stand still while the others scroll.
    still: usize,
    /// How far the other sources are scrolled towards the end.
    pub(super) offset: f32,
}

/// Where a column would stand if it were let go of.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Gap {
    /// The source it would stand before; `None`: last.
    pub(super) before: Option<ArticleId>,
    /// Whether it would stand among the pinned ones.
    pub(super) pinned: bool,
    /// Where that is, from the starting side of the pane.
    pub(super) at: f32,
}

impl Columns {
    /// Lays out columns for `sources`, of which the first `pinned` are to stand still, in a pane of `width`
    /// points, scrolled by `offset`. Some room always scrolls.
    pub(super) fn new(dir: Dir, width: f32, sources: Vec<ArticleId>, pinned: usize, offset: f32) -> Self {
        let wide = (width * QUESTION_SHARE).clamp(QUESTION.min, QUESTION.max);
        // Where all sources fit as soon as the other columns are as close as in a narrow pane, they are.
        let is_close = {
            let span = |question: f32, size: usize| width - question - VERDICT[size] - RANGE[size];
            let needed = SOURCE.min * sources.len() as f32;
            width >= NARROW && span(wide, 0) < needed && span(wide.min(CLOSE), 1) >= needed
        };
        let size = usize::from(width < WIDE || is_close);
        let question = Rangef::new(0.0, if is_close { wide.min(CLOSE) } else { wide });
        let verdict = Rangef::new(question.max, question.max + VERDICT[size]);
        // A narrow pane keeps its room for what the sources say.
        let room = if width < NARROW { 0.0 } else { RANGE[size] };
        let range = Rangef::new((width - room).max(verdict.max), width.max(verdict.max + room));
        let window = Rangef::new(verdict.max, range.min);
        let share = window.span() / (sources.len().max(1) as f32);
        let source_width = share.clamp(SOURCE.min, SOURCE.max);
        let room = ((window.span() - SOURCE.min) / source_width).floor().max(0.0) as usize;
        let still = pinned.min(room).min(sources.len());
        let mut columns =
            Self { dir, width, question, verdict, window, range, source_width, sources, still, offset };
        columns.offset = offset.clamp(0.0, columns.hidden());
        columns
    }

    /// The part in which sources stand still.
    pub(super) fn still(&self) -> Rangef {
        Rangef::new(self.window.min, self.window.min + self.source_width * self.still as f32)
    }

    /// The part in which sources scroll.
    pub(super) fn moving(&self) -> Rangef {
        Rangef::new(self.still().max, self.window.max)
    }

    /// How many points of the sources lie outside the part in which they scroll.
    pub(super) fn hidden(&self) -> f32 {
        let moving = self.sources.len() - self.still;
        (self.source_width * moving as f32 - self.moving().span()).max(0.0)
    }

    /// The sources that stand still and those that scroll, each with the part in which they are seen.
    pub(super) fn parts(&self) -> [(Rangef, Vec<(ArticleId, Rangef)>); 2] {
        let place = |i: usize| Rangef::new(self.start(i), self.start(i) + self.source_width);
        let placed = |range: std::ops::Range<usize>, seen: Rangef| {
            let ids = self.sources.get(range.clone()).unwrap_or_default();
            let all = range.zip(ids).map(|(i, id)| (*id, place(i)));
            (seen, all.filter(|(_, reach)| reach.max > seen.min && reach.min < seen.max).collect())
        };
        [placed(0..self.still, self.still()), placed(self.still..self.sources.len(), self.moving())]
    }

    /// The sources of which less than half is seen.
    pub(super) fn unseen(&self) -> impl Iterator<Item = ArticleId> + '_ {
        let seen = self.moving();
        let is_unseen = move |index: usize| {
            let middle = self.start(index) + self.source_width / 2.0;
            index >= self.still && !(seen.min..=seen.max).contains(&middle)
        };
        self.sources.iter().enumerate().filter(move |(index, _)| is_unseen(*index)).map(|(_, id)| *id)
    }

    /// Where the source at `index` starts.
    fn start(&self, index: usize) -> f32 {
        let offset = if index < self.still { 0.0 } else { self.offset };
        self.window.min + self.source_width * index as f32 - offset
    }

    /// Where a column let go of at `at` would stand.
    pub(super) fn gap(&self, at: f32) -> Gap {
        let pinned = at < self.still().max;
        let part = if pinned { 0..self.still } else { self.still..self.sources.len() };
        let middle = |i: usize| self.start(i) + self.source_width / 2.0;
        let index = part.clone().find(|i| at < middle(*i)).unwrap_or(part.end);
        let before = self.sources.get(index).copied().filter(|_| index < part.end);
        let seen = if pinned { self.still() } else { self.moving() };
        let end = self.start(index.saturating_sub(1)) + self.source_width;
        let edge = if index == part.end && !part.is_empty() { end } else { self.start(index) };
        Gap { before, pinned, at: edge.clamp(seen.min, seen.max) }
    }

    /// How far a point of the screen lies from the starting side of `line`.
    pub(super) fn along(&self, line: Rect, x: f32) -> f32 {
        match self.dir {
            Dir::Ltr => x - line.left(),
            Dir::Rtl => line.right() - x,
        }
    }

    /// The offset at which the source `id` is wholly seen, as near to the present one as may be.
    pub(super) fn offset_to(&self, id: ArticleId) -> Option<f32> {
        let place = self.sources.iter().position(|s| *s == id)?.checked_sub(self.still)?;
        let start = self.source_width * place as f32;
        let least = start + self.source_width - self.moving().span();
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

    fn seen(columns: &Columns) -> Vec<(ArticleId, Rangef)> {
        columns.parts().into_iter().flat_map(|(_, sources)| sources).collect()
    }

    #[test]
    fn few_sources_fit_and_do_not_scroll() {
        let columns = Columns::new(Dir::Ltr, 1200.0, ids(5), 0, 900.0);
        assert!(columns.hidden() == 0.0 && columns.offset == 0.0);
        assert_eq!(seen(&columns).len(), 5);
    }

    #[test]
    fn the_question_makes_way_where_all_sources_then_fit() {
        let columns = |n| Columns::new(Dir::Rtl, 1205.0, ids(n), 0, 0.0);
        assert_eq!((columns(6).hidden(), columns(6).unseen().count()), (0.0, 0));
        assert!(columns(6).question.span() < columns(5).question.span());
        assert!(columns(7).hidden() > 0.0 && columns(7).question == columns(5).question);
    }

    #[test]
    fn many_sources_scroll_and_only_the_seen_are_listed() {
        let columns = Columns::new(Dir::Ltr, 1200.0, ids(40), 0, 0.0);
        assert!(columns.hidden() > 0.0);
        assert!(seen(&columns).len() < 10);
        let unseen = columns.unseen().count();
        assert!(unseen > 30 && unseen + seen(&columns).len() >= 40);
        let last = ArticleId(40);
        let offset = columns.offset_to(last).expect("it is among the sources");
        let scrolled = Columns::new(Dir::Ltr, 1200.0, ids(40), 0, offset);
        assert!(
            seen(&scrolled).iter().any(|(id, reach)| *id == last && reach.max <= scrolled.window.max + 0.5)
        );
    }

    #[test]
    fn pinned_sources_stay_while_the_others_scroll() {
        let columns = Columns::new(Dir::Ltr, 1200.0, ids(40), 2, 2000.0);
        let seen = seen(&columns);
        assert_eq!(seen[0], (ArticleId(1), Rangef::new(columns.window.min, columns.window.min + SOURCE.min)));
        assert!(seen[1].0 == ArticleId(2) && seen[2].0.0 > 10);
        let crowd = Columns::new(Dir::Ltr, 1200.0, ids(40), 40, 0.0);
        assert!(crowd.moving().span() >= SOURCE.min, "some room is left to scroll in");
    }

    #[test]
    fn a_column_let_go_of_stands_in_the_nearest_gap_of_its_part() {
        let columns = Columns::new(Dir::Ltr, 1200.0, ids(5), 2, 0.0);
        let width = columns.source_width;
        let at = |share: f32| columns.gap(columns.window.min + width * share);
        assert_eq!((at(0.2).before, at(0.2).pinned), (Some(ArticleId(1)), true));
        assert_eq!((at(1.8).before, at(1.8).pinned), (None, true));
        assert_eq!((at(2.1).before, at(2.1).pinned), (Some(ArticleId(3)), false));
        assert_eq!((at(3.6).before, at(3.6).pinned), (Some(ArticleId(5)), false));
        assert_eq!((at(9.0).before, at(9.0).pinned), (None, false));
    }

    #[test]
    fn a_narrow_pane_has_no_ranges_but_a_whole_source() {
        let columns = Columns::new(Dir::Ltr, 560.0, ids(5), 0, 0.0);
        assert!(columns.range.span() == 0.0 && columns.window.span() >= SOURCE.min);
    }

    #[test]
    fn arabic_is_the_mirror_image() {
        let line = Rect::from_min_max(pos2(100.0, 0.0), pos2(1300.0, 10.0));
        let [rtl, ltr] = [Dir::Rtl, Dir::Ltr].map(|dir| Columns::new(dir, 1200.0, ids(3), 0, 0.0));
        let right = rtl.rect(line, rtl.question);
        let left = ltr.rect(line, ltr.question);
        assert!((right.right() - 1300.0).abs() < 0.01 && (left.left() - 100.0).abs() < 0.01);
        assert!((right.width() - left.width()).abs() < 0.01);
    }
}
