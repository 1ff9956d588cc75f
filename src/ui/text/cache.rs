//! Laid-out paragraphs, kept while they are in use.

use std::hash::{Hash, Hasher};
use std::rc::Rc;

use rustc_hash::{FxHashMap, FxHasher};

use super::paragraph::Paragraph;
use super::style::StyleKey;

/// Glyphs kept before the oldest paragraphs are let go: about 40 MB.
const MOST_GLYPHS: usize = 400_000;

/// What a layout depends on; the text by its hash, compared in full on a hit.
#[derive(Clone, PartialEq, Eq, Hash)]
pub(super) struct Key {
    text: u64,
    style: StyleKey,
    width: Option<u32>,
    scale: u32,
}

impl Key {
    pub(super) fn new(text: &str, style: StyleKey, width: Option<f32>, scale: f32) -> Self {
        let mut hasher = FxHasher::default();
        text.hash(&mut hasher);
        Self { text: hasher.finish(), style, width: width.map(f32::to_bits), scale: scale.to_bits() }
    }
}

struct Kept {
    paragraph: Rc<Paragraph>,
    last_used: u64,
}

/// Laid-out paragraphs; the longest unused go first.
#[derive(Default)]
pub(super) struct LayoutCache {
    kept: FxHashMap<Key, Kept>,
    glyphs: usize,
    frame: u64,
}

impl LayoutCache {
    pub(super) fn begin_frame(&mut self) {
        self.frame += 1;
    }

    /// Number of the present frame.
    pub(super) fn frame(&self) -> u64 {
        self.frame
    }

    pub(super) fn get(&mut self, key: &Key, text: &str) -> Option<Rc<Paragraph>> {
        let kept = self.kept.get_mut(key)?;
        kept.last_used = self.frame;
        (kept.paragraph.text() == text).then(|| Rc::clone(&kept.paragraph))
    }

    pub(super) fn put(&mut self, key: Key, paragraph: &Rc<Paragraph>) {
        if self.glyphs > MOST_GLYPHS {
            self.let_go();
        }
        self.glyphs += weight(paragraph);
        let kept = Kept { paragraph: Rc::clone(paragraph), last_used: self.frame };
        if let Some(replaced) = self.kept.insert(key, kept) {
            self.glyphs -= weight(&replaced.paragraph);
        }
    }

    /// Drops the longer unused half; what this frame uses always stays.
    fn let_go(&mut self) {
        let mut ages: Vec<u64> = self.kept.values().map(|kept| kept.last_used).collect();
        ages.sort_unstable();
        let middle = ages.get(ages.len() / 2).copied().unwrap_or_default();
        let oldest_kept = middle.min(self.frame.saturating_sub(1));
        self.kept.retain(|_, kept| kept.last_used > oldest_kept);
        self.glyphs = self.kept.values().map(|kept| weight(&kept.paragraph)).sum();
    }
}

/// What a paragraph takes up, in glyphs; the fixed part counts as some.
fn weight(paragraph: &Paragraph) -> usize {
    paragraph.glyphs.len() + 16
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::text::{TextStyle, TextSystem};

    #[test]
    fn paragraphs_that_are_no_longer_used_are_let_go() {
        let mut system = TextSystem::new();
        let mut cache = LayoutCache::default();
        let words = "وصلت القافلة إلى المخيم ".repeat(60);
        let paragraph = system.layout(&words, &TextStyle::body(), Some(400.0));
        let most = MOST_GLYPHS + 2 * weight(&paragraph);
        for n in 0..1_000 {
            cache.begin_frame();
            cache.put(Key::new(&n.to_string(), TextStyle::body().key(), None, 1.0), &paragraph);
            assert!(cache.glyphs <= most, "{} glyphs", cache.glyphs);
        }
        let counted: usize = cache.kept.values().map(|kept| weight(&kept.paragraph)).sum();
        assert_eq!(counted, cache.glyphs);
        assert!(cache.kept.len() < 1_000, "something was let go");
    }
}
