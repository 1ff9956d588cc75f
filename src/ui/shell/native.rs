//! The desktop's own dialogs, and files dropped on the window.

use std::path::PathBuf;
use std::thread;

use egui::{Align2, Id, LayerId, Order, Ui};
use rfd::FileDialog;

use crate::app::effect::Outbox;
use crate::app::{ArticlesMsg, Model, Msg, ProjectMsg, WindowMsg, Wording};
use crate::l10n::{self, Lang};
use crate::project::file;
use crate::report::Format;
use crate::ui::UiContext;
use crate::ui::text::{Edge, TextStyle};
use crate::ui::theme::{RADIUS_LARGE, space};
use crate::ui::widgets::paint_label;

/// The files that articles are read from, and projects.
const ARTICLES: [&str; 5] = ["txt", "json", "jsonl", "ndjson", file::EXTENSION];

/// Asks for articles; the answer comes through `outbox`. The window goes on meanwhile.
pub(super) fn choose_articles(lang: Lang, outbox: Outbox) {
    thread::spawn(move || {
        let dialog = FileDialog::new()
            .set_title(l10n::text(lang, "command-open"))
            .add_filter(l10n::text(lang, "filter-articles"), &ARTICLES)
            .add_filter(l10n::text(lang, "filter-all-files"), &["*"]);
        if let Some(files) = dialog.pick_files() {
            outbox.send(ArticlesMsg::Open(files));
        }
    });
}

/// Asks for folders of articles; the answer comes through `outbox`.
pub(super) fn choose_folders(lang: Lang, outbox: Outbox) {
    thread::spawn(move || {
        let dialog = FileDialog::new().set_title(l10n::text(lang, "command-open-folder"));
        if let Some(folders) = dialog.pick_folders() {
            outbox.send(ArticlesMsg::Open(folders));
        }
    });
}

/// Asks where to save a report in `format`; the answer comes through `outbox`.
pub(super) fn choose_export(lang: Lang, format: Format, suggestion: String, outbox: Outbox) {
    thread::spawn(move || {
        let extension = format.extension();
        let dialog = FileDialog::new()
            .set_title(l10n::text(lang, &format!("command-export-{extension}")))
            .set_file_name(suggestion)
            .add_filter(l10n::text(lang, &format!("export-{extension}")), &[extension]);
        if let Some(path) = dialog.save_file() {
            // A name that ends like another report's asks for that one.
            let (path, format) = match Format::from_path(&path) {
                Some(named) => (path, named),
                None => (with_extension(path, extension), format),
            };
            outbox.send(WindowMsg::Export(path, format));
        }
    });
}

/// Asks where to save the project; the answer comes through `outbox`.
pub(super) fn choose_project(lang: Lang, suggestion: String, outbox: Outbox) {
    thread::spawn(move || {
        let dialog = FileDialog::new()
            .set_title(l10n::text(lang, "command-save"))
            .set_file_name(suggestion)
            .add_filter(l10n::text(lang, "filter-projects"), &[file::EXTENSION]);
        if let Some(path) = dialog.save_file() {
            let is_named = path.extension().is_some_and(|extension| extension == file::EXTENSION);
            let path = if is_named { path } else { with_extension(path, file::EXTENSION) };
            outbox.send(ProjectMsg::SaveTo(path));
        } else {
            outbox.send(ProjectMsg::NotSaved);
        }
    });
}

/// `path` with `extension` after its name, whatever dots the name holds.
fn with_extension(path: PathBuf, extension: &str) -> PathBuf {
    let mut name = path.into_os_string();
    name.push(".");
    name.push(extension);
    name.into()
}

/// Takes files dropped on the window, and says so while they hover over it.
pub(super) fn follow_drops(ui: &Ui, cx: &mut UiContext, model: &Model, out: &mut Vec<Msg>) {
    let (hovers, dropped) = ui.input(|input| {
        let dropped = input.raw.dropped_files.iter().map(|file| file.path().to_path_buf());
        (!input.raw.hovered_files.is_empty(), dropped.collect::<Vec<PathBuf>>())
    });
    if !dropped.is_empty() {
        out.push(ArticlesMsg::Open(dropped).into());
    }
    if hovers {
        let area = ui.ctx().content_rect();
        let layer = LayerId::new(Order::Foreground, Id::unique("drop"));
        let painter = ui.ctx().layer_painter(layer);
        painter.rect_filled(area, 0.0, cx.theme.shadow);
        let card = Align2::CENTER_CENTER.align_size_within_rect(egui::vec2(440.0, 96.0), area);
        let (fill, ring) = (cx.theme.raised, cx.theme.focus_stroke());
        painter.rect(card, RADIUS_LARGE, fill, ring, egui::StrokeKind::Inside);
        let style = cx.styled(TextStyle::title().sized(17.0)).at(Edge::Centre);
        let text = Wording::of(&model.settings).text("drop-here");
        paint_label(&painter, cx, card.shrink(space(4.0)), &text, style, cx.theme.ink);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_extension_is_added_after_any_name() {
        assert_eq!(with_extension("تقرير 1.2".into(), "html"), PathBuf::from("تقرير 1.2.html"));
    }
}
