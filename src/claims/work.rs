//! Articles on their way to claims, a few side by side.
//!
//! Each stage is run on all of them before the next: the code of all stages is many times what the nearest cache of a
//! processor holds, and would be fetched anew for each article.

use super::context::{Context, Cover};
use super::draft::Draft;
use super::scope::{self, Bounds};
use super::speaker::{self, Frames};
use super::{Features, Kind, rules};
use crate::intake::Article;
use crate::text::{Analysis, Words};

/// One article with what the stages have made of it so far.
pub(super) struct Work<'a> {
    pub context: Context<'a>,
    pub drafts: Vec<Draft>,
    frames: Frames,
    /// Where and over which time each draft was counted.
    pub bounds: Vec<Bounds>,
    /// What alignment compares of each draft.
    pub features: Vec<Features>,
}

/// One step on the way.
type Stage = fn(&mut Work<'_>);

/// What the rules propose, in their order, in dimmed text too.
pub(super) const RULES: [Stage; 7] = [
    |work| work.drafts = rules::measure::find(&work.context),
    counts,
    duals,
    noughts,
    dates,
    anchored,
    |work| work.drafts.extend(rules::rank::find(&work.context)),
];

/// Who says what.
pub(super) const SPEAKERS: [Stage; 2] = [
    |work| work.frames = speaker::frames(&work.context),
    |work| speaker::attribute(&mut work.context, std::mem::take(&mut work.frames), &work.drafts),
];

/// What each draft tells beside its value.
pub(super) const FEATURES: [Stage; 6] = [
    |work| work.bounds = scope::bounds(&work.context, &work.drafts),
    |work| scope::ask(work, scope::words),
    |work| scope::ask(work, scope::subjects),
    |work| scope::ask(work, scope::circumstances),
    |work| scope::ask(work, scope::times),
    |work| scope::ask(work, scope::changes),
];

impl<'a> Work<'a> {
    /// Before any stage.
    pub(super) fn new(article: &'a Article, words: &'a Words, analysis: &'a Analysis) -> Self {
        Self {
            context: Context::new(article, words, analysis),
            drafts: Vec::new(),
            frames: Frames::default(),
            bounds: Vec::new(),
            features: Vec::new(),
        }
    }

    /// The tokens that the drafts take.
    fn cover(&self) -> Cover {
        Cover::of(self.drafts.iter().map(|draft| &draft.tokens))
    }
}

/// Runs each of the stages on all articles before the next.
pub(super) fn run(stages: &[Stage], works: &mut [Work<'_>]) {
    for stage in stages {
        works.iter_mut().for_each(stage);
    }
}

fn counts(work: &mut Work<'_>) {
    let counted = rules::counted::find(&work.context, &work.cover());
    work.drafts.extend(counted);
}

fn duals(work: &mut Work<'_>) {
    let duals = rules::dual::find(&work.context, &work.cover(), &work.drafts);
    work.drafts.extend(duals);
}

fn noughts(work: &mut Work<'_>) {
    let noughts = rules::zero::find(&work.context);
    let negated = Cover::of(noughts.iter().map(|draft| &draft.tokens));
    work.drafts.retain(|draft| !negated.touches(&draft.tokens));
    work.drafts.extend(noughts);
}

fn dates(work: &mut Work<'_>) {
    // «امرأة في الثلاثينات» is of that age, and no decade is meant.
    let ages = Cover::of(work.drafts.iter().filter(|d| d.kind == Kind::Age).map(|d| &d.tokens));
    let dates = rules::dates::find(&work.context, &work.drafts);
    work.drafts.extend(dates.into_iter().filter(|date| !ages.touches(&date.tokens)));
}

fn anchored(work: &mut Work<'_>) {
    let anchored = rules::anchored::find(&work.context);
    let distances = Cover::of(anchored.iter().filter(|a| a.is_known()).map(|a| &a.tokens));
    work.drafts.retain(|draft| draft.kind != Kind::Duration || !distances.touches(&draft.tokens));
    work.drafts.extend(anchored.into_iter().filter_map(rules::anchored::Anchored::draft));
}
