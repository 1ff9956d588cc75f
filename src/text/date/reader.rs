//! All dates of a text in order, with hedge, role and day of each time of day.

use std::ops::Range;

use jiff::civil::Date;
use smol_str::{SmolStr, ToSmolStr};

use super::calendar::shift_days;
use super::clock::{Clock, NIGHT, clock};
use super::grammar::{NEWS_DAYS, NUMBERED, phrase, place_in_row, weekday_at};
use super::numeric::Evidence;
use super::resolve::{Anchor, resolve};
use super::when::{Part, Phrase, When, Which};
use super::{DateBasisKind, DateExpr, DatePrecision, DateRole, Said};
use crate::text::lexicon::cues::{Cue, Cues};
use crate::text::lexicon::keywords::Keyword;
use crate::text::lexicon::labels::Label;
use crate::text::lexicon::particles::Particle;
use crate::text::lexicon::{Class, Form, Prefix};
use crate::text::number::is_year;
use crate::text::reading::Reading;
use crate::text::sort;
use crate::text::{Hedge, Kind, Token, TokenKind, Words, letters};

/// How far back in its sentence a verb of the future governs a date, in tokens.
const FUTURE_REACH: usize = 14;

/// How far before a date a verb of what is done may stand, in tokens.
const HAPPENED_REACH: usize = 6;

/// Most days ahead of publication that the present tense announces a bare weekday, and how far before it its verb
/// stands, in tokens.
const ANNOUNCED_DAYS: i8 = 4;
const ANNOUNCED_REACH: usize = 7;
/// How far from a time of day «يوميا» may stand, in tokens.
const DAILY_REACH: usize = 8;

/// How far before «حتى» the figure may stand that was reached, in tokens.
const COUNT_REACH: usize = 5;

/// How far before «حتى» the verb may be denied, in tokens.
const NOT_YET: usize = 4;

/// How far a time of day looks for the day it belongs to, in tokens.
const DAY_REACH: usize = 90;
/// How far behind a day a time of it may stand that is of the part of the day told there, in tokens.
const BESIDE_DAY: usize = 3;

/// How far before «الشهر نفسه» the date may stand whose month it is, in tokens.
const SAME_MONTH: usize = 40;

/// Cues with which a date or a time of day can begin; the others only stand in them or before them.
const OPENING: Cues = Cues::of(&[
    Cue::What,
    Cue::Between,
    Cue::Of,
    Cue::Before,
    Cue::After,
    Cue::FirstDay,
    Cue::Day,
    Cue::This,
    Cue::Late,
    Cue::Weekday,
    Cue::PeriodDay,
    Cue::PeriodWeek,
    Cue::PeriodMonth,
    Cue::PeriodYear,
    Cue::TwoYears,
    Cue::Century,
    Cue::Start,
    Cue::Mid,
    Cue::End,
    Cue::DayPart,
    Cue::Season,
    Cue::Decade,
    Cue::Clock,
]);

/// Reads every date; a time of day takes the day named nearest before it, else behind it, else that of the news, else of
/// publication.
pub(crate) fn read(r: &Reading<'_>, published: Option<Date>) -> Vec<DateExpr> {
    const NUMBERS: u32 = NUMBERED as u32 | sort::NUMBER;
    let mut out: Vec<DateExpr> = Vec::new();
    let mut clocks: Vec<(usize, Clock, usize, Hedge)> = Vec::new();
    let evidence = Evidence { weekday: None, published };
    let mut floor = 0;
    for at in r.tokens_of(NUMBERS | Class::Time.bit() as u32) {
        let opens = || r.is_of(at, NUMBERS) || r.is_any_cue(at, OPENING);
        if at < floor || !opens() {
            continue;
        }
        if let Some(clock) = clock(r, at) {
            let (start, hedge) = about(r, at, floor);
            if !is_kept_daily(r, start, clock.end) {
                clocks.push((out.len(), clock, start, hedge));
            }
            floor = clock.end;
        } else if let Some(phrase) = phrase(r, at, evidence) {
            if !is_name(r, &phrase)
                && !is_title_of_tomorrow(r, &phrase)
                && !is_title_of_today(r, &phrase)
                && !is_habitual(r, &phrase)
                && let Some(date) = date(r, &in_same_month(&phrase, out.last()), floor, published)
            {
                out.push(date);
            }
            floor = phrase.end.max(at + 1);
        }
    }
    keep_last_of_row(r, &mut out);
    place(r, clocks, &mut out, published);
    out
}

/// Of «الجمعة العاشرة» and «الجمعة التاسعة» only the last of the row can be the day of the news.
fn keep_last_of_row(r: &Reading<'_>, dates: &mut Vec<DateExpr>) {
    let in_row = |d: &DateExpr| {
        let weekday = d.tokens.clone().find(|&i| weekday_at(r, i).is_some())?;
        place_in_row(r, weekday + 1).filter(|(_, end)| *end == d.tokens.end).map(|(place, _)| place)
    };
    let last = dates.iter().filter_map(in_row).fold(0.0, f64::max);
    dates.retain(|d| in_row(d).is_none_or(|place| place >= last));
}

/// Gives each time of day its day and sets it among the dates.
fn place(
    r: &Reading<'_>,
    clocks: Vec<(usize, Clock, usize, Hedge)>,
    out: &mut Vec<DateExpr>,
    published: Option<Date>,
) {
    if clocks.is_empty() {
        return;
    }
    let ends: Vec<usize> = (0..r.tokens.len()).filter(|&i| r.is_sentence_end(i)).collect();
    let part_of = |d: &DateExpr| d.tokens.clone().find_map(|i| r.cue(i, Cue::DayPart)).map(|c| c.value);
    // «ليل السبت الأحد».
    let is_night = |d: &DateExpr| {
        part_of(d) == Some(NIGHT)
            && d.from.and_then(|from| from.tomorrow().ok()).is_some_and(|next| d.to == Some(next))
    };
    let is_day = |d: &&DateExpr| d.precision == DatePrecision::Day && (d.from == d.to || is_night(d));
    let is_one_sentence = |tokens: Range<usize>| {
        let next = ends.get(ends.partition_point(|end| *end < tokens.start));
        next.is_none_or(|end| *end >= tokens.end)
    };
    // Far from any day the clock is of the day the news is of, which the first sentences name.
    let is_of_news = |d: &&DateExpr| {
        let ago = |published: Date| d.from.and_then(|day| published.since(day).ok()).map(|s| s.get_days());
        is_day(d) && published.and_then(ago).is_some_and(|days| (0..=i32::from(NEWS_DAYS)).contains(&days))
    };
    let news = out.first().filter(is_of_news).map(|d| d.from);
    let timed: Vec<DateExpr> = clocks
        .into_iter()
        .map(|(index, clock, start, hedge)| {
            let before = out.get(..index).and_then(|d| d.iter().rev().take(3).find(is_day));
            let before = before.filter(|d| start - d.tokens.end < DAY_REACH);
            let after = out.get(index).filter(is_day);
            let after = after.filter(|d| is_one_sentence(clock.end..d.tokens.start));
            let same_sentence = before.is_some_and(|d| is_one_sentence(d.tokens.end..start));
            // «في 9 رجب: عند الساعة 23:07 من مساء أمس»: what the clock itself goes on with.
            let own = after.is_some_and(|d| goes_on(r, clock.end..d.tokens.start));
            let is_day_taken = !same_sentence && after.is_none();
            let day = if same_sentence && !own { before } else { after.or(before) };
            let beside = before.filter(|d| same_sentence && !own && start - d.tokens.end <= BESIDE_DAY);
            let clock = clock.in_part(beside.and_then(part_of));
            let of = |d: &DateExpr| if is_night(d) && clock.is_after_midnight() { d.to } else { d.from };
            let day = day.map_or(news.unwrap_or(published), of);
            DateExpr { is_day_taken, ..clock.on(r, start, hedge, day, published) }
        })
        .collect();
    out.extend(timed);
    out.sort_by_key(|d| d.tokens.start);
}

/// «من», «من يوم», or nothing between a time of day and the day it is of.
fn goes_on(r: &Reading<'_>, mut between: Range<usize>) -> bool {
    between.len() <= 2
        && between.all(|i| [Cue::Of, Cue::In, Cue::PeriodDay].into_iter().any(|cue| r.is_bare_cue(i, cue)))
}

/// «27 من الشهر نفسه» as the day of the month that `last`, the date before it, is of.
fn in_same_month(phrase: &Phrase, last: Option<&DateExpr>) -> Phrase {
    let near = last.filter(|d| phrase.start.saturating_sub(d.tokens.end) <= SAME_MONTH);
    let near = near.filter(|d| matches!(d.precision, DatePrecision::Day | DatePrecision::Month));
    match (phrase.when, near.and_then(|d| d.to)) {
        (When::DayOfSame { day }, Some(told)) => {
            let when = Date::new(told.year(), told.month(), day).map_or(phrase.when, When::Exact);
            Phrase { when, ..*phrase }
        }
        _ => *phrase,
    }
}

/// How far before a day until which something went on the verb may stand, in tokens.
const LASTED: usize = 3;

fn date(r: &Reading<'_>, phrase: &Phrase, floor: usize, published: Option<Date>) -> Option<DateExpr> {
    // «غرق قارب أمس»: nobody is roughly yesterday.
    let (start, hedge) = match phrase.when {
        When::DayShift(_) | When::Weekday { .. } => (phrase.start, Hedge::Exact),
        _ => about(r, phrase.start, floor),
    };
    let role = role(r, start, phrase);
    // «لم يبدأ حتى نهاية تموز» looks back.
    let looks_back =
        role == DateRole::Until && (start.saturating_sub(NOT_YET)..start).any(|i| r.is_cue(i, Cue::Not));
    // «المعارك التي امتدت حتى ليل الثلاثاء».
    let lasted = || (start.saturating_sub(LASTED)..start).any(|i| r.is_label(i, Label::Happened));
    let looks_back = looks_back || (role == DateRole::Until && (is_counted_until(r, start) || lasted()));
    let told_behind = is_told_behind(r, phrase.end);
    let is_future = !told_behind
        && ((matches!(role, DateRole::By | DateRole::Until) && !looks_back)
            || speaks_of_future(r, start)
            || is_future_behind(r, phrase.end)
            || is_announced(r, start, phrase, published));
    let is_past = !is_future && (told_behind || has_happened(r, start, phrase.end));
    let when = by_weekday(r, start..phrase.end, phrase.when, published).unwrap_or(phrase.when);
    let resolved = resolve(when, phrase.part, Anchor { published, is_future, is_past })?;
    let hedge = match phrase.part {
        Some(Part::Start) => Hedge::Start,
        Some(Part::Mid) => Hedge::Mid,
        Some(Part::Late | Part::Close) => Hedge::End,
        Some(Part::Rest | Part::Slice { .. } | Part::Week(_)) | None => hedge,
    };
    let closes_year = phrase.part == Some(Part::Close) && phrase.when.precision() == DatePrecision::Year;
    Some(DateExpr {
        tokens: start..phrase.end,
        span: r.span(start, phrase.end),
        edtf: resolved.edtf,
        from: resolved.days.map(|d| d.from),
        to: resolved.days.map(|d| d.to),
        hedge,
        role,
        precision: if closes_year { DatePrecision::Day } else { phrase.when.precision() },
        basis: resolved.basis,
        is_bare_year: phrase.end == phrase.start + 1 && is_year(r, phrase.start),
        is_day_taken: false,
        said: Some(Said {
            when: phrase.when,
            part: phrase.part,
            weekday: (start..phrase.end).find_map(|i| weekday_at(r, i)),
        }),
    })
}

/// «أمس الاثنين» in a report of Wednesday: the weekday was written with the news, and «أمس» is of the day it was written on.
fn by_weekday(r: &Reading<'_>, tokens: Range<usize>, when: When, published: Option<Date>) -> Option<When> {
    const LATE: i8 = 3;
    let When::DayShift(shift @ -2..=0) = when else { return None };
    let weekday = tokens.into_iter().find_map(|i| weekday_at(r, i))?;
    let day = shift_days(published?, shift);
    let behind = (day.weekday().to_monday_one_offset() - weekday).rem_euclid(7);
    (1..=LATE).contains(&behind).then_some(When::Weekday { weekday, which: Which::Near })
}

/// «ثورة 25 يناير», «هجمات 11 سبتمبر»: a day that has become a name, unless a year makes it a date again.
fn is_name(r: &Reading<'_>, phrase: &Phrase) -> bool {
    let Some(before) = phrase.start.checked_sub(1) else { return false };
    let yearless = matches!(
        phrase.when,
        When::Day { which: Which::Near, .. }
            | When::Month { which: Which::Near, .. }
            | When::Days { which: Which::Near, .. }
    );
    // «الأحداث يوم الجمعة 15 يناير» have no day in their name.
    let named = r.is_label(before, Label::DayName) && !r.has_prefix(before, Prefix::ARTICLE);
    let opens_with_day = !r.is_cue(phrase.start, Cue::PeriodDay) && weekday_at(r, phrase.start).is_none();
    yearless && phrase.part.is_none() && named && opens_with_day
}

/// «"الوطن اليوم"»: a name of two words in quotation marks.
fn is_title_of_today(r: &Reading<'_>, phrase: &Phrase) -> bool {
    let Some(open) = phrase.start.checked_sub(2) else { return is_outlet_of_today(r, phrase) };
    if is_outlet_of_today(r, phrase) {
        return true;
    }
    let pairs = [('"', '"'), ('«', '»'), ('“', '”')];
    phrase.end == phrase.start + 1
        && phrase.when == When::DayShift(0)
        && r.token(open + 1).is_some_and(|t| t.kind == TokenKind::Word)
        && pairs.into_iter().any(|(o, c)| r.is_punct(open, o) && r.is_punct(phrase.end, c))
}

/// «بغداد اليوم - نينوى»: the name of an outlet at the head of a line.
fn is_outlet_of_today(r: &Reading<'_>, phrase: &Phrase) -> bool {
    let Some(name) = phrase.start.checked_sub(1) else { return false };
    let opens = name.checked_sub(1).is_none_or(|i| r.is_sentence_end(i));
    let word = r.token(name).is_some_and(|t| t.kind == TokenKind::Word && t.senses.has(Class::Name));
    let dash = r.is_dash(phrase.end) || r.is_punct(phrase.end, '/') || r.is_punct(phrase.end, ':');
    phrase.when == When::DayShift(0) && phrase.end == phrase.start + 1 && opens && word && dash
}

/// «صحيفة الغد», «عدن الغد»: with its article «غد» is tomorrow behind another word of time or a preposition only.
fn is_title_of_tomorrow(r: &Reading<'_>, phrase: &Phrase) -> bool {
    const PARTICLE: u16 = Class::Particle.bit() | Class::Time.bit();
    let alone = phrase.end == phrase.start + 1 && phrase.when == When::DayShift(1);
    let before = phrase.start.checked_sub(1).and_then(|i| r.token(i)).filter(|t| t.kind == TokenKind::Word);
    alone
        && r.has_prefix(phrase.start, Prefix::ARTICLE)
        && r.token(phrase.start).is_some_and(|t| !t.prefix.has(Prefix::BI) && !t.prefix.has(Prefix::LI))
        && before.is_some_and(|t| !t.senses.has_any(PARTICLE))
}

/// «حوالي» and its like before a date.
fn about(r: &Reading<'_>, at: usize, floor: usize) -> (usize, Hedge) {
    let before = r.tokens.get(floor..at).unwrap_or(&[]);
    match r.words.hedges.before.longest(before.iter().rev(), &r.words.lexicon) {
        Some((len, Hedge::About)) => (at - len, Hedge::About),
        _ => (at, Hedge::Exact),
    }
}

/// What the words before the date bind it with.
fn role(r: &Reading<'_>, start: usize, phrase: &Phrase) -> DateRole {
    // «بنهاية العام»: by its end.
    if phrase.part.is_some() && r.has_prefix(phrase.start, Prefix::BI) {
        return DateRole::By;
    }
    let mut before = start;
    while let Some(i) = before.checked_sub(1) {
        // «منذ حرب 1998» counts from the war as «منذ 1998» from the year.
        let event = phrase.when.precision() == DatePrecision::Year && r.is_label(i, Label::YearOf);
        let passes =
            event || [Cue::PeriodDay, Cue::Dated, Cue::Article].into_iter().any(|cue| r.is_cue(i, cue));
        if !passes {
            break;
        }
        before = i;
    }
    let Some(before) = before.checked_sub(1) else { return DateRole::Point };
    let roles = [
        (Cue::By, DateRole::By),
        (Cue::Until, DateRole::Until),
        (Cue::Since, DateRole::Since),
        (Cue::Before, DateRole::Before),
        (Cue::After, DateRole::After),
        (Cue::Within, DateRole::Within),
    ];
    roles.into_iter().find(|(cue, _)| r.is_cue(before, *cue)).map_or(DateRole::Point, |(_, role)| role)
}

/// Whether the sentence before token `at` has a verb in the future or «المقرر» and its like.
pub(super) fn speaks_of_future(r: &Reading<'_>, at: usize) -> bool {
    (at.saturating_sub(FUTURE_REACH)..at)
        .rev()
        .take_while(|&i| !r.is_sentence_end(i))
        .any(|i| r.is_cue(i, Cue::Future) || is_future_verb(r, i))
}

/// «أدى تحطم طائرة في فبراير», «وفي فبراير قتل 7»: a verb of what is done stands before the date in its clause, or right
/// behind it.
fn has_happened(r: &Reading<'_>, start: usize, end: usize) -> bool {
    let opens = |i: usize| {
        let particles = Particle::That.bit() | Particle::On.bit();
        r.token(i).is_none_or(|t| {
            t.kind != TokenKind::Word
                || t.prefix.has(Prefix::LI)
                || r.words.known(t.senses).particles.meets(particles)
        })
    };
    let mut clause = (start.saturating_sub(HAPPENED_REACH)..start).rev().take_while(|&i| !opens(i));
    r.is_label(end, Label::Happened) || clause.any(|i| r.is_label(i, Label::Happened))
}

/// «انتشلوا 12 جثة حتى مساء الأحد», «ارتفع عدد القتلى إلى 30 حتى الأحد»: how many there were until then.
fn is_counted_until(r: &Reading<'_>, start: usize) -> bool {
    let mut clause = (start.saturating_sub(FUTURE_REACH)..start).rev().take_while(|&i| !r.is_sentence_end(i));
    let harm = |i: usize| {
        let event = r.token(i).and_then(|t| r.words.known(t.senses).event);
        let event = event.and_then(|(_, id)| r.words.events.get(usize::from(id)));
        event.is_some_and(|event| matches!(event.kind, Kind::Killed | Kind::Injured | Kind::Missing))
    };
    let figure = (start.saturating_sub(COUNT_REACH)..start).any(|i| r.is_number(i));
    figure && !speaks_of_future(r, start) && clause.any(harm)
}

/// «قافلة الاثنين التي دخلت»: a verb in the past tells of what is dated, right behind it.
fn is_told_behind(r: &Reading<'_>, end: usize) -> bool {
    let is = |i: usize, particle: Particle| {
        r.token(i).is_some_and(|t| r.words.known(t.senses).particles.has(particle))
    };
    if !is(end, Particle::Relative) {
        return false;
    }
    let verb = end + 1;
    let folded = r.folded(verb);
    let word = r.token(verb).is_some_and(|t| t.kind == TokenKind::Word && !t.senses.has(Class::Particle));
    let present =
        folded.starts_with(letters::YA) || folded.starts_with(letters::TA) && !folded.ends_with(letters::TA);
    r.is_keyword(verb, Keyword::Past)
        || word && !present && !is_future_verb(r, verb) && !r.is_cue(verb, Cue::Future)
}

/// «تلتئم اللجنة الخميس» on a Tuesday: the present tells of what comes where the last such day is long past.
fn is_announced(r: &Reading<'_>, start: usize, phrase: &Phrase, published: Option<Date>) -> bool {
    let (When::Weekday { weekday, which: Which::Near }, Some(published)) = (phrase.when, published) else {
        return false;
    };
    let ahead = (weekday - published.weekday().to_monday_one_offset()).rem_euclid(7);
    if !(1..=ANNOUNCED_DAYS).contains(&ahead) || r.is_cue_before(start, Cue::Since) {
        return false;
    }
    // «اعتبارا من الأحد».
    if start >= 2 && r.is_cue(start - 1, Cue::Of) && r.is_keyword(start - 2, Keyword::FromThenOn) {
        return true;
    }
    let clause = (start.saturating_sub(ANNOUNCED_REACH)..start).rev();
    let clause = clause
        .take_while(|&i| !r.is_sentence_end(i) && r.token(i).is_some_and(|t| t.kind == TokenKind::Word));
    for i in clause {
        let tells = Class::Event.bit() | Class::Reporting.bit();
        // «تدخل الهدنة حيز التنفيذ», not «تدخل الجيش».
        let into_force = || (i + 1..start).any(|at| r.is_keyword(at, Keyword::IntoForce));
        if r.is_label(i, Label::Scheduled) || (r.is_label(i, Label::Entering) && into_force()) {
            // «لم تعقد», «كان يزور»: told of the past.
            let past = |b: usize| i.checked_sub(b).is_some_and(|i| r.is_keyword(i, Keyword::Past));
            return !(r.is_cue_before(i, Cue::Not) || [1, 2, 3].into_iter().any(past));
        }
        if r.token(i).is_some_and(|t| t.senses.has_any(tells)) {
            return false;
        }
    }
    false
}

/// «أيام الأحد», «كل يوم الأحد», «الجمعة من كل أسبوع», «السبت والأربعاء من كل أسبوع»: days that come again.
fn is_habitual(r: &Reading<'_>, phrase: &Phrase) -> bool {
    if !matches!(phrase.when, When::Weekday { which: Which::Near, .. } | When::Weekdays { .. }) {
        return false;
    }
    let every = |i: usize| r.is_keyword(i, Keyword::Every);
    let days = phrase.start.checked_sub(1).is_some_and(|i| {
        r.unit(i).is_some_and(|(unit, form)| unit.id == "days" && form == Form::Plural)
            || every(i)
            || (r.is_cue(i, Cue::PeriodDay) && i > 0 && every(i - 1))
    });
    let end = phrase.end + usize::from(weekday_at(r, phrase.end).is_some());
    days || [phrase.end, end].into_iter().any(|end| r.is_bare_cue(end, Cue::Of) && every(end + 1))
}

/// «من التاسعة حتى الخامسة يوميا», «كل خميس في الثامنة»: hours that are kept every day or every week.
fn is_kept_daily(r: &Reading<'_>, start: usize, end: usize) -> bool {
    let ahead = end..end + DAILY_REACH;
    let mut beside = (start.saturating_sub(DAILY_REACH)..start)
        .rev()
        .take_while(|&i| !r.is_sentence_end(i))
        .chain(ahead.take_while(|&i| !r.is_sentence_end(i)));
    let day = |i: usize| r.is_cue(i, Cue::PeriodDay) || r.is_cue(i, Cue::Weekday);
    beside.any(|i| r.is_label(i, Label::Habit) || (r.is_keyword(i, Keyword::Every) && day(i + 1)))
}

/// «أن الأحد، سيكون أول أيام العيد»: the verb stands right behind.
fn is_future_behind(r: &Reading<'_>, end: usize) -> bool {
    is_future_verb(r, end + usize::from(r.is_punct(end, '\u{60c}') || r.is_punct(end, ',')))
}

fn is_future_verb(r: &Reading<'_>, i: usize) -> bool {
    r.token(i).is_some_and(|token| is_of_future(token, r.folded(i), r.words))
}

/// «سيعقدان», «وستستمر»: sin before a verb, told from words that only begin so.
pub(crate) fn is_of_future(token: &Token, folded: &str, words: &Words) -> bool {
    if token.kind != TokenKind::Word {
        return false;
    }
    if token.prefix.has(Prefix::FUTURE) {
        return true;
    }
    if !token.senses.is_empty() {
        return false;
    }
    let verb = folded.strip_prefix([letters::WAW, letters::FA]).unwrap_or(folded);
    let Some(rest) = verb.strip_prefix(letters::SIN) else { return false };
    let shaped = rest.starts_with([letters::YA, letters::TA, letters::NUN]) && rest.chars().count() >= 4;
    shaped && !words.not_future.iter().any(|word| verb.starts_with(word.as_str()))
}

/// «2018» or «منذ أسبوع»: used by callers that build dates from other readings.
pub(super) fn relative(r: &Reading<'_>, tokens: Range<usize>, day: Option<Date>, hedge: Hedge) -> DateExpr {
    DateExpr {
        span: r.span(tokens.start, tokens.end),
        tokens,
        edtf: day.map_or_else(|| SmolStr::new_static("XXXX-XX-XX"), |d| d.to_smolstr()),
        from: day,
        to: day,
        hedge,
        role: DateRole::Point,
        precision: DatePrecision::Day,
        basis: DateBasisKind::Relative,
        is_bare_year: false,
        is_day_taken: false,
        said: None,
    }
}
