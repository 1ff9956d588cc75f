//! The window's views, driven by what screen readers are told: labels, roles and keys.

use std::path::PathBuf;
use std::time::{Duration, Instant};

use egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};
use tadarub::app::effect::Folders;
use tadarub::app::{Dialog, Model, Pane, Settings, Wording, Work};
use tadarub::l10n::Lang;
use tadarub::ui::Shell;
use tadarub::verdict::Verdict;

/// A window that is opened in its first frame.
struct Window {
    settings: Settings,
    files: Vec<PathBuf>,
    shell: Option<Shell>,
}

fn open_with(settings: Settings, files: Vec<PathBuf>) -> Harness<'static, Window> {
    let window = Window { settings, files, shell: None };
    let show = |ui: &mut egui::Ui, window: &mut Window| {
        let (settings, files) = (window.settings.clone(), window.files.clone());
        let shell =
            window.shell.get_or_insert_with(|| Shell::new(ui.ctx(), settings, Folders::default(), files));
        shell.drain(ui.ctx());
        shell.show(ui);
    };
    // The reading room measures its columns over a few frames.
    let builder = Harness::builder().with_size([1440.0, 900.0]).with_max_steps(16);
    let mut harness = builder.build_ui_state(show, window);
    harness.run();
    harness
}

/// The bundled example in `lang`.
fn sample(lang: Lang) -> Harness<'static, Window> {
    open_with(Settings { lang, motion: false, ..Settings::default() }, Vec::new())
}

fn model<'a>(harness: &'a Harness<'_, Window>) -> &'a Model {
    harness.state().shell.as_ref().expect("opened in the first frame").model()
}

fn words(harness: &Harness<'_, Window>) -> Wording {
    Wording::of(&model(harness).settings)
}

/// Steps until `is_done`, for what other threads have to finish.
fn wait_until(harness: &mut Harness<'_, Window>, is_done: impl Fn(&Model) -> bool) {
    let start = Instant::now();
    while !is_done(model(harness)) {
        assert!(start.elapsed() < Duration::from_secs(20), "the background work does not end");
        std::thread::sleep(Duration::from_millis(10));
        harness.step();
    }
    harness.run();
}

/// How many rows the matrix shows at this moment.
fn rows_seen(harness: &Harness<'_, Window>) -> usize {
    let mark = words(harness).with("row-label", &[("question", ""), ("verdict", "")]);
    harness.query_all_by_label_contains(mark.trim_matches([' ', '.'])).count()
}

#[test]
fn the_first_frame_shows_the_example_with_every_source() {
    let harness = sample(Lang::Ar);
    assert!(model(&harness).is_sample && model(&harness).is_current());
    for article in &model(&harness).articles {
        assert!(harness.query_all_by_label(&article.source).next().is_some(), "{}", article.source);
    }
    assert!(rows_seen(&harness) > 3);
}

#[test]
fn arabic_starts_at_the_right_and_english_at_the_left() {
    for (lang, at_right) in [(Lang::Ar, true), (Lang::En, false)] {
        let harness = sample(lang);
        let words = words(&harness);
        let first = &model(&harness).articles[0];
        let card = words.with("rail-card", &[("source", &first.source), ("title", &first.title)]);
        let rail = harness.get_by_label(&card).rect().center().x;
        assert_eq!(rail > 720.0, at_right, "{lang:?}");
        let open = harness.get_by_label(&words.text("command-open")).rect().center().x;
        let menu = harness.get_by_label(&words.text("top-more")).rect().center().x;
        assert_eq!(open > menu, at_right, "{lang:?}");
    }
}

#[test]
fn the_language_is_switched_while_the_window_is_open() {
    let mut harness = sample(Lang::Ar);
    let selected = model(&harness).view.selected;
    harness.get_by_label("English").click();
    harness.run();
    assert_eq!(model(&harness).lang(), Lang::En);
    assert!(harness.query_by_label("Open articles…").is_some());
    assert_eq!(model(&harness).view.selected, selected, "the selection survives");
}

#[test]
fn a_chip_narrows_the_rows_and_the_chips_keep_their_counts() {
    let mut harness = sample(Lang::En);
    let count = model(&harness).view.counts[Verdict::ALL.iter().position(|v| *v == Verdict::Agree).unwrap()];
    let chip = format!("{} {count}", words(&harness).verdict(Verdict::Agree));
    harness.get_by_label(&chip).click();
    harness.run();
    let shown: Vec<Verdict> = model(&harness).shown_rows().map(|r| r.verdict).collect();
    assert_eq!(shown.len(), count);
    assert!(count > 0 && shown.iter().all(|v| *v == Verdict::Agree));
    assert!(harness.query_by_label(&chip).is_some(), "its own filter does not change its count");
    harness.key_press(Key::Escape);
    harness.run();
    assert!(model(&harness).shown_rows().count() > count);
}

#[test]
fn letters_walk_the_rows_and_decide_them() {
    let mut harness = sample(Lang::Ar);
    let first = model(&harness).view.selected;
    harness.key_press(Key::J);
    harness.run();
    let second = model(&harness).view.selected;
    assert_ne!(first, second);
    harness.key_press(Key::K);
    harness.run();
    assert_eq!(model(&harness).view.selected, first);
    harness.key_press(Key::A);
    harness.run();
    assert!(model(&harness).is_decided(first.unwrap()));
    harness.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    harness.run();
    assert!(!model(&harness).is_decided(first.unwrap()), "undone");
    harness.key_press_modifiers(Modifiers::COMMAND, Key::Y);
    harness.run();
    assert!(model(&harness).is_decided(first.unwrap()), "redone");
}

#[test]
fn keys_of_one_slow_frame_are_obeyed_one_after_another() {
    let mut harness = sample(Lang::En);
    let rows: Vec<_> = model(&harness).shown_rows().map(|row| row.row.id).collect();
    for key in [Key::J, Key::J, Key::A] {
        harness.key_press(key);
    }
    harness.run();
    assert_eq!(model(&harness).view.selected, Some(rows[2]));
    assert!(model(&harness).is_decided(rows[2]) && !model(&harness).is_decided(rows[0]));
}

#[test]
fn several_rows_are_selected_and_decided_at_once() {
    for lang in Lang::ALL {
        let mut harness = sample(lang);
        let rows: Vec<_> = model(&harness).shown_rows().map(|row| row.row.id).collect();
        for _ in 0..2 {
            harness.key_press_modifiers(Modifiers::SHIFT, Key::ArrowDown);
        }
        harness.run();
        assert_eq!(model(&harness).view.selection, rows[..3].iter().copied().collect());
        let text = words(&harness).count("matrix-selected", 3);
        assert!(harness.query_by_label(&text).is_some(), "{text}");
        harness.get_by_label(&words(&harness).text("command-confirm")).click();
        harness.run();
        assert!(rows[..3].iter().all(|row| model(&harness).is_decided(*row)));
        harness.key_press_modifiers(Modifiers::COMMAND, Key::Z);
        harness.run();
        assert!(rows.iter().all(|row| !model(&harness).is_decided(*row)), "one step takes all back");
        harness.key_press(Key::Escape);
        harness.run();
        assert_eq!(model(&harness).view.selection.len(), 1);
        assert!(harness.query_by_label(&text).is_none());
    }
}

#[test]
fn a_column_is_moved_by_mouse_and_by_key_in_both_directions() {
    for lang in Lang::ALL {
        let mut harness = sample(lang);
        let order =
            |harness: &Harness<'_, Window>| model(harness).columns().map(|a| a.id).collect::<Vec<_>>();
        let before = order(&harness);
        let head = |harness: &Harness<'_, Window>, at: usize| {
            let source = model(harness).article(before[at]).expect("open").source.clone();
            let is_head =
                |node: &egui_kittest::Node<'_>| node.accesskit_node().role() == egui::Role::ColumnHeader;
            harness.query_all_by_label(&source).find(is_head).expect("a column").rect().center()
        };
        let [from, to] = [head(&harness, 3), head(&harness, 0)];
        let past = to + (to - from).normalized() * 20.0;
        harness.drag_at(from);
        harness.step();
        for share in [0.2, 0.6, 1.0] {
            harness.hover_at(from.lerp(past, share));
            harness.step();
        }
        harness.drop_at(past);
        harness.run();
        let moved = [before[3], before[0], before[1], before[2], before[4]];
        assert_eq!(order(&harness), moved, "{lang:?}");
        // The first column is gone to and sent one place on, which lies to the left in Arabic.
        harness.key_press(Key::Num1);
        let on = if lang.is_rtl() { Key::ArrowLeft } else { Key::ArrowRight };
        harness.key_press_modifiers(Modifiers::ALT, on);
        harness.run();
        assert_eq!(order(&harness), [before[0], before[3], before[1], before[2], before[4]], "{lang:?}");
        harness.key_press(Key::P);
        harness.run();
        assert_eq!(order(&harness)[0], before[3], "pinned columns stand first");
        assert!(model(&harness).is_current(), "moving columns compares nothing anew");
    }
}

#[test]
fn what_is_typed_in_the_search_field_is_not_taken_for_commands() {
    let mut harness = sample(Lang::En);
    let before = model(&harness).view.selected;
    harness.key_press(Key::Slash);
    harness.run();
    harness.event(egui::Event::Text("32".into()));
    harness.key_press(Key::J);
    harness.run();
    assert_eq!(model(&harness).view.filter.search, "32");
    assert_eq!(model(&harness).view.selected, before);
    assert!(model(&harness).shown_rows().count() > 0);
}

#[test]
fn a_note_is_written_and_kept_without_the_mouse() {
    let mut harness = sample(Lang::Ar);
    let row = model(&harness).view.selected.expect("a row is selected");
    harness.key_press(Key::M);
    harness.run();
    assert_eq!(model(&harness).dialog, Some(Dialog::Note(row)));
    harness.event(egui::Event::Text("سألت الوزارة".into()));
    harness.run();
    harness.key_press_modifiers(Modifiers::COMMAND, Key::Enter);
    harness.run();
    assert_eq!(model(&harness).dialog, None);
    assert_eq!(model(&harness).comparison.decisions[&row].note, "سألت الوزارة");
}

#[test]
fn the_palette_finds_and_runs_a_command() {
    let mut harness = sample(Lang::Ar);
    harness.key_press_modifiers(Modifiers::COMMAND, Key::K);
    harness.run();
    assert_eq!(model(&harness).dialog, Some(Dialog::Palette));
    harness.event(egui::Event::Text("القراءه".into()));
    harness.run();
    harness.key_press(Key::Enter);
    harness.run();
    assert_eq!(model(&harness).dialog, None);
    assert!(model(&harness).view.pane == Pane::Reading || model(&harness).view.names_hidden);
}

#[test]
fn every_dialog_opens_is_named_and_closes_with_escape() {
    for (key, modifiers, dialog, title) in [
        (Key::F1, Modifiers::NONE, Dialog::Shortcuts, "shortcuts-title"),
        (Key::Comma, Modifiers::COMMAND, Dialog::Settings, "settings-title"),
        (Key::N, Modifiers::COMMAND, Dialog::Paste, "paste-title"),
    ] {
        let mut harness = sample(Lang::Ar);
        harness.key_press_modifiers(modifiers, key);
        harness.run();
        assert_eq!(model(&harness).dialog.as_ref(), Some(&dialog));
        let title = words(&harness).text(title);
        assert!(harness.query_all_by_label(&title).next().is_some(), "{title}");
        harness.key_press(Key::Escape);
        harness.run();
        assert_eq!(model(&harness).dialog, None, "{title}");
    }
}

#[test]
fn a_window_at_rest_asks_for_no_frame() {
    for pane in ["pane-matrix", "pane-reading"] {
        let mut harness = sample(Lang::Ar);
        harness.get_by_label(&words(&harness).text(pane)).click();
        harness.run();
        // What comes and goes, such as the ease of a button, may take some frames.
        for _ in 0..30 {
            harness.step();
        }
        for frame in 0..5 {
            harness.step();
            let delays = harness.output().viewport_output.values().map(|output| output.repaint_delay);
            assert_eq!(delays.min(), Some(Duration::MAX), "{pane}: frame {frame} asks for another");
        }
    }
}

#[test]
fn the_reading_room_opens_on_every_article() {
    let mut harness = sample(Lang::Ar);
    harness.get_by_label(&words(&harness).text("pane-reading")).click();
    harness.run();
    assert_eq!(model(&harness).view.pane, Pane::Reading);
    for article in &model(&harness).articles {
        assert!(harness.query_all_by_label_contains(&article.source).next().is_some(), "{}", article.source);
    }
}

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

#[test]
fn a_renamed_source_is_renamed_everywhere() {
    let mut harness = sample(Lang::En);
    let id = model(&harness).articles[1].id;
    let menu = words(&harness).with("rail-menu", &[("source", &model(&harness).articles[1].source)]);
    harness.get_by_label(&menu).click();
    harness.run();
    harness.get_by_label("Details").click();
    harness.run();
    assert_eq!(model(&harness).dialog, Some(Dialog::Details(id)));
    harness.key_press_modifiers(Modifiers::COMMAND, Key::A);
    harness.event(egui::Event::Text("Harbour Post".into()));
    harness.run();
    harness.get_by_label("Apply").click();
    harness.step();
    wait_until(&mut harness, |model| model.is_current());
    assert_eq!(model(&harness).articles[1].source, "Harbour Post");
    assert!(harness.query_all_by_label("Harbour Post").next().is_some());
}

#[test]
fn tab_goes_from_the_start_of_the_bar_on_in_both_directions() {
    for lang in Lang::ALL {
        let mut harness = sample(lang);
        let mut places = Vec::new();
        for _ in 0..3 {
            harness.key_press(Key::Tab);
            harness.run();
            let focused = harness.root().children_recursive().find(|node| node.accesskit_node().is_focused());
            places.push(focused.expect("something has the keyboard").rect().center().x);
        }
        let is_forward = |pair: &[f32]| if lang.is_rtl() { pair[1] < pair[0] } else { pair[1] > pair[0] };
        assert!(places.windows(2).all(is_forward), "{lang:?}: {places:?}");
    }
}

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
