//! The little number line, or time line, at the end of a row and in the evidence panel.

use egui::{Painter, Pos2, Rect, Shape, Stroke, pos2, vec2};

use crate::app::axis::{Axis, Reach};
use crate::ui::{Dir, UiContext};

/// Radius of the dot of a value known exactly.
const DOT: f32 = 4.5;
/// Length of the arrow of an open end.
const ARROW: f32 = 14.0;
/// Height of the bar of an interval.
const BAR: f32 = 5.0;

/// Paints `axis` across the middle of `rect`: a dot a value, a bar an interval, an arrow an open end.
///
/// Numbers grow in the reading direction of the interface, and so does time.
pub(crate) fn paint(painter: &Painter, cx: &UiContext, axis: &Axis, rect: Rect) {
    let track = Track::new(rect, cx.dir(), axis);
    let line = Stroke::new(1.5, cx.theme.hairline);
    painter.line_segment([pos2(rect.left(), track.y), pos2(rect.right(), track.y)], line);
    // Points lie over bars, and the first sources over the later ones.
    let ordered = || axis.reaches.iter().rev();
    for reach in ordered().filter(|r| !r.is_point()) {
        track.paint_interval(painter, cx, reach);
    }
    for reach in ordered().filter(|r| r.is_point()) {
        let centre = track.at(reach.low.unwrap_or_default());
        painter.circle(centre, DOT, colour(cx, reach), Stroke::new(1.5, cx.theme.panel));
    }
}

fn colour(cx: &UiContext, reach: &Reach) -> egui::Color32 {
    cx.theme.source(reach.article)
}

struct Track<'a> {
    axis: &'a Axis,
    start: f32,
    end: f32,
    y: f32,
}

impl<'a> Track<'a> {
    fn new(rect: Rect, dir: Dir, axis: &'a Axis) -> Self {
        let inset = DOT + ARROW / 2.0;
        let (left, right) = (rect.left() + inset, rect.right() - inset);
        let (start, end) = match dir {
            Dir::Ltr => (left, right),
            Dir::Rtl => (right, left),
        };
        Self { axis, start, end, y: rect.center().y }
    }

    fn at(&self, position: f64) -> Pos2 {
        pos2(egui::lerp(self.start..=self.end, self.axis.share(position)), self.y)
    }

    /// The sign of growth on screen.
    fn forward(&self) -> f32 {
        (self.end - self.start).signum()
    }

    fn paint_interval(&self, painter: &Painter, cx: &UiContext, reach: &Reach) {
        let colour = colour(cx, reach);
        match (reach.low, reach.high) {
            (Some(low), Some(high)) => {
                let bar = Rect::from_two_pos(self.at(low), self.at(high)).expand2(vec2(2.0, BAR / 2.0));
                painter.rect_filled(bar, BAR / 2.0, colour);
            }
            (Some(low), None) => self.paint_arrow(painter, self.at(low), self.forward(), colour),
            (None, Some(high)) => self.paint_arrow(painter, self.at(high), -self.forward(), colour),
            (None, None) => {}
        }
    }

    /// An open end: a ring where it starts and an arrow the way it goes.
    fn paint_arrow(&self, painter: &Painter, from: Pos2, sign: f32, colour: egui::Color32) {
        let tip = from + vec2(ARROW * sign, 0.0);
        painter.line_segment([from, tip], Stroke::new(2.0, colour));
        let back = tip - vec2(5.0 * sign, 0.0);
        let head = vec![tip + vec2(2.0 * sign, 0.0), back + vec2(0.0, 3.5), back - vec2(0.0, 3.5)];
        painter.add(Shape::convex_polygon(head, colour, Stroke::NONE));
        painter.circle_filled(from, DOT - 1.0, colour);
    }
}
