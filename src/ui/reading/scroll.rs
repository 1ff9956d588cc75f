//! The scroll position of one column, eased towards the words it is to show.

use std::ops::Range;

/// How long scrolling to a claim takes, in seconds.
const EASE: f64 = 0.15;

/// The scroll position of one column, in points from the top of its document.
#[derive(Clone, Debug, Default)]
pub(super) struct Scroll {
    offset: f32,
    ease: Option<Ease>,
    goal: Option<Goal>,
}

/// Words that are to stand at a height until the reader scrolls away. Heights are estimates until they
/// are measured, so where the words are is asked anew in every frame.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Goal {
    pub(super) bytes: Range<usize>,
    /// Points below the top of the column.
    pub(super) at: f32,
}

#[derive(Clone, Debug)]
struct Ease {
    from: f32,
    to: f32,
    start: f64,
}

impl Scroll {
    pub(super) fn offset(&self) -> f32 {
        self.offset
    }

    /// Goes to `offset` at once and stays there.
    pub(super) fn jump(&mut self, offset: f32) {
        *self = Self { offset, ..Self::default() };
    }

    /// Sets out for `goal` at the time `now`, or goes there at once when nothing is to move.
    pub(super) fn head_for(&mut self, goal: Goal, now: f64, still: bool) {
        self.ease = (!still).then_some(Ease { from: self.offset, to: self.offset, start: now });
        self.goal = Some(goal);
    }

    pub(super) fn goal(&self) -> Option<&Goal> {
        self.goal.as_ref()
    }

    /// Says where the goal stands: the offset at which its words are at their height.
    pub(super) fn aim(&mut self, offset: f32) {
        match &mut self.ease {
            Some(ease) => ease.to = offset,
            None => self.offset = offset,
        }
    }

    /// Keeps the same words in place after the document grew by `delta` above them.
    pub(super) fn shift(&mut self, delta: f32) {
        self.offset += delta;
        if let Some(ease) = &mut self.ease {
            ease.from += delta;
        }
    }

    /// Moves on to the time `now`, within `0..=most`; returns whether it is still moving.
    pub(super) fn advance(&mut self, now: f64, most: f32) -> bool {
        if let Some(ease) = &self.ease {
            let t = ((now - ease.start) / EASE).clamp(0.0, 1.0) as f32;
            let eased = 1.0 - (1.0 - t).powi(3);
            self.offset = ease.from + (ease.to - ease.from) * eased;
            if t >= 1.0 {
                self.ease = None;
            }
        }
        self.offset = self.offset.clamp(0.0, most.max(0.0));
        self.ease.is_some()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn goal() -> Goal {
        Goal { bytes: 0..1, at: 0.0 }
    }

    #[test]
    fn easing_arrives_after_its_time_and_stops() {
        let mut scroll = Scroll::default();
        scroll.head_for(goal(), 1.0, false);
        scroll.aim(300.0);
        assert!(scroll.advance(1.05, 1000.0));
        assert!(scroll.offset() > 0.0 && scroll.offset() < 300.0);
        assert!(!scroll.advance(1.2, 1000.0));
        assert!((scroll.offset() - 300.0).abs() < 0.01);
    }

    #[test]
    fn the_goal_is_followed_until_the_reader_scrolls() {
        let mut scroll = Scroll::default();
        scroll.head_for(goal(), 0.0, true);
        scroll.aim(300.0);
        scroll.aim(340.0);
        assert!((scroll.offset() - 340.0).abs() < 0.01);
        scroll.jump(20.0);
        assert!(scroll.goal().is_none());
    }

    #[test]
    fn nothing_scrolls_past_the_ends() {
        let mut scroll = Scroll::default();
        scroll.jump(900.0);
        scroll.advance(0.0, 500.0);
        assert!((scroll.offset() - 500.0).abs() < 0.01);
        scroll.jump(-20.0);
        scroll.advance(0.0, 500.0);
        assert!(scroll.offset().abs() < 0.01);
    }
}
