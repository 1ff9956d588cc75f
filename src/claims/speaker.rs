//! Whom each sentence is attributed to.

use std::ops::Range;

use super::context::Context;
use super::{Speaker, SpeakerKind};
use crate::text::lexicon::Prefix;
use crate::text::lexicon::names::NameSort;
use crate::text::lexicon::particles::Particle;
use crate::text::lexicon::reporting::Reporting;
use crate::text::{Span, TokenKind};

/// How many words a speaker's description may run on.
const LONGEST_SUBJECT: usize = 14;

/// A sentence's speaker and whether the sentence reports a denial.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attribution {
    pub speaker: Option<Speaker>,
    /// The words of the attribution, for claims that stand inside them and are not its content.
    pub subject: Span,
    pub denies: bool,
}

/// Finds the attribution of every sentence.
pub fn attribute(context: &mut Context<'_>) {
    let mut last: Option<Speaker> = None;
    let mut in_quote = false;
    for at in 0..context.sentences.len() {
        let Some(tokens) = context.sentences.get(at).map(|s| s.tokens.clone()) else { continue };
        let mut found = find(context, tokens.clone(), last.as_ref());
        let opens_inside = in_quote;
        in_quote = quote_is_open(context, &tokens, in_quote);
        if found.is_none() && opens_inside {
            // A quotation that runs on keeps its speaker.
            found = last.clone().map(|speaker| Attribution {
                speaker: Some(speaker),
                subject: Span::default(),
                denies: false,
            });
        }
        if let Some(speaker) = found.as_ref().and_then(|f| f.speaker.clone()) {
            last = Some(speaker);
        }
        if let Some(sentence) = context.sentences.get_mut(at) {
            sentence.attribution = found;
        }
    }
}

fn quote_is_open(context: &Context<'_>, tokens: &Range<usize>, open: bool) -> bool {
    let mut open = open;
    for i in tokens.clone() {
        match context.token(i).map(|t| t.kind) {
            Some(TokenKind::Punct('«' | '“')) => open = true,
            Some(TokenKind::Punct('»' | '”')) => open = false,
            Some(TokenKind::Punct('"')) => open = !open,
            _ => {}
        }
    }
    open
}

fn find(context: &Context<'_>, tokens: Range<usize>, last: Option<&Speaker>) -> Option<Attribution> {
    for i in tokens.clone() {
        let Some(role) = context.reporting(i) else { continue };
        if role == Reporting::Continued {
            let subject = subject(context, i + 1..tokens.end);
            let speaker = named(context, &subject).or_else(|| last.cloned());
            return Some(Attribution { speaker, subject: context.span(&subject), denies: false });
        }
        let range = subject(context, i + 1..tokens.end);
        let denies = role == Reporting::Denied;
        if let Some(speaker) = named(context, &range) {
            return Some(Attribution { speaker: Some(speaker), subject: context.span(&range), denies });
        }
        if role == Reporting::According {
            continue;
        }
        // «الوزارة قالت إن»: the subject stands before its verb.
        let before = subject_before(context, tokens.start, i);
        let speaker = named(context, &before).or_else(|| last.cloned());
        return Some(Attribution { speaker, subject: context.span(&before), denies });
    }
    None
}

/// The words after a reporting verb up to what is reported.
fn subject(context: &Context<'_>, tokens: Range<usize>) -> Range<usize> {
    let mut end = tokens.start;
    while end < tokens.end && end - tokens.start < LONGEST_SUBJECT {
        let Some(token) = context.token(end) else { break };
        let stops = match token.kind {
            TokenKind::Punct('،' | ',' | '(' | ')') => {
                // «قال الوزير، سيرغي شويغو، إن»: one comma inside is kept by reading on only for names.
                true
            }
            TokenKind::Punct('-') => false,
            TokenKind::Punct(_) | TokenKind::Break => true,
            TokenKind::Number => true,
            _ => {
                context.is_particle(end, Particle::That)
                    || context.is_particle(end, Particle::Relative)
                    || (context.is_particle(end, Particle::On) && end > tokens.start)
                    || (context.is_particle(end, Particle::In)
                        && end > tokens.start
                        && token.prefix == Prefix::NONE)
                    || context.reporting(end).is_some()
            }
        };
        if stops {
            break;
        }
        end += 1;
    }
    tokens.start..end
}

fn subject_before(context: &Context<'_>, from: usize, verb: usize) -> Range<usize> {
    let mut start = verb;
    while start > from && verb - start < 8 {
        let Some(token) = context.token(start - 1) else { break };
        let stops = matches!(token.kind, TokenKind::Break | TokenKind::Number)
            || matches!(token.kind, TokenKind::Punct(c) if c != '-');
        if stops {
            break;
        }
        start -= 1;
    }
    start..verb
}

fn named(context: &Context<'_>, tokens: &Range<usize>) -> Option<Speaker> {
    if tokens.is_empty() {
        return None;
    }
    let mut kind: Option<SpeakerKind> = None;
    let mut unnamed = false;
    let mut any_word = false;
    for i in tokens.clone() {
        any_word |= context.is_word(i) || context.token(i).is_some_and(|t| t.kind == TokenKind::Latin);
        if let Some(name) = context.name(i) {
            kind = Some(stronger(kind, kind_of(name.sort)));
        }
        if context.title(i).is_some() {
            kind = Some(stronger(kind, SpeakerKind::Official));
        }
        if let Some((noun, _)) = context.noun(i) {
            match noun.concept.as_str() {
                "source" => unnamed = true,
                "official" => kind = Some(stronger(kind, SpeakerKind::Official)),
                "doctor" | "rescuer" | "hospital" => kind = Some(stronger(kind, SpeakerKind::Medical)),
                "activist" | "organisation" => kind = Some(stronger(kind, SpeakerKind::Ngo)),
                _ => {}
            }
        }
    }
    if !any_word {
        return None;
    }
    let kind = match kind {
        _ if unnamed => SpeakerKind::Unnamed,
        Some(kind) => kind,
        None => SpeakerKind::Party,
    };
    let name = context.span(tokens).of(context.text).split_whitespace().collect::<Vec<_>>().join(" ");
    Some(Speaker { name, kind })
}

const fn kind_of(sort: NameSort) -> SpeakerKind {
    match sort {
        NameSort::Country | NameSort::Official => SpeakerKind::Official,
        NameSort::Side | NameSort::Party => SpeakerKind::Party,
        NameSort::Medical => SpeakerKind::Medical,
        NameSort::Media => SpeakerKind::Media,
        NameSort::Ngo => SpeakerKind::Ngo,
        NameSort::Witness => SpeakerKind::Witness,
    }
}

/// «وكالة الصحة الحكومية» is medical before it is official, official before it is a party.
fn stronger(a: Option<SpeakerKind>, b: SpeakerKind) -> SpeakerKind {
    const fn rank(kind: SpeakerKind) -> u8 {
        match kind {
            SpeakerKind::Witness => 6,
            SpeakerKind::Medical => 5,
            SpeakerKind::Ngo => 4,
            SpeakerKind::Media => 3,
            SpeakerKind::Official => 2,
            SpeakerKind::Party => 1,
            SpeakerKind::Unnamed => 0,
        }
    }
    match a {
        Some(a) if rank(a) >= rank(b) => a,
        _ => b,
    }
}
