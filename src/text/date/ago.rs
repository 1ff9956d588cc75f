//! Days counted from publication: «قبل ثلاثة أيام», «منذ أسبوع», «قبل يومين», «سيبدأ بعد يومين».

use jiff::civil::Date;

use super::DateExpr;
use super::calendar::shift_days;
use super::reader::{relative, speaks_of_future};
use crate::text::Hedge;
use crate::text::duration::Duration;
use crate::text::lexicon::cues::Cue;
use crate::text::lexicon::units::Dimension;
use crate::text::lexicon::{Class, Form, Prefix};
use crate::text::number::Number;
use crate::text::reading::Reading;

/// Adds to `dates` those that count from `published`, in order and clear of the dates already there.
pub(crate) fn add_ago(
    r: &Reading<'_>,
    durations: &[Duration],
    numbers: &[Number],
    published: Option<Date>,
    dates: &mut Vec<DateExpr>,
) {
    let counted = durations.iter().filter_map(|d| counted_ago(r, d, numbers, published));
    let single = r.tokens_of(Class::Unit.bit().into()).filter_map(|i| unit_ago(r, i, published));
    let mut found: Vec<DateExpr> = counted.chain(single).filter(|new| clear(dates, new)).collect();
    if !found.is_empty() {
        dates.append(&mut found);
        dates.sort_by_key(|d| d.tokens.start);
    }
}

fn clear(dates: &[DateExpr], new: &DateExpr) -> bool {
    let next = dates.partition_point(|d| d.tokens.end <= new.tokens.start);
    dates.get(next).is_none_or(|d| d.tokens.start >= new.tokens.end)
}

/// «قبل ثلاثة أيام», «قبل أسبوعين», «سيصل بعد يومين»: whole days or weeks, counted from now.
fn counted_ago(
    r: &Reading<'_>,
    d: &Duration,
    numbers: &[Number],
    published: Option<Date>,
) -> Option<DateExpr> {
    let before = d.tokens.start.checked_sub(1)?;
    // «سيبدأ بعد يومين»; «عثر عليه بعد يومين» counts from what went before.
    let ahead = r.is_cue(before, Cue::After) && speaks_of_future(r, before);
    if !(ahead || r.is_cue(before, Cue::Before)) {
        return None;
    }
    let days = numbers.get(d.number)?.best * f64::from(d.unit_days);
    let exact =
        d.hedge == Hedge::Exact && matches!(d.unit_days, 1 | 7) && days <= 31.0 && days.fract() == 0.0;
    if !exact || continues(r, d.tokens.end) {
        return None;
    }
    let shift = if ahead { days as i16 } else { -(days as i16) };
    let day = published.map(|p| shift_days(p, shift));
    // Weeks are told roughly, as one week is.
    let hedge = if d.unit_days == 1 { Hedge::Exact } else { Hedge::About };
    Some(relative(r, before..d.tokens.end, day, hedge))
}

/// «منذ أسبوع», «قبل شهر»: one unit back, roughly.
fn unit_ago(r: &Reading<'_>, i: usize, published: Option<Date>) -> Option<DateExpr> {
    let (unit, form) = r.unit(i)?;
    let token = r.token(i)?;
    let single =
        form == Form::Singular && unit.dimension == Dimension::Time && unit.days > 1 && unit.days <= 366;
    if !single || token.prefix != Prefix::NONE {
        return None;
    }
    let before = i.checked_sub(1)?;
    // «سيعود بعد أسبوع».
    let ahead = r.is_cue(before, Cue::After) && speaks_of_future(r, before);
    if !(ahead || r.is_cue(before, Cue::Before) || r.is_cue(before, Cue::Since)) {
        return None;
    }
    // «منذ عام 2011», «قبل عام من الانتخابات», «منذ سنة ونصف», «قبل شهر رمضان».
    if continues(r, i + 1) || r.is_number(i + 1) || r.has_prefix(i + 1, Prefix::CONJUNCTION) {
        return None;
    }
    let days = i16::try_from(unit.days).unwrap_or(0);
    let day = published.map(|p| shift_days(p, if ahead { days } else { -days }));
    Some(relative(r, before..i + 1, day, Hedge::About))
}

/// Whether what follows measures from another event: «من», «على».
fn continues(r: &Reading<'_>, at: usize) -> bool {
    r.is_bare_cue(at, Cue::Of) || r.is_bare_cue(at, Cue::On)
}
