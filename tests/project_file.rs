//! Project files and the journal, with a program that is killed two hundred times while it works.

use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::mpsc::channel;
use std::time::Duration;

use jiff::Timestamp;
use tadarub::intake::{ArticleId, Reading, samples};
use tadarub::project::file::{self, FileProblemKind, Journal, leftovers};
use tadarub::project::{Edit, Project};
use tadarub::text::Words;

fn at(second: i64) -> Timestamp {
    Timestamp::from_second(1_757_000_000 + second).expect("in range")
}

fn project() -> Project {
    let mut project = Project::default();
    project.admit(Reading { articles: samples(), problems: Vec::new() }, Words::builtin(), at(0));
    project.view.filter.search = "قتيل".to_owned();
    project
}

fn rename(project: &mut Project, n: usize) {
    project.make(Edit::RenameSource { article: ArticleId(1), source: format!("مصدر {n}") }, at(n as i64));
}

#[test]
fn a_project_reads_back_as_it_was_saved() {
    let folder = tempfile::tempdir().expect("folder");
    let path = folder.path().join("قصة.tadarub");
    let mut project = project();
    rename(&mut project, 1);
    rename(&mut project, 2);
    project.undo();
    file::save(&path, &project).expect("saved");
    let read = file::open(&path).expect("opened");
    assert_eq!(read, project);
    assert_eq!(
        read.history().entries().len(),
        project.history().cursor() + 1,
        "what was undone can still be redone"
    );
    assert_eq!(std::fs::read_dir(folder.path()).expect("list").count(), 1, "nothing else is left beside it");
}

#[test]
fn what_cannot_be_opened_says_why() {
    let folder = tempfile::tempdir().expect("folder");
    let path = folder.path().join("x.tadarub");
    let kind = |text: &str| {
        std::fs::write(&path, text).expect("written");
        let problem = file::open(&path).expect_err("refused");
        assert!(!problem.message.ar.is_empty() && !problem.message.ar.starts_with("project-"));
        problem.kind
    };
    let newer = format!(
        r#"{{"format":"tadarub.project","version":{},"project":{{"shape":"new"}}}}"#,
        file::VERSION + 1
    );
    assert_eq!(kind(&newer), FileProblemKind::Newer(file::VERSION + 1));
    assert_eq!(kind(r#"{"title":"خبر","text":"نص"}"#), FileProblemKind::NotAProject);
    assert_eq!(
        kind(r#"{"format":"tadarub.project","version":1,"project":{"articles":["#),
        FileProblemKind::Broken
    );
    assert_eq!(kind("نص عادي"), FileProblemKind::Broken);
    let gone = file::open(&folder.path().join("gone.tadarub")).expect_err("refused");
    assert_eq!(gone.kind, FileProblemKind::Unreadable);
    let nowhere =
        file::save(&folder.path().join("no/such/x.tadarub"), &Project::default()).expect_err("refused");
    assert_eq!(nowhere.kind, FileProblemKind::Unwritable);
}

#[test]
fn a_failed_save_leaves_the_old_file() {
    let folder = tempfile::tempdir().expect("folder");
    let path = folder.path().join("x.tadarub");
    file::save(&path, &project()).expect("saved");
    std::fs::create_dir(folder.path().join("y.tadarub")).expect("folder");
    assert!(file::save(&folder.path().join("y.tadarub"), &Project::default()).is_err());
    assert_eq!(file::open(&path).expect("opened"), project());
}

#[test]
fn a_journal_gives_back_all_whole_lines() {
    let folder = tempfile::tempdir().expect("folder");
    let mut project = project();
    let mut journal = Journal::start(folder.path(), None, &project, false).expect("started");
    for n in 0..5 {
        rename(&mut project, n);
        journal.record(None, &project, false).expect("recorded");
    }
    project.undo();
    journal.record(None, &project, false).expect("recorded");
    assert!(leftovers(folder.path()).is_empty(), "a running program holds it");
    drop(journal);

    let name = std::fs::read_dir(folder.path()).expect("list").next().expect("one").expect("one").path();
    let mut torn = std::fs::OpenOptions::new().append(true).open(name).expect("open");
    torn.write_all(b"0123456789abcdef {\"keep_articles\":5,\"arti").expect("torn line");
    drop(torn);

    let mut found = leftovers(folder.path());
    assert_eq!(found.len(), 1);
    let leftover = found.remove(0);
    assert!(leftover.has_changes && leftover.path.is_none());
    assert_eq!(leftover.project, project);
    leftover.discard();
    assert!(leftovers(folder.path()).is_empty());
}

#[test]
fn a_journal_of_a_saved_project_has_nothing_to_offer() {
    let folder = tempfile::tempdir().expect("folder");
    let saved = folder.path().join("x.tadarub");
    let mut project = project();
    let mut journal = Journal::start(folder.path(), None, &project, false).expect("started");
    // Saved at the same place again and again.
    for n in 0..3 {
        rename(&mut project, n);
        journal.record(None, &project, false).expect("recorded");
        file::save(&saved, &project).expect("saved");
        journal.record(Some(&saved), &project, true).expect("started over");
    }
    project.view.zoom = Some(1.5);
    journal.record(Some(&saved), &project, true).expect("recorded");
    drop(journal);
    let found = leftovers(folder.path());
    assert_eq!((found.len(), found[0].has_changes, found[0].path.as_deref()), (1, false, Some(&*saved)));
}

#[test]
fn unsaved_edits_of_a_saved_project_outlive_a_second_crash() {
    let folder = tempfile::tempdir().expect("folder");
    let saved = folder.path().join("x.tadarub");
    let mut project = project();
    let mut journal = Journal::start(folder.path(), Some(&saved), &project, true).expect("started");
    rename(&mut project, 1);
    journal.record(Some(&saved), &project, false).expect("recorded");
    drop(journal);
    for crash in 1..4 {
        let mut found = leftovers(folder.path());
        assert_eq!(found.len(), 1);
        let left = found.remove(0);
        assert!(left.has_changes, "crash {crash}");
        assert_eq!((&left.project, left.path.as_deref()), (&project, Some(&*saved)));
        let journal = Journal::start(folder.path(), left.path.as_deref(), &left.project, false);
        left.discard();
        drop(journal.expect("started"));
    }
}

#[test]
fn unsaved_edits_that_grew_long_come_back() {
    let folder = tempfile::tempdir().expect("folder");
    let saved = folder.path().join("x.tadarub");
    let mut project = project();
    let mut journal = Journal::start(folder.path(), Some(&saved), &project, true).expect("started");
    let source = "مصدر".repeat(700_000);
    project.make(Edit::RenameSource { article: ArticleId(1), source }, at(1));
    journal.record(Some(&saved), &project, false).expect("recorded");
    drop(journal);
    let found = leftovers(folder.path());
    assert!(found.len() == 1 && found[0].has_changes && found[0].project == project);
}

const FOLDER: &str = "TADARUB_TEST_KILLED_IN";

/// Works until it is killed: edits, undoes, records each change, saves now and then, and says how far it is.
/// Does nothing unless [`a_program_killed_two_hundred_times_loses_nothing`] runs it.
#[test]
fn the_program_that_is_killed() {
    let Some(folder) = std::env::var_os(FOLDER) else { return };
    let folder = Path::new(&folder);
    let saved = folder.join("x.tadarub");
    let mut project = project();
    let mut journal =
        Journal::start(&folder.join("journals"), Some(&saved), &project, false).expect("started");
    let mut out = std::io::stdout();
    for n in 1_usize.. {
        rename(&mut project, n);
        if n % 7 == 3 {
            project.undo();
            rename(&mut project, n);
        }
        journal.record(Some(&saved), &project, false).expect("recorded");
        writeln!(out, "recorded {n}").and_then(|()| out.flush()).expect("told");
        if n % 3 == 0 {
            file::save(&saved, &project).expect("saved");
            journal.record(Some(&saved), &project, true).expect("started over");
        }
    }
}

#[test]
fn a_program_killed_two_hundred_times_loses_nothing() {
    let folder = tempfile::tempdir().expect("folder");
    let saved = folder.path().join("x.tadarub");
    let (mut opened, mut most) = (0, 0);
    for round in 0..200_u64 {
        let mut child = Command::new(std::env::current_exe().expect("this test"))
            .args(["--exact", "the_program_that_is_killed", "--nocapture", "--test-threads=1"])
            .env(FOLDER, folder.path())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("started");
        let lines = BufReader::new(child.stdout.take().expect("its words")).lines();
        let (tell, edits) = channel();
        let told = std::thread::spawn(move || {
            let numbers =
                lines.map_while(Result::ok).filter_map(|line| line.split("recorded ").nth(1)?.parse().ok());
            numbers.inspect(|&n| _ = tell.send(n)).last().unwrap_or(0_usize)
        });
        // Killed after so many edits and an uneven wait, so that the kill falls on every stage of the work;
        // now and then before the first edit, at the start itself.
        if round % 10 > 0 {
            while edits.recv().is_ok_and(|n| u64::try_from(n).expect("small") < round % 10) {}
        }
        std::thread::sleep(Duration::from_micros((round * 7919) % 5_000));
        child.kill().expect("killed");
        child.wait().expect("ended");
        let told = told.join().expect("counted");
        most = most.max(told);

        if saved.exists() {
            opened += usize::from(file::open(&saved).is_ok());
            assert!(file::open(&saved).is_ok(), "round {round}: the file is unreadable");
        }
        let found = leftovers(&folder.path().join("journals"));
        if told > 0 {
            let latest = format!("مصدر {told}");
            let next = format!("مصدر {}", told + 1);
            let source = found.last().map(|leftover| leftover.project.articles()[0].source.clone());
            assert!(
                source == Some(latest) || source == Some(next),
                "round {round}: {told} told, {source:?} recovered"
            );
        }
        found.into_iter().for_each(file::Leftover::discard);
        let _ = std::fs::remove_file(&saved);
    }
    println!("200 kills: {opened} saved files opened, at most {most} edits in one run, none lost");
    assert!(most > 5 && opened > 20, "the program was killed before it worked: {most} edits, {opened} saves");
}
