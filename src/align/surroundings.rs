//! What stands around the claims of a story, and how much it says where two claims share it: rare words and large figures
//! tie them together, common ones do not.

use std::hash::{Hash, Hasher};

use rustc_hash::{FxHashMap, FxHashSet, FxHasher};

use super::groups::Groups;
use super::matters::Matters;
use super::subjects::Subjects;
use super::values::Relation;
use crate::claims::{Claim, ClaimId, Hedge, Kind, Polarity};
use crate::intake::ArticleId;
use crate::text::Span;
use crate::text::stem::shared;

/// What stands around the claims of a story.
#[derive(Debug, Default)]
pub struct Surroundings {
    /// How rare each stem is: its inverse sentence frequency.
    rarity: FxHashMap<u32, f32>,
    /// The same of a stem that no other sentence has.
    rarest: f32,
    /// Of each claim, the squared lengths of its stem sets, in the order of [`Around`].
    norms: FxHashMap<ClaimId, [f32; 3]>,
    /// Of each claim, the figures that its sentence gives beside it.
    company: FxHashMap<ClaimId, Vec<Figure>>,
    /// The claims whose report gives one figure only of what they count.
    once: FxHashSet<ClaimId>,
    /// The same of those with one fate.
    once_of_fate: FxHashSet<ClaimId>,
    /// Of each claim of people, how many more its sentence tells of whom the same befell.
    fellows: FxHashMap<ClaimId, Vec<f64>>,
    subjects: Subjects,
    matters: Matters,
    /// The tolls that lie below the one that heads their report.
    lesser: FxHashSet<ClaimId>,
    groups: Groups,
}

/// Sums of so few come about by chance.
const FEW: f64 = 6.0;

/// So many people and more are hardly named one by one.
const NAMED: f64 = 8.0;

/// What is counted and how many, hashed, with how much its return in another report says.
type Figure = (u64, f32);

/// More figures than this make a table, not a sentence.
const MOST_FIGURES: usize = 12;

impl Surroundings {
    /// Of the claims of one story, in text order: sentences that several share count once.
    #[must_use]
    pub fn of(claims: &[&Claim]) -> Self {
        let mut counts: FxHashMap<u32, u32> = FxHashMap::default();
        let mut sentences = 0u32;
        let mut last = None;
        for claim in claims {
            let key = (claim.article, claim.sentence);
            if last == Some(key) {
                continue;
            }
            last = Some(key);
            sentences += 1;
            for stem in claim.features.sentence.iter() {
                *counts.entry(*stem).or_default() += 1;
            }
        }
        let total = to_f32(sentences.max(1));
        let rarity = |count: u32| (1.0 + total / to_f32(count)).ln();
        let mut all = Self {
            rarity: counts.into_iter().map(|(stem, count)| (stem, rarity(count))).collect(),
            rarest: rarity(1),
            norms: FxHashMap::default(),
            company: company(claims),
            once: once(claims),
            once_of_fate: once_of_fate(claims),
            fellows: fellows(claims),
            subjects: Subjects::of(claims),
            matters: Matters::of(claims),
            lesser: lesser(claims),
            groups: Groups::of(claims),
        };
        all.norms = claims
            .iter()
            .map(|claim| {
                let norm = |of: Around| all.norm_of(of.stems(claim));
                (claim.id, [norm(Around::Beside), norm(Around::Near), norm(Around::Sentence)])
            })
            .collect();
        all
    }

    /// Whether the sentences of two claims give one more figure in common, 0 to 1: «14 عاملا و7 سائقين» and
    /// «15 عاملا و7 سائقين» count the same people. Large figures say more than small ones.
    #[must_use]
    pub fn same_company(&self, a: &Claim, b: &Claim) -> f32 {
        let (Some(x), Some(y)) = (self.company.get(&a.id), self.company.get(&b.id)) else { return 0.0 };
        let both = x.iter().filter(|(key, _)| y.iter().any(|(other, _)| other == key));
        both.map(|(_, says)| *says).fold(0.0, f32::max)
    }

    /// Whether two reports each give one figure only of what both claims count, so that no other could be meant.
    #[must_use]
    pub fn told_once_in_each(&self, a: &Claim, b: &Claim) -> bool {
        let one_thing = a.kind == b.kind && a.unit == b.unit && a.counts_same_as(b);
        let each = |told: &FxHashSet<ClaimId>| told.contains(&a.id) && told.contains(&b.id);
        a.article != b.article
            && one_thing
            && (each(&self.once) || a.has_fate_of(b) && each(&self.once_of_fate))
    }

    /// Whether one claim counts what the other counts together with more that its own sentence tells: 26 of «26 جنديا
    /// إضافة إلى 9 متطوعين» against 35.
    #[must_use]
    pub fn add_up(&self, a: &Claim, b: &Claim) -> bool {
        let (Some(x), Some(y)) = (super::values::stated(a), super::values::stated(b)) else { return false };
        let (part, total) = if x < y { (a, y) } else { (b, x) };
        // «سامي وكريم و45 آخرين», «47 متهما».
        let named = total - x.min(y);
        if part.features.is_rest && a.kind == b.kind && total > FEW && named < NAMED {
            return true;
        }
        let fellows = self.fellows.get(&part.id).filter(|_| total > FEW && a.kind == b.kind);
        fellows.is_some_and(|fellows| fellows.iter().any(|more| (x.min(y) + more - total).abs() < 0.5))
    }

    /// Whether two shares, sums, durations or gains are of one thing; `None` where nothing tells.
    #[must_use]
    pub(super) fn are_of_one(&self, a: &Claim, b: &Claim, relation: Relation) -> Option<bool> {
        self.subjects.are_one(a, b, relation)
    }

    /// Whether two shares or two counts of votes are of one thing or contender.
    #[must_use]
    pub(super) fn are_of_one_gain(&self, a: &Claim, b: &Claim) -> bool {
        let gains = !matches!(a.kind, Kind::Duration | Kind::Money);
        gains && self.are_of_one(a, b, Relation::Disjoint) == Some(true)
    }

    /// Whether two measures or dates are of one thing that each report tells once.
    #[must_use]
    pub fn are_of_one_matter(&self, a: &Claim, b: &Claim) -> bool {
        self.matters.are_one(a, b)
    }

    /// Whether one toll is what its report stands by and the other lies below the one that heads its own: it is of a
    /// part of the event, or of an earlier hour.
    #[must_use]
    pub fn one_is_lesser(&self, a: &Claim, b: &Claim) -> bool {
        self.lesser.contains(&a.id) != self.lesser.contains(&b.id)
    }

    /// Whether two figures that cannot both be right may be of two people or groups, as the whole of their reports tells.
    #[must_use]
    pub(super) fn may_be_of_others(&self, a: &Claim, b: &Claim) -> bool {
        self.groups.may_be_others(a, b)
    }

    fn rarity(&self, stem: u32) -> f32 {
        self.rarity.get(&stem).copied().unwrap_or(self.rarest)
    }

    /// How rare the shared stems are in sum, 0 to 1: two rare words in common say more than ten common ones.
    #[must_use]
    pub fn common(&self, a: &[u32], b: &[u32]) -> f32 {
        /// No more is asked for than a sum of so much.
        const ENOUGH: f32 = 12.0;
        let sum: f32 = shared(a, b).map(|s| self.rarity(s)).sum();
        (sum / ENOUGH).min(1.0)
    }

    /// How alike the words of two claims are: the cosine of their stem sets weighed by rarity, 0 to 1.
    #[must_use]
    pub fn cosine(&self, a: &Claim, b: &Claim, of: Around) -> f32 {
        let product = self.norm(a, of) * self.norm(b, of);
        if product <= 0.0 {
            return 0.0;
        }
        shared(of.stems(a), of.stems(b)).map(|s| self.rarity(s).powi(2)).sum::<f32>() / product.sqrt()
    }

    /// The squared length of a claim's stem set; claims are compared with many others, so it is kept.
    fn norm(&self, claim: &Claim, of: Around) -> f32 {
        let kept = self.norms.get(&claim.id).and_then(|norms| norms.get(of as usize)).copied();
        kept.unwrap_or_else(|| self.norm_of(of.stems(claim)))
    }

    fn norm_of(&self, stems: &[u32]) -> f32 {
        stems.iter().map(|s| self.rarity(*s).powi(2)).sum()
    }
}

/// Of each claim of people that its sentence counts among others: how many the others are, of whom the same befell.
fn fellows(claims: &[&Claim]) -> FxHashMap<ClaimId, Vec<f64>> {
    let counts =
        |c: &Claim| c.counts_people() && c.hedge == Hedge::Exact && !c.kind.is_date() && !c.features.is_part;
    let mut told: FxHashMap<(ArticleId, Span, Kind), Vec<(ClaimId, f64)>> = FxHashMap::default();
    for claim in claims.iter().filter(|c| counts(c)) {
        let figure = super::values::stated(claim).map(|figure| (claim.id, figure));
        told.entry((claim.article, claim.sentence, claim.kind)).or_default().extend(figure);
    }
    told.retain(|_, all| (2..=MOST_FIGURES).contains(&all.len()));
    let others = |claim: &Claim| {
        let all = told.get(&(claim.article, claim.sentence, claim.kind)).filter(|_| counts(claim))?;
        Some((claim.id, all.iter().filter(|(id, _)| *id != claim.id).map(|(_, figure)| *figure).collect()))
    };
    claims.iter().filter_map(|claim| others(claim)).collect()
}

/// The tolls of people of whom nothing is said that lie below the one that the title or the first sentence of their report
/// gives.
fn lesser(claims: &[&Claim]) -> FxHashSet<ClaimId> {
    let toll = |c: &Claim| {
        let f = &c.features;
        let is_own = c.kind.is_casualty() && c.counts_anyone() && c.polarity == Polarity::Asserted;
        let is_whole = !f.is_part && c.scope.period.is_none() && f.elsewhen.is_none();
        (is_own && is_whole && c.hedge != Hedge::Vague).then(|| super::values::stated(c)).flatten()
    };
    let mut heads: FxHashMap<(ArticleId, Kind), f64> = FxHashMap::default();
    for claim in claims {
        let f = &claim.features;
        let heads_report = (f.in_title || f.position <= 1) && !f.was_said_before && f.portion.is_none();
        if let Some(figure) = toll(claim).filter(|_| heads_report) {
            let head = heads.entry((claim.article, claim.kind)).or_insert(figure);
            *head = head.max(figure);
        }
    }
    let below = |claim: &&&Claim| {
        let head = heads.get(&(claim.article, claim.kind));
        toll(claim).zip(head).is_some_and(|(figure, head)| figure * 2.0 < *head)
    };
    claims.iter().filter(below).map(|claim| claim.id).collect()
}

/// The claims whose report gives one figure only of what they count.
fn once(claims: &[&Claim]) -> FxHashSet<ClaimId> {
    let counted = |claim: &Claim| {
        let concept = claim.features.concept.as_str();
        // What is measured in kilometres is not told by it.
        let is_count = !claim.kind.is_date() && claim.kind != Kind::Rank && concept != claim.unit;
        let mut hasher = FxHasher::default();
        (claim.article, claim.kind, claim.unit.as_str(), concept).hash(&mut hasher);
        // «45 بإقليم الجنوب و7 بعمالة الساحل»: one of each place.
        claim
            .features
            .places
            .iter()
            .filter(|_| claim.features.place.is_one_of)
            .for_each(|n| n.hash(&mut hasher));
        is_count.then(|| hasher.finish())
    };
    only_figures(claims, counted)
}

/// The claims whose report gives one figure only of what became of them: «أحرقوا أربعا ونهبوا اثنتين» has one of each. Of
/// people by whatever noun.
fn once_of_fate(claims: &[&Claim]) -> FxHashSet<ClaimId> {
    let befallen = |claim: &Claim| {
        let fate = claim.features.fate.filter(|_| claim.has_fate_of(claim))?;
        let concept = if claim.counts_people() { "" } else { claim.features.concept.as_str() };
        let mut hasher = FxHasher::default();
        (claim.article, claim.kind, claim.unit.as_str(), concept, fate, claim.features.is_part)
            .hash(&mut hasher);
        Some(hasher.finish())
    };
    only_figures(claims, befallen)
}

/// The claims that give the one figure that is told of what `key` makes of them.
fn only_figures(claims: &[&Claim], key: impl Fn(&Claim) -> Option<u64>) -> FxHashSet<ClaimId> {
    // `None` where there are several.
    let mut told: FxHashMap<u64, Option<(Option<f64>, bool)>> = FxHashMap::default();
    for claim in claims {
        let Some(key) = key(claim) else { continue };
        let figure = (super::values::stated(claim), claim.hedge == Hedge::Vague);
        told.entry(key).and_modify(|one| *one = one.filter(|one| *one == figure)).or_insert(Some(figure));
    }
    let alone = |claim: &&&Claim| key(claim).is_some_and(|key| matches!(told.get(&key), Some(Some(_))));
    claims.iter().filter(alone).map(|claim| claim.id).collect()
}

/// A figure as company of others: the larger, the less it comes about by chance.
fn figure(claim: &Claim) -> Option<Figure> {
    let number = super::values::stated(claim).filter(|_| claim.kind != Kind::Rank)?;
    let mut hasher = FxHasher::default();
    (claim.kind, number.to_bits()).hash(&mut hasher);
    let says = if number > 20.0 {
        1.0
    } else if number > 5.0 {
        0.7
    } else {
        0.35
    };
    Some((hasher.finish(), says))
}

/// Of each claim, the other figures of its sentence; nothing for claims that stand alone.
fn company(claims: &[&Claim]) -> FxHashMap<ClaimId, Vec<Figure>> {
    let mut sentences: FxHashMap<(ArticleId, Span), Vec<Figure>> = FxHashMap::default();
    for claim in claims {
        sentences.entry((claim.article, claim.sentence)).or_default().extend(figure(claim));
    }
    sentences.retain(|_, figures| figures.len() <= MOST_FIGURES);
    let beside = |claim: &Claim| {
        let own = figure(claim).map(|(key, _)| key);
        let all = sentences.get(&(claim.article, claim.sentence))?;
        let others: Vec<Figure> = all.iter().copied().filter(|(key, _)| Some(*key) != own).collect();
        (!others.is_empty()).then_some((claim.id, others))
    };
    claims.iter().filter_map(|claim| beside(claim)).collect()
}

/// Which words around a claim.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Around {
    Beside,
    Near,
    Sentence,
}

impl Around {
    fn stems(self, claim: &Claim) -> &[u32] {
        match self {
            Self::Beside => &claim.features.beside,
            Self::Near => &claim.features.near,
            Self::Sentence => &claim.features.sentence,
        }
    }
}

#[allow(clippy::cast_precision_loss, reason = "counts of sentences stay far below 2^24")]
const fn to_f32(n: u32) -> f32 {
    n as f32
}
