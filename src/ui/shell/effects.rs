//! The effects that are the window's own to carry out.

use egui::{Context, ViewportCommand};

use super::native;
use crate::app::Effect;
use crate::app::effect::Outbox;

/// Carries out an effect that the performer gave back.
pub(super) fn carry_out(ctx: &Context, outbox: &Outbox, effect: Effect) {
    match effect {
        Effect::ChooseArticles(lang) => native::choose_articles(lang, outbox.clone()),
        Effect::ChooseFolders(lang) => native::choose_folders(lang, outbox.clone()),
        Effect::ChooseExport { lang, format, suggestion } => {
            native::choose_export(lang, format, suggestion, outbox.clone());
        }
        Effect::ChooseProject { lang, suggestion } => {
            native::choose_project(lang, suggestion, outbox.clone());
        }
        Effect::Copy(text) => ctx.copy_text(text),
        Effect::Quit => ctx.send_viewport_cmd(ViewportCommand::Close),
        // The performer keeps these to itself.
        Effect::Read { .. }
        | Effect::CancelReading(_)
        | Effect::Join { .. }
        | Effect::Compare { .. }
        | Effect::Export { .. }
        | Effect::SaveProject { .. }
        | Effect::OpenProject(_)
        | Effect::KeepView { .. }
        | Effect::Journal { .. }
        | Effect::SaveSettings(_)
        | Effect::KeepSettings(_) => {}
    }
}
