//! The app without a window: what is open, what the user asked for, and what to do about it.
//!
//! [`update::update`] is the only place where the [`Model`] changes. It knows no egui, no file
//! system and no clock: it returns [`Effect`]s, which [`effect`] and the shell carry out on other
//! threads and answer with further [`Msg`]s.

pub(crate) mod axis;
pub mod blind;
pub(crate) mod claim_form;
pub mod effect;
pub(crate) mod filter;
pub(crate) mod joining;
pub(crate) mod kept;
pub(crate) mod lines;
pub(crate) mod message;
pub mod model;
pub mod notices;
pub(crate) mod row_places;
pub(crate) mod search;
pub mod settings;
pub(crate) mod tally;
pub(crate) mod update;
pub mod wording;
pub mod words;

pub use effect::Effect;
pub use message::{ArticlesMsg, DecideMsg, Msg, ProjectMsg, SettingsMsg, ViewMsg, WindowMsg, WorkMsg};
pub use model::{Dialog, Model, Pane, Work};
pub use notices::Notice;
pub use settings::Settings;
pub use wording::Wording;
