//! The literate suites of claims: sentences written for this project with the claims they make, and whose they are.

use smol_str::SmolStr;
use tadarub::claims::{self, Kind, Polarity, Value};
use tadarub::intake::{Article, ArticleId, DateBasis, Published};
use tadarub::l10n::{Bilingual, Lang};
use tadarub::report::wording;
use tadarub::text::Span;

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
        Value::Date { edtf, .. } => edtf.to_string(),
        Value::Text { text, .. } => text.clone(),
    };
    format!("{} {value} {}", claim.kind.id(), claim.hedge.id())
}

/// Reads a suite: under each sentence what it should give, one a line, or `none`. `found` gets the sentence and
/// its section.
fn check(suite: &str, least: usize, found: impl Fn(&str, &str) -> Vec<String>) {
    let mut failures = Vec::new();
    let mut cases = 0;
    let mut section = "";
    let mut lines = suite.lines().peekable();
    while let Some(line) = lines.next() {
        section = line.strip_prefix("## ").unwrap_or(section);
        let Some(sentence) = line.strip_prefix("> ") else { continue };
        let mut wanted: Vec<String> = Vec::new();
        while let Some(next) = lines.next_if(|l| !l.trim().is_empty()) {
            wanted.push(next.to_owned());
        }
        wanted.retain(|w| w != "none");
        let found = found(&sentence.replace(" / ", "\n\n"), section);
        cases += 1;
        if found != wanted {
            failures.push(format!("{sentence}\n    wanted {wanted:#?}\n    found  {found:#?}"));
        }
    }
    assert!(cases > least, "the suite is read");
    assert!(failures.is_empty(), "{} of {cases} sentences:\n{}", failures.len(), failures.join("\n"));
}

#[test]
fn sentences_make_the_claims_they_should() {
    check(include_str!("suites/claims.txt"), 20, |text, _| {
        claims::extract(&article(text), 1).iter().filter(|c| c.kind != Kind::Rank).map(shown).collect()
    });
}

#[test]
fn every_rule_is_told_in_both_languages() {
    let sentences = include_str!("suites/claims.txt").lines().filter_map(|line| line.strip_prefix("> "));
    let mut rules: Vec<String> = sentences
        .flat_map(|text| claims::extract(&article(text), 1))
        .map(|claim| claim.rule.into_owned())
        .collect();
    rules.sort();
    rules.dedup();
    assert!(rules.len() > 12, "the suite uses many rules");
    for rule in rules {
        for lang in Lang::ALL {
            assert_ne!(wording::rule(&rule, lang), rule, "the rule has no words in {}", lang.tag());
        }
    }
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
    check(include_str!("suites/speakers.txt"), 40, |text, section| {
        claims::extract(&article(text), 1)
            .iter()
            .filter(|c| section != "ranks" || c.kind == Kind::Rank)
            .map(|c| attributed(c, text))
            .collect()
    });
}

#[test]
fn a_capital_speaks_in_a_headline_and_another_place_tells_where() {
    let speaker = |headline: &str| {
        let title = Article { title_span: Some(Span::new(0, headline.len())), ..article(headline) };
        claims::extract(&title, 1).first().and_then(|claim| claim.speaker.clone()).map(|speaker| speaker.name)
    };
    assert_eq!(speaker("موسكو: إسقاط 9 مسيرات قرب الحدود").as_deref(), Some("موسكو"));
    assert_eq!(speaker("الصحة العالمية: 300 إصابة بالحصبة").as_deref(), Some("الصحة العالمية"));
    assert_eq!(speaker("ليبيا: مقتل 9 عمال في انهيار"), None);
    assert_eq!(speaker("بيروت: توقيف 6 بتهمة التهريب"), None);
}

#[test]
fn every_figure_has_its_bounds() {
    check(include_str!("suites/scopes.txt"), 15, |text, _| {
        let told = |what: &Option<SmolStr>| what.as_deref().unwrap_or("-").to_owned();
        claims::extract(&article(text), 1)
            .iter()
            .filter(|c| !c.kind.is_date() && c.kind != Kind::Rank)
            .map(|c| match c.person() {
                Some(person) => format!("{} | of {person}", c.span.of(text)),
                None => format!("{} | {} | {}", c.span.of(text), told(&c.scope.place), told(&c.scope.period)),
            })
            .collect()
    });
}
