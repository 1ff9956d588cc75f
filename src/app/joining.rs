//! What was read joins what is open: newer versions are told from new articles, copies and files given twice found.
//!
//! That takes long where either is much, so it is a value made on another thread.

use std::collections::BTreeSet;

use crate::intake::{Article, ArticleId, Reading, join};
use crate::project::Project;
use crate::text::Words;

use super::model::{Model, Newer};

/// What is open, as far as joining asks.
#[derive(Clone, Debug, Default)]
pub struct Open {
    project: Project,
    articles: Vec<Article>,
    /// Articles of which a newer version waits for the user already.
    taken: BTreeSet<ArticleId>,
}

/// What was read, parted.
#[derive(Clone, Debug, Default)]
pub struct Joined {
    /// Newer versions of what is open, for the user to give a place.
    pub newer: Vec<Newer>,
    /// The rest, numbered after what is open; what could not be read is told.
    pub reading: Reading,
}

impl Open {
    /// What is open in `model`; nothing, where that is the example, which makes room for one's own articles.
    #[must_use]
    pub fn of(model: &Model) -> Self {
        if model.is_sample {
            return Self::default();
        }
        Self {
            project: model.project.clone(),
            articles: model.articles.clone(),
            taken: model.newer.iter().map(|newer| newer.article).collect(),
        }
    }

    /// Joins `reading` with what is open.
    #[must_use]
    pub fn join(self, mut reading: Reading, words: &Words) -> Joined {
        let mut newer = Vec::new();
        let versions = self.project.versions(&self.articles);
        let mut taken = self.taken;
        let incoming = std::mem::take(&mut reading.articles);
        for version in incoming {
            match versions.older(&version).filter(|older| !taken.contains(older)) {
                Some(article) => {
                    taken.insert(article);
                    newer.push(Newer { article, version: Box::new(version) });
                }
                None => reading.articles.push(version),
            }
        }
        Joined { newer, reading: join(&self.articles, reading, words) }
    }
}
