//! The Markdown report.

use tadarub::l10n::Lang;
use tadarub::report::{Format, render};

use crate::fixture::hostile;

#[test]
fn tables_keep_their_columns_whatever_an_article_says() {
    let text = String::from_utf8(render(&hostile(), Format::Markdown, Lang::Ar)).unwrap();
    let mut columns = 0;
    for line in text.lines() {
        let bars = line.replace("\\|", "").matches('|').count();
        if line.starts_with("| ---") {
            columns = bars;
        }
        if line.starts_with('|') && columns > 0 && !line.starts_with("| ---") {
            assert_eq!(bars, columns, "{line}");
        }
        if line.is_empty() {
            columns = 0;
        }
    }
    assert!(text.contains("**قد تتعارض مع:** كم عدد الجنود") && text.contains("<br>قد تتعارض مع: كم عدد"));
    assert!(text.contains("-وكالة\\|الساحل"));
    assert!(!text.contains("<script"));
}

#[test]
fn arabic_is_set_from_right_to_left() {
    let page = |lang| String::from_utf8(render(&hostile(), Format::Markdown, lang)).unwrap();
    assert!(page(Lang::Ar).starts_with("<div dir=\"rtl\" lang=\"ar\">\n\n# "));
    assert!(page(Lang::En).starts_with("# Discrepancy report"));
}
