//! Periods longer than a day and their parts: weeks, months, seasons, years, decades, centuries.

use super::grammar::shift_of;
use super::tail::{adjective, is_era, month_tail, plain_year, year_after};
use super::when::{Part, Phrase, When, Which};
use crate::text::NumberForm;
use crate::text::letters::{self, ALIF};
use crate::text::lexicon::cues::Cue;
use crate::text::lexicon::labels::Label;
use crate::text::lexicon::months::Calendar;
use crate::text::lexicon::numerals::NumeralRole;
use crate::text::lexicon::{Class, Form, Prefix};
use crate::text::number::{figure, is_counted, is_known_counted, is_year, joined, ordinal, percent_end};
use crate::text::reading::Reading;

/// «نهاية شهر أيلول الجاري», «مطلع العام», «أواخر 2018», «منتصف الشهر».
pub(super) fn part(r: &Reading<'_>, at: usize) -> Option<Phrase> {
    if r.has_prefix(at, Prefix::ARTICLE) || r.token(at).is_none_or(|t| t.has_suffix) {
        return None;
    }
    let part = r.cues(at).find_map(|c| match c.cue {
        Cue::Start => Some(Part::Start),
        Cue::Mid => Some(Part::Mid),
        Cue::End => Some(Part::Late),
        _ => None,
    })?;
    let whole = whole(r, at + 1)?;
    // «عطلة نهاية الأسبوع» is the weekend, whichever one.
    if r.before(at).is_some_and(|_| r.is_label(at - 1, Label::Holiday)) {
        return None;
    }
    let part = if part == Part::Late && is_close(r, at) { Part::Close } else { part };
    Some(Phrase { start: at, part: Some(part), ..whole })
}

/// The period behind a part.
fn whole(r: &Reading<'_>, at: usize) -> Option<Phrase> {
    month_tail(r, at)
        .map(|tail| Phrase::new(at, tail.end, When::Month { month: tail.month, which: tail.which }))
        .or_else(|| decade(r, at))
        .or_else(|| season(r, at))
        .or_else(|| period(r, at))
        .or_else(|| this_period(r, at))
        .or_else(|| year_number(r, at).filter(|p| !is_counted(r, p.end)))
}

/// «الربع الأول من العام الحالي», «الأسبوع الثاني من سبتمبر».
pub(super) fn slice(r: &Reading<'_>, at: usize) -> Option<Phrase> {
    if !r.has_prefix(at, Prefix::ARTICLE) || !r.has_prefix(at + 1, Prefix::ARTICLE) {
        return None;
    }
    let index = r.ordinal(at + 1)? as i16 - 1;
    let part = match r.numeral(at, &[NumeralRole::Fraction]) {
        Some(fraction) => Part::Slice { index, of: (1.0 / fraction.value).round() as i16 },
        None => r.is_cue(at, Cue::PeriodWeek).then_some(Part::Week(index))?,
    };
    let fits = match part {
        Part::Slice { of, .. } => index < of,
        _ => index < 5,
    };
    let whole = whole(r, at + 2 + usize::from(r.is_bare_cue(at + 2, Cue::Of))).filter(|_| fits)?;
    Some(Phrase { start: at, part: Some(part), ..whole })
}

/// «نهاية» and «ختام» close a period, «أواخر» is its last third.
fn is_close(r: &Reading<'_>, at: usize) -> bool {
    r.cue(at, Cue::End).is_some_and(|c| c.value == 1)
}

/// «العام», «الشهر», «الأسبوع» behind a part: the current one.
fn this_period(r: &Reading<'_>, at: usize) -> Option<Phrase> {
    if !r.has_prefix(at, Prefix::ARTICLE) {
        return None;
    }
    shifted(r, at, 0).map(|when| Phrase::new(at, at + 1, when))
}

/// The week, month or year at `at`, `shift` away from now.
fn shifted(r: &Reading<'_>, at: usize, shift: i16) -> Option<When> {
    r.cues(at).find_map(|c| match c.cue {
        Cue::PeriodWeek => Some(When::WeekShift(shift)),
        Cue::PeriodMonth => Some(When::MonthShift(shift)),
        Cue::PeriodYear => Some(When::YearShift(shift)),
        _ => None,
    })
}

/// «الشهر الماضي», «هذا الأسبوع», «عام 2018», «العام الجاري 2021», «القرن التاسع عشر».
pub(super) fn period(r: &Reading<'_>, at: usize) -> Option<Phrase> {
    if r.is_cue(at, Cue::Late) {
        return later(r, at);
    }
    if r.is_cue(at, Cue::This) {
        let when = shifted(r, at + 1, 0).filter(|_| r.has_prefix(at + 1, Prefix::ARTICLE))?;
        return Some(Phrase::new(at, at + 2, when));
    }
    if r.is_cue(at, Cue::Century) {
        return century(r, at);
    }
    if r.is_cue(at, Cue::TwoYears) {
        return two_years(r, at);
    }
    if r.is_cue(at, Cue::PeriodYear)
        && let Some(year) = named_year(r, at)
    {
        return Some(year);
    }
    if !r.has_prefix(at, Prefix::ARTICLE) {
        return None;
    }
    // «الأسبوع قبل الماضي», «العام بعد المقبل».
    let beyond = match adjective(r, at + 2) {
        Some(Which::Past) if r.is_bare_cue(at + 1, Cue::Before) => Some(-2),
        Some(Which::Coming) if r.is_bare_cue(at + 1, Cue::After) => Some(2),
        _ => None,
    };
    if let Some(shift) = beyond {
        return shifted(r, at, shift).map(|when| Phrase::new(at, at + 3, when));
    }
    let when = shifted(r, at, shift_of(adjective(r, at + 1)?))?;
    if let When::YearShift(_) = when
        && let Some((Which::Year(year), end)) = plain_year(r, at + 2, Calendar::Gregorian)
        // «العام الماضي 1900 شخص».
        && (!is_known_counted(r, end) || is_no_count(r, at + 2, false))
    {
        return Some(Phrase::new(at, end, When::Year(year)));
    }
    Some(Phrase::new(at, at + 2, when))
}

/// «عام 2018», «سنة 1439 هـ», «العام 2014».
fn named_year(r: &Reading<'_>, at: usize) -> Option<Phrase> {
    let year =
        year_number(r, at + 1).or_else(|| spelled_year(r, at + 1)).or_else(|| short_year(r, at + 1))?;
    Some(Phrase { start: at, ..year })
}

/// «ألفين وسبعة عشر», «ألف وتسعمئة وسبعة وستين».
fn spelled_year(r: &Reading<'_>, at: usize) -> Option<Phrase> {
    let year = figure(r, at).filter(|f| f.form == NumberForm::Words && (1000.0..2200.0).contains(&f.low))?;
    (!is_counted(r, year.end)).then(|| Phrase::new(at, year.end, When::Year(year.low as i16)))
}

/// The year that its last two digits stand for: of this century up to 40, of the last one beyond.
pub(super) const fn full_year(two_digits: i16) -> i16 {
    const LAST_OF_THIS_CENTURY: i16 = 40;
    two_digits + if two_digits > LAST_OF_THIS_CENTURY { 1900 } else { 2000 }
}

/// «عام 67»: of the century that has it nearer.
fn short_year(r: &Reading<'_>, at: usize) -> Option<Phrase> {
    let token = r.token(at).filter(|t| t.digits == 2 && t.value.fract() == 0.0)?;
    let year = full_year(token.value as i16);
    let counts = is_counted(r, at + 1) || percent_end(r, at + 1).is_some();
    (!counts).then(|| Phrase::new(at, at + 1, When::Year(year)))
}

/// «وقت لاحق (من) هذا الأسبوع»: what is left of it.
fn later(r: &Reading<'_>, at: usize) -> Option<Phrase> {
    let late = at + 1;
    let this = late + 1 + usize::from(r.is_bare_cue(late + 1, Cue::Of));
    let is_late = r.is_cue(late, Cue::Late) && r.is_cue(this, Cue::This);
    let whole = is_late.then(|| period(r, this))??;
    Some(Phrase { start: at, part: Some(Part::Rest), ..whole })
}

/// «عامي 2014 و2018».
fn two_years(r: &Reading<'_>, at: usize) -> Option<Phrase> {
    let (Which::Year(first), end) = plain_year(r, at + 1, Calendar::Gregorian)? else { return None };
    let (Which::Year(last), end) = plain_year(r, joined(r, end)?, Calendar::Gregorian)? else { return None };
    (first < last).then(|| Phrase::new(at, end, When::Years(first, last)))
}

/// «2018», «2013-14», «2014-2018», «1440 هـ».
fn year_number(r: &Reading<'_>, at: usize) -> Option<Phrase> {
    if let Some((Which::Year(year), end)) = plain_year(r, at, Calendar::Hijri)
        && is_era(r, end - 1, Cue::Hijri)
    {
        return Some(Phrase::new(at, end, When::HijriYear(year)));
    }
    let (Which::Year(first), end) = plain_year(r, at, Calendar::Gregorian)? else { return None };
    if r.is_dash(end) || r.is_punct(end, '/') {
        let next = r.token(end + 1)?;
        let last = match next.digits {
            2 if r.is_number(end + 1) && !next.space_before => first / 100 * 100 + next.value as i16,
            4 if is_year(r, end + 1) => next.value as i16,
            _ => return Some(Phrase::new(at, end, When::Year(first))),
        };
        if last > first {
            return Some(Phrase::new(at, end + 2, When::Years(first, last)));
        }
    }
    Some(Phrase::new(at, end, When::Year(first)))
}

/// Four digits by themselves where the words before them make them a year.
pub(super) fn bare_year(r: &Reading<'_>, at: usize) -> Option<Phrase> {
    let year = year_number(r, at)?;
    let before = |cue| r.is_cue_before(at, cue);
    let named = [Cue::In, Cue::Since, Cue::Until, Cue::By, Cue::Within, Cue::Before, Cue::After];
    let spoken = named.into_iter().any(before);
    let is_span = matches!(year.when, When::Years(..));
    let opens_span = (before(Cue::Of) || before(Cue::Between))
        && (joined(r, year.end).is_some_and(|i| is_year(r, i))
            || r.is_cue(year.end, Cue::To) && is_year(r, year.end + 1));
    let closes_span = at >= 2 && is_year(r, at - 2) && (before(Cue::To) || before(Cue::And));
    let hijri = matches!(year.when, When::HijriYear(_));
    // «وصل في 2015 مسافرا»: how he came, not how many.
    let manner = before(Cue::In) && is_person_accusative(r, year.end);
    // «تشغل منذ 2012 مبنى»: since that year, where «منذ 2000 يوم» tells how long.
    let since = before(Cue::Since) && r.unit(year.end).is_none();
    let within = before(Cue::Within);
    let dates = (before(Cue::In) || within) && !is_span && is_no_count(r, at, within);
    let counted = is_known_counted(r, year.end) && !hijri && !manner && !since && !dates;
    let spoken = spoken || is_year_of_event(r, at);
    ((spoken || is_span || opens_span || closes_span || hijri) && !counted).then_some(year)
}

/// «شن في 2019 هجوما», «وقع في 2015 اتفاق»: whether the noun behind a year is not what so many would count, by its form or
/// because nobody counts it so exactly. «في 1995 قرية», «خلال 2015 يوما» count.
fn is_no_count(r: &Reading<'_>, at: usize, within: bool) -> bool {
    let next = at + 1;
    let Some(sense) = r.senses(next, Class::Noun).next() else { return false };
    let rest = r.token(at).map_or(0.0, |t| t.value) % 100.0;
    let accusative = r.folded(next).ends_with(ALIF);
    let marked = accusative || r.folded(next).ends_with(letters::HA);
    let fits = match (rest, sense.form) {
        (3.0..=10.0, form) => form == Form::Plural,
        (11.0..=99.0, form) => form == Form::Singular && marked,
        (_, form) => form == Form::Singular && !accusative,
    };
    let noun = r.words.nouns.get(usize::from(sense.id));
    let place = noun.is_some_and(|noun| matches!(noun.unit.as_str(), "sites" | "areas" | "buildings"));
    // Nobody counts states by the thousand.
    let states = noun.is_some_and(|noun| noun.unit == "states");
    !fits || states || (r.unit(next).is_none() && !place && (within || accusative))
}

fn is_person_accusative(r: &Reading<'_>, at: usize) -> bool {
    let sense = r.senses(at, Class::Noun).next();
    let noun = sense.and_then(|sense| r.words.nouns.get(usize::from(sense.id)));
    noun.is_some_and(|noun| noun.is_person()) && r.folded(at).ends_with(ALIF)
}

/// «حرب 1998», «هجمات الميناء 2015»: the year dates what happened, where it would only name an agreement or a cup.
fn is_year_of_event(r: &Reading<'_>, at: usize) -> bool {
    let event =
        |back: usize| at.checked_sub(back).is_some_and(|i| r.is_label(i, Label::YearOf) && !r.is_definite(i));
    let place = || r.before(at).is_some_and(|t| t.senses.has(Class::Name) && t.prefix == Prefix::NONE);
    event(1) || (event(2) && place())
}

/// «الثمانينيات من القرن العشرين», «تسعينيات القرن الماضي».
pub(super) fn decade(r: &Reading<'_>, at: usize) -> Option<Phrase> {
    let decade = r.cue(at, Cue::Decade)?;
    let of = at + 1 + usize::from(r.is_bare_cue(at + 1, Cue::Of));
    let (century, end) = match century(r, of).map(|p| (p.when, p.end)) {
        Some((When::Century(first), end)) => (first, end),
        // «في العشرينات من عمره» is an age.
        _ if of > at + 1 => return None,
        _ => (1900, at + 1),
    };
    Some(Phrase::new(at, end, When::Decade(century + decade.value)))
}

/// «القرن العشرين», «القرن التاسع عشر», «القرن الماضي».
fn century(r: &Reading<'_>, at: usize) -> Option<Phrase> {
    if !r.is_cue(at, Cue::Century) || !r.has_prefix(at, Prefix::ARTICLE) {
        return None;
    }
    if let Some(which) = adjective(r, at + 1) {
        return Some(Phrase::new(at, at + 2, When::Century(2000 + 100 * shift_of(which))));
    }
    let (number, end) = match ordinal(r, at + 1) {
        Some(part) => (part.value, part.end),
        None => {
            let tens = r.has_prefix(at + 1, Prefix::ARTICLE).then(|| figure(r, at + 1))??;
            (tens.low, tens.end)
        }
    };
    (1.0..=21.0).contains(&number).then(|| Phrase::new(at, end, When::Century((number as i16 - 1) * 100)))
}

/// «صيف 2014», «صيف العام الماضي», «الصيف الماضي».
pub(super) fn season(r: &Reading<'_>, at: usize) -> Option<Phrase> {
    let code = r.cue(at, Cue::Season)?.value;
    if let Some(which) = adjective(r, at + 1).filter(|_| r.has_prefix(at, Prefix::ARTICLE)) {
        return Some(Phrase::new(at, at + 2, When::Season { code, which }));
    }
    if r.has_prefix(at, Prefix::ARTICLE) {
        return None;
    }
    let (which, end) = match period(r, at + 1).map(|p| (p.when, p.end)) {
        Some((When::Year(year), end)) => (Which::Year(year), end),
        Some((When::YearShift(shift), end)) => (Which::YearShift(shift), end),
        _ => match year_after(r, at + 1, Calendar::Gregorian)? {
            (which @ (Which::Year(_) | Which::YearShift(_)), end) => (which, end),
            _ => return None,
        },
    };
    Some(Phrase::new(at, end, When::Season { code, which }))
}
