//! What each command does when it is used well, and what it says when it is not.

use std::process::Stdio;

use serde_json::Value;
use tadarub::intake::ArticleId;
use tadarub::project::{Edit, Project, file};
use tadarub::text::Words;

use crate::program::{FIRST, Folder, SECOND};

#[test]
fn compare_writes_json_to_standard_output() {
    let folder = Folder::new();
    folder.two_articles();
    let run = folder.run(&["compare", "01.json", "02.json"]);
    assert_eq!((run.code, run.err.as_str()), (0, ""));
    let report: Value = serde_json::from_str(&run.out).unwrap();
    assert_eq!(report["schema"], "tadarub.report/1");
    assert_eq!(report["articles"].as_array().unwrap().len(), 2);
    assert_eq!(report["articles"][1]["path"], "02.json");
    assert!(!report["claims"].as_array().unwrap().is_empty());
}

#[test]
fn a_project_is_compared_as_the_user_left_it() {
    let folder = Folder::new();
    let [first, _] = folder.two_articles();
    let mut project = Project::default();
    let at = jiff::Timestamp::UNIX_EPOCH;
    assert!(
        project.admit(tadarub::intake::read_path(&first, Words::builtin()), Words::builtin(), at).is_empty()
    );
    project.make(Edit::RenameSource { article: ArticleId(1), source: "جريدة الميناء".into() }, at);
    file::save(&folder.path().join("story.tadarub"), &project).unwrap();
    let run = folder.run(&["compare", "story.tadarub", "02.json", "01.json"]);
    assert_eq!(run.code, 0, "{}", run.err);
    assert!(run.err.contains("01.json"), "the copy is named: {}", run.err);
    let report: Value = serde_json::from_str(&run.out).unwrap();
    let sources: Vec<&str> =
        report["articles"].as_array().unwrap().iter().map(|a| a["source"].as_str().unwrap()).collect();
    assert_eq!(sources, ["جريدة الميناء", "أخبار الجبل"]);
    folder.file("broken.tadarub", "{");
    let broken = folder.run(&["compare", "broken.tadarub", "--lang", "ar"]);
    assert_eq!((broken.code, broken.out.as_str()), (3, ""));
    assert!(broken.err.contains("broken.tadarub"), "{}", broken.err);
}

#[test]
fn the_tolerance_of_about_is_granted_and_stated() {
    let folder = Folder::new();
    folder.file("1.txt", "النهار\n2024-05-03\n\nقُتل نحو 50 شخصاً في انفجار المصنع.");
    folder.file("2.txt", "المرصد\n2024-05-02\n\nقُتل 54 شخصاً في انفجار المصنع.");
    for (tolerance, stated, verdict) in
        [("10", 10, "compatible"), ("٢", 2, "conflict"), ("10%", 10, "compatible"), ("0", 0, "conflict")]
    {
        let run = folder.run(&["compare", "1.txt", "2.txt", "--about-tolerance", tolerance]);
        assert_eq!((run.code, run.err.as_str()), (0, ""), "{tolerance}");
        let report: Value = serde_json::from_str(&run.out).unwrap();
        assert_eq!(report["about_tolerance_percent"], stated, "{tolerance}");
        let rows = report["rows"].as_array().unwrap();
        assert!(rows.iter().any(|row| row["verdict"] == verdict), "{tolerance}: {rows:?}");
    }
    for (lang, says) in [("en", "from 0 to 25"), ("ar", "من 0 إلى 25")] {
        for wrong in ["26", "-1", "7.5", "much", "", "999"] {
            let run = folder.run(&["compare", "1.txt", "2.txt", "--about-tolerance", wrong, "--lang", lang]);
            assert_eq!((run.code, run.out.as_str()), (2, ""), "{wrong}");
            let is_named = wrong.is_empty() || (run.err.contains(wrong) && run.err.contains(says));
            assert!(is_named && run.err.contains("--about-tolerance"), "{wrong}: {}", run.err);
        }
        let help = folder.run(&["compare", "--help", "--lang", lang]).out;
        assert!(help.contains("--about-tolerance <PERCENT>") && help.contains("25"), "{help}");
    }
}

#[test]
fn units_are_said_in_the_form_that_their_figure_asks_for() {
    let folder = Folder::new();
    folder.file("1.txt", "حريق\n2024-05-02\n\nاستمر الحريق نحو ساعتين في المستودع.");
    folder.file("2.txt", "حريق\n2024-05-02\n\nاستمر الحريق أكثر من 3 ساعات في المستودع.");
    let report = folder.run(&["compare", "1.txt", "2.txt", "-f", "md", "--lang", "ar"]).out;
    assert!(report.contains("| نحو ساعتين |") && report.contains("| أكثر من 3 ساعات |"), "{report}");
    let english = folder.run(&["compare", "1.txt", "2.txt", "-f", "md", "--lang", "en"]).out;
    assert!(english.contains("| about 2 hours |"), "{english}");
}

#[test]
fn the_format_follows_the_option_then_the_files_name() {
    let folder = Folder::new();
    folder.two_articles();
    let written = |args: &[&str], file: &str| {
        let run = folder.run(&[&["compare", "01.json", "02.json", "-o", file], args].concat());
        assert_eq!((run.code, run.out.as_str(), run.err.as_str()), (0, "", ""), "{file}");
        std::fs::read_to_string(folder.path().join(file)).unwrap()
    };
    assert!(written(&[], "a.html").starts_with("<!doctype html>\n<html lang=\"ar\" dir=\"rtl\">"));
    assert!(written(&["--lang", "en"], "b.HTM").contains("<html lang=\"en\" dir=\"ltr\">"));
    assert!(written(&[], "c.csv").starts_with("\u{feff}row,verdict,"));
    assert!(written(&["--lang", "en"], "d.md").starts_with("# Discrepancy report"));
    assert!(written(&["--format", "csv"], "e.html").starts_with("\u{feff}row,"));
    assert!(written(&[], "report").starts_with('{'));
}

#[test]
fn the_same_articles_give_the_same_bytes() {
    let folder = Folder::new();
    folder.two_articles();
    for format in ["json", "html", "csv", "md"] {
        let run = || folder.run(&["compare", "01.json", "02.json", "--format", format]).out;
        let first = run();
        assert!(!first.is_empty() && first == run(), "{format}");
    }
}

#[cfg(unix)]
#[test]
fn a_report_may_be_read_by_others_as_any_new_file() {
    use std::os::unix::fs::PermissionsExt;
    let folder = Folder::new();
    folder.two_articles();
    assert_eq!(folder.run(&["compare", "01.json", "02.json", "-o", "r.json"]).code, 0);
    let beside = folder.file("beside", "");
    let mode = |path: &std::path::Path| std::fs::metadata(path).unwrap().permissions().mode();
    assert_eq!(mode(&folder.path().join("r.json")), mode(&beside));
}

#[test]
fn extract_writes_one_line_for_each_article() {
    let folder = Folder::new();
    folder.two_articles();
    let run = folder.run(&["extract", "01.json", "02.json"]);
    assert_eq!((run.code, run.err.as_str()), (0, ""));
    let lines: Vec<Value> = run.out.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(lines.len(), 2);
    for line in &lines {
        let text = line["article"]["text"].as_str().unwrap();
        let claims = line["claims"].as_array().unwrap();
        assert!(!claims.is_empty());
        for claim in claims {
            let (start, end) = (
                claim["span"]["start"].as_u64().unwrap() as usize,
                claim["span"]["end"].as_u64().unwrap() as usize,
            );
            let words: String = text.chars().skip(start).take(end - start).collect();
            assert_eq!(words, claim["exact"]);
            assert_eq!(claim["article"], line["article"]["id"]);
        }
    }
    assert_eq!(lines[1]["article"]["id"], "a2");
}

#[test]
fn extract_reads_json_lines_on_standard_input() {
    let folder = Folder::new();
    let input = format!("{}\n\n{}\n", FIRST.replace('\n', " "), SECOND.replace('\n', " "));
    for args in [&["extract"][..], &["extract", "--jsonl"], &["extract", "-"]] {
        let run = folder.feed(args, input.as_bytes());
        assert_eq!((run.code, run.err.as_str()), (0, ""));
        assert_eq!(run.out.lines().count(), 2);
    }
}

#[test]
fn a_broken_line_of_a_stream_costs_only_itself() {
    let folder = Folder::new();
    let input = format!("{}\n{{\"title\": \n{}\n", FIRST.replace('\n', " "), SECOND.replace('\n', " "));
    let run = folder.feed(&["extract"], input.as_bytes());
    assert_eq!((run.code, run.out.lines().count()), (3, 2));
    assert!(run.err.contains("line 2"), "{}", run.err);
}

#[test]
fn an_article_without_a_source_gets_the_one_that_is_given() {
    let folder = Folder::new();
    folder.two_articles();
    folder.file("03.txt", "أصيب 40 عاملا في حريق المصنع، كما قال شهود.");
    let sources = |args: &[&str]| -> Vec<String> {
        let run = folder.run(args);
        assert_eq!(run.code, 0, "{}", run.err);
        let lines = run.out.lines().map(|line| serde_json::from_str::<Value>(line).unwrap());
        lines.map(|line| line["article"]["source"].as_str().unwrap().to_owned()).collect()
    };
    let told = sources(&["extract", "01.json", "03.txt"]);
    let given = sources(&["extract", "01.json", "03.txt", "--source", " صدى الجبل "]);
    assert_eq!((&given[0], given[1].as_str()), (&told[0], "صدى الجبل"));
    let run = folder.run(&["compare", "01.json", "03.txt", "--source", "صدى الجبل"]);
    let report: Value = serde_json::from_str(&run.out).unwrap();
    assert_eq!(report["articles"][1]["source"], "صدى الجبل");
    assert_eq!(report["articles"][1]["source_is_placeholder"], false);
}

#[test]
fn explain_answers_line_by_line() {
    let folder = Folder::new();
    let one = folder.run(&["explain", "وصل نحو ألفي جندي أمس", "--published", "2021-09-17"]);
    assert_eq!((one.code, one.err.as_str(), one.out.lines().count()), (0, "", 1));
    let two = folder.feed(&["explain", "-"], "قتل 3 أشخاص\nعاد 5 طلاب\n".as_bytes());
    assert_eq!((two.code, two.out.lines().count()), (0, 2));
    let texts: Vec<Value> = two.out.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(texts[1]["text"], "عاد 5 طلاب");
    let lines = "{\"text\": \"قتل 3 أشخاص\", \"published\": \"2021-09-17\"}\nnot json\n{\"text\": \"x\"}\n";
    let three = folder.feed(&["explain", "--jsonl"], lines.as_bytes());
    assert_eq!((three.code, three.out.lines().count()), (3, 3), "a bad line keeps its place");
    assert!(three.err.contains("Line 2") && three.err.contains("not valid JSON"), "{}", three.err);
    let answer: Value = serde_json::from_str(three.out.lines().nth(1).unwrap()).unwrap();
    assert_eq!((answer["error"].as_str(), answer["line"].as_u64()), (Some("json_syntax"), Some(2)));
    assert!(answer["message"].as_str().is_some_and(|why| why.contains("valid JSON")), "{answer}");
    let wrong = "{\"words\": \"قتل 3 أشخاص\"}\n{\"text\": \"x\", \"published\": \"امس\"}\n{\"te";
    let four = folder.feed(&["explain", "--jsonl", "--lang", "ar"], wrong.as_bytes());
    assert_eq!((four.code, four.out.lines().count(), four.err.lines().count()), (3, 3, 3));
    assert!(four.err.contains("حقل «text»") && !four.err.contains("missing field"), "{}", four.err);
}

#[test]
fn explain_lists_numbers_and_dates_by_code_points() {
    let folder = Folder::new();
    let text = "وصل نحو ألفي جندي أمس إلى الموقع خلال ثلاثة أيام";
    let run = folder.run(&["explain", text, "--published", "2021-09-17"]);
    let seen: Value = serde_json::from_str(&run.out).unwrap();
    let words = |entry: &Value| -> String {
        let (start, end) = (entry["start"].as_u64().unwrap(), entry["end"].as_u64().unwrap());
        text.chars().skip(start as usize).take((end - start) as usize).collect()
    };
    let number = &seen["numbers"][0];
    assert_eq!((words(number).as_str(), number["hedge"].as_str()), ("نحو ألفي", Some("about")));
    assert_eq!((number["low"].to_string(), number["high"].to_string()), ("2000".into(), "2000".into()));
    assert_eq!(number["ordinal"], false);
    let date = &seen["dates"][0];
    assert_eq!(words(date), "أمس");
    assert_eq!((date["edtf"].as_str(), date["from"].as_str()), (Some("2021-09-16"), Some("2021-09-16")));
    assert_eq!(
        (words(&seen["durations"][0]).as_str(), seen["durations"][0]["unit"].as_str()),
        ("ثلاثة أيام", Some("days"))
    );
    for token in seen["tokens"].as_array().unwrap() {
        assert_eq!(words(token), token["text"].as_str().unwrap());
    }
    assert!(seen["claims"].is_array());
}

#[test]
fn without_a_display_the_comparison_is_a_table() {
    let folder = Folder::new();
    folder.two_articles();
    let run = folder.run(&["01.json", "02.json", "--lang", "ar"]);
    assert_eq!(run.code, 0, "{}", run.err);
    assert!(
        run.out.contains('│') && run.out.contains("بريد الساحل") && run.out.contains("متفق"),
        "{}",
        run.out
    );
    assert!(run.err.contains("tadarub compare"), "how to get a report: {}", run.err);
    let mut command = folder.command(&["01.json", "02.json"]);
    let output = command.env("DISPLAY", ":4099").output().unwrap();
    let err = String::from_utf8(output.stderr).unwrap();
    assert!(
        output.status.success() && err.contains("could not be opened"),
        "a display that is not there: {err}"
    );
    assert!(!err.contains(".rs"), "{err}");
    let sample = folder.run(&[]);
    assert_eq!(sample.code, 0);
    assert!(sample.out.contains('│') && sample.err.contains("bundled example"));
}

#[test]
fn help_shows_examples_and_exit_codes_in_both_languages() {
    let folder = Folder::new();
    for command in [&[][..], &["compare"], &["extract"], &["explain"]] {
        for (lang, words) in [("en", ["Examples:", "Exit codes:"]), ("ar", ["أمثلة:", "رموز الخروج:"])]
        {
            let run = folder.run(&[command, &["--help", "--lang", lang]].concat());
            assert_eq!((run.code, run.err.as_str()), (0, ""));
            assert!(words.iter().all(|word| run.out.contains(word)), "{command:?} {}", run.out);
        }
    }
    let version = folder.run(&["--version"]);
    assert_eq!((version.code, version.out), (0, format!("tadarub {}\n", env!("CARGO_PKG_VERSION"))));
}

#[test]
fn bad_use_is_said_and_has_its_own_code() {
    let folder = Folder::new();
    folder.two_articles();
    let cases: [(&[&str], &str); 10] = [
        (&["compare"], "ARTICLE"),
        (&["compare", "01.json", "--colour"], "--colour"),
        (&["compare", "01.json", "--format", "pdf"], "pdf"),
        (&["compare", "01.json", "-o", "r.docx"], "not in this version"),
        (&["compare", "01.json", "--format", "word"], "word"),
        (&["compare", "01.json", "--lang", "fr"], "fr"),
        (&["explain", "x", "--published", "yesterday"], "yesterday"),
        (&["explain", "x", "--published", "17/9/2021"], "year-month-day"),
        (&["compare", "01.json", "--published", "x"], "tadarub compare --help"),
        (&["compare", "01.json", "-o"], "--output"),
    ];
    for (args, named) in cases {
        let run = folder.run(args);
        assert_eq!((run.code, run.out.as_str()), (2, ""), "{args:?}");
        assert!(run.err.contains(named), "{args:?}: {}", run.err);
    }
    let arabic = folder.run(&["compare", "01.json", "--format", "pdf", "--lang", "ar"]);
    assert!(arabic.err.contains("غير متاحة في هذا الإصدار"), "{}", arabic.err);
}

#[test]
fn messages_follow_the_environment() {
    let folder = Folder::new();
    let mut command = folder.command(&["compare", "nowhere.txt"]);
    let output = command.env("LANG", "ar_JO.UTF-8").output().unwrap();
    assert!(String::from_utf8(output.stderr).unwrap().contains("تضارب:"));
    let mut command = folder.command(&["compare", "nowhere.txt"]);
    let output = command.env("LANG", "ar_JO.UTF-8").env("LC_ALL", "C").output().unwrap();
    assert!(String::from_utf8(output.stderr).unwrap().contains("tadarub:"));
}

#[test]
fn a_report_that_cannot_be_written_has_its_own_code() {
    let folder = Folder::new();
    folder.two_articles();
    for (place, why) in [("no/such/folder/r.json", "لا وجود لهذا المجلد"), (".", "مجلد لا ملف")]
    {
        let run =
            folder.run(&["compare", "01.json", "02.json", "--format", "json", "-o", place, "--lang", "ar"]);
        assert_eq!(run.code, 4, "{place}");
        assert!(run.err.contains(place) && run.err.contains(why), "{}", run.err);
        assert!(!run.err.contains("os error") && !run.err.contains("tmp"), "{}", run.err);
    }
    let left: Vec<_> = std::fs::read_dir(folder.path()).unwrap().map(|e| e.unwrap().file_name()).collect();
    assert_eq!(left.len(), 2, "nothing half-written is left: {left:?}");
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_no_success() {
    let folder = Folder::new();
    folder.two_articles();
    let full = std::fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
    let mut command = folder.command(&["compare", "01.json", "02.json"]);
    let output = command.stdout(full).output().unwrap();
    assert_eq!(output.status.code(), Some(4));
}

#[test]
fn a_closed_pipe_is_quiet() {
    let folder = Folder::new();
    folder.two_articles();
    let mut command = folder.command(&["compare", "01.json", "02.json"]);
    let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert_eq!((output.status.code(), String::from_utf8(output.stderr).unwrap().as_str()), (Some(0), ""));
}

#[test]
fn the_language_may_stand_before_the_command() {
    let folder = Folder::new();
    let behind = folder.run(&["explain", "--lang", "en", "وصل 40 جنديا"]);
    for before in
        [&["--lang", "en", "explain", "وصل 40 جنديا"][..], &["--lang=en", "explain", "وصل 40 جنديا"]]
    {
        let run = folder.run(before);
        assert_eq!((run.code, run.err.as_str()), (0, ""));
        assert_eq!(run.out, behind.out);
    }
    assert!(behind.out.contains("counted.noun_after"), "a program reads JSON: {}", behind.out);
}

#[test]
fn what_is_not_compared_is_told_on_standard_error_and_in_the_report() {
    let folder = Folder::new();
    let days: String = (100..3_300).map(|n| format!("أصيب {n} عاملاً في المصنع رقم {n}.\n")).collect();
    folder.file("archive.txt", format!("أرشيف المصنع\n\n{days}"));
    folder.file("1.txt", "حادث المصنع\n\nأصيب 9 عمال في المصنع.");
    let run = folder.run(&["compare", "archive.txt", "1.txt", "-f", "md", "--lang", "en"]);
    assert_eq!(run.code, 0, "what is left out is no fault of the input");
    for said in [&run.err, &run.out] {
        assert!(said.contains("One article makes so many statements"), "{}", run.err);
    }
    let few = folder.run(&["compare", "1.txt", "1.txt", "-f", "md", "--lang", "en"]);
    assert!(!few.err.contains("so many statements") && !few.out.contains("so many statements"));
}
