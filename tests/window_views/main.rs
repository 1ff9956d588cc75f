//! The window's views, driven by what screen readers are told: labels, roles and keys.

mod blind;
mod claims;
mod crowd;
mod files;
mod focus;
mod keys;
mod panes;
mod settings;
mod views;

use std::path::PathBuf;
use std::time::{Duration, Instant};

use egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};
use tadarub::app::effect::{Folders, load_settings};
use tadarub::app::settings::Colours;
use tadarub::app::{Dialog, Model, Pane, Settings, Wording, Work};
use tadarub::l10n::Lang;
use tadarub::ui::Shell;
use tadarub::verdict::Verdict;

/// A window that is opened in its first frame.
struct Window {
    settings: Settings,
    folders: Folders,
    files: Vec<PathBuf>,
    shell: Option<Shell>,
}

fn open_with(settings: Settings, files: Vec<PathBuf>) -> Harness<'static, Window> {
    open_in(settings, Folders::default(), files)
}

fn open_in(settings: Settings, folders: Folders, files: Vec<PathBuf>) -> Harness<'static, Window> {
    let window = Window { settings, folders, files, shell: None };
    let show = |ui: &mut egui::Ui, window: &mut Window| {
        let (settings, folders, files) =
            (window.settings.clone(), window.folders.clone(), window.files.clone());
        let shell = window.shell.get_or_insert_with(|| Shell::new(ui.ctx(), settings, folders, files));
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
    let mark = words(harness).with("row-label", &[("question", ""), ("verdict", ""), ("told", "")]);
    harness.query_all_by_label_contains(mark.trim_matches([' ', '.'])).count()
}
