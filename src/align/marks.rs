//! The marks on the score from which on claims are put together, and how far rivals may lie apart.
//!
//! Scores are log-odds that two claims answer one question, as the weights of `fitted.rs` give them: at 0 it is as likely
//! as not, at -1 one pair in four does, at -2 one in eight. All marks were chosen on the annotated events that may be
//! tuned on, by the quality of rows under weights fitted without the event in question. They hold for those weights:
//! whoever takes a new fit or changes a mark compares the scores of all sets (`.ci/score`). What language, calendars or
//! speed set a bound to has its constant where it is used.

/// From which linkage on two groups join, in log-odds.
pub(crate) mod link {
    /// Figures that are the same, and titles.
    pub(crate) const SAME: f32 = 0.0;
    /// Figures that go together without being the same.
    pub(crate) const BOUNDS: f32 = -0.2;
    /// Tolls that differ: they rise by the hour.
    pub(crate) const TOLLS: f32 = -0.8;
    /// Other counts that differ.
    pub(crate) const COUNTS: f32 = -0.3;
    /// The same days are so common that their words must say more.
    pub(crate) const SAME_DAYS: f32 = 0.0;
    /// Days that overlap.
    pub(crate) const OVERLAPPING_DAYS: f32 = -0.1;
    /// Two days, durations or other measures are rarely a contradiction and mostly two things.
    pub(crate) const MEASURES: f32 = 0.5;
    /// The score of a pair from which on its groups are looked at: they may join by better pairs of theirs.
    pub(crate) const LOOKED_AT: f32 = 2.0 * TOLLS;
    /// What a pair without evidence counts.
    pub(crate) const NO_EVIDENCE: f32 = -4.0;
    /// What it counts against two groups that every article they share gives them different values.
    pub(crate) const OWN_CONTRAST: f32 = 3.0;
}

/// When groups that are left over rival each other: from which score on, and how far they may lie apart.
pub(crate) mod rival {
    /// How far two figures may lie apart, and how likely they must be of one question.
    #[derive(Clone, Copy, Debug, PartialEq)]
    pub(crate) struct Figures {
        /// The most that the higher may be of the lower.
        pub factor: f64,
        /// The least score, in log-odds.
        pub score: f32,
    }

    /// What the same words lead up to.
    pub(crate) const SAME_LEAD: Figures = Figures { factor: 5.0, score: -1.5 };
    /// What each report counts once.
    pub(crate) const ONCE: Figures = Figures { factor: 5.0, score: -1.0 };
    /// What is measured: a truce of three days or of five.
    pub(crate) const MEASURED: Figures = Figures { factor: 2.0, score: -0.5 };
    /// Anything else, where it hardly differs.
    pub(crate) const NEAR: Figures = Figures { factor: 1.3, score: -1.0 };

    /// The least score, in log-odds, of days that follow on each other.
    pub(crate) const DAYS: f32 = -1.1;
    /// How many days may lie between them.
    pub(crate) const DAYS_APART: i32 = 2;
    /// The least score, in log-odds, of a day, month or year and the longer time it lies in, long past: «عام 2003»,
    /// «مارس 2003».
    pub(crate) const NESTED: f32 = -1.0;

    /// The lowest of these scores.
    pub(crate) const LOWEST: f32 = SAME_LEAD.score;
}

/// From which likeness on of the words near two figures of one concept, 0 to 1, a nought more or less is a slip.
pub(crate) const ALIKE: f32 = 0.3;

/// From which score on two groups are related, in log-odds. On 48 annotated events four pairs of groups an event lie above
/// it, and among them two in three of the contradictions whose sides were not joined.
pub(crate) const RELATED: f32 = -2.0;

/// Below this tie, in log-odds, a contradiction is left to the user: a false alarm costs as much trust as a missed one.
pub(crate) const UNSURE: f32 = -1.4;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lowest_mark_of_rivals_is_the_lowest() {
        let scores =
            [rival::SAME_LEAD, rival::ONCE, rival::MEASURED, rival::NEAR].map(|figures| figures.score);
        let others = [rival::DAYS, rival::NESTED];
        assert_eq!(scores.into_iter().chain(others).reduce(f32::min), Some(rival::LOWEST));
    }
}
