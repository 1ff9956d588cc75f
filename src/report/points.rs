//! Byte offsets to Unicode code points, which is what reports count.

use crate::text::Span;

/// Bytes between two remembered positions: small enough that the rest is counted at once.
const STRIDE: usize = 128;

/// Converts byte offsets of one text to code points after a single pass over it.
pub(super) struct CodePoints<'a> {
    text: &'a str,
    /// Code points before byte `i * STRIDE`.
    before: Vec<usize>,
}

impl<'a> CodePoints<'a> {
    /// Indexes `text`.
    pub(super) fn new(text: &'a str) -> Self {
        let mut total = 0;
        let before = text
            .as_bytes()
            .chunks(STRIDE)
            .map(|chunk| {
                let here = total;
                total += leading_bytes(chunk);
                here
            })
            .collect();
        Self { text, before }
    }

    /// The number of code points before byte `offset`; offsets past the end count as the end.
    pub(super) fn at(&self, offset: usize) -> usize {
        let offset = offset.min(self.text.len());
        let stride = (offset / STRIDE).min(self.before.len().saturating_sub(1));
        let rest = self.text.as_bytes().get(stride * STRIDE..offset).unwrap_or_default();
        self.before.get(stride).copied().unwrap_or(0) + leading_bytes(rest)
    }

    /// `span` in code points.
    pub(super) fn span(&self, span: Span) -> Span {
        Span::new(self.at(span.start), self.at(span.end))
    }
}

/// How many code points start in `bytes`: all but the continuation bytes.
fn leading_bytes(bytes: &[u8]) -> usize {
    bytes.iter().filter(|&&b| b & 0xC0 != 0x80).count()
}

/// Up to `count` code points before `offset`.
pub(super) fn before(text: &str, offset: usize, count: usize) -> &str {
    let head = text.get(..offset).unwrap_or("");
    let start = head.char_indices().rev().take(count).last().map_or(offset, |(i, _)| i);
    head.get(start..).unwrap_or("")
}

/// Up to `count` code points from `offset` on.
pub(super) fn after(text: &str, offset: usize, count: usize) -> &str {
    let tail = text.get(offset..).unwrap_or("");
    let end = tail.char_indices().nth(count).map_or(tail.len(), |(i, _)| i);
    tail.get(..end).unwrap_or("")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_boundary_of_a_mixed_text_is_counted_as_chars_are() {
        let text = "قُتل 32 شخصاً 🛩 near Tāl ".repeat(40);
        let points = CodePoints::new(&text);
        for (n, (byte, _)) in text.char_indices().enumerate() {
            assert_eq!(points.at(byte), n);
        }
        assert_eq!(points.at(text.len()), text.chars().count());
        assert_eq!(points.at(text.len() + 9), text.chars().count());
    }

    #[test]
    fn empty_text_has_only_the_start() {
        assert_eq!(CodePoints::new("").at(0), 0);
        assert_eq!(CodePoints::new("").at(7), 0);
    }

    #[test]
    fn surroundings_stop_at_the_edges() {
        let text = "ابجد";
        assert_eq!(before(text, 4, 1), "ب");
        assert_eq!(before(text, 4, 9), "اب");
        assert_eq!(before(text, 0, 9), "");
        assert_eq!(after(text, 4, 1), "ج");
        assert_eq!(after(text, 8, 5), "");
        assert_eq!(after(text, 3, 5), "", "not a boundary");
    }
}
