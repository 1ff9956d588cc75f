//! Which of the open articles an article is another version of.

use std::path::Path;

use rustc_hash::FxHashMap;

use crate::intake::{Article, ArticleId};
use crate::text::letters::folded;

/// Open articles by what their newer versions go by: the file, or the source and the title.
#[derive(Debug, Default)]
pub struct Versions<'a> {
    by_file: FxHashMap<&'a str, Vec<Version<'a>>>,
    by_news: FxHashMap<(&'a str, String), Vec<Version<'a>>>,
}

/// The place of an open article, and its text.
type Version<'a> = (usize, &'a Article);

impl<'a> Versions<'a> {
    /// Of `articles` as they are shown, and as `store` has them: what the user calls an article is not what its file says.
    pub(super) fn of(store: &'a [Article], articles: &'a [Article]) -> Self {
        let mut as_read: FxHashMap<(ArticleId, &str), Vec<&Article>> = FxHashMap::default();
        for article in store {
            as_read.entry((article.id, &article.sha256)).or_default().push(article);
        }
        let mut out = Self::default();
        for (place, shown) in articles.iter().enumerate() {
            let read = as_read.get(&(shown.id, shown.sha256.as_str())).into_iter().flatten().copied();
            for version in std::iter::once(shown).chain(read) {
                out.by_file.entry(&version.path).or_default().push((place, version));
                let news = (version.source.as_str(), title(version));
                out.by_news.entry(news).or_default().push((place, version));
            }
        }
        out
    }

    /// The open article that `other` is another version of: read from the same file, or by the same source under the
    /// same title, with another text.
    #[must_use]
    pub fn older(&self, other: &Article) -> Option<ArticleId> {
        let is_file = Path::new(&other.path).is_absolute();
        let of_file = self.by_file.get(other.path.as_str()).filter(|_| is_file);
        let title = Some(title(other)).filter(|title| !title.is_empty() && !other.source_is_placeholder);
        let of_news = title.and_then(|title| self.by_news.get(&(other.source.as_str(), title)));
        let versions = of_file.into_iter().chain(of_news).flatten();
        let older =
            versions.filter(|(_, version)| version.text != other.text).min_by_key(|(place, _)| *place);
        older.map(|(_, version)| version.id)
    }
}

fn title(article: &Article) -> String {
    folded(article.title.trim())
}
