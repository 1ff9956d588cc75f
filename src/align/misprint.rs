//! Figures that may be one figure misprinted: 798 and 789, 178767 and 178797, 60 and 60 thousand. Two figures of a story
//! hardly come that near to each other by chance, and to find them is what a careful reader compares for.

use super::values::{factor, stated};
use crate::claims::{Claim, Hedge};

/// By which slip of the pen one figure may have become the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Slip {
    /// Another digit in one place, or two neighbouring digits that changed places.
    Digits,
    /// «ألف» or a nought is left out, or «مليون» stands for «مليار». Round figures of a story stand to each other so by
    /// chance too: more must speak for it.
    Scale,
}

/// From so many digits on, noughts at the end left out, a swap of neighbouring digits is no chance.
const SWAPPED: i32 = 3;
/// From so many digits on another digit in one place is no chance: figures of one budget share many.
const REPLACED: i32 = 5;
/// By how many noughts figures differ by a slip.
const NOUGHTS: [u32; 2] = [1, 3];

/// By which slip two figures in one unit may be one and the same; `None` where they may not.
#[must_use]
pub(crate) fn slip(a: &Claim, b: &Claim) -> Option<Slip> {
    let may_be = |hedges: &[Hedge]| hedges.contains(&a.hedge) && hedges.contains(&b.hedge);
    if a.kind != b.kind || !may_be(&[Hedge::Exact, Hedge::About]) || factor(a, b) != Some(1.0) {
        return None;
    }
    let of = |claim| stated(claim).and_then(Digits::of);
    let (x, y) = (of(a)?, of(b)?);
    if x.digits == y.digits {
        return NOUGHTS.contains(&x.noughts.abs_diff(y.noughts)).then_some(Slip::Scale);
    }
    let slipped = x.noughts == y.noughts && differ_by_a_slip(x.digits, y.digits);
    (slipped && may_be(&[Hedge::Exact])).then_some(Slip::Digits)
}

/// Whether two figures differ by a slip that is hardly a chance.
#[must_use]
pub(crate) fn differ_by_digits(a: &Claim, b: &Claim) -> bool {
    slip(a, b) == Some(Slip::Digits)
}

/// A whole figure as it is written.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Digits {
    /// Without the noughts at the end.
    digits: u64,
    noughts: u32,
}

impl Digits {
    fn of(figure: f64) -> Option<Self> {
        /// Up to here every whole number has its own value.
        const EXACT: f64 = 9e15;
        if figure.fract() != 0.0 || !(1.0..EXACT).contains(&figure) {
            return None;
        }
        #[allow(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "whole, and within bounds"
        )]
        let mut own = Self { digits: figure as u64, noughts: 0 };
        while own.digits.is_multiple_of(10) {
            own = Self { digits: own.digits / 10, noughts: own.noughts + 1 };
        }
        Some(own)
    }
}

fn differ_by_a_slip(x: u64, y: u64) -> bool {
    let (mut x, mut y) = (x, y);
    let (mut places, mut differing) = (0, 0);
    // The first digits that differ, from the right, and their place.
    let mut first = None;
    let mut swapped = false;
    while x > 0 && y > 0 {
        let pair = (x % 10, y % 10);
        if pair.0 != pair.1 {
            differing += 1;
            swapped = first == Some((places - 1, (pair.1, pair.0)));
            first = first.or(Some((places, pair)));
        }
        (x, y, places) = (x / 10, y / 10, places + 1);
    }
    let as_long = x == y;
    as_long && (differing == 1 && places >= REPLACED || differing == 2 && swapped && places >= SWAPPED)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::claims::{Value, extract};

    fn of(x: f64, y: f64) -> Option<Slip> {
        let article = crate::intake::testing::article(1, "أ", "أحصت اللجنة 12 صوتا.");
        let claim = extract(&article, 1).into_iter().next().expect("a count");
        let with = |figure| Claim { value: Value::exactly(figure), ..claim.clone() };
        slip(&with(x), &with(y))
    }

    #[test]
    fn a_slip_of_the_pen_is_told_from_another_figure() {
        for (x, y) in
            [(798.0, 789.0), (178_767.0, 178_797.0), (7_976_391.0, 7_976_291.0), (45_600.0, 46_500.0)]
        {
            assert_eq!(of(x, y), Some(Slip::Digits), "{x} and {y}");
        }
        for (x, y) in [(60.0, 60_000.0), (12e6, 12e9), (200.0, 2000.0)] {
            assert_eq!(of(x, y), Some(Slip::Scale), "{x} and {y}");
        }
        for (x, y) in [
            (12.0, 21.0),
            (798.0, 799.0),
            (1580.0, 1850.5),
            (12e3, 13e3),
            (798.0, 798.0),
            (2.0, 200.0),
            (1234.0, 4231.0),
        ] {
            assert_eq!(of(x, y), None, "{x} and {y}");
        }
    }
}
