//! What scores: points of an index and goals of a match, whose nouns are elsewhere those of places.

use std::ops::Range;

use crate::claims::context::Context;
use crate::text::affixes::BI;
use crate::text::lexicon::Prefix;
use crate::text::lexicon::keywords::Keyword;
use crate::text::lexicon::labels::Label;
use crate::text::lexicon::nouns::Noun;

/// «تراجع بنحو 10 نقاط», «50 نقطة أساس», «فاز بثلاثة أهداف»: points of an index and goals of a match, and no places.
#[must_use]
pub(in crate::claims::rules) fn concept(
    context: &Context<'_>,
    noun: &Noun,
    tokens: &Range<usize>,
    figure: usize,
) -> Option<&'static str> {
    const REACH: usize = 8;
    let Range { start, end } = *tokens;
    match noun.english.as_str() {
        "post" => {
            let mut near = (start.saturating_sub(REACH)..start).chain(end..end + REACH);
            let measured = (start..=end).any(|i| context.is_keyword(i, Keyword::PointOf));
            let is_point = measured || is_by(context, start, figure);
            (is_point || near.any(|i| context.is_keyword(i, Keyword::Market))).then_some("point")
        }
        "target or goal" => {
            // «هدف» itself is a word of sport.
            let is_goal = |i| context.noun(i).is_some_and(|(own, _)| own.english == noun.english);
            let mut sentence = context.sentence_of(start)?.tokens.clone();
            sentence.any(|i| context.is_label(i, Label::Sport) && !is_goal(i)).then_some("goal")
        }
        _ => None,
    }
}

/// «تراجع بنحو 10 نقاط», «بـ3 نقاط»: what something changed by.
fn is_by(context: &Context<'_>, start: usize, figure: usize) -> bool {
    const REACH: usize = 3;
    let by = |i: usize| context.has_prefix(i, Prefix::BI) || context.folded(i) == BI;
    (start.saturating_sub(1)..=figure).any(by)
        && (start.saturating_sub(REACH)..start)
            .any(|i| context.has_label(i, Label::CHANGES) || context.is_label(i, Label::Sport))
}
