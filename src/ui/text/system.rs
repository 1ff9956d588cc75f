//! The one place that lays out and paints text.

use std::rc::Rc;

use egui::{Color32, Context, Id, Painter, Pos2};
use parley::{AlignmentOptions, FontContext, Layout, LayoutContext};
use rustc_hash::FxHashMap;
use unicode_segmentation::UnicodeSegmentation;

use super::atlas::Atlas;
use super::cache::{Key, LayoutCache};
use super::edit::Editor;
use super::fonts::{self, FaceId, Faces};
use super::paint::{self, Tint};
use super::paragraph::{self, Paragraph};
use super::style::TextStyle;

const ELLIPSIS: char = '…';
/// Fields whose caret and history are kept while they are not shown.
const MOST_EDITORS: usize = 64;

/// Lays out and paints all text of the window; one for the whole program.
pub struct TextSystem {
    pub(super) fonts: FontContext,
    pub(super) layouts: LayoutContext<()>,
    faces: Faces,
    atlas: Atlas,
    cache: LayoutCache,
    /// Editors of fields, with the frame in which each was last shown.
    editors: FxHashMap<Id, (u64, Editor)>,
    scale: f32,
    /// System fonts are looked up once, when a bundled face first lacks a glyph.
    has_system_fonts: bool,
}

impl Default for TextSystem {
    fn default() -> Self {
        Self::new()
    }
}

impl TextSystem {
    /// A text system with the bundled typefaces.
    #[must_use]
    pub fn new() -> Self {
        Self {
            fonts: fonts::bundled(),
            layouts: LayoutContext::new(),
            faces: Faces::default(),
            atlas: Atlas::new(),
            cache: LayoutCache::default(),
            editors: FxHashMap::default(),
            scale: 1.0,
            has_system_fonts: false,
        }
    }

    /// Takes over the frame's pixel ratio and theme; to be called before anything is laid out in a frame.
    pub fn begin_frame(&mut self, ctx: &Context, light_on_dark: bool) {
        self.scale = ctx.pixels_per_point();
        self.atlas.set_light_on_dark(light_on_dark);
        self.cache.begin_frame();
    }

    /// Physical pixels per point of the current frame.
    #[must_use]
    pub fn scale(&self) -> f32 {
        self.scale
    }

    /// Lays out `text` to `width` points (`None`: as wide as it likes), or returns it from the cache.
    pub fn layout(&mut self, text: &str, style: &TextStyle, width: Option<f32>) -> Rc<Paragraph> {
        let width = width.map(|w| (w.max(1.0) * self.scale).floor());
        let key = Key::new(text, style.key(), width, self.scale);
        if let Some(known) = self.cache.get(&key, text) {
            return known;
        }
        let mut made = self.set(text, style, width);
        if !self.has_system_fonts && made.lacks_glyphs() {
            self.has_system_fonts = true;
            self.fonts.collection.load_system_fonts();
            made = self.set(text, style, width);
        }
        let made = Rc::new(made);
        self.cache.put(key, &made);
        made
    }

    /// Whether `text` fits so many points in one line, which [`Self::layout`] takes for whole pixels.
    pub fn fits(&mut self, text: &str, style: &TextStyle, width: f32) -> bool {
        self.layout(text, style, None).size().x <= (width * self.scale).floor() / self.scale
    }

    /// Paints `paragraph` with its top left corner at `origin`; `tints` (ordered, apart) are painted in their own colours.
    pub fn paint(
        &mut self,
        painter: &Painter,
        origin: Pos2,
        paragraph: &Paragraph,
        colour: Color32,
        tints: &[Tint],
    ) {
        paint::paint(&mut self.atlas, &self.faces, painter, origin, paragraph, colour, tints);
    }

    fn set(&mut self, text: &str, style: &TextStyle, width: Option<f32>) -> Paragraph {
        let whole = self.build(text, style, width);
        let (layout, shown) = match style.max_lines {
            Some(most) if whole.len() > most.max(1) => self.cut(text, style, width, &whole, most.max(1)),
            _ => (whole, text.len()),
        };
        paragraph::settled(&layout, &mut self.faces, text, shown, width)
    }

    fn build(&mut self, text: &str, style: &TextStyle, width: Option<f32>) -> Layout<()> {
        let mut builder = self.layouts.ranged_builder(&mut self.fonts, text, self.scale, true);
        builder.set_base_direction(style.base_direction());
        for property in style.properties() {
            builder.push_default(property);
        }
        let mut layout = builder.build(text);
        layout.break_all_lines(width);
        layout.align(style.alignment(), AlignmentOptions::default());
        layout
    }

    /// The longest beginning of `text` that fits `most` lines with an ellipsis after it, and its bytes.
    fn cut(
        &mut self,
        text: &str,
        style: &TextStyle,
        width: Option<f32>,
        whole: &Layout<()>,
        most: usize,
    ) -> (Layout<()>, usize) {
        let end = whole.get(most - 1).map_or(0, |line| line.text_range().end);
        let kept = text.get(..end).unwrap_or_default();
        // Letters are given up one by one: seldom more than the ellipsis is wide.
        for (end, _) in kept.grapheme_indices(true).rev() {
            let kept = text.get(..end).unwrap_or_default().trim_end();
            let layout = self.build(&format!("{kept}{ELLIPSIS}"), style, width);
            if layout.len() <= most || kept.is_empty() {
                let words = whole_words(text, kept);
                return match words.len() < kept.len() {
                    true => (self.build(&format!("{words}{ELLIPSIS}"), style, width), words.len()),
                    false => (layout, kept.len()),
                };
            }
        }
        (self.build(&ELLIPSIS.to_string(), style, width), 0)
    }

    /// The font file of a face and the index of the face in it.
    #[must_use]
    pub fn face_file(&self, face: FaceId) -> Option<(&[u8], u32)> {
        self.faces.file(face)
    }

    /// Lends out the editor of the field `id`, brought up to `text` where that was changed from outside.
    pub fn take_editor(&mut self, id: Id, text: &str, style: &TextStyle) -> Editor {
        match self.editors.remove(&id) {
            Some((_, mut kept)) if kept.style() == style => {
                if kept.text() != text {
                    kept.set_text(self, text);
                }
                kept
            }
            _ => Editor::new(text, style),
        }
    }

    /// Takes an editor back until the next frame.
    pub fn keep_editor(&mut self, id: Id, editor: Editor) {
        let frame = self.cache.frame();
        self.editors.insert(id, (frame, editor));
        if self.editors.len() > MOST_EDITORS {
            self.editors.retain(|_, (shown, _)| *shown + 1 >= frame);
        }
    }

    #[cfg(test)]
    pub(super) fn atlas(&self) -> &Atlas {
        &self.atlas
    }

    pub(super) fn faces_mut(&mut self) -> &mut Faces {
        &mut self.faces
    }
}

/// `kept`, the beginning of `text`, without the part of a word at its end: the letters that are left would join as if
/// they were a word of their own, and the digits as if they were the figure. A long word alone is cut all the same. No
/// dash, comma or opening bracket stands before the ellipsis.
fn whole_words<'a>(text: &str, kept: &'a str) -> &'a str {
    let goes_on = text.get(kept.len()..).is_some_and(|rest| rest.starts_with(char::is_alphanumeric));
    let start = kept.rfind(char::is_whitespace).filter(|_| goes_on).unwrap_or(kept.len());
    let whole = kept.get(..start).unwrap_or(kept).trim_end_matches(|c: char| {
        c.is_whitespace()
            || matches!(c, '.' | '…' | '-' | '–' | '—' | ',' | ':' | '·' | '(' | '«' | '“' | '\u{060C}')
    });
    if whole.len() * 2 < kept.len() { kept } else { whole }
}

#[cfg(test)]
mod tests {
    use super::whole_words;

    #[test]
    fn what_is_cut_ends_with_a_whole_word() {
        for (text, kept, shown) in [
            ("الجيش يدفع بجنوده", "الجيش يد", "الجيش"),
            ("الجيش يدفع بجنوده", "الجيش يدفع", "الجيش يدفع"),
            ("انتقل 12400 نازح", "انتقل 12", "انتقل"),
            ("وكالة السهل - القسم", "وكالة السهل -", "وكالة السهل"),
            ("قُتِلَ شخص، وأصيب", "قُتِلَ شخص،", "قُتِلَ شخص"),
            ("استراتيجياتهم", "استرا", "استرا"),
            ("في استراتيجياتهم", "في استرا", "في استرا"),
        ] {
            assert_eq!(whole_words(text, kept), shown);
        }
    }
}
