//! Bad input is named, in both languages, and the rest of the work goes on.

use std::path::Path;

use serde_json::Value;

use crate::program::{FIRST, Folder};

/// Compares a good article with `bad` and checks that only the bad one is lost, with a message.
fn only_the_bad_one_is_lost(folder: &Folder, bad: &str, says: [&str; 2]) {
    folder.two_articles();
    for (lang, words) in ["en", "ar"].into_iter().zip(says) {
        let run = folder.run(&["compare", "01.json", bad, "02.json", "--lang", lang]);
        assert_eq!(run.code, 3, "{bad}: {}", run.err);
        assert!(run.err.contains(bad) && run.err.contains(words), "{bad}: {}", run.err);
        assert_eq!(run.err.lines().count(), 1, "{}", run.err);
        let report: Value = serde_json::from_str(&run.out).unwrap();
        assert_eq!(report["articles"].as_array().unwrap().len(), 2, "{bad}");
    }
}

#[test]
fn an_empty_file() {
    let folder = Folder::new();
    folder.file("empty.txt", "");
    folder.file("blank.txt", " \n\t\n");
    only_the_bad_one_is_lost(&folder, "empty.txt", ["empty", "فارغ"]);
    only_the_bad_one_is_lost(&folder, "blank.txt", ["empty", "فارغ"]);
}

#[test]
fn a_binary_file() {
    let folder = Folder::new();
    let bytes: Vec<u8> = (0..4096u32).map(|n| (n.wrapping_mul(2_654_435_761) >> 13) as u8).collect();
    folder.file("picture.txt", [b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".as_slice(), &bytes].concat());
    only_the_bad_one_is_lost(&folder, "picture.txt", ["not text", "نص"]);
}

#[test]
fn a_huge_file_is_refused_without_being_read() {
    let folder = Folder::new();
    let file = std::fs::File::create(folder.path().join("huge.txt")).unwrap();
    file.set_len(200 * 1024 * 1024).unwrap();
    let start = std::time::Instant::now();
    only_the_bad_one_is_lost(&folder, "huge.txt", ["200 MB", "200"]);
    assert!(start.elapsed().as_secs() < 20);
}

#[test]
fn broken_json_is_named_with_its_line() {
    let folder = Folder::new();
    folder.file("broken.json", "{\n \"title\": \"عنوان\",\n \"text\": oops\n}\n");
    only_the_bad_one_is_lost(&folder, "broken.json", ["line 3", "3"]);
}

#[test]
fn json_without_text() {
    let folder = Folder::new();
    folder.file("bare.json", "{\"title\": \"عنوان بلا متن\"}");
    only_the_bad_one_is_lost(&folder, "bare.json", ["no article text", "لا نص"]);
}

#[test]
fn a_folder() {
    let folder = Folder::new();
    std::fs::create_dir(folder.path().join("inside")).unwrap();
    only_the_bad_one_is_lost(&folder, "inside", ["folder", "مجلد"]);
}

#[test]
fn a_file_that_is_not_there() {
    let folder = Folder::new();
    only_the_bad_one_is_lost(&folder, "gone.txt", ["not there", "غير موجود"]);
}

#[cfg(unix)]
#[test]
fn a_file_that_may_not_be_read() {
    use std::os::unix::fs::PermissionsExt;
    let folder = Folder::new();
    let secret = folder.file("secret.txt", "نص لا يُقرأ");
    std::fs::set_permissions(&secret, std::fs::Permissions::from_mode(0o000)).unwrap();
    if std::fs::read(&secret).is_ok() {
        // An administrator may read everything; a file that fails while being read stands in.
        let unreadable = Path::new("/proc/self/mem");
        if unreadable.exists() {
            only_the_bad_one_is_lost(&folder, "/proc/self/mem", ["could not be read", "تعذّرت"]);
        }
        return;
    }
    only_the_bad_one_is_lost(&folder, "secret.txt", ["not allowed", "صلاحية"]);
}

#[test]
fn the_same_article_twice_counts_once() {
    let folder = Folder::new();
    folder.two_articles();
    folder.file("again.json", FIRST);
    let run = folder.run(&["compare", "01.json", "again.json", "02.json"]);
    assert_eq!(run.code, 0, "nothing is lost");
    assert!(run.err.contains("again.json") && run.err.contains("01.json"), "{}", run.err);
    let report: Value = serde_json::from_str(&run.out).unwrap();
    assert_eq!(report["articles"].as_array().unwrap().len(), 2);
}

#[test]
fn one_article_only() {
    let folder = Folder::new();
    folder.two_articles();
    let run = folder.run(&["compare", "01.json"]);
    assert_eq!(run.code, 0);
    assert!(run.err.contains("There is only one article"), "{}", run.err);
    let report: Value = serde_json::from_str(&run.out).unwrap();
    assert_eq!(report["articles"].as_array().unwrap().len(), 1);
}

#[test]
fn fifty_articles() {
    let folder = Folder::new();
    let names: Vec<String> = (1..=50).map(|n| format!("{n:02}.json")).collect();
    for (n, name) in names.iter().enumerate() {
        let text = FIRST.replace("بريد الساحل", &format!("صحيفة {n}")).replace("12 ", &format!("{} ", n + 2));
        folder.file(name, text);
    }
    let args: Vec<&str> = std::iter::once("compare").chain(names.iter().map(String::as_str)).collect();
    let run = folder.run(&args);
    assert_eq!((run.code, run.err.as_str()), (0, ""));
    let report: Value = serde_json::from_str(&run.out).unwrap();
    assert_eq!(report["articles"].as_array().unwrap().len(), 50);
}

#[test]
fn an_article_in_another_language_is_kept_and_makes_no_claims() {
    let folder = Folder::new();
    folder.two_articles();
    folder.file(
        "en.txt",
        "Twelve workers were hurt on Thursday when a furnace exploded in a glass factory on the coast, \
         the town council said. Forty firemen brought the blaze under control within two hours.",
    );
    let run = folder.run(&["compare", "01.json", "en.txt", "02.json"]);
    assert_eq!((run.code, run.err.lines().count()), (0, 1), "{}", run.err);
    assert!(run.err.contains("en.txt: This article is in English"), "{}", run.err);
    let report: Value = serde_json::from_str(&run.out).unwrap();
    let english = &report["articles"][1];
    assert_eq!((english["language"].as_str(), english["direction"].as_str()), (Some("en"), Some("ltr")));
    let notes = english["notes"].to_string();
    assert!(notes.contains("مكتوب بال") && notes.contains("English"), "{notes}");
    assert!(report["claims"].as_array().unwrap().iter().all(|claim| claim["article"] != english["id"]));
}

#[test]
fn a_report_on_articles_in_other_languages_claims_nothing_of_them() {
    let folder = Folder::new();
    folder.file("1.txt", "Twelve workers were hurt in a glass factory on the coast, the town council said.");
    folder.file("2.txt", "The weather is going to be fine in the hills, and in the valleys too, they said.");
    let run = folder.run(&["compare", "1.txt", "2.txt", "-f", "md", "--lang", "en"]);
    assert_eq!((run.code, run.err.lines().count()), (0, 2), "{}", run.err);
    assert!(run.out.contains("2 articles · ") && run.out.contains("No checkable claims were found."));
    assert!(!run.out.contains("one story") && !run.out.contains("no question"), "{}", run.out);
    let arabic = folder.run(&["compare", "1.txt", "2.txt", "-f", "html", "--lang", "ar"]).out;
    assert!(arabic.contains("مقالان · ") && !arabic.contains("خبر واحد"), "{arabic}");
}

#[test]
fn nothing_readable_at_all() {
    let folder = Folder::new();
    let run = folder.run(&["compare", "nowhere.txt", "--format", "html", "-o", "r.html"]);
    assert_eq!((run.code, run.out.as_str()), (3, ""));
    assert!(!folder.path().join("r.html").exists());
}

#[test]
fn hostile_bytes_never_end_in_a_panic() {
    let folder = Folder::new();
    let mut seed = 7u64;
    for round in 0..40 {
        let bytes: Vec<u8> = (0..300)
            .map(|_| {
                seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
                (seed >> 33) as u8
            })
            .collect();
        folder.file("odd.txt", &bytes);
        let run = folder.run(&["compare", "odd.txt"]);
        assert!([0, 3].contains(&run.code), "round {round}: {} {}", run.code, run.err);
    }
}

/// What cannot be said changes neither the result nor the exit.
#[cfg(target_os = "linux")]
#[test]
fn nobody_need_hear_the_messages() {
    let folder = Folder::new();
    folder.two_articles();
    let cases: [(&[&str], i32, bool); 5] = [
        (&["compare", "01.json", "absent.json", "02.json"], 3, true),
        (&["compare", "--colour"], 2, false),
        (&["comprae"], 2, false),
        (&["01.json", "02.json"], 0, true),
        (&["lexicon", "verbs"], 2, false),
    ];
    for (args, code, has_result) in cases {
        let full = std::fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
        let (_, closed) = std::io::pipe().unwrap();
        for deaf in [std::process::Stdio::from(full), closed.into()] {
            let run = folder.command(args).stdin(std::process::Stdio::null()).stderr(deaf).output().unwrap();
            assert_eq!((run.status.code(), !run.stdout.is_empty()), (Some(code), has_result), "{args:?}");
        }
    }
    let full = std::fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
    let help = folder.command(&["--help"]).stdout(full).output().unwrap();
    assert_eq!(help.status.code(), Some(4), "help that cannot be written is not done");
}
