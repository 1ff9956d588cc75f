//! Files that are opened and dropped.

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
    fn path(&self) -> &std::path::Path {
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
    let dropped =
        files.iter().map(|path| std::sync::Arc::new(Dropped(path.clone())) as egui::DroppedFileHandle);
    harness.input_mut().dropped_files.extend(dropped);
    harness.step();
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
    assert!((5..20).contains(&heads), "only the columns in view are there: {heads}");
    harness.get_by_label(&words(&harness).text("pane-reading")).click();
    harness.run_steps(30);
    assert_eq!(model(&harness).view.pane, Pane::Reading);
}
