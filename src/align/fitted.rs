//! Weights of the evidence, in log-odds, as `cargo bench --bench fit_alignment` prints them.

use super::score::{DateEvidence, NumberEvidence};

/// In the order of `NUMBER_EVIDENCE`.
pub const NUMBER_WEIGHTS: NumberEvidence = [
    -0.33, 1.33, 0.89, -0.28, 1.70, 1.55, -0.96, -1.02, -1.59, -2.12, 0.38, 1.12, -0.07, -0.71, -0.71,
    0.44, -0.42, 0.65, -1.28, -0.09, 0.71, -0.13, 0.54, 0.61, -0.31, 0.42, -0.05, 0.94, 0.79,
];

/// In the order of `DATE_EVIDENCE`.
pub const DATE_WEIGHTS: DateEvidence = [
    -1.15, 0.46, 0.80, -2.41, -1.40, 0.54, 0.50, 0.21, -1.59, -0.31, -0.61, -0.37, 0.57, 1.69, 0.77,
    0.44, -0.78, -0.56, -0.64, 1.38, 0.33, 0.95, 3.01, 0.76, 0.13, 0.26,
];
