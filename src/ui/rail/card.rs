//! One article in the rail.

use egui::{Popup, Rect, Role, Sense, Ui, UiBuilder, Vec2, WidgetInfo, pos2, vec2};

use jiff::civil::Date;

use super::menu::place_ui;
use crate::app::{Dialog, Model, Msg, WindowMsg, Wording};
use crate::intake::{Article, ArticleId, DimReason, NoteLevel};
use crate::ui::rail::MenuOf;
use crate::ui::text::{Base, TextStyle};
use crate::ui::theme::{RADIUS_LARGE, space};
use crate::ui::widgets::{
    Button, Icon, dashed_tag, focus_ring, label, low_icon_button, low_row, paint_label, tooltip, wrapped_row,
};
use crate::ui::{Dir, UiContext, rail};

/// Space between a card's edge and its words, in points.
const MARGIN: i8 = 10;
/// Width of the source's colour on the card's starting edge.
const EDGE: f32 = 4.0;

/// Shows the card of the article at `place` in the list, its date as brief as [`brevity`] says.
pub(super) fn card_ui(
    ui: &mut Ui,
    cx: &mut UiContext,
    model: &Model,
    place: usize,
    brevity: usize,
    out: &mut Vec<Msg>,
) {
    let Some(article) = model.articles.get(place) else { return };
    let words = Wording::of(&model.settings);
    let is_hidden = model.view.hidden.contains(&article.id);
    // The card is laid out before its height is known, and painted behind what it holds.
    let ground = ui.painter().add(egui::Shape::Noop);
    let layout = cx.column();
    // The card lies beneath its own buttons, so it is a place to press before they are.
    let pressable = UiBuilder::new().id_salt(("card", article.id)).sense(Sense::click());
    let shown = ui.scope_builder(pressable, |ui| {
        egui::Frame::new().inner_margin(egui::Margin::same(MARGIN)).show(ui, |ui| {
            ui.with_layout(layout, |ui| {
                ui.spacing_mut().item_spacing.y = 2.0;
                let more = head_ui(ui, cx, words, article, place, is_hidden);
                Popup::menu(&more).show(|ui| rail::source_menu(ui, cx, model, article, MenuOf::Card, out));
                title_ui(ui, cx, article);
                facts_ui(ui, cx, model, words, article, brevity, out);
            });
        });
    });
    let (response, rect) = (shown.response.clone(), shown.response.rect);
    paint_ground(ui, cx, ground, rect, article.id, response.hovered(), is_hidden);
    focus_ring(ui.painter(), cx, rect, &response);
    place_ui(cx, model, article, place, &response, out);
    if response.double_clicked() {
        out.push(WindowMsg::Open(Dialog::Details(article.id)).into());
    }
}

fn paint_ground(
    ui: &Ui,
    cx: &UiContext,
    slot: egui::layers::ShapeIdx,
    rect: Rect,
    article: ArticleId,
    is_hovered: bool,
    is_hidden: bool,
) {
    let fill = if is_hovered { cx.theme.hover } else { cx.theme.panel };
    let fill = if is_hidden { cx.theme.paper } else { fill };
    let card = egui::epaint::RectShape::new(
        rect,
        RADIUS_LARGE,
        fill,
        cx.theme.hairline_stroke(),
        egui::StrokeKind::Inside,
    );
    ui.painter().set(slot, card);
    let edge = match cx.dir() {
        Dir::Ltr => Rect::from_min_max(rect.min, pos2(rect.left() + EDGE, rect.bottom())),
        Dir::Rtl => Rect::from_min_max(pos2(rect.right() - EDGE, rect.top()), rect.max),
    };
    let (near, far) = (RADIUS_LARGE, 0);
    let corners = match cx.dir() {
        Dir::Ltr => egui::CornerRadius { nw: near, sw: near, ne: far, se: far },
        Dir::Rtl => egui::CornerRadius { nw: far, sw: far, ne: near, se: near },
    };
    ui.painter().rect_filled(edge, corners, cx.theme.source(article));
}

/// The outlet's name, its jump key, and the menu of the card.
fn head_ui(
    ui: &mut Ui,
    cx: &mut UiContext,
    words: Wording,
    article: &Article,
    place: usize,
    is_hidden: bool,
) -> egui::Response {
    let source = cx.source(words, article);
    // The place stands at the card's end.
    let (shown, _) = cx.source_apart(words, article);
    let menu_name = words.with("rail-menu", &[("source", &source)]);
    low_row(ui, cx, |ui, cx| {
        let room = Vec2::new((ui.available_width() - 58.0).max(40.0), 22.0);
        let (rect, _) = ui.allocate_exact_size(room, Sense::hover());
        let ink = if is_hidden { cx.theme.secondary } else { cx.theme.ink };
        let style = cx.quoted(TextStyle::heading().one_line());
        paint_label(ui.painter(), cx, rect, &shown, style, ink);
        let rest = cx.row_from_end();
        ui.with_layout(rest, |ui| {
            let more = low_icon_button(ui, cx, Icon::More, &menu_name);
            if place < 9 {
                let style = TextStyle::secondary().based(Base::Ltr).one_line();
                let (rect, _) = ui.allocate_exact_size(vec2(12.0, 20.0), Sense::hover());
                paint_label(
                    ui.painter(),
                    cx,
                    rect,
                    &words.digits(&(place + 1).to_string()),
                    style,
                    cx.theme.dimmed,
                );
            }
            more
        })
        .inner
    })
}

fn title_ui(ui: &mut Ui, cx: &mut UiContext, article: &Article) {
    if article.title.is_empty() {
        return;
    }
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 18.0), Sense::hover());
    let style = cx.quoted(TextStyle::secondary().one_line());
    paint_label(ui.painter(), cx, rect, &article.title, style, cx.theme.secondary);
}

/// The date with how it is known, the number of claims, and what is odd about the text.
fn facts_ui(
    ui: &mut Ui,
    cx: &mut UiContext,
    model: &Model,
    words: Wording,
    article: &Article,
    brevity: usize,
    out: &mut Vec<Msg>,
) {
    // How many there are is not known before the article is compared.
    let is_compared = model.comparison.article(article.id).is_some();
    let claims = is_compared.then(|| words.count("count-claims", model.claim_count(article.id)));
    wrapped_row(ui, cx, |ui, cx| {
        ui.spacing_mut().item_spacing = vec2(space(1.5), 0.0);
        match &article.published {
            Some(published) => {
                let basis = words.basis(published.basis);
                let dates = dates(model, words, published.date);
                let shown = dates.get(brevity).or(dates.first()).map_or("", String::as_str);
                label(ui, cx, shown, TextStyle::secondary(), cx.theme.secondary);
                let tag = dashed_tag(ui, cx, &basis);
                let why = published.why.get(cx.lang).to_owned();
                if !why.is_empty() {
                    tooltip(tag, cx, &why);
                }
            }
            None => undated_ui(ui, cx, words, article, out),
        }
        if let Some(claims) = &claims {
            label(ui, cx, claims, TextStyle::secondary(), cx.theme.secondary);
        }
    });
    let is_hidden = model.view.hidden.contains(&article.id);
    remarks_ui(ui, cx, words, article, is_hidden);
}

/// Which of the [`dates`] all cards show: the longest with which every card keeps its facts on one line, and the whole
/// day where none does.
pub(super) fn brevity(cx: &mut UiContext, model: &Model, width_of_card: f32) -> usize {
    let room = width_of_card - 2.0 * f32::from(MARGIN);
    let words = Wording::of(&model.settings);
    let style = cx.styled(TextStyle::secondary());
    let mut width = |part: &str| cx.text.layout(part, &style, None).size().x;
    let mut widest = [0.0_f32; 3];
    for article in &model.articles {
        let Some(published) = &article.published else { continue };
        let claims = words.count("count-claims", model.claim_count(article.id));
        let rest = width(&words.basis(published.basis)) + width(&claims) + space(5.5);
        let dates = dates(model, words, published.date);
        for (widest, date) in widest.iter_mut().zip(&dates) {
            *widest = widest.max(width(date) + rest);
        }
        // Where the year cannot be left out, there is no third way.
        if dates.len() < widest.len() {
            widest[2] = f32::INFINITY;
        }
    }
    widest.iter().position(|width| *width <= room).unwrap_or(1)
}

/// Ways to say `date`, from the longest to the shortest: without the year only where all articles are of one.
fn dates(model: &Model, words: Wording, date: Date) -> Vec<String> {
    let whole = words.date(date);
    let short = words.abbreviated(&whole);
    let mut years = model.articles.iter().filter_map(|article| Some(article.published.as_ref()?.date.year()));
    let year = words.digits(&date.year().to_string());
    let yearless = short.strip_suffix(&year).map(|rest| rest.trim_end().to_owned());
    let yearless = yearless.filter(|_| years.all(|other| other == date.year()));
    [whole, short].into_iter().chain(yearless).collect()
}

/// What is odd about the text, in a word each, with the whole story under the pointer.
fn remarks_ui(ui: &mut Ui, cx: &mut UiContext, words: Wording, article: &Article, is_hidden: bool) {
    if is_hidden {
        label(ui, cx, &words.text("rail-hidden"), TextStyle::secondary(), cx.theme.secondary);
    }
    let repeated = article.dimmed.iter().any(|d| d.reason == DimReason::Repeated);
    let warnings = article.notes.iter().filter(|n| n.level == NoteLevel::Warning);
    let remarks = repeated.then(|| words.text("rail-repeated"));
    let warnings = warnings.map(|note| words.sentence(&note.message));
    for remark in remarks.into_iter().chain(warnings) {
        let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), 18.0), Sense::hover());
        let style = cx.styled(TextStyle::secondary().one_line());
        paint_label(ui.painter(), cx, rect, &remark, style, cx.theme.warning.words);
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &remark));
        tooltip(response, cx, &remark);
    }
}

fn undated_ui(ui: &mut Ui, cx: &mut UiContext, words: Wording, article: &Article, out: &mut Vec<Msg>) {
    let text = words.text("rail-set-date");
    let button = Button::new(&text).small();
    if button.show(ui, cx).clicked() {
        out.push(WindowMsg::Open(Dialog::Details(article.id)).into());
    }
}
