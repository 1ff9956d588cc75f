//! Ribbons that tie the selected row's words between columns, behind the words.

use egui::{Color32, Mesh, Painter, Rect, Shape, pos2};

/// Steps of a ribbon's curve.
const STEPS: usize = 40;

/// Paints a ribbon from the left edge of `from` to the right edge of `to`, which stands further left.
/// It narrows to `waist` (a share of its height) on the way, so that words it passes do not look marked.
pub(super) fn paint_ribbon(painter: &Painter, from: Rect, to: Rect, waist: f32, colour: Color32) {
    let (start, end) = (from.left(), to.right());
    if end >= start {
        return;
    }
    let mut mesh = Mesh::default();
    for step in 0..=STEPS {
        let t = step as f32 / STEPS as f32;
        let along = smooth(t);
        let middle = lerp(from.center().y, to.center().y, along);
        let full = lerp(from.height(), to.height(), along) / 2.0;
        let half = full * lerp(1.0, waist, smooth((t.min(1.0 - t) * 4.0).min(1.0)));
        let x = lerp(start, end, t);
        mesh.colored_vertex(pos2(x, middle - half), colour);
        mesh.colored_vertex(pos2(x, middle + half), colour);
        if let Some(last) = (step as u32 * 2).checked_sub(2) {
            mesh.add_triangle(last, last + 1, last + 2);
            mesh.add_triangle(last + 1, last + 2, last + 3);
        }
    }
    painter.add(Shape::mesh(mesh));
}

fn lerp(a: f32, b: f32, t: f32) -> f32 {
    a + (b - a) * t
}

/// Eases in and out of `0..=1`.
fn smooth(t: f32) -> f32 {
    t * t * (3.0 - 2.0 * t)
}

/// The rectangle of a mark whose left (or right) edge a ribbon leaves from.
pub(super) fn outermost(rects: &[Rect], on_left: bool) -> Option<Rect> {
    let key = |rect: &Rect| if on_left { rect.left() } else { -rect.right() };
    rects.iter().copied().min_by(|a, b| key(a).total_cmp(&key(b)))
}
