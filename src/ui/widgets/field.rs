//! A field for one or many lines of mixed text.

use std::ops::Range;

use egui::output::IMEOutput;
use egui::{
    Color32, Event, EventFilter, Id, ImeEvent, Key, Modifiers, Rect, Response, Sense, StrokeKind, Ui, Vec2,
    WidgetInfo, pos2, vec2,
};

use super::Icon;
use crate::ui::text::{Base, Edit, Editor, Point, Step, TextStyle};
use crate::ui::theme::{CONTROL_HEIGHT, RADIUS, space};
use crate::ui::{Dir, UiContext};

const CARET: f32 = 1.5;
/// Space between the caret of an empty field and the hint.
const HINT_GAP: f32 = 5.0;
const ICON: f32 = 15.0;

/// A field for one or many lines of text.
pub struct Field<'a> {
    id: Id,
    hint: &'a str,
    /// What screen readers say the field is.
    name: &'a str,
    style: TextStyle,
    rows: usize,
    width: f32,
    icon: Option<Icon>,
    take_focus: bool,
    take_all: bool,
}

/// What happened to a field.
pub struct FieldResponse {
    pub response: Response,
    pub changed: bool,
    /// Enter was pressed in a one-line field.
    pub submitted: bool,
}

impl<'a> Field<'a> {
    /// A one-line field; `id` keeps its caret and history, `name` is read out.
    #[must_use]
    pub const fn new(id: Id, name: &'a str) -> Self {
        Self {
            id,
            hint: "",
            name,
            style: TextStyle::body(),
            rows: 1,
            width: f32::INFINITY,
            icon: None,
            take_focus: false,
            take_all: false,
        }
    }

    /// Shown while the field is empty.
    #[must_use]
    pub const fn hint(self, hint: &'a str) -> Self {
        Self { hint, ..self }
    }

    /// Draws `icon` before the text.
    #[must_use]
    pub const fn icon(self, icon: Icon) -> Self {
        Self { icon: Some(icon), ..self }
    }

    /// Takes several lines, `rows` of them without scrolling.
    #[must_use]
    pub const fn rows(self, rows: usize) -> Self {
        Self { rows, ..self }
    }

    /// At most so many points wide; else all there is.
    #[must_use]
    pub const fn width(self, width: f32) -> Self {
        Self { width, ..self }
    }

    /// Set in another style.
    #[must_use]
    pub const fn style(self, style: TextStyle) -> Self {
        Self { style, ..self }
    }

    /// Takes the keyboard in this frame.
    #[must_use]
    pub const fn take_focus(self, take: bool) -> Self {
        Self { take_focus: take, ..self }
    }

    /// Takes the keyboard with all that stands in the field selected, so that what is typed takes its place.
    #[must_use]
    pub const fn take_over(self, take: bool) -> Self {
        Self { take_focus: take, take_all: take, ..self }
    }

    const fn is_multiline(&self) -> bool {
        self.rows > 1
    }

    /// Shows the field and edits `text`.
    pub fn show(self, ui: &mut Ui, cx: &mut UiContext, text: &mut String) -> FieldResponse {
        let width = self.width.min(ui.available_width());
        let mut editor = cx.text.take_editor(self.id, text, &self.style);
        let before = text.clone();
        let (outer, inner, mut response) = self.allocate(ui, cx, &mut editor, width);
        if self.take_focus {
            response.request_focus();
        }
        if self.take_all {
            editor.apply(&mut cx.text, &Edit::SelectAll);
        }
        let empty_base = if cx.dir() == Dir::Rtl { Base::Rtl } else { Base::Ltr };
        let wrap = self.is_multiline().then(|| inner.width());
        editor.fit(&mut cx.text, wrap, empty_base);
        let mut submitted = false;
        let offset = self.offset(cx, &mut editor, inner, empty_base);
        self.follow_pointer(ui, cx, &mut editor, &response, inner.min + offset);
        if response.has_focus() {
            submitted = self.follow_keys(ui, cx, &mut editor);
            editor.fit(&mut cx.text, wrap, empty_base);
        }
        *text = editor.text();
        let changed = *text != before;
        if changed {
            response.mark_changed();
        }
        let offset = self.offset(cx, &mut editor, inner, empty_base);
        self.paint(ui, cx, &mut editor, &response, outer, inner, offset);
        let selection = chars(text, &editor.selection());
        response.widget_info(|| {
            let mut info = WidgetInfo::text_edit(true, before.as_str(), text.as_str(), self.hint);
            info.label = Some(self.name.to_owned());
            info.text_selection = Some(selection.start.into()..selection.end.into());
            info
        });
        cx.text.keep_editor(self.id, editor);
        FieldResponse { response, changed, submitted }
    }

    fn allocate(
        &self,
        ui: &mut Ui,
        cx: &mut UiContext,
        editor: &mut Editor,
        width: f32,
    ) -> (Rect, Rect, Response) {
        let icon = if self.icon.is_some() { ICON + space(2.0) } else { 0.0 };
        let inner_width = width - space(2.5) * 2.0 - icon;
        let height = if self.is_multiline() {
            editor.fit(&mut cx.text, Some(inner_width), Base::Auto);
            let used = editor.paragraph(&mut cx.text).size().y;
            used.max(self.style.leading() * self.rows as f32) + space(2.0) * 2.0
        } else {
            CONTROL_HEIGHT
        };
        let (outer, _) = ui.allocate_exact_size(vec2(width, height), Sense::hover());
        let response = ui.interact(outer, self.id, Sense::click_and_drag());
        let response = response.on_hover_cursor(egui::CursorIcon::Text);
        let margin = if self.is_multiline() { space(2.0) } else { (height - self.style.leading()) / 2.0 };
        let mut inner = outer.shrink2(vec2(space(2.5), margin));
        match cx.dir() {
            Dir::Ltr => inner.min.x += icon,
            Dir::Rtl => inner.max.x -= icon,
        }
        (outer, inner, response)
    }

    /// How far the text is moved inside the field: to its start, then so that the caret can be seen.
    fn offset(&self, cx: &mut UiContext, editor: &mut Editor, inner: Rect, empty_base: Base) -> Vec2 {
        if self.is_multiline() {
            return Vec2::ZERO;
        }
        let paragraph = editor.paragraph(&mut cx.text);
        let slack = inner.width() - paragraph.size().x;
        let rtl = if paragraph.text().is_empty() { empty_base == Base::Rtl } else { paragraph.is_rtl() };
        let at_start = if rtl { slack } else { 0.0 };
        if slack >= 0.0 {
            return vec2(at_start, 0.0);
        }
        let caret = editor.caret(CARET).map_or(0.0, |caret| caret.center().x);
        let (least, most) = (CARET - caret, inner.width() - CARET - caret);
        vec2(at_start.clamp(least, most.max(least)), 0.0)
    }

    fn follow_pointer(
        &self,
        ui: &Ui,
        cx: &mut UiContext,
        editor: &mut Editor,
        response: &Response,
        origin: egui::Pos2,
    ) {
        let Some(at) = response.interact_pointer_pos() else { return };
        let at = (at - origin).to_pos2();
        let (pressed, shift) = ui.input(|input| (input.pointer.primary_pressed(), input.modifiers.shift));
        let point = match (response.triple_clicked(), response.double_clicked()) {
            (true, _) => Point::SelectParagraph(at),
            (false, true) => Point::SelectWord(at),
            _ if pressed && shift => Point::ShiftPress(at),
            _ if pressed => Point::Press(at),
            _ if response.dragged() => Point::Drag(at),
            _ => return,
        };
        response.request_focus();
        editor.point(&mut cx.text, point);
    }

    /// Applies this frame's keys; returns whether Enter was pressed in a one-line field.
    fn follow_keys(&self, ui: &Ui, cx: &mut UiContext, editor: &mut Editor) -> bool {
        let filter =
            EventFilter { horizontal_arrows: true, vertical_arrows: true, tab: false, escape: false };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(self.id, filter));
        let mut submitted = false;
        for event in ui.input(|input| input.filtered_events(&filter)) {
            match &event {
                Event::Copy | Event::Cut => {
                    if let Some(selected) = editor.selected() {
                        ui.copy_text(selected.to_owned());
                        if matches!(event, Event::Cut) {
                            editor.apply(&mut cx.text, &Edit::DeleteBack);
                        }
                    }
                }
                Event::Key { key: Key::Enter, pressed: true, .. } if !self.is_multiline() => submitted = true,
                _ => {
                    if let Some(edit) = self.edit_for(&event, editor) {
                        editor.apply(&mut cx.text, &edit);
                    }
                }
            }
        }
        submitted
    }

    fn edit_for(&self, event: &Event, editor: &Editor) -> Option<Edit> {
        match event {
            Event::Text(text) | Event::Paste(text) | Event::Ime(ImeEvent::Commit(text)) => {
                let text = if self.is_multiline() { text.clone() } else { text.replace(['\n', '\r'], " ") };
                (!text.is_empty()).then_some(Edit::Insert(text))
            }
            Event::Ime(ImeEvent::Preedit { text, .. }) if text.is_empty() => {
                editor.is_composing().then_some(Edit::StopComposing)
            }
            Event::Ime(ImeEvent::Preedit { text, active_range_chars }) => {
                let caret = active_range_chars
                    .clone()
                    .map(|range| (bytes(text, range.start), bytes(text, range.end)));
                Some(Edit::Compose(text.clone(), caret.or(Some((text.len(), text.len())))))
            }
            Event::Ime(ImeEvent::DeleteSurrounding { before_chars, after_chars }) => {
                Some(Edit::DeleteAround(*before_chars, *after_chars))
            }
            Event::Key { key, pressed: true, modifiers, .. } => edit_for_key(*key, *modifiers),
            _ => None,
        }
    }

    #[expect(clippy::too_many_arguments, reason = "the parts of one drawing")]
    fn paint(
        &self,
        ui: &Ui,
        cx: &mut UiContext,
        editor: &mut Editor,
        response: &Response,
        outer: Rect,
        inner: Rect,
        offset: Vec2,
    ) {
        if !ui.is_rect_visible(outer) {
            return;
        }
        let focused = response.has_focus();
        let outline = if focused { cx.theme.focus_stroke() } else { cx.theme.hairline_stroke() };
        ui.painter().rect(outer, RADIUS, cx.theme.sunken, outline, StrokeKind::Inside);
        if let Some(icon) = self.icon {
            let x = match cx.dir() {
                Dir::Ltr => inner.left() - space(2.0) - ICON / 2.0,
                Dir::Rtl => inner.right() + space(2.0) + ICON / 2.0,
            };
            let place = Rect::from_center_size(pos2(x, outer.center().y), Vec2::splat(ICON));
            icon.paint(ui.painter(), place, cx.theme.secondary, cx.dir());
        }
        let painter = ui.painter().with_clip_rect(ui.clip_rect().intersect(inner.expand2(vec2(CARET, 2.0))));
        let origin = inner.min + offset;
        let paragraph = editor.paragraph(&mut cx.text);
        if focused {
            for rect in editor.selection_rects() {
                painter.rect_filled(rect.translate(origin.to_vec2()), 0.0, cx.theme.selection);
            }
        }
        cx.text.paint(&painter, origin, &paragraph, cx.theme.ink, &[]);
        if paragraph.text().is_empty() && !self.hint.is_empty() {
            // The caret stands at the start, and the hint behind it.
            let room = inner.width() - HINT_GAP;
            let hint = cx.text.layout(self.hint, &cx.styled(self.style).one_line(), Some(room));
            let shift = if cx.dir() == Dir::Ltr { HINT_GAP } else { 0.0 };
            cx.text.paint(&painter, inner.min + vec2(shift, 0.0), &hint, cx.theme.secondary, &[]);
        }
        for rect in editor.composed().map(|bytes| paragraph.rects(bytes)).unwrap_or_default() {
            let rect = rect.translate(origin.to_vec2());
            painter.hline(rect.x_range(), rect.bottom() - 3.0, (1.0, cx.theme.ink));
        }
        if focused && let Some(caret) = editor.caret(CARET) {
            let caret = caret.translate(origin.to_vec2());
            painter.rect_filled(caret, 0.0, caret_colour(cx));
            // Where the list of candidates hangs from the caret's corner, that is its lower one: it covers no word.
            let top = if cx.candidates_hang { caret.bottom() } else { caret.top() };
            ui.output_mut(|output| {
                output.ime = Some(IMEOutput {
                    purpose: egui::IMEPurpose::Normal,
                    rect: inner,
                    cursor_rect: caret.with_min_y(top),
                    should_interrupt_composition: false,
                });
            });
        }
    }
}

/// The caret stands still: nothing in this window blinks.
fn caret_colour(cx: &UiContext) -> Color32 {
    cx.theme.focus
}

fn edit_for_key(key: Key, modifiers: Modifiers) -> Option<Edit> {
    let word = modifiers.ctrl || modifiers.alt;
    let step = match (key, word) {
        (Key::ArrowLeft, false) => Step::Left,
        (Key::ArrowLeft, true) => Step::WordLeft,
        (Key::ArrowRight, false) => Step::Right,
        (Key::ArrowRight, true) => Step::WordRight,
        (Key::ArrowUp, _) => Step::Up,
        (Key::ArrowDown, _) => Step::Down,
        (Key::Home, false) => Step::LineStart,
        (Key::Home, true) => Step::Start,
        (Key::End, false) => Step::LineEnd,
        (Key::End, true) => Step::End,
        _ => return other_edit(key, modifiers, word),
    };
    Some(if modifiers.shift { Edit::Select(step) } else { Edit::Move(step) })
}

fn other_edit(key: Key, modifiers: Modifiers, word: bool) -> Option<Edit> {
    Some(match key {
        Key::Backspace if word => Edit::DeleteWordBack,
        Key::Backspace => Edit::DeleteBack,
        Key::Delete if word => Edit::DeleteWordOn,
        Key::Delete => Edit::DeleteOn,
        Key::Enter if !modifiers.command => Edit::Insert("\n".to_owned()),
        Key::A if modifiers.command => Edit::SelectAll,
        Key::Z if modifiers.command && modifiers.shift => Edit::Redo,
        Key::Z if modifiers.command => Edit::Undo,
        Key::Y if modifiers.command => Edit::Redo,
        _ => return None,
    })
}

/// The byte at which the character `index` of `text` starts.
fn bytes(text: &str, index: usize) -> usize {
    text.char_indices().nth(index).map_or(text.len(), |(byte, _)| byte)
}

/// A range of bytes of `text` in characters.
fn chars(text: &str, range: &Range<usize>) -> Range<usize> {
    let count = |end: usize| text.char_indices().take_while(|(byte, _)| *byte < end).count();
    count(range.start)..count(range.end)
}
