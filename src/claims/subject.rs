//! Whose or what a share, a sum, a length of time or a count of votes is: «نصر 12.5% وكريم 7.3%», «لتر السولار 10 جنيهات».

use std::ops::Range;

use super::Kind;
use super::clause::ends_owner;
use super::context::{Context, Sentence};
use super::draft::Draft;
use super::rules::counted::change;
use super::sort;
use super::topic;
use crate::text::affixes::TO;
use crate::text::lexicon::cues::Cue;
use crate::text::lexicon::keywords::Keyword;
use crate::text::lexicon::labels::Label;
use crate::text::lexicon::names::NameSort;
use crate::text::lexicon::particles::Particle;
use crate::text::lexicon::reporting::Reporting;
use crate::text::lexicon::units::Dimension;
use crate::text::lexicon::{Class, Prefix};
use crate::text::{Number, letters};

/// How far before a figure the words may stand that tell what it is of, in tokens.
const REACH: usize = 30;
/// How many of them count, the nearest first.
const WORDS: usize = 8;
/// How many figures may stand between: «حصل نصر على 900 صوت، أي ما نسبته 12%».
const PASSED: usize = 3;
/// How many words behind a figure tell whom it is for: «10 سنوات لسامي».
const BEHIND: usize = 3;
/// How far before a figure «بدلا من» may stand, in tokens.
const INSTEAD: usize = 4;
/// How far from a count of voters words may stand that tell who may vote, in tokens.
const ENTITLED: usize = 6;
/// How many words «وفق» may stand before.
const ATTRIBUTED: usize = 6;
/// How far from a share words of voting may stand, in tokens.
const POLL: usize = 12;
/// How far before what is halted «وقف» may stand, in tokens: «وقف لإطلاق النار».
const HALTED: usize = 2;
/// Units of what contenders gain.
const GAINED: [&str; 2] = ["votes", "seats"];

/// What sort of thing lasts for a time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lasting {
    /// «هدنة», «وقف إطلاق النار».
    Truce,
    /// «الحداد».
    Mourning,
    /// «حظر التجول», «حالة الطوارئ».
    Curfew,
    /// What a court sentences to.
    Penalty,
    /// Attacks, battles and whatever else happens.
    Happening,
}

/// What sort of price.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Price {
    /// «سعر الشراء».
    Buying,
    /// «سعر البيع».
    Selling,
    /// Any other.
    Plain,
}

/// What a figure is of.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Subject {
    /// Durations only: what sort of thing lasts so long.
    pub lasting: Option<Lasting>,
    /// Stems of the words that tell it, hashed and sorted.
    pub words: Vec<u32>,
    /// Sums only: whether it is a price, and of which side of the trade.
    pub price: Option<Price>,
    /// Whether it is a count or a share of votes, or a turnout, as long as they are counted.
    pub is_of_poll: bool,
    /// The numbers in its name: «بنزين 95».
    pub numbers: Vec<u32>,
}

/// What the figure of a draft is of; empty where no words tell.
#[must_use]
pub(super) fn of(context: &Context<'_>, draft: &Draft, sentence: &Sentence) -> Subject {
    if !is_asked(draft.kind, &draft.unit) {
        return Subject::default();
    }
    let behind = draft.tokens.end;
    let sentenced = if draft.kind == Kind::Duration { sentenced(context, behind, sentence) } else { behind };
    if draft.kind == Kind::Duration && sentenced == behind && !lasts(context, draft.tokens.start) {
        return Subject { lasting: endured(context, draft), ..Subject::default() };
    }
    let low = draft.tokens.start.saturating_sub(REACH).max(sentence.tokens.start);
    let mut subject = Subject::default();
    let mut end = Some(draft.tokens.start);
    for _ in 0..=PASSED {
        let is_open = subject.words.is_empty() && subject.lasting.is_none();
        let Some(at) = end.filter(|_| is_open) else { break };
        let (phrase, figure) = phrase(context, low, at);
        collect(context, phrase, draft.kind, &mut subject);
        end = figure;
    }
    subject.is_of_poll = draft.kind != Kind::Money && is_of_poll(context, draft, sentence);
    if sentenced > behind {
        // «حداد» is a surname here.
        subject.lasting = Some(Lasting::Penalty);
    }
    subject.words.extend(beneficiary(context, sentenced, sentence));
    subject.words.sort_unstable();
    subject.words.dedup();
    subject
}

/// Whether it is asked of a figure what it is of.
#[must_use]
pub(super) fn is_asked(kind: Kind, unit: &str) -> bool {
    matches!(kind, Kind::Percent | Kind::Money | Kind::Duration) || GAINED.contains(&unit)
}

/// Whether a figure is what was before another: «13 جنيها بدلا من 12», «تراجعت إلى 46% مقارنة بنسبة 48%».
#[must_use]
pub(super) fn is_former(context: &Context<'_>, draft: &Draft) -> bool {
    let start = draft.tokens.start;
    let before = (start.saturating_sub(INSTEAD)..start).rev().take_while(|&i| !context.is_figure(i));
    // «بعد أن كان 8 جنيهات».
    let was = |i: usize| {
        let after = |i: usize| {
            context.is_keyword(i, Keyword::AfterThat)
                || context.is_particle(i, Particle::That) && i > 0 && context.is_cue(i - 1, Cue::After)
        };
        context.is_keyword(i, Keyword::Was) && i > 0 && after(i - 1)
    };
    change::is_old(context, &draft.tokens)
        || before.into_iter().any(|i| context.is_keyword(i, Keyword::Instead) || was(i))
}

/// Whether a count of voters is of those who may vote, not of those who did: «دعي 24 مليون ناخب», «9 ملايين ناخب مسجلين».
#[must_use]
pub(super) fn is_entitled(context: &Context<'_>, draft: &Draft, sentence: &Sentence) -> bool {
    const VOTER: &str = "voter";
    let low = draft.tokens.start.saturating_sub(ENTITLED).max(sentence.tokens.start);
    let high = (draft.tokens.end + ENTITLED).min(sentence.tokens.end);
    let phrase = (low..draft.tokens.start).rev().take_while(|&i| !context.is_any_punct(i));
    let behind = (draft.tokens.end..high).take_while(|&i| !context.is_any_punct(i));
    draft.concept == VOTER && phrase.chain(behind).any(|i| context.has_label(i, Label::Entitled.bit()))
}

/// Whether people are counted beside others who are named: «سامي وكريم و45 آخرين».
#[must_use]
pub(super) fn is_rest(context: &Context<'_>, draft: &Draft, sentence: &Sentence) -> bool {
    let Range { start, end } = draft.tokens;
    let others = (start..=end).any(|i| context.is_particle(i, Particle::Other));
    let joined = context.has_prefix(start, Prefix::CONJUNCTION) || start > 0 && context.is_and(start - 1);
    let figure = |i: usize| context.is_count(i);
    others && joined && !draft.is_part && !(sentence.tokens.start..start).any(figure)
}

/// The words before `end` that are of the figure there alone, and where the figure before them begins.
fn phrase(context: &Context<'_>, low: usize, end: usize) -> (Range<usize>, Option<usize>) {
    for i in (low..end).rev() {
        if ends_owner(context, i) && (i + 1..end).any(|i| tells(context, i)) {
            return (i + 1..end, None);
        }
        if let Some(number) = figure_at(context, i, end) {
            let behind = number.tokens.end.max(i + 1);
            // «12 مليارا للتعليم و9»: what stands behind a figure is of it where the next one begins with «و».
            let opener = (behind..=end).find(|&i| opens(context, i) || context.is_and(i));
            return (opener.unwrap_or(behind + 1).min(end)..end, Some(number.tokens.start.max(low)));
        }
    }
    (low..end, None)
}

/// Whether a length of time is told of what lasts so long, not of a stretch in which or after which something happens:
/// «الحداد ثلاثة أيام», «حظر لمدة يومين», not «خلال يومين».
fn lasts(context: &Context<'_>, start: usize) -> bool {
    let Some(before) = start.checked_sub(1) else { return false };
    if context.has_label(before, Label::Lasting.bit()) {
        return true;
    }
    let hedged = context.is_of_class(before, Class::Hedge);
    let grammatical = context.is_any_particle(before) && !context.is_particle(before, Particle::From);
    let timed = context.is_of_class(before, Class::Time) && !context.is_particle(before, Particle::From);
    hedged || context.is_word(before) && !grammatical && !timed && !context.is_keyword(before, Keyword::Every)
}

/// A comma or bracket, «و», «فيما»: another figure's phrase begins.
fn opens(context: &Context<'_>, i: usize) -> bool {
    let unlisted = || context.is_unknown(i) && context.word(i).starts_with(letters::WAW);
    context.is_any_punct(i)
        || context.has_prefix(i, Prefix::CONJUNCTION)
        || context.is_keyword(i, Keyword::Contrast)
        || context.is_particle(i, Particle::Along)
        || unlisted()
}

/// The figure at `i` that is no part of a name: in «بنزين 95 عند 13 جنيها» 95 is one.
fn figure_at<'a>(context: &Context<'a>, i: usize, end: usize) -> Option<&'a Number> {
    if !context.is_count(i) {
        return None;
    }
    let numbers = &context.analysis.numbers;
    let number = numbers.get(numbers.partition_point(|n| n.tokens.start <= i).checked_sub(1)?)?;
    (number.tokens.contains(&i) && !is_name(context, number, end)).then_some(number)
}

/// Whether a number right behind a word is part of its name: nothing is counted by it, and nothing is listed behind it.
fn is_name(context: &Context<'_>, number: &Number, end: usize) -> bool {
    let next = number.tokens.end;
    let counts = number.percent
        || context.noun(next).is_some()
        || context.unit(next).is_some()
        || context.is_of(number.core.start, sort::TIMED);
    let whole = number.core.len() == 1 && number.best.fract() == 0.0 && number.low == number.high;
    let behind_word = number.tokens.start.checked_sub(1).is_some_and(|before| {
        context.is_word(before) && !context.is_any_particle(before) && !bears(context, before)
    });
    !counts && whole && behind_word && !(next < end && opens(context, next) && !context.is_any_punct(next))
}

/// «حصل على», «بلغ», «نسبته»: stands between a figure and what it is of.
fn bears(context: &Context<'_>, i: usize) -> bool {
    context.has_label(i, Label::Bearing.bit())
}

/// Whether the word at `i` tells what a figure is of.
fn tells(context: &Context<'_>, i: usize) -> bool {
    let bears = bears(context, i) || context.is_keyword(i, Keyword::Instead);
    // «بلغت النفقات 900 مليون، بزيادة 10 في المئة»: what grew stands before.
    let by_change = context.has_prefix(i, Prefix::BI) && context.has_label(i, Label::CHANGES);
    topic::word(context, i).is_some() && !bears && !by_change && !context.is_of(i, sort::TIMED)
}

fn collect(context: &Context<'_>, phrase: Range<usize>, kind: Kind, subject: &mut Subject) {
    // Where something lasts is not what lasts.
    let of_place = |i: usize| {
        let named = context.name(i).is_some_and(|name| matches!(name.sort, NameSort::Country));
        let within = i.checked_sub(1).is_some_and(|before| context.is_particle(before, Particle::In));
        kind == Kind::Duration && (named || within)
    };
    // «سعر اللتر».
    let measure = |i: usize| context.unit(i).is_some_and(|(unit, _)| unit.dimension != Dimension::Money);
    let per_unit = |i: usize| kind == Kind::Money && measure(i);
    for i in phrase.clone().rev().filter(|&i| !is_attributed(context, phrase.start, i)) {
        if context.is_of(i, sort::NUMBER) && !context.is_dated(i) {
            let number = topic::hash(context.word(i));
            subject.numbers.push(number);
            subject.words.push(number);
        } else if kind == Kind::Duration && lasting(context, i).is_some() {
            subject.lasting = subject.lasting.or_else(|| lasting(context, i));
        } else if let Some(price) = price(context, i).filter(|_| kind == Kind::Money) {
            subject.price = subject.price.filter(|known| *known != Price::Plain).or(Some(price));
        } else if tells(context, i) && !of_place(i) && !per_unit(i) && subject.words.len() < WORDS {
            subject.words.extend(topic::unjoined(context, i));
        }
    }
    subject.numbers.sort_unstable();
    subject.numbers.dedup();
}

fn price(context: &Context<'_>, i: usize) -> Option<Price> {
    let is = |label: Label| context.has_label(i, label.bit());
    let sorts =
        [(Label::Buying, Price::Buying), (Label::Selling, Price::Selling), (Label::Price, Price::Plain)];
    sorts.into_iter().find(|(label, _)| is(*label)).map(|(_, price)| price)
}

/// Whether the word at `i` is of who tells the figure: «، وفق النتائج الأولية، ».
fn is_attributed(context: &Context<'_>, low: usize, i: usize) -> bool {
    let own = (low.max(i.saturating_sub(ATTRIBUTED))..=i).rev().take_while(|&i| !context.is_comma(i));
    own.into_iter().any(|i| context.speech_verb(i) == Some(Reporting::According))
}

/// Whether votes are counted: «12% من الأصوات», «900 صوت», «نسبة المشاركة في الاقتراع».
fn is_of_poll(context: &Context<'_>, draft: &Draft, sentence: &Sentence) -> bool {
    let low = draft.tokens.start.saturating_sub(POLL).max(sentence.tokens.start);
    let high = (draft.tokens.end + POLL).min(sentence.tokens.end);
    let polls = |i: usize| context.has_label(i, Label::Voting.bit());
    GAINED.contains(&draft.unit.as_str()) || draft.kind == Kind::Percent && (low..high).any(polls)
}

/// What went on for a time: «بعد 16 ساعة من الاشتباكات».
fn endured(context: &Context<'_>, draft: &Draft) -> Option<Lasting> {
    let from = draft.tokens.end;
    lasting(context, from + 1).filter(|_| context.is_particle(from, Particle::From))
}

/// What sort of thing the word at `i` is, which lasts for a time.
fn lasting(context: &Context<'_>, i: usize) -> Option<Lasting> {
    let halts =
        |reach: usize| (i.saturating_sub(reach)..i).any(|before| context.is_label(before, Label::Halting));
    let is = |label: Label| context.has_label(i, label.bit());
    let happens = || {
        let attack = context.noun(i).is_some_and(|(noun, _)| noun.kind == Some(Kind::AttackCount));
        attack || context.event(i).is_some() || is(Label::Enduring)
    };
    if is(Label::Truce) {
        Some(Lasting::Truce)
    } else if is(Label::Mourning) {
        Some(Lasting::Mourning)
    } else if is(Label::Curfew) {
        Some(Lasting::Curfew)
    } else if is(Label::Court) || is(Label::Sentence) {
        Some(Lasting::Penalty)
    } else if is(Label::Fire) || happens() {
        Some(if halts(HALTED) { Lasting::Truce } else { Lasting::Happening })
    } else {
        None
    }
}

/// Where the words end that make the length of time before `end` a penalty: «7 سنوات حبسا نافذا لسامي».
fn sentenced(context: &Context<'_>, end: usize, sentence: &Sentence) -> usize {
    let is_court = |i: usize| i < sentence.tokens.end && context.has_label(i, Label::Court.bit());
    if !is_court(end) || context.has_prefix(end, Prefix::LI) {
        return end;
    }
    let is_adjective = |i: usize| context.is_unknown(i) && !starts_with_li(context, i) && !opens(context, i);
    end + 1 + usize::from(is_adjective(end + 1))
}

/// Whom or what a figure is for: «10 سنوات لسامي», «9 مليارات للصحة».
fn beneficiary(context: &Context<'_>, end: usize, sentence: &Sentence) -> Vec<u32> {
    // «لـ"سامي"».
    let apart = context.folded(end) == TO;
    let quoted = usize::from(apart) + usize::from(apart && context.is_of(end + 1, sort::QUOTE));
    let joined =
        || context.has_prefix(end, Prefix::LI) || context.is_unknown(end) && starts_with_li(context, end);
    if !(apart || joined()) || end >= sentence.tokens.end {
        return Vec::new();
    }
    let first = end + quoted;
    let high = (first + BEHIND).min(sentence.tokens.end);
    let words = (first..high).take_while(|&i| i == first || !opens(context, i));
    words.filter(|&i| tells(context, i)).filter_map(|i| topic::unjoined(context, i)).collect()
}

fn starts_with_li(context: &Context<'_>, i: usize) -> bool {
    context.word(i).starts_with(letters::LAM)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::claims::extract;
    use crate::intake::testing::article;
    use crate::text::stem::{base, hash};

    /// Of each figure of a text, which of the words it is of.
    fn told<'a>(text: &str, words: &[&'a str]) -> Vec<Vec<&'a str>> {
        let claims = extract(&article(1, "أ", text), 1);
        let asked = claims.iter().filter(|c| is_asked(c.kind, &c.unit));
        let is_of = |of: &[u32], word: &str| of.contains(&hash(base(word)));
        let own = |of: &[u32]| words.iter().copied().filter(|word| is_of(of, word)).collect();
        asked.map(|c| own(&c.features.subject.words)).collect()
    }

    #[test]
    fn each_figure_of_a_list_has_its_own_subject() {
        for (text, words, wanted) in [
            ("حصل نصر على 12.5 بالمئة وكريم على 7.3 بالمئة.", ["نصر", "كريم"], [["نصر"], ["كريم"]]),
            ("نصر 12.5% وكريم 7.3%.", ["نصر", "كريم"], [["نصر"], ["كريم"]]),
            ("نال نصر 900 صوت، أي ما نسبته 12%.", ["نصر", "كريم"], [["نصر"], ["نصر"]]),
            ("خصصت 12 مليار درهم للتعليم و9 مليارات للزراعه.", ["تعليم", "زراعه"], [["تعليم"], ["زراعه"]]),
        ] {
            assert_eq!(told(text, &words), wanted, "{text}");
        }
    }
}
