//! One line on the terminal that says how far long work has come.

use std::io::{IsTerminal, Write, stderr};
use std::time::{Duration, Instant};

/// Work that ends sooner says nothing.
const PATIENCE: Duration = Duration::from_millis(400);
/// Time between two changes of the line.
const PACE: Duration = Duration::from_millis(100);

/// A line on standard error that is rewritten in place, and only where a person is watching.
pub(super) struct Progress {
    next: Option<Instant>,
    is_shown: bool,
}

impl Progress {
    /// Silent until the work has lasted a moment; always silent where standard error is not a terminal.
    pub(super) fn new() -> Self {
        Self { next: stderr().is_terminal().then(|| Instant::now() + PATIENCE), is_shown: false }
    }

    /// Shows what is being done, if it is time to.
    pub(super) fn say(&mut self, words: impl FnOnce() -> String) {
        let Some(next) = self.next else { return };
        let now = Instant::now();
        if now < next {
            return;
        }
        self.next = Some(now + PACE);
        self.is_shown = true;
        let mut err = stderr().lock();
        // A terminal that has gone away is no reason to stop working.
        let _ = write!(err, "\r\u{1b}[K{}", words()).and_then(|()| err.flush());
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        if self.is_shown {
            let mut err = stderr().lock();
            let _ = write!(err, "\r\u{1b}[K").and_then(|()| err.flush());
        }
    }
}
