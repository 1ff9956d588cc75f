//! A comparison as a table in the terminal.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use super::is_override;
use crate::intake::ArticleId;
use crate::l10n::{self, FIRST_STRONG_ISOLATE, FluentArgs, Lang, POP_ISOLATE};
use crate::report::{Namesakes, wording};
use crate::verdict::{Comparison, Judgement, Verdict};

/// Widest each column may grow, in terminal cells: verdict, question, source, words, value.
const WIDEST: [usize; COLUMNS] = [16, 36, 20, 36, 28];
/// Narrowest each may become where the terminal has no more room, before lines stand below each other instead.
const NARROWEST: [usize; COLUMNS] = [11, 22, 14, 18, 12];
const COLUMNS: usize = 5;
/// What stands between two columns.
const BAR: &str = " │ ";

type Line = [String; COLUMNS];

/// The rows that compare something, one line for each value of an article, and how many more there are; no wider than
/// `room` where that is known.
pub(super) fn render(comparison: &Comparison, room: Option<usize>, lang: Lang) -> String {
    let mut rows: Vec<&Judgement> =
        comparison.rows.iter().filter(|row| row.verdict != Verdict::SingleSource).collect();
    rows.sort_by_key(|row| row.verdict);
    let head = ["verdict", "question", "source", "words", "value"]
        .map(|column| l10n::text(lang, &format!("report-column-{column}")));
    let namesakes = Namesakes::of(&comparison.articles);
    let groups: Vec<Vec<Line>> = rows.iter().map(|row| lines(comparison, &namesakes, row, lang)).collect();
    let mut out = String::new();
    match widths(&head, &groups, room) {
        Ok(widths) => {
            push(&mut out, &head, widths);
            for group in &groups {
                let rule: Vec<String> = widths.iter().map(|&width| "─".repeat(width)).collect();
                let _ = writeln!(out, "{}", rule.join("─┼─"));
                group.iter().for_each(|line| push(&mut out, line, widths));
            }
        }
        Err(room) => groups.iter().for_each(|group| push_below(&mut out, group, room)),
    }
    let single = comparison.rows.len() - rows.len();
    if single > 0 {
        let mut args = FluentArgs::new();
        args.set("rows", single);
        let _ = writeln!(out, "\n{}", l10n::text_with(lang, "cli-table-more", Some(&args)));
    }
    out
}

/// How wide each column is, the widest narrowed first until all fit into `room`; that room where they cannot.
fn widths(head: &Line, groups: &[Vec<Line>], room: Option<usize>) -> Result<[usize; COLUMNS], usize> {
    let mut widths = [0; COLUMNS];
    for line in std::iter::once(head).chain(groups.iter().flatten()) {
        for ((width, cell), widest) in widths.iter_mut().zip(line).zip(WIDEST) {
            *width = (*width).max(cells(cell)).min(widest);
        }
    }
    let bars = (COLUMNS - 1) * cells(BAR);
    while let Some(room) = room.filter(|room| widths.iter().sum::<usize>() + bars > *room) {
        let spare =
            widths.iter_mut().zip(NARROWEST).map(|(width, least)| (width.saturating_sub(least), width));
        match spare.max_by_key(|(spare, _)| *spare) {
            Some((1.., width)) => *width -= 1,
            _ => return Err(room),
        }
    }
    Ok(widths)
}

/// A row in a narrow terminal: the verdict with the question, and below them a line for each source.
fn push_below(out: &mut String, group: &[Line], room: usize) {
    for [verdict, question, source, words, value] in group {
        if !verdict.is_empty() {
            let _ = writeln!(out, "{}", fit(&format!("{verdict}  {question}"), room).trim_end());
        }
        let _ = writeln!(out, "{}", fit(&format!("  {source}: {words} ({value})"), room).trim_end());
    }
    out.push('\n');
}

/// One line for each value that an article gives on `row`, in its first words for it; verdict and question stand on the
/// first.
fn lines(comparison: &Comparison, namesakes: &Namesakes, row: &Judgement, lang: Lang) -> Vec<Line> {
    let verdict =
        format!("{} {}", wording::verdict_shape(row.verdict), wording::verdict_name(row.verdict, lang));
    let claims = row.row.claims.iter().filter_map(|&id| comparison.claim(id));
    let mut first = Some((verdict, row.row.question().get(lang).to_owned()));
    let mut told: BTreeSet<(ArticleId, String)> = BTreeSet::new();
    claims
        .filter_map(|claim| {
            let article = comparison.article(claim.article)?;
            let value = wording::value(claim, lang);
            // A denied figure is another answer than the same one given.
            let said = wording::polarity(claim.polarity, lang).unwrap_or_default();
            if !told.insert((article.id, format!("{value} {said}"))) {
                return None;
            }
            let (verdict, question) = first.take().unwrap_or_default();
            let words = claim.span.of(&article.text).to_owned();
            Some([verdict, question, wording::source(article, namesakes, lang), words, value])
        })
        .collect()
}

fn push(out: &mut String, line: &Line, widths: [usize; COLUMNS]) {
    let fitted: Vec<String> = line.iter().zip(widths).map(|(cell, width)| fit(cell, width)).collect();
    out.push_str(fitted.join(BAR).trim_end());
    out.push('\n');
}

/// `text` cut or filled up to `width` terminal cells, without line ends and other controls, on which a
/// terminal would act.
fn fit(text: &str, width: usize) -> String {
    let is_cut = cells(text) > width;
    let room = if is_cut { width.saturating_sub(1) } else { width };
    let mut out = String::new();
    let mut used = 0;
    for c in text.chars() {
        let wide = cell_width(c);
        if used + wide > room {
            break;
        }
        used += wide;
        out.push(if c.is_control() || is_override(c) { ' ' } else { c });
    }
    if is_cut {
        out.push('…');
        used += 1;
        // What was set apart ends in its own column.
        let left = out.matches(FIRST_STRONG_ISOLATE).count().saturating_sub(out.matches(POP_ISOLATE).count());
        out.extend(std::iter::repeat_n(POP_ISOLATE, left));
    }
    out.extend(std::iter::repeat_n(' ', width.saturating_sub(used)));
    out
}

fn cells(text: &str) -> usize {
    text.chars().map(cell_width).sum()
}

/// Terminal cells that `c` takes: none for Arabic vowel signs and direction marks.
const fn cell_width(c: char) -> usize {
    match c {
        '\u{610}'..='\u{61c}'
        | '\u{64b}'..='\u{65f}'
        | '\u{670}'
        | '\u{6d6}'..='\u{6ed}'
        | '\u{200b}'..='\u{200f}'
        | '\u{2060}'..='\u{2069}' => 0,
        _ => 1,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_counted_without_vowel_signs() {
        assert_eq!(cells("شخصاً"), 4);
        assert_eq!(fit("شخصاً", 6), "شخصاً  ");
        assert_eq!(fit("ثلاثة آلاف", 6), "ثلاثة…");
    }

    #[test]
    fn controls_never_reach_the_terminal() {
        assert!(!fit("\u{1b}[31mأحمر\u{202e}", 20).contains(['\u{1b}', '\u{202e}']));
    }

    #[test]
    fn words_set_apart_end_in_their_column() {
        assert_eq!(fit("من \u{2068}(أحد عشر كوكبا)\u{2069}", 8), "من \u{2068}(أحد…\u{2069}");
    }

    #[test]
    fn an_article_is_told_once_for_a_value_and_by_its_place() {
        let told = |source: &str, text: &str| {
            let json =
                serde_json::json!({ "source": source, "date": "2025-03-02", "text": text }).to_string();
            crate::intake::read_bytes("a.json", json.as_bytes(), crate::text::Words::builtin()).articles
        };
        let texts = [
            "قُتل 12 شخصا في حريق المصنع.\n\nوأكدت الشرطة مقتل 12 شخصا في حريق المصنع.",
            "قُتل 19 شخصا في حريق المصنع.",
        ];
        let articles = texts.iter().zip(1..).flat_map(|(text, id)| {
            let own = move |article| crate::intake::Article { id: ArticleId(id), ..article };
            told("المنارة", text).into_iter().map(own)
        });
        let comparison = crate::verdict::compare(articles.collect());
        let table = render(&comparison, None, Lang::Ar);
        assert_eq!(table.matches("12 شخصا").count() - table.matches("(12 شخصا").count(), 1, "{table}");
        assert!(table.contains("المنارة (1)") && table.contains("المنارة (2)"), "{table}");
    }

    #[test]
    fn a_table_keeps_to_the_width_of_the_terminal() {
        let comparison = crate::verdict::compare(crate::intake::samples());
        for lang in Lang::ALL {
            for room in [120, 80, 60, 40, 20] {
                let table = render(&comparison, Some(room), lang);
                let rows = table.rsplit_once("\n\n").map_or(table.as_str(), |(rows, _)| rows);
                let widest = rows.lines().map(cells).max();
                assert!(widest <= Some(room), "{room}: {widest:?}\n{table}");
                assert_eq!(table.contains('│'), room > 100, "{room}");
            }
        }
    }

    #[test]
    fn the_sample_makes_a_table_of_even_lines() {
        let comparison = crate::verdict::compare(crate::intake::samples());
        let table = render(&comparison, None, Lang::Ar);
        assert!(table.lines().count() > 2, "{table}");
        for line in table.lines().filter(|line| line.contains('│')) {
            assert_eq!(line.matches('│').count(), COLUMNS - 1, "{line}");
        }
    }
}
