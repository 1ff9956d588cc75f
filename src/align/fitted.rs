//! Weights of the evidence, in log-odds, as `cargo bench --bench fit_alignment` prints them.

use super::score::{DateEvidence, NumberEvidence};

/// In the order of `NUMBER_EVIDENCE`.
pub const NUMBER_WEIGHTS: NumberEvidence = [
    -4.0, 0.9, 0.3, 0.5, 1.4, 1.1, 0.8, 0.3, -0.4, -0.4, 1.6, 1.0, 0.4, -1.5, -0.6, 0.3, 0.0, 0.6, 0.0, -2.0,
    0.0, 0.0, 0.0, 0.0, 0.0,
];

/// In the order of `DATE_EVIDENCE`.
pub const DATE_WEIGHTS: DateEvidence =
    [-3.0, 1.3, 0.5, -0.6, -0.5, 1.9, 1.3, 0.2, -1.0, 0.0, 0.0, -1.0, 0.5, 0.0, 0.0, 0.0];
