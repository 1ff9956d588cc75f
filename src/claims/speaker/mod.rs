//! Whom each statement is attributed to, and how far an attribution reaches.

mod between;
mod contrast;
mod frames;
mod known;
mod name;
mod reach;
mod roundabout;
mod source;
mod telling;

use std::ops::Range;

use self::frames::{RawFrame, Who};
use self::known::Known;
pub(super) use self::known::SpeakerId;
use super::context::{Context, Sentence};
use super::draft::Draft;
use super::sort;
use crate::text::TokenKind;

/// How many tokens a quotation of several paragraphs may have.
const LONGEST_QUOTATION: usize = 1200;

/// How many sentences back the subject of «وأضاف» may have spoken.
const PRONOUN_REACH: usize = 2;

/// Who says what in a part of a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Frame {
    pub speaker: Option<SpeakerId>,
    /// The attributing words: what stands in them is not what the speaker says.
    pub head: Range<usize>,
    /// What is attributed.
    pub reach: Range<usize>,
    pub denies: bool,
}

impl Sentence {
    /// The frame that what begins at token `i` is said in: the narrowest.
    #[must_use]
    pub(crate) fn frame_of(&self, i: usize) -> Option<&Frame> {
        let said = |f: &&Frame| f.reach.contains(&i) && !f.head.contains(&i);
        let in_head = self.frames.iter().any(|f| f.head.contains(&i));
        self.frames.iter().filter(said).filter(|_| !in_head).min_by_key(|f| f.reach.len())
    }
}

/// What is carried from sentence to sentence.
#[derive(Default)]
struct Thread {
    /// Who spoke last, and in which sentence.
    last: Option<(SpeakerId, usize)>,
    /// Whose quotation is still open.
    quoting: Option<SpeakerId>,
    /// Whose words a colon at the end of the sentence before announced.
    announced: Option<SpeakerId>,
    /// Whose list a colon announced of which the sentence before was the last point.
    listing: Option<SpeakerId>,
}

/// The frames of every sentence, before it is known who speaks in them.
#[derive(Default)]
pub(super) struct Frames(Vec<Vec<RawFrame>>);

/// Finds the frames of every sentence.
#[must_use]
pub(super) fn frames(context: &Context<'_>) -> Frames {
    let sentences = context.sentences.iter();
    Frames(sentences.map(|own| frames::find(context, &own.tokens, own.in_title)).collect())
}

/// Finds who speaks in the frames of every sentence; `ranks` tells persons with their titles.
pub(super) fn attribute(context: &mut Context<'_>, Frames(raw): Frames, ranks: &[Draft]) {
    let known = Known::new(context, ranks);
    let mut telling = Telling { context: &*context, known, thread: Thread::default() };
    let sentences = context.sentences.iter().zip(raw).enumerate();
    let found: Vec<Vec<Frame>> =
        sentences.map(|(at, (sentence, raw))| telling.frames_of(at, sentence, raw)).collect();
    let speakers = telling.known.speakers(context);
    context.speakers = speakers;
    for (sentence, frames) in context.sentences.iter_mut().zip(found) {
        sentence.frames = frames;
    }
}

/// Who speaks in the sentences read so far, and who of them may go on.
struct Telling<'c, 'a> {
    context: &'c Context<'a>,
    known: Known<'a>,
    thread: Thread,
}

impl Telling<'_, '_> {
    /// The frames of the sentence at place `at`.
    fn frames_of(&mut self, at: usize, sentence: &Sentence, raw: Vec<RawFrame>) -> Vec<Frame> {
        let (context, tokens) = (self.context, &sentence.tokens);
        let listed = self.thread.listing.filter(|_| is_point(context, tokens)).map(|id| (id, tokens.end));
        let quoted = carried(context, tokens, &self.thread).or(listed);
        let mut out: Vec<Frame> = Vec::new();
        if let Some((id, end)) = quoted {
            let (head, reach) = (tokens.start..tokens.start, tokens.start..end);
            out.push(Frame { speaker: Some(id), head, reach, denies: false });
        }
        self.thread.announced = None;
        for raw in raw {
            let id = self.resolve(&raw, (at, tokens), &out);
            if let Some(id) = id {
                self.thread.last = Some((id, at));
            }
            self.thread.announced = id.filter(|_| raw.is_open);
            out.push(Frame { speaker: id, head: raw.head, reach: raw.reach, denies: raw.denies });
        }
        let speaking = out.iter().rev().find_map(|frame| frame.speaker);
        let last =
            tokens.clone().rev().find(|&i| !is_break(context, i)).filter(|&i| context.is_punct(i, ':'));
        self.thread.listing = last
            .and_then(|end| out.iter().rev().find(|frame| frame.reach.contains(&end))?.speaker)
            .or_else(|| listed.map(|(id, _)| id));
        self.thread.quoting = quote_is_open(context, tokens, quoted.is_some()).then_some(speaking).flatten();
        if sentence.in_title {
            self.thread.last = None;
        }
        out
    }

    /// Who speaks in a frame of the sentence of these tokens, behind those `before` it.
    fn resolve(
        &mut self,
        raw: &RawFrame,
        (at, tokens): (usize, &Range<usize>),
        before: &[Frame],
    ) -> Option<SpeakerId> {
        let Self { context, known, thread } = self;
        match &raw.who {
            // «المصدر نفسه» of one who was not called a source.
            Who::Named(phrase) if known.refers_back(context, phrase, thread.last.map(|(id, _)| id)) => {
                thread.last.filter(|(_, spoke)| at - spoke <= PRONOUN_REACH).map(|(id, _)| id)
            }
            Who::Named(phrase) => Some(known.meet(context, phrase, raw.is_feminine)),
            // «مضيفة» that opens a sentence goes on with the one before.
            Who::Same => before.iter().rev().find_map(|frame| frame.speaker).or_else(|| {
                let opens = raw.head.start == tokens.start;
                thread.last.filter(|(_, spoke)| opens && at - spoke <= 1).map(|(id, _)| id)
            }),
            Who::Pronoun { is_feminine } => {
                let near = |spoke: usize| at - spoke <= PRONOUN_REACH;
                let (id, _) = thread.last.filter(|(_, spoke)| near(*spoke))?;
                known.agrees(id, *is_feminine).then_some(id)
            }
            // «… ووفق المعطيات قتل 5»: inside a quotation it is still whoever is quoted.
            Who::Nobody => {
                let around = |f: &&Frame| f.reach.contains(&raw.head.start);
                let quoted = before.first().filter(|f| f.head.is_empty()).filter(around);
                // «قال مصدر طبي إن 113 قتلوا، وفقا للإحصاءات»: they are his.
                let behind = raw.reach.start < raw.head.start;
                let said = || before.iter().rev().find(|f| behind && around(f) && f.speaker.is_some());
                quoted.or_else(said).and_then(|frame| frame.speaker)
            }
        }
    }
}

/// Whose words the sentence goes on with, and up to where: a quotation still open, or one that a colon announced.
fn carried(context: &Context<'_>, tokens: &Range<usize>, thread: &Thread) -> Option<(SpeakerId, usize)> {
    let first =
        tokens.clone().find(|&i| !matches!(context.token(i).map(|t| t.kind), Some(TokenKind::Break)))?;
    let breaks = first > tokens.start || tokens.start.checked_sub(1).is_some_and(|i| is_break(context, i));
    let opens = context.opens_quote(first);
    if let Some(id) = thread.announced.filter(|_| opens) {
        return Some((id, closing(context, first + 1..tokens.end)));
    }
    // A quotation that was never closed does not run into the next paragraph, unless it is opened anew there.
    let id = thread.quoting.filter(|_| !breaks || opens || closes_later(context, tokens))?;
    Some((id, closing(context, first + usize::from(opens)..tokens.end)))
}

/// Whether the next quotation mark closes one: the quotation goes on over paragraphs.
fn closes_later(context: &Context<'_>, tokens: &Range<usize>) -> bool {
    let ahead = tokens.start..(tokens.start + LONGEST_QUOTATION).min(context.analysis.tokens.len());
    let next = context.of_sort(ahead, sort::QUOTE).next().and_then(|i| context.token(i));
    next.is_some_and(|mark| match mark.kind {
        TokenKind::Punct('»' | '”') => true,
        TokenKind::Punct('"') => !mark.space_before,
        _ => false,
    })
}

/// «- توقيف 12», «• …», «1) …», «2- …»: a point of a list.
fn is_point(context: &Context<'_>, tokens: &Range<usize>) -> bool {
    let bullet = |i: usize| ['-', '–', '•', '*', '●', '▪'].iter().any(|mark| context.is_punct(i, *mark));
    let Some(first) = tokens.clone().find(|&i| !is_break(context, i)) else { return false };
    let numbered = context.token(first).is_some_and(|t| t.kind == TokenKind::Number)
        && (bullet(first + 1) || context.is_punct(first + 1, ')') || context.is_punct(first + 1, '.'));
    bullet(first) || numbered
}

fn is_break(context: &Context<'_>, i: usize) -> bool {
    context.token(i).is_some_and(|t| t.kind == TokenKind::Break)
}

/// The first closing mark in the tokens, else their end.
fn closing(context: &Context<'_>, tokens: Range<usize>) -> usize {
    let end = tokens.end;
    context.of_sort(tokens, sort::QUOTE).find(|&i| context.closes_quote(i)).unwrap_or(end)
}

/// Whether a quotation is open behind `tokens`, where one is before them or not.
pub(super) fn quote_is_open(context: &Context<'_>, tokens: &Range<usize>, open: bool) -> bool {
    let mut open = open;
    for i in context.of_sort(tokens.clone(), sort::QUOTE) {
        match context.token(i).map(|t| t.kind) {
            Some(TokenKind::Punct('«' | '“')) => open = true,
            Some(TokenKind::Punct('»' | '”')) => open = false,
            Some(TokenKind::Punct('"')) => open = !open,
            _ => {}
        }
    }
    open
}
