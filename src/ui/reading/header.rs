//! The head of a column: outlet, date and how it is known, what was found.

use std::collections::BTreeMap;

use egui::{Rect, Role, Sense, Ui, UiBuilder, WidgetInfo, vec2};

use super::column::Sight;
use super::view::{ReadingEvent, ReadingView};
use crate::app::wording::Wording;
use crate::intake::{Article, ArticleId};
use crate::ui::UiContext;
use crate::ui::text::TextStyle;
use crate::ui::theme::{RADIUS_SMALL, space};
use crate::ui::widgets::{Icon, dashed_tag, icon_button, label, low_row, tooltip};

pub(super) const HEIGHT: f32 = 66.0;
/// The coloured edge on top.
const EDGE: f32 = 3.0;

/// The words of the columns' heads, kept from when they are first seen until the comparison or their wording changes.
#[derive(Default)]
pub(super) struct Headings {
    of: Option<(u64, Wording, bool)>,
    words: BTreeMap<ArticleId, Heading>,
}

struct Heading {
    source: String,
    date: String,
    basis: Option<String>,
}

impl Headings {
    pub(super) fn refresh(&mut self, cx: &UiContext, view: &ReadingView<'_>) {
        let of = Some((view.revision, view.wording, cx.blind.is_some()));
        if self.of != of {
            self.of = of;
            self.words.clear();
        }
    }
}

impl Heading {
    fn new(cx: &UiContext, view: &ReadingView<'_>, article: &Article) -> Self {
        let source = cx.source(view.wording, article);
        let (date, basis) = match &article.published {
            Some(published) => (view.wording.date(published.date), Some(view.wording.basis(published.basis))),
            None => (cx.say("reading-undated"), None),
        };
        Self { source, date, basis }
    }
}

/// Shows the head of a column.
pub(super) fn header_ui(
    ui: &mut Ui,
    cx: &mut UiContext,
    view: &ReadingView<'_>,
    headings: &mut Headings,
    sight: &Sight<'_>,
) -> Option<ReadingEvent> {
    let Sight { article, shown, hits, .. } = sight;
    let heading = headings.words.entry(article.id).or_insert_with(|| Heading::new(cx, view, article));
    let rect = shown.header;
    let painter = ui.painter();
    painter.rect_filled(rect, 0.0, cx.theme.panel);
    let edge = Rect::from_min_size(rect.min, vec2(rect.width(), EDGE));
    painter.rect_filled(edge, 0.0, cx.theme.source(article.id));
    painter.hline(rect.x_range(), rect.bottom(), cx.theme.hairline_stroke());
    let inner = Rect::from_min_max(
        rect.min + vec2(space(4.0), EDGE + space(2.0)),
        rect.max - vec2(space(4.0), space(1.0)),
    );
    let mut child = ui.new_child(
        UiBuilder::new().max_rect(inner).layout(cx.row_from_end()).id_salt(("head", article.id.0)),
    );
    let mut event = None;
    if view.order.len() > 1 {
        let (icon, name) = match view.focus {
            None => (Icon::Expand, cx.say("reading-focus")),
            Some(_) => (Icon::Close, cx.say("reading-unfocus")),
        };
        if icon_button(&mut child, cx, icon, &name).clicked() {
            let focus = if view.focus.is_none() { Some(article.id) } else { None };
            event = Some(ReadingEvent::Focus(focus));
        }
    }
    let layout = cx.column();
    child.with_layout(layout, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        low_row(ui, cx, |ui, cx| {
            if !view.query.is_empty() {
                hit_count(ui, cx, view.wording, hits.len());
            }
            label(ui, cx, &heading.source, TextStyle::heading().one_line(), cx.theme.ink);
        });
        low_row(ui, cx, |ui, cx| facts(ui, cx, heading));
    });
    event
}

fn facts(ui: &mut Ui, cx: &mut UiContext, heading: &Heading) {
    ui.spacing_mut().item_spacing.x = space(1.5);
    label(ui, cx, &heading.date, TextStyle::secondary().one_line(), cx.theme.secondary);
    if let Some(basis) = &heading.basis {
        dashed_tag(ui, cx, basis);
    }
}

/// How often the column has what is searched for, on the ground of found words.
fn hit_count(ui: &mut Ui, cx: &mut UiContext, wording: Wording, hits: usize) {
    let number = cx.text.layout(&wording.digits(&hits.to_string()), &TextStyle::secondary().strong(), None);
    let size = number.size();
    let (rect, response) = ui.allocate_exact_size(vec2(size.x + space(3.0), size.y), Sense::hover());
    let (words, ground) = if hits > 0 {
        (cx.theme.found.words, cx.theme.found.tint)
    } else {
        (cx.theme.secondary, cx.theme.sunken)
    };
    ui.painter().rect_filled(rect, RADIUS_SMALL, ground);
    cx.text.paint(ui.painter(), rect.center() - size / 2.0, &number, words, &[]);
    let text = wording.with_count("reading-hits", "count", hits);
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &text));
    tooltip(response, cx, &text);
}
