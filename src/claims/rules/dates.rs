//! Dates as claims: when something happened, is planned, or must be done by.

use std::ops::Range;

use jiff::ToSpan;
use smol_str::{SmolStr, format_smolstr};

use crate::claims::context::Context;
use crate::claims::draft::Draft;
use crate::claims::{Hedge, Kind, OTHER_WEEKDAY, Value, period, speaker};
use crate::text::lexicon::Class;
use crate::text::lexicon::cues::Cue;
use crate::text::lexicon::keywords::Keyword;
use crate::text::lexicon::particles::Particle;
use crate::text::lexicon::speech::Role;
use crate::text::{DateBasisKind, DateExpr, DatePrecision, DateRole, TokenKind, When, has_hijri_year};

/// How many sentences the head of an article has.
const HEAD: usize = 2;
/// How far before a date «مهلة» or «موعد» may stand, in tokens.
const DEADLINE_REACH: usize = 10;

/// Proposes a claim for every date that dates something and is not what the `counted` are counted from.
#[must_use]
pub(crate) fn find(context: &Context<'_>, counted: &[Draft]) -> Vec<Draft> {
    let dates = &context.analysis.dates;
    let has_since = dates.iter().any(|date| date.role == DateRole::Since);
    let figures = if has_since { period::figures(counted) } else { Vec::new() };
    dates
        .iter()
        .filter(|date| !is_yearly(context, date))
        .filter(|date| !is_anchor(context, date, &figures) && !is_dateline(context, date))
        .filter(|date| !is_of_outlet(context, date))
        .filter(|date| !is_told_by_other_calendar(context, date))
        .map(|date| {
            let quoted = is_quoted(context, date);
            let doubtful = quoted || is_other_weekday(date) || is_other_day(context, date);
            // EDTF marks what is uncertain with a question mark.
            let edtf = if doubtful { format_smolstr!("{}?", date.edtf) } else { date.edtf.clone() };
            Draft {
                tokens: date.tokens.clone(),
                kind: if is_deadline(context, date) { Kind::DateDeadline } else { Kind::DateEvent },
                value: Value::Date { edtf, from: date.from, to: date.to },
                hedge: date.hedge,
                unit: SmolStr::new_static("date"),
                concept: SmolStr::default(),
                counted: date.tokens.clone(),
                rule: match (quoted, doubtful) {
                    (true, _) => "date.quoted",
                    (_, true) => OTHER_WEEKDAY,
                    _ => "date",
                },
                confidence: if doubtful { 0.4 } else { 0.9 },
                is_part: false,
            }
        })
        .collect()
}

/// Whether a day of the Hijri era is told again beside it in our calendar, which newspapers write it by: «10 صفر 1443
/// الموافق 17 سبتمبر 2021», «8 أغسطس 2021 (29 ذو الحجة 1442)». The moon may set it a day or two apart.
fn is_told_by_other_calendar(context: &Context<'_>, date: &DateExpr) -> bool {
    const NEAR: i32 = 2;
    const BETWEEN: usize = 4;
    let is_day =
        |date: &DateExpr| date.precision == DatePrecision::Day && date.basis == DateBasisKind::Explicit;
    let is_hijri = |date: &DateExpr| has_hijri_year(date.span.of(context.text));
    let is_twin = |other: &DateExpr| {
        let gap = if other.tokens.start >= date.tokens.end {
            date.tokens.end..other.tokens.start
        } else {
            other.tokens.end..date.tokens.start
        };
        let apart = other.from.zip(date.from).and_then(|(a, b)| a.since(b).ok());
        gap.len() <= BETWEEN
            && is_day(other)
            && !is_hijri(other)
            && apart.is_some_and(|apart| apart.get_days().abs() <= NEAR)
    };
    is_day(date) && is_hijri(date) && context.analysis.dates.iter().any(is_twin)
}

/// «الأحد 12 مارس» where 12 March is no Sunday: one of the two is a slip of the pen.
pub(crate) fn is_other_weekday(date: &DateExpr) -> bool {
    let told = date.said.and_then(|said| said.weekday);
    let day = date.from.filter(|from| date.to == Some(*from));
    told.zip(day).is_some_and(|(told, day)| day.weekday().to_monday_one_offset() != told)
}

/// «أمس الاثنين» of a report of Wednesday, which gives Monday.
fn is_other_day(context: &Context<'_>, date: &DateExpr) -> bool {
    let published = context.article.published.as_ref().map(|p| p.date);
    let Some(When::DayShift(shift)) = date.said.map(|said| said.when) else { return false };
    let told = published.map(|day| day.saturating_add(i64::from(shift).days()));
    told.is_some() && date.from != told
}

/// «قال الناجي: "وصلنا بالأمس"»: a day told from the one on which somebody spoke, which nothing before it tells.
fn is_quoted(context: &Context<'_>, date: &DateExpr) -> bool {
    let at = date.tokens.start;
    if !matches!(date.said.map(|said| said.when), Some(When::DayShift(_))) {
        return false;
    }
    let Some(sentence) = context.sentence_of(at) else { return false };
    let before = sentence.tokens.start..at;
    speaker::quote_is_open(context, &before, false) && context.dates_in(&before).next().is_none()
}

/// «في مارس من كل عام», «يومي الجمعة والسبت من كل أسبوع»: of every one of them, and of none. «9 مايو من كل عام» is a day
/// that another article may tell too.
fn is_yearly(context: &Context<'_>, date: &DateExpr) -> bool {
    let next = date.tokens.end;
    let month = |i: usize| context.token(i).is_some_and(|t| t.senses.has(Class::Month));
    let anniversary = date.precision == DatePrecision::Day && date.tokens.clone().any(month);
    !anniversary && context.is_particle(next, Particle::From) && context.is_keyword(next + 1, Keyword::Every)
}

/// «منذ بداية العام الماضي» bounds the figure of its sentence and dates nothing itself.
fn is_anchor(context: &Context<'_>, date: &DateExpr, figures: &[Range<usize>]) -> bool {
    // «الثاني منذ بداية العام», «منذ مطلع الشهر»: nothing begins with them but the counting.
    let long = matches!(date.precision, DatePrecision::Year | DatePrecision::Month);
    let is_count = date.hedge == Hedge::Start && long;
    date.role == DateRole::Since && (is_count || period::counts_from(context, date, figures))
}

/// A line at the head that holds nothing but the date is the article's own; further down («نوفمبر 2012») it dates
/// what follows.
fn is_dateline(context: &Context<'_>, date: &DateExpr) -> bool {
    let own =
        context.article.published.as_ref().is_none_or(|p| date.from.is_none() || date.from == Some(p.date));
    context.sentence_of(date.tokens.start).is_some_and(|s| {
        let alone = s.tokens.clone().all(|i| date.tokens.contains(&i) || !context.is_word(i));
        alone && (own || s.position <= HEAD)
    })
}

/// «الرباط - الساحل اليوم» as a line, «لصحيفة الساحل اليوم», «صحيفة "الغد"»: the last word of a newspaper's name.
fn is_of_outlet(context: &Context<'_>, date: &DateExpr) -> bool {
    let at = date.tokens.start;
    let day = date.basis == DateBasisKind::Relative && date.said.is_some_and(|said| said.weekday.is_none());
    if date.tokens.len() != 1 || !day || !context.is_definite(at) {
        return false;
    }
    let Some(before) = at.checked_sub(1) else { return false };
    let media = |i: usize| context.is_word(i) && context.speech(i).0.has(Role::Media);
    let first = |start: usize| start.checked_sub(1).is_some_and(media);
    if context.is_any_punct(before) && context.is_any_punct(at + 1) {
        // The dash of a dateline, the mark of a quotation.
        return !context.is_comma(before) && first(before);
    }
    let name = context.is_word(before) && context.is_definite(before);
    let dash =
        before.checked_sub(1).is_some_and(|i| ['-', '–', '—', '/'].iter().any(|d| context.is_punct(i, *d)));
    let ends = context.token(at + 1).is_none_or(|t| t.kind == TokenKind::Break)
        || [':', '-', '–', '—'].iter().any(|mark| context.is_punct(at + 1, *mark));
    let quoted = before.checked_sub(1).is_some_and(|i| context.is_any_punct(i) && first(i));
    name && (dash && ends || first(before) || quoted && context.is_any_punct(at + 1))
}

fn is_deadline(context: &Context<'_>, date: &DateExpr) -> bool {
    let published = context.article.published.as_ref().map(|p| p.date);
    let ahead = match (date.to, published) {
        (Some(to), Some(published)) => to >= published,
        _ => false,
    };
    let past = match (date.to, published) {
        (Some(to), Some(published)) => to <= published,
        _ => true,
    };
    let reach = date.tokens.start.saturating_sub(DEADLINE_REACH)..date.tokens.end + DEADLINE_REACH / 2;
    let spoken_of = context.sentence_of(date.tokens.start).is_some_and(|s| {
        reach.into_iter().any(|i| s.tokens.contains(&i) && context.is_particle(i, Particle::Deadline))
    });
    let from = date.tokens.start.saturating_sub(DEADLINE_REACH);
    let goes_on = (from..date.tokens.start).any(|i| context.is_particle(i, Particle::GoesOn));
    match date.role {
        // «تستمر الاقتراع حتى السابعة مساء» closes at seven, «تستمر المناورات حتى 9 أيار» lasts until then.
        DateRole::Until if date.precision == DatePrecision::Time => goes_on || spoken_of,
        DateRole::Until if goes_on && !spoken_of => false,
        // «بنهاية أبريل الماضي»: it was done by then.
        DateRole::By => !(past && date.tokens.clone().any(|i| context.is_cue(i, Cue::Last))),
        DateRole::Until | DateRole::Before => ahead || spoken_of,
        DateRole::Within => ahead && (date.hedge != Hedge::Exact || spoken_of),
        _ => (ahead && date.hedge == Hedge::End) || (!past && spoken_of),
    }
}
