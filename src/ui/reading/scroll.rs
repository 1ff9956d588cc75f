//! The scroll position of one column, eased towards a target.

/// How long scrolling to a claim takes, in seconds.
const EASE: f64 = 0.15;

/// The scroll position of one column, in points from the top of its document.
#[derive(Clone, Debug, Default)]
pub(super) struct Scroll {
    offset: f32,
    ease: Option<Ease>,
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
        self.offset = offset;
        self.ease = None;
    }

    /// Sets out for `offset` at the time `now`.
    pub(super) fn ease_to(&mut self, offset: f32, now: f64) {
        self.ease = Some(Ease { from: self.offset, to: offset, start: now });
    }

    /// Keeps the same words in place after the document grew by `delta` above them.
    pub(super) fn shift(&mut self, delta: f32) {
        self.offset += delta;
        if let Some(ease) = &mut self.ease {
            ease.from += delta;
            ease.to += delta;
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

    #[test]
    fn easing_arrives_after_its_time_and_stops() {
        let mut scroll = Scroll::default();
        scroll.ease_to(300.0, 1.0);
        assert!(scroll.advance(1.05, 1000.0));
        assert!(scroll.offset() > 0.0 && scroll.offset() < 300.0);
        assert!(!scroll.advance(1.2, 1000.0));
        assert!((scroll.offset() - 300.0).abs() < 0.01);
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

    #[test]
    fn growth_above_moves_the_target_too() {
        let mut scroll = Scroll::default();
        scroll.ease_to(100.0, 0.0);
        scroll.shift(40.0);
        scroll.advance(1.0, 1000.0);
        assert!((scroll.offset() - 140.0).abs() < 0.01);
    }
}
