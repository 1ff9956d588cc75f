//! Agreement counted by origin: one wire story printed by five outlets is one origin.

use super::OriginGroup;
use crate::align::values::{self, Relation, Tolerance};
use crate::claims::{Claim, Speaker, SpeakerKind, articles_of};
use crate::intake::{self, Article};
use crate::l10n::{self, Bilingual, FluentArgs, Lang, isolated, text_with};
use crate::text::stem::shared;

/// Above this share of common stems two sentences are one wire copy.
const SAME_COPY: f32 = 0.75;
/// Sentences with fewer stems are too short to tell copies from chance.
const SHORTEST_COPY: usize = 6;

/// Groups claims by where they come from: the same copy, the same named speaker, or the same outlet.
#[must_use]
pub(super) fn groups(claims: &[&Claim], articles: &[Article]) -> Vec<OriginGroup> {
    let mut groups: Vec<(Vec<&Claim>, Why)> = Vec::new();
    for claim in claims {
        // A claim may show that groups found apart are of one origin.
        let mut joined = (vec![*claim], Why::Alone);
        groups.retain_mut(|(members, why)| {
            let Some(cause) = cause(members, claim, articles) else { return true };
            joined.0.append(members);
            joined.1 = joined.1.max(*why).max(cause);
            false
        });
        joined.0.sort_by_key(|claim| claim.id);
        groups.push(joined);
    }
    groups.sort_by_key(|(members, _)| members.first().map(|claim| claim.id));
    groups
        .into_iter()
        .map(|(members, why)| (why.of_one_outlet(&members, articles), members))
        .map(|(why, members)| OriginGroup {
            claims: members.iter().map(|c| c.id).collect(),
            why: why.in_words(&members, articles),
            articles: articles_of(members),
        })
        .collect()
}

/// Why a claim is of the origin of `members`: the best reason of all.
fn cause(members: &[&Claim], claim: &Claim, articles: &[Article]) -> Option<Why> {
    let mut best = None;
    for cause in members.iter().filter_map(|member| same_origin(member, claim, articles)) {
        best = best.max(Some(cause));
        if cause == Why::SameCopy {
            break;
        }
    }
    best
}

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Why {
    Alone,
    SameArticle,
    SameOutlet,
    SameSpeaker,
    SameCopy,
    OwnCopy,
}

impl Why {
    const fn id(self) -> &'static str {
        match self {
            Self::Alone => "origin-own",
            Self::SameArticle => "origin-same-article",
            Self::SameOutlet => "origin-same-outlet",
            Self::SameSpeaker => "origin-same-speaker",
            Self::SameCopy => "origin-same-copy",
            Self::OwnCopy => "origin-own-copy",
        }
    }

    /// The same where a text that is told again may be told by one outlet alone.
    fn of_one_outlet(self, members: &[&Claim], articles: &[Article]) -> Self {
        let is_own = |first: &Claim| {
            members.iter().all(|one| one.article == first.article || same_outlet(first, one, articles))
        };
        match members.first() {
            Some(first) if self == Self::SameCopy && is_own(first) => Self::OwnCopy,
            _ => self,
        }
    }
}

impl Why {
    /// In words that name the outlets or the speaker.
    fn in_words(self, members: &[&Claim], articles: &[Article]) -> Bilingual {
        if matches!(self, Self::Alone | Self::SameArticle) {
            return l10n::bilingual(self.id(), None);
        }
        let speaker =
            members.iter().find_map(|claim| named_speaker(claim)).map_or("", |speaker| &speaker.name);
        let of = |lang| {
            let named = articles_of(members.iter().copied());
            let sources = named.iter().filter_map(|id| intake::by_id(articles, *id));
            let mut names: Vec<String> = sources.map(|article| isolated(&article.source_in(lang))).collect();
            names.sort_unstable();
            names.dedup();
            let mut args = FluentArgs::new();
            args.set("source", l10n::listed(lang, &names));
            args.set("speaker", isolated(speaker));
            text_with(lang, self.id(), Some(&args))
        };
        Bilingual { ar: of(Lang::Ar), en: of(Lang::En) }
    }
}

fn same_origin(a: &Claim, b: &Claim, articles: &[Article]) -> Option<Why> {
    if a.article == b.article {
        return Some(Why::SameArticle);
    }
    let (x, y) = (&a.features.sentence, &b.features.sentence);
    let common = shared(x, y).count();
    let union = x.len() + y.len() - common;
    #[allow(clippy::cast_precision_loss, reason = "sentences have few stems")]
    let share = if union == 0 { 0.0 } else { common as f32 / union as f32 };
    // Two figures of one text, speaker or outlet are two answers.
    if values::relation_within(a, b, Tolerance::default()) == Some(Relation::Disjoint) {
        return None;
    }
    if share >= SAME_COPY && x.len().min(y.len()) >= SHORTEST_COPY {
        return Some(Why::SameCopy);
    }
    match (named_speaker(a), named_speaker(b)) {
        (Some(s), Some(t)) => s.is_same(t).then_some(Why::SameSpeaker),
        // Where it names nobody, an outlet speaks for itself.
        _ => same_outlet(a, b, articles).then_some(Why::SameOutlet),
    }
}

fn named_speaker(claim: &Claim) -> Option<&Speaker> {
    claim.speaker.as_ref().filter(|speaker| speaker.kind != SpeakerKind::Unnamed)
}

/// Whether one outlet published the articles of both.
fn same_outlet(a: &Claim, b: &Claim, articles: &[Article]) -> bool {
    let article = |claim: &Claim| intake::by_id(articles, claim.article);
    matches!((article(a), article(b)), (Some(x), Some(y)) if !x.source_is_placeholder && x.source == y.source)
}
