//! How figures that grow move with time: which of two reports is the later one, and whether its figure is the higher.

use jiff::civil::Date;

use super::members::Members;
use super::reason::Reason;
use crate::align::apart::{is_former, rival_accounts};
use crate::align::each_two;
use crate::align::misprint::slip;
use crate::align::values::{self, Relation};
use crate::claims::{Claim, Direction, Hedge, Kind, Portion};
use crate::intake::{Article, ArticleId};

/// Within so many minutes reports are of the same stage of events.
const STAGE: i64 = 15;

/// What an article stands by.
struct Stand<'a> {
    claim: &'a Claim,
    /// Its interval, in the unit of the row.
    figure: (f64, f64),
    /// When it was published; `None` where nobody knows.
    when: Option<Moment>,
}

impl<'a> Stand<'a> {
    /// With the figure in the unit of `first`; `None` where they have no common unit.
    fn of(members: &Members<'_>, claim: &'a Claim, first: &Claim) -> Option<Self> {
        let figure = values::interval_as(claim, first, members.about)?;
        Some(Self { claim, figure, when: members.article(claim.article).and_then(published) })
    }
}

/// Whether two reports are of one day and the hour of one or of both is unknown.
fn are_of_one_day(a: &Stand<'_>, b: &Stand<'_>) -> bool {
    a.when.zip(b.when).is_some_and(|(a, b)| a.minute.is_none() || b.minute.is_none())
}

/// How the figures that the articles stand by move with time: each article's highest is its own, lower ones in
/// it are what it tells of earlier reports. Figures fall only where the later report says so. `None` where later reports
/// fall back or nothing tells which is later.
pub(super) fn progress(members: &Members<'_>, claims: &[&Claim]) -> Option<Reason> {
    // An article that sets two accounts against each other stands by neither.
    let rivals = |(a, b): (&Claim, &Claim)| {
        rival_accounts(a, b) && values::contradict(a, b, members.about) && !is_one_of_several(members, a, b)
    };
    if each_two(claims).any(rivals) {
        return None;
    }
    let stands = stands(members, claims)?;
    let later = Later::of(members, claims, &stands);
    let (mut grew, mut shrank, mut open, mut may_follow) = (false, false, false, false);
    for (i, a) in stands.iter().enumerate() {
        for (j, b) in stands.iter().enumerate().skip(i + 1) {
            let known = later.is(i, j) || later.is(j, i);
            let turned = later.is(j, i) || !known && is_published_after(a, b);
            let (early, late) = if turned { (b, a) } else { (a, b) };
            let rises = known && late.figure.0 > early.figure.1;
            // «عشرات» after 250 are some of them.
            let is_vague = |own: &Stand<'_>| own.claim.hedge == Hedge::Vague;
            let some = is_vague(late) && (is_vague(early) || late.figure.1 < early.figure.0);
            if some
                || !members.are_contradictory(a.claim, b.claim)
                || (!rises && knows_both(claims, a.claim, b.claim))
            {
                continue;
            }
            let follows = known || is_published_after(late, early);
            let fell = follows && says_fell(claims, late.claim);
            if follows && late.figure.0 <= early.figure.1 && !fell {
                return None;
            }
            shrank |= fell && late.figure.0 <= early.figure.1;
            grew |= known;
            may_follow |= !known;
            let undated = early.when.is_none() || late.when.is_none();
            open |= !known && (is_attack(a.claim) || !undated && !are_of_one_day(early, late));
        }
    }
    let trusted = members.row.tie.is_none();
    if shrank {
        let missing = members.row.kind == Kind::Missing;
        return Some(if missing { Reason::FewerMissing } else { Reason::CorrectedDown });
    }
    match (grew, may_follow) {
        (true, _) => Some(Reason::LaterReport),
        (false, true) => (!open && !trusted).then_some(Reason::WhichIsLater),
        (false, false) => earlier_figures(members, claims),
    }
}

/// Whether the sentence of the lower of two tolls gives another that the higher holds as well: «49 قتيلا», «41 في المسجد
/// الأول وسبعة آخرون في الثاني».
fn is_one_of_several(members: &Members<'_>, a: &Claim, b: &Claim) -> bool {
    let (Some(x), Some(y)) = (values::stated(a), values::stated(b)) else { return false };
    let (lower, low, high) = if x < y { (a, x, y) } else { (b, y, x) };
    let mut beside =
        members.told_by(lower.article).filter(|c| c.sentence == lower.sentence && c.kind == lower.kind);
    let is_other = |c: &Claim| c.id != a.id && c.id != b.id && !c.features.is_part;
    beside.any(|c| is_other(c) && values::stated(c).is_some_and(|other| other > 0.0 && low + other <= high))
}

/// Whether a figure counts an attack or what was fired in it, which hardly grows with the hours.
const fn is_attack(claim: &Claim) -> bool {
    matches!(claim.kind, Kind::AttackMunitions | Kind::AttackCount)
}

/// What each article stands by, in the order of publication; `None` where the figures have no common unit.
fn stands<'a>(members: &Members<'_>, claims: &[&'a Claim]) -> Option<Vec<Stand<'a>>> {
    let mut stands: Vec<Stand<'a>> = Vec::new();
    for claim in claims {
        let new = Stand::of(members, claim, claims.first()?)?;
        match stands.iter_mut().find(|own| own.claim.article == claim.article) {
            Some(own) if stands_before((claim, new.figure), (own.claim, own.figure)) => *own = new,
            Some(_) => {}
            None => stands.push(new),
        }
    }
    // Of reports of one time the highest comes first.
    stands.sort_by(|a, b| {
        let time = |own: &Stand<'_>| (own.when.is_none(), own.when);
        let high = b.figure.0.total_cmp(&a.figure.0).then(b.figure.1.total_cmp(&a.figure.1));
        time(a).cmp(&time(b)).then(high)
    });
    Some(stands)
}

/// Which reports are later than which others.
struct Later {
    /// By the earlier and the later of two.
    is_later: Vec<Vec<bool>>,
}

impl Later {
    /// By the time of publication and, where that is open, by what the reports say: that the figure has risen to theirs,
    /// or that the other's is an earlier one, be it another toll of theirs.
    fn of(members: &Members<'_>, claims: &[&Claim], stands: &[Stand<'_>]) -> Self {
        let follows = |early: &Stand<'_>, late: &Stand<'_>| {
            if is_published_after(late, early) || is_published_after(early, late) {
                return is_next_stage(early, late);
            }
            let rises = late.figure.0 > early.figure.1;
            rises
                && (is_told_as_risen(claims, late.claim)
                    || tells_as_earlier(claims, late.claim, early.claim)
                    || early.claim.features.was_said_before && !late.claim.features.was_said_before
                    || looks_back_at(members, late.claim.article, early.claim.article))
        };
        let row = |early| stands.iter().map(|late| follows(early, late)).collect();
        let mut is_later: Vec<Vec<bool>> = stands.iter().map(row).collect();
        for via in 0..stands.len() {
            let Some(after) = is_later.get(via).cloned() else { continue };
            for row in is_later.iter_mut().filter(|row| row.get(via) == Some(&true)) {
                row.iter_mut().zip(&after).for_each(|(is, next)| *is |= next);
            }
        }
        Self { is_later }
    }

    fn is(&self, early: usize, late: usize) -> bool {
        self.is_later.get(early).and_then(|row| row.get(late)) == Some(&true)
    }
}

fn is_published_after(late: &Stand<'_>, early: &Stand<'_>) -> bool {
    late.when.zip(early.when).is_some_and(|(late, early)| late.is_after(early))
}

/// Reports of one quarter of an hour are of one stage, unless the later one says that the figure has risen.
fn is_next_stage(early: &Stand<'_>, late: &Stand<'_>) -> bool {
    let gap = late.when.zip(early.when).map(|(late, early)| late.minutes_from(early));
    let rose = late.claim.features.direction == Some(Direction::Rise);
    is_published_after(late, early) && gap.is_some_and(|gap| gap > STAGE || rose)
}

/// Whether a report says that a figure has risen to this one, be it another report that gives the same.
fn is_told_as_risen(claims: &[&Claim], figure: &Claim) -> bool {
    let says = |c: &Claim| c.features.has_risen || c.features.direction == Some(Direction::Rise);
    claims.iter().any(|c| says(c) && values::relation(c, figure) == Some(Relation::Same))
}

/// Whether the report of `own` tells the figure of `other` as an earlier one.
fn tells_as_earlier(claims: &[&Claim], own: &Claim, other: &Claim) -> bool {
    let told = claims.iter().filter(|c| c.article == own.article && c.features.was_said_before);
    told.into_iter().any(|c| values::relation(c, other) == Some(Relation::Same))
}

/// Whether one report tells, as what was said before, any toll that the other still gives as its own.
fn looks_back_at(members: &Members<'_>, late: ArticleId, early: ArticleId) -> bool {
    let tolls = |article: ArticleId, before: bool| {
        members.told_by(article).filter(move |c| c.kind.is_casualty() && c.features.was_said_before == before)
    };
    let told = |old: &Claim| {
        let same = |c: &Claim| c.kind == old.kind && values::relation(c, old) == Some(Relation::Same);
        tolls(early, false).any(same) && !tolls(late, false).any(same)
    };
    tolls(late, true).any(told)
}

/// Whether the report of a figure says that it has fallen: of missing people, who are found, or of any that is corrected.
/// Another report may say it of the same figure.
fn says_fell(claims: &[&Claim], figure: &Claim) -> bool {
    // Who lay in danger recovers or dies.
    if matches!(figure.features.portion, Some(Portion::Grave | Portion::StillTreated)) {
        return true;
    }
    let same = |c: &Claim| values::relation(c, figure) == Some(Relation::Same);
    claims.iter().any(|c| {
        c.article == figure.article && c.features.has_changed
            || c.features.direction == Some(Direction::Fall) && same(c)
    })
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
fn earlier_figures(members: &Members<'_>, claims: &[&Claim]) -> Option<Reason> {
    let apart: Vec<_> = each_two(claims).filter(|(a, b)| members.are_contradictory(a, b)).collect();
    if apart.iter().all(|(a, b)| a.hedge == Hedge::Vague || b.hedge == Hedge::Vague) {
        return Some(Reason::BothPossible);
    }
    // «100 ألف», «أكثر من 100 ألف»: the open one meets what was counted weeks later, the other grew to it.
    let grew = |&(a, b): &(&Claim, &Claim)| {
        let at = |claim| Stand::of(members, claim, claims.first()?);
        let (Some(a), Some(b)) = (at(a), at(b)) else { return false };
        let (low, high) = if a.figure.0 > b.figure.1 { (b, a) } else { (a, b) };
        is_published_after(&high, &low)
    };
    let risen = claims.iter().any(|c| c.features.has_risen) || apart.iter().all(grew);
    risen.then_some(Reason::LaterReport)
}

/// When an article was published: the day where that was, and the minute since the epoch where it is known.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Moment {
    day: Date,
    minute: Option<i64>,
}

impl Moment {
    /// Whether this is surely after `other`. The days of two places begin at different hours, so minutes are compared
    /// only with minutes.
    fn is_after(self, other: Self) -> bool {
        match self.minute.zip(other.minute) {
            Some((own, other)) => own > other,
            None => self.day > other.day,
        }
    }

    /// How many minutes after `other`; by whole days where one is known no closer.
    fn minutes_from(self, other: Self) -> i64 {
        const DAY: i64 = 24 * 60;
        let days = || self.day.since(other.day).map_or(0, |since| i64::from(since.get_days()) * DAY);
        self.minute.zip(other.minute).map_or_else(days, |(own, other)| own - other)
    }
}

/// Whether every two figures that contradict each other are an older one and what became of it: the later report tells the
/// other's as what was before («84% بدلا من 94%»), the older was only planned or agreed on, or votes were counted, prices
/// set or shares measured in between.
pub(super) fn was_replaced(members: &Members<'_>, claims: &[&Claim]) -> bool {
    /// So many minutes later votes are those of another count, and prices those of another day.
    const COUNTED: i64 = 12 * 60;
    /// So many minutes later any share is that of another survey.
    const MEASURED: i64 = 7 * 24 * 60;
    let (former, current): (Vec<&Claim>, Vec<&Claim>) = claims.iter().copied().partition(|c| is_former(c));
    let tells = |later: &Claim, figure: &Claim| {
        let same = |c: &&Claim| values::relation(c, figure) == Some(Relation::Same);
        former.iter().filter(|c| c.article == later.article).any(same)
    };
    let moment = |claim: &Claim| members.article(claim.article).and_then(published);
    // «ستشارك 40 طائرة»: what was planned or agreed on, before the later report told what came of it.
    let is_plan = |claim: &Claim| claim.features.is_ahead || claim.features.is_agreed;
    let planned = |plan: &Claim, done: &Claim| {
        let moments = moment(plan).zip(moment(done)).filter(|_| is_plan(plan) && !is_plan(done));
        moments.is_some_and(|(plan, done)| done.is_after(plan))
    };
    let counted = |a: &Claim, b: &Claim| {
        let (x, y) = (&a.features.subject, &b.features.subject);
        let moves = x.is_of_poll || y.is_of_poll || x.price.is_some() && y.price.is_some();
        let needed = if moves { COUNTED } else { MEASURED };
        let moments = moment(a).zip(moment(b)).filter(|_| moves || a.kind == Kind::Percent);
        moments.is_some_and(|(x, y)| x.minutes_from(y).abs() >= needed && (x.is_after(y) || y.is_after(x)))
    };
    // «تأجلت الجلسة إلى 6 مارس»: whoever told another day did so before, unless that report came later.
    let moved = |a: &Claim, b: &Claim| {
        let is_old =
            |x: &Claim, y: &Claim| moment(y).zip(moment(x)).is_some_and(|(other, own)| other.is_after(own));
        a.features.is_moved && !is_old(a, b) || b.features.is_moved && !is_old(b, a)
    };
    let mut apart = each_two(&current).filter(|(a, b)| members.are_contradictory(a, b)).peekable();
    // A plan for 40 thousand places is not carried out by 40.
    let follows = |a: &Claim, b: &Claim| tells(a, b) || planned(a, b) && slip(a, b).is_none();
    apart.peek().is_some()
        && apart.all(|(a, b)| follows(a, b) || follows(b, a) || counted(a, b) || moved(a, b))
}

/// When an article was published, as closely as it is known.
fn published(article: &Article) -> Option<Moment> {
    let published = article.published.as_ref()?;
    Some(Moment { day: published.date, minute: published.at.map(|at| at.as_second().div_euclid(60)) })
}
