//! What a frame of the whole window costs while it scrolls over twenty long articles and a long matrix (no
//! GPU: egui's shapes are tessellated and dropped).

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use egui::epaint::Primitive;
use egui::{
    ClippedPrimitive, Context, Event, Key, Modifiers, MouseWheelSource, MouseWheelUnit, Pos2, RawInput, Rect,
    TouchPhase, Vec2, pos2, vec2,
};
use jiff::Timestamp;
use tadarub::app::effect::Folders;
use tadarub::app::{Pane, Settings};
use tadarub::intake::{Reading, read_bytes};
use tadarub::project::{ClaimAnchor, Edit, Project, file};
use tadarub::text::Words;
use tadarub::ui::Shell;
use tadarub::verdict::compare;

const ARTICLES: usize = 20;
const WORDS: usize = 5_000;
const ROWS: usize = 2_000;
const FRAMES: usize = 300;
const PASSES: usize = 5;
const SIZE: Vec2 = vec2(1920.0, 1080.0);

const ACTS: [&str; 6] = ["وصلت", "نُقلت", "أُرسلت", "سُلّمت", "فُقدت", "بيعت"];
const THINGS: [&str; 12] = [
    "خيمة",
    "شاحنة",
    "بطانية",
    "حافلة",
    "سيارة",
    "سفينة",
    "مدرسة",
    "قذيفة",
    "طائرة",
    "دبابة",
    "مروحية",
    "بندقية",
];
const PLACES: [&str; 40] = [
    "السهل",
    "الجبل",
    "الوادي",
    "المرفأ",
    "الساحل",
    "الهضبة",
    "الواحة",
    "القلعة",
    "الجسر",
    "السوق",
    "المطار",
    "المحطة",
    "المخيم",
    "المصنع",
    "المنارة",
    "الميدان",
    "البحيرة",
    "الغابة",
    "المزرعة",
    "الحديقة",
    "المتحف",
    "الملعب",
    "الجامعة",
    "المستشفى",
    "البلدية",
    "المحكمة",
    "الإذاعة",
    "المكتبة",
    "الثكنة",
    "المعبر",
    "السد",
    "النفق",
    "البرج",
    "الخان",
    "الرصيف",
    "المنجم",
    "المسبح",
    "المسرح",
    "المشتل",
    "المرصد",
];

/// An article of about [`WORDS`] words. Its questions are a fifth of all there are, its answers mostly common.
fn article(n: usize) -> String {
    let mut text = format!("تقرير الإغاثة رقم {n} عن المساعدات\n\n");
    let mut count = 0;
    let mut at = n;
    while count < WORDS {
        let place = PLACES[at % PLACES.len()];
        let thing = THINGS[at / 3 % THINGS.len()];
        let act = ACTS[at / 7 % ACTS.len()];
        let figure = 100 + at * 37 % 400 + usize::from((at + n).is_multiple_of(9)) * 13;
        let sentence = format!(
            "و{act} {figure} {thing} إلى {place} في اليوم {} من الشهر بحسب لجنة الإغاثة في {place}، فيما واصل المتطوعون \
             عملهم حتى ساعة متأخرة من الليل رغم البرد. ",
            1 + at % 28,
        );
        count += sentence.split_whitespace().count();
        text.push_str(&sentence);
        if at.is_multiple_of(4) {
            text.push_str("\n\n");
        }
        at += 5;
    }
    text
}

/// A project of twenty articles, with claims split off until its matrix has [`ROWS`] rows.
fn project(folder: &Path) -> PathBuf {
    let read =
        |n: usize| read_bytes(&format!("{n:02}.txt"), article(n).as_bytes(), Words::builtin()).articles;
    let articles = (0..ARTICLES).flat_map(read).collect();
    let mut project = Project::default();
    project.admit(Reading { articles, problems: Vec::new() }, Words::builtin(), Timestamp::UNIX_EPOCH);
    let start = Instant::now();
    let comparison = compare(project.articles());
    let (claims, rows) = (comparison.claims.len(), comparison.rows.len());
    println!(
        "{ARTICLES} articles of {WORDS} words: {claims} claims in {rows} rows, compared in {:.1?}",
        start.elapsed()
    );
    let spare = comparison.rows.iter().flat_map(|row| row.row.claims.iter().skip(2));
    for claim in spare.take(ROWS.saturating_sub(rows)).filter_map(|id| ClaimAnchor::of(&comparison, *id)) {
        project.make(Edit::SplitClaim { claim }, Timestamp::UNIX_EPOCH);
    }
    let path = folder.join("long.tadarub");
    file::save(&path, &project).expect("the project is saved");
    path
}

struct Scene {
    ctx: Context,
    shell: Shell,
    time: f64,
}

impl Scene {
    /// The window with every article compared.
    fn new() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let files = vec![project(folder.path())];
        let ctx = Context::default();
        let settings = Settings { motion: false, ..Settings::default() };
        let shell = Shell::new(&ctx, settings, Folders::default(), files);
        let mut scene = Self { ctx, shell, time: 0.0 };
        let start = Instant::now();
        while scene.shell.model().work.is_some() || scene.shell.model().comparison.rows.is_empty() {
            assert!(start.elapsed() < Duration::from_secs(300), "the articles are not compared");
            std::thread::sleep(Duration::from_millis(20));
            scene.frame(Vec::new());
        }
        println!("the matrix has {} rows", scene.shell.model().comparison.rows.len());
        scene
    }

    fn show(&mut self, pane: Pane) {
        let key = if pane == Pane::Matrix { Key::Num1 } else { Key::Num2 };
        self.frame(vec![key_event(key, Modifiers::COMMAND)]);
        assert_eq!(self.shell.model().view.pane, pane);
        // The reading room measures its columns over some frames.
        for _ in 0..400 {
            self.frame(Vec::new());
        }
    }

    /// Shows a frame; gives the sum of all vertices' heights, which tells whether anything moved.
    fn frame(&mut self, mut events: Vec<Event>) -> f64 {
        self.time += 1.0 / 60.0;
        events.insert(0, Event::PointerMoved(pos2(SIZE.x * 0.4, 400.0)));
        let input = RawInput {
            screen_rect: Some(Rect::from_min_size(Pos2::ZERO, SIZE)),
            time: Some(self.time),
            events,
            ..RawInput::default()
        };
        let Self { ctx, shell, .. } = self;
        shell.drain(ctx);
        let mut output = ctx.run_ui(input, |ui| shell.show(ui));
        output.textures_delta.clear();
        let shapes = std::mem::take(&mut output.shapes);
        let primitives = ctx.tessellate(shapes, output.pixels_per_point);
        let mesh = |clipped: &ClippedPrimitive| match &clipped.primitive {
            Primitive::Mesh(mesh) => mesh.vertices.iter().map(|vertex| f64::from(vertex.pos.y)).sum(),
            Primitive::Callback(_) => 0.0,
        };
        primitives.iter().map(mesh).sum()
    }
}

fn key_event(key: Key, modifiers: Modifiers) -> Event {
    Event::Key { key, physical_key: None, pressed: true, repeat: false, modifiers }
}

/// A turn of the wheel: down for half of the frames, then up.
fn wheel(n: usize) -> Event {
    let delta = if n < FRAMES / 2 { -60.0 } else { 60.0 };
    Event::MouseWheel {
        unit: MouseWheelUnit::Point,
        delta: vec2(0.0, delta),
        phase: TouchPhase::Move,
        source: MouseWheelSource::Wheel,
        modifiers: Modifiers::NONE,
    }
}

/// Prints how long frames take while the pane scrolls. The first pass is told apart: text that comes into view is
/// laid out in it. In the others every frame counts with its fastest, so that other programs count for little.
fn percentiles(scene: &mut Scene, name: &str) {
    let mut first = Vec::with_capacity(FRAMES);
    let mut later = vec![Duration::MAX; FRAMES];
    let at_rest = scene.frame(Vec::new());
    let mut moved = 0;
    for pass in 0..PASSES {
        for (n, fastest) in later.iter_mut().enumerate() {
            let start = Instant::now();
            let picture = scene.frame(vec![wheel(n)]);
            let time = start.elapsed();
            moved += usize::from((picture - at_rest).abs() > 1.0);
            if pass == 0 {
                first.push(time);
            } else {
                *fastest = time.min(*fastest);
            }
        }
    }
    assert!(moved > FRAMES * PASSES / 2, "the {name} does not scroll");
    for (what, mut times) in [("first pass", first), ("later passes", later)] {
        times.sort_unstable();
        let at = |share: f64| times[((times.len() - 1) as f64 * share) as usize];
        println!("{name}, {what}: median {:.2?}, 95 % {:.2?}, most {:.2?}", at(0.5), at(0.95), at(1.0));
    }
}

/// Prints what a step to the next row, a decision on it and taking it back cost, the frame included.
fn decisions(scene: &mut Scene) {
    for (what, key, modifiers) in [
        ("next row", Key::J, Modifiers::NONE),
        ("confirm", Key::A, Modifiers::NONE),
        ("undo", Key::Z, Modifiers::COMMAND),
    ] {
        let time = |_| {
            let start = Instant::now();
            scene.frame(vec![key_event(key, modifiers)]);
            start.elapsed()
        };
        let mut times: Vec<Duration> = (0..9).map(time).collect();
        times.sort_unstable();
        println!("{what}: median {:.2?}, most {:.2?}", times[times.len() / 2], times[times.len() - 1]);
    }
}

fn main() {
    let mut scene = Scene::new();
    scene.show(Pane::Matrix);
    percentiles(&mut scene, "matrix");
    decisions(&mut scene);
    scene.show(Pane::Reading);
    percentiles(&mut scene, "reading room");
}
