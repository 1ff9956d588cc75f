//! The window; the only layer that names egui.

pub mod text;
