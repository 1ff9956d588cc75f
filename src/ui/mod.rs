//! The window; the only layer that names egui.
//!
//! Panes are given the model to read and answer with messages; nothing here changes the model.

pub mod commands;
mod context;
mod decide;
mod dialogs;
mod evidence;
mod matrix;
mod rail;
pub mod reading;
mod shell;
pub mod text;
pub mod theme;
pub mod widgets;

pub use context::{Dir, UiContext};
pub use shell::{Shell, WindowError, run};
