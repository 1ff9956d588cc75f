//! Lays decisions over a comparison; the engine's results are copied, never written into.

use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;

use super::anchor::{ClaimAnchor, RowAnchor};
use super::edit::{Change, Edit, NewClaim};
use super::history::Entry;
use crate::align::{Row, RowId, detail, question};
use crate::claims::propose::BY_HAND;
use crate::claims::{Claim, ClaimId, Features};
use crate::l10n::{Bilingual, FluentArgs, bilingual};
use crate::text::{Span, Words};
use crate::verdict::{Comparison, Decision, Judgement, Ruling, Told, judge};

/// What the user did to a claim.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ClaimMark {
    pub ruling: Option<Ruling>,
    pub is_added: bool,
    /// The claim as it was before it was changed: what the engine had said, or what was added.
    pub before: Option<Box<Claim>>,
}

/// A comparison with the user's decisions laid over it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Decided {
    /// Rows carry the user's verdicts; `comparison.decisions` says what was decided and what the engine
    /// had said. A rejected claim stays among the claims and answers no row.
    pub comparison: Comparison,
    /// What the user did to claims; untouched ones are absent.
    pub marks: BTreeMap<ClaimId, ClaimMark>,
    /// Places in the history of decisions whose words are gone.
    pub unplaced: Vec<usize>,
}

/// Lays the edits in force over `comparison`, oldest first. Pure.
pub(super) fn apply(comparison: &Comparison, entries: &[Entry], words: &Words) -> Decided {
    let mut laid = Laid {
        lists: words,
        comparison: comparison.clone(),
        marks: BTreeMap::new(),
        touched: BTreeSet::new(),
        origins: BTreeMap::new(),
    };
    let mut unplaced = Vec::new();
    for (place, entry) in entries.iter().enumerate() {
        if laid.lay(entry.at, &entry.edit).is_none() && laid.concerns_present_article(&entry.edit) {
            unplaced.push(place);
        }
    }
    laid.finish(unplaced)
}

/// The comparison while edits are laid over it.
struct Laid<'a> {
    lists: &'a Words,
    comparison: Comparison,
    marks: BTreeMap<ClaimId, ClaimMark>,
    /// Rows whose claims changed.
    touched: BTreeSet<RowId>,
    /// Where changed claims stood before.
    origins: BTreeMap<ClaimId, Vec<RowId>>,
}

impl Laid<'_> {
    /// Lays one edit, made at `at`; `None` where its words are gone.
    fn lay(&mut self, at: Timestamp, edit: &Edit) -> Option<()> {
        match edit {
            Edit::AddClaim { claim, row } => self.add(claim, row.as_ref()),
            Edit::RuleClaim { claim, ruling } => {
                let id = claim.resolve(&self.comparison)?;
                self.marks.entry(id).or_default().ruling = *ruling;
                Some(())
            }
            Edit::ChangeClaim { claim, changes } => self.change(claim, changes),
            Edit::RestoreClaim { claim } => self.restore(claim),
            Edit::SplitClaim { claim } => {
                let id = claim.resolve(&self.comparison)?;
                self.split(id);
                Some(())
            }
            Edit::MergeRows { rows } => self.merge(at, rows),
            Edit::RuleRow { row, ruling } => {
                if *ruling == Some(Ruling::Confirmed) {
                    self.trust(row);
                }
                self.decide(at, row, |decision| decision.ruling = *ruling)
            }
            Edit::SetVerdict { row, verdict } => self.decide(at, row, |decision| decision.verdict = *verdict),
            Edit::Note { row, text } => self.decide(at, row, |decision| decision.note.clone_from(text)),
            Edit::MarkDone { row, done } => self.decide(at, row, |decision| decision.done = *done),
            Edit::Together { edits } => {
                // Each is laid, whatever became of the others.
                edits.iter().map(|edit| self.lay(at, edit)).fold(Some(()), Option::and)
            }
            _ => Some(()),
        }
    }

    /// Whether an edit that found no words speaks of an article that is there. Decisions on an article
    /// that the user took out are not lost: they wait for it.
    fn concerns_present_article(&self, edit: &Edit) -> bool {
        let present = |claim: &ClaimAnchor| self.comparison.article(claim.passage.article).is_some();
        match edit {
            Edit::AddClaim { claim, .. } => self.comparison.article(claim.passage.article).is_some(),
            Edit::RuleClaim { claim, .. }
            | Edit::ChangeClaim { claim, .. }
            | Edit::RestoreClaim { claim }
            | Edit::SplitClaim { claim } => present(claim),
            Edit::RuleRow { row, .. }
            | Edit::SetVerdict { row, .. }
            | Edit::Note { row, .. }
            | Edit::MarkDone { row, .. } => row.claims.iter().any(present),
            Edit::MergeRows { rows } => rows.iter().flat_map(|row| &row.claims).any(present),
            Edit::Together { edits } => edits.iter().any(|edit| self.concerns_present_article(edit)),
            _ => false,
        }
    }

    /// The user says that the row asks one question: the engine's doubt about that is over.
    fn trust(&mut self, row: &RowAnchor) {
        let Some(id) = row.resolve(&self.comparison) else { return };
        if let Some(judgement) = self.row_mut(id).filter(|judgement| judgement.row.tie.is_some()) {
            judgement.row.tie = None;
            self.touched.insert(id);
        }
    }

    fn decide(&mut self, at: Timestamp, row: &RowAnchor, set: impl FnOnce(&mut Decision)) -> Option<()> {
        let id = row.resolve(&self.comparison)?;
        self.decide_on(at, id, set)
    }

    fn decide_on(&mut self, at: Timestamp, id: RowId, set: impl FnOnce(&mut Decision)) -> Option<()> {
        let judgement = self.comparison.rows.iter().find(|judgement| judgement.row.id == id)?;
        let decision = self.comparison.decisions.entry(id).or_insert_with(|| Decision {
            ruling: None,
            verdict: None,
            engine_verdict: judgement.verdict,
            engine_reason: judgement.reason.clone(),
            note: String::new(),
            done: false,
            at,
        });
        set(decision);
        decision.at = at;
        Some(())
    }

    fn add(&mut self, new: &NewClaim, row: Option<&RowAnchor>) -> Option<()> {
        let span = new.passage.find(&self.comparison.articles)?;
        let article = self.comparison.article(new.passage.article)?;
        let id = ClaimId(self.comparison.claims.iter().map(|claim| claim.id.0).max().unwrap_or(0) + 1);
        let mut claim = Claim {
            id,
            article: article.id,
            span,
            sentence: paragraph(&article.text, span),
            kind: new.kind,
            value: new.value.clone(),
            unit: new.unit.clone(),
            hedge: new.hedge,
            counted: new.counted.clone(),
            scope: new.scope.clone(),
            speaker: new.speaker.clone(),
            polarity: new.polarity,
            as_of: new.as_of.or(article.published.as_ref().map(|published| published.date)),
            rule: BY_HAND.into(),
            confidence: 1.0,
            features: Features { measure: self.lists.measure(&new.unit), ..Features::default() },
        };
        claim.consult(self.lists);
        self.comparison.claims.push(claim);
        self.marks.insert(id, ClaimMark { is_added: true, ..ClaimMark::default() });
        let home = row.and_then(|row| row.resolve(&self.comparison));
        match home.and_then(|home| self.row_mut(home)) {
            Some(judgement) => {
                judgement.row.claims.push(id);
                let home = judgement.row.id;
                self.touched.insert(home);
            }
            None => self.open_row(id, self.asked(id), None),
        }
        Some(())
    }

    fn change(&mut self, anchor: &ClaimAnchor, changes: &[Change]) -> Option<()> {
        let id = anchor.resolve(&self.comparison)?;
        let homes = self.homes(id);
        let claim = self.comparison.claims.iter_mut().find(|claim| claim.id == id)?;
        let before = claim.clone();
        for change in changes {
            set(claim, change, self.lists);
        }
        claim.consult(self.lists);
        let kind = claim.kind;
        self.origins.entry(id).or_insert_with(|| homes.clone());
        if kind != before.kind {
            // A claim of another kind answers another question.
            let is_alone = |judgement: &&Judgement| judgement.row.claims == [id];
            let alone = self.comparison.rows.iter().find(is_alone).map(|judgement| judgement.row.id);
            match alone.and_then(|home| self.row_mut(home)) {
                Some(judgement) => judgement.row.kind = kind,
                None => self.split(id),
            }
            // Under the heading of its new kind it asks what is asked there.
            if let Some(home) = alone {
                let (label, detail) = self.asked(id);
                if let Some(judgement) = self.row_mut(home) {
                    (judgement.row.label, judgement.row.detail) = (label, detail);
                }
            }
        }
        self.marks.entry(id).or_default().before.get_or_insert_with(|| Box::new(before));
        self.touched.extend(homes);
        Some(())
    }

    /// Puts a claim back as it was, and back where it stood as far as that is still there.
    fn restore(&mut self, anchor: &ClaimAnchor) -> Option<()> {
        let id = anchor.resolve(&self.comparison)?;
        let Some(before) = self.marks.get_mut(&id).and_then(|mark| mark.before.take()) else {
            return Some(());
        };
        let claim = self.comparison.claims.iter_mut().find(|claim| claim.id == id)?;
        let moved = claim.kind != before.kind;
        let kind = before.kind;
        *claim = *before;
        let now = self.homes(id);
        self.touched.extend(&now);
        let mut origins = self.origins.remove(&id).unwrap_or_default();
        origins.retain(|origin| self.comparison.rows.iter().any(|judgement| judgement.row.id == *origin));
        if moved && !origins.is_empty() {
            for judgement in &mut self.comparison.rows {
                let claims = &mut judgement.row.claims;
                claims.retain(|claim| *claim != id);
                if origins.contains(&judgement.row.id) {
                    claims.push(id);
                    claims.sort_unstable();
                    judgement.row.kind = kind;
                }
            }
            self.comparison.rows.retain(|judgement| !judgement.row.claims.is_empty());
            self.touched.extend(origins);
        }
        self.marks.retain(|_, mark| *mark != ClaimMark::default());
        Some(())
    }

    /// Takes a claim out of its rows and gives it one of its own.
    fn split(&mut self, id: ClaimId) {
        let homes = self.homes(id);
        let first = homes.first().copied();
        // The question stays, and each row is told from the other by words of its own.
        let home = first.and_then(|home| self.row_mut(home)).map(|judgement| judgement.row.label.clone());
        let label = home.unwrap_or_else(|| self.words(id));
        let (_, own) = self.asked(id);
        let Comparison { rows, claims, articles, .. } = &mut self.comparison;
        for judgement in rows.iter_mut().filter(|judgement| homes.contains(&judgement.row.id)) {
            let row = &mut judgement.row;
            row.claims.retain(|&claim| claim != id);
            if row.detail == own {
                let left: Vec<&Claim> =
                    claims.iter().filter(|claim| row.claims.contains(&claim.id)).collect();
                row.detail = detail(articles, &left, self.lists);
            }
        }
        self.touched.extend(homes);
        self.open_row(id, (label, own), first);
    }

    /// Joins rows into the first of them, which keeps what the user wrote on any and that one was done with. Verdicts on
    /// the others were on other questions.
    fn merge(&mut self, at: Timestamp, rows: &[RowAnchor]) -> Option<()> {
        let mut ids: Vec<RowId> = Vec::new();
        for row in rows {
            let id = row.resolve(&self.comparison)?;
            if !ids.contains(&id) {
                ids.push(id);
            }
        }
        let (&target, others) = ids.split_first()?;
        let mut claims: Vec<ClaimId> = Vec::new();
        for judgement in self.comparison.rows.iter().filter(|judgement| ids.contains(&judgement.row.id)) {
            claims.extend(&judgement.row.claims);
        }
        claims.sort_unstable();
        claims.dedup();
        let judgement = self.row_mut(target)?;
        judgement.row.claims = claims;
        judgement.row.scope_gap = None;
        judgement.row.repeats = false;
        judgement.row.tie = None;
        judgement.row.why = bilingual("row-why-merged", None);
        self.touched.insert(target);
        let decisions = &mut self.comparison.decisions;
        let held: Vec<Decision> = others.iter().filter_map(|id| decisions.remove(id)).collect();
        if held.iter().any(|other| other.done || !other.note.is_empty()) {
            self.decide_on(at, target, |decision| {
                for other in &held {
                    carry(decision, other);
                }
            })?;
        }
        self.comparison.rows.retain(|judgement| !others.contains(&judgement.row.id));
        Some(())
    }

    /// Opens a row for one claim, just below the row it came from.
    fn open_row(&mut self, id: ClaimId, (label, detail): (Bilingual, String), below: Option<RowId>) {
        let Some(kind) = self.comparison.claim(id).map(|claim| claim.kind) else { return };
        let row_id =
            RowId(self.comparison.rows.iter().map(|judgement| judgement.row.id.0).max().unwrap_or(0) + 1);
        let why = bilingual("row-why-own", None);
        let row = Row {
            id: row_id,
            kind,
            label,
            detail,
            claims: vec![id],
            why,
            scope_gap: None,
            tie: None,
            related: Vec::new(),
            repeats: false,
        };
        let Comparison { claims, articles, about, .. } = &self.comparison;
        let judgement = judge(row, &Told::of(claims), articles, *about);
        let place = below
            .and_then(|below| self.comparison.rows.iter().position(|judgement| judgement.row.id == below));
        let place = place.map_or(self.comparison.rows.len(), |place| place + 1);
        self.comparison.rows.insert(place, judgement);
        self.touched.insert(row_id);
    }

    /// The question a claim on a row of its own answers, and what tells it from its like.
    fn asked(&self, id: ClaimId) -> (Bilingual, String) {
        let Some(claim) = self.comparison.claim(id) else { return Default::default() };
        let articles = &self.comparison.articles;
        (question(articles, &[claim], self.lists), detail(articles, &[claim], self.lists))
    }

    /// The claim's own words, where no question words a row.
    fn words(&self, id: ClaimId) -> Bilingual {
        let words = self
            .comparison
            .claim(id)
            .and_then(|claim| Some(claim.span.of(&self.comparison.article(claim.article)?.text).to_owned()));
        let words = words.unwrap_or_default();
        Bilingual { ar: words.clone(), en: words }
    }

    fn homes(&self, id: ClaimId) -> Vec<RowId> {
        let holds = |judgement: &&Judgement| judgement.row.claims.contains(&id);
        self.comparison.rows.iter().filter(holds).map(|judgement| judgement.row.id).collect()
    }

    fn row_mut(&mut self, id: RowId) -> Option<&mut Judgement> {
        self.comparison.rows.iter_mut().find(|judgement| judgement.row.id == id)
    }

    /// Takes rejected claims out, judges the rows that changed, then sets the user's verdicts.
    fn finish(mut self, unplaced: Vec<usize>) -> Decided {
        let rejected: BTreeSet<ClaimId> = self
            .marks
            .iter()
            .filter(|(_, mark)| mark.ruling == Some(Ruling::Rejected))
            .map(|(&id, _)| id)
            .collect();
        for judgement in &mut self.comparison.rows {
            let before = judgement.row.claims.len();
            judgement.row.claims.retain(|id| !rejected.contains(id));
            if judgement.row.claims.len() != before {
                self.touched.insert(judgement.row.id);
            }
        }
        self.comparison.rows.retain(|judgement| !judgement.row.claims.is_empty());
        let Comparison { articles, claims, rows, decisions, corrected, about } = &mut self.comparison;
        let told = Told::of(claims);
        for judgement in rows.iter_mut() {
            if self.touched.contains(&judgement.row.id) {
                *judgement = judge(judgement.row.clone(), &told, articles, *about);
            }
            let Some(decision) = decisions.get_mut(&judgement.row.id) else { continue };
            decision.engine_verdict = judgement.verdict;
            decision.engine_reason = judgement.reason.clone();
            judgement.verdict = decision.verdict();
            let reason = match decision.verdict {
                Some(_) => "reason-by-hand",
                None if judgement.verdict != decision.engine_verdict => "reason-not-one-question",
                None => continue,
            };
            judgement.reason = by_hand(reason, &decision.engine_reason);
        }
        let read = |(id, mark): (&ClaimId, &ClaimMark)| {
            let before = mark.before.as_deref().filter(|_| !mark.is_added)?;
            Some((*id, before.clone()))
        };
        *corrected = self.marks.iter().filter_map(read).collect();
        decisions.retain(|id, _| rows.iter().any(|judgement| judgement.row.id == *id));
        Decided { comparison: self.comparison, marks: self.marks, unplaced }
    }
}

/// Carries the note and the tick of a row over to the one that it is joined into.
fn carry(decision: &mut Decision, other: &Decision) {
    decision.done |= other.done;
    if other.note.is_empty() || decision.note == other.note {
        return;
    }
    if !decision.note.is_empty() {
        decision.note.push('\n');
    }
    decision.note.push_str(&other.note);
}

/// Sets one property of a claim.
fn set(claim: &mut Claim, change: &Change, words: &Words) {
    match change {
        Change::Kind(kind) => claim.kind = *kind,
        Change::Value(value) => claim.value = value.clone(),
        Change::Hedge(hedge) => claim.hedge = *hedge,
        Change::Counted(counted) => claim.counted.clone_from(counted),
        Change::Unit(unit) => {
            claim.unit.clone_from(unit);
            claim.features.measure = words.measure(unit);
        }
        Change::Scope(scope) => claim.scope = scope.clone(),
        Change::Speaker(speaker) => claim.speaker = speaker.clone(),
        Change::Polarity(polarity) => claim.polarity = *polarity,
        Change::AsOf(date) => claim.as_of = *date,
    }
}

/// The reason of a verdict set by hand, with what the engine had to say.
fn by_hand(message_id: &str, engine: &Bilingual) -> Bilingual {
    let fill = |reason: &str| {
        let mut args = FluentArgs::new();
        args.set("reason", reason.to_owned());
        bilingual(message_id, Some(&args))
    };
    Bilingual { ar: fill(&engine.ar).ar, en: fill(&engine.en).en }
}

/// The paragraph around `span`.
fn paragraph(text: &str, span: Span) -> Span {
    let start = text.get(..span.start).and_then(|before| before.rfind('\n')).map_or(0, |at| at + 1);
    let end = text.get(span.end..).and_then(|after| after.find('\n')).map_or(text.len(), |at| span.end + at);
    Span::new(start, end)
}
