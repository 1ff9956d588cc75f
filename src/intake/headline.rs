//! The title of a plain text.

use super::furniture::is_furniture;
use super::lines::Line;
use super::outlet::is_source_line;
use super::stated::is_date_line;
use crate::text::{Span, Words};

/// Longest headline in characters.
const LONGEST: usize = 150;
/// Longest title cut from a lead.
const LONGEST_LEAD: usize = 90;
/// How many lines from the top may hold the headline.
const TOP: usize = 4;
/// Most lines from the top that may be of the page, before the headline.
const MENU: usize = 24;

/// The title of a plain text, and where it stands; the opening words of the lead where none stands alone.
pub(super) fn headline(text: &str, lines: &[Line], words: &Words) -> (String, Option<Span>) {
    let is_of_page = |line: &&Line| {
        let reading = line.span.of(text);
        is_furniture(text, line, &words.furniture)
            || is_date_line(reading, words)
            || is_source_line(reading, words)
    };
    let reads_as_title = |line: &&Line| {
        let reading = line.span.of(text);
        line.key.contains(' ')
            && reading.chars().count() <= LONGEST
            && !reading.ends_with(['.', '،', ',', ':', '؛'])
            && !is_of_page(line)
    };
    // Menus are words that stand alone.
    let at_top = lines
        .iter()
        .take_while(|line| line.key.chars().count() <= LONGEST)
        .take(MENU)
        .filter(|line| line.key.contains(' ') && !is_of_page(line))
        .take(TOP)
        .find(reads_as_title);
    // Saved pages often print the title twice in a row, wherever it stands.
    let doubled = || {
        let pairs = lines.iter().zip(lines.iter().skip(1));
        pairs.filter(|(a, b)| a.key == b.key).map(|(a, _)| a).find(reads_as_title)
    };
    match at_top.filter(|_| lines.len() > 1).or_else(doubled) {
        Some(line) => (line.span.of(text).to_owned(), Some(line.span)),
        None => {
            let own = || lines.iter().filter(|line| !is_of_page(line));
            // One word may be a title; several in a row are a menu.
            let is_menu = own().take(2).all(|line| !line.key.contains(' '));
            let lead = own().find(|line| !is_menu || line.key.contains(' ')).or(lines.first());
            (lead.map(|line| opening(line.span.of(text))).unwrap_or_default(), None)
        }
    }
}

/// The opening words of a lead, cut at a word.
pub(super) fn opening(lead: &str) -> String {
    let sentence = lead.split(['.', '؟', '!', '\n']).next().unwrap_or(lead).trim();
    let Some((cut, _)) = sentence.char_indices().nth(LONGEST_LEAD) else { return sentence.to_owned() };
    let head = sentence.get(..cut).unwrap_or(sentence);
    let head = head.rsplit_once(' ').map_or(head, |(head, _)| head);
    format!("{}…", head.trim_end_matches(|c: char| !c.is_alphanumeric()))
}

#[cfg(test)]
mod tests {
    use super::super::lines::lines;
    use super::*;

    fn title(text: &str) -> (String, bool) {
        let (title, span) = headline(text, &lines(text), Words::builtin());
        (title, span.is_some())
    }

    #[test]
    fn a_line_that_stands_alone_is_the_title() {
        let body = "أعلنت الدائرة ذلك اليوم.\nوأضافت أنها تتابع.";
        assert_eq!(title(&format!("غرق عبارة في البحيرة\n\n{body}")), ("غرق عبارة في البحيرة".into(), true));
        assert_eq!(
            title(&format!("الأحد 2021/08/08\nهل انهار السد؟\n{body}")),
            ("هل انهار السد؟".into(), true)
        );
        for source in ["المصدر: أخبار البحيرة", "Source: Lake News", "فرانس 24/ أ ف ب"]
        {
            let text = format!("{source}\nتاريخ النشر: 8 آب 2021\n\nغرق عبارة في البحيرة\n\n{body}");
            assert_eq!(title(&text), ("غرق عبارة في البحيرة".into(), true), "{source}");
        }
        let titled = format!("غرق عبارة في البحيرة\nالمصدر: أخبار البحيرة\n{body}");
        assert_eq!(title(&titled), ("غرق عبارة في البحيرة".into(), true));
    }

    #[test]
    fn what_belongs_to_the_page_is_no_title() {
        let body = "أعلنت الدائرة ذلك اليوم.\nوأضافت أنها تتابع.";
        let menu = "الرئيسية\nأخبار\nرياضة\nاقتصاد\nمنوعات";
        assert_eq!(
            title(&format!("{menu}\nغرق عبارة في البحيرة\n{body}")),
            ("غرق عبارة في البحيرة".into(), true)
        );
        let lead = ("أعلنت الدائرة ذلك اليوم".to_owned(), false);
        assert_eq!(title(&format!("انفجار\n\n{body}")), ("انفجار".into(), false));
        for page in
            [menu, "المصدر: بريد الوادي\nتاريخ النشر: 8 آب 2021", "(إعداد سالم الهادي للنشرة العربية)"]
        {
            assert_eq!(title(&format!("{page}\n\n{body}")), lead, "{page}");
        }
    }

    #[test]
    fn without_a_title_the_lead_opens_it() {
        let lead = "أعلنت الدائرة اليوم أن منسوب المياه في البحيرة تجاوز الحد الآمن للمرة الأولى منذ عشرة أعوام، وأن الفرق تراقبه.";
        let (found, placed) = title(lead);
        assert!(lead.starts_with(found.trim_end_matches('…')) && found.ends_with('…') && !placed, "{found}");
    }

    #[test]
    fn a_title_printed_twice_is_found_below_the_body() {
        let text = "أعلنت الدائرة ذلك اليوم.\nجولة جديدة من المحادثات\nجولة جديدة من المحادثات\nشارك";
        assert_eq!(title(text), ("جولة جديدة من المحادثات".into(), true));
    }
}
