//! What the reconciliation policies of casualty recorders make of a row of numbers.

use super::{OriginGroup, Policies, PolicyValue};
use crate::align::values::{self, Tolerance};
use crate::claims::Claim;

/// What each policy makes of the claims; `None` where they are no numbers.
#[must_use]
pub(super) fn policies(claims: &[&Claim], origins: &[OriginGroup]) -> Option<Policies> {
    let first = claims.first()?;
    let numbers: Vec<(f64, f64)> = claims.iter().filter_map(|c| bounds(c, first)).collect();
    let low = numbers.iter().map(|n| n.0).reduce(f64::min)?;
    let high = numbers.iter().map(|n| n.1).reduce(f64::max)?;
    let told = by_origin(claims, origins);
    let best: Vec<f64> = told.iter().map(|told| told.0).collect();
    let median = median(&best);
    let majority = majority(&best);
    let min = best.iter().copied().reduce(f64::min);
    let max = told.iter().map(|told| told.1).reduce(f64::max);
    let value = |low, best, high| PolicyValue { low, best, high };
    Some(Policies {
        ucdp: value(Some(low), majority.or(median).map(|best| best.clamp(low, high)), Some(high)),
        min_max: value(min, None, max),
        conservative: value(min, min, min),
        majority: value(majority, majority, majority),
    })
}

/// Lowest and highest figure of `claim`, in the unit of `first`: «نحو 50» and «أكثر من 50» are 50, as for the other
/// policies, and nobody's figure is 51.
fn bounds(claim: &Claim, first: &Claim) -> Option<(f64, f64)> {
    let (low, high) = values::interval_as(claim, first, Tolerance::from(0))?;
    let named = values::stated_as(claim, first)?;
    Some(if low.is_finite() && high.is_finite() { (low, high) } else { (named, named) })
}

/// One figure an origin, the one its claims state most often, the lowest of equals; with the upper end of what it is
/// told as: 120 for «بين 100 و120», which states 100.
fn by_origin(claims: &[&Claim], origins: &[OriginGroup]) -> Vec<(f64, f64)> {
    let told = |origin: &OriginGroup| {
        let first = claims.first()?;
        let own: Vec<(f64, f64)> = claims
            .iter()
            .filter(|c| origin.claims.contains(&c.id))
            .filter_map(|c| Some((values::stated_as(c, first)?, bounds(c, first)?.1)))
            .collect();
        let stated: Vec<f64> = own.iter().map(|told| told.0).collect();
        let (figure, _) = most_frequent(&stated)?;
        let alike = own.iter().filter(|told| told.0.total_cmp(&figure).is_eq());
        Some((figure, alike.map(|told| told.1).reduce(f64::max)?))
    };
    origins.iter().filter_map(told).collect()
}

fn most_frequent(values: &[f64]) -> Option<(f64, usize)> {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    let mut best: Option<(f64, usize)> = None;
    for value in &sorted {
        let count = sorted.iter().filter(|v| v.total_cmp(value).is_eq()).count();
        if best.is_none_or(|(_, most)| count > most) {
            best = Some((*value, count));
        }
    }
    best
}

/// The figure more than half of the origins give.
fn majority(values: &[f64]) -> Option<f64> {
    most_frequent(values).filter(|(_, count)| count * 2 > values.len()).map(|(value, _)| value)
}

/// The middle figure; the lower of the two middle ones.
fn median(values: &[f64]) -> Option<f64> {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    sorted.get(sorted.len().checked_sub(1)? / 2).copied()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::claims::{ClaimId, Value};
    use crate::intake::ArticleId;
    use crate::l10n::Bilingual;
    use crate::text::Hedge;
    use crate::text::lexicon::units::{Dimension, Measure};

    const HEDGES: [Hedge; 8] = [
        Hedge::Exact,
        Hedge::About,
        Hedge::MoreThan,
        Hedge::AtLeast,
        Hedge::LessThan,
        Hedge::AtMost,
        Hedge::Range,
        Hedge::Vague,
    ];
    const UNITS: [(&str, f64); 3] = [("minutes", 60.0), ("hours", 3600.0), ("days", 86400.0)];

    /// The claim that `base` becomes with this figure, hedge and unit.
    fn claim(base: &Claim, id: u32, figure: f64, hedge: Hedge, unit: (&str, f64)) -> Claim {
        let (low, high) = match hedge {
            Hedge::MoreThan => (Some(figure + 1.0), None),
            Hedge::AtLeast => (Some(figure), None),
            Hedge::LessThan => (None, Some(figure - 1.0)),
            Hedge::AtMost => (None, Some(figure)),
            Hedge::Range | Hedge::Vague => (Some(figure), Some(figure * 9.0)),
            _ => (Some(figure), Some(figure)),
        };
        let mut claim = Claim {
            id: ClaimId(id),
            article: ArticleId(id),
            value: Value::Number { low, high },
            unit: unit.0.into(),
            hedge,
            ..base.clone()
        };
        claim.features.measure = Some(Measure { dimension: Dimension::Time, size: unit.1 });
        claim
    }

    fn base() -> Claim {
        let words = crate::text::Words::builtin();
        let read = crate::intake::read_bytes("a.txt", "استمرت الجلسة 70 دقيقة.".as_bytes(), words);
        read.articles.iter().flat_map(|a| crate::claims::extract_with(a, 1, words)).next().unwrap()
    }

    proptest! {
        #[test]
        fn low_best_and_high_stand_in_order(
            figures in prop::collection::vec((1..2000_u32, 0..HEDGES.len(), 0..UNITS.len()), 1..6),
        ) {
            let base = base();
            let claims: Vec<Claim> = (1..)
                .zip(&figures)
                .map(|(id, &(figure, hedge, unit))| claim(&base, id, figure.into(), HEDGES[hedge], UNITS[unit]))
                .collect();
            let claims: Vec<&Claim> = claims.iter().collect();
            let origins: Vec<OriginGroup> = claims
                .iter()
                .map(|c| OriginGroup { claims: vec![c.id], articles: vec![c.article], why: Bilingual::default() })
                .collect();
            let policies = policies(&claims, &origins).unwrap();
            for PolicyValue { low, best, high } in [policies.ucdp, policies.min_max, policies.conservative] {
                let (low, high) = (low.unwrap(), high.unwrap());
                prop_assert!(low <= high, "{low} {high}");
                prop_assert!(best.is_none_or(|best| low <= best && best <= high), "{low} {best:?} {high}");
            }
        }
    }

    #[test]
    fn the_most_of_a_range_is_its_upper_end() {
        let base = base();
        let claims =
            [claim(&base, 1, 20.0, Hedge::Range, UNITS[0]), claim(&base, 2, 30.0, Hedge::Exact, UNITS[0])];
        let origins = claims.each_ref().map(|c| OriginGroup {
            claims: vec![c.id],
            articles: vec![c.article],
            why: Bilingual::default(),
        });
        let policies = policies(&claims.each_ref(), &origins).unwrap();
        assert_eq!((policies.min_max.low, policies.min_max.high), (Some(20.0), Some(180.0)));
        assert_eq!(policies.conservative.high, Some(20.0));
    }

    #[test]
    fn an_open_end_is_the_figure_that_is_named() {
        let base = base();
        let open = claim(&base, 1, 50.0, Hedge::MoreThan, UNITS[0]);
        let under = claim(&base, 2, 30.0, Hedge::LessThan, UNITS[0]);
        assert_eq!((bounds(&open, &open), bounds(&under, &open)), (Some((50.0, 50.0)), Some((30.0, 30.0))));
        // «أكثر من ساعة» is 60 minutes and more, not 120.
        let hour = claim(&base, 3, 1.0, Hedge::MoreThan, UNITS[1]);
        assert_eq!(bounds(&hour, &open), Some((60.0, 60.0)));
    }
}
