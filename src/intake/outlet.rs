//! The outlet that published an article: from its address, its agency line or its dateline.

use std::collections::BTreeMap;

use super::article::Article;
use super::lines::Line;
use crate::text::Words;
use crate::text::affixes::ARTICLE;
use crate::text::letters::{TATWEEL, folded, line_key, search_key};
use crate::text::lexicon::Class;
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
pub(super) fn of_metadata(source: &str, words: &Words) -> Option<String> {
    of_address(source, &words.outlets).or_else(|| named(source, words))
}

/// Gives outlets of `articles` that are spelled in several ways one name: that of `present`, else the first.
pub(super) fn unify(articles: &mut [Article], present: &[Article]) {
    let mut names: BTreeMap<String, String> = BTreeMap::new();
    for article in present.iter().filter(|article| !article.source_is_placeholder) {
        names.entry(key(&article.source)).or_insert_with(|| article.source.clone());
    }
    for article in articles.iter_mut().filter(|article| !article.source_is_placeholder) {
        let name = names.entry(key(&article.source)).or_insert_with(|| article.source.clone());
        article.source.clone_from(name);
    }
}

/// What spellings of a name share: hamza makes no difference in it wherever it sits.
fn key(name: &str) -> String {
    let key: String = line_key(name).chars().filter_map(search_key).collect();
    if key.is_empty() { name.to_owned() } else { key }
}

/// The outlet that a text names at its top or bottom.
pub(super) fn in_text(text: &str, lines: &[&Line], words: &Words) -> Option<String> {
    let near_ends =
        lines.iter().take(ENDS).chain(lines.iter().skip(ENDS.max(lines.len().saturating_sub(ENDS))));
    near_ends.filter_map(|line| byline(line.span.of(text), words)).next().or_else(|| {
        lines.iter().take(DATELINES).find_map(|line| dateline(line.span.of(text), &words.outlets))
    })
}

/// «المصدر: رويترز», «ليفانت-وكالات», «فرانس 24/ أ ف ب»: the first name that is not "agencies", nor the place
/// from which the report was sent («بغداد - رويترز», «عواصم - وكالات»).
fn byline(line: &str, words: &Words) -> Option<String> {
    let outlets = &words.outlets;
    if line.chars().count() > LONGEST_BYLINE || line.ends_with(['؟', '!']) {
        return None;
    }
    if line.contains(':') {
        return named(labelled(line, words)?, words);
    }
    let line = evened(line);
    let parts = parts(&line);
    let agency = |parts: &[&str]| {
        let part = parts.iter().find(|part| !is_agencies(part, words))?;
        Some(known(part, outlets).unwrap_or(part).to_owned())
    };
    let (first, rest) = parts.split_first()?;
    if is_all_outlets(&parts, words) {
        return agency(&parts);
    }
    if !is_all_outlets(rest, words) || first.split_whitespace().count() > 3 {
        return None;
    }
    match agency(rest) {
        _ if is_outlet_word(first, words) => Some((*first).to_owned()),
        Some(agency) => Some(agency),
        None => (!is_place(first, words)).then(|| (*first).to_owned()),
    }
}

/// The outlet that a line names behind its label, or a file in its metadata; none where it names only "agencies".
fn named(name: &str, words: &Words) -> Option<String> {
    let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
    if let Some(known) = known(&name, &words.outlets) {
        return Some(known.to_owned());
    }
    let parts = parts(&name);
    let own = parts.iter().find(|part| !is_agencies(part, words))?;
    let has_agencies = parts.iter().any(|part| is_agencies(part, words));
    Some(if has_agencies { known(own, &words.outlets).unwrap_or(own).to_owned() } else { name.clone() })
}

/// `line` with one space between words, and a dash for tatweel that stands alone as one.
fn evened(line: &str) -> String {
    let is_dash = |word: &str| word.chars().all(|c| c == TATWEEL);
    line.split_whitespace().map(|word| if is_dash(word) { "-" } else { word }).collect::<Vec<_>>().join(" ")
}

/// Whether a name tells that it is one of an outlet.
fn is_outlet_word(name: &str, words: &Words) -> bool {
    let furniture = &words.furniture;
    let is_end = |word: &str| furniture.outlet_ends.contains(&line_key(word));
    let mut parts = name.split_whitespace();
    parts.clone().any(|word| furniture.outlet_words.contains(&line_key(word)))
        || (parts.clone().count() > 1 && parts.next_back().is_some_and(is_end))
}

/// Whether a name is that of a place, or may as well be: a single word that no list knows. Papers have the article
/// («الغدير»), and the towns that have it are listed.
fn is_place(name: &str, words: &Words) -> bool {
    let is_known = |name: &str| {
        let senses = words.lexicon.look_up(&folded(name)).senses;
        words.furniture.places.contains(&line_key(name)) || senses.has(Class::Name)
    };
    is_known(name) || !name.contains(' ') && !name.starts_with(ARTICLE)
}

/// Whether a line names who published the report and nothing else, so that it is not its title.
pub(super) fn is_source_line(line: &str, words: &Words) -> bool {
    let is_byline = || {
        let line = evened(line);
        let parts = parts(&line);
        // What stands before outlets is where they report from, or another outlet.
        let behind = parts.get(1..).unwrap_or_default();
        is_all_outlets(&parts, words) || is_all_outlets(behind, words)
    };
    line.chars().count() <= LONGEST_BYLINE && (labelled(line, words).is_some() || is_byline())
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
    let head = evened(head);
    let mut parts = head.split([':', '–', '—', '-', '/']).map(str::trim);
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
        let named = |source| of_metadata(source, Words::builtin());
        assert_eq!(named(" صحيفة  البلاد ").as_deref(), Some("صحيفة البلاد"));
        assert_eq!(named("وكالات"), None);
    }

    #[test]
    fn spellings_of_one_outlet_are_one() {
        let spelt = [
            "بريد الساحل",
            "بريد  الساحل",
            "بريد الســاحل",
            "برید الساحل",
            "بريد المساء",
            "بريد الأنباء",
            "بريد الانباء",
        ];
        let mut articles: Vec<Article> = spelt
            .iter()
            .flat_map(|name| {
                let text = format!("المصدر: {name}\n\nأصيب 12 عاملا في حريق.");
                super::super::reader::read_bytes("x.txt", text.as_bytes(), Words::builtin()).articles
            })
            .collect();
        unify(&mut articles, &[]);
        let names: Vec<&str> = articles.iter().map(|article| article.source.as_str()).collect();
        let coast = "بريد الساحل";
        assert_eq!(names, [coast, coast, coast, coast, "بريد المساء", "بريد الأنباء", "بريد الأنباء"]);
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
            ("بغداد - رويترز", Some("رويترز")),
            ("بغداد ــ الأناضول", Some("الأناضول")),
            ("بغداد/ واع", Some("واع")),
            ("دبي - العربية.نت", Some("العربية")),
            ("دير البلح - رويترز", Some("رويترز")),
            ("صحيفة الوادي - رويترز", Some("صحيفة الوادي")),
            ("الوادي نيوز - وكالات", Some("الوادي نيوز")),
            ("بيروت ـ رويترز: قالت الشرطة إن شخصين أصيبا.", Some("رويترز")),
            ("المصدر: بريد الوادي + وكالات", Some("بريد الوادي")),
            ("عواصم - وكالات", None),
            ("كابول - وكالات", None),
            ("الغدير - وكالات", Some("الغدير")),
            ("الفلوجة - وكالات", None),
            ("العراق - وكالات", None),
            ("المصدر: وكالات", None),
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
