//! Input methods in the real window: letters composed from several keys.

use std::path::Path;

use crate::desktop::{Desktop, skip};

/// Spells Arabic in Latin letters and shows it in the field while it is composed.
const TABLE: &str = "/usr/share/fcitx5/inputmethod/arabic.conf";
/// The lower edge of the search field, in points of the display.
const FIELD: u32 = 60;

#[test]
fn an_input_method_composes_letters_into_a_field() {
    let Some(mut desktop) = Desktop::start() else { return };
    let window = desktop.open_program("ar");
    desktop.park(&window);
    open_search(&desktop, &window);
    desktop.keys(&window, &["Multi_key", "apostrophe", "e"]);
    desktop.write("ش");
    desktop
        .wait_for_work("the composed letter and one typed after it", |work| work.view.filter.search == "éش");
}

#[test]
fn what_is_composed_is_seen_in_the_field_and_taken_or_dropped() {
    let Some(mut desktop) = Desktop::start() else { return };
    if !Path::new(TABLE).exists() {
        skip("an input method needs fcitx5, fcitx5-table-arabic");
        return;
    }
    desktop.compose_arabic();
    let window = desktop.open_program("ar");
    desktop.park(&window);
    open_search(&desktop, &window);
    let searched = |desktop: &Desktop, what: &str| {
        desktop.wait_for_work(what, |work| work.view.filter.search == what);
    };
    // Each step is seen from a picture at rest, or another change would be taken for its own.
    let see = |what: &str, act: &dyn Fn()| {
        desktop.shot("compose-before");
        desktop.see(what, act);
    };
    see("a letter being composed", &|| desktop.write("s"));
    desktop.shot("compose-letter");
    let top = desktop.candidates_top();
    assert!((FIELD..FIELD + 40).contains(&top), "candidates hang beneath the field and cover no word: {top}");
    desktop.press(&window, &["space"]);
    searched(&desktop, "س");

    // Escape drops what is composed, and neither the words before it nor the keyboard.
    see("another letter being composed", &|| desktop.write("k"));
    see("none", &|| desktop.press(&window, &["Escape"]));
    see("a third one", &|| desktop.write("l"));
    desktop.press(&window, &["space"]);
    searched(&desktop, "سل");
}

/// Puts the caret into the search field, after a decision, so that what is searched for is kept in the journal.
fn open_search(desktop: &Desktop, window: &str) {
    desktop.keys(window, &["a", "ctrl+f"]);
    desktop.shot("compose-field");
}
