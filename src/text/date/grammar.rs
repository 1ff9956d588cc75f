//! The date phrases of the Arabic press, read from their first word.

use super::numeric::{Evidence, day_and_month, numeric};
use super::parts::{bare_year, decade, part, period, season, slice};
use super::tail::{MonthTail, adjective, month_tail};
use super::when::{Phrase, When, Which};
use crate::text::lexicon::cues::{Cue, Cues};
use crate::text::lexicon::keywords::Keyword;
use crate::text::lexicon::numerals::NumeralRole;
use crate::text::lexicon::{Class, Prefix};
use crate::text::number::{figure, joined, ordinal};
use crate::text::reading::Reading;
use crate::text::{NumberForm, TokenKind};

/// How many days before publication the day of the news may lie.
pub(super) const NEWS_DAYS: i8 = 2;

/// Classes of words that begin a date by themselves.
pub(super) const NUMBERED: u16 = Class::Month.bit() | Class::Ordinal.bit() | Class::Numeral.bit();

/// Reads the date phrase that begins at `at`.
pub(super) fn phrase(r: &Reading<'_>, at: usize, evidence: Evidence) -> Option<Phrase> {
    let token = r.token(at)?;
    if token.kind == TokenKind::Number {
        let short = || day_and_month(r, at, evidence);
        return numeric(r, at, evidence)
            .or_else(|| day_of_month(r, at))
            .or_else(short)
            .or_else(|| bare_year(r, at));
    }
    let cues = r.cue_set(at);
    if cues == Cues::NONE {
        let day = || day_of_month(r, at).or_else(|| lone_month(r, at));
        return relative_day(r, at).or_else(|| slice(r, at)).or_else(day);
    }
    // «من» and «بين», which most of these words are, open nothing else.
    let leading = Cues::of(&[Cue::What, Cue::Between, Cue::Of]);
    if cues - leading == Cues::NONE && !token.senses.has_any(NUMBERED) {
        return opened_days(r, at);
    }
    day_part(r, at, evidence)
        .or_else(|| weekday(r, at, evidence))
        .or_else(|| relative_day(r, at))
        .or_else(|| opened_days(r, at))
        .or_else(|| part(r, at))
        .or_else(|| slice(r, at))
        .or_else(|| day_of_month(r, at))
        .or_else(|| decade(r, at))
        .or_else(|| season(r, at))
        .or_else(|| period(r, at))
        .or_else(|| lone_month(r, at))
}

/// «صباح السبت», «ليل 5-6 كانون الثاني», «منتصف ليل الأحد», «مساء أمس».
fn day_part(r: &Reading<'_>, at: usize, evidence: Evidence) -> Option<Phrase> {
    let mut day = at;
    while day < at + 3 && (r.is_cue(day, Cue::DayPart) || is_opening_mid(r, day) || is_after_noon(r, day)) {
        day += 1;
    }
    if day == at {
        return None;
    }
    let day =
        if r.is_cue(day, Cue::PeriodDay) && !r.has_prefix(day, Prefix::ARTICLE) && !is_weekday(r, day + 1) {
            day + 1
        } else {
            day
        };
    if r.is_number(day) {
        let dated = numeric(r, day, evidence).or_else(|| day_of_month(r, day))?;
        return Some(Phrase { start: at, ..dated });
    }
    let dated =
        weekday(r, day, evidence).or_else(|| relative_day(r, day)).or_else(|| day_of_month(r, day))?;
    Some(Phrase { start: at, ..dated })
}

/// «منتصف» before «ليل» or «نهار».
fn is_opening_mid(r: &Reading<'_>, at: usize) -> bool {
    r.is_cue(at, Cue::Mid) && r.is_cue(at + 1, Cue::DayPart)
}

/// «بعد» or «قبل» before «ظهر».
fn is_after_noon(r: &Reading<'_>, at: usize) -> bool {
    (r.is_cue(at, Cue::After) || r.is_cue(at, Cue::Before)) && r.is_bare_cue(at + 1, Cue::Noon)
}

fn is_weekday(r: &Reading<'_>, at: usize) -> bool {
    weekday_at(r, at).is_some()
}

/// The weekday named at `at`, Monday is 1; without the article the words mean other things.
pub(super) fn weekday_at(r: &Reading<'_>, at: usize) -> Option<i8> {
    let token = r.token(at)?;
    // «سوق الجمعة» is a place.
    let named = at.checked_sub(1).is_some_and(|i| r.is_keyword(i, Keyword::PlaceHead));
    if !token.prefix.has(Prefix::ARTICLE) || token.has_suffix || named {
        return None;
    }
    r.cue(at, Cue::Weekday).map(|c| c.value as i8)
}

/// «الثلاثاء», «يوم الجمعة», «السبت الماضي», «الأحد 2021/08/08», «الجمعة، 17 سبتمبر».
fn weekday(r: &Reading<'_>, at: usize, evidence: Evidence) -> Option<Phrase> {
    let named = r.is_cue(at, Cue::PeriodDay) && !r.has_prefix(at, Prefix::ARTICLE);
    let day = if named { at + 1 } else { at };
    let weekday = weekday_at(r, day)?;
    let evidence = Evidence { weekday: Some(weekday), ..evidence };
    let mut end = day + 1;
    let adjective = adjective(r, end);
    end += usize::from(adjective.is_some());
    if let Some(night) = night_between(r, at, day, evidence) {
        return Some(night);
    }
    if let Some(date) = date_beside(r, end, evidence) {
        return Some(Phrase { start: at, when: nth_weekday(r, weekday, end, &date), ..date });
    }
    if adjective.is_none()
        && let Some((_, after)) = place_in_row(r, end)
    {
        // «للجمعة العاشرة على التوالي» counts them.
        let is_news = !r.has_prefix(day, Prefix::LI)
            && evidence.published.is_some_and(|published| {
                (published.weekday().to_monday_one_offset() - weekday).rem_euclid(7) <= NEWS_DAYS
            });
        return is_news.then(|| Phrase::new(at, after, When::Weekday { weekday, which: Which::Near }));
    }
    // «الجمعة والسبت», «ليل الأربعاء والخميس»: two days running.
    if let Some(last) = weekday_at(r, end).filter(|last| *last == weekday % 7 + 1)
        && r.has_prefix(end, Prefix::CONJUNCTION)
        && adjective.is_none()
    {
        return Some(Phrase::new(at, end + 1, When::Weekdays { first: weekday, last }));
    }
    // «الأحد-الاثنين», «ليل الاثنين الثلاثاء».
    let mark = usize::from(r.is_dash(end) || r.is_punct(end, '/'));
    if let Some(last) = weekday_at(r, end + mark).filter(|last| mark > 0 || *last == weekday % 7 + 1)
        && !r.has_prefix(end + mark, Prefix::CONJUNCTION)
    {
        return Some(Phrase::new(at, end + mark + 1, When::Weekdays { first: weekday, last }));
    }
    Some(Phrase::new(at, end, When::Weekday { weekday, which: adjective.unwrap_or(Which::Near) }))
}

/// «الأول من ديسمبر» right behind a weekday, in words, may be the first such day of the month.
fn nth_weekday(r: &Reading<'_>, weekday: i8, at: usize, date: &Phrase) -> When {
    const MOST: i8 = 5;
    match date.when {
        When::Day { day: nth, month, which } if nth <= MOST && r.has_prefix(at, Prefix::ARTICLE) => {
            When::NthWeekday { weekday, nth, month, which }
        }
        when => when,
    }
}

/// «ليلة السبت إلى الأحد», «ليلة السبت 3 إلى الأحد 4 مايو»: the night between two days that follow on each other, the
/// first of them named at `day`.
fn night_between(r: &Reading<'_>, at: usize, day: usize, evidence: Evidence) -> Option<Phrase> {
    let weekday = weekday_at(r, day)?;
    let night = r.is_cue(at, Cue::DayPart) || r.is_cue_before(at, Cue::DayPart);
    let first = day_number(r, day + 1).filter(|_| r.is_number(day + 1));
    let to = first.map_or(day + 1, |(_, end)| end);
    let next = to + 1;
    let last = weekday_at(r, next).filter(|last| *last == weekday % 7 + 1)?;
    if !night || !r.is_bare_cue(to, Cue::To) {
        return None;
    }
    let Some(date) = date_beside(r, next + 1, evidence) else {
        let days = When::Weekdays { first: weekday, last };
        return first.is_none().then(|| Phrase::new(at, next + 1, days));
    };
    match (first, date.when) {
        (Some((first, _)), When::Day { day: last, month, which }) if first < last => {
            Some(Phrase::new(at, date.end, When::Days { first, last, month, which }))
        }
        _ => Some(Phrase { start: at, ..date }),
    }
}

/// «العاشرة» of «الجمعة العاشرة»: which one of a row of weekdays, and where its words end. It is the day of the news
/// where that is such a weekday; which day another one of the row was, nothing says.
pub(super) fn place_in_row(r: &Reading<'_>, at: usize) -> Option<(f64, usize)> {
    if !r.has_prefix(at, Prefix::ARTICLE) {
        return None;
    }
    if let Some(part) = ordinal(r, at) {
        return Some((part.value, part.end));
    }
    r.numeral(at, &[NumeralRole::Tens]).map(|tens| (tens.value, at + 1))
}

/// A written-out date right behind a weekday, after a comma, a bracket or «الموافق».
fn date_beside(r: &Reading<'_>, at: usize, evidence: Evidence) -> Option<Phrase> {
    let bracket = r.is_punct(at, '(');
    let comma = r.is_punct(at, '\u{60c}') || r.is_punct(at, ',') || r.is_dash(at);
    let mut start = at + usize::from(bracket || comma);
    start += usize::from(r.is_cue(start, Cue::Matching));
    start += usize::from(r.is_bare_cue(start, Cue::In) && start > at);
    let short = || day_and_month(r, start, evidence);
    let date = numeric(r, start, evidence).or_else(|| day_of_month(r, start)).or_else(short)?;
    if !bracket {
        return Some(date);
    }
    r.is_punct(date.end, ')').then_some(Phrase { end: date.end + 1, ..date })
}

/// «أمس», «أول من أمس», «اليوم الجمعة», «أمس (الخميس)», «غدا».
fn relative_day(r: &Reading<'_>, at: usize) -> Option<Phrase> {
    let (shift, end) = day_shift(r, at)?;
    let bracket = r.is_punct(end, '(');
    let day = end + usize::from(bracket);
    let end = match weekday_at(r, day) {
        Some(_) if !bracket => day + 1,
        Some(_) if r.is_punct(day + 1, ')') => day + 2,
        _ => end,
    };
    Some(Phrase::new(at, end, When::DayShift(shift)))
}

fn day_shift(r: &Reading<'_>, at: usize) -> Option<(i16, usize)> {
    if let Some(day) = r.cue(at, Cue::Day) {
        // «أمس الأول», but not «أمس الأول من مايو».
        let before_it = day.value == -1
            && r.has_prefix(at + 1, Prefix::ARTICLE)
            && r.ordinal(at + 1) == Some(1.0)
            && with_month(r, at + 1, 1, None, at + 2).is_none();
        return Some(if before_it { (-2, at + 2) } else { (day.value, at + 1) });
    }
    // «أول (من) أمس».
    if r.ordinal(at) == Some(1.0) {
        let day = at + 1 + usize::from(r.is_bare_cue(at + 1, Cue::Of));
        return r.cue(day, Cue::Day).filter(|c| c.value == -1).map(|_| (-2, day + 1));
    }
    if r.is_cue(at, Cue::After) {
        return r.cue(at + 1, Cue::Day).filter(|c| c.value == 1).map(|_| (2, at + 2));
    }
    let names_today = r.cue(at, Cue::PeriodDay).is_some_and(|c| c.value == 1);
    (names_today && is_today(r, at)).then_some((0, at + 1))
}

/// «اليوم» by itself, not «اليوم الثاني», «هذا اليوم», «في اليوم».
fn is_today(r: &Reading<'_>, at: usize) -> bool {
    let definite = r.has_prefix(at, Prefix::ARTICLE) && r.token(at).is_some_and(|t| !t.has_suffix);
    let described = r.token(at + 1).is_some_and(|t| t.kind == TokenKind::Word && r.is_definite(at + 1))
        && !is_weekday(r, at + 1);
    let before = at.checked_sub(1);
    let bound = before.is_some_and(|i| {
        [Cue::This, Cue::Same, Cue::In].into_iter().any(|cue| r.is_cue(i, cue))
            || r.is_number(i)
            || r.numeral(i, &[NumeralRole::Fraction]).is_some()
    });
    definite && !described && !bound
}

/// A day of the month at `at`: digits, «الرابع عشر», «العشرين».
fn day_number(r: &Reading<'_>, at: usize) -> Option<(i8, usize)> {
    let (value, end) = if r.is_cue(at, Cue::FirstDay) {
        (1.0, at + 1)
    } else if let Some(part) = ordinal(r, at) {
        (part.value, part.end)
    } else {
        let token = r.token(at)?;
        if token.kind == TokenKind::Number {
            let plain = token.digits <= 2 && token.value.fract() == 0.0;
            (plain.then_some(token.value)?, at + 1)
        } else {
            let figure = figure(r, at).filter(|f| f.form == NumberForm::Words)?;
            (figure.low, figure.end)
        }
    };
    ((1.0..=31.0).contains(&value) && value.fract() == 0.0).then_some((value as i8, end))
}

/// «17 سبتمبر», «السابع من شباط», «11-15 سبتمبر», «11 إلى 15 من الشهر الماضي».
fn day_of_month(r: &Reading<'_>, at: usize) -> Option<Phrase> {
    let (first, end) = day_number(r, at)?;
    if let Some(phrase) = with_month(r, at, first, None, end) {
        return Some(phrase);
    }
    let dash = r.is_dash(end) || r.is_punct(end, '/');
    let next = if dash || r.is_bare_cue(end, Cue::To) || r.is_bare_cue(end, Cue::Until) {
        end + 1
    } else {
        joined(r, end)?
    };
    let (mut last, mut end) = day_number(r, next)?;
    // «3 و4 و5 أبريل».
    while let Some((day, after)) = joined(r, end).and_then(|next| day_number(r, next))
        && !dash
        && day == last + 1
    {
        (last, end) = (day, after);
    }
    with_month(r, at, first, Some(last), end)
}

/// «من 11 إلى 15 سبتمبر», «ما بين 11 و17 سبتمبر».
fn opened_days(r: &Reading<'_>, at: usize) -> Option<Phrase> {
    let what = r.is_bare_cue(at, Cue::What);
    let opener = at + usize::from(what);
    let opens = r.is_cue(opener, Cue::Between) || (!what && r.is_bare_cue(opener, Cue::Of));
    if !opens {
        return None;
    }
    // «بين الجمعة والأحد».
    if let (Some(first), Some(last)) = (weekday_at(r, opener + 1), weekday_at(r, opener + 2))
        && r.has_prefix(opener + 2, Prefix::CONJUNCTION)
    {
        return Some(Phrase::new(at, opener + 3, When::Weekdays { first, last }));
    }
    // «من الأحد حتى يوم الخميس».
    let named = |i: usize| i + usize::from(r.is_cue(i, Cue::PeriodDay) && !r.has_prefix(i, Prefix::ARTICLE));
    let first = named(opener + 1);
    let to = first + 1;
    let last = named(to + 1);
    let reaches = r.is_bare_cue(to, Cue::To) || r.is_bare_cue(to, Cue::Until);
    if let (Some(first), Some(end)) = (weekday_at(r, first), weekday_at(r, last).filter(|_| reaches)) {
        return Some(Phrase::new(at, last + 1, When::Weekdays { first, last: end }));
    }
    let days = day_of_month(r, opener + 1)?;
    matches!(days.when, When::Days { .. }).then_some(Phrase { start: at, ..days })
}

/// Puts the month that begins at `at` to one or two days.
fn with_month(r: &Reading<'_>, start: usize, first: i8, last: Option<i8>, at: usize) -> Option<Phrase> {
    let at = at + usize::from(r.is_bare_cue(at, Cue::Of));
    if let Some(MonthTail { month, which, end, .. }) = unjoined(r, at).then(|| month_tail(r, at)).flatten() {
        let when = match last {
            None => When::Day { day: first, month, which },
            Some(last) => When::Days { first, last, month, which },
        };
        return Some(Phrase::new(start, end, when));
    }
    // «في 15 الجاري».
    let spoken = r.is_cue_before(start, Cue::In) || r.is_cue_before(start, Cue::PeriodDay);
    if let Some(which) = adjective(r, at).filter(|_| last.is_none() && spoken && r.is_number(start)) {
        return Some(Phrase::new(start, at + 1, When::DayOf { day: first, months: shift_of(which) }));
    }
    // «17 من الشهر الماضي».
    if last.is_some() || at == start + 1 && !r.is_cue(at - 1, Cue::Of) {
        return None;
    }
    let this = r.is_bare_cue(at, Cue::This) && r.is_cue(at + 1, Cue::PeriodMonth);
    if this {
        return Some(Phrase::new(start, at + 2, When::DayOf { day: first, months: 0 }));
    }
    if !r.is_cue(at, Cue::PeriodMonth) || !r.has_prefix(at, Prefix::ARTICLE) {
        return None;
    }
    if r.is_keyword(at + 1, Keyword::Same) {
        return Some(Phrase::new(start, at + 2, When::DayOfSame { day: first }));
    }
    let shift = adjective(r, at + 1)?;
    let months = shift_of(shift);
    Some(Phrase::new(start, at + 2, When::DayOf { day: first, months }))
}

/// Whether nothing is joined in front of the word at `at`.
fn unjoined(r: &Reading<'_>, at: usize) -> bool {
    r.token(at).is_some_and(|t| t.prefix == Prefix::NONE || t.prefix == Prefix::ARTICLE)
}

/// How many periods from this one an adjective points.
pub(super) const fn shift_of(which: Which) -> i16 {
    match which {
        Which::Past => -1,
        Which::Coming => 1,
        _ => 0,
    }
}

/// A month without a day: «سبتمبر الماضي», «كانون الأول/ديسمبر 2016», «شهر رمضان».
fn lone_month(r: &Reading<'_>, at: usize) -> Option<Phrase> {
    let tail = month_tail(r, at)?;
    let in_before =
        [Cue::In, Cue::Within, Cue::Since, Cue::By].into_iter().any(|cue| r.is_cue_before(at, cue));
    let certain = tail.is_certain || in_before && tail.month.is_shared;
    certain.then_some(Phrase::new(at, tail.end, When::Month { month: tail.month, which: tail.which }))
}
