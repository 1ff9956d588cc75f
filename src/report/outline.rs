//! The order in which readable reports tell a comparison: by verdict, the most severe first.

use std::collections::{BTreeMap, BTreeSet};

use super::{Namesakes, points, wording};
use crate::align::{Row, RowId};
use crate::claims::propose::BY_HAND;
use crate::claims::{Claim, Polarity, Value, figures};
use crate::intake::{Article, ArticleId};
use crate::l10n::Lang;
use crate::text::Span;
use crate::verdict::{Comparison, Decision, Judgement, Verdict};

/// Code points of context kept on each side of a claim when its sentence is longer.
const CONTEXT: usize = 90;

/// All rows of one verdict.
pub(super) struct Section<'a> {
    pub verdict: Verdict,
    pub rows: Vec<Entry<'a>>,
}

/// One row with the claims that answer it.
pub(super) struct Entry<'a> {
    pub judgement: &'a Judgement,
    pub decision: Option<&'a Decision>,
    pub answers: Vec<Answer<'a>>,
    comparison: &'a Comparison,
    /// Rows that contradict this one and may answer the same question, the likeliest first.
    pub related: Vec<&'a Row>,
}

/// One claim with the article it stands in.
#[derive(Clone, Copy)]
pub(super) struct Answer<'a> {
    pub claim: &'a Claim,
    pub article: &'a Article,
}

impl<'a> Entry<'a> {
    /// From the lowest to the highest figure that is named: «أكثر من 50» is 50, «نحو 34» 34.
    pub(super) fn span(&self) -> Option<(f64, f64)> {
        let given =
            || self.answers.iter().map(|answer| answer.claim).filter(|c| c.polarity != Polarity::Denied);
        let (low, high) = if given().all(|claim| claim.unit == self.judgement.unit) {
            let bounds = |claim: &Claim| {
                let named = figures::named(claim)?;
                match claim.value {
                    Value::Number { low: Some(low), high: Some(high) } => Some((low, high)),
                    _ => Some((named, named)),
                }
            };
            let all: Vec<(f64, f64)> = given().filter_map(bounds).collect();
            (all.iter().map(|b| b.0).reduce(f64::min)?, all.iter().map(|b| b.1).reduce(f64::max)?)
        } else {
            (self.judgement.low?, self.judgement.high?)
        };
        (low < high).then_some((low, high))
    }

    /// The answers under the quotations they share.
    pub(super) fn passages(&self) -> Vec<Passage<'a>> {
        let mut passages: Vec<Passage<'a>> = Vec::new();
        for &Answer { claim, article } in &self.answers {
            let is_one = |other: &&Claim| {
                (other.sentence, &other.speaker, other.polarity, other.as_of)
                    == (claim.sentence, &claim.speaker, claim.polarity, claim.as_of)
            };
            match passages.last_mut() {
                Some(last) if last.article.id == article.id && last.claims.iter().all(is_one) => {
                    last.claims.push(claim);
                }
                _ => passages.push(Passage { article, claims: vec![claim] }),
            }
        }
        passages
    }

    /// What the engine had read, where the user changed `claim`.
    pub(super) fn corrected(&self, claim: &Claim) -> Option<&'a Claim> {
        self.comparison.corrected.get(&claim.id)
    }

    /// Whether more than one article answers: policies and spans weigh sources against each other.
    pub(super) fn has_sources(&self) -> bool {
        let first = self.answers.first().map(|answer| answer.article.id);
        self.answers.iter().any(|answer| Some(answer.article.id) != first)
    }

    /// Who gives what, in the order in which values appear: values with the names of their sources.
    pub(super) fn sources_of_values(&self, namesakes: &Namesakes, lang: Lang) -> Vec<(String, Vec<String>)> {
        let mut values: Vec<(String, Vec<String>)> = Vec::new();
        for Answer { claim, article } in &self.answers {
            let mut value = wording::value(claim, lang);
            if let Some(polarity) = wording::polarity(claim.polarity, lang) {
                value = format!("{value} ({polarity})");
            }
            let source = wording::source(article, namesakes, lang);
            match values.iter_mut().find(|(known, _)| *known == value) {
                Some((_, sources)) if sources.contains(&source) => {}
                Some((_, sources)) => sources.push(source),
                None => values.push((value, vec![source])),
            }
        }
        // One article that sets parts beside their sum is named once.
        values.dedup_by(|(value, sources), (earlier, known)| {
            let is_one = sources == known;
            if is_one {
                earlier.push_str(" · ");
                earlier.push_str(value);
            }
            is_one
        });
        values
    }
}

/// Who gives a value, for a table that is looked at first: a few sources by name; more of them are counted, and the
/// first named. All of them stand with the row.
pub(super) fn briefly(sources: &[String], lang: Lang) -> (Option<String>, Vec<String>) {
    const FEW: usize = 4;
    if sources.len() <= FEW {
        return (None, sources.to_vec());
    }
    let count = wording::counted(lang, "report-so-many-sources", "sources", sources.len());
    let first = sources.iter().take(FEW - 1).cloned();
    (Some(count), first.chain(["…".to_owned()]).collect())
}

impl<'a> Answer<'a> {
    /// The claim's own words.
    pub(super) fn words(&self) -> &'a str {
        self.claim.span.of(&self.article.text)
    }
}

/// Claims that one speaker makes in one sentence: one quotation serves them all.
pub(super) struct Passage<'a> {
    pub article: &'a Article,
    pub claims: Vec<&'a Claim>,
}

impl<'a> Passage<'a> {
    /// The claims' words in their sentence, shortened where that is long.
    pub(super) fn quote(&self) -> Quote<'a> {
        let text: &'a str = &self.article.text;
        let mut spans: Vec<Span> = self.claims.iter().map(|claim| claim.span).collect();
        spans.sort_unstable_by_key(|span| (span.start, span.end));
        let sentence = self.claims.first().map(|claim| claim.sentence).unwrap_or_default();
        let (start, end) = (
            spans.first().map_or(sentence.start, |span| span.start),
            spans.iter().map(|span| span.end).max().unwrap_or(sentence.end),
        );
        let lead = text.get(sentence.start..start).unwrap_or("").trim_start();
        let tail = text.get(end..sentence.end).unwrap_or("").trim_end();
        let near = points::before(lead, lead.len(), CONTEXT);
        let far = points::after(tail, 0, CONTEXT);
        let (is_cut_before, is_cut_after) = (near.len() < lead.len(), far.len() < tail.len());
        let mut pieces = vec![(if is_cut_before { from_next_word(near) } else { near }, false)];
        let mut at = start;
        for span in spans {
            pieces.push((text.get(at..span.start).unwrap_or(""), false));
            pieces.push((text.get(span.start.max(at)..span.end).unwrap_or(""), true));
            at = at.max(span.end);
        }
        pieces.push((if is_cut_after { to_last_word(far) } else { far }, false));
        pieces.retain(|(words, _)| !words.is_empty());
        Quote { pieces, is_cut_before, is_cut_after }
    }
}

/// Claims' words with the text between them and on both sides.
pub(super) struct Quote<'a> {
    /// Stretches of text in order, and whether a claim rests on them.
    pub pieces: Vec<(&'a str, bool)>,
    pub is_cut_before: bool,
    pub is_cut_after: bool,
}

fn from_next_word(text: &str) -> &str {
    text.find(char::is_whitespace).and_then(|i| text.get(i..)).map_or(text, str::trim_start)
}

fn to_last_word(text: &str) -> &str {
    text.rfind(char::is_whitespace).and_then(|i| text.get(..i)).map_or(text, str::trim_end)
}

/// The sections of a report in order; verdicts without rows are left out.
pub(super) fn sections<'a>(comparison: &'a Comparison) -> Vec<Section<'a>> {
    let articles: BTreeMap<ArticleId, &Article> = comparison.articles.iter().map(|a| (a.id, a)).collect();
    let homes = comparison.rows_of_claims();
    let rows: BTreeMap<RowId, &Row> = comparison.rows.iter().map(|j| (j.row.id, &j.row)).collect();
    let related = |row: &Row| {
        Comparison::related_rows(row, &homes).iter().filter_map(|id| rows.get(id).copied()).collect()
    };
    let entry = |judgement: &'a Judgement| Entry {
        related: related(&judgement.row),
        judgement,
        comparison,
        decision: comparison.decisions.get(&judgement.row.id),
        answers: answers(comparison, &articles, judgement),
    };
    Verdict::ALL
        .into_iter()
        .map(|verdict| Section {
            verdict,
            rows: comparison.rows.iter().filter(|row| row.verdict == verdict).map(entry).collect(),
        })
        .filter(|section| !section.rows.is_empty())
        .collect()
}

fn answers<'a>(
    comparison: &'a Comparison,
    articles: &BTreeMap<ArticleId, &'a Article>,
    judgement: &Judgement,
) -> Vec<Answer<'a>> {
    judgement
        .row
        .claims
        .iter()
        .filter_map(|&id| {
            let claim = comparison.claim(id)?;
            Some(Answer { claim, article: articles.get(&claim.article)? })
        })
        .collect()
}

/// What is to be looked at first: rows in which the reports differ for good or might.
pub(super) fn differing<'s, 'a>(
    sections: &'s [Section<'a>],
) -> impl Iterator<Item = (Verdict, &'s Entry<'a>)> {
    let asks = |section: &&Section<'_>| {
        matches!(section.verdict, Verdict::Conflict | Verdict::Update | Verdict::Unclear)
    };
    sections.iter().filter(asks).flat_map(|section| section.rows.iter().map(|row| (section.verdict, row)))
}

/// How much of the report is the user's.
pub(super) struct ByHand {
    /// Rows with a verdict that was confirmed, rejected or changed.
    pub rows: usize,
    pub added: usize,
    pub changed: usize,
    /// Claims that were rejected and answer nothing.
    pub rejected: usize,
}

impl ByHand {
    pub(super) fn of(comparison: &Comparison) -> Self {
        let answering: BTreeSet<_> = comparison.rows.iter().flat_map(|row| &row.row.claims).collect();
        let decided = |decision: &&Decision| decision.ruling.is_some() || decision.verdict.is_some();
        Self {
            rows: comparison.decisions.values().filter(decided).count(),
            added: comparison.claims.iter().filter(|claim| claim.rule == BY_HAND).count(),
            changed: comparison.corrected.len(),
            rejected: comparison.claims.iter().filter(|claim| !answering.contains(&claim.id)).count(),
        }
    }
}

/// How many rows have `verdict`.
pub(super) fn count(sections: &[Section<'_>], verdict: Verdict) -> usize {
    sections.iter().find(|s| s.verdict == verdict).map_or(0, |s| s.rows.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn context_is_cut_between_words() {
        assert_eq!(from_next_word("صلت القوات أمس"), "القوات أمس");
        assert_eq!(to_last_word("القوات أمس إلى ال"), "القوات أمس إلى");
        assert_eq!(from_next_word("كلمة"), "كلمة");
    }
}
