//! A working hour in miniature: open, walk, decide, merge, split, add, search, note, undo, redo, save, crash,
//! recover, export. Each step waits for what the program puts into its journal, never for a time.

use std::collections::BTreeSet;

use tadarub::align::RowId;
use tadarub::claims::Value;
use tadarub::l10n::Lang;
use tadarub::project::{Edit, Project, RowAnchor};
use tadarub::report::{self, Format};
use tadarub::verdict::{Comparison, Ruling, Verdict, compare};

use crate::desktop::{Desktop, Dialog};
use crate::reports;

const DECISIONS: usize = 10;
/// Where a line of the first article that gives a figure starts and some words further on, in points of the window.
const LINE: ([u32; 2], [u32; 2]) = ([1415, 306], [1250, 306]);

/// The window, and what it should show.
struct Hour {
    desktop: Desktop,
    window: String,
}

#[test]
fn a_working_hour() {
    let Some(mut desktop) = Desktop::start() else { return };
    let folder = tempfile::tempdir().expect("a folder");
    let files = reports::write(desktop.documents());
    let window = desktop.open_program("ar");
    let mut hour = Hour { desktop, window };

    hour.press(&["ctrl+o"]);
    hour.desktop.choose(Dialog::OpenAll, "فتح مقالات", hour.desktop.documents());
    hour.desktop.wait_for_title(&hour.window, "٥ مقالات");
    let opened = hour.until("a selected row", |project| project.view.selected.is_some());
    assert_eq!(opened.articles().len(), files.len());
    let start = opened.history().cursor();

    hour.walk_all_disagreements(&opened);
    hour.decide_ten_rows();
    hour.merge_two();
    hour.merge_related_and_undo();
    hour.split_one();
    hour.add_one();
    hour.note_and_search();
    hour.undo_all_and_redo_all(start);

    let saved_to = folder.path().join("الميناء.tadarub");
    hour.press(&["ctrl+s"]);
    hour.desktop.choose(Dialog::Save, "حفظ المشروع", &saved_to);
    hour.desktop.wait_for_title(&hour.window, "الميناء — تضارب");
    let saved = tadarub::project::file::open(&saved_to).expect("the saved project is whole");

    // One more decision, which only the journal holds when the power fails.
    let before = saved.history().cursor();
    hour.press(&["j", "d"]);
    hour.desktop.wait_for_title(&hour.window, "• الميناء");
    let last = hour.until("a decision after saving", |project| project.history().cursor() == before + 1);
    hour.desktop.kill(&hour.window);
    hour.window = hour.desktop.open_again();
    hour.desktop.wait_for_title(&hour.window, "• الميناء");
    let recovered = hour.until("the recovered work", |project| project.history() == last.history());
    hour.desktop.shot("hour-recovered");

    let path = folder.path().join("report.json");
    hour.press(&["ctrl+e"]);
    hour.desktop.choose(Dialog::Save, "تصدير التقرير", &path);
    let written = hour.desktop.wait_for_file(&path);
    let expected = report::render(&comparison(&recovered), Format::Json, Lang::Ar);
    assert_eq!(written.as_bytes(), expected, "the report says what was decided");
}

fn comparison(project: &Project) -> Comparison {
    project.apply(&compare(project.articles())).comparison
}

fn anchors(comparison: &Comparison, rows: impl Iterator<Item = RowId>) -> Vec<RowAnchor> {
    rows.filter_map(|row| RowAnchor::of(comparison, row)).collect()
}

impl Hour {
    fn press(&self, keys: &[&str]) {
        self.desktop.press(&self.window, keys);
    }

    /// The work as it is kept, once it is as awaited.
    fn until(&self, what: &str, is_done: impl Fn(&Project) -> bool) -> Project {
        self.desktop.wait_for_work(what, is_done)
    }

    /// Presses keys and waits for one more edit.
    fn edit(&self, keys: &[&str]) -> Project {
        let before = self.until("work", |_| true).history().cursor();
        self.press(keys);
        self.until(&format!("an edit by {keys:?}"), |project| project.history().cursor() == before + 1)
    }

    /// Goes to the next row and gives it.
    fn step(&self, key: &str) -> RowAnchor {
        let before = self.until("work", |_| true).view.selected;
        self.press(&[key]);
        let moved = self.until("another row", |project| project.view.selected != before);
        moved.view.selected.expect("a row is selected")
    }

    fn walk_all_disagreements(&self, opened: &Project) {
        let comparison = comparison(opened);
        let clash = |verdict| matches!(verdict, Verdict::Conflict | Verdict::Unclear);
        let clashing = comparison.rows.iter().filter(|row| clash(row.verdict));
        let mut left = anchors(&comparison, clashing.map(|row| row.row.id));
        assert!(left.len() > 3, "the reports clash in few rows: {}", left.len());
        let first = opened.view.selected.clone().expect("a row is selected");
        left.retain(|row| *row != first);
        while !left.is_empty() {
            let count = left.len();
            let row = self.step("n");
            left.retain(|other| *other != row);
            assert!(left.len() < count, "each press leads to a disagreement not yet seen");
        }
        self.desktop.shot("hour-conflicts");
    }

    fn decide_ten_rows(&self) {
        let mut decided = BTreeSet::new();
        for n in 0..DECISIONS {
            let project = self.edit(&[["a", "x", "d"][n % 3]]);
            let edit = &project.history().entries().last().expect("an edit").edit;
            let is_right = match n % 3 {
                0 => matches!(edit, Edit::RuleRow { ruling: Some(Ruling::Confirmed), .. }),
                1 => matches!(edit, Edit::RuleRow { ruling: Some(Ruling::Rejected), .. }),
                _ => matches!(edit, Edit::MarkDone { done: true, .. }),
            };
            assert!(is_right, "{edit:?}");
            decided.extend(comparison(&project).decisions.keys().copied());
            self.step("j");
        }
        let rows = comparison(&self.until("work", |_| true)).rows.len();
        assert_eq!(decided.len(), DECISIONS.min(rows));
        self.desktop.shot("hour-decided");
    }

    fn merge_two(&self) {
        let before = comparison(&self.until("work", |_| true)).rows.len();
        self.step("shift+Down");
        let merged = self.edit(&["ctrl+m"]);
        assert_eq!(comparison(&merged).rows.len(), before - 1);
        self.desktop.shot("hour-merged");
    }

    /// Goes to a row that contradicts one left apart, merges the two by one key, and takes that back.
    fn merge_related_and_undo(&self) {
        let before = self.until("work", |_| true);
        let compared = comparison(&before);
        let has_related = |project: &Project| {
            let selected = project.view.selected.as_ref().and_then(|row| row.resolve(&compared));
            let row = compared.rows.iter().find(|row| Some(row.row.id) == selected);
            row.is_some_and(|row| !compared.related(&row.row).is_empty())
        };
        let merged_row = before.view.selected.clone().expect("the merged row");
        let mut steps = 0;
        while !has_related(&self.until("work", |_| true)) {
            self.step("j");
            steps += 1;
            assert!(steps <= compared.rows.len(), "no row contradicts another");
        }
        let merged = self.edit(&["ctrl+shift+m"]);
        assert_eq!(comparison(&merged).rows.len(), compared.rows.len() - 1);
        self.desktop.shot("hour-merged-related");
        self.press(&["ctrl+z"]);
        let undone = self
            .until("the row apart again", |project| project.history().cursor() == before.history().cursor());
        assert_eq!(comparison(&undone).rows.len(), compared.rows.len());
        while self.until("work", |_| true).view.selected.as_ref() != Some(&merged_row) {
            self.step("j");
        }
    }

    /// Gives what the second source says on the merged row a row of its own.
    fn split_one(&self) {
        let before = comparison(&self.until("work", |_| true)).rows.len();
        self.press(&["2"]);
        let split = self.edit(&["s"]);
        assert_eq!(comparison(&split).rows.len(), before + 1);
        self.desktop.shot("hour-split");
    }

    /// Makes words of the first source a claim of the user's own, with a figure of its own.
    fn add_one(&self) {
        let before = self.until("work", |_| true);
        let count = comparison(&before).claims.len();
        self.desktop.see("the reading room", || self.press(&["ctrl+2"]));
        self.desktop.drag(&self.window, LINE.0, LINE.1);
        self.desktop.shot("hour-words");
        self.desktop.see("the claim editor", || self.press(&["c"]));
        self.desktop.see("an empty field", || self.press(&["ctrl+a", "BackSpace"]));
        self.desktop.see("a figure", || self.desktop.write("77"));
        self.desktop.shot("hour-claim");
        let added = self.edit(&["ctrl+Return"]);
        let Some(Edit::AddClaim { claim, .. }) = added.history().entries().last().map(|entry| &entry.edit)
        else {
            panic!("a claim is added: {:?}", added.history().entries().last());
        };
        assert_eq!(claim.passage.article, added.articles()[0].id);
        assert_eq!(claim.value, Value::exactly(77.0));
        assert_eq!(comparison(&added).claims.len(), count + 1);
        self.desktop.shot("hour-added");
        self.desktop.see("the matrix", || self.press(&["ctrl+1"]));
    }

    fn note_and_search(&self) {
        let note = "اتصلت بالوزارة: الرقم 19 هو الأحدث.";
        self.desktop.see("the note's dialog", || self.press(&["m"]));
        self.desktop.write(note);
        let noted = self.edit(&["ctrl+Return"]);
        let edit = &noted.history().entries().last().expect("an edit").edit;
        assert!(matches!(edit, Edit::Note { text, .. } if text == note), "{edit:?}");

        self.desktop.see("the caret in the search field", || self.press(&["ctrl+f"]));
        self.desktop.write("الجرحى");
        self.until("the search", |project| project.view.filter.search == "الجرحى");
        self.desktop.shot("hour-searched");
        self.press(&["ctrl+a", "BackSpace"]);
        self.until("no search", |project| project.view.filter.search.is_empty());
        self.press(&["Escape"]);
    }

    /// Takes everything back to the empty window and makes it again.
    fn undo_all_and_redo_all(&self, start: usize) {
        let full = self.until("work", |_| true);
        let end = full.history().cursor();
        assert!(end > start + DECISIONS);
        for cursor in (0..end).rev() {
            self.press(&["ctrl+z"]);
            self.until("a step back", |project| project.history().cursor() == cursor);
        }
        self.desktop.shot("hour-undone");
        for cursor in 1..=end {
            self.press(&["ctrl+y"]);
            self.until("a step on", |project| project.history().cursor() == cursor);
        }
        self.desktop.wait_for_title(&self.window, "٥ مقالات");
        let again = self.until("work", |_| true);
        assert_eq!(again.history(), full.history());
        assert_eq!(comparison(&again), comparison(&full));
    }
}
