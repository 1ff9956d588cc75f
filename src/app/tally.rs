//! What is said on a row, value by value: which sources give each, those that most give first.

use std::cmp::Reverse;

use super::model::Model;
use crate::align::values::{self, Tolerance};
use crate::claims::{Claim, ClaimId, figures};
use crate::intake::Article;
use crate::l10n::Lang;
use crate::verdict::Judgement;

/// The claims of a row that say one thing.
#[derive(Clone, Debug)]
pub(crate) struct Group<'a> {
    pub claims: Vec<&'a Claim>,
    /// The sources that say it, in the order of their columns.
    pub sources: Vec<&'a Article>,
}

impl Group<'_> {
    fn holds(&self, claim: &Claim) -> bool {
        self.claims.first().is_some_and(|first| {
            first.value == claim.value
                && is_same_unit(first, claim)
                && first.hedge == claim.hedge
                && first.polarity == claim.polarity
        })
    }

    /// The first claim of it.
    #[must_use]
    pub(crate) fn claim(&self) -> Option<ClaimId> {
        self.claims.first().map(|claim| claim.id)
    }

    /// Whether `claim` is one of it.
    #[must_use]
    pub(crate) fn has(&self, claim: ClaimId) -> bool {
        self.claims.iter().any(|one| one.id == claim)
    }

    /// The claim of it behind `claim`, going round; the first where it does not hold that.
    #[must_use]
    pub(crate) fn after(&self, claim: Option<ClaimId>) -> Option<ClaimId> {
        let at = self.claims.iter().position(|one| Some(one.id) == claim);
        let next = at.map_or(0, |at| (at + 1) % self.claims.len());
        self.claims.get(next).map(|claim| claim.id)
    }
}

/// The claims of `row` whose sources have a column, by what they say; of values that as many sources give, the one
/// whose column comes first stands first.
#[must_use]
pub(crate) fn groups<'a>(model: &'a Model, row: &'a Judgement) -> Vec<Group<'a>> {
    let mut groups: Vec<Group<'a>> = Vec::new();
    for article in model.columns() {
        // The text that the claims were found in may be older.
        let article = model.comparison.article(article.id).unwrap_or(article);
        for claim in model.claims_in(row, article.id) {
            match groups.iter_mut().find(|group| group.holds(claim)) {
                Some(group) => {
                    group.claims.push(claim);
                    if group.sources.last().is_none_or(|last| last.id != article.id) {
                        group.sources.push(article);
                    }
                }
                None => groups.push(Group { claims: vec![claim], sources: vec![article] }),
            }
        }
    }
    groups.sort_by_key(|group| Reverse(group.sources.len()));
    groups
}

/// A sentence with what it claims on a row.
#[derive(Clone, Debug)]
pub(crate) struct Quote<'a> {
    pub article: &'a Article,
    pub claims: Vec<&'a Claim>,
}

/// The sentences that a row rests on.
#[derive(Clone, Debug)]
pub(crate) struct Quotes<'a> {
    /// The first for each value, what contradicts the first of them before what does not.
    pub deciding: Vec<Quote<'a>>,
    /// What else is said of the same values, in the order of the articles.
    pub others: Vec<Quote<'a>>,
}

/// The sentences that `row` rests on. One is quoted once for all it claims; where one value is all that is given, all of
/// them decide.
#[must_use]
pub(crate) fn quotes<'a>(model: &'a Model, row: &'a Judgement) -> Quotes<'a> {
    let mut all: Vec<Quote<'a>> = Vec::new();
    // The texts that the claims were found in: those open may be newer until they are compared.
    for article in &model.comparison.articles {
        let claims: Vec<&Claim> = model.claims_in(row, article.id).collect();
        let sentences = claims.chunk_by(|a, b| a.sentence == b.sentence);
        all.extend(sentences.map(|claims| Quote { article, claims: claims.to_vec() }));
    }
    let mut told: Vec<&Claim> = Vec::new();
    let (mut deciding, others): (Vec<Quote<'a>>, Vec<Quote<'a>>) = all.iter().cloned().partition(|quote| {
        let is_told = |claim: &&Claim| told.iter().any(|one| is_same_value(one, claim));
        let new: Vec<&Claim> = quote.claims.iter().copied().filter(|claim| !is_told(claim)).collect();
        told.extend(&new);
        !new.is_empty()
    });
    if deciding.len() < 2 {
        return Quotes { deciding: all, others: Vec::new() };
    }
    contradicting_first(&mut deciding, |quote| &quote.claims, model.comparison.about);
    Quotes { deciding, others }
}

/// Puts the first that another contradicts in front, what contradicts it next, and the rest in the order it had: so both
/// sides are seen at once, and not «العشرات» before 40 and 41.
pub(crate) fn contradicting_first<'a, T>(
    all: &mut [T],
    claims: impl Fn(&T) -> &[&'a Claim],
    about: Tolerance,
) {
    let clash = |a: &T, b: &T| {
        claims(a).iter().any(|one| claims(b).iter().any(|other| values::contradict(one, other, about)))
    };
    let rest = |at: usize| all.iter().skip(at + 1);
    let side = all.iter().enumerate().position(|(at, one)| rest(at).any(|other| clash(one, other)));
    if let Some(front) = side.and_then(|side| all.get_mut(..=side)) {
        front.rotate_right(1);
    }
    if let Some((first, rest)) = all.split_first_mut() {
        rest.sort_by_key(|one| !clash(first, one));
    }
}

/// Whether both are told in one unit. What is counted has none that is told: a misspelt noun makes things of persons.
fn is_same_unit(a: &Claim, b: &Claim) -> bool {
    a.unit == b.unit || figures::unit(&a.unit, Lang::Ar) == figures::unit(&b.unit, Lang::Ar)
}

/// Whether both give one value, however sure of it they are.
fn is_same_value(a: &Claim, b: &Claim) -> bool {
    a.value == b.value && is_same_unit(a, b) && a.polarity == b.polarity
}

/// The first claim of the value that stands `by` places behind the one at hand.
#[must_use]
pub(crate) fn beside(model: &Model, by: isize) -> Option<ClaimId> {
    let groups = groups(model, model.selected_row()?);
    let here = model.claim_at_hand().and_then(|hand| groups.iter().position(|group| group.has(hand)));
    let next = match here {
        Some(here) => here.checked_add_signed(by)?,
        None if by > 0 => 0,
        None => groups.len().checked_sub(1)?,
    };
    groups.get(next)?.claim()
}

/// Whether the sources of a row are gathered by what they say, where there is room for `room` of `sources` columns: as
/// the user wants it, else where most sources would be out of sight.
#[must_use]
pub(crate) const fn is_wanted(asked: Option<bool>, sources: usize, room: usize) -> bool {
    match asked {
        Some(asked) => asked,
        None => sources >= FEW && sources > room * 2,
    }
}

/// So many sources are few enough to be looked at one by one.
const FEW: usize = 8;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::Settings;
    use crate::app::model::samples;
    use crate::intake::ArticleId;

    fn model(figures: &[u32]) -> Model {
        let article = |(id, n): (u32, &u32)| {
            samples::article(id, &format!("صحيفة {id}"), &format!("قُتل {n} شخصا في حريق المصنع."))
        };
        let articles: Vec<Article> = (1..).zip(figures).map(article).collect();
        let mut model = Model::new(Settings::default());
        model.articles.clone_from(&articles);
        model.comparison = std::sync::Arc::new(crate::verdict::compare(articles));
        model
    }

    #[test]
    fn values_stand_in_the_order_of_how_many_sources_give_them() {
        let model = model(&[19, 12, 14, 12, 19, 12]);
        let row = model.comparison.rows.first().expect("a row");
        let groups = groups(&model, row);
        let ids = |group: &Group<'_>| group.sources.iter().map(|article| article.id).collect();
        let told: Vec<(usize, Vec<ArticleId>)> =
            groups.iter().map(|group| (group.claims.len(), ids(group))).collect();
        let of = |places: &[u32]| places.iter().copied().map(ArticleId).collect::<Vec<_>>();
        assert_eq!(told, [(3, of(&[2, 4, 6])), (2, of(&[1, 5])), (1, of(&[3]))]);
        let first = groups[0].claim();
        assert_eq!(groups[0].after(None), first);
        assert_eq!(groups[0].after(Some(groups[0].claims[2].id)), first, "it goes round");
    }

    #[test]
    fn a_misspelt_noun_makes_no_other_value() {
        let mut model = model(&[12, 12, 19]);
        let comparison = std::sync::Arc::make_mut(&mut model.comparison);
        comparison.claims[1].unit = "things".into();
        let counts = |model: &Model| {
            let row = model.comparison.rows.first().expect("a row");
            groups(model, row).iter().map(|group| group.sources.len()).collect::<Vec<_>>()
        };
        assert_eq!(counts(&model), [2, 1]);
        std::sync::Arc::make_mut(&mut model.comparison).claims[1].unit = "tonnes".into();
        assert_eq!(counts(&model), [1, 1, 1], "tonnes are told");
    }

    #[test]
    fn one_quote_of_each_value_comes_before_others_of_the_same() {
        let model = model(&[19, 19, 12, 19, 12]);
        let row = model.comparison.rows.first().expect("a row");
        let quotes = quotes(&model, row);
        let ids = |quotes: &[Quote<'_>]| quotes.iter().map(|quote| quote.article.id.0).collect::<Vec<_>>();
        assert_eq!((ids(&quotes.deciding), ids(&quotes.others)), (vec![1, 3], vec![2, 4, 5]));
        let agreeing = self::model(&[19, 19, 19]);
        let row = agreeing.comparison.rows.first().expect("a row");
        let quotes = self::quotes(&agreeing, row);
        assert_eq!((ids(&quotes.deciding), quotes.others.len()), (vec![1, 2, 3], 0));
    }

    #[test]
    fn both_sides_come_before_what_goes_with_either() {
        let mut model = model(&[19, 40, 41]);
        let claims = &mut std::sync::Arc::make_mut(&mut model.comparison).claims;
        claims[0].value = crate::claims::Value::Number { low: Some(10.0), high: Some(99.0) };
        let row = model.comparison.rows.first().expect("a row");
        let quotes = quotes(&model, row);
        let told: Vec<u32> = quotes.deciding.iter().map(|quote| quote.article.id.0).collect();
        assert_eq!(told, [2, 3, 1]);
    }

    #[test]
    fn sources_are_gathered_where_most_would_be_out_of_sight() {
        assert!(is_wanted(None, 20, 5) && is_wanted(None, 49, 6));
        assert!(!is_wanted(None, 10, 5) && !is_wanted(None, 5, 2));
        assert!(is_wanted(Some(true), 3, 5) && !is_wanted(Some(false), 49, 5));
    }
}
