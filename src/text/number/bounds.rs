//! What hedge words make of a figure.

use crate::text::Hedge;

/// The inclusive bounds of `low..=high` under `hedge`: more than 50 begins at 51, less than 10 ends at 9.
pub(super) fn bounds(low: f64, high: f64, hedge: Hedge) -> (Option<f64>, Option<f64>) {
    match hedge {
        Hedge::MoreThan => (Some(low + step(low)), None),
        Hedge::AtLeast => (Some(low), None),
        Hedge::LessThan => (None, Some(high - step(high))),
        Hedge::AtMost => (None, Some(high)),
        _ => (Some(low), Some(high)),
    }
}

/// What `hedge` makes of the figure `n`.
#[must_use]
pub fn bounds_of(n: f64, hedge: Hedge) -> (Option<f64>, Option<f64>) {
    bounds(n, n, hedge)
}

/// The figure that the words named of which `hedge` made these bounds: 50 of more than 50, which begins at 51.
#[must_use]
pub fn named_of(low: Option<f64>, high: Option<f64>, hedge: Hedge) -> Option<f64> {
    match hedge {
        Hedge::MoreThan => low.map(|n| n - step(n)),
        Hedge::LessThan => high.map(|n| n + step(n)),
        _ => low.or(high),
    }
}

/// How far an open bound lies from its figure: whole figures count, others measure.
fn step(n: f64) -> f64 {
    if n.fract() == 0.0 { 1.0 } else { 0.0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn open_bounds_leave_out_the_figure_itself() {
        assert_eq!(bounds(50.0, 50.0, Hedge::MoreThan), (Some(51.0), None));
        assert_eq!(bounds(2.5, 2.5, Hedge::MoreThan), (Some(2.5), None));
        assert_eq!(bounds(10.0, 10.0, Hedge::LessThan), (None, Some(9.0)));
        assert_eq!(bounds(10.0, 10.0, Hedge::AtMost), (None, Some(10.0)));
        assert_eq!(bounds(7.0, 7.0, Hedge::About), (Some(7.0), Some(7.0)));
    }

    #[test]
    fn bounds_lead_back_to_their_figure() {
        for figure in [50.0, 6.5, 1.0, 0.5] {
            for hedge in [Hedge::Exact, Hedge::MoreThan, Hedge::AtLeast, Hedge::LessThan, Hedge::AtMost] {
                let (low, high) = bounds_of(figure, hedge);
                assert_eq!(named_of(low, high, hedge), Some(figure), "{hedge:?} {figure}");
            }
        }
    }
}
