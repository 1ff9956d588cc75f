//! Weights of the evidence, in log-odds, as `cargo bench --bench fit_alignment` prints them.

use super::score::{DateEvidence, NumberEvidence};

/// In the order of `NUMBER_EVIDENCE`.
pub const NUMBER_WEIGHTS: NumberEvidence = [
    -0.31, 1.33, 0.88, -0.25, 1.68, 1.56, -0.98, -1.02, -1.55, -2.26, 0.41, 1.17, -0.05, -0.69, -0.71, 0.13,
    -0.41, 0.64, -1.28, -0.11, 0.71, -0.20, 0.56, 0.58, -0.34, 0.46, -0.03, 0.95, 0.66,
];

/// In the order of `DATE_EVIDENCE`.
pub const DATE_WEIGHTS: DateEvidence = [
    -1.13, 0.48, 0.82, -2.43, -1.43, 0.58, 0.61, 0.24, -2.92, -0.32, -0.62, -0.38, 0.62, 1.65, 0.77, 0.43,
    -0.82, -0.57, -0.65, 1.33, 0.33, 0.88, 3.01, 0.81, 0.12, 0.25,
];
