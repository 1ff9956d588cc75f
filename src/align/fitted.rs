//! Weights of the evidence, in log-odds, as `cargo bench --bench fit_alignment` prints them.

use super::score::{DateEvidence, NumberEvidence};

/// In the order of `NUMBER_EVIDENCE`.
pub const NUMBER_WEIGHTS: NumberEvidence = [
    -2.63, 2.92, 1.40, 1.40, 3.35, 0.92, -0.88, -3.17, -2.86, -3.10, -0.27, 3.17, -0.55, -1.54, -0.76, 0.44,
    -0.65, -0.03, -3.21, 1.52, 1.15, 0.61, 1.48, -0.37, -1.33,
];

/// In the order of `DATE_EVIDENCE`.
pub const DATE_WEIGHTS: DateEvidence = [
    -1.40, 0.69, 0.94, -3.03, -2.41, 1.54, 1.40, 1.24, -4.03, -0.31, -1.28, -0.44, 0.35, 2.44, 1.62, 0.25,
    -1.28, -1.14, -0.94,
];
