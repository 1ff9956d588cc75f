//! How a decision holds on to its words, so that it survives a newer text and a better engine.
//!
//! Words are kept as in the `TextQuoteSelector` of the W3C Web Annotation model: the exact words and what
//! stands before and after. Ids and offsets change with the engine and the text; words rarely do.

use std::cmp::Reverse;

use serde::{Deserialize, Serialize};

use crate::align::RowId;
use crate::claims::{Claim, ClaimId, Kind};
use crate::intake::{Article, ArticleId};
use crate::text::Span;
use crate::text::letters::fold;
use crate::verdict::{Comparison, Judgement};

/// Characters of context kept on either side.
const CONTEXT: usize = 32;

/// Words of a text with their surroundings.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Quote {
    pub exact: String,
    pub prefix: String,
    pub suffix: String,
}

impl Quote {
    /// The words of `span` with their surroundings.
    #[must_use]
    pub fn of(text: &str, span: Span) -> Self {
        let before = text.get(..span.start).unwrap_or("");
        let after = text.get(span.end..).unwrap_or("");
        let from = before.char_indices().rev().nth(CONTEXT - 1).map_or(0, |(at, _)| at);
        let to = after.char_indices().nth(CONTEXT).map_or(after.len(), |(at, _)| at);
        Self {
            exact: span.of(text).to_owned(),
            prefix: before.get(from..).unwrap_or("").to_owned(),
            suffix: after.get(..to).unwrap_or("").to_owned(),
        }
    }

    /// Where the words stand in `text`: the place whose surroundings agree best, spelling variants and
    /// white space aside. `None` where the words are gone.
    #[must_use]
    pub fn find(&self, text: &str) -> Option<Span> {
        if let Some(span) = self.unchanged(text) {
            return Some(span);
        }
        let text = Folded::new(text);
        let words = Folded::new(&self.exact).letters;
        if words.is_empty() {
            return None;
        }
        let prefix = Folded::new(&self.prefix).letters;
        let suffix = Folded::new(&self.suffix).letters;
        let mut best: Option<(usize, usize)> = None;
        for (at, _) in text.letters.windows(words.len()).enumerate().filter(|(_, window)| *window == words) {
            let before = text.letters.get(..at).unwrap_or_default();
            let after = text.letters.get(at + words.len()..).unwrap_or_default();
            let agreement =
                common(before.iter().rev(), prefix.iter().rev()) + common(after.iter(), suffix.iter());
            if best.is_none_or(|(most, _)| agreement > most) {
                best = Some((agreement, at));
            }
        }
        let (_, at) = best?;
        text.span(at, at + words.len())
    }

    /// The place where words and surroundings stand to the letter, which is the common case.
    fn unchanged(&self, text: &str) -> Option<Span> {
        let whole = format!("{}{}{}", self.prefix, self.exact, self.suffix);
        let start = text.find(&whole)? + self.prefix.len();
        (!self.exact.is_empty()).then(|| Span::new(start, start + self.exact.len()))
    }
}

/// How many letters two runs have in common from their start.
fn common<'a>(a: impl Iterator<Item = &'a char>, b: impl Iterator<Item = &'a char>) -> usize {
    a.zip(b).take_while(|(a, b)| a == b).count()
}

/// A text without white space, marks and spelling variants, with the way back.
struct Folded {
    letters: Vec<char>,
    /// Byte range of each letter.
    places: Vec<Span>,
}

impl Folded {
    fn new(text: &str) -> Self {
        let (mut letters, mut places) = (Vec::new(), Vec::new());
        for (at, c) in text.char_indices().filter(|(_, c)| !c.is_whitespace()) {
            if let Some(letter) = fold(c) {
                letters.push(letter);
                places.push(Span::new(at, at + c.len_utf8()));
            }
        }
        Self { letters, places }
    }

    fn span(&self, from: usize, to: usize) -> Option<Span> {
        Some(Span::new(self.places.get(from)?.start, self.places.get(to.checked_sub(1)?)?.end))
    }
}

/// Words of one article.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Passage {
    pub article: ArticleId,
    pub quote: Quote,
}

impl Passage {
    /// The words of `span` in `article`.
    #[must_use]
    pub fn of(article: &Article, span: Span) -> Self {
        Self { article: article.id, quote: Quote::of(&article.text, span) }
    }

    /// Where the words stand now.
    #[must_use]
    pub fn find(&self, articles: &[Article]) -> Option<Span> {
        self.quote.find(&articles.iter().find(|article| article.id == self.article)?.text)
    }
}

/// One claim, held by its words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ClaimAnchor {
    #[serde(flatten)]
    pub passage: Passage,
    /// Tells apart claims that share their words.
    pub kind: Kind,
}

impl ClaimAnchor {
    /// Holds on to the claim `id`; `None` where the comparison has no such claim.
    #[must_use]
    pub fn of(comparison: &Comparison, id: ClaimId) -> Option<Self> {
        let claim = comparison.claim(id)?;
        let article = comparison.article(claim.article)?;
        Some(Self { passage: Passage::of(article, claim.span), kind: claim.kind })
    }

    /// The claim that stands on these words now: the one that covers them most closely.
    pub fn resolve(&self, comparison: &Comparison) -> Option<ClaimId> {
        let span = self.passage.find(&comparison.articles)?;
        let fit = |claim: &Claim| {
            let common = claim.span.end.min(span.end).saturating_sub(claim.span.start.max(span.start));
            let apart = (claim.span.len() + span.len()).saturating_sub(2 * common);
            (claim.kind == self.kind, Reverse(apart), Reverse(claim.id))
        };
        comparison
            .claims
            .iter()
            .filter(|claim| claim.article == self.passage.article && claim.span.overlaps(span))
            .max_by_key(|claim| fit(claim))
            .map(|claim| claim.id)
    }
}

/// One row, held by the claims it had.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RowAnchor {
    pub kind: Kind,
    pub claims: Vec<ClaimAnchor>,
}

impl RowAnchor {
    /// Holds on to the row `id`; `None` where the comparison has no such row.
    #[must_use]
    pub fn of(comparison: &Comparison, id: RowId) -> Option<Self> {
        let row = &comparison.rows.iter().find(|judgement| judgement.row.id == id)?.row;
        let claims = row.claims.iter().filter_map(|&claim| ClaimAnchor::of(comparison, claim)).collect();
        Some(Self { kind: row.kind, claims })
    }

    /// The row that holds most of these claims now.
    #[must_use]
    pub fn resolve(&self, comparison: &Comparison) -> Option<RowId> {
        let members: Vec<ClaimId> =
            self.claims.iter().filter_map(|claim| claim.resolve(comparison)).collect();
        let held = |row: &&Judgement| row.row.claims.iter().filter(|claim| members.contains(claim)).count();
        comparison
            .rows
            .iter()
            .filter(|row| held(row) > 0)
            .max_by_key(|row| {
                (held(row), row.row.kind == self.kind, Reverse((row.row.claims.len(), row.row.id)))
            })
            .map(|row| row.row.id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "قال المتحدث إن 30 جنديا وصلوا أمس.\nوقالت الوزارة إن 30 جنديا غادروا اليوم.";

    fn second() -> Span {
        let at = TEXT.rfind("30").expect("there");
        Span::new(at, at + "30 جنديا".len())
    }

    #[test]
    fn a_quote_finds_its_own_place_among_equals() {
        assert_eq!(Quote::of(TEXT, second()).find(TEXT), Some(second()));
    }

    #[test]
    fn a_quote_survives_edits_around_it() {
        let quote = Quote::of(TEXT, second());
        let newer = "عنوان جديد\n\nقال المتحدث إن 30 جندياً وصلوا أمس.\n\nوقالت  الوزاره إن 30 جنديًا غادروا اليوم إلى الثكنة.";
        let found = quote.find(newer).expect("found");
        assert!(newer[found.start..].starts_with("30 جنديًا غادروا"), "{}", found.of(newer));
        assert_eq!(quote.find("لا شيء هنا"), None);
    }
}
