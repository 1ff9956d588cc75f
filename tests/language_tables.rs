//! Literate tables of numbers and dates: every phrasing must give the value on its left.

use std::fmt::Write as _;

use jiff::civil::Date;
use tadarub::text::{Analysis, DateExpr, Hedge, Number, Words, analyse};

/// Runs every phrasing of a table through `read` and lists those that differ.
fn check(table: &str, mut read: impl FnMut(&str, &str) -> Option<String>) {
    let (mut phrasings, mut wrong) = (0, String::new());
    for (i, line) in table.lines().enumerate() {
        let Some((value, phrases)) = line.split_once(" <- ") else { continue };
        for phrase in phrases.split(" | ").map(str::trim) {
            phrasings += 1;
            if let Some(found) = read(value.trim(), phrase) {
                let _ = writeln!(wrong, "line {}: {phrase}: wanted {value}, found {found}", i + 1);
            }
        }
    }
    let missed = wrong.lines().count();
    println!("{} of {phrasings} phrasings right", phrasings - missed);
    assert!(missed == 0 && phrasings > 100, "{missed} of {phrasings} phrasings are read wrongly:\n{wrong}");
}

fn hedge_suffix(hedge: Hedge) -> String {
    if hedge == Hedge::Exact { String::new() } else { format!(" {}", hedge.id()) }
}

fn number_value(number: &Number) -> String {
    let bounds = match (number.low, number.high) {
        (Some(low), Some(high)) if low == high && number.hedge == Hedge::Exact => low.to_string(),
        (low, high) => format!(
            "{}..{}",
            low.map_or(String::new(), |n| n.to_string()),
            high.map_or(String::new(), |n| n.to_string())
        ),
    };
    let percent = match (number.percent, number.hedge) {
        (true, Hedge::Exact) => "%",
        (true, _) => " %",
        _ => "",
    };
    format!("{bounds}{}{percent}", hedge_suffix(number.hedge))
}

/// The quantities of an analysis, as the table writes them.
fn quantities(analysis: &Analysis) -> String {
    let counted = analysis.numbers.iter().filter(|n| n.refused.is_none() && !n.ordinal);
    let values: Vec<String> = counted.map(number_value).collect();
    if values.is_empty() { "none".to_owned() } else { values.join(" ; ") }
}

fn date_value(date: &DateExpr) -> String {
    let day = |d: Option<Date>| d.map_or("?".to_owned(), |d| d.to_string());
    let (from, to) = (day(date.from), day(date.to));
    let days = if from == to { from.clone() } else { format!("{from}..{to}") };
    let plain = date.edtf == days || date.edtf == format!("{from}/{to}");
    let edtf = if plain { String::new() } else { format!(" {}", date.edtf) };
    format!("{days}{}{edtf}", hedge_suffix(date.hedge))
}

#[test]
fn numbers_mean_what_the_table_says() {
    check(include_str!("language/numbers.txt"), |value, phrase| {
        let found = quantities(&analyse(phrase, Words::builtin(), None));
        (found != value).then_some(found)
    });
}

#[test]
fn dates_mean_what_the_table_says() {
    let published: Date = "2021-09-17".parse().unwrap();
    check(include_str!("language/dates.txt"), |value, phrase| {
        let analysis = analyse(phrase, Words::builtin(), Some(published));
        let dates: Vec<String> = analysis.dates.iter().map(date_value).collect();
        let found = if dates.is_empty() { "none".to_owned() } else { dates.join(" ; ") };
        (found != value).then_some(found)
    });
}
