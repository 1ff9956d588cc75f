//! What the user is told in passing: each thing once, what is wrong until it is dismissed or no longer so.

use crate::intake::NoteLevel;
use crate::l10n::{self, Bilingual, FluentArgs};

use super::model::{Dialog, Model};

/// Identifies one notice.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NoticeId(pub u64);

/// Something to tell the user once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    pub id: NoticeId,
    /// Warnings stay until they are dismissed; the rest passes.
    pub level: NoteLevel,
    pub message: Bilingual,
    /// A dialog that says more.
    pub action: Option<Dialog>,
}

/// Most faults of files opened together that are told one by one.
const TOLD: usize = 3;

impl Model {
    /// Tells something; what was told in the same words before is told once.
    pub(super) fn notify(&mut self, level: NoteLevel, message: Bilingual) {
        self.notices.retain(|notice| notice.message != message || notice.action.is_some());
        self.last_notice += 1;
        self.notices.push(Notice { id: NoticeId(self.last_notice), level, message, action: None });
    }

    /// Answers a key that had nothing to do; asked again, it answers once.
    pub(super) fn answer(&mut self, message_id: &str) {
        self.notify(NoteLevel::Info, l10n::bilingual(message_id, None));
    }

    /// Tells what is wrong with what was opened: one by one, or in one notice that leads to all of it.
    pub(super) fn tell_problems(&mut self, told: Vec<(NoteLevel, Bilingual)>) {
        if told.len() <= TOLD {
            told.into_iter().for_each(|(level, message)| self.notify(level, message));
            return;
        }
        self.notices.retain(|notice| notice.action != Some(Dialog::Problems));
        let mut args = FluentArgs::new();
        args.set("n", told.len());
        self.notify(NoteLevel::Warning, l10n::bilingual("window-problems", Some(&args)));
        if let Some(notice) = self.notices.last_mut() {
            notice.action = Some(Dialog::Problems);
        }
        self.problems = told.into_iter().map(|(_, message)| message).collect();
    }

    /// Tells what the user should know of the comparison, in place of what was told of the last one; once.
    pub(super) fn remark_on_comparison(&mut self, remark: Option<Bilingual>) {
        if self.remark == remark {
            return;
        }
        let old = std::mem::replace(&mut self.remark, remark.clone());
        self.notices.retain(|notice| Some(&notice.message) != old.as_ref());
        if let Some(remark) = remark {
            self.notify(NoteLevel::Warning, remark);
        }
    }

    /// Tells of decisions whose words are gone, in place of what was told before; not where they are `known`.
    pub(super) fn tell_unplaced(&mut self, known: &[usize]) {
        if self.unplaced == known {
            return;
        }
        self.notices.retain(|notice| notice.action != Some(Dialog::Unplaced));
        if !self.unplaced.is_empty() {
            let mut args = FluentArgs::new();
            args.set("n", self.unplaced.len());
            self.notify(NoteLevel::Warning, l10n::bilingual("window-unplaced", Some(&args)));
            if let Some(notice) = self.notices.last_mut() {
                notice.action = Some(Dialog::Unplaced);
            }
        }
    }
}
