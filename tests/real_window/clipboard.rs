//! The clipboard that the window shares with other programs.

use std::io::Write;
use std::process::{Command, Stdio};

use crate::desktop::{Desktop, skip};

/// What another program has copied.
const ARTICLE: &str = "حريق المصنع\n\nقُتل 12 شخصا في حريق المصنع مساء السبت.";

#[test]
fn what_other_programs_copy_is_pasted_and_the_other_way_round() {
    if Command::new("xclip").arg("-version").output().is_err() {
        skip("the clipboard of other programs needs xclip");
        return;
    }
    let Some(mut desktop) = Desktop::start() else { return };
    let window = desktop.open_program("ar");
    desktop.park(&window);
    copy(&desktop, ARTICLE);
    desktop.see("the pasted article", || desktop.press(&window, &["ctrl+v"]));
    desktop.shot("pasted");
    desktop.press(&window, &["ctrl+Return"]);
    desktop.wait_for_work("the pasted article", |work| {
        work.articles().iter().any(|article| article.text.contains("قُتل 12 شخصا"))
    });
    desktop.see("the search field", || desktop.press(&window, &["ctrl+f"]));
    desktop.see("words", || desktop.write("السبت"));
    desktop.press(&window, &["ctrl+a", "ctrl+c"]);
    desktop.wait("the copied words", |desktop| (pasted(desktop) == "السبت").then(String::new));
}

/// Copies `text` in another program, which stays to hand it out.
fn copy(desktop: &Desktop, text: &str) {
    let mut program = Command::new("xclip")
        .args(["-display", desktop.display(), "-selection", "clipboard"])
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .spawn()
        .expect("xclip starts");
    program.stdin.take().expect("a pipe").write_all(text.as_bytes()).expect("the text is copied");
    assert!(program.wait().is_ok_and(|status| status.success()), "another program copies");
}

/// What another program would paste now.
fn pasted(desktop: &Desktop) -> String {
    let args = ["-display", desktop.display(), "-selection", "clipboard", "-out"];
    let output = Command::new("xclip").args(args).output().expect("xclip runs");
    String::from_utf8_lossy(&output.stdout).into_owned()
}
