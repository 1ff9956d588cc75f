//! How far apart figures lie that cannot all be right, in words.

use crate::align::each_two;
use crate::align::values::{self, Tolerance};
use crate::claims::{Claim, Kind, figures};
use crate::l10n::{FluentArgs, FluentValue, Lang, text_with};

/// How far two figures that cannot both be right lie apart.
struct Gap<'a> {
    /// The claim in whose unit the figures are.
    first: &'a Claim,
    /// The nearest figures of the two.
    ends: (f64, f64),
    /// Whether they may lie further apart: one of them is open or vague.
    is_least: bool,
}

/// The widest gap of two claims that cannot both be right, between the ends of their intervals that are nearest.
fn widest_gap<'a>(claims: &[&'a Claim], about: Tolerance) -> Option<Gap<'a>> {
    let first = *claims.first()?;
    let bounds = |claim: &Claim| {
        let (low, high) = values::interval_as(claim, first, Tolerance::from(0))?;
        // An open end begins at the figure that is named: «أكثر من 50» is 10 above 40, and more.
        let named = values::stated_as(claim, first)?;
        Some((
            if high.is_finite() { low } else { named.min(low) },
            if low.is_finite() { high } else { named.max(high) },
        ))
    };
    let mut widest: Option<Gap<'a>> = None;
    for (a, b) in each_two(claims).filter(|(a, b)| values::contradict(a, b, about)) {
        let (Some(x), Some(y)) = (bounds(a), bounds(b)) else { continue };
        let ends = if x.1 < y.0 { (x.1, y.0) } else { (y.1, x.0) };
        let is_wider = widest.as_ref().is_none_or(|g| ends.1 - ends.0 > g.ends.1 - g.ends.0);
        if ends.0 < ends.1 && is_wider {
            widest = Some(Gap { first, ends, is_least: x.0 < x.1 || y.0 < y.1 });
        }
    }
    widest
}

/// From the lowest to the highest stated figure.
fn extremes<'a>(claims: &[&'a Claim]) -> Option<Gap<'a>> {
    let first = *claims.first()?;
    let stated: Vec<f64> = claims.iter().filter_map(|c| values::stated_as(c, first)).collect();
    let ends = (stated.iter().copied().reduce(f64::min)?, stated.iter().copied().reduce(f64::max)?);
    Some(Gap { first, ends, is_least: false })
}

/// From so many times the lower figure on, the higher is told as its multiple.
const MULTIPLE: f64 = 2.0;

/// The widest gap with its unit, and as a share of the higher and the lower figure where that says something.
pub(super) fn gap_in_words(claims: &[&Claim], about: Tolerance, lang: Lang) -> String {
    let Some(Gap { first, ends: (low, high), is_least }) =
        widest_gap(claims, about).or_else(|| extremes(claims))
    else {
        return String::new();
    };
    let is_share = first.kind == Kind::Percent;
    let unit = if is_share { "points" } else { first.unit.as_str() };
    let shown = figures::with_unit(&figures::in_words(high - low, lang), unit, lang);
    // «لا يقل عن يومين».
    let shown = if is_least && high - low == 2.0 { figures::oblique_dual(&shown) } else { shown };
    let with = |id: &str, share: String| {
        let mut args = FluentArgs::new();
        args.set("gap", shown.clone());
        args.set("share", share);
        text_with(lang, id, Some(&args))
    };
    // Degrees have no nought to measure from, and a share of a share is taken for a share.
    let is_relative = low > 0.0 && !is_share && first.unit != "degrees";
    match (is_relative, is_least) {
        // Beyond that, shares in per cent say nothing to a reader.
        (true, _) if high / low >= MULTIPLE => {
            with(if is_least { "gap-least-times" } else { "gap-times" }, multiple(high / low, lang))
        }
        (true, _) => {
            let (least, most) = (share(high - low, high), share(high - low, low));
            let share = if least == most { least } else { format!("{least}–{most}") };
            with(if is_least { "gap-least-share" } else { "gap-share" }, share)
        }
        (false, true) => with("gap-least", String::new()),
        (false, false) => shown,
    }
}

/// How many times the lower figure the higher is, rounded.
fn multiple(times: f64, lang: Lang) -> String {
    let whole = times.round();
    let mut args = FluentArgs::new();
    args.set("times", FluentValue::from(whole));
    args.set("shown", figures::in_words(whole, lang));
    let id = if (times - whole).abs() < f64::EPSILON { "gap-multiple" } else { "gap-multiple-about" };
    text_with(lang, id, Some(&args))
}

/// A share in per cent, to a whole number from 1 on and to its first digit below.
fn share(part: f64, whole: f64) -> String {
    let share = part / whole * 100.0;
    if share >= 0.95 {
        return format!("{share:.0}");
    }
    let digits = (-share.log10()).ceil().clamp(1.0, 6.0) as usize;
    format!("{share:.digits$}").trim_end_matches('0').to_owned()
}
