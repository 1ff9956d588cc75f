//! Fits the weights of the alignment evidence by logistic regression on the annotated events, and reports
//! the quality of the pairs on each event left out of its own fit. Run from the project's root:
//! `cargo bench --bench fit_alignment`.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use serde_json::Value as Json;
use tadarub::align::Surroundings;
use tadarub::align::evidence::{Clue, DateEvidence, Evidence, NumberEvidence};
use tadarub::align::score;
use tadarub::claims::Claim;
use tadarub::intake;
use tadarub::text::Words;
use tadarub::verdict::compare;

const DATA: &str = "../shared/data";
const STEPS: usize = 60;
/// Strength of the pull towards what is expected, per pair.
const PENALTY: f64 = 0.001;
/// How much more an event counts whose annotation defines the measure than one annotated for this project.
const REFERENCE: f64 = 2.0;

/// One pair of claims that both have a place in the gold.
struct Pair {
    event: usize,
    /// What the pair counts in the fit.
    weight: f64,
    date: bool,
    evidence: Vec<f64>,
    same: bool,
    /// Two articles: only such pairs are reported, as the gold's own measure does.
    across: bool,
}

fn main() {
    let events = events();
    if events.is_empty() {
        println!("skipped: no annotated events under {DATA}");
        return;
    }
    let mut pairs = Vec::new();
    for (index, (folder, gold)) in events.iter().enumerate() {
        pairs.extend(pairs_of(index, folder, gold));
    }
    for (date, clues) in [(false, NumberEvidence::CLUES), (true, DateEvidence::CLUES)] {
        weigh(&mut pairs, date, &events);
        let family: Vec<&Pair> = pairs.iter().filter(|p| p.date == date).collect();
        println!(
            "== {}: {} pairs, {} the same",
            if date { "dates" } else { "numbers" },
            family.len(),
            family.iter().filter(|p| p.same).count()
        );
        let mut left_out = (0.0, 0.0, 0.0);
        for index in 0..events.len() {
            let train: Vec<&Pair> = family.iter().copied().filter(|p| p.event != index).collect();
            let weights = fit(&train, clues);
            let test = family.iter().filter(|p| p.event == index && p.across);
            for pair in test {
                let found = dot(&weights, &pair.evidence) > 0.0;
                left_out.0 += f64::from(u8::from(found && pair.same));
                left_out.1 += f64::from(u8::from(found));
                left_out.2 += f64::from(u8::from(pair.same));
            }
        }
        let (hit, found, wanted) = left_out;
        println!(
            "left out, pair by pair: precision {:.3} recall {:.3} F1 {:.3}",
            hit / found,
            hit / wanted,
            2.0 * hit / (found + wanted)
        );
        let weights = fit(&family, clues);
        for (clue, weight) in clues.iter().zip(&weights) {
            println!("    {}: {weight:.2},", clue.name);
        }
    }
}

/// Lets an event count by the root of its pairs, so that one of many articles does not drown the others.
fn weigh(pairs: &mut [Pair], date: bool, events: &[(PathBuf, Json)]) {
    let mut counts = vec![0.0; events.len()];
    pairs.iter().filter(|p| p.date == date).for_each(|p| counts[p.event] += 1.0);
    let family = || pairs.iter().filter(|p| p.date == date);
    let reference = |event: usize| if events[event].1["raw"].is_null() { REFERENCE } else { 1.0 };
    let weight = |event: usize| reference(event) / f64::sqrt(counts[event]);
    let mean = family().map(|p| weight(p.event)).sum::<f64>() / family().count().max(1) as f64;
    for pair in pairs.iter_mut().filter(|p| p.date == date) {
        pair.weight = weight(pair.event) / mean;
    }
}

fn events() -> Vec<(PathBuf, Json)> {
    let mut out = Vec::new();
    let read =
        |path: &Path| -> Option<Json> { serde_json::from_str(&std::fs::read_to_string(path).ok()?).ok() };
    let list = |folder: &str| -> Vec<PathBuf> {
        let mut paths: Vec<PathBuf> =
            std::fs::read_dir(folder).map(|d| d.flatten().map(|e| e.path()).collect()).unwrap_or_default();
        paths.sort();
        paths
    };
    for folder in list(&format!("{DATA}/dev")) {
        out.extend(read(&folder.join("gold.json")).map(|gold| (folder.clone(), gold)));
    }
    for file in ["tests/gold/tuning", "tests/gold/further"].into_iter().flat_map(list) {
        let Some(gold) = read(&file) else { continue };
        let raw = gold["raw"].as_str().unwrap_or_default().to_owned();
        out.push((PathBuf::from(format!("{DATA}/raw/{raw}")), gold));
    }
    out.retain(|(folder, _)| folder.is_dir());
    out
}

fn pairs_of(event: usize, folder: &Path, gold: &Json) -> Vec<Pair> {
    let files: Vec<(String, PathBuf)> = gold["articles"]
        .as_array()
        .into_iter()
        .flatten()
        .map(|a| {
            (
                a["id"].as_str().unwrap_or_default().to_owned(),
                folder.join(a["file"].as_str().unwrap_or_default()),
            )
        })
        .collect();
    let paths: Vec<PathBuf> = files.iter().map(|(_, p)| p.clone()).collect();
    let articles = read(&paths);
    let comparison = compare(articles);
    let gold_of: BTreeMap<u32, String> = matches(&comparison.claims, &comparison.articles, &files, gold);
    let rows: Vec<Vec<&str>> = gold["rows"]
        .as_array()
        .into_iter()
        .flatten()
        .filter(|r| r["verdict"] != "different_scope")
        .map(|r| r["claims"].as_array().into_iter().flatten().filter_map(Json::as_str).collect())
        .collect();
    let all: Vec<&Claim> = comparison.claims.iter().collect();
    let around = Surroundings::of(&all);
    let mut out = Vec::new();
    for (i, a) in all.iter().enumerate() {
        for b in all.iter().skip(i + 1) {
            let (Some(x), Some(y)) = (gold_of.get(&a.id.0), gold_of.get(&b.id.0)) else { continue };
            let Some(evidence) = score::evidence(a, b, &around) else { continue };
            let (date, values): (bool, Vec<f64>) = match evidence {
                Evidence::Number(e) => (false, e.values().map(f64::from).to_vec()),
                Evidence::Date(e) => (true, e.values().map(f64::from).to_vec()),
                Evidence::Person(_) | Evidence::Restated | Evidence::Rivals => continue,
            };
            let same = rows.iter().any(|r| r.contains(&x.as_str()) && r.contains(&y.as_str()));
            out.push(Pair {
                event,
                weight: 1.0,
                date,
                evidence: values,
                same,
                across: a.article != b.article,
            });
        }
    }
    out
}

fn read(paths: &[PathBuf]) -> Vec<intake::Article> {
    intake::read_all(paths, Words::builtin(), &mut |_| {}, &std::sync::atomic::AtomicBool::new(false))
        .articles
}

/// The gold claim each claim overlaps most.
fn matches(
    claims: &[Claim],
    articles: &[intake::Article],
    files: &[(String, PathBuf)],
    gold: &Json,
) -> BTreeMap<u32, String> {
    let mut out = BTreeMap::new();
    for claim in claims {
        let Some(article) = intake::by_id(articles, claim.article) else { continue };
        let Some((id, _)) = files.iter().find(|(_, p)| p.file_name() == Path::new(&article.path).file_name())
        else {
            continue;
        };
        let start = article.text[..claim.span.start].chars().count();
        let end = start + claim.span.of(&article.text).chars().count();
        let best = gold["claims"]
            .as_array()
            .into_iter()
            .flatten()
            .filter(|g| g["article"] == id.as_str() && (g["kind"] == "rank") == (claim.kind.id() == "rank"))
            .filter_map(|g| {
                let (from, to) = (g["start"].as_u64()? as usize, g["end"].as_u64()? as usize);
                let shared = to.min(end).saturating_sub(from.max(start));
                (shared > 0).then(|| (shared, g["id"].as_str().unwrap_or_default().to_owned()))
            })
            .max();
        if let Some((_, gold_id)) = best {
            out.insert(claim.id.0, gold_id);
        }
    }
    out
}

fn dot(a: &[f64], b: &[f64]) -> f64 {
    a.iter().zip(b).map(|(x, y)| x * y).sum()
}

/// Logistic regression by Newton's method, with a pull towards what is expected of each clue.
fn fit(pairs: &[&Pair], clues: &[Clue]) -> Vec<f64> {
    let expected: Vec<f64> = clues.iter().map(|clue| clue.expected.into()).collect();
    let width = clues.len();
    let mut weights = expected.clone();
    let total = pairs.len().max(1) as f64;
    for _ in 0..STEPS {
        let mut gradient: Vec<f64> = weights.iter().zip(&expected).map(|(w, e)| PENALTY * (w - e)).collect();
        let mut curvature = vec![vec![0.0; width]; width];
        for (i, row) in curvature.iter_mut().enumerate() {
            row[i] = PENALTY;
        }
        for pair in pairs {
            let likely = 1.0 / (1.0 + (-dot(&weights, &pair.evidence)).exp());
            let error = (likely - f64::from(u8::from(pair.same))) * pair.weight / total;
            let bend = likely * (1.0 - likely) * pair.weight / total;
            for (i, x) in pair.evidence.iter().enumerate().filter(|(_, x)| **x != 0.0) {
                gradient[i] += error * x;
                for (slot, y) in curvature[i].iter_mut().zip(&pair.evidence) {
                    *slot += bend * x * y;
                }
            }
        }
        let step = solve(curvature, gradient);
        weights.iter_mut().zip(&step).for_each(|(w, s)| *w -= s);
        if step.iter().all(|s| s.abs() < 1e-6) {
            break;
        }
    }
    weights
}

/// Solves a symmetric positive system by elimination.
fn solve(mut matrix: Vec<Vec<f64>>, mut right: Vec<f64>) -> Vec<f64> {
    let n = right.len();
    for i in 0..n {
        let row = matrix[i].clone();
        for j in i + 1..n {
            let factor = matrix[j][i] / row[i];
            matrix[j].iter_mut().zip(&row).skip(i).for_each(|(x, y)| *x -= factor * y);
            right[j] -= factor * right[i];
        }
    }
    for i in (0..n).rev() {
        let known: f64 = (i + 1..n).map(|j| matrix[i][j] * right[j]).sum();
        right[i] = (right[i] - known) / matrix[i][i];
    }
    right
}
