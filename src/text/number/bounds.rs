//! What hedge words make of a figure.

use crate::text::Hedge;

/// The inclusive bounds of `low..=high` under `hedge`: more than 50 begins at 51, less than 10 ends at 9.
pub fn bounds(low: f64, high: f64, hedge: Hedge) -> (Option<f64>, Option<f64>) {
    let step = |n: f64| if n.fract() == 0.0 { 1.0 } else { 0.0 };
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
}
