//! The CSV read back by a CSV reader.

use std::collections::BTreeMap;

use tadarub::l10n::Lang;
use tadarub::report::{Format, render};

use crate::fixture::{ATTACK, hostile};

fn records(lang: Lang) -> Vec<BTreeMap<String, String>> {
    let bytes = render(&hostile(), Format::Csv, lang);
    let body = bytes.strip_prefix("\u{feff}".as_bytes()).expect("a byte order mark");
    ::csv::Reader::from_reader(body).deserialize().map(Result::unwrap).collect()
}

#[test]
fn every_claim_is_one_line_with_its_row() {
    let records = records(Lang::En);
    assert_eq!(records.len(), 4);
    let first = &records[0];
    assert_eq!((first["row"].as_str(), first["verdict"].as_str()), ("r1", "conflict"));
    assert_eq!(first["verdict_name"], "Conflict");
    assert_eq!(first["words"], "نحو 3500 جندي");
    assert_eq!((first["low"].as_str(), first["high"].as_str()), ("3500", "3500"));
    assert_eq!(first["source"], format!("صحيفة {ATTACK}"));
    assert_eq!(first["published"], "2024-03-05");
    assert_eq!((first["related"].as_str(), records[3]["related"].as_str()), ("r2", ""));
    assert_eq!(records[3]["from"], "2024-03-01");
    assert_eq!((records[2]["low"].as_str(), records[2]["high"].as_str()), ("2.5", ""));
}

#[test]
fn positions_count_code_points() {
    let comparison = hostile();
    for record in records(Lang::Ar) {
        let article = comparison.articles.iter().find(|a| a.id.to_string() == record["article"]).unwrap();
        let (start, end): (usize, usize) = (record["start"].parse().unwrap(), record["end"].parse().unwrap());
        let words: String = article.text.chars().skip(start).take(end - start).collect();
        assert_eq!(words, record["words"]);
    }
}

#[test]
fn no_cell_is_a_formula() {
    for record in records(Lang::Ar) {
        for (name, cell) in record {
            assert!(!cell.starts_with(['=', '+', '-', '@', '\t', '\r']), "{name}: {cell}");
        }
    }
}

#[test]
fn lines_end_as_the_standard_says() {
    let text = String::from_utf8(render(&hostile(), Format::Csv, Lang::Ar)).unwrap();
    assert_eq!(text.matches("\r\n").count(), 5);
}
