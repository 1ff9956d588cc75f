//! The autosave journal: every change is on its way to the disk as soon as it is made.
//!
//! A journal starts with the whole project and goes on with one line a change. Each line carries a
//! checksum, so after a crash everything up to the last whole line comes back. The program that writes a
//! journal holds a lock on it; a journal without a lock was left by a program that did not end well.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use serde::{Deserialize, Serialize};

use super::atomic;
use crate::intake::Article;
use crate::project::history::Entry;
use crate::project::{Project, ViewState};

/// Longest time that a change may wait for the disk itself; a crash of the program alone loses nothing.
const SYNC_EVERY: Duration = Duration::from_secs(2);
/// Bytes of changes from which the journal starts over with the whole project.
const LONGEST: usize = 4 * 1024 * 1024;

/// The first line of a journal.
#[derive(Serialize, Deserialize)]
struct Base {
    path: Option<PathBuf>,
    project: Project,
    /// Whether the project's file holds every edit.
    #[serde(default)]
    is_saved: bool,
}

/// What changed since the line before.
#[derive(Serialize, Deserialize)]
struct Patch {
    keep_articles: usize,
    articles: Vec<Article>,
    keep_entries: usize,
    entries: Vec<Entry>,
    cursor: usize,
    view: Option<ViewState>,
    /// As in [`Base`].
    #[serde(default)]
    is_saved: bool,
}

impl Patch {
    /// From one state of the project, and of its file, to the next; `None` where nothing changed.
    fn between((old, was_saved): (&Project, bool), (new, is_saved): (&Project, bool)) -> Option<Self> {
        let keep_articles = common(&old.store, &new.store);
        let (before, after) = (old.history.entries(), new.history.entries());
        let keep_entries = common(before, after);
        if keep_articles == old.store.len()
            && keep_articles == new.store.len()
            && keep_entries == before.len()
            && keep_entries == after.len()
            && old.history.cursor() == new.history.cursor()
            && old.view == new.view
            && was_saved == is_saved
        {
            return None;
        }
        Some(Self {
            keep_articles,
            articles: new.store.get(keep_articles..).unwrap_or_default().to_vec(),
            keep_entries,
            entries: after.get(keep_entries..).unwrap_or_default().to_vec(),
            cursor: new.history.cursor(),
            view: (old.view != new.view).then(|| new.view.clone()),
            is_saved,
        })
    }

    fn apply(self, project: &mut Project) {
        project.store.truncate(self.keep_articles);
        project.store.extend(self.articles);
        project.history.rewrite(self.keep_entries, self.entries, self.cursor);
        if let Some(view) = self.view {
            project.view = view;
        }
    }
}

fn common<T: PartialEq>(a: &[T], b: &[T]) -> usize {
    a.iter().zip(b).take_while(|(a, b)| a == b).count()
}

/// A journal being written.
#[derive(Debug)]
pub struct Journal {
    file: File,
    path: PathBuf,
    /// The project as of the last line, where its file is, and whether that holds every edit.
    last: Project,
    project_path: Option<PathBuf>,
    is_saved: bool,
    patch_bytes: usize,
    /// Whether the end of the file may be part of a line, behind which nothing would be read.
    is_torn: bool,
    synced: Instant,
}

impl Journal {
    /// Starts a journal in `folder` for a project whose file is `project_path`, if it has any, and holds every edit
    /// where it `is_saved`.
    ///
    /// # Errors
    /// When the folder cannot be written.
    pub fn start(
        folder: &Path,
        project_path: Option<&Path>,
        project: &Project,
        is_saved: bool,
    ) -> io::Result<Self> {
        fs::create_dir_all(folder)?;
        let path = free_name(folder);
        let file = write_base(&path, project_path, project, is_saved)?;
        Ok(Self {
            file,
            path,
            last: project.clone(),
            project_path: project_path.map(Path::to_owned),
            is_saved,
            patch_bytes: 0,
            is_torn: false,
            synced: Instant::now(),
        })
    }

    /// Writes what changed since the last call; cheap where nothing did. Starts over with the whole project where that
    /// was saved, where the changes have grown long and where they could not be written whole.
    ///
    /// # Errors
    /// When the disk is full or gone; what was written before then stays.
    pub fn record(
        &mut self,
        project_path: Option<&Path>,
        project: &Project,
        is_saved: bool,
    ) -> io::Result<()> {
        let is_saved_anew = is_saved && !self.is_saved;
        let is_elsewhere = project_path != self.project_path.as_deref();
        let goes_on = !(is_saved_anew || is_elsewhere || self.is_torn);
        if goes_on && self.append(project, is_saved).is_ok() && self.patch_bytes <= LONGEST {
            return Ok(());
        }
        self.start_over(project_path, project, is_saved)
    }

    fn append(&mut self, project: &Project, is_saved: bool) -> io::Result<()> {
        // Until all of it is written.
        self.is_torn = true;
        if let Some(patch) = Patch::between((&self.last, self.is_saved), (project, is_saved)) {
            let line = line(&patch)?;
            self.file.write_all(&line)?;
            self.patch_bytes += line.len();
            self.last = project.clone();
            self.is_saved = is_saved;
        }
        if self.synced.elapsed() >= SYNC_EVERY {
            self.file.sync_data()?;
            self.synced = Instant::now();
        }
        self.is_torn = false;
        Ok(())
    }

    fn start_over(
        &mut self,
        project_path: Option<&Path>,
        project: &Project,
        is_saved: bool,
    ) -> io::Result<()> {
        self.file = write_base(&self.path, project_path, project, is_saved)?;
        self.last = project.clone();
        self.project_path = project_path.map(Path::to_owned);
        self.is_saved = is_saved;
        self.patch_bytes = 0;
        self.is_torn = false;
        self.synced = Instant::now();
        Ok(())
    }

    /// Ends the journal: the project was saved, or its changes were given up.
    pub fn close(self) {
        let _ = fs::remove_file(&self.path);
    }
}

impl Drop for Journal {
    /// Lets go of the lock at once: closing the file alone would leave it held by any process that was being
    /// started meanwhile, until that has closed what it was given.
    fn drop(&mut self) {
        let _ = self.file.unlock();
    }
}

fn free_name(folder: &Path) -> PathBuf {
    let id = std::process::id();
    (0_u32..)
        .map(|n| folder.join(format!("{id}-{n}.journal")))
        .find(|path| !path.exists())
        .unwrap_or_default()
}

/// Writes the first line in one go and locks the file.
fn write_base(
    path: &Path,
    project_path: Option<&Path>,
    project: &Project,
    is_saved: bool,
) -> io::Result<File> {
    let base = Base { path: project_path.map(Path::to_owned), project: project.clone(), is_saved };
    atomic::write(path, &line(&base)?)?;
    let file = OpenOptions::new().append(true).open(path)?;
    // Where locks are not supported, journals are merely offered more often than needed.
    let _ = file.try_lock();
    Ok(file)
}

fn line(record: &impl Serialize) -> io::Result<Vec<u8>> {
    let json = serde_json::to_vec(record)?;
    let mut out = format!("{:016x} ", checksum(&json)).into_bytes();
    out.extend(json);
    out.push(b'\n');
    Ok(out)
}

/// The record of a line, where the line is whole.
fn record_of(line: &[u8]) -> Option<&[u8]> {
    let (sum, json) = line.split_at_checked(17)?;
    let sum = std::str::from_utf8(sum.get(..16)?).ok()?;
    (u64::from_str_radix(sum, 16).ok()? == checksum(json)).then_some(json)
}

/// FNV-1a: tells torn lines, guards against nothing else.
fn checksum(bytes: &[u8]) -> u64 {
    bytes
        .iter()
        .fold(0xcbf2_9ce4_8422_2325, |sum, &byte| (sum ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3))
}

/// The work of a program that did not end well.
#[derive(Debug)]
pub struct Leftover {
    /// Where the project was saved, if ever.
    pub path: Option<PathBuf>,
    pub project: Project,
    /// Whether it holds edits that the project's file does not.
    pub has_changes: bool,
    journal: PathBuf,
    /// Held so that a second program does not offer it too.
    lock: File,
}

impl Drop for Leftover {
    /// See [`Journal`]: another process being started must not keep the lock.
    fn drop(&mut self) {
        let _ = self.lock.unlock();
    }
}

impl Leftover {
    /// Removes the journal: its work was taken over, or given up.
    pub fn discard(self) {
        let _ = fs::remove_file(&self.journal);
    }
}

/// The journals in `folder` that no running program holds, the oldest first.
#[must_use]
pub fn leftovers(folder: &Path) -> Vec<Leftover> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let mut paths: Vec<PathBuf> = entries
        .filter_map(Result::ok)
        .map(|entry| entry.path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "journal"))
        .collect();
    paths.sort_by_key(|path| (fs::metadata(path).and_then(|about| about.modified()).ok(), path.clone()));
    paths.into_iter().filter_map(recover).collect()
}

fn recover(journal: PathBuf) -> Option<Leftover> {
    let lock = OpenOptions::new().read(true).append(true).open(&journal).ok()?;
    lock.try_lock().ok()?;
    let bytes = fs::read(&journal).ok()?;
    let mut lines = bytes.split(|&byte| byte == b'\n');
    let Base { path, mut project, mut is_saved } = serde_json::from_slice(record_of(lines.next()?)?).ok()?;
    for patch in lines.map_while(record_of) {
        let Ok(patch) = serde_json::from_slice::<Patch>(patch) else { break };
        is_saved = patch.is_saved;
        patch.apply(&mut project);
    }
    Some(Leftover { path, project, has_changes: !is_saved, journal, lock })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_follows_a_line_that_could_not_be_written_whole_comes_back() {
        let folder = tempfile::tempdir().expect("folder");
        let mut project = Project::default();
        let mut journal = Journal::start(folder.path(), None, &project, false).expect("started");
        let whole =
            line(&Patch::between((&project, true), (&project, false)).expect("a line")).expect("bytes");
        journal.file.write_all(&whole[..whole.len() / 2]).expect("half of it");
        // As on a full disk: writing fails.
        journal.file = File::open(&journal.path).expect("for reading alone");
        for zoom in [1.2, 1.4] {
            project.view.zoom = Some(zoom);
            journal.record(None, &project, false).expect("recorded");
        }
        drop(journal);
        let found = leftovers(folder.path());
        assert_eq!(found.first().map(|left| left.project.view.zoom), Some(Some(1.4)));
    }
}
