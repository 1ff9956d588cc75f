//! Text out of HTML, as sites hand it out in the body of a report.
//!
//! Whole pages are refused, so this reads fragments only, and needs neither the tree nor the repairs of a browser: which
//! elements end a line, and which hold what is not the report.

use std::borrow::Cow;

use memchr::memchr;

use super::entities::decoded;

/// Elements whose contents are not the report's.
const DROPPED: [&str; 15] = [
    "script",
    "style",
    "head",
    "noscript",
    "template",
    "iframe",
    "svg",
    "figcaption",
    "nav",
    "aside",
    "button",
    "select",
    "textarea",
    "video",
    "form",
];
/// Elements that stand in paragraphs of their own.
const PARAGRAPHS: [&str; 28] = [
    "p",
    "div",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "blockquote",
    "section",
    "article",
    "main",
    "header",
    "footer",
    "figure",
    "table",
    "ul",
    "ol",
    "dl",
    "pre",
    "address",
    "center",
    "details",
    "summary",
    "body",
    "html",
    "fieldset",
    "caption",
];
/// Elements that stand in lines of their own.
const LINES: [&str; 9] = ["li", "tr", "dd", "dt", "thead", "tbody", "tfoot", "option", "legend"];
const CELLS: [&str; 2] = ["td", "th"];
/// Elements that have no contents.
const VOID: [&str; 13] =
    ["br", "hr", "img", "wbr", "input", "meta", "link", "source", "embed", "param", "col", "area", "track"];
/// Elements within a line.
const INLINE: [&str; 33] = [
    "a", "b", "strong", "i", "em", "u", "s", "span", "bdi", "bdo", "font", "small", "big", "sup", "sub",
    "mark", "cite", "q", "abbr", "acronym", "time", "code", "label", "del", "ins", "strike", "picture",
    "audio", "object", "colgroup", "title", "amp-img", "ruby",
];

/// Longest tag that is looked for: pictures may stand in one.
const LONGEST: usize = 64 * 1024;
const COMMENT_END: &str = "-->";
/// How far from the top a file tells that it is a whole page.
const TOP: usize = 4096;

/// The form of a file that is a page or a letter as it is sent, not a text.
pub(in crate::intake) fn whole_page(text: &str) -> Option<&'static str> {
    let start = text.trim_start();
    let top: String = start.chars().take(TOP).collect::<String>().to_ascii_lowercase();
    if top.starts_with('<') {
        let is_html = ["<!doctype html", "<html", "<body"].iter().any(|tag| top.contains(tag));
        let is_feed = ["<rss", "<feed", "<rdf:rdf"].iter().any(|tag| top.contains(tag));
        return is_html.then_some("HTML").or(is_feed.then_some("RSS"));
    }
    let is_encoded =
        ["multipart/", "quoted-printable", "base64"].iter().any(|encoding| top.contains(encoding));
    (top.contains("mime-version:") && is_encoded).then_some("MHTML")
}

/// What HTML there was in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Marks {
    /// Tags, perhaps with contents that are not the report's.
    Tags,
    /// Characters written by name or number only.
    References,
}

/// What `text` reads once the marks of HTML are taken out; `None` where there are none.
pub(super) fn plain(text: &str) -> Option<(String, Marks)> {
    if is_markup(text) {
        return Some((text_of(text), Marks::Tags));
    }
    match decoded(text) {
        Cow::Borrowed(_) => None,
        // Feeds escape the markup itself.
        Cow::Owned(text) if is_markup(&text) => Some((text_of(&text), Marks::Tags)),
        Cow::Owned(text) => Some((text, Marks::References)),
    }
}

/// Whether tags stand in `text`; a sign of comparison or a lone letter in angle brackets is none.
fn is_markup(text: &str) -> bool {
    let mut rest = text;
    while let Some(at) = memchr(b'<', rest.as_bytes()) {
        rest = rest.get(at..).unwrap_or_default();
        if rest.starts_with("<!--") || rest.starts_with("<![CDATA[") {
            return true;
        }
        match Tag::at(rest) {
            Some(tag) if tag.closes || !INLINE.contains(&&*tag.name) => return true,
            Some(tag) => rest = rest.get(tag.length..).unwrap_or_default(),
            None => rest = rest.get(1..).unwrap_or_default(),
        }
    }
    false
}

/// A known tag.
struct Tag {
    name: String,
    closes: bool,
    /// Bytes up to behind its `>`.
    length: usize,
}

impl Tag {
    /// The tag that `text` begins with.
    fn at(text: &str) -> Option<Self> {
        let inner = text.strip_prefix('<')?;
        let named = inner.strip_prefix('/');
        let (closes, named) = (named.is_some(), named.unwrap_or(inner));
        let length = named.bytes().take_while(|b| b.is_ascii_alphanumeric() || *b == b'-').count();
        let (name, behind) = named.split_at_checked(length)?;
        let name = name.to_ascii_lowercase();
        let is_known =
            [&DROPPED[..], &PARAGRAPHS, &LINES, &CELLS, &VOID, &INLINE].iter().any(|l| l.contains(&&*name));
        if !is_known || !behind.starts_with(['>', '/', ' ', '\n', '\t']) {
            return None;
        }
        let end = end_of_tag(behind)?;
        Some(Self { name, closes, length: text.len() - behind.len() + end })
    }
}

/// Bytes up to behind the `>` that no quotation marks enclose; the first `>` where none closes.
fn end_of_tag(text: &str) -> Option<usize> {
    let mut quoted = None;
    let mut first = None;
    for (at, byte) in text.bytes().enumerate().take(LONGEST) {
        match (byte, quoted) {
            (b'>', None) => return Some(at + 1),
            (b'>', Some(_)) => first = first.or(Some(at + 1)),
            // Another tag: this is none.
            (b'<', None) => break,
            (b'"' | b'\'', None) => quoted = Some(byte),
            (mark, Some(open)) if mark == open => quoted = None,
            _ => {}
        }
    }
    first
}

fn text_of(markup: &str) -> String {
    let mut reader = Reader::default();
    let markup = markup.replace("]]>", "");
    let mut rest = markup.as_str();
    while let Some(at) = memchr(b'<', rest.as_bytes()) {
        let (text, tagged) = rest.split_at(at);
        reader.words(text);
        let length = reader.markup(tagged);
        rest = tagged.get(length..).unwrap_or_default();
    }
    reader.words(rest);
    reader.out
}

/// What parts the text so far from what follows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
enum Gap {
    #[default]
    None,
    Space,
    Cell,
    Line,
    Paragraph,
}

#[derive(Default)]
struct Reader {
    out: String,
    gap: Gap,
    /// Elements around this place that set their own lines, so that those of the file mean nothing.
    depth: usize,
    /// What is nowhere closed, and is not looked for again: names of elements, and the mark of a comment.
    unclosed: Vec<String>,
}

impl Reader {
    /// Reads the markup that `text` begins with and tells its length; what is none is a sign like any other.
    fn markup(&mut self, text: &str) -> usize {
        if let Some(length) = self.aside(text) {
            return length;
        }
        if text.starts_with("<![CDATA[") {
            return "<![CDATA[".len();
        }
        let Some(tag) = Tag::at(text) else {
            self.words("<");
            return 1;
        };
        let name = &*tag.name;
        if DROPPED.contains(&name) && !tag.closes {
            return self.dropped(text, &tag);
        }
        if PARAGRAPHS.contains(&name) || LINES.contains(&name) {
            self.ask(if LINES.contains(&name) { Gap::Line } else { Gap::Paragraph });
            self.depth = if tag.closes { self.depth.saturating_sub(1) } else { self.depth + 1 };
        } else if CELLS.contains(&name) {
            self.ask(Gap::Cell);
        } else if matches!(name, "br" | "hr") {
            self.ask(Gap::Line);
        }
        tag.length
    }

    /// The length of a comment or declaration that `text` begins with.
    fn aside(&mut self, text: &str) -> Option<usize> {
        if let Some(inside) = text.strip_prefix("<!--")
            && !self.unclosed.iter().any(|name| name == COMMENT_END)
        {
            match inside.find(COMMENT_END) {
                Some(end) => return Some("<!--".len() + end + COMMENT_END.len()),
                None => self.unclosed.push(COMMENT_END.to_owned()),
            }
        }
        let is_declaration =
            text.starts_with("<?") || (text.starts_with("<!") && !text.starts_with("<![CDATA["));
        // Another tag begins before it ends: this is none.
        let end = || text.bytes().skip(1).take(LONGEST).position(|byte| matches!(byte, b'<' | b'>'));
        let end = || end().map(|end| end + 2).filter(|end| text.as_bytes().get(end - 1) == Some(&b'>'));
        is_declaration.then(end).flatten()
    }

    /// The length of an element that is not the report's; of its tag alone where it is nowhere closed.
    fn dropped(&mut self, text: &str, tag: &Tag) -> usize {
        self.ask(Gap::Line);
        let inside = text.get(tag.length..).unwrap_or_default();
        if self.unclosed.contains(&tag.name) || text.get(..tag.length).is_some_and(|t| t.ends_with("/>")) {
            return tag.length;
        }
        let Some(end) = closing(inside, &tag.name) else {
            self.unclosed.push(tag.name.clone());
            return tag.length;
        };
        // Some sites put the whole page into one form.
        let holds_paragraphs =
            tag.name == "form" && inside.get(..end).is_some_and(|form| form.contains("<p"));
        if holds_paragraphs {
            self.unclosed.push(tag.name.clone());
            return tag.length;
        }
        tag.length + end
    }

    fn ask(&mut self, gap: Gap) {
        self.gap = self.gap.max(gap);
    }

    fn words(&mut self, raw: &str) {
        let mut breaks = 0;
        for c in decoded(raw).chars() {
            if matches!(c, '\n') {
                breaks += 1;
                let is_blank_line = breaks > 1;
                self.ask(if is_blank_line {
                    Gap::Paragraph
                } else if self.depth == 0 {
                    Gap::Line
                } else {
                    Gap::Space
                });
            } else if c.is_ascii_whitespace() {
                self.ask(Gap::Space);
            } else {
                breaks = 0;
                self.leave_gap();
                self.out.push(c);
            }
        }
    }

    fn leave_gap(&mut self) {
        let gap = std::mem::take(&mut self.gap);
        if !self.out.is_empty() {
            self.out.push_str(match gap {
                Gap::None => "",
                Gap::Space => " ",
                Gap::Cell => "\t",
                Gap::Line => "\n",
                Gap::Paragraph => "\n\n",
            });
        }
    }
}

/// Bytes of `text` up to behind the tag that closes `name`.
fn closing(text: &str, name: &str) -> Option<usize> {
    let mut at = 0;
    while let Some(found) = memchr(b'<', text.as_bytes().get(at..)?) {
        at += found;
        let rest = text.get(at..)?;
        let named = rest.strip_prefix("</").and_then(|rest| rest.get(..name.len()));
        if named.is_some_and(|named| named.eq_ignore_ascii_case(name)) {
            return Some(at + rest.find('>').map_or(rest.len(), |end| end + 1));
        }
        at += 1;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Option<String> {
        plain(text).map(|(text, _)| text)
    }

    #[test]
    fn the_report_is_read_and_captions_and_menus_are_not() {
        let body = "<p>لقي <strong>31</strong> عاملا حتفهم، وأصيب&nbsp;<a href=\"https://e.example/2020/77?a>b\">64 آخرون</a>\n\
                    في انهيار منجم.</p>\n<figure><img src='m.jpg' width=\"800\" alt=\"18 قتيلا\"/><figcaption>مقتل 18 في انهيار \
                    سابق</figcaption></figure><nav><a href=\"/\">الرئيسية</a></nav><script>if (5 < 7) show(\"99 قتيلا\");</script>\
                    <ul><li>قتلى: <span style=\"color:red\">31</span></li><li>جرحى: 64</li></ul>قال شهود:<br>سمعنا دويا<!-- 80 -->.";
        assert_eq!(
            read(body).as_deref(),
            Some(
                "لقي 31 عاملا حتفهم، وأصيب\u{a0}64 آخرون في انهيار منجم.\n\nقتلى: 31\nجرحى: 64\n\nقال شهود:\nسمعنا دويا."
            )
        );
    }

    #[test]
    fn lines_of_the_file_stay_where_no_element_sets_them() {
        let body = "عنوان الخبر\n\nأصيب <b>12</b> عاملا.\nوقال شهود ذلك.";
        assert_eq!(read(body).as_deref(), Some("عنوان الخبر\n\nأصيب 12 عاملا.\nوقال شهود ذلك."));
        let table = "<table><tr><th>قتلى</th><td>31</td></tr><tr><td>جرحى</td><td>64</td></tr></table>";
        assert_eq!(read(table).as_deref(), Some("قتلى\t31\nجرحى\t64"));
    }

    #[test]
    fn escaped_markup_and_lone_references_are_read() {
        assert_eq!(read("&lt;p&gt;أصيب 12.&lt;/p&gt;").as_deref(), Some("أصيب 12."));
        assert_eq!(read("&quot;هدنة&quot;").as_deref(), Some("\"هدنة\""));
        assert_eq!(read("<![CDATA[أصيب 12.]]> ونجا 3.").as_deref(), Some("أصيب 12. ونجا 3."));
    }

    #[test]
    fn a_form_around_the_page_and_a_script_left_open_cost_nothing() {
        assert_eq!(read("<form><p>أصيب 12.</p></form>").as_deref(), Some("أصيب 12."));
        assert_eq!(read("<form><input name=q>بحث</form><p>أصيب 12.</p>").as_deref(), Some("أصيب 12."));
        assert_eq!(read("أصيب<br>12 <aside>عاملا").as_deref(), Some("أصيب\n12\nعاملا"));
    }

    #[test]
    fn broken_markup_costs_time_in_proportion() {
        for piece in ["<!-- ", "<p ", "<p \"", "<!", "<script>", "<form><p>", "<nav ", "<p '<b \""] {
            let text = piece.repeat(200_000 / piece.len());
            let begun = std::time::Instant::now();
            let _ = read(&format!("<br>{text}"));
            assert!(begun.elapsed().as_secs() < 5, "{piece}");
        }
    }

    #[test]
    fn signs_of_comparison_are_no_markup() {
        for text in ["إذا كان س < 5 أو ص > 7", "<5", "قال <a> و<b>", "a<b", "<هنا>", "AT&T"]
        {
            assert_eq!(read(text), None, "{text}");
        }
    }

    #[test]
    fn whole_pages_are_told_however_they_begin() {
        for (text, form) in [
            ("\n<!-- saved from url -->\n<!DOCTYPE html><html><body>نص", Some("HTML")),
            ("<?xml version=\"1.0\"?>\n<html lang=\"ar\">", Some("HTML")),
            ("<?xml version=\"1.0\"?><rss version=\"2.0\"><channel>", Some("RSS")),
            ("From: x\nMIME-Version: 1.0\nContent-Type: multipart/related;\n\n<html>", Some("MHTML")),
            ("<p>أصيب 12 عاملا.</p>", None),
            ("أصيب 12 عاملا.", None),
        ] {
            assert_eq!(whole_page(text), form, "{text}");
        }
    }
}
