//! The bar at the foot: the selected row's verdict, question and values, and what can be done.

use egui::{Align2, Area, Frame, Id, Margin, Order, Rect, Response, Role, Ui, WidgetInfo, vec2};

use super::view::{ReadingEvent, ReadingView, RowAction};
use crate::align::{RowId, values};
use crate::app::wording::Wording;
use crate::claims::Claim;
use crate::l10n::spoken;
use crate::ui::UiContext;
use crate::ui::text::TextStyle;
use crate::ui::theme::{CONTROL_HEIGHT, space};
use crate::ui::widgets::{Button, announced, label, quote, row, verdict_badge, verdict_badge_width};
use crate::verdict::{Judgement, Verdict};

/// What the bar takes of the room, in points: the articles end above it, so that it covers none of their lines.
pub const FOOT: f32 = 48.0;
/// Values named in the bar before the rest is left out.
const MOST_VALUES: usize = 4;
/// The longest words of an article that the bar shows without cutting them, in points.
const DETAIL: f32 = 280.0;

/// The shortest worth showing.
const LEAST_DETAIL: f32 = 90.0;

/// What the bar keeps from frame to frame.
#[derive(Default)]
pub(super) struct Bar {
    /// What it took in the last frame.
    width: f32,
    /// What `values` was made for.
    of: Option<(RowId, u64, Wording)>,
    values: String,
}

/// Shows the bar at the foot of `room`.
pub(super) fn bar_ui(
    ui: &Ui,
    cx: &mut UiContext,
    view: &ReadingView<'_>,
    judged: &Judgement,
    room: Rect,
    bar: &mut Bar,
) -> Option<ReadingEvent> {
    let of = Some((judged.row.id, view.revision, view.wording));
    if bar.of != of {
        (bar.of, bar.values) = (of, values(view, judged, cx));
    }
    let foot = room.with_min_y(room.bottom() - FOOT);
    ui.painter().rect_filled(foot, 0.0, cx.theme.paper);
    ui.painter().hline(foot.x_range(), foot.top(), cx.theme.hairline_stroke());
    let place = room.center_bottom() - vec2(0.0, space(1.0));
    let most = room.width() - space(12.0);
    let frame = Frame::new().inner_margin(Margin::symmetric(10, 5));
    let area = Area::new(Id::unique("bar of the selected row"))
        .order(Order::Middle)
        .pivot(Align2::CENTER_BOTTOM)
        .fixed_pos(place)
        .constrain_to(room);
    area.show(ui.ctx(), |ui| {
        frame
            .show(ui, |ui| {
                ui.set_width(if bar.width > 0.0 { bar.width.min(most) } else { most });
                let (event, used) = contents(ui, cx, view, judged, &bar.values, most);
                if (used - bar.width).abs() > 0.5 {
                    bar.width = used;
                    ui.ctx().request_discard("the bar took another width");
                }
                event
            })
            .inner
    })
    .inner
}

/// The bar's row of words and buttons, and how wide it came out.
fn contents(
    ui: &mut Ui,
    cx: &mut UiContext,
    view: &ReadingView<'_>,
    judged: &Judgement,
    values: &str,
    most: f32,
) -> (Option<ReadingEvent>, f32) {
    let verdict = view.wording.verdict(judged.verdict);
    let question = view.wording.sentence(&judged.row.label);
    let names = view.keys.map(|(action, _)| cx.say(action_id(action)));
    // What one source alone says is answered by nobody else.
    let is_offered = |action: RowAction| {
        action != RowAction::Reject || judged.verdict != Verdict::SingleSource || action.is_held(view.held)
    };
    let keys = view.keys.iter().zip(&names).filter(|((action, _), _)| is_offered(*action));
    let buttons = keys.map(|((action, key), name)| {
        let button = Button::new(name).shortcut(key).quiet().small();
        (*action, if action.is_held(view.held) { button.chosen(true) } else { button })
    });
    let buttons: Vec<(RowAction, Button<'_>)> = buttons.collect();
    let room = Room::new(ui, cx, &verdict, &question, values, &buttons, most);
    row(ui, cx, |ui, cx| {
        let start = ui.cursor();
        let mut event = None;
        verdict_badge(ui, cx, judged.verdict, &verdict);
        let said = within(ui, room.question, |ui| {
            label(ui, cx, &question, TextStyle::heading().one_line(), cx.theme.ink)
        });
        // The keys lead from row to row here too, and nothing else tells which one they led to.
        let told = [("question", question.as_str()), ("verdict", &verdict), ("told", values)];
        said.widget_info(|| {
            WidgetInfo::labeled(Role::Label, true, spoken(&cx.veiled(&view.wording.with("row-label", &told))))
        });
        announced(&said, false);
        if !judged.row.detail.is_empty() && room.detail >= LEAST_DETAIL {
            within(ui, DETAIL.min(room.detail), |ui| {
                quote(ui, cx, &judged.row.detail, TextStyle::body().one_line(), cx.theme.ink)
            });
        }
        if room.has_values {
            label(ui, cx, values, TextStyle::body().one_line(), cx.theme.secondary);
        }
        for (action, button) in buttons {
            if button.show(ui, cx).clicked() {
                event = Some(ReadingEvent::Act(action));
            }
        }
        let end = ui.cursor();
        let used = (start.left() - end.left()).abs().max((start.right() - end.right()).abs());
        (event, used.max(CONTROL_HEIGHT))
    })
}

/// The room of each part of the bar, in points: the buttons come first, then the question, the values, and the words of
/// an article.
struct Room {
    question: f32,
    has_values: bool,
    detail: f32,
}

impl Room {
    fn new(
        ui: &Ui,
        cx: &mut UiContext,
        verdict: &str,
        question: &str,
        values: &str,
        buttons: &[(RowAction, Button<'_>)],
        most: f32,
    ) -> Self {
        let gap = ui.spacing().item_spacing.x;
        let mut width = |text: &str, style: TextStyle| cx.text.layout(text, &style.one_line(), None).size().x;
        let question = width(question, TextStyle::heading()).ceil();
        let values = width(values, TextStyle::body()).ceil() + gap;
        let buttons: f32 = buttons.iter().map(|(_, button)| button.size(cx).x + gap).sum();
        let rest = most - buttons - verdict_badge_width(cx, verdict) - gap;
        let spare = rest - question - gap;
        let has_values = spare >= values;
        let detail = if has_values { spare - values - gap } else { 0.0 };
        Self { question: question.min(rest), has_values, detail }
    }
}

/// Shows words that are cut off beyond `width`.
fn within(ui: &mut Ui, width: f32, add: impl FnOnce(&mut Ui) -> Response) -> Response {
    ui.scope(|ui| {
        ui.set_max_width(width.min(ui.available_width()).max(0.0));
        add(ui)
    })
    .inner
}

const fn action_id(action: RowAction) -> &'static str {
    match action {
        RowAction::Next => "reading-next",
        RowAction::Confirm => "reading-confirm",
        RowAction::Reject => "reading-reject",
        RowAction::Note => "reading-note",
    }
}

/// The values that cannot all be right, in the order of their claims: «3500 مقابل 3000». «نحو 3000» is not set against
/// 3000. Where all can be right, they stand beside each other.
fn values(view: &ReadingView<'_>, judged: &Judgement, cx: &UiContext) -> String {
    let claims = || judged.row.claims.iter().filter_map(|id| view.comparison.claim(*id));
    let mut apart: Vec<&Claim> = Vec::new();
    for claim in claims() {
        if apart.iter().all(|other| values::contradict(other, claim, view.comparison.about)) {
            apart.push(claim);
        }
    }
    let are_opposed = apart.len() > 1;
    let mut told: Vec<String> = Vec::new();
    for claim in claims().filter(|claim| !are_opposed || apart.iter().any(|one| one.id == claim.id)) {
        let value = view.wording.value(claim);
        if !told.contains(&value) {
            told.push(value);
        }
    }
    let more = told.len() > MOST_VALUES;
    told.truncate(MOST_VALUES);
    let between = if are_opposed { cx.say("reading-versus") } else { view.wording.between().to_owned() };
    let joined = told.join(&between);
    if more { format!("{joined} …") } else { joined }
}
