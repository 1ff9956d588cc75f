//! Writing a file so that it is never half written.

use std::fs::{self, File};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};
use std::time::Duration;

/// How files in the making end; they never survive their program by more than [`STALE`].
const SUFFIX: &str = ".tadarub.tmp";
/// Age from which a file in the making must be the remains of a program that was killed.
const STALE: Duration = Duration::from_secs(600);

/// Writes `bytes` beside `path`, makes sure they are on the disk, then puts them in its place.
///
/// # Errors
/// When the folder or the file cannot be written; what stood there stays.
pub fn write(path: &Path, bytes: &[u8]) -> io::Result<()> {
    write_with(path, |out| out.write_all(bytes))
}

/// As [`write()`], with what `fill` writes.
///
/// # Errors
/// As there, and what `fill` says.
pub fn write_with(path: &Path, fill: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> io::Result<()> {
    // A link stays a link: the file it points to is replaced.
    let path = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let mut draft = draft(folder, &format!(".{name}."))?;
    let mut buffered = BufWriter::new(&mut draft);
    fill(&mut buffered)?;
    buffered.flush()?;
    drop(buffered);
    if let Ok(about) = fs::metadata(&path) {
        draft.as_file().set_permissions(about.permissions())?;
    }
    draft.as_file().sync_all()?;
    draft.persist(&path)?;
    // The new name itself must reach the disk too; not every system lets a folder be opened.
    if let Ok(folder) = File::open(folder) {
        let _ = folder.sync_all();
    }
    sweep(folder, &format!(".{name}."));
    Ok(())
}

fn draft(folder: &Path, prefix: &str) -> io::Result<tempfile::NamedTempFile> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(prefix).suffix(SUFFIX);
    #[cfg(unix)]
    let everyone = {
        use std::os::unix::fs::PermissionsExt;
        // Narrowed by the user's mask, as for any document.
        fs::Permissions::from_mode(0o666)
    };
    #[cfg(unix)]
    builder.permissions(everyone);
    builder.tempfile_in(folder)
}

/// Removes what killed programs left in the making.
fn sweep(folder: &Path, prefix: &str) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    let is_stale = |path: &PathBuf| {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let age = fs::metadata(path).and_then(|about| about.modified()).ok().and_then(|at| at.elapsed().ok());
        name.starts_with(prefix) && name.ends_with(SUFFIX) && age.is_some_and(|age| age > STALE)
    };
    for path in entries.filter_map(Result::ok).map(|entry| entry.path()).filter(is_stale) {
        let _ = fs::remove_file(path);
    }
}
