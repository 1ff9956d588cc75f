//! Text out of Markdown: emphasis, headings, links.

use memchr::memchr3;

/// Longest address of a link, in bytes.
const LONGEST_ADDRESS: usize = 2048;

/// `text` without the marks of Markdown; `None` where it has none.
pub(super) fn plain(text: &str) -> Option<String> {
    memchr3(b'*', b'_', b'#', text.as_bytes()).or_else(|| text.find("]("))?;
    let lines: Vec<String> = text.split('\n').map(line).collect();
    Some(lines.join("\n")).filter(|plain| plain != text)
}

fn line(line: &str) -> String {
    let mut out = without_links(without_heading(line));
    for mark in ["***", "**", "__", "*"] {
        out = without_emphasis(&out, mark);
    }
    out
}

/// The words of a heading: `## عنوان ##`.
fn without_heading(line: &str) -> &str {
    let opened = line.trim_start();
    let words = opened.trim_start_matches('#');
    let level = opened.len() - words.len();
    if (1..=6).contains(&level) && words.starts_with([' ', '\t']) && words.contains(char::is_alphabetic) {
        words.trim().trim_end_matches('#').trim_end()
    } else {
        line
    }
}

/// Without `mark` before and behind words; where white space stands inside of it, it is no emphasis.
fn without_emphasis(line: &str, mark: &str) -> String {
    let mut out = String::with_capacity(line.len());
    let mut rest = line;
    while let Some((before, inside)) = rest.split_once(mark) {
        let is_open = !before.ends_with(|c: char| c.is_alphanumeric() || mark.starts_with(c));
        let emphasised = inside.split_once(mark).filter(|(words, behind)| {
            let is_word = words.contains(char::is_alphanumeric);
            let is_tight = !words.starts_with(char::is_whitespace) && !words.ends_with(char::is_whitespace);
            let is_closed = mark.len() > 1 || !behind.starts_with(|c: char| c.is_alphanumeric());
            is_word && is_tight && is_closed
        });
        out.push_str(before);
        if let Some((words, behind)) = emphasised.filter(|_| is_open || mark == "**" || mark == "***") {
            out.push_str(words);
            rest = behind;
        } else {
            out.push_str(mark);
            rest = inside;
        }
    }
    out.push_str(rest);
    out
}

/// `[words](address)` as its words; pictures are left out with what describes them.
fn without_links(line: &str) -> String {
    let mut out = String::with_capacity(line.len());
    let mut rest = line;
    while let Some(at) = rest.find("](") {
        let (before, behind) = rest.split_at(at);
        let address = behind.strip_prefix("](").and_then(|inside| {
            let end = inside.bytes().take(LONGEST_ADDRESS).position(|byte| byte == b')')?;
            Some((inside.get(..end)?, inside.get(end + 1..)?))
        });
        let is_address = |address: &str| address.starts_with("http") || address.starts_with('/');
        match (before.rfind('['), address) {
            (Some(open), Some((address, after))) if is_address(address) => {
                let (text, words) = before.split_at(open);
                match text.strip_suffix('!') {
                    Some(text) => out.push_str(text),
                    None => {
                        out.push_str(text);
                        out.push_str(words.trim_start_matches('['));
                    }
                }
                rest = after;
            }
            _ => {
                out.push_str(before);
                out.push_str("](");
                rest = behind.strip_prefix("](").unwrap_or_default();
            }
        }
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_taken_out_and_words_stay() {
        for (written, read) in [
            ("## انهيار جسر ##", "انهيار جسر"),
            ("قُتل **47** شخصا وأصيب __112__ و***9*** آخرون", "قُتل 47 شخصا وأصيب 112 و9 آخرون"),
            ("وقال *أحد* الشهود", "وقال أحد الشهود"),
            ("بـ**47** قتيلا", "بـ47 قتيلا"),
            ("أصيب [12 عاملا](https://e.example/2020/99) اليوم", "أصيب 12 عاملا اليوم"),
            ("![مقتل 18](/m.jpg)أصيب 12", "أصيب 12"),
        ] {
            assert_eq!(plain(written).as_deref(), Some(read));
        }
    }

    #[test]
    fn other_stars_and_signs_stay() {
        for text in ["*****", "** عاجل **", "3*4*5", "#عاجل أصيب 12", "* بند\n* بند", "a_b_c", "الهدف [1](2)"]
        {
            assert_eq!(plain(text), None, "{text}");
        }
    }
}
