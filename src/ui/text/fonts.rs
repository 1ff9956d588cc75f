//! The bundled typefaces, and the outlines of whatever face parley picked.

use std::sync::Arc;

use ab_glyph::{Font, FontVec, VariableFont};
use parley::fontique::{Blob, Collection, CollectionOptions, FontInfoOverride, SourceCache, Synthesis};
use parley::{FontContext, FontData};

/// Private family names, so that a system font of the same name never takes the place of the bundled one.
pub(super) const INTERFACE: &str = "Tadarub Interface";
pub(super) const READING: &str = "Tadarub Reading";

const BUNDLED: [(&str, &[u8]); 4] = [
    (INTERFACE, include_bytes!("../../../fonts/IBMPlexSansArabic-Regular.ttf")),
    (INTERFACE, include_bytes!("../../../fonts/IBMPlexSansArabic-SemiBold.ttf")),
    (READING, include_bytes!("../../../fonts/NotoNaskhArabic-Regular.ttf")),
    (READING, include_bytes!("../../../fonts/NotoNaskhArabic-Bold.ttf")),
];

/// A font context with the bundled typefaces only; system fonts are added once a glyph is missing.
pub(super) fn bundled() -> FontContext {
    let options = CollectionOptions { shared: false, system_fonts: false };
    let mut collection = Collection::new(options);
    for (family, bytes) in BUNDLED {
        let name = FontInfoOverride { family_name: Some(family), ..Default::default() };
        collection.register_fonts(Blob::new(Arc::new(bytes)), Some(name));
    }
    FontContext { collection, source_cache: SourceCache::default() }
}

/// Index of a face in [`Faces`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct FaceId(u16);

/// Every face that has been used so far, opened for its outlines.
#[derive(Default)]
pub(super) struct Faces {
    faces: Vec<Face>,
}

struct Face {
    data: FontData,
    variations: Vec<([u8; 4], f32)>,
    /// `None` where the file could not be read as outlines: its glyphs then stay blank.
    font: Option<FontVec>,
}

impl Faces {
    /// The face parley chose for a run; opened on first use.
    pub(super) fn face(&mut self, data: &FontData, synthesis: Synthesis) -> FaceId {
        let variations: Vec<([u8; 4], f32)> =
            synthesis.variation_settings().iter().map(|(tag, value)| (tag.into_bytes(), *value)).collect();
        let known = self.faces.iter().position(|f| f.data == *data && f.variations == variations);
        let at = known.unwrap_or_else(|| {
            self.faces.push(Face { font: open(data, &variations), data: data.clone(), variations });
            self.faces.len() - 1
        });
        FaceId(u16::try_from(at).unwrap_or(u16::MAX))
    }

    /// The font file of a face and the index of the face in it.
    pub(super) fn file(&self, id: FaceId) -> Option<(&[u8], u32)> {
        let face = self.faces.get(usize::from(id.0))?;
        Some((face.data.data.data(), face.data.index))
    }

    pub(super) fn get(&self, id: FaceId) -> Option<&FontVec> {
        self.faces.get(usize::from(id.0))?.font.as_ref()
    }
}

fn open(data: &FontData, variations: &[([u8; 4], f32)]) -> Option<FontVec> {
    let mut font = FontVec::try_from_vec_and_index(data.data.data().to_vec(), data.index).ok()?;
    for (tag, value) in variations {
        font.set_variation(tag, *value);
    }
    // A face without a scale cannot be drawn at a size.
    font.units_per_em().map(|_| font)
}
