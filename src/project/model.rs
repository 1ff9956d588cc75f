//! A project: articles, the edits made to them and to their comparison, and how it was looked at.

use std::collections::BTreeMap;

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::apply::{Decided, apply};
use super::edit::{Edit, Stored};
use super::history::{Entry, History};
use super::label::label;
use super::versions::Versions;
use super::view::{ViewState, or_default};
use crate::intake::{Article, ArticleId, Problem, Reading, join, number, redate, reread};
use crate::l10n::Bilingual;
use crate::text::Words;
use crate::verdict::Comparison;

/// What a step through the history changed, and so what has to be made anew.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Changed {
    Nothing,
    /// Apply again to the same comparison.
    Decisions,
    /// The articles stand in another order; what is made of them stays.
    Order,
    /// Compare the articles again, then apply.
    Articles,
}

/// One line of the history list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    pub label: Bilingual,
    pub at: Timestamp,
    /// Whether it is in force, that is not undone.
    pub in_force: bool,
}

/// A project. Everything is derived from the articles ever added and the edits in force, so undoing all
/// edits gives the empty project back.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Project {
    /// Every version of every article ever added, in the order of adding.
    #[serde(rename = "articles")]
    pub(super) store: Vec<Article>,
    pub(super) history: History,
    /// How it was looked at; no part of what undo takes back.
    #[serde(default, deserialize_with = "or_default")]
    pub view: ViewState,
}

impl Project {
    /// Adds what was read: files already present are left out, with a message.
    pub fn admit(&mut self, reading: Reading, words: &Words, at: Timestamp) -> Vec<Problem> {
        let joined = join(&self.articles(), reading, words);
        self.take_in(joined, at)
    }

    /// Adds what was already joined with the project's articles; what could not be.
    pub fn take_in(&mut self, joined: Reading, at: Timestamp) -> Vec<Problem> {
        if joined.articles.is_empty() {
            return joined.problems;
        }
        self.forget_undone();
        let mut next = self.store.iter().map(|article| article.id.0).max().unwrap_or(0);
        let mut stored = Vec::new();
        for mut article in joined.articles {
            next += 1;
            number(&mut article, ArticleId(next));
            stored.push(self.store.len());
            self.store.push(article);
        }
        self.record(Edit::AddArticles { stored }, at);
        joined.problems
    }

    /// `articles`, the project's as edited, by what their newer versions go by.
    #[must_use]
    pub fn versions<'a>(&'a self, articles: &'a [Article]) -> Versions<'a> {
        Versions::of(&self.store, articles)
    }

    /// Reads every article anew with other word lists. That is no edit: undo does not take it back.
    pub fn reread(&mut self, words: &Words) {
        self.store.iter_mut().for_each(|article| reread(article, words));
    }

    /// Puts a newer version in the place of `article`; decisions follow their words.
    pub fn replace(&mut self, article: ArticleId, mut newer: Article, at: Timestamp) {
        number(&mut newer, article);
        self.forget_undone();
        let stored = self.store.len();
        self.store.push(newer);
        self.record(Edit::ReplaceArticle { article, stored }, at);
    }

    /// Makes an edit.
    pub fn make(&mut self, edit: Edit, at: Timestamp) -> Changed {
        // Only `admit` and `replace` bring articles in, with the store.
        if !edit.stored().is_empty() {
            return Changed::Nothing;
        }
        let changed = changed(&edit);
        self.record(edit, at);
        changed
    }

    pub(super) fn record(&mut self, edit: Edit, at: Timestamp) {
        self.forget_undone();
        self.history.push(Entry { at, edit });
    }

    /// Forgets what was undone, as every new edit does, before new articles stand behind those that only it brought in.
    fn forget_undone(&mut self) {
        if !self.history.forget_undone() {
            return;
        }
        let used = self.history.entries().iter().flat_map(|entry| entry.edit.stored()).max();
        self.store.truncate(used.map_or(0, |&last| last + 1));
    }

    /// Takes the latest edit back.
    pub fn undo(&mut self) -> Changed {
        self.go_to(self.history.cursor().saturating_sub(1))
    }

    /// Makes the edit that was last taken back again.
    pub fn redo(&mut self) -> Changed {
        self.go_to(self.history.cursor() + 1)
    }

    /// Leaves the first `cursor` edits in force.
    pub fn go_to(&mut self, cursor: usize) -> Changed {
        self.history.go_to(cursor).iter().map(|entry| changed(&entry.edit)).max().unwrap_or(Changed::Nothing)
    }

    #[must_use]
    pub const fn history(&self) -> &History {
        &self.history
    }

    /// The history as a list, oldest first.
    #[must_use]
    pub fn steps(&self) -> Vec<Step> {
        let in_force = self.history.cursor();
        let entries = self.history.entries().iter().enumerate();
        entries
            .map(|(place, entry)| Step {
                label: label(&entry.edit, &self.store),
                at: entry.at,
                in_force: place < in_force,
            })
            .collect()
    }

    /// The articles with names, dates and order as edited: what is to be compared.
    #[must_use]
    pub fn articles(&self) -> Vec<Article> {
        let mut order: Vec<(ArticleId, Stored)> = Vec::new();
        let mut named: BTreeMap<ArticleId, Named> = BTreeMap::new();
        for edit in self.history.in_force().iter().flat_map(|entry| entry.edit.parts()) {
            match edit {
                Edit::AddArticles { stored } => {
                    order.extend(stored.iter().filter_map(|&s| Some((self.store.get(s)?.id, s))));
                }
                Edit::RemoveArticle { article } => order.retain(|(id, _)| id != article),
                Edit::ReplaceArticle { article, stored } => {
                    order.iter_mut().filter(|(id, _)| id == article).for_each(|(_, s)| *s = *stored);
                }
                Edit::MoveArticle { article, to } => {
                    if let Some(from) = order.iter().position(|(id, _)| id == article) {
                        let moved = order.remove(from);
                        order.insert((*to).min(order.len()), moved);
                    }
                }
                Edit::RenameSource { article, source } => {
                    named.entry(*article).or_default().source = Some(source.clone());
                }
                Edit::Redate { article, date } => named.entry(*article).or_default().date = Some(*date),
                _ => {}
            }
        }
        order
            .into_iter()
            .filter_map(|(id, stored)| {
                let mut article = self.store.get(stored)?.clone();
                if let Some(named) = named.get(&id) {
                    named.lay_over(&mut article);
                }
                Some(article)
            })
            .collect()
    }

    /// Lays the decisions over `comparison`, which was made of [`Self::articles`].
    #[must_use]
    pub fn apply(&self, comparison: &Comparison) -> Decided {
        self.apply_with(comparison, Words::builtin())
    }

    /// As [`Self::apply`], with the word lists that the comparison was made with: units and questions are theirs.
    #[must_use]
    pub fn apply_with(&self, comparison: &Comparison, words: &Words) -> Decided {
        apply(comparison, self.history.in_force(), words)
    }
}

fn changed(edit: &Edit) -> Changed {
    match edit {
        Edit::MoveArticle { .. } => Changed::Order,
        edit if edit.changes_articles() => Changed::Articles,
        _ => Changed::Decisions,
    }
}

/// What the user says of an article; it outlives newer versions.
#[derive(Default)]
struct Named {
    source: Option<String>,
    date: Option<Option<Date>>,
}

impl Named {
    fn lay_over(&self, article: &mut Article) {
        if let Some(source) = self.source.as_ref().filter(|source| !source.trim().is_empty()) {
            article.source.clone_from(source);
            article.source_is_placeholder = false;
        }
        if let Some(date) = self.date {
            redate(article, date);
        }
    }
}
