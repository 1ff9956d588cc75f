//! What the app wants done in the world outside it.

mod journal;
pub mod outbox;
mod perform;
mod settings_file;
mod word_lists;

use std::path::PathBuf;
use std::sync::Arc;

use crate::align::values::Tolerance;
use crate::intake::{Article, Reading};
use crate::l10n::Lang;
use crate::project::Project;
use crate::report::Format;
use crate::verdict::Comparison;

use super::joining::Open;
use super::message::JobId;
use super::settings::Settings;
use super::words::Lists;

pub use outbox::Outbox;
pub use perform::{Folders, Performer};
pub use settings_file::load as load_settings;
pub use word_lists::load as load_words;

/// Something to be done outside the model. Answers come back as messages.
#[derive(Clone, Debug)]
pub enum Effect {
    /// Ask for articles with the native open dialog.
    ChooseArticles(Lang),
    /// Ask for folders of articles with the native dialog.
    ChooseFolders(Lang),
    /// Ask where to save a report with the native save dialog.
    ChooseExport {
        lang: Lang,
        format: Format,
        suggestion: String,
    },
    Read {
        job: JobId,
        paths: Vec<PathBuf>,
        words: Lists,
    },
    CancelReading(JobId),
    /// Join what was read with what is open, which takes long where either is much.
    Join {
        job: JobId,
        open: Box<Open>,
        edits: u64,
        reading: Arc<Reading>,
        words: Lists,
    },
    Compare {
        revision: u64,
        articles: Vec<Article>,
        words: Lists,
        about: Tolerance,
        /// Whose decisions are laid over the comparison.
        project: Box<Project>,
        edits: u64,
    },
    Export {
        path: PathBuf,
        format: Format,
        lang: Lang,
        comparison: Arc<Comparison>,
    },
    SaveSettings(Settings),
    /// Save the settings before the window is gone.
    KeepSettings(Settings),
    /// Ask where to save the project with the native save dialog.
    ChooseProject {
        lang: Lang,
        suggestion: String,
    },
    SaveProject {
        path: PathBuf,
        project: Box<Project>,
        edits: u64,
    },
    OpenProject(PathBuf),
    /// Save the project before anything else happens; what fails is not worth a word.
    KeepView {
        path: PathBuf,
        project: Box<Project>,
    },
    /// Put the project where a crash cannot take it.
    Journal {
        path: Option<PathBuf>,
        project: Box<Project>,
        /// Whether the file at `path` holds every edit.
        is_saved: bool,
    },
    /// Put text on the clipboard.
    Copy(String),
    /// Close the window.
    Quit,
}
