//! Agreement counted by origin: one wire story printed by five outlets is one origin.

use super::OriginGroup;
use crate::align::values::{self, Relation};
use crate::claims::{Claim, SpeakerKind};
use crate::l10n;

/// Above this share of common stems two sentences are one wire copy.
const SAME_COPY: f32 = 0.75;
/// Sentences with fewer stems are too short to tell copies from chance.
const SHORTEST_COPY: usize = 6;

/// Groups claims by where they come from: the same copy, or the same named speaker.
#[must_use]
pub fn groups(claims: &[&Claim]) -> Vec<OriginGroup> {
    let mut groups: Vec<(Vec<&Claim>, Why)> = Vec::new();
    for claim in claims {
        let found = groups.iter_mut().find_map(|(members, why)| {
            let cause = members.iter().find_map(|m| same_origin(m, claim))?;
            Some((members, why, cause))
        });
        match found {
            Some((members, why, cause)) => {
                *why = (*why).max(cause);
                members.push(claim);
            }
            None => groups.push((vec![claim], Why::Alone)),
        }
    }
    groups
        .into_iter()
        .map(|(members, why)| {
            let mut articles: Vec<_> = members.iter().map(|c| c.article).collect();
            articles.sort_unstable();
            articles.dedup();
            OriginGroup {
                claims: members.iter().map(|c| c.id).collect(),
                articles,
                why: l10n::bilingual(why.id(), None),
            }
        })
        .collect()
}

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Why {
    Alone,
    SameArticle,
    SameSpeaker,
    SameCopy,
}

impl Why {
    const fn id(self) -> &'static str {
        match self {
            Self::Alone => "origin-own",
            Self::SameArticle => "origin-same-article",
            Self::SameSpeaker => "origin-same-speaker",
            Self::SameCopy => "origin-same-copy",
        }
    }
}

fn same_origin(a: &Claim, b: &Claim) -> Option<Why> {
    if a.article == b.article {
        return Some(Why::SameArticle);
    }
    let (x, y) = (&a.features.sentence, &b.features.sentence);
    let common = crate::align::shared(x, y).count();
    let union = x.len() + y.len() - common;
    #[allow(clippy::cast_precision_loss, reason = "sentences have few stems")]
    let share = if union == 0 { 0.0 } else { common as f32 / union as f32 };
    if share >= SAME_COPY && x.len().min(y.len()) >= SHORTEST_COPY {
        return Some(Why::SameCopy);
    }
    let (Some(s), Some(t)) = (&a.speaker, &b.speaker) else { return None };
    let named = s.kind != SpeakerKind::Unnamed && t.kind != SpeakerKind::Unnamed;
    // Two figures of one speaker are two answers.
    let one_answer = values::relation(a, b) != Some(Relation::Disjoint);
    (named && one_answer && s.is_same(t)).then_some(Why::SameSpeaker)
}
