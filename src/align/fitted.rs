//! Weights of the evidence, in log-odds, as fitted by `cargo bench --bench fit_alignment`. A fit on claims read a little
//! differently moves them in the second digit; take a new one where the scores of all sets gain.

use super::score::{DateEvidence, NumberEvidence};

/// In the order of `NUMBER_EVIDENCE`.
pub const NUMBER_WEIGHTS: NumberEvidence = [
    -0.73, 1.03, 0.71, 0.38, 1.43, 1.08, -0.64, -1.17, -1.43, -2.96, 0.41, 0.69, 0.31, -0.37, -0.79, 0.32,
    -0.48, 0.74, -1.01, -0.18, 0.69, -0.15, 0.74, 0.62, -0.37, 0.57, -0.19, 0.61, 0.79, 1.59, 1.04, 0.61,
    1.17,
];

/// In the order of `DATE_EVIDENCE`.
pub const DATE_WEIGHTS: DateEvidence = [
    -1.12, 0.75, 0.64, -2.50, -1.64, 0.68, 0.26, 0.78, -3.23, -0.39, -0.61, -0.44, 0.73, 1.91, 1.04, 0.31,
    -0.97, -0.97, -1.00, 1.40, 0.60, 0.93, 3.01, 0.85, 0.30, 0.41, 0.83, -1.22,
];
