//! Which words of which article belong to which row.

use std::collections::BTreeMap;

use crate::align::RowId;
use crate::claims::ClaimId;
use crate::intake::ArticleId;
use crate::text::Span;
use crate::verdict::{Comparison, Judgement, Verdict};

/// The words of one claim and the row they are coloured by.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Mark {
    pub(super) span: Span,
    pub(super) claim: ClaimId,
    pub(super) row: RowId,
    pub(super) verdict: Verdict,
}

/// The marks of every article, in the order of their words; rebuilt when the comparison changes.
#[derive(Default)]
pub(super) struct MarkIndex {
    revision: Option<u64>,
    marks: BTreeMap<ArticleId, Vec<Mark>>,
    rows: BTreeMap<RowId, usize>,
    /// The words that answer the row last asked for, by article.
    answers: (Option<RowId>, BTreeMap<ArticleId, Vec<Span>>),
}

impl MarkIndex {
    pub(super) fn refresh(&mut self, comparison: &Comparison, revision: u64) {
        if self.revision == Some(revision) {
            return;
        }
        self.revision = Some(revision);
        self.answers = (None, BTreeMap::new());
        self.rows = comparison.rows.iter().enumerate().map(|(at, row)| (row.row.id, at)).collect();
        let mut owners: BTreeMap<ClaimId, (RowId, Verdict)> = BTreeMap::new();
        for row in &comparison.rows {
            for claim in &row.row.claims {
                // A near-miss row only colours words that no other row answers with.
                let owner = owners.entry(*claim).or_insert((row.row.id, row.verdict));
                if owner.1 == Verdict::DifferentScope {
                    *owner = (row.row.id, row.verdict);
                }
            }
        }
        self.marks = BTreeMap::new();
        for claim in &comparison.claims {
            if let Some((row, verdict)) = owners.get(&claim.id) {
                let mark = Mark { span: claim.span, claim: claim.id, row: *row, verdict: *verdict };
                self.marks.entry(claim.article).or_default().push(mark);
            }
        }
        for marks in self.marks.values_mut() {
            marks.sort_by_key(|mark| (mark.span.start, mark.span.end));
        }
    }

    pub(super) fn of(&self, article: ArticleId) -> &[Mark] {
        self.marks.get(&article).map_or(&[], Vec::as_slice)
    }

    /// Works out where each article answers `row`; kept until another row is asked for.
    pub(super) fn find_answers(&mut self, comparison: &Comparison, row: Option<&Judgement>) {
        let id = row.map(|row| row.row.id);
        if self.answers.0 == id {
            return;
        }
        let mut answers: BTreeMap<ArticleId, Vec<Span>> = BTreeMap::new();
        let claims = row.map_or(&[][..], |row| row.row.claims.as_slice());
        for claim in claims.iter().filter_map(|id| comparison.claim(*id)) {
            answers.entry(claim.article).or_default().push(claim.span);
        }
        for spans in answers.values_mut() {
            spans.sort_unstable();
        }
        self.answers = (id, answers);
    }

    /// The words of `article` that answer the row last asked for, in order.
    pub(super) fn answers(&self, article: ArticleId) -> &[Span] {
        self.answers.1.get(&article).map_or(&[], Vec::as_slice)
    }

    pub(super) fn row<'a>(&self, comparison: &'a Comparison, id: RowId) -> Option<&'a Judgement> {
        comparison.rows.get(*self.rows.get(&id)?)
    }
}

/// The marks among `marks` (in order of their words) that touch `start..end`.
pub(super) fn within(marks: &[Mark], start: usize, end: usize) -> impl Iterator<Item = &Mark> {
    // Claims are short: one that starts long before cannot reach in.
    const LONGEST: usize = 4_000;
    let first = marks.partition_point(|mark| mark.span.start + LONGEST < start);
    let rest = marks.get(first..).unwrap_or_default();
    rest.iter().take_while(move |mark| mark.span.start < end).filter(move |mark| mark.span.end > start)
}

/// The first claim of `row` in `article` that is not in repeated text, and its words.
pub(super) fn answer(
    comparison: &Comparison,
    row: &Judgement,
    article: ArticleId,
) -> Option<(ClaimId, Span)> {
    let dimmed = |span: Span| comparison.article(article).is_some_and(|a| a.is_dimmed(span));
    row.row
        .claims
        .iter()
        .filter_map(|id| comparison.claim(*id))
        .filter(|claim| claim.article == article)
        .min_by_key(|claim| (dimmed(claim.span), claim.span.start))
        .map(|claim| (claim.id, claim.span))
}
