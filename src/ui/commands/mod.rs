//! Every action of the window under one name: menus, palette, shortcuts and the shortcuts sheet read
//! this table, so that none of them can disagree.

mod chord;
mod table;

pub use chord::Chord;
pub use table::{Entry, Group, TABLE};

use crate::align::RowId;
use crate::app::claim_form::ClaimTarget;
use crate::app::lines::SortKey;
use crate::app::message::Step;
use crate::app::model::{Dialog, Model, Pane};
use crate::app::settings::ThemeChoice;
use crate::app::tally;
use crate::app::{
    ArticlesMsg, DecideMsg, Msg, ProjectMsg, SettingsMsg, ViewMsg, WindowMsg, Wording, WorkMsg,
};
use crate::claims::ClaimId;
use crate::intake::ArticleId;
use crate::l10n::Lang;
use crate::report::Format;
use crate::ui::decide::asks_of_several;
use crate::verdict::Ruling;

/// How much one step of text size or zoom changes it.
pub const SIZE_STEP: f32 = 0.1;

/// Something the user can ask for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Command {
    Open,
    OpenFolder,
    Paste,
    Save,
    SaveAs,
    Export(Format),
    Sample,
    Clear,
    Quit,
    Step(Step),
    /// Select the rows as far as the one that a step leads to.
    Extend(Step),
    SelectAll,
    JumpToSource(u8),
    /// Scroll the quotes of the evidence by so many lines.
    ScrollQuotes(i8),
    Search,
    /// Go to the next place searched for, or the one before (`false`).
    Find(bool),
    /// Go to the next claim of the selected row on this side.
    Beside(Side),
    /// Hold back the rows that only one source answers, or show them again.
    HoldSingle,
    ClearFilters,
    Group,
    /// Gather the sources of each row by what they say, or show each in its column again.
    Tally,
    /// Reconcile values in the next way.
    NextPolicy,
    SortBy(SortKey),
    MoveColumn(Side),
    Pin,
    Hide,
    FoldSources,
    Show(Pane),
    /// Turn to the reading room, or back to the matrix.
    Turn,
    Names,
    Focus,
    Undo,
    Redo,
    History,
    Unplaced,
    Confirm,
    Reject,
    /// Confirm or reject, and go on to the next undecided row.
    ConfirmAndGoOn,
    RejectAndGoOn,
    Undecide,
    Verdict,
    Note,
    AddClaim,
    ChangeClaim,
    Done,
    Merge,
    /// Joins the nearest of the related rows into the selected one.
    MergeRelated,
    Split,
    Language,
    Theme,
    TextLarger,
    TextSmaller,
    TextReset,
    Settings,
    Palette,
    Shortcuts,
    Compare,
    CancelWork,
}

/// A side of the screen, whatever the interface's direction.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    Left,
    Right,
}

impl Command {
    /// The entry of this command.
    #[must_use]
    pub fn entry(self) -> Option<&'static Entry> {
        TABLE.iter().find(|entry| entry.command == self)
    }

    /// The command's name; empty for one that is not listed.
    #[must_use]
    pub fn name(self, words: Wording) -> String {
        self.entry().map(|entry| entry.name(words)).unwrap_or_default()
    }

    /// The message that carries the command out; `None` where it makes no sense now.
    ///
    /// `dark` says whether the window is dark at present, which the system may have decided.
    #[must_use]
    pub fn msg(self, model: &Model, dark: bool) -> Option<Msg> {
        let has_rows = !model.comparison.rows.is_empty();
        let settings = &model.settings;
        let zoom = model.view.zoom.unwrap_or(1.0);
        Some(match self {
            Self::Open => ArticlesMsg::Choose.into(),
            Self::OpenFolder => ArticlesMsg::ChooseFolders.into(),
            Self::Save if !model.articles.is_empty() => ProjectMsg::Save.into(),
            Self::SaveAs if !model.articles.is_empty() => ProjectMsg::SaveAs.into(),
            Self::Paste => WindowMsg::Open(Dialog::Paste).into(),
            Self::Export(format) if has_rows => WindowMsg::ChooseExport(format).into(),
            Self::Sample if !model.is_sample => ArticlesMsg::ShowSample.into(),
            Self::Clear if !model.articles.is_empty() => ArticlesMsg::Clear.into(),
            Self::Compare if !model.is_current() && model.work.is_none() => ArticlesMsg::Compare.into(),
            Self::CancelWork if model.work.is_some() => WorkMsg::Cancel.into(),
            Self::Quit => ProjectMsg::Leave.into(),
            Self::Step(step) if has_rows && !is_read(step, model) => ViewMsg::Step(step).into(),
            Self::ScrollQuotes(lines) if has_rows && model.view.pane == Pane::Matrix => {
                ViewMsg::ScrollQuotes(lines).into()
            }
            Self::JumpToSource(n) if usize::from(n) <= model.articles.len() => {
                ViewMsg::JumpToSource(usize::from(n) - 1).into()
            }
            Self::Search => ViewMsg::FocusSearch.into(),
            Self::Find(onwards)
                if model.view.pane == Pane::Reading && !model.view.filter.search.is_empty() =>
            {
                ViewMsg::Find(onwards).into()
            }
            Self::Beside(side) => ViewMsg::GoToClaim(beside(model, side)?).into(),
            Self::ClearFilters if model.view.filter.is_active() => ViewMsg::ClearFilters.into(),
            Self::HoldSingle if has_rows => ViewMsg::ToggleSingle.into(),
            Self::Group => ViewMsg::ToggleGrouping.into(),
            Self::Tally if has_rows && model.view.pane == Pane::Matrix => ViewMsg::ToggleTally.into(),
            Self::NextPolicy if has_rows => SettingsMsg::Policy(settings.policy.next()).into(),
            Self::Extend(step) if has_rows => ViewMsg::ExtendSelection(step).into(),
            Self::SelectAll if has_rows && model.view.pane == Pane::Matrix => ViewMsg::SelectAll.into(),
            Self::SortBy(key) if has_rows => ViewMsg::SortBy(key).into(),
            Self::MoveColumn(side) => move_column(model, nearest(model)?, side)?,
            Self::Pin => ViewMsg::TogglePinned(nearest(model)?).into(),
            Self::Hide => ArticlesMsg::ToggleHidden(nearest(model)?).into(),
            // The reading room has no list of them.
            Self::FoldSources if model.view.pane == Pane::Matrix => {
                SettingsMsg::FoldSources(!settings.sources_folded).into()
            }
            Self::Split => DecideMsg::Split(to_split(model)?).into(),
            Self::Names => ViewMsg::ToggleNames.into(),
            // In the matrix nobody sees which article is read alone.
            Self::Focus if model.view.focus.is_some() && model.view.pane == Pane::Reading => {
                ViewMsg::Focus(None).into()
            }
            Self::Focus => ViewMsg::Focus(Some(nearest(model)?)).into(),
            Self::Show(pane) => ViewMsg::Show(pane).into(),
            Self::Turn if model.view.pane == Pane::Reading => ViewMsg::Show(Pane::Matrix).into(),
            Self::Turn if has_rows => ViewMsg::Show(Pane::Reading).into(),
            Self::History => WindowMsg::Open(Dialog::History).into(),
            Self::Unplaced if !model.unplaced.is_empty() => WindowMsg::Open(Dialog::Unplaced).into(),
            Self::Undo if model.project.history().cursor() > 0 => DecideMsg::Undo.into(),
            Self::Redo if has_undone(model) => DecideMsg::Redo.into(),
            Self::Confirm
            | Self::Reject
            | Self::ConfirmAndGoOn
            | Self::RejectAndGoOn
            | Self::Undecide
            | Self::Verdict
            | Self::Note
            | Self::Done
            | Self::Merge
            | Self::MergeRelated => return self.decision(model),
            Self::AddClaim => {
                let (article, span) = model.view.words?;
                WindowMsg::Open(Dialog::Claim(ClaimTarget::Add(article, span))).into()
            }
            Self::ChangeClaim => {
                WindowMsg::Open(Dialog::Claim(ClaimTarget::Change(to_change(model)?))).into()
            }
            Self::Language => SettingsMsg::Lang(other(settings.lang)).into(),
            Self::Theme => {
                let theme = if dark { ThemeChoice::Light } else { ThemeChoice::Dark };
                SettingsMsg::Theme(theme).into()
            }
            Self::TextLarger => ViewMsg::Zoom(zoom + SIZE_STEP).into(),
            Self::TextSmaller => ViewMsg::Zoom(zoom - SIZE_STEP).into(),
            Self::TextReset => ViewMsg::Zoom(1.0).into(),
            Self::Settings => WindowMsg::Open(Dialog::Settings).into(),
            Self::Palette => WindowMsg::Open(Dialog::Palette).into(),
            Self::Shortcuts => WindowMsg::Open(Dialog::Shortcuts).into(),
            _ => return None,
        })
    }

    /// The message that says why the command does nothing now, where that is not plain to see.
    #[must_use]
    pub fn answer(self, model: &Model) -> Option<Msg> {
        let has_row = model.selected_row().is_some();
        let id = match self {
            Self::Split if has_row => "answer-split",
            Self::Merge if has_row => "answer-merge",
            Self::MergeRelated if has_row => "answer-merge-related",
            Self::AddClaim if has_row => "answer-add-claim",
            Self::Undo => "answer-undo",
            Self::Redo => "answer-redo",
            Self::Undecide if has_row => "answer-undecide",
            _ => return None,
        };
        Some(WindowMsg::Answer(id).into())
    }

    /// The message that decides the selected row.
    fn decision(self, model: &Model) -> Option<Msg> {
        let judged = model.selected_row()?;
        let row = judged.row.id;
        let decision = model.comparison.decisions.get(&row);
        Some(match self {
            Self::Reject | Self::RejectAndGoOn if !asks_of_several(model, judged) => return None,
            Self::Confirm => DecideMsg::Rule(row, Some(Ruling::Confirmed)).into(),
            Self::Reject => DecideMsg::Rule(row, Some(Ruling::Rejected)).into(),
            Self::ConfirmAndGoOn => DecideMsg::RuleAndGoOn(row, Ruling::Confirmed).into(),
            Self::RejectAndGoOn => DecideMsg::RuleAndGoOn(row, Ruling::Rejected).into(),
            Self::Undecide => {
                let held = decision?;
                match held.ruling {
                    Some(_) => DecideMsg::Rule(row, None).into(),
                    None => held.verdict.map(|_| DecideMsg::SetVerdict(row, None))?.into(),
                }
            }
            Self::Done => DecideMsg::MarkDone(row, !are_done(model, row)).into(),
            Self::Verdict => WindowMsg::Open(Dialog::Verdict(row)).into(),
            Self::Note => WindowMsg::Open(Dialog::Note(row)).into(),
            Self::Merge if model.view.selection.len() > 1 => DecideMsg::MergeSelected.into(),
            Self::MergeRelated => {
                let related = model.comparison.related(&model.selected_row()?.row);
                DecideMsg::Merge(row, related.first()?.row.id).into()
            }
            _ => return None,
        })
    }
}

/// Whether `row` is done, and where it is one of several selected rows all of them: what is done in part is finished first.
fn are_done(model: &Model, row: RowId) -> bool {
    let is_done = |row: &RowId| model.comparison.decisions.get(row).is_some_and(|held| held.done);
    let selection = &model.view.selection;
    if selection.contains(&row) { selection.iter().all(is_done) } else { is_done(&row) }
}

/// Whether the step's keys scroll the articles of the reading room instead.
fn is_read(step: Step, model: &Model) -> bool {
    let is_scrolling = matches!(step, Step::NextPage | Step::PreviousPage | Step::FirstRow | Step::LastRow);
    is_scrolling && model.view.pane == Pane::Reading
}

/// Moves the column of `article` one place to a side of the screen.
pub fn move_column(model: &Model, article: ArticleId, side: Side) -> Option<Msg> {
    let is_forward = (side == Side::Left) == model.lang().is_rtl();
    let pinned = model.view.pinned.contains(&article);
    // Before the one behind it, or before the one after its neighbour.
    let other = model.neighbour(article, if is_forward { 1 } else { -1 })?;
    let before = if is_forward { model.neighbour(other, 1) } else { Some(other) };
    Some(ArticlesMsg::Place { article, before, pinned }.into())
}

/// The article whose column commands act on, and which is read on its own: the one last gone to, else the first that the selected row names.
fn nearest(model: &Model) -> Option<ArticleId> {
    let named = || {
        let claim = *model.selected_row()?.row.claims.first()?;
        model.comparison.claim(claim).map(|claim| claim.article)
    };
    let gone_to = model.view.jump.article.filter(|id| model.article(*id).is_some());
    gone_to.or_else(named).or_else(|| model.articles.first().map(|article| article.id))
}

/// The claim of the selected row on this side of the one at hand, in the order of the columns.
fn beside(model: &Model, side: Side) -> Option<ClaimId> {
    if model.view.is_tallied && model.view.pane == Pane::Matrix {
        let is_forward = (side == Side::Left) == model.lang().is_rtl();
        return tally::beside(model, if is_forward { 1 } else { -1 });
    }
    let row = model.selected_row()?;
    let claims = model.columns().flat_map(|article| model.claims_in(row, article.id));
    let claims: Vec<ClaimId> = claims.map(|claim| claim.id).collect();
    let is_forward = (side == Side::Left) == model.lang().is_rtl();
    let here = model.claim_at_hand().and_then(|hand| claims.iter().position(|claim| *claim == hand));
    let next = match here {
        Some(here) => here.checked_add_signed(if is_forward { 1 } else { -1 })?,
        None if is_forward => 0,
        None => claims.len().checked_sub(1)?,
    };
    claims.get(next).copied()
}

/// The claim of the selected row that is to stand apart; a lone one does already.
fn to_split(model: &Model) -> Option<ClaimId> {
    model.claim_at_hand().filter(|_| model.selected_row().is_some_and(|row| row.row.claims.len() > 1))
}

/// The claim of the selected row to be changed: the one at hand, else the first.
fn to_change(model: &Model) -> Option<ClaimId> {
    model.claim_at_hand().or_else(|| model.selected_row()?.row.claims.first().copied())
}

/// Whether an edit that was taken back can be made again.
fn has_undone(model: &Model) -> bool {
    let history = model.project.history();
    history.cursor() < history.entries().len()
}

const fn other(lang: Lang) -> Lang {
    match lang {
        Lang::Ar => Lang::En,
        Lang::En => Lang::Ar,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::Settings;

    #[test]
    fn no_two_commands_share_a_key() {
        let mut seen: Vec<(Chord, &str)> = Vec::new();
        for entry in TABLE {
            for chord in entry.chords {
                assert!(!seen.iter().any(|(c, _)| c == chord), "{} and {:?}", entry.message_id, chord);
                seen.push((*chord, entry.message_id));
            }
        }
    }

    #[test]
    fn every_command_is_named_in_both_languages() {
        for lang in Lang::ALL {
            let words = Wording { lang, arabic_digits: lang.is_rtl() };
            for entry in TABLE {
                let name = entry.name(words);
                assert!(!name.starts_with("command-"), "{}", entry.message_id);
            }
            for group in Group::ALL {
                assert!(!words.text(group.message_id()).starts_with("group-"));
            }
        }
    }

    #[test]
    fn commands_that_make_no_sense_are_off() {
        let model = Model::new(Settings::default());
        assert!(Command::Open.msg(&model, false).is_some());
        for command in
            [Command::Export(Format::Html), Command::Clear, Command::JumpToSource(1), Command::CancelWork]
        {
            assert!(command.msg(&model, false).is_none(), "{command:?}");
        }
    }
}
