//! Dialogs, notices, export and leaving.

use std::sync::Arc;

use crate::app::effect::Effect;
use crate::app::message::WindowMsg;
use crate::app::model::{Dialog, Model};
use crate::intake::NoteLevel;
use crate::l10n;
use crate::report::Format;

pub(super) fn update(model: &mut Model, msg: WindowMsg) -> Vec<Effect> {
    match msg {
        WindowMsg::Open(dialog) => model.dialog = Some(dialog),
        WindowMsg::CloseDialog => {
            if model.dialog.take() == Some(Dialog::Newer) {
                model.newer.clear();
            }
            model.pending = None;
        }
        WindowMsg::Dismiss(id) => model.notices.retain(|notice| notice.id != id),
        WindowMsg::ChooseExport(format) => return choose_export(model, format),
        WindowMsg::Export(path, format) => {
            let comparison = Arc::clone(&model.comparison);
            return vec![Effect::Export { path, format, lang: model.lang(), comparison }];
        }
        WindowMsg::Answer(message_id) => model.answer(message_id),
        WindowMsg::Copy(text) => return vec![Effect::Copy(text)],
    }
    Vec::new()
}

fn choose_export(model: &mut Model, format: Format) -> Vec<Effect> {
    if model.comparison.rows.is_empty() {
        model.notify(NoteLevel::Info, l10n::bilingual("window-nothing-to-export", None));
        return Vec::new();
    }
    let name = l10n::text(model.lang(), "window-export-file-name");
    let suggestion = format!("{name}.{}", format.extension());
    vec![Effect::ChooseExport { lang: model.lang(), format, suggestion }]
}
