//! A desktop of one test: display, window manager, session bus, and the program in it.

use std::io::{BufRead, BufReader};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use tadarub::project::Project;
use tadarub::project::file::leftovers;

/// What the test needs on the machine, by Debian's package.
const TOOLS: [(&str, &str); 7] = [
    ("Xvfb", "xvfb"),
    ("openbox", "openbox"),
    ("xdotool", "xdotool"),
    ("dbus-run-session", "dbus-x11"),
    ("import", "imagemagick"),
    ("setxkbmap", "x11-xkb-utils"),
    ("xprop", "x11-utils"),
];
const PORTAL: &str = "/usr/libexec/xdg-desktop-portal-gtk";
/// Starts the window manager and, once that handles requests, the input method where there is one and the program.
/// Openbox owns the display well before it looks for windows, and never sees one that is mapped in between; what it is
/// given to start is the first thing it does afterwards.
const SESSION: &str = "echo \"$DBUS_SESSION_BUS_ADDRESS\" > \"$HOME/bus\"; \
                       openbox --startup 'xprop -root -f MANAGED 8s -set MANAGED yes' & \
                       until xprop -root MANAGED | grep -q yes; do sleep 0.05; done; \
                       if [ -n \"$XMODIFIERS\" ]; then fcitx5 & \
                       until xprop -root XIM_SERVERS | grep -q fcitx; do sleep 0.05; done; fi; \
                       exec \"$0\" \"$@\"";
/// How long anything may take before the test gives up.
const PATIENCE: Duration = Duration::from_secs(180);
/// Width and height of the display in points.
const SIZE: [u32; 2] = [1440, 900];
/// Height of the bar that the window manager puts above a window, in pixels.
const TITLE: u32 = 22;
/// Time for a frame to be drawn and shown.
const FRAME: Duration = Duration::from_millis(350);

/// What is asked of a native file dialog.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Dialog {
    /// To open this file.
    Open,
    /// To open every file among the documents.
    OpenAll,
    /// To open this folder.
    OpenFolder,
    /// To save to this file.
    Save,
}

/// A display with a window manager and a session bus of its own.
pub(crate) struct Desktop {
    display: String,
    server: Child,
    session: Option<Child>,
    home: tempfile::TempDir,
    /// Where the native dialogs start.
    documents: tempfile::TempDir,
    shots: PathBuf,
    scale: u32,
    /// Names the input method to programs; empty for none.
    modifiers: &'static str,
}

impl Desktop {
    /// Starts a display; `None`, said aloud, where the machine lacks the tools for it.
    pub(crate) fn start() -> Option<Self> {
        Self::start_scaled(1)
    }

    /// The same with so many pixels to a point.
    pub(crate) fn start_scaled(scale: u32) -> Option<Self> {
        let is_there = |tool: &str| {
            let path = std::env::var_os("PATH").unwrap_or_default();
            std::env::split_paths(&path).any(|folder| folder.join(tool).exists())
        };
        let mut missing: Vec<&str> =
            TOOLS.iter().filter(|(tool, _)| !is_there(tool)).map(|(_, package)| *package).collect();
        if !Path::new(PORTAL).exists() {
            missing.push("xdg-desktop-portal-gtk");
        }
        if !missing.is_empty() {
            skip(&format!("the real window needs {}", missing.join(", ")));
            return None;
        }
        let mut server = Command::new("Xvfb")
            .args(["-displayfd", "1", "-nolisten", "tcp", "-noreset"])
            .args(["-screen", "0", &format!("{}x{}x24", SIZE[0] * scale, SIZE[1] * scale)])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("Xvfb starts");
        let mut number = String::new();
        let output = server.stdout.take().expect("a pipe");
        BufReader::new(output).read_line(&mut number).expect("Xvfb names its display");
        let shots = Path::new(env!("CARGO_TARGET_TMPDIR")).with_file_name("shots");
        std::fs::create_dir_all(&shots).expect("a folder for pictures");
        let [home, documents] = [0, 1].map(|_| tempfile::tempdir().expect("a folder"));
        let settings = home.path().join(".config/glib-2.0/settings");
        std::fs::create_dir_all(&settings).expect("a folder for the dialogs' settings");
        std::fs::write(settings.join("keyfile"), "[org/gtk/settings/file-chooser]\nstartup-mode='cwd'\n")
            .expect("the dialogs' settings");
        let display = format!(":{}", number.trim());
        Some(Self { display, server, session: None, home, documents, shots, scale, modifiers: "" })
    }

    /// Lets every letter pass through fcitx's Arabic table, which spells what is typed in Latin letters.
    pub(crate) fn compose_arabic(&mut self) {
        let folder = self.home.path().join(".config/fcitx5");
        std::fs::create_dir_all(folder.join("conf")).expect("a folder for the input method");
        let profile = "[Groups/0]\nName=Default\nDefault Layout=us\nDefaultIM=arabic\n\n\
                       [Groups/0/Items/0]\nName=keyboard-us\nLayout=\n\n\
                       [Groups/0/Items/1]\nName=arabic\nLayout=\n\n[GroupOrder]\n0=Default\n";
        let config = "[Behavior]\nActiveByDefault=True\n";
        let files = [("profile", profile), ("config", config), ("conf/xim.conf", "UseOnTheSpot=True\n")];
        for (name, text) in files {
            std::fs::write(folder.join(name), text).expect("the input method's settings");
        }
        self.modifiers = "@im=fcitx";
    }

    /// Runs `program` on the session bus of the program under test; what it printed, where it succeeded.
    pub(crate) fn in_session(&self, program: &str, args: &[&str]) -> Option<String> {
        let bus = std::fs::read_to_string(self.home.path().join("bus")).ok()?;
        let output = Command::new(program)
            .args(args)
            .env("DISPLAY", &self.display)
            .env("DBUS_SESSION_BUS_ADDRESS", bus.trim())
            .env("XDG_RUNTIME_DIR", self.home.path().join("runtime"))
            .output()
            .ok()?;
        output.status.success().then(|| String::from_utf8_lossy(&output.stdout).into_owned())
    }

    /// How many points beneath the top of the display the input method's list of candidates starts.
    pub(crate) fn candidates_top(&self) -> u32 {
        let window = self.wait("the candidates", |desktop| desktop.find(&["--class", "fcitx"]));
        let place = self.xdotool(&["getwindowgeometry", "--shell", &window]);
        let top = place.lines().find_map(|line| line.strip_prefix("Y="));
        top.and_then(|top| top.parse().ok()).expect("a place")
    }

    /// The display's name, for other programs on it.
    pub(crate) fn display(&self) -> &str {
        &self.display
    }

    /// The folder in which the native dialogs start.
    pub(crate) fn documents(&self) -> &Path {
        self.documents.path()
    }

    /// The folder of the user's own word lists.
    pub(crate) fn word_lists(&self) -> PathBuf {
        self.home.path().join("lexicon")
    }

    /// The file in which the program keeps its settings.
    pub(crate) fn settings_file(&self) -> PathBuf {
        self.home.path().join("settings.toml")
    }

    /// Writes settings for a program in `lang` and starts it; gives its window.
    pub(crate) fn open_program(&mut self, lang: &str) -> String {
        self.open_with(lang, "light", &[])
    }

    /// Writes settings for a program in `lang` and starts it on `files`.
    pub(crate) fn open_with(&mut self, lang: &str, theme: &str, files: &[PathBuf]) -> String {
        self.write_settings(lang, theme);
        let window = self.launch(files);
        self.pause(Duration::from_millis(1200));
        window
    }

    /// The same without waiting for what the program does with them.
    pub(crate) fn open_busy(&mut self, lang: &str, theme: &str, files: &[PathBuf]) -> String {
        self.write_settings(lang, theme);
        self.launch(files)
    }

    fn write_settings(&self, lang: &str, theme: &str) {
        let [width, height] = SIZE;
        let window = format!("[window]\ncorner = [0.0, 0.0]\nsize = [{width}.0, {height}.0]\n");
        let settings = format!("lang = \"{lang}\"\ntheme = \"{theme}\"\nmotion = false\n{window}");
        std::fs::write(self.settings_file(), settings).expect("settings are written");
    }

    /// Forgets what a program that was killed had not saved.
    pub(crate) fn forget(&self) {
        let _ = std::fs::remove_dir_all(self.home.path().join("state"));
    }

    /// Ends the program without warning, as a crash or a power cut does.
    pub(crate) fn kill(&mut self, window: &str) {
        let pid = self.xdotool(&["getwindowpid", window]);
        let status = Command::new("kill").args(["-9", pid.trim()]).status();
        assert!(status.is_ok_and(|status| status.success()), "the program is killed");
        self.wait_for_end();
    }

    /// Starts the program with whatever it kept from its last run.
    pub(crate) fn open_again(&mut self) -> String {
        let window = self.launch(&[]);
        self.pause(Duration::from_millis(1200));
        window
    }

    fn launch(&mut self, files: &[PathBuf]) -> String {
        let window = self.start_program(files);
        let [width, height] =
            [SIZE[0] * self.scale, SIZE[1] * self.scale - TITLE].map(|side| side.to_string());
        self.xdotool(&["windowmove", &window, "0", "0", "windowsize", &window, &width, &height]);
        window
    }

    /// Starts the program and waits for its window.
    pub(crate) fn start_program(&mut self, files: &[PathBuf]) -> String {
        let runtime = self.home.path().join("runtime");
        std::fs::create_dir_all(&runtime).expect("a runtime folder");
        let private = std::os::unix::fs::PermissionsExt::from_mode(0o700);
        std::fs::set_permissions(&runtime, private).expect("the folder is private");
        // What the program has to say belongs with the test's own output when it fails.
        let log = std::fs::File::create(self.home.path().join("log")).expect("a file for messages");
        // Without a layout that has the letters, each would be put on a key of its own just before it is pressed.
        let layouts = Command::new("setxkbmap")
            .args(["-layout", "us,ara", "-option", "compose:menu"])
            .env("DISPLAY", &self.display)
            .status();
        assert!(layouts.is_ok_and(|status| status.success()), "the keyboard has two layouts");
        let session = Command::new("dbus-run-session")
            .args(["--", "sh", "-c", SESSION, env!("CARGO_BIN_EXE_tadarub")])
            .args(files)
            .env("WINIT_X11_SCALE_FACTOR", self.scale.to_string())
            .env("DISPLAY", &self.display)
            .env_remove("WAYLAND_DISPLAY")
            .env("LIBGL_ALWAYS_SOFTWARE", "1")
            .env("LANG", "C.UTF-8")
            .env("XDG_CURRENT_DESKTOP", "GNOME")
            .env("GDK_BACKEND", "x11")
            .env("GSETTINGS_BACKEND", "keyfile")
            .env_remove("XDG_CONFIG_HOME")
            .current_dir(self.documents.path())
            .env("XDG_RUNTIME_DIR", runtime)
            .env("XMODIFIERS", self.modifiers)
            .env("HOME", self.home.path())
            .env("TADARUB_CONFIG_DIR", self.home.path())
            .stdout(Stdio::null())
            .stderr(log)
            .process_group(0)
            .spawn()
            .expect("the session starts");
        self.session = Some(session);
        self.wait("the window", |desktop| desktop.find(&["--class", "tadarub"]))
    }

    /// Gives `window` another size, in points.
    pub(crate) fn resize(&self, window: &str, width: u32, height: u32) {
        let [width, height] = [width, height].map(|side| (side * self.scale).to_string());
        self.xdotool(&["windowsize", window, &width, &height]);
    }

    /// Presses `keys` in `window`, one after another.
    pub(crate) fn keys(&self, window: &str, keys: &[&str]) {
        self.xdotool(&["windowactivate", "--sync", window]);
        for key in keys {
            self.xdotool(&["key", key]);
        }
        self.pause(FRAME);
    }

    /// Presses the pointer at a place of `window`, in points from its corner.
    pub(crate) fn click(&self, window: &str, x: u32, y: u32) {
        self.point(window, x, y);
        self.xdotool(&["click", "1"]);
        self.pause(FRAME);
        self.park(window);
    }

    /// Moves the pointer to a place of `window`, in points from its corner.
    pub(crate) fn point(&self, window: &str, x: u32, y: u32) {
        let [x, y] = [x, y].map(|points| (points * self.scale).to_string());
        self.xdotool(&["mousemove", "--window", window, &x, &y]);
    }

    /// Presses the pointer where it is, so many times.
    pub(crate) fn press_here(&self, times: u32) {
        self.xdotool(&["click", "--repeat", &times.to_string(), "--delay", "60", "1"]);
    }

    /// Drags the pointer from one place of `window` to another, in points, waiting until each step shows: a slow
    /// frame that saw all of them at once would see no drag.
    pub(crate) fn drag(&self, window: &str, from: [u32; 2], to: [u32; 2]) {
        self.point(window, from[0], from[1]);
        self.see("the press", || drop(self.xdotool(&["mousedown", "1"])));
        self.see("the drag", || self.point(window, to[0], to[1]));
        self.see("its end", || drop(self.xdotool(&["mouseup", "1"])));
    }

    /// Puts the pointer out of the way, so that nothing is lit or covered by it.
    pub(crate) fn park(&self, window: &str) {
        self.point(window, 720, 26);
        self.pause(FRAME);
    }

    /// Presses `keys`, one after another, without waiting for what they do.
    pub(crate) fn press(&self, window: &str, keys: &[&str]) {
        self.xdotool(&["windowactivate", "--sync", window]);
        for key in keys {
            self.xdotool(&["key", key]);
        }
    }

    /// Types `text` into whatever has the keyboard, on the English and Arabic layouts.
    pub(crate) fn write(&self, text: &str) {
        self.xdotool(&["type", "--delay", "40", text]);
    }

    /// Does something and waits until the display shows it.
    pub(crate) fn see(&self, what: &str, act: impl FnOnce()) {
        let before = self.picture();
        act();
        self.wait(what, |desktop| (desktop.picture() != before).then(String::new));
    }

    /// Names `path`, or marks all documents, in the native dialog whose title holds `title`, and accepts.
    pub(crate) fn choose(&self, dialog: Dialog, title: &str, path: &Path) {
        let window = self.wait(title, |desktop| desktop.find(&["--name", title]));
        self.xdotool(&["windowactivate", "--sync", &window]);
        self.pause(Duration::from_millis(500));
        self.shot(&format!("dialog-{}", title.to_lowercase().replace(' ', "-")));
        // A dialog to open with starts among the documents; it shows its field for a path only when asked.
        let has_field = matches!(dialog, Dialog::OpenAll | Dialog::Save);
        let keys = if has_field { "ctrl+a" } else { "ctrl+l" };
        self.xdotool(&["key", keys]);
        self.pause(FRAME);
        if dialog != Dialog::OpenAll {
            self.xdotool(&["type", "--delay", "15", &path.display().to_string()]);
            self.pause(FRAME);
        }
        for _ in 0..8 {
            self.xdotool(&["key", "Return"]);
            self.pause(Duration::from_millis(700));
            if self.find(&["--name", title]).is_none() {
                return;
            }
        }
        panic!("the dialog “{title}” does not close");
    }

    /// The unsaved work as the program has put it into its journal.
    pub(crate) fn work(&self) -> Option<Project> {
        let copies = tempfile::tempdir().ok()?;
        for entry in std::fs::read_dir(self.home.path().join("state")).ok()?.flatten() {
            // The program holds its journal; a copy of it is as good as one left by a crash.
            std::fs::copy(entry.path(), copies.path().join(entry.file_name())).ok()?;
        }
        leftovers(copies.path()).pop().map(|leftover| leftover.project.clone())
    }

    /// The work as it is kept, once `is_done` says that it is as awaited.
    pub(crate) fn wait_for_work(&self, what: &str, is_done: impl Fn(&Project) -> bool) -> Project {
        let mut found = None;
        self.wait(what, |desktop| {
            found = desktop.work().filter(&is_done);
            found.is_some().then(String::new)
        });
        found.expect("it was found")
    }

    pub(crate) fn wait_for_title(&self, window: &str, part: &str) {
        self.wait(part, |desktop| {
            desktop.xdotool(&["getwindowname", window]).contains(part).then_some(String::new())
        });
        self.pause(FRAME);
    }

    /// The text of a file once it has been written.
    pub(crate) fn wait_for_file(&self, path: &Path) -> String {
        self.wait("the exported file", |_| std::fs::read_to_string(path).ok().filter(|text| !text.is_empty()))
    }

    /// Waits until the settings that the program keeps hold `part`.
    pub(crate) fn wait_for_settings(&self, part: &str) {
        self.wait(part, |desktop| {
            let kept = std::fs::read_to_string(desktop.settings_file()).ok()?;
            kept.contains(part).then_some(String::new())
        });
    }

    /// Waits for the program to end by itself.
    pub(crate) fn wait_for_end(&mut self) {
        let mut session = self.session.take().expect("it was started");
        let start = Instant::now();
        while session.try_wait().expect("its state is known").is_none() {
            assert!(start.elapsed() < PATIENCE, "the program does not end");
            sleep(Duration::from_millis(50));
        }
        self.session = Some(session);
    }

    /// Keeps a picture of the display, once it has come to rest, and gives its bytes.
    pub(crate) fn shot(&self, name: &str) -> Vec<u8> {
        let start = Instant::now();
        let mut bytes = self.picture();
        loop {
            self.pause(Duration::from_millis(150));
            let next = self.picture();
            if next == bytes || start.elapsed() > PATIENCE {
                break;
            }
            bytes = next;
        }
        self.snap(name);
        bytes
    }

    /// Keeps a picture of the display as it is at this moment.
    pub(crate) fn snap(&self, name: &str) {
        let path = self.shots.join(format!("{name}.png"));
        std::fs::create_dir_all(path.parent().expect("a folder")).expect("a folder for pictures");
        self.import(&path.display().to_string());
    }

    /// The pixels of the display at this moment.
    fn picture(&self) -> Vec<u8> {
        self.import("rgb:-")
    }

    fn import(&self, to: &str) -> Vec<u8> {
        let args = ["-window", "root", "-depth", "8", "-silent", to];
        let output = Command::new("import").env("DISPLAY", &self.display).args(args).output();
        output.ok().filter(|output| output.status.success()).expect("a picture is taken").stdout
    }

    pub(crate) fn pause(&self, time: Duration) {
        sleep(time);
    }

    pub(crate) fn wait(&self, what: &str, mut look: impl FnMut(&Self) -> Option<String>) -> String {
        let start = Instant::now();
        loop {
            if let Some(found) = look(self) {
                return found;
            }
            if start.elapsed() > PATIENCE {
                self.import(&self.shots.join("gave-up.png").display().to_string());
                let log = std::fs::read_to_string(self.home.path().join("log")).unwrap_or_default();
                panic!("waited in vain for {what}; the program said: {log}");
            }
            sleep(Duration::from_millis(100));
        }
    }

    /// The last visible window that `search` finds.
    fn find(&self, search: &[&str]) -> Option<String> {
        let found = self.xdotool(&[&["search", "--onlyvisible"], search].concat());
        found.lines().last().map(str::to_owned)
    }

    pub(crate) fn xdotool(&self, args: &[&str]) -> String {
        let output = Command::new("xdotool")
            .env("DISPLAY", &self.display)
            .env("LANG", "C.UTF-8")
            .args(args)
            .output()
            .expect("xdotool runs");
        String::from_utf8_lossy(&output.stdout).into_owned()
    }
}

/// Says that a test cannot run here; an error where everything must run.
pub(crate) fn skip(message: &str) {
    assert!(std::env::var_os("TADARUB_REQUIRE_ALL").is_none(), "{message}");
    println!("skipped: {message}");
}

impl Drop for Desktop {
    fn drop(&mut self) {
        if let Some(session) = &mut self.session {
            // The session's own processes are in its group.
            let group = format!("-{}", session.id());
            let _ = Command::new("kill").args(["--", &group]).stderr(Stdio::null()).status();
            let _ = session.wait();
        }
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}
