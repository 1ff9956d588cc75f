//! What the app wants done in the world outside it.

mod journal;
pub mod outbox;
mod perform;
mod settings_file;
mod word_lists;

use std::path::PathBuf;
use std::sync::Arc;

use crate::intake::Article;
use crate::l10n::Lang;
use crate::project::Project;
use crate::report::Format;
use crate::verdict::Comparison;

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
    Compare {
        revision: u64,
        articles: Vec<Article>,
        words: Lists,
    },
    Export {
        path: PathBuf,
        format: Format,
        lang: Lang,
        comparison: Arc<Comparison>,
    },
    SaveSettings(Settings),
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
    },
    /// Put text on the clipboard.
    Copy(String),
    /// Close the window.
    Quit,
}
