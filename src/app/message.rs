//! Everything that can happen to the app, grouped by what it concerns.

use std::path::PathBuf;
use std::sync::Arc;

use jiff::civil::Date;

use crate::align::RowId;
use crate::align::values::Tolerance;
use crate::claims::{ClaimId, Kind};
use crate::intake::{ArticleId, Reading};
use crate::l10n::{Bilingual, Lang};
use crate::project::{Decided, Edit, PaneSizes, Project, ViewState};
use crate::report::Format;
use crate::text::LexiconError;
use crate::text::Span;
use crate::verdict::{Comparison, Ruling, Verdict};

use super::joining::Joined;
use super::lines::SortKey;
use super::model::{Dialog, Pane};
use super::notices::NoticeId;
use super::settings::{Colours, DigitChoice, PolicyChoice, ThemeChoice, WindowPlace};
use super::words::Lists;

/// Something that happened: the user asked, or a background job answered.
#[derive(Clone, Debug)]
pub enum Msg {
    Articles(ArticlesMsg),
    View(ViewMsg),
    Decide(DecideMsg),
    Work(WorkMsg),
    Settings(SettingsMsg),
    Window(WindowMsg),
    Project(ProjectMsg),
}

/// Identifies one background job; answers that carry an older one are dropped.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct JobId(pub u64);

/// Articles come, go and are corrected.
#[derive(Clone, Debug)]
pub enum ArticlesMsg {
    /// Ask for files with the native dialog.
    Choose,
    /// Ask for folders with the native dialog.
    ChooseFolders,
    /// Open these files, and the articles in these folders.
    Open(Vec<PathBuf>),
    /// Take this text as an article.
    Paste(String),
    /// Put the newer versions that were set aside in the places of these, and the others beside theirs.
    Settle {
        replaced: Vec<ArticleId>,
    },
    Remove(ArticleId),
    Rename(ArticleId, String),
    Redate(ArticleId, Option<Date>),
    /// Hide the article's column, or show it again.
    ToggleHidden(ArticleId),
    /// Move one place towards the start (negative) or the end of the list.
    Shift(ArticleId, isize),
    /// Stand the article's column before another, or last; among the pinned columns or the others.
    Place {
        article: ArticleId,
        before: Option<ArticleId>,
        pinned: bool,
    },
    /// Compare the articles as they are, after a comparison was stopped.
    Compare,
    /// Go back to the bundled example.
    ShowSample,
    Clear,
}

/// What is looked at.
#[derive(Clone, Debug)]
pub enum ViewMsg {
    Select(RowId),
    /// Add the row to the selection, or take it out.
    ToggleSelected(RowId),
    /// Select every row from the one where the selection began to this one.
    SelectTo(RowId),
    /// Do the same with the row that a step leads to, without going round.
    ExtendSelection(Step),
    /// Select every row shown.
    SelectAll,
    /// Select the row of this claim and go to its words.
    SelectClaim(ClaimId),
    SelectNone,
    /// Go to the words of this claim of the selected row.
    GoToClaim(ClaimId),
    /// Go through the rows in the order in which they stand.
    Step(Step),
    /// Let the article's column stand first and still while the others scroll, or no longer.
    TogglePinned(ArticleId),
    /// Go to the nth source (from 0) and the selected row's words in it.
    JumpToSource(usize),
    ToggleVerdict(Verdict),
    /// Hold back the rows that only one source answers, or show them again.
    ToggleSingle,
    ToggleKind(Kind),
    ToggleSource(ArticleId),
    Search(String),
    ClearFilters,
    SortBy(SortKey),
    ToggleGrouping,
    Show(Pane),
    /// Hide outlets' names in the reading room, or show them again.
    ToggleNames,
    /// Read one article on its own, or all of them again.
    Focus(Option<ArticleId>),
    /// Words were selected in the reading room, or none any more.
    SelectWords(Option<(ArticleId, Span)>),
    /// Put the caret in the search field.
    FocusSearch,
    /// Go to the next place in the articles that is searched for, or to the one before (`false`).
    Find(bool),
    /// Show everything larger or smaller by this factor.
    Zoom(f32),
    /// Scroll the quotes of the evidence by so many lines.
    ScrollQuotes(i8),
    /// A pane was drawn to another size.
    Resize(PaneSizes),
    /// The matrix has no room for every source's column, or has it again; and whether it gathers the sources by what
    /// they say.
    Crowd {
        is_crowded: bool,
        is_tallied: bool,
    },
    /// Gather the sources of each row by what they say, or show each in its column again.
    ToggleTally,
}

/// Where to go among the rows shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    NextRow,
    PreviousRow,
    NextDisagreement,
    PreviousDisagreement,
    NextUndecided,
    FirstRow,
    LastRow,
    /// As many rows on as the matrix about shows at once.
    NextPage,
    PreviousPage,
}

/// The user's own word on rows and claims. What is decided on one of several selected rows is decided on
/// all of them, as one edit.
#[derive(Clone, Debug)]
pub enum DecideMsg {
    Undo,
    Redo,
    /// Leave so many edits of the history in force.
    GoTo(usize),
    /// Confirm a row, reject it, or take either back.
    Rule(RowId, Option<Ruling>),
    /// Confirm or reject a row, and go on to the next undecided one.
    RuleAndGoOn(RowId, Ruling),
    /// Put the user's verdict in place of the engine's, or return to the engine's.
    SetVerdict(RowId, Option<Verdict>),
    Note(RowId, String),
    MarkDone(RowId, bool),
    /// Join the selected rows into one.
    MergeSelected,
    /// Join another row into the first.
    Merge(RowId, RowId),
    /// Give a claim a row of its own.
    Split(ClaimId),
    /// Change or add a claim as its editor says.
    Claim(Box<Edit>),
    /// Return a claim to what the engine said of it.
    Restore(ClaimId),
    /// Confirm a claim, reject it, or take either back.
    RuleClaim(ClaimId, Option<Ruling>),
}

/// News from background jobs.
#[derive(Clone, Debug)]
pub enum WorkMsg {
    /// `done` of `total` files are read; `name` is being read now.
    Reading {
        job: JobId,
        done: usize,
        total: usize,
        name: String,
    },
    Read {
        job: JobId,
        reading: Reading,
    },
    /// What was read is joined with what was open after `edits`.
    Joined {
        job: JobId,
        edits: u64,
        reading: Arc<Reading>,
        joined: Box<Joined>,
    },
    Compared {
        revision: u64,
        /// As the engine has it, judged with the tolerance in force when it was asked for.
        comparison: Box<Comparison>,
        /// The same with the decisions laid over it that were in force after `edits`.
        decided: Box<Decided>,
        edits: u64,
        /// What the user should know of it.
        remark: Option<Bilingual>,
    },
    Saved {
        path: PathBuf,
    },
    Failed {
        message: Bilingual,
    },
    /// The user's word lists were read, or read again after a change.
    Words {
        words: Lists,
        /// How many lists the user changes.
        lists: usize,
        errors: Vec<LexiconError>,
    },
    Cancel,
}

/// The project as a file.
#[derive(Clone, Debug)]
pub enum ProjectMsg {
    /// Save where it was saved before, or ask where.
    Save,
    /// Ask where to save it.
    SaveAs,
    SaveTo(PathBuf),
    Saved {
        path: PathBuf,
        /// The state of the edits that was saved.
        edits: u64,
        view: Box<ViewState>,
    },
    Opened {
        path: PathBuf,
        project: Box<Project>,
    },
    /// The work of a run that did not end well.
    Recovered {
        path: Option<PathBuf>,
        project: Box<Project>,
    },
    /// Keep the way the project is looked at in its file, where that is all that changed.
    KeepView,
    /// No place was named to save it in.
    NotSaved,
    /// Close the window, asking first where work would be lost.
    Leave,
    /// Save, then do what the dialog asks about.
    SaveFirst,
    /// Do it and let the work go.
    GoOnUnsaved,
}

/// A preference changes.
#[derive(Clone, Debug)]
pub enum SettingsMsg {
    Lang(Lang),
    Theme(ThemeChoice),
    Colours(Colours),
    Digits(DigitChoice),
    TextScale(f32),
    Motion(bool),
    Policy(PolicyChoice),
    /// By how much «حوالي» may miss.
    About(Tolerance),
    /// Fold the list of sources away, or bring it back.
    FoldSources(bool),
    ForgetRecent,
    /// The window is closed at this place.
    LeaveWindow(WindowPlace),
}

/// Dialogs, notices and leaving.
#[derive(Clone, Debug)]
pub enum WindowMsg {
    Open(Dialog),
    CloseDialog,
    Dismiss(NoticeId),
    /// Ask where to save the report.
    ChooseExport(Format),
    /// Save the report there.
    Export(PathBuf, Format),
    Copy(String),
    /// Say why a key does nothing now.
    Answer(&'static str),
}

macro_rules! into_msg {
    ($($variant:ident($inner:ident)),+ $(,)?) => {
        $(impl From<$inner> for Msg {
            fn from(inner: $inner) -> Self { Self::$variant(inner) }
        })+
    };
}

into_msg! {
    Project(ProjectMsg),
    Articles(ArticlesMsg),
    View(ViewMsg),
    Decide(DecideMsg),
    Work(WorkMsg),
    Settings(SettingsMsg),
    Window(WindowMsg),
}
