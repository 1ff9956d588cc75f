//! Lists of other reports and what readers write: a heading, and what stands below it until the report goes on.

use super::lines::Line;
use crate::text::Words;
use crate::text::letters::{digit, folded, line_key};
use crate::text::lexicon::{Class, Prefix};

/// Longest line, in characters, that may be the title of another report.
const LONGEST_TITLE: usize = 110;
/// Most lines of a list.
const MOST: usize = 24;

/// What stands below a heading.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Section {
    /// Titles of other reports, so many at most.
    List(usize),
    /// What readers write.
    Comments,
}

/// For each line, whether it belongs to such a section. `is_page` says which lines are known to be no part of the report.
///
/// No section begins before the report has: menus and buttons bear the same words.
pub(super) fn sections(
    text: &str,
    lines: &[Line],
    is_page: impl Fn(usize) -> bool,
    words: &Words,
) -> Vec<bool> {
    let mut within = None;
    let mut has_begun = false;
    let mut out = Vec::with_capacity(lines.len());
    for (at, line) in lines.iter().enumerate() {
        let shown = line.span.of(text);
        let heading = heading(line, words)
            .filter(|heading| has_begun && (*heading != Section::Comments || is_at_foot(text, lines, at)));
        within = match (heading, within) {
            (Some(heading), _) => Some(heading),
            (None, Some(Section::List(left))) if left > 0 && !is_of_report(shown, words) => {
                Some(Section::List(left - 1))
            }
            (None, Some(Section::Comments)) if !goes_on(shown, words) => Some(Section::Comments),
            _ => None,
        };
        has_begun |= within.is_none() && !is_page(at) && is_of_report(shown, words);
        out.push(within.is_some());
    }
    out
}

/// The section that a line opens, with the number of its entries or without.
fn heading(line: &Line, words: &Words) -> Option<Section> {
    let is_count = |c: char| digit(c).is_some() || matches!(c, '(' | ')' | '[' | ']' | ' ');
    let name = line_key(line.key.trim_matches(is_count));
    if words.furniture.lists.contains(&name) {
        Some(Section::List(MOST))
    } else {
        words.furniture.comments.contains(&name).then_some(Section::Comments)
    }
}

/// Whether comments may follow: their number is told, or more of the report stands above than below.
fn is_at_foot(text: &str, lines: &[Line], at: usize) -> bool {
    let Some(line) = lines.get(at) else { return false };
    line.key.contains(|c| digit(c).is_some()) || line.span.start * 2 >= text.len() - line.span.end
}

/// Whether a line is plainly no title: it is long, or ends as a sentence does, or goes on with what was said.
fn is_of_report(line: &str, words: &Words) -> bool {
    let closed = line.trim_end_matches(['»', '"', '”', ')']);
    let is_sentence = closed.ends_with('.') && !closed.ends_with("..");
    is_sentence || line.chars().count() > LONGEST_TITLE || goes_on(line, words)
}

/// «وقال», «وأضاف»: no title and no comment begins so.
fn goes_on(line: &str, words: &Words) -> bool {
    let first = folded(line.split_whitespace().next().unwrap_or(""));
    let found = words.lexicon.look_up(&first);
    found.prefix.has(Prefix::CONJUNCTION) && found.senses.has(Class::Reporting)
}

#[cfg(test)]
mod tests {
    use super::super::lines::lines;
    use super::*;

    fn report(text: &str) -> Vec<&str> {
        let lines = lines(text);
        let page = sections(text, &lines, |_| false, Words::builtin());
        lines.iter().zip(page).filter(|(_, page)| !page).map(|(line, _)| line.span.of(text)).collect()
    }

    const LEAD: &str = "انهار جسر فوق نهر الوادي مساء الأحد وأصيب 12 شخصا، وفق الدفاع المدني.";
    const MORE: &str = "وقال المتحدث إن 40 رجلا يبحثون عن ناجين.";

    #[test]
    fn lists_end_where_the_report_goes_on() {
        for heading in ["اقرأ أيضا", "اقرأ أيضاً:", "مواضيع ذات صلة", "الأكثر قراءة (5)"]
        {
            for gap in ["\n", "\n\n"] {
                let text =
                    ["انهيار جسر", LEAD, heading, "1. 9 قتلى في حريق بمصنع", "إصابة 77 في زلزال..", MORE]
                        .join(gap);
                assert_eq!(report(&text), ["انهيار جسر", LEAD, MORE], "{heading}");
            }
        }
        let twice =
            ["انهيار جسر", LEAD, "اقرأ أيضا", "9 قتلى في حريق", "الأكثر قراءة", "5 قتلى في غارة"].join("\n");
        assert_eq!(report(&twice), ["انهيار جسر", LEAD]);
    }

    #[test]
    fn comments_stand_below_the_report() {
        let text =
            format!("انهيار جسر\n{LEAD}\n{MORE}\nالتعليقات (2)\nسالم: سمعت أن 9 قتلوا.\nهدى: الله يرحمهم");
        assert_eq!(report(&text), ["انهيار جسر", LEAD, MORE]);
    }

    #[test]
    fn menus_and_buttons_cost_nothing() {
        let text = ["آخر الأخبار", "التعليقات", "انهيار جسر فوق نهر", LEAD, MORE].join("\n");
        assert_eq!(report(&text).len(), 5);
        let rest = [MORE; 12].join("\n");
        let text = format!("انهيار جسر\n{LEAD}\nتعليقات\nوصل وزير النقل إلى المكان.\n{rest}");
        assert_eq!(report(&text).len(), 16);
    }
}
