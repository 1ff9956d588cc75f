//! Stories written for this project, with what a careful reader expects of them. The set `blind` is never read by those
//! who write rules: only its totals are shown.
//!
//! What is met is a share; `tests/stories/floors.json` holds what must not be lost again.
//! `cargo test --test stories -- --nocapture` prints the shares and what is missed in the set that may be read.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::atomic::AtomicBool;

use serde::Deserialize;
use tadarub::claims::Value;
use tadarub::text::Words;
use tadarub::verdict::{Comparison, Judgement, Verdict, compare};
use tadarub::{Claim, ClaimId, intake};

/// The set that may be read.
const READ: &str = "read";
const BLIND: &str = "blind";

#[derive(Deserialize)]
struct Story {
    expect: Vec<Expectation>,
}

#[derive(Deserialize)]
struct Expectation {
    id: String,
    verdict: Wanted,
    sides: Vec<Side>,
}

#[derive(Clone, Copy, Debug, Deserialize, PartialEq)]
#[serde(rename_all = "snake_case")]
enum Wanted {
    Conflict,
    Update,
    Agree,
    /// They differ in precision only.
    Compatible,
    /// They answer different questions.
    Apart,
}

/// Words of an article that hold a figure.
#[derive(Deserialize)]
struct Side {
    /// From 1.
    article: usize,
    quote: String,
    value: String,
}

/// How many of how many.
#[derive(Clone, Copy, Debug, Default)]
struct Share {
    met: usize,
    of: usize,
}

impl Share {
    fn count(&mut self, met: bool) {
        self.met += usize::from(met);
        self.of += 1;
    }
}

#[derive(Default)]
struct Outcome {
    /// By what was expected; `conflict rows` holds how many rows shown as contradictions were expected.
    shares: BTreeMap<String, Share>,
    missed: Vec<String>,
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/stories")
}

fn inside(folder: &Path) -> Vec<PathBuf> {
    let mut paths: Vec<PathBuf> =
        std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    paths
}

fn files(folder: &Path) -> Vec<PathBuf> {
    (1..=9).map(|n| folder.join(format!("{n}.json"))).filter(|p| p.exists()).collect()
}

fn opened(files: &[PathBuf]) -> Comparison {
    let read = intake::read_all(files, Words::builtin(), &mut |_| {}, &AtomicBool::new(false));
    assert_eq!(read.problems, Vec::new(), "{files:?}");
    assert_eq!(read.articles.len(), files.len(), "{files:?}");
    compare(read.articles)
}

/// One story compared, the positions of its claims by side.
struct Reading {
    name: String,
    comparison: Comparison,
}

impl Reading {
    fn of(folder: &Path) -> (Self, Story) {
        let expected = std::fs::read_to_string(folder.join("expected.json")).unwrap();
        let name = folder.file_name().unwrap().to_string_lossy().into_owned();
        (Self { name, comparison: opened(&files(folder)) }, serde_json::from_str(&expected).unwrap())
    }

    /// The claims whose words lie in the quote of a side.
    fn claims_of(&self, side: &Side) -> Vec<ClaimId> {
        let article = &self.comparison.articles[side.article - 1];
        let start =
            article.text.find(&side.quote).unwrap_or_else(|| panic!("{}: «{}»", article.path, side.quote));
        let end = start + side.quote.len();
        let inside = |c: &&Claim| c.article == article.id && c.span.start < end && c.span.end > start;
        self.comparison
            .claims
            .iter()
            .filter(inside)
            .filter(|c| may_say(c, &side.value))
            .map(|c| c.id)
            .collect()
    }

    fn words(&self, ids: &[ClaimId]) -> String {
        let claims = ids.iter().filter_map(|id| self.comparison.claim(*id));
        let words = claims.map(|c| {
            let article = self.comparison.article(c.article).unwrap();
            format!("{}:{}", c.article, c.span.of(&article.text))
        });
        words.collect::<Vec<_>>().join(" | ")
    }

    fn is_met(&self, expectation: &Expectation, sides: &[Vec<ClaimId>]) -> bool {
        let mut rows = self.comparison.rows.iter().filter(|row| row.verdict != Verdict::DifferentScope);
        let held = |row: &Judgement| -> Vec<&Side> {
            let holds = |claims: &Vec<ClaimId>| claims.iter().any(|id| row.row.claims.contains(id));
            expectation
                .sides
                .iter()
                .zip(sides)
                .filter(|(_, claims)| holds(claims))
                .map(|(side, _)| side)
                .collect()
        };
        let differ = |sides: &[&Side]| sides.iter().any(|side| side.value != sides[0].value);
        match expectation.verdict {
            Wanted::Conflict => rows.any(|row| row.verdict == Verdict::Conflict && differ(&held(row))),
            Wanted::Update => rows.any(|row| row.verdict == Verdict::Update && differ(&held(row))),
            Wanted::Agree | Wanted::Compatible => rows.any(|row| {
                let fits = matches!(row.verdict, Verdict::Agree | Verdict::Compatible);
                held(row).len() == sides.len() && (fits || row.row.claims.len() > sides.len())
            }),
            Wanted::Apart => !rows.any(|row| held(row).len() > 1),
        }
    }

    fn judge(&self, story: &Story, outcome: &mut Outcome) {
        let mut contradictions: Vec<ClaimId> = Vec::new();
        for expectation in &story.expect {
            let sides: Vec<Vec<ClaimId>> = expectation.sides.iter().map(|s| self.claims_of(s)).collect();
            let met = self.is_met(expectation, &sides);
            outcome.shares.entry(format!("{:?}", expectation.verdict).to_lowercase()).or_default().count(met);
            if expectation.verdict == Wanted::Conflict {
                contradictions.extend(sides.iter().flatten());
            }
            if !met {
                outcome.missed.push(self.told(expectation, &sides));
            }
        }
        for row in self.comparison.rows.iter().filter(|row| row.verdict == Verdict::Conflict) {
            let expected = row.row.claims.iter().filter(|id| contradictions.contains(id)).count() > 1;
            outcome.shares.entry("conflict rows".into()).or_default().count(expected);
            if !expected {
                outcome.missed.push(format!(
                    "{} unexpected conflict: {}",
                    self.name,
                    self.words(&row.row.claims)
                ));
            }
        }
    }

    /// What became of an expectation: the row of each side.
    fn told(&self, expectation: &Expectation, sides: &[Vec<ClaimId>]) -> String {
        let mut out = format!("{} {} {:?}", self.name, expectation.id, expectation.verdict);
        for (side, claims) in expectation.sides.iter().zip(sides) {
            out += &format!("\n    {}: «{}»", side.article, side.quote);
            let rows: Vec<&Judgement> = claims.iter().filter_map(|id| self.comparison.row_of(*id)).collect();
            for row in &rows {
                out +=
                    &format!("\n        {} {} {}", row.row.id, row.verdict.id(), self.words(&row.row.claims));
            }
            if rows.is_empty() {
                out += "\n        no claim";
            }
        }
        out
    }
}

/// Whether a claim may be the one with the figure `value`; every claim may where that is no figure.
fn may_say(claim: &Claim, value: &str) -> bool {
    let (Ok(figure), Value::Number { low, high }) = (value.parse::<f64>(), &claim.value) else { return true };
    // A hedge widens the interval, an open bound moves it by one.
    let near = |bound: &Option<f64>| bound.is_some_and(|b| (b - figure).abs() <= 0.15 * figure.abs() + 1.0);
    near(low) || near(high)
}

fn outcome(set: &str) -> Outcome {
    let mut outcome = Outcome::default();
    for folder in inside(&root().join(set)) {
        let (reading, story) = Reading::of(&folder);
        reading.judge(&story, &mut outcome);
    }
    for (name, share) in &outcome.shares {
        println!("{set}: {name} {} of {}", share.met, share.of);
    }
    outcome
}

fn holds_its_floors(set: &str, outcome: &Outcome) {
    let floors = std::fs::read_to_string(root().join("floors.json")).unwrap();
    let floors: BTreeMap<String, BTreeMap<String, f64>> = serde_json::from_str(&floors).unwrap();
    for (name, floor) in &floors[set] {
        let share = outcome.shares[name];
        assert!(
            share.met as f64 >= floor * share.of as f64,
            "{set}: {name} {} of {}, floor {floor}",
            share.met,
            share.of
        );
    }
}

#[test]
fn stories_that_were_read_are_understood() {
    let outcome = outcome(READ);
    println!("{}", outcome.missed.join("\n"));
    holds_its_floors(READ, &outcome);
}

#[test]
fn stories_that_nobody_read_are_understood() {
    holds_its_floors(BLIND, &outcome(BLIND));
}

/// What the rows say, whatever the numbers of articles and claims and the unit of the first.
fn content(comparison: &Comparison) -> BTreeSet<String> {
    let claim = |id: &ClaimId| {
        let claim = comparison.claim(*id).unwrap();
        let article = comparison.article(claim.article).unwrap();
        let file = Path::new(&article.path).file_name().unwrap().to_string_lossy();
        format!("{file}:{}:{}", claim.span.start, claim.span.of(&article.text))
    };
    let row = |judgement: &Judgement| {
        let row = &judgement.row;
        let claims: BTreeSet<String> = row.claims.iter().map(claim).collect();
        let (verdict, kind, origins) = (judgement.verdict.id(), row.kind.id(), judgement.origins.len());
        format!("{verdict} {kind} {} {origins} {claims:?}", row.repeats)
    };
    comparison.rows.iter().map(row).collect()
}

#[test]
fn the_order_of_opening_changes_no_row() {
    for folder in [READ, BLIND].iter().flat_map(|set| inside(&root().join(set))) {
        let mut files = files(&folder);
        let forward = content(&opened(&files));
        files.reverse();
        let back = content(&opened(&files));
        // Of the set that nobody reads no words are shown.
        let is_read = folder.parent().is_some_and(|set| set.ends_with(READ));
        let lost: Vec<&String> = forward.difference(&back).filter(|_| is_read).collect();
        assert!(forward == back, "{}: {lost:#?}", folder.display());
    }
}
