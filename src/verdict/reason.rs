//! Why a verdict was reached, in plain words with the figures.

use super::Verdict;
use super::judging::Members;
use crate::align::values;
use crate::claims::{Claim, Kind, Value};
use crate::intake;
use crate::l10n::{self, Bilingual, FluentArgs, FluentValue};

/// Why a verdict was reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    Same,
    BothPossible,
    CannotAllBeRight,
    LaterReport,
    /// Missing people were found.
    FewerMissing,
    ContradictsItself,
    OneSource,
    OtherScope,
    PartsExceedTotal,
    /// One source gives what another denies; whatever else is given goes together.
    Denied,
    /// They differ, and it is doubtful whether they answer one question.
    NotSure,
}

impl Reason {
    /// The verdict it leads to.
    #[must_use]
    pub const fn verdict(self) -> Verdict {
        match self {
            Self::Same => Verdict::Agree,
            Self::BothPossible => Verdict::Compatible,
            Self::CannotAllBeRight | Self::ContradictsItself | Self::PartsExceedTotal | Self::Denied => {
                Verdict::Conflict
            }
            Self::LaterReport | Self::FewerMissing => Verdict::Update,
            Self::OneSource => Verdict::SingleSource,
            Self::OtherScope => Verdict::DifferentScope,
            Self::NotSure => Verdict::Unclear,
        }
    }

    const fn id(self) -> &'static str {
        match self {
            Self::Same => "same",
            Self::BothPossible => "both-possible",
            Self::CannotAllBeRight => "cannot-all-be-right",
            Self::LaterReport => "later-report",
            Self::FewerMissing => "fewer-missing",
            Self::ContradictsItself => "contradicts-itself",
            Self::OneSource => "one-source",
            Self::OtherScope => "other-scope",
            Self::PartsExceedTotal => "parts-exceed-total",
            Self::Denied => "denied",
            Self::NotSure => "not-sure",
        }
    }
}

/// The reason in words: which figures, how far apart, how many days between the reports.
#[must_use]
pub fn words(reason: &Reason, members: &Members<'_>) -> Bilingual {
    if let (Reason::OtherScope, Some(gap)) = (reason, &members.row.scope_gap) {
        return gap.clone();
    }
    let mut args = FluentArgs::new();
    let claims = &if *reason == Reason::Denied { members.considered() } else { members.given() };
    args.set("values", values_in_words(members, claims));
    args.set("sources", FluentValue::from(source_count(claims)));
    let mut id = format!("reason-{}", reason.id());
    match members.row.kind {
        Kind::Rank => id.push_str("-title"),
        kind if kind.is_date() => id.push_str("-date"),
        _ => {
            if let Some((low, high)) = extremes(claims) {
                let gap = high - low;
                args.set("gap", figure(gap));
                args.set("share-low", percent(gap, high));
                args.set("share-high", percent(gap, low));
            }
        }
    }
    let (total, parts) = claims.split_first().map_or((0.0, 0.0), |(total, parts)| {
        (values::stated(total).unwrap_or(0.0), parts.iter().filter_map(|c| values::stated(c)).sum())
    });
    args.set("total", figure(total));
    args.set("sum", figure(parts));
    args.set("days", FluentValue::from(days_apart(members)));
    l10n::bilingual(&id, Some(&args))
}

/// A figure without a needless fraction, grouped by thousands.
#[must_use]
pub fn figure(n: f64) -> String {
    if !n.is_finite() {
        return "∞".to_owned();
    }
    if n.fract().abs() > 1e-9 {
        return format!("{}", (n * 100.0).round() / 100.0);
    }
    let digits = format!("{n:.0}");
    if digits.len() <= 4 {
        return digits;
    }
    let mut out = String::new();
    for (i, c) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) && c.is_ascii_digit() {
            out.push(',');
        }
        out.push(c);
    }
    out
}

fn percent(part: f64, whole: f64) -> String {
    if whole.abs() < f64::EPSILON { "100".to_owned() } else { format!("{:.0}", part / whole.abs() * 100.0) }
}

/// The lowest and the highest stated figure.
fn extremes(claims: &[&Claim]) -> Option<(f64, f64)> {
    let first = claims.first()?;
    let stated: Vec<f64> = claims.iter().filter_map(|c| values::stated_as(c, first)).collect();
    Some((stated.iter().copied().reduce(f64::min)?, stated.iter().copied().reduce(f64::max)?))
}

/// The different values, each once, in the order in which they first appear.
fn values_in_words(members: &Members<'_>, claims: &[&Claim]) -> String {
    let mut seen: Vec<String> = Vec::new();
    // Bare figures in several units would say nothing.
    let mixed = claims.iter().any(|a| claims.iter().any(|b| values::converts(a, b)));
    let quoted = |claim: &Claim| {
        let article = intake::by_id(members.articles, claim.article)?;
        Some(format!("«{}»", claim.span.of(&article.text)))
    };
    for claim in claims {
        let shown = match &claim.value {
            Value::Number { .. } if mixed => quoted(claim).unwrap_or_else(|| number_in_words(claim)),
            Value::Number { .. } => number_in_words(claim),
            Value::Date { edtf, from, to } => match (from, to) {
                (Some(from), Some(to)) if from == to => from.to_string(),
                (Some(from), Some(to)) => format!("{from}–{to}"),
                _ => edtf.clone(),
            },
            Value::Text { text, .. } => format!("«{text}»"),
        };
        if !seen.contains(&shown) {
            seen.push(shown);
        }
    }
    seen.join(" · ")
}

fn number_in_words(claim: &Claim) -> String {
    let Value::Number { low, high } = &claim.value else { return String::new() };
    match (low, high) {
        (Some(low), Some(high)) if (low - high).abs() < f64::EPSILON => figure(*low),
        (Some(low), Some(high)) => format!("{}–{}", figure(*low), figure(*high)),
        (Some(low), None) => format!("≥ {}", figure(*low)),
        (None, Some(high)) => format!("≤ {}", figure(*high)),
        (None, None) => "?".to_owned(),
    }
}

fn source_count(claims: &[&Claim]) -> usize {
    let mut ids: Vec<_> = claims.iter().map(|c| c.article).collect();
    ids.sort_unstable();
    ids.dedup();
    ids.len()
}

/// Days between the first and the last publication; -1 where no two are dated.
fn days_apart(members: &Members<'_>) -> i32 {
    let dates: Vec<_> = members
        .claims
        .iter()
        .filter_map(|c| intake::by_id(members.articles, c.article))
        .filter_map(|a| a.published.as_ref().map(|p| p.date))
        .collect();
    match (dates.iter().min(), dates.iter().max()) {
        _ if dates.len() < 2 => -1,
        (Some(first), Some(last)) => last.since(*first).map_or(0, |s| s.get_days()),
        _ => 0,
    }
}
