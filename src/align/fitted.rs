//! Weights of the evidence, in log-odds, as `cargo bench --bench fit_alignment` prints them.

use super::score::{DateEvidence, NumberEvidence};

/// In the order of `NUMBER_EVIDENCE`.
pub const NUMBER_WEIGHTS: NumberEvidence = [
    -0.32, 1.31, 0.90, -0.30, 1.63, 1.56, -0.96, -1.01, -1.54, -2.27, 0.44, 1.12, -0.09, -0.71, -0.76, 0.41,
    -0.53, 0.65, -1.27, -0.12, 0.68, -0.15, 0.57, 0.54, -0.37, 0.53, 0.04, 0.87, 0.67,
];

/// In the order of `DATE_EVIDENCE`.
pub const DATE_WEIGHTS: DateEvidence = [
    -1.12, 0.44, 0.88, -2.44, -1.46, 0.57, 0.59, 0.26, -2.92, -0.28, -0.63, -0.37, 0.62, 1.66, 0.75, 0.38,
    -0.88, -0.58, -0.65, 1.37, 0.32, 0.89, 3.01, 0.80, 0.12, 0.25,
];
