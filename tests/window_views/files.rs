//! Files that are opened and dropped.

use std::path::Path;

use jiff::Timestamp;
use tadarub::app::model::Pending;
use tadarub::intake::read_bytes;
use tadarub::project::{Edit, Project, file};
use tadarub::text::Words;

use super::*;

#[test]
fn files_that_cannot_be_read_are_named_and_the_rest_goes_on() {
    let folder = tempfile::tempdir().expect("a folder");
    let good = folder.path().join("good.txt");
    std::fs::write(&good, "انفجار في المدينة\n\nقُتل 12 شخصا في انفجار أمس الأحد.").expect("written");
    let empty = folder.path().join("empty.txt");
    std::fs::write(&empty, "").expect("written");
    let missing = folder.path().join("missing.txt");
    let mut harness = open_with(Settings::default(), vec![good, empty, missing]);
    wait_until(&mut harness, |model| model.work.is_none() && !model.articles.is_empty());
    assert_eq!(model(&harness).articles.len(), 1);
    let messages: Vec<String> = model(&harness).notices.iter().map(|n| n.message.ar.clone()).collect();
    assert_eq!(messages.len(), 2);
    for (message, name) in messages.iter().zip(["empty.txt", "missing.txt"]) {
        assert!(message.contains(name), "{message}");
    }
    let dismiss = words(&harness).text("notice-dismiss");
    assert_eq!(harness.query_all_by_label(&dismiss).count(), 2);
}

/// A file that is let go of over the window.
#[derive(Debug)]
struct Dropped(PathBuf);

impl egui::DroppedFile for Dropped {
    fn path(&self) -> &Path {
        &self.0
    }

    fn bytes(&self) -> Result<Vec<u8>, String> {
        std::fs::read(&self.0).map_err(|error| error.to_string())
    }
}

#[test]
fn fifty_articles_dropped_at_once_are_read_and_compared_while_the_window_goes_on() {
    let folder = tempfile::tempdir().expect("a folder");
    let files: Vec<PathBuf> = (0..50)
        .map(|n| {
            let path = folder.path().join(format!("{n:02}.txt"));
            let (dead, hurt) = (12 + n % 3, 40 + n % 7);
            let text = format!(
                "انفجار في ميناء المدينة\n\nقُتل {dead} شخصاً وأصيب {hurt} آخرون في انفجار مستودع الوقود. وشاركت {} مركبة \
                 إطفاء في إخماد الحريق، وكتب المراسل رقم {n} أن الدخان غطى الحي.",
                18 + n % 2
            );
            std::fs::write(&path, text).expect("written");
            path
        })
        .collect();
    let mut harness = sample(Lang::Ar);
    drop_files(&mut harness, &files);
    assert!(
        matches!(model(&harness).work, Some(Work::Reading { total: 50, .. })),
        "{:?}",
        model(&harness).work
    );
    wait_until(&mut harness, |model| model.work.is_none() && model.is_current() && !model.is_sample);
    assert_eq!(model(&harness).articles.len(), 50);
    assert!(model(&harness).notices.is_empty(), "{:?}", model(&harness).notices);
    assert!(rows_seen(&harness) > 2);
    let heads = harness.query_all(egui_kittest::kittest::By::new().role(egui::Role::ColumnHeader)).count();
    assert!((3..20).contains(&heads), "only what is in view is there: {heads}");
    harness.get_by_label(&words(&harness).text("pane-reading")).click();
    harness.run_steps(30);
    assert_eq!(model(&harness).view.pane, Pane::Reading);
}

#[test]
fn a_folder_dropped_stands_for_its_articles_and_what_is_left_out_is_named() {
    for lang in Lang::ALL {
        let folder = tempfile::tempdir().expect("a folder");
        let story = folder.path().join("story");
        let empty = folder.path().join("empty");
        for place in [&story, &empty] {
            std::fs::create_dir(place).expect("a folder");
        }
        for (name, text) in [
            ("a.txt", "انفجار في المدينة\n\nقُتل 12 شخصا في انفجار أمس الأحد."),
            ("b.txt", "انفجار المدينة\n\nقُتل 15 شخصا في انفجار أمس الأحد."),
            ("notes.md", "ملاحظات"),
        ] {
            std::fs::write(story.join(name), text).expect("written");
        }
        let mut harness = sample(lang);
        drop_files(&mut harness, &[empty, story]);
        wait_until(&mut harness, |model| model.work.is_none() && model.is_current() && !model.is_sample);
        assert_eq!(model(&harness).articles.len(), 2);
        let told: Vec<&str> = model(&harness).notices.iter().map(|n| n.message.get(lang)).collect();
        assert!(
            matches!(told.as_slice(), [none, left] if none.contains("empty") && left.contains("notes.md"))
        );
        assert_eq!(harness.query_all_by_label_contains("notes.md").count(), 1, "it is seen");
    }
}

/// Lets go of files over the window.
fn drop_files(harness: &mut Harness<'_, Window>, files: &[PathBuf]) {
    let dropped =
        files.iter().map(|path| std::sync::Arc::new(Dropped(path.clone())) as egui::DroppedFileHandle);
    harness.input_mut().dropped_files.extend(dropped);
    harness.step();
}

/// Writes a project of one article to `path`.
fn write_project(path: &Path, text: &str) {
    let mut project = Project::default();
    project.admit(
        read_bytes("a.txt", text.as_bytes(), Words::builtin()),
        Words::builtin(),
        Timestamp::UNIX_EPOCH,
    );
    file::save(path, &project).expect("saved");
}

#[test]
fn another_project_waits_until_unsaved_decisions_are_saved_or_given_up() {
    let folder = tempfile::tempdir().expect("a folder");
    let [first, second] = ["first.tadarub", "second.tadarub"].map(|name| folder.path().join(name));
    write_project(&first, "انفجار في المدينة\n\nقُتل 12 شخصا في انفجار أمس الأحد.");
    write_project(&second, "حريق في الميناء\n\nأصيب 40 عاملا في حريق أمس الاثنين.");
    for lang in Lang::ALL {
        let settings = Settings { lang, motion: false, ..Settings::default() };
        let mut harness = open_with(settings, vec![first.clone()]);
        let is_open = |path: &Path| {
            let path = path.to_owned();
            move |model: &Model| {
                model.path.as_ref() == Some(&path) && model.is_current() && model.work.is_none()
            }
        };
        wait_until(&mut harness, is_open(&first));
        harness.key_press(Key::D);
        harness.run();
        assert!(model(&harness).has_unsaved_work());
        let press = |harness: &mut Harness<'_, Window>, id: &str| {
            let text = words(harness).text(id);
            harness.get_by_label(&text).click();
            harness.run();
        };

        drop_files(&mut harness, std::slice::from_ref(&second));
        let asks = Dialog::Unsaved(Pending::Open(vec![second.clone()]));
        harness.run();
        assert_eq!(model(&harness).dialog, Some(asks));
        press(&mut harness, "dialog-cancel");
        assert_eq!(model(&harness).dialog, None);
        assert!(model(&harness).has_unsaved_work() && is_open(&first)(model(&harness)));

        drop_files(&mut harness, std::slice::from_ref(&second));
        harness.run();
        press(&mut harness, "replace-save");
        wait_until(&mut harness, is_open(&second));
        assert!(!model(&harness).has_unsaved_work());
        let saved = file::open(&first).expect("readable");
        assert!(
            saved.history().entries().iter().any(|e| matches!(e.edit, Edit::MarkDone { done: true, .. }))
        );

        harness.key_press(Key::A);
        harness.run();
        drop_files(&mut harness, std::slice::from_ref(&first));
        harness.run();
        press(&mut harness, "replace-unsaved");
        wait_until(&mut harness, is_open(&first));
        let kept = file::open(&second).expect("readable");
        assert!(!kept.history().entries().iter().any(|e| matches!(e.edit, Edit::RuleRow { .. })), "given up");
        write_project(&first, "انفجار في المدينة\n\nقُتل 12 شخصا في انفجار أمس الأحد.");
    }
}

#[test]
fn a_newer_version_takes_the_older_ones_place_and_lost_decisions_are_shown() {
    for lang in Lang::ALL {
        let folder = tempfile::tempdir().expect("a folder");
        let file = folder.path().join("port.txt");
        let write = |text: &str| std::fs::write(&file, text).expect("written");
        write("انفجار في المدينة\n\nقُتل 12 شخصا في انفجار أمس الأحد. وأصيب 40 آخرون بجروح.");
        let settings = Settings { lang, motion: false, ..Settings::default() };
        let mut harness = open_with(settings, vec![file.clone()]);
        let is_ready =
            |model: &Model| model.work.is_none() && model.is_current() && !model.articles.is_empty();
        wait_until(&mut harness, is_ready);
        harness.key_press_modifiers(Modifiers::COMMAND, Key::A);
        harness.run();
        harness.key_press(Key::A);
        harness.run();
        let decided = model(&harness).comparison.decisions.len();
        assert!(decided > 1);
        let press = |harness: &mut Harness<'_, Window>, id: &str| {
            let text = words(harness).text(id);
            harness.get_by_label(&text).click();
            harness.run();
        };

        write("انفجار في المدينة\n\nتحديث: قُتل 12 شخصا في انفجار أمس الأحد. وأصيب 40 آخرون بجروح متفاوتة.");
        drop_files(&mut harness, std::slice::from_ref(&file));
        wait_until(&mut harness, |model| model.dialog == Some(Dialog::Newer));
        press(&mut harness, "dialog-apply");
        wait_until(&mut harness, is_ready);
        assert_eq!(model(&harness).articles.len(), 1);
        assert!(model(&harness).articles[0].text.contains("تحديث"));
        assert_eq!(model(&harness).comparison.decisions.len(), decided, "decisions moved to the newer text");
        assert!(harness.query_by_label(&words(&harness).text("notice-show")).is_none());

        write("انفجار في المدينة\n\nلا تزال فرق الإنقاذ تبحث عن ناجين.");
        drop_files(&mut harness, std::slice::from_ref(&file));
        wait_until(&mut harness, |model| model.dialog == Some(Dialog::Newer));
        press(&mut harness, "dialog-apply");
        wait_until(&mut harness, is_ready);
        assert!(model(&harness).comparison.decisions.is_empty());
        press(&mut harness, "notice-show");
        assert_eq!(model(&harness).dialog, Some(Dialog::Unplaced));
        assert!(
            harness.query_all_by_label_contains("12 شخصا").next().is_some(),
            "each is listed by its words"
        );
        harness.key_press(Key::Escape);
        harness.run();
        harness.key_press_modifiers(Modifiers::COMMAND, Key::Z);
        harness.step();
        wait_until(&mut harness, is_ready);
        assert_eq!(model(&harness).comparison.decisions.len(), decided, "undone, nothing is lost");
        assert!(harness.query_by_label(&words(&harness).text("notice-show")).is_none());
    }
}
