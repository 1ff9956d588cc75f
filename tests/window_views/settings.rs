//! The settings.

use super::*;

#[test]
fn colours_of_verdicts_change_at_once_and_are_kept() {
    for lang in Lang::ALL {
        let folder = tempfile::tempdir().expect("a folder");
        let mut harness = open_in(
            Settings { lang, motion: false, ..Settings::default() },
            Folders { settings: Some(folder.path().to_owned()), ..Folders::default() },
            Vec::new(),
        );
        harness.key_press_modifiers(Modifiers::COMMAND, Key::Comma);
        harness.run();
        let name = words(&harness).text("colours-red-green");
        harness.get_by_label(&name).click();
        harness.run();
        assert_eq!(model(&harness).settings.colours, Colours::RedGreen);
        assert!(model(&harness).dialog.is_some(), "the settings stay open");
        wait_until(&mut harness, |_| load_settings(Some(folder.path())).colours == Colours::RedGreen);
    }
}
