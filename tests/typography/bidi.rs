//! The order of characters on a line against Unicode's own conformance tests (Debian `unicode-data`).

use std::ops::Range;
use std::path::Path;

use tadarub::ui::text::{Base, TextStyle, TextSystem};

use crate::needed;

/// One case: its characters, the base direction, and the characters in visual order.
struct Case {
    text: String,
    base: Base,
    order: Vec<usize>,
}

#[derive(Default)]
struct Tally {
    passed: usize,
    failed: Vec<String>,
}

impl Tally {
    fn add(&mut self, system: &mut TextSystem, case: &Case) {
        match check(system, case) {
            Ok(()) => self.passed += 1,
            Err(why) => self.failed.push(why),
        }
    }

    fn report(&self, name: &str) {
        let total = self.passed + self.failed.len();
        println!("{name}: {} of {total} ({:.3} %)", self.passed, self.passed as f64 * 100.0 / total as f64);
        for why in self.failed.iter().take(12) {
            println!("  {why}");
        }
    }
}

/// Lays the case out on one line and compares the order of its clusters with that of its characters.
/// A cluster is drawn as one, so only its place counts; removed characters count for nothing.
fn check(system: &mut TextSystem, case: &Case) -> Result<(), String> {
    let style = TextStyle::body().based(case.base);
    let paragraph = system.layout(&case.text, &style, None);
    let starts: Vec<usize> = case.text.char_indices().map(|(byte, _)| byte).collect();
    let clusters: Vec<Range<usize>> =
        (0..paragraph.line_count()).flat_map(|line| paragraph.visual_order(line)).collect();
    let cluster_of = |character: usize| {
        let byte = starts.get(character).copied().unwrap_or_default();
        clusters.iter().position(|cluster| cluster.contains(&byte))
    };
    let mut wanted: Vec<Option<usize>> = case.order.iter().map(|c| cluster_of(*c)).collect();
    wanted.dedup();
    let in_order = wanted.windows(2).all(|pair| matches!(pair, [Some(a), Some(b)] if a < b));
    if in_order || wanted.len() < 2 {
        return Ok(());
    }
    let codes: Vec<String> = case.text.chars().map(|c| format!("{:04X}", u32::from(c))).collect();
    Err(format!("{} ({:?}): wanted {:?}, clusters {clusters:?}", codes.join(" "), case.base, case.order))
}

fn numbers(field: &str) -> Vec<usize> {
    field.split_whitespace().filter_map(|n| n.parse().ok()).collect()
}

#[test]
fn order_follows_bidi_character_test() {
    let Some(path) = needed(Path::new("/usr/share/unicode/BidiCharacterTest.txt")) else { return };
    let file = std::fs::read_to_string(path).expect("the file can be read");
    let mut system = TextSystem::new();
    let mut tally = Tally::default();
    for line in file.lines().filter(|line| !line.starts_with('#') && !line.trim().is_empty()) {
        let fields: Vec<&str> = line.split(';').collect();
        let [text, base, _, _, order] = fields.as_slice() else { panic!("odd line: {line}") };
        let text =
            text.split(' ').filter_map(|hex| char::from_u32(u32::from_str_radix(hex, 16).ok()?)).collect();
        let base = match *base {
            "0" => Base::Ltr,
            "1" => Base::Rtl,
            _ => Base::Auto,
        };
        tally.add(&mut system, &Case { text, base, order: numbers(order) });
    }
    tally.report("BidiCharacterTest");
    assert!(tally.failed.is_empty(), "{} cases differ", tally.failed.len());
}

/// A character of each bidi class.
fn example(class: &str) -> Option<char> {
    Some(match class {
        "L" => 'a',
        "R" => '\u{5d0}',
        "AL" => '\u{627}',
        "EN" => '1',
        "ES" => '+',
        "ET" => '$',
        "AN" => '\u{661}',
        "CS" => ',',
        "NSM" => '\u{300}',
        "BN" => '\u{ad}',
        "B" => '\u{2029}',
        "S" => '\u{9}',
        "WS" => ' ',
        "ON" => '!',
        "LRE" => '\u{202a}',
        "LRO" => '\u{202d}',
        "RLE" => '\u{202b}',
        "RLO" => '\u{202e}',
        "PDF" => '\u{202c}',
        "LRI" => '\u{2066}',
        "RLI" => '\u{2067}',
        "FSI" => '\u{2068}',
        "PDI" => '\u{2069}',
        _ => return None,
    })
}

#[test]
fn order_follows_bidi_test() {
    let Some(path) = needed(Path::new("/usr/share/unicode/BidiTest.txt")) else { return };
    let file = std::fs::read_to_string(path).expect("the file can be read");
    let mut system = TextSystem::new();
    let mut tally = Tally::default();
    let mut order = Vec::new();
    for line in file.lines().filter(|line| !line.starts_with('#')) {
        if let Some(reorder) = line.strip_prefix("@Reorder:") {
            order = numbers(reorder);
        }
        let Some((classes, bits)) = line.split_once(';').filter(|_| !line.starts_with('@')) else { continue };
        let text: String = classes.split_whitespace().filter_map(example).collect();
        let bits = u8::from_str_radix(bits.trim(), 16).unwrap_or_default();
        for (bit, base) in [(1, Base::Auto), (2, Base::Ltr), (4, Base::Rtl)] {
            if bits & bit != 0 {
                tally.add(&mut system, &Case { text: text.clone(), base, order: order.clone() });
            }
        }
    }
    tally.report("BidiTest");
    assert!(tally.failed.is_empty(), "{} cases differ", tally.failed.len());
}
