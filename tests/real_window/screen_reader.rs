//! What a screen reader finds in the real window, asked for over AT-SPI as screen readers do.

use crate::desktop::{Desktop, skip};

/// The system's own Python, which has the bindings.
const PYTHON: &str = "/usr/bin/python3";
const BINDINGS: &str = "import gi; gi.require_version('Atspi', '2.0')";
const SCRIPT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/real_window/accessible.py");
const LISTENER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/real_window/announced.py");

/// One object of the window: its role, its name, and whether it has the keyboard.
struct Object {
    role: String,
    name: String,
    is_focused: bool,
}

fn objects(desktop: &Desktop) -> Vec<Object> {
    let told = desktop.in_session(PYTHON, &[SCRIPT]).unwrap_or_default();
    let object = |line: &str| {
        let mut parts = line.split('\t').map(str::to_owned);
        let (role, name) = (parts.next()?, parts.next()?);
        Some(Object { role, name, is_focused: parts.next()? == "focused" })
    };
    told.lines().filter_map(object).collect()
}

/// The name of what has the keyboard, once it has `role`.
fn focused(desktop: &Desktop, role: &str) -> String {
    desktop.wait(role, |desktop| {
        let found = objects(desktop).into_iter().find(|object| object.is_focused && object.role == role);
        found.map(|object| object.name)
    })
}

/// What is announced first while `keys` are pressed again and again.
fn announced(desktop: &Desktop, window: &str, keys: &[&str]) -> String {
    std::thread::scope(|scope| {
        let heard = scope.spawn(|| desktop.in_session(PYTHON, &[LISTENER]));
        while !heard.is_finished() {
            desktop.press(window, keys);
            desktop.pause(std::time::Duration::from_millis(500));
        }
        heard.join().expect("the listener ends").unwrap_or_default()
    })
}

#[test]
fn a_screen_reader_follows_the_keys_through_rows_dialogs_and_evidence() {
    let has_bindings = std::process::Command::new(PYTHON).args(["-c", BINDINGS]).status();
    if !has_bindings.is_ok_and(|status| status.success()) {
        skip("a screen reader's view needs at-spi2-core, python3-gi, gir1.2-atspi-2.0");
        return;
    }
    let Some(mut desktop) = Desktop::start() else { return };
    let window = desktop.open_program("ar");
    desktop.park(&window);
    for property in ["IsEnabled", "ScreenReaderEnabled"] {
        let set = "org.freedesktop.DBus.Properties.Set";
        let at = [
            "call",
            "--session",
            "--dest",
            "org.a11y.Bus",
            "--object-path",
            "/org/a11y/bus",
            "--method",
            set,
        ];
        let args = [&at[..], &["org.a11y.Status", property, "<true>"]].concat();
        desktop.in_session("gdbus", &args).expect("a screen reader is announced");
    }
    desktop.wait("the window's objects", |desktop| (objects(desktop).len() > 50).then(String::new));
    let found = objects(&desktop);
    let is_there = |role: &str, name: &str| found.iter().any(|o| o.role == role && o.name.contains(name));
    assert!(is_there("frame", "تضارب") && is_there("list box", "بنود الجدول"));
    assert!(is_there("list item", "الحكم: متعارض"));

    desktop.press(&window, &["j"]);
    let row = focused(&desktop, "list item");
    assert!(row.contains("؟") && row.contains("الحكم: ") && row.contains("وكالة أنباء السهل: "), "{row}");
    desktop.press(&window, &["a"]);
    desktop.wait("the decision", |desktop| {
        focused(desktop, "list item").contains("أُكِّد الحكم").then(String::new)
    });
    desktop.press(&window, &["ctrl+k"]);
    focused(&desktop, "entry");
    desktop.press(&window, &["Down"]);
    focused(&desktop, "menu item");
    desktop.press(&window, &["Escape"]);
    assert!(focused(&desktop, "list item").starts_with(&row), "the row has the keyboard again");
    desktop.press(&window, &["Tab"]);
    assert_eq!(focused(&desktop, "toggle button"), "أؤكد");

    let told = announced(&desktop, &window, &["ctrl+b"]);
    assert!(told.contains("قائمة المصادر"), "a pane that comes or goes is announced: {told}");
}
