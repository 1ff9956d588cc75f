//! Articles of one outlet, which its name alone does not tell apart.

use std::collections::BTreeMap;

use crate::intake::{Article, ArticleId};

/// The places, from 1, of the articles that share their outlet's name with another.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Namesakes {
    places: BTreeMap<ArticleId, usize>,
}

impl Namesakes {
    /// Those among `articles`, in the order in which they are listed.
    #[must_use]
    pub fn of(articles: &[Article]) -> Self {
        let mut by_name: BTreeMap<&str, Vec<(ArticleId, usize)>> = BTreeMap::new();
        for (article, place) in articles.iter().zip(1..).filter(|(a, _)| !a.source_is_placeholder) {
            by_name.entry(article.source.trim()).or_default().push((article.id, place));
        }
        Self { places: by_name.into_values().filter(|alike| alike.len() > 1).flatten().collect() }
    }

    /// The place of `article`; `None` where its outlet's name says which one it is.
    #[must_use]
    pub fn place(&self, article: ArticleId) -> Option<usize> {
        self.places.get(&article).copied()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_articles_of_one_outlet_are_told_apart_by_their_places() {
        let read = |source: &str, id| {
            let json = serde_json::json!({ "source": source, "text": "وصلت القافلة أمس." }).to_string();
            let read = crate::intake::read_bytes("a.json", json.as_bytes(), crate::text::Words::builtin());
            Article { id: ArticleId(id), ..read.articles.into_iter().next().expect("an article") }
        };
        let namesakes = Namesakes::of(&[read("المنارة", 7), read("الأفق", 8), read("المنارة", 9)]);
        assert_eq!([7, 8, 9].map(|id| namesakes.place(ArticleId(id))), [Some(1), None, Some(3)]);
    }
}
