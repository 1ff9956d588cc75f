//! An article as a column of paragraphs, measured little by little.
//!
//! Only what is visible is laid out at once; the rest stands at an estimated height and is measured a
//! few milliseconds at a time until the whole document is known.

use std::ops::Range;
use std::rc::Rc;
use std::sync::Arc;
use std::time::{Duration, Instant};

use crate::intake::Article;
use crate::text::Span;
use crate::ui::text::{Paragraph, TextStyle, TextSystem};

/// Space between two paragraphs, in points.
const GAP: f32 = 10.0;
/// Bytes of a paragraph that are laid out at once.
const LONGEST: usize = 16_000;
/// Rough width of a letter against its size; only estimates rest on it.
const LETTER: f32 = 0.4;

/// One paragraph of an article.
#[derive(Clone, Debug)]
pub(super) struct Block {
    /// Its bytes in the article's text.
    pub(super) bytes: Range<usize>,
    pub(super) top: f32,
    pub(super) height: f32,
    is_title: bool,
    is_measured: bool,
}

/// An article as a column of paragraphs.
pub(super) struct Document {
    text: Arc<str>,
    pub(super) blocks: Vec<Block>,
    width: f32,
    scale: f32,
    /// No block before this one is unmeasured.
    measured: usize,
}

impl Document {
    pub(super) fn new(article: &Article) -> Self {
        let text = Arc::clone(&article.text);
        let title = article.title_span.unwrap_or_default();
        let block = |bytes: Range<usize>| {
            let is_title = title.overlaps(Span::new(bytes.start, bytes.end));
            Block { bytes, top: 0.0, height: 0.0, is_title, is_measured: false }
        };
        let blocks = paragraphs(&text).map(block).collect();
        Self { text, blocks, width: 0.0, scale: 0.0, measured: 0 }
    }

    /// Whether it was made from this article's present text.
    pub(super) fn is_of(&self, article: &Article) -> bool {
        Arc::ptr_eq(&self.text, &article.text) || self.text == article.text
    }

    pub(super) fn text(&self) -> &Arc<str> {
        &self.text
    }

    pub(super) fn height(&self) -> f32 {
        self.blocks.last().map_or(0.0, |block| block.top + block.height)
    }

    /// Whether every height is exact.
    pub(super) fn is_measured(&self) -> bool {
        self.measured >= self.blocks.len()
    }

    pub(super) fn width(&self) -> f32 {
        self.width
    }

    /// Takes over the width of its column; a change makes every height an estimate again.
    /// Returns whether there was one.
    pub(super) fn fit(&mut self, width: f32, scale: f32) -> bool {
        if self.width.to_bits() == width.to_bits() && self.scale.to_bits() == scale.to_bits() {
            return false;
        }
        (self.width, self.scale, self.measured) = (width, scale, 0);
        for block in &mut self.blocks {
            let style = style(block);
            let letters = self.text.get(block.bytes.clone()).map_or(0, |text| text.chars().count());
            let lines = (letters as f32 * style.size * LETTER / width.max(1.0)).ceil().max(1.0);
            block.height = lines * style.leading();
            block.is_measured = false;
        }
        self.stack();
        true
    }

    fn stack(&mut self) {
        let mut top = 0.0;
        for block in &mut self.blocks {
            block.top = top;
            top += block.height + GAP;
        }
    }

    /// The block laid out; its height is exact from then on. The flag says whether that changed.
    pub(super) fn lay_out(&mut self, system: &mut TextSystem, index: usize) -> Option<(Rc<Paragraph>, bool)> {
        let width = self.width;
        let block = self.blocks.get_mut(index)?;
        let text = self.text.get(block.bytes.clone())?;
        let paragraph = system.layout(text, &style(block), Some(width));
        let height = paragraph.size().y;
        let grew = (height - block.height).abs() > 0.01;
        (block.height, block.is_measured) = (height, true);
        if grew {
            self.stack();
        }
        Some((paragraph, grew))
    }

    /// Measures further blocks until `budget` is spent. Returns by how much the document grew above
    /// `offset`, and whether all of it is measured now.
    pub(super) fn measure(&mut self, system: &mut TextSystem, offset: f32, budget: Duration) -> (f32, bool) {
        let start = Instant::now();
        let mut grown = 0.0;
        while let Some(block) = self.blocks.get(self.measured) {
            if start.elapsed() >= budget {
                return (grown, false);
            }
            if !block.is_measured {
                let (above, before) = (block.top + block.height <= offset + grown, block.height);
                self.lay_out(system, self.measured);
                let after = self.blocks.get(self.measured).map_or(before, |block| block.height);
                if above {
                    grown += after - before;
                }
            }
            self.measured += 1;
        }
        (grown, true)
    }

    /// Indices of the blocks that reach into `top..bottom`.
    pub(super) fn within(&self, top: f32, bottom: f32) -> Range<usize> {
        let first = self.blocks.partition_point(|block| block.top + block.height < top);
        let end = self.blocks.partition_point(|block| block.top <= bottom);
        first..end.max(first)
    }

    /// Index of the block that holds `byte`, or the one before it.
    pub(super) fn block_of(&self, byte: usize) -> usize {
        self.blocks.partition_point(|block| block.bytes.start <= byte).saturating_sub(1)
    }

    /// Roughly the byte that stands at the height `y`.
    pub(super) fn byte_at(&self, y: f32) -> usize {
        if self.width <= 0.0 {
            return 0;
        }
        let below = self.blocks.partition_point(|block| block.top <= y);
        let Some(block) = self.blocks.get(below.saturating_sub(1)) else { return 0 };
        let share = ((y - block.top) / block.height.max(1.0)).clamp(0.0, 1.0);
        block.bytes.start + (block.bytes.len() as f32 * share) as usize
    }

    /// Roughly where `byte` stands: exact in measured blocks, by share of letters in others.
    pub(super) fn place_of(&self, byte: usize) -> f32 {
        let Some(block) = self.blocks.get(self.block_of(byte)) else { return 0.0 };
        let length = block.bytes.len().max(1) as f32;
        let share = byte.saturating_sub(block.bytes.start) as f32 / length;
        block.top + block.height * share.min(1.0)
    }

    /// Top of the line on which `bytes` start, exact.
    pub(super) fn top_of(&mut self, system: &mut TextSystem, bytes: Range<usize>) -> f32 {
        let index = self.block_of(bytes.start);
        let Some((paragraph, _)) = self.lay_out(system, index) else { return 0.0 };
        let Some(block) = self.blocks.get(index) else { return 0.0 };
        let local =
            bytes.start.saturating_sub(block.bytes.start)..bytes.end.saturating_sub(block.bytes.start);
        block.top + paragraph.vertical_extent(local).map_or(0.0, |[top, _]| top)
    }
}

/// The bytes of each paragraph without the spaces around it; one too long to lay out at once is cut
/// after a word.
fn paragraphs(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut start = 0;
    std::iter::from_fn(move || {
        let rest = text.get(start..).filter(|rest| !rest.is_empty())?;
        let line = rest.find('\n').map_or(rest.len(), |at| at + 1);
        let length = if line > LONGEST { cut(rest) } else { line };
        let piece = rest.get(..length).unwrap_or_default();
        let first = start + piece.len() - piece.trim_start().len();
        start += length;
        Some(first..first + piece.trim().len())
    })
    .filter(|bytes| !bytes.is_empty())
}

/// Where to cut a paragraph of more than [`LONGEST`] bytes: after a space, else between two characters.
fn cut(text: &str) -> usize {
    let end = text.floor_char_boundary(LONGEST);
    let space = text.get(..end).and_then(|text| text.rfind(' ')).map(|at| at + 1);
    space.unwrap_or(end)
}

fn style(block: &Block) -> TextStyle {
    if block.is_title { TextStyle::reading_title() } else { TextStyle::reading() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pieces(text: &str) -> Vec<&str> {
        paragraphs(text).filter_map(|bytes| text.get(bytes)).collect()
    }

    #[test]
    fn lines_are_paragraphs_and_empty_ones_are_not() {
        assert_eq!(pieces("عنوان\r\n\n  متن أول \n\nثانٍ"), ["عنوان", "متن أول", "ثانٍ"]);
        assert!(pieces("\n \n").is_empty());
    }

    #[test]
    fn an_endless_line_is_cut_between_words() {
        let text = "كلمة ".repeat(20_000);
        let pieces = pieces(&text);
        assert!(pieces.len() > 5);
        assert!(pieces.iter().all(|piece| piece.len() <= LONGEST && piece.ends_with("كلمة")));
        assert_eq!(pieces.iter().map(|piece| piece.split(' ').count()).sum::<usize>(), 20_000);
    }

    #[test]
    fn an_endless_word_is_cut_too() {
        let text = "ـ".repeat(30_000);
        assert_eq!(pieces(&text).concat(), text);
    }
}
