//! Outlets' names in what articles say, covered for blind judging. The words keep their places beneath the
//! covers, and so does everything that is marked in them.

use egui::{Painter, Rect, vec2};

use crate::app::blind::{Name, stand_in};
use crate::ui::UiContext;
use crate::ui::text::{Edge, Paragraph, TextStyle};
use crate::ui::theme::{RADIUS_SMALL, space};

/// The names in `text`, in order and apart; none where names are shown.
pub(super) fn names_in(cx: &UiContext, text: &str) -> Vec<Name> {
    cx.blind.as_ref().map(|blind| blind.find(text)).unwrap_or_default()
}

/// Covers the words `local` of a paragraph painted at `origin` with the stand-in of an outlet's name.
pub(super) fn cover(
    painter: &Painter,
    cx: &mut UiContext,
    (paragraph, origin): (&Paragraph, egui::Pos2),
    (local, named): Name,
) {
    let mut covers: Vec<Rect> =
        paragraph.mark_rects(local).into_iter().map(|r| r.translate(origin.to_vec2())).collect();
    for rect in &covers {
        painter.rect_filled(rect.expand2(vec2(1.5, 1.0)), RADIUS_SMALL, cx.theme.pressed);
    }
    // Where a name runs over two lines, its stand-in goes where there is more room.
    covers.sort_by(|a, b| b.width().total_cmp(&a.width()));
    let Some(room) = covers.first() else { return };
    let whole = stand_in(cx.wording, named);
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
