//! The literate suites of claims: sentences written for this project with the claims they make, and whose they are.

use tadarub::claims::{self, Kind, Polarity, Value};
use tadarub::intake::{Article, ArticleId, DateBasis, Published};
use tadarub::l10n::Bilingual;

fn article(text: &str) -> Article {
    let published = Published {
        date: jiff::civil::date(2025, 5, 14),
        at: None,
        basis: DateBasis::Metadata,
        why: Bilingual::default(),
    };
    Article {
        id: ArticleId(1),
        path: "suite".into(),
        sha256: String::new(),
        title: String::new(),
        source: "suite".into(),
        source_is_placeholder: false,
        url: None,
        published: Some(published),
        language: "ar".into(),
        text: text.into(),
        title_span: None,
        dimmed: Vec::new(),
        encoding: "UTF-8".into(),
        notes: Vec::new(),
    }
}

fn shown(claim: &claims::Claim) -> String {
    let end = |n: &Option<f64>| n.map_or(String::new(), |n| n.to_string());
    let value = match &claim.value {
        Value::Number { low, high } if low == high => end(low),
        Value::Number { low, high } => format!("{}..{}", end(low), end(high)),
        Value::Date { from: Some(from), to: Some(to), .. } => format!("{from}..{to}"),
        Value::Date { edtf, .. } => edtf.clone(),
        Value::Text { text, .. } => text.clone(),
    };
    format!("{} {value} {}", claim.kind.id(), claim.hedge.id())
}

#[test]
fn sentences_make_the_claims_they_should() {
    let suite = include_str!("suites/claims.txt");
    let mut failures = Vec::new();
    let mut cases = 0;
    let mut lines = suite.lines().peekable();
    while let Some(line) = lines.next() {
        let Some(sentence) = line.strip_prefix("> ") else { continue };
        let mut wanted: Vec<String> = Vec::new();
        while let Some(next) = lines.next_if(|l| !l.trim().is_empty()) {
            wanted.push(next.to_owned());
        }
        let found: Vec<String> = claims::extract(&article(sentence), 1)
            .iter()
            .filter(|c| c.kind != Kind::Rank)
            .map(shown)
            .collect();
        cases += 1;
        let wanted: Vec<String> = wanted.into_iter().filter(|w| w != "none").collect();
        if found != wanted {
            failures.push(format!("{sentence}\n    wanted {wanted:?}\n    found  {found:?}"));
        }
    }
    assert!(cases > 20, "the suite is read");
    assert!(failures.is_empty(), "{} of {cases} sentences:\n{}", failures.len(), failures.join("\n"));
}

/// A claim as the suite writes it.
fn attributed(claim: &claims::Claim, text: &str) -> String {
    let words = claim.span.of(text);
    if let (Kind::Rank, Value::Text { text: title, .. }) = (claim.kind, &claim.value) {
        return format!("{title} = {}", claim.counted);
    }
    let polarity = match claim.polarity {
        Polarity::Asserted => String::new(),
        other => format!(" !{}", other.id()),
    };
    match &claim.speaker {
        Some(speaker) => format!("{words}{polarity} | {} | {}", speaker.kind.id(), speaker.name),
        None => format!("{words}{polarity} | -"),
    }
}

#[test]
fn every_claim_has_its_speaker() {
    let suite = include_str!("suites/speakers.txt");
    let mut failures = Vec::new();
    let mut cases = 0;
    let mut section = "";
    let mut lines = suite.lines().peekable();
    while let Some(line) = lines.next() {
        section = line.strip_prefix("## ").unwrap_or(section);
        let Some(sentence) = line.strip_prefix("> ") else { continue };
        let text = sentence.replace(" / ", "\n\n");
        let mut wanted: Vec<String> = Vec::new();
        while let Some(next) = lines.next_if(|l| !l.trim().is_empty()) {
            wanted.push(next.to_owned());
        }
        wanted.retain(|w| w != "none");
        let ranks_only = section == "ranks";
        let found: Vec<String> = claims::extract(&article(&text), 1)
            .iter()
            .filter(|c| !ranks_only || c.kind == Kind::Rank)
            .map(|c| attributed(c, &text))
            .collect();
        cases += 1;
        if found != wanted {
            failures.push(format!("{sentence}\n    wanted {wanted:#?}\n    found  {found:#?}"));
        }
    }
    assert!(cases > 40, "the suite is read");
    assert!(failures.is_empty(), "{} of {cases} sentences:\n{}", failures.len(), failures.join("\n"));
}
