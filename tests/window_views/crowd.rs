//! More sources than find room beside one another.

use egui::accesskit::Role;
use egui_kittest::kittest::By;

use super::*;

/// So many sources of one story: all of them tell of the dead, every fifth of the engines, the ninth and the last of the
/// houses. With them come files that cannot be read.
fn many(lang: Lang, count: usize, missing: usize) -> (tempfile::TempDir, Harness<'static, Window>) {
    let folder = tempfile::tempdir().expect("a folder");
    let report = |n: usize| {
        let mut text = format!("قُتل {} شخصا في حريق مصنع الورق مساء السبت.", 12 + n % 2 * 7);
        if n % 5 == 4 {
            text.push_str(&format!("\n\nوشاركت {} مركبة إطفاء في إخماد الحريق.", 18 + n % 2));
        }
        if n == 8 || n + 1 == count {
            text.push_str(&format!("\n\nوأُخلي {} منزلا قرب المصنع.", 30 + n));
        }
        serde_json::json!({ "title": "حريق مصنع الورق", "source": format!("صحيفة {n}"), "date": "2025-03-02", "text": text })
    };
    let files = (0..count + missing).map(|n| {
        let path = folder.path().join(format!("{n:02}.json"));
        if n < count {
            std::fs::write(&path, report(n).to_string()).expect("a report is written");
        }
        path
    });
    let settings = Settings { lang, motion: false, ..Settings::default() };
    let mut harness = open_with(settings, files.collect());
    wait_until(&mut harness, |model| !model.comparison.rows.is_empty() && model.work.is_none());
    (folder, harness)
}

/// Selects the row that so many sources tell of.
fn select_told_by(harness: &mut Harness<'_, Window>, count: usize) {
    harness.key_press(Key::Home);
    harness.run();
    for _ in 0..model(harness).shown_rows().count() {
        let row = model(harness).selected_row().expect("a row");
        if model(harness)
            .articles
            .iter()
            .filter(|a| model(harness).claims_in(row, a.id).next().is_some())
            .count()
            == count
        {
            return;
        }
        harness.key_press(Key::J);
        harness.run();
    }
    panic!("no row is told by {count}");
}

/// The columns' heads of sources from the start of the interface, each with its name and width.
fn heads(harness: &Harness<'_, Window>) -> Vec<(String, f32)> {
    let is_source = |label: &str| model(harness).articles.iter().any(|a| label.starts_with(&a.source));
    let nodes = harness.query_all(By::new().role(Role::ColumnHeader));
    let mut heads: Vec<(f32, String, f32)> = nodes
        .filter_map(|node| Some((node.rect(), node.accesskit_node().label()?)))
        .filter(|(_, label)| is_source(label))
        .map(|(rect, label)| (rect.left(), label, rect.width()))
        .collect();
    heads.sort_by(|a, b| a.0.total_cmp(&b.0));
    if model(harness).lang() == Lang::Ar {
        heads.reverse();
    }
    heads.into_iter().map(|(_, label, width)| (label, width)).collect()
}

/// Gathers the sources by what they say, or gives each a column.
fn gather(harness: &mut Harness<'_, Window>, is_wanted: bool) {
    if model(harness).view.is_tallied != is_wanted {
        harness.key_press(Key::T);
        harness.run();
        harness.run_steps(2);
    }
    assert_eq!(model(harness).view.is_tallied, is_wanted);
}

#[test]
fn what_many_sources_say_stands_together_value_by_value() {
    for lang in Lang::ALL {
        let (_folder, mut harness) = many(lang, 24, 0);
        let is_of_the_dead = |harness: &Harness<'_, Window>| {
            model(harness).selected_row().is_some_and(|row| row.row.kind.id() == "casualty.killed")
        };
        for _ in 0..9 {
            if !is_of_the_dead(&harness) {
                harness.key_press(Key::J);
                harness.run();
            }
        }
        assert!(is_of_the_dead(&harness));
        assert!(model(&harness).view.is_tallied, "so many sources would be out of sight");
        let named = |harness: &Harness<'_, Window>, value: &str| {
            let begins = move |label: &str| label.starts_with(&format!("{value}: "));
            let nodes = harness.query_all(By::new().role(Role::Button));
            nodes
                .filter_map(|node| node.accesskit_node().label())
                .filter(|label| begins(label))
                .collect::<Vec<_>>()
        };
        assert_eq!(named(&harness, "12").len(), 1, "{lang:?}");
        assert!(named(&harness, "12")[0].contains("صحيفة 2"), "the sources are named");
        // The arrows go from value to value, and a press from one of its sources to the next.
        let onwards = if lang == Lang::Ar { Key::ArrowLeft } else { Key::ArrowRight };
        let told = |harness: &Harness<'_, Window>| {
            let hand = model(harness).claim_at_hand().expect("a claim at hand");
            let claim = model(harness).comparison.claim(hand).expect("a claim");
            (in_english(claim), claim.article)
        };
        harness.key_press(onwards);
        harness.run();
        let first = told(&harness);
        harness.key_press(onwards);
        harness.run();
        let second = told(&harness);
        assert_ne!(first.0, second.0, "{lang:?}");
        // Another row may have the same figure, from fewer.
        let value = named(&harness, &second.0).into_iter().max_by_key(String::len).expect("a value");
        harness.get_by_label(&value).click();
        harness.run();
        let third = told(&harness);
        assert!(third.0 == second.0 && third.1 != second.1, "{lang:?}");
        gather(&mut harness, false);
        assert!(heads(&harness).len() > 3);
        gather(&mut harness, true);
        assert!(heads(&harness).is_empty());
    }
}

#[test]
fn the_evidence_of_gathered_sources_quotes_each_value_once() {
    let (_folder, mut harness) = many(Lang::Ar, 24, 0);
    for _ in 0..9 {
        if model(&harness).selected_row().is_some_and(|row| row.row.kind.id() == "casualty.killed") {
            break;
        }
        harness.key_press(Key::J);
        harness.run();
    }
    gather(&mut harness, true);
    let quotes = |harness: &Harness<'_, Window>| -> Vec<String> {
        let nodes = harness.query_all_by_role(Role::Button);
        let labels = nodes.filter_map(|node| node.accesskit_node().label());
        labels.filter(|label| label.starts_with("قُتل") && label.ends_with('.')).collect()
    };
    let told = quotes(&harness);
    assert_eq!(told.len(), 2, "{told:?}");
    assert!(told[0].contains(" 12 ") && told[1].contains(" 19 "), "{told:?}");
    let also = words(&harness).text("evidence-also");
    assert_eq!(harness.query_all_by_label(&also).count(), 2, "the others that say it are named");
    // One of those is quoted instead once it is pressed.
    harness.get_by_role_and_label(Role::Button, "صحيفة 2").click();
    harness.run();
    let hand = model(&harness).claim_at_hand().and_then(|hand| model(&harness).comparison.claim(hand));
    let source = hand.and_then(|claim| model(&harness).comparison.article(claim.article));
    assert_eq!(source.map(|article| article.source.as_str()), Some("صحيفة 2"));
    assert_eq!(quotes(&harness).len(), 2);
    gather(&mut harness, false);
    assert!(quotes(&harness).len() > 2);
}

fn in_english(claim: &tadarub::claims::Claim) -> String {
    Wording { lang: Lang::En, arabic_digits: false }.value(claim)
}

#[test]
fn sources_that_tell_of_the_selected_row_are_in_view_and_the_others_are_ticks() {
    for lang in Lang::ALL {
        let (_folder, mut harness) = many(lang, 24, 0);
        select_told_by(&mut harness, 4);
        gather(&mut harness, false);
        let shown = heads(&harness);
        let wide: Vec<&str> =
            shown.iter().filter(|(_, width)| *width > 100.0).map(|(name, _)| name.as_str()).collect();
        assert_eq!(wide, ["صحيفة 4", "صحيفة 9", "صحيفة 14", "صحيفة 19"], "{lang:?}");
        assert!(shown.len() > 12, "the others take little room: {shown:?}");
        let all = words(&harness).count("count-sources", 24);
        let told = words(&harness)
            .with("matrix-telling", &[("telling", &words(&harness).digits("4")), ("sources", &all)]);
        assert!(told.contains(&all));

        // What another row's source says is a tick, and leads there.
        let tick = "صحيفة 8: 38 منزلا";
        harness.get_by_label(tick).click();
        harness.run();
        harness.run_steps(4);
        let row = model(&harness).selected_row().expect("a row");
        assert_eq!(row.row.claims.len(), 2, "{lang:?}");
        assert!(
            heads(&harness)
                .iter()
                .take(2)
                .all(|(name, width)| *width > 100.0 && ["صحيفة 8", "صحيفة 23"].contains(&name.as_str()))
        );
    }
}

#[test]
fn columns_move_are_pinned_and_hidden_among_those_that_tell() {
    let (_folder, mut harness) = many(Lang::En, 24, 0);
    select_told_by(&mut harness, 4);
    gather(&mut harness, false);
    let press = |harness: &mut Harness<'_, Window>, modifiers, key| {
        harness.key_press_modifiers(modifiers, key);
        harness.run();
    };
    // The claim at hand is that of the first column.
    press(&mut harness, Modifiers::NONE, Key::ArrowRight);
    press(&mut harness, Modifiers::ALT, Key::ArrowRight);
    let names = |harness: &Harness<'_, Window>| -> Vec<String> {
        heads(harness).into_iter().filter(|(_, width)| *width > 100.0).map(|(name, _)| name).collect()
    };
    assert_eq!(names(&harness)[..2], ["صحيفة 9", "صحيفة 4"]);
    press(&mut harness, Modifiers::NONE, Key::P);
    assert!(names(&harness)[0].starts_with("صحيفة 4"), "{:?}", names(&harness));
    press(&mut harness, Modifiers::NONE, Key::H);
    assert_eq!(names(&harness)[..2], ["صحيفة 9", "صحيفة 14"]);
    // A source that is gone to has its column, whatever it tells of.
    press(&mut harness, Modifiers::NONE, Key::Num1);
    assert!(names(&harness).iter().any(|name| name == "صحيفة 0"), "{:?}", names(&harness));
}

#[test]
fn warnings_cover_nothing() {
    for lang in Lang::ALL {
        let (_folder, mut harness) = many(lang, 20, 2);
        select_told_by(&mut harness, 4);
        let mark = words(&harness).text("notice-dismiss");
        let warnings: Vec<egui::Rect> = harness.query_all_by_label(&mark).map(|node| node.rect()).collect();
        assert_eq!(warnings.len(), 2, "{lang:?}");
        let policies: Vec<egui::Rect> =
            harness.query_all_by_role(Role::RadioButton).map(|node| node.rect()).collect();
        assert!(policies.len() >= 4, "{lang:?}");
        let top = warnings.iter().map(|rect| rect.top()).fold(f32::INFINITY, f32::min);
        for name in ["decide-confirm", "decide-more"] {
            assert!(
                harness.get_by_label(&words(&harness).text(name)).rect().bottom() < top,
                "{lang:?} {name}"
            );
        }
        let heading = harness.get_by_label(&words(&harness).text("evidence-policy")).rect();
        assert!(heading.bottom() < top && policies[0].bottom() < top, "{lang:?}");
        harness.key_press(Key::Escape);
        harness.run();
        assert_eq!(harness.query_all_by_label(&mark).count(), 0, "Escape dismisses them");
    }
}

#[test]
fn all_rows_are_done_at_once_and_what_is_done_with_them_covers_none() {
    let (_folder, mut harness) = many(Lang::Ar, 24, 0);
    let done = |harness: &Harness<'_, Window>| {
        let decisions = &model(harness).comparison.decisions;
        model(harness).shown_rows().filter(|row| decisions.get(&row.row.id).is_some_and(|d| d.done)).count()
    };
    let all = model(&harness).shown_rows().count();
    assert!(all > 2);
    harness.key_press(Key::D);
    harness.run();
    assert_eq!(done(&harness), 1);
    harness.key_press_modifiers(Modifiers::COMMAND, Key::A);
    harness.run();
    let row = model(&harness).selected_row().expect("a row").row.label.ar.clone();
    let hinge = harness
        .query_all_by_role(Role::ListBoxOption)
        .find(|node| node.accesskit_node().label().is_some_and(|label| label.contains(&row)));
    let foot = harness.get_by_label(&words(&harness).count("matrix-selected", all)).rect();
    assert!(hinge.is_some_and(|hinge| hinge.rect().bottom() <= foot.top()), "it covers no row");
    for expected in [all, 0] {
        harness.key_press(Key::D);
        harness.run();
        assert_eq!(done(&harness), expected, "the selected row had been done before the others");
    }
}

#[test]
fn a_small_window_folds_the_sources_and_cuts_no_button() {
    for lang in Lang::ALL {
        let (_folder, mut harness) = many(lang, 5, 0);
        harness.set_size(egui::vec2(640.0, 420.0));
        harness.run();
        harness.key_press_modifiers(Modifiers::SHIFT, Key::ArrowDown);
        harness.run();
        let words = words(&harness);
        let screen = egui::Rect::from_min_size(egui::Pos2::ZERO, egui::vec2(640.0, 420.0));
        for id in
            ["command-open", "menu-export", "pane-matrix", "pane-reading", "top-more", "matrix-unselect"]
        {
            let rect = harness.get_by_label(&words.text(id)).rect();
            assert!(screen.contains_rect(rect), "{lang:?} {id} {rect:?}");
        }
        let search = harness.get_by_label(&words.text("command-search")).rect();
        for id in ["pane-matrix", "pane-reading", "command-open"] {
            assert!(!search.intersects(harness.get_by_label(&words.text(id)).rect()), "{lang:?} {id}");
        }
        assert!(harness.query_by_label(&words.count("count-articles", 5)).is_none(), "the list is folded");
    }
}
