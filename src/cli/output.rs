//! Where results go: standard output or a file.

use std::io::{self, BufWriter, ErrorKind, StdoutLock, Write};
use std::path::Path;

use super::{Exit, complain};
use crate::l10n::{self, FluentArgs, Lang};
use crate::project::file;

/// Writes a whole result to `file`, or to standard output without one.
pub(super) fn write(bytes: &[u8], file: Option<&Path>, lang: Lang) -> Exit {
    write_with(file, lang, |out| out.write_all(bytes))
}

/// As [`write()`], with what `fill` writes.
pub(super) fn write_with(
    file: Option<&Path>,
    lang: Lang,
    fill: impl FnOnce(&mut dyn Write) -> io::Result<()>,
) -> Exit {
    let Some(path) = file else {
        let mut lines = Lines::new(lang);
        lines.failed = fill(&mut lines.out).err();
        return lines.finish();
    };
    match write_file(path, fill) {
        Ok(()) => Exit::Done,
        Err(error) => cannot_write(&path.display().to_string(), &error, lang),
    }
}

fn cannot_write(file: &str, error: &io::Error, lang: Lang) -> Exit {
    let mut args = FluentArgs::new();
    args.set("file", file.to_owned());
    args.set("why", why(error, lang));
    complain(&l10n::text_with(lang, "cli-cannot-write", Some(&args)), lang);
    Exit::CannotWrite
}

/// Why something could not be written, in words; what the system calls it where there are none.
fn why(error: &io::Error, lang: Lang) -> String {
    let id = match error.kind() {
        ErrorKind::NotFound | ErrorKind::NotADirectory => "cli-why-no-folder",
        ErrorKind::PermissionDenied => "cli-why-denied",
        ErrorKind::IsADirectory => "cli-why-folder",
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => "cli-why-full",
        ErrorKind::ReadOnlyFilesystem => "cli-why-read-only",
        other => {
            let mut args = FluentArgs::new();
            args.set("detail", other.to_string());
            return l10n::text_with(lang, "cli-why-other", Some(&args));
        }
    };
    l10n::text(lang, id)
}

/// Replaces `path` in one step, so that a failure leaves no half-written report behind.
fn write_file(path: &Path, fill: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> io::Result<()> {
    if std::fs::metadata(path).is_ok_and(|about| !about.is_file()) {
        // A device or pipe such as /dev/null is written to, not replaced; a folder fails here.
        let mut out = BufWriter::new(std::fs::OpenOptions::new().write(true).open(path)?);
        return fill(&mut out).and_then(|()| out.flush());
    }
    file::replace_with(path, fill)
}

/// Standard output for results that come bit by bit.
pub(super) struct Lines {
    out: BufWriter<StdoutLock<'static>>,
    failed: Option<io::Error>,
    lang: Lang,
}

impl Lines {
    pub(super) fn new(lang: Lang) -> Self {
        Self { out: BufWriter::new(io::stdout().lock()), failed: None, lang }
    }

    /// Writes `bytes` unless an earlier write failed.
    pub(super) fn write(&mut self, bytes: &[u8]) {
        if self.failed.is_none() {
            self.failed = self.out.write_all(bytes).err();
        }
    }

    /// Writes `line` and hands it on at once, so that a reader can answer line by line.
    pub(super) fn line(&mut self, line: &str) {
        self.write(line.as_bytes());
        self.write(b"\n");
        if self.failed.is_none() {
            self.failed = self.out.flush().err();
        }
    }

    /// Whether nothing more can be written.
    pub(super) fn is_closed(&self) -> bool {
        self.failed.is_some()
    }

    /// Hands on what is left and says how writing went.
    pub(super) fn finish(mut self) -> Exit {
        printed(self.failed.take().map_or_else(|| self.out.flush(), Err), self.lang)
    }
}

/// How writing to standard output went.
pub(super) fn printed(result: io::Result<()>, lang: Lang) -> Exit {
    match result {
        Ok(()) => Exit::Done,
        // Whoever reads has seen enough, as in `tadarub compare … | head`.
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Exit::Done,
        Err(error) => cannot_write(&l10n::text(lang, "cli-stdout"), &error, lang),
    }
}
