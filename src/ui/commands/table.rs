//! Every command with its name, its place in the lists and its keys.

use egui::Key;

use super::chord::{Chord, alt, ctrl, ctrl_shift, plain, shift};
use super::{Command, Side};
use crate::app::Wording;
use crate::app::lines::SortKey;
use crate::app::message::Step;
use crate::app::model::Pane;
use crate::report::Format;

/// The part of the sheet and palette a command stands in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Group {
    File,
    Go,
    Decide,
    View,
    App,
}

impl Group {
    /// Every group, in the order in which they are listed.
    pub const ALL: [Self; 5] = [Self::File, Self::Go, Self::Decide, Self::View, Self::App];

    /// The message that names it.
    #[must_use]
    pub const fn message_id(self) -> &'static str {
        match self {
            Self::File => "group-file",
            Self::Go => "group-go",
            Self::Decide => "group-decide",
            Self::View => "group-view",
            Self::App => "group-app",
        }
    }
}

/// A command with its name, its group and its keys; the first key is the one shown.
pub struct Entry {
    pub command: Command,
    pub message_id: &'static str,
    pub group: Group,
    pub chords: &'static [Chord],
}

const fn entry(command: Command, message_id: &'static str, group: Group, chords: &'static [Chord]) -> Entry {
    Entry { command, message_id, group, chords }
}

/// Every command, in the order of the sheet.
#[rustfmt::skip]
pub const TABLE: &[Entry] = &[
    entry(Command::Open, "command-open", Group::File, &[ctrl(Key::O)]),
    entry(Command::OpenFolder, "command-open-folder", Group::File, &[ctrl_shift(Key::O)]),
    entry(Command::Paste, "command-paste", Group::File, &[ctrl(Key::N)]),
    entry(Command::Save, "command-save", Group::File, &[ctrl(Key::S)]),
    entry(Command::SaveAs, "command-save-as", Group::File, &[ctrl_shift(Key::S)]),
    entry(Command::Export(Format::Html), "command-export-html", Group::File, &[ctrl(Key::E)]),
    entry(Command::Export(Format::Json), "command-export-json", Group::File, &[]),
    entry(Command::Export(Format::Csv), "command-export-csv", Group::File, &[]),
    entry(Command::Export(Format::Markdown), "command-export-md", Group::File, &[]),
    entry(Command::Compare, "command-compare", Group::File, &[]),
    entry(Command::CancelWork, "command-cancel-work", Group::File, &[]),
    entry(Command::Sample, "command-sample", Group::File, &[]),
    entry(Command::Clear, "command-clear", Group::File, &[]),
    entry(Command::Step(Step::NextDisagreement), "command-next-disagreement", Group::Go, &[plain(Key::N)]),
    entry(Command::Step(Step::PreviousDisagreement), "command-previous-disagreement", Group::Go, &[shift(Key::N)]),
    entry(Command::Step(Step::NextRow), "command-next-row", Group::Go, &[plain(Key::J), plain(Key::ArrowDown)]),
    entry(Command::Step(Step::PreviousRow), "command-previous-row", Group::Go, &[plain(Key::K), plain(Key::ArrowUp)]),
    entry(Command::Step(Step::NextUndecided), "command-next-undecided", Group::Go, &[plain(Key::U)]),
    entry(Command::Step(Step::NextPage), "command-next-page", Group::Go, &[plain(Key::PageDown)]),
    entry(Command::Step(Step::PreviousPage), "command-previous-page", Group::Go, &[plain(Key::PageUp)]),
    entry(Command::Step(Step::FirstRow), "command-first-row", Group::Go, &[plain(Key::Home)]),
    entry(Command::Step(Step::LastRow), "command-last-row", Group::Go, &[plain(Key::End)]),
    entry(Command::ScrollQuotes(3), "command-quotes-down", Group::Go, &[ctrl(Key::ArrowDown)]),
    entry(Command::ScrollQuotes(-3), "command-quotes-up", Group::Go, &[ctrl(Key::ArrowUp)]),
    entry(Command::Extend(Step::NextRow), "command-extend-down", Group::Go, &[shift(Key::ArrowDown), shift(Key::J)]),
    entry(Command::Extend(Step::PreviousRow), "command-extend-up", Group::Go, &[shift(Key::ArrowUp), shift(Key::K)]),
    entry(Command::SelectAll, "command-select-all", Group::Go, &[ctrl(Key::A)]),
    entry(Command::JumpToSource(1), "command-jump-source", Group::Go, &[plain(Key::Num1)]),
    entry(Command::JumpToSource(2), "command-jump-source", Group::Go, &[plain(Key::Num2)]),
    entry(Command::JumpToSource(3), "command-jump-source", Group::Go, &[plain(Key::Num3)]),
    entry(Command::JumpToSource(4), "command-jump-source", Group::Go, &[plain(Key::Num4)]),
    entry(Command::JumpToSource(5), "command-jump-source", Group::Go, &[plain(Key::Num5)]),
    entry(Command::JumpToSource(6), "command-jump-source", Group::Go, &[plain(Key::Num6)]),
    entry(Command::JumpToSource(7), "command-jump-source", Group::Go, &[plain(Key::Num7)]),
    entry(Command::JumpToSource(8), "command-jump-source", Group::Go, &[plain(Key::Num8)]),
    entry(Command::JumpToSource(9), "command-jump-source", Group::Go, &[plain(Key::Num9)]),
    entry(Command::Beside(Side::Left), "command-claim-left", Group::Go, &[plain(Key::ArrowLeft)]),
    entry(Command::Beside(Side::Right), "command-claim-right", Group::Go, &[plain(Key::ArrowRight)]),
    entry(Command::Search, "command-search", Group::Go, &[plain(Key::Slash), shift(Key::Slash), ctrl(Key::F)]),
    entry(Command::Find(true), "command-find-next", Group::Go, &[plain(Key::F3), ctrl(Key::G)]),
    entry(Command::Find(false), "command-find-previous", Group::Go, &[shift(Key::F3), ctrl_shift(Key::G)]),
    entry(Command::Confirm, "command-confirm", Group::Decide, &[plain(Key::A)]),
    entry(Command::Reject, "command-reject", Group::Decide, &[plain(Key::X)]),
    entry(Command::ConfirmAndGoOn, "command-confirm-go-on", Group::Decide, &[shift(Key::A)]),
    entry(Command::RejectAndGoOn, "command-reject-go-on", Group::Decide, &[shift(Key::X)]),
    entry(Command::Verdict, "command-verdict", Group::Decide, &[plain(Key::V)]),
    entry(Command::Note, "command-note", Group::Decide, &[plain(Key::M)]),
    entry(Command::AddClaim, "command-add-claim", Group::Decide, &[plain(Key::C), ctrl(Key::Enter)]),
    entry(Command::ChangeClaim, "command-change-claim", Group::Decide, &[plain(Key::E)]),
    entry(Command::Done, "command-done", Group::Decide, &[plain(Key::D)]),
    entry(Command::Merge, "command-merge", Group::Decide, &[ctrl(Key::M)]),
    entry(Command::MergeRelated, "command-merge-related", Group::Decide, &[ctrl_shift(Key::M)]),
    entry(Command::Split, "command-split", Group::Decide, &[plain(Key::S)]),
    entry(Command::Undecide, "command-undecide", Group::Decide, &[plain(Key::Backspace)]),
    entry(Command::Undo, "command-undo", Group::Decide, &[ctrl(Key::Z)]),
    entry(Command::Redo, "command-redo", Group::Decide, &[ctrl(Key::Y), ctrl_shift(Key::Z)]),
    entry(Command::History, "command-history", Group::Decide, &[ctrl(Key::H)]),
    entry(Command::Unplaced, "command-unplaced", Group::Decide, &[]),
    entry(Command::Show(Pane::Matrix), "command-pane-matrix", Group::View, &[ctrl(Key::Num1)]),
    entry(Command::Show(Pane::Reading), "command-pane-reading", Group::View, &[ctrl(Key::Num2)]),
    entry(Command::Turn, "command-turn", Group::View, &[plain(Key::Enter)]),
    entry(Command::Names, "command-names", Group::View, &[plain(Key::B)]),
    entry(Command::Focus, "command-focus", Group::View, &[plain(Key::F)]),
    entry(Command::HoldSingle, "command-hold-single", Group::View, &[plain(Key::O)]),
    entry(Command::ClearFilters, "command-clear-filters", Group::View, &[plain(Key::Num0)]),
    entry(Command::Group, "command-group", Group::View, &[plain(Key::G)]),
    entry(Command::Tally, "command-tally", Group::View, &[plain(Key::T)]),
    entry(Command::NextPolicy, "command-next-policy", Group::View, &[plain(Key::R)]),
    entry(Command::SortBy(SortKey::Severity), "sort-severity", Group::View, &[]),
    entry(Command::SortBy(SortKey::Kind), "sort-kind", Group::View, &[]),
    entry(Command::SortBy(SortKey::Spread), "sort-spread", Group::View, &[]),
    entry(Command::SortBy(SortKey::Sources), "sort-sources", Group::View, &[]),
    entry(Command::MoveColumn(Side::Left), "command-column-left", Group::View, &[alt(Key::ArrowLeft)]),
    entry(Command::MoveColumn(Side::Right), "command-column-right", Group::View, &[alt(Key::ArrowRight)]),
    entry(Command::Pin, "command-column-pin", Group::View, &[plain(Key::P)]),
    entry(Command::Hide, "command-column-hide", Group::View, &[plain(Key::H)]),
    entry(Command::FoldSources, "command-fold-sources", Group::View, &[ctrl(Key::B)]),
    entry(Command::Language, "command-language", Group::View, &[ctrl(Key::L)]),
    entry(Command::Theme, "command-theme", Group::View, &[ctrl(Key::D)]),
    entry(Command::TextLarger, "command-text-larger", Group::View, &[ctrl(Key::Plus), ctrl(Key::Equals), ctrl_shift(Key::Plus), ctrl_shift(Key::Equals)]),
    entry(Command::TextSmaller, "command-text-smaller", Group::View, &[ctrl(Key::Minus)]),
    entry(Command::TextReset, "command-text-reset", Group::View, &[ctrl(Key::Num0)]),
    entry(Command::Settings, "command-settings", Group::App, &[ctrl(Key::Comma)]),
    entry(Command::Palette, "command-palette", Group::App, &[ctrl(Key::K)]),
    entry(Command::Shortcuts, "command-shortcuts", Group::App, &[plain(Key::F1), shift(Key::Questionmark), plain(Key::Questionmark)]),
    entry(Command::Quit, "command-quit", Group::App, &[ctrl(Key::Q)]),
];

impl Entry {
    /// The command's name.
    #[must_use]
    pub fn name(&self, words: Wording) -> String {
        match self.command {
            Command::JumpToSource(n) => words.with(self.message_id, &[("n", &words.digits(&n.to_string()))]),
            _ => words.text(self.message_id),
        }
    }

    /// The keys shown beside the name.
    #[must_use]
    pub fn keys(&self) -> Option<String> {
        self.chords.first().map(|chord| chord.name())
    }
}
