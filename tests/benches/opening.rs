//! How long the window stands still while many files are opened at once: the longest frame, its share of background
//! news included, from the moment the files are named until their comparison is shown.
//!
//! The files are copies of the shared articles under names and hashes of their own; the sample's where those are absent.

mod articles;

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use egui::{Context, Event, Pos2, RawInput, Rect, Vec2, pos2, vec2};
use tadarub::app::Settings;
use tadarub::app::effect::Folders;
use tadarub::ui::Shell;

const COUNTS: [usize; 2] = [50, 1_200];
const SIZE: Vec2 = vec2(1440.0, 900.0);
/// Time between two frames.
const PACE: Duration = Duration::from_millis(16);
/// Frames after the comparison is there, so that what is drawn for the first time counts too.
const AFTER: usize = 120;
/// A frame that people feel.
const LONG: Duration = Duration::from_millis(50);

fn main() {
    for count in COUNTS {
        let folder = tempfile::tempdir().expect("a folder");
        let files = write_copies(folder.path(), count);
        open(files, folder.path());
    }
}

/// Writes `count` articles as files, each with a line of its own.
fn write_copies(folder: &Path, count: usize) -> Vec<PathBuf> {
    let write = |(n, article): (usize, tadarub::intake::Article)| {
        let path = folder.join(format!("{n:04}.json"));
        let date = article.published.as_ref().map(|published| published.date.to_string());
        let text = serde_json::json!({
            "title": article.title, "source": article.source, "date": date, "text": &*article.text, "copy": n,
        });
        std::fs::write(&path, text.to_string()).expect("the article is written");
        path
    };
    articles::many(count).into_iter().enumerate().map(write).collect()
}

/// Opens the files in a window and prints what its frames cost.
fn open(files: Vec<PathBuf>, folder: &Path) {
    let count = files.len();
    let ctx = Context::default();
    let settings = Settings { motion: false, ..Settings::default() };
    let folders = Folders { settings: None, state: Some(folder.join("state")) };
    let start = Instant::now();
    let mut shell = Shell::new(&ctx, settings, folders, files);
    let mut frames = vec![(start.elapsed(), String::from("start"))];
    let (mut number, mut left) = (0, AFTER);
    while left > 0 {
        let is_done = shell.model().work.is_none() && !shell.model().comparison.rows.is_empty();
        left -= usize::from(is_done);
        assert!(start.elapsed() < Duration::from_secs(600), "the articles are not compared");
        number += 1;
        let time = frame(&ctx, &mut shell, number);
        frames.push(time);
        std::thread::sleep(PACE.saturating_sub(frames.last().map_or(PACE, |(time, _)| *time)));
    }
    let model = shell.model();
    println!(
        "{count} files: {} articles, {} claims, {} rows after {:.1?}",
        model.articles.len(),
        model.comparison.claims.len(),
        model.comparison.rows.len(),
        start.elapsed()
    );
    let long = frames.iter().filter(|(time, _)| *time > LONG).count();
    frames.sort_by_key(|(time, _)| std::cmp::Reverse(*time));
    println!("  {} frames, {long} over {LONG:?}; the longest:", frames.len());
    for (time, what) in frames.iter().take(8) {
        println!("  {time:.1?} {what}");
    }
}

/// Takes in what background work has to say and shows a frame; how long both took, and of what.
fn frame(ctx: &Context, shell: &mut Shell, number: usize) -> (Duration, String) {
    let work = |shell: &Shell| {
        let work = shell.model().work.as_ref().map(|work| format!("{work:?}"));
        work.and_then(|work| work.split(' ').next().map(str::to_owned)).unwrap_or_else(|| "idle".into())
    };
    let before = work(shell);
    let start = Instant::now();
    shell.drain(ctx);
    let drained = start.elapsed();
    let input = RawInput {
        screen_rect: Some(Rect::from_min_size(Pos2::ZERO, SIZE)),
        time: Some(number as f64 / 60.0),
        events: vec![Event::PointerMoved(pos2(SIZE.x * 0.4, 400.0))],
        ..RawInput::default()
    };
    let mut output = ctx.run_ui(input, |ui| shell.show(ui));
    output.textures_delta.clear();
    let shapes = std::mem::take(&mut output.shapes);
    std::hint::black_box(ctx.tessellate(shapes, output.pixels_per_point).len());
    let time = start.elapsed();
    (
        time,
        format!(
            "frame {number}, {before} → {}: news {drained:.1?}, drawing {:.1?}",
            work(shell),
            time - drained
        ),
    )
}
