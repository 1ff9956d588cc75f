//! What a text picked up on its way: marks of HTML and Markdown, letters by their shapes, broken lines.
//!
//! Whatever is changed is said in a note. What was garbled beyond reading is refused.

mod entities;
mod garbled;
mod html;
mod markdown;
mod shapes;
mod shortcodes;
mod wrapped;

use super::article::{Note, NoteLevel};
use super::draft::Draft;
use super::problem::ProblemKind;
use crate::l10n::{FluentArgs, bilingual};
use crate::text::Words;

use html::Marks;
pub(super) use html::whole_page;

/// `draft` as its page showed it.
///
/// # Errors
/// Why there is nothing to be read in it.
pub(super) fn clean(mut draft: Draft, words: &Words) -> Result<Draft, ProblemKind> {
    if garbled::is_garbled(&draft.body) {
        return Err(ProblemKind::Garbled);
    }
    if garbled::is_reversed(&draft.body) {
        return Err(ProblemKind::Reversed);
    }
    draft.body = shapes::even_breaks(draft.body);
    let mut tell = |level, id: &str, count: usize| {
        let mut args = FluentArgs::new();
        args.set("count", count);
        draft.notes.push(Note { level, message: bilingual(id, Some(&args)) });
    };
    for text in [draft.title.as_mut(), draft.source.as_mut()].into_iter().flatten() {
        if let Some((plain, _)) = html::plain(text) {
            *text = plain.split_whitespace().collect::<Vec<_>>().join(" ");
        }
        if let Some(plain) = shapes::letters(text) {
            *text = plain;
        }
    }
    if let Some(plain) = shortcodes::plain(&draft.body) {
        draft.body = plain;
        tell(NoteLevel::Warning, "note-shortcodes", 1);
    }
    if let Some((plain, marks)) = html::plain(&draft.body) {
        draft.body = plain;
        match marks {
            Marks::Tags => tell(NoteLevel::Warning, "note-markup", 1),
            Marks::References => tell(NoteLevel::Info, "note-references", 1),
        }
    }
    if draft.body.trim().is_empty() {
        return Err(ProblemKind::NoText);
    }
    if let Some(plain) = markdown::plain(&draft.body) {
        draft.body = plain;
        tell(NoteLevel::Info, "note-markdown", 1);
    }
    if let Some(plain) = shapes::letters(&draft.body) {
        draft.body = plain;
        tell(NoteLevel::Info, "note-letters", 1);
    }
    let (joined, count) = wrapped::unwrapped(&draft.body, words);
    if count > 0 {
        draft.body = joined;
        tell(NoteLevel::Info, "note-joined", count);
    }
    Ok(draft)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cleaned(body: &str) -> Result<Draft, ProblemKind> {
        clean(Draft { body: body.to_owned(), ..Draft::default() }, Words::builtin())
    }

    #[test]
    fn what_is_changed_is_said() {
        for (body, clean) in [
            ("<p>أصيب <b>12</b> عاملا.</p>", "أصيب 12 عاملا."),
            ("أصيب&nbsp;12 عاملا.", "أصيب\u{a0}12 عاملا."),
            ("أصيب **12** عاملا.", "أصيب 12 عاملا."),
            ("أُصيب 12 عاملا في ﻻوس.", "أُصيب 12 عاملا في لاوس."),
            ("أصيب نحو\n600 عامل.", "أصيب نحو 600 عامل."),
        ] {
            let draft = cleaned(body).expect("a text");
            assert_eq!((draft.body.as_str(), draft.notes.len()), (clean, 1), "{body}");
            let note = &draft.notes[0].message;
            assert!(!note.en.contains("note-") && note.ar != note.en, "{note:?}");
        }
        let plain = "أصيب 12 عاملا.\nوقال شهود إن 3 * 4 < 13 & 5 > 2.";
        let draft = cleaned(plain).expect("a text");
        assert_eq!((draft.body.as_str(), draft.notes.len()), (plain, 0));
    }

    #[test]
    fn nothing_but_markup_is_no_text() {
        assert_eq!(cleaned("<figure><figcaption>أرشيفية</figcaption></figure>"), Err(ProblemKind::NoText));
    }
}
