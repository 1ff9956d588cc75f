//! Where an article comes from: its source and date, which can be corrected, and how it was read.

use std::borrow::Cow;

use egui::{Id, Ui};
use jiff::civil::Date;

use super::{Drafts, frame};
use crate::app::{ArticlesMsg, Model, Msg, WindowMsg, Wording};
use crate::intake::{Article, ArticleId};
use crate::l10n::isolated;
use crate::ui::UiContext;
use crate::ui::text::TextStyle;
use crate::ui::theme::space;
use crate::ui::widgets::{Field, dashed_tag, label, quote};

const WIDTH: f32 = 560.0;

pub(super) fn details_ui(
    ui: &Ui,
    cx: &mut UiContext,
    model: &Model,
    id: ArticleId,
    drafts: &mut Drafts,
    is_new: bool,
    out: &mut Vec<Msg>,
) {
    let words = Wording::of(&model.settings);
    let Some(article) = model.article(id) else {
        out.push(WindowMsg::CloseDialog.into());
        return;
    };
    frame::show(ui, cx, words, "details-title", WIDTH, out, |ui, cx, out| {
        quote(ui, cx, &article.title, TextStyle::body(), cx.theme.secondary);
        frame::named(ui, cx, words, "details-source", |ui, cx, name| {
            if cx.blind.is_some() {
                let source = cx.source(words, article);
                label(ui, cx, &source, TextStyle::body(), cx.theme.ink);
                return;
            }
            let field = Field::new(Id::unique("details source"), name).take_focus(is_new);
            field.show(ui, cx, &mut drafts.source);
        });
        frame::named(ui, cx, words, "details-date", |ui, cx, name| {
            let hint = words.text("details-date-hint");
            let field = Field::new(Id::unique("details date"), name).hint(&hint).width(160.0);
            field.show(ui, cx, &mut drafts.date);
            if let Some(published) = &article.published {
                dashed_tag(ui, cx, &words.basis(published.basis));
            }
        });
        let date = parse_date(&drafts.date);
        if date.is_err() {
            label(ui, cx, &words.text("details-date-bad"), TextStyle::secondary(), cx.theme.warning.words);
        }
        reading_ui(ui, cx, words, article);
        let is_ready = date.is_ok() && !drafts.source.trim().is_empty();
        if frame::buttons(ui, cx, words, "dialog-apply", is_ready, out)
            && let Ok(date) = date
        {
            out.push(ArticlesMsg::Rename(id, drafts.source.clone()).into());
            out.push(ArticlesMsg::Redate(id, date).into());
            out.push(WindowMsg::CloseDialog.into());
        }
    });
}

/// A date as typed, in either set of digits; none where the field is empty.
fn parse_date(text: &str) -> Result<Option<Date>, ()> {
    let text = crate::app::search::fold(text.trim()).replace('/', "-");
    if text.is_empty() {
        return Ok(None);
    }
    let mut parts = text.split('-').map(|part| part.trim().parse::<i16>().ok());
    match (parts.next().flatten(), parts.next().flatten(), parts.next().flatten(), parts.next()) {
        (Some(year), Some(month), Some(day), None) => {
            let small = |n: i16| i8::try_from(n).map_err(|_| ());
            Date::new(year, small(month)?, small(day)?).map(Some).map_err(|_| ())
        }
        _ => Err(()),
    }
}

/// How the date is known and how the file was read; only to be looked at.
fn reading_ui(ui: &mut Ui, cx: &mut UiContext, words: Wording, article: &Article) {
    ui.add_space(space(2.0));
    let why = article.published.as_ref().map(|p| words.sentence(&p.why)).unwrap_or_default();
    let short_hash: String = article.sha256.chars().take(16).collect();
    for (name, text) in [
        ("details-why", why.as_str()),
        ("details-file", article.path.as_str()),
        ("details-encoding", article.encoding.as_str()),
        ("details-hash", short_hash.as_str()),
    ] {
        // Where outlets are hidden, so is a file that is named after one.
        if !text.is_empty() && matches!(cx.file_name(text, 0), Cow::Borrowed(_)) {
            let text = format!("{}: {}", words.text(name), isolated(text));
            label(ui, cx, &text, TextStyle::secondary(), cx.theme.secondary);
        }
    }
    for note in &article.notes {
        label(ui, cx, note.message.get(cx.lang), TextStyle::secondary(), cx.theme.warning.words);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn dates_are_read_in_either_set_of_digits() {
        for text in ["2021-09-17", "٢٠٢١-٠٩-١٧", " 2021/9/17 "] {
            assert_eq!(parse_date(text), Ok(Some(date(2021, 9, 17))), "{text}");
        }
        assert_eq!(parse_date("  "), Ok(None));
        for text in ["2021-13-01", "2021-02-30", "أمس", "2021-09", "2021-09-17-3"] {
            assert_eq!(parse_date(text), Err(()), "{text}");
        }
    }
}
