//! Weights of the evidence, in log-odds, as `cargo bench --bench fit_alignment` prints them.

use super::score::{DateEvidence, NumberEvidence};

/// In the order of `NUMBER_EVIDENCE`.
pub const NUMBER_WEIGHTS: NumberEvidence = [
    -1.69, 1.47, 1.16, 1.15, 1.59, 1.05, -1.27, -1.27, -1.80, -2.01, 0.47, 0.96, -0.02, -0.63, -0.80, 0.51,
    -0.39, 0.89, -1.21, -0.08, 0.57, 0.14, 0.44, 0.16, -0.47, 0.49, 0.15,
];

/// In the order of `DATE_EVIDENCE`.
pub const DATE_WEIGHTS: DateEvidence = [
    -1.03, 0.53, 0.56, -2.12, -1.50, 0.80, 0.79, 0.15, -1.62, -0.21, -0.72, -0.35, 0.50, 1.63, 0.91, 0.49,
    -0.21, -0.63, -0.59, 1.71, 0.67,
];
