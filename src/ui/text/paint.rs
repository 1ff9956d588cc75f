//! Paints a paragraph: one mesh of glyph quads, coloured per cluster.

use std::ops::Range;

use egui::{Color32, Mesh, Painter, Pos2, Rect, Shape, pos2, vec2};

use super::atlas::{Atlas, GlyphKey, SUBPIXELS};
use super::fonts::Faces;
use super::paragraph::{GlyphAt, Paragraph};

/// The quads of a paragraph for one state of the atlas; in pixels relative to the paragraph.
#[derive(Default)]
pub(super) struct Quads {
    generation: Option<u32>,
    quads: Vec<Quad>,
    /// For each line, its quads.
    lines: Vec<Range<usize>>,
}

#[derive(Clone, Copy)]
struct Quad {
    rect: Rect,
    /// Place in the atlas, in texels.
    texels: Rect,
    byte: usize,
}

/// A stretch of bytes painted in another colour. Colour comes after shaping: it never changes a glyph.
pub type Tint = (Range<usize>, Color32);

/// Paints the lines of `paragraph` that lie inside the painter's clip; `tints` are ordered and do not overlap.
pub(super) fn paint(
    atlas: &mut Atlas,
    faces: &Faces,
    painter: &Painter,
    origin: Pos2,
    paragraph: &Paragraph,
    colour: Color32,
    tints: &[Tint],
) {
    let scale = painter.pixels_per_point();
    // Whole pixels, so that the sub-pixel positions worked out once stay true while scrolling.
    let origin = pos2((origin.x * scale).round(), (origin.y * scale).round());
    let clip = painter.clip_rect() * scale;
    let mut quads = paragraph.quads.borrow_mut();
    quads.refresh(atlas, faces, painter, paragraph);
    let side = atlas.side() as f32;
    let mut mesh = Mesh::with_texture(atlas.texture(painter.ctx()));
    for (line, range) in paragraph.lines.iter().zip(&quads.lines) {
        let reach = line.bottom - line.top;
        if origin.y + line.bottom + reach < clip.min.y || origin.y + line.top - reach > clip.max.y {
            continue;
        }
        for quad in quads.quads.get(range.clone()).unwrap_or_default() {
            let rect = quad.rect.translate(origin.to_vec2()) / scale;
            mesh.add_rect_with_uv(rect, quad.texels / side, colour_at(quad.byte, colour, tints));
        }
    }
    if !mesh.is_empty() {
        painter.add(Shape::mesh(mesh));
    }
}

fn colour_at(byte: usize, colour: Color32, tints: &[Tint]) -> Color32 {
    let after = tints.partition_point(|(range, _)| range.end <= byte);
    match tints.get(after) {
        Some((range, tint)) if range.start <= byte => *tint,
        _ => colour,
    }
}

impl Quads {
    fn refresh(&mut self, atlas: &mut Atlas, faces: &Faces, painter: &Painter, paragraph: &Paragraph) {
        // Twice, because the atlas may start again half-way through the first time.
        for _ in 0..2 {
            if self.generation == Some(atlas.generation()) {
                return;
            }
            self.generation = Some(atlas.generation());
            self.quads.clear();
            self.lines.clear();
            for line in &paragraph.lines {
                let first = self.quads.len();
                for glyph in paragraph.glyphs.get(line.glyphs.clone()).unwrap_or_default() {
                    self.quads.extend(quad(atlas, faces, painter, glyph));
                }
                self.lines.push(first..self.quads.len());
            }
        }
    }
}

fn quad(atlas: &mut Atlas, faces: &Faces, painter: &Painter, glyph: &GlyphAt) -> Option<Quad> {
    let steps = f32::from(SUBPIXELS);
    let x = (glyph.x * steps).round() / steps;
    let pixel = x.floor();
    let key = GlyphKey {
        face: glyph.face,
        glyph: glyph.glyph,
        size: glyph.size.to_bits(),
        subpixel: ((x - pixel) * steps) as u8,
    };
    let patch = atlas.patch(painter.ctx(), faces, key)?;
    let size = vec2(f32::from(patch.size[0]), f32::from(patch.size[1]));
    let min = pos2(pixel + f32::from(patch.offset[0]), glyph.y.round() + f32::from(patch.offset[1]));
    let texels = pos2(f32::from(patch.at[0]), f32::from(patch.at[1]));
    Some(Quad {
        rect: Rect::from_min_size(min, size),
        texels: Rect::from_min_size(texels, size),
        byte: glyph.byte,
    })
}
