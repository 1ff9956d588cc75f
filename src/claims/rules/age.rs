//! Ages: «يبلغ من العمر 19 عاما», «طفل (12 عاما)», «في السابعة عشرة», «في الأربعينيات من عمره».

use std::ops::Range;

use crate::claims::context::Context;
use crate::claims::draft::Draft;
use crate::claims::person;
use crate::claims::{Hedge, Kind, Value};
use crate::text::affixes::{ARTICLE, OF_TWO};
use crate::text::lexicon::cues::Cue;
use crate::text::lexicon::keywords::Keyword;
use crate::text::lexicon::labels::Label;
use crate::text::lexicon::nouns::Noun;
use crate::text::lexicon::particles::Particle;
use crate::text::lexicon::{Class, Form, Prefix};
use crate::text::{Duration, Number, NumberForm, TokenKind, letters};

use super::measure::{draft, figure_before};

/// How far before an age at death the verb may stand, in tokens.
const DEATH_REACH: usize = 8;
/// The years that nobody outlives.
const OLDEST: f64 = 110.0;
/// How many years «في الأربعينيات» covers.
const DECADE: f64 = 10.0;

/// Proposes a claim for every age that is told by an ordinal or a decade of life.
#[must_use]
pub(super) fn find(context: &Context<'_>) -> Vec<Draft> {
    let years = context.analysis.numbers.iter().filter_map(|number| year_of_life(context, number));
    let bare = context.analysis.numbers.iter().filter_map(|number| bare(context, number));
    let years = years.chain(bare);
    let decades = context.tokens_of(Class::Time.bit().into()).filter_map(|i| decade_of_life(context, i));
    years.chain(decades).collect()
}

/// «في الأربعينيات من عمره», «رجل في العشرينات».
fn decade_of_life(context: &Context<'_>, i: usize) -> Option<Draft> {
    let decade = f64::from(context.cue_value(i, Cue::Decade)?);
    let within =
        context.is_definite(i) && i.checked_sub(1).is_some_and(|b| context.is_particle(b, Particle::In));
    if !within || !(is_of_life(context, i + 1) || is_of_someone(context, i, i + 1)) {
        return None;
    }
    let value = Value::Number { low: Some(decade), high: Some(decade + DECADE - 1.0) };
    Some(draft(i..i + 1, Kind::Age, value, Hedge::Range, "years", "measure.age"))
}

/// «تتراوح أعمارهم بين 18 و35», «تقل أعمارهم عن 25», «في سن 45»: years that nobody names, with nothing behind them to
/// count.
fn bare(context: &Context<'_>, number: &Number) -> Option<Draft> {
    const REACH: usize = 2;
    let Range { start, end } = number.tokens.clone();
    let told = |i: usize| context.is_particle(i, Particle::Aged) || context.is_keyword(i, Keyword::Life);
    let hedged = number.hedge != Hedge::Exact;
    let reach = if hedged { REACH } else { 1 };
    let within = (start.saturating_sub(reach)..number.core.start).any(told);
    let plain = !number.ordinal && !number.percent && number.refused.is_none() && number.best <= OLDEST;
    let whole = number.form == NumberForm::Digits && number.best > 1.0;
    let ends = context.token(end).is_none() || context.is_any_punct(end) || context.is_any_particle(end);
    let value = Value::Number { low: number.low, high: number.high };
    (within && plain && whole && ends && !context.touches_time(&number.core))
        .then(|| bounded(context, draft(start..end, Kind::Age, value, number.hedge, "years", "measure.age")))
}

/// «من عمره» at `i`.
fn is_of_life(context: &Context<'_>, i: usize) -> bool {
    context.is_particle(i, Particle::From) && context.is_particle(i + 1, Particle::Aged)
}

/// Whether «في» before token `i` stands behind one person, and nothing behind it says that the words at `i` date
/// something.
fn is_of_someone(context: &Context<'_>, i: usize, end: usize) -> bool {
    let person = i.checked_sub(2).is_some_and(|p| {
        context.noun(p).is_some_and(|(noun, form)| noun.is_person() && form == Form::Singular)
            && !context.is_definite(p)
    });
    let ends = context.token(end).is_none()
        || context.is_any_punct(end)
        || context.event(end).is_some()
        || context.folded(end).starts_with(letters::WAW);
    person && ends
}

/// «في السادسة والعشرين من عمرها», «فتاة في الثامنة», «من هم دون الثامنة عشرة»: the ordinal tells the age.
fn year_of_life(context: &Context<'_>, number: &Number) -> Option<Draft> {
    // «في الأربعين من عمره»: a round age has no ordinal of its own.
    let round = number.form == NumberForm::Words
        && context.is_definite(number.core.start)
        && is_of_life(context, number.tokens.end);
    // «في الـ19 من عمرها».
    let apart = number.tokens.start.checked_sub(1).filter(|&i| context.folded(i) == ARTICLE);
    let digits = apart.is_some() && is_of_life(context, number.tokens.end);
    let start = apart.unwrap_or(number.tokens.start);
    let before = start.checked_sub(1).filter(|_| number.ordinal || round || digits)?;
    let within = context.is_particle(before, Particle::In);
    let year = number.best;
    let (start, value, hedge) = if within {
        // «طفلة في الثامنة»: years are feminine.
        let feminine = context.folded(number.core.start).ends_with(letters::HA)
            && context.is_definite(number.core.start);
        let of_someone = feminine && is_of_someone(context, number.tokens.start, number.tokens.end);
        (is_of_life(context, number.tokens.end) || of_someone).then_some((
            number.tokens.start,
            Value::exactly(year),
            Hedge::Exact,
        ))?
    } else {
        // «دون سن الثامنة عشرة».
        let of_age = before.checked_sub(1).filter(|_| context.is_particle(before, Particle::Aged));
        let (start, bound) = match of_age {
            Some(at) => (at, bound(context, at)?),
            None => (before, is_bound_of_age(context, before)?),
        };
        (start, beyond(year, bound), bound)
    };
    let touches = context.touches_time(&number.core);
    (!touches).then(|| draft(start..number.tokens.end, Kind::Age, value, hedge, "years", "measure.age"))
}

/// The years below or above `year`.
fn beyond(year: f64, bound: Hedge) -> Value {
    match bound {
        Hedge::LessThan => Value::Number { low: None, high: Some(year - 1.0) },
        _ => Value::Number { low: Some(year + 1.0), high: None },
    }
}

/// «دون سن 15 عاما»: an age with the words that bound it.
pub(super) fn bounded(context: &Context<'_>, age: Draft) -> Draft {
    let of_age = age.tokens.start.checked_sub(1).filter(|&i| context.is_particle(i, Particle::Aged));
    let found = of_age.and_then(|i| i.checked_sub(1)).and_then(|at| Some((at, bound(context, at)?)));
    match (found, &age.value) {
        (Some((start, hedge)), Value::Number { low: Some(low), high: Some(high) })
            if age.hedge == Hedge::Exact && (low - high).abs() < f64::EPSILON =>
        {
            Draft { tokens: start..age.tokens.end, value: beyond(*low, hedge), hedge, ..age }
        }
        _ => age,
    }
}

/// What «دون», «تحت» or «فوق» at `i` makes of an age.
fn bound(context: &Context<'_>, i: usize) -> Option<Hedge> {
    let under = context.is_keyword(i, Keyword::Under).then_some(Hedge::LessThan);
    under.or_else(|| context.is_keyword(i, Keyword::Over).then_some(Hedge::MoreThan))
}

/// The dash between a name and an age.
pub(super) fn is_dash(context: &Context<'_>, i: usize) -> bool {
    ['-', '–', '—'].iter().any(|mark| context.is_punct(i, *mark))
}

/// «حامد جابر – 55 سنة», «وسميرة علي 30 سنة،»: a whole number of years behind a name of two words that no list knows,
/// and nothing behind it that could last so long.
fn is_beside_name(context: &Context<'_>, tokens: &Range<usize>) -> bool {
    let Some(before) = tokens.start.checked_sub(1) else { return false };
    let parted = is_dash(context, before);
    let Some(name) = before.checked_sub(usize::from(parted)) else { return false };
    let named = |i: usize| person::is_name_word(context, i);
    let plain = |i: usize| !context.is_definite(i) && !context.word(i).ends_with(letters::ALIF);
    let harmed = || {
        let from = context.sentence_of(name).map_or(name, |sentence| sentence.tokens.start);
        (from..name).any(|i| context.event(i).is_some_and(|event| event.kind.is_casualty()))
    };
    let first = name.checked_sub(1).filter(|&i| named(i) && named(name));
    let two = first.is_some_and(|i| parted || (plain(i) && plain(name) && harmed()));
    let quoted = parted && named(name) && name.checked_sub(1).is_some_and(|i| context.is_any_punct(i));
    let digits =
        context.token(tokens.start).is_some_and(|t| t.kind == TokenKind::Number && t.value <= OLDEST);
    let end = tokens.end;
    let ends = context.token(end).is_none()
        || context.is_any_punct(end)
        || context.folded(end).starts_with(letters::WAW)
        || context.noun(end).is_some_and(|(noun, _)| noun.is_person());
    digits && tokens.len() == 2 && ends && (two || quoted)
}

/// «دون» or «فوق» at `i` behind those whose age it bounds: «من هم دون 24 عاما», «الأطفال دون الخامسة».
fn is_bound_of_age(context: &Context<'_>, i: usize) -> Option<Hedge> {
    let bound = bound(context, i)?;
    let of_people = i.checked_sub(1).is_some_and(|p| {
        context.is_keyword(p, Keyword::They) || context.noun(p).is_some_and(|(noun, _)| noun.is_person())
    });
    of_people.then_some(bound)
}

/// How far before an age the name may end: «ليلى الحسن، التي تبلغ من العمر 30 عاما».
const TO_NAME: usize = 6;

/// Gives an age to the person named before it: «ليلى الحسن (30 عاما)», «كريم منصور ويبلغ من العمر 31 عاما».
pub(super) fn of_person(context: &Context<'_>, age: Draft) -> Draft {
    let mut end = age.tokens.start;
    let lowest = end.saturating_sub(TO_NAME);
    while end > lowest && leads_to_age(context, end - 1) {
        end -= 1;
    }
    let starts = end.saturating_sub(person::LONGEST_NAME)..end.saturating_sub(1);
    let name = starts.filter_map(|at| person::name_at(context, at, false)).find(|name| name.end == end);
    // «يبلغ عمر المتهم 40 عاما»: his age, and no Omar.
    let own =
        |name: &Range<usize>| context.is_keyword(name.start, Keyword::Life) && name.end == age.tokens.start;
    match name.filter(|name| !own(name)) {
        Some(name) => Draft { concept: person::key(context, &name).into(), counted: name, ..age },
        None => age,
    }
}

/// What may stand between a name and an age.
fn leads_to_age(context: &Context<'_>, i: usize) -> bool {
    const PARTICLES: [Particle; 4] = [Particle::Aged, Particle::From, Particle::Reaches, Particle::Relative];
    ['(', '،', ',', '-', '–'].iter().any(|&mark| context.is_punct(i, mark))
        || PARTICLES.iter().any(|&particle| context.is_particle(i, particle))
}

/// «يبلغ من العمر 19 عاما», «عمره 30 سنة», «طفل (12 عاما)».
pub(super) fn is_age(context: &Context<'_>, duration: &Duration) -> bool {
    let (tokens, years) = (&duration.tokens, duration.unit == "years");
    // «أعمارهم 5 و7 و9 سنوات»: the word stands before the first of them.
    let mut first = tokens.start;
    while let Some(number) = figure_before(context, first) {
        first = number.tokens.start;
    }
    // «تتراوح أعمار الناجين، وجميعهم رجال، بين 16 و40 عاما».
    let from = first.saturating_sub(if duration.hedge == Hedge::Range { 10 } else { 4 });
    // «يبلغ من العمر 101 عام خمس سنوات»: the age is told by then.
    let joined = context.has_prefix(first, Prefix::CONJUNCTION)
        || first.checked_sub(1).is_some_and(|before| context.is_and(before));
    let told = |i: usize| joined || !(i + 1..first).any(|at| context.is_figure(at));
    // «سنه», not «سنة», which folds to it.
    let of_life =
        |i: usize| context.is_particle(i, Particle::Aged) && !context.word(i).ends_with(letters::TA_MARBUTA);
    let spoken = (from..first).any(|i| of_life(i) && told(i)) || of_life(tokens.end);
    // «عمر أحدهما خمس سنوات».
    let of_one = first.checked_sub(2).is_some_and(|life| {
        let owner = life + 1;
        let person = context.noun(owner).is_some_and(|(noun, _)| noun.is_person());
        let other = context.folded(owner).ends_with(OF_TWO) || context.is_particle(owner, Particle::Other);
        context.is_keyword(life, Keyword::Life) && (person || other)
    });
    let spoken = spoken || (years && of_one);
    // «السجن المؤبد (25 عاما)» is how long it lasts.
    let bracketed = first > 0
        && context.is_punct(first - 1, '(')
        && context.is_punct(tokens.end, ')')
        && tokens.len() <= 3
        && !(first > 1 && context.is_label(first - 2, Label::Court));
    // «طالب يبلغ 17 عاما», «وكانت ليلى، 30 عاما، قد …».
    let before = tokens.start.checked_sub(1);
    // «عن عمر ناهز 92 عاما», «توفي عن 88 عاما».
    let deceased = before.is_some_and(|i| {
        let life = context.is_keyword(i, Keyword::Life);
        let of = if life { i.checked_sub(1) } else { Some(i) };
        let died = |e: usize| context.event(e).is_some_and(|event| event.kind == Kind::Killed);
        of.is_some_and(|of| {
            context.is_keyword(of, Keyword::About) && (life || (of.saturating_sub(DEATH_REACH)..of).any(died))
        })
    });
    // «ذات الـ37 عاما», «صاحب الـ22 ربيعا».
    let article = before.filter(|&i| context.folded(i) == ARTICLE).and_then(|i| i.checked_sub(1));
    let owner = article.is_some_and(|i| context.is_keyword(i, Keyword::OfAge));
    let reached = before.is_some_and(|i| context.is_particle(i, Particle::Reaches));
    let set_apart = before.is_some_and(|i| context.is_punct(i, '،')) && context.is_punct(tokens.end, '،');
    // «شبان بين 20 و30 عاما».
    let aged_people = duration.hedge == Hedge::Range
        && before.is_some_and(|i| {
            let plural = |(noun, form): (&Noun, Form)| noun.is_person() && form == Form::Plural;
            context.noun(i).is_some_and(plural)
                && !context.is_definite(i)
                && !context.has_prefix(i, Prefix::LI)
        });
    spoken
        || bracketed
        || (years && aged_people)
        || (years && is_beside_name(context, tokens))
        || (years && owner)
        || (years && is_bound_of_age(context, tokens.start).is_some())
        || (years && deceased)
        || (years && tokens.len() <= 3 && (reached || set_apart))
}
