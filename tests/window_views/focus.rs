//! Where the keyboard is, and what screen readers are told of it.

use egui::accesskit::Role;
use egui::{Rect, Shape};
use egui_kittest::kittest::By;

use super::*;
use tadarub::ui::theme::Theme;

/// More stops than the window has.
const MANY: usize = 200;

/// What has the keyboard: its role, its name and its place.
fn focused(harness: &Harness<'_, Window>) -> Option<(Role, String, Rect)> {
    let node = harness.root().children_recursive().find(|node| node.accesskit_node().is_focused())?;
    let known = node.accesskit_node();
    Some((known.role(), known.label().or(known.value()).unwrap_or_default(), node.rect()))
}

/// Presses Tab until nothing new comes; every stop in order.
fn stops(harness: &mut Harness<'_, Window>, modifiers: Modifiers) -> Vec<(Role, String, Rect)> {
    let mut stops = Vec::new();
    for _ in 0..MANY {
        harness.key_press_modifiers(modifiers, Key::Tab);
        harness.run();
        let stop = focused(harness).expect("something has the keyboard");
        if stops.first() == Some(&stop) {
            return stops;
        }
        stops.push(stop);
    }
    panic!("the stops never come round");
}

fn position(stops: &[(Role, String, Rect)], name: &str) -> usize {
    stops.iter().position(|(_, found, _)| found.starts_with(name)).unwrap_or_else(|| panic!("no stop {name}"))
}

#[test]
fn tab_goes_from_the_bar_to_the_rows_then_to_their_evidence_and_last_to_the_sources() {
    for lang in Lang::ALL {
        let mut harness = sample(lang);
        let words = words(&harness);
        let stops = stops(&mut harness, Modifiers::NONE);
        let row = stops.iter().position(|(role, ..)| *role == Role::ListBoxOption).expect("the selected row");
        assert_eq!(
            stops.iter().filter(|(role, ..)| *role == Role::ListBoxOption).count(),
            1,
            "the arrows do the rest"
        );
        let evidence = position(&stops, &words.text("decide-confirm"));
        let source = position(&stops, &model(&harness).articles[0].source.clone());
        let card =
            stops.iter().rposition(|(_, name, _)| name.starts_with(&model(&harness).articles[0].source));
        let bar = position(&stops, &words.text("top-more"));
        assert!(bar < source && source < row && row < evidence, "{lang:?}: {stops:?}");
        assert!(card.is_some_and(|card| card > evidence), "{lang:?}: {stops:?}");
    }
}

#[test]
fn shift_and_tab_go_the_same_way_back() {
    for lang in Lang::ALL {
        let mut there = stops(&mut sample(lang), Modifiers::NONE);
        let back = stops(&mut sample(lang), Modifiers::SHIFT);
        there.reverse();
        let names =
            |stops: Vec<(Role, String, Rect)>| stops.into_iter().map(|(_, name, _)| name).collect::<Vec<_>>();
        assert_eq!(names(back), names(there), "{lang:?}");
    }
}

#[test]
fn every_stop_shows_that_it_has_the_keyboard() {
    let mut harness = sample(Lang::Ar);
    let focus = Theme::of(false, Colours::default()).focus;
    let mut first = None;
    loop {
        harness.key_press(Key::Tab);
        harness.run();
        let stop = focused(&harness).expect("something has the keyboard");
        let around = stop.2.expand(4.0);
        let is_mark = |shape: &Shape| match shape {
            Shape::Rect(rect) => {
                rect.stroke.color == focus && rect.stroke.width > 0.0 && around.contains_rect(rect.rect)
            }
            Shape::LineSegment { points, stroke } => {
                stroke.color == focus && around.intersects(Rect::from_two_pos(points[0], points[1]))
            }
            _ => false,
        };
        let is_marked = harness.output().shapes.iter().any(|clipped| is_mark(&clipped.shape));
        assert!(is_marked, "no ring around {stop:?}");
        if first.as_ref() == Some(&stop) {
            break;
        }
        first.get_or_insert(stop);
    }
}

#[test]
fn a_row_that_keys_lead_to_is_read_out_with_its_verdict_and_its_sources() {
    for lang in Lang::ALL {
        let mut harness = sample(lang);
        harness.key_press(Key::J);
        harness.run();
        let (role, name, _) = focused(&harness).expect("the row has the keyboard");
        assert_eq!(role, Role::ListBoxOption);
        let words = words(&harness);
        let row = model(&harness).selected_row().expect("a row is selected");
        assert!(name.starts_with(row.row.label.get(lang)), "{name}");
        assert!(name.contains(&words.verdict(row.verdict)), "{name}");
        let said =
            |article: &&tadarub::intake::Article| model(&harness).claims_in(row, article.id).next().is_some();
        for article in model(&harness).columns().filter(said) {
            assert!(name.contains(&format!("{}: ", article.source)), "{name}");
        }
        assert!(
            !name.contains(['\u{2066}', '\u{2067}', '\u{2068}', '\u{2069}']),
            "signs for the eye: {name:?}"
        );
    }
}

#[test]
fn what_was_decided_and_undone_is_told() {
    let mut harness = sample(Lang::En);
    let live = |harness: &Harness<'_, Window>| {
        let nodes = harness.root().children_recursive();
        let live = nodes.filter(|node| node.accesskit_node().live() != egui::accesskit::Live::Off);
        live.filter_map(|node| node.accesskit_node().value()).collect::<Vec<_>>()
    };
    harness.key_press(Key::A);
    harness.run();
    let label = |harness: &Harness<'_, Window>| {
        tadarub::l10n::spoken(&model(harness).project.steps().last().expect("a step").label.en)
    };
    assert_eq!(live(&harness), [label(&harness)]);
    harness.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    harness.run();
    let undone = words(&harness).text("history-undone");
    assert_eq!(live(&harness), [format!("{undone}: {}", label(&harness))]);
}

#[test]
fn a_dialog_gives_the_keyboard_back() {
    let mut harness = sample(Lang::Ar);
    harness.key_press(Key::J);
    harness.run();
    let row = focused(&harness);
    harness.key_press(Key::Escape);
    harness.run();
    assert_eq!(focused(&harness), row, "Escape alone leaves it there");
    for key in [Key::M, Key::V, Key::F1] {
        harness.key_press(key);
        harness.run();
        assert!(model(&harness).dialog.is_some() && focused(&harness) != row, "{key:?}");
        harness.key_press(Key::Escape);
        harness.run();
        assert_eq!(focused(&harness), row, "{key:?}");
    }
}

#[test]
fn the_palette_reads_out_what_the_arrows_lead_to() {
    let mut harness = sample(Lang::En);
    harness.key_press_modifiers(Modifiers::COMMAND, Key::K);
    harness.run();
    assert_eq!(focused(&harness).map(|(role, ..)| role), Some(Role::TextInput));
    harness.key_press(Key::ArrowDown);
    harness.run();
    assert_eq!(focused(&harness).map(|(role, ..)| role), Some(Role::MenuItem));
    harness.event(egui::Event::Text("save".into()));
    harness.run();
    assert_eq!(
        focused(&harness).map(|(role, ..)| role),
        Some(Role::TextInput),
        "typing goes on in the field"
    );
}

#[test]
fn the_line_between_rows_and_evidence_is_moved_by_keys_and_kept() {
    let mut harness = sample(Lang::Ar);
    let name = words(&harness).text("pane-evidence-height");
    harness.get_by_label(&name).focus();
    harness.run();
    harness.key_press(Key::ArrowUp);
    harness.run();
    let height = model(&harness).view.panes.evidence.expect("a height of the user's own");
    harness.key_press(Key::ArrowDown);
    harness.run();
    assert!(model(&harness).view.panes.evidence.is_some_and(|now| now < height));
    assert_eq!(model(&harness).view.panes.rail, None);
}

#[test]
fn going_on_to_the_evidence_leaves_the_rows_where_they_stand() {
    let mut harness = sample(Lang::En);
    for key in [Key::J, Key::J] {
        harness.key_press(key);
        harness.run();
    }
    let places = |harness: &Harness<'_, Window>| -> Vec<f32> {
        let rows = harness.query_all(By::new().role(Role::ListBoxOption));
        rows.map(|row| row.rect().top()).collect()
    };
    let before = places(&harness);
    for _ in 0..3 {
        harness.key_press(Key::Tab);
        harness.run();
        assert_eq!(places(&harness), before);
    }
}
