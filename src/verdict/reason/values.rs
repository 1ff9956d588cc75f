//! The values that a reason tells, as a sentence tells them: «ما لا يقل عن 30», «بين 20 و30», «عشرات».

use std::collections::BTreeSet;

use crate::claims::{Claim, Hedge, Value, figures};
use crate::l10n::{self, FluentArgs, Lang, isolated, text, text_with};
use crate::verdict::members::Members;

/// What loose words of number stand for, and the message that names them.
const LOOSE: [((f64, f64), &str); 4] = [
    ((10.0, 99.0), "loose-tens"),
    ((100.0, 999.0), "loose-hundreds"),
    ((1000.0, 9999.0), "loose-thousands"),
    ((1e6, 9_999_999.0), "loose-millions"),
];

/// The value of `claim`.
pub(super) fn in_words(members: &Members<'_>, claim: &Claim, lang: Lang) -> String {
    match &claim.value {
        Value::Number { low, high } => number(claim, (*low, *high), lang)
            .or_else(|| as_written(members, claim, lang))
            .unwrap_or_else(|| figures::number(claim, lang)),
        Value::Date { .. } if hour(claim).is_some() => hour(claim).unwrap_or_default(),
        Value::Date { edtf, from, to } => match (from, to) {
            (Some(from), Some(to)) if from == to => from.to_string(),
            (Some(from), Some(to)) => format!("{from}–{to}"),
            // What the article says is clearer than the places of unknown digits.
            _ => as_written(members, claim, lang).unwrap_or_else(|| edtf.to_string()),
        },
        Value::Text { text, .. } => l10n::quotation(lang, &isolated(text)),
    }
}

/// The words of the article.
pub(super) fn as_written(members: &Members<'_>, claim: &Claim, lang: Lang) -> Option<String> {
    let article = members.article(claim.article)?;
    Some(l10n::quotation(lang, &isolated(claim.span.of(&article.text).trim())))
}

/// A number with its bounds in words; `None` where only the article's own words tell it.
fn number(claim: &Claim, (low, high): (Option<f64>, Option<f64>), lang: Lang) -> Option<String> {
    let with_unit = |n: f64| figures::with_unit(&figures::in_words(n, lang), &claim.unit, lang);
    let mut args = FluentArgs::new();
    let id = match (low, high) {
        _ if matches!(claim.hedge, Hedge::MoreThan | Hedge::LessThan) => {
            return Some(figures::number(claim, lang));
        }
        (Some(low), Some(high)) if low == high => return Some(figures::number(claim, lang)),
        (Some(low), Some(high)) if claim.hedge == Hedge::Vague => {
            let (_, id) = LOOSE.iter().find(|(bounds, _)| *bounds == (low, high))?;
            return figures::unit(&claim.unit, lang).is_empty().then(|| text(lang, id));
        }
        (Some(low), Some(high)) => {
            args.set("low", figures::in_words(low, lang));
            args.set("high", with_unit(high));
            "told-between"
        }
        (Some(low), None) => {
            args.set("value", with_unit(low));
            "told-at-least"
        }
        (None, Some(high)) => {
            args.set("value", with_unit(high));
            "told-at-most"
        }
        (None, None) => return None,
    };
    Some(text_with(lang, id, Some(&args)))
}

/// Whether all dates are times of one day or that day itself, told without their distance from Greenwich, and at least
/// two of them times.
pub(super) fn are_of_one_day(claims: &[&Claim]) -> bool {
    let day = |claim: &Claim| match (hour(claim), &claim.value) {
        (Some(hour), _) => {
            let (day, time) = hour.split_once(' ')?;
            time.bytes().all(|b| b.is_ascii_digit() || b == b':').then(|| day.to_owned())
        }
        (None, Value::Date { from: Some(from), to: Some(to), .. }) => (from == to).then(|| from.to_string()),
        _ => None,
    };
    let first = claims.first().and_then(|claim| day(claim));
    let times: BTreeSet<String> = claims.iter().filter_map(|claim| hour(claim)).collect();
    first.is_some() && times.len() > 1 && claims.iter().all(|claim| day(claim) == first)
}

/// The day and time of day of a date that has one.
pub(super) fn hour(claim: &Claim) -> Option<String> {
    let Value::Date { edtf, .. } = &claim.value else { return None };
    edtf.contains('T').then(|| edtf.replace('T', " "))
}
