//! The outlet that published an article: from its address, its agency line or its dateline.

use super::lines::Line;
use crate::text::Words;
use crate::text::letters::line_key;
use crate::text::lexicon::outlets::Outlet;

/// Longest line that may be nothing but a byline or an agency line.
const LONGEST_BYLINE: usize = 60;
/// How many lines from the top and from the bottom may be one.
const ENDS: usize = 8;
/// How many lines from the top may open with a dateline.
const DATELINES: usize = 6;
/// Longest dateline.
const LONGEST_DATELINE: usize = 60;

fn known<'o>(words: &str, outlets: &'o [Outlet]) -> Option<&'o str> {
    let words = line_key(words);
    outlets.iter().find(|outlet| outlet.spellings.contains(&words)).map(|outlet| outlet.name.as_str())
}

/// The outlet behind a web address or host name: its known name, else the host.
pub(super) fn of_address(address: &str, outlets: &[Outlet]) -> Option<String> {
    let rest = address.split_once("://").map_or(address, |(_, rest)| rest);
    let host = rest.split(['/', '?', '#', ':']).next()?.to_lowercase();
    let host = host.strip_prefix("www.").unwrap_or(&host);
    if !host.contains('.') || host.contains(char::is_whitespace) {
        return None;
    }
    let suffix_of =
        |known: &str| host == known || host.strip_suffix(known).is_some_and(|sub| sub.ends_with('.'));
    let best = outlets
        .iter()
        .flat_map(|outlet| outlet.hosts.iter().map(move |known| (known, outlet)))
        .filter(|(known, _)| suffix_of(known))
        // Of two that fit alike the first, which is the user's.
        .min_by_key(|(known, _)| std::cmp::Reverse(known.len()));
    Some(best.map_or_else(|| host.to_owned(), |(_, outlet)| outlet.name.clone()))
}

/// The source as a file's metadata gives it; addresses and hosts become names.
pub(super) fn of_metadata(source: &str, outlets: &[Outlet]) -> String {
    of_address(source, outlets).unwrap_or_else(|| source.trim().to_owned())
}

/// The outlet that a text names at its top or bottom.
pub(super) fn in_text(text: &str, lines: &[&Line], words: &Words) -> Option<String> {
    let near_ends =
        lines.iter().take(ENDS).chain(lines.iter().skip(ENDS.max(lines.len().saturating_sub(ENDS))));
    near_ends.filter_map(|line| byline(line.span.of(text), words)).next().or_else(|| {
        lines.iter().take(DATELINES).find_map(|line| dateline(line.span.of(text), &words.outlets))
    })
}

/// «المصدر: رويترز», «ليفانت-وكالات», «فرانس 24/ أ ف ب»: the first name that is not "agencies".
fn byline(line: &str, words: &Words) -> Option<String> {
    let outlets = &words.outlets;
    if line.chars().count() > LONGEST_BYLINE || line.ends_with(['؟', '!']) {
        return None;
    }
    if line.contains(':') {
        let name = labelled(line, words)?;
        return Some(known(name, outlets).unwrap_or(name).to_owned());
    }
    let parts = parts(line);
    let is_byline = is_all_outlets(&parts, words)
        || (is_all_outlets(parts.get(1..).unwrap_or(&[]), words)
            && parts.first().is_some_and(|first| first.split_whitespace().count() <= 3));
    let first = parts.iter().find(|part| !is_agencies(part, words))?;
    is_byline.then(|| known(first, outlets).unwrap_or(first).to_owned())
}

/// Whether a line names who published the report and nothing else, so that it is not its title.
pub(super) fn is_source_line(line: &str, words: &Words) -> bool {
    line.chars().count() <= LONGEST_BYLINE
        && (labelled(line, words).is_some() || is_all_outlets(&parts(line), words))
}

/// The name behind «المصدر:».
fn labelled<'l>(line: &'l str, words: &Words) -> Option<&'l str> {
    let (label, name) = line.split_once(':')?;
    let is_source = words.furniture.source.contains(&line_key(label));
    Some(name.trim()).filter(|name| is_source && !name.is_empty())
}

/// The names that a byline lines up.
fn parts(line: &str) -> Vec<&str> {
    line.trim_end_matches('.')
        .trim_matches(['(', ')', '[', ']'])
        .split(['-', '–', '/', '|', '+', '،', '\\'])
        .map(str::trim)
        .filter(|part| !part.is_empty())
        .collect()
}

fn is_agencies(part: &str, words: &Words) -> bool {
    words.furniture.agencies.contains(&line_key(part))
}

fn is_all_outlets(parts: &[&str], words: &Words) -> bool {
    let is_outlet = |part: &&str| is_agencies(part, words) || known(part, &words.outlets).is_some();
    !parts.is_empty() && parts.iter().all(is_outlet)
}

/// «بغداد - رويترز:», «القاهرة (أ ف ب) -»: an outlet named before the report begins.
fn dateline(line: &str, outlets: &[Outlet]) -> Option<String> {
    let reach = line.char_indices().nth(LONGEST_DATELINE).map_or(line.len(), |(at, _)| at);
    let head = line.get(..reach)?;
    let bracketed = head.split_once(['(', '/']).and_then(|(place, rest)| {
        let (name, after) = rest.split_once([')', '/'])?;
        let opens_report = after.trim_start().starts_with(['-', '–', '—', ':']) || after.trim().is_empty();
        (place.split_whitespace().count() <= 5 && opens_report).then_some(name)
    });
    if let Some(name) = bracketed.and_then(|name| known(name, outlets)) {
        return Some(name.to_owned());
    }
    let mut parts = head.split([':', '–', '—', '-']).map(str::trim);
    let place = parts.next()?;
    let second = parts.next()?;
    (place.split_whitespace().count() <= 5)
        .then(|| known(second, outlets).or_else(|| known(place, outlets)))?
        .map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::super::lines::lines;
    use super::*;

    #[test]
    fn addresses_name_their_outlet() {
        for (address, name) in [
            ("https://www.skynewsarabia.com/world/1", "سكاي نيوز عربية"),
            ("arabic.cnn.com", "سي إن إن بالعربية"),
            ("http://mubasher.aljazeera.net/x", "الجزيرة مباشر"),
            ("https://news.example.org/a", "news.example.org"),
        ] {
            assert_eq!(of_address(address, &Words::builtin().outlets).as_deref(), Some(name));
        }
        assert_eq!(of_metadata("صحيفة البلاد", &Words::builtin().outlets), "صحيفة البلاد");
    }

    #[test]
    fn texts_name_their_outlet() {
        for (line, name) in [
            ("المصدر: رويترز", Some("رويترز")),
            ("المرصد الجديد-وكالات", Some("المرصد الجديد")),
            ("فرانس 24/ أ ف ب", Some("فرانس 24")),
            ("بغداد - رويترز: قالت الشرطة إن شخصين أصيبا.", Some("رويترز")),
            ("القاهرة (أ ف ب) - قالت الشرطة إن شخصين أصيبا.", Some("وكالة الصحافة الفرنسية")),
            ("رويترز - قالت الشرطة إن شخصين أصيبا في الحادث.", Some("رويترز")),
            ("بغداد - قالت الشرطة إن شخصين أصيبا في الحادث.", None),
            ("قالت وكالة رويترز إن شخصين أصيبا.", None),
            ("وكالات", None),
            ("العراق", None),
            ("الأحد 2021/08/08", None),
        ] {
            let lines = lines(line);
            let found = in_text(line, &lines.iter().collect::<Vec<_>>(), Words::builtin());
            assert_eq!(found.as_deref(), name, "{line}");
        }
    }
}
