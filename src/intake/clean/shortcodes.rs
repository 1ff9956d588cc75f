//! Text out of the shortcodes of WordPress: `[caption id="x"]…[/caption]`, `[gallery ids="1,2"]`.

/// Shortcodes whose contents are no part of the report: what a picture shows, addresses.
const HIDING: [&str; 7] = ["caption", "wp_caption", "embed", "video", "audio", "playlist", "gallery"];
/// Longest opening or closing mark, in bytes.
const LONGEST: usize = 600;
/// Longest contents that are left out, in bytes; a mark that is closed further on stands alone.
const CONTENTS: usize = 4000;

/// `text` without shortcodes; `None` where it has none.
pub(super) fn plain(text: &str) -> Option<String> {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    let mut has_any = false;
    while let Some((before, inside)) = rest.split_once('[') {
        out.push_str(before);
        match mark(inside) {
            Some((mark, after)) => {
                has_any = true;
                rest = if mark.hides { behind(mark.name, after) } else { after };
            }
            None => {
                out.push('[');
                rest = inside;
            }
        }
    }
    out.push_str(rest);
    has_any.then_some(out)
}

struct Mark<'a> {
    name: &'a str,
    /// Whether what stands up to its end is left out.
    hides: bool,
}

/// The mark whose bracket has just opened, and what follows it. Other words in brackets stay: «[رويترز]», `[AFP]`.
fn mark(inside: &str) -> Option<(Mark<'_>, &str)> {
    let head = inside.as_bytes().iter().take(LONGEST).position(|byte| *byte == b']')?;
    let (own, after) = (inside.get(..head)?, inside.get(head + 1..)?);
    let (own, closes) = match own.strip_prefix('/') {
        Some(own) => (own, true),
        None => (own, false),
    };
    let end = own.find(|c: char| !c.is_ascii_alphanumeric() && c != '_' && c != '-').unwrap_or(own.len());
    let (name, attributes) = own.split_at(end);
    let has_attributes =
        attributes.starts_with(' ') && (attributes.contains("=\"") || attributes.contains("='"));
    let is_hiding = HIDING.contains(&name);
    let is_mark = is_hiding && (attributes.is_empty() || has_attributes)
        || name.starts_with(|c: char| c.is_ascii_lowercase())
            && (has_attributes || closes && attributes.is_empty());
    is_mark.then_some((Mark { name, hides: is_hiding && !closes }, after))
}

/// What follows the end of the shortcode `name`; all, where it has none.
fn behind<'a>(name: &str, after: &'a str) -> &'a str {
    let near = (0..=CONTENTS.min(after.len())).rev().find_map(|end| after.get(..end)).unwrap_or(after);
    let end = format!("[/{name}]");
    near.find(&end).and_then(|at| after.get(at + end.len()..)).unwrap_or(after)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shortcodes_and_what_pictures_show_are_left_out() {
        for (text, kept) in [
            ("قبل. [caption id=\"a_1\" width=\"600\"] صورة تظهر 90 عاملا[/caption] بعد.", "قبل.  بعد."),
            ("قبل. [gallery ids=\"12,45\"] بعد.", "قبل.  بعد."),
            ("[su_box title='ملخص']أصيب 12 عاملا.[/su_box]", "أصيب 12 عاملا."),
            ("[caption width=\"6\"] أصيب 12 عاملا.", " أصيب 12 عاملا."),
        ] {
            assert_eq!(plain(text).as_deref(), Some(kept));
        }
        for text in [
            "قال [رئيس الوزراء] إن 12 أصيبوا.",
            "القاهرة [AFP] - أصيب 12.",
            "انظر [1] و[2].",
            "[",
            "[caption",
        ] {
            assert_eq!(plain(text), None, "{text}");
        }
    }
}
