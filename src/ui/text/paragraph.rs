//! A laid-out paragraph: where its lines, clusters and glyphs stand.
//!
//! Everything is kept in physical pixels of the layout's scale and handed out in points. The text a
//! paragraph knows is always the logical one, whatever order it is drawn in.

use std::cell::RefCell;
use std::ops::Range;

use egui::{Pos2, Rect, Vec2, pos2, vec2};
use unicode_segmentation::UnicodeSegmentation;

use super::fonts::{FaceId, Faces};
use super::line_end;
use super::paint::Quads;

/// One line of a paragraph; vertical places in pixels.
#[derive(Clone, Debug)]
pub(super) struct Line {
    pub(super) top: f32,
    pub(super) bottom: f32,
    /// Top and bottom of the letters themselves, inside the leading.
    pub(super) ink: [f32; 2],
    /// Clusters of the line, from left to right as drawn.
    pub(super) clusters: Range<usize>,
    pub(super) glyphs: Range<usize>,
    pub(super) runs: Range<usize>,
    /// Bytes of the text that stand on the line.
    pub(super) bytes: Range<usize>,
    /// Where an empty line's caret stands.
    pub(super) edge: f32,
}

/// The smallest stretch of text a caret can stand around, as drawn.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct ClusterBox {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) x: [f32; 2],
    pub(super) rtl: bool,
}

/// One glyph with its pen position in pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct GlyphAt {
    pub(super) face: FaceId,
    pub(super) glyph: u16,
    pub(super) size: f32,
    pub(super) x: f32,
    pub(super) y: f32,
    pub(super) advance: f32,
    /// First byte of the cluster it draws.
    pub(super) byte: usize,
}

/// A stretch of one line in one face and direction, as it was shaped.
#[derive(Clone, Debug, PartialEq)]
pub struct Run {
    /// Bytes of the logical text.
    pub bytes: Range<usize>,
    pub face: FaceId,
    pub is_rtl: bool,
    /// Its glyphs among those of the paragraph, from left to right.
    pub(super) glyphs: Range<usize>,
}

/// What the pointer means at a place in a text; bytes of the logical text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Spot {
    /// Where a caret would stand: the nearer side of the letter.
    pub caret: usize,
    /// Where the letter itself starts.
    pub letter: usize,
}

impl Spot {
    /// The same in a longer text in which this one starts at `byte`.
    #[must_use]
    pub const fn after(self, byte: usize) -> Self {
        Self { caret: self.caret + byte, letter: self.letter + byte }
    }
}

/// A laid-out paragraph.
pub struct Paragraph {
    pub(super) text: Box<str>,
    pub(super) scale: f32,
    pub(super) lines: Vec<Line>,
    pub(super) clusters: Vec<ClusterBox>,
    pub(super) glyphs: Vec<GlyphAt>,
    pub(super) runs: Vec<Run>,
    pub(super) size: Vec2,
    pub(super) rtl: bool,
    pub(super) cut: bool,
    pub(super) quads: RefCell<Quads>,
}

impl Paragraph {
    /// The logical text, whole even where an ellipsis stands for its end.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Width of the widest line and height of all lines, in points. Where the text was laid out to a
    /// width and is not kept to the left edge, the width is the given one.
    #[must_use]
    pub fn size(&self) -> Vec2 {
        self.size / self.scale
    }

    /// How many lines it takes.
    #[must_use]
    pub fn line_count(&self) -> usize {
        self.lines.len()
    }

    /// Whether an ellipsis stands for the end of the text.
    #[must_use]
    pub fn is_cut(&self) -> bool {
        self.cut
    }

    /// Whether the paragraph runs from right to left.
    #[must_use]
    pub fn is_rtl(&self) -> bool {
        self.rtl
    }

    /// Rectangles, relative to the paragraph, that cover exactly the clusters of `bytes` over the full height of their lines.
    #[must_use]
    pub fn rects(&self, bytes: Range<usize>) -> Vec<Rect> {
        self.rects_with(bytes, |line| [line.top, line.bottom])
    }

    /// The same, but only as tall as the letters: for marks behind words.
    #[must_use]
    pub fn mark_rects(&self, bytes: Range<usize>) -> Vec<Rect> {
        self.rects_with(bytes, |line| [line.ink[0].max(line.top), line.ink[1].min(line.bottom)])
    }

    /// Heights that no letters cross, from the top: above the first line, between lines, below the last.
    pub fn gaps(&self) -> impl Iterator<Item = f32> + '_ {
        let between = self.lines.iter().zip(self.lines.iter().skip(1));
        let ends = [self.lines.first().map(|line| line.top), self.lines.last().map(|line| line.bottom)];
        let between = between.map(|(above, below)| f32::midpoint(above.ink[1], below.ink[0]));
        between.chain(ends.into_iter().flatten()).map(|y| y / self.scale)
    }

    fn rects_with(&self, bytes: Range<usize>, extent: impl Fn(&Line) -> [f32; 2]) -> Vec<Rect> {
        let mut rects = Vec::new();
        for line in &self.lines {
            if line.bytes.end <= bytes.start || line.bytes.start >= bytes.end {
                continue;
            }
            let [top, bottom] = extent(line);
            let mut open: Option<[f32; 2]> = None;
            for cluster in self.clusters_of(line) {
                let chosen = cluster.start < bytes.end && bytes.start < cluster.end;
                match &mut open {
                    Some(x) if chosen => x[1] = cluster.x[1],
                    Some(x) => {
                        rects.push(self.rect(*x, [top, bottom]));
                        open = None;
                    }
                    None if chosen => open = Some(cluster.x),
                    None => {}
                }
            }
            if let Some(x) = open {
                rects.push(self.rect(x, [top, bottom]));
            }
        }
        rects.retain(|rect| rect.width() > 0.0);
        rects
    }

    fn rect(&self, x: [f32; 2], y: [f32; 2]) -> Rect {
        Rect::from_min_max(pos2(x[0], y[0]) / self.scale, pos2(x[1], y[1]) / self.scale)
    }

    fn clusters_of(&self, line: &Line) -> &[ClusterBox] {
        self.clusters.get(line.clusters.clone()).unwrap_or_default()
    }

    fn line_at(&self, y: f32) -> Option<&Line> {
        let after = self.lines.partition_point(|line| line.bottom <= y);
        self.lines.get(after).or(self.lines.last())
    }

    /// The caret position nearest to `at` (relative to the paragraph), as a byte of the text.
    #[must_use]
    pub fn hit(&self, at: Pos2) -> usize {
        self.spot(at).caret
    }

    /// What the pointer means at `at` (relative to the paragraph).
    #[must_use]
    pub fn spot(&self, at: Pos2) -> Spot {
        let at = at * self.scale;
        let Some(line) = self.line_at(at.y) else { return Spot::default() };
        let clusters = self.clusters_of(line);
        let nearest = clusters.iter().find(|c| at.x < c.x[1]).or(clusters.last());
        let Some(cluster) = nearest else {
            return Spot { caret: line.bytes.start, letter: line.bytes.start };
        };
        let left_half = at.x < (cluster.x[0] + cluster.x[1]) / 2.0;
        let caret = if left_half == cluster.rtl { cluster.end } else { cluster.start };
        Spot { caret, letter: cluster.start }
    }

    /// The bytes of the cluster under `at`; `None` beside the words.
    #[must_use]
    pub fn cluster_at(&self, at: Pos2) -> Option<Range<usize>> {
        let at = at * self.scale;
        let line = self.lines.iter().find(|line| line.top <= at.y && at.y < line.bottom)?;
        let cluster = self.clusters_of(line).iter().find(|c| c.x[0] <= at.x && at.x < c.x[1])?;
        Some(cluster.start..cluster.end)
    }

    /// The bytes of the word at a byte of the text, or of the space or sign that stands there.
    #[must_use]
    pub fn word_at(&self, byte: usize) -> Range<usize> {
        word_around(&self.text, byte)
    }

    /// The runs of the line `index`, from left to right.
    #[must_use]
    pub fn runs(&self, index: usize) -> &[Run] {
        self.lines.get(index).and_then(|line| self.runs.get(line.runs.clone())).unwrap_or_default()
    }

    /// Glyph ids and advances, in points, of a run, from left to right.
    pub fn glyphs_of(&self, run: &Run) -> impl Iterator<Item = (u16, f32)> + '_ {
        let glyphs = self.glyphs.get(run.glyphs.clone()).unwrap_or_default();
        glyphs.iter().map(|glyph| (glyph.glyph, glyph.advance / self.scale))
    }

    /// The bytes of each cluster of the line `index`, from left to right as drawn.
    #[must_use]
    pub fn visual_order(&self, index: usize) -> Vec<Range<usize>> {
        let clusters = self.lines.get(index).map_or(&[][..], |line| self.clusters_of(line));
        clusters.iter().map(|c| c.start..c.end).collect()
    }

    /// Whether a letter came out as its face's "missing" glyph.
    #[must_use]
    pub fn lacks_glyphs(&self) -> bool {
        self.glyphs.iter().any(|glyph| glyph.glyph == 0)
    }

    /// Top and bottom, in points, of the lines that touch `bytes`.
    #[must_use]
    pub fn vertical_extent(&self, bytes: Range<usize>) -> Option<[f32; 2]> {
        let mut touched =
            self.lines.iter().filter(|l| l.bytes.start < bytes.end && bytes.start < l.bytes.end);
        let first = touched.next()?;
        let last = touched.next_back().unwrap_or(first);
        Some([first.top / self.scale, last.bottom / self.scale])
    }

    /// Where a caret before `byte` stands, as a rectangle without width.
    #[must_use]
    pub fn caret(&self, byte: usize) -> Rect {
        let on = |line: &&Line| line.bytes.start <= byte && byte < line.bytes.end;
        let Some(line) = self.lines.iter().find(on).or(self.lines.last()) else { return Rect::ZERO };
        let clusters = self.clusters_of(line);
        let following = clusters.iter().find(|c| c.start <= byte && byte < c.end);
        let preceding = clusters.iter().find(|c| c.end == byte);
        let x = match (following, preceding) {
            (Some(c), _) => c.x[usize::from(c.rtl)],
            (None, Some(c)) => c.x[usize::from(!c.rtl)],
            (None, None) => line.edge,
        };
        self.rect([x, x], [line.top, line.bottom])
    }
}

/// The bytes of the word of `text` around `byte`, by the Unicode word rules.
#[must_use]
pub fn word_around(text: &str, byte: usize) -> Range<usize> {
    text.split_word_bound_indices()
        .map(|(start, word)| start..start + word.len())
        .find(|word| byte < word.end)
        .unwrap_or(text.len()..text.len())
}

/// Takes a layout over as [`measure`] does, with the spaces at line ends where readers expect them. Text
/// that is being edited is left as parley has it, because parley also places its caret.
pub(super) fn settled(
    layout: &parley::Layout<()>,
    faces: &mut Faces,
    text: &str,
    shown: usize,
    width: Option<f32>,
) -> Paragraph {
    let mut out = measure(layout, faces, text, shown, width);
    for line in &out.lines {
        let clusters = out.clusters.get_mut(line.clusters.clone()).unwrap_or_default();
        let glyphs = out.glyphs.get_mut(line.glyphs.clone()).unwrap_or_default();
        line_end::settle(&out.text, out.rtl, clusters, glyphs);
    }
    out
}

/// Takes lines, clusters and glyphs out of parley's layout of the first `shown` bytes of `text`.
pub(super) fn measure(
    layout: &parley::Layout<()>,
    faces: &mut Faces,
    text: &str,
    shown: usize,
    width: Option<f32>,
) -> Paragraph {
    let mut out = Paragraph {
        text: text.into(),
        scale: layout.scale(),
        lines: Vec::with_capacity(layout.len()),
        clusters: Vec::new(),
        glyphs: Vec::new(),
        runs: Vec::new(),
        size: vec2(layout.width(), layout.height()),
        rtl: layout.is_rtl(),
        cut: shown < text.len(),
        quads: RefCell::default(),
    };
    for line in layout.lines() {
        measure_line(&line, faces, shown, &mut out);
    }
    if let Some(width) = width {
        let all_left = out.lines.iter().all(|line| line.edge <= 0.0);
        if !all_left {
            out.size.x = width;
        }
    }
    out
}

fn measure_line(line: &parley::Line<'_, ()>, faces: &mut Faces, shown: usize, out: &mut Paragraph) {
    let metrics = line.metrics();
    let (first_cluster, first_glyph, first_run) = (out.clusters.len(), out.glyphs.len(), out.runs.len());
    let start = metrics.offset + metrics.inline_min_coord;
    let (mut x, mut pen) = (start, start);
    let mut ink = [metrics.baseline, metrics.baseline];
    // The ellipsis stands for everything that was cut.
    let end_of_text = out.text.len();
    let byte_of = |byte: usize| if byte > shown { end_of_text } else { byte };
    for run in line.runs() {
        let face = faces.face(run.font(), run.synthesis());
        let before = out.glyphs.len();
        let font = run.font_metrics();
        ink = [ink[0].min(metrics.baseline - font.ascent), ink[1].max(metrics.baseline + font.descent)];
        for cluster in run.visual_clusters() {
            let bytes = cluster.text_range();
            let advance = cluster.advance();
            out.clusters.push(ClusterBox {
                start: byte_of(bytes.start),
                end: byte_of(bytes.end),
                x: [x, x + advance],
                rtl: cluster.is_rtl(),
            });
            x += advance;
            // Tabs and other controls have no shape: they take their room and draw nothing.
            let is_blank = out.text.get(bytes.clone()).is_some_and(|text| text.chars().all(char::is_control));
            // A ligature's glyphs come with its first cluster, so the pen moves by glyphs, not by clusters.
            for glyph in cluster.glyphs() {
                if !is_blank {
                    out.glyphs.push(GlyphAt {
                        face,
                        glyph: u16::try_from(glyph.id).unwrap_or(0),
                        size: run.font_size(),
                        x: pen + glyph.x,
                        y: metrics.baseline + glyph.y,
                        advance: glyph.advance,
                        byte: byte_of(bytes.start),
                    });
                }
                pen += glyph.advance;
            }
        }
        let bytes = run.text_range();
        let bytes = byte_of(bytes.start)..byte_of(bytes.end);
        out.runs.push(Run { bytes, face, is_rtl: run.is_rtl(), glyphs: before..out.glyphs.len() });
    }
    let bytes = line.text_range();
    out.lines.push(Line {
        top: metrics.block_min_coord,
        bottom: metrics.block_max_coord,
        ink,
        clusters: first_cluster..out.clusters.len(),
        glyphs: first_glyph..out.glyphs.len(),
        runs: first_run..out.runs.len(),
        bytes: byte_of(bytes.start)..byte_of(bytes.end),
        edge: start,
    });
}
