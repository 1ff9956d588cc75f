//! The order in which readable reports tell a comparison: by verdict, the most severe first.

use std::collections::BTreeMap;

use super::points;
use crate::align::{Row, RowId};
use crate::claims::{Claim, Polarity, Value, figures};
use crate::intake::{Article, ArticleId};
use crate::verdict::{Comparison, Decision, Judgement, Verdict};

/// Code points of context kept on each side of a claim when its sentence is longer.
const CONTEXT: usize = 90;

/// All rows of one verdict.
pub struct Section<'a> {
    pub verdict: Verdict,
    pub rows: Vec<Entry<'a>>,
}

/// One row with the claims that answer it.
pub struct Entry<'a> {
    pub judgement: &'a Judgement,
    pub decision: Option<&'a Decision>,
    pub answers: Vec<Answer<'a>>,
    /// Rows that contradict this one and may answer the same question, the likeliest first.
    pub related: Vec<&'a Row>,
}

/// One claim with the article it stands in.
#[derive(Clone, Copy)]
pub struct Answer<'a> {
    pub claim: &'a Claim,
    pub article: &'a Article,
}

impl Entry<'_> {
    /// From the lowest to the highest figure that is named: «أكثر من 50» is 50, «نحو 34» 34.
    pub fn span(&self) -> Option<(f64, f64)> {
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
}

impl<'a> Answer<'a> {
    /// The claim's own words.
    pub fn words(&self) -> &'a str {
        self.claim.span.of(&self.article.text)
    }

    /// The claim's words in their sentence, shortened where that is long.
    pub fn quote(&self) -> Quote<'a> {
        let text: &'a str = &self.article.text;
        let (span, sentence) = (self.claim.span, self.claim.sentence);
        let lead = text.get(sentence.start..span.start).unwrap_or("").trim_start();
        let tail = text.get(span.end..sentence.end).unwrap_or("").trim_end();
        let near = points::before(lead, lead.len(), CONTEXT);
        let far = points::after(tail, 0, CONTEXT);
        Quote {
            before: if near.len() < lead.len() { from_next_word(near) } else { near },
            is_cut_before: near.len() < lead.len(),
            words: self.words(),
            after: if far.len() < tail.len() { to_last_word(far) } else { far },
            is_cut_after: far.len() < tail.len(),
        }
    }
}

/// A claim's words with the text on both sides.
pub struct Quote<'a> {
    pub before: &'a str,
    pub is_cut_before: bool,
    pub words: &'a str,
    pub after: &'a str,
    pub is_cut_after: bool,
}

fn from_next_word(text: &str) -> &str {
    text.find(char::is_whitespace).and_then(|i| text.get(i..)).map_or(text, str::trim_start)
}

fn to_last_word(text: &str) -> &str {
    text.rfind(char::is_whitespace).and_then(|i| text.get(..i)).map_or(text, str::trim_end)
}

/// The sections of a report in order; verdicts without rows are left out.
pub fn sections<'a>(comparison: &'a Comparison) -> Vec<Section<'a>> {
    let articles: BTreeMap<ArticleId, &Article> = comparison.articles.iter().map(|a| (a.id, a)).collect();
    let homes = comparison.rows_of_claims();
    let rows: BTreeMap<RowId, &Row> = comparison.rows.iter().map(|j| (j.row.id, &j.row)).collect();
    let related = |row: &Row| {
        Comparison::related_rows(row, &homes).iter().filter_map(|id| rows.get(id).copied()).collect()
    };
    let entry = |judgement: &'a Judgement| Entry {
        related: related(&judgement.row),
        judgement,
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

/// How many rows have `verdict`.
pub fn count(sections: &[Section<'_>], verdict: Verdict) -> usize {
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
