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
fn the_reason_says_who_says_what() {
    for lang in Lang::ALL {
        let mut harness = sample(lang);
        harness.key_press(Key::N);
        harness.run();
        let row = model(&harness).selected_row().expect("a disagreement");
        let claims: Vec<_> =
            row.row.claims.iter().filter_map(|id| model(&harness).comparison.claim(*id)).collect();
        let words = words(&harness);
        let told = harness.query_all(egui_kittest::kittest::By::new().role(egui::Role::Label));
        let labels: Vec<String> = told.filter_map(|node| node.accesskit_node().value()).collect();
        for claim in claims {
            let article = model(&harness).article(claim.article).expect("an article");
            let value = tadarub::l10n::spoken(&words.value(claim));
            // Where units differ the article's own words tell the figure.
            let own = claim.span.of(&article.text).trim();
            let is_told = |label: &&String| {
                label.contains(&article.source) && (label.contains(&value) || label.contains(own))
            };
            assert!(labels.iter().any(|label| is_told(&label)), "{lang:?} {value} {labels:#?}");
        }
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

#[test]
fn the_evidence_begins_with_the_question_and_its_decisions_stand_on_one_line() {
    for lang in Lang::ALL {
        let harness = sample(lang);
        let words = words(&harness);
        let row = model(&harness).selected_row().expect("a row");
        let quotes = harness.get_by_label(&words.text("evidence-quotes")).rect();
        let question = harness.query_all_by_label(row.row.label.get(lang)).map(|node| node.rect());
        let question = question.max_by(|a, b| a.top().total_cmp(&b.top())).expect("the question");
        assert!((question.center().y - quotes.center().y).abs() < 12.0, "{lang:?}: {question:?} {quotes:?}");
        let buttons = ["decide-confirm", "decide-reject", "decide-verdict", "decide-note", "decide-more"];
        let tops = buttons.map(|name| harness.get_by_label(&words.text(name)).rect().center().y);
        assert!(tops.iter().all(|top| (top - tops[0]).abs() < 1.0), "{lang:?}: {tops:?}");
    }
}

#[test]
fn a_sentence_is_quoted_once_for_all_it_claims() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("جسر.txt");
    let sentence = "أعلن المهندسون أن 20 عاملا شاركوا في ترميم الجسر، 14 منهم من العاصمة و9 منهم من الريف.";
    std::fs::write(&file, format!("ترميم الجسر\n\n{sentence}")).expect("an article is written");
    let settings = Settings { lang: Lang::Ar, motion: false, ..Settings::default() };
    let mut harness = open_with(settings, vec![file]);
    wait_until(&mut harness, |model| !model.comparison.rows.is_empty() && model.work.is_none());
    harness.key_press_modifiers(Modifiers::SHIFT, Key::ArrowDown);
    harness.run();
    harness.key_press_modifiers(Modifiers::COMMAND, Key::M);
    harness.run();
    let merged = model(&harness).selected_row().expect("a row is selected");
    assert!(merged.row.claims.len() > 1, "{merged:?}");
    let quotes = harness.query_all_by_role_and_label(egui::accesskit::Role::Button, sentence).count();
    assert_eq!(quotes, 1);
    let one = words(&harness).text("policy-one-source");
    assert!(
        harness.query_by_label(&one).is_some(),
        "one article's figures are not weighed against each other"
    );
}

#[test]
fn what_one_source_says_alone_is_hidden_and_shown_by_a_key() {
    let mut harness = sample(Lang::En);
    let all = model(&harness).view.lines.len();
    harness.key_press(Key::O);
    harness.run();
    let left = model(&harness).view.lines.len();
    assert!(left > 0 && left < all, "{left} of {all}");
    assert!(model(&harness).shown_rows().all(|row| row.verdict != Verdict::SingleSource));
    let unclear = words(&harness).verdict(Verdict::Unclear);
    assert_eq!(harness.query_all_by_label_contains(&unclear).count(), 0, "no chip for what no row is");
    harness.key_press(Key::O);
    harness.run();
    assert_eq!(model(&harness).view.lines.len(), all);
}

#[test]
fn what_decides_a_row_is_quoted_in_sight() {
    for lang in Lang::ALL {
        let harness = sample(lang);
        let row = model(&harness).selected_row().expect("a row").clone();
        assert_eq!(row.verdict, Verdict::Conflict);
        let quotes = harness.query_all_by_role(egui::accesskit::Role::Button);
        let quotes: Vec<(String, egui::Rect)> =
            quotes.filter_map(|node| Some((node.accesskit_node().label()?, node.rect()))).collect();
        let comparison = &model(&harness).comparison;
        let claims = row.row.claims.iter().filter_map(|id| comparison.claim(*id));
        let highest = claims.max_by(|a, b| figure(a).total_cmp(&figure(b))).expect("a claim");
        let article = comparison.article(highest.article).expect("its article");
        let sentence = highest.sentence.of(&article.text).trim();
        let (_, place) = quotes.iter().find(|(label, _)| sentence == label).expect("it is quoted");
        // Two quotes of what contradicts it stand before it in the articles.
        assert!(place.bottom() < 880.0, "{lang:?}: {place:?}");
    }
}

fn figure(claim: &tadarub::claims::Claim) -> f64 {
    match claim.value {
        tadarub::claims::Value::Number { low, .. } => low.unwrap_or_default(),
        _ => 0.0,
    }
}

#[test]
fn verdicts_shrink_to_shape_and_count_where_their_names_have_no_room() {
    for lang in Lang::ALL {
        let mut harness = sample(lang);
        let chip = |harness: &Harness<'_, Window>| {
            let words = words(harness);
            let count = model(harness).view.counts[0].to_string();
            let label = format!("{} {}", words.verdict(Verdict::Conflict), words.digits(&count));
            harness.get_by_role_and_label(egui::accesskit::Role::CheckBox, &label).rect()
        };
        let wide = chip(&harness);
        harness.set_size([800.0, 600.0].into());
        harness.run();
        harness.run_steps(2);
        let narrow = chip(&harness);
        assert!(narrow.width() < wide.width() - 30.0, "{lang:?}: {narrow:?}");
        let kinds = harness.get_by_label(&words(&harness).text("matrix-all-kinds")).rect();
        assert!(
            (kinds.center().y - narrow.center().y).abs() < 2.0,
            "{lang:?}: one line {kinds:?} {narrow:?}"
        );
    }
}
