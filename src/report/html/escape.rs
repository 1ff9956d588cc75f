//! Article text as HTML that cannot act as markup, and runs that cannot flip their surroundings.

/// `text` with everything that HTML gives a meaning escaped; also fit for quoted attributes.
///
/// Control characters, which HTML forbids, become U+FFFD.
pub fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + text.len() / 8);
    for c in text.chars() {
        push_escaped(&mut out, c);
    }
    out
}

fn push_escaped(out: &mut String, c: char) {
    match c {
        '&' => out.push_str("&amp;"),
        '<' => out.push_str("&lt;"),
        '>' => out.push_str("&gt;"),
        '"' => out.push_str("&quot;"),
        '\'' => out.push_str("&#39;"),
        '\n' | '\t' => out.push(c),
        '\0'..='\u{1f}' | '\u{7f}'..='\u{9f}' => out.push('\u{fffd}'),
        _ => out.push(c),
    }
}

/// `text` escaped, with each number and each stretch of Latin isolated in `<bdi>`.
///
/// For the report's own sentences: the two ends of `14–17` then follow the sentence's direction,
/// while `2021-09-17` and `Iraq Body Count` keep their own.
pub fn isolate(text: &str) -> String {
    let mut out = String::with_capacity(text.len() * 2);
    let mut rest = text;
    while let Some(start) = rest.find(|c: char| c.is_ascii_alphanumeric()) {
        let (before, run) = rest.split_at(start);
        let (run, after) = run.split_at(run_length(run));
        out.push_str(&escape(before));
        out.push_str("<bdi>");
        out.push_str(&escape(run));
        out.push_str("</bdi>");
        rest = after;
    }
    out.push_str(&escape(rest));
    out
}

/// Bytes of the run at the start of `text`: a number, or Latin words with the spaces between them.
fn run_length(text: &str) -> usize {
    let mut end = token_length(text);
    let mut is_latin = has_letter(text.get(..end).unwrap_or(""));
    // A space joins two tokens where either is Latin: `F 16`, but not `3500 3000`.
    while let Some(next) = text.get(end..).and_then(|rest| rest.strip_prefix(' ')) {
        let length = token_length(next);
        let next_is_latin = has_letter(next.get(..length).unwrap_or(""));
        if length == 0 || !(is_latin || next_is_latin) {
            break;
        }
        is_latin |= next_is_latin;
        end += 1 + length;
    }
    end
}

fn has_letter(token: &str) -> bool {
    token.bytes().any(|b| b.is_ascii_alphabetic())
}

/// Bytes of the token at the start of `text`: letters and digits with the marks inside them.
fn token_length(text: &str) -> usize {
    let mut end = 0;
    for (i, c) in text.char_indices() {
        if c.is_ascii_alphanumeric() || (c == '%' && end == i) {
            end = i + 1;
        } else if !matches!(c, '.' | ',' | ':' | '/' | '-' | '_' | '@' | '+' | '\'') || end < i {
            break;
        }
    }
    end
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_in_a_text_acts_as_markup() {
        assert_eq!(
            escape("<script>alert(\"x\" & 'y')</script>"),
            "&lt;script&gt;alert(&quot;x&quot; &amp; &#39;y&#39;)&lt;/script&gt;"
        );
        assert_eq!(escape("a\0b\u{1b}c\nd"), "a\u{fffd}b\u{fffd}c\nd");
    }

    #[test]
    fn each_number_is_isolated_and_ranges_follow_the_sentence() {
        assert_eq!(isolate("من 14–17% يوم"), "من <bdi>14</bdi>–<bdi>17%</bdi> يوم");
        assert_eq!(isolate("3500 3000"), "<bdi>3500</bdi> <bdi>3000</bdi>");
        assert_eq!(isolate("في 2021-09-17."), "في <bdi>2021-09-17</bdi>.");
    }

    #[test]
    fn latin_phrases_stay_in_one_piece() {
        assert_eq!(isolate("بحسب Iraq Body Count و"), "بحسب <bdi>Iraq Body Count</bdi> و");
        assert_eq!(isolate("طائرة F 16 <b>"), "طائرة <bdi>F 16</bdi> &lt;<bdi>b</bdi>&gt;");
        assert_eq!(isolate("لا لاتيني"), "لا لاتيني");
    }
}
