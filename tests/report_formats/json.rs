//! The JSON report against its contract.

use serde_json::{Value, json};
use tadarub::l10n::Lang;
use tadarub::report::{Format, render};
use tadarub::{intake, verdict};

use crate::fixture::hostile;

fn report(comparison: &verdict::Comparison) -> Value {
    serde_json::from_slice(&render(comparison, Format::Json, Lang::Ar)).unwrap()
}

/// `text[start:end]` counted in code points, as the contract says.
fn slice(text: &str, span: &Value) -> String {
    let (start, end) = (span["start"].as_u64().unwrap() as usize, span["end"].as_u64().unwrap() as usize);
    text.chars().skip(start).take(end - start).collect()
}

#[test]
fn every_position_counts_code_points_of_the_articles_text() {
    for comparison in [hostile(), verdict::compare(intake::samples())] {
        let report = report(&comparison);
        let articles = report["articles"].as_array().unwrap();
        let claims = report["claims"].as_array().unwrap();
        assert!(!claims.is_empty());
        for claim in claims {
            let article = articles.iter().find(|a| a["id"] == claim["article"]).unwrap();
            let text = article["text"].as_str().unwrap();
            assert_eq!(slice(text, &claim["span"]), claim["exact"].as_str().unwrap());
            assert!(slice(text, &claim["sentence"]).contains(claim["exact"].as_str().unwrap()));
            let around = format!(
                "{}{}{}",
                claim["prefix"].as_str().unwrap(),
                claim["exact"].as_str().unwrap(),
                claim["suffix"].as_str().unwrap()
            );
            assert!(text.contains(&around), "{around}");
        }
    }
}

#[test]
fn the_document_says_what_it_is_and_holds_the_articles_whole() {
    let comparison = hostile();
    let report = report(&comparison);
    assert_eq!(report["schema"], "tadarub.report/1");
    assert_eq!(report["offset_unit"], "unicode_code_point");
    assert_eq!(report["about_tolerance_percent"], 7);
    assert_eq!(report["engine"], json!({ "name": "tadarub", "version": env!("CARGO_PKG_VERSION") }));
    let article = &report["articles"][0];
    assert_eq!(article["id"], "a1");
    assert_eq!(article["path"], "01.txt");
    assert_eq!(article["text"], *comparison.articles[0].text);
    assert_eq!(article["sha256"], comparison.articles[0].sha256);
    assert_eq!(article["direction"], "rtl");
    assert_eq!(article["encoding"], "UTF-8");
    assert_eq!(article["published"]["date"], "2024-03-05");
    assert_eq!(article["published"]["basis"], "stated");
    assert!(article["published"]["why"].is_string());
    assert_eq!(article["dimmed"][0]["reason"], "furniture");
    assert_eq!(article["notes"][0]["level"], "warning");
}

#[test]
fn values_keep_their_three_forms_and_whole_numbers_stay_whole() {
    let report = report(&hostile());
    let values: Vec<&Value> = report["claims"].as_array().unwrap().iter().map(|c| &c["value"]).collect();
    assert_eq!(values[0].to_string(), r#"{"low":3500,"high":3500}"#);
    assert_eq!(values[1].to_string(), r#"{"low":2.5,"high":null}"#);
    assert_eq!(values[3].to_string(), r#"{"edtf":"2024-03","from":"2024-03-01","to":"2024-03-10"}"#);
    let claim = &report["claims"][0];
    assert_eq!(claim["kind"], "force.strength");
    assert_eq!(claim["hedge"], "exact");
    assert_eq!(claim["polarity"], "denied");
    assert_eq!(claim["speaker"]["kind"], "official");
    assert_eq!(claim["as_of"], "2024-03-01");
    assert_eq!(claim["confidence"].to_string(), "0.93");
    assert_eq!(claim["scope"]["place"], "وادي النخل");
}

#[test]
fn rows_name_their_claims_verdict_origins_and_decision() {
    let report = report(&hostile());
    let row = &report["rows"][0];
    assert_eq!(row["id"], "r1");
    assert_eq!(row["claims"], json!(["c1", "c3"]));
    assert_eq!(row["verdict"], "conflict");
    assert_eq!(row["low"].to_string(), "3000");
    assert_eq!(row["origins"], 1);
    assert_eq!(row["origin_groups"][0]["articles"], json!(["a1", "a2"]));
    assert_eq!(row["policies"]["min_max"]["high"].to_string(), "3500");
    assert_eq!(row["decision"]["by"], "user");
    assert_eq!(row["decision"]["verdict"], "conflict");
    assert_eq!(row["decision"]["at"], "2024-03-09T10:00:00Z");
    assert_eq!(report["rows"][1]["decision"], Value::Null);
    for text in ["ar", "en"] {
        assert!(row["label"][text].is_string() && row["reason"][text].is_string());
    }
}

#[test]
fn every_row_points_at_claims_that_are_there() {
    let report = report(&verdict::compare(intake::samples()));
    let claims = report["claims"].as_array().unwrap();
    for row in report["rows"].as_array().unwrap() {
        for id in row["claims"].as_array().unwrap() {
            assert!(claims.iter().any(|claim| claim["id"] == *id), "{id}");
        }
    }
}

#[test]
fn a_row_of_several_claims_says_why_they_stand_together() {
    let report = report(&verdict::compare(intake::samples()));
    for row in report["rows"].as_array().unwrap() {
        // What only looks alike stands beside each other for another reason, which `scope_gap` says.
        if !row["scope_gap"].is_null() {
            continue;
        }
        let is_tied = row["claims"].as_array().unwrap().len() > 1;
        for text in ["ar", "en"] {
            assert_eq!(row["why"][text].as_str().is_some_and(|why| !why.is_empty()), is_tied, "{row}");
        }
    }
}
