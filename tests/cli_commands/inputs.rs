//! What the command line takes in: folders, projects, streams; and what it refuses before it writes.

use serde_json::Value;
use tadarub::intake::read_path;
use tadarub::project::{ClaimAnchor, Edit, Passage, Project, Quote, file};
use tadarub::text::{Kind, Words};
use tadarub::verdict::Ruling;

use crate::program::{FIRST, Folder, SECOND};

/// The paths of the articles in a JSON report.
fn paths(report: &str) -> Vec<String> {
    let report: Value = serde_json::from_str(report).unwrap();
    report["articles"].as_array().unwrap().iter().map(|a| a["path"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn what_is_read_is_never_written_over() {
    let folder = Folder::new();
    let [first, _] = folder.two_articles();
    std::fs::create_dir(folder.path().join("sub")).unwrap();
    for output in ["01.json", "./02.json", "sub/../01.json"] {
        for (lang, says) in [("en", "cannot be written"), ("ar", "من المدخلات")] {
            let run = folder.run(&["compare", "01.json", "02.json", "-o", output, "--lang", lang]);
            assert_eq!((run.code, run.out.as_str()), (2, ""), "{output}");
            assert!(run.err.contains(says), "{}", run.err);
        }
    }
    assert_eq!(std::fs::read_to_string(&first).unwrap(), FIRST);
    let mut project = Project::default();
    let words = Words::builtin();
    assert!(project.admit(read_path(&first, words), words, jiff::Timestamp::UNIX_EPOCH).is_empty());
    let story = folder.path().join("story.tadarub");
    file::save(&story, &project).unwrap();
    let before = std::fs::read(&story).unwrap();
    let run = folder.run(&["compare", "story.tadarub", "02.json", "-f", "json", "-o", "story.tadarub"]);
    assert_eq!((run.code, std::fs::read(&story).unwrap() == before), (2, true), "{}", run.err);
}

#[cfg(unix)]
#[test]
fn a_link_to_an_input_is_that_input() {
    let folder = Folder::new();
    let [first, _] = folder.two_articles();
    std::os::unix::fs::symlink(&first, folder.path().join("link.json")).unwrap();
    assert_eq!(folder.run(&["compare", "01.json", "02.json", "-o", "link.json"]).code, 2);
}

#[cfg(target_os = "linux")]
#[test]
fn standard_output_may_not_be_an_input_either() {
    let folder = Folder::new();
    let [first, _] = folder.two_articles();
    for args in [&["extract", "--jsonl", "01.json"][..], &["extract", "01.json"], &["compare", "01.json"]] {
        let append = std::fs::OpenOptions::new().append(true).open(&first).unwrap();
        let output = folder.command(args).stdout(append).output().unwrap();
        assert_eq!(output.status.code(), Some(2), "{args:?}");
        assert_eq!(std::fs::read_to_string(&first).unwrap(), FIRST, "{args:?}");
    }
    for command in ["extract", "explain"] {
        let append = std::fs::OpenOptions::new().append(true).open(&first).unwrap();
        let input = std::fs::File::open(&first).unwrap();
        let output = folder.command(&[command]).stdin(input).stdout(append).output().unwrap();
        assert_eq!(output.status.code(), Some(2), "{command}");
        assert_eq!(std::fs::read_to_string(&first).unwrap(), FIRST, "{command}");
    }
}

#[test]
fn a_report_is_no_article() {
    let folder = Folder::new();
    folder.two_articles();
    assert_eq!(folder.run(&["compare", "01.json", "02.json", "-o", "report.json"]).code, 0);
    let claims = folder.run(&["extract", "01.json", "02.json"]).out;
    folder.file("claims.jsonl", &claims);
    folder.file("claims.json", claims.lines().next().unwrap());
    for own in ["report.json", "claims.jsonl", "claims.json"] {
        for (lang, says) in [("en", "Tadarub itself wrote"), ("ar", "«تضارب» نفسه")] {
            let run = folder.run(&["compare", "01.json", "02.json", own, "--lang", lang]);
            assert_eq!((run.code, run.err.lines().count()), (3, 1), "{own}: {}", run.err);
            assert!(run.err.contains(own) && run.err.contains(says), "{}", run.err);
            assert_eq!(paths(&run.out), ["01.json", "02.json"]);
        }
        assert_eq!(folder.run(&["compare", own]).code, 3);
        assert_eq!(folder.run(&["extract", own]).out, "");
    }
}

/// A project of one article; with decisions on its claims and rows where it `decides`.
fn project(folder: &Folder, name: &str, article: &str, decides: bool) {
    let words = Words::builtin();
    let at = jiff::Timestamp::UNIX_EPOCH;
    let mut project = Project::default();
    assert!(project.admit(read_path(&folder.path().join(article), words), words, at).is_empty());
    if decides {
        let comparison = tadarub::verdict::compare(project.articles());
        let row = tadarub::project::RowAnchor::of(&comparison, comparison.rows[0].row.id).unwrap();
        project.make(Edit::Note { row, text: "للمراجعة".into() }, at);
    }
    file::save(&folder.path().join(name), &project).unwrap();
}

#[test]
fn decisions_of_a_second_project_are_not_dropped_in_silence() {
    let folder = Folder::new();
    folder.two_articles();
    project(&folder, "one.tadarub", "01.json", true);
    project(&folder, "two.tadarub", "02.json", true);
    project(&folder, "plain.tadarub", "02.json", false);
    for (lang, says) in [("en", "without its decisions"), ("ar", "من دون ما اتُّخذ فيه من قرارات")]
    {
        let run = folder.run(&["compare", "one.tadarub", "two.tadarub", "--lang", lang]);
        assert_eq!(run.code, 0, "{}", run.err);
        assert!(run.err.contains("two.tadarub") && run.err.contains(says), "{}", run.err);
        assert!(!run.err.contains("one.tadarub"), "{}", run.err);
        assert_eq!(paths(&run.out).len(), 2);
    }
    let run = folder.run(&["compare", "one.tadarub", "plain.tadarub"]);
    assert_eq!((run.code, run.err.as_str()), (0, ""), "there is nothing to lose");
    let run = folder.run(&["compare", "gone.tadarub", "--lang", "ar"]);
    assert_eq!(run.code, 3);
    assert!(run.err.contains("غير موجود") && !run.err.contains("os error"), "{}", run.err);
}

#[test]
fn a_folder_stands_for_the_articles_directly_inside() {
    let folder = Folder::new();
    let inside = |name: &str, content: &str| {
        std::fs::create_dir_all(folder.path().join("story/older")).unwrap();
        folder.file(&format!("story/{name}"), content)
    };
    inside("b.json", SECOND);
    inside("a.json", FIRST);
    inside("older/c.json", FIRST);
    inside("page.html", "<html></html>");
    inside(".hidden.txt", "نص");
    for (lang, says) in [("en", "Left out: older, page.html."), ("ar", "لم يُقرأ منه: older، page.html.")]
    {
        let run = folder.run(&["compare", "story", "--lang", lang]);
        assert_eq!((run.code, run.err.lines().count()), (0, 1), "{}", run.err);
        assert!(run.err.contains("story") && run.err.contains(says), "{}", run.err);
        assert_eq!(paths(&run.out), ["story/a.json", "story/b.json"]);
    }
    assert_eq!(folder.run(&["extract", "story"]).out.lines().count(), 2);
    // A report written into the folder is not read the next time.
    for _ in 0..2 {
        let run = folder.run(&["compare", "story", "-o", "story/all.json"]);
        assert_eq!(run.code, 0, "{}", run.err);
    }
    let over = folder.run(&["compare", "story", "-o", "story/a.json"]);
    assert_eq!(over.code, 2, "{}", over.err);
    assert_eq!(std::fs::read_to_string(folder.path().join("story/a.json")).unwrap(), FIRST);
    let report = std::fs::read_to_string(folder.path().join("story/all.json")).unwrap();
    assert_eq!(paths(&report).len(), 2);
    let run = folder.run(&["extract", "--jsonl", "story"]);
    assert!(!run.err.contains("os error"), "{}", run.err);
}

#[test]
fn a_day_is_given_to_articles_that_tell_none() {
    let folder = Folder::new();
    folder.file("1.txt", "حادث في المصنع\n\nأصيب 9 عمال في المصنع أمس.");
    folder.file("2.txt", "المصدر: بريد الساحل\nتاريخ النشر: 2 أيار 2024\n\nأصيب 12 عاملاً في المصنع أمس.");
    let run = folder.run(&["compare", "1.txt", "2.txt", "--published", "2024-05-03"]);
    assert_eq!((run.code, run.err.as_str()), (0, ""));
    let report: Value = serde_json::from_str(&run.out).unwrap();
    let day = |n: usize| report["articles"][n]["published"]["date"].as_str().map(str::to_owned);
    assert_eq!((day(0).as_deref(), day(1).as_deref()), (Some("2024-05-03"), Some("2024-05-02")));
    assert_eq!(report["articles"][1]["source"], "بريد الساحل");
    let extracted = folder.run(&["extract", "1.txt", "--published", "2024-05-03"]).out;
    assert!(extracted.contains("2024-05-02"), "yesterday: {extracted}");
    for (lang, says) in [("en", "--published"), ("ar", "أحد المقالات")] {
        let run = folder.run(&["compare", "1.txt", "--lang", lang]);
        assert!(run.err.contains(says), "{}", run.err);
    }
}

#[test]
fn an_endless_line_is_passed_over() {
    let folder = Folder::new();
    let mut input = vec![b' '; 64 * 1024 * 1024 + 1];
    input.extend_from_slice("\nقتل 3 أشخاص\n".as_bytes());
    let run = folder.feed(&["explain"], &input);
    assert_eq!((run.code, run.out.lines().count()), (3, 2), "{}", run.err);
    assert!(run.err.contains("Line 1") && run.err.contains("64 MB"), "{}", run.err);
    input.truncate(64 * 1024 * 1024 + 2);
    input.extend_from_slice(FIRST.replace('\n', " ").as_bytes());
    let run = folder.feed(&["extract", "--lang", "ar"], &input);
    assert_eq!((run.code, run.out.lines().count()), (3, 1), "{}", run.err);
    assert!(run.err.contains("السطر 1") && run.err.contains("64 ميغابايت"), "{}", run.err);
}

#[test]
fn explain_reads_the_encodings_of_old() {
    let folder = Folder::new();
    let text = "قتل ثلاثة أشخاص في الحادث";
    let run = folder.feed(&["explain"], &encoding_rs::WINDOWS_1256.encode(text).0);
    let seen: Value = serde_json::from_str(&run.out).unwrap();
    assert_eq!(seen["text"], text);
    let run = folder.feed(&["explain"], &[b"\xef\xbb\xbf", text.as_bytes()].concat());
    assert_eq!(serde_json::from_str::<Value>(&run.out).unwrap()["text"], text);
}

#[test]
fn help_and_mistyped_commands_are_no_files() {
    let folder = Folder::new();
    assert_eq!(folder.run(&["help"]).out, folder.run(&["--help"]).out);
    let help = folder.run(&["compare", "--help", "--lang", "ar"]).out;
    for args in [&["help", "compare", "--lang", "ar"][..], &["--lang", "ar", "help", "compare"]] {
        let run = folder.run(args);
        assert_eq!((run.code, run.err.as_str()), (0, ""), "{args:?}");
        assert!(run.out.contains("الاستعمال"), "{args:?}");
    }
    assert_eq!(folder.run(&["help", "compare", "--lang", "ar"]).out, help);
    for (word, suggested) in [("comprae", "“compare”"), ("extrct", "“extract”"), ("diff", "compare, extract")]
    {
        let run = folder.run(&[word, "1.txt"]);
        assert_eq!((run.code, run.out.as_str()), (2, ""), "{word}: {}", run.err);
        assert!(run.err.contains(word) && run.err.contains(suggested), "{}", run.err);
    }
    folder.file("help", FIRST);
    assert!(folder.run(&["help"]).out.contains('│'), "a file of that name is meant");
}

#[test]
fn a_project_is_known_by_its_name_however_that_is_written_and_an_empty_one_is_told() {
    let folder = Folder::new();
    let [first, _] = folder.two_articles();
    let mut project = Project::default();
    file::save(&folder.path().join("EMPTY.TADARUB"), &project).unwrap();
    let run = folder.run(&["compare", "EMPTY.TADARUB", "--lang", "en"]);
    assert_eq!((run.code, run.out.as_str(), run.err.lines().count()), (3, "", 1), "{}", run.err);
    let words = Words::builtin();
    assert!(project.admit(read_path(&first, words), words, jiff::Timestamp::UNIX_EPOCH).is_empty());
    file::save(&folder.path().join("STORY.Tadarub"), &project).unwrap();
    let run = folder.run(&["compare", "STORY.Tadarub", "02.json"]);
    assert_eq!((run.code, paths(&run.out).len()), (0, 2), "{}", run.err);
}

#[test]
fn decisions_whose_words_are_gone_are_told_and_noted() {
    let folder = Folder::new();
    let [first, _] = folder.two_articles();
    let mut project = Project::default();
    let words = Words::builtin();
    assert!(project.admit(read_path(&first, words), words, jiff::Timestamp::UNIX_EPOCH).is_empty());
    let quote = Quote {
        exact: "77 مركبا".to_owned(), prefix: "غرق ".to_owned(), suffix: " أمس".to_owned()
    };
    let passage = Passage { article: project.articles()[0].id, quote };
    let edit = Edit::RuleClaim {
        claim: ClaimAnchor { passage, kind: Kind::Killed },
        ruling: Some(Ruling::Rejected),
    };
    project.make(edit, jiff::Timestamp::UNIX_EPOCH);
    file::save(&folder.path().join("story.tadarub"), &project).unwrap();
    let run = folder.run(&["compare", "story.tadarub", "02.json", "--lang", "en"]);
    assert!(
        run.code == 0 && run.err.contains("One decision rests on words") && run.err.contains("77 مركبا"),
        "{}",
        run.err
    );
    let report: Value = serde_json::from_str(&run.out).unwrap();
    let notes = report["articles"][0]["notes"].to_string();
    assert!(notes.contains("One decision on this article has no effect"), "{notes}");
}

#[test]
fn extract_warns_as_compare_does() {
    let folder = Folder::new();
    let json =
        serde_json::json!({ "text": "<p>أصيب <b>12</b> عاملا في حريق.</p><figcaption>9 قتلى</figcaption>" });
    folder.file("page.json", json.to_string());
    for command in ["extract", "compare"] {
        let run = folder.run(&[command, "page.json", "--lang", "en"]);
        assert!(
            run.code == 0 && run.out.contains("أصيب 12 عاملا في حريق.") && !run.out.contains("9 قتلى"),
            "{}",
            run.out
        );
        for warning in ["page.json: The marks of HTML", "Nothing shows when"] {
            assert!(run.err.contains(warning), "{command}: {}", run.err);
        }
    }
}

#[cfg(unix)]
#[test]
fn names_do_nothing_to_the_terminal() {
    let folder = Folder::new();
    let name = "a\u{1b}[2J\u{202e}b\nc.txt";
    folder.file(name, "");
    let run = folder.run(&["compare", name]);
    assert_eq!(run.code, 3);
    assert!(!run.err.contains(['\u{1b}', '\u{202e}']) && run.err.lines().count() == 1, "{:?}", run.err);
}
