//! How a project was looked at: kept with it, outside of what undo takes back.
//!
//! Every field has a default and is read on its own, so that a file without it, or with a value that
//! this version does not know, opens all the same.

use std::collections::BTreeSet;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Deserializer, Serialize};

use super::anchor::RowAnchor;
use crate::claims::Kind;
use crate::intake::ArticleId;
use crate::verdict::Verdict;

/// Which way of looking at the comparison fills the middle of the window.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Pane {
    #[default]
    Matrix,
    Reading,
}

/// Which rows are shown. An empty set lets everything through.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Filter {
    #[serde(deserialize_with = "or_default")]
    pub verdicts: BTreeSet<Verdict>,
    #[serde(deserialize_with = "or_default")]
    pub kinds: BTreeSet<Kind>,
    /// Only rows that one of these sources answers.
    #[serde(deserialize_with = "or_default")]
    pub sources: BTreeSet<ArticleId>,
    /// What stands in the search field.
    #[serde(deserialize_with = "or_default")]
    pub search: String,
}

/// What rows are ordered by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SortKey {
    /// Disagreements first.
    #[default]
    Severity,
    /// The order in which the kinds are listed.
    Kind,
    /// The widest apart first.
    Spread,
    /// The most sources first.
    Sources,
}

/// How the rows are ordered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Order {
    #[serde(deserialize_with = "or_default")]
    pub key: SortKey,
    pub is_reversed: bool,
    /// Whether rows of one kind stand together under a heading.
    pub is_grouped: bool,
}

impl Default for Order {
    fn default() -> Self {
        Self { key: SortKey::default(), is_reversed: false, is_grouped: true }
    }
}

/// How the sources' columns stand.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ColumnState {
    /// Columns that are not shown.
    #[serde(deserialize_with = "or_default")]
    pub hidden: BTreeSet<ArticleId>,
    /// Columns that stay in view while the others scroll.
    #[serde(deserialize_with = "or_default")]
    pub pinned: BTreeSet<ArticleId>,
}

/// The sizes of the panes in points, where they were changed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct PaneSizes {
    /// The width of the list of articles.
    #[serde(deserialize_with = "or_default")]
    pub rail: Option<f32>,
    /// The height of the evidence.
    #[serde(deserialize_with = "or_default")]
    pub evidence: Option<f32>,
}

/// How a project was looked at.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ViewState {
    #[serde(deserialize_with = "or_default")]
    pub pane: Pane,
    #[serde(deserialize_with = "or_default")]
    pub selected: Option<RowAnchor>,
    #[serde(deserialize_with = "or_default")]
    pub filter: Filter,
    #[serde(deserialize_with = "or_default")]
    pub order: Order,
    #[serde(deserialize_with = "or_default")]
    pub columns: ColumnState,
    /// Whether the sources of a row are gathered by what they say; absent where that follows from the room there is.
    #[serde(deserialize_with = "or_default")]
    pub tally: Option<bool>,
    /// The article that is read on its own.
    #[serde(deserialize_with = "or_default")]
    pub focus: Option<ArticleId>,
    /// Whether outlets' names are hidden in the reading room.
    #[serde(deserialize_with = "or_default")]
    pub names_hidden: bool,
    /// Factor on the user's own text size, where it was changed.
    #[serde(deserialize_with = "or_default")]
    pub zoom: Option<f32>,
    #[serde(deserialize_with = "or_default")]
    pub panes: PaneSizes,
}

/// The field, or its default where it holds something else than expected.
pub(super) fn or_default<'de, D, T>(reader: D) -> Result<T, D::Error>
where
    D: Deserializer<'de>,
    T: DeserializeOwned + Default,
{
    let value = serde_json::Value::deserialize(reader)?;
    Ok(serde_json::from_value(value).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(json: &str) -> ViewState {
        serde_json::from_str(json).expect("a view never stops a project")
    }

    #[test]
    fn a_view_reads_back_as_it_was() {
        let view = ViewState {
            pane: Pane::Reading,
            filter: Filter { verdicts: [Verdict::Conflict].into(), ..Filter::default() },
            order: Order { key: SortKey::Spread, is_reversed: true, is_grouped: false },
            columns: ColumnState { hidden: [ArticleId(2)].into(), pinned: [ArticleId(3)].into() },
            tally: Some(false),
            zoom: Some(1.25),
            panes: PaneSizes { rail: None, evidence: Some(310.0) },
            ..ViewState::default()
        };
        assert_eq!(read(&serde_json::to_string(&view).expect("json")), view);
    }

    #[test]
    fn what_is_absent_or_unknown_gives_way_to_the_default() {
        assert_eq!(read("{}"), ViewState::default());
        let newer =
            read(r#"{"pane":"map","filter":{"verdicts":["doubtful"],"search":"قتيل"},"from_the_future":7}"#);
        assert_eq!(newer.pane, Pane::Matrix);
        assert!(newer.filter.verdicts.is_empty());
        assert_eq!(newer.filter.search, "قتيل");
    }
}
