//! Rows of near misses: figures that look comparable and are not, kept apart and shown as such.

use crate::claims::{Claim, Kind, Scope};
use crate::intake::{self, Article};
use crate::l10n::{self, Bilingual, FluentArgs};
use crate::text::stem::shared;

use super::apart;
use super::places::Places;
use super::surroundings::{Around, Surroundings};

/// Above this likeness of their words two questions could be taken for one.
const LOOKS_ALIKE: f32 = 0.34;
/// No more near misses than this for one story: past that they bury what matters.
const MOST: usize = 24;

/// Two groups of claims that look comparable, and what sets them apart.
pub(super) struct NearMiss<'a> {
    pub claims: Vec<&'a Claim>,
    pub gap: Bilingual,
}

/// Finds the pairs of groups that a hasty reader would compare.
#[must_use]
pub(super) fn find<'a>(
    articles: &[Article],
    groups: &[Vec<&'a Claim>],
    around: &Surroundings,
    places: &Places,
) -> Vec<NearMiss<'a>> {
    let groups: Vec<Vec<&Claim>> = groups.iter().map(|group| places.sorted(group)).collect();
    let mut found: Vec<(f32, NearMiss<'a>)> = Vec::new();
    for (i, a) in groups.iter().enumerate() {
        for b in groups.iter().skip(i + 1) {
            let (Some(x), Some(y)) = (a.first(), b.first()) else { continue };
            if x.kind != y.kind || x.kind.is_date() || x.kind == Kind::Rank || x.unit != y.unit {
                continue;
            }
            if let Some(Gap { likeness, pair, why }) = gap(a, b, around) {
                found
                    .push((likeness, NearMiss { claims: members(a, b), gap: in_words(why, pair, articles) }));
            }
        }
    }
    let all = |miss: &NearMiss<'_>| -> Vec<_> {
        places.sorted(&miss.claims).into_iter().map(|claim| places.of_claim(claim)).collect()
    };
    found.retain(|(_, miss)| miss.claims.windows(2).any(|w| matches!(w, [a, b] if a.article != b.article)));
    found.sort_by(|a, b| b.0.total_cmp(&a.0).then_with(|| all(&a.1).cmp(&all(&b.1))));
    found.truncate(MOST);
    found.into_iter().map(|(_, miss)| miss).collect()
}

/// One claim of each article from both groups, in order.
fn members<'a>(a: &[&'a Claim], b: &[&'a Claim]) -> Vec<&'a Claim> {
    let mut out: Vec<&Claim> = Vec::new();
    for group in [a, b] {
        let mut last = None;
        for claim in group {
            if last != Some(claim.article) {
                out.push(claim);
            }
            last = Some(claim.article);
        }
    }
    out.sort_by_key(|c| c.id);
    out
}

/// What sets two groups apart.
struct Gap<'a> {
    /// How alike they look.
    likeness: f32,
    /// The two claims that look most alike.
    pair: [&'a Claim; 2],
    why: &'static str,
}

fn gap<'a>(a: &[&'a Claim], b: &[&'a Claim], around: &Surroundings) -> Option<Gap<'a>> {
    let mut best: Option<Gap<'a>> = None;
    for x in a {
        for y in b {
            let Some(why) = difference(x, y).filter(|_| may_be_mistaken(x, y)) else { continue };
            let likeness = around.cosine(x, y, Around::Near);
            if likeness >= LOOKS_ALIKE && best.as_ref().is_none_or(|best| likeness > best.likeness) {
                best = Some(Gap { likeness, pair: [x, y], why });
            }
        }
    }
    best
}

/// Whether one of two figures may be taken for the other, or for a part of it: both count the same, or people among
/// whom the other's may be. Bridges are no part of houses.
fn may_be_mistaken(a: &Claim, b: &Claim) -> bool {
    let anyone = |c: &Claim| c.features.people.are_open();
    let people = a.counts_people() && b.counts_people() && (anyone(a) || anyone(b));
    people || a.features.concept == b.features.concept
}

/// What sets two claims that look alike apart, as the id of the message that tells it.
fn difference(a: &Claim, b: &Claim) -> Option<&'static str> {
    if let (Some(x), Some(y)) = (&a.scope.period, &b.scope.period)
        && apart::other_period(x, y)
    {
        return Some("gap-period");
    }
    let (x, y) = (&a.features.sides, &b.features.sides);
    if !x.is_empty() && !y.is_empty() && shared(x, y).next().is_none() {
        return Some("gap-side");
    }
    (a.features.is_part != b.features.is_part).then_some("gap-part")
}

/// The figures of both as their articles put them, each with the time, side or place that it is told of.
fn in_words(id: &str, pair: [&Claim; 2], articles: &[Article]) -> Bilingual {
    let scope = |claim: &Claim| {
        let Scope { place, period, side, part } = &claim.scope;
        let told = match id {
            "gap-period" => [period, part, place],
            "gap-side" => [side, part, place],
            _ => [part, place, side],
        };
        told.into_iter().flatten().next().cloned().unwrap_or_default()
    };
    let [x, y] = pair.map(scope);
    let is_told = x != y;
    let said = |claim: &Claim, scope: &str| {
        let text = intake::by_id(articles, claim.article).map_or("", |a| &a.text);
        let words = format!("«{}»", claim.span.of(text).trim());
        // Words that hold it already, and what both share, tell nothing apart.
        if is_told && !scope.is_empty() && !words.contains(scope) {
            format!("{words} ({scope})")
        } else {
            words
        }
    };
    let [a, b] = pair;
    let mut args = FluentArgs::new();
    args.set("values", format!("{} · {}", said(a, &x), said(b, &y)));
    l10n::bilingual(id, Some(&args))
}

#[cfg(test)]
mod tests {
    use crate::align::align;
    use crate::claims::{Claim, ClaimId};
    use crate::intake::{Article, ArticleId, read_bytes};
    use crate::text::Words;

    /// What sets the near misses of two articles apart, in Arabic.
    fn gaps(texts: [&str; 2]) -> Vec<String> {
        let words = Words::builtin();
        let read = |(id, text): (u32, &str)| {
            let articles = read_bytes("a.txt", text.as_bytes(), words).articles;
            articles.into_iter().map(move |a| Article { id: ArticleId(id), ..a })
        };
        let articles: Vec<Article> = (1..).zip(texts).flat_map(read).collect();
        let claims = articles.iter().flat_map(|a| crate::claims::extract(a, 1));
        let claims: Vec<Claim> =
            (1..).zip(claims).map(|(id, claim)| Claim { id: ClaimId(id), ..claim }).collect();
        align(&articles, &claims, words).into_iter().filter_map(|row| Some(row.scope_gap?.ar)).collect()
    }

    #[test]
    fn bridges_are_no_part_of_houses() {
        let found = gaps([
            "هدم الفيضان 210 منازل وأربعة جسور في ريف الجزيرة.",
            "هدم الفيضان أكثر من 200 منزل في ريف الجزيرة، من بينها 70 منزلا في بلدة الكروم، وانهارت ثلاثة جسور.",
        ]);
        assert!(!found.iter().any(|gap| gap.contains("جسور")), "{found:?}");
        assert!(
            found.iter().any(|gap| gap.contains("«70 منزلا»") && gap.contains("«210 منازل»")),
            "{found:?}"
        );
    }

    #[test]
    fn children_may_be_part_of_the_people() {
        let found = gaps([
            "أصيب 40 شخصا في تدافع الملعب الكبير.",
            "أصيب 40 شخصا في تدافع الملعب الكبير، بينهم 12 طفلا أصيبوا في تدافع الملعب.",
        ]);
        assert!(found.iter().any(|gap| gap.contains("«12 طفلا»")), "{found:?}");
    }
}
