//! What can be wrong with an input: what, where and what to do, in both languages.

use std::fmt;
use std::io::{self, ErrorKind};

use serde::{Deserialize, Serialize};

use crate::l10n::{Bilingual, FluentArgs, bilingual};

/// What is wrong with an input.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ProblemKind {
    /// No bytes, or nothing but white space.
    Empty,
    /// Not text: a picture, a program, an archive.
    Binary,
    /// A document form that is not read, such as a web page or a PDF.
    Unsupported,
    /// Larger than [`super::MAX_BYTES`].
    TooLarge,
    /// No encoding gives readable text.
    UnknownEncoding,
    /// Arabic that another program read in a wrong encoding and saved so.
    Garbled,
    /// Arabic whose letters stand from the last to the first.
    Reversed,
    /// The JSON cannot be parsed.
    BrokenJson,
    /// The JSON is sound and holds no article text.
    NoText,
    /// A report or a list of claims that Tadarub itself wrote; its sources are to be read instead.
    Report,
    /// A folder where a file was expected.
    Folder,
    /// A folder without a file that is taken from one.
    NoArticles,
    /// A folder in which some things are not taken.
    LeftOut,
    /// The system refuses to let it be read.
    Denied,
    /// It is not there, or vanished while being read.
    Missing,
    /// The system failed to read it for another reason.
    ReadFailed,
    /// The same bytes were loaded before; nothing is lost by skipping them.
    AlreadyLoaded,
}

impl ProblemKind {
    /// Every kind.
    pub const ALL: [Self; 17] = [
        Self::Empty,
        Self::Binary,
        Self::Unsupported,
        Self::TooLarge,
        Self::UnknownEncoding,
        Self::Garbled,
        Self::Reversed,
        Self::BrokenJson,
        Self::NoText,
        Self::Report,
        Self::Folder,
        Self::NoArticles,
        Self::LeftOut,
        Self::Denied,
        Self::Missing,
        Self::ReadFailed,
        Self::AlreadyLoaded,
    ];

    /// The last part of its message ids.
    const fn id(self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::Binary => "binary",
            Self::Unsupported => "unsupported",
            Self::TooLarge => "too-large",
            Self::UnknownEncoding => "unknown-encoding",
            Self::Garbled => "garbled",
            Self::Reversed => "reversed",
            Self::BrokenJson => "broken-json",
            Self::NoText => "no-text",
            Self::Report => "report",
            Self::Folder => "folder",
            Self::NoArticles => "no-articles",
            Self::LeftOut => "left-out",
            Self::Denied => "denied",
            Self::Missing => "missing",
            Self::ReadFailed => "read-failed",
            Self::AlreadyLoaded => "already-loaded",
        }
    }

    /// Whether the input was lost to the work; a second copy of a loaded file is not, nor what lies in a folder
    /// beside the articles.
    #[must_use]
    pub const fn is_failure(self) -> bool {
        !matches!(self, Self::AlreadyLoaded | Self::LeftOut)
    }
}

/// A place inside an input, both counted from 1; the column counts characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    /// The line.
    pub line: usize,
    /// The character in the line.
    pub column: usize,
}

/// One thing wrong with one input. The rest of the work goes on without it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Problem {
    /// What sort of problem it is.
    pub kind: ProblemKind,
    /// The input as the user named it; for arrays and JSON Lines followed by `#n`.
    pub path: String,
    /// Where in the input, where that is known.
    pub place: Option<Place>,
    /// What is wrong, as a sentence.
    pub what: Bilingual,
    /// What the user can do about it, as a sentence.
    pub remedy: Bilingual,
}

impl Problem {
    pub(super) fn new(kind: ProblemKind, path: &str) -> Self {
        Self::with_detail(kind, path, &Bilingual::default())
    }

    /// `detail` fills the `$detail` of the kind's message: a size, a form, an earlier file.
    pub(super) fn with_detail(kind: ProblemKind, path: &str, detail: &Bilingual) -> Self {
        let message = |id: String| {
            let fill = |text: &str| {
                let mut args = FluentArgs::new();
                args.set("detail", text.to_owned());
                bilingual(&id, Some(&args))
            };
            Bilingual { ar: fill(&detail.ar).ar, en: fill(&detail.en).en }
        };
        Self {
            kind,
            path: path.to_owned(),
            place: None,
            what: message(format!("problem-{}", kind.id())),
            remedy: message(format!("remedy-{}", kind.id())),
        }
    }

    /// Why the file or folder called `path` cannot be read, from what the system says.
    #[must_use]
    pub fn of_reading(path: &str, error: &io::Error) -> Self {
        let kind = match error.kind() {
            ErrorKind::NotFound | ErrorKind::NotADirectory => ProblemKind::Missing,
            ErrorKind::PermissionDenied => ProblemKind::Denied,
            ErrorKind::IsADirectory => ProblemKind::Folder,
            other => {
                let detail = other.to_string();
                let detail = Bilingual { ar: detail.clone(), en: detail };
                return Self::with_detail(ProblemKind::ReadFailed, path, &detail);
            }
        };
        Self::new(kind, path)
    }

    pub(super) fn at(mut self, place: Place) -> Self {
        self.place = Some(place);
        self
    }

    /// The whole message on one line: the input, what is wrong, where, and what to do.
    #[must_use]
    pub fn message(&self) -> Bilingual {
        let id = if self.place.is_some() { "problem-line-placed" } else { "problem-line" };
        let frame = |what: &str, remedy: &str| {
            let mut args = FluentArgs::new();
            // A line end in a name would make a message of its own.
            args.set("path", self.path.replace(char::is_control, "\u{fffd}"));
            args.set("what", what.to_owned());
            args.set("remedy", remedy.to_owned());
            if let Some(place) = self.place {
                args.set("line", place.line);
                args.set("column", place.column);
            }
            bilingual(id, Some(&args))
        };
        Bilingual {
            ar: frame(&self.what.ar, &self.remedy.ar).ar,
            en: frame(&self.what.en, &self.remedy.en).en,
        }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message().en)
    }
}

impl std::error::Error for Problem {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_says_what_and_what_to_do_in_both_languages() {
        for kind in ProblemKind::ALL {
            let problem = Problem::new(kind, "report.txt");
            for text in [&problem.what.ar, &problem.what.en, &problem.remedy.ar, &problem.remedy.en] {
                assert!(!text.is_empty() && !text.ends_with(kind.id()), "{kind:?} lacks a message: {text}");
            }
            assert!(problem.what.ar.chars().any(crate::text::letters::is_arabic_letter));
        }
    }

    #[test]
    fn the_message_names_file_line_and_column() {
        let message =
            Problem::new(ProblemKind::BrokenJson, "feed.json").at(Place { line: 7, column: 12 }).message();
        for text in [&message.en, &message.ar] {
            assert!(text.contains("feed.json") && text.contains('7') && text.contains("12"), "{text}");
        }
    }
}
