//! How much a shared word says: rare words tie two statements together, common ones do not.

use rustc_hash::FxHashMap;

use crate::claims::Claim;

/// Inverse sentence frequency of every stem.
#[derive(Debug, Default)]
pub struct Weights {
    weights: FxHashMap<u32, f32>,
    rare: f32,
}

impl Weights {
    /// Counts stems over the distinct sentences of `claims`.
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
        let weight = |count: u32| (1.0 + total / to_f32(count)).ln();
        let weights = counts.into_iter().map(|(stem, count)| (stem, weight(count))).collect();
        Self { weights, rare: weight(1) }
    }

    fn weight(&self, stem: u32) -> f32 {
        self.weights.get(&stem).copied().unwrap_or(self.rare)
    }

    /// What the shared stems say in sum, 0 to 1: two rare words in common say more than ten common ones.
    #[must_use]
    pub fn common(&self, a: &[u32], b: &[u32]) -> f32 {
        let sum: f32 = shared(a, b).map(|s| self.weight(s)).sum();
        (sum / 12.0).min(1.0)
    }

    /// Cosine of two sorted stem sets under these weights, 0 to 1.
    #[must_use]
    pub fn cosine(&self, a: &[u32], b: &[u32]) -> f32 {
        let norm = |stems: &[u32]| stems.iter().map(|s| self.weight(*s).powi(2)).sum::<f32>();
        let product = norm(a) * norm(b);
        if product <= 0.0 {
            return 0.0;
        }
        shared(a, b).map(|s| self.weight(s).powi(2)).sum::<f32>() / product.sqrt()
    }
}

/// The stems two sorted sets share.
pub fn shared<'a>(a: &'a [u32], b: &'a [u32]) -> impl Iterator<Item = u32> + 'a {
    let mut rest = b;
    a.iter().copied().filter(move |stem| {
        while let Some((first, tail)) = rest.split_first() {
            if first >= stem {
                return first == stem;
            }
            rest = tail;
        }
        false
    })
}

#[allow(clippy::cast_precision_loss, reason = "counts of sentences stay far below 2^24")]
const fn to_f32(n: u32) -> f32 {
    n as f32
}
