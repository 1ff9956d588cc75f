//! Keeps the journal of unsaved work on a thread of its own.

use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread;

use crate::app::message::{ProjectMsg, WorkMsg};
use crate::l10n::{self, FluentArgs};
use crate::project::Project;
use crate::project::file::{Journal, Leftover, leftovers};

use super::Outbox;

/// One state of the project to be kept.
struct State {
    path: Option<PathBuf>,
    project: Box<Project>,
    is_saved: bool,
}

/// Hands states of the project to the journal. Dropping it ends the journal in good order.
pub(super) struct JournalKeeper {
    states: Option<Sender<State>>,
    thread: Option<thread::JoinHandle<()>>,
}

impl JournalKeeper {
    /// Keeps journals in `folder`; first hands back the work of a run that did not end well, if asked to.
    pub(super) fn start(folder: PathBuf, recovers: bool, outbox: Outbox) -> Self {
        let (states, inbox) = channel();
        let thread = thread::spawn(move || {
            let left = if recovers { recover(&folder, &outbox) } else { None };
            keep(&folder, &inbox, left, &outbox);
        });
        Self { states: Some(states), thread: Some(thread) }
    }

    /// Keeps this state; whether its file holds every edit of it.
    pub(super) fn record(&self, path: Option<PathBuf>, project: Box<Project>, is_saved: bool) {
        if let Some(states) = &self.states {
            // A thread that has ended has said why.
            let _ = states.send(State { path, project, is_saved });
        }
    }
}

impl Drop for JournalKeeper {
    fn drop(&mut self) {
        drop(self.states.take());
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

/// Gives the latest unsaved work back. Its journal stays until the work stands in a new one; older unsaved work
/// stays for the next start, and journals of what was saved go.
fn recover(folder: &Path, outbox: &Outbox) -> Option<Leftover> {
    let (mut unsaved, saved): (Vec<_>, Vec<_>) =
        leftovers(folder).into_iter().partition(|left| left.has_changes);
    saved.into_iter().for_each(Leftover::discard);
    let leftover = unsaved.pop()?;
    let project = Box::new(leftover.project.clone());
    outbox.send(ProjectMsg::Recovered { path: leftover.path.clone(), project });
    Some(leftover)
}

fn keep(folder: &Path, inbox: &Receiver<State>, mut left: Option<Leftover>, outbox: &Outbox) {
    let mut journal: Option<Journal> = None;
    while let Ok(mut state) = inbox.recv() {
        // Only the latest state counts.
        while let Ok(later) = inbox.try_recv() {
            state = later;
        }
        let State { path, project, is_saved } = state;
        let path = path.as_deref();
        let kept = match &mut journal {
            Some(journal) => journal.record(path, &project, is_saved),
            None => Journal::start(folder, path, &project, is_saved).map(|new| journal = Some(new)),
        };
        match kept {
            Ok(()) => {
                if let Some(leftover) = left.take() {
                    leftover.discard();
                }
            }
            Err(error) => {
                let mut args = FluentArgs::new();
                args.set("why", error.to_string());
                outbox
                    .send(WorkMsg::Failed { message: l10n::bilingual("window-journal-failed", Some(&args)) });
            }
        }
    }
    if let Some(journal) = journal {
        journal.close();
    }
}
