//! Figures of a total told before or behind them: «عدد القتلى إلى 58», «بلغت الأصوات 900», «القتلى (58)».

use std::ops::Range;

use super::bare::{self, unnamed};
use super::change;
use super::phrase::{is_countable, plausible_noun};
use super::{Counted, after_of_them};
use crate::claims::Kind;
use crate::claims::context::Context;
use crate::text::lexicon::keywords::Keyword;
use crate::text::lexicon::labels::Label;
use crate::text::lexicon::particles::Particle;
use crate::text::lexicon::{Form, Prefix};
use crate::text::{Number, TokenKind, letters};

/// How far before the figure «عدد» or «حصيلة» may stand, in tokens.
const TOLL_REACH: usize = 14;
/// How far before «إلى» and the figure the next thing counted may stand, in tokens.
const NEXT_TOTAL: usize = 3;

/// «ارتفع عدد القتلى إلى 58», «حصيلة الضحايا بلغت 40», «رفع إلى 90 عدد القتلى», «القتلى (58)».
pub(super) fn number_of<'a>(context: &Context<'a>, number: &Number) -> Option<Counted<'a>> {
    number_of_before(context, number)
        .or_else(|| next_total(context, number))
        .or_else(|| number_of_behind(context, number))
        .or_else(|| bracketed(context, number))
        .or_else(|| listed(context, number))
}

fn counting<'a>(context: &Context<'a>, number: &Number, at: usize, how: &'static str) -> Option<Counted<'a>> {
    let (noun, _) = context.noun(at)?;
    Some(Counted {
        tokens: number.tokens.clone(),
        phrase: at..at + 1,
        noun: Some(noun),
        how,
        confidence: 0.9,
        is_part: after_of_them(context, number),
        together: false,
    })
}

fn number_of_before<'a>(context: &Context<'a>, number: &Number) -> Option<Counted<'a>> {
    let from = context.sentence_of(number.core.start)?.tokens.start;
    let lowest = number.tokens.start.saturating_sub(TOLL_REACH).max(from);
    let reaches = number.tokens.start.checked_sub(1).is_some_and(|i| change::is_to(context, i));
    let old = change::old_figure(context, number.tokens.start);
    if let Some(at) = old.and_then(|old| change::shared_noun(context, old, number.tokens.start)) {
        return counting(context, number, at, "counted.number_of");
    }
    let mut noun_at = None;
    let mut rises = false;
    let mut commas = false;
    let mut unknown_at = None;
    for i in (lowest..number.tokens.start).rev() {
        commas |= context.is_punct(i, '،');
        let other_figure = context.token(i)?.kind == TokenKind::Number
            && !context.touches_date(&(i..i + 1))
            && !context.is_named_year(i);
        // «ارتفع عدد ضحايا الحريق، الذي اندلع أمس، إلى ستة».
        let is_old = old.is_some_and(|old| i >= old);
        if (other_figure && !is_old) || context.is_punct(i, ':') || (commas && !rises && !reaches) {
            return None;
        }
        rises |= context.is_particle(i, Particle::Rose);
        if context.noun(i).is_some_and(|(_, form)| form != Form::Dual) {
            noun_at = Some(i);
        }
        if context.is_particle(i, Particle::NumberOf) {
            if is_toll_of_event(context, i) {
                return Some(unnamed(number, "counted.number_of", 0.8, false));
            }
            // «عدد من يحق لهم التصويت 4 آلاف».
            if bare::opens_those_who(context, i + 1) {
                let next = number.tokens.end;
                let ends = !is_countable(context, next) && !plausible_noun(context, number, next);
                return ends.then(|| unnamed(number, "counted.by_event", 0.7, false));
            }
            // «عدد المقيدين في القوائم 3 ملايين» counts no lists.
            let within = |at: usize| (i + 2..at).any(|of| context.is_particle(of, Particle::In));
            let own = unknown_at == Some(i + 1) && noun_at.is_some_and(within);
            let found = noun_at.filter(|_| !own);
            let found = found.and_then(|at| counting(context, number, at, "counted.number_of"));
            return found.or_else(|| of_unknown(context, number, i, unknown_at));
        }
        // «ارتفاع القتلى إلى 30».
        let toll =
            |&at: &usize| context.noun(at).is_some_and(|(noun, _)| noun.kind.is_some_and(Kind::is_casualty));
        if reaches
            && context.is_particle(i, Particle::Rose)
            && let Some(at) = noun_at.filter(toll)
        {
            return counting(context, number, at, "counted.number_of");
        }
        // «إن الإصابات وصلت إلى 77».
        let told = i.checked_sub(1).filter(|before| toll(before) && is_whole_plural(context, *before));
        if reaches
            && context.is_particle(i, Particle::Rose)
            && !context.has_prefix(i, Prefix::CONJUNCTION)
            && let Some(at) = told
        {
            return counting(context, number, at, "counted.number_of");
        }
        // «زيادة سيارات الإسعاف إلى 74».
        let of = noun_at.filter(|&at| at == i + 1 && !commas && is_plural(context, at));
        if reaches
            && context.is_label(i, Label::Rise)
            && let Some(at) = of
        {
            return counting(context, number, at, "counted.number_of");
        }
        // «بلغت الأصوات الباطلة 900 ألف».
        // «بلغت حالات الاشتباه 84».
        let whole = |at: usize| {
            is_whole_plural(context, at)
                || is_plural(context, at) && context.is_definite(at + 1) && at + 2 == number.tokens.start
        };
        let subject = |&at: &usize| at == i + 1 && whole(at);
        if context.is_particle(i, Particle::Rose)
            && !commas
            && let Some(at) = noun_at.filter(subject)
        {
            return counting(context, number, at, "counted.number_of");
        }
        unknown_at = Some(i).filter(|_| context.is_unknown(i) && context.is_definite(i));
    }
    None
}

/// «ارتفع عدد القتلى إلى 40 والجرحى إلى 90»: a second total that the verb of the first reaches to.
fn next_total<'a>(context: &Context<'a>, number: &Number) -> Option<Counted<'a>> {
    let to = number.tokens.start.checked_sub(1).filter(|&i| change::is_to(context, i))?;
    let from = context.sentence_of(to)?.tokens.start.max(to.saturating_sub(TOLL_REACH));
    let words = (from..to).rev().take(NEXT_TOTAL).take_while(|&i| context.is_word(i));
    let opens = |&i: &usize| context.has_prefix(i, Prefix::CONJUNCTION) || i > from && context.is_and(i - 1);
    let at = words.into_iter().find(opens).filter(|&i| is_whole_plural(context, i))?;
    let first = |i: usize| context.is_figure(i) && i > from && change::is_to(context, i - 1);
    (from..at).any(first).then(|| counting(context, number, at, "counted.number_of")).flatten()
}

/// «المنازل المهدمة تزيد على 400», «القتلى 12 والجرحى 40»: what is counted is the subject, and the figure what is said of it,
/// by a verb that bounds it or, of those who were harmed, by itself.
pub(super) fn subject<'a>(context: &Context<'a>, number: &Number) -> Option<Counted<'a>> {
    let next = number.tokens.end;
    if is_countable(context, next) || plausible_noun(context, number, next) || number.percent {
        return None;
    }
    let last = number.tokens.start.checked_sub(1)?;
    let whole =
        |i: usize| is_whole_plural(context, i) && context.event(i).is_none_or(|e| e.kind.is_casualty());
    let verb = number.tokens.start..number.core.start;
    if is_bounding_verb(context, verb) {
        // «المنازل المدمرة».
        let feminine = context.word(last).ends_with(letters::TA_MARBUTA);
        let described = !whole(last) && context.is_definite(last) && (feminine || context.is_unknown(last));
        let at = last - usize::from(described && last > 0);
        return whole(at).then(|| counting(context, number, at, "counted.number_of")).flatten();
    }
    let harmed = context.noun(last).is_some_and(|(noun, _)| noun.kind.is_some_and(Kind::is_casualty));
    let opens = |i: usize| context.is_any_punct(i) || context.is_particle(i, Particle::That);
    let clause = context.has_prefix(last, Prefix::CONJUNCTION)
        || last.checked_sub(1).is_none_or(opens)
        || context.sentence_of(last).is_some_and(|s| s.tokens.start == last);
    let counts = context.token(number.core.start).is_some_and(|t| t.prefix == Prefix::NONE);
    (harmed && whole(last) && clause && counts && number.best >= 2.0)
        .then(|| counting(context, number, last, "counted.number_of"))
        .flatten()
}

/// «تزيد على», «لا تتجاوز», «يقاربون» before a figure.
fn is_bounding_verb(context: &Context<'_>, hedge: Range<usize>) -> bool {
    let verb = hedge.start + usize::from(context.is_particle(hedge.start, Particle::Not));
    hedge.contains(&verb) && context.folded(verb).starts_with([letters::YA, letters::TA])
}

/// «حصيلة الهجوم», «حصيلة الزلزال»: of the dead, and of no other event than this.
fn is_toll_of_event(context: &Context<'_>, toll: usize) -> bool {
    let event = toll + 1;
    let attack = || context.noun(event).is_some_and(|(noun, _)| noun.kind == Some(Kind::AttackCount));
    context.is_keyword(toll, Keyword::Toll)
        && context.is_definite(event)
        && (context.is_label(event, Label::YearOf) || attack())
}

fn is_plural(context: &Context<'_>, i: usize) -> bool {
    context.noun(i).is_some_and(|(_, form)| form == Form::Plural)
}

/// «الأصوات», in the definite plural.
fn is_whole_plural(context: &Context<'_>, i: usize) -> bool {
    context.is_definite(i) && is_plural(context, i)
}

/// «عدد الغواصين إلى 30», «عمال عددهم 300»: the number of those that no list knows, or that stand before.
fn of_unknown<'a>(
    context: &Context<'a>,
    number: &Number,
    number_of: usize,
    unknown: Option<usize>,
) -> Option<Counted<'a>> {
    let possessed = context.is_keyword(number_of, Keyword::TheirNumber);
    let adjacent = number.tokens.start == number_of + 1;
    // «عددهم 30 عاملا» counts what follows.
    let bare =
        !is_countable(context, number.tokens.end) && !plausible_noun(context, number, number.tokens.end);
    let total = unknown.filter(|&at| at == number_of + 1);
    if !bare || !(total.is_some() || (possessed && adjacent)) {
        return None;
    }
    // «المصابون، وعددهم 14».
    let owner = number_of.checked_sub(1).filter(|_| possessed);
    // «المسلحون، الذين قدر عددهم بنحو 30».
    let relative = owner.filter(|&i| i >= 1 && context.is_particle(i - 1, Particle::Relative));
    let owner = relative.map_or(owner, |i| i.checked_sub(2));
    let owner = owner.map(|i| i - usize::from(i > 0 && context.is_punct(i, '،')));
    let people = |&i: &usize| {
        context.is_definite(i)
            && context.noun(i).is_some_and(|(noun, form)| noun.is_person() && form == Form::Plural)
    };
    if let Some(at) = owner.filter(people) {
        return counting(context, number, at, "counted.number_of");
    }
    let how = if possessed { "counted.by_event" } else { "counted.unknown_noun" };
    let phrase = total.map_or_else(|| number.core.clone(), |at| at..at + 1);
    Some(Counted { phrase, ..unnamed(number, how, 0.7, false) })
}

/// «رفع إلى 90 عدد القتلى».
fn number_of_behind<'a>(context: &Context<'a>, number: &Number) -> Option<Counted<'a>> {
    let at = number.tokens.end;
    if !context.is_particle(at, Particle::NumberOf) || context.is_definite(at) {
        return None;
    }
    // «عدد القتلى», «عدد ضحايا الفيضان».
    let told = |i: usize| {
        context.noun(i).is_some_and(|(noun, _)| {
            context.is_definite(i) || (noun.kind.is_some_and(Kind::is_casualty) && context.is_definite(i + 1))
        })
    };
    let noun = (at + 1..at + 3).find(|&i| told(i))?;
    counting(context, number, noun, "counted.number_of")
}

fn bracketed<'a>(context: &Context<'a>, number: &Number) -> Option<Counted<'a>> {
    let at = number.core.start.checked_sub(2)?;
    let enclosed = context.is_punct(at + 1, '(') && context.is_punct(number.core.end, ')');
    let dual = context.noun(at).is_some_and(|(_, form)| form == Form::Dual);
    let found = counting(context, number, at, "counted.bracketed").filter(|_| enclosed && !dual)?;
    Some(Counted { tokens: at..number.tokens.end, confidence: 0.85, ..found })
}

/// «السكان: 412,300», «الجرحى: 40»: a line of a list that names what is counted before a colon.
fn listed<'a>(context: &Context<'a>, number: &Number) -> Option<Counted<'a>> {
    let colon = number.tokens.start.checked_sub(1).filter(|&i| context.is_punct(i, ':'))?;
    let at = colon.checked_sub(1).filter(|&i| is_whole_plural(context, i))?;
    let opens = at.checked_sub(1).is_none_or(|i| context.is_any_punct(i))
        || context.sentence_of(at).is_some_and(|s| s.tokens.start == at);
    let end = number.tokens.end;
    let ends = context.token(end).is_none() || context.is_any_punct(end);
    (opens && ends).then(|| counting(context, number, at, "counted.number_of")).flatten()
}
