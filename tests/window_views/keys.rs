//! Judging by the keyboard alone.

use super::*;

fn press(harness: &mut Harness<'_, Window>, keys: &[Key]) {
    for key in keys {
        harness.key_press(*key);
        harness.run();
    }
}

/// The example with the first row of several claims selected.
fn at_several(lang: Lang) -> Harness<'static, Window> {
    let mut harness = sample(lang);
    while model(&harness).selected_row().is_some_and(|row| row.row.claims.len() < 3) {
        press(&mut harness, &[Key::J]);
    }
    harness
}

#[test]
fn the_arrows_go_from_claim_to_claim_as_they_stand() {
    for (lang, onwards, back) in
        [(Lang::Ar, Key::ArrowLeft, Key::ArrowRight), (Lang::En, Key::ArrowRight, Key::ArrowLeft)]
    {
        let mut harness = at_several(lang);
        let shown = model(&harness);
        let row = shown.selected_row().expect("a row");
        let claims: Vec<_> =
            shown.columns().flat_map(|a| shown.claims_in(row, a.id)).map(|claim| claim.id).collect();
        assert_eq!(shown.claim_at_hand(), None);
        for claim in &claims {
            press(&mut harness, &[onwards]);
            assert_eq!(model(&harness).claim_at_hand(), Some(*claim), "{lang:?}");
        }
        press(&mut harness, &[onwards, back]);
        assert_eq!(model(&harness).claim_at_hand(), Some(claims[claims.len() - 2]), "the last is the end");
        let before = model(&harness).comparison.rows.len();
        press(&mut harness, &[Key::S]);
        assert_eq!(model(&harness).comparison.rows.len(), before + 1, "the claim at hand is split off");
    }
}

#[test]
fn a_key_that_has_nothing_to_do_says_why() {
    let mut harness = at_several(Lang::En);
    let edits = model(&harness).project.history().cursor();
    for (key, modifiers, id) in [
        (Key::S, Modifiers::NONE, "answer-split"),
        (Key::M, Modifiers::COMMAND, "answer-merge"),
        (Key::C, Modifiers::NONE, "answer-add-claim"),
        (Key::Y, Modifiers::COMMAND, "answer-redo"),
        (Key::Backspace, Modifiers::NONE, "answer-undecide"),
    ] {
        let said = words(&harness).text(id);
        assert!(harness.query_by_label(&said).is_none(), "{said}");
        harness.key_press_modifiers(modifiers, key);
        harness.step();
        harness.step();
        assert!(harness.query_by_label(&said).is_some(), "{said}");
        harness.key_press(Key::Escape);
        harness.run();
    }
    assert_eq!(model(&harness).project.history().cursor(), edits);
}

#[test]
fn the_strip_counts_what_is_left_and_leads_to_it() {
    let mut harness = sample(Lang::Ar);
    let open = model(&harness).view.open;
    let left = words(&harness).count("strip-open", open);
    harness.get_by_label(&left).click();
    harness.run();
    let row = model(&harness).selected_row().expect("a row").clone();
    assert!(model(&harness).is_open(&row));
    press(&mut harness, &[Key::A]);
    assert!(harness.query_by_label(&left).is_none());
    assert!(harness.query_by_label(&words(&harness).count("strip-open", open - 1)).is_some());
}

#[test]
fn a_number_changes_the_article_that_is_read_alone() {
    let mut harness = sample(Lang::Ar);
    harness.key_press_modifiers(Modifiers::COMMAND, Key::Num2);
    harness.run();
    press(&mut harness, &[Key::F, Key::Num2]);
    assert_eq!(model(&harness).view.focus, Some(model(&harness).articles[1].id));
    press(&mut harness, &[Key::F, Key::Num1]);
    assert_eq!(model(&harness).view.focus, None, "beside one another the columns stay so");
}

#[test]
fn enter_turns_to_the_article_and_back_and_keeps_the_claim_at_hand() {
    let mut harness = at_several(Lang::Ar);
    press(&mut harness, &[Key::ArrowLeft, Key::ArrowLeft]);
    let claim = model(&harness).claim_at_hand().expect("a claim");
    for pane in [Pane::Reading, Pane::Matrix, Pane::Reading, Pane::Matrix] {
        press(&mut harness, &[Key::Enter]);
        assert_eq!((model(&harness).view.pane, model(&harness).claim_at_hand()), (pane, Some(claim)));
    }
    let row = model(&harness).view.selected;
    press(&mut harness, &[Key::J]);
    assert_ne!(model(&harness).view.selected, row, "the row has the keyboard again");
    // A button is pressed by Enter and nothing else.
    let confirm = words(&harness).text("decide-confirm");
    harness.get_by_label(&confirm).focus();
    harness.run();
    press(&mut harness, &[Key::Enter]);
    assert_eq!(model(&harness).view.pane, Pane::Matrix);
    assert!(model(&harness).view.selected.is_some_and(|row| model(&harness).is_decided(row)));
}

#[test]
fn found_words_are_made_a_claim_without_the_mouse() {
    let mut harness = sample(Lang::Ar);
    harness.key_press_modifiers(Modifiers::COMMAND, Key::Num2);
    harness.run();
    press(&mut harness, &[Key::Slash]);
    // The second word of the first article occurs at least there.
    let article = model(&harness).articles[0].clone();
    let word = article.text.split_whitespace().nth(1).expect("a word").to_owned();
    harness.event(egui::Event::Text(word.clone()));
    harness.run();
    press(&mut harness, &[Key::Enter]);
    // While the field has the letters, Ctrl and Enter make a claim of the words found.
    let add = words(&harness).text("claim-add");
    assert!(harness.query_by_label_contains(&add).is_some());
    harness.key_press_modifiers(Modifiers::COMMAND, Key::Enter);
    harness.run();
    assert!(matches!(model(&harness).dialog, Some(Dialog::Claim(_))));
    press(&mut harness, &[Key::Escape, Key::Escape]);
    let (in_article, span) = model(&harness).view.words.expect("found words are selected");
    assert_eq!((in_article, span.of(&article.text)), (article.id, word.as_str()));
    harness.key_press_modifiers(Modifiers::SHIFT, Key::ArrowLeft);
    harness.key_press_modifiers(Modifiers::SHIFT, Key::ArrowLeft);
    harness.run();
    let (_, longer) = model(&harness).view.words.expect("they still are");
    assert!(longer.start == span.start && longer.end > span.end, "Shift with an arrow selects on");
    press(&mut harness, &[Key::C]);
    assert!(matches!(model(&harness).dialog, Some(Dialog::Claim(_))));
}

#[test]
fn another_way_of_reconciling_shows_in_the_table() {
    let mut harness = sample(Lang::En);
    let title = |harness: &Harness<'_, Window>, id: &str| {
        let name = words(harness).text(id);
        harness.query_all_by_label(&name).next().is_some()
    };
    assert!(title(&harness, "matrix-range") && !title(&harness, "policy-conservative"));
    press(&mut harness, &[Key::R, Key::R]);
    assert!(title(&harness, "policy-conservative"), "the column says whose figure it shows");
    press(&mut harness, &[Key::R, Key::R]);
    assert!(title(&harness, "matrix-range"), "they go round");
}

#[test]
fn the_selected_row_stays_in_view_in_a_window_of_another_size() {
    let mut harness = sample(Lang::Ar);
    let last = model(&harness).shown_rows().last().map(|row| row.row.id);
    press(&mut harness, &[Key::End]);
    let label = |harness: &Harness<'_, Window>| {
        let row = model(harness).selected_row().expect("a row");
        words(harness).sentence(&row.row.label)
    };
    for size in [[800.0, 600.0], [1280.0, 700.0], [900.0, 560.0], [1440.0, 900.0]] {
        harness.set_size(size.into());
        harness.run();
        assert_eq!(model(&harness).view.selected, last);
        let question = label(&harness);
        let rows = harness.query_all_by_label_contains(&question).map(|row| row.rect());
        let top = harness.get_by_label(&words(&harness).text("matrix-question")).rect().bottom();
        let is_whole =
            |rect: egui::Rect| rect.top() >= top - 0.5 && rect.height() > 50.0 && rect.bottom() < size[1];
        assert!(rows.into_iter().any(is_whole), "the row is whole at {size:?}");
    }
}

#[test]
fn the_row_of_a_found_word_stays_when_the_search_ends() {
    let mut harness = sample(Lang::Ar);
    let begun = model(&harness).view.selected;
    harness.key_press_modifiers(Modifiers::COMMAND, Key::Num2);
    harness.run();
    press(&mut harness, &[Key::Slash]);
    harness.event(egui::Event::Text("12400".into()));
    harness.run();
    press(&mut harness, &[Key::Enter]);
    let found = model(&harness).view.selected;
    assert!(found.is_some() && found != begun);
    press(&mut harness, &[Key::Escape]);
    assert!(model(&harness).view.filter.search.is_empty());
    assert_eq!(model(&harness).view.selected, found, "it was gone to");
}

#[test]
fn a_pointer_left_behind_while_keys_are_pressed_tells_nothing() {
    let mut harness = sample(Lang::En);
    let tips =
        |harness: &Harness<'_, Window>| harness.query_all_by_role(egui::accesskit::Role::Tooltip).count();
    let name = words(&harness).text("command-theme");
    let place = harness.get_by_label(&name).rect().center();
    harness.hover_at(place - egui::vec2(1.0, 0.0));
    harness.run();
    harness.hover_at(place);
    harness.run_steps(12);
    assert!(tips(&harness) > 0, "who rests on it is told");
    press(&mut harness, &[Key::J]);
    harness.run_steps(12);
    assert_eq!(tips(&harness), 0);
    harness.hover_at(place + egui::vec2(1.0, 0.0));
    harness.run_steps(12);
    assert!(tips(&harness) > 0, "moved again, it tells again");
}
