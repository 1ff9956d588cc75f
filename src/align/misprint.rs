//! Figures that may be one figure misprinted: 798 and 789, 178767 and 178797. Two figures of a story hardly come that near
//! to each other by chance, and to find them is what a careful reader compares for.

use super::values::{factor, stated};
use crate::claims::{Claim, Hedge};

/// From so many digits on, noughts at the end left out, a swap of neighbouring digits is no chance.
const SWAPPED: usize = 3;
/// From so many digits on another digit in one place is no chance: figures of one budget share many.
const REPLACED: usize = 5;

/// Whether two exact whole figures in one unit differ by one digit, or by two neighbouring digits that changed places.
#[must_use]
pub(crate) fn may_be_misprint(a: &Claim, b: &Claim) -> bool {
    let exact = a.hedge == Hedge::Exact && b.hedge == Hedge::Exact;
    if !exact || a.kind != b.kind || factor(a, b) != Some(1.0) {
        return false;
    }
    let digits = |claim| stated(claim).and_then(significant);
    digits(a).zip(digits(b)).is_some_and(|((x, nought_x), (y, nought_y))| {
        nought_x == nought_y && x.len() == y.len() && differ_by_a_slip(&x, &y)
    })
}

/// The digits of a whole figure, and how many noughts at its end are left out.
fn significant(figure: f64) -> Option<(Vec<u8>, usize)> {
    /// Up to here every whole number has its own value.
    const EXACT: f64 = 9e15;
    let whole = figure.fract() == 0.0 && (1.0..EXACT).contains(&figure);
    let digits = whole.then(|| format!("{figure:.0}"))?;
    let kept = digits.trim_end_matches('0');
    Some((kept.as_bytes().to_vec(), digits.len() - kept.len()))
}

fn differ_by_a_slip(x: &[u8], y: &[u8]) -> bool {
    let differing: Vec<usize> = (0..x.len()).filter(|&i| x.get(i) != y.get(i)).collect();
    match *differing.as_slice() {
        [_] => x.len() >= REPLACED,
        [i, j] => x.len() >= SWAPPED && j == i + 1 && x.get(i) == y.get(j) && x.get(j) == y.get(i),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn slip(x: f64, y: f64) -> bool {
        significant(x)
            .zip(significant(y))
            .is_some_and(|((x, a), (y, b))| a == b && x.len() == y.len() && differ_by_a_slip(&x, &y))
    }

    #[test]
    fn a_slip_of_the_pen_is_told_from_another_figure() {
        for (x, y) in
            [(798.0, 789.0), (178_767.0, 178_797.0), (7_976_391.0, 7_976_291.0), (45_600.0, 46_500.0)]
        {
            assert!(slip(x, y), "{x} and {y}");
        }
        for (x, y) in [(12.0, 21.0), (798.0, 799.0), (1580.0, 1850.5), (12_000.0, 13_000.0), (798.0, 798.0)] {
            assert!(!slip(x, y), "{x} and {y}");
        }
    }
}
