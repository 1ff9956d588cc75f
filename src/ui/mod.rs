//! The window; the only layer that names egui.

mod context;
pub mod reading;
pub mod text;
pub mod theme;
pub mod widgets;

pub use context::{Dir, UiContext};
