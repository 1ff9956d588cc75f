//! Weights of the evidence, in log-odds, as fitted by `cargo bench --bench fit_alignment`. A fit on claims read a little
//! differently moves them in the second digit; take a new one where the scores of all sets gain.

use super::score::{DateEvidence, NumberEvidence};

/// In the order of `NUMBER_EVIDENCE`.
pub const NUMBER_WEIGHTS: NumberEvidence = [
    -0.60, 1.17, 0.07, 0.24, 1.42, 0.84, -0.42, -1.03, -1.42, -3.25, 0.36, 0.01, 0.36, 0.08, -0.91, 0.23,
    -0.60, 0.56, -0.83, -0.11, 0.88, 0.16, 0.88, 0.67, -0.24, 0.67, -0.68, 0.33, 0.71, 1.41, 1.15, 0.82,
    1.34,
];

/// In the order of `DATE_EVIDENCE`.
pub const DATE_WEIGHTS: DateEvidence = [
    -0.95, 0.78, 0.73, -2.46, -1.60, 0.64, 0.42, 0.63, -3.14, -0.35, -0.61, -0.52, 0.74, 1.75, 1.03, 0.35,
    -1.10, -1.08, -1.07, 1.47, 0.67, 1.15, 3.00, 0.83, 0.33, 0.43, 0.88, -1.39,
];
