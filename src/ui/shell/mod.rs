//! The window as a whole: it holds the model, shows the panes, and passes messages and effects on.

mod effects;
mod empty;
mod first_frame;
mod keys;
mod layout;
mod native;
mod notices;
mod place;
mod reading;
mod run;
mod said;
mod top_bar;
mod work;

use std::borrow::Cow;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, channel};

use egui::{Context, Id, Ui};
use jiff::Timestamp;

pub use run::{WindowError, run};

use super::UiContext;
use super::commands::Command;
use super::dialogs::{self, Drafts};
use super::matrix;
use super::theme::Theme;
use crate::app::effect::{Folders, Outbox, Performer};
use crate::app::settings::{Settings, ThemeChoice};
use crate::app::update::{start, update};
use crate::app::{Effect, Model, Msg, ProjectMsg, SettingsMsg, Wording};

/// For how many frames after a dialog the keyboard is given back: in the next one egui still keeps it for the dialog.
const RETURNING: u8 = 2;

/// The window: the model, what shows it, and the way to the world outside.
pub struct Shell {
    model: Model,
    cx: UiContext,
    drafts: Drafts,
    panes: layout::Panes,
    inbox: Receiver<Msg>,
    outbox: Outbox,
    performer: Performer,
    title: String,
    /// Whether a field had the keyboard in the last frame.
    is_typing: bool,
    first_frame: first_frame::FirstFrame,
    place: place::Place,
    /// What had the keyboard before a dialog took it, and for how many frames it is still to be given back.
    focused: Option<Id>,
    returning: u8,
}

impl Shell {
    /// A window with `files`, or with the bundled example where there are none. Settings and journals
    /// are kept in `folders`.
    #[must_use]
    pub fn new(ctx: &Context, settings: Settings, folders: Folders, files: Vec<PathBuf>) -> Self {
        let (sender, inbox) = channel();
        // Text size is a setting with commands of its own.
        ctx.options_mut(|options| options.zoom_with_keyboard = false);
        let waker = ctx.clone();
        let outbox = Outbox::new(sender, move || waker.request_repaint());
        let cx = UiContext::new(settings.lang, false);
        let mut shell = Self {
            model: Model::new(settings),
            cx,
            drafts: Drafts::default(),
            panes: layout::Panes::default(),
            inbox,
            performer: Performer::new(outbox.clone(), folders, files.is_empty()),
            outbox,
            title: String::new(),
            is_typing: false,
            first_frame: first_frame::FirstFrame::new(),
            place: place::Place::default(),
            focused: None,
            returning: 0,
        };
        if let Some(words) = shell.performer.words() {
            shell.handle(ctx, words.into());
        }
        let effects = start(&mut shell.model, files, Timestamp::now());
        shell.carry_out(ctx, effects);
        shell
    }

    /// The same where an input method hangs its candidates from a point, as on X11.
    pub(super) fn hanging(mut self, candidates_hang: bool) -> Self {
        self.cx.candidates_hang = candidates_hang;
        self
    }

    /// The same at a place on the screens.
    fn placed(mut self, place: place::Place) -> Self {
        self.place = place;
        self
    }

    /// What the window shows.
    #[must_use]
    pub const fn model(&self) -> &Model {
        &self.model
    }

    /// Takes in what background work has to say.
    pub fn drain(&mut self, ctx: &Context) {
        while let Ok(msg) = self.inbox.try_recv() {
            self.handle(ctx, msg);
        }
    }

    fn handle(&mut self, ctx: &Context, msg: Msg) {
        let effects = update(&mut self.model, msg, Timestamp::now());
        self.carry_out(ctx, effects);
    }

    fn carry_out(&mut self, ctx: &Context, effects: Vec<Effect>) {
        for effect in effects {
            if let Some(effect) = self.performer.perform(effect) {
                effects::carry_out(ctx, &self.outbox, effect);
            }
        }
    }

    /// Shows one frame and acts on what was asked for in it.
    pub fn show(&mut self, ui: &mut Ui) {
        self.follow_settings(ui.ctx());
        let mut out = Vec::new();
        let had_dialog = self.model.dialog.is_some();
        layout::window_ui(ui, &mut self.cx, &self.model, &mut self.panes, &mut out);
        dialogs::dialog_ui(ui, &mut self.cx, &self.model, &mut self.drafts, &mut out);
        let commands = keys::follow(ui, &self.model, &mut self.drafts, &mut out);
        native::follow_drops(ui, &mut self.cx, &self.model, &mut out);
        let ctx = ui.ctx().clone();
        let is_changed = !out.is_empty() || !commands.is_empty();
        for msg in out {
            self.handle(&ctx, msg);
        }
        self.obey(&ctx, commands);
        self.keep_focus(&ctx, had_dialog);
        if is_changed {
            // What was decided in this frame is seen in the next.
            ctx.request_repaint();
        }
        self.name_window(&ctx);
        self.wake_input_method(&ctx);
        self.place.follow(&ctx);
        self.guard_closing(&ctx);
    }

    /// Carries out the commands of this frame's keys, each on what the one before it left. A slow frame may
    /// hold several.
    fn obey(&mut self, ctx: &Context, commands: Vec<Command>) {
        for command in commands {
            let msg = command.msg(&self.model, self.cx.theme.dark).or_else(|| command.answer(&self.model));
            let Some(msg) = msg else { continue };
            let selected = self.model.view.selected;
            self.handle(ctx, msg);
            let turns = command == Command::Turn;
            if let Some(row) = self.model.view.selected.filter(|row| turns || Some(*row) != selected) {
                // Screen readers follow the keyboard.
                ctx.memory_mut(|memory| memory.request_focus(matrix::row_id(row)));
            }
            // What was typed after it was meant for the dialog or the field.
            if self.model.dialog.is_some() || command == Command::Search {
                break;
            }
        }
    }

    /// Gives the keyboard back to what had it before a dialog.
    fn keep_focus(&mut self, ctx: &Context, had_dialog: bool) {
        let has_dialog = self.model.dialog.is_some();
        if had_dialog && !has_dialog {
            self.returning = RETURNING;
        }
        match self.focused {
            _ if has_dialog && had_dialog => {}
            Some(id) if self.returning > 0 && !has_dialog => {
                self.returning -= 1;
                ctx.memory_mut(|memory| memory.request_focus(id));
                ctx.request_repaint();
            }
            _ => {
                self.returning = 0;
                self.focused = ctx.memory(|memory| memory.focused());
            }
        }
    }

    /// Keeps the window open while work would be lost, and asks.
    fn guard_closing(&mut self, ctx: &Context) {
        let is_closing = ctx.input(|input| input.viewport().close_requested());
        if is_closing && self.model.has_unsaved_work() {
            ctx.send_viewport_cmd(egui::ViewportCommand::CancelClose);
            self.handle(ctx, ProjectMsg::Leave.into());
        } else if is_closing {
            self.handle(ctx, ProjectMsg::KeepView.into());
            if let Some(place) = self.place.last() {
                self.handle(ctx, SettingsMsg::LeaveWindow(place).into());
            }
        }
    }

    /// Brings language, colours and sizes in line with the settings.
    fn follow_settings(&mut self, ctx: &Context) {
        let settings = &self.model.settings;
        let dark = match settings.theme {
            ThemeChoice::Light => false,
            ThemeChoice::Dark => true,
            ThemeChoice::System => ctx.system_theme() == Some(egui::Theme::Dark),
        };
        if (self.cx.theme.dark, self.cx.theme.colours) != (dark, settings.colours) {
            self.cx.theme = Theme::of(dark, settings.colours);
        }
        self.cx.lang = settings.lang;
        self.cx.still = !settings.motion;
        self.cx.blind.clone_from(&self.model.blind);
        self.cx.namesakes = Arc::clone(&self.model.namesakes);
        self.cx.wording = Wording::of(settings);
        let scale = settings.text_scale * self.model.view.zoom.unwrap_or(1.0);
        if (ctx.zoom_factor() - scale).abs() > f32::EPSILON {
            ctx.set_zoom_factor(scale);
        }
        self.cx.begin_frame(ctx);
    }

    /// Sets the title anew where a field took or lost the keyboard: on X11 winit turns to the input method only after
    /// the window's next event, such as this makes, and the first letter would slip it where that is the next one.
    fn wake_input_method(&mut self, ctx: &Context) {
        let is_typing = ctx.output(|output| output.ime.is_some());
        if std::mem::replace(&mut self.is_typing, is_typing) != is_typing {
            ctx.send_viewport_cmd(egui::ViewportCommand::Title(self.title.clone()));
        }
    }

    /// Keeps the window's title in line with what is open.
    fn name_window(&mut self, ctx: &Context) {
        let words = Wording::of(&self.model.settings);
        let file = self.model.path.as_deref().and_then(Path::file_stem).map(|file| file.to_string_lossy());
        let file = file.filter(|file| matches!(self.cx.file_name(file, 0), Cow::Borrowed(_)));
        let what = match (file, self.model.articles.len()) {
            (Some(file), _) => Some(file.into_owned()),
            (None, 0) => None,
            (None, count) => Some(words.count("count-articles", count)),
        };
        let mut title = match what {
            Some(what) => words.with("app-title-with", &[("what", &what)]),
            None => words.text("app-title"),
        };
        if self.model.has_unsaved_work() {
            title.insert_str(0, "• ");
        }
        ctx.accesskit_node_builder(egui::accesskit_root_id(), |root| {
            root.set_label(title.as_str());
            root.set_language(self.model.settings.lang.tag());
        });
        if title != self.title {
            ctx.send_viewport_cmd(egui::ViewportCommand::Title(title.clone()));
            self.title = title;
        }
    }
}

impl eframe::App for Shell {
    fn logic(&mut self, ctx: &Context, _frame: &mut eframe::Frame) {
        self.first_frame.begin_frame(ctx);
        self.drain(ctx);
    }

    fn ui(&mut self, ui: &mut Ui, _frame: &mut eframe::Frame) {
        self.show(ui);
    }

    fn clear_color(&self, _visuals: &egui::Visuals) -> [f32; 4] {
        self.cx.theme.paper.to_normalized_gamma_f32()
    }
}
