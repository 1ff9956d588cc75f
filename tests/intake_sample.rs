//! The bundled sample promises to show every verdict and every kind at the first start.

use std::collections::BTreeSet;

use tadarub::claims::Kind;
use tadarub::intake::samples;
use tadarub::verdict::{Verdict, compare};

#[test]
fn the_sample_shows_every_kind_and_every_verdict() {
    let comparison = compare(samples());
    let kinds: BTreeSet<Kind> = comparison.claims.iter().map(|claim| claim.kind).collect();
    let lacking: Vec<&Kind> = Kind::ALL.iter().filter(|kind| !kinds.contains(kind)).collect();
    assert!(lacking.is_empty(), "kinds that do not occur: {lacking:?}");
    let verdicts: BTreeSet<Verdict> = comparison.rows.iter().map(|row| row.verdict).collect();
    // Whether anything stays unclear is the engine's to say.
    let lacking: Vec<&Verdict> =
        Verdict::ALL.iter().filter(|v| **v != Verdict::Unclear && !verdicts.contains(v)).collect();
    assert!(lacking.is_empty(), "verdicts that do not occur: {lacking:?}");
}
