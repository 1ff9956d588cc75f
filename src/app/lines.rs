//! The matrix from top to bottom: which rows, in which order, under which headings.

use std::cmp::{Ordering, Reverse};
use std::collections::{BTreeMap, BTreeSet};

use crate::align::RowId;
use crate::claims::{Kind, articles_of};
use crate::verdict::{Comparison, Judgement, Verdict};

use super::axis::Axis;

pub(crate) use crate::project::{Order, SortKey};

impl SortKey {
    /// Every key, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::Severity, Self::Kind, Self::Spread, Self::Sources];
}

/// One line of the matrix.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Line {
    /// A heading, with how many rows stand under it; without a kind, that of kinds which have one row each.
    Heading(Option<Kind>, usize),
    /// The index of a row in the comparison.
    Row(usize),
}

/// How many different articles answer `row`.
#[must_use]
pub(crate) fn source_count(comparison: &Comparison, row: &Judgement) -> usize {
    articles_of(row.row.claims.iter().filter_map(|id| comparison.claim(*id))).len()
}

/// The rows whose question another row asks as well.
#[must_use]
pub(crate) fn asked_again(comparison: &Comparison) -> BTreeSet<RowId> {
    let mut rows: BTreeMap<&str, Vec<RowId>> = BTreeMap::new();
    for row in &comparison.rows {
        rows.entry(&row.row.label.ar).or_default().push(row.row.id);
    }
    rows.into_values().filter(|rows| rows.len() > 1).flatten().collect()
}

/// What a row is ordered by: smaller comes first.
struct Rank {
    index: usize,
    kind: Kind,
    verdict: Verdict,
    severity: f32,
    spread: f64,
    sources: usize,
}

impl Rank {
    /// The rank of the row at `index`, by what the engine made of it where it did: a row that went elsewhere as soon
    /// as it is decided would take the user along, past rows not yet seen.
    fn of(
        comparison: &Comparison,
        engine: &BTreeMap<RowId, &Judgement>,
        index: usize,
        row: &Judgement,
    ) -> Self {
        let kind = row.row.kind;
        let row = engine.get(&row.row.id).copied().unwrap_or(row);
        Self {
            index,
            kind,
            verdict: row.verdict,
            severity: row.severity,
            spread: Axis::of(comparison, row).map_or(0.0, |axis| axis.spread()),
            sources: source_count(comparison, row),
        }
    }

    fn by_severity(&self, other: &Self) -> Ordering {
        let severity = other.severity.total_cmp(&self.severity);
        self.verdict.cmp(&other.verdict).then(severity).then(self.index.cmp(&other.index))
    }

    fn compare(&self, other: &Self, order: Order) -> Ordering {
        let first = match order.key {
            SortKey::Severity => Ordering::Equal,
            SortKey::Kind => self.kind.cmp(&other.kind),
            SortKey::Spread => other.spread.total_cmp(&self.spread),
            SortKey::Sources => Reverse(self.sources).cmp(&Reverse(other.sources)),
        };
        let forward = first.then_with(|| self.by_severity(other));
        if order.is_reversed { forward.reverse() } else { forward }
    }
}

/// The lines for the rows of `comparison` at `indices`, in the order that `engine` gives before anything is decided.
/// Groups stand in the order of their first row. Kinds of one row share a group, those of one verdict where the worst come
/// first, else those that follow on each other: each row says what it asks, and a heading over every other row would say
/// it again and push rows out of sight.
#[must_use]
pub(crate) fn lay_out(
    comparison: &Comparison,
    engine: &Comparison,
    indices: &[usize],
    order: Order,
) -> Vec<Line> {
    let engine: BTreeMap<RowId, &Judgement> = engine.rows.iter().map(|row| (row.row.id, row)).collect();
    let rank = |&index: &usize| Some(Rank::of(comparison, &engine, index, comparison.rows.get(index)?));
    let mut ranks: Vec<Rank> = indices.iter().filter_map(rank).collect();
    ranks.sort_by(|a, b| a.compare(b, order));
    if !order.is_grouped {
        return ranks.iter().map(|rank| Line::Row(rank.index)).collect();
    }
    let count = |kind: Kind| ranks.iter().filter(|rank| rank.kind == kind).count();
    if ranks.iter().all(|rank| count(rank.kind) == 1) {
        return ranks.iter().map(|rank| Line::Row(rank.index)).collect();
    }
    let is_alone = |group: &[&Rank]| group.first().is_some_and(|first| count(first.kind) == 1);
    let mut groups: Vec<Vec<&Rank>> = Vec::new();
    for rank in &ranks {
        let place = match (count(rank.kind), order.key) {
            (1, SortKey::Severity) => groups
                .iter()
                .position(|group| is_alone(group) && group.iter().all(|one| one.verdict == rank.verdict)),
            (1, _) => {
                groups.len().checked_sub(1).filter(|last| groups.get(*last).is_some_and(|g| is_alone(g)))
            }
            _ => groups.iter().position(|group| group.iter().all(|one| one.kind == rank.kind)),
        };
        match place.and_then(|place| groups.get_mut(place)) {
            Some(group) => group.push(rank),
            None => groups.push(vec![rank]),
        }
    }
    let lines = groups.iter().flat_map(|group| {
        let kind = group.first().map(|first| first.kind);
        let kind = kind.filter(|kind| group.iter().all(|one| one.kind == *kind));
        let rows = group.iter().map(|rank| Line::Row(rank.index));
        std::iter::once(Line::Heading(kind, group.len())).chain(rows)
    });
    lines.collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::model::samples::three_sources;

    fn rows(lines: &[Line]) -> Vec<usize> {
        lines
            .iter()
            .filter_map(|line| match line {
                Line::Row(index) => Some(*index),
                Line::Heading(..) => None,
            })
            .collect()
    }

    #[test]
    fn severity_puts_conflicts_first_and_reversal_puts_them_last() {
        let comparison = three_sources();
        let all: Vec<usize> = (0..comparison.rows.len()).collect();
        let order = Order { is_grouped: false, ..Order::default() };
        let forward = rows(&lay_out(&comparison, &comparison, &all, order));
        assert_eq!(comparison.rows[forward[0]].verdict, Verdict::Conflict);
        let mut back = rows(&lay_out(&comparison, &comparison, &all, Order { is_reversed: true, ..order }));
        back.reverse();
        assert_eq!(forward, back);
    }

    /// Three reports of a fire: two tell of all, one of the dead alone, and they differ on those.
    fn fire() -> Comparison {
        let article = |id: u32, text: &str| crate::app::model::samples::article(id, "أ", text);
        let rest = "واستمر الحريق 6 ساعات. وأصيب 18 إطفائيا، وأصيب 7 عمال، وتضررت 31 سيارة.";
        crate::verdict::compare(vec![
            article(1, &format!("قُتل 12 شخصا في الحريق. {rest}")),
            article(2, &format!("قُتل 19 شخصا في الحريق. {rest}")),
            article(3, "قُتل 19 شخصا في الحريق."),
        ])
    }

    #[test]
    fn headings_count_their_rows_and_lose_none() {
        let comparison = fire();
        let all: Vec<usize> = (0..comparison.rows.len()).collect();
        let lines = lay_out(&comparison, &comparison, &all, Order::default());
        let headings: Vec<usize> =
            (0..lines.len()).filter(|i| matches!(lines[*i], Line::Heading(..))).collect();
        assert!(headings.first() == Some(&0) && headings.len() > 1, "{lines:?}");
        for (n, at) in headings.iter().enumerate() {
            let end = headings.get(n + 1).copied().unwrap_or(lines.len());
            assert!(matches!(lines[*at], Line::Heading(_, rows) if rows == end - at - 1), "{lines:?}");
        }
        let mut shown = rows(&lines);
        shown.sort_unstable();
        assert_eq!(shown, all);
    }

    #[test]
    fn kinds_of_one_row_share_a_heading_and_stand_in_the_order_of_their_worst_row() {
        let article = |id: u32, text: &str| crate::app::model::samples::article(id, "أ", text);
        let comparison = crate::verdict::compare(vec![
            article(1, "قُتل 12 شخصا في الحريق. واستمر الحريق 6 ساعات. وشارك 18 إطفائيا، وتضررت 31 سيارة."),
            article(2, "قُتل 19 شخصا في الحريق. واستمر الحريق 6 ساعات. وشارك 18 إطفائيا، وتضررت 31 سيارة."),
        ]);
        let all: Vec<usize> = (0..comparison.rows.len()).collect();
        let kind = |line: &Line| match line {
            Line::Row(index) => Some(comparison.rows[*index].row.kind),
            Line::Heading(..) => None,
        };
        let lines = lay_out(&comparison, &comparison, &all, Order::default());
        let headings = lines.iter().filter(|line| matches!(line, Line::Heading(..))).count();
        let kinds: BTreeSet<Kind> = lines.iter().filter_map(kind).collect();
        assert!(headings < kinds.len(), "{lines:?}");
        assert_eq!(comparison.rows[rows(&lines)[0]].verdict, Verdict::Conflict);
        let by_kind =
            lay_out(&comparison, &comparison, &all, Order { key: SortKey::Kind, ..Order::default() });
        let kinds: Vec<Kind> = by_kind.iter().filter_map(kind).collect();
        assert!(kinds.is_sorted(), "{kinds:?}");
    }

    #[test]
    fn a_question_of_two_rows_is_asked_again() {
        let text = "قُتل 12 شخصا في الحريق. وقُتل 3 أشخاص في حادث سير قبل عام. واستمر الحريق 6 ساعات.";
        let comparison = crate::verdict::compare(vec![crate::app::model::samples::article(1, "أ", text)]);
        let again = asked_again(&comparison);
        let kinds: Vec<Kind> = comparison
            .rows
            .iter()
            .filter(|row| again.contains(&row.row.id))
            .map(|row| row.row.kind)
            .collect();
        assert_eq!(kinds, [Kind::Killed, Kind::Killed]);
    }

    #[test]
    fn rows_of_as_many_kinds_need_no_heading() {
        let article = |id: u32| {
            crate::app::model::samples::article(id, "أ", "قُتل 12 شخصا في الحريق الذي استمر 6 ساعات.")
        };
        let comparison = crate::verdict::compare(vec![article(1), article(2)]);
        let all: Vec<usize> = (0..comparison.rows.len()).collect();
        let lines = lay_out(&comparison, &comparison, &all, Order::default());
        assert!(lines.len() == comparison.rows.len() && lines.len() > 1, "{lines:?}");
    }

    #[test]
    fn sources_and_spread_order_as_they_say() {
        let comparison = fire();
        let all: Vec<usize> = (0..comparison.rows.len()).collect();
        let sorted = |key| {
            let order = Order { key, is_reversed: false, is_grouped: false };
            rows(&lay_out(&comparison, &comparison, &all, order)).into_iter().map(|i| &comparison.rows[i])
        };
        let counts: Vec<usize> = sorted(SortKey::Sources).map(|row| source_count(&comparison, row)).collect();
        assert!(counts.is_sorted_by(|a, b| a >= b) && counts.first() > counts.last(), "{counts:?}");
        let spread = |row: &Judgement| Axis::of(&comparison, row).map_or(0.0, |axis| axis.spread());
        let spreads: Vec<_> = sorted(SortKey::Spread).map(spread).collect();
        assert!(spreads.is_sorted_by(|a, b| a >= b) && spreads.first() > spreads.last(), "{spreads:?}");
    }
}
