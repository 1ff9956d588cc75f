//! How two times of day stand to each other.

use jiff::Timestamp;

use super::values::Relation;
use crate::claims::{Claim, Hedge, Value};

/// How far apart, in minutes, two times of day may be for clocks of other zones to explain it.
const ZONES: u32 = 240;
/// How far «قرابة الثالثة» may miss, in minutes.
const ABOUT: u32 = 30;
/// How far apart, in minutes, accounts of the hour of one event lie: evening and morning are two events.
const ONE_EVENT: u32 = 6 * 60;
/// Minutes of a day.
const DAY: u32 = 24 * 60;

/// How two dates that tell a time of day stand to each other; `None` where one tells none. Times of other days, as far as
/// the reports tell, leave open whether they are of one event.
#[must_use]
pub(super) fn relation(a: &Claim, b: &Claim) -> Option<Relation> {
    let (x, y) = (a.value.time_of_day()?, b.value.time_of_day()?);
    // Told with their offsets, two clocks leave nothing open.
    if let (Some(first), Some(second)) = (moment(a), moment(b)) {
        let apart = u32::try_from(first.as_second().abs_diff(second.as_second()) / 60).unwrap_or(u32::MAX);
        // «بحلول الساعة 10:54» in two reports: of a day that is only taken from the report, the clock alone tells.
        let is_taken = a.features.is_day_taken || b.features.is_day_taken;
        if is_taken && apart >= DAY {
            return Some(of_gap(gap(apart % DAY, 0), leeway(a).max(leeway(b))).max(Relation::Overlapping));
        }
        return Some(of_gap(apart, leeway(a).max(leeway(b))));
    }
    if !are_of_one_day(a, b) {
        return Some(Relation::Overlapping);
    }
    Some(of_times(a, b, x, y))
}

/// Whether two times of day cannot both be right, though the reports set them on other days: the day of one is only taken
/// from what was told before, and it is the clock that tells.
#[must_use]
pub(super) fn contradict(a: &Claim, b: &Claim) -> bool {
    let is_taken = a.features.is_day_taken || b.features.is_day_taken;
    let (Some(x), Some(y)) = (a.value.time_of_day(), b.value.time_of_day()) else { return false };
    let near = minutes(a, b).is_some_and(|(x, y)| gap(x, y) <= ONE_EVENT);
    is_taken && near && !are_of_one_day(a, b) && of_times(a, b, x, y) == Relation::Disjoint
}

fn of_times(a: &Claim, b: &Claim, x: &str, y: &str) -> Relation {
    let Some((first, second)) = minutes(a, b) else { return Relation::Overlapping };
    let apart = gap(first, second);
    let zoned = has_offset(x) || has_offset(y);
    if x == y || zoned && apart <= ZONES && apart.is_multiple_of(60) {
        // Whole hours apart, clocks of other zones may show the same time.
        return Relation::Same;
    }
    of_gap(apart, leeway(a).max(leeway(b)))
}

fn minutes(a: &Claim, b: &Claim) -> Option<(u32, u32)> {
    a.value.minute_of_day().zip(b.value.minute_of_day())
}

/// How far apart two times of day are, be midnight between them.
fn gap(x: u32, y: u32) -> u32 {
    let apart = x.abs_diff(y);
    apart.min(DAY.saturating_sub(apart))
}

const fn of_gap(apart: u32, leeway: u32) -> Relation {
    match apart {
        0 => Relation::Same,
        _ if apart <= leeway => Relation::Overlapping,
        _ => Relation::Disjoint,
    }
}

/// How far a time of day may miss, in minutes: half of what it is rounded to, be it the hour or five minutes.
fn leeway(claim: &Claim) -> u32 {
    const ROUNDED_TO: [u32; 5] = [60, 30, 15, 10, 5];
    if claim.hedge != Hedge::Exact {
        return ABOUT;
    }
    let minutes = claim.value.minute_of_day().unwrap_or(0);
    ROUNDED_TO.into_iter().find(|step| minutes.is_multiple_of(*step)).map_or(0, |step| step / 2)
}

fn are_of_one_day(a: &Claim, b: &Claim) -> bool {
    let day = |claim: &Claim| match &claim.value {
        Value::Date { from, .. } => *from,
        _ => None,
    };
    day(a).zip(day(b)).is_none_or(|(a, b)| a == b)
}

fn moment(claim: &Claim) -> Option<Timestamp> {
    let Value::Date { edtf, .. } = &claim.value else { return None };
    edtf.parse().ok()
}

/// Whether an EDTF time tells its zone.
fn has_offset(time: &str) -> bool {
    time.contains(['Z', '+', '-'])
}
