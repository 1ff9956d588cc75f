//! The only place where the model changes.

mod articles;
mod decide;
mod project;
mod settings;
mod versions;
mod view;
mod window;
pub(super) mod work;

use std::path::PathBuf;

use jiff::Timestamp;

use crate::verdict;

use super::effect::Effect;
use super::kept;
use super::message::{ArticlesMsg, Msg};
use super::model::Model;

/// Changes `model` by what happened at `now` and says what must be done outside it.
pub(crate) fn update(model: &mut Model, msg: Msg, now: Timestamp) -> Vec<Effect> {
    model.now = now;
    let mut effects = dispatch(model, msg);
    versions::ask(model);
    model.follow_names();
    let is_looked_at_otherwise = keep_view(model);
    if model.journaled != model.edits || is_looked_at_otherwise {
        model.journaled = model.edits;
        let (path, project) = (model.path.clone(), Box::new(model.project.clone()));
        effects.push(Effect::Journal { path, project, is_saved: model.edits == model.saved });
    }
    effects
}

/// Keeps the view with the project; whether it changed since it was kept, where the project is anyone's work.
fn keep_view(model: &mut Model) -> bool {
    let state = kept::state(model);
    let is_new = model.project.view != state;
    model.project.view = state;
    is_new && (model.path.is_some() || model.edits != model.saved)
}

fn dispatch(model: &mut Model, msg: Msg) -> Vec<Effect> {
    match msg {
        Msg::Project(msg) => project::update(model, msg),
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
pub(crate) fn start(model: &mut Model, files: Vec<PathBuf>, now: Timestamp) -> Vec<Effect> {
    model.now = now;
    if !files.is_empty() {
        return update(model, ArticlesMsg::Open(files).into(), now);
    }
    articles::show_sample(model);
    let comparison = verdict::compare_with(model.articles.clone(), &model.words);
    work::adopt(model, comparison);
    Vec::new()
}
