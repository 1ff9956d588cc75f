//! Publication dates that a text states: a line of its own, or a dateline before the report.

use jiff::civil::Date;

use super::foreign::in_figures;
use super::lines::Line;
use crate::text::affixes::ARTICLE;
use crate::text::letters::{TATWEEL, digit, folded, line_key};
use crate::text::lexicon::Class;
use crate::text::{DateBasisKind, DateExpr, DatePrecision, Span, Words, analyse, has_hijri_year};

/// How many lines from the top may state the date.
const TOP: usize = 8;
/// Longest date line, in characters.
const LONGEST: usize = 90;
/// Most words beside the weekday and the date that a date line holds, such as a place.
const WORDS_BESIDE: usize = 2;
/// The same where a bar parts them from it.
const WORDS_BEYOND_BAR: usize = 4;
/// Longest dateline, and the most words of place and agency in it.
const DATELINE: usize = 60;
const DATELINE_WORDS: usize = 4;
/// Words that tell of something, and are part of no person's name.
const TELLING: [Class; 7] =
    [Class::Noun, Class::Event, Class::Reporting, Class::Unit, Class::Month, Class::Name, Class::Title];

/// The day stated near the top of a text, with the words that state it.
pub(super) fn stated<'a>(text: &'a str, lines: &[&Line], words: &Words) -> Option<(Date, &'a str)> {
    let mut top = lines.iter().take(TOP).map(|line| line.span.of(text));
    top.clone()
        .find_map(|line| Some((date_line(line, words)?, line)))
        .or_else(|| {
            bylines(text, lines, words)
                .find_map(|line| Some((full_day(line.span.of(text), words)?, line.span.of(text))))
        })
        .or_else(|| top.find_map(|line| dateline(line, words)))
}

/// Whether a line states a date and nothing else.
pub(super) fn is_date_line(line: &str, words: &Words) -> bool {
    date_line(line, words).is_some()
}

/// The lines near the top that say when the report was published and nothing else.
pub(super) fn date_lines(text: &str, lines: &[&Line], words: &Words) -> Vec<Span> {
    let near_top = lines.iter().take(TOP).map(|line| line.span);
    let dated = near_top.filter(|span| is_date_line(span.of(text), words));
    let mut spans: Vec<Span> = dated.chain(bylines(text, lines, words).map(|line| line.span)).collect();
    spans.sort_unstable();
    spans.dedup();
    spans
}

/// The lines between title and report that name the author and the day: «سالم الهادي 8 أغسطس 2021».
fn bylines<'l>(text: &'l str, lines: &'l [&Line], words: &'l Words) -> impl Iterator<Item = &'l Line> {
    let beneath = lines.iter().take(TOP).zip(lines.iter().skip(1).take(TOP)).zip(lines.iter().skip(2));
    beneath
        .filter(|((title, _), report)| {
            let [title, report] = [title, report].map(|line| line.span.of(text));
            // The title stands above, and the report begins below.
            title.contains(' ') && report.chars().count() > title.chars().count() / 2 && report.contains(' ')
        })
        .map(|((_, line), _)| *line)
        .filter(|line| is_dated_byline(line.span.of(text), words))
}

/// Whether a line is a name of two or three words and a full day. What happened is told in words that the lists know.
fn is_dated_byline(line: &str, words: &Words) -> bool {
    if line.chars().count() > LONGEST {
        return false;
    }
    let line = &*in_figures(line);
    let dates = dates(line, words);
    let [date] = dates.as_slice() else { return false };
    let (before, after) = (line.get(..date.span.start), line.get(date.span.end..));
    let (Some(before), Some(after)) = (before, after) else { return false };
    let name: Vec<&str> =
        before.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty()).collect();
    let tells = |word: &&str| {
        let senses = words.lexicon.look_up(&folded(word)).senses;
        TELLING.iter().any(|class| senses.has(*class)) || words.furniture.places.contains(&line_key(word))
    };
    day(date).is_some()
        && (2..=3).contains(&name.len())
        && !after.contains(char::is_alphabetic)
        && !name.first().is_some_and(|first| first.starts_with(ARTICLE))
        && !name.iter().any(tells)
}

/// The day written out in full in `text`; the first where there are several, of our calendar before the Hijri one.
pub(super) fn full_day(text: &str, words: &Words) -> Option<Date> {
    let text = in_figures(text);
    first_day(&text, &dates(&text, words))
}

/// The first full day of our calendar, else of the Hijri one: that begins its months with the moon, a day apart from one
/// country to the next.
fn first_day(text: &str, dates: &[DateExpr]) -> Option<Date> {
    let of_ours = dates.iter().filter(|date| !has_hijri_year(date.span.of(text))).find_map(day);
    of_ours.or_else(|| {
        let date = dates.iter().find(|date| day(date).is_some())?;
        let told = dates.iter().find_map(|date| date.said.and_then(|said| said.weekday));
        let day = day(date)?;
        let fits = |day: &Date| told == Some(day.weekday().to_monday_one_offset());
        let near = [day.yesterday(), day.tomorrow()].into_iter().flatten().find(fits);
        Some(near.filter(|_| told.is_some() && !fits(&day)).unwrap_or(day))
    })
}

fn dates(text: &str, words: &Words) -> Vec<DateExpr> {
    analyse(text, words, None).dates
}

fn day(date: &DateExpr) -> Option<Date> {
    let is_full = date.precision == DatePrecision::Day && date.basis == DateBasisKind::Explicit;
    date.from.filter(|from| is_full && date.to == Some(*from))
}

/// «الأحد 2021/08/08», «تاريخ النشر: 8 آب 2021 - 14:30», «بغداد - الأحد 8 أغسطس 2021».
fn date_line(line: &str, words: &Words) -> Option<Date> {
    let has_digits = line.chars().any(|c| digit(c).is_some());
    if !has_digits || line.chars().count() > LONGEST {
        return None;
    }
    let line = &*in_figures(line);
    let dates = dates(line, words);
    let day = first_day(line, &dates)?;
    let mut beside = String::new();
    let mut at = 0;
    for date in &dates {
        beside.push_str(line.get(at..date.span.start).unwrap_or(""));
        beside.push(' ');
        at = date.span.end.max(at);
    }
    beside.push_str(line.get(at..).unwrap_or(""));
    let is_labelled = |word: &str| {
        let key = line_key(word);
        // Of an era mark behind figures a tatweel may be left.
        key.chars().all(|c| c == TATWEEL) || words.furniture.beside_date.contains(&key)
    };
    let others =
        beside.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty() && !is_labelled(word));
    let names_weekday = dates.iter().any(|date| date.said.is_some_and(|said| said.weekday.is_some()));
    let allowed = match (line.contains(['|', '•']), names_weekday) {
        // Bars part the author, the section or the outlet from the date.
        (true, _) => WORDS_BEYOND_BAR,
        (false, true) => WORDS_BESIDE,
        (false, false) => 0,
    };
    (others.count() <= allowed).then_some(day)
}

/// «بغداد، 8 آب 2021 (رويترز) - قال…»: a date between place and report.
fn dateline<'a>(line: &'a str, lexicon: &Words) -> Option<(Date, &'a str)> {
    let reach = line.char_indices().nth(DATELINE).map_or(line.len(), |(at, _)| at);
    let head = line.get(..reach)?;
    let dates = dates(head, lexicon);
    let date = dates.iter().find(|date| day(date).is_some())?;
    let before = head.get(..date.span.start)?.trim_end();
    let after = head.get(date.span.end..)?;
    let opened = before.is_empty() || before.ends_with(['،', ',', '(', '/', '-', '–']);
    let closing = after.find([')', '-', '–', ':', '/'])?;
    let words =
        |part: &str| part.split_whitespace().filter(|word| word.chars().any(char::is_alphabetic)).count();
    let agency = after.get(..closing)?;
    let is_short =
        words(before) <= DATELINE_WORDS && words(agency) <= DATELINE_WORDS && !agency.contains(['.', '،']);
    let end = date.span.end + closing;
    (opened && is_short).then(|| Some((day(date)?, line.get(..end)?.trim())))?
}

#[cfg(test)]
mod tests {
    use super::super::lines::lines;
    use super::*;

    fn found(line: &str) -> Option<String> {
        let lines = lines(line);
        stated(line, &lines.iter().collect::<Vec<_>>(), Words::builtin()).map(|(day, _)| day.to_string())
    }

    #[test]
    fn date_lines_and_datelines_state_the_day() {
        for line in [
            "الأحد 2021/08/08",
            "الأحد ٨ آب ٢٠٢١",
            "08/08/2021",
            "2021-08-08 14:30",
            "تاريخ النشر: 8 أغسطس 2021",
            "نُشر في: الأحد 8 أغسطس/آب 2021 - 14:30 بتوقيت غرينتش",
            "آخر تحديث 08-08-2021",
            "بغداد - الأحد 8 أغسطس 2021",
            "Published: 8/8/2021",
            "Published on Aug 8, 2021 14:30",
            "Sunday, 8 August 2021",
            "2021-08-08T14:30:00+03:00",
            "تم النشر: 8 أغسطس 2021",
            "بريد الوادي | 8 أغسطس 2021",
            "تاريخ الإضافة: 8 أغسطس 2021",
            "نشر بتاريخ 8 أغسطس 2021",
            "الأحد 29 ذو الحجة 1442 الموافق 8 أغسطس 2021",
            "الأحد 28 ذو الحجة 1442هـ - 8 أغسطس 2021م",
            "29 ذو الحجة 1442 هـ",
            "٢٩ ذو الحجة ١٤٤٢هـ",
            "الأحد 28 ذو الحجة 1442هـ",
            "بغداد، 8 آب 2021 (رويترز) - قالت الشرطة إن شخصين أصيبا.",
            "القاهرة (8 أغسطس 2021) - قالت الشرطة إن شخصين أصيبا.",
        ] {
            assert_eq!(found(line).as_deref(), Some("2021-08-08"), "{line}");
        }
    }

    #[test]
    fn a_byline_between_title_and_report_may_hold_the_day() {
        let report = "قالت الشرطة إن شخصين أصيبا في حريق شب في مستودع قرب الميناء.";
        let of = |line: &str| found(&format!("حريق في مستودع قرب الميناء\n{line}\n{report}"));
        assert_eq!(of("أحمد علي 8 أغسطس 2021").as_deref(), Some("2021-08-08"));
        assert_eq!(of("سالم الهادي 8 أغسطس 2021").as_deref(), Some("2021-08-08"));
        assert_eq!(of("سالم الهادي - 8 أغسطس 2021").as_deref(), Some("2021-08-08"));
        for line in ["انفجار الميناء 8 أغسطس 2021", "هجوم بغداد 8 أغسطس 2021", "قتلى الحريق حتى 8 أغسطس 2021"]
        {
            assert_eq!(of(line), None, "{line}");
        }
        assert_eq!(found(&format!("سالم الهادي 8 أغسطس 2021\n{report}")), None, "it may be the title");
    }

    #[test]
    fn days_that_the_report_is_about_are_not_its_own() {
        for line in [
            "انتخابات 10 تشرين الأول 2021",
            "الاتفاق على الانسحاب حتى 31 كانون الأول 2021",
            "أعلنت الوزارة في 8 آب 2021 أن المهلة انتهت.",
            "قتل 12 شخصا في هجوم 8 آب 2021، وفق حصيلة نهائية: 12 مدنيا.",
            "الأحد 8 أغسطس",
            "الحلقة 2021/8",
        ] {
            assert_eq!(found(line), None, "{line}");
        }
    }
}
