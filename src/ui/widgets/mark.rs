//! The shape of each verdict, so that colour never stands alone.

use egui::{Color32, Painter, Pos2, Rect, Shape, Stroke, StrokeKind, Vec2, pos2, vec2};

use crate::verdict::Verdict;

/// Draws the shape of `verdict` in a square of `side` points around `centre`.
pub fn verdict_mark(painter: &Painter, centre: Pos2, side: f32, verdict: Verdict, colour: Color32) {
    let half = side / 2.0;
    let stroke = Stroke::new((side / 7.0).max(1.2), colour);
    let filled = |points: Vec<Pos2>| Shape::convex_polygon(points, colour, Stroke::NONE);
    let from = |x: f32, y: f32| centre + vec2(x, y) * half;
    match verdict {
        Verdict::Conflict => {
            painter.add(filled(vec![from(0.0, -1.0), from(1.0, 0.0), from(0.0, 1.0), from(-1.0, 0.0)]));
        }
        Verdict::Update => {
            painter.add(filled(vec![from(0.0, -0.9), from(1.0, 0.8), from(-1.0, 0.8)]));
        }
        Verdict::Compatible => {
            for y in [-0.35, 0.45] {
                painter.add(Shape::line(wave(centre + vec2(0.0, y * half), half), stroke));
            }
        }
        Verdict::Agree => {
            painter.circle_filled(centre, half * 0.9, colour);
        }
        Verdict::DifferentScope => {
            let square = Rect::from_center_size(centre, Vec2::splat(side * 0.86));
            painter.rect_stroke(square, 1.0, stroke, StrokeKind::Inside);
            painter.line_segment([square.center_top(), square.center_bottom()], stroke);
        }
        Verdict::Unclear => {
            for step in 0..6 {
                let angle = std::f32::consts::TAU * step as f32 / 6.0;
                painter.circle_filled(centre + Vec2::angled(angle) * half * 0.8, side / 11.0, colour);
            }
        }
        Verdict::SingleSource => {
            painter.circle_stroke(centre, half * 0.8, stroke);
        }
    }
}

fn wave(centre: Pos2, half: f32) -> Vec<Pos2> {
    (0..=12)
        .map(|step| {
            let t = step as f32 / 12.0;
            pos2(
                centre.x + (2.0 * t - 1.0) * half,
                centre.y - (t * std::f32::consts::TAU).sin() * half * 0.28,
            )
        })
        .collect()
}
