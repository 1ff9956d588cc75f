//! The room itself: places the columns, ties them together, keeps them in step.

use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;

use egui::{Rect, Sense, Ui, UiBuilder, pos2, vec2};

use super::bar::{Bar, FOOT, bar_ui};
use super::claim_button::claim_button_ui;
use super::column::{Column, Shown, Sight};
use super::header::{self, Headings, header_ui};
use super::index::{self, MarkIndex, answer};
use super::margin::margin_ui;
use super::pointer::{self, owner};
use super::ribbon::{outermost, paint_ribbon};
use super::scroll::Goal;
use super::strip::strip_ui;
use super::view::{ReadingEvent, ReadingView};
use super::words;
use crate::align::RowId;
use crate::intake::{Article, ArticleId};
use crate::text::Span;
use crate::ui::text::{TextStyle, select_words, selected_in};
use crate::ui::theme::space;
use crate::ui::widgets::{label, sideways_ui};
use crate::ui::{Dir, UiContext};
use crate::verdict::Judgement;

/// The narrowest a column is set before the room scrolls sideways.
const NARROWEST: f32 = 264.0;
/// Width of the margin in focus mode.
const MARGIN: f32 = 340.0;
/// How far down the selected row's words are brought, as a share of the column.
const REST: f32 = 0.3;

/// How far down words that were jumped to are brought, in points.
const FOUND_AT: f32 = 120.0;
/// How far a page key scrolls, as a share of the column.
const PAGE: f32 = 0.9;
/// Time a frame may spend on measuring what is not visible yet; one column after another.
const MEASURING: Duration = Duration::from_micros(2_500);
/// How slim a ribbon gets between neighbours.
const WAIST: f32 = 0.45;

/// What of the reading room belongs to the screen: scroll positions and measured heights.
#[derive(Default)]
pub struct ReadingRoom {
    columns: BTreeMap<ArticleId, Column>,
    index: MarkIndex,
    /// The row the columns were last brought to.
    shown_row: Option<RowId>,
    /// How far down its words were brought, in points.
    height: f32,
    /// The article whose words were pressed to select the row: its column stays where it is.
    pressed_in: Option<ArticleId>,
    /// The articles that come first where there is no room for all of them.
    telling: BTreeSet<ArticleId>,
    /// The articles in the order of their columns.
    order: Vec<ArticleId>,
    /// How far the columns are moved sideways, from the start.
    sideways: f32,
    /// How far they can be moved.
    beyond: f32,
    /// An article whose column is to be brought into view.
    revealed: Option<ArticleId>,
    bar: Bar,
    headings: Headings,
    /// The place searched for that was last gone to.
    found: Option<(ArticleId, usize)>,
}

impl ReadingRoom {
    /// Shows the reading room in all of `ui` and returns what the reader did.
    pub fn ui(&mut self, ui: &mut Ui, cx: &mut UiContext, view: &ReadingView<'_>) -> Vec<ReadingEvent> {
        let rect = ui.available_rect_before_wrap();
        ui.allocate_rect(rect, Sense::hover());
        ui.painter().rect_filled(rect, 0.0, cx.theme.panel);
        self.index.refresh(view.comparison, view.revision);
        self.headings.refresh(cx, view);
        self.put_in_order(view, rect.width());
        let wanted = self.order.iter().filter(|id| view.focus.is_none_or(|only| only == **id));
        let articles: Vec<&Article> = wanted.filter_map(|id| view.comparison.article(*id)).collect();
        if articles.is_empty() {
            empty_ui(ui, cx, rect);
            return Vec::new();
        }
        let judged = view.selected.and_then(|id| self.index.row(view.comparison, id));
        if let Some(article) = self.revealed.take() {
            let at = articles.iter().position(|shown| shown.id == article);
            self.sideways = at.map_or(self.sideways, |at| self.showing(at, rect.width()));
        }
        let (mut rects, margin) = self.places(ui, cx, rect, articles.len(), view.focus.is_some());
        // An article read alone leaves its margin's cards uncovered.
        let under = rects.first().filter(|_| view.focus.is_some()).copied().unwrap_or(rect);
        let foot = if judged.is_some() { FOOT } else { 0.0 };
        rects.iter_mut().for_each(|column| column.max.y -= foot);
        self.open_columns(view, judged, &articles, &rects, rect);
        self.bring_to_row(ui, cx, view, judged, &articles, &rects);
        let mut room = ui.new_child(UiBuilder::new().max_rect(rect));
        room.set_clip_rect(rect.intersect(ui.clip_rect()));
        let events = self.columns_ui(&mut room, cx, view, judged, &articles, &rects, margin);
        sideways_ui(&room, cx, rect.with_max_y(rect.bottom() - foot), &mut self.sideways, self.beyond);
        let bar = judged.and_then(|judged| bar_ui(&room, cx, view, judged, under, &mut self.bar));
        events.into_iter().chain(bar).collect()
    }

    /// The selected words of the article the reader last selected in, ready to be made a claim.
    #[must_use]
    pub fn selection(ctx: &egui::Context, view: &ReadingView<'_>) -> Option<(ArticleId, Span)> {
        view.comparison.articles.iter().find_map(|article| {
            let bytes = selected_in(ctx, owner(article.id), &article.text)?;
            Some((article.id, pointer::trimmed(&article.text, bytes)?))
        })
    }

    /// The columns stand as the user has put them; where there is no room for all, those that tell of the row that was
    /// gone to come first. A row that was selected by its words moves none: they stay under the pointer.
    fn put_in_order(&mut self, view: &ReadingView<'_>, width: f32) {
        let is_crowded = view.order.len() as f32 * NARROWEST > width;
        if self.shown_row != view.selected && self.pressed_in.is_none() {
            let judged = view.selected.and_then(|id| self.index.row(view.comparison, id));
            let claims = judged.iter().flat_map(|judged| &judged.row.claims);
            let told = claims.filter_map(|id| view.comparison.claim(*id));
            self.telling = told.map(|claim| claim.article).collect();
            if is_crowded && self.revealed.is_none() {
                self.sideways = 0.0;
            }
        }
        self.order = view.order.to_vec();
        if let Some(free) = self.order.get_mut(view.pinned..).filter(|_| is_crowded) {
            free.sort_by_key(|id| !self.telling.contains(id));
        }
    }

    /// Brings the column of `article` into view.
    pub fn reveal(&mut self, article: ArticleId) {
        self.revealed = Some(article);
    }

    /// Scrolls one article to `span`, as for the next place that was searched for.
    pub fn scroll_to(&mut self, ctx: &egui::Context, view: &ReadingView<'_>, article: ArticleId, span: Span) {
        let Some(article) = view.comparison.article(article) else { return };
        let column = self.columns.entry(article.id).or_insert_with(|| Column::new(article));
        let goal = Goal { bytes: span.start..span.end, at: FOUND_AT };
        column.scroll.head_for(goal, ctx.input(|input| input.time), false);
        ctx.request_repaint();
    }

    /// Goes to the next place searched for in the articles shown, or the one before it, going round: its words are
    /// selected, and so is the row that they answer.
    pub fn find(&mut self, ctx: &egui::Context, view: &ReadingView<'_>, onwards: bool) -> Vec<ReadingEvent> {
        let order = if self.order.is_empty() { view.order } else { &self.order };
        let shown = order.iter().filter(|id| view.focus.is_none_or(|only| only == **id));
        let articles = shown.filter_map(|id| view.comparison.article(*id));
        let hits: Vec<(ArticleId, Span)> = articles
            .flat_map(|article| view.query.find(&article.text).into_iter().map(|hit| (article.id, hit)))
            .map(|(article, hit)| (article, Span::new(hit.start, hit.end)))
            .collect();
        let last = self.found.and_then(|found| hits.iter().position(|(id, hit)| (*id, hit.start) == found));
        let next = match (last, onwards) {
            (None, _) => 0,
            (Some(last), true) => (last + 1) % hits.len(),
            (Some(last), false) => (last + hits.len() - 1) % hits.len(),
        };
        let Some(&(article, span)) = hits.get(next) else { return Vec::new() };
        self.found = Some((article, span.start));
        self.reveal(article);
        self.scroll_to(ctx, view, article, span);
        select_words(ctx, owner(article), span.start..span.end);
        let mut events = vec![ReadingEvent::SelectText(Some((article, span)))];
        self.index.refresh(view.comparison, view.revision);
        let row = index::within(self.index.of(article), span.start, span.end).next().map(|mark| mark.row);
        if let Some(row) = row {
            if view.selected != Some(row) {
                self.pressed_in = Some(article);
            }
            // Also where searching had led there: it is gone to now, and stays when the search ends.
            events.push(ReadingEvent::SelectRow(row));
        }
        events
    }

    /// Keeps a column for each article that is seen. One that is seen for the first time stands at the selected
    /// row like the others.
    fn open_columns(
        &mut self,
        view: &ReadingView<'_>,
        judged: Option<&Judgement>,
        articles: &[&Article],
        rects: &[Rect],
        room: Rect,
    ) {
        for (article, _) in articles.iter().zip(rects).filter(|(_, rect)| room.intersects(**rect)) {
            if self.columns.get(&article.id).is_some_and(|column| column.document.is_of(article)) {
                continue;
            }
            let mut column = Column::new(article);
            let stands = judged.filter(|judged| self.shown_row == Some(judged.row.id));
            if let Some((_, span)) = stands.and_then(|judged| answer(view.comparison, judged, article.id)) {
                column.scroll.head_for(Goal { bytes: span.start..span.end, at: self.height }, 0.0, true);
            }
            self.columns.insert(article.id, column);
        }
    }

    /// How far the columns are to be moved sideways for the one at `at` to be wholly seen: no further than needed.
    fn showing(&self, at: usize, width: f32) -> f32 {
        let start = at as f32 * NARROWEST;
        let least = start + NARROWEST - width;
        self.sideways.clamp(least.min(start), start)
    }

    /// Where each column stands, in the interface's direction, and the margin of focus mode.
    fn places(
        &mut self,
        ui: &Ui,
        cx: &UiContext,
        rect: Rect,
        count: usize,
        focused: bool,
    ) -> (Vec<Rect>, Option<Rect>) {
        let margin_width = if focused { MARGIN.min(rect.width() * 0.45) } else { 0.0 };
        let (main, margin) = match cx.dir() {
            Dir::Rtl => rect.split_left_right_at_x(rect.left() + margin_width),
            Dir::Ltr => rect.split_left_right_at_x(rect.right() - margin_width),
        };
        let (main, margin) = if cx.dir() == Dir::Rtl { (margin, main) } else { (main, margin) };
        let width = (main.width() / count as f32).max(NARROWEST);
        self.beyond = (width * count as f32 - main.width()).max(0.0);
        if ui.rect_contains_pointer(rect) {
            let delta = ui.input(|input| input.smooth_scroll_delta().x);
            self.sideways += if cx.dir() == Dir::Rtl { delta } else { -delta };
        }
        self.sideways = self.sideways.clamp(0.0, self.beyond);
        let place = |at: usize| {
            let used = at as f32 * width - self.sideways;
            let x = match cx.dir() {
                Dir::Rtl => main.right() - used - width,
                Dir::Ltr => main.left() + used,
            };
            let (left, right) = (x.round(), (x + width).round());
            Rect::from_min_max(pos2(left, main.top()), pos2(right, main.bottom()))
        };
        ((0..count).map(place).collect(), focused.then_some(margin))
    }

    /// When another row was selected, sets every column out for its words, so that they stand side by side.
    fn bring_to_row(
        &mut self,
        ui: &Ui,
        cx: &mut UiContext,
        view: &ReadingView<'_>,
        judged: Option<&Judgement>,
        articles: &[&Article],
        rects: &[Rect],
    ) {
        if self.shown_row == view.selected {
            return;
        }
        // A document that was never fitted to a width has no places yet: wait for its first frame.
        let is_ready = |article: &&Article| {
            let column = self.columns.get(&article.id);
            column.is_some_and(|column| column.document.width() > 0.0)
        };
        let is_seen = |rect: &Rect| ui.clip_rect().intersects(*rect);
        if !articles.iter().zip(rects).all(|(article, rect)| is_ready(article) || !is_seen(rect)) {
            ui.ctx().request_repaint();
            return;
        }
        // What is out of sight is brought there too, but has no say in where that is.
        let seen: Vec<ArticleId> = articles
            .iter()
            .zip(rects)
            .filter(|(_, rect)| is_seen(rect))
            .map(|(article, _)| article.id)
            .collect();
        self.shown_row = view.selected;
        let pressed_in = self.pressed_in.take();
        let Some(judged) = judged else { return };
        let mut tops: Vec<(ArticleId, Span, Option<f32>)> = Vec::new();
        for article in articles {
            let Some((_, span)) = answer(view.comparison, judged, article.id) else { continue };
            let Some(column) = self.columns.get_mut(&article.id) else { continue };
            let top = match seen.contains(&article.id) {
                true => Some(column.document.top_of(&mut cx.text, span.start..span.end)),
                false => None,
            };
            tops.push((article.id, span, top));
        }
        let body = rects.first().copied().unwrap_or(Rect::ZERO);
        let body = body.with_min_y(body.top() + header::HEIGHT);
        let pressed = pressed_in.and_then(|id| {
            let top = tops.iter().find(|(article, ..)| *article == id)?.2?;
            Some(top - self.columns.get(&id)?.scroll.offset())
        });
        // Words near the end of an article cannot be brought further up nor those near its top further
        // down, so the others meet them there.
        let most = |id: &ArticleId| self.columns.get(id).map_or(0.0, |column| column.most(body));
        let lowest = tops.iter().filter_map(|(id, _, top)| Some((*top)? - most(id)));
        let lowest = lowest.fold(body.height() * REST, f32::max);
        let at = pressed.unwrap_or(tops.iter().filter_map(|(.., top)| *top).fold(lowest, f32::min));
        self.height = at;
        let now = ui.input(|input| input.time);
        for (id, span, _) in tops {
            let Some(column) = self.columns.get_mut(&id).filter(|_| pressed_in != Some(id)) else { continue };
            column.scroll.head_for(Goal { bytes: span.start..span.end, at }, now, cx.still);
        }
        ui.ctx().request_repaint();
    }

    #[expect(clippy::too_many_arguments, reason = "what one frame of the room is made of")]
    fn columns_ui(
        &mut self,
        ui: &mut Ui,
        cx: &mut UiContext,
        view: &ReadingView<'_>,
        judged: Option<&Judgement>,
        articles: &[&Article],
        rects: &[Rect],
        margin: Option<Rect>,
    ) -> Vec<ReadingEvent> {
        self.index.find_answers(view.comparison, judged);
        let Self { columns, index, headings, pressed_in, .. } = self;
        let mut measuring = MEASURING;
        let mut sights: Vec<Sight<'_>> = Vec::new();
        for (article, rect) in articles.iter().zip(rects) {
            let Some(column) = columns.get_mut(&article.id).filter(|_| ui.clip_rect().intersects(*rect))
            else {
                continue;
            };
            let budget =
                if column.document.is_measured() { Duration::ZERO } else { std::mem::take(&mut measuring) };
            let shown = column.lay_out(ui, cx, *rect, header::HEIGHT, budget);
            pointer::follow_drag(ui, article.id, &shown, &mut column.scroll);
            pointer::follow_pages(ui, article.id, shown.body.height() * PAGE, &mut column.scroll);
            if shown.is_busy {
                ui.ctx().request_repaint();
            }
            let (hits, names) = (column.hits(view.query), column.names(cx, view.revision));
            let (marks, answers) = (index.of(article.id), index.answers(article.id));
            sights.push(Sight { article, shown, marks, hits, names, answers });
        }
        let mut events = Vec::new();
        for sight in &sights {
            let done = pointer::follow(ui, cx, view, sight);
            let is_other = |event: &ReadingEvent| matches!(event, ReadingEvent::SelectRow(row) if Some(*row) != view.selected);
            if done.iter().any(is_other) {
                *pressed_in = Some(sight.article.id);
            }
            events.extend(done);
        }
        paint_columns(ui, cx, view, judged, &sights);
        for sight in &sights {
            let Some(column) = columns.get_mut(&sight.article.id) else { continue };
            events.extend(strip_ui(ui, cx, view, column, sight));
            events.extend(header_ui(ui, cx, view, headings, sight));
            pointer::paint_focus(ui, cx, sight.article.id, &sight.shown);
        }
        events.extend(sights.iter().find_map(|sight| claim_button_ui(ui, cx, sight)));
        if let (Some(rect), Some(sight)) = (margin, sights.first()) {
            events.extend(margin_ui(ui, cx, view, index, sight, rect));
        }
        events
    }
}

/// Paints grounds, ribbons and words, in this order.
fn paint_columns(
    ui: &Ui,
    cx: &mut UiContext,
    view: &ReadingView<'_>,
    judged: Option<&Judgement>,
    sights: &[Sight<'_>],
) {
    let clipped = |sight: &Sight<'_>| ui.painter().with_clip_rect(sight.shown.body.intersect(ui.clip_rect()));
    for sight in sights {
        words::paint_grounds(&clipped(sight), ui, &cx.theme, view, judged, sight);
    }
    if let Some(judged) = judged {
        paint_ribbons(ui, cx, judged, sights);
    }
    for sight in sights {
        words::paint_words(&clipped(sight), cx, judged, sight);
        let rect = sight.shown.rect;
        let edge = if cx.dir() == Dir::Rtl { rect.left() } else { rect.right() };
        ui.painter().vline(edge, rect.y_range(), cx.theme.hairline_stroke());
    }
}

/// Ties the selected row's words in each column to those in the next column that has any on the screen.
fn paint_ribbons(ui: &Ui, cx: &UiContext, judged: &Judgement, sights: &[Sight<'_>]) {
    let colours = cx.theme.verdict(judged.verdict);
    let colour = colours.tint.lerp_to_gamma(colours.words, 0.18).gamma_multiply(0.6);
    let mut columns: Vec<(&Shown, Vec<Rect>)> = Vec::new();
    for sight in sights {
        let own =
            sight.answers.iter().find(|span| !sight.article.is_dimmed(**span)).or(sight.answers.first());
        let rects = own.map(|span| sight.shown.mark_rects(*span)).unwrap_or_default();
        if !rects.is_empty() {
            columns.push((&sight.shown, rects));
        }
    }
    // From the right to the left, whichever way the columns run.
    columns.sort_by(|a, b| b.0.rect.left().total_cmp(&a.0.rect.left()));
    let bodies = columns.iter().map(|(shown, _)| shown.body).reduce(Rect::union).unwrap_or(Rect::NOTHING);
    let painter = ui.painter().with_clip_rect(bodies.intersect(ui.clip_rect()));
    for (right, left) in columns.iter().zip(columns.iter().skip(1)) {
        if let (Some(from), Some(to)) = (outermost(&right.1, true), outermost(&left.1, false)) {
            let [from, to] = [from, to].map(|rect| rect.expand2(vec2(1.5, 0.0)));
            let is_between = |at: f32| left.0.rect.right() <= at && at <= right.0.rect.left();
            let mut passed: Vec<&Shown> = sights.iter().map(|sight| &sight.shown).collect();
            passed.retain(|shown| is_between(shown.rect.center().x));
            passed.sort_by(|a, b| b.rect.left().total_cmp(&a.rect.left()));
            // Columns that say nothing on the row are passed between their lines.
            let straight = |shown: &Shown| {
                let way = (from.left() - shown.rect.center().x) / (from.left() - to.right());
                from.center().y + (to.center().y - from.center().y) * way
            };
            let passages: Vec<_> = passed.iter().map(|shown| shown.passage(straight(shown))).collect();
            paint_ribbon(&painter, from, to, &passages, WAIST, colour);
        }
    }
}

/// What the room says when there is nothing to read.
fn empty_ui(ui: &mut Ui, cx: &mut UiContext, rect: Rect) {
    let place = Rect::from_center_size(rect.center(), vec2(rect.width().min(460.0), space(20.0)));
    let mut child =
        ui.new_child(UiBuilder::new().max_rect(place).layout(egui::Layout::top_down(egui::Align::Center)));
    let (title, hint) = (cx.say("reading-empty"), cx.say("reading-empty-hint"));
    label(&mut child, cx, &title, TextStyle::title(), cx.theme.ink);
    label(&mut child, cx, &hint, TextStyle::body(), cx.theme.secondary);
}
