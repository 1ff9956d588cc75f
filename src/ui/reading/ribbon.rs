//! Ribbons that tie the selected row's words between columns, behind the words.

use egui::{Color32, Mesh, Painter, Rect, Shape, pos2};

/// Steps of one curve of a ribbon.
const STEPS: usize = 40;
/// Half the height of a ribbon where it passes a column that does not answer the row.
const THREAD: f32 = 1.5;

/// Where a ribbon passes a column: from one side to the other, at a height that no letters cross.
#[derive(Clone, Copy, Debug)]
pub(super) struct Passage {
    pub(super) right: f32,
    pub(super) left: f32,
    pub(super) y: f32,
}

/// Paints a ribbon from the left edge of `from` to the right edge of `to`, which stands further left, through the
/// `passages` between them. Without any it narrows to `waist` (a share of its height) on the way, so that words of
/// its own columns do not look marked.
pub(super) fn paint_ribbon(
    painter: &Painter,
    from: Rect,
    to: Rect,
    passages: &[Passage],
    waist: f32,
    colour: Color32,
) {
    let (start, end) = (from.left(), to.right());
    if end >= start {
        return;
    }
    let mut mesh = Mesh::default();
    if passages.is_empty() {
        for step in 0..=STEPS {
            let t = step as f32 / STEPS as f32;
            let along = smooth(t);
            let full = lerp(from.height(), to.height(), along) / 2.0;
            let half = full * lerp(1.0, waist, smooth((t.min(1.0 - t) * 4.0).min(1.0)));
            let middle = lerp(from.center().y, to.center().y, along);
            add(&mut mesh, lerp(start, end, t), middle, half, colour);
        }
    } else {
        let mut nodes = vec![(start, from.center().y, from.height() / 2.0)];
        nodes.extend(passages.iter().flat_map(|p| [(p.right, p.y, THREAD), (p.left, p.y, THREAD)]));
        nodes.push((end, to.center().y, to.height() / 2.0));
        for (a, b) in nodes.iter().zip(nodes.iter().skip(1)) {
            for step in 0..=STEPS {
                let t = step as f32 / STEPS as f32;
                let along = smooth(t);
                add(&mut mesh, lerp(a.0, b.0, t), lerp(a.1, b.1, along), lerp(a.2, b.2, along), colour);
            }
        }
    }
    painter.add(Shape::mesh(mesh));
}

/// Carries the ribbon on to `x`, so high on either side of `middle`.
fn add(mesh: &mut Mesh, x: f32, middle: f32, half: f32, colour: Color32) {
    let last = (mesh.vertices.len() as u32).checked_sub(2);
    mesh.colored_vertex(pos2(x, middle - half), colour);
    mesh.colored_vertex(pos2(x, middle + half), colour);
    if let Some(last) = last {
        mesh.add_triangle(last, last + 1, last + 2);
        mesh.add_triangle(last + 1, last + 2, last + 3);
    }
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
