//! Panes that come, go and shrink.

use super::*;

#[test]
fn the_sources_are_folded_away_and_back_by_key_and_button() {
    for lang in Lang::ALL {
        let folder = tempfile::tempdir().expect("a folder");
        let folders = Folders { settings: Some(folder.path().to_owned()), state: None };
        let settings = Settings { lang, motion: false, ..Settings::default() };
        let mut harness = open_in(settings, folders, Vec::new());
        let words = words(&harness);
        let heads = |harness: &Harness<'_, Window>| {
            harness.query_all(egui_kittest::kittest::By::new().role(egui::Role::ColumnHeader)).count()
        };
        let before = heads(&harness);
        let add = words.text("rail-add");
        assert!(harness.query_by_label(&add).is_some());

        harness.key_press_modifiers(Modifiers::COMMAND, Key::B);
        harness.run();
        assert!(harness.query_by_label(&add).is_none() && heads(&harness) >= before);
        assert!(harness.query_by_label(&words.text("rail-folded")).is_some(), "it is announced");
        let first = model(&harness).articles[0].clone();
        let mark = words.with("rail-card", &[("source", &first.source), ("title", &first.title)]);
        harness.get_by_label(&mark).click();
        harness.run();
        assert_eq!(model(&harness).view.jump.article, Some(first.id), "its mark leads to a source");
        let kept = load_settings(Some(folder.path()));
        wait_until(&mut harness, |_| {
            kept.sources_folded || load_settings(Some(folder.path())).sources_folded
        });

        let unfold = words.text("rail-unfold");
        harness.get_by_label(&unfold).focus();
        harness.run();
        harness.key_press(Key::Enter);
        harness.run();
        assert!(harness.query_by_label(&add).is_some());
        assert!(harness.get_by_label(&words.text("rail-fold")).is_focused(), "the button keeps the keyboard");
    }
}

#[test]
fn every_decision_is_in_sight_in_a_small_window() {
    for lang in Lang::ALL {
        for size in [[1280.0, 700.0], [1024.0, 560.0], [760.0, 480.0]] {
            let mut harness = sample(lang);
            harness.set_size(size.into());
            harness.run();
            let words = words(&harness);
            let window = egui::Rect::from_min_size(egui::Pos2::ZERO, size.into());
            for name in ["decide-confirm", "decide-more"] {
                let button = harness.get_by_label(&words.text(name)).rect();
                assert!(window.contains_rect(button), "{lang:?} {size:?} {name}: {button:?}");
            }
            harness.get_by_label(&words.text("decide-more")).click();
            harness.run();
            let row = model(&harness).view.selected.expect("a row");
            harness.get_by_label(&words.text("command-done")).click();
            harness.run();
            assert!(model(&harness).comparison.decisions[&row].done, "{lang:?} {size:?}");
        }
    }
}
