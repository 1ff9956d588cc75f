//! Numbers with a unit: durations, ages, percentages, money, distances.

use std::ops::Range;

use super::age;
use super::compound;
use super::counted::change;
use crate::claims::context::{Context, Cover};
use crate::claims::draft::Draft;
use crate::claims::{Hedge, Kind, Value, person};
use crate::text::affixes::{HER, HIS, THEIR};
use crate::text::lexicon::cues::Cue;
use crate::text::lexicon::keywords::Keyword;
use crate::text::lexicon::labels::Label;
use crate::text::lexicon::particles::Particle;
use crate::text::lexicon::speech::Role;
use crate::text::lexicon::units::{Dimension, Unit};
use crate::text::lexicon::{Class, Prefix};
use crate::text::{Number, NumberForm, TokenKind, letters};

/// How far behind a sum the next one may stand, in tokens.
const SECOND_REACH: usize = 10;
/// A few «أوقية» are ounces, thousands are a sum.
const FEWEST_OUGUIYAS: f64 = 1000.0;
/// How far behind an age the next one of a list may stand, in tokens.
const LIST_REACH: usize = 14;
/// No price or length becomes more than so many times another: «في النصف الأول من 2018 إلى 19 مليارا».
const FARTHEST: f64 = 20.0;
/// Sums of so many and up go by without their currency in a list.
const MILLION: f64 = 1e6;

/// Proposes claims for durations and measured quantities.
#[must_use]
pub(crate) fn find(context: &Context<'_>) -> Vec<Draft> {
    let mut out = single(context);
    let shared: Vec<Draft> = out.iter().flat_map(|draft| sharing_unit(context, draft)).collect();
    let mut others: Vec<Draft> = out.iter().filter_map(|draft| sum_before(context, draft)).collect();
    others.extend(out.iter().filter_map(|draft| old_measure(context, draft)));
    for draft in &out {
        let mut next = second_sum(context, draft);
        while let Some(sum) = next {
            next = second_sum(context, &sum);
            others.push(sum);
        }
    }
    // What is told of its own currency is not lent one.
    let own = Cover::of(out.iter().map(|draft| &draft.tokens));
    others.retain(|other| !own.touches(&other.tokens));
    others.sort_by_key(|d| d.tokens.start);
    others.dedup_by_key(|d| d.tokens.start);
    out.extend(shared);
    out.extend(others);
    out
}

/// «12 مليارا» of «حصة الطرق 12 مليارا، فيما بلغت حصة الجسور 8 مليارات درهم»: a sum whose currency the next one tells,
/// where both are told of the same.
fn sum_before(context: &Context<'_>, draft: &Draft) -> Option<Draft> {
    if draft.kind != Kind::Money {
        return None;
    }
    let numbers = &context.analysis.numbers;
    let at = numbers.partition_point(|n| n.tokens.start < draft.tokens.start);
    let number = numbers.get(at.checked_sub(1)?).filter(|n| is_plain(context, n) && n.best >= MILLION)?;
    let sentence = &context.sentence_of(draft.tokens.start)?.tokens;
    let near =
        sentence.contains(&number.tokens.start) && draft.tokens.start - number.tokens.end <= SECOND_REACH;
    let lowest = number.tokens.start.saturating_sub(SECOND_REACH).max(sentence.start);
    let alike =
        || share_a_word(context, &(lowest..number.tokens.start), number.tokens.end..draft.tokens.start);
    let people = || (lowest..number.tokens.start).any(|i| context.is_particle(i, Particle::NumberOf));
    let value = Value::Number { low: number.low, high: number.high };
    (near && ends_sum(context, number.tokens.end) && !people() && alike()).then(|| Draft {
        tokens: number.tokens.clone(),
        counted: number.tokens.clone(),
        value,
        hedge: number.hedge,
        ..draft.clone()
    })
}

/// Whether a word with a meaning of its own stands in both ranges, in one form or another.
fn share_a_word(context: &Context<'_>, one: &Range<usize>, mut other: Range<usize>) -> bool {
    let is_of = |i: usize| !context.is_any_particle(i) && !context.is_dated(i) && context.stem(i).is_some();
    let own = |stem| one.clone().any(|i| is_of(i) && context.stem(i) == stem);
    other.any(|i| is_of(i) && own(context.stem(i)))
}

fn is_plain(context: &Context<'_>, number: &Number) -> bool {
    let whole = !matches!(number.form, NumberForm::Fraction | NumberForm::Vague | NumberForm::Dual);
    whole
        && !number.ordinal
        && !number.percent
        && number.refused.is_none()
        && !context.touches_time(&number.core)
}

/// Whether nothing at `i` is counted by the figure before it.
fn ends_sum(context: &Context<'_>, i: usize) -> bool {
    // «3 ملايين لاجئ» begins with no preposition.
    if context.noun(i).is_some() && !context.has_prefix(i, Prefix::LI) {
        return false;
    }
    context.token(i).is_none()
        || context.is_any_punct(i)
        || context.is_any_particle(i)
        || context.has_prefix(i, Prefix::LI)
        || context.is_dated(i)
        || context.folded(i).starts_with(letters::LAM)
        || context.speech(i).0.has(Role::Stop)
}

/// «20 ألفا» of «100 ألف جنيه لكل أسرة و20 ألفا لكل مصاب», «19 مليونا» of «من 12 مليون دولار إلى 19 مليونا», «33,7»
/// of «62,6 في المئة مقابل 33,7»: a sum of money or a share set beside one before it, without its unit.
fn second_sum(context: &Context<'_>, draft: &Draft) -> Option<Draft> {
    let money = matches!(draft.kind, Kind::Money | Kind::Distance);
    let percent = draft.kind == Kind::Percent;
    if !money && !percent {
        return None;
    }
    let numbers = &context.analysis.numbers;
    let behind = numbers.get(numbers.partition_point(|n| n.tokens.start < draft.tokens.end)..)?;
    let number = behind.iter().take(SECOND_REACH).find(|n| !n.ordinal && !context.touches_time(&n.core))?;
    let (start, end) = (number.tokens.start, number.tokens.end);
    let plain = !number.percent && number.refused.is_none();
    let sentence = &context.sentence_of(draft.tokens.start)?.tokens;
    let near = start - draft.tokens.end <= SECOND_REACH && sentence.contains(&start);
    let before = start.checked_sub(1)?;
    let beside = context.is_particle(before, Particle::Along);
    let of_them = context.is_particle(before, Particle::OfThem);
    // «يصل إلى 4 ملايين» bounds it.
    let to = (before..number.core.start).any(|i| change::is_to(context, i));
    let and = context.has_prefix(start, Prefix::CONJUNCTION) || context.is_and(before);
    let each = and && context.is_keyword(end, Keyword::ForEach);
    let alike = if money {
        // «12 مليار درهم للتعليم و9 مليارات للصحة».
        let of_others = context.is_particle(end, Particle::From);
        let large = number.best >= MILLION && is_plain(context, number);
        let listed = and && large && !of_others;
        // «تعهدت الأولى بـ60 مليون يورو، وتعهدت الثانية بـ25 مليونا».
        let lowest = draft.tokens.start.saturating_sub(SECOND_REACH).max(sentence.start);
        let told = || share_a_word(context, &(lowest..draft.tokens.start), draft.tokens.end..start);
        listed
            || large && !of_others && told()
            || ((beside || to || each || of_them) && number.best >= 1000.0)
    } else {
        beside && number.best <= 100.0
    };
    let value = Value::Number { low: number.low, high: number.high };
    (plain && near && alike && ends_sum(context, end)).then(|| Draft {
        tokens: start..end,
        counted: start..end,
        value,
        hedge: number.hedge,
        ..draft.clone()
    })
}

/// «16» of «16 و18 عاما», «12» of «12 و15 مترا»: figures before one whose unit they share.
fn sharing_unit(context: &Context<'_>, draft: &Draft) -> Vec<Draft> {
    let mut out = Vec::new();
    let mut start = draft.tokens.start;
    // A list that is told to be more or less than something is no list.
    while draft.hedge == Hedge::Exact
        && draft.unit != "percent"
        && let Some(number) = figure_before(context, start)
    {
        start = number.tokens.start;
        let value = Value::Number { low: number.low, high: number.high };
        out.push(Draft {
            tokens: number.tokens.clone(),
            counted: number.tokens.clone(),
            value,
            ..draft.clone()
        });
    }
    out
}

/// «15» of «من 15 إلى 20 جنيها»: what a measure was before, without its unit.
fn old_measure(context: &Context<'_>, draft: &Draft) -> Option<Draft> {
    let asked = matches!(draft.kind, Kind::Money | Kind::Distance) && draft.hedge == Hedge::Exact;
    let old = change::old_figure(context, draft.tokens.start).filter(|_| asked)?;
    let numbers = &context.analysis.numbers;
    let number = numbers.get(numbers.partition_point(|n| n.tokens.start < old))?;
    let Value::Number { low: Some(new), .. } = draft.value else { return None };
    let (low, high) = (number.best.min(new), number.best.max(new));
    let beside = number.tokens.end + 1 == draft.tokens.start && is_plain(context, number);
    let beside = beside && high <= low * FARTHEST;
    let value = Value::Number { low: number.low, high: number.high };
    (beside && number.hedge == Hedge::Exact).then(|| Draft {
        tokens: number.tokens.clone(),
        counted: number.tokens.clone(),
        value,
        ..draft.clone()
    })
}

/// The plain figure that ends right before «و» and the figure at `start`.
pub(super) fn figure_before<'a>(context: &Context<'a>, start: usize) -> Option<&'a Number> {
    let conjunction = start.checked_sub(1).filter(|&i| context.is_and(i));
    let end = match conjunction {
        Some(and) => and,
        None if context.has_prefix(start, Prefix::CONJUNCTION) => start,
        None => return None,
    };
    let numbers = &context.analysis.numbers;
    let at = numbers.partition_point(|n| n.tokens.end < end);
    numbers.get(at).filter(|n| {
        let plain = n.hedge == Hedge::Exact && !n.ordinal && !n.percent && n.refused.is_none();
        n.tokens.end == end && plain && matches!(n.form, NumberForm::Digits | NumberForm::Words)
    })
}

fn single(context: &Context<'_>) -> Vec<Draft> {
    let mut out = durations(context);
    out.extend(age::find(context));
    for number in &context.analysis.numbers {
        let taken = context.touches_time(&number.core);
        if number.ordinal || number.refused.is_some() || taken {
            continue;
        }
        out.extend(percentage(context, number).or_else(|| quantity(context, number)));
    }
    compound::join(context, out)
}

fn durations(context: &Context<'_>) -> Vec<Draft> {
    let durations = context.analysis.durations.iter();
    // «بعمر 4 أعوام و13 عاما»: ages that follow on an age.
    let mut last_age = None;
    durations
        .filter(|duration| !context.touches_date(&duration.tokens))
        .map(|duration| {
            let goes_on = last_age == Some(duration.tokens.start)
                && context.has_prefix(duration.tokens.start, Prefix::CONJUNCTION);
            // «جابر - 8 سنوات ونادية - 30 سنة».
            let start = duration.tokens.start;
            let listed = last_age.is_some_and(|end| start.saturating_sub(end) <= LIST_REACH)
                && start.checked_sub(1).is_some_and(|i| {
                    // «سعاد، 6 سنوات، وحامد، 9 سنوات.»
                    let named = || i > 0 && person::is_name_word(context, i - 1);
                    age::is_dash(context, i) || context.is_comma(i) && named()
                });
            let age = goes_on || listed || age::is_age(context, duration);
            last_age = age.then_some(duration.tokens.end);
            let (kind, rule) =
                if age { (Kind::Age, "measure.age") } else { (Kind::Duration, "measure.duration") };
            let value = Value::Number { low: duration.low, high: duration.high };
            let draft = draft(duration.tokens.clone(), kind, value, duration.hedge, &duration.unit, rule);
            if age { age::of_person(context, age::bounded(context, draft)) } else { draft }
        })
        .collect()
}

pub(super) fn draft(
    tokens: Range<usize>,
    kind: Kind,
    value: Value,
    hedge: Hedge,
    unit: &str,
    rule: &'static str,
) -> Draft {
    Draft {
        counted: tokens.clone(),
        tokens,
        kind,
        value,
        hedge,
        unit: unit.into(),
        concept: unit.into(),
        rule,
        confidence: 0.9,
        is_part: false,
    }
}

/// «47 بالمئة», «ثلث المساحة», «أكثر من نصف الأراضي».
fn percentage(context: &Context<'_>, number: &Number) -> Option<Draft> {
    if number.percent {
        let value = Value::Number { low: number.low, high: number.high };
        return Some(draft(
            number.tokens.clone(),
            Kind::Percent,
            value,
            number.hedge,
            "percent",
            "measure.percent",
        ));
    }
    if number.form != NumberForm::Fraction || number.best > 1.0 {
        return None;
    }
    // A share of something named: «نصف الأراضي», not «نصف ساعة» or «نصف نهائي».
    let of = number.tokens.end;
    // «الربع السابق» is one of the year.
    let which = [Cue::Last, Cue::Next, Cue::Current, Cue::Final, Cue::This];
    if context.is_definite(number.core.start) && which.into_iter().any(|cue| context.is_cue(of, cue)) {
        return None;
    }
    // «ربع النهائي» is a round.
    // «نصف إنتاج المعمل».
    let construct = context.is_word(of)
        && context.is_definite(of + 1)
        && (context.noun(of).is_some() || context.is_unknown(of))
        && !context.speech(of).0.has(Role::Stop)
        && !context.touches_time(&(of..of + 2));
    // «بلغت نسبة المشاركة الثلثين».
    let rate =
        context.is_definite(number.core.start) && (is_rate(context, number) || is_change(context, number));
    // «نصف قيمته».
    let owned = [HIS, HER, THEIR].iter().any(|ending| context.word(of).ends_with(ending))
        && (context.noun(of).is_some() || context.is_unknown(of) || context.is_label(of, Label::Total));
    let share_of = owned || context.is_definite(of) || context.name(of).is_some() || construct;
    if !(share_of || rate) || context.is_label(of, Label::Sport) || context.is_of_class(of, Class::Unit) {
        return None;
    }
    let share = (number.best * 100.0).round();
    let value = match number.hedge {
        Hedge::MoreThan => Value::Number { low: Some(share + 1.0), high: None },
        Hedge::AtLeast => Value::Number { low: Some(share), high: None },
        Hedge::LessThan => Value::Number { low: None, high: Some(share - 1.0) },
        Hedge::AtMost => Value::Number { low: None, high: Some(share) },
        _ => Value::exactly(share),
    };
    let hedge = if number.hedge == Hedge::Exact { Hedge::About } else { number.hedge };
    let end = if share_of { of + 1 } else { of };
    Some(draft(number.tokens.start..end, Kind::Percent, value, hedge, "percent", "measure.share"))
}

/// Whether «نسبة» stands before the fraction in its clause.
fn is_rate(context: &Context<'_>, number: &Number) -> bool {
    const REACH: usize = 8;
    let start = number.tokens.start;
    let mut clause = (start.saturating_sub(REACH)..start).rev().take_while(|&i| !context.is_any_punct(i));
    clause.any(|i| context.is_keyword(i, Keyword::Rate))
}

/// «خفضت إنتاجها بمقدار الثلث», «تراجع بنحو النصف», «إلى النصف»: by or to what share something changed.
fn is_change(context: &Context<'_>, number: &Number) -> bool {
    const REACH: usize = 6;
    let (start, core) = (number.tokens.start, number.core.start);
    let changes = (start.saturating_sub(REACH)..start).any(|i| context.has_label(i, Label::CHANGES));
    // «بمقدار», which no list knows.
    let joined = |i: usize| context.is_unknown(i) && context.folded(i).starts_with(letters::BA);
    let by = |i: usize| context.has_prefix(i, Prefix::BI) || joined(i) || change::is_to(context, i);
    changes && (start.saturating_sub(2)..=core).any(by)
}

/// «500 متر», «200 مليون دولار», «7 أطنان».
fn quantity(context: &Context<'_>, number: &Number) -> Option<Draft> {
    // «ضعفي ما كان», «مترين»: the unit tells its own number.
    let own = (number.form == NumberForm::Dual).then(|| unit(context, number.core.start)).flatten();
    // Two feet are rather those of a person, and two barrels may be bombs.
    let measures = |i: usize| context.noun(i).is_none_or(|(noun, _)| noun.kind == Some(Kind::Distance));
    let plain = |unit: &&Unit| unit.id != "feet" && measures(number.core.start);
    if let Some(unit) = own.filter(plain) {
        let value = Value::Number { low: number.low, high: number.high };
        let rule = if unit.dimension == Dimension::Money { "measure.money" } else { "measure.unit" };
        return Some(draft(number.tokens.clone(), kind_of(unit)?, value, number.hedge, &unit.id, rule));
    }
    // «مئات الملايين من الدولارات».
    // «19,04 مليار من الدولارات».
    let scaled = number.form == NumberForm::Vague || number.best >= MILLION;
    let of = scaled && context.is_particle(number.tokens.end, Particle::From);
    let at = number.tokens.end + usize::from(of && context.is_definite(number.tokens.end + 1));
    // «كيلو غرام», «ميغا واط».
    let split = split(context, at);
    let at = at + usize::from(split.is_some());
    let short = spelled(context, at).or_else(|| with_power(context, at));
    let unit = short.map(|(unit, _)| unit).or(split).or_else(|| unit(context, at))?;
    let ounces = unit.id == "ouguiyas" && number.best < FEWEST_OUGUIYAS;
    let kind = if ounces { Kind::Distance } else { kind_of(unit)? };
    let value = Value::Number { low: number.low, high: number.high };
    // «40 كيلومترا في الساعة» is a speed.
    let sign = context.is_punct(at + 1, '/');
    let hour =
        context.is_keyword(at + 2, Keyword::Hour) || (sign && is_letter(context, at + 2, letters::SIN));
    let per = (sign || context.is_particle(at + 1, Particle::In)) && hour;
    if per && kind == Kind::Distance {
        let unit = format!("{}/h", unit.id);
        return Some(draft(
            number.tokens.start..at + 3,
            Kind::CountOther,
            value,
            number.hedge,
            &unit,
            "measure.speed",
        ));
    }
    let rule = if kind == Kind::Money { "measure.money" } else { "measure.unit" };
    let (unit, end) =
        short.map_or_else(|| qualified(context, number, unit, at), |(unit, end)| (unit.id.as_str(), end));
    Some(draft(number.tokens.start..end, kind, value, number.hedge, unit, rule))
}

/// «د.ج», «ل. ل»: a currency by its first letters, with where it ends.
fn spelled<'a>(context: &Context<'a>, at: usize) -> Option<(&'a Unit, usize)> {
    let letter = |i: usize| context.is_word(i) && context.word(i).len() == letters::BYTES;
    if !letter(at) || !context.is_punct(at + 1, '.') || !letter(at + 2) {
        return None;
    }
    let written = [context.folded(at), context.folded(at + 2)].concat();
    let unit = context.words.units.iter().find(|unit| unit.letters.iter().any(|own| *own == written))?;
    Some((unit, at + 3))
}

/// «كيلو غرام», «ميغا واط»: a unit in two words that is written in one elsewhere.
fn split<'a>(context: &Context<'a>, at: usize) -> Option<&'a Unit> {
    let plain = |i: usize| context.is_word(i) && context.token(i).is_some_and(|t| t.prefix == Prefix::NONE);
    if !plain(at) || !plain(at + 1) || !(context.is_unknown(at) || context.unit(at).is_some()) {
        return None;
    }
    let whole = [context.folded(at), context.folded(at + 1)].concat();
    let senses = context.words.lexicon.look_up(&whole);
    let senses = context.words.lexicon.senses(senses.senses).iter();
    let unit = senses.copied().find(|sense| sense.class == Class::Unit)?;
    context.words.units.get(usize::from(unit.id))
}

/// «م2», «كلم²», «م3»: an area or a volume by its exponent.
fn with_power<'a>(context: &Context<'a>, at: usize) -> Option<(&'a Unit, usize)> {
    let joined = context.token(at + 1).filter(|t| !t.space_before)?;
    let exponent = |digit: f64, mark: char| {
        (joined.kind == TokenKind::Number && (joined.value - digit).abs() < f64::EPSILON)
            || joined.is_punct(mark)
    };
    let metre = is_letter(context, at, letters::MIM);
    let kilometre = || unit(context, at).is_some_and(|unit| unit.id == "kilometres");
    let id = match (exponent(2.0, '²'), exponent(3.0, '³')) {
        (true, _) if metre => "square-metres",
        (true, _) if kilometre() => "square-kilometres",
        (_, true) if metre => "cubic-metres",
        _ => return None,
    };
    context.words.unit(id).map(|unit| (unit, at + 2))
}

fn is_letter(context: &Context<'_>, i: usize, letter: char) -> bool {
    let mut word = context.word(i).chars();
    word.next() == Some(letter) && word.next().is_none()
}

/// The unit with the adjective behind it, and where it ends: «أميال بحرية» are of another length, «كيلومتر مربع» is an
/// area.
fn qualified<'a>(context: &Context<'_>, number: &Number, unit: &'a Unit, at: usize) -> (&'a str, usize) {
    let is = |keyword: Keyword| context.is_keyword(at + 1, keyword);
    match unit.id.as_str() {
        // Annotations of the press leave «بحرية» out of the figure, and «مربع» in.
        // The ounce and the money of Mauritania share a name.
        "ouguiyas" if number.best < FEWEST_OUGUIYAS => ("ounces", at + 1),
        "miles" if is(Keyword::Nautical) => ("nautical-miles", at + 1),
        "metres" if is(Keyword::Square) => ("square-metres", at + 2),
        "kilometres" if is(Keyword::Square) => ("square-kilometres", at + 2),
        "miles" if is(Keyword::Square) => ("square-miles", at + 2),
        "metres" if is(Keyword::Cubic) => ("cubic-metres", at + 2),
        "feet" if is(Keyword::Cubic) => ("cubic-feet", at + 2),
        // «كيلو مترات», «كيلو غراما», in two words.
        "kilograms" if is_unit(context, at + 1, "metres") => ("kilometres", at + 2),
        "kilograms" if is_unit(context, at + 1, "grams") => ("kilograms", at + 2),
        id => (id, at + 1),
    }
}

fn is_unit(context: &Context<'_>, at: usize, id: &str) -> bool {
    unit(context, at).is_some_and(|unit| unit.id == id)
}

/// What a figure with this unit claims; durations have rules of their own.
const fn kind_of(unit: &Unit) -> Option<Kind> {
    match unit.dimension {
        Dimension::Money => Some(Kind::Money),
        Dimension::Length | Dimension::Area | Dimension::Volume | Dimension::Weight => Some(Kind::Distance),
        Dimension::Time => None,
        Dimension::Speed | Dimension::Power | Dimension::Temperature | Dimension::Times => {
            Some(Kind::CountOther)
        }
    }
}

fn unit<'a>(context: &Context<'a>, at: usize) -> Option<&'a Unit> {
    // «كلمة» is no kilometre of his.
    let sense = context
        .token(at)
        .filter(|_| !person::is_no_pronoun(context, at))?
        .sense(&context.words.lexicon, Class::Unit)?;
    context.words.units.get(usize::from(sense.id))
}
