//! Weights of the evidence, in log-odds, as fitted by `cargo bench --bench fit_alignment`. A fit on claims read a little
//! differently moves them in the second digit; take a new one where the scores of all sets gain.

use super::score::{DateEvidence, NumberEvidence};

/// In the order of `NUMBER_EVIDENCE`.
#[allow(clippy::approx_constant, reason = "a fitted weight may come near pi")]
pub const NUMBER_WEIGHTS: NumberEvidence = [
    -0.56, 1.23, -0.05, 0.16, 1.46, 0.83, -0.39, -1.02, -1.44, -3.25, 0.34, 0.01, 0.36, 0.09, -0.91, 0.23,
    -0.60, 0.53, -0.85, -0.10, 0.91, 0.20, 0.86, 0.63, -0.22, 0.65, -0.66, 0.32, 0.69, 1.38, 1.14, 0.82,
    1.35, 0.41,
];

/// In the order of `DATE_EVIDENCE`.
#[allow(clippy::approx_constant, reason = "a fitted weight may come near pi")]
pub const DATE_WEIGHTS: DateEvidence = [
    -0.95, 0.78, 0.73, -2.46, -1.60, 0.63, 0.41, 0.63, -3.14, -0.35, -0.61, -0.52, 0.74, 1.75, 1.02, 0.36,
    -1.10, -1.08, -1.07, 1.47, 0.68, 1.15, 3.00, 0.84, 0.33, 0.43, 0.88, -1.39,
];
