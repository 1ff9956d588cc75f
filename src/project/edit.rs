//! What a user can change: edits laid over articles and comparison, each undoable.

use jiff::civil::Date;
use serde::{Deserialize, Deserializer, Serialize};
use smol_str::SmolStr;

use super::anchor::{ClaimAnchor, Passage, RowAnchor};
use crate::claims::{Hedge, Kind, Polarity, Scope, Speaker, Value};
use crate::intake::ArticleId;
use crate::verdict::{Ruling, Verdict};

/// Place of an article in the project's store, which keeps every version ever added.
pub type Stored = usize;

/// One change by the user.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "edit", rename_all = "snake_case")]
pub enum Edit {
    /// Adds articles at the end.
    AddArticles {
        stored: Vec<Stored>,
    },
    /// Takes an article out; decisions on its words wait for an undo.
    RemoveArticle {
        article: ArticleId,
    },
    /// Puts a newer version in an article's place; decisions follow their words.
    ReplaceArticle {
        article: ArticleId,
        stored: Stored,
    },
    /// Names the outlet.
    RenameSource {
        article: ArticleId,
        source: String,
    },
    /// Sets the publication date, or says that it is not known.
    Redate {
        article: ArticleId,
        date: Option<Date>,
    },
    /// Moves an article to this place, counted from 0.
    MoveArticle {
        article: ArticleId,
        to: usize,
    },

    /// Adds a claim on selected words, to a row or as a row of its own.
    AddClaim {
        claim: Box<NewClaim>,
        row: Option<RowAnchor>,
    },
    /// Confirms a claim, rejects it (it then answers no question), or takes either back.
    RuleClaim {
        claim: ClaimAnchor,
        ruling: Option<Ruling>,
    },
    /// Changes properties of a claim, all of them in one step.
    ChangeClaim {
        claim: ClaimAnchor,
        #[serde(alias = "change", deserialize_with = "one_or_several")]
        changes: Vec<Change>,
    },
    /// Returns a claim to what the engine said of it.
    RestoreClaim {
        claim: ClaimAnchor,
    },
    /// Gives a claim a row of its own.
    SplitClaim {
        claim: ClaimAnchor,
    },

    /// Confirms a row, rejects it (its claims do not answer one question), or takes either back.
    RuleRow {
        row: RowAnchor,
        ruling: Option<Ruling>,
    },
    /// Puts the user's verdict in place of the engine's; `None` returns to the engine's.
    SetVerdict {
        row: RowAnchor,
        verdict: Option<Verdict>,
    },
    /// Joins rows into the first of them.
    MergeRows {
        rows: Vec<RowAnchor>,
    },
    /// Writes a note on a row; an empty one removes it.
    Note {
        row: RowAnchor,
        text: String,
    },
    MarkDone {
        row: RowAnchor,
        done: bool,
    },
    /// Several edits that are made, undone and redone as one.
    Together {
        edits: Vec<Edit>,
    },
}

/// A new value for one property of a claim.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "property", content = "to", rename_all = "snake_case")]
pub enum Change {
    Kind(Kind),
    Value(Value),
    Hedge(Hedge),
    Counted(SmolStr),
    Unit(SmolStr),
    Scope(Scope),
    Speaker(Option<Speaker>),
    Polarity(Polarity),
    AsOf(Option<Date>),
}

/// A claim made from selected words.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct NewClaim {
    #[serde(flatten)]
    pub passage: Passage,
    pub kind: Kind,
    pub value: Value,
    pub hedge: Hedge,
    pub unit: SmolStr,
    pub counted: SmolStr,
    #[serde(default)]
    pub scope: Scope,
    #[serde(default)]
    pub speaker: Option<Speaker>,
    #[serde(default)]
    pub polarity: Polarity,
    /// The day of the article where it is not given.
    #[serde(default)]
    pub as_of: Option<Date>,
}

/// Files of the first versions hold one change to a step.
fn one_or_several<'de, D: Deserializer<'de>>(reader: D) -> Result<Vec<Change>, D::Error> {
    #[derive(Deserialize)]
    #[serde(untagged)]
    enum Changes {
        Several(Vec<Change>),
        One(Change),
    }
    Ok(match Changes::deserialize(reader)? {
        Changes::Several(changes) => changes,
        Changes::One(change) => vec![change],
    })
}

impl Edit {
    /// Whether it changes the articles or their order, and not what is decided on their words.
    #[must_use]
    pub fn changes_articles(&self) -> bool {
        if let Self::Together { edits } = self {
            return edits.iter().any(Self::changes_articles);
        }
        matches!(
            self,
            Self::AddArticles { .. }
                | Self::RemoveArticle { .. }
                | Self::ReplaceArticle { .. }
                | Self::RenameSource { .. }
                | Self::Redate { .. }
                | Self::MoveArticle { .. }
        )
    }

    /// The edits it is made of: itself, but for several made together.
    pub(super) fn parts(&self) -> Vec<&Self> {
        match self {
            Self::Together { edits } => edits.iter().flat_map(Self::parts).collect(),
            one => vec![one],
        }
    }

    /// The articles of the store it brings in.
    pub(super) fn stored(&self) -> &[Stored] {
        match self {
            Self::AddArticles { stored } => stored,
            Self::ReplaceArticle { stored, .. } => std::slice::from_ref(stored),
            _ => &[],
        }
    }
}
