//! Articles to stories, so that a large collection is not compared all against all.
//!
//! A handful of articles is taken for one story: whoever opened them together says so. Larger collections
//! are split by the rare words that articles share, through an inverted index, in near-linear time.

use rustc_hash::FxHashMap;

use super::places;
use crate::claims::Claim;
use crate::intake::{Article, ArticleId};
use crate::text::stem::shared;

/// Up to so many articles are one story.
const HANDFUL: usize = 24;
/// How many of an article's rarest words index it.
const KEYS: usize = 16;
/// With how many of the articles that share a word, the nearest before it, one is compared.
const NEAREST: usize = 60;
/// How many index words two articles of one story share.
const SHARED_KEYS: usize = 4;
/// Two articles of one story share one in so many of the words of the shorter.
const RELATED: usize = 7;
/// More articles than this are not one story: comparing claims costs the square of their number.
const LARGEST_STORY: usize = 64;
/// More claims than this are not one story's either: an article that brings so many is an archive or damage.
const MOST_CLAIMS: usize = 3_000;
/// How many of the further claims of such an article are compared with each other.
const STRETCH: usize = 256;
/// Articles of a handful are told to be of other stories where they share less than one in so many words with each.
const STRAY: usize = 16;
/// With fewer words nothing can be said of an article's story.
const FEW_WORDS: usize = 12;
/// Days between two reports of one story.
const DAYS: i32 = 45;

/// Splits `claims` into those of one story each, in the order of their first claims.
#[must_use]
pub(super) fn split<'a>(articles: &[Article], claims: &'a [Claim]) -> Vec<Vec<&'a Claim>> {
    whole_stories(articles, claims).into_iter().flat_map(bounded).collect()
}

/// The articles of which only the first claims are compared with those of the others, since their story has too many.
#[must_use]
pub(super) fn cut(articles: &[Article], claims: &[Claim]) -> Vec<ArticleId> {
    if claims.len() <= MOST_CLAIMS {
        return Vec::new();
    }
    let stories = whole_stories(articles, claims);
    let mut out: Vec<ArticleId> = stories.iter().flat_map(|story| cut_in(story)).collect();
    out.sort_unstable();
    out
}

/// The articles of a handful that hardly share a word with any other: they may tell another story.
#[must_use]
pub(super) fn strays(articles: &[Article], claims: &[Claim]) -> Vec<ArticleId> {
    if !(2..=HANDFUL).contains(&articles.len()) {
        return Vec::new();
    }
    let stems = stems(&articles.iter().collect::<Vec<_>>(), claims);
    let is_known = |own: &&Vec<u32>| own.len() >= FEW_WORDS;
    let strays = |(i, own): (usize, &Vec<u32>)| {
        let mut others = stems.iter().enumerate().filter(|(j, _)| *j != i).map(|(_, other)| other);
        is_known(&own)
            && others.clone().all(|other| is_known(&other))
            && others.all(|other| shared(own, other).count() * STRAY < own.len().min(other.len()))
    };
    let found = stems.iter().enumerate().filter(|entry| strays(*entry));
    found.filter_map(|(i, _)| articles.get(i)).map(|article| article.id).collect()
}

fn cut_in(story: &[&Claim]) -> Vec<ArticleId> {
    if story.len() <= MOST_CLAIMS {
        return Vec::new();
    }
    let mut counts: FxHashMap<ArticleId, usize> = FxHashMap::default();
    for claim in story {
        *counts.entry(claim.article).or_default() += 1;
    }
    let share = share(counts.len());
    counts.into_iter().filter(|(_, count)| *count > share).map(|(id, _)| id).collect()
}

/// How many claims of each of so many articles are compared together.
fn share(articles: usize) -> usize {
    MOST_CLAIMS / articles.max(1)
}

/// A story of too many claims by stretches: the first claims of each article together, as many of each, then what is left
/// of each article a few at a time.
fn bounded(story: Vec<&Claim>) -> Vec<Vec<&Claim>> {
    if story.len() <= MOST_CLAIMS {
        return vec![story];
    }
    let mut of_article: FxHashMap<ArticleId, Vec<&Claim>> = FxHashMap::default();
    let mut order: Vec<ArticleId> = Vec::new();
    for claim in story {
        let own = of_article.entry(claim.article).or_default();
        if own.is_empty() {
            order.push(claim.article);
        }
        own.push(claim);
    }
    let share = share(order.len());
    let mut out = vec![Vec::new()];
    for id in order {
        let own = of_article.remove(&id).unwrap_or_default();
        let (first, rest) = own.split_at(share.min(own.len()));
        if let Some(common) = out.first_mut() {
            common.extend(first);
        }
        out.extend(rest.chunks(STRETCH).map(<[_]>::to_vec));
    }
    out
}

fn whole_stories<'a>(articles: &[Article], claims: &'a [Claim]) -> Vec<Vec<&'a Claim>> {
    if articles.len() <= HANDFUL {
        return vec![claims.iter().collect()];
    }
    let story_of = stories(&places::in_order(articles), claims);
    let mut out: Vec<Vec<&Claim>> = Vec::new();
    let mut place: FxHashMap<usize, usize> = FxHashMap::default();
    for claim in claims {
        let story = story_of.get(&claim.article).copied().unwrap_or(usize::MAX);
        let at = *place.entry(story).or_insert_with(|| {
            out.push(Vec::new());
            out.len() - 1
        });
        if let Some(members) = out.get_mut(at) {
            members.push(claim);
        }
    }
    out
}

/// The story of each of `articles`; those that stand near each other are compared.
fn stories(articles: &[&Article], claims: &[Claim]) -> FxHashMap<ArticleId, usize> {
    let order: FxHashMap<ArticleId, usize> = articles.iter().enumerate().map(|(i, a)| (a.id, i)).collect();
    let stems = stems(articles, claims);
    let mut frequency: FxHashMap<u32, usize> = FxHashMap::default();
    for own in &stems {
        for stem in own {
            *frequency.entry(*stem).or_default() += 1;
        }
    }
    let keys: Vec<Vec<u32>> = stems.iter().map(|own| keys(own, &frequency)).collect();
    let mut index: FxHashMap<u32, Vec<usize>> = FxHashMap::default();
    let mut root: Vec<usize> = (0..articles.len()).collect();
    let mut sizes = vec![1; articles.len()];
    for (i, own) in keys.iter().enumerate() {
        let mut met: FxHashMap<usize, usize> = FxHashMap::default();
        for key in own {
            let known = index.entry(*key).or_default();
            for &j in known.iter().rev().take(NEAREST) {
                *met.entry(j).or_default() += 1;
            }
            known.push(i);
        }
        let mut near: Vec<usize> =
            met.into_iter().filter(|(_, n)| *n >= SHARED_KEYS).map(|(j, _)| j).collect();
        near.sort_unstable();
        for j in near {
            let related = match (stems.get(i), stems.get(j)) {
                (Some(a), Some(b)) => shared(a, b).count() * RELATED >= a.len().min(b.len()),
                _ => false,
            };
            if related && close_in_time(articles.get(i), articles.get(j)) {
                join(&mut root, &mut sizes, i, j);
            }
        }
    }
    order.into_iter().map(|(id, i)| (id, find(&mut root, i))).collect()
}

/// The different words of each article's claims, in order.
fn stems(articles: &[&Article], claims: &[Claim]) -> Vec<Vec<u32>> {
    let order: FxHashMap<ArticleId, usize> = articles.iter().enumerate().map(|(i, a)| (a.id, i)).collect();
    let mut stems: Vec<Vec<u32>> = vec![Vec::new(); articles.len()];
    for claim in claims {
        if let Some(own) = order.get(&claim.article).and_then(|&i| stems.get_mut(i)) {
            own.extend(claim.features.sentence.iter());
        }
    }
    for own in &mut stems {
        own.sort_unstable();
        own.dedup();
    }
    stems
}

/// The rarest words that at least two articles have.
fn keys(stems: &[u32], frequency: &FxHashMap<u32, usize>) -> Vec<u32> {
    let count = |s: &u32| frequency.get(s).copied().unwrap_or(0);
    let mut own: Vec<u32> = stems.iter().copied().filter(|s| count(s) >= 2).collect();
    own.sort_by_key(|s| (count(s), *s));
    own.truncate(KEYS);
    own
}

fn close_in_time(a: Option<&&Article>, b: Option<&&Article>) -> bool {
    let date = |article: Option<&&Article>| article.and_then(|a| a.published.as_ref()).map(|p| p.date);
    match (date(a), date(b)) {
        (Some(a), Some(b)) => a.since(b).is_ok_and(|s| s.get_days().abs() <= DAYS),
        _ => true,
    }
}

fn find(root: &mut [usize], i: usize) -> usize {
    let mut at = i;
    while let Some(&up) = root.get(at) {
        if up == at {
            break;
        }
        // Halves the path for the next look-up.
        let above = root.get(up).copied().unwrap_or(up);
        if let Some(slot) = root.get_mut(at) {
            *slot = above;
        }
        at = above;
    }
    at
}

/// Joins the stories of two articles unless that makes one too large.
fn join(root: &mut [usize], sizes: &mut [usize], a: usize, b: usize) {
    let (a, b) = (find(root, a), find(root, b));
    let size = |i: usize| sizes.get(i).copied().unwrap_or(1);
    let joint = size(a) + size(b);
    if a == b || joint > LARGEST_STORY {
        return;
    }
    if let Some(slot) = root.get_mut(a.max(b)) {
        *slot = a.min(b);
    }
    if let Some(slot) = sizes.get_mut(a.min(b)) {
        *slot = joint;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::intake;

    #[test]
    fn articles_that_share_hardly_a_word_are_told_apart() {
        let flood = "قُتل 9 أشخاص في سيول جرفت قرى وادي السلام ليل الاثنين، وأجلت فرق الإنقاذ 40 أسرة إلى مدارس المدينة. وتضرر 15 جسرا وانقطعت الطرق الجبلية المؤدية إلى السد القديم.";
        let again = "ارتفع عدد قتلى السيول التي جرفت قرى وادي السلام إلى 12 شخصا، وأجلت فرق الإنقاذ 55 أسرة من القرى. وأصلحت البلدية 3 جسور من الطرق الجبلية.";
        let match_ = "حضر 30 ألف متفرج نهائي الكأس في ملعب العاصمة، وسجل المهاجم هدفين خلال 5 دقائق أمام جمهور غفير. وباعت اللجنة المنظمة 28 ألف تذكرة عبر الشبكة، فيما وزع الرعاة 600 قميص على المشجعين عند البوابات الشرقية.";
        let told = |texts: &[&str]| {
            let article = |(n, text): (u32, &&str)| Article {
                id: ArticleId(n),
                text: (*text).into(),
                ..intake::read_bytes("أ.txt", "خبر".as_bytes(), crate::text::Words::builtin())
                    .articles
                    .remove(0)
            };
            let articles: Vec<Article> = (1..).zip(texts).map(article).collect();
            let comparison = crate::verdict::compare(articles);
            strays(&comparison.articles, &comparison.claims)
        };
        assert_eq!(told(&[flood, again]), []);
        assert_eq!(told(&[flood, match_]), [ArticleId(1), ArticleId(2)]);
        assert_eq!(told(&[flood, again, match_]), [ArticleId(3)]);
        assert_eq!(told(&[flood]), []);
    }

    #[test]
    fn a_story_of_too_many_claims_is_cut_without_losing_one() {
        let article = |n: u32, sentences: usize| Article {
            id: ArticleId(n),
            text: "أصيب 7 عمال في المصنع. ".repeat(sentences).into(),
            title_span: None,
            dimmed: Vec::new(),
            ..intake::samples()[0].clone()
        };
        let articles = [article(1, MOST_CLAIMS), article(2, 3)];
        let long = crate::claims::extract(&articles[0], 1);
        let short = crate::claims::extract(&articles[1], 1 + u32::try_from(long.len()).unwrap());
        let claims = [long, short].concat();
        assert!(claims.len() > MOST_CLAIMS);
        assert_eq!(cut(&articles, &claims), [ArticleId(1)]);
        assert!(cut(&articles, &claims[..MOST_CLAIMS]).is_empty());
        let stories = split(&articles, &claims);
        assert!(stories.iter().all(|story| story.len() <= MOST_CLAIMS));
        let first = &stories[0];
        assert!(
            first.iter().filter(|claim| claim.article == ArticleId(2)).count() == 3,
            "they meet the other's first"
        );
        let mut ids: Vec<_> = stories.concat().iter().map(|claim| claim.id).collect();
        ids.sort_unstable();
        assert!(ids.iter().eq(claims.iter().map(|claim| &claim.id)));
    }
}
