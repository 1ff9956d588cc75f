//! Opening the native window.

use std::path::PathBuf;

use raw_window_handle::{HasWindowHandle, RawWindowHandle};

use super::Shell;
use super::place::{self, Place};
use crate::app::effect::{Folders, load_settings};
use crate::l10n::{self, Lang};

/// Why no window could be opened.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
pub struct WindowError(String);

/// Opens the window on `files`, or on the bundled example, and returns when it is closed. It speaks `lang` where one
/// is given, else the language of the user's settings.
///
/// # Errors
/// Where there is no display, or no OpenGL to draw with.
pub fn run(files: Vec<PathBuf>, lang: Option<Lang>) -> Result<(), WindowError> {
    let folders = Folders::of_user();
    let settings = load_settings(folders.settings.as_deref());
    let settings = lang.map_or_else(|| settings.clone(), |lang| settings.clone().speaking(lang));
    let kept = settings.window;
    let mut viewport = egui::ViewportBuilder::default()
        .with_app_id("tadarub")
        .with_title(l10n::text(settings.lang, "app-title"))
        .with_inner_size(kept.map_or(place::COMFORTABLE, |kept| kept.size.into()))
        .with_min_inner_size(place::LEAST)
        .with_drag_and_drop(true);
    // What window managers are told of a window as it is made, they heed.
    viewport.position = kept.and_then(|kept| kept.corner).map(Into::into);
    let centered = viewport.position.is_none();
    let options = eframe::NativeOptions { viewport, centered, ..Default::default() };
    let open: eframe::AppCreator<'_> = Box::new(move |cc| {
        let place = Place::open(cc, kept);
        Ok(Box::new(Shell::new(&cc.egui_ctx, settings, folders, files).hanging(is_x11(cc)).placed(place)))
    });
    eframe::run_native("tadarub", options, open).map_err(|error| WindowError(error.to_string()))
}

/// Whether the window is one of X11's, which tells an input method where the caret is but not how high.
fn is_x11(window: &impl HasWindowHandle) -> bool {
    let handle = window.window_handle().map(|handle| handle.as_raw());
    matches!(handle, Ok(RawWindowHandle::Xlib(_) | RawWindowHandle::Xcb(_)))
}
