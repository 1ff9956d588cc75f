//! Numbers that are no quantities: names, article numbers, scores, phones, codes.

use std::ops::Range;

use super::Refusal;
use super::reader::percent_end;
use crate::text::lexicon::cues::Cue;
use crate::text::lexicon::labels::Label;
use crate::text::lexicon::numerals::NumeralRole;
use crate::text::lexicon::particles::Particle;
use crate::text::lexicon::{Class, Prefix};
use crate::text::reading::Reading;
use crate::text::{Token, TokenKind, letters};

/// Units written in Latin letters; other letters joined to digits make a name («5G»).
const LATIN_UNITS: [&str; 16] =
    ["km", "m", "cm", "mm", "kg", "g", "t", "mw", "gw", "kw", "kmh", "usd", "ft", "mph", "gb", "mb"];

/// Scores are told from ranges only among small numbers.
const HIGHEST_SCORE: f64 = 30.0;

/// How far from a score a word of sport may stand, in tokens.
const SPORT_REACH: usize = 14;

/// Letters of a noun that no list knows, at least.
const SHORTEST_COUNTED: usize = 4;

/// No session, round or summit has this number or a higher one, unless it stands by itself.
const MOST_SESSIONS: f64 = 100.0;

/// A thousand and up.
const SCALES: [NumeralRole; 3] = [NumeralRole::Scale, NumeralRole::Scales, NumeralRole::DualScale];

/// Why the number at `core` is no quantity, if it is none.
pub(super) fn refusal(r: &Reading<'_>, core: &Range<usize>) -> Option<Refusal> {
    if !r.is_number(core.start) {
        return named_group(r, core).or_else(|| ordered_part(r, core));
    }
    joined_mark(r, core)
        .or_else(|| digits_alone(r, core))
        .or_else(|| joined_letters(r, core))
        .or_else(|| after_label(r, core))
        .or_else(|| lone_year(r, core))
        .or_else(|| day_of_name(r, core))
}

/// «مجموعة العشرين» is a name, «الذكرى العشرين» a place in an order.
fn named_group(r: &Reading<'_>, core: &Range<usize>) -> Option<Refusal> {
    let before = core.start.checked_sub(1).filter(|_| core.len() == 1)?;
    let definite = r.has_prefix(core.start, Prefix::ARTICLE);
    r.label(before).filter(|_| definite).find_map(|label| match label {
        Label::Name => Some(Refusal::Name),
        Label::Order => Some(Refusal::Order),
        _ => None,
    })
}

/// «الربع الأول», «الثلث الأخير»: which part, not how much.
fn ordered_part(r: &Reading<'_>, core: &Range<usize>) -> Option<Refusal> {
    let part = r.numeral(core.start, &[NumeralRole::Fraction]).is_some() && core.len() == 1;
    let ordered = r.has_prefix(core.end, Prefix::ARTICLE)
        && (r.ordinal(core.end).is_some() || r.is_cue(core.end, Cue::Final));
    (part && ordered).then_some(Refusal::Order)
}

/// «أشخاص», «آخرين» at `at`.
fn counts_people(r: &Reading<'_>, at: usize) -> bool {
    let others = |t: &Token| r.words.known(t.senses).particles.has(Particle::Other);
    is_counted(r, at) || r.token(at).is_some_and(others)
}

/// A mark that ties the digits to their neighbour without white space.
fn joined_mark(r: &Reading<'_>, core: &Range<usize>) -> Option<Refusal> {
    if let Some(i) = mark_before(r, core.start) {
        let first = i.checked_sub(1);
        match r.token(i).map(|t| t.kind)? {
            _ if r.is_dash(i) => {
                if let Some(refusal) = first.and_then(|word| after_dash(r, word, i, core.start)) {
                    return Some(refusal);
                }
            }
            TokenKind::Punct('+') if !first.is_some_and(|n| r.is_number(n)) && is_long(r, core.start) => {
                return Some(Refusal::Phone);
            }
            TokenKind::Punct('+' | '/' | '.' | '\\') if first.is_some_and(|n| r.is_number(n)) => {
                return Some(if r.is_punct(i, '+') { Refusal::Name } else { Refusal::Code });
            }
            TokenKind::Punct(':') if first.is_some_and(|n| r.is_number(n)) => return Some(Refusal::Time),
            TokenKind::Punct('/' | '_' | '=' | '#' | '&' | '@' | '.' | '?')
                if r.is_punct(i, '#') || first.is_some_and(|w| is_latin(r, w)) =>
            {
                return Some(Refusal::Code);
            }
            _ => {}
        }
    }
    let after = core.end;
    if !touches(r, after) || !touches(r, after + 1) {
        return None;
    }
    let number_next = r.is_number(after + 1);
    match r.token(after).map(|t| t.kind)? {
        TokenKind::Punct('+') if number_next => Some(Refusal::Name),
        TokenKind::Punct(':') if number_next => Some(Refusal::Time),
        TokenKind::Punct('/' | '.' | '\\' | '_') if number_next => Some(Refusal::Code),
        _ if r.is_dash(after) && number_next => score(r, core.start, after + 1),
        _ => None,
    }
}

/// Whether the digits from `at` on, with those that follow them directly, are as many as a phone number has.
fn is_long(r: &Reading<'_>, at: usize) -> bool {
    const SHORTEST_PHONE: u32 = 8;
    let run = (at..at + 8).map_while(|i| r.token(i).filter(|_| r.is_number(i)));
    run.map(|t| u32::from(t.digits)).sum::<u32>() >= SHORTEST_PHONE
}

/// The mark that touches the token at `at` from the front.
fn mark_before(r: &Reading<'_>, at: usize) -> Option<usize> {
    let i = at.checked_sub(1).filter(|_| touches(r, at))?;
    matches!(r.token(i)?.kind, TokenKind::Punct(_)).then_some(i)
}

/// Whether no white space stands before the token at `at`.
fn touches(r: &Reading<'_>, at: usize) -> bool {
    r.token(at).is_some_and(|t| !t.space_before)
}

fn is_latin(r: &Reading<'_>, i: usize) -> bool {
    r.token(i).is_some_and(|t| t.kind == TokenKind::Latin)
}

/// «إف-16», «F-16», «2-1»; the dash of «ب-15» or «الـ-15» only joins.
fn after_dash(r: &Reading<'_>, word: usize, dash: usize, number: usize) -> Option<Refusal> {
    let token = r.token(word).filter(|_| touches(r, dash))?;
    match token.kind {
        TokenKind::Number => score(r, word, number),
        TokenKind::Latin => Some(Refusal::Name),
        TokenKind::Word => {
            let is_clitic = r.folded(word).chars().count() < 2 || r.is_cue(word, Cue::Article);
            (!is_clitic).then_some(Refusal::Name)
        }
        _ => None,
    }
}

/// «2-1» anywhere, «1-2» near words of sport.
fn score(r: &Reading<'_>, first: usize, second: usize) -> Option<Refusal> {
    let (a, b) = (r.token(first)?.value, r.token(second)?.value);
    (a <= HIGHEST_SCORE && b <= HIGHEST_SCORE && (a >= b || is_sport(r, first))).then_some(Refusal::Score)
}

/// Whether a word of sport stands near token `at` in its sentence.
pub(super) fn is_sport(r: &Reading<'_>, at: usize) -> bool {
    let back = (at.saturating_sub(SPORT_REACH)..at).rev().take_while(|&i| !r.is_sentence_end(i));
    let on = (at..at + SPORT_REACH).take_while(|&i| !r.is_sentence_end(i));
    back.chain(on).any(|i| r.is_label(i, Label::Sport))
}

fn digits_alone(r: &Reading<'_>, core: &Range<usize>) -> Option<Refusal> {
    let token = r.token(core.start)?;
    let written = r.written(core.start);
    let leading_zero = written.chars().next().and_then(letters::digit) == Some(0);
    // «03 أشخاص», «(05) جرحى», «04%»: registers fill up to two places.
    let padded = token.digits == 2
        && token.value > 0.0
        && (counts_people(r, core.end + usize::from(r.is_punct(core.end, ')')))
            || percent_end(r, core.end).is_some());
    if leading_zero && token.digits > 1 && !padded {
        return Some(Refusal::Phone);
    }
    (token.digits >= 11 && written.chars().all(|c| letters::digit(c).is_some())).then_some(Refusal::Code)
}

fn joined_letters(r: &Reading<'_>, core: &Range<usize>) -> Option<Refusal> {
    if is_latin(r, core.end) && touches(r, core.end) {
        let unit = r.written(core.end);
        return (!LATIN_UNITS.iter().any(|u| unit.eq_ignore_ascii_case(u))).then_some(Refusal::Name);
    }
    let before = core.start.checked_sub(1)?;
    (is_latin(r, before) && !is_counted(r, core.end)).then_some(Refusal::Name)
}

fn after_label(r: &Reading<'_>, core: &Range<usize>) -> Option<Refusal> {
    let mut before = core.start.checked_sub(1)?;
    // «الدورة الـ76».
    if r.is_bare_cue(before, Cue::Article) {
        before = before.checked_sub(1)?;
    }
    // «من طراز هوكر 800»: a type the lists do not know.
    let typed = before.checked_sub(1).is_some_and(|i| r.is_label(i, Label::Model));
    let named = r.token(before).is_some_and(|t| t.kind == TokenKind::Word && t.prefix == Prefix::NONE);
    if typed && named && r.cues(before).next().is_none() && !is_counted(r, core.end) {
        return Some(Refusal::Name);
    }
    // «المادة (140)», «رقم: 5», «الهاتف: 555», «إيه تي آر - 72».
    let dash = r.is_dash(before);
    if dash || matches!(r.token(before)?.kind, TokenKind::Punct('(' | ':' | '"' | '«' | '+')) {
        before = before.checked_sub(1)?;
    }
    if dash && is_latin(r, before) && !is_counted(r, core.end) {
        return Some(Refusal::Name);
    }
    // «كلفة المشروع 3 ملايين», «حصة القطاع 5%» number nothing.
    let scaled = (core.start + 1..core.end).any(|i| r.numeral(i, &SCALES).is_some());
    if scaled || percent_end(r, core.end).is_some() {
        return None;
    }
    r.label(before).find_map(|label| {
        // «الفرقة 25 مشاة», «المادة 140 نصا» are numbered whatever follows, «في المنطقة 12 شخصا» counts.
        let definite = label != Label::Name && r.has_prefix(before, Prefix::ARTICLE);
        let designates = matches!(label, Label::Formation | Label::Letter | Label::Model);
        // «وفق القرار 2254», «بالمادة 44»: behind a preposition it is told which.
        let governed =
            label == Label::Article && (r.has_prefix(before, Prefix::BI) || r.is_cue_before(before, Cue::On));
        let numbered = definite && (designates || governed || !is_counted_apart(r, core, label));
        let is_name = numbered || !(definite || is_counted(r, core.end));
        Some(match label {
            _ if dash && !matches!(label, Label::Model | Label::Letter) => return None,
            // «البركان 10 كيلومترات» is no «بركان 10».
            Label::Model
                if is_name && !(is_counted(r, core.end) && r.has_prefix(before, Prefix::ARTICLE)) =>
            {
                Refusal::Name
            }
            Label::Letter if r.token(core.start)?.digits <= 4 && is_name => Refusal::Name,
            Label::Phone => Refusal::Phone,
            Label::Article if is_name => Refusal::Article,
            Label::Formation | Label::Name if is_name => Refusal::Name,
            Label::Road if is_name => Refusal::Road,
            Label::Order if is_name => Refusal::Order,
            _ => return None,
        })
    })
}

/// Whether the figure behind a definite label counts what follows it: «دخل القطاع 120 شاحنة», «حضر الجلسة 200 نائب».
fn is_counted_apart(r: &Reading<'_>, core: &Range<usize>, label: Label) -> bool {
    let Some(next) = r.token(core.end).filter(|t| t.kind == TokenKind::Word && t.prefix == Prefix::NONE)
    else {
        return false;
    };
    let known = next.senses.has_any(Class::Noun.bit() | Class::Unit.bit() | Class::Title.bit());
    if known || label == Label::Article {
        return known;
    }
    // «الدورة 15 كلمة»: 11 to 99 count in the accusative; nothing has a 300th session.
    let (value, folded) = (r.token(core.start).map_or(0.0, |t| t.value), r.folded(core.end));
    let plain =
        next.senses.is_empty() && folded.chars().count() >= SHORTEST_COUNTED && !r.is_definite(core.end);
    let accusative = folded.ends_with(letters::ALIF) || folded.ends_with(letters::HA);
    let verbal = [letters::YA, letters::TA].iter().any(|first| folded.starts_with(*first));
    plain
        && if (11.0..=99.0).contains(&(value % 100.0)) {
            accusative
        } else {
            label == Label::Order && value >= MOST_SESSIONS && !verbal
        }
}

/// «ثورة 25 يناير», «17 من الشهر ذاته»: the day of a month that is no date of its own.
fn day_of_name(r: &Reading<'_>, core: &Range<usize>) -> Option<Refusal> {
    let day = core.len() == 1 && r.token(core.start)?.value <= 31.0;
    let of_month = r.is_bare_cue(core.end, Cue::Of) && r.is_cue(core.end + 1, Cue::PeriodMonth);
    // «20 ثانية» lasts; «ثانية» is of a month's name only behind it.
    let senses = r.token(core.end)?.senses;
    let is_month = senses.has(Class::Month) && !senses.has(Class::Unit);
    (day && (of_month || is_month)).then_some(Refusal::Date)
}

/// «كأس العالم 2018», «اتفاق 1998»: four digits behind a noun that count nothing.
fn lone_year(r: &Reading<'_>, core: &Range<usize>) -> Option<Refusal> {
    let next = r.token(core.end);
    let ends = next.is_none_or(|t| !matches!(t.kind, TokenKind::Word | TokenKind::Latin))
        || r.is_definite(core.end)
        || r.cues(core.end).next().is_some()
        || goes_on_to_tell(r, core.start);
    let before = core.start.checked_sub(1)?;
    let bracket = r.is_punct(before, '(') && r.is_punct(core.end, ')');
    let token = r.token(before)?;
    let nouns = Class::Noun.bit() | Class::Name.bit() | Class::Event.bit() | Class::Label.bit();
    // «إحصاء 2024», «حصيلة 2019».
    let census = r.folded(before).chars().count() >= SHORTEST_COUNTED
        && r.words.known(token.senses).particles.meets(Particle::NumberOf.bit() | Particle::Search.bit());
    let noun = token.kind == TokenKind::Word
        && (token.senses.is_empty() || token.senses.has_any(nouns) || census)
        && !token.has_suffix
        && !r.is_label(before, Label::Total);
    (core.len() == 1 && ends && (bracket || noun) && is_year(r, core.start)).then_some(Refusal::Year)
}

/// «وفق إحصاء 2024 نحو مليون», «اتفاق 1998 ينص»: whether what the year at `at` names is told of right behind it, which so
/// exact a count would not be.
fn goes_on_to_tell(r: &Reading<'_>, at: usize) -> bool {
    let next = at + 1;
    let round = r.token(at).is_none_or(|t| t.value % 100.0 == 0.0);
    let hedged = r.token(next).is_some_and(|t| t.senses.has(Class::Hedge));
    let verb = r.folded(next).starts_with(letters::YA) && !is_counted(r, next);
    !round && (hedged || verb)
}

/// Whether four digits without grouping name a year of recent centuries.
pub(crate) fn is_year(r: &Reading<'_>, at: usize) -> bool {
    r.token(at).is_some_and(|t| {
        t.kind == TokenKind::Number
            && t.digits == 4
            && (1800.0..2100.0).contains(&t.value)
            && t.value.fract() == 0.0
            && r.written(at).chars().count() == 4
    })
}

/// Whether the word at `at` is a noun or unit that numbers count.
pub(crate) fn is_known_counted(r: &Reading<'_>, at: usize) -> bool {
    let known = Class::Noun.bit() | Class::Unit.bit();
    r.token(at).is_some_and(|t| t.prefix == Prefix::NONE && t.senses.has_any(known))
}

/// Whether the word at `at` is counted by a number before it: a noun or unit it knows, or any word in the
/// indefinite accusative («شخصا»).
pub(crate) fn is_counted(r: &Reading<'_>, at: usize) -> bool {
    let Some(token) = r.token(at).filter(|t| t.kind == TokenKind::Word) else { return false };
    if token.prefix != Prefix::NONE {
        return false;
    }
    if is_known_counted(r, at) {
        return true;
    }
    let written = r.written(at).trim_end_matches(letters::is_mark);
    token.senses.is_empty() && written.ends_with(letters::ALIF) && written.chars().count() >= 4
}
