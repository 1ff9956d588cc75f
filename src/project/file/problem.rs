//! What can be wrong with a project file, in words.

use std::fmt;

use crate::intake::Problem;
use crate::l10n::{Bilingual, FluentArgs, bilingual};

/// What is wrong with a project file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileProblemKind {
    /// Saved by a newer version, in this form.
    Newer(u32),
    NotAProject,
    Broken,
    Unreadable,
    Unwritable,
}

/// Why a project cannot be opened or saved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileProblem {
    pub kind: FileProblemKind,
    /// What is wrong and what to do.
    pub message: Bilingual,
}

impl FileProblem {
    fn new(kind: FileProblemKind, id: &str, args: &FluentArgs<'_>) -> Self {
        Self { kind, message: bilingual(id, Some(args)) }
    }

    pub(super) fn newer(version: u32) -> Self {
        Self::new(FileProblemKind::Newer(version), "project-newer", &FluentArgs::new())
    }

    pub(super) fn not_a_project() -> Self {
        Self::new(FileProblemKind::NotAProject, "project-not-one", &FluentArgs::new())
    }

    pub(super) fn broken(error: &serde_json::Error) -> Self {
        let mut args = FluentArgs::new();
        args.set("line", error.line());
        args.set("column", error.column());
        Self::new(FileProblemKind::Broken, "project-broken", &args)
    }

    pub(super) fn unreadable(error: &std::io::Error) -> Self {
        let Problem { what, remedy, .. } = Problem::of_reading("", error);
        let message =
            Bilingual { ar: format!("{} {}", what.ar, remedy.ar), en: format!("{} {}", what.en, remedy.en) };
        Self { kind: FileProblemKind::Unreadable, message }
    }

    pub(super) fn unwritable(error: &std::io::Error) -> Self {
        let mut args = FluentArgs::new();
        args.set("detail", error.to_string());
        Self::new(FileProblemKind::Unwritable, "project-unwritable", &args)
    }
}

impl fmt::Display for FileProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message.en)
    }
}

impl std::error::Error for FileProblem {}
