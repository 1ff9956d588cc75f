//! Every kind of bad input: a clear message in both languages, and the rest of the work goes on.

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};

use tadarub::intake::{
    MAX_BYTES, NoteLevel, Place, Problem, ProblemKind, Reading, read_all, read_bytes, read_path, remark,
};
use tadarub::l10n::Lang;
use tadarub::text::Words;
use tadarub::text::letters::is_arabic_letter;

const GOOD: &str = "وصلت القافلة\n\nقالت البلدية إن القافلة وصلت صباح الخميس وعلى متنها 12 طنا من الأدوية.";

/// Reads `bad` between two good files: its one problem, with the message checked.
fn problem_of(bad: &Path) -> Problem {
    let folder = tempfile::tempdir().expect("folder");
    let good = ["1.txt", "2.txt"].map(|name| folder.path().join(name));
    for (n, path) in good.iter().enumerate() {
        fs::write(path, format!("{n}. {GOOD}")).expect("written");
    }
    let paths = [good[0].clone(), bad.to_owned(), good[1].clone()];
    let Reading { articles, problems } =
        read_all(&paths, Words::builtin(), &mut |_| {}, &AtomicBool::new(false));
    assert_eq!(articles.len(), 2, "the rest of the work goes on");
    assert_eq!(problems.len(), 1, "{problems:?}");
    let problem = problems[0].clone();
    let message = problem.message();
    // Controls in a name are not shown.
    let name = problem.path.replace(char::is_control, "\u{fffd}");
    for lang in Lang::ALL {
        let text = message.get(lang);
        assert!(text.starts_with(&name) && !text.contains("problem-") && !text.contains("remedy-"), "{text}");
    }
    assert!(message.ar.chars().any(is_arabic_letter) && !message.en.chars().any(is_arabic_letter));
    assert!(problem.kind.is_failure());
    problem
}

fn kind_of(name: &str, bytes: &[u8]) -> ProblemKind {
    let folder = tempfile::tempdir().expect("folder");
    let path = folder.path().join(name);
    fs::write(&path, bytes).expect("written");
    problem_of(&path).kind
}

#[test]
fn an_empty_file() {
    assert_eq!(kind_of("x.txt", b""), ProblemKind::Empty);
    assert_eq!(kind_of("x.txt", "\u{feff} \r\n\t\n".as_bytes()), ProblemKind::Empty);
    assert_eq!(kind_of("x.json", b""), ProblemKind::Empty);
}

#[test]
fn a_binary_file() {
    assert_eq!(kind_of("x.txt", &[0, 159, 146, 150, 0, 1, 2, 3]), ProblemKind::Binary);
    assert_eq!(kind_of("x.txt", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"), ProblemKind::Binary);
    assert_eq!(kind_of("x.pdf", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3"), ProblemKind::Unsupported);
    assert_eq!(kind_of("x.html", b"<!DOCTYPE html><title>x</title>"), ProblemKind::Unsupported);
}

#[test]
fn a_whole_page_under_any_name() {
    for page in [
        "<!-- saved from url -->\n<!DOCTYPE html><html><body><p>أصيب 12 عاملا.</p></body></html>",
        "<?xml version=\"1.0\"?>\n<rss version=\"2.0\"><channel><item><title>أصيب 12 عاملا</title></item></channel></rss>",
        "MIME-Version: 1.0\nContent-Type: multipart/related;\n\n<html><body>=D9=82</body></html>",
    ] {
        assert_eq!(kind_of("x.txt", page.as_bytes()), ProblemKind::Unsupported, "{page}");
    }
}

#[test]
fn letters_that_another_program_garbled() {
    // UTF-8 read as Windows-1252 and saved again.
    let garbled: String = GOOD.bytes().map(char::from).collect();
    assert_eq!(kind_of("x.txt", garbled.as_bytes()), ProblemKind::Garbled);
    let json = serde_json::json!({ "title": "خبر", "text": garbled }).to_string();
    assert_eq!(kind_of("x.json", json.as_bytes()), ProblemKind::Garbled);
}

#[test]
fn a_file_of_two_hundred_megabytes() {
    let folder = tempfile::tempdir().expect("folder");
    let path = folder.path().join("x.txt");
    File::create(&path).and_then(|file| file.set_len(200 * 1024 * 1024)).expect("written");
    let problem = problem_of(&path);
    assert_eq!(problem.kind, ProblemKind::TooLarge);
    assert!(problem.what.ar.contains("200") && problem.what.en.contains("200"));
    let bytes = vec![b' '; MAX_BYTES as usize + 1];
    assert_eq!(read_bytes("pasted", &bytes, Words::builtin()).problems[0].kind, ProblemKind::TooLarge);
}

#[test]
fn an_unknown_encoding() {
    // Arabic in code page 864 of the DOS years: letters by their shapes.
    let words = [
        [0xc7, 0xdf, 0xfc, 0xa1],
        [0xe1, 0x9b, 0xcb, 0xd1],
        [0xa8, 0xfd, 0xb6, 0xdb],
        [0xe4, 0xef, 0x9d, 0xf3],
    ];
    let bytes: Vec<u8> = words.iter().cycle().take(200).flat_map(|word| [&word[..], b" "].concat()).collect();
    assert_eq!(kind_of("x.txt", &bytes), ProblemKind::UnknownEncoding);
}

#[test]
fn broken_json_names_the_line() {
    let folder = tempfile::tempdir().expect("folder");
    let path = folder.path().join("x.json");
    fs::write(&path, "{\n \"title\": \"عنوان\",\n \"text\" \"نص\"\n}\n").expect("written");
    let problem = problem_of(&path);
    assert_eq!((problem.kind, problem.place), (ProblemKind::BrokenJson, Some(Place { line: 3, column: 9 })));
    assert!(problem.message().ar.contains("السطر 3") && problem.message().en.contains("line 3"));

    let lines = "{\"text\":\"أول\"}\n{\"text\":\n{\"text\":\"ثالث\"}\n";
    let reading = read_bytes("x.jsonl", lines.as_bytes(), Words::builtin());
    assert_eq!(reading.articles.len(), 2);
    assert_eq!(reading.problems[0].place.map(|place| place.line), Some(2));
}

#[test]
fn json_without_text() {
    assert_eq!(kind_of("x.json", r#"{"title":"عنوان","date":"2021-01-01"}"#.as_bytes()), ProblemKind::NoText);
    assert_eq!(kind_of("x.json", b"[]"), ProblemKind::NoText);
}

#[test]
fn the_same_article_twice() {
    let folder = tempfile::tempdir().expect("folder");
    let [first, second, other] = ["1.txt", "2.txt", "3.txt"].map(|name| folder.path().join(name));
    fs::write(&first, GOOD).expect("written");
    fs::write(&second, GOOD).expect("written");
    fs::write(&other, GOOD.replace("الخميس", "الجمعة").replace('\n', "\r\n")).expect("written");
    let reading = read_all(
        &[first.clone(), second, other, first],
        Words::builtin(),
        &mut |_| {},
        &AtomicBool::new(false),
    );
    assert_eq!(reading.articles.len(), 2, "the same bytes are left out");
    let kinds: Vec<ProblemKind> = reading.problems.iter().map(|problem| problem.kind).collect();
    assert_eq!(kinds, [ProblemKind::AlreadyLoaded; 2]);
    assert!(reading.problems[0].what.en.contains("1.txt"), "the message names the file that is open");
    assert!(kinds.iter().all(|kind| !kind.is_failure()));
}

#[test]
fn nearly_the_same_text_is_kept_with_a_note() {
    let body: Vec<String> = (1..40)
        .map(|n| format!("وقال المتحدث في الفقرة رقم {n} إن الفرق تواصل عملها في الحي {n}."))
        .collect();
    let one = format!("عنوان أول\n\n{}", body.join("\n"));
    let two = format!("عنوان ثان مختلف تماما\n\n{}\nشارك على فيسبوك", body.join("\n\n"));
    let three = "خبر آخر\n\nلا صلة لهذا النص بالنصين السابقين، فهو عن موسم الزيتون في الجبل.";
    let mut all = Reading::default();
    for (name, text) in [("1.txt", one.as_str()), ("2.txt", &two), ("3.txt", three)] {
        let joined = tadarub::intake::join(
            &all.articles,
            read_bytes(name, text.as_bytes(), Words::builtin()),
            Words::builtin(),
        );
        assert!(joined.problems.is_empty());
        all.articles.extend(joined.articles);
    }
    let copies: Vec<bool> =
        all.articles.iter().map(|a| a.notes.iter().any(|n| n.level == NoteLevel::Info)).collect();
    assert_eq!(copies, [false, true, false]);
}

#[test]
fn a_folder() {
    let folder = tempfile::tempdir().expect("folder");
    assert_eq!(problem_of(folder.path()).kind, ProblemKind::Folder);
}

#[cfg(unix)]
#[test]
fn an_unreadable_file() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().expect("folder");
    let path = folder.path().join("x.txt");
    fs::write(&path, GOOD).expect("written");
    fs::set_permissions(&path, fs::Permissions::from_mode(0o000)).expect("set");
    if File::open(&path).is_ok() {
        // The administrator may read everything; the system then has to refuse in another way.
        let name = "x\0.txt";
        assert_eq!(problem_of(Path::new(name)).kind, ProblemKind::ReadFailed);
        println!("skipped: the administrator reads files without permission");
        return;
    }
    assert_eq!(problem_of(&path).kind, ProblemKind::Denied);
}

#[test]
fn a_file_that_is_not_there() {
    assert_eq!(problem_of(Path::new("/no/such/file.txt")).kind, ProblemKind::Missing);
}

#[test]
fn a_file_that_vanishes_while_others_load() {
    let folder = tempfile::tempdir().expect("folder");
    let paths: Vec<PathBuf> = (0..3).map(|n| folder.path().join(format!("{n}.txt"))).collect();
    for (n, path) in paths.iter().enumerate() {
        fs::write(path, format!("{n}. {GOOD}")).expect("written");
    }
    let gone = paths[1].clone();
    let mut seen = Vec::new();
    let reading = read_all(
        &paths,
        Words::builtin(),
        &mut |progress| {
            seen.push((progress.done, progress.total));
            let _ = fs::remove_file(&gone);
        },
        &AtomicBool::new(false),
    );
    assert_eq!(seen, [(0, 3), (1, 3), (2, 3)]);
    assert_eq!(reading.articles.len(), 2);
    assert_eq!(reading.problems[0].kind, ProblemKind::Missing);
}

#[test]
fn reading_stops_when_cancelled() {
    let folder = tempfile::tempdir().expect("folder");
    let paths: Vec<PathBuf> = (0..9).map(|n| folder.path().join(format!("{n}.txt"))).collect();
    for (n, path) in paths.iter().enumerate() {
        fs::write(path, format!("{n}. {GOOD}")).expect("written");
    }
    let cancelled = AtomicBool::new(false);
    let reading = read_all(
        &paths,
        Words::builtin(),
        &mut |progress| cancelled.store(progress.done == 3, Ordering::Relaxed),
        &cancelled,
    );
    assert_eq!(reading.articles.len(), 4);
}

#[test]
fn one_article_only_and_none() {
    let one = read_bytes("x.txt", GOOD.as_bytes(), Words::builtin()).articles;
    for articles in [&one[..], &[]] {
        let remark = remark(articles).expect("a remark");
        assert!(remark.ar.chars().any(is_arabic_letter) && !remark.en.starts_with("remark-"));
    }
    let two = tadarub::intake::join(
        &one,
        read_bytes("y.txt", "خبر آخر.\n\nنص.".as_bytes(), Words::builtin()),
        Words::builtin(),
    )
    .articles;
    assert!(remark(&[one, two].concat()).is_none());
}

#[test]
fn fifty_articles() {
    let folder = tempfile::tempdir().expect("folder");
    let paths: Vec<PathBuf> = (0..50).map(|n| folder.path().join(format!("{n}.txt"))).collect();
    for (n, path) in paths.iter().enumerate() {
        fs::write(path, format!("{n}. {GOOD}")).expect("written");
    }
    let reading = read_all(&paths, Words::builtin(), &mut |_| {}, &AtomicBool::new(false));
    assert!(reading.problems.is_empty());
    let ids: Vec<String> = reading.articles.iter().map(|article| article.id.to_string()).collect();
    let expected: Vec<String> = (1..=50).map(|n| format!("a{n}")).collect();
    assert_eq!(ids, expected);
}

#[test]
fn an_article_in_another_language() {
    let text = "The ministry said on Thursday that 12 soldiers had been wounded in the attack.";
    let reading = read_bytes("x.txt", text.as_bytes(), Words::builtin());
    let article = &reading.articles[0];
    assert_eq!((article.language.as_str(), article.is_analysed(), article.is_rtl()), ("en", false, false));
    let note = article.notes.iter().find(|note| note.message.en.contains("English")).expect("a note");
    assert_eq!(note.level, NoteLevel::Warning);
    assert!(note.message.ar.contains("بالإنكليزية"), "{}", note.message.ar);
}

#[test]
fn read_path_reads_one_file() {
    let folder = tempfile::tempdir().expect("folder");
    let path = folder.path().join("x.txt");
    fs::write(&path, GOOD).expect("written");
    let reading = read_path(&path, Words::builtin());
    assert_eq!((reading.articles.len(), reading.problems.len()), (1, 0));
    let article = &reading.articles[0];
    assert_eq!((article.title.as_str(), &*article.text), ("وصلت القافلة", GOOD));
    assert_eq!(article.sha256.len(), 64);
}
