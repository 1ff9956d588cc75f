//! The formats a report can be written in.

use std::path::Path;

/// A format a report can be written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Format {
    /// `tadarub.report/1`, for programs.
    Json,
    /// One self-contained, printable page.
    Html,
    /// One line per claim, for spreadsheets.
    Csv,
    /// Plain text with headings, for notes and issue trackers.
    Markdown,
}

impl Format {
    /// Every format this version writes, in the order in which menus list them.
    pub const ALL: [Self; 4] = [Self::Html, Self::Json, Self::Csv, Self::Markdown];

    /// The name used on the command line and as file extension, such as `html`.
    #[must_use]
    pub const fn extension(self) -> &'static str {
        match self {
            Self::Json => "json",
            Self::Html => "html",
            Self::Csv => "csv",
            Self::Markdown => "md",
        }
    }

    /// The format that files with this extension hold; letter case does not matter.
    #[must_use]
    pub fn from_extension(extension: &str) -> Option<Self> {
        match extension.to_ascii_lowercase().as_str() {
            "json" => Some(Self::Json),
            "html" | "htm" => Some(Self::Html),
            "csv" => Some(Self::Csv),
            "md" | "markdown" => Some(Self::Markdown),
            _ => None,
        }
    }

    /// The format that the extension of `path` names.
    #[must_use]
    pub fn from_path(path: &Path) -> Option<Self> {
        path.extension().and_then(|e| e.to_str()).and_then(Self::from_extension)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_format_is_found_by_its_own_extension() {
        for format in Format::ALL {
            assert_eq!(Format::from_extension(format.extension()), Some(format));
        }
        assert_eq!(Format::from_path(Path::new("x/تقرير.HTML")), Some(Format::Html));
        assert_eq!(Format::from_extension("pdf"), None);
    }
}
