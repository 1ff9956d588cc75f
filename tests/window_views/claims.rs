//! The claim editor.

use super::*;

#[test]
fn a_claim_is_changed_and_put_back_without_the_mouse() {
    for lang in Lang::ALL {
        let mut harness = sample(lang);
        let before = model(&harness).comparison.claims.clone();
        harness.key_press(Key::E);
        harness.run();
        assert!(matches!(model(&harness).dialog, Some(Dialog::Claim(_))));
        harness.key_press_modifiers(Modifiers::COMMAND, Key::A);
        harness.event(egui::Event::Text("كثير".into()));
        harness.run();
        let wrong = words(&harness).text("claim-number-bad");
        assert!(harness.query_by_label(&wrong).is_some(), "what is wrong stands under the field");
        harness.key_press(Key::Enter);
        harness.run();
        assert!(matches!(model(&harness).dialog, Some(Dialog::Claim(_))), "nothing is lost");
        harness.key_press_modifiers(Modifiers::COMMAND, Key::A);
        harness.event(egui::Event::Text("٩٩٩".into()));
        harness.run();
        harness.key_press(Key::Enter);
        harness.run();
        assert_eq!(model(&harness).dialog, None);
        assert_eq!(model(&harness).marks.len(), 1);
        let figure = words(&harness).digits("999");
        let by_hand = words(&harness).text("claim-changed");
        let cell = harness.query_all_by_label_contains(&format!("{figure} ({by_hand})")).count();
        assert_eq!(cell, 1, "the cell shows the changed value, and that it was changed");
        let restore = words(&harness).text("claim-restore");
        harness.get_by_label(&restore).click();
        harness.run();
        assert!(model(&harness).marks.is_empty());
        assert_eq!(model(&harness).comparison.claims, before);
    }
}

#[test]
fn selected_words_become_a_claim() {
    let mut harness = sample(Lang::Ar);
    harness.key_press_modifiers(Modifiers::COMMAND, Key::Num2);
    harness.run();
    let title = model(&harness).articles[0].title.clone();
    let column = harness.get_by_role_and_label(egui::accesskit::Role::Article, &title).rect();
    let (from, to) = (column.right_top() + egui::vec2(-60.0, 60.0), column.center() - egui::vec2(0.0, 40.0));
    let button = egui::PointerButton::Primary;
    let modifiers = Modifiers::NONE;
    harness.event(egui::Event::PointerMoved(from));
    harness.step();
    harness.event(egui::Event::PointerButton { pos: from, button, pressed: true, modifiers });
    harness.step();
    for share in [0.3, 0.6, 1.0] {
        harness.event(egui::Event::PointerMoved(from + (to - from) * share));
        harness.step();
    }
    harness.event(egui::Event::PointerButton { pos: to, button, pressed: false, modifiers });
    harness.run();
    assert!(model(&harness).view.words.is_some(), "dragging selects words");
    let count = model(&harness).comparison.claims.len();
    let add = words(&harness).text("claim-add");
    harness.get_by_label(&add).click();
    harness.run();
    assert!(matches!(model(&harness).dialog, Some(Dialog::Claim(_))));
    let accept = words(&harness).text("claim-add-accept");
    harness.get_by_label(&accept).click();
    harness.run();
    assert_eq!(model(&harness).comparison.claims.len(), count + 1);
    assert!(model(&harness).marks.values().any(|mark| mark.is_added));
}
