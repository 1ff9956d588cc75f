//! Lines broken by a mail program or a PDF file, which are no lines of the report.
//!
//! A line is joined to the next where the words show that it goes on («نحو», «12» before «مليون»), or where the whole text
//! does: every line is as full as the next word lets it be, or most of a paragraph's end in the middle of a phrase. Poems,
//! lists, tables and reports that give each sentence a line of its own do none of this.

use std::ops::RangeInclusive;

use super::super::furniture::is_furniture;
use super::super::lines::lines;
use super::super::outlet::is_source_line;
use super::super::stated::is_date_line;
use crate::text::Words;
use crate::text::letters::{digit, folded, line_key};
use crate::text::lexicon::numerals::NumeralRole;
use crate::text::lexicon::{Class, Senses};

/// Widths to which lines are broken, in characters.
const WIDTHS: RangeInclusive<usize> = 25..=140;
/// How many lines from the top may date or credit the report.
const TOP: usize = 12;
/// From how many line ends on lines need not be as full as they could be: the letters of a PDF file differ in width.
const MANY: usize = 4;
/// Percentage of the width that a line fills, with the next word, where there are many.
const FULL: usize = 88;
/// Percentage of the line ends that have to be full.
const AGREED: usize = 80;

/// One line, and how it goes on.
struct Line<'t> {
    text: &'t str,
    length: usize,
    /// Whether it may be part of a broken paragraph.
    is_prose: bool,
    /// Whether a list begins another entry with it.
    is_entry: bool,
    ends_sentence: bool,
}

/// `text` with its broken lines joined, and how many were. Line ends become spaces, so that every word keeps its place.
pub(super) fn unwrapped(text: &str, words: &Words) -> (String, usize) {
    let raw: Vec<&str> = text.split('\n').collect();
    let is_blank =
        |at: Option<usize>| at.and_then(|at| raw.get(at)).is_none_or(|line| line.trim().is_empty());
    let is_alone = |at: usize| is_blank(at.checked_sub(1)) && is_blank(Some(at + 1));
    // Bylines and dates stand at the top; what a line further down is, is asked only where it would be joined.
    let is_of_page = |at: usize| raw.get(at).is_some_and(|line| is_of_page(line.trim(), words));
    let is_prose = |at: usize| !is_alone(at) && !(at < TOP && is_of_page(at));
    let lines: Vec<Line<'_>> =
        raw.iter().enumerate().map(|(at, line)| Line::of(line, is_prose(at))).collect();
    let ends: Vec<End> = lines
        .windows(2)
        .map(|pair| if let [a, b] = pair { End::of(a, b, words) } else { End::Kept })
        .collect();
    let width = full_width(&lines, &ends);
    let mut joins: Vec<bool> = Vec::with_capacity(ends.len());
    for paragraph in ends.chunk_by(|a, b| (*a == End::Kept) == (*b == End::Kept)) {
        let is_broken = is_mostly_broken(paragraph);
        for end in paragraph {
            let at = joins.len();
            let goes_on = match end {
                End::Kept => false,
                End::Broken => true,
                // A title may stand right above the text.
                End::Open => is_full(&lines, at, width) || (at > 0 && is_broken),
            };
            joins.push(goes_on && !is_of_page(at) && !is_of_page(at + 1));
        }
    }
    let mut out = String::with_capacity(text.len());
    for (at, line) in lines.iter().enumerate() {
        out.push_str(line.text);
        if let Some(&joins) = joins.get(at) {
            out.push(if joins { ' ' } else { '\n' });
        }
    }
    (out, joins.iter().filter(|joins| **joins).count())
}

impl<'t> Line<'t> {
    fn of(text: &'t str, may_be_prose: bool) -> Self {
        let shown = text.trim();
        let length = shown.chars().count();
        let is_short = length <= *WIDTHS.end();
        let is_table = shown.contains(['\t', '|']) || shown.contains("   ");
        // The label of a line such as «المصدر:» or «جرحى:» stands for itself.
        let is_labelled =
            shown.split_once(':').is_some_and(|(label, _)| is_short && label.split_whitespace().count() <= 2);
        let is_prose = length > 0 && may_be_prose && !is_table && !is_labelled;
        let closed = shown.trim_end_matches(['»', '"', '”', '’', ')', ']']);
        Self {
            text,
            length,
            is_prose,
            is_entry: is_entry(shown),
            ends_sentence: closed.ends_with(['.', '؟', '?', '!', ':', '؛', '…']),
        }
    }

    fn first_word(&self) -> &'t str {
        self.text.split_whitespace().next().unwrap_or("")
    }

    fn last_word(&self) -> &'t str {
        self.text.split_whitespace().next_back().unwrap_or("")
    }
}

/// Whether a line dates or credits the report, or belongs to its page.
fn is_of_page(line: &str, words: &Words) -> bool {
    line.chars().count() <= *WIDTHS.end()
        && (is_date_line(line, words)
            || is_source_line(line, words)
            || lines(line).iter().any(|own| is_furniture(line, own, &words.furniture)))
}

/// «- بند», «3. بند», «2) بند».
fn is_entry(line: &str) -> bool {
    let bare = line.trim_start_matches(|c| digit(c).is_some());
    let numbered = bare.len() < line.len() && bare.starts_with(['.', ')', '-', '–']);
    numbered || line.starts_with(['-', '–', '—', '•', '*', '▪', '●', '■', '◆', '·', '#', '«', '"', '“'])
}

/// How a line ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum End {
    /// It is one of the report's.
    Kept,
    /// It may be either.
    Open,
    /// The words go on.
    Broken,
}

impl End {
    fn of(line: &Line<'_>, next: &Line<'_>, words: &Words) -> Self {
        if !line.is_prose || !next.is_prose || line.is_entry || next.is_entry || line.ends_sentence {
            return Self::Kept;
        }
        let last = line_key(line.last_word());
        let known = |word: &str| words.lexicon.look_up(&folded(word)).senses;
        let is_figure = !last.is_empty() && last.chars().all(|c| digit(c).is_some());
        let next = known(next.first_word());
        let counts_on = next.has(Class::Month) || next.has(Class::Unit) || is_scale(next, words);
        let goes_on = words.furniture.unfinished.contains(&last) && !line.last_word().ends_with(['،', ',']);
        let is_number = is_figure || is_scale(known(&last), words);
        if goes_on || (is_number && counts_on) { Self::Broken } else { Self::Open }
    }
}

/// Whether a word is a thousand or more, which multiplies the figure before it.
fn is_scale(senses: Senses, words: &Words) -> bool {
    let roles = words.lexicon.senses(senses).iter().filter(|sense| sense.class == Class::Numeral);
    let numerals = roles.filter_map(|sense| words.numerals.get(usize::from(sense.id)));
    numerals.into_iter().any(|numeral| matches!(numeral.role, NumeralRole::Scale | NumeralRole::Scales))
}

/// The width to which the lines of the text are broken, with the share of it that counts as full; `None` where they are
/// not.
fn full_width(lines: &[Line<'_>], ends: &[End]) -> Option<usize> {
    let followed = || ends.iter().enumerate().filter(|(_, end)| **end != End::Kept).map(|(at, _)| at);
    let count = followed().count();
    let width = followed().filter_map(|at| lines.get(at)).map(|line| line.length).max()?;
    let full = if count >= MANY { width * FULL / 100 } else { width };
    let agreed = followed().filter(|&at| is_full(lines, at, Some(full))).count();
    let goes_on = ends.contains(&End::Broken)
        || followed().filter_map(|at| lines.get(at)).any(|line| ends_sentence_inside(line.text));
    let is_wrapped = count >= 2 && WIDTHS.contains(&width) && agreed * 100 >= count * AGREED && goes_on;
    is_wrapped.then_some(full)
}

/// Whether the next word would not have found room in the line at `at`.
fn is_full(lines: &[Line<'_>], at: usize, width: Option<usize>) -> bool {
    let next = lines.get(at + 1).map_or(0, |next| next.first_word().chars().count());
    let length = lines.get(at).map_or(0, |line| line.length);
    width.is_some_and(|width| length + 1 + next > width)
}

/// Whether a sentence ends within the line: no headline and no verse has two.
fn ends_sentence_inside(line: &str) -> bool {
    let mut parts = line.trim().split(". ");
    let is_word = |part: &str| part.chars().rev().take_while(|c| c.is_alphabetic()).count() > 2;
    parts.next().is_some_and(is_word) && parts.next().is_some_and(|rest| !rest.trim().is_empty())
}

/// Whether most lines of a paragraph of three or more end where no line of a report does.
fn is_mostly_broken(run: &[End]) -> bool {
    let broken = run.iter().filter(|end| **end == End::Broken).count();
    broken >= 2 && broken * 2 >= run.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn joined(text: &str) -> String {
        let (out, count) = unwrapped(text, Words::builtin());
        assert_eq!(out.len(), text.len(), "every word keeps its place");
        assert_eq!(count > 0, out != text);
        out
    }

    /// `text` broken as mail programs do it.
    fn wrapped(text: &str, width: usize) -> String {
        let mut out = String::new();
        let mut length = 0;
        for word in text.split(' ') {
            let own = word.chars().count();
            if length > 0 {
                out.push(if length + 1 + own > width { '\n' } else { ' ' });
                length = if length + 1 + own > width { 0 } else { length + 1 };
            }
            out.push_str(word);
            length += own;
        }
        out
    }

    const REPORT: &str = "أعلنت إدارة السد أن 14 قرية غمرتها المياه بعدما ارتفع منسوب البحيرة ثلاثة أمتار في ليلة واحدة. وقالت إن \
                          نحو 2300 شخص غادروا منازلهم، بينهم 640 طفلا، وإن كلفة الأضرار تقدر بما بين 12 مليون دولار و15 مليون \
                          دولار وفق لجنة زارت المنطقة.";

    #[test]
    fn paragraphs_broken_to_a_width_are_joined() {
        for width in [34, 48, 60, 72, 78] {
            let broken = wrapped(REPORT, width);
            assert!(broken.contains('\n'));
            let kept = joined(&broken).matches('\n').count();
            // A line that ends with its sentence may end its paragraph.
            assert!(kept <= 1, "{width}: {}", joined(&broken));
            let titled = format!("فيضان البحيرة\nالمصدر: بريد الوادي\n\n{broken}\n\n{broken}");
            assert!(joined(&titled).starts_with("فيضان البحيرة\nالمصدر: بريد الوادي\n\nأعلنت"));
        }
    }

    #[test]
    fn a_line_that_ends_in_the_middle_of_a_phrase_goes_on() {
        assert_eq!(joined("شارك في البحث نحو\n600 رجل."), "شارك في البحث نحو 600 رجل.");
        assert_eq!(joined("بلغت الأضرار 12\nمليون دولار."), "بلغت الأضرار 12 مليون دولار.");
        let torn = "غرق مركب\n\nقالت خفر السواحل إن 47 شخصا أنقذوا ونقل\n11 منهم إلى مستشفى، وأضافت أن\nالمركب كان يقل نحو\n\
                    120 راكبا وأبحر من\nميناء زوارة قبل 20\nسبتمبر.";
        assert_eq!(joined(torn).matches('\n').count(), 2, "{}", joined(torn));
    }

    #[test]
    fn lines_of_the_report_stay() {
        for text in [
            // A sentence a line.
            "انهار جسر فوق نهر الوادي مساء الأحد.\nقالت الشرطة إن 5 أشخاص أصيبوا.\nوأغلقت السلطات الطريق المؤدي إليه.\nولم تعرف الأسباب.",
            // Headlines and flashes without a stop.
            "انهيار جسر فوق نهر الوادي\nإصابة 5 أشخاص في انهيار جسر\nالسلطات تغلق الطريق الساحلي\nوزير النقل يصل إلى المنطقة",
            "عاجل: انهيار جسر في الوادي\nعاجل: إصابة 5 أشخاص\nعاجل: إغلاق الطريق",
            // A poem.
            "يا ليل طال على المحب سهاده\nوتقطعت دون اللقاء جياده\nوسرى النسيم فهاج في أضلاعه\nشوقا تضيق بحمله أكباده",
            // Lists and tables.
            "- 5 قتلى في\n- 12 جريحا في\n- 3 مفقودين",
            "القتلى 5\nالجرحى 12\nالمفقودون 3\nالمنازل المهدمة 40",
            "المدينة\tالقتلى\nزوارة\t5\nصبراتة\t12",
            "الحصيلة حتى مساء الأحد:\nقتلى: 5\nجرحى: 12",
            // Paragraphs of a line each.
            "أعلنت إدارة السد أن 14 قرية غمرتها المياه. وقالت إن 2300 شخص غادروا منازلهم بعد أن حذرتهم فرق الدفاع المدني مساء\nوقال \
             مدير المستشفى\nوتوقعت الأرصاد أن تستمر الأمطار أياما. ودعت السكان إلى الحذر من السيول في الأودية والمنخفضات طوال الأسبوع",
        ] {
            assert_eq!(joined(text), text);
        }
    }
}
