//! The values of a row on a line, and what each way of reconciling makes of them.

use egui::{Rect, Role, Sense, Ui, WidgetInfo, pos2, vec2};

use crate::app::axis::Axis;
use crate::app::lines::source_count;
use crate::app::settings::PolicyChoice;
use crate::app::{Model, Msg, SettingsMsg, Wording};
use crate::ui::matrix::axis;
use crate::ui::text::{Edge, TextStyle};
use crate::ui::theme::{RADIUS, space};
use crate::ui::widgets::{focus_ring, label, paint_label, tooltip};
use crate::ui::{Dir, UiContext};
use crate::verdict::{Judgement, Policies, PolicyValue};

const CHART: f32 = 34.0;
const ENTRY: f32 = 30.0;
/// What a second line adds to it.
const LINE: f32 = 18.0;

/// Shows the chart and the policies of `row`.
pub(super) fn values_ui(
    ui: &mut Ui,
    cx: &mut UiContext,
    model: &Model,
    words: Wording,
    row: &Judgement,
    out: &mut Vec<Msg>,
) {
    if let Some(axis) = Axis::of(&model.comparison, row) {
        chart_ui(ui, cx, words, &axis);
    }
    ui.spacing_mut().item_spacing.y = 0.0;
    if source_count(&model.comparison, row) < 2 {
        label(ui, cx, &words.text("policy-one-source"), TextStyle::secondary(), cx.theme.secondary);
    } else if let Some(policies) = &row.policies {
        for choice in PolicyChoice::ALL {
            let said = words.policy(choice.of(policies), &row.unit);
            policy_ui(ui, cx, model, words, choice, &said, out);
        }
        ui.add_space(space(2.0));
        let id = match is_same(words, policies) {
            true => "policy-same",
            false if tells_more_than_origins(policies) => "policy-by-origin",
            false => "policy-changes",
        };
        label(ui, cx, &words.text(id), TextStyle::secondary(), cx.theme.secondary);
    }
}

fn is_same(words: Wording, policies: &Policies) -> bool {
    let said = PolicyChoice::ALL.map(|choice| words.policy(choice.of(policies), ""));
    said.windows(2).all(|pair| pair.first() == pair.last())
}

/// Whether some article of an origin gives a figure beyond the one that its origin counts for.
fn tells_more_than_origins(policies: &Policies) -> bool {
    let ends = |value: &PolicyValue| [value.low, value.high];
    ends(&policies.ucdp) != ends(&policies.min_max)
}

/// Every value on one line, with the ends named beneath.
fn chart_ui(ui: &mut Ui, cx: &mut UiContext, words: Wording, axis: &Axis) {
    let size = vec2(ui.available_width(), CHART + 20.0);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    let line = Rect::from_min_size(rect.min, vec2(rect.width(), CHART));
    axis::paint(ui.painter(), cx, axis, line);
    let [low, high] = [axis.low, axis.high].map(|end| words.position(end, axis.scale));
    let below = Rect::from_min_max(pos2(rect.left(), line.bottom()), rect.max);
    let style = cx.styled(TextStyle::secondary().one_line());
    if axis.high > axis.low {
        paint_label(ui.painter(), cx, below, &low, style, cx.theme.secondary);
        paint_label(ui.painter(), cx, below, &high, style.at(end_edge(cx.dir())), cx.theme.secondary);
    } else {
        paint_label(ui.painter(), cx, below, &low, style.at(Edge::Centre), cx.theme.secondary);
    }
    let text = words.with("axis-label", &[("low", &low), ("high", &high)]);
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &text));
    ui.add_space(space(2.0));
}

const fn end_edge(dir: Dir) -> Edge {
    match dir {
        Dir::Ltr => Edge::Right,
        Dir::Rtl => Edge::Left,
    }
}

/// One policy with its answer; pressing it makes it the one the app goes by.
fn policy_ui(
    ui: &mut Ui,
    cx: &mut UiContext,
    model: &Model,
    words: Wording,
    choice: PolicyChoice,
    said: &str,
    out: &mut Vec<Msg>,
) {
    let name = words.text(choice.message_id());
    let style = cx.styled(TextStyle::body().sized(13.0).one_line());
    let mut width = |text: &str, style: TextStyle| cx.text.layout(text, &style, None).size().x;
    let needed = width(&name, style) + width(said, style.strong()) + space(5.0);
    // Where both find no room beside each other, the figures have a line of their own.
    let is_tall = needed > ui.available_width();
    let height = if is_tall { ENTRY + LINE } else { ENTRY };
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::click());
    let is_chosen = model.settings.policy == choice;
    let ground = match (is_chosen, response.hovered()) {
        (true, _) => cx.theme.selected_row,
        (false, true) => cx.theme.hover,
        (false, false) => cx.theme.panel,
    };
    ui.painter().rect_filled(rect, RADIUS, ground);
    let inner = rect.shrink2(vec2(space(2.0), 0.0));
    let (upper, lower) = match is_tall {
        true => inner.shrink2(vec2(0.0, space(1.0))).split_top_bottom_at_fraction(0.5),
        false => (inner, inner),
    };
    paint_label(ui.painter(), cx, upper, &name, style, cx.theme.ink);
    paint_label(ui.painter(), cx, lower, said, style.strong().at(end_edge(cx.dir())), cx.theme.ink);
    if !is_chosen {
        ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, cx.theme.hairline_stroke());
    }
    focus_ring(ui.painter(), cx, rect.shrink(2.0), &response);
    let label = format!("{name}: {said}");
    response.widget_info(|| WidgetInfo::selected(Role::RadioButton, true, is_chosen, &label));
    if response.clicked() {
        out.push(SettingsMsg::Policy(choice).into());
    }
    let by = words.text(&format!("{}-by", choice.message_id()));
    tooltip(response, cx, &by);
}
