//! The only place where the model changes.

mod articles;
mod decide;
mod settings;
mod view;
mod window;
mod work;

use std::path::PathBuf;

use jiff::Timestamp;

use crate::verdict;

use super::effect::Effect;
use super::message::{ArticlesMsg, Msg};
use super::model::Model;

/// Changes `model` by what happened at `now` and says what must be done outside it.
pub fn update(model: &mut Model, msg: Msg, now: Timestamp) -> Vec<Effect> {
    model.now = now;
    match msg {
        Msg::Articles(msg) => articles::update(model, msg),
        Msg::View(msg) => view::update(model, msg),
        Msg::Decide(msg) => decide::update(model, msg),
        Msg::Work(msg) => work::update(model, msg),
        Msg::Settings(msg) => settings::update(model, msg),
        Msg::Window(msg) => window::update(model, msg),
    }
}

/// The first thing the app does: opens `files`, or the bundled example where there are none.
///
/// The example is small enough to be compared at once, so that the first picture is complete.
pub fn start(model: &mut Model, files: Vec<PathBuf>, now: Timestamp) -> Vec<Effect> {
    model.now = now;
    if !files.is_empty() {
        return update(model, ArticlesMsg::Open(files).into(), now);
    }
    articles::show_sample(model);
    let comparison = verdict::compare(model.articles.clone());
    work::adopt(model, comparison);
    Vec::new()
}
