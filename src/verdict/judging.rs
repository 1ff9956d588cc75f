//! Row to verdict: what the claims mean together, by interval logic, precision and publication time.

use super::Verdict;
use super::reason::{self, Reason};
use crate::align::apart::{is_former, rival_accounts};
use crate::align::values::{self, Relation, Tolerance};
use crate::align::{Row, each_two, marks, parts};
use crate::claims::{Claim, Direction, Hedge, Kind, Polarity, Value, articles_of};
use crate::intake::{self, Article, ArticleId};
use crate::l10n::Bilingual;

/// Within so many minutes reports are of the same stage of events.
const STAGE: i64 = 15;

/// The members of a row with their articles at hand.
pub(super) struct Members<'a> {
    pub row: &'a Row,
    pub claims: Vec<&'a Claim>,
    pub articles: &'a [Article],
    pub about: Tolerance,
    /// How many origins the claims have.
    pub origins: usize,
}

impl Members<'_> {
    /// The claims that are judged: suppositions stand aside where what is put forward still lets two
    /// sources be compared, and so do figures told again in other units.
    #[must_use]
    pub(super) fn considered(&self) -> Vec<&Claim> {
        let again = |c: &Claim| self.claims.iter().any(|first| first.id < c.id && values::restates(first, c));
        let put_forward: Vec<&Claim> = self
            .claims
            .iter()
            .copied()
            .filter(|c| c.polarity != Polarity::Hypothetical && !again(c))
            .collect();
        let several = |claims: &[&Claim]| {
            claims.first().is_some_and(|first| claims.iter().any(|c| c.article != first.article))
        };
        if put_forward.is_empty() || (several(&self.claims) && !several(&put_forward)) {
            self.claims.clone()
        } else {
            put_forward
        }
    }

    /// Those of them that nobody denies; all, where all are denied.
    #[must_use]
    pub(super) fn given(&self) -> Vec<&Claim> {
        let considered = self.considered();
        let given = |c: &&Claim| c.polarity != Polarity::Denied;
        if considered.iter().any(given) { considered.into_iter().filter(given).collect() } else { considered }
    }

    fn article(&self, id: ArticleId) -> Option<&Article> {
        intake::by_id(self.articles, id)
    }
}

/// What the row's claims mean together, and why.
#[must_use]
pub(super) fn judge(members: &Members<'_>) -> (Verdict, Bilingual) {
    let reason = verdict(members);
    (reason.verdict(), reason::words(&reason, members))
}

fn verdict(members: &Members<'_>) -> Reason {
    if members.row.scope_gap.is_some() {
        return Reason::OtherScope;
    }
    let claims = members.considered();
    if parts::is_excess(&claims) {
        return Reason::PartsExceedTotal;
    }
    let one_source = articles_of(claims.iter().copied()).len() < 2;
    match worst(&claims, members.about) {
        Relation::Disjoint if one_source => Reason::ContradictsItself,
        _ if one_source => Reason::OneSource,
        Relation::Disjoint if worst(&members.given(), members.about) != Relation::Disjoint => Reason::Denied,
        Relation::Disjoint => match disjoint(members, &members.given()) {
            Reason::CannotAllBeRight if members.row.tie.is_some_and(|tie| tie < marks::UNSURE) => {
                Reason::NotSure
            }
            Reason::CannotAllBeRight if differ_in_direction(&members.given(), members.about) => {
                Reason::OppositeWays
            }
            reason => reason,
        },
        Relation::Overlapping => Reason::BothPossible,
        Relation::Same => same(&claims),
    }
}

/// Whether figures contradict each other by nothing but the way they went: «ارتفعت 12%», «تراجعت 12%».
fn differ_in_direction(claims: &[&Claim], about: Tolerance) -> bool {
    let mut apart = each_two(claims).filter(|(a, b)| values::contradict(a, b, about));
    apart.all(|(a, b)| values::went_opposite_ways(a, b))
}

/// The widest gap between any two claims.
fn worst(claims: &[&Claim], about: Tolerance) -> Relation {
    let gap = |(a, b)| {
        let relation = values::relation_within(a, b, about).unwrap_or(Relation::Overlapping);
        let open = relation == Relation::Disjoint && values::could_be_one_weekday(a, b);
        if open { Relation::Overlapping } else { relation }
    };
    each_two(claims).map(gap).max().unwrap_or(Relation::Same)
}

/// The same figure: agreed, unless one side only bounds it («أكثر من 900» and 900).
fn same(claims: &[&Claim]) -> Reason {
    let bound =
        |c: &Claim| matches!(c.hedge, Hedge::MoreThan | Hedge::AtLeast | Hedge::LessThan | Hedge::AtMost);
    let first = claims.first().map(|c| (bound(c), c.hedge));
    let mixed = claims.iter().any(|c| {
        first.is_some_and(|(was_bound, hedge)| bound(c) != was_bound || (bound(c) && c.hedge != hedge))
    });
    let number = claims.first().is_some_and(|c| matches!(c.value, Value::Number { .. }));
    if number && mixed { Reason::BothPossible } else { Reason::Same }
}

/// Values that cannot all be right: told from a rising toll by time.
fn disjoint(members: &Members<'_>, claims: &[&Claim]) -> Reason {
    // What happened long ago does not rise any more.
    let over = claims.iter().any(|c| c.features.elsewhen.is_some());
    // Nobody agrees on how many are dead, whatever else the sentence tells.
    let harmed = matches!(members.row.kind, Kind::Killed | Kind::Injured | Kind::Missing);
    let grows = harmed || claims.iter().all(|c| cumulative(c));
    if over {
        return Reason::CannotAllBeRight;
    }
    if !grows {
        return if was_replaced(members, claims) { Reason::Replaced } else { Reason::CannotAllBeRight };
    }
    progress(members, claims).unwrap_or(Reason::CannotAllBeRight)
}

/// Whether every two shares, sums or counts of votes that contradict each other are an older figure and what became of it:
/// the later report tells the other's as what was before («84% بدلا من 94%»), or votes were counted in between.
fn was_replaced(members: &Members<'_>, claims: &[&Claim]) -> bool {
    /// So many minutes later votes are those of another count.
    const COUNTED: i64 = 12 * 60;
    let (former, current): (Vec<&Claim>, Vec<&Claim>) = claims.iter().copied().partition(|c| is_former(c));
    let tells = |later: &Claim, figure: &Claim| {
        let same = |c: &&Claim| values::relation(c, figure) == Some(Relation::Same);
        former.iter().filter(|c| c.article == later.article).any(same)
    };
    let moment = |claim: &Claim| members.article(claim.article).and_then(published);
    let counted = |a: &Claim, b: &Claim| {
        let polls = a.features.subject.is_of_poll || b.features.subject.is_of_poll;
        let moments = moment(a).zip(moment(b)).filter(|_| polls);
        moments.is_some_and(|(x, y)| {
            (x.first - y.first).abs() >= COUNTED && (x.last < y.first || y.last < x.first)
        })
    };
    let mut apart = each_two(&current).filter(|(a, b)| values::contradict(a, b, members.about)).peekable();
    apart.peek().is_some() && apart.all(|(a, b)| tells(a, b) || tells(b, a) || counted(a, b))
}

/// Tolls and counts that only grow as news comes in. How many came to a match, live in a town or work in a factory does
/// not.
fn cumulative(claim: &Claim) -> bool {
    const GROWING: [&str; 8] =
        ["persons", "areas", "sites", "buildings", "families", "groups", "things", "cases"];
    // Who lives in a town, came to a match or sits in a cabinet.
    const FIXED: [&str; 8] =
        ["inhabitant", "spectator", "voter", "worker", "minister", "deputy", "observer", "candidate"];
    // What was agreed on is what it is.
    if claim.features.is_agreed {
        return false;
    }
    match claim.kind {
        Kind::AttackCount | Kind::AttackMunitions => true,
        // What is lost grows, what is owned or shown does not.
        Kind::EquipmentCount => claim.features.event != 0 || claim.features.has_risen,
        Kind::CountOther => {
            GROWING.contains(&claim.unit.as_str()) && !FIXED.contains(&claim.features.concept.as_str())
        }
        kind => kind.is_casualty(),
    }
}

/// How the figures that the articles stand by move with time: each article's highest is its own, lower ones in
/// it are what it tells of earlier reports. Only those missing grow fewer, where the report says so. `None` where later reports fall back or nothing tells which is later.
fn progress(members: &Members<'_>, claims: &[&Claim]) -> Option<Reason> {
    // An article that sets two accounts against each other stands by neither.
    if each_two(claims).any(|(a, b)| rival_accounts(a, b) && values::contradict(a, b, members.about)) {
        return None;
    }
    let mut current: Vec<(Moment, &Claim, (f64, f64))> = Vec::new();
    for claim in claims {
        let minute = members.article(claim.article).and_then(published)?;
        let figure = values::interval_as(claim, claims.first()?, members.about)?;
        match current.iter_mut().find(|(_, c, _)| c.article == claim.article) {
            Some(own) if stands_before((claim, figure), (own.1, own.2)) => *own = (minute, claim, figure),
            Some(_) => {}
            None => current.push((minute, claim, figure)),
        }
    }
    current.sort_by_key(|(moment, claim, _)| (*moment, claim.id));
    let (mut grew, mut shrank, mut open) = (false, false, false);
    for (i, (early, a, before)) in current.iter().enumerate() {
        for (late, b, after) in current.iter().skip(i + 1) {
            // Reports of one quarter of an hour are of one stage, unless one says that the figure has risen.
            let follows = late.first > early.last;
            let later = follows
                && (late.first - early.first > STAGE || b.features.direction == Some(Direction::Rise));
            let rises = later && after.0 > before.1;
            if !values::contradict(a, b, members.about) || (!rises && knows_both(claims, a, b)) {
                continue;
            }
            let fell = follows && (says_changed(claims, b) || b.features.direction == Some(Direction::Fall));
            if follows && after.0 <= before.1 && !fell {
                return None;
            }
            shrank |= fell && after.0 <= before.1;
            grew |= later;
            open |= !later;
        }
    }
    if shrank {
        return Some(Reason::FewerMissing);
    }
    if grew {
        return Some(Reason::LaterReport);
    }
    if open {
        return None;
    }
    earlier_figures(claims, members.about)
}

/// Whether the article of a figure of missing people says that it has changed.
fn says_changed(claims: &[&Claim], figure: &Claim) -> bool {
    claims.iter().any(|c| c.article == figure.article && c.features.has_changed)
}

/// Whether an article stands by the first of two of its figures: the higher, but where people go missing and are found
/// the newer.
fn stands_before(a: (&Claim, (f64, f64)), b: (&Claim, (f64, f64))) -> bool {
    let old = |c: &Claim| c.kind == Kind::Missing && c.features.was_said_before;
    if old(a.0) == old(b.0) { a.1 > b.1 } else { old(b.0) }
}

/// Whether one article gives the other's figure too: as a part, or as what was told before.
fn knows_both(claims: &[&Claim], a: &Claim, b: &Claim) -> bool {
    let gives = |article: ArticleId, figure: &Claim| {
        let own = claims.iter().filter(|c| c.article == article);
        own.into_iter().any(|c| values::relation(c, figure) == Some(Relation::Same))
    };
    gives(a.article, b) || gives(b.article, a)
}

/// All articles stand by figures that go together, and some tell lower ones too: earlier ones where they say so,
/// loose ones («عدد من القتلى») where they count nothing.
fn earlier_figures(claims: &[&Claim], about: Tolerance) -> Option<Reason> {
    let mut apart = each_two(claims).filter(|(a, b)| values::contradict(a, b, about));
    if apart.all(|(a, b)| a.hedge == Hedge::Vague || b.hedge == Hedge::Vague) {
        return Some(Reason::BothPossible);
    }
    claims.iter().any(|c| c.features.has_risen).then_some(Reason::LaterReport)
}

/// The minutes since the epoch between which an article was published: one, or those of a day.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Moment {
    first: i64,
    last: i64,
}

/// When an article was published, as closely as it is known.
fn published(article: &Article) -> Option<Moment> {
    const DAY: i64 = 24 * 60;
    let published = article.published.as_ref()?;
    if let Some(at) = published.at {
        let minute = at.as_second() / 60;
        return Some(Moment { first: minute, last: minute });
    }
    let days = published.date.since(jiff::civil::date(1970, 1, 1)).ok()?.get_days();
    let first = i64::from(days) * DAY;
    Some(Moment { first, last: first + DAY - 1 })
}
