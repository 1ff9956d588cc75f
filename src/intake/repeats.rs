//! Text printed twice in one article: a body pasted twice, a title set again above the body.

use rustc_hash::FxHashMap;

use super::lines::Line;

/// Fewest characters of a line whose second printing counts as repetition wherever it stands.
const LONG: usize = 60;
/// Fewest characters of a line that is repetition when it follows its twin at once, or repeats the title.
const SHORT: usize = 12;
/// How many lines from the top may repeat the title.
const TOP: usize = 5;

/// For each line, whether it is the later printing of an earlier one.
///
/// A long line is enough by itself. A short one («العراق», «قال») may well stand twice in one report, so
/// it counts only where it continues a repeated passage, doubles the line before it, or sets the title again.
pub(super) fn repeated(lines: &[Line]) -> Vec<bool> {
    let mut first_of: FxHashMap<&str, usize> = FxHashMap::default();
    let mut twin: Vec<Option<usize>> = Vec::with_capacity(lines.len());
    let same =
        |i: usize, j: usize| lines.get(i).zip(lines.get(j)).is_some_and(|(a, b)| i < j && a.key == b.key);
    for (j, line) in lines.iter().enumerate() {
        let length = line.key.chars().count();
        let continued = twin.last().copied().flatten().map(|i| i + 1).filter(|&i| same(i, j));
        let earlier = first_of
            .get(line.key.as_str())
            .copied()
            .filter(|&i| length >= LONG || (length >= SHORT && (i + 1 == j || (i == 0 && j <= TOP))));
        twin.push(continued.or(earlier));
        first_of.entry(&line.key).or_insert(j);
    }
    // Short lines just above a repeated passage belong to it.
    for j in (0..lines.len().saturating_sub(1)).rev() {
        let above = twin.get(j + 1).copied().flatten().and_then(|i| i.checked_sub(1));
        if let (Some(i), Some(slot)) = (above, twin.get_mut(j))
            && slot.is_none()
            && same(i, j)
        {
            *slot = Some(i);
        }
    }
    twin.iter().map(Option::is_some).collect()
}

#[cfg(test)]
mod tests {
    use super::super::lines::lines;
    use super::*;

    fn kept(text: &str) -> Vec<&str> {
        let lines = lines(text);
        let repeated = repeated(&lines);
        lines.iter().zip(repeated).filter(|(_, again)| !again).map(|(line, _)| line.span.of(text)).collect()
    }

    #[test]
    fn a_body_printed_twice_counts_once() {
        let body = "السد\n\nقالت دائرة الري إن منسوب المياه في البحيرة بلغ مستوى لم يسجل منذ عشرة أعوام.\n\nخاص\n\nوأضافت أن الفرق الفنية تراقب السد على مدار الساعة، وأن البوابات فتحت فجر اليوم.";
        let text = format!("عنوان الخبر عن السد\n{body}\n\n{body}");
        let mut once = vec!["عنوان الخبر عن السد"];
        once.extend(body.split("\n\n"));
        assert_eq!(kept(&text), once);
    }

    #[test]
    fn a_title_set_again_counts_once() {
        assert_eq!(
            kept("ارتفاع منسوب النهر\n\nارتفاع منسوب النهر\nقالت الدائرة ذلك."),
            ["ارتفاع منسوب النهر", "قالت الدائرة ذلك."]
        );
    }

    #[test]
    fn short_lines_may_recur() {
        let text = "قتل 3\nبغداد\nقتل 5\nبغداد\nقتل 3\nقتل 3";
        assert_eq!(kept(text).len(), 6);
    }
}
