//! Articles of one outlet, which its name alone does not tell apart.

use std::collections::BTreeMap;

use crate::intake::{Article, ArticleId};

/// The places, from 1, of those `articles` that share their outlet's name with another.
#[must_use]
pub fn namesakes(articles: &[Article]) -> BTreeMap<ArticleId, usize> {
    let mut by_name: BTreeMap<&str, Vec<(ArticleId, usize)>> = BTreeMap::new();
    for (article, place) in articles.iter().zip(1..).filter(|(a, _)| !a.source_is_placeholder) {
        by_name.entry(article.source.trim()).or_default().push((article.id, place));
    }
    by_name.into_values().filter(|alike| alike.len() > 1).flatten().collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::model::samples::article;

    #[test]
    fn only_articles_of_one_outlet_are_told_apart_by_their_places() {
        let articles = [article(7, "المنارة", "أ"), article(8, "الأفق", "ب"), article(9, "المنارة ", "ج")];
        assert_eq!(namesakes(&articles), [(ArticleId(7), 1), (ArticleId(9), 3)].into());
    }
}
