//! Where results go: standard output or a file.

use std::io::{self, ErrorKind, Write};
use std::path::Path;

use super::Exit;
use crate::l10n::{self, FluentArgs, Lang};

/// Writes a whole result to `file`, or to standard output without one.
pub fn write(bytes: &[u8], file: Option<&Path>, lang: Lang) -> Exit {
    let written = match file {
        Some(path) => write_file(path, bytes),
        None => {
            let mut out = io::stdout().lock();
            out.write_all(bytes).and_then(|()| out.flush())
        }
    };
    match written {
        Ok(()) => Exit::Done,
        // Whoever reads has seen enough, as in `tadarub compare … | head`.
        Err(error) if file.is_none() && error.kind() == ErrorKind::BrokenPipe => Exit::Done,
        Err(error) => {
            let name = file.map_or_else(|| "-".to_owned(), |path| path.display().to_string());
            let mut args = FluentArgs::new();
            args.set("file", name);
            args.set("why", error.to_string());
            eprintln!("{}", l10n::text_with(lang, "cli-cannot-write", Some(&args)));
            Exit::CannotWrite
        }
    }
}

/// Replaces `path` in one step, so that a failure leaves no half-written report behind.
fn write_file(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let folder = path.parent().filter(|p| !p.as_os_str().is_empty()).unwrap_or(Path::new("."));
    if !std::fs::metadata(path).is_ok_and(|m| !m.is_file()) {
        let mut draft = tempfile::Builder::new().prefix(".tadarub").tempfile_in(folder)?;
        draft.write_all(bytes)?;
        draft.persist(path)?;
        return Ok(());
    }
    // A device or pipe such as /dev/null is written to, not replaced.
    std::fs::write(path, bytes)
}
