//! Rasterised glyphs in one bounded texture.

use ab_glyph::{Font, GlyphId, PxScale, point};
use egui::{Color32, ColorImage, Context, TextureHandle, TextureId, TextureOptions};
use rustc_hash::FxHashMap;

use super::fonts::{FaceId, Faces};

/// Horizontal positions between two pixels at which a glyph is drawn.
pub(super) const SUBPIXELS: u8 = 4;
/// Empty texels around each glyph, so that linear sampling never reaches a neighbour.
const GAP: usize = 1;
const FIRST_SIDE: usize = 1024;
const LAST_SIDE: usize = 2048;

/// One glyph at one size and sub-pixel position.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct GlyphKey {
    pub(super) face: FaceId,
    pub(super) glyph: u16,
    /// Bits of the size in pixels.
    pub(super) size: u32,
    pub(super) subpixel: u8,
}

/// Where a glyph stands in the texture, and relative to its pen position, in pixels.
#[derive(Clone, Copy, Debug)]
pub(super) struct Patch {
    pub(super) at: [u16; 2],
    pub(super) size: [u16; 2],
    pub(super) offset: [i16; 2],
}

/// Rasterised glyphs in one texture that grows to a bound and then starts again.
pub(super) struct Atlas {
    texture: Option<TextureHandle>,
    side: usize,
    shelves: Vec<Shelf>,
    patches: FxHashMap<GlyphKey, Option<Patch>>,
    generation: u32,
    light_on_dark: bool,
}

struct Shelf {
    top: usize,
    height: usize,
    used: usize,
}

impl Atlas {
    pub(super) fn new() -> Self {
        Self {
            texture: None,
            side: FIRST_SIDE,
            shelves: Vec::new(),
            patches: FxHashMap::default(),
            generation: 0,
            light_on_dark: false,
        }
    }

    /// Changes whenever earlier patches have lost their place.
    pub(super) fn generation(&self) -> u32 {
        self.generation
    }

    /// Width and height of the texture in texels.
    pub(super) fn side(&self) -> usize {
        self.side
    }

    /// Whether text is lighter than what lies behind it: coverage is then lifted, or strokes look thin.
    pub(super) fn set_light_on_dark(&mut self, light_on_dark: bool) {
        if self.light_on_dark != light_on_dark {
            self.light_on_dark = light_on_dark;
            self.start_again(self.side);
        }
    }

    /// The texture to paint with; made on first use.
    pub(super) fn texture(&mut self, ctx: &Context) -> TextureId {
        let side = self.side;
        self.texture
            .get_or_insert_with(|| {
                let blank = ColorImage::filled([side, side], Color32::TRANSPARENT);
                ctx.load_texture("glyphs", blank, TextureOptions::LINEAR)
            })
            .id()
    }

    /// The patch of a glyph, rasterised on first use; `None` where there is nothing to draw.
    pub(super) fn patch(&mut self, ctx: &Context, faces: &Faces, key: GlyphKey) -> Option<Patch> {
        if let Some(known) = self.patches.get(&key) {
            return *known;
        }
        let patch = self.rasterise(ctx, faces, key);
        self.patches.insert(key, patch);
        patch
    }

    fn rasterise(&mut self, ctx: &Context, faces: &Faces, key: GlyphKey) -> Option<Patch> {
        let font = faces.get(key.face)?;
        // ab_glyph scales by ascent − descent instead of by the em.
        let scale = f32::from_bits(key.size) * font.height_unscaled() / font.units_per_em()?;
        let shift = f32::from(key.subpixel) / f32::from(SUBPIXELS);
        let glyph = GlyphId(key.glyph).with_scale_and_position(PxScale::from(scale), point(shift, 0.0));
        let outline = font.outline_glyph(glyph)?;
        let bounds = outline.px_bounds();
        let (width, height) = (bounds.width().ceil() as usize, bounds.height().ceil() as usize);
        if width == 0 || height == 0 {
            return None;
        }
        let [x, y] = self.place(ctx, width, height)?;
        let mut image = ColorImage::filled([width, height], Color32::TRANSPARENT);
        outline.draw(|px, py, coverage| {
            let coverage = coverage.clamp(0.0, 1.0);
            let alpha = if self.light_on_dark { 2.0 * coverage - coverage * coverage } else { coverage };
            if let Some(texel) = image.pixels.get_mut(py as usize * width + px as usize) {
                *texel = Color32::from_white_alpha((alpha * 255.0).round() as u8);
            }
        });
        self.texture(ctx);
        if let Some(texture) = &mut self.texture {
            texture.set_partial([x, y], image, TextureOptions::LINEAR);
        }
        Some(Patch {
            at: [x as u16, y as u16],
            size: [width as u16, height as u16],
            offset: [bounds.min.x.floor() as i16, bounds.min.y.floor() as i16],
        })
    }

    /// Room for a glyph; starts again, larger where allowed, when there is none.
    fn place(&mut self, ctx: &Context, width: usize, height: usize) -> Option<[usize; 2]> {
        let (width, height) = (width + GAP, height + GAP);
        if let Some(place) = self.find_room(width, height) {
            return Some(place);
        }
        let allowed = ctx.input(|input| input.max_texture_side).min(LAST_SIDE);
        self.start_again((self.side * 2).min(allowed));
        self.find_room(width, height)
    }

    fn find_room(&mut self, width: usize, height: usize) -> Option<[usize; 2]> {
        let side = self.side;
        // A shelf may be a little taller than the glyph, so that few shelves serve all sizes.
        let fits = |s: &&mut Shelf| {
            s.height >= height && s.height <= height + height / 3 + 2 && s.used + width <= side
        };
        if let Some(shelf) = self.shelves.iter_mut().find(fits) {
            let place = [shelf.used, shelf.top];
            shelf.used += width;
            return Some(place);
        }
        let top = self.shelves.last().map_or(0, |s| s.top + s.height);
        if top + height > side || width > side {
            return None;
        }
        self.shelves.push(Shelf { top, height, used: width });
        Some([0, top])
    }

    /// Drops every patch. Meshes already painted this frame keep the old texture, which egui frees after it is shown.
    fn start_again(&mut self, side: usize) {
        self.side = side;
        self.texture = None;
        self.shelves.clear();
        self.patches.clear();
        self.generation = self.generation.wrapping_add(1);
    }
}

#[cfg(test)]
mod tests {
    use egui::{Context, RawInput};

    use super::*;
    use crate::ui::text::{TextStyle, TextSystem};

    /// Every letter at 600 sizes: some hundred thousand glyphs.
    #[test]
    fn however_many_glyphs_are_seen_one_bounded_texture_holds_them() {
        let letters: String =
            ('\u{0621}'..='\u{064A}').chain('A'..='z').chain('٠'..='٩').flat_map(|c| [c, ' ']).collect();
        let (ctx, mut system) = (Context::default(), TextSystem::new());
        let mut restarts = 0;
        for step in 0..600_u16 {
            let mut before = 0;
            let mut output = ctx.run_ui(RawInput::default(), |ui| {
                system.begin_frame(ui.ctx(), false);
                before = system.atlas().generation();
                let style = TextStyle::body().sized(8.0 + f32::from(step) / 8.0);
                let paragraph = system.layout(&letters, &style, Some(900.0));
                system.paint(ui.painter(), ui.max_rect().min, &paragraph, Color32::BLACK, &[]);
            });
            output.textures_delta.clear();
            let atlas = system.atlas();
            restarts += usize::from(atlas.generation() != before);
            assert!(atlas.side <= LAST_SIDE, "{} texels", atlas.side);
            assert!(atlas.patches.len() < LAST_SIDE * LAST_SIDE / 16, "{} patches", atlas.patches.len());
            let inside = |p: &Patch| (0..2).all(|i| usize::from(p.at[i] + p.size[i]) <= atlas.side);
            assert!(atlas.patches.values().flatten().all(inside));
        }
        assert!(restarts > 3, "the bound was never reached");
        let textures = ctx.tex_manager();
        let glyphs = textures.read().allocated().filter(|(_, meta)| meta.name == "glyphs").count();
        assert_eq!(glyphs, 1, "textures that were left are freed");
    }
}
