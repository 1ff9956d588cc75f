//! Panes, keys and dialogs.

use super::*;

#[test]
fn the_first_frame_shows_the_example_with_every_source() {
    let harness = sample(Lang::Ar);
    assert!(model(&harness).is_sample && model(&harness).is_current());
    for article in &model(&harness).articles {
        assert!(harness.query_all_by_label(&article.source).next().is_some(), "{}", article.source);
    }
    assert!(rows_seen(&harness) > 3);
}

#[test]
fn arabic_starts_at_the_right_and_english_at_the_left() {
    for (lang, at_right) in [(Lang::Ar, true), (Lang::En, false)] {
        let harness = sample(lang);
        let words = words(&harness);
        let first = &model(&harness).articles[0];
        let card = words.with("rail-card", &[("source", &first.source), ("title", &first.title)]);
        let rail = harness.get_by_label(&card).rect().center().x;
        assert_eq!(rail > 720.0, at_right, "{lang:?}");
        let open = harness.get_by_label(&words.text("command-open")).rect().center().x;
        let menu = harness.get_by_label(&words.text("top-more")).rect().center().x;
        assert_eq!(open > menu, at_right, "{lang:?}");
    }
}

#[test]
fn the_language_is_switched_while_the_window_is_open() {
    let mut harness = sample(Lang::Ar);
    let selected = model(&harness).view.selected;
    harness.get_by_label("English").click();
    harness.run();
    assert_eq!(model(&harness).lang(), Lang::En);
    assert!(harness.query_by_label("Open articles…").is_some());
    assert_eq!(model(&harness).view.selected, selected, "the selection survives");
}

#[test]
fn a_chip_narrows_the_rows_and_the_chips_keep_their_counts() {
    let mut harness = sample(Lang::En);
    let count = model(&harness).view.counts[Verdict::ALL.iter().position(|v| *v == Verdict::Agree).unwrap()];
    let chip = format!("{} {count}", words(&harness).verdict(Verdict::Agree));
    harness.get_by_label(&chip).click();
    harness.run();
    let shown: Vec<Verdict> = model(&harness).shown_rows().map(|r| r.verdict).collect();
    assert_eq!(shown.len(), count);
    assert!(count > 0 && shown.iter().all(|v| *v == Verdict::Agree));
    assert!(harness.query_by_label(&chip).is_some(), "its own filter does not change its count");
    harness.key_press(Key::Escape);
    harness.run();
    assert!(model(&harness).shown_rows().count() > count);
}

#[test]
fn letters_walk_the_rows_and_decide_them() {
    let mut harness = sample(Lang::Ar);
    let first = model(&harness).view.selected;
    harness.key_press(Key::J);
    harness.run();
    let second = model(&harness).view.selected;
    assert_ne!(first, second);
    harness.key_press(Key::K);
    harness.run();
    assert_eq!(model(&harness).view.selected, first);
    harness.key_press(Key::A);
    harness.run();
    assert!(model(&harness).is_decided(first.unwrap()));
    harness.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    harness.run();
    assert!(!model(&harness).is_decided(first.unwrap()), "undone");
    harness.key_press_modifiers(Modifiers::COMMAND, Key::Y);
    harness.run();
    assert!(model(&harness).is_decided(first.unwrap()), "redone");
}

#[test]
fn keys_of_one_slow_frame_are_obeyed_one_after_another() {
    let mut harness = sample(Lang::En);
    let rows: Vec<_> = model(&harness).shown_rows().map(|row| row.row.id).collect();
    for key in [Key::J, Key::J, Key::A] {
        harness.key_press(key);
    }
    harness.run();
    assert_eq!(model(&harness).view.selected, Some(rows[2]));
    assert!(model(&harness).is_decided(rows[2]) && !model(&harness).is_decided(rows[0]));
}

#[test]
fn several_rows_are_selected_and_decided_at_once() {
    for lang in Lang::ALL {
        let mut harness = sample(lang);
        let rows: Vec<_> = model(&harness).shown_rows().map(|row| row.row.id).collect();
        for _ in 0..2 {
            harness.key_press_modifiers(Modifiers::SHIFT, Key::ArrowDown);
        }
        harness.run();
        assert_eq!(model(&harness).view.selection, rows[..3].iter().copied().collect());
        let text = words(&harness).count("matrix-selected", 3);
        assert!(harness.query_by_label(&text).is_some(), "{text}");
        harness.get_by_label(&words(&harness).text("command-confirm")).click();
        harness.run();
        assert!(rows[..3].iter().all(|row| model(&harness).is_decided(*row)));
        harness.key_press_modifiers(Modifiers::COMMAND, Key::Z);
        harness.run();
        assert!(rows.iter().all(|row| !model(&harness).is_decided(*row)), "one step takes all back");
        harness.key_press(Key::Escape);
        harness.run();
        assert_eq!(model(&harness).view.selection.len(), 1);
        assert!(harness.query_by_label(&text).is_none());
    }
}

#[test]
fn a_column_is_moved_by_mouse_and_by_key_in_both_directions() {
    for lang in Lang::ALL {
        let mut harness = sample(lang);
        let order =
            |harness: &Harness<'_, Window>| model(harness).columns().map(|a| a.id).collect::<Vec<_>>();
        let before = order(&harness);
        let head = |harness: &Harness<'_, Window>, at: usize| {
            let source = model(harness).article(before[at]).expect("open").source.clone();
            let is_head =
                |node: &egui_kittest::Node<'_>| node.accesskit_node().role() == egui::Role::ColumnHeader;
            harness.query_all_by_label(&source).find(is_head).expect("a column").rect().center()
        };
        let [from, to] = [head(&harness, 3), head(&harness, 0)];
        let past = to + (to - from).normalized() * 20.0;
        harness.drag_at(from);
        harness.step();
        for share in [0.2, 0.6, 1.0] {
            harness.hover_at(from.lerp(past, share));
            harness.step();
        }
        harness.drop_at(past);
        harness.run();
        let moved = [before[3], before[0], before[1], before[2], before[4]];
        assert_eq!(order(&harness), moved, "{lang:?}");
        // The first column is gone to and sent one place on, which lies to the left in Arabic.
        harness.key_press(Key::Num1);
        let on = if lang.is_rtl() { Key::ArrowLeft } else { Key::ArrowRight };
        harness.key_press_modifiers(Modifiers::ALT, on);
        harness.run();
        assert_eq!(order(&harness), [before[0], before[3], before[1], before[2], before[4]], "{lang:?}");
        harness.key_press(Key::P);
        harness.run();
        assert_eq!(order(&harness)[0], before[3], "pinned columns stand first");
        assert!(model(&harness).is_current(), "moving columns compares nothing anew");
    }
}

#[test]
fn what_is_typed_in_the_search_field_is_not_taken_for_commands() {
    let mut harness = sample(Lang::En);
    let before = model(&harness).view.selected;
    harness.key_press(Key::Slash);
    harness.run();
    harness.event(egui::Event::Text("32".into()));
    harness.key_press(Key::J);
    harness.run();
    assert_eq!(model(&harness).view.filter.search, "32");
    assert_eq!(model(&harness).view.selected, before);
    assert!(model(&harness).shown_rows().count() > 0);
}

#[test]
fn a_note_is_written_and_kept_without_the_mouse() {
    let mut harness = sample(Lang::Ar);
    let row = model(&harness).view.selected.expect("a row is selected");
    harness.key_press(Key::M);
    harness.run();
    assert_eq!(model(&harness).dialog, Some(Dialog::Note(row)));
    harness.event(egui::Event::Text("سألت الوزارة".into()));
    harness.run();
    harness.key_press_modifiers(Modifiers::COMMAND, Key::Enter);
    harness.run();
    assert_eq!(model(&harness).dialog, None);
    assert_eq!(model(&harness).comparison.decisions[&row].note, "سألت الوزارة");
}

#[test]
fn the_palette_finds_and_runs_a_command() {
    let mut harness = sample(Lang::Ar);
    harness.key_press_modifiers(Modifiers::COMMAND, Key::K);
    harness.run();
    assert_eq!(model(&harness).dialog, Some(Dialog::Palette));
    harness.event(egui::Event::Text("القراءه".into()));
    harness.run();
    harness.key_press(Key::Enter);
    harness.run();
    assert_eq!(model(&harness).dialog, None);
    assert!(model(&harness).view.pane == Pane::Reading || model(&harness).view.names_hidden);
}

#[test]
fn every_dialog_opens_is_named_and_closes_with_escape() {
    for (key, modifiers, dialog, title) in [
        (Key::F1, Modifiers::NONE, Dialog::Shortcuts, "shortcuts-title"),
        (Key::Comma, Modifiers::COMMAND, Dialog::Settings, "settings-title"),
        (Key::N, Modifiers::COMMAND, Dialog::Paste, "paste-title"),
    ] {
        let mut harness = sample(Lang::Ar);
        harness.key_press_modifiers(modifiers, key);
        harness.run();
        assert_eq!(model(&harness).dialog.as_ref(), Some(&dialog));
        let title = words(&harness).text(title);
        assert!(harness.query_all_by_label(&title).next().is_some(), "{title}");
        harness.key_press(Key::Escape);
        harness.run();
        assert_eq!(model(&harness).dialog, None, "{title}");
    }
}

#[test]
fn a_window_at_rest_asks_for_no_frame() {
    for pane in ["pane-matrix", "pane-reading"] {
        let mut harness = sample(Lang::Ar);
        harness.get_by_label(&words(&harness).text(pane)).click();
        harness.run();
        // What comes and goes, such as the ease of a button, may take some frames.
        for _ in 0..30 {
            harness.step();
        }
        for frame in 0..5 {
            harness.step();
            let delays = harness.output().viewport_output.values().map(|output| output.repaint_delay);
            assert_eq!(delays.min(), Some(Duration::MAX), "{pane}: frame {frame} asks for another");
        }
    }
}

#[test]
fn the_reading_room_opens_on_every_article() {
    let mut harness = sample(Lang::Ar);
    harness.get_by_label(&words(&harness).text("pane-reading")).click();
    harness.run();
    assert_eq!(model(&harness).view.pane, Pane::Reading);
    for article in &model(&harness).articles {
        assert!(harness.query_all_by_label_contains(&article.source).next().is_some(), "{}", article.source);
    }
}

#[test]
fn a_renamed_source_is_renamed_everywhere() {
    let mut harness = sample(Lang::En);
    let id = model(&harness).articles[1].id;
    let menu = words(&harness).with("rail-menu", &[("source", &model(&harness).articles[1].source)]);
    harness.get_by_label(&menu).click();
    harness.run();
    harness.get_by_label("Details").click();
    harness.run();
    assert_eq!(model(&harness).dialog, Some(Dialog::Details(id)));
    harness.key_press_modifiers(Modifiers::COMMAND, Key::A);
    harness.event(egui::Event::Text("Harbour Post".into()));
    harness.run();
    harness.get_by_label("Apply").click();
    harness.step();
    wait_until(&mut harness, |model| model.is_current());
    assert_eq!(model(&harness).articles[1].source, "Harbour Post");
    assert!(harness.query_all_by_label("Harbour Post").next().is_some());
}

#[test]
fn tab_goes_from_the_start_of_the_bar_on_in_both_directions() {
    for lang in Lang::ALL {
        let mut harness = sample(lang);
        let mut places = Vec::new();
        for _ in 0..3 {
            harness.key_press(Key::Tab);
            harness.run();
            let focused = harness.root().children_recursive().find(|node| node.accesskit_node().is_focused());
            places.push(focused.expect("something has the keyboard").rect().center().x);
        }
        let is_forward = |pair: &[f32]| if lang.is_rtl() { pair[1] < pair[0] } else { pair[1] > pair[0] };
        assert!(places.windows(2).all(is_forward), "{lang:?}: {places:?}");
    }
}

#[test]
fn a_verdict_is_changed_and_given_back_without_the_mouse() {
    for lang in Lang::ALL {
        let mut harness = sample(lang);
        let row = model(&harness).view.selected.expect("a row is selected");
        let verdict = |harness: &Harness<'_, Window>| model(harness).row(row).expect("it is there").verdict;
        let before = verdict(&harness);
        let press = |harness: &mut Harness<'_, Window>, keys: &[Key]| {
            for key in keys {
                harness.key_press(*key);
                harness.run();
            }
        };
        press(&mut harness, &[Key::V]);
        assert_eq!(model(&harness).dialog, Some(Dialog::Verdict(row)));
        for verdict in Verdict::ALL {
            let name = words(&harness).verdict(verdict);
            assert!(harness.query_by_role_and_label(egui::accesskit::Role::MenuItem, &name).is_some());
        }
        press(&mut harness, &[Key::Num4]);
        assert_eq!((model(&harness).dialog.as_ref(), verdict(&harness)), (None, Verdict::ALL[3]), "by digit");
        press(&mut harness, &[Key::V, Key::ArrowDown, Key::Enter]);
        assert_eq!(verdict(&harness), Verdict::ALL[4], "by arrow from where it stands");
        press(&mut harness, &[Key::V, Key::Num0]);
        assert_eq!(verdict(&harness), before, "back to the program's");
        press(&mut harness, &[Key::V, Key::Num0]);
        assert!(model(&harness).dialog.is_some(), "there is nothing to give back");
        press(&mut harness, &[Key::Escape]);
        assert_eq!(model(&harness).dialog, None);
        harness.key_press_modifiers(Modifiers::SHIFT, Key::ArrowDown);
        press(&mut harness, &[Key::V, Key::Num6]);
        let rows: Vec<_> = model(&harness).view.selection.iter().copied().collect();
        assert_eq!(rows.len(), 2);
        assert!(rows.iter().all(|row| model(&harness).row(*row).expect("there").verdict == Verdict::Unclear));
    }
}

#[test]
fn what_may_answer_the_same_question_is_one_press_away() {
    for lang in Lang::ALL {
        let mut harness = sample(lang);
        let related = |harness: &Harness<'_, Window>| {
            let row = model(harness).selected_row()?;
            let other = model(harness).comparison.related(&row.row).first()?.row.id;
            Some((row.row.id, other))
        };
        for _ in 0..60 {
            if related(&harness).is_some() {
                break;
            }
            harness.key_press(Key::ArrowDown);
            harness.run();
        }
        let (row, other) = related(&harness).expect("the example has a row that may belong to another");
        assert!(harness.query_by_label(&words(&harness).text("evidence-related")).is_some());
        let claims =
            model(&harness).comparison.rows.iter().find(|r| r.row.id == other).map(|r| r.row.claims.clone());
        harness.key_press_modifiers(Modifiers::COMMAND | Modifiers::SHIFT, Key::M);
        harness.run();
        let merged = model(&harness).selected_row().expect("the row stays selected");
        assert_eq!(merged.row.id, row);
        assert!(claims.expect("the other row").iter().all(|claim| merged.row.claims.contains(claim)));
        assert!(related(&harness).is_none_or(|(_, next)| next != other), "it is no longer offered");
        harness.key_press_modifiers(Modifiers::COMMAND, Key::Z);
        harness.run();
        assert_eq!(related(&harness), Some((row, other)), "and offered again when that is undone");
        let name = words(&harness).with("evidence-merge-named", &[("words", "")]);
        let mark = name.split(['”', '»']).next_back().unwrap_or_default().to_owned();
        harness.query_all_by_label_contains(&mark).next().expect("a button that merges").click_accesskit();
        harness.run();
        assert!(related(&harness).is_none_or(|(_, next)| next != other));
    }
}
