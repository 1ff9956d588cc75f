//! Outlets' names in what articles say, covered for blind judging. The words keep their places beneath the
//! covers, and so does everything that is marked in them.

use std::ops::Range;

use egui::{Painter, Rect, vec2};

use super::header::source_name;
use super::view::ReadingView;
use crate::intake::{Article, ArticleId};
use crate::ui::UiContext;
use crate::ui::text::{Edge, Paragraph, Query, TextStyle};
use crate::ui::theme::{RADIUS_SMALL, space};

/// Letters that are written together with a name: and, so, by, to, like.
const JOINED: [char; 5] = ['\u{648}', '\u{641}', '\u{628}', '\u{644}', '\u{643}'];

/// A name in a text, as bytes, and the article whose source is called so.
pub(super) type Name = (Range<usize>, ArticleId);

/// The names of the compared sources in `text`, in order and apart; none where names are shown.
pub(super) fn names_in(view: &ReadingView<'_>, text: &str) -> Vec<Name> {
    if !view.names_hidden {
        return Vec::new();
    }
    let named = view.comparison.articles.iter().filter(|article| !article.source_is_placeholder);
    let mut found: Vec<Name> = named
        .flat_map(|article| {
            let places = Query::new(&article.source).find(text).into_iter();
            places.filter(|place| stands_alone(text, place)).map(|place| (place, article.id))
        })
        .collect();
    // Of names that share words the longest is meant.
    found.sort_by_key(|(place, _)| (place.start, std::cmp::Reverse(place.end)));
    let mut end = 0;
    found.retain(|(place, _)| {
        let is_apart = place.start >= end;
        end = end.max(place.end);
        is_apart
    });
    found
}

/// Whether no other letters belong to the word but those joined to it in front.
fn stands_alone(text: &str, place: &Range<usize>) -> bool {
    let before = text.get(..place.start).unwrap_or_default();
    let after = text.get(place.end..).unwrap_or_default();
    let word: Vec<char> = before.chars().rev().take_while(|c| c.is_alphanumeric()).collect();
    word.len() <= 2
        && word.iter().all(|c| JOINED.contains(c))
        && !after.chars().next().is_some_and(char::is_alphanumeric)
}

/// `text` with the names in it under their stand-ins, for screen readers and tooltips.
pub(super) fn masked(cx: &UiContext, view: &ReadingView<'_>, text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = 0;
    for (place, id) in names_in(view, text) {
        out.push_str(text.get(rest..place.start).unwrap_or_default());
        out.push_str(&stand_in(cx, view, id));
        rest = place.end;
    }
    out.push_str(text.get(rest..).unwrap_or_default());
    out
}

fn stand_in(cx: &UiContext, view: &ReadingView<'_>, id: ArticleId) -> String {
    let article: Option<&Article> = view.comparison.article(id);
    article.map(|article| source_name(cx, view, article)).unwrap_or_default()
}

/// Covers the words `local` of a paragraph painted at `origin` with the stand-in of an outlet's name.
pub(super) fn cover(
    painter: &Painter,
    cx: &mut UiContext,
    view: &ReadingView<'_>,
    (paragraph, origin): (&Paragraph, egui::Pos2),
    (local, id): Name,
) {
    let mut covers: Vec<Rect> =
        paragraph.mark_rects(local).into_iter().map(|r| r.translate(origin.to_vec2())).collect();
    for rect in &covers {
        painter.rect_filled(rect.expand2(vec2(1.5, 1.0)), RADIUS_SMALL, cx.theme.pressed);
    }
    // Where a name runs over two lines, its stand-in goes where there is more room.
    covers.sort_by(|a, b| b.width().total_cmp(&a.width()));
    let Some(room) = covers.first() else { return };
    let whole = stand_in(cx, view, id);
    let number = whole.rsplit(' ').next().unwrap_or_default().to_owned();
    let style = cx.styled(TextStyle::secondary().sized(12.5)).at(Edge::Left).one_line();
    for text in [whole, number] {
        let words = cx.text.layout(&text, &style, None);
        if words.size().x + space(1.0) <= room.width() {
            cx.text.paint(painter, room.center() - words.size() / 2.0, &words, cx.theme.ink, &[]);
            return;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::Wording;
    use crate::app::model::samples::article;
    use crate::l10n::Lang;
    use crate::verdict;

    #[test]
    fn names_are_found_as_words_and_with_what_is_joined_to_them() {
        let text = "ونقلت صحيفة المرفأ عن وكالة السهل قولها، ولصحيفةُ المرفأ رأي آخر. صحيفة المرفأين غيرها.";
        let articles = vec![article(1, "صحيفة المرفأ", text), article(2, "وكالة السهل", "لا شيء.")];
        let comparison = verdict::compare(articles);
        let (order, query) = ([], Query::default());
        let wording = Wording { lang: Lang::Ar, arabic_digits: true };
        let shown = ReadingView::new(&comparison, &order, &query, wording);
        let hidden = ReadingView { names_hidden: true, ..shown };
        assert!(names_in(&shown, text).is_empty());
        let found: Vec<_> =
            names_in(&hidden, text).into_iter().map(|(place, id)| (text[place].to_owned(), id.0)).collect();
        let expected = [("صحيفة المرفأ", 1), ("وكالة السهل", 2), ("صحيفةُ المرفأ", 1)];
        assert_eq!(found, expected.map(|(name, id)| (name.to_owned(), id)));
        let cx = UiContext::new(Lang::Ar, false);
        let masked = masked(&cx, &hidden, text);
        assert!(!masked.contains("السهل") && masked.contains("المقال ٢"), "{masked}");
    }
}
