//! Ranks, posts and titles of named people: «الفريق الركن عبد الأمير الشمري», «رئيس الوزراء العراقي مصطفى
//! الكاظمي», «ديمتري بيسكوف، المتحدث باسم الكرملين».

use std::ops::Range;

use crate::claims::context::Context;
use crate::claims::draft::Draft;
use crate::claims::{Hedge, Kind, Value};
use crate::text::lexicon::particles::Particle;
use crate::text::lexicon::titles::TitleSort;
use crate::text::lexicon::{Class, Prefix};
use crate::text::{TokenKind, letters};

/// How many words a title may run on.
const LONGEST_TITLE: usize = 12;
/// How many words a name may have.
const LONGEST_NAME: usize = 4;

/// Proposes a claim for every title with a name.
#[must_use]
pub fn find(context: &Context<'_>) -> Vec<Draft> {
    let mut out: Vec<Draft> = Vec::new();
    let mut at = 0;
    while at < context.analysis.tokens.len() {
        if context.title(at).is_none() {
            at += 1;
            continue;
        }
        let found = titled(context, at);
        let next = found.last().map_or(at + 1, |d| d.tokens.end.max(at + 1));
        out.extend(found);
        at = next;
    }
    out
}

/// The titles that start at `at`: a post may be followed by a rank, both of one person.
fn titled(context: &Context<'_>, at: usize) -> Vec<Draft> {
    let mut titles: Vec<Range<usize>> = Vec::new();
    let mut from = at;
    let name = loop {
        let end = title_end(context, from);
        titles.push(from..end);
        let alone = end == from + 1 && (context.is_definite(from) || is_rank(context, from));
        if let Some(name) = name_at(context, end, alone) {
            break Some(name);
        }
        if context.title(end).is_some() && context.is_definite(end) && titles.len() < 3 {
            from = end;
            continue;
        }
        break None;
    };
    let name = name.or_else(|| name_before(context, at));
    let Some(name) = name else { return Vec::new() };
    let last = titles.len() - 1;
    titles
        .iter()
        .enumerate()
        .filter_map(|(i, title)| {
            let tokens = if i == last && name.start >= title.end {
                title.start..name.end
            } else if name.end <= title.start {
                name.start..title.end
            } else {
                title.clone()
            };
            draft(context, title, &name, tokens)
        })
        .collect()
}

fn draft(
    context: &Context<'_>,
    title: &Range<usize>,
    name: &Range<usize>,
    tokens: Range<usize>,
) -> Option<Draft> {
    let sort = context.title(title.start)?.sort;
    let text = spoken(context, title);
    let key = key(context, title);
    Some(Draft {
        tokens,
        kind: Kind::Rank,
        value: Value::Text { text, key },
        hedge: Hedge::Exact,
        unit: if sort == TitleSort::Rank { "rank" } else { "post" }.to_owned(),
        concept: person(context, name),
        counted: name.clone(),
        rule: if sort == TitleSort::Rank { "rank.military" } else { "rank.post" },
        confidence: 0.8,
        is_part: false,
    })
}

/// The title's complement: definite words, nationalities, «باسم …», «في …», up to the name.
fn title_end(context: &Context<'_>, from: usize) -> usize {
    let mut end = from + 1;
    while end < from + LONGEST_TITLE {
        let Some(token) = context.token(end) else { break };
        let goes_on = match token.kind {
            TokenKind::Punct('«' | '»' | '"') => true,
            TokenKind::Word => {
                !starts_name(context, end)
                    && context.reporting(end).is_none()
                    && context.event(end).is_none()
                    && !context.is_particle(end, Particle::That)
                    && !(context.title(end).is_some() && context.is_definite(end))
                    && !context.is_dated(end)
                    && (context.is_definite(end) || follows_construct(context, end))
            }
            _ => false,
        };
        if !goes_on {
            break;
        }
        end += 1;
    }
    end
}

/// An indefinite word goes on a title only where something definite follows: «رئيس هيئة الأركان», «باسم حلف الناتو».
fn follows_construct(context: &Context<'_>, i: usize) -> bool {
    let preposition = [Particle::On, Particle::In, Particle::Among, Particle::From]
        .iter()
        .any(|p| context.is_particle(i, *p));
    let known = context.noun(i).is_some() || context.name(i).is_some() || context.title(i).is_some();
    let quoted = context.is_punct(i + 1, '«') || context.is_punct(i + 1, '"');
    let next = i + 1 + usize::from(quoted);
    preposition
        || (context.name(i).is_some() && !context.has_prefix(i, Prefix::CONJUNCTION))
        || ((known || context.is_unknown(i))
            && (context.is_definite(next) || context.name(next).is_some() || context.noun(next).is_some()))
}

/// Two unknown words, of which the first is indefinite, make a name; so does «عبد» or «أبو» with what follows.
fn starts_name(context: &Context<'_>, i: usize) -> bool {
    if context.is_particle(i, Particle::NamePart) {
        return context.is_word(i + 1);
    }
    is_given_name(context, i) && is_name_word(context, i + 1)
}

/// An indefinite word unknown to the lexicon, or one that doubles as a month («رجب», «ماي»).
fn is_given_name(context: &Context<'_>, i: usize) -> bool {
    let month = context
        .token(i)
        .is_some_and(|t| t.is(&context.words.lexicon, Class::Month) && t.prefix == Prefix::NONE);
    (context.is_unknown(i) || month) && !context.is_definite(i)
}

fn is_name_word(context: &Context<'_>, i: usize) -> bool {
    context.is_unknown(i) || is_given_name(context, i) || context.is_particle(i, Particle::NamePart)
}

fn name_at(context: &Context<'_>, at: usize, alone: bool) -> Option<Range<usize>> {
    let mut start = at;
    let comma = context.is_punct(start, '،') || context.is_punct(start, ',');
    if comma {
        start += 1;
    }
    let first = is_given_name(context, start);
    if !(starts_name(context, start) || (alone && !comma && first)) {
        return None;
    }
    let mut end = start + 1;
    while end < start + LONGEST_NAME && is_name_part(context, end) {
        end += 1;
    }
    Some(start..end)
}

/// A verb in the present («يرى»), or a word with conjunction, is not a part of a name.
fn is_name_part(context: &Context<'_>, i: usize) -> bool {
    // «الشمري ونظيرتها»: a conjunction with a pronoun or an article opens the next phrase.
    let next_phrase = context.folded(i).strip_prefix('\u{648}').is_some_and(|rest| {
        rest.starts_with("\u{627}\u{644}")
            || rest.ends_with("\u{647}\u{627}")
            || rest.ends_with("\u{647}\u{645}")
    });
    if next_phrase {
        return false;
    }
    let after_part = i > 0 && context.is_particle(i - 1, Particle::NamePart) && context.is_word(i);
    let folded = context.folded(i);
    let verbal = ["\u{633}\u{64a}", "\u{633}\u{62a}"].iter().any(|p| folded.starts_with(p))
        && folded.chars().count() > 5;
    after_part || (is_name_word(context, i) && !verbal && folded.chars().count() >= 2)
}

/// «ديمتري بيسكوف، المتحدث»: the name stands before.
fn name_before(context: &Context<'_>, at: usize) -> Option<Range<usize>> {
    let comma = at.checked_sub(1)?;
    let end = if context.is_punct(comma, '،') { comma } else { at };
    let mut start = end;
    while start > 0 && end - start < LONGEST_NAME && context.is_unknown(start - 1) {
        start -= 1;
    }
    let long_enough = end - start >= 2 && !context.is_definite(start) && context.is_definite(at) | (end < at);
    long_enough.then_some(start..end)
}

/// The title as a reader would say it: without the article on a rank, without quotation marks.
fn spoken(context: &Context<'_>, title: &Range<usize>) -> String {
    let rank = context.title(title.start).is_some_and(|t| t.sort == TitleSort::Rank);
    let words = title.clone().filter(|&i| context.is_word(i)).map(|i| {
        let word = context.word(i);
        if rank { word.strip_prefix("\u{627}\u{644}").unwrap_or(word) } else { word }
    });
    words.collect::<Vec<_>>().join(" ")
}

/// The stems of the title, nationalities by whom they mean; order does not count.
fn key(context: &Context<'_>, title: &Range<usize>) -> String {
    let mut parts: Vec<String> = Vec::new();
    for i in title.clone().filter(|&i| context.is_word(i)) {
        let part = if let Some(name) = context.name(i) {
            name.key.clone()
        } else if let (true, Some(title)) = (i == title.start, context.title(i)) {
            title.key.clone()
        } else {
            crate::claims::topic::stem(&context.folded(i))
        };
        if context.is_particle(i, Particle::On) || context.is_particle(i, Particle::In) {
            continue;
        }
        parts.push(part);
    }
    if let Some((_, rest)) = parts.split_first_mut() {
        rest.sort();
    }
    parts.join(" ")
}

fn person(context: &Context<'_>, name: &Range<usize>) -> String {
    let words: Vec<String> = name.clone().map(|i| letters::folded(context.word(i))).collect();
    words.join(" ")
}

fn is_rank(context: &Context<'_>, i: usize) -> bool {
    context.title(i).is_some_and(|t| t.sort == TitleSort::Rank)
}
