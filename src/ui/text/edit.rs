//! Text that is being edited: caret, selection, composition, undo.
//!
//! parley's `PlainEditor` knows how a caret moves through mixed directions; this adds a history and
//! turns its layout into a [`Paragraph`] to paint.

use std::ops::Range;
use std::rc::Rc;

use egui::{Pos2, Rect, pos2};
use parley::{BoundingBox, Generation, PlainEditor, PlainEditorDriver};

use super::paragraph::{self, Paragraph};
use super::style::{Base, TextStyle};
use super::system::TextSystem;

/// States kept for undo in one field.
const MOST_STATES: usize = 200;

/// How far a step of the caret reaches.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    Left,
    Right,
    WordLeft,
    WordRight,
    Up,
    Down,
    LineStart,
    LineEnd,
    Start,
    End,
}

/// What a key or menu entry does to a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Edit {
    Insert(String),
    DeleteBack,
    DeleteOn,
    DeleteWordBack,
    DeleteWordOn,
    /// Deletes so many characters before and after the caret, as input methods ask.
    DeleteAround(usize, usize),
    Move(Step),
    Select(Step),
    SelectAll,
    /// Text being composed by an input method, and its caret in bytes.
    Compose(String, Option<(usize, usize)>),
    StopComposing,
    Undo,
    Redo,
}

/// Where the pointer acts on a field, relative to its text.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Point {
    Press(Pos2),
    ShiftPress(Pos2),
    SelectWord(Pos2),
    SelectParagraph(Pos2),
    Drag(Pos2),
}

/// One field's text with caret, selection and history.
pub struct Editor {
    plain: PlainEditor<()>,
    style: TextStyle,
    scale: f32,
    shown: Option<(Generation, Rc<Paragraph>)>,
    history: Vec<State>,
    /// Index of the current state in `history`.
    at: usize,
    /// Whether the last edit typed letters, so that the next letter joins its state.
    typing: bool,
}

#[derive(Clone, PartialEq)]
struct State {
    text: String,
    caret: usize,
}

impl Editor {
    /// An editor for `text`; the caret stands at its end.
    #[must_use]
    pub fn new(text: &str, style: &TextStyle) -> Self {
        let mut plain = PlainEditor::new(style.size);
        for property in style.properties() {
            plain.edit_styles().insert(property);
        }
        plain.set_text(text);
        plain.set_alignment(style.alignment());
        let first = State { text: text.to_owned(), caret: text.len() };
        Self { plain, style: *style, scale: 0.0, shown: None, history: vec![first], at: 0, typing: false }
    }

    /// The text without what is still being composed.
    #[must_use]
    pub fn text(&self) -> String {
        self.plain.text().into_iter().collect()
    }

    /// The style it is set in.
    #[must_use]
    pub fn style(&self) -> &TextStyle {
        &self.style
    }

    /// The selected text, in logical order.
    #[must_use]
    pub fn selected(&self) -> Option<&str> {
        self.plain.selected_text()
    }

    /// The selected bytes of the text.
    #[must_use]
    pub fn selection(&self) -> Range<usize> {
        self.plain.raw_selection().text_range()
    }

    /// Whether an input method is composing.
    #[must_use]
    pub fn is_composing(&self) -> bool {
        self.plain.is_composing()
    }

    /// Bytes of what is being composed, in the shown text.
    #[must_use]
    pub fn composed(&self) -> Option<Range<usize>> {
        self.plain.raw_compose().clone()
    }

    /// Sets width, scale and direction for this frame. A field without letters runs in `empty_base`.
    pub fn fit(&mut self, system: &mut TextSystem, width: Option<f32>, empty_base: Base) {
        let scale = system.scale();
        if self.scale.to_bits() != scale.to_bits() {
            self.scale = scale;
            self.plain.set_scale(scale);
        }
        self.plain.set_width(width.map(|w| (w * scale).floor()));
        let has_letters = self.plain.raw_text().chars().any(char::is_alphabetic);
        let base = if has_letters { Base::Auto } else { empty_base };
        let base = TextStyle { base, ..self.style }.base_direction();
        if self.plain.base_direction() != base {
            self.plain.set_base_direction(base);
        }
        self.plain.refresh_layout(&mut system.fonts, &mut system.layouts);
    }

    /// The text as laid out, ready to paint.
    pub fn paragraph(&mut self, system: &mut TextSystem) -> Rc<Paragraph> {
        self.plain.refresh_layout(&mut system.fonts, &mut system.layouts);
        let generation = self.plain.generation();
        if let Some((shown, paragraph)) = &self.shown
            && *shown == generation
        {
            return Rc::clone(paragraph);
        }
        let text = self.plain.raw_text();
        let made = match self.plain.try_layout() {
            Some(layout) => paragraph::measure(layout, system.faces_mut(), text, text.len(), None),
            None => return system.layout(text, &self.style, None),
        };
        let made = Rc::new(made);
        self.shown = Some((generation, Rc::clone(&made)));
        made
    }

    /// The caret, relative to the text; `None` while an input method hides it.
    #[must_use]
    pub fn caret(&self, width: f32) -> Option<Rect> {
        self.plain.cursor_geometry(width * self.scale).map(|caret| self.rect(caret))
    }

    /// Rectangles over the selected clusters, relative to the text.
    #[must_use]
    pub fn selection_rects(&self) -> Vec<Rect> {
        self.plain.selection_geometry().into_iter().map(|(rect, _)| self.rect(rect)).collect()
    }

    fn rect(&self, b: BoundingBox) -> Rect {
        let min = pos2(b.x0 as f32, b.y0 as f32) / self.scale;
        Rect::from_min_max(min, pos2(b.x1 as f32, b.y1 as f32) / self.scale)
    }

    /// Replaces the whole text from outside and forgets the history.
    pub fn set_text(&mut self, system: &mut TextSystem, text: &str) {
        self.plain.set_text(text);
        self.driver(system).move_to_text_end();
        self.history = vec![State { text: text.to_owned(), caret: text.len() }];
        self.at = 0;
        self.typing = false;
    }

    fn driver<'a>(&'a mut self, system: &'a mut TextSystem) -> PlainEditorDriver<'a, ()> {
        self.plain.driver(&mut system.fonts, &mut system.layouts)
    }

    /// Acts on a press or drag of the pointer.
    pub fn point(&mut self, system: &mut TextSystem, point: Point) {
        let scale = self.scale;
        let mut driver = self.driver(system);
        match point {
            Point::Press(at) => driver.move_to_point(at.x * scale, at.y * scale),
            Point::ShiftPress(at) => driver.shift_click_extension(at.x * scale, at.y * scale),
            Point::SelectWord(at) => driver.select_word_at_point(at.x * scale, at.y * scale),
            Point::SelectParagraph(at) => driver.select_hard_line_at_point(at.x * scale, at.y * scale),
            Point::Drag(at) => driver.extend_selection_to_point(at.x * scale, at.y * scale),
        }
        self.typing = false;
    }

    /// Carries out one edit.
    pub fn apply(&mut self, system: &mut TextSystem, edit: &Edit) {
        match edit {
            Edit::Undo => self.travel(system, self.at.checked_sub(1)),
            Edit::Redo => self.travel(system, Some(self.at + 1)),
            Edit::Move(step) => self.step(system, *step),
            Edit::Select(step) => self.select(system, *step),
            Edit::SelectAll => self.driver(system).select_all(),
            Edit::Compose(text, caret) => self.driver(system).set_compose(text, *caret),
            Edit::StopComposing => self.driver(system).clear_compose(),
            Edit::Insert(text) => {
                self.driver(system).insert_or_replace_selection(text);
                let one_letter = text.chars().count() == 1 && !text.chars().all(char::is_whitespace);
                self.record(one_letter);
            }
            delete => {
                self.delete(system, delete);
                self.record(false);
            }
        }
        if !matches!(edit, Edit::Insert(_)) {
            self.typing = false;
        }
    }

    fn delete(&mut self, system: &mut TextSystem, edit: &Edit) {
        let text = self.plain.raw_text();
        let selection = self.plain.raw_selection().text_range();
        let bytes = |part: Option<&str>, count: usize, back: bool| {
            let part = part.unwrap_or_default();
            let chars: Box<dyn Iterator<Item = char>> =
                if back { Box::new(part.chars().rev()) } else { Box::new(part.chars()) };
            std::num::NonZeroUsize::new(chars.take(count).map(char::len_utf8).sum())
        };
        let around = match edit {
            Edit::DeleteAround(before, after) => (
                bytes(text.get(..selection.start), *before, true),
                bytes(text.get(selection.end..), *after, false),
            ),
            _ => (None, None),
        };
        let mut driver = self.driver(system);
        match edit {
            Edit::DeleteBack => driver.backdelete(),
            Edit::DeleteOn => driver.delete(),
            Edit::DeleteWordBack => driver.backdelete_word(),
            Edit::DeleteWordOn => driver.delete_word(),
            _ => {
                if let Some(after) = around.1 {
                    driver.delete_bytes_after_selection(after);
                }
                if let Some(before) = around.0 {
                    driver.delete_bytes_before_selection(before);
                }
            }
        }
    }

    fn step(&mut self, system: &mut TextSystem, step: Step) {
        let mut driver = self.driver(system);
        match step {
            Step::Left => driver.move_left(),
            Step::Right => driver.move_right(),
            Step::WordLeft => driver.move_word_left(),
            Step::WordRight => driver.move_word_right(),
            Step::Up => driver.move_up(),
            Step::Down => driver.move_down(),
            Step::LineStart => driver.move_to_line_start(),
            Step::LineEnd => driver.move_to_line_end(),
            Step::Start => driver.move_to_text_start(),
            Step::End => driver.move_to_text_end(),
        }
    }

    fn select(&mut self, system: &mut TextSystem, step: Step) {
        let mut driver = self.driver(system);
        match step {
            Step::Left => driver.select_left(),
            Step::Right => driver.select_right(),
            Step::WordLeft => driver.select_word_left(),
            Step::WordRight => driver.select_word_right(),
            Step::Up => driver.select_up(),
            Step::Down => driver.select_down(),
            Step::LineStart => driver.select_to_line_start(),
            Step::LineEnd => driver.select_to_line_end(),
            Step::Start => driver.select_to_text_start(),
            Step::End => driver.select_to_text_end(),
        }
    }

    /// Notes the present text as a new state; letters typed in a row share one.
    fn record(&mut self, one_letter: bool) {
        let state = State { text: self.text(), caret: self.plain.raw_selection().focus().index() };
        if self.history.get(self.at).is_some_and(|now| now.text == state.text) {
            return;
        }
        self.history.truncate(self.at + 1);
        if one_letter && self.typing && self.at > 0 {
            self.history.pop();
        }
        self.history.push(state);
        if self.history.len() > MOST_STATES {
            self.history.remove(0);
        }
        self.at = self.history.len() - 1;
        self.typing = one_letter;
    }

    fn travel(&mut self, system: &mut TextSystem, to: Option<usize>) {
        let Some((to, state)) = to.and_then(|to| Some((to, self.history.get(to)?.clone()))) else { return };
        self.at = to;
        self.plain.set_text(&state.text);
        self.driver(system).move_to_byte(state.caret);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn editor(text: &str) -> (TextSystem, Editor) {
        let mut system = TextSystem::new();
        let mut editor = Editor::new(text, &TextStyle::body());
        editor.fit(&mut system, None, Base::Rtl);
        (system, editor)
    }

    fn type_in(system: &mut TextSystem, editor: &mut Editor, text: &str) {
        for letter in text.chars() {
            editor.apply(system, &Edit::Insert(letter.to_string()));
        }
    }

    #[test]
    fn words_are_undone_one_by_one() {
        let (mut system, mut editor) = editor("");
        type_in(&mut system, &mut editor, "نحو خمسين");
        editor.apply(&mut system, &Edit::Undo);
        assert_eq!(editor.text(), "نحو ");
        editor.apply(&mut system, &Edit::Undo);
        editor.apply(&mut system, &Edit::Undo);
        assert_eq!(editor.text(), "");
        editor.apply(&mut system, &Edit::Undo);
        for _ in 0..9 {
            editor.apply(&mut system, &Edit::Redo);
        }
        assert_eq!(editor.text(), "نحو خمسين");
    }

    #[test]
    fn an_edit_after_undo_forgets_the_undone() {
        let (mut system, mut editor) = editor("أ");
        editor.apply(&mut system, &Edit::SelectAll);
        editor.apply(&mut system, &Edit::Insert("ب".into()));
        editor.apply(&mut system, &Edit::Undo);
        assert_eq!(editor.text(), "أ");
        editor.apply(&mut system, &Edit::SelectAll);
        editor.apply(&mut system, &Edit::Insert("ت".into()));
        editor.apply(&mut system, &Edit::Redo);
        assert_eq!(editor.text(), "ت");
    }

    #[test]
    fn the_left_key_moves_on_in_arabic_and_back_in_latin() {
        let (mut system, mut arabic) = editor("سلام");
        arabic.apply(&mut system, &Edit::Move(Step::Start));
        arabic.apply(&mut system, &Edit::Move(Step::Left));
        assert_eq!(arabic.selection(), 2..2);
        let (mut system, mut latin) = editor("salam");
        latin.apply(&mut system, &Edit::Move(Step::End));
        latin.apply(&mut system, &Edit::Move(Step::Left));
        assert_eq!(latin.selection(), 4..4);
    }

    #[test]
    fn composing_shows_without_being_text_until_committed() {
        let (mut system, mut editor) = editor("قبل ");
        editor.apply(&mut system, &Edit::Move(Step::End));
        editor.apply(&mut system, &Edit::Compose("بع".into(), Some((4, 4))));
        assert_eq!(editor.text(), "قبل ");
        assert!(editor.is_composing());
        editor.apply(&mut system, &Edit::StopComposing);
        editor.apply(&mut system, &Edit::Insert("بعد".into()));
        assert_eq!(editor.text(), "قبل بعد");
    }

    #[test]
    fn an_input_method_deletes_characters_not_bytes() {
        let (mut system, mut editor) = editor("خمسون");
        editor.apply(&mut system, &Edit::Move(Step::End));
        editor.apply(&mut system, &Edit::DeleteAround(2, 0));
        assert_eq!(editor.text(), "خمس");
    }

    #[test]
    fn selected_text_is_logical() {
        let (mut system, mut editor) = editor("نحو 2500 جندي");
        editor.apply(&mut system, &Edit::SelectAll);
        assert_eq!(editor.selected(), Some("نحو 2500 جندي"));
    }
}
