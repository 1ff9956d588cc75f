//! The claim editor: one form for a claim that is added and for one that is changed.

use egui::{Id, Popup, ScrollArea, Ui};

use super::{Drafts, frame};
use crate::app::claim_form::{ClaimField, ClaimForm, ValueSort, Wrong};
use crate::app::{DecideMsg, Model, Msg, WindowMsg, Wording};
use crate::claims::{Hedge, Kind, Polarity, SpeakerKind};
use crate::ui::UiContext;
use crate::ui::text::{Family, TextStyle, clear_selection};
use crate::ui::theme::space;
use crate::ui::widgets::{
    Button, FOCUS_MARGIN, Field, Icon, label, marked_quote, menu_item, reveal_focus, segmented,
};

const WIDTH: f32 = 620.0;
/// Width of a figure's or a day's field.
const SHORT: f32 = 150.0;
const LIST: f32 = 520.0;

const POLARITIES: [Polarity; 3] = [Polarity::Asserted, Polarity::Denied, Polarity::Hypothetical];
const SPEAKERS: [SpeakerKind; 7] = [
    SpeakerKind::Party,
    SpeakerKind::Official,
    SpeakerKind::Medical,
    SpeakerKind::Witness,
    SpeakerKind::Media,
    SpeakerKind::Ngo,
    SpeakerKind::Unnamed,
];

pub(super) fn claim_ui(
    ui: &Ui,
    cx: &mut UiContext,
    model: &Model,
    drafts: &mut Drafts,
    is_new: bool,
    out: &mut Vec<Msg>,
) {
    let words = Wording::of(&model.settings);
    let Some(form) = &mut drafts.claim else {
        out.push(WindowMsg::CloseDialog.into());
        return;
    };
    let title = if form.is_new() { "claim-title-add" } else { "claim-title-change" };
    frame::show(ui, cx, words, title, WIDTH, out, |ui, cx, out| {
        let (sentence, claimed) = form.sentence();
        let style = TextStyle { family: Family::Reading, line_height: 1.7, ..TextStyle::body() };
        marked_quote(ui, cx, sentence, claimed, style, cx.theme.ink);
        ui.add_space(space(1.0));
        let wrong = form.wrong();
        let height = LIST.min(ui.available_height() - 80.0);
        let submitted = ScrollArea::vertical().max_height(height).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = space(1.5);
            let submitted =
                value_ui(ui, cx, words, form, &wrong, is_new) | about_ui(ui, cx, words, form, &wrong);
            reveal_focus(ui, FOCUS_MARGIN);
            submitted
        });
        let is_ready = wrong.is_empty();
        let accept = if form.is_new() { "claim-add-accept" } else { "dialog-apply" };
        let accepted = frame::buttons(ui, cx, words, accept, is_ready, out);
        if accepted || (submitted.inner && is_ready) {
            out.extend(form.edit().map(|edit| DecideMsg::Claim(Box::new(edit)).into()));
            if form.is_new() {
                // What was selected is a claim now, and is seen as one.
                clear_selection(ui.ctx());
            }
            out.push(WindowMsg::CloseDialog.into());
        }
    });
}

/// Kind, value and hedge, with what they come to; whether Enter was pressed.
fn value_ui(
    ui: &mut Ui,
    cx: &mut UiContext,
    words: Wording,
    form: &mut ClaimForm,
    wrong: &Wrong,
    is_new: bool,
) -> bool {
    if form.is_new() && form.has_row() {
        frame::named(ui, cx, words, "claim-goes-to", |ui, cx, _| {
            let choices = ["claim-goes-to-row", "claim-goes-alone"].map(|id| words.text(id));
            let choices = choices.each_ref().map(String::as_str);
            if let Some(at) = segmented(ui, cx, &choices, usize::from(!form.joins_row)) {
                form.joins_row = at == 0;
            }
        });
        if form.joins_row {
            // What is joined lies beneath the dialog.
            under_ui(ui, cx, &words.sentence(&form.question), cx.theme.secondary);
        }
    }
    let kinds: Vec<(Kind, String)> = Kind::ALL.iter().map(|kind| (*kind, words.kind(*kind))).collect();
    menu_ui(ui, cx, words, "claim-kind", &kinds, &mut form.kind);
    let sort = ValueSort::of(form.kind);
    let name = |hedge: Hedge| words.text(&format!("claim-hedge-{}", hedge.id()));
    let hedges: Vec<(Hedge, String)> = sort.hedges().iter().map(|hedge| (*hedge, name(*hedge))).collect();
    if hedges.len() > 1 {
        menu_ui(ui, cx, words, "claim-hedge", &hedges, &mut form.hedge);
    }
    let is_ended = form.has_two_ends();
    let mut submitted = match sort {
        ValueSort::Number => {
            let id = if is_ended { "claim-low" } else { "claim-number" };
            field_ui(ui, cx, words, id, &mut form.low, is_new)
        }
        ValueSort::Date => field_ui(ui, cx, words, "claim-date", &mut form.date, is_new),
        ValueSort::Title => field_ui(ui, cx, words, "claim-rank", &mut form.title, is_new),
    };
    wrong_ui(ui, cx, words, wrong, ClaimField::Value);
    if sort == ValueSort::Number && is_ended {
        submitted |= field_ui(ui, cx, words, "claim-high", &mut form.high, false);
        wrong_ui(ui, cx, words, wrong, ClaimField::High);
    }
    if let Some(claim) = form.result() {
        let text = words.with("evidence-means", &[("value", &words.value(&claim))]);
        under_ui(ui, cx, &text, cx.theme.secondary);
    }
    submitted
}

/// What is counted, where, who says it, how, as of when; whether Enter was pressed.
fn about_ui(ui: &mut Ui, cx: &mut UiContext, words: Wording, form: &mut ClaimForm, wrong: &Wrong) -> bool {
    let mut submitted = false;
    let sort = ValueSort::of(form.kind);
    for (id, text) in [
        ("claim-counted", &mut form.counted),
        ("claim-place", &mut form.place),
        ("claim-period", &mut form.period),
        ("claim-side", &mut form.side),
        ("claim-part", &mut form.part),
        ("claim-speaker", &mut form.speaker),
    ] {
        // A title is somebody's; a day counts nothing, and neither is a part of anything.
        let id = match (id, sort) {
            ("claim-counted", ValueSort::Title) => "claim-holder",
            ("claim-counted" | "claim-part", ValueSort::Date) | ("claim-part", ValueSort::Title)
                if text.is_empty() =>
            {
                continue;
            }
            (id, _) => id,
        };
        submitted |= field_ui(ui, cx, words, id, text, false);
    }
    if !form.speaker.trim().is_empty() {
        let name = |kind: SpeakerKind| words.text(&format!("claim-speaker-{}", kind.id()));
        let kinds = SPEAKERS.map(|kind| (kind, name(kind)));
        menu_ui(ui, cx, words, "claim-speaker-kind", &kinds, &mut form.speaker_kind);
    }
    frame::named(ui, cx, words, "claim-polarity", |ui, cx, _| {
        let names = POLARITIES.map(|polarity| words.text(&format!("claim-polarity-{}", polarity.id())));
        let names = names.each_ref().map(String::as_str);
        let chosen = POLARITIES.iter().position(|one| *one == form.polarity).unwrap_or_default();
        if let Some(one) = segmented(ui, cx, &names, chosen).and_then(|at| POLARITIES.get(at)) {
            form.polarity = *one;
        }
    });
    submitted |= field_ui(ui, cx, words, "claim-as-of", &mut form.as_of, false);
    wrong_ui(ui, cx, words, wrong, ClaimField::AsOf);
    submitted
}

fn field_ui(
    ui: &mut Ui,
    cx: &mut UiContext,
    words: Wording,
    id: &str,
    text: &mut String,
    take_focus: bool,
) -> bool {
    frame::named(ui, cx, words, id, |ui, cx, name| {
        if cx.veiled(text) != text.as_str() {
            // A name that is hidden cannot be edited.
            label(ui, cx, text, TextStyle::body(), cx.theme.ink);
            return false;
        }
        let field = Field::new(Id::unique(("claim field", id)), name).take_over(take_focus);
        let is_short = matches!(id, "claim-low" | "claim-high" | "claim-as-of");
        let field = if is_short { field.width(SHORT) } else { field };
        field.show(ui, cx, text).submitted
    })
}

fn menu_ui<T: Copy + PartialEq>(
    ui: &mut Ui,
    cx: &mut UiContext,
    words: Wording,
    id: &str,
    choices: &[(T, String)],
    chosen: &mut T,
) {
    frame::named(ui, cx, words, id, |ui, cx, _| {
        let text = choices.iter().find(|(one, _)| one == chosen).map_or("", |(_, text)| text.as_str());
        let button = Button::new(text).icon(Icon::Down).show(ui, cx);
        Popup::menu(&button).show(|ui| {
            ScrollArea::vertical().max_height(360.0).show(ui, |ui| {
                for (one, text) in choices {
                    if menu_item(ui, cx, text, None, true).clicked() {
                        *chosen = *one;
                    }
                }
            });
        });
    });
}

/// What is wrong in a field, under it.
fn wrong_ui(ui: &mut Ui, cx: &mut UiContext, words: Wording, wrong: &Wrong, field: ClaimField) {
    if let Some(id) = wrong.get(&field) {
        under_ui(ui, cx, &words.text(id), cx.theme.warning.words);
    }
}

/// A line under the fields, in line with them.
fn under_ui(ui: &mut Ui, cx: &mut UiContext, text: &str, colour: egui::Color32) {
    crate::ui::widgets::low_row(ui, cx, |ui, cx| {
        ui.add_space(frame::NAMES);
        label(ui, cx, text, TextStyle::secondary(), colour);
    });
}
