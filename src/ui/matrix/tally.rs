//! What is said on a row, value by value, where its sources would not fit beside one another: how many say it, and who.

use egui::{Rect, Role, Sense, StrokeKind, Ui, WidgetInfo, pos2, vec2};

use super::cell;
use super::columns::PADDING;
use crate::app::tally::{Group, groups};
use crate::app::{Model, Msg, ViewMsg, Wording};
use crate::claims::ClaimId;
use crate::l10n::{isolated, spoken};
use crate::report::wording;
use crate::ui::text::TextStyle;
use crate::ui::theme::RADIUS;
use crate::ui::widgets::{announced, paint_label, tooltip};
use crate::ui::{Dir, UiContext};
use crate::verdict::Judgement;

/// The narrowest a value stands, and the widest it gets for its own words and for the names of its sources.
const NARROWEST: f32 = 76.0;
const WIDEST: f32 = 250.0;
/// Room for how many values are left out.
const REST: f32 = 130.0;

/// One value as it is shown.
struct Entry<'a> {
    group: Group<'a>,
    value: String,
    /// The names of all its sources.
    names: String,
    /// Its sources, told more and more briefly.
    told: [String; 2],
    /// What each of those needs, in points.
    widths: [f32; 2],
}

/// Shows in `rect` what the sources say on `row`.
pub(super) fn tally_ui(
    ui: &mut Ui,
    cx: &mut UiContext,
    model: &Model,
    row: &Judgement,
    rect: Rect,
    out: &mut Vec<Msg>,
) {
    let words = Wording::of(&model.settings);
    let entries: Vec<Entry<'_>> =
        groups(model, row).into_iter().map(|group| entry(cx, model, words, group)).collect();
    let (widths, shown) = fitting(&entries, rect.width());
    let hand = model.claim_at_hand().filter(|_| model.view.selected == Some(row.row.id));
    let mut start = 0.0;
    for (place, (entry, (width, told))) in entries.iter().zip(widths).take(shown).enumerate() {
        let place = (part(cx.dir(), rect, start, width), place);
        entry_ui(ui, cx, row, entry, told, place, hand, out);
        start += width;
    }
    if shown < entries.len() {
        let left = entries.get(shown..).unwrap_or_default();
        rest_ui(ui, cx, words, left, part(cx.dir(), rect, start, REST), hand);
    }
}

/// The same for those who hear it: each value with how many sources give it.
pub(super) fn told(cx: &UiContext, model: &Model, words: Wording, row: &Judgement) -> Vec<String> {
    let told = |group: &Group<'_>| {
        let value = cx.veiled(&value(model, words, group)).into_owned();
        let polarity = group.claims.first().and_then(|claim| wording::polarity(claim.polarity, words.lang));
        let count = words.count("count-sources", group.sources.len());
        let said: Vec<String> = [format!("{value}: {count}")].into_iter().chain(polarity).collect();
        said.join(words.between())
    };
    groups(model, row).iter().map(told).collect()
}

/// What each entry is wide and how its sources are told, and how many find room.
fn fitting(entries: &[Entry<'_>], room: f32) -> (Vec<(f32, usize)>, usize) {
    let total = |told: usize| entries.iter().filter_map(|entry| entry.widths.get(told)).sum::<f32>();
    let told = usize::from(total(0) > room);
    let widths: Vec<(f32, usize)> =
        entries.iter().map(|entry| (entry.widths.get(told).copied().unwrap_or_default(), told)).collect();
    if total(told) <= room {
        return (widths, entries.len());
    }
    let mut left = room - REST;
    let shown = widths.iter().take_while(|(width, _)| {
        left -= width;
        left >= 0.0
    });
    let shown = shown.count().max(1);
    (widths, shown)
}

fn entry<'a>(cx: &mut UiContext, model: &Model, words: Wording, group: Group<'a>) -> Entry<'a> {
    let value = cx.veiled(&value(model, words, &group)).into_owned();
    let names: Vec<String> = group.sources.iter().map(|article| cx.source(words, article)).collect();
    let count = match names.as_slice() {
        [only] => only.clone(),
        _ => words.count("count-sources", names.len()),
    };
    let comma = words.text("list-of-sources");
    let isolates: Vec<String> = names.iter().map(|name| isolated(name)).collect();
    let polarity = group.claims.first().and_then(|claim| wording::polarity(claim.polarity, words.lang));
    let [names, count] = [isolates.join(&comma), count]
        .map(|told| polarity.iter().cloned().chain([told]).collect::<Vec<_>>().join(words.between()));
    let style = cx.styled(TextStyle::secondary().one_line());
    // Names cut short would not tell how many there are.
    let is_brief = cx.text.fits(&names, &style, WIDEST - 2.0 * PADDING);
    let told = [if is_brief { names.clone() } else { count.clone() }, count];
    let large = cx.quoted(TextStyle::value().one_line());
    // Words that only just fit are cut.
    let mut width = |text: &str, style: &TextStyle| cx.text.layout(text, style, None).size().x.ceil() + 2.0;
    let own = width(&value, &large);
    let widths =
        told.each_ref().map(|told| (own.max(width(told, &style)) + 2.0 * PADDING).clamp(NARROWEST, WIDEST));
    Entry { group, value, names, told, widths }
}

/// What the sources say: in the words of the articles where these are the same, else what the words mean.
pub(in crate::ui) fn value(model: &Model, words: Wording, group: &Group<'_>) -> String {
    let Some(first) = group.claims.first() else { return String::new() };
    let is_by_hand = group.claims.iter().any(|claim| model.marks.contains_key(&claim.id));
    let stated = |claim: &crate::claims::Claim| {
        let article = group.sources.iter().find(|article| article.id == claim.article)?;
        Some(cell::stated(claim, &article.text).value.replace('\n', " "))
    };
    let own = stated(first).filter(|own| {
        group.claims.iter().skip(1).all(|claim| stated(claim).is_some_and(|stated| stated == *own))
    });
    own.filter(|_| !is_by_hand).unwrap_or_else(|| words.value(first))
}

#[expect(clippy::too_many_arguments, reason = "one value of a row, and where it stands")]
fn entry_ui(
    ui: &mut Ui,
    cx: &mut UiContext,
    row: &Judgement,
    entry: &Entry<'_>,
    told: usize,
    (rect, place): (Rect, usize),
    hand: Option<ClaimId>,
    out: &mut Vec<Msg>,
) {
    let response = ui.interact(rect, ui.scope_id().with(("tally", row.row.id, place)), Sense::CLICK);
    let inner = rect.shrink2(vec2(PADDING, 0.0));
    let split = inner.center().y + 3.0;
    let upper = Rect::from_min_max(pos2(inner.left(), split - 27.0), pos2(inner.right(), split));
    let lower = Rect::from_min_max(pos2(inner.left(), split + 1.0), pos2(inner.right(), split + 19.0));
    let large = cell::value_style(cx, &entry.value, inner.width());
    paint_label(ui.painter(), cx, upper, &entry.value, large, cx.theme.ink);
    let style = cx.styled(TextStyle::secondary().one_line());
    let told = entry.told.get(told).map_or("", String::as_str);
    paint_label(ui.painter(), cx, lower, told, style, cx.theme.secondary);
    let said = spoken(&said(entry));
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &said));
    if response.clicked() {
        let next = entry.group.after(hand);
        out.extend(next.map(|claim| match super::body::pressed(ui, row.row.id) {
            ViewMsg::Select(_) => Msg::from(ViewMsg::SelectClaim(claim)),
            several => several.into(),
        }));
    }
    if hand.is_some_and(|hand| entry.group.has(hand)) {
        let ring = rect.shrink2(vec2(3.0, 3.5));
        ui.painter().rect_stroke(ring, RADIUS, cx.theme.focus_stroke(), StrokeKind::Inside);
        announced(&response, false);
    }
    tooltip(response, cx, &entry.names);
}

/// How many values find no room, and which they are.
fn rest_ui(
    ui: &Ui,
    cx: &mut UiContext,
    words: Wording,
    left: &[Entry<'_>],
    rect: Rect,
    hand: Option<ClaimId>,
) {
    let text = words.count("matrix-more-values", left.len());
    let style = cx.styled(TextStyle::secondary().one_line());
    paint_label(ui.painter(), cx, rect.shrink2(vec2(PADDING, 0.0)), &text, style, cx.theme.secondary);
    if left.iter().any(|entry| hand.is_some_and(|hand| entry.group.has(hand))) {
        let ring = rect.shrink2(vec2(3.0, 3.5));
        ui.painter().rect_stroke(ring, RADIUS, cx.theme.focus_stroke(), StrokeKind::Inside);
    }
    let all: Vec<String> = left.iter().map(said).collect();
    let all = all.join("\n");
    let response = ui.interact(rect, ui.scope_id().with(("tally rest", rect.top() as i32)), Sense::HOVER);
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, spoken(&all)));
    tooltip(response, cx, &all);
}

/// A value and who says it.
fn said(entry: &Entry<'_>) -> String {
    format!("{}: {}", isolated(&entry.value), entry.names)
}

/// So many points of `rect` from `start` on, in the direction of the interface.
fn part(dir: Dir, rect: Rect, start: f32, width: f32) -> Rect {
    let (from, to) = (start.min(rect.width()), (start + width).min(rect.width()));
    let x = match dir {
        Dir::Ltr => rect.left() + from..=rect.left() + to,
        Dir::Rtl => rect.right() - to..=rect.right() - from,
    };
    Rect::from_x_y_ranges(x, rect.y_range())
}
