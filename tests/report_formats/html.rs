//! The page: nothing from an article acts, everything is there, nothing is loaded.

use tadarub::claims::{ClaimId, Value};
use tadarub::l10n::Lang;
use tadarub::report::{Format, render};
use tadarub::verdict::PolicyValue;

use crate::fixture::hostile;

fn page(lang: Lang) -> String {
    String::from_utf8(render(&hostile(), Format::Html, lang)).unwrap()
}

/// The tags of a page in order, without their attributes; `/` marks closing ones.
fn tags(page: &str) -> Vec<String> {
    let mut out = Vec::new();
    let mut rest = page;
    while let Some(start) = rest.find('<') {
        rest = &rest[start + 1..];
        let end = rest.find('>').expect("every tag ends");
        let name = rest[..end].split_whitespace().next().unwrap_or("").to_owned();
        out.push(name);
        rest = &rest[end + 1..];
    }
    out
}

#[test]
fn nothing_from_an_article_acts_as_markup() {
    for lang in Lang::ALL {
        let page = page(lang);
        assert!(!page.contains("<script"), "a script got through");
        assert!(!page.contains("javascript:"), "a link to a script got through");
        assert!(!page.contains("<b>&quot;") && !page.contains("warning <b>"));
        assert!(page.contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&quot;&amp;"));
    }
}

#[test]
fn every_tag_is_closed_in_order() {
    let void = ["meta", "!doctype"];
    let mut open: Vec<String> = Vec::new();
    for tag in tags(&page(Lang::Ar)).into_iter().filter(|tag| !void.contains(&tag.as_str())) {
        match tag.strip_prefix('/') {
            Some(name) => assert_eq!(open.pop().as_deref(), Some(name)),
            None => open.push(tag),
        }
    }
    assert!(open.is_empty(), "left open: {open:?}");
}

#[test]
fn the_page_loads_nothing() {
    let page = page(Lang::En);
    for loads in ["src=", "@import", "url(", "<link", "http://", "https://", "<img", "<iframe"] {
        assert!(!page.contains(loads), "{loads}");
    }
    assert!(page.contains("Content-Security-Policy"));
}

#[test]
fn the_page_speaks_the_language_asked_for() {
    assert!(page(Lang::Ar).contains("<html lang=\"ar\" dir=\"rtl\">"));
    assert!(page(Lang::En).contains("<html lang=\"en\" dir=\"ltr\">"));
}

#[test]
fn disagreements_come_first_with_words_value_speaker_date_and_reason() {
    let page = page(Lang::Ar);
    let conflict = page.find("id=\"conflict\"").unwrap();
    assert!(conflict < page.find("id=\"single_source\"").unwrap());
    let row = &page[page.find("id=\"r1\"").unwrap()..page.find("id=\"single_source\"").unwrap()];
    assert!(row.contains("<mark>نحو 3500 جندي</mark>"));
    assert!(row.contains("<mark>3000 جندي</mark>"));
    assert!(row.contains("<strong><bdi>3500</bdi></strong>"));
    assert!(row.contains("ناطق &lt;script&gt;"));
    assert!(row.contains("<bdi>5</bdi> آذار/مارس <bdi>2024</bdi>"));
    assert!(row.contains("يختلف <bdi>3500</bdi> و<bdi>3000</bdi> بمقدار <bdi>14</bdi>–<bdi>17%</bdi>"));
    assert!(row.contains("راجعتُه"), "the user's note");
    assert!(row.contains("<b>قد تتعارض مع:</b><ul><li><a href=\"#r2\">كم عدد الجنود"), "{row}");
    assert!(page.matches("href=\"#r1\"").count() == 2 && page.contains("id=\"r2\""), "both ways");
    assert!(page.contains(&format!("{:064x}", 1)), "the hash of the first file");
}

#[test]
fn a_highlight_never_cuts_joined_letters() {
    let page = page(Lang::Ar);
    let style = &page[page.find("<style>").unwrap()..page.find("</style>").unwrap()];
    let rule = style
        .split('}')
        .find(|rule| rule.trim_start().rsplit('\n').next().unwrap_or("").starts_with("mark {"));
    let rule = rule.expect("a rule for mark");
    for cuts in ["padding", "border", "inline-block", "font", "letter-spacing", "margin"] {
        assert!(!rule.rsplit('{').next().unwrap_or("").contains(cuts), "{cuts} in {rule}");
    }
}

#[test]
fn a_verdict_is_told_by_shape_and_word_as_well_as_colour() {
    assert!(page(Lang::Ar).contains("<span aria-hidden=\"true\">◆</span> متعارض"));
    assert!(page(Lang::En).contains("<span aria-hidden=\"true\">○</span> Single source"));
}

#[test]
fn reconciled_values_name_their_unit() {
    let mut comparison = hostile();
    comparison.rows[0].unit = "kilometres".into();
    let page = String::from_utf8(render(&comparison, Format::Html, Lang::En)).unwrap();
    let policies = page.split("class=\"policies\"").nth(1).expect("a row with values to reconcile");
    let policies = policies.split("</details>").next().unwrap_or_default();
    assert!(policies.matches("km").count() >= 3, "{policies}");
}

#[test]
fn low_best_and_high_are_all_told_where_two_of_them_are_one() {
    let mut comparison = hostile();
    let policies = comparison.rows[0].policies.as_mut().expect("values to reconcile");
    policies.ucdp = PolicyValue { low: Some(2.0), best: Some(2.0), high: Some(22.0) };
    let page = String::from_utf8(render(&comparison, Format::Html, Lang::En)).unwrap();
    let told = "<bdi>2</bdi> – <bdi>2</bdi> – <bdi>22</bdi>";
    assert!(
        page.contains(told) || page.contains("2 – 2 – 22"),
        "«2 – 22» would leave open which is the best"
    );
}

#[test]
fn articles_of_one_outlet_are_told_apart() {
    let mut comparison = hostile();
    let source = comparison.articles[0].source.clone();
    comparison.articles[1].source = source;
    for format in [Format::Html, Format::Markdown] {
        let shown = String::from_utf8(render(&comparison, format, Lang::En)).unwrap();
        let apart = |place: u32| shown.matches(&format!(" ({place})")).count();
        assert!(apart(1) >= 2 && apart(2) >= 2, "in the rows and in the list of sources: {shown}");
    }
}

#[test]
fn what_may_be_contradicted_has_the_width_of_the_table() {
    let page = page(Lang::Ar);
    let single = &page[page.find("id=\"single_source\"").unwrap()..];
    assert!(single.contains("<tr class=\"related\"><td colspan=\"6\"><small><b>"), "{single}");
}

#[test]
fn claims_of_one_sentence_share_its_quotation() {
    let mut comparison = hostile();
    comparison.rows[0].row.claims = [1, 2, 3].map(ClaimId).to_vec();
    let page = String::from_utf8(render(&comparison, Format::Html, Lang::Ar)).unwrap();
    let row = &page[page.find("id=\"r1\"").unwrap()..page.find("id=\"single_source\"").unwrap()];
    assert_eq!(row.matches("<blockquote").count(), 2, "{row}");
    assert!(row.contains("<mark>نحو 3500 جندي</mark> و<mark>2.5 طن</mark>"), "{row}");
}

#[test]
fn what_differs_is_said_once() {
    let mut comparison = hostile();
    let same = comparison.rows[0].reason.clone();
    comparison.rows[0].row.scope_gap = Some(same);
    let page = String::from_utf8(render(&comparison, Format::Html, Lang::En)).unwrap();
    assert!(page.contains("<b>Why:</b>") && !page.contains("<b>What differs:</b>"));
}

#[test]
fn the_summary_tells_who_says_what_where_the_sources_differ() {
    let page = page(Lang::En);
    let summary = &page[page.find("id=\"summary\"").unwrap()..page.find("id=\"conflict\"").unwrap()];
    let first = summary.find("<strong><bdi>3500</bdi> (denied)</strong> <bdi>صحيفة").expect(summary);
    assert!(first < summary.find("<strong><bdi>3000</bdi>").expect(summary));
    assert!(summary.contains("Conflict</span> <small>Decided by the user</small>"), "{summary}");
    assert!(summary.contains("href=\"#r1\"") && !summary.contains("href=\"#r2\""));
}

#[test]
fn what_the_user_did_is_marked_as_the_users() {
    let mut comparison = hostile();
    let before = comparison.claims[2].clone();
    comparison.claims[2].value = Value::exactly(2900.0);
    comparison.corrected.insert(before.id, before);
    comparison.claims[0].rule = "user".into();
    for (format, marks) in [
        (
            Format::Html,
            ["read “<bdi>3000</bdi>”</small>", "added by the user", "User’s note:", "By the user:"],
        ),
        (Format::Markdown, ["program read “3000”)", "added by the user", "User’s note:", "By the user:"]),
        (Format::Csv, ["program read “3000”", "added by the user", "verdict was confirmed", "by_hand"]),
        (Format::Json, ["\"corrections\": [\n    {\n      \"id\": \"c3\"", "\"user\"", "note", "decision"]),
    ] {
        let shown = String::from_utf8(render(&comparison, format, Lang::En)).unwrap();
        for mark in marks {
            assert!(shown.contains(mark), "{format:?}: {mark} in {shown}");
        }
    }
}

#[test]
fn days_are_named_and_folders_left_out() {
    let mut comparison = hostile();
    comparison.rows[0].reason.en = "From 2024-03-01–2024-03-05 on.".into();
    comparison.articles[0].path = "somebody/private/01.txt".into();
    for format in [Format::Html, Format::Markdown] {
        let shown = String::from_utf8(render(&comparison, format, Lang::En)).unwrap();
        let plain = shown.replace("<bdi>", "").replace("</bdi>", "");
        assert!(plain.contains("From 1–5 March 2024 on."), "{plain}");
        assert!(plain.contains("01.txt") && !plain.contains("somebody"), "{plain}");
    }
}
