//! Sequences of words with a meaning, kept as a tree so that the longest is found in one walk.

use std::collections::BTreeMap;

use super::{Class, Form, Lexicon, LexiconBuilder, Prefix, Sense};
use crate::text::Token;
use crate::text::letters;

/// Phrases of one class of words, all read in the same direction.
#[derive(Debug)]
pub struct Phrases<T> {
    class: Class,
    words: BTreeMap<String, u16>,
    nodes: Vec<Node<T>>,
}

#[derive(Debug)]
struct Node<T> {
    /// Word and node, few enough for a plain search.
    edges: Vec<(u32, u32)>,
    meaning: Option<T>,
}

impl<T: Copy> Phrases<T> {
    /// No phrases yet; their words become senses of `class`.
    #[must_use]
    pub fn new(class: Class) -> Self {
        Self { class, words: BTreeMap::new(), nodes: vec![Node { edges: Vec::new(), meaning: None }] }
    }

    /// Adds a phrase, its words in the order in which they will be met. A phrase that is there already keeps
    /// its meaning.
    pub fn add<'w>(
        &mut self,
        words: impl IntoIterator<Item = &'w str>,
        meaning: T,
        builder: &mut LexiconBuilder,
    ) {
        let mut at = 0;
        for word in words {
            let label = self.label(word, builder);
            at = self.child(at, label).unwrap_or_else(|| self.grow(at, label));
        }
        if let Some(node) = self.nodes.get_mut(at) {
            node.meaning.get_or_insert(meaning);
        }
    }

    /// A word is known by its stem and by whether the article stands before it, because the lexicon takes
    /// the article off.
    fn label(&mut self, word: &str, builder: &mut LexiconBuilder) -> u32 {
        let folded = letters::folded(word);
        let (stem, article) = match folded.strip_prefix(super::ARTICLE) {
            Some(stem) if stem.chars().count() > 2 => (stem.to_owned(), true),
            _ => (folded, false),
        };
        let next = u16::try_from(self.words.len()).unwrap_or(u16::MAX);
        let id = *self.words.entry(stem.clone()).or_insert(next);
        builder.add(&stem, Sense { class: self.class, form: Form::Singular, id });
        label(id, article)
    }

    fn child(&self, at: usize, label: u32) -> Option<usize> {
        let node = self.nodes.get(at)?;
        node.edges.iter().find(|(l, _)| *l == label).map(|&(_, child)| child as usize)
    }

    fn grow(&mut self, at: usize, label: u32) -> usize {
        let child = self.nodes.len();
        self.nodes.push(Node { edges: Vec::new(), meaning: None });
        if let Some(node) = self.nodes.get_mut(at) {
            node.edges.push((label, u32::try_from(child).unwrap_or(u32::MAX)));
        }
        child
    }

    /// The longest phrase that `tokens` begin with: how many tokens, and its meaning.
    pub fn longest<'t>(
        &self,
        tokens: impl IntoIterator<Item = &'t Token>,
        lexicon: &Lexicon,
    ) -> Option<(usize, T)> {
        let mut at = 0;
        let mut found = None;
        for (i, token) in tokens.into_iter().enumerate() {
            if !token.senses.has(self.class) {
                break;
            }
            let article = token.prefix.has(Prefix::ARTICLE);
            let step = lexicon
                .senses(token.senses)
                .iter()
                .filter(|s| s.class == self.class)
                .find_map(|s| self.child(at, label(s.id, article)));
            let Some(next) = step else { break };
            at = next;
            if let Some(meaning) = self.nodes.get(at).and_then(|n| n.meaning) {
                found = Some((i + 1, meaning));
            }
        }
        found
    }
}

fn label(id: u16, article: bool) -> u32 {
    u32::from(id) << 1 | u32::from(article)
}
