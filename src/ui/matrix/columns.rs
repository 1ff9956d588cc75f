//! Where the matrix's columns stand, measured from the side on which the interface starts.

use egui::{Rangef, Rect, pos2};

use crate::intake::ArticleId;
use crate::ui::Dir;

/// The narrowest and widest a source's column gets, in points.
const SOURCE: Rangef = Rangef { min: 120.0, max: 230.0 };
/// Width of the column of a source that has nothing to say on the selected row, where there is no room for all.
const THIN: f32 = 10.0;
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

/// The sources in the order of their columns.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Sources {
    /// All of them, as the user has put them, the pinned ones first.
    pub(super) all: Vec<ArticleId>,
    pub(super) pinned: usize,
    /// Those that tell of the selected row, which come first and stay wide where there is no room for all. With none
    /// every column is wide.
    pub(super) telling: Vec<ArticleId>,
    /// One that was gone to, and is to be seen whatever it tells of.
    pub(super) sought: Option<ArticleId>,
    /// The others, those first that tell most in all rows together.
    pub(super) talkative: Vec<ArticleId>,
}

/// One source's column: where it stands while nothing is scrolled, from the start of all sources.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Column {
    id: ArticleId,
    reach: Rangef,
    /// Whether it has room for nothing but ticks.
    is_thin: bool,
    /// Whether it was put before others because it tells of the selected row.
    is_first: bool,
}

/// A source's column as it is seen.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Seen {
    pub(super) id: ArticleId,
    /// From the starting side of the pane.
    pub(super) reach: Rangef,
    /// Whether it has room for nothing but ticks.
    pub(super) is_thin: bool,
}

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
    sources: Vec<Column>,
    /// Whether there is no room for every source.
    pub(super) is_crowded: bool,
    /// Whether the sources stand together by what they say instead of each in a column, but for the pinned ones.
    pub(super) is_gathered: bool,
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
    /// Lays out columns for `sources`, of which the pinned ones are to stand still, in a pane of `width` points,
    /// scrolled by `offset`. Some room always scrolls.
    pub(super) fn new(dir: Dir, width: f32, sources: &Sources, offset: f32) -> Self {
        let count = sources.all.len();
        let wide = (width * QUESTION_SHARE).clamp(QUESTION.min, QUESTION.max);
        // Where all sources fit as soon as the other columns are as close as in a narrow pane, they are.
        let is_close = {
            let span = |question: f32, size: usize| width - question - VERDICT[size] - RANGE[size];
            let needed = SOURCE.min * count as f32;
            width >= NARROW && span(wide, 0) < needed && span(wide.min(CLOSE), 1) >= needed
        };
        let size = usize::from(width < WIDE || is_close);
        let question = Rangef::new(0.0, if is_close { wide.min(CLOSE) } else { wide });
        let verdict = Rangef::new(question.max, question.max + VERDICT[size]);
        // A narrow pane keeps its room for what the sources say.
        let room = if width < NARROW { 0.0 } else { RANGE[size] };
        let range = Rangef::new((width - room).max(verdict.max), width.max(verdict.max + room));
        let window = Rangef::new(verdict.max, range.min);
        let is_crowded = SOURCE.min * count as f32 > window.span();
        let columns = if is_crowded { crowded(sources, window.span()) } else { even(sources, window.span()) };
        // What is pinned is wide, and some room is left to scroll in.
        let fits = |column: &&Column| column.reach.max <= window.span() - SOURCE.min;
        let still = columns.iter().take(sources.pinned).take_while(fits).count();
        let mut columns = Self {
            dir,
            width,
            question,
            verdict,
            window,
            range,
            sources: columns,
            is_crowded,
            is_gathered: false,
            still,
            offset,
        };
        columns.offset = offset.clamp(0.0, columns.hidden());
        columns
    }

    /// How many columns find room beside one another.
    pub(super) fn room(&self) -> usize {
        (self.window.span() / SOURCE.min) as usize
    }

    /// Keeps columns for the pinned sources alone, as far as half of the room goes; the others stand together.
    pub(super) fn gather(&mut self, sources: &Sources) {
        let pinned = sources.pinned.min(self.room() / 2);
        let column = |id: &ArticleId| (*id, SOURCE.min, false);
        self.sources = in_line(sources.all.iter().take(pinned).map(column), sources);
        (self.still, self.offset, self.is_gathered) = (pinned, 0.0, true);
    }

    /// The part in which sources stand still.
    pub(super) fn still(&self) -> Rangef {
        let end = self.still.checked_sub(1).and_then(|last| self.sources.get(last));
        Rangef::new(self.window.min, self.window.min + end.map_or(0.0, |column| column.reach.max))
    }

    /// The part in which sources scroll.
    pub(super) fn moving(&self) -> Rangef {
        Rangef::new(self.still().max, self.window.max)
    }

    /// How many points of the sources lie outside the part in which they scroll.
    pub(super) fn hidden(&self) -> f32 {
        let end = self.sources.last().map_or(0.0, |column| column.reach.max);
        (end - self.window.span()).max(0.0)
    }

    /// The sources that stand still and those that scroll, each with the part in which they are seen.
    pub(super) fn parts(&self) -> [(Rangef, Vec<Seen>); 2] {
        let placed = |part: std::ops::Range<usize>, seen: Rangef| {
            let all = part.filter_map(|i| self.sources.get(i).map(|column| (self.reach(i), column)));
            let all = all.filter(|(reach, _)| reach.max > seen.min && reach.min < seen.max);
            let all = all.map(|(reach, column)| Seen { id: column.id, reach, is_thin: column.is_thin });
            (seen, all.collect())
        };
        [placed(0..self.still, self.still()), placed(self.still..self.sources.len(), self.moving())]
    }

    /// The thin columns together, as far as they are seen, and how many they are in all.
    pub(super) fn thin(&self) -> Option<(Rangef, usize)> {
        let first = self.sources.iter().position(|column| column.is_thin)?;
        let seen = self.moving();
        let reach = Rangef::new(self.reach(first).min, self.reach(self.sources.len() - 1).max);
        let reach = Rangef::new(reach.min.max(seen.min), reach.max.min(seen.max));
        (reach.min < reach.max).then_some((reach, self.sources.len() - first))
    }

    /// The sources of which less than half is seen.
    pub(super) fn unseen(&self) -> impl Iterator<Item = ArticleId> + '_ {
        let seen = self.moving();
        let is_unseen = move |index: usize| {
            index >= self.still && !(seen.min..=seen.max).contains(&self.reach(index).center())
        };
        self.sources
            .iter()
            .enumerate()
            .filter(move |(index, _)| is_unseen(*index))
            .map(|(_, column)| column.id)
    }

    /// Where the source at `index` stands.
    fn reach(&self, index: usize) -> Rangef {
        let offset = if index < self.still { 0.0 } else { self.offset };
        let reach = self.sources.get(index).map_or(Rangef::point(0.0), |column| column.reach);
        Rangef::new(self.window.min + reach.min - offset, self.window.min + reach.max - offset)
    }

    /// Where the column of `held` would stand if it were let go of at `at`.
    pub(super) fn gap(&self, at: f32, held: ArticleId) -> Gap {
        let pinned = at < self.still().max;
        let part = if pinned { 0..self.still } else { self.still..self.sources.len() };
        let index = part.clone().find(|i| at < self.reach(*i).center()).unwrap_or(part.end);
        let is_first = self.sources.iter().any(|column| column.id == held && column.is_first);
        // Behind the last of those that were put before others stands whatever comes last.
        let next = self.sources.get(index).filter(|next| index < part.end && (!is_first || next.is_first));
        let seen = if pinned { self.still() } else { self.moving() };
        let is_end = index == part.end && !part.is_empty();
        let edge = if is_end { self.reach(index - 1).max } else { self.reach(index).min };
        Gap { before: next.map(|next| next.id), pinned, at: edge.clamp(seen.min, seen.max) }
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
        let place =
            self.sources.iter().position(|column| column.id == id).filter(|place| *place >= self.still)?;
        let reach = self.sources.get(place)?.reach;
        let start = reach.min - self.still().span();
        let least = reach.max - self.window.span();
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

/// Columns of one width.
fn even(sources: &Sources, room: f32) -> Vec<Column> {
    let width = (room / sources.all.len().max(1) as f32).clamp(SOURCE.min, SOURCE.max);
    let column = |id: &ArticleId| (*id, width, false);
    in_line(sources.all.iter().map(column), sources)
}

/// Wide columns for what is pinned and what tells of the selected row, as many others as there is room for, and a thin
/// one for each that is left. Where no row is selected, all are wide.
fn crowded(sources: &Sources, room: f32) -> Vec<Column> {
    if sources.telling.is_empty() {
        return even(sources, room);
    }
    let (pinned, free) = sources.all.split_at(sources.pinned.min(sources.all.len()));
    let first = |id: &&ArticleId| sources.telling.contains(id);
    let sought = |id: &&ArticleId| sources.sought == Some(**id) && !first(id);
    let needed: Vec<ArticleId> =
        pinned.iter().chain(free.iter().filter(first)).chain(free.iter().filter(sought)).copied().collect();
    let (count, wider) = (sources.all.len(), SOURCE.min - THIN);
    let spare = (room - THIN * count as f32 - wider * needed.len() as f32).max(0.0);
    let more: Vec<ArticleId> = sources.talkative.iter().copied().filter(|id| !needed.contains(id)).collect();
    let more = more.get(..((spare / wider) as usize).min(more.len())).unwrap_or_default();
    let (needed, more) = (&needed, more);
    let rest = |is_wide: bool| {
        free.iter().copied().filter(move |id| !needed.contains(id) && more.contains(id) == is_wide)
    };
    let wide = needed.len() + more.len();
    let left = room - THIN * (count - wide) as f32;
    let width = (left / wide.max(1) as f32).clamp(SOURCE.min, SOURCE.max);
    let ordered = needed.iter().copied().chain(rest(true)).map(|id| (id, width, false));
    in_line(ordered.chain(rest(false).map(|id| (id, THIN, true))), sources)
}

/// Columns beside one another, each by its source, its width, and whether it is thin.
fn in_line(columns: impl Iterator<Item = (ArticleId, f32, bool)>, sources: &Sources) -> Vec<Column> {
    let mut start = 0.0;
    let place = |(id, width, is_thin): (ArticleId, f32, bool)| {
        let reach = Rangef::new(start, start + width);
        start = reach.max;
        Column { id, reach, is_thin, is_first: sources.telling.contains(&id) }
    };
    columns.map(place).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// So many sources, of which so many are pinned.
    fn sources(n: u32, pinned: usize) -> Sources {
        Sources { all: (1..=n).map(ArticleId).collect(), pinned, ..Sources::default() }
    }

    /// The same with those that tell of the selected row.
    fn with_telling(sources: Sources, telling: &[u32]) -> Sources {
        Sources { telling: telling.iter().copied().map(ArticleId).collect(), ..sources }
    }

    fn seen(columns: &Columns) -> Vec<(ArticleId, Rangef)> {
        let seen = columns.parts().into_iter().flat_map(|(_, sources)| sources);
        seen.map(|column| (column.id, column.reach)).collect()
    }

    /// The numbers of the wide columns, and how many are thin.
    fn wide(columns: &Columns) -> (Vec<u32>, usize) {
        let (wide, thin): (Vec<&Column>, Vec<&Column>) = columns.sources.iter().partition(|c| !c.is_thin);
        (wide.into_iter().map(|column| column.id.0).collect(), thin.len())
    }

    #[test]
    fn sources_that_tell_of_the_selected_row_come_first_and_the_silent_cost_little() {
        let many =
            |telling: &[u32]| Columns::new(Dir::Rtl, 1200.0, &with_telling(sources(49, 0), telling), 0.0);
        let few = many(&[8, 23, 41]);
        assert_eq!(wide(&few), (vec![8, 23, 41], 46));
        assert!(seen(&few).iter().take(3).all(|(_, reach)| reach.max <= few.window.max));
        assert!(few.hidden() < 400.0, "{}", few.hidden());
        assert_eq!(many(&[]).hidden(), SOURCE.min * 49.0 - few.window.span(), "with no row all are wide");
        // Ten have room for more than those that tell.
        let talkative = [7, 9, 3, 1].map(ArticleId).to_vec();
        let ten = Sources { talkative, ..with_telling(sources(10, 0), &[4, 9]) };
        assert_eq!(wide(&Columns::new(Dir::Rtl, 1200.0, &ten, 0.0)), (vec![4, 9, 3, 7], 6));
        assert_eq!(Columns::new(Dir::Rtl, 1200.0, &ten, 0.0).hidden(), 0.0);
        // Where all fit they stand as the user has put them.
        let five = with_telling(sources(5, 0), &[4]);
        assert_eq!(wide(&Columns::new(Dir::Rtl, 1200.0, &five, 0.0)), (vec![1, 2, 3, 4, 5], 0));
    }

    #[test]
    fn what_is_pinned_or_gone_to_is_wide_whatever_it_tells_of() {
        let told = with_telling(sources(49, 1), &[30]);
        let told = Sources { sought: Some(ArticleId(12)), ..told };
        let columns = Columns::new(Dir::Ltr, 1200.0, &told, 0.0);
        assert_eq!(wide(&columns), (vec![1, 30, 12], 46));
        assert_eq!(columns.still, 1);
    }

    #[test]
    fn a_column_let_go_of_behind_those_that_tell_stands_behind_them() {
        let columns = Columns::new(Dir::Ltr, 1200.0, &with_telling(sources(20, 0), &[5, 9]), 0.0);
        let end = columns.reach(1).max;
        assert_eq!(columns.gap(end, ArticleId(5)).before, None);
        assert_eq!(columns.gap(end - 150.0, ArticleId(9)).before, Some(ArticleId(9)));
        assert_eq!(columns.gap(columns.window.min, ArticleId(9)).before, Some(ArticleId(5)));
    }

    #[test]
    fn few_sources_fit_and_do_not_scroll() {
        let columns = Columns::new(Dir::Ltr, 1200.0, &sources(5, 0), 900.0);
        assert!(columns.hidden() == 0.0 && columns.offset == 0.0);
        assert_eq!(seen(&columns).len(), 5);
    }

    #[test]
    fn the_question_makes_way_where_all_sources_then_fit() {
        let columns = |n| Columns::new(Dir::Rtl, 1205.0, &sources(n, 0), 0.0);
        assert_eq!((columns(6).hidden(), columns(6).unseen().count()), (0.0, 0));
        assert!(columns(6).question.span() < columns(5).question.span());
        assert!(columns(7).hidden() > 0.0 && columns(7).question == columns(5).question);
    }

    #[test]
    fn many_sources_scroll_and_only_the_seen_are_listed() {
        let columns = Columns::new(Dir::Ltr, 1200.0, &sources(40, 0), 0.0);
        assert!(columns.hidden() > 0.0);
        assert!(seen(&columns).len() < 10);
        let unseen = columns.unseen().count();
        assert!(unseen > 30 && unseen + seen(&columns).len() >= 40);
        let last = ArticleId(40);
        let offset = columns.offset_to(last).expect("it is among the sources");
        let scrolled = Columns::new(Dir::Ltr, 1200.0, &sources(40, 0), offset);
        assert!(
            seen(&scrolled).iter().any(|(id, reach)| *id == last && reach.max <= scrolled.window.max + 0.5)
        );
    }

    #[test]
    fn pinned_sources_stay_while_the_others_scroll() {
        let columns = Columns::new(Dir::Ltr, 1200.0, &sources(40, 2), 2000.0);
        let seen = seen(&columns);
        assert_eq!(seen[0], (ArticleId(1), Rangef::new(columns.window.min, columns.window.min + SOURCE.min)));
        assert!(seen[1].0 == ArticleId(2) && seen[2].0.0 > 10);
        let crowd = Columns::new(Dir::Ltr, 1200.0, &sources(40, 40), 0.0);
        assert!(crowd.moving().span() >= SOURCE.min, "some room is left to scroll in");
    }

    #[test]
    fn a_column_let_go_of_stands_in_the_nearest_gap_of_its_part() {
        let columns = Columns::new(Dir::Ltr, 1200.0, &sources(5, 2), 0.0);
        let width = columns.reach(0).span();
        let at = |share: f32| columns.gap(columns.window.min + width * share, ArticleId(4));
        assert_eq!((at(0.2).before, at(0.2).pinned), (Some(ArticleId(1)), true));
        assert_eq!((at(1.8).before, at(1.8).pinned), (None, true));
        assert_eq!((at(2.1).before, at(2.1).pinned), (Some(ArticleId(3)), false));
        assert_eq!((at(3.6).before, at(3.6).pinned), (Some(ArticleId(5)), false));
        assert_eq!((at(9.0).before, at(9.0).pinned), (None, false));
    }

    #[test]
    fn a_narrow_pane_has_no_ranges_but_a_whole_source() {
        let columns = Columns::new(Dir::Ltr, 560.0, &sources(5, 0), 0.0);
        assert!(columns.range.span() == 0.0 && columns.window.span() >= SOURCE.min);
    }

    #[test]
    fn arabic_is_the_mirror_image() {
        let line = Rect::from_min_max(pos2(100.0, 0.0), pos2(1300.0, 10.0));
        let [rtl, ltr] = [Dir::Rtl, Dir::Ltr].map(|dir| Columns::new(dir, 1200.0, &sources(3, 0), 0.0));
        let right = rtl.rect(line, rtl.question);
        let left = ltr.rect(line, ltr.question);
        assert!((right.right() - 1300.0).abs() < 0.01 && (left.left() - 100.0).abs() < 0.01);
        assert!((right.width() - left.width()).abs() < 0.01);
    }
}
