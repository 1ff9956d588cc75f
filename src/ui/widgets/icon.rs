//! Small drawings for buttons; those with a direction are mirrored.

use egui::{Color32, Painter, Pos2, Rect, Shape, Stroke, pos2};

use crate::ui::Dir;

/// A small drawing for a button.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Icon {
    Search,
    Close,
    Plus,
    Check,
    /// Two ticks: nothing is left to do.
    Done,
    /// Points on, in the direction of reading.
    Next,
    /// Points back, against the direction of reading.
    Previous,
    Up,
    Down,
    Eye,
    EyeClosed,
    Undo,
    Redo,
    Menu,
    More,
    Contrast,
    Note,
    /// Written by hand.
    Pen,
    Pin,
    Grip,
    Sliders,
    /// One thing fills the view.
    Expand,
    /// A window with a list at its starting edge.
    Sidebar,
}

impl Icon {
    /// Draws the icon in the middle of `rect`, mirrored for `dir` where it points somewhere.
    pub fn paint(self, painter: &Painter, rect: Rect, colour: Color32, dir: Dir) {
        let side = rect.width().min(rect.height());
        let rect = Rect::from_center_size(rect.center(), egui::Vec2::splat(side));
        let mirrored = dir == Dir::Rtl && self.points();
        let at = |[x, y]: [f32; 2]| {
            let x = if mirrored { 1.0 - x } else { x };
            rect.lerp_inside(egui::vec2(x, y))
        };
        let stroke = Stroke::new((side / 11.0).max(1.2), colour);
        for line in self.lines() {
            painter.add(Shape::line(line.iter().copied().map(at).collect(), stroke));
        }
        self.paint_discs(painter, &at, side, stroke);
    }

    fn points(self) -> bool {
        matches!(self, Self::Next | Self::Previous | Self::Undo | Self::Redo | Self::Search | Self::Sidebar)
    }

    /// Strokes in the unit square, as for a left-to-right interface.
    fn lines(self) -> &'static [&'static [[f32; 2]]] {
        match self {
            Self::Search => &[&[[0.64, 0.64], [0.86, 0.86]]],
            Self::Close => &[&[[0.22, 0.22], [0.78, 0.78]], &[[0.78, 0.22], [0.22, 0.78]]],
            Self::Plus => &[&[[0.5, 0.16], [0.5, 0.84]], &[[0.16, 0.5], [0.84, 0.5]]],
            Self::Check => &[&[[0.16, 0.54], [0.4, 0.78], [0.86, 0.24]]],
            Self::Done => {
                &[&[[0.04, 0.54], [0.26, 0.78], [0.64, 0.24]], &[[0.46, 0.7], [0.54, 0.78], [0.96, 0.24]]]
            }
            Self::Next => &[&[[0.38, 0.2], [0.68, 0.5], [0.38, 0.8]]],
            Self::Previous => &[&[[0.62, 0.2], [0.32, 0.5], [0.62, 0.8]]],
            Self::Up => &[&[[0.2, 0.62], [0.5, 0.34], [0.8, 0.62]]],
            Self::Down => &[&[[0.2, 0.38], [0.5, 0.66], [0.8, 0.38]]],
            Self::Eye => &[EYE],
            Self::EyeClosed => &[EYE, &[[0.18, 0.82], [0.82, 0.18]]],
            Self::Undo => &[&[[0.4, 0.14], [0.16, 0.36], [0.4, 0.58]], &UNDO_ARC],
            Self::Redo => &[&[[0.6, 0.14], [0.84, 0.36], [0.6, 0.58]], &REDO_ARC],
            Self::Menu => {
                &[&[[0.14, 0.26], [0.86, 0.26]], &[[0.14, 0.5], [0.86, 0.5]], &[[0.14, 0.74], [0.86, 0.74]]]
            }
            Self::Note => &[
                &[[0.2, 0.14], [0.8, 0.14], [0.8, 0.86], [0.2, 0.86], [0.2, 0.14]],
                &[[0.36, 0.38], [0.64, 0.38]],
                &[[0.36, 0.6], [0.64, 0.6]],
            ],
            Self::Pen => &[
                &[[0.12, 0.88], [0.18, 0.64], [0.7, 0.12], [0.88, 0.3], [0.36, 0.82], [0.12, 0.88]],
                &[[0.58, 0.24], [0.76, 0.42]],
            ],
            Self::Pin => &[
                &[[0.36, 0.12], [0.64, 0.12]],
                &[[0.4, 0.12], [0.4, 0.46], [0.24, 0.6], [0.76, 0.6], [0.6, 0.46], [0.6, 0.12]],
                &[[0.5, 0.6], [0.5, 0.9]],
            ],
            Self::Sliders => &[&[[0.12, 0.32], [0.88, 0.32]], &[[0.12, 0.68], [0.88, 0.68]]],
            Self::Expand => &[
                &[[0.14, 0.38], [0.14, 0.14], [0.38, 0.14]],
                &[[0.62, 0.14], [0.86, 0.14], [0.86, 0.38]],
                &[[0.86, 0.62], [0.86, 0.86], [0.62, 0.86]],
                &[[0.38, 0.86], [0.14, 0.86], [0.14, 0.62]],
            ],
            Self::Sidebar => &[
                &[[0.1, 0.18], [0.9, 0.18], [0.9, 0.82], [0.1, 0.82], [0.1, 0.18]],
                &[[0.38, 0.18], [0.38, 0.82]],
            ],
            Self::More | Self::Contrast | Self::Grip => &[],
        }
    }

    fn paint_discs(self, painter: &Painter, at: &impl Fn([f32; 2]) -> Pos2, side: f32, stroke: Stroke) {
        let disc =
            |centre: [f32; 2], radius: f32| painter.circle_filled(at(centre), radius * side, stroke.color);
        let ring = |centre: [f32; 2], radius: f32| painter.circle_stroke(at(centre), radius * side, stroke);
        match self {
            Self::Search => drop(ring([0.42, 0.42], 0.3)),
            Self::Eye | Self::EyeClosed => drop(ring([0.5, 0.5], 0.14)),
            Self::More => {
                for x in [0.2, 0.5, 0.8] {
                    disc([x, 0.5], 0.08);
                }
            }
            Self::Grip => {
                for (x, y) in [(0.38, 0.2), (0.62, 0.2), (0.38, 0.5), (0.62, 0.5), (0.38, 0.8), (0.62, 0.8)] {
                    disc([x, y], 0.06);
                }
            }
            Self::Sliders => {
                disc([0.36, 0.32], 0.12);
                disc([0.64, 0.68], 0.12);
            }
            Self::Contrast => {
                ring([0.5, 0.5], 0.36);
                painter.add(half_disc(at([0.5, 0.5]), 0.36 * side, stroke.color));
            }
            _ => {}
        }
    }
}

const EYE: &[[f32; 2]] = &[
    [0.06, 0.5],
    [0.2, 0.34],
    [0.36, 0.25],
    [0.5, 0.22],
    [0.64, 0.25],
    [0.8, 0.34],
    [0.94, 0.5],
    [0.8, 0.66],
    [0.64, 0.75],
    [0.5, 0.78],
    [0.36, 0.75],
    [0.2, 0.66],
    [0.06, 0.5],
];
const UNDO_ARC: [[f32; 2]; 6] =
    [[0.16, 0.36], [0.6, 0.36], [0.78, 0.44], [0.84, 0.6], [0.78, 0.78], [0.6, 0.86]];
const REDO_ARC: [[f32; 2]; 6] =
    [[0.84, 0.36], [0.4, 0.36], [0.22, 0.44], [0.16, 0.6], [0.22, 0.78], [0.4, 0.86]];

/// The half of a disc on the right of `centre`.
fn half_disc(centre: Pos2, radius: f32, colour: Color32) -> Shape {
    let points = (0..=16)
        .map(|step| {
            let angle = std::f32::consts::PI * (step as f32 / 16.0 - 0.5);
            pos2(centre.x + radius * angle.cos(), centre.y + radius * angle.sin())
        })
        .collect();
    Shape::convex_polygon(points, colour, Stroke::NONE)
}
