//! The user's word lists: the folder `lexicon` beside the settings, read at the start and after every change.

use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use std::sync::mpsc::{RecvTimeoutError, Sender, channel};
use std::thread;
use std::time::{Duration, SystemTime};

use crate::app::message::WorkMsg;
use crate::app::words::Lists;
use crate::l10n::{FluentArgs, bilingual};
use crate::text::{LexiconError, Loaded, Words};

use super::Outbox;

/// The folder's name inside the configuration folder.
pub(super) const FOLDER: &str = "lexicon";
/// Time between two looks at the folder.
const PACE: Duration = Duration::from_secs(1);
/// Largest list that is read, in bytes; the largest built-in one has fewer than 100 000.
const MAX_BYTES: u64 = 8 * 1024 * 1024;

/// The built-in word lists with those of the user's in `folder` laid over them. Without a folder there are
/// none of the user's; what cannot be read is among the errors.
#[must_use]
pub fn load(folder: Option<&Path>) -> Loaded {
    let mut errors = Vec::new();
    let mut lists = Vec::new();
    for path in folder.map(list_files).unwrap_or_default() {
        let file = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        match read(&path) {
            Ok(bytes) => match String::from_utf8(bytes) {
                Ok(content) => lists.push((file, content)),
                Err(error) => {
                    let sound = error.as_bytes().get(..error.utf8_error().valid_up_to()).unwrap_or_default();
                    let line = sound.iter().filter(|&&byte| byte == b'\n').count() + 1;
                    errors.push(LexiconError { file, line, message: bilingual("lexicon-not-utf-8", None) });
                }
            },
            Err(error) => {
                let mut args = FluentArgs::new();
                args.set("why", error.to_string());
                let message = bilingual("lexicon-cannot-read", Some(&args));
                errors.push(LexiconError { file, line: 0, message });
            }
        }
    }
    errors.extend(folder.map(misnamed).unwrap_or_default());
    let mut loaded = Words::load(&lists);
    loaded.errors.extend(errors);
    loaded.errors.sort_by(|a, b| (&a.file, a.line).cmp(&(&b.file, b.line)));
    loaded
}

/// The lists in `folder` by name; none where there is no folder.
fn list_files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let is_list = |path: &PathBuf| {
        let hidden = path.file_name().is_some_and(|name| name.to_string_lossy().starts_with('.'));
        !hidden && path.extension().is_some_and(|extension| extension == "tsv")
    };
    let mut files: Vec<PathBuf> = entries.map(|entry| entry.path()).filter(is_list).collect();
    files.sort();
    files
}

/// What is to be said of files that bear the name of a list and another ending, so that they are not read.
fn misnamed(folder: &Path) -> Vec<LexiconError> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let names = entries.map(|entry| entry.file_name().to_string_lossy().into_owned());
    let is_meant = |name: &String| {
        let lower = name.to_lowercase();
        let stem = lower.split('.').next().unwrap_or_default();
        !name.ends_with(".tsv") && Words::builtin_list(&format!("{stem}.tsv")).is_some()
    };
    let mut names: Vec<String> = names.filter(is_meant).collect();
    names.sort();
    let error = |file: String| {
        let mut args = FluentArgs::new();
        args.set("name", format!("{}.tsv", file.split('.').next().unwrap_or_default().to_lowercase()));
        LexiconError { message: bilingual("lexicon-misnamed", Some(&args)), line: 0, file }
    };
    names.into_iter().map(error).collect()
}

fn read(path: &Path) -> io::Result<Vec<u8>> {
    let about = fs::metadata(path)?;
    if !about.is_file() {
        return Err(ErrorKind::InvalidInput.into());
    }
    if about.len() > MAX_BYTES {
        return Err(ErrorKind::FileTooLarge.into());
    }
    fs::read(path)
}

/// The news of a first or a new reading.
pub(super) fn news(loaded: Loaded) -> WorkMsg {
    let lists = loaded.laid.iter().filter(|laid| laid.is_changed()).count();
    WorkMsg::Words { words: Lists::new(loaded.words), lists, errors: loaded.errors }
}

/// What the folder looked like: names, lengths and times of change.
type Look = Vec<(PathBuf, u64, Option<SystemTime>)>;

fn look(folder: &Path) -> Look {
    let about = |path: PathBuf| {
        let about = fs::metadata(&path).ok();
        let changed = about.as_ref().and_then(|about| about.modified().ok());
        (path, about.map_or(0, |about| about.len()), changed)
    };
    list_files(folder).into_iter().map(about).collect()
}

/// Looks at the folder on a thread of its own until it is dropped.
pub(super) struct Watch {
    _ends_the_thread: Sender<()>,
}

impl Watch {
    /// Reads the lists in `folder` again whenever they change, and tells.
    pub(super) fn start(folder: PathBuf, outbox: Outbox) -> Self {
        let (sender, stop) = channel();
        let mut seen = look(&folder);
        thread::spawn(move || {
            while stop.recv_timeout(PACE) == Err(RecvTimeoutError::Timeout) {
                let now = look(&folder);
                if now != seen {
                    // What changes while it is read is seen at the next look.
                    seen = now;
                    outbox.send(news(load(Some(&folder))));
                }
            }
        });
        Self { _ends_the_thread: sender }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_read_and_faults_named_by_file_and_line() {
        let folder = tempfile::tempdir().unwrap();
        let write = |name: &str, content: &[u8]| fs::write(folder.path().join(name), content).unwrap();
        assert!(load(Some(folder.path())).errors.is_empty());
        write("outlets.tsv", "المنبر\tminbar.example\t-\n".as_bytes());
        write("names.tsv", b"A\tcountry\t\xd9\x82\nB\tcountry\t\xc7\xe1\n");
        write("notes.txt", b"not a list");
        write("nouns.tsv.txt", b"");
        write(".names.tsv.swp", b"not a list");
        let loaded = load(Some(folder.path()));
        assert!(loaded.words.outlets.iter().any(|outlet| outlet.name == "المنبر"));
        let faults: Vec<_> = loaded.errors.iter().map(|e| (e.file.as_str(), e.line)).collect();
        assert_eq!(faults, [("names.tsv", 2), ("nouns.tsv.txt", 0)]);
        assert!(loaded.errors[1].message.en.contains("nouns.tsv"), "{:?}", loaded.errors[1]);
    }

    #[test]
    fn a_change_is_noticed_and_told() {
        let folder = tempfile::tempdir().unwrap();
        let lists = folder.path().join(FOLDER);
        let (sender, inbox) = channel();
        // The folder need not be there at first.
        let watch = Watch::start(lists.clone(), Outbox::new(sender, || {}));
        fs::create_dir(&lists).unwrap();
        fs::write(lists.join("outlets.tsv"), "المنبر\tminbar.example\t-\n").unwrap();
        let told = inbox.recv_timeout(Duration::from_secs(60)).expect("a change is told");
        assert!(
            matches!(&told, crate::app::Msg::Work(WorkMsg::Words { lists: 1, errors, .. }) if errors.is_empty())
        );
        drop(watch);
    }
}
