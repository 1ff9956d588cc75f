//! Who says what and when: the sides of a row, each told once, in the order of publication.

use std::cmp::Ordering;

use jiff::Timestamp;
use jiff::civil::Date;

use super::Reason;
use super::values::{self, are_of_one_day, hour};
use crate::align::values::{converts, stated_as};
use crate::claims::{Claim, Direction, Kind, Polarity, Speaker, Value, figures};
use crate::intake::{Article, ArticleId};
use crate::l10n::{FluentArgs, Lang, isolated, text, text_with};
use crate::text::lexicon::units::Dimension;
use crate::verdict::Verdict;
use crate::verdict::members::Members;

/// So many sides are told; others are counted.
const MOST: usize = 4;
/// So many sources of a side are named; of more, one fewer and how many others there are.
const NAMED: usize = 3;
/// A speaker of more words than these is told by those before the first comma.
const LONG: usize = 6;
const COMMAS: [char; 2] = ['\u{60c}', ','];

/// One value and the claims that give it.
#[derive(Clone, Debug)]
pub(super) struct Side<'a> {
    pub claims: Vec<&'a Claim>,
    /// The articles that give it, in the order of publication.
    articles: Vec<&'a Article>,
}

impl<'a> Side<'a> {
    fn first(&self) -> Option<&'a Claim> {
        self.claims.first().copied()
    }

    /// The day and, where it is known, the moment at which it was first told.
    fn when(&self) -> Option<(Date, Option<Timestamp>)> {
        self.articles.first().and_then(|article| moment(article))
    }

    /// Whether all reports of both are of one day.
    fn are_of_day(&self, other: &Self) -> bool {
        let day = other.when().map(|(day, _)| day);
        day.is_some() && self.days().chain(other.days()).all(|own| own == day)
    }

    fn days(&self) -> impl Iterator<Item = Option<Date>> + '_ {
        self.articles.iter().map(|article| moment(article).map(|(day, _)| day))
    }
}

fn moment(article: &Article) -> Option<(Date, Option<Timestamp>)> {
    article.published.as_ref().map(|published| (published.date, published.at))
}

/// Articles by publication, those without a date last, whatever the order in which they were opened.
fn by_publication(a: &Article, b: &Article) -> Ordering {
    let key = |article: &Article| (moment(article).is_none(), moment(article));
    key(a).cmp(&key(b)).then_with(|| a.source.cmp(&b.source)).then_with(|| a.text.cmp(&b.text))
}

/// What the claims of a row say, as one sentence tells it.
pub(super) struct Story<'a> {
    pub members: &'a Members<'a>,
    pub lang: Lang,
    reason: Reason,
    pub sides: Vec<Side<'a>>,
    /// How many sides are left out.
    left_out: usize,
    /// Whether bare figures would be in several units.
    is_mixed: bool,
    /// Whether all are times of one day, which is then told once.
    has_times: bool,
}

impl<'a> Story<'a> {
    pub(super) fn of(reason: &Reason, members: &'a Members<'a>, claims: &[&'a Claim], lang: Lang) -> Self {
        let has_times = are_of_one_day(claims);
        // The day alone says nothing beside its times.
        let is_told = |claim: &&&Claim| !has_times || hour(claim).is_some();
        let mut told: Vec<&Claim> = claims.iter().filter(is_told).copied().collect();
        if *reason == Reason::LaterReport {
            told = own_figures(&told);
        }
        let mut sides = sides(members, &told, *reason);
        if reason.takes_sides() {
            let differ = at_odds(members, &sides);
            sides.retain({
                let mut differ = differ.into_iter();
                move |_| differ.next() == Some(true)
            });
        }
        let all = sides.len();
        if *reason != Reason::Same {
            keep_most_telling(&mut sides);
        }
        let is_mixed = claims.iter().any(|a| claims.first().is_some_and(|b| converts(a, b)));
        let left_out = all - sides.len();
        Self { members, lang, reason: *reason, sides, left_out, is_mixed, has_times }
    }

    pub(super) fn has_figures(&self) -> bool {
        self.members.row.kind != Kind::Rank && !self.members.row.kind.is_date()
    }

    /// What is counted, dated or measured, as the sentence begins with it.
    pub(super) fn subject(&self) -> String {
        let kind = self.members.row.kind;
        let named = |claim: &&&Claim| claim.person().is_some() && !claim.counted.is_empty();
        let person = self.members.claims.iter().find(named).map(|claim| claim.counted.as_str());
        let is_measured = |claim: &Claim| claim.features.concept == claim.unit;
        let id = match kind {
            Kind::Killed => "killed",
            Kind::Injured => "injured",
            Kind::Missing => "missing",
            Kind::Captured => "captured",
            Kind::Displaced => "displaced",
            Kind::DateEvent | Kind::DateDeadline if self.has_times => "time",
            Kind::DateEvent => "date",
            Kind::DateDeadline => "deadline",
            Kind::Duration => "duration",
            Kind::Money => "money",
            Kind::Percent => "percent",
            Kind::Distance => {
                match self.members.claims.first().and_then(|c| c.features.measure).map(|m| m.dimension) {
                    Some(Dimension::Length) => "length",
                    Some(Dimension::Area) => "area",
                    Some(Dimension::Weight) => "weight",
                    Some(Dimension::Volume) => "volume",
                    _ => "distance",
                }
            }
            Kind::Age if person.is_some() => "age-of",
            Kind::Age => "age",
            Kind::Rank if person.is_some() => "title-of",
            Kind::Rank => "title",
            _ if self
                .members
                .claims
                .iter()
                .all(|c| is_measured(c) && !figures::unit(&c.unit, Lang::En).is_empty()) =>
            {
                "distance"
            }
            _ => "count",
        };
        let mut args = FluentArgs::new();
        args.set("person", isolated(person.unwrap_or_default()));
        text_with(self.lang, &format!("subject-{id}"), Some(&args))
    }

    /// Who says what and when.
    pub(super) fn told(&self) -> String {
        let grows = self.reason.verdict() == Verdict::Update;
        let mut out = String::new();
        for (place, side) in self.sides.iter().enumerate() {
            let before = place.checked_sub(1).and_then(|before| self.sides.get(before));
            let mut args = FluentArgs::new();
            args.set("subject", self.subject());
            args.set("side", self.side(side, before, self.sides.get(place + 1)));
            let is_later = before.is_some_and(|before| before.when() < side.when());
            let id = match place {
                0 => "told-first",
                _ if grows && is_later => "told-then",
                _ if place + 1 == self.sides.len() && self.left_out == 0 => "told-last",
                _ => "told-next",
            };
            out.push_str(&text_with(self.lang, id, Some(&args)));
        }
        if self.left_out > 0 {
            let mut args = FluentArgs::new();
            args.set("n", self.left_out);
            out.push_str(&text_with(self.lang, "told-more", Some(&args)));
        }
        out
    }

    /// One value, who gives it, whom they cite, and when.
    fn side(&self, side: &Side<'_>, before: Option<&Side<'_>>, next: Option<&Side<'_>>) -> String {
        let mut value = self.value(side);
        if let (true, Some((_, time))) = (self.has_times && before.is_some(), value.split_once(' ')) {
            value = time.to_owned();
        }
        let mut args = FluentArgs::new();
        args.set("value", value);
        args.set("citing", self.citing(side));
        let is_own = matches!(self.reason, Reason::OneSource | Reason::ContradictsItself);
        if !is_own {
            args.set("names", self.names(&side.articles));
            // Of several sides of one day the last says so.
            let goes_on = before.is_some()
                && [before, next].into_iter().all(|other| other.is_some_and(|o| o.are_of_day(side)));
            args.set("when", if goes_on { String::new() } else { self.when(side, before) });
        }
        text_with(self.lang, if is_own { "told-own" } else { "told-by" }, Some(&args))
    }

    /// The value of a side, with its unit; said to be denied, or of a rise or fall, where that tells it from the others.
    pub(super) fn value(&self, side: &Side<'_>) -> String {
        let Some(claim) = side.first() else { return String::new() };
        let said = match claim.value {
            // Bare figures in several units would say nothing.
            Value::Number { .. } if self.is_mixed || self.reason == Reason::OtherScope => {
                let written = values::as_written(self.members, claim, self.lang);
                written.unwrap_or_else(|| figures::number(claim, self.lang))
            }
            _ => values::in_words(self.members, claim, self.lang),
        };
        let mut args = FluentArgs::new();
        args.set("value", said.clone());
        let with = |id| text_with(self.lang, id, Some(&args));
        match (self.reason, claim.polarity, claim.features.direction) {
            (Reason::BothPossible, Polarity::Denied, _) => {
                format!("{said} ({})", text(self.lang, "report-denied"))
            }
            (Reason::OppositeWays, _, Some(Direction::Rise)) => with("told-rise"),
            (Reason::OppositeWays, _, Some(Direction::Fall)) => with("told-fall"),
            _ => said,
        }
    }

    /// The different values of `claims`, each once.
    pub(super) fn values_of(&self, claims: &[&'a Claim]) -> Vec<String> {
        sides(self.members, claims, self.reason).iter().map(|side| self.value(side)).collect()
    }

    /// The sources of `claims`, by name.
    pub(super) fn sources_of(&self, claims: &[&Claim]) -> String {
        self.names(&articles(self.members, claims))
    }

    /// Where something is denied, by whom and when.
    pub(super) fn deniers(&self, denied: &[&'a Claim]) -> String {
        let side = Side { claims: denied.to_vec(), articles: articles(self.members, denied) };
        let mut args = FluentArgs::new();
        args.set("names", self.names(&side.articles));
        args.set("citing", self.citing(&side));
        args.set("when", self.when(&side, self.sides.last()));
        text_with(self.lang, "told-in", Some(&args))
    }

    /// The outlets of `articles`, each once.
    fn names(&self, articles: &[&Article]) -> String {
        let mut names: Vec<String> = Vec::new();
        for article in articles {
            let name = isolated(&article.source_in(self.lang));
            if !names.contains(&name) {
                names.push(name);
            }
        }
        let others = if names.len() > NAMED { names.len() + 1 - NAMED } else { 0 };
        names.truncate(names.len() - others);
        let mut said = names.first().cloned().unwrap_or_default();
        for (place, name) in names.iter().enumerate().skip(1) {
            let mut args = FluentArgs::new();
            args.set("name", name.clone());
            let is_last = place + 1 == names.len() && others == 0;
            said.push_str(&text_with(
                self.lang,
                if is_last { "names-last" } else { "names-next" },
                Some(&args),
            ));
        }
        if others > 0 {
            let mut args = FluentArgs::new();
            args.set("n", others);
            said.push_str(&text_with(self.lang, "names-others", Some(&args)));
        }
        said
    }

    /// The speaker whom all sources of a side cite.
    fn citing(&self, side: &Side<'_>) -> String {
        let own = |article: &&Article| {
            let mut claims = side.claims.iter().filter(|claim| claim.article == article.id);
            claims.find_map(|claim| claim.speaker.as_ref())
        };
        let cited: Option<Vec<&Speaker>> =
            side.articles.iter().copied().map(|article| own(&article)).collect();
        let one = cited.as_ref().and_then(|cited| {
            let (first, rest) = cited.split_first()?;
            rest.iter().all(|other| first.is_same(other)).then_some(*first)
        });
        let is_source =
            |speaker: &&Speaker| side.articles.iter().any(|article| article.source == *speaker.name);
        let Some(speaker) = one.filter(|speaker| !is_source(speaker)) else { return String::new() };
        let name = speaker.name.trim();
        let is_long = name.split_whitespace().count() > LONG;
        let short = name.split(COMMAS).next().filter(|_| is_long).unwrap_or(name);
        let mut args = FluentArgs::new();
        args.set("speaker", isolated(short.trim()));
        text_with(self.lang, "told-citing", Some(&args))
    }

    /// When a side was first told: after the one `before` it, or on which day.
    fn when(&self, side: &Side<'_>, before: Option<&Side<'_>>) -> String {
        let Some((day, at)) = side.when() else { return String::new() };
        let mut args = FluentArgs::new();
        args.set("day", day.to_string());
        args.set("of", if self.members.row.kind.is_date() { "date" } else { "figure" });
        let is_one_day = side.days().all(|other| other == Some(day));
        let id = match before.and_then(Side::when).filter(|_| is_one_day) {
            Some((last, _)) if last > day => "told-on",
            Some((last, earlier)) if last == day => {
                let hours = at.zip(earlier).map_or(0, |(at, earlier)| at.duration_since(earlier).as_hours());
                args.set("hours", hours);
                if hours > 0 { "told-hours-later" } else { "told-same-day" }
            }
            Some((last, _)) => {
                args.set("days", day.since(last).map_or(0, |apart| apart.get_days()));
                "told-days-later"
            }
            None if is_one_day => "told-on",
            None => "told-from",
        };
        text_with(self.lang, id, Some(&args))
    }
}

/// The articles of `claims` in the order of publication.
fn articles<'a>(members: &'a Members<'a>, claims: &[&Claim]) -> Vec<&'a Article> {
    let mut articles: Vec<&Article> = Vec::new();
    for claim in claims {
        if articles.last().is_none_or(|last| last.id != claim.article)
            && let Some(article) = members.article(claim.article)
        {
            articles.push(article);
        }
    }
    articles.sort_by(|a, b| by_publication(a, b));
    articles.dedup_by_key(|article| article.id);
    articles
}

/// The claims by what they say, in the order in which that was first published; of one time the least first.
fn sides<'a>(members: &'a Members<'a>, claims: &[&'a Claim], reason: Reason) -> Vec<Side<'a>> {
    let unit = |claim: &Claim| figures::unit(&claim.unit, Lang::En);
    let is_one = |a: &Claim, b: &Claim| {
        a.value == b.value
            && a.hedge == b.hedge
            && a.polarity == b.polarity
            && (a.unit == b.unit || unit(a) == unit(b))
            && (reason != Reason::OppositeWays || a.features.direction == b.features.direction)
    };
    let mut sides: Vec<Side<'a>> = Vec::new();
    for claim in claims {
        match sides.iter_mut().find(|side| side.first().is_some_and(|first| is_one(first, claim))) {
            Some(side) => side.claims.push(claim),
            None => sides.push(Side { claims: vec![claim], articles: Vec::new() }),
        }
    }
    for side in &mut sides {
        side.articles = articles(members, &side.claims);
        let place = |claim: &Claim| side.articles.iter().position(|article| article.id == claim.article);
        side.claims.sort_by_key(|claim| (place(claim), claim.span));
    }
    sides.sort_by(by_time_and_size);
    sides
}

fn by_time_and_size(a: &Side<'_>, b: &Side<'_>) -> Ordering {
    let time = |side: &Side<'_>| (side.when().is_none(), side.when());
    let size = |side: &Side<'_>| match side.first() {
        Some(claim) => stated_as(claim, claim).unwrap_or_default(),
        None => 0.0,
    };
    let place = |side: &Side<'_>| side.first().map(|claim| claim.span);
    let texts = || match (a.articles.first(), b.articles.first()) {
        (Some(a), Some(b)) => by_publication(a, b),
        _ => Ordering::Equal,
    };
    time(a)
        .cmp(&time(b))
        .then_with(|| size(a).total_cmp(&size(b)))
        .then_with(texts)
        .then_with(|| place(a).cmp(&place(b)))
}

/// The highest figure of each article: the lower ones in it are what it tells of earlier reports.
fn own_figures<'a>(claims: &[&'a Claim]) -> Vec<&'a Claim> {
    let size = |claim: &Claim| claims.first().and_then(|first| stated_as(claim, first)).unwrap_or_default();
    let mut highest: Vec<(ArticleId, f64)> = Vec::new();
    for claim in claims {
        match highest.iter_mut().find(|(article, _)| *article == claim.article) {
            Some((_, most)) => *most = most.max(size(claim)),
            None => highest.push((claim.article, size(claim))),
        }
    }
    let is_own = |claim: &&&Claim| highest.contains(&(claim.article, size(claim)));
    claims.iter().filter(is_own).copied().collect()
}

/// Of each side, whether another cannot be right beside it; all, where none contradicts another by its value alone.
fn at_odds(members: &Members<'_>, sides: &[Side<'_>]) -> Vec<bool> {
    let differs = |a: &Side<'_>, b: &Side<'_>| match (a.first(), b.first()) {
        (Some(x), Some(y)) => members.are_contradictory(x, y),
        _ => false,
    };
    let of = |side: &Side<'_>| sides.iter().any(|other| differs(side, other));
    let differ: Vec<bool> = sides.iter().map(of).collect();
    if differ.contains(&true) { differ } else { vec![true; sides.len()] }
}

/// Leaves of many sides the first and the last, the lowest and the highest, and of the others those with the most sources.
fn keep_most_telling(sides: &mut Vec<Side<'_>>) {
    if sides.len() <= MOST {
        return;
    }
    let size = |side: &Side<'_>| {
        side.first().zip(sides.first().and_then(Side::first)).and_then(|(own, first)| stated_as(own, first))
    };
    let sized = || sides.iter().enumerate().filter_map(|(place, side)| Some((place, size(side)?)));
    let lowest = sized().min_by(|a, b| a.1.total_cmp(&b.1));
    let highest = sized().max_by(|a, b| a.1.total_cmp(&b.1));
    let mut kept: Vec<usize> = [lowest, highest].into_iter().flatten().map(|(place, _)| place).collect();
    let mut rest: Vec<usize> = (0..sides.len()).collect();
    let last = sides.len() - 1;
    rest.sort_by_key(|&place| {
        let sources = sides.get(place).map_or(0, |side| side.articles.len());
        (place != 0 && place != last, std::cmp::Reverse(sources))
    });
    for place in rest {
        if kept.len() < MOST && !kept.contains(&place) {
            kept.push(place);
        }
    }
    let mut place = 0;
    sides.retain(|_| {
        place += 1;
        kept.contains(&(place - 1))
    });
}
