//! Blind judging: no outlet's name is seen, heard or copied anywhere until it is over.

use egui::OutputCommand;
use egui::accesskit::Role;
use jiff::Timestamp;
use tadarub::intake::{Reading, samples};
use tadarub::project::{Project, file};
use tadarub::text::Words;

use super::*;

/// What gives an outlet of the example away.
const NAMES: [&str; 8] = [
    "وكالة أنباء السهل",
    "أنباء السهل",
    "صحيفة المرفأ",
    "المرفأ",
    "قناة الضفاف",
    "مرصد الهضاب",
    "جريدة النجم الشرقي",
    "النجم الشرقي",
];

/// Everything that screen readers are told and names an outlet.
fn told(harness: &Harness<'static, Window>) -> Vec<String> {
    let is_named = |text: &str| NAMES.iter().any(|name| text.contains(name));
    let nodes = harness.query_all_by(|_| true);
    let texts = nodes.flat_map(|node| {
        let node = node.accesskit_node();
        [node.label(), node.value(), node.description()]
    });
    texts.flatten().filter(|text| is_named(text)).collect()
}

/// The text that was put on the clipboard in the last frame.
fn copied(harness: &Harness<'static, Window>) -> Option<String> {
    let commands = &harness.output().platform_output.commands;
    commands.iter().find_map(|command| match command {
        OutputCommand::CopyText(text) => Some(text.clone()),
        _ => None,
    })
}

fn press(harness: &mut Harness<'static, Window>, modifiers: Modifiers, key: Key) {
    harness.key_press_modifiers(modifiers, key);
    harness.run();
}

#[test]
fn no_outlet_is_named_in_any_pane_or_dialog() {
    for lang in Lang::ALL {
        let mut harness = sample(lang);
        assert!(!told(&harness).is_empty(), "names are shown at first");
        press(&mut harness, Modifiers::NONE, Key::B);
        assert!(model(&harness).view.names_hidden);
        press(&mut harness, Modifiers::COMMAND, Key::Num1);
        for row in 0..model(&harness).view.lines.len() {
            assert_eq!(told(&harness), [""; 0], "row {row}, matrix");
            press(&mut harness, Modifiers::NONE, Key::J);
        }
        for key in [Key::M, Key::V, Key::E] {
            press(&mut harness, Modifiers::NONE, key);
            assert!(model(&harness).dialog.is_some(), "{key:?}");
            assert_eq!(told(&harness), [""; 0], "dialog under {key:?}");
            press(&mut harness, Modifiers::NONE, Key::Escape);
        }
        for key in [Key::H, Key::K] {
            press(&mut harness, Modifiers::COMMAND, key);
            assert_eq!(told(&harness), [""; 0], "dialog under {key:?}");
            press(&mut harness, Modifiers::NONE, Key::Escape);
        }
        press(&mut harness, Modifiers::COMMAND, Key::Num2);
        for _ in 0..6 {
            assert_eq!(told(&harness), [""; 0], "reading room");
            press(&mut harness, Modifiers::NONE, Key::N);
        }
        press(&mut harness, Modifiers::NONE, Key::B);
        assert!(!told(&harness).is_empty(), "names come back");
    }
}

#[test]
fn no_file_named_after_an_outlet_is_shown() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("ملف وكالة أنباء السهل.tadarub");
    let recent = ["almarfa/صحيفة-المرفأ_2.json", "notes.txt"];
    let settings = Settings {
        lang: Lang::En,
        motion: false,
        recent: recent.map(|name| folder.path().join(name).display().to_string()).to_vec(),
        ..Settings::default()
    };
    let mut project = Project::default();
    let reading = Reading { articles: samples(), problems: Vec::new() };
    project.admit(reading, Words::builtin(), Timestamp::UNIX_EPOCH);
    file::save(&path, &project).expect("saved");
    let mut harness = open_with(settings, vec![path]);
    wait_until(&mut harness, |model| model.path.is_some() && model.is_current());
    let title =
        |harness: &Harness<'static, Window>| harness.root().accesskit_node().label().unwrap_or_default();
    assert!(title(&harness).contains("السهل"), "{}", title(&harness));
    press(&mut harness, Modifiers::NONE, Key::B);
    assert_eq!(told(&harness), [""; 0], "the title and the panes");
    assert!(title(&harness).contains("5 articles"), "{}", title(&harness));
    let menu = words(&harness).text("top-more");
    harness.get_by_label(&menu).click();
    harness.run();
    assert_eq!(told(&harness), [""; 0], "recent files");
    for name in ["File 1", "File 2", "notes.txt"] {
        assert!(harness.query_by_label(name).is_some(), "{name}");
    }
}

#[test]
fn what_is_copied_names_no_outlet_either() {
    let mut harness = sample(Lang::Ar);
    press(&mut harness, Modifiers::COMMAND, Key::Num2);
    for is_blind in [false, true] {
        harness.get_all_by_role(Role::Article).next().expect("a column").click();
        harness.run();
        harness.key_press_modifiers(Modifiers::COMMAND, Key::A);
        harness.event(egui::Event::Copy);
        harness.step();
        let text = copied(&harness).expect("the article is copied");
        assert_eq!(NAMES.iter().any(|name| text.contains(name)), !is_blind, "{text}");
        assert!(text.chars().count() > 500, "all of it");
        harness.run();
        press(&mut harness, Modifiers::NONE, Key::B);
    }
}
