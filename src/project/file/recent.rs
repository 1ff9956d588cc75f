//! The projects opened last.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::atomic;

/// How many projects are remembered.
const MOST: usize = 12;

/// The projects opened last, the latest first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Recent {
    paths: Vec<PathBuf>,
}

impl Recent {
    /// Reads the list kept in `file`; an absent or damaged list is an empty one.
    #[must_use]
    pub fn read(file: &Path) -> Self {
        let paths = fs::read(file).ok().and_then(|bytes| serde_json::from_slice(&bytes).ok());
        Self { paths: paths.unwrap_or_default() }
    }

    /// The projects, the latest first.
    #[must_use]
    pub fn paths(&self) -> &[PathBuf] {
        &self.paths
    }

    /// Puts `path` on top.
    pub fn touch(&mut self, path: &Path) {
        self.forget(path);
        self.paths.insert(0, path.to_owned());
        self.paths.truncate(MOST);
    }

    /// Takes `path` off, as when the file is gone.
    pub fn forget(&mut self, path: &Path) {
        self.paths.retain(|known| known != path);
    }

    /// Keeps the list in `file`.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub fn write(&self, file: &Path) -> io::Result<()> {
        if let Some(folder) = file.parent() {
            fs::create_dir_all(folder)?;
        }
        atomic::write(file, &serde_json::to_vec(&self.paths)?)
    }
}
