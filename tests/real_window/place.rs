//! Where the window opens, and where it opens again.

use std::time::Duration;

use crate::desktop::Desktop;

impl Desktop {
    /// Starts the program and leaves its window where it opens.
    fn open_as_it_comes(&mut self) -> String {
        let window = self.start_program(&[]);
        self.pause(Duration::from_millis(1500));
        window
    }

    /// Where the contents of `window` begin on the display, and their size, in pixels.
    fn place(&self, window: &str) -> [i32; 4] {
        let told = self.xdotool(&["getwindowgeometry", "--shell", window]);
        let side =
            |name: &str| told.lines().find_map(|line| line.strip_prefix(name)?.parse().ok()).expect("a side");
        ["X=", "Y=", "WIDTH=", "HEIGHT="].map(side)
    }

    /// Moves the corner of `window` and gives it another size, in pixels.
    fn put(&self, window: &str, corner: [i32; 2], size: [i32; 2]) {
        let [x, y, width, height] = [corner[0], corner[1], size[0], size[1]].map(|side| side.to_string());
        self.xdotool(&["windowsize", window, &width, &height, "windowmove", window, &x, &y]);
        self.pause(Duration::from_millis(350));
    }
}

#[test]
fn the_window_fits_the_screen_and_comes_back_where_it_was_closed() {
    let Some(mut desktop) = Desktop::start() else { return };
    let window = desktop.open_as_it_comes();
    let [_, _, width, height] = desktop.place(&window);
    assert!(width <= 1440 && (700..=890).contains(&height), "the title bar has its room: {width} × {height}");
    desktop.shot("place-first");
    desktop.keys(&window, &["ctrl+q"]);
    desktop.wait_for_end();
    desktop.wait_for_settings("is_maximised = true");

    std::fs::write(desktop.settings_file(), "[window]\ncorner = [120.0, 60.0]\nsize = [1000.0, 640.0]\n")
        .expect("settings are written");
    let window = desktop.open_as_it_comes();
    let stood = desktop.place(&window);
    assert_eq!(stood[2..], [1000, 640]);
    desktop.keys(&window, &["ctrl+q"]);
    desktop.wait_for_end();
    let window = desktop.open_as_it_comes();
    assert_eq!(desktop.place(&window), stood, "it does not wander");
    desktop.put(&window, [300, 90], [900, 600]);
    let moved = desktop.place(&window);
    desktop.keys(&window, &["ctrl+q"]);
    desktop.wait_for_end();
    let window = desktop.open_as_it_comes();
    assert_eq!(desktop.place(&window), moved);
    desktop.kill(&window);

    // On a screen that is no longer there.
    std::fs::write(desktop.settings_file(), "[window]\ncorner = [2600.0, 300.0]\nsize = [1300.0, 1000.0]\n")
        .expect("settings are written");
    let window = desktop.open_as_it_comes();
    let [x, y, width, height] = desktop.place(&window);
    assert!(x >= 0 && y >= 0 && x + width <= 1440 + 8 && y + height <= 900 + 60, "{x} {y} {width} {height}");
    desktop.kill(&window);
}
