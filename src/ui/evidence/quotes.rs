//! The words a row rests on, in their sentences.

use std::ops::Range;

use egui::{Align, Id, Popup, Rect, Role, Sense, Ui, UiBuilder, WidgetInfo, pos2, vec2};

use crate::app::claim_form::{ClaimTarget, quoted};
use crate::app::model::{Dialog, Pane};
use crate::app::tally::{Quote, quotes};
use crate::app::{DecideMsg, Model, Msg, ViewMsg, WindowMsg, Wording};
use crate::claims::Claim;
use crate::intake::{Article, DateBasis};
use crate::l10n::spoken;
use crate::report::wording;
use crate::ui::commands::Command;
use crate::ui::matrix::tells_more;
use crate::ui::text::{Family, TextStyle};
use crate::ui::theme::{RADIUS_SMALL, space};
use crate::ui::widgets::{
    Button, Icon, dashed_tag, focus_ring, label, low_icon_button, menu_item, quote, wrapped_row,
};
use crate::ui::{Dir, UiContext};
use crate::verdict::{Judgement, Ruling};

/// Width of the source's colour beside its quote.
const BAR: f32 = 3.0;
/// Characters of a quote that is not gone to, about two lines, and at least so many around its words.
const LONG: usize = 100;
const LEAST: usize = 40;

/// Shows every quote of `row`: one for each value first, so that what decides the row is seen at once.
pub(super) fn quotes_ui(
    ui: &mut Ui,
    cx: &mut UiContext,
    model: &Model,
    words: Wording,
    row: &Judgement,
    out: &mut Vec<Msg>,
) {
    ui.spacing_mut().item_spacing.y = 2.0;
    let is_new = is_new_hand(ui, model);
    let quotes = quotes(model, row);
    for quote in &quotes.deciding {
        told_ui(ui, cx, model, words, row, quote, is_new, out);
    }
    if !quotes.others.is_empty() {
        label(ui, cx, &words.text("evidence-others"), TextStyle::secondary(), cx.theme.secondary);
        ui.add_space(space(1.0));
    }
    for quote in &quotes.others {
        told_ui(ui, cx, model, words, row, quote, is_new, out);
    }
}

/// Whether another claim was gone to since this was last asked.
pub(super) fn is_new_hand(ui: &Ui, model: &Model) -> bool {
    ui.data_mut(|data| {
        let seen = data.get_temp_mut_or_default::<u64>(Id::unique("quote at hand"));
        std::mem::replace(seen, model.view.jump.serial) != model.view.jump.serial
    })
}

/// One sentence with all that is known of its claims; brought into view where its claim `is_new` at hand.
#[expect(clippy::too_many_arguments, reason = "one quote of a row, and whether it is to be seen")]
pub(super) fn told_ui(
    ui: &mut Ui,
    cx: &mut UiContext,
    model: &Model,
    words: Wording,
    row: &Judgement,
    quote: &Quote<'_>,
    is_new: bool,
    out: &mut Vec<Msg>,
) {
    let hand = model.claim_at_hand();
    let is_at_hand = quote.claims.iter().any(|claim| hand == Some(claim.id));
    let place = quote_ui(ui, cx, row, quote.article, &quote.claims, is_at_hand, out);
    if is_at_hand && is_new {
        ui.scroll_to_rect(place, Some(Align::Center));
    }
    let mut before = None;
    for claim in &quote.claims {
        about_ui(ui, cx, words, quote.article, claim, before, out);
        mark_ui(ui, cx, model, words, claim, out);
        before = Some(*claim);
    }
    ui.add_space(space(2.5));
}

/// One sentence with the words of its claims marked; pressing it leads to its place in the article. Gives its place.
fn quote_ui(
    ui: &mut Ui,
    cx: &mut UiContext,
    row: &Judgement,
    article: &Article,
    claims: &[&Claim],
    is_at_hand: bool,
    out: &mut Vec<Msg>,
) -> Rect {
    let veiled = claims.iter().map(|claim| {
        let (sentence, marked) = quoted(article, claim);
        let (sentence, marked) = cx.veiled_marked(sentence, marked);
        (sentence.into_owned(), marked)
    });
    let (sentences, marked): (Vec<String>, Vec<Range<usize>>) = veiled.unzip();
    let sentence = sentences.first().map_or("", String::as_str);
    // What is gone to is read whole; else both sides of a row are to be seen at once.
    let is_whole = is_at_hand || row.row.claims.len() < 2;
    let (shown, marked) = if is_whole { (sentence.to_owned(), marked) } else { shortened(sentence, &marked) };
    let style = TextStyle { family: Family::Reading, line_height: 1.8, ..TextStyle::body().sized(16.0) };
    let gap = BAR + space(2.5);
    let room = ui.available_width() - gap;
    let paragraph = cx.text.layout(&shown, &style, Some(room));
    let size = vec2(ui.available_width(), paragraph.size().y);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    // A quotation runs its own way, and the bar stands where it starts.
    let (bar, origin) = match paragraph.is_rtl() {
        false => (rect.left(), pos2(rect.left() + gap, rect.top())),
        true => (rect.right() - BAR, rect.min),
    };
    if ui.is_rect_visible(rect) {
        let ink = cx.theme.verdict(row.verdict);
        if is_at_hand {
            ui.painter().rect_filled(rect.expand2(vec2(space(1.0), 0.0)), RADIUS_SMALL, cx.theme.hover);
        }
        let bar = Rect::from_min_size(pos2(bar, rect.top()), vec2(BAR, rect.height()));
        ui.painter().rect_filled(bar, 1.0, cx.theme.source(article.id));
        for mark in marked.into_iter().flat_map(|marked| paragraph.mark_rects(marked)) {
            let mark = mark.translate(origin.to_vec2());
            ui.painter().rect_filled(mark, RADIUS_SMALL, ink.tint);
            ui.painter().hline(mark.x_range(), mark.bottom(), (2.0, ink.words));
        }
        let colour = if response.hovered() { cx.theme.focus } else { cx.theme.ink };
        cx.text.paint(ui.painter(), origin, &paragraph, colour, &[]);
        focus_ring(ui.painter(), cx, rect, &response);
    }
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, sentence));
    if let Some(claim) = claims.first().filter(|_| response.clicked()) {
        out.push(ViewMsg::Show(Pane::Reading).into());
        out.push(ViewMsg::SelectClaim(claim.id).into());
    }
    rect
}

/// A long sentence without what is far from the marked words, which are marked in what is left of it.
fn shortened(sentence: &str, marked: &[Range<usize>]) -> (String, Vec<Range<usize>>) {
    const ELLIPSIS: &str = "…";
    let from = marked.iter().map(|mark| mark.start).min().unwrap_or_default();
    let to = marked.iter().map(|mark| mark.end).max().unwrap_or_default();
    let [before, within, after] =
        [0..from, from..to, to..sentence.len()].map(|part| sentence.get(part).unwrap_or_default());
    let [lead, own, rest] = [before, within, after].map(|part| part.chars().count());
    if lead + own + rest <= LONG {
        return (sentence.to_owned(), marked.to_vec());
    }
    let room = LONG.saturating_sub(own).max(LEAST);
    // What one side does not need goes to the other.
    let kept = lead.min((room / 2).max(room.saturating_sub(rest)));
    let is_cut = kept < lead;
    let start = before.char_indices().nth(lead - kept).map_or(from, |(at, _)| at);
    // From the next word on, and up to the last one that is whole.
    let next = |at: usize| before.get(at..)?.find(char::is_whitespace).map(|space| at + space + 1);
    let start = if is_cut { next(start).unwrap_or(from) } else { 0 };
    let end = after.char_indices().nth(room - kept.min(room)).and_then(|(at, _)| {
        let at = after.get(..at)?.rfind(char::is_whitespace)?;
        Some(to + at)
    });
    let mut out = if is_cut { format!("{ELLIPSIS} ") } else { String::new() };
    let moved = |at: usize| at - start.min(at) + out.len();
    let marked = marked.iter().map(|mark| moved(mark.start)..moved(mark.end)).collect();
    out.push_str(sentence.get(start..end.unwrap_or(sentence.len())).unwrap_or_default());
    if end.is_some() {
        out.push_str(ELLIPSIS);
    }
    (out, marked)
}

/// A row beneath a quote that keeps clear of the bar in all its lines. Quotations are Arabic: the bar stands on the right.
fn beside_bar(ui: &mut Ui, cx: &mut UiContext, add: impl FnOnce(&mut Ui, &mut UiContext)) {
    let mut room = ui.available_rect_before_wrap();
    if cx.dir() == Dir::Rtl {
        room.max.x -= BAR + space(1.5);
    }
    ui.scope_builder(UiBuilder::new().max_rect(room), |ui| {
        wrapped_row(ui, cx, |ui, cx| {
            ui.spacing_mut().item_spacing = vec2(space(1.5), 0.0);
            add(ui, cx);
        });
    });
}

/// Who says it, where, when, and what it means; behind the claim `before` of the same sentence only its words and what is
/// new.
fn about_ui(
    ui: &mut Ui,
    cx: &mut UiContext,
    words: Wording,
    article: &Article,
    claim: &Claim,
    before: Option<&Claim>,
    out: &mut Vec<Msg>,
) {
    beside_bar(ui, cx, |ui, cx| {
        let style = TextStyle::secondary().strong();
        match before {
            None => label(ui, cx, &cx.source(words, article), style, cx.theme.ink),
            Some(_) => quote(ui, cx, claim.span.of(&article.text), style, cx.theme.ink),
        };
        let name = words.with("claim-menu", &[("words", &cx.veiled(claim.span.of(&article.text)))]);
        let more = low_icon_button(ui, cx, Icon::More, &name);
        Popup::menu(&more).width(220.0).show(|ui| claim_menu(ui, cx, words, claim, out));
        facts_ui(ui, cx, words, article, claim, before);
    });
}

/// Who says it, what it means, and when it was published; in one run that breaks between them.
fn facts_ui(
    ui: &mut Ui,
    cx: &mut UiContext,
    words: Wording,
    article: &Article,
    claim: &Claim,
    before: Option<&Claim>,
) {
    let style = TextStyle::secondary();
    let set = cx.styled(style);
    let speaker = match &claim.speaker {
        Some(speaker) => words.with("evidence-speaker", &[("name", &speaker.name)]),
        None => wording::speaker(claim, words.lang),
    };
    let is_same = before.is_some_and(|before| before.speaker == claim.speaker);
    let mut facts: Vec<String> = (!is_same).then_some(speaker).into_iter().collect();
    facts.extend(wording::polarity(claim.polarity, words.lang));
    // What the words say already is not said again: a quote with its source takes a line less.
    let is_told = !tells_more(words, claim, claim.span.of(&article.text));
    facts.extend((!is_told).then(|| words.with("evidence-means", &[("value", &words.value(claim))])));
    let published = article.published.as_ref().filter(|_| before.is_none());
    // That a file gives the date goes without saying here; what is read out of a text or set by hand does not.
    let basis = published.filter(|published| published.basis != DateBasis::Metadata);
    let basis = basis.map(|published| words.basis(published.basis));
    facts.extend(published.map(|published| words.abbreviated(&words.date(published.date))));
    // A date is not parted from how it is known.
    let tag = basis.as_ref().map_or(0.0, |basis| cx.text.layout(basis, &set, None).size().x + space(4.0));
    let last = facts.len().saturating_sub(1);
    for (place, fact) in facts.into_iter().enumerate() {
        // Before a number a dot would be read as the digit zero.
        let dot = if words.arabic_digits { '|' } else { '·' };
        let parted = format!("{dot} {fact}");
        let after = if place == last { tag } else { 0.0 };
        let width = cx.text.layout(&parted, &set, None).size().x + after;
        // No line begins with what parts it from the one above.
        let fits = width <= ui.available_size_before_wrap().x;
        if !fits {
            ui.end_row();
        }
        let shown = label(ui, cx, if fits { &parted } else { &fact }, style, cx.theme.secondary);
        shown.widget_info(|| WidgetInfo::labeled(Role::Label, true, spoken(&cx.veiled(&fact))));
    }
    if let Some(basis) = basis {
        dashed_tag(ui, cx, &basis);
    }
}

/// What the user made of the claim, and the way back to what the engine had said.
fn mark_ui(
    ui: &mut Ui,
    cx: &mut UiContext,
    model: &Model,
    words: Wording,
    claim: &Claim,
    out: &mut Vec<Msg>,
) {
    let Some(mark) = model.marks.get(&claim.id) else { return };
    beside_bar(ui, cx, |ui, cx| {
        if mark.is_added {
            dashed_tag(ui, cx, &words.text("claim-added"));
        }
        if let Some(before) = &mark.before {
            dashed_tag(ui, cx, &words.text("claim-changed"));
            let was = [words.kind(before.kind), words.value(before)].join(words.between());
            let id = if mark.is_added { "claim-was" } else { "claim-engine-said" };
            let text = words.with(id, &[("value", &was)]);
            label(ui, cx, &text, TextStyle::secondary(), cx.theme.secondary);
            let text = words.text("claim-restore");
            if Button::new(&text).small().quiet().show(ui, cx).clicked() {
                out.push(DecideMsg::Restore(claim.id).into());
            }
        }
    });
}

/// What can be decided about one claim.
fn claim_menu(ui: &mut Ui, cx: &mut UiContext, words: Wording, claim: &Claim, out: &mut Vec<Msg>) {
    let text = words.text("claim-change");
    let keys = Command::ChangeClaim.entry().and_then(|entry| entry.keys());
    if menu_item(ui, cx, &text, keys.as_deref(), true).clicked() {
        out.push(WindowMsg::Open(Dialog::Claim(ClaimTarget::Change(claim.id))).into());
    }
    for (text, msg) in [
        ("claim-confirm", DecideMsg::RuleClaim(claim.id, Some(Ruling::Confirmed))),
        ("claim-reject", DecideMsg::RuleClaim(claim.id, Some(Ruling::Rejected))),
        ("claim-split", DecideMsg::Split(claim.id)),
    ] {
        if menu_item(ui, cx, &words.text(text), None, true).clicked() {
            out.push(msg.into());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::model::samples::article;

    #[test]
    fn the_marked_bytes_are_the_claims_words() {
        let article = article(1, "أ", "خبر.  قُتل 12 شخصا في الانفجار. وانتهى.");
        let claim = crate::claims::extract(&article, 1).into_iter().next().expect("a claim");
        let (sentence, marked) = quoted(&article, &claim);
        assert_eq!(&sentence[marked], claim.span.of(&article.text));
        assert_eq!(sentence, sentence.trim());
    }

    #[test]
    fn a_long_sentence_keeps_what_stands_around_its_words() {
        let short = "قُتل 12 شخصا في الانفجار.";
        let all = |text: &str, word: &str| {
            text.find(word).map(|at| at..at + word.len()).into_iter().collect::<Vec<_>>()
        };
        assert_eq!(shortened(short, &all(short, "12 شخصا")), (short.to_owned(), all(short, "12 شخصا")));
        let around = "كلمة من هنا وكلمة من هناك ".repeat(6);
        for (text, is_cut) in [
            (format!("{around}قُتل 12 شخصا {around}"), [true, true]),
            (format!("قُتل 12 شخصا {around}"), [false, true]),
            (format!("{around}قُتل 12 شخصا"), [true, false]),
        ] {
            let (cut, marked) = shortened(&text, &all(&text, "12 شخصا"));
            assert_eq!(marked.iter().map(|mark| &cut[mark.clone()]).collect::<Vec<_>>(), ["12 شخصا"]);
            assert_eq!([cut.starts_with('…'), cut.ends_with('…')], is_cut, "{cut}");
            assert!((LONG - 30..=LONG + 3).contains(&cut.chars().count()), "{cut}");
            let words = cut.trim_matches(['…', ' ']);
            assert!(text.split_whitespace().any(|word| words.starts_with(word)), "{cut}");
        }
        let long = format!("{around}{around}");
        let (cut, marked) = shortened(&long, std::slice::from_ref(&(10..long.len() - 10)));
        assert!(cut.len() >= marked[0].end && marked[0].len() == long.len() - 20, "claims are never cut");
    }
}
