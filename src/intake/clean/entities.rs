//! Characters that HTML writes by name or number.

use std::borrow::Cow;

use encoding_rs::WINDOWS_1252;

/// Longest reference, without its ampersand and semicolon.
const LONGEST: usize = 10;

/// The names that turn up in bodies of news.
const NAMED: [(&str, &str); 48] = [
    ("nbsp", "\u{a0}"),
    ("quot", "\""),
    ("apos", "'"),
    ("amp", "&"),
    ("lt", "<"),
    ("gt", ">"),
    ("laquo", "«"),
    ("raquo", "»"),
    ("lsaquo", "‹"),
    ("rsaquo", "›"),
    ("lsquo", "‘"),
    ("rsquo", "’"),
    ("sbquo", "‚"),
    ("ldquo", "“"),
    ("rdquo", "”"),
    ("bdquo", "„"),
    ("ndash", "–"),
    ("mdash", "—"),
    ("minus", "−"),
    ("hellip", "…"),
    ("bull", "•"),
    ("middot", "·"),
    ("times", "×"),
    ("deg", "°"),
    ("frac12", "½"),
    ("frac14", "¼"),
    ("frac34", "¾"),
    ("sup2", "²"),
    ("sup3", "³"),
    ("permil", "‰"),
    ("plusmn", "±"),
    ("euro", "€"),
    ("pound", "£"),
    ("yen", "¥"),
    ("cent", "¢"),
    ("copy", "©"),
    ("reg", "®"),
    ("trade", "™"),
    ("sect", "§"),
    ("para", "¶"),
    ("ensp", "\u{2002}"),
    ("emsp", "\u{2003}"),
    ("thinsp", "\u{2009}"),
    ("shy", "\u{ad}"),
    ("zwnj", "\u{200c}"),
    ("zwj", "\u{200d}"),
    ("lrm", "\u{200e}"),
    ("rlm", "\u{200f}"),
];

/// `text` with the characters that it names; borrowed where it names none.
pub(super) fn decoded(text: &str) -> Cow<'_, str> {
    let mut out = String::new();
    let (mut kept, mut at) = (0, 0);
    while let Some(found) = text.get(at..).and_then(|rest| rest.find('&')) {
        let start = at + found;
        at = start + 1;
        let Some(rest) = text.get(at..) else { break };
        let Some(end) = rest.bytes().take(LONGEST + 1).position(|b| b == b';') else { continue };
        if let Some(character) = rest.get(..end).and_then(named) {
            out.push_str(text.get(kept..start).unwrap_or_default());
            out.push_str(&character);
            at += end + 1;
            kept = at;
        }
    }
    if kept == 0 {
        return Cow::Borrowed(text);
    }
    out.push_str(text.get(kept..).unwrap_or_default());
    Cow::Owned(out)
}

fn named(name: &str) -> Option<Cow<'static, str>> {
    let Some(number) = name.strip_prefix('#') else {
        return NAMED.iter().find(|(known, _)| *known == name).map(|(_, text)| Cow::Borrowed(*text));
    };
    let code = match number.strip_prefix(['x', 'X']) {
        Some(hexadecimal) => u32::from_str_radix(hexadecimal, 16),
        None => number.parse(),
    };
    Some(Cow::Owned(match code.ok()? {
        // What browsers make of numbers that no character has.
        code @ 0x80..=0x9f => {
            WINDOWS_1252.decode_without_bom_handling(&[u8::try_from(code).ok()?]).0.into_owned()
        }
        0x9 | 0xa | 0xd => " ".to_owned(),
        code => char::from_u32(code).filter(|c| !c.is_control())?.to_string(),
    }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_and_numbers_become_characters() {
        for (written, read) in [
            ("300&nbsp;رجل", "300\u{a0}رجل"),
            ("&quot;هدنة&quot; &amp; هدوء", "\"هدنة\" & هدوء"),
            ("&#1636;&#x660; مليون", "٤٠ مليون"),
            ("من 5 &#150; 7", "من 5 – 7"),
            ("س & ص", "س & ص"),
            ("&ghost; &#xzz; &#0; &", "&ghost; &#xzz; &#0; &"),
            ("&&amp;", "&&"),
        ] {
            assert_eq!(decoded(written), read);
        }
    }
}
