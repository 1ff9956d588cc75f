//! A desktop of one test: display, window manager, session bus, and the program in it.

use std::io::{BufRead, BufReader, Read};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

/// What the test needs on the machine, by Debian's package.
const TOOLS: [(&str, &str); 5] = [
    ("Xvfb", "xvfb"),
    ("openbox", "openbox"),
    ("xdotool", "xdotool"),
    ("dbus-run-session", "dbus-x11"),
    ("import", "imagemagick"),
];
const PORTAL: &str = "/usr/libexec/xdg-desktop-portal-gtk";
/// How long anything may take before the test gives up.
const PATIENCE: Duration = Duration::from_secs(40);
/// Time for a frame to be drawn and shown.
const FRAME: Duration = Duration::from_millis(350);

/// A display with a window manager and a session bus of its own.
pub struct Desktop {
    display: String,
    server: Child,
    session: Option<Child>,
    home: tempfile::TempDir,
    shots: PathBuf,
}

impl Desktop {
    /// Starts a display; `None`, said aloud, where the machine lacks the tools for it.
    pub fn start() -> Option<Self> {
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
            let message = format!("the real window needs {}", missing.join(", "));
            assert!(std::env::var_os("TADARUB_REQUIRE_ALL").is_none(), "{message}");
            println!("skipped: {message}");
            return None;
        }
        let mut server = Command::new("Xvfb")
            .args(["-displayfd", "1", "-screen", "0", "1440x900x24", "-nolisten", "tcp"])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("Xvfb starts");
        let mut number = String::new();
        let output = server.stdout.take().expect("a pipe");
        BufReader::new(output).read_line(&mut number).expect("Xvfb names its display");
        let shots = Path::new(env!("CARGO_TARGET_TMPDIR")).with_file_name("shots");
        std::fs::create_dir_all(&shots).expect("a folder for pictures");
        let home = tempfile::tempdir().expect("a home");
        let display = format!(":{}", number.trim());
        Some(Self { display, server, session: None, home, shots })
    }

    /// The file in which the program keeps its settings.
    pub fn settings_file(&self) -> PathBuf {
        self.home.path().join("settings.toml")
    }

    /// Writes settings for a program in `lang` and starts it; gives its window.
    pub fn open_program(&mut self, lang: &str) -> String {
        let settings = format!("lang = \"{lang}\"\ntheme = \"light\"\nmotion = false\n");
        std::fs::write(self.settings_file(), settings).expect("settings are written");
        self.open_again()
    }

    /// Ends the program without warning, as a crash or a power cut does.
    pub fn kill(&mut self, window: &str) {
        let pid = self.xdotool(&["getwindowpid", window]);
        let status = Command::new("kill").args(["-9", pid.trim()]).status();
        assert!(status.is_ok_and(|status| status.success()), "the program is killed");
        self.wait_for_end();
    }

    /// Starts the program with whatever it kept from its last run.
    pub fn open_again(&mut self) -> String {
        let runtime = self.home.path().join("runtime");
        std::fs::create_dir_all(&runtime).expect("a runtime folder");
        let private = std::os::unix::fs::PermissionsExt::from_mode(0o700);
        std::fs::set_permissions(&runtime, private).expect("the folder is private");
        let session = Command::new("dbus-run-session")
            .args(["--", "sh", "-c", "openbox & exec \"$0\"", env!("CARGO_BIN_EXE_tadarub")])
            .env("DISPLAY", &self.display)
            .env_remove("WAYLAND_DISPLAY")
            .env("LIBGL_ALWAYS_SOFTWARE", "1")
            .env("LANG", "C.UTF-8")
            .env("XDG_CURRENT_DESKTOP", "GNOME")
            .env("GDK_BACKEND", "x11")
            .env("XDG_RUNTIME_DIR", runtime)
            .env("HOME", self.home.path())
            .env("TADARUB_CONFIG_DIR", self.home.path())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .process_group(0)
            .spawn()
            .expect("the session starts");
        self.session = Some(session);
        let window = self.wait("the window", |desktop| desktop.find(&["--class", "tadarub"]));
        self.xdotool(&["windowmove", &window, "0", "0", "windowsize", &window, "1440", "900"]);
        self.pause(Duration::from_millis(1200));
        window
    }

    /// Presses `keys` in `window`, one after another.
    pub fn keys(&self, window: &str, keys: &[&str]) {
        self.xdotool(&["windowactivate", "--sync", window]);
        for key in keys {
            self.xdotool(&["key", key]);
        }
        self.pause(FRAME);
    }

    /// Presses the pointer at a place of `window`, in points from its corner.
    pub fn click(&self, window: &str, x: u32, y: u32) {
        let (x, y) = (x.to_string(), y.to_string());
        self.xdotool(&["mousemove", "--window", window, &x, &y, "click", "1"]);
        self.pause(FRAME);
        self.park(window);
    }

    /// Puts the pointer out of the way, so that nothing is lit or covered by it.
    pub fn park(&self, window: &str) {
        self.xdotool(&["mousemove", "--window", window, "720", "26"]);
        self.pause(FRAME);
    }

    /// Names `path` in the native dialog whose title holds `title`, and accepts.
    pub fn choose_file(&self, title: &str, path: &Path) {
        let dialog = self.wait(title, |desktop| desktop.find(&["--name", title]));
        self.xdotool(&["windowactivate", "--sync", &dialog]);
        self.pause(Duration::from_millis(500));
        self.shot(&format!("dialog-{}", title.to_lowercase().replace(' ', "-")));
        // An open dialog shows its field for a path only when asked; a save dialog has one.
        if title.starts_with("Open") {
            self.xdotool(&["key", "ctrl+l"]);
        } else {
            self.xdotool(&["key", "ctrl+a"]);
        }
        self.pause(FRAME);
        self.xdotool(&["type", "--delay", "15", &path.display().to_string()]);
        self.pause(FRAME);
        for _ in 0..4 {
            self.xdotool(&["key", "Return"]);
            self.pause(Duration::from_millis(700));
            if self.find(&["--name", title]).is_none() {
                return;
            }
        }
        panic!("the dialog “{title}” does not close");
    }

    pub fn wait_for_title(&self, window: &str, part: &str) {
        self.wait(part, |desktop| {
            desktop.xdotool(&["getwindowname", window]).contains(part).then_some(String::new())
        });
        self.pause(FRAME);
    }

    /// The text of a file once it has been written.
    pub fn wait_for_file(&self, path: &Path) -> String {
        self.wait("the exported file", |_| std::fs::read_to_string(path).ok().filter(|text| !text.is_empty()))
    }

    /// Waits for the program to end by itself.
    pub fn wait_for_end(&mut self) {
        let mut session = self.session.take().expect("it was started");
        let start = Instant::now();
        while session.try_wait().expect("its state is known").is_none() {
            assert!(start.elapsed() < PATIENCE, "the program does not end");
            sleep(Duration::from_millis(50));
        }
        self.session = Some(session);
    }

    /// Keeps a picture of the display and gives its bytes.
    pub fn shot(&self, name: &str) -> Vec<u8> {
        let path = self.shots.join(format!("{name}.png"));
        // The same pixels give the same bytes without the date.
        let args = ["-window", "root", "-define", "png:exclude-chunks=date,time"];
        let status = Command::new("import").env("DISPLAY", &self.display).args(args).arg(&path).status();
        assert!(status.is_ok_and(|status| status.success()), "a picture is taken");
        let mut bytes = Vec::new();
        std::fs::File::open(path).and_then(|mut file| file.read_to_end(&mut bytes)).expect("the picture");
        bytes
    }

    pub fn pause(&self, time: Duration) {
        sleep(time);
    }

    fn wait(&self, what: &str, mut look: impl FnMut(&Self) -> Option<String>) -> String {
        let start = Instant::now();
        loop {
            if let Some(found) = look(self) {
                return found;
            }
            if start.elapsed() > PATIENCE {
                self.shot("gave-up");
                panic!("waited in vain for {what}");
            }
            sleep(Duration::from_millis(100));
        }
    }

    /// The last visible window that `search` finds.
    fn find(&self, search: &[&str]) -> Option<String> {
        let found = self.xdotool(&[&["search", "--onlyvisible"], search].concat());
        found.lines().last().map(str::to_owned)
    }

    fn xdotool(&self, args: &[&str]) -> String {
        let output = Command::new("xdotool")
            .env("DISPLAY", &self.display)
            .env("LANG", "C.UTF-8")
            .args(args)
            .output()
            .expect("xdotool runs");
        String::from_utf8_lossy(&output.stdout).into_owned()
    }
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
