//! News from background jobs. Anything that belongs to an older state is dropped.

use std::sync::Arc;

use crate::app::effect::Effect;
use crate::app::message::{JobId, WorkMsg};
use crate::app::model::{Model, Work};
use crate::app::row_places::RowPlaces;
use crate::intake::{ArticleId, NoteLevel, Reading};
use crate::l10n::{self, FluentArgs};
use crate::project::Decided;
use crate::verdict::Comparison;

use super::articles;

pub(super) fn update(model: &mut Model, msg: WorkMsg) -> Vec<Effect> {
    match msg {
        WorkMsg::Reading { job, done, total, name } => {
            if is_reading(model, job) {
                model.work = Some(Work::Reading { job, done, total, name });
            }
            Vec::new()
        }
        WorkMsg::Read { job, reading } if is_reading(model, job) => read(model, reading),
        WorkMsg::Read { .. } => Vec::new(),
        WorkMsg::Compared { revision, comparison } => {
            if revision == model.revision {
                adopt(model, *comparison);
            }
            Vec::new()
        }
        WorkMsg::Saved { path } => {
            let mut args = FluentArgs::new();
            args.set("file", path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned());
            model.notify(NoteLevel::Info, l10n::bilingual("window-saved", Some(&args)));
            Vec::new()
        }
        WorkMsg::Failed { message } => {
            model.notify(NoteLevel::Warning, message);
            Vec::new()
        }
        WorkMsg::Cancel => match model.work.take() {
            Some(Work::Reading { job, .. }) => vec![Effect::CancelReading(job)],
            _ => Vec::new(),
        },
    }
}

fn is_reading(model: &Model, job: JobId) -> bool {
    matches!(model.work, Some(Work::Reading { job: now, .. }) if now == job)
}

fn read(model: &mut Model, reading: Reading) -> Vec<Effect> {
    model.work = None;
    if articles::add(model, reading) { articles::compare_anew(model) } else { Vec::new() }
}

/// Takes over a comparison of the articles as they are now.
pub(super) fn adopt(model: &mut Model, comparison: Comparison) {
    if matches!(model.work, Some(Work::Comparing { .. })) {
        model.work = None;
    }
    model.derived = comparison;
    model.compared = model.revision;
    follow_order(model);
    lay_decisions(model);
}

/// Lists the compared articles in the order of the columns, which may have changed meanwhile.
pub(super) fn follow_order(model: &mut Model) {
    let order: Vec<ArticleId> = model.articles.iter().map(|article| article.id).collect();
    let place = |id| order.iter().position(|other| *other == id);
    model.derived.articles.sort_by_key(|article| place(article.id));
}

/// Lays the user's decisions over the engine's comparison, keeping the selection.
pub(super) fn lay_decisions(model: &mut Model) {
    let Decided { comparison, marks, unplaced } = model.project.apply(&model.derived);
    let find = |id| RowPlaces::of(&model.comparison, id).and_then(|places| places.find(&comparison));
    let selected = model.view.selected.and_then(find);
    let selection = model.view.selection.iter().copied().filter_map(find).collect();
    let anchor = model.view.anchor.and_then(find);
    model.comparison = Arc::new(comparison);
    model.marks = marks;
    model.unplaced = unplaced;
    model.shown += 1;
    model.refresh();
    model.view.selection = selection;
    model.view.anchor = anchor;
    let awaited = if model.is_current() { model.view.awaited.take() } else { None };
    let awaited = awaited.and_then(|row| row.resolve(&model.comparison));
    model.view.selected = awaited.or(selected).or_else(|| model.shown_rows().next().map(|r| r.row.id));
    if model.view.selection.is_empty() {
        model.view.selection.extend(model.view.selected);
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use jiff::Timestamp;

    use super::*;
    use crate::app::message::ArticlesMsg;
    use crate::app::model::samples::{article, three_sources};
    use crate::app::settings::Settings;
    use crate::intake::read_bytes;
    use crate::verdict;

    /// A model with three sources compared.
    pub(crate) fn compared() -> Model {
        let mut model = Model::new(Settings::default());
        let articles = three_sources().articles;
        articles::add(&mut model, Reading { articles, problems: Vec::new() });
        let comparison = verdict::compare(model.articles.clone());
        adopt(&mut model, comparison);
        model
    }

    fn reading(model: &mut Model) -> JobId {
        super::super::update(model, ArticlesMsg::Open(vec!["x.txt".into()]).into(), Timestamp::UNIX_EPOCH);
        match model.work {
            Some(Work::Reading { job, .. }) => job,
            _ => panic!("opening a file starts a reading job"),
        }
    }

    #[test]
    fn an_answer_to_an_older_revision_is_dropped() {
        let mut model = Model::new(Settings::default());
        model.revision = 5;
        let comparison = Box::new(three_sources());
        update(&mut model, WorkMsg::Compared { revision: 4, comparison: comparison.clone() });
        assert!(model.comparison.rows.is_empty());
        update(&mut model, WorkMsg::Compared { revision: 5, comparison });
        assert!(model.is_current() && !model.comparison.rows.is_empty());
    }

    #[test]
    fn a_cancelled_job_adds_nothing() {
        let mut model = Model::new(Settings::default());
        let job = reading(&mut model);
        let effects = update(&mut model, WorkMsg::Cancel);
        assert!(matches!(effects.as_slice(), [Effect::CancelReading(id)] if *id == job));
        update(&mut model, WorkMsg::Read { job, reading: read_bytes("a.txt", "قُتل 12 شخصا".as_bytes()) });
        assert!(model.articles.is_empty());
    }

    #[test]
    fn one_bad_file_does_not_stop_the_others() {
        let mut model = Model::new(Settings::default());
        let job = reading(&mut model);
        let mut reading = read_bytes("a.txt", "قُتل 12 شخصا".as_bytes());
        reading.problems.extend(read_bytes("empty.txt", b"").problems);
        let effects = update(&mut model, WorkMsg::Read { job, reading });
        assert_eq!(model.articles.len(), 1);
        assert_eq!(model.notices.len(), 1);
        assert!(matches!(effects.as_slice(), [Effect::Compare { .. }]));
    }

    #[test]
    fn one_more_article_keeps_the_selection() {
        let mut model = Model::new(Settings::default());
        let before = three_sources();
        model.articles = before.articles.clone();
        adopt(&mut model, before.clone());
        let last = before.rows.last().expect("the sample has rows");
        model.view.selected = Some(last.row.id);
        let mut articles = before.articles.clone();
        articles.push(article(9, "الراصد", "قُتل 12 شخصا في الانفجار."));
        adopt(&mut model, verdict::compare(articles));
        assert_eq!(model.selected_row().map(|r| &r.row.label), Some(&last.row.label));
    }
}
