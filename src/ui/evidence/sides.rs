//! Who says what on the selected row, value by value: what its reason speaks of, told before any quote is read.

use std::collections::BTreeSet;

use egui::{Rect, Role, Sense, Ui, WidgetInfo, pos2, vec2};
use jiff::civil::Date;

use crate::app::tally::{Group, contradicting_first, groups};
use crate::app::{Model, Msg, ViewMsg, Wording};
use crate::claims::Claim;
use crate::intake::Article;
use crate::l10n::{isolated, spoken};
use crate::report::wording;
use crate::ui::text::TextStyle;
use crate::ui::theme::{RADIUS_SMALL, space};
use crate::ui::widgets::{label, paint_label, tooltip};
use crate::ui::{Dir, UiContext};
use crate::verdict::Judgement;

/// So many values are told; others are counted.
const MOST: usize = 5;
/// Up to so many sources of a value are told with whom they quote.
const FEW: usize = 2;
const LINE: f32 = 24.0;
/// The sign of a source, and its place.
const DOT: f32 = 3.5;
const LEAD: f32 = 14.0;

/// Lists the values of `row` with their sources, those that contradict each other first; pressing one brings its quote
/// into view. Nothing where all say the same.
pub(super) fn sides_ui(
    ui: &mut Ui,
    cx: &mut UiContext,
    model: &Model,
    words: Wording,
    row: &Judgement,
    out: &mut Vec<Msg>,
) {
    if !are_told(model, row) {
        return;
    }
    let mut groups = groups(model, row);
    contradicting_first(&mut groups, |group| &group.claims, model.comparison.about);
    let days: BTreeSet<Date> =
        groups.iter().flat_map(|group| &group.sources).filter_map(|source| day(source)).collect();
    ui.spacing_mut().item_spacing.y = 0.0;
    ui.add_space(space(1.0));
    let days = Days { are_told: days.len() > 1, year: one_year(&days) };
    for group in groups.iter().take(MOST) {
        side_ui(ui, cx, words, group, days, out);
    }
    if groups.len() > MOST {
        let more = words.count("evidence-sides-more", groups.len() - MOST);
        label(ui, cx, &more, TextStyle::secondary(), cx.theme.secondary);
    }
    ui.add_space(space(1.0));
}

/// Whether `row` has sides to tell: sources of which not all say the same. Where the matrix gathers them by what they say,
/// it tells as much.
pub(super) fn are_told(model: &Model, row: &Judgement) -> bool {
    if model.view.is_tallied {
        return false;
    }
    let groups = groups(model, row);
    let sources: BTreeSet<_> =
        groups.iter().flat_map(|group| &group.sources).map(|source| source.id).collect();
    groups.len() > 1 && sources.len() > 1
}

/// How the days of publication of a row are told.
#[derive(Clone, Copy)]
struct Days {
    /// Whether there are several.
    are_told: bool,
    /// The year that all of them are in, which then goes without saying.
    year: Option<i16>,
}

impl Days {
    fn word(self, words: Wording, day: Date) -> String {
        let told = words.abbreviated(&words.date(day));
        let year = self.year.map(|year| words.digits(&year.to_string()));
        let short = year.and_then(|year| Some(told.strip_suffix(&year)?.trim_end().to_owned()));
        short.unwrap_or(told)
    }
}

fn one_year(days: &BTreeSet<Date>) -> Option<i16> {
    let (first, last) = (days.first()?.year(), days.last()?.year());
    (first == last).then_some(first)
}

fn day(article: &Article) -> Option<Date> {
    article.published.as_ref().map(|published| published.date)
}

/// One value: the colours of its sources, what it is, and who says so.
fn side_ui(
    ui: &mut Ui,
    cx: &mut UiContext,
    words: Wording,
    group: &Group<'_>,
    days: Days,
    out: &mut Vec<Msg>,
) {
    let Some(first) = group.claims.first() else { return };
    let value = [wording::polarity(first.polarity, words.lang), Some(words.value(first))];
    let value = value.into_iter().flatten().collect::<Vec<_>>().join(words.between());
    let who: Vec<String> =
        group.sources.iter().map(|source| said_by(cx, words, group, source, days)).collect();
    let who = who.join(words.between());
    // The arrows go from value to value already; Tab goes on to the decisions.
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), LINE), Sense::CLICK);
    let dir = cx.dir();
    let part = |from: f32, to: f32| match dir {
        Dir::Ltr => {
            Rect::from_min_max(pos2(rect.left() + from, rect.top()), pos2(rect.left() + to, rect.bottom()))
        }
        Dir::Rtl => {
            Rect::from_min_max(pos2(rect.right() - to, rect.top()), pos2(rect.right() - from, rect.bottom()))
        }
    };
    if response.hovered() {
        ui.painter().rect_filled(rect, RADIUS_SMALL, cx.theme.hover);
    }
    // Sources overlap like coins, so that their number is seen and the values begin on one line.
    let shown = group.sources.iter().take(FEW + 1).enumerate().collect::<Vec<_>>();
    for (place, source) in shown.into_iter().rev() {
        let centre = part(DOT + place as f32 * DOT, DOT + place as f32 * DOT).center();
        ui.painter().circle_filled(centre, DOT + 0.5, cx.theme.panel);
        ui.painter().circle_filled(centre, DOT, cx.theme.source(source.id));
    }
    let strong = cx.styled(TextStyle::body().strong().one_line());
    let quiet = cx.styled(TextStyle::secondary().sized(13.0).one_line());
    let lead = LEAD + space(1.0);
    let width = cx.text.layout(&value, &strong, None).size().x.ceil() + 2.0;
    let end = (lead + width).min(rect.width() * 0.6);
    paint_label(ui.painter(), cx, part(lead, end), &value, strong, cx.theme.ink);
    paint_label(ui.painter(), cx, part(end + space(2.0), rect.width()), &who, quiet, cx.theme.secondary);
    let told = format!("{value}: {who}");
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, spoken(&cx.veiled(&told))));
    if let Some(claim) = group.claim().filter(|_| response.clicked()) {
        out.push(ViewMsg::GoToClaim(claim).into());
    }
    tooltip(response, cx, &told);
}

/// A source of a value; where there are few, with whom it quotes and, where that differs in the row, its day.
fn said_by(cx: &UiContext, words: Wording, group: &Group<'_>, source: &Article, days: Days) -> String {
    let name = isolated(&cx.source(words, source));
    if group.sources.len() > FEW {
        return name;
    }
    let speaker = |claim: &&&Claim| claim.article == source.id && claim.speaker.is_some();
    let speaker = group.claims.iter().find(speaker).and_then(|claim| claim.speaker.as_ref());
    let name = match speaker {
        Some(speaker) => words
            .with("evidence-citing", &[("source", &name), ("speaker", &isolated(&cx.veiled(&speaker.name)))]),
        None => name,
    };
    let day = day(source).filter(|_| days.are_told).map(|day| days.word(words, day));
    match day {
        Some(day) => words.with("evidence-said-on", &[("source", &name), ("day", &day)]),
        None => name,
    }
}
