//! Runs the built program on files made for the test.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// What one run left behind.
pub(crate) struct Run {
    pub code: i32,
    pub out: String,
    pub err: String,
}

/// A folder of one test, removed with it.
pub(crate) struct Folder(tempfile::TempDir);

impl Folder {
    pub(crate) fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    pub(crate) fn path(&self) -> &Path {
        self.0.path()
    }

    /// Writes a file and returns its path.
    pub(crate) fn file(&self, name: &str, content: impl AsRef<[u8]>) -> PathBuf {
        let path = self.0.path().join(name);
        std::fs::write(&path, content).unwrap();
        path
    }

    /// Two reports that disagree about the wounded.
    pub(crate) fn two_articles(&self) -> [PathBuf; 2] {
        [self.file("01.json", FIRST), self.file("02.json", SECOND)]
    }

    /// The program in this folder, with no display and no language.
    pub(crate) fn command(&self, args: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_tadarub"));
        for name in ["DISPLAY", "WAYLAND_DISPLAY", "WAYLAND_SOCKET", "LC_ALL", "LC_MESSAGES", "LANG"] {
            command.env_remove(name);
        }
        // The word lists of whoever runs the tests stay out of them.
        command.env("TADARUB_CONFIG_DIR", self.path().join("config"));
        command.args(args).current_dir(self.path());
        command
    }

    pub(crate) fn run(&self, args: &[&str]) -> Run {
        finish(self.command(args).stdin(Stdio::null()))
    }

    /// Runs with `input` on standard input.
    pub(crate) fn feed(&self, args: &[&str], input: &[u8]) -> Run {
        let mut command = self.command(args);
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().unwrap();
        let mut stdin = child.stdin.take().unwrap();
        let input = input.to_owned();
        let writer = std::thread::spawn(move || stdin.write_all(&input));
        let output = child.wait_with_output().unwrap();
        // The program may stop reading before the end; that is for the test to judge.
        let _ = writer.join().unwrap();
        Run::of(output)
    }
}

impl Run {
    fn of(output: std::process::Output) -> Self {
        Self {
            code: output.status.code().expect("ended by itself"),
            out: String::from_utf8(output.stdout).unwrap(),
            err: String::from_utf8(output.stderr).unwrap(),
        }
    }
}

fn finish(command: &mut Command) -> Run {
    Run::of(command.output().unwrap())
}

pub(crate) const FIRST: &str = r#"{"title": "إصابة عمال في انفجار بمصنع", "source": "بريد الساحل", "date": "2024-05-02",
 "url": "https://example.org/1", "text": "قتل 3 عمال وأصيب 12 عاملاً في انفجار وقع الخميس بمصنع للزجاج. وقال الدفاع المدني إن 40 رجل إطفاء شاركوا في إخماد الحريق."}"#;

pub(crate) const SECOND: &str = r#"{"title": "انفجار في مصنع الزجاج", "source": "أخبار الجبل", "date": "2024-05-02",
 "url": "https://example.org/2", "text": "قتل 3 عمال وأصيب 19 عاملاً في انفجار وقع الخميس بمصنع للزجاج، بحسب البلدية. وقال الدفاع المدني إن 40 رجل إطفاء شاركوا في إخماد الحريق."}"#;
