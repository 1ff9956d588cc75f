//! Arabic and Latin text, laid out by parley and drawn by ab_glyph.
//!
//! egui sets text face by face from the left and cannot set Arabic, so every word of the window goes
//! through here: [`TextSystem::layout`] gives a [`Paragraph`] (lines, clusters, glyphs; logical text),
//! [`TextSystem::paint`] draws it as one mesh. Invariant: colours and marks are applied to clusters
//! after shaping and never change a glyph.

mod atlas;
mod cache;
mod edit;
mod fonts;
mod line_end;
mod paint;
mod paragraph;
mod search;
mod select;
mod style;
mod system;

pub use edit::{Edit, Editor, Point, Step};
pub use fonts::FaceId;
pub use paint::Tint;
pub use paragraph::{Paragraph, Run, Spot, word_around};
pub use search::Query;
pub use select::{clear_selection, follow_selection, select_words, selected_in};
pub use style::{Base, Edge, Family, TextStyle, Weight};
pub use system::TextSystem;
