//! What text costs: layout, and frames of the reading room while it scrolls (no GPU: egui's shapes are
//! tessellated and dropped).

use std::time::{Duration, Instant};

use divan::Bencher;
use divan::counter::CharsCount;
use egui::{
    Context, Event, Modifiers, MouseWheelSource, MouseWheelUnit, Pos2, RawInput, Rect, TouchPhase, Vec2, pos2,
};
use tadarub::app::wording::Wording;
use tadarub::intake::{Article, ArticleId};
use tadarub::l10n::Lang;
use tadarub::ui::UiContext;
use tadarub::ui::reading::{ReadingRoom, ReadingView};
use tadarub::ui::text::{Query, TextStyle, TextSystem};
use tadarub::verdict::{Comparison, compare};

const SENTENCES: [&str; 6] = [
    "أعلنت الوزارة أن نحو 2500 عامل شاركوا في أعمال الصيانة التي بدأت في مطلع أيلول/سبتمبر الماضي.",
    "وقال المتحدث باسم البلدية إن 14 جسراً من أصل 20 أُعيد فتحها أمام حركة المرور منذ صباح الأحد.",
    "وأضاف أن كلفة المشروع بلغت 3.5 مليون دولار، فيما ذكرت وكالة Reuters أنها تجاوزت أربعة ملايين.",
    "ومن المقرر أن تنتهي المرحلة الثانية قبل نهاية العام الجاري، بحسب ما جاء في البيان الرسمي.",
    "وشهدت المدينة ازدحاماً شديداً، إذ انتظر السائقون أكثر من ثلاث ساعات عند المدخل الشمالي.",
    "ولم يُصب أحد بأذى، وفق مدير المستشفى الذي استقبل 7 حالات إغماء بسبب ارتفاع درجات الحرارة.",
];
const FRAMES: usize = 300;
const PASSES: usize = 5;

/// An article of about `words` words in paragraphs of two to four sentences.
fn article(id: u32, words: usize) -> Article {
    let mut samples = tadarub::intake::samples();
    let mut article = samples.swap_remove(0);
    let mut text = String::new();
    let mut count = 0;
    let mut at = id as usize;
    while count < words {
        for _ in 0..2 + at % 3 {
            let sentence = SENTENCES[at % SENTENCES.len()];
            count += sentence.split_whitespace().count();
            text.push_str(sentence);
            text.push(' ');
            at += 1;
        }
        text.push('\n');
    }
    article.id = ArticleId(id);
    article.text = text.into();
    article.title_span = None;
    article.dimmed.clear();
    article
}

fn twenty() -> Comparison {
    compare((1..=20).map(|id| article(id, 5_000)).collect())
}

struct Scene {
    ctx: Context,
    cx: UiContext,
    room: ReadingRoom,
    comparison: Comparison,
    order: Vec<ArticleId>,
    size: Vec2,
    time: f64,
}

impl Scene {
    /// A room of `size` in which everything is measured already.
    fn new(size: Vec2) -> Self {
        let comparison = twenty();
        let order = comparison.articles.iter().map(|article| article.id).collect();
        let (ctx, cx) = (Context::default(), UiContext::new(Lang::Ar, false));
        let mut scene = Self { ctx, cx, room: ReadingRoom::default(), comparison, order, size, time: 0.0 };
        for _ in 0..400 {
            scene.frame(None);
        }
        scene
    }

    fn frame(&mut self, wheel: Option<f32>) -> usize {
        self.time += 1.0 / 60.0;
        let mut events = vec![Event::PointerMoved(pos2(self.size.x - 100.0, 400.0))];
        events.extend(wheel.map(|delta| Event::MouseWheel {
            unit: MouseWheelUnit::Point,
            delta: Vec2::new(0.0, delta),
            phase: TouchPhase::Move,
            source: MouseWheelSource::Wheel,
            modifiers: Modifiers::NONE,
        }));
        let input = RawInput {
            screen_rect: Some(Rect::from_min_size(Pos2::ZERO, self.size)),
            time: Some(self.time),
            events,
            ..RawInput::default()
        };
        let Self { ctx, cx, room, comparison, order, .. } = self;
        let query = Query::default();
        let mut output = ctx.run_ui(input, |ui| {
            cx.begin_frame(ui.ctx());
            let view = ReadingView {
                selected: comparison.rows.first().map(|row| row.row.id),
                ..ReadingView::new(comparison, order, &query, Wording { lang: Lang::Ar, arabic_digits: true })
            };
            room.ui(ui, cx, &view);
        });
        output.textures_delta.clear();
        let shapes = std::mem::take(&mut output.shapes);
        ctx.tessellate(shapes, output.pixels_per_point).len()
    }
}

/// Prints how long frames take while the room scrolls down and up again, as percentiles. Every frame counts
/// with the fastest of its passes, so that other programs on the machine count for little.
fn percentiles(name: &str, size: Vec2) {
    let mut scene = Scene::new(size);
    let mut times = vec![Duration::MAX; FRAMES];
    for _ in 0..PASSES {
        for (n, fastest) in times.iter_mut().enumerate() {
            let start = Instant::now();
            divan::black_box(scene.frame(Some(wheel(n))));
            *fastest = start.elapsed().min(*fastest);
        }
    }
    times.sort_unstable();
    let at = |share: f64| times[((times.len() - 1) as f64 * share) as usize];
    println!(
        "{name}: {FRAMES} scrolling frames over twenty 5 000-word articles: median {:.2?}, 95 % {:.2?}, most {:.2?}",
        at(0.5),
        at(0.95),
        at(1.0)
    );
}

/// The turn of the wheel in frame `n`, in points: down for half of the frames, then up.
fn wheel(n: usize) -> f32 {
    if n % FRAMES < FRAMES / 2 { -60.0 } else { 60.0 }
}

#[divan::bench]
fn lay_out_one_article(bencher: Bencher<'_, '_>) {
    let text = article(1, 5_000).text;
    let style = TextStyle::reading();
    bencher.counter(CharsCount::of_str(&*text)).with_inputs(TextSystem::new).bench_local_values(
        |mut system| {
            for paragraph in text.lines() {
                divan::black_box(system.layout(paragraph, &style, Some(480.0)));
            }
            system
        },
    );
}

#[divan::bench]
fn a_frame_at_rest(bencher: Bencher<'_, '_>) {
    let mut scene = Scene::new(Vec2::new(1920.0, 1080.0));
    bencher.bench_local(|| scene.frame(None));
}

#[divan::bench]
fn a_frame_while_scrolling(bencher: Bencher<'_, '_>) {
    let mut scene = Scene::new(Vec2::new(1920.0, 1080.0));
    let mut n = 0;
    bencher.bench_local(|| {
        n += 1;
        scene.frame(Some(wheel(n)))
    });
}

fn main() {
    percentiles("1920 × 1080, seven columns visible", Vec2::new(1920.0, 1080.0));
    percentiles("5280 × 1080, all twenty visible", Vec2::new(5280.0, 1080.0));
    divan::main();
}
