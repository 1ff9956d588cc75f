//! Carries out the effects that need files or time, off the window's thread.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;

use crate::align;
use crate::app::message::{JobId, ProjectMsg, WorkMsg};
use crate::intake::{self, Progress, Reading};
use crate::l10n::{self, Bilingual, FluentArgs, Lang};
use crate::project::file;
use crate::report::{self, Format};
use crate::text::{Laid, Words};
use crate::verdict::{self, Comparison};

use super::journal::JournalKeeper;
use super::word_lists::{self, Watch};
use super::{Effect, Outbox, settings_file};

/// Where things are kept between runs; what has no folder lasts for this run only.
#[derive(Clone, Debug, Default)]
pub struct Folders {
    pub settings: Option<PathBuf>,
    /// Journals of unsaved work.
    pub state: Option<PathBuf>,
}

impl Folders {
    /// Where the user's word lists are kept.
    #[must_use]
    pub fn word_lists(&self) -> Option<PathBuf> {
        self.settings.as_ref().map(|folder| folder.join(word_lists::FOLDER))
    }

    /// The folders of this user, or those named by the environment.
    #[must_use]
    pub fn of_user() -> Self {
        let named = settings_file::named_folder();
        let state = named.as_ref().map(|folder| folder.join("state")).or_else(file::state_folder);
        Self { settings: named.or_else(settings_file::folder), state }
    }
}

/// Carries out effects on threads of its own and reports back through an [`Outbox`].
pub struct Performer {
    outbox: Outbox,
    folders: Folders,
    journal: Option<JournalKeeper>,
    /// Raised to make a reading job stop after the file it is at.
    stops: BTreeMap<JobId, Arc<AtomicBool>>,
    _watch: Option<Watch>,
}

impl Performer {
    /// Reports to `outbox` and keeps things in `folders`. Where `recovers`, the work of a run that did
    /// not end well is brought back.
    #[must_use]
    pub fn new(outbox: Outbox, folders: Folders, recovers: bool) -> Self {
        let state = folders.state.clone();
        let journal = state.map(|folder| JournalKeeper::start(folder, recovers, outbox.clone()));
        let watch = folders.word_lists().map(|folder| Watch::start(folder, outbox.clone()));
        Self { outbox, folders, journal, stops: BTreeMap::new(), _watch: watch }
    }

    /// The user's word lists as they are now; `None` where there are none and nothing is wrong.
    #[must_use]
    pub fn words(&self) -> Option<WorkMsg> {
        let loaded = word_lists::load(self.folders.word_lists().as_deref());
        let is_plain = loaded.errors.is_empty() && !loaded.laid.iter().any(Laid::is_changed);
        (!is_plain).then(|| word_lists::news(loaded))
    }

    /// Carries out `effect`; gives it back where it is the window's to carry out.
    pub fn perform(&mut self, effect: Effect) -> Option<Effect> {
        let outbox = self.outbox.clone();
        match effect {
            Effect::Read { job, paths, words } => {
                let stop = Arc::new(AtomicBool::new(false));
                self.stops.insert(job, Arc::clone(&stop));
                thread::spawn(move || read(job, &paths, &words, &stop, &outbox));
            }
            Effect::CancelReading(job) => {
                if let Some(stop) = self.stops.remove(&job) {
                    stop.store(true, Ordering::Relaxed);
                }
            }
            Effect::Join { job, open, edits, reading, words } => {
                thread::spawn(move || {
                    let joined = Box::new(open.join(Reading::clone(&reading), &words));
                    outbox.send(WorkMsg::Joined { job, edits, reading, joined });
                });
            }
            Effect::Compare { revision, articles, words, about, project, edits } => {
                thread::spawn(move || {
                    let comparison = Box::new(verdict::compare_with(articles, &words).judged_within(about));
                    let decided = Box::new(project.apply_with(&comparison, &words));
                    let remark = align::remark(&comparison.articles, &comparison.claims);
                    outbox.send(WorkMsg::Compared { revision, comparison, decided, edits, remark });
                });
            }
            Effect::Export { path, format, lang, comparison } => {
                thread::spawn(move || outbox.send(export(path, format, lang, &comparison)));
            }
            Effect::SaveSettings(settings) => {
                let folder = self.folders.settings.clone()?;
                thread::spawn(move || {
                    if let Err(error) = settings_file::save(&settings, &folder) {
                        outbox.send(failure("window-settings-not-saved", &error.to_string()));
                    }
                });
            }
            Effect::KeepSettings(settings) => {
                let folder = self.folders.settings.clone()?;
                let _ = settings_file::save(&settings, &folder);
            }
            Effect::SaveProject { path, project, edits } => {
                thread::spawn(move || match file::save(&path, &project) {
                    Ok(()) => {
                        let view = Box::new(project.view);
                        outbox.send(ProjectMsg::Saved { path, edits, view });
                    }
                    Err(problem) => outbox.send(failed_with(&path, &problem.message)),
                });
            }
            Effect::KeepView { path, project } => {
                let _ = file::save(&path, &project);
            }
            Effect::OpenProject(path) => {
                thread::spawn(move || match file::open(&path) {
                    Ok(project) => outbox.send(ProjectMsg::Opened { path, project: Box::new(project) }),
                    Err(problem) => outbox.send(failed_with(&path, &problem.message)),
                });
            }
            Effect::Journal { path, project, is_saved } => {
                if let Some(journal) = &self.journal {
                    journal.record(path, project, is_saved);
                }
            }
            Effect::ChooseProject { .. }
            | Effect::ChooseArticles(_)
            | Effect::ChooseFolders(_)
            | Effect::ChooseExport { .. }
            | Effect::Copy(_)
            | Effect::Quit => {
                return Some(effect);
            }
        }
        None
    }
}

fn read(job: JobId, paths: &[PathBuf], words: &Words, stop: &AtomicBool, outbox: &Outbox) {
    let mut report = |progress: Progress<'_>| {
        let Progress { done, total, path } = progress;
        outbox.send(WorkMsg::Reading { job, done, total, name: file_name(path) });
    };
    let (files, mut problems) = intake::open_folders(paths);
    let mut reading = intake::read_all(&files, words, &mut report, stop);
    problems.append(&mut reading.problems);
    reading.problems = problems;
    outbox.send(WorkMsg::Read { job, reading });
}

fn export(path: PathBuf, format: Format, lang: Lang, comparison: &Comparison) -> WorkMsg {
    match file::replace_with(&path, |out| report::write(comparison, format, lang, out)) {
        Ok(()) => WorkMsg::Saved { path },
        Err(error) => failure("window-export-failed", &error.to_string()),
    }
}

fn failure(message: &'static str, why: &str) -> WorkMsg {
    let mut args = FluentArgs::new();
    args.set("why", why.to_owned());
    WorkMsg::Failed { message: l10n::bilingual(message, Some(&args)) }
}

/// What is wrong with a file, behind its name.
fn failed_with(path: &Path, message: &Bilingual) -> WorkMsg {
    let name = l10n::isolated(&file_name(path));
    let named = |message: &str| format!("{name}: {message}");
    WorkMsg::Failed { message: Bilingual { ar: named(&message.ar), en: named(&message.en) } }
}

/// The last part of `path`, for people.
fn file_name(path: &Path) -> String {
    path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned()
}
