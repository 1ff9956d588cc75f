//! Selecting text that is only read.
//!
//! A selection belongs to one text (an article, a quote) and is a pair of bytes of its logical text, so
//! it runs across paragraphs, directions and scrolling; copying gives the logical text.

use std::ops::Range;

use egui::{Context, Event, Id, Key, Pos2, Response, Ui};
use unicode_segmentation::UnicodeSegmentation;

use super::paragraph::{Spot, word_around};

/// Presses closer together than this, in seconds, count as a double or triple click.
const CLICK_GAP: f64 = 0.4;

/// What a drag extends by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Unit {
    #[default]
    Cluster,
    Word,
    Paragraph,
}

impl Unit {
    /// The byte a unit is found from: words and paragraphs are those of the letter under the pointer.
    const fn byte(self, spot: Spot) -> usize {
        match self {
            Self::Cluster => spot.caret,
            Self::Word | Self::Paragraph => spot.letter,
        }
    }
}

/// The one selection of read-only text in the window.
#[derive(Clone, Debug, Default)]
struct Selection {
    owner: Option<Id>,
    /// What was first selected: empty, a word or a paragraph.
    anchor: Range<usize>,
    focus: usize,
    unit: Unit,
    /// Time and place of the last press, and how many went before it.
    press: Option<(f64, Pos2, u32)>,
}

impl Selection {
    fn id() -> Id {
        Id::unique("selection of read-only text")
    }

    fn load(ctx: &Context) -> Self {
        ctx.data(|data| data.get_temp(Self::id())).unwrap_or_default()
    }

    fn store(self, ctx: &Context) {
        ctx.data_mut(|data| data.insert_temp(Self::id(), self));
    }

    fn range(&self, text: &str) -> Range<usize> {
        let reach = reach(text, self.focus, self.unit);
        self.anchor.start.min(reach.start)..self.anchor.end.max(reach.end)
    }
}

/// The bytes around `byte` that a unit covers.
fn reach(text: &str, byte: usize, unit: Unit) -> Range<usize> {
    match unit {
        Unit::Cluster => byte..byte,
        Unit::Word => word_around(text, byte),
        Unit::Paragraph => {
            let start = text.get(..byte).and_then(|before| before.rfind('\n')).map_or(0, |at| at + 1);
            let end = text.get(byte..).and_then(|after| after.find('\n')).map_or(text.len(), |at| byte + at);
            start..end
        }
    }
}

/// The selected bytes of the text that belongs to `owner`; `None` where nothing of it is selected.
#[must_use]
pub fn selected_in(ctx: &Context, owner: Id, text: &str) -> Option<Range<usize>> {
    let selection = Selection::load(ctx);
    let range = (selection.owner == Some(owner)).then(|| selection.range(text))?;
    (!range.is_empty()).then_some(range)
}

/// Selects these bytes of the text that belongs to `owner`.
pub fn select_words(ctx: &Context, owner: Id, bytes: Range<usize>) {
    let (focus, anchor) = (bytes.end, bytes.start..bytes.start);
    Selection { owner: Some(owner), anchor, focus, ..Selection::default() }.store(ctx);
}

/// Forgets the selection.
pub fn clear_selection(ctx: &Context) {
    Selection::default().store(ctx);
}

/// Follows pointer and keys on the read-only `text` that belongs to `owner`: drag, double and triple
/// click, shift-click, Shift with arrows, select all, copy. `spot_at` tells what a point of the screen
/// means, `copied` what is copied of the selected bytes. Returns whether a plain click ended without selecting anything.
pub fn follow_selection(
    ui: &Ui,
    response: &Response,
    owner: Id,
    text: &str,
    spot_at: &mut dyn FnMut(Pos2) -> Spot,
    copied: &dyn Fn(Range<usize>) -> String,
) -> bool {
    let mut selection = Selection::load(ui.ctx());
    let (pressed, shift, now) = ui.input(|i| (i.pointer.primary_pressed(), i.modifiers.shift, i.time));
    let at = response.interact_pointer_pos();
    match at {
        Some(at) if pressed && response.is_pointer_button_down_on() => {
            press(&mut selection, owner, text, spot_at(at), (now, at), shift);
            response.request_focus();
        }
        Some(at) if response.dragged() && selection.owner == Some(owner) => {
            selection.focus = selection.unit.byte(spot_at(at));
        }
        _ => {}
    }
    let owned = selection.owner == Some(owner);
    let is_free = ui.memory(|memory| memory.focused().is_none());
    if owned && (response.has_focus() || response.hovered() || is_free) {
        follow_keys(ui, &mut selection, text, copied);
    }
    let untouched = !owned || selection.range(text).is_empty();
    if owned {
        selection.store(ui.ctx());
    }
    response.clicked() && untouched
}

fn press(selection: &mut Selection, owner: Id, text: &str, spot: Spot, at: (f64, Pos2), shift: bool) {
    if shift && selection.owner == Some(owner) {
        selection.focus = spot.caret;
        selection.unit = Unit::Cluster;
        return;
    }
    let repeated =
        selection.press.filter(|(time, place, _)| at.0 - time < CLICK_GAP && place.distance(at.1) < 6.0);
    let count = repeated.map_or(1, |(_, _, count)| count % 3 + 1);
    let unit = match count {
        1 => Unit::Cluster,
        2 => Unit::Word,
        _ => Unit::Paragraph,
    };
    let focus = unit.byte(spot);
    let anchor = reach(text, focus, unit);
    *selection = Selection { owner: Some(owner), anchor, focus, unit, press: Some((at.0, at.1, count)) };
}

fn follow_keys(ui: &Ui, selection: &mut Selection, text: &str, copied: &dyn Fn(Range<usize>) -> String) {
    let events = ui.input(|input| input.events.clone());
    for event in events {
        match event {
            Event::Copy => {
                let range = selection.range(text);
                if !range.is_empty() {
                    ui.copy_text(copied(range));
                }
            }
            Event::Key { key: Key::A, pressed: true, modifiers, .. } if modifiers.command => {
                *selection =
                    Selection { anchor: 0..0, focus: text.len(), unit: Unit::Cluster, ..selection.clone() };
            }
            Event::Key { key, pressed: true, modifiers, .. } if modifiers.shift => {
                if let Some(to) = step(text, selection.focus, key, modifiers.ctrl || modifiers.alt) {
                    selection.unit = Unit::Cluster;
                    selection.focus = to;
                }
            }
            _ => {}
        }
    }
}

/// Where Shift with `key` takes the end of a selection; left is onwards in a paragraph that runs from right to left.
fn step(text: &str, from: usize, key: Key, by_word: bool) -> Option<usize> {
    let paragraph = reach(text, from, Unit::Paragraph);
    let onwards = match key {
        Key::ArrowLeft => is_rtl(text.get(paragraph)?),
        Key::ArrowRight => !is_rtl(text.get(paragraph)?),
        Key::Home => return Some(paragraph.start),
        Key::End => return Some(paragraph.end),
        _ => return None,
    };
    let (before, after) = (text.get(..from)?, text.get(from..)?);
    let length = match (onwards, by_word) {
        (true, false) => after.graphemes(true).next().map_or(0, str::len),
        (false, false) => before.graphemes(true).next_back().map_or(0, str::len),
        (true, true) => word_length(after.split_word_bounds()),
        (false, true) => word_length(before.split_word_bounds().rev()),
    };
    Some(if onwards { from + length } else { from - length })
}

/// Bytes up to and including the first real word.
fn word_length<'a>(pieces: impl Iterator<Item = &'a str>) -> usize {
    let mut length = 0;
    for piece in pieces {
        length += piece.len();
        if piece.chars().any(char::is_alphanumeric) {
            break;
        }
    }
    length
}

/// Whether the first strong letter runs from right to left.
fn is_rtl(paragraph: &str) -> bool {
    use unicode_bidi::BidiClass::{AL, L, R};
    let strong = paragraph.chars().map(unicode_bidi::bidi_class).find(|class| matches!(class, L | R | AL));
    matches!(strong, Some(R | AL))
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "وصل 2500 جندي\nReuters said so";

    fn owner() -> Id {
        Id::unique("test")
    }

    fn spot(byte: usize) -> Spot {
        Spot { caret: byte, letter: byte }
    }

    fn at(time: f64) -> (f64, Pos2) {
        (time, Pos2::ZERO)
    }

    fn selected(selection: &Selection) -> &'static str {
        TEXT.get(selection.range(TEXT)).unwrap_or("off the text")
    }

    #[test]
    fn clicks_select_word_then_paragraph() {
        let mut selection = Selection::default();
        let byte = TEXT.find("500").unwrap_or(0);
        press(&mut selection, owner(), TEXT, spot(byte), at(0.0), false);
        assert_eq!(selected(&selection), "");
        press(&mut selection, owner(), TEXT, spot(byte), at(0.2), false);
        assert_eq!(selected(&selection), "2500");
        press(&mut selection, owner(), TEXT, spot(byte), at(0.4), false);
        assert_eq!(selected(&selection), "وصل 2500 جندي");
        press(&mut selection, owner(), TEXT, spot(byte), at(2.0), false);
        assert_eq!(selected(&selection), "");
    }

    #[test]
    fn a_drag_after_a_double_click_goes_by_words_both_ways() {
        let mut selection = Selection::default();
        let byte = TEXT.find("500").unwrap_or(0);
        press(&mut selection, owner(), TEXT, spot(byte), at(0.0), false);
        press(&mut selection, owner(), TEXT, spot(byte), at(0.1), false);
        selection.focus = TEXT.find("ندي").unwrap_or(0);
        assert_eq!(selected(&selection), "2500 جندي");
        selection.focus = 2;
        assert_eq!(selected(&selection), "وصل 2500");
    }

    #[test]
    fn shift_click_extends_from_where_the_selection_began() {
        let mut selection = Selection::default();
        press(&mut selection, owner(), TEXT, spot(0), at(0.0), false);
        press(&mut selection, owner(), TEXT, spot(TEXT.find(" جندي").unwrap_or(0)), at(5.0), true);
        assert_eq!(selected(&selection), "وصل 2500");
    }

    #[test]
    fn arrows_follow_the_eye() {
        let first = "و".len();
        assert_eq!(step(TEXT, 0, Key::ArrowLeft, false), Some(first));
        assert_eq!(step(TEXT, first, Key::ArrowRight, false), Some(0));
        let latin = TEXT.find('R').unwrap_or(0);
        assert_eq!(step(TEXT, latin, Key::ArrowRight, true), Some(latin + "Reuters".len()));
        assert_eq!(step(TEXT, latin, Key::ArrowUp, false), None);
    }
}
