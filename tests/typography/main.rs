//! Arabic on screen, proven: shaping against HarfBuzz, order against the Unicode bidi tests, geometry,
//! highlights, fields and read-only selection.

mod bidi;
mod fields;
mod geometry;
mod harfbuzz;
mod highlight;

use std::path::{Path, PathBuf};

/// A file or folder that a test needs; where it is absent the test is skipped, or fails when all are required.
fn needed(path: &Path) -> Option<PathBuf> {
    if path.exists() {
        return Some(path.to_owned());
    }
    assert!(std::env::var_os("TADARUB_REQUIRE_ALL").is_none(), "{} is absent", path.display());
    println!("skipped: {} is absent", path.display());
    None
}
