//! Article text as HTML that cannot act as markup, and runs that cannot flip their surroundings.

use crate::l10n::Lang;

/// `text` with everything that HTML gives a meaning escaped; also fit for quoted attributes.
///
/// Control characters, which HTML forbids, become U+FFFD.
pub(super) fn escape(text: &str) -> String {
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

/// `text` escaped, with what could flip its neighbours isolated in `<bdi>`: every number, Latin in an
/// Arabic sentence, Arabic in an English one.
///
/// For the report's own sentences: the two ends of `14–17` then follow the sentence's direction,
/// while `2021-09-17`, `Iraq Body Count` and «صوت الساحل» keep their own.
///
/// What an English sentence quotes of an Arabic article, “22 يوليو 2021”, is one run from the right.
pub(super) fn isolate(text: &str, lang: Lang) -> String {
    if let Some((before, quoted, after)) = quoted_arabic(text).filter(|_| !lang.is_rtl()) {
        let [before, after] = [before, after].map(|part| isolate(part, lang));
        return format!("{before}“<bdi>{}</bdi>”{after}", escape(quoted));
    }
    let mut out = String::with_capacity(text.len() * 2);
    let mut rest = text;
    while let Some(start) = rest.find(|c: char| c.is_ascii_alphanumeric() || is_arabic(c)) {
        let (before, run) = rest.split_at(start);
        let is_foreign = run.starts_with(|c: char| c.is_ascii_digit() || is_arabic(c) != lang.is_rtl());
        let (run, after) = run.split_at(run_length(run, lang));
        out.push_str(&escape(before));
        if is_foreign {
            out.push_str("<bdi>");
            out.push_str(&escape(run));
            out.push_str("</bdi>");
        } else {
            out.push_str(&escape(run));
        }
        rest = after;
    }
    out.push_str(&escape(rest));
    out
}

/// The first quotation with Arabic in it, and what stands before and after its marks.
fn quoted_arabic(text: &str) -> Option<(&str, &str, &str)> {
    let (mut from, mut rest) = (0, text);
    loop {
        let (before, opened) = rest.split_once('“')?;
        let (quoted, after) = opened.split_once('”')?;
        if quoted.contains(is_arabic) {
            return Some((text.get(..from + before.len())?, quoted, after));
        }
        from = text.len() - after.len();
        rest = after;
    }
}

/// Bytes of the run at the start of `text`: a number, or words of one script with what lies between.
fn run_length(text: &str, lang: Lang) -> usize {
    let mut end = token_length(text);
    let mut script = Script::of(text.get(..end).unwrap_or(""));
    let mut at = end;
    while let Some((gap, next)) = text.get(at..).and_then(next_token) {
        let length = token_length(next);
        at += gap + length;
        match (script, Script::of(next.get(..length).unwrap_or(""))) {
            (Script::Arabic, Script::Arabic) => end = at,
            // In an English sentence a number between two Arabic words belongs to them.
            (Script::Arabic, Script::Figures) if !lang.is_rtl() => {}
            // A space joins a number to Latin, as in `F 16`, but not `3500 3000`.
            (Script::Latin, Script::Latin | Script::Figures) | (Script::Figures, Script::Latin)
                if gap == 1 =>
            {
                script = Script::Latin;
                end = at;
            }
            _ => break,
        }
    }
    end
}

/// What follows a space, or an Arabic comma and a space, with the bytes of these; `None` for anything else.
fn next_token(text: &str) -> Option<(usize, &str)> {
    let next = text.strip_prefix(['\u{60c}', '\u{61b}']).unwrap_or(text).strip_prefix(' ')?;
    let gap = text.len() - next.len();
    (token_length(next) > 0).then_some((gap, next))
}

/// What a token is written in.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Script {
    Arabic,
    Latin,
    Figures,
}

impl Script {
    fn of(token: &str) -> Self {
        if token.starts_with(is_arabic) {
            Self::Arabic
        } else if token.bytes().any(|b| b.is_ascii_alphabetic()) {
            Self::Latin
        } else {
            Self::Figures
        }
    }
}

/// Arabic letters and the signs above and below them.
fn is_arabic(c: char) -> bool {
    matches!(c, '\u{610}'..='\u{61a}' | '\u{620}'..='\u{65f}' | '\u{66e}'..='\u{6d3}' | '\u{6d5}'..='\u{6ef}' | '\u{6fa}'..='\u{6ff}')
}

/// Bytes of the token at the start of `text`: an Arabic word, or Latin letters and digits with the
/// marks inside them.
fn token_length(text: &str) -> usize {
    if text.starts_with(is_arabic) {
        return text.find(|c| !is_arabic(c)).unwrap_or(text.len());
    }
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

    fn in_arabic(text: &str) -> String {
        isolate(text, Lang::Ar)
    }

    #[test]
    fn what_is_quoted_in_arabic_is_one_run_of_an_english_sentence() {
        let said = isolate("“agreed”: “22 يوليو 2021” and “أمس”.", Lang::En);
        assert_eq!(said, "“agreed”: “<bdi>22 يوليو 2021</bdi>” and “<bdi>أمس</bdi>”.");
    }

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
        assert_eq!(in_arabic("من 14–17% يوم"), "من <bdi>14</bdi>–<bdi>17%</bdi> يوم");
        assert_eq!(in_arabic("3500 3000"), "<bdi>3500</bdi> <bdi>3000</bdi>");
        assert_eq!(in_arabic("في 2021-09-17."), "في <bdi>2021-09-17</bdi>.");
    }

    #[test]
    fn latin_phrases_stay_in_one_piece() {
        assert_eq!(in_arabic("بحسب Iraq Body Count و"), "بحسب <bdi>Iraq Body Count</bdi> و");
        assert_eq!(in_arabic("طائرة F 16 <b>"), "طائرة <bdi>F 16</bdi> &lt;<bdi>b</bdi>&gt;");
        assert_eq!(in_arabic("لا لاتيني"), "لا لاتيني");
    }

    #[test]
    fn arabic_names_keep_together_in_an_english_sentence() {
        assert_eq!(
            isolate("صوت الساحل 3500, بريد الجبل 3000", Lang::En),
            "<bdi>صوت الساحل</bdi> <bdi>3500</bdi>, <bdi>بريد الجبل</bdi> <bdi>3000</bdi>"
        );
        assert_eq!(
            isolate("(جندي في الوادي، بينهم 2500 وافد)", Lang::En),
            "(<bdi>جندي في الوادي، بينهم 2500 وافد</bdi>)"
        );
        assert_eq!(isolate("of two (UCDP)", Lang::En), "of two (UCDP)");
    }
}
