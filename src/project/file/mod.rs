//! Project files and the autosave journal: the only part that touches disks.

mod atomic;
mod document;
mod journal;
mod problem;

use std::path::{Path, PathBuf};

pub use atomic::{write as replace, write_with as replace_with};
pub use document::VERSION;
pub use journal::{Journal, Leftover, leftovers};
pub use problem::{FileProblem, FileProblemKind};

use super::Project;

/// The extension of project files.
pub const EXTENSION: &str = "tadarub";

/// Saves `project` so that the file holds either the old state or the new, whatever happens meanwhile.
///
/// # Errors
/// When the file cannot be written; what stood there stays.
pub fn save(path: &Path, project: &Project) -> Result<(), FileProblem> {
    let bytes = document::write(project).map_err(|error| FileProblem::unwritable(&error.into()))?;
    atomic::write(path, &bytes).map_err(|error| FileProblem::unwritable(&error))
}

/// Opens a project file.
///
/// # Errors
/// When it cannot be read, is damaged, is no project, or was saved by a newer version.
pub fn open(path: &Path) -> Result<Project, FileProblem> {
    let bytes = std::fs::read(path).map_err(|error| FileProblem::unreadable(&error))?;
    document::read(&bytes)
}

/// Where this user's journals and lists are kept; `None` where the system has no such place.
#[must_use]
pub fn state_folder() -> Option<PathBuf> {
    let folders = directories::ProjectDirs::from("", "", "tadarub")?;
    Some(folders.state_dir().unwrap_or_else(|| folders.data_local_dir()).to_owned())
}
