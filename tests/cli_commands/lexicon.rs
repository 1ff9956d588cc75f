//! The user's own word lists: `tadarub lexicon`, and what they change in the other commands.

use super::program::Folder;

/// A folder whose user has these word lists.
fn with_lists(lists: &[(&str, &str)]) -> Folder {
    let folder = Folder::new();
    std::fs::create_dir_all(folder.path().join("config/lexicon")).unwrap();
    for (name, content) in lists {
        folder.file(&format!("config/lexicon/{name}"), content);
    }
    folder
}

#[test]
fn the_folder_and_the_changes_are_listed() {
    let none = Folder::new().run(&["lexicon"]);
    assert_eq!((none.code, none.err.as_str()), (0, ""));
    assert!(none.out.contains("not there yet") && none.out.contains("outlets.tsv"), "{}", none.out);
    let folder = with_lists(&[("names.tsv", "SAHL\tparty\tالسهليون\nUS\tcountry\t\n")]);
    let run = folder.run(&["lexicon"]);
    assert_eq!((run.code, run.err.as_str()), (0, ""));
    assert!(run.out.contains("1 added, 0 replaced, 1 removed"), "{}", run.out);
    let arabic = folder.run(&["lexicon", "--lang", "ar"]);
    assert!(arabic.out.contains("أضيف 1") && arabic.out.contains("قوائم كلماتك"), "{}", arabic.out);
}

#[test]
fn a_paragraph_of_the_help_is_wrapped_once() {
    let help = Folder::new().run(&["lexicon", "--help", "--lang", "en"]).out;
    let lines: Vec<&str> =
        help.lines().skip_while(|line| !line.contains("A file of the same name")).collect();
    let paragraph: Vec<&str> = lines.into_iter().take_while(|line| !line.trim().is_empty()).collect();
    let (_, before) = paragraph.split_last().unwrap();
    assert!(before.iter().all(|line| line.chars().count() > 60), "{paragraph:#?}");
}

#[test]
fn faulty_lines_are_named_and_the_rest_holds() {
    let folder = with_lists(&[
        ("nouns.tsv", "dish\tequipment.count\n\nkite\tequipment.count\tkites\tkite\tطيارات\tطيارة\n"),
        ("verbs.tsv", "x\ty\n"),
    ]);
    let run = folder.run(&["lexicon"]);
    assert_eq!(run.code, 3, "{}", run.err);
    assert!(run.err.contains("nouns.tsv, line 1") && run.err.contains("verbs.tsv"), "{}", run.err);
    assert!(run.out.contains("1 added"), "{}", run.out);
    let explained = folder.run(&["explain", "أطلقوا 5 طيارات"]);
    assert_eq!(explained.code, 0);
    assert!(explained.out.contains("\"unit\":\"kites\""), "{}", explained.out);
    assert!(explained.err.contains("nouns.tsv, line 1"), "{}", explained.err);
}

#[test]
fn lists_reach_reading_extraction_and_comparison() {
    let text = "سهل الغد | وكالات\n\nانهيار جسر في الوادي\n\nبثّ السهل العائم: خمسة قتلى\n\nوقع الحادث أمس وأسفر عن 4 غرقات.\n";
    let folder = with_lists(&[
        ("outlets.tsv", "صحيفة السهل\tsahl.example\tسهل الغد\n"),
        ("furniture.tsv", "own\tlabel\tبث السهل العائم\n"),
        ("nouns.tsv", "drowned\tcasualty.killed\tpersons\tdead\tغرقات\tغرقة\n"),
    ]);
    folder.file("1.txt", text);
    folder.file("2.txt", text.replace('4', "6"));
    let extracted = folder.run(&["extract", "1.txt"]);
    assert!(
        extracted.code == 0 && extracted.err.lines().count() == 1,
        "only the date is missing: {}",
        extracted.err
    );
    for wanted in ["\"source\":\"صحيفة السهل\"", "\"reason\":\"furniture\"", "\"kind\":\"casualty.killed\""]
    {
        assert!(extracted.out.contains(wanted), "{wanted}: {}", extracted.out);
    }
    let compared = folder.run(&["compare", "1.txt", "2.txt", "--format", "csv"]);
    assert!(compared.out.contains("6 غرقات"), "{}", compared.out);
    let plain = Folder::new();
    plain.file("1.txt", text);
    let extracted = plain.run(&["extract", "1.txt"]);
    assert!(!extracted.out.contains("صحيفة السهل") && !extracted.out.contains("\"reason\":\"furniture\""));
}

#[test]
fn built_in_lists_can_be_printed_to_start_from() {
    let folder = Folder::new();
    for name in ["names", "names.tsv"] {
        let run = folder.run(&["lexicon", name]);
        assert_eq!(run.code, 0);
        assert!(run.out.lines().any(|line| line.starts_with("US\tcountry\t")), "{}", run.out);
    }
    let run = folder.run(&["lexicon", "verbs"]);
    assert_eq!(run.code, 2);
    assert!(run.err.contains("verbs"), "{}", run.err);
}
