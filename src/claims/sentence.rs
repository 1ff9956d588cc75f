//! Sentences, and what each of them tells as a whole.

use std::cell::OnceCell;
use std::ops::Range;
use std::sync::Arc;

use super::context::Context;
use super::sort::{self, Sorts};
use super::speaker::Frame;
use super::topic::{self, Content};
use crate::intake::Article;
use crate::text::lexicon::keywords::Keyword;
use crate::text::lexicon::particles::Particle;
use crate::text::lexicon::reporting::Reporting;
use crate::text::lexicon::{Class, Prefix};
use crate::text::{Span, Token, TokenKind};

/// A stretch of tokens between sentence ends.
#[derive(Debug)]
pub(crate) struct Sentence {
    pub tokens: Range<usize>,
    pub span: Span,
    /// Who says what in it, in text order.
    pub frames: Vec<Frame>,
    /// Counts from 0; the title is 0 where there is one.
    pub position: usize,
    pub in_title: bool,
    pub dimmed: bool,
    pub(super) gist: OnceCell<Gist>,
    pub(super) is_of_agreement: OnceCell<bool>,
}

/// Most tokens of a sentence. Longer ones are no sentences but lists or damage, and what is asked of the
/// sentence around each claim would cost the square of their length.
const LONGEST: usize = 600;

/// What is asked of a sentence for each of its claims.
#[derive(Debug)]
pub(crate) struct Gist {
    /// Its content stems, sorted and without repeats.
    pub stems: Arc<[u32]>,
    /// The words that it is about, in the order of their stems.
    pub content: Vec<Content>,
    /// Whether it tells of a figure that has risen, or that is newer than others («حصيلة جديدة»).
    pub has_risen: bool,
    /// Whether it negates anything, as few sentences do.
    pub negates: bool,
    /// Whether anybody denies anything in it.
    pub denies: bool,
}

impl Gist {
    /// The gist of a sentence of these tokens.
    pub(super) fn of(context: &Context<'_>, tokens: &Range<usize>) -> Self {
        let of_class = |class: Class| context.of_sort(tokens.clone(), class.bit().into());
        let particle =
            |particle: Particle| of_class(Class::Particle).any(|i| context.is_particle(i, particle));
        let negating = Keyword::NotSo.bit() | Keyword::Devoid.bit();
        let keywords = || context.of_sort(tokens.clone(), sort::KEYWORD);
        let denies = |i| matches!(context.speech_verb(i), Some(Reporting::Denied | Reporting::RuledOut));
        let content = topic::content(context, tokens);
        Self {
            stems: topic::stems(&content, tokens),
            content,
            has_risen: particle(Particle::Rose) || keywords().any(|i| is_newer_toll(context, i)),
            negates: particle(Particle::Not) || keywords().any(|i| context.is_any_keyword(i, negating)),
            denies: of_class(Class::Reporting).any(denies),
        }
    }
}

/// «حصيلة جديدة», «أحدث حصيلة»: there was another before.
fn is_newer_toll(context: &Context<'_>, i: usize) -> bool {
    let latest = || i.checked_sub(1).is_some_and(|before| context.is_keyword(before, Keyword::Latest));
    context.is_keyword(i, Keyword::Toll) && (context.is_keyword(i + 1, Keyword::Fresh) || latest())
}

/// The sentences of an article, in order.
#[must_use]
pub(super) fn sentences(article: &Article, tokens: &[Token], sorts: &Sorts) -> Vec<Sentence> {
    const USUAL: usize = 24;
    let mut out: Vec<Sentence> = Vec::with_capacity(tokens.len() / USUAL + 1);
    let mut ends = sorts.find(0..tokens.len(), sort::MARK).filter(|&i| ends_sentence(tokens, i)).peekable();
    let mut start = 0;
    while start < tokens.len() {
        let limit = (start + LONGEST).min(tokens.len() - 1);
        let range = start..ends.next_if(|end| *end <= limit).unwrap_or(limit) + 1;
        start = range.end;
        let words = tokens.get(range.clone()).unwrap_or(&[]);
        let from = words.iter().find(|t| t.kind != TokenKind::Break).map(|t| t.span.start);
        let to = words.iter().rev().find(|t| t.kind != TokenKind::Break).map(|t| t.span.end);
        let (Some(from), Some(to)) = (from, to) else { continue };
        let span = Span::new(from, to);
        out.push(Sentence {
            tokens: range,
            span,
            frames: Vec::new(),
            position: out.len(),
            in_title: article.title_span.is_some_and(|t| t.overlaps(span)),
            dimmed: article.is_dimmed(span),
            gist: OnceCell::new(),
            is_of_agreement: OnceCell::new(),
        });
    }
    out
}

/// A full stop ends a sentence unless a letter follows at once («إتش.آر. مكماستر»).
fn ends_sentence(tokens: &[Token], i: usize) -> bool {
    let Some(token) = tokens.get(i).filter(|token| token.ends_sentence()) else { return false };
    let is_stop = token.is_punct('.');
    !is_stop
        || tokens.get(i + 1).is_none_or(|next| {
            next.space_before || matches!(next.kind, TokenKind::Punct(_) | TokenKind::Break)
        })
        || i.checked_sub(1).and_then(|p| tokens.get(p)).is_some_and(|p| {
            // «فرانس برس.وأضاف»: the next sentence is written on to it.
            let opens = tokens.get(i + 1).is_some_and(|next| next.prefix.has(Prefix::CONJUNCTION));
            p.span.len() > 8 || (opens && p.span.len() > 4)
        })
}
