//! Weights of the evidence, in log-odds, as `cargo bench --bench fit_alignment` prints them.

use super::score::{DateEvidence, NumberEvidence};

/// In the order of `NUMBER_EVIDENCE`.
pub const NUMBER_WEIGHTS: NumberEvidence = [
    -0.32, 1.30, 0.90, -0.30, 1.63, 1.56, -0.96, -1.01, -1.54, -2.27, 0.43, 1.12, -0.09, -0.71, -0.76, 0.41,
    -0.53, 0.65, -1.27, -0.12, 0.69, -0.15, 0.57, 0.54, -0.38, 0.54, 0.04, 0.87, 0.66,
];

/// In the order of `DATE_EVIDENCE`.
pub const DATE_WEIGHTS: DateEvidence = [
    -1.14, 0.48, 0.81, -2.43, -1.43, 0.58, 0.60, 0.25, -2.92, -0.32, -0.62, -0.38, 0.62, 1.65, 0.77, 0.39,
    -0.83, -0.57, -0.65, 1.33, 0.34, 0.89, 3.01, 0.81, 0.12, 0.25,
];
