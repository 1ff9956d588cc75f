//! Pictures of every state in both languages, both themes and at one and two pixels a point, for people to look
//! at: `target/shots/gallery`. The test itself holds each state to be seen at all; it takes two of the eight
//! rooms, all of them, half an hour long, where
//! `TADARUB_GALLERY` is 1, or those whose names begin as it says, such as `ar-dark-2x`.

use crate::desktop::{Desktop, Dialog};
use crate::reports;

/// Width of the window in points.
const WIDTH: u32 = 1440;

/// Articles that keep the window busy for some seconds.
const BUSY: usize = 3000;

/// Language, theme, pixels a point, and whether the room is always taken.
const ROOMS: [(&str, &str, u32, bool); 8] = [
    ("ar", "light", 1, true),
    ("en", "dark", 1, true),
    ("ar", "dark", 1, false),
    ("en", "light", 1, false),
    ("ar", "light", 2, false),
    ("ar", "dark", 2, false),
    ("en", "light", 2, false),
    ("en", "dark", 2, false),
];

/// One window of the gallery.
struct Room {
    desktop: Desktop,
    window: String,
    lang: &'static str,
    name: String,
}

#[test]
fn every_state_is_seen() {
    let asked = std::env::var("TADARUB_GALLERY").ok();
    for (lang, theme, scale, is_always) in ROOMS {
        let name = format!("{lang}-{theme}-{scale}x");
        let is_asked = asked.as_deref().is_some_and(|asked| asked == "1" || name.starts_with(asked));
        if !is_asked && (!is_always || asked.is_some()) {
            println!("not asked for with TADARUB_GALLERY: {name}");
            continue;
        }
        let Some(desktop) = Desktop::start_scaled(scale) else { return };
        let mut room = Room { desktop, window: String::new(), lang, name };
        room.open(theme, 0);
        room.matrix();
        room.dialogs();
        room.reading();
        room.sizes();
        room.empty();
        room.close();
        room.open(theme, 20);
        room.many();
        room.close();
        room.newer(theme);
        room.close();
        room.error(theme);
        room.close();
        room.recovered(theme);
        room.close();
        room.word_lists(theme);
        room.close();
        room.busy(theme);
        room.close();
    }
}

impl Room {
    /// Opens the window on the example, or on so many articles of one's own.
    fn open(&mut self, theme: &str, articles: usize) {
        let files = match articles {
            0 => Vec::new(),
            count => reports::write_many(self.desktop.documents(), count),
        };
        self.window = self.desktop.open_with(self.lang, theme, &files);
        self.desktop.park(&self.window);
    }

    fn close(&mut self) {
        self.desktop.kill(&self.window);
        self.desktop.forget();
    }

    fn keep(&self, state: &str) {
        self.desktop.shot(&format!("gallery/{state}-{}", self.name));
    }

    /// Presses keys, waits until they show, and keeps the picture.
    fn press(&self, state: &str, keys: &[&str]) {
        self.desktop.see(state, || self.desktop.press(&self.window, keys));
        self.keep(state);
    }

    /// Presses the pointer so many times at a place, in points from the side on which the interface starts.
    fn click(&self, state: &str, from_start: u32, y: u32, times: u32) {
        let x = if self.lang == "ar" { WIDTH - from_start } else { from_start };
        self.desktop.see(state, || {
            self.desktop.point(&self.window, x, y);
            self.desktop.press_here(times);
        });
        self.keep(state);
        self.desktop.park(&self.window);
    }

    /// Closes a menu or dialog.
    fn escape(&self) {
        self.desktop.see("what lies beneath", || self.desktop.press(&self.window, &["Escape"]));
    }

    fn matrix(&self) {
        self.keep("matrix");
        for (menu, from_start, y) in [
            ("kinds", WIDTH - if self.lang == "ar" { 254 } else { 331 }, 76),
            ("sources", WIDTH - if self.lang == "ar" { 160 } else { 220 }, 76),
            ("export", WIDTH - 230, 26),
            ("order", WIDTH - 68, 76),
            ("column", 703, 118),
            ("card", 202, if self.lang == "ar" { 155 } else { 173 }),
            ("more", WIDTH - 33, 26),
        ] {
            self.click(&format!("menu-{menu}"), from_start, y, 1);
            self.escape();
        }
        self.press("several-rows", &["shift+Down", "shift+Down"]);
        self.press("decided", &["a"]);
        self.press("one-row", &["Escape"]);
        self.press("conflicts", &["n"]);
        self.click("filtered", 290, 76, 1);
        self.press("ungrouped", &["Escape", "g"]);
        self.press("last-row", &["End", "ctrl+Down"]);
        self.press("matrix-blind", &["Home", "b"]);
        self.desktop.keys(&self.window, &["b", "g"]);
        self.press("sources-folded", &["ctrl+b"]);
        self.press("sources-back", &["ctrl+b"]);
        self.search("searched", if self.lang == "ar" { "متى" } else { "When" });
        let x = if self.lang == "ar" { 690 } else { WIDTH - 690 };
        self.desktop.point(&self.window, x, 200);
        // It comes a little later than the row lights up.
        self.desktop.pause(std::time::Duration::from_millis(900));
        self.keep("tooltip");
        self.desktop.park(&self.window);
        self.desktop.press(&self.window, &["Escape", "Escape", "Home"]);
    }

    /// Searches, and goes to the first row found.
    fn search(&self, state: &str, text: &str) {
        self.desktop.see("the search field", || self.desktop.press(&self.window, &["ctrl+f"]));
        self.desktop.see("rows", || self.desktop.write(text));
        self.press(state, &["Return"]);
    }

    /// Larger text, and a window as narrow as it may be.
    fn sizes(&self) {
        self.press("large-text", &["ctrl+plus", "ctrl+plus", "ctrl+plus"]);
        self.press("large-text-reading", &["ctrl+2"]);
        self.desktop.press(&self.window, &["ctrl+0", "ctrl+1"]);
        self.desktop.see("a narrow window", || self.desktop.resize(&self.window, 800, 600));
        self.keep("narrow");
        self.desktop.see("a small window", || self.desktop.resize(&self.window, 1280, 698));
        self.keep("small");
        self.desktop.see("a narrow window", || self.desktop.resize(&self.window, 800, 600));
        self.press("narrow-settings", &["ctrl+comma"]);
        self.escape();
        self.press("narrow-reading", &["ctrl+2"]);
        self.desktop.press(&self.window, &["ctrl+1"]);
        self.desktop.see("the whole window", || self.desktop.resize(&self.window, WIDTH, 878));
    }

    /// An article's newer version, which no longer holds the words of a decision.
    fn newer(&mut self, theme: &str) {
        let article = self.desktop.documents().join("article.json");
        let write = |text: &str| {
            let report = serde_json::json!({
                "title": "حريق في مخزن الميناء", "source": "صحيفة المنارة", "date": "2025-03-02", "text": text,
            });
            std::fs::write(&article, report.to_string()).expect("an article is written");
        };
        write("قُتل 12 شخصاً في حريق مخزن الميناء، وأصيب 40 آخرون، بحسب الدفاع المدني.");
        self.window = self.desktop.open_with(self.lang, theme, std::slice::from_ref(&article));
        self.desktop.park(&self.window);
        self.press("one-article", &["a"]);
        write("أخمدت فرق الإطفاء حريق المخزن بعد ساعتين، ولم يُصب أحد.");
        let title = if self.lang == "ar" { "فتح مقالات" } else { "Open articles" };
        self.desktop.press(&self.window, &["ctrl+o"]);
        self.desktop.choose(Dialog::Open, title, &article);
        self.desktop.park(&self.window);
        self.keep("dialog-newer");
        self.desktop.see("the newer version", || self.desktop.press(&self.window, &["ctrl+Return"]));
        self.keep("decisions-lost");
        self.desktop.see("the palette", || self.desktop.press(&self.window, &["ctrl+k"]));
        let name = if self.lang == "ar" { "لم يعد نصها" } else { "words are gone" };
        self.desktop.see("a command", || self.desktop.write(name));
        self.keep("palette-found");
        self.press("dialog-unplaced", &["Return"]);
    }

    /// A project that a later version wrote.
    fn error(&mut self, theme: &str) {
        let project = self.desktop.documents().join("later.tadarub");
        std::fs::write(&project, r#"{"format":"tadarub.project","version":99}"#)
            .expect("a project is written");
        self.window = self.desktop.open_with(self.lang, theme, &[project]);
        self.desktop.park(&self.window);
        self.keep("error");
    }

    /// Work that a run which ended without warning had not saved.
    fn recovered(&mut self, theme: &str) {
        self.open(theme, 0);
        self.desktop.see("a decision", || self.desktop.press(&self.window, &["a"]));
        // It is written down soon after.
        self.desktop.pause(std::time::Duration::from_secs(2));
        self.desktop.kill(&self.window);
        self.window = self.desktop.open_again();
        self.desktop.park(&self.window);
        self.keep("recovered");
    }

    /// Word lists of one's own with lines that do not fit.
    fn word_lists(&mut self, theme: &str) {
        let folder = self.desktop.word_lists();
        std::fs::create_dir_all(&folder).expect("a folder");
        std::fs::write(folder.join("nouns.tsv"), "boat\tequipment\nno columns\n").expect("a word list");
        self.open(theme, 0);
        self.keep("words-faulty");
        std::fs::remove_dir_all(&folder).expect("the folder is taken away");
    }

    fn dialogs(&self) {
        self.desktop.press(&self.window, &["a", "Down", "x", "ctrl+z"]);
        for (dialog, key) in [
            ("palette", "ctrl+k"),
            ("shortcuts", "F1"),
            ("settings", "ctrl+comma"),
            ("history", "ctrl+h"),
            ("verdict", "v"),
            ("note", "m"),
            ("paste", "ctrl+n"),
            ("leave", "ctrl+q"),
        ] {
            self.press(&format!("dialog-{dialog}"), &[key]);
            self.escape();
        }
        // An article of one's own would take the place of the decided example.
        self.desktop.see("the field for a text", || self.desktop.press(&self.window, &["ctrl+n"]));
        self.desktop.see("a text", || self.desktop.write("News"));
        self.press("dialog-replace", &["ctrl+Return"]);
        self.escape();
        self.click("dialog-details", 110, 185, 2);
        self.escape();
    }

    fn reading(&self) {
        self.press("reading", &["ctrl+2"]);
        self.claim();
        self.press("reading-blind", &["b"]);
        self.press("reading-focus-blind", &["f"]);
        self.press("reading-focus", &["b"]);
        self.desktop.press(&self.window, &["f"]);
        self.search("reading-searched", "12");
        self.desktop.press(&self.window, &["Escape", "Escape"]);
        self.press("matrix-again", &["ctrl+1"]);
    }

    /// The claim editor on selected words, a mistake in it, and the evidence of a claim that was changed.
    fn claim(&self) {
        let [from, to] = if self.lang == "ar" { [1400, 1200] } else { [260, 60] };
        self.desktop.drag(&self.window, [from, 255], [to, 255]);
        self.keep("words-selected");
        self.desktop.park(&self.window);
        self.press("dialog-claim", &["c"]);
        self.escape();
        self.desktop.see("the matrix", || self.desktop.press(&self.window, &["ctrl+1"]));
        // The third row asks for a rank, and the first counts something.
        self.press("dialog-claim-rank", &["Home", "Down", "Down", "e"]);
        self.escape();
        self.desktop.see("the first row", || self.desktop.press(&self.window, &["Home"]));
        self.press("dialog-claim-change", &["e"]);
        self.desktop.see("an empty field", || self.desktop.press(&self.window, &["ctrl+a", "BackSpace"]));
        self.keep("dialog-claim-wrong");
        self.desktop.see("a figure", || self.desktop.write("31"));
        self.press("evidence-changed", &["ctrl+Return"]);
        self.desktop.see("the reading room", || self.desktop.press(&self.window, &["ctrl+2"]));
    }

    /// Closes every article through the palette.
    fn empty(&self) {
        self.desktop.see("the palette", || self.desktop.press(&self.window, &["ctrl+k"]));
        let name = if self.lang == "ar" { "إغلاق كل" } else { "Close all" };
        self.desktop.see("a command", || self.desktop.write(name));
        self.press("empty", &["Return"]);
    }

    /// The window while it works on more articles than it can be done with at once.
    fn busy(&mut self, theme: &str) {
        let files = reports::write_many(self.desktop.documents(), BUSY);
        self.window = self.desktop.open_busy(self.lang, theme, &files);
        self.desktop.park(&self.window);
        self.desktop.snap(&format!("gallery/busy-{}", self.name));
        self.desktop.wait_for_title(&self.window, if self.lang == "ar" { "مقال" } else { "article" });
        self.desktop.snap(&format!("gallery/comparing-{}", self.name));
    }

    fn many(&self) {
        self.keep("twenty-values");
        let onwards = if self.lang == "ar" { "Left" } else { "Right" };
        self.press("twenty-value-at-hand", &[onwards, onwards]);
        self.press("twenty-columns", &["t"]);
        self.press("twenty-pinned", &["3", "p"]);
        self.press("twenty-reading", &["ctrl+2"]);
        self.desktop.press(&self.window, &["ctrl+1"]);
        self.desktop.see("the search field", || self.desktop.press(&self.window, &["ctrl+f"]));
        self.desktop.see("a search without hits", || self.desktop.write("zzz"));
        self.keep("nothing-found");
    }
}
