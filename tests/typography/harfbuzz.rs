//! Shaping against `hb-shape` (Debian `libharfbuzz-bin`): every paragraph of the shared data, run by run.

use std::collections::BTreeMap;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use tadarub::text::Words;
use tadarub::ui::text::{FaceId, TextStyle, TextSystem};

use crate::needed;

/// Set so that a point is a font unit in the bundled faces: both have 1000 units to the em.
const UNITS: f32 = 1000.0;

/// A run as we shaped it, and what it says.
struct Shaped {
    text: String,
    glyphs: Vec<(u16, i32)>,
}

/// Runs that HarfBuzz can shape in one go.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Group {
    font: PathBuf,
    is_rtl: bool,
    script: &'static str,
}

fn articles(folder: &Path, texts: &mut Vec<String>) {
    let mut paths: Vec<PathBuf> =
        std::fs::read_dir(folder).expect("a folder").filter_map(|entry| Some(entry.ok()?.path())).collect();
    paths.sort();
    for path in paths {
        let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        if path.is_dir() {
            articles(&path, texts);
        } else if name.ends_with(".txt") || (name.ends_with(".json") && name != "gold.json") {
            texts.extend(
                tadarub::intake::read_path(&path, Words::builtin())
                    .articles
                    .into_iter()
                    .map(|a| a.text.to_string()),
            );
        }
    }
}

/// The script of each byte, where signs and digits take that of the letters before them (at the start: after them).
fn scripts(text: &str) -> Vec<&'static str> {
    let of = |c: char| match c {
        '\u{600}'..='\u{605}'
        | '\u{60c}'
        | '\u{61b}'
        | '\u{61f}'
        | '\u{640}'
        | '\u{64b}'..='\u{655}'
        | '\u{670}' => None,
        '\u{606}'..='\u{6ff}'
        | '\u{750}'..='\u{77f}'
        | '\u{8a0}'..='\u{8ff}'
        | '\u{fb50}'..='\u{fdff}'
        | '\u{fe70}'..='\u{fefc}' => (!('\u{660}'..='\u{669}').contains(&c)).then_some("arab"),
        _ if c.is_alphabetic() && c < '\u{250}' => Some("latn"),
        _ => None,
    };
    let mut current = text.chars().find_map(of).unwrap_or("arab");
    let mut out = Vec::with_capacity(text.len());
    for c in text.chars() {
        current = of(c).unwrap_or(current);
        out.extend(std::iter::repeat_n(current, c.len_utf8()));
    }
    out
}

fn font_file(
    system: &TextSystem,
    face: FaceId,
    folder: &Path,
    known: &mut BTreeMap<String, PathBuf>,
) -> PathBuf {
    let name = format!("{face:?}");
    let path = folder.join(format!("{}.ttf", known.len()));
    known
        .entry(name)
        .or_insert_with(|| {
            let (bytes, _) = system.face_file(face).expect("a face that was used");
            std::fs::write(&path, bytes).expect("a temporary file");
            path
        })
        .clone()
}

#[test]
fn glyphs_equal_those_of_harfbuzz() {
    let Some(data) = needed(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/data")) else { return };
    let Some(_) = needed(Path::new("/usr/bin/hb-shape")) else { return };
    let mut texts = Vec::new();
    articles(&data.join("dev"), &mut texts);
    articles(&data.join("raw"), &mut texts);
    let folder = tempfile::tempdir().expect("a temporary folder");
    for (name, style) in [("reading", TextStyle::reading()), ("interface", TextStyle::body())] {
        let mut system = TextSystem::new();
        let mut fonts = BTreeMap::new();
        let mut groups: BTreeMap<Group, Vec<Shaped>> = BTreeMap::new();
        let mut paragraphs = 0;
        for line in texts.iter().flat_map(|text| text.lines()).filter(|line| !line.trim().is_empty()) {
            paragraphs += 1;
            shape(&mut system, &style.sized(UNITS), line, |system, group, shaped| {
                let font = font_file(system, group.0, folder.path(), &mut fonts);
                groups.entry(Group { font, is_rtl: group.1, script: group.2 }).or_default().push(shaped);
            });
        }
        let (mut same, mut total) = (0, 0);
        for (group, runs) in &groups {
            let theirs = harfbuzz(group, runs);
            assert_eq!(theirs.len(), runs.len(), "one line for each run");
            for (ours, theirs) in runs.iter().zip(theirs) {
                total += 1;
                if ours.glyphs == theirs {
                    same += 1;
                } else if total - same <= 12 {
                    println!(
                        "  {:?} {}:\n    ours   {:?}\n    theirs {theirs:?}",
                        ours.text, group.script, ours.glyphs
                    );
                }
            }
        }
        println!(
            "hb-shape, {name}: {same} of {total} runs in {paragraphs} paragraphs ({:.3} %)",
            same as f64 * 100.0 / total as f64
        );
        assert_eq!(same, total, "every run is shaped as HarfBuzz shapes it");
    }
}

fn shape(
    system: &mut TextSystem,
    style: &TextStyle,
    line: &str,
    mut add: impl FnMut(&TextSystem, (FaceId, bool, &'static str), Shaped),
) {
    let paragraph = system.layout(line, style, None);
    let scripts = scripts(line);
    for run in paragraph.runs(0) {
        let text = line.get(run.bytes.clone()).unwrap_or_default().to_owned();
        let glyphs =
            paragraph.glyphs_of(run).map(|(glyph, advance)| (glyph, advance.round() as i32)).collect();
        let script = scripts.get(run.bytes.start).copied().unwrap_or("arab");
        add(system, (run.face, run.is_rtl, script), Shaped { text, glyphs });
    }
}

/// Glyph ids and advances of each run by HarfBuzz.
fn harfbuzz(group: &Group, runs: &[Shaped]) -> Vec<Vec<(u16, i32)>> {
    let mut child = Command::new("hb-shape")
        .arg(format!("--font-file={}", group.font.display()))
        .arg(format!("--direction={}", if group.is_rtl { "rtl" } else { "ltr" }))
        .arg(format!("--script={}", group.script))
        .args(["--language=und", "--no-glyph-names", "--no-clusters", "--text-file=-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("hb-shape starts");
    let mut input = String::new();
    for run in runs {
        input.push_str(&run.text);
        input.push('\n');
    }
    let mut stdin = child.stdin.take().expect("a pipe");
    let writer = std::thread::spawn(move || stdin.write_all(input.as_bytes()));
    let output = child.wait_with_output().expect("hb-shape ends");
    writer.join().expect("no panic").expect("all was written");
    String::from_utf8_lossy(&output.stdout).lines().map(read_glyphs).collect()
}

/// Reads `[115+559|3@10,0+221]`.
fn read_glyphs(line: &str) -> Vec<(u16, i32)> {
    let glyph = |part: &str| {
        let (id, advance) = part.split_once('+')?;
        let id = id.split('@').next()?;
        Some((id.parse().ok()?, advance.split(',').next()?.parse().ok()?))
    };
    line.trim_matches(['[', ']']).split('|').filter_map(glyph).collect()
}
