//! Everything the app knows at one moment.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use std::sync::Arc;

use jiff::Timestamp;

use crate::align::RowId;
use crate::claims::{Claim, ClaimId};
use crate::intake::{Article, ArticleId};
use crate::l10n::{Bilingual, Lang};
use crate::project::{ClaimMark, Edit, PaneSizes, Project, RowAnchor, ViewState};
use crate::report::Namesakes;
use crate::text::Span;
use crate::verdict::{Comparison, Judgement, Verdict};

use super::blind::Blind;
use super::claim_form::ClaimTarget;
use super::filter::{self, Admitted, Filter};
use super::lines::{self, Line, Order};
use super::message::JobId;
use super::notices::Notice;
use super::settings::Settings;
use super::words::Lists;

pub use crate::project::Pane;

/// A dialog over the window.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Dialog {
    Palette,
    Shortcuts,
    Settings,
    Paste,
    /// A claim to be changed or added.
    Claim(ClaimTarget),
    /// Another verdict on one row, or on every selected one.
    Verdict(RowId),
    /// A note on one row.
    Note(RowId),
    /// Source and date of one article.
    Details(ArticleId),
    /// Whether to save before what would lose unsaved work.
    Unsaved(Pending),
    /// Which newer versions take the places of open articles.
    Newer,
    /// Decisions whose words are gone.
    Unplaced,
    /// What could not be read.
    Problems,
    FaultyWords,
    /// The edits made, to go back and forth among.
    History,
}

/// What was asked for and would put an end to the work that is open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Pending {
    /// To close the window.
    Quit,
    /// To open these files: a project, or articles in place of the bundled example.
    Open(Vec<PathBuf>),
    /// To take this text as an article in place of the bundled example.
    Paste(String),
    /// To show the bundled example.
    Sample,
}

/// A newer version of an article that is open.
#[derive(Clone, Debug, PartialEq)]
pub struct Newer {
    pub article: ArticleId,
    pub version: Box<Article>,
}

/// What runs in the background.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Work {
    /// Files are being read.
    Reading { job: JobId, done: usize, total: usize, name: String },
    /// The articles of this revision are being compared.
    Comparing { revision: u64 },
}

/// Where the reading room should scroll; a new serial is a new request.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Jump {
    pub serial: u64,
    /// Where given, this claim rather than the row's first in each column.
    pub claim: Option<ClaimId>,
    /// Where given, this column is brought into view.
    pub article: Option<ArticleId>,
}

/// What is looked at, and how; not part of what undo takes back.
#[derive(Clone, Debug, Default)]
pub struct View {
    pub pane: Pane,
    pub filter: Filter,
    pub order: Order,
    /// The row that evidence and ribbons belong to.
    pub selected: Option<RowId>,
    /// Every selected row, the hinge included, for edits of several rows.
    pub selection: BTreeSet<RowId>,
    /// The row at which a selection of several began.
    pub anchor: Option<RowId>,
    /// The row that filters took out of view, and the one that is selected in its stead.
    pub(super) left: Option<(RowId, Option<RowId>)>,
    pub hidden: BTreeSet<ArticleId>,
    /// The articles whose columns stand first and still while the others scroll.
    pub pinned: BTreeSet<ArticleId>,
    pub jump: Jump,
    /// How often the quotes of the evidence were asked to scroll, and by how many lines at last.
    pub quotes: (u64, i8),
    /// Whether outlets' names are hidden, for blind judging.
    pub names_hidden: bool,
    /// The article that is read on its own.
    pub focus: Option<ArticleId>,
    /// Factor on the user's own text size, where it was changed.
    pub zoom: Option<f32>,
    pub panes: PaneSizes,
    /// Whether the matrix has no room for every source's column, so that those that tell of the selected row come first.
    pub is_crowded: bool,
    /// Whether the user wants the sources of a row gathered by what they say; `None` leaves it to the room there is.
    pub tally: Option<bool>,
    /// Whether they are.
    pub is_tallied: bool,
    /// The row that was selected when the project was saved, until there is a comparison to find it in.
    pub(super) awaited: Option<RowAnchor>,
    /// The words selected in the reading room, which can be made a claim.
    pub words: Option<(ArticleId, Span)>,
    /// Grows each time the search field should take the focus.
    pub search_focus: u64,
    /// How often the next place searched for was asked for, and whether onwards at last.
    pub find: (u64, bool),
    /// The lines of the matrix under the filter and order above.
    pub lines: Vec<Line>,
    /// How many rows each verdict has under the other filters.
    pub counts: [usize; Verdict::ALL.len()],
    /// The rows whose question another row asks as well.
    pub asked_again: BTreeSet<RowId>,
    /// How many of the rows shown wait for the user.
    pub open: usize,
}

/// Everything the app knows at one moment.
#[derive(Clone, Debug, Default)]
pub struct Model {
    pub settings: Settings,
    /// The word lists that articles are read and compared with.
    pub words: Lists,
    /// Articles and the user's edits: everything that is saved and undone.
    pub project: Project,
    /// Where the project was last saved or opened.
    pub path: Option<PathBuf>,
    /// Grows with every edit, undo and redo.
    pub(super) edits: u64,
    /// The edits that the project's file holds.
    pub(super) saved: u64,
    /// The edits that the journal holds.
    pub(super) journaled: u64,
    /// The view that the project's file holds; `None` where nothing of it is to be kept any more.
    pub(super) saved_view: Option<ViewState>,
    /// What is done once the project is saved.
    pub(super) pending: Option<Pending>,
    /// What is open, in the order of the columns, as the project has it.
    pub articles: Vec<Article>,
    /// Newer versions that the user has yet to give a place.
    pub newer: Vec<Newer>,
    /// Grows with every change to `articles`.
    pub revision: u64,
    /// What the engine made of the articles of `compared`.
    pub(super) derived: Comparison,
    /// The same with the user's decisions laid over it.
    pub comparison: Arc<Comparison>,
    /// How many claims of `comparison` each article has.
    pub(super) claim_counts: BTreeMap<ArticleId, usize>,
    /// What the user did to claims; untouched ones are absent.
    pub marks: BTreeMap<ClaimId, ClaimMark>,
    /// Places in the history of decisions whose words are gone.
    pub unplaced: Vec<usize>,
    /// What was told of the comparison.
    pub(super) remark: Option<Bilingual>,
    /// The revision that `comparison` belongs to.
    pub compared: u64,
    /// Whether the bundled example is what is open.
    pub is_sample: bool,
    pub view: View,
    /// What covers outlets' names, where they are hidden.
    pub blind: Option<Arc<Blind>>,
    /// The state of the articles that `blind` was made for.
    blinded: (u64, u64),
    /// The places of articles whose outlets' names do not tell them apart.
    pub namesakes: Arc<Namesakes>,
    /// The state of the articles that `namesakes` was made for.
    placed: (u64, u64),
    pub work: Option<Work>,
    pub dialog: Option<Dialog>,
    pub notices: Vec<Notice>,
    /// What was wrong with what was opened last, where that was too much to tell one by one.
    pub problems: Vec<Bilingual>,
    /// The lines of the user's word lists that do not fit.
    pub faulty_words: Vec<Bilingual>,
    /// Grows with every change to `comparison`.
    pub(super) shown: u64,
    /// When the message that is being handled came.
    pub(super) now: Timestamp,
    /// The last number handed out to a job.
    last_job: u64,
    /// The last number handed out to a notice.
    pub(super) last_notice: u64,
}

impl Model {
    /// An empty app.
    #[must_use]
    pub fn new(settings: Settings) -> Self {
        Self { settings, ..Self::default() }
    }

    /// Whether closing would lose work: whatever a project's file lacks, or decisions that are in no file. Files that
    /// were merely opened can be opened again.
    #[must_use]
    pub fn has_unsaved_work(&self) -> bool {
        let is_work = |edit: &Edit| !matches!(edit, Edit::AddArticles { .. } | Edit::MoveArticle { .. });
        let is_any_work = || self.project.history().in_force().iter().any(|entry| is_work(&entry.edit));
        self.edits != self.saved && (self.path.is_some() || is_any_work())
    }

    /// Where the project's file holds everything but the way it is looked at now.
    #[must_use]
    pub fn has_unkept_view(&self) -> bool {
        let is_other = self.saved_view.as_ref().is_some_and(|saved| *saved != self.project.view);
        self.path.is_some() && is_other && self.edits == self.saved
    }

    /// The interface's language.
    #[must_use]
    pub const fn lang(&self) -> Lang {
        self.settings.lang
    }

    /// The open article with this id.
    #[must_use]
    pub fn article(&self, id: ArticleId) -> Option<&Article> {
        self.articles.iter().find(|a| a.id == id)
    }

    /// The place of an article in the list, which gives it its colour and its jump key.
    #[must_use]
    pub fn place(&self, id: ArticleId) -> Option<usize> {
        self.articles.iter().position(|a| a.id == id)
    }

    /// The articles whose columns are shown, the pinned ones first.
    pub fn columns(&self) -> impl Iterator<Item = &Article> {
        let part = |pinned: bool| {
            let is_in = move |a: &&Article| {
                !self.view.hidden.contains(&a.id) && self.view.pinned.contains(&a.id) == pinned
            };
            self.articles.iter().filter(is_in)
        };
        part(true).chain(part(false))
    }

    /// Whether `article` tells of the selected row.
    #[must_use]
    pub fn tells(&self, article: ArticleId) -> bool {
        self.selected_row().is_some_and(|row| self.claims_in(row, article).next().is_some())
    }

    /// The article whose column stands `by` places after that of `article`, among those pinned like it and, where there is
    /// no room for all, those that tell of the selected row like it.
    #[must_use]
    pub fn neighbour(&self, article: ArticleId, by: isize) -> Option<ArticleId> {
        let sort = |id| (self.view.pinned.contains(&id), self.view.is_crowded && self.tells(id));
        let own = sort(article);
        let alike: Vec<ArticleId> = self.columns().map(|a| a.id).filter(|id| sort(*id) == own).collect();
        let at = alike.iter().position(|id| *id == article)?;
        alike.get(at.checked_add_signed(by)?).copied()
    }

    /// The row with this id.
    #[must_use]
    pub fn row(&self, id: RowId) -> Option<&Judgement> {
        self.comparison.rows.iter().find(|r| r.row.id == id)
    }

    /// The selected row.
    #[must_use]
    pub fn selected_row(&self) -> Option<&Judgement> {
        self.view.selected.and_then(|id| self.row(id))
    }

    /// The claim of the selected row that was last gone to, or the first in the article that was.
    #[must_use]
    pub fn claim_at_hand(&self) -> Option<ClaimId> {
        let row = self.selected_row()?;
        let gone_to = self.view.jump.claim.filter(|claim| row.row.claims.contains(claim));
        gone_to.or_else(|| self.claims_in(row, self.view.jump.article?).next().map(|claim| claim.id))
    }

    /// The claims of `row` in `article`, in text order.
    pub fn claims_in<'a>(
        &'a self,
        row: &'a Judgement,
        article: ArticleId,
    ) -> impl Iterator<Item = &'a Claim> + 'a {
        row.row
            .claims
            .iter()
            .filter_map(|id| self.comparison.claim(*id))
            .filter(move |claim| claim.article == article)
    }

    /// Whether the user has spoken on this row.
    #[must_use]
    pub fn is_decided(&self, row: RowId) -> bool {
        let decision = self.comparison.decisions.get(&row);
        decision.is_some_and(|d| d.ruling.is_some() || d.verdict.is_some() || d.done)
    }

    /// Whether `row` waits for the user: what one source alone says is not asked about.
    #[must_use]
    pub fn is_open(&self, row: &Judgement) -> bool {
        row.verdict != Verdict::SingleSource && !self.is_decided(row.row.id)
    }

    /// How many claims the comparison found in `article`.
    #[must_use]
    pub fn claim_count(&self, article: ArticleId) -> usize {
        self.claim_counts.get(&article).copied().unwrap_or_default()
    }

    /// Changes whenever `comparison` does.
    #[must_use]
    pub const fn shown_revision(&self) -> u64 {
        self.shown
    }

    /// Whether the comparison shown belongs to the articles as they are now.
    #[must_use]
    pub const fn is_current(&self) -> bool {
        self.compared == self.revision
    }

    /// The rows shown, from top to bottom.
    pub fn shown_rows(&self) -> impl DoubleEndedIterator<Item = &Judgement> {
        self.view.lines.iter().filter_map(|line| match line {
            Line::Row(index) => self.comparison.rows.get(*index),
            Line::Heading(..) => None,
        })
    }

    /// Brings the lines and counts up to date with the comparison, filter and order.
    pub(super) fn refresh(&mut self) {
        let Admitted { rows, counts } = filter::admit(&self.comparison, &self.view.filter);
        self.view.lines = lines::lay_out(&self.comparison, &self.derived, &rows, self.view.order);
        self.view.counts = counts;
        self.view.asked_again = lines::asked_again(&self.comparison);
        self.view.open = self.shown_rows().filter(|row| self.is_open(row)).count();
    }

    /// Covers outlets' names as they are now, or no longer, and tells those apart that are alike.
    pub(super) fn follow_names(&mut self) {
        let state = (self.edits, self.revision);
        if self.placed != state {
            self.namesakes = Arc::new(Namesakes::of(&self.articles));
            self.placed = state;
        }
        if !self.view.names_hidden {
            self.blind = None;
        } else if self.blind.is_none() || self.blinded != state {
            self.blind = Some(Arc::new(Blind::new(&self.articles, &self.words)));
            self.blinded = state;
        }
    }

    pub(super) fn next_job(&mut self) -> JobId {
        self.last_job += 1;
        JobId(self.last_job)
    }
}

#[cfg(test)]
pub(crate) mod samples {
    pub(crate) use crate::intake::testing::article;
    use crate::verdict::{self, Comparison};

    /// Three reports of one blast: they clash on the dead, agree on the wounded, and one stands
    /// alone with the soldiers and the money.
    pub(crate) fn three_sources() -> Comparison {
        verdict::compare(vec![
            article(1, "النهار", "قُتل 12 شخصا في الانفجار. وأصيب 40 جريحا بحسب الشرطة."),
            article(2, "المرصد", "قُتل 15 شخصا في الانفجار. وأصيب 40 جريحا بحسب الشرطة."),
            article(3, "الأفق", "انتشر 2500 جندي في المدينة. وبلغت الخسائر 7 ملايين دولار."),
        ])
    }
}
