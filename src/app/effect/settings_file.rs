//! Where the settings are kept: `settings.toml` in the platform's configuration folder.

use std::io;
use std::path::{Path, PathBuf};

use crate::app::settings::Settings;
use crate::project::file;

/// Names another folder for settings and journals: for portable installations and for tests.
const FOLDER_VARIABLE: &str = "TADARUB_CONFIG_DIR";

/// The folder that the environment names instead of the platform's.
pub(super) fn named_folder() -> Option<PathBuf> {
    std::env::var_os(FOLDER_VARIABLE).filter(|value| !value.is_empty()).map(PathBuf::from)
}

/// The folder in which the platform keeps settings; `None` where it has none.
pub(super) fn folder() -> Option<PathBuf> {
    directories::ProjectDirs::from("", "", "tadarub").map(|dirs| dirs.config_dir().to_path_buf())
}

/// The settings kept in `folder` by the last run; the defaults where there are none.
#[must_use]
pub fn load(folder: Option<&Path>) -> Settings {
    let text = folder.and_then(|folder| std::fs::read_to_string(folder.join("settings.toml")).ok());
    text.map_or_else(Settings::default, |text| Settings::from_toml(&text))
}

/// Keeps `settings` for the next run, replacing the file in one step.
pub(super) fn save(settings: &Settings, folder: &Path) -> io::Result<()> {
    std::fs::create_dir_all(folder)?;
    file::replace(&folder.join("settings.toml"), settings.to_toml().as_bytes())
}
