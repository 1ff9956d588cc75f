//! Where words stand: hit-testing, carets and selection rectangles.

use std::ops::Range;

use egui::{Rect, pos2};
use tadarub::ui::text::{Edge, Paragraph, TextStyle, TextSystem};

/// Mixed directions, marks, ligatures, brackets, both digit sets.
const TEXTS: [&str; 5] = [
    "الأرقام 2500 وReuters",
    "لا إله ولا أحد، ولأجل الإسلام والآن قُتِلَ ٣٢ شخصاً (منهم 7 أطفال) وفق BBC News عند 15:30.",
    "The report says «نحو 2500 جندي» were sent to قاعدة عين الأسد, and 3,500 later.",
    "سطر أول طويل فيه من الكلمات ما يكفي لأن يلتف على نفسه مرات عدة، ومعه 2021/08/08 وأرقام ٢٠٢١ وكلمات such as these ones.",
    "مـــدّ وتشكيلٌ كاملٌ: وَصَلَ الجُنُودُ إِلَى المَدِينَةِ.",
];

const WIDTHS: [Option<f32>; 3] = [None, Some(160.0), Some(320.0)];

fn each(mut check: impl FnMut(&Paragraph)) {
    let mut system = TextSystem::new();
    for text in TEXTS {
        for width in WIDTHS {
            check(&system.layout(text, &TextStyle::reading(), width));
        }
    }
}

/// Every cluster with its rectangle.
fn clusters(paragraph: &Paragraph) -> Vec<(Range<usize>, Rect)> {
    (0..paragraph.line_count())
        .flat_map(|line| paragraph.visual_order(line))
        .filter_map(|bytes| Some((bytes.clone(), *paragraph.rects(bytes).first()?)))
        .collect()
}

#[test]
fn a_mixed_line_is_in_the_right_order() {
    let mut system = TextSystem::new();
    let text = "الأرقام 2500 وReuters";
    let paragraph = system.layout(text, &TextStyle::reading(), None);
    let seen: String = paragraph.visual_order(0).into_iter().filter_map(|bytes| text.get(bytes)).collect();
    // From left to right: Latin and digits run on, the Arabic around them runs back.
    assert_eq!(seen, "Reutersو 2500 ماقرألا");
}

#[test]
fn a_laa_ligature_is_one_glyph_and_two_halves() {
    let mut system = TextSystem::new();
    let paragraph = system.layout("لا", &TextStyle::body(), None);
    assert_eq!(paragraph.runs(0).first().map(|run| paragraph.glyphs_of(run).count()), Some(1));
    let (lam, alif) = (paragraph.rects(0..2), paragraph.rects(2..4));
    let [lam, alif] =
        [lam.first().copied().unwrap_or(Rect::ZERO), alif.first().copied().unwrap_or(Rect::ZERO)];
    assert!((lam.width() - alif.width()).abs() < 0.01 && lam.width() > 0.0);
    assert!((lam.left() - alif.right()).abs() < 0.01, "lam stands on the right");
    let whole = paragraph.rects(0..4);
    assert_eq!(whole.len(), 1);
    assert!((whole[0].width() - paragraph.size().x).abs() < 1.0);
}

#[test]
fn every_cluster_is_hit_and_found_again() {
    let mut count = 0;
    each(|paragraph| {
        for (bytes, rect) in clusters(paragraph) {
            let y = rect.center().y;
            assert_eq!(paragraph.cluster_at(rect.center()), Some(bytes.clone()));
            for share in [0.25, 0.75] {
                let at = pos2(rect.left() + rect.width() * share, y);
                let spot = paragraph.spot(at);
                assert_eq!(spot.letter, bytes.start);
                assert!(spot.caret == bytes.start || spot.caret == bytes.end);
            }
            // A caret before a cluster stands on the edge of it at which it is entered.
            let caret = paragraph.caret(bytes.start).center();
            let edge = if (caret.x - rect.left()).abs() < 0.01 { rect.left() } else { rect.right() };
            assert!((caret.x - edge).abs() < 0.01, "{bytes:?} of {:?}", paragraph.text());
            let inside = pos2(if edge == rect.left() { edge + 0.01 } else { edge - 0.01 }, y);
            assert_eq!(paragraph.hit(inside), bytes.start);
            count += 1;
        }
    });
    println!("{count} clusters");
    assert!(count > 800);
}

#[test]
fn rectangles_cover_exactly_what_is_selected() {
    each(|paragraph| {
        let all = clusters(paragraph);
        let mut logical: Vec<usize> = all.iter().map(|(bytes, _)| bytes.start).collect();
        logical.sort_unstable();
        for (at, start) in logical.iter().enumerate().step_by(3) {
            for end in logical.iter().skip(at + 1).step_by(7) {
                let rects = paragraph.rects(*start..*end);
                let covered: f32 = rects.iter().map(Rect::width).sum();
                let mut wanted = 0.0;
                for (bytes, rect) in &all {
                    let is_selected = *start < bytes.end && bytes.start < *end;
                    let is_covered = rects.iter().any(|r| r.contains(rect.center()));
                    assert_eq!(
                        is_selected,
                        is_covered,
                        "{bytes:?} in {start}..{end} of {:?}",
                        paragraph.text()
                    );
                    wanted += if is_selected { rect.width() } else { 0.0 };
                }
                assert!((covered - wanted).abs() < 0.1, "{start}..{end}: {covered} against {wanted}");
            }
        }
    });
}

#[test]
fn arabic_keeps_to_the_right_and_latin_to_the_left() {
    let mut system = TextSystem::new();
    let arabic = system.layout("كلمة", &TextStyle::reading(), Some(300.0));
    assert!(arabic.rects(0..2).first().is_some_and(|rect| (rect.right() - 300.0).abs() < 1.0));
    let latin = system.layout("word", &TextStyle::reading(), Some(300.0));
    assert!(latin.rects(0..1).first().is_some_and(|rect| rect.left().abs() < 1.0));
    let moved = system.layout("word", &TextStyle::reading().at(Edge::Right), Some(300.0));
    assert!(moved.rects(3..4).first().is_some_and(|rect| (rect.right() - 300.0).abs() < 1.0));
}

#[test]
fn a_space_at_a_line_break_stands_past_the_line() {
    let mut system = TextSystem::new();
    let text = "كلمة word another";
    // Wide enough for the first Latin word only, so that the line breaks between two Latin words.
    let width = system.layout("كلمة word", &TextStyle::reading(), None).size().x + 8.0;
    let paragraph = system.layout(text, &TextStyle::reading(), Some(width));
    assert_eq!(paragraph.line_count(), 2);
    let of = |words: &str| {
        let start = text.find(words).unwrap_or_default();
        paragraph.rects(start..start + words.len())[0]
    };
    let (before, after) = (of("word"), paragraph.rects(13..14)[0]);
    assert!(after.right() <= before.left() + 0.1, "the space follows the word on the left");
    assert!(
        (of(" ").right() - before.right()).abs() < of(" ").width() + 0.1,
        "one space stands before the word"
    );
}

#[test]
fn an_ellipsis_keeps_to_its_lines_and_its_text() {
    let mut system = TextSystem::new();
    for text in TEXTS {
        for lines in 1..3 {
            let paragraph = system.layout(text, &TextStyle::body().lines(lines), Some(90.0));
            assert!(paragraph.line_count() <= lines);
            let whole = system.layout(text, &TextStyle::body(), Some(90.0));
            assert_eq!(paragraph.is_cut(), whole.line_count() > lines);
            assert_eq!(paragraph.text(), text);
            assert!(paragraph.size().x <= 91.0);
        }
        assert!(!system.layout(text, &TextStyle::body().lines(40), Some(90.0)).is_cut());
    }
}

#[test]
fn words_are_found_at_every_letter() {
    let mut system = TextSystem::new();
    let text = "وصل 2500 جنديّاً، قالت Reuters.";
    let paragraph = system.layout(text, &TextStyle::reading(), None);
    for word in ["وصل", "2500", "جنديّاً", "قالت", "Reuters"] {
        let start = text.find(word).unwrap_or_default();
        for (offset, _) in word.char_indices() {
            assert_eq!(text.get(paragraph.word_at(start + offset)), Some(word));
        }
    }
}

#[test]
fn what_the_bundled_faces_lack_comes_from_the_system() {
    let mut system = TextSystem::new();
    let paragraph = system.layout("◆ ≈ ✓ →", &TextStyle::body(), None);
    if paragraph.lacks_glyphs() {
        println!("skipped: this system has no face with those signs");
    }
    for text in TEXTS {
        assert!(!system.layout(text, &TextStyle::reading(), None).lacks_glyphs(), "{text}");
        assert!(!system.layout(text, &TextStyle::body(), None).lacks_glyphs(), "{text}");
    }
}

#[test]
fn layout_is_the_same_at_every_pixel_ratio() {
    let ctx = egui::Context::default();
    let mut widths = Vec::new();
    for scale in [1.0, 1.5, 2.0] {
        ctx.set_pixels_per_point(scale);
        ctx.run_ui(egui::RawInput::default(), |_| {}).textures_delta.clear();
        let mut system = TextSystem::new();
        system.begin_frame(&ctx, false);
        assert!((system.scale() - scale).abs() < 0.01);
        widths.push(system.layout(TEXTS[1], &TextStyle::reading(), None).size().x);
    }
    let spread = widths.iter().fold(0.0_f32, |most, width| most.max((width - widths[0]).abs()));
    assert!(spread < 2.0, "{widths:?}");
}
