//! The bundled sample: five invented reports of one invented story.

use super::article::Article;
use super::gather::join;
use super::reader::{Reading, read_bytes};
use crate::text::Words;

macro_rules! samples {
    ($($file:literal),+) => { [$(($file, include_bytes!(concat!("../../assets/samples/", $file)).as_slice())),+] };
}

/// Five invented reports of one invented story, in which every verdict occurs.
///
/// They are read the way files are, so the first start shows the real thing.
#[must_use]
pub fn samples() -> Vec<Article> {
    let files = samples!["01.json", "02.json", "03.json", "04.json", "05.json"];
    let words = Words::builtin();
    let mut all = Reading::default();
    for (name, bytes) in files {
        let joined = join(&all.articles, read_bytes(name, bytes, words), words);
        all.articles.extend(joined.articles);
    }
    all.articles
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::intake::DimReason;

    #[test]
    fn the_samples_read_without_a_fault() {
        let articles = samples();
        let ids: Vec<u32> = articles.iter().map(|a| a.id.0).collect();
        assert_eq!(ids, [1, 2, 3, 4, 5]);
        for article in &articles {
            assert!(article.is_analysed() && article.published.is_some() && !article.source_is_placeholder);
            let words = article.text.split_whitespace().count();
            assert!((120..=260).contains(&words), "{}: {words} words", article.source);
        }
        assert!(articles[1].dimmed.iter().all(|d| d.reason == DimReason::Furniture));
        assert_eq!(articles[1].dimmed.len(), 2);
    }
}
