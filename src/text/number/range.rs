//! Two figures as the ends of a range.

use super::hedging::hedge_before;
use super::reader::{counts, percent_end};
use super::refusal::{self, is_sport, refusal};
use super::{Figure, Number, NumberForm, Refusal, figure, joined};
use crate::text::lexicon::cues::Cue;
use crate::text::lexicon::labels::Label;
use crate::text::lexicon::{Class, Prefix};
use crate::text::reading::Reading;
use crate::text::{Hedge, TokenKind};

/// How far before «من 10 إلى 15» a verb of change may stand.
const CHANGE_REACH: usize = 14;

/// How a range is opened.
#[derive(Clone, Copy, PartialEq)]
enum Opener {
    None,
    /// «بين», «ما بين».
    Between,
    /// «من».
    From,
}

/// «15 إلى 20», «بين 15 و20», «من 15 حتى 20», «15-20», «ثلاثة أو أربعة».
pub(super) fn range(r: &Reading<'_>, at: usize, floor: usize, first: &Figure) -> Option<Number> {
    if first.is_vague() || first.form == NumberForm::Fraction {
        return None;
    }
    let (start, opener) = opener(r, at, floor);
    let (second_at, second) = second(r, at, first, opener)?;
    // «خلال الفصل الأول من 2018 إلى 19 مليارا»: a year, and what a figure came to.
    if opener == Opener::From && refusal::is_year(r, at) && second.scale > 1.0 {
        return None;
    }
    let lends = first.scale == 1.0 && second.scale > 1.0 && first.low < second.low / second.scale;
    let low = if lends { first.low * second.scale } else { first.low };
    if low >= second.low || refusal(r, &(second_at..second.end)) == Some(Refusal::Name) {
        return None;
    }
    let percent = percent_end(r, second.end);
    if is_by_and_to(r, at, first, &second, opener) {
        return None;
    }
    let tokens = start..percent.unwrap_or(second.end);
    Some(Number {
        span: r.span(tokens.start, tokens.end),
        tokens,
        core: at..second.end,
        low: Some(low),
        high: Some(second.low),
        best: f64::midpoint(low, second.low),
        hedge: Hedge::Range,
        ordinal: false,
        percent: percent.is_some(),
        form: first.form,
        refused: None,
        far_hedge: None,
    })
}

fn opener(r: &Reading<'_>, at: usize, floor: usize) -> (usize, Opener) {
    let Some(before) = at.checked_sub(1).filter(|&b| b >= floor) else { return (at, Opener::None) };
    if r.is_cue(before, Cue::Between) {
        // «من بين 67 راكبا» names a whole.
        if r.is_cue_before(before, Cue::Of) {
            return (at, Opener::None);
        }
        let what = before.checked_sub(1).filter(|&w| w >= floor && r.is_cue(w, Cue::What));
        return (what.unwrap_or(before), Opener::Between);
    }
    if r.is_cue(before, Cue::Of) && hedge_before(r, at, floor).is_none() {
        return (before, Opener::From);
    }
    (at, Opener::None)
}

/// The upper end of a range whose lower end is `first`.
fn second(r: &Reading<'_>, at: usize, first: &Figure, opener: Opener) -> Option<(usize, Figure)> {
    let mut end = percent_end(r, first.end).unwrap_or(first.end);
    let connects = |end: usize| connector(r, at, end, first, opener);
    let mut next = connects(end);
    let noun = end;
    if next.is_none() && opener != Opener::None && r.token(end)?.kind == TokenKind::Word {
        end += 1;
        next = connects(end);
        // «من 700 ريال سعودي إلى 900 ريال سعودي».
        let whose = r.token(end).is_some_and(|t| t.senses.has(Class::Name) && t.prefix == Prefix::NONE);
        if next.is_none() && whose {
            next = connects(end + 1);
        }
    }
    let next = next?;
    let second = figure(r, next).filter(|f| !f.is_vague() && f.form != NumberForm::Fraction)?;
    // «بين 15 كيلومترا و20 كيلومترا» counts one thing, «بين 5 قتلى و10 جرحى» two.
    if end > noun && !same_noun(r, noun, second.end) {
        return None;
    }
    let changed = opener == Opener::From && is_change(r, at);
    (!changed && counts(r, next, &second)).then_some((next, second))
}

/// Whether the word behind the second number is the one behind the first, or nothing that could be counted.
fn same_noun(r: &Reading<'_>, first: usize, second: usize) -> bool {
    let beginning = |i: usize| r.folded(i).chars().take(3);
    !refusal::is_counted(r, second) || beginning(first).eq(beginning(second))
}

/// Where the second number begins if a connector stands at `end`.
fn connector(r: &Reading<'_>, at: usize, end: usize, first: &Figure, opener: Opener) -> Option<usize> {
    if opener == Opener::Between
        && let Some(next) = joined(r, end)
    {
        // «بين 20 و،30».
        let slip = next > end && r.is_punct(next, '\u{60c}') && r.is_number(next + 1);
        return Some(next + usize::from(slip));
    }
    if r.is_bare_cue(end, Cue::To) || r.is_bare_cue(end, Cue::Or) {
        return Some(end + 1);
    }
    if r.is_bare_cue(end, Cue::Until) && opener != Opener::None {
        return Some(end + 1);
    }
    let dash = r.is_dash(end) && r.is_number(end - 1) && r.is_number(end + 1);
    // «15-20» and «15 - 20»; «15 -20» is no range.
    let even = r.token(end)?.space_before == r.token(end + 1)?.space_before;
    (dash && even && first.form == NumberForm::Digits && !is_sport(r, at) && !refusal::is_year(r, end + 1))
        .then_some(end + 1)
}

/// «12% إلى 300 إصابة», «ارتفع 3 إلى 82»: by how much and to what; «5 إلى 10%», «زادت 4 إلى 6 أيام» may be ranges.
fn is_by_and_to(r: &Reading<'_>, at: usize, first: &Figure, second: &Figure, opener: Opener) -> bool {
    let by_percent = percent_end(r, first.end).is_some();
    let to_percent = percent_end(r, second.end).is_some();
    let far = || (by_percent || !to_percent) && second.low > 2.0 * first.low && is_change(r, at);
    (by_percent && !to_percent) || (opener == Opener::None && far())
}

/// Whether a verb of change before «من 10 إلى 15» makes it an old and a new figure.
fn is_change(r: &Reading<'_>, at: usize) -> bool {
    (at.saturating_sub(CHANGE_REACH)..at)
        .rev()
        .take_while(|&i| !r.is_sentence_end(i))
        .any(|i| r.is_any_label(i, Label::CHANGES))
}
