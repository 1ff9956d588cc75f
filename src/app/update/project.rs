//! The project as a file: saved, opened, recovered, left.

use std::path::PathBuf;

use crate::app::effect::Effect;
use crate::app::kept;
use crate::app::message::ProjectMsg;
use crate::app::model::{Dialog, Model, Pending};
use crate::intake::NoteLevel;
use crate::l10n::{self, FluentArgs};
use crate::project::{Project, file};

use super::articles;

pub(super) fn update(model: &mut Model, msg: ProjectMsg) -> Vec<Effect> {
    match msg {
        ProjectMsg::Save => match model.path.clone() {
            Some(path) => save(model, path),
            None => ask(model),
        },
        ProjectMsg::SaveAs => ask(model),
        ProjectMsg::SaveTo(path) => save(model, path),
        ProjectMsg::Saved { path, edits, view } => {
            model.saved_view = Some(*view);
            saved(model, path, edits)
        }
        ProjectMsg::Opened { path, project } => {
            model.settings.remember(&path);
            let mut effects = keep_view(model);
            effects.extend(take_over(model, Some(path), *project));
            model.saved = model.edits;
            model.saved_view = Some(model.project.view.clone());
            effects.push(Effect::SaveSettings(model.settings.clone()));
            effects
        }
        ProjectMsg::Recovered { path, project } => {
            model.notify(NoteLevel::Warning, l10n::bilingual("window-recovered", None));
            take_over(model, path, *project)
        }
        ProjectMsg::KeepView => keep_view(model),
        ProjectMsg::NotSaved => {
            model.pending = None;
            Vec::new()
        }
        ProjectMsg::Leave => unless_unsaved(model, Pending::Quit),
        ProjectMsg::SaveFirst => {
            model.pending = asked(model);
            update(model, ProjectMsg::Save)
        }
        ProjectMsg::GoOnUnsaved => match asked(model) {
            Some(Pending::Quit) => {
                model.saved = model.edits;
                model.saved_view = None;
                vec![Effect::Quit]
            }
            Some(pending) => go_on(model, pending),
            None => Vec::new(),
        },
    }
}

/// Does what was asked for, or asks first whether to save where decisions would be lost by it.
pub(super) fn unless_unsaved(model: &mut Model, pending: Pending) -> Vec<Effect> {
    if !model.has_unsaved_work() {
        return go_on(model, pending);
    }
    model.dialog = Some(Dialog::Unsaved(pending));
    Vec::new()
}

/// What the open dialog asks about; closes it.
fn asked(model: &mut Model) -> Option<Pending> {
    match model.dialog.take() {
        Some(Dialog::Unsaved(pending)) => Some(pending),
        _ => None,
    }
}

fn go_on(model: &mut Model, pending: Pending) -> Vec<Effect> {
    let mut effects = keep_view(model);
    effects.extend(match pending {
        Pending::Quit => vec![Effect::Quit],
        Pending::Open(paths) => articles::open(model, paths),
        Pending::Paste(text) => articles::paste(model, &text),
        Pending::Sample => articles::open_sample(model),
    });
    effects
}

/// Puts the view into the project's file, where the file lacks nothing else.
fn keep_view(model: &mut Model) -> Vec<Effect> {
    let Some(path) = model.path.clone().filter(|_| model.has_unkept_view()) else { return Vec::new() };
    model.saved_view = Some(model.project.view.clone());
    vec![Effect::KeepView { path, project: Box::new(model.project.clone()) }]
}

fn ask(model: &Model) -> Vec<Effect> {
    let name = l10n::text(model.lang(), "window-project-file-name");
    let suggestion = format!("{name}.{}", file::EXTENSION);
    vec![Effect::ChooseProject { lang: model.lang(), suggestion }]
}

fn save(model: &Model, path: PathBuf) -> Vec<Effect> {
    vec![Effect::SaveProject { path, project: Box::new(model.project.clone()), edits: model.edits }]
}

fn saved(model: &mut Model, path: PathBuf, edits: u64) -> Vec<Effect> {
    let mut args = FluentArgs::new();
    args.set("file", l10n::isolated(&path.file_name().unwrap_or(path.as_os_str()).to_string_lossy()));
    model.notify(NoteLevel::Info, l10n::bilingual("window-saved", Some(&args)));
    model.settings.remember(&path);
    model.path = Some(path);
    model.saved = edits;
    // The journal starts over from what is saved.
    model.journaled = 0;
    let mut effects = vec![Effect::SaveSettings(model.settings.clone())];
    if let Some(pending) = model.pending.take() {
        effects.extend(unless_unsaved(model, pending));
    }
    effects
}

fn take_over(model: &mut Model, path: Option<PathBuf>, project: Project) -> Vec<Effect> {
    articles::start_over(model);
    model.path = path;
    model.project = project;
    kept::restore(&mut model.view, &model.project.view);
    model.articles = model.project.articles();
    model.edits += 1;
    articles::compare_anew(model)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::message::{ArticlesMsg, DecideMsg, Msg};
    use crate::app::update::work::tests::compared;
    use crate::verdict::Ruling;
    use jiff::Timestamp;

    fn decided() -> Model {
        let mut model = compared();
        let row = model.comparison.rows[0].row.id;
        let msg = DecideMsg::Rule(row, Some(Ruling::Confirmed)).into();
        super::super::update(&mut model, msg, Timestamp::UNIX_EPOCH);
        model
    }

    #[test]
    fn leaving_asks_only_where_decisions_would_be_lost() {
        let mut model = compared();
        assert!(matches!(update(&mut model, ProjectMsg::Leave).as_slice(), [Effect::Quit]));
        let mut model = decided();
        assert!(update(&mut model, ProjectMsg::Leave).is_empty());
        assert_eq!(model.dialog, Some(Dialog::Unsaved(Pending::Quit)));
        saved_at(&mut model, "a.tadarub");
        assert!(matches!(update(&mut model, ProjectMsg::Leave).as_slice(), [Effect::Quit]));
    }

    #[test]
    fn what_would_end_the_work_waits_for_an_answer() {
        let project = || Pending::Open(vec!["b.tadarub".into()]);
        let open = || ArticlesMsg::Open(vec!["b.tadarub".into()]).into();
        let say = |model: &mut Model, msg: Msg| super::super::update(model, msg, Timestamp::UNIX_EPOCH);
        let is_opened =
            |effects: &[Effect]| effects.iter().any(|effect| matches!(effect, Effect::OpenProject(_)));

        assert!(is_opened(&say(&mut compared(), open())), "nothing is lost");

        let mut model = decided();
        assert!(!is_opened(&say(&mut model, open())));
        assert_eq!(model.dialog, Some(Dialog::Unsaved(project())));
        say(&mut model, crate::app::WindowMsg::CloseDialog.into());
        assert!(model.has_unsaved_work() && model.pending.is_none(), "turned away from");

        say(&mut model, open());
        assert!(is_opened(&say(&mut model, ProjectMsg::GoOnUnsaved.into())));

        say(&mut model, open());
        let effects = say(&mut model, ProjectMsg::SaveFirst.into());
        assert!(matches!(effects.as_slice(), [Effect::ChooseProject { .. }]), "{effects:?}");
        say(&mut model, ProjectMsg::NotSaved.into());
        saved_at(&mut model, "a.tadarub");
        assert!(model.path.is_some(), "a later save opens nothing");

        let row = model.comparison.rows[0].row.id;
        say(&mut model, DecideMsg::MarkDone(row, true).into());
        say(&mut model, open());
        let effects = say(&mut model, ProjectMsg::SaveFirst.into());
        let Some(Effect::SaveProject { edits, .. }) = effects.first() else { panic!("{effects:?}") };
        let view = Box::new(model.project.view.clone());
        let saved = ProjectMsg::Saved { path: "a.tadarub".into(), edits: *edits, view };
        assert!(is_opened(&say(&mut model, saved.into())), "saved, then opened");
    }

    #[test]
    fn decisions_on_the_example_are_not_lost_to_the_users_articles() {
        let say = |model: &mut Model, msg: Msg| super::super::update(model, msg, Timestamp::UNIX_EPOCH);
        for (msg, pending) in [
            (ArticlesMsg::Open(vec!["a.txt".into()]), Pending::Open(vec!["a.txt".into()])),
            (ArticlesMsg::Paste("قُتل 3".into()), Pending::Paste("قُتل 3".into())),
        ] {
            let mut model = Model::new(crate::app::Settings::default());
            super::super::start(&mut model, Vec::new(), Timestamp::UNIX_EPOCH);
            let row = model.comparison.rows[0].row.id;
            say(&mut model, DecideMsg::MarkDone(row, true).into());
            say(&mut model, msg.into());
            assert_eq!(model.dialog, Some(Dialog::Unsaved(pending)));
            assert!(model.is_sample);
        }
        let mut model = decided();
        say(&mut model, ArticlesMsg::Open(vec!["c.txt".into()]).into());
        assert_eq!(model.dialog, None, "an article more loses nothing");
        say(&mut model, ArticlesMsg::ShowSample.into());
        assert_eq!(model.dialog, Some(Dialog::Unsaved(Pending::Sample)));
    }

    #[test]
    fn every_edit_is_journaled_once() {
        let mut model = compared();
        let row = model.comparison.rows[0].row.id;
        let decide = |ruling| DecideMsg::Rule(row, ruling).into();
        let effects =
            super::super::update(&mut model, decide(Some(Ruling::Confirmed)), Timestamp::UNIX_EPOCH);
        assert!(matches!(effects.as_slice(), [Effect::Journal { .. }]));
        let mut look = || {
            let view = crate::app::ViewMsg::SelectNone.into();
            super::super::update(&mut model, view, Timestamp::UNIX_EPOCH)
        };
        assert!(matches!(look().as_slice(), [Effect::Journal { .. }]), "how it is looked at is kept too");
        assert!(look().is_empty(), "nothing changed");
    }

    #[test]
    fn the_journal_knows_what_the_file_lacks() {
        let say = |model: &mut Model, msg: Msg| {
            let effects = super::super::update(model, msg, Timestamp::UNIX_EPOCH);
            effects.into_iter().find_map(|effect| match effect {
                Effect::Journal { is_saved, .. } => Some(is_saved),
                _ => None,
            })
        };
        let mut model = decided();
        for done in [true, false] {
            let row = model.comparison.rows[0].row.id;
            assert_eq!(say(&mut model, DecideMsg::MarkDone(row, done).into()), Some(false));
            let (edits, view) = (model.edits, Box::new(model.project.view.clone()));
            let saved = ProjectMsg::Saved { path: "a.tadarub".into(), edits, view };
            assert_eq!(say(&mut model, saved.into()), Some(true), "the first time and the second");
        }
        let project = Box::new(model.project.clone());
        let recovered = ProjectMsg::Recovered { path: Some("a.tadarub".into()), project };
        assert_eq!(say(&mut model, recovered.into()), Some(false), "what comes back is in no file yet");
        assert!(model.has_unsaved_work());
    }

    #[test]
    fn whatever_a_projects_file_lacks_is_unsaved_and_never_written_unasked() {
        let added = ArticlesMsg::Paste("قُتل 3 أشخاص في حريق.".into());
        for change in [Msg::from(added), DecideMsg::Undo.into()] {
            let mut model = decided();
            saved_at(&mut model, "a.tadarub");
            super::super::update(&mut model, change, Timestamp::UNIX_EPOCH);
            let show = crate::app::ViewMsg::Show(crate::app::Pane::Reading).into();
            super::super::update(&mut model, show, Timestamp::UNIX_EPOCH);
            assert!(update(&mut model, ProjectMsg::KeepView).is_empty());
            assert!(update(&mut model, ProjectMsg::Leave).is_empty());
            assert_eq!(model.dialog, Some(Dialog::Unsaved(Pending::Quit)));
        }
    }

    /// Saves as `path` by hand, as the effects would.
    fn saved_at(model: &mut Model, path: &str) {
        let (edits, view) = (model.edits, Box::new(model.project.view.clone()));
        update(model, ProjectMsg::Saved { path: path.into(), edits, view });
    }

    #[test]
    fn a_project_is_looked_at_as_it_was_left() {
        let mut model = decided();
        let mut say = |msg: crate::app::ViewMsg| {
            super::super::update(&mut model, msg.into(), Timestamp::UNIX_EPOCH);
        };
        let last = compared().shown_rows().last().map(|row| row.row.id).expect("rows");
        say(crate::app::ViewMsg::Show(crate::app::Pane::Reading));
        say(crate::app::ViewMsg::Zoom(1.3));
        say(crate::app::ViewMsg::Select(last));
        let label = model.selected_row().expect("selected").row.label.clone();
        let project = Box::new(model.project.clone());
        let mut other = Model::new(crate::app::Settings::default());
        let opened = ProjectMsg::Opened { path: "a.tadarub".into(), project };
        super::super::update(&mut other, opened.into(), Timestamp::UNIX_EPOCH);
        let comparison = crate::verdict::compare(other.articles.clone());
        super::super::work::adopt(&mut other, comparison);
        assert_eq!(other.selected_row().map(|row| &row.row.label), Some(&label));
        assert_eq!(other.view.pane, crate::app::Pane::Reading);
        assert_eq!(other.view.zoom, Some(1.3));
    }

    #[test]
    fn leaving_keeps_the_view_but_never_what_is_given_up() {
        let show = || crate::app::ViewMsg::Show(crate::app::Pane::Reading).into();
        let mut model = decided();
        saved_at(&mut model, "a.tadarub");
        super::super::update(&mut model, show(), Timestamp::UNIX_EPOCH);
        let effects = update(&mut model, ProjectMsg::Leave);
        assert!(matches!(effects.as_slice(), [Effect::KeepView { .. }, Effect::Quit]), "{effects:?}");
        assert!(update(&mut model, ProjectMsg::KeepView).is_empty(), "it is kept once");

        let row = model.comparison.rows[0].row.id;
        let done = DecideMsg::MarkDone(row, true).into();
        super::super::update(&mut model, done, Timestamp::UNIX_EPOCH);
        update(&mut model, ProjectMsg::Leave);
        let effects = update(&mut model, ProjectMsg::GoOnUnsaved);
        assert!(matches!(effects.as_slice(), [Effect::Quit]));
        super::super::update(&mut model, show(), Timestamp::UNIX_EPOCH);
        assert!(
            update(&mut model, ProjectMsg::KeepView).is_empty(),
            "what was given up is not saved after all"
        );
    }

    #[test]
    fn a_project_that_was_saved_comes_back_with_its_decisions() {
        let model = decided();
        let mut other = Model::new(crate::app::Settings::default());
        let project = Box::new(model.project.clone());
        update(&mut other, ProjectMsg::Opened { path: "a.tadarub".into(), project });
        let comparison = crate::verdict::compare(other.articles.clone());
        super::super::work::adopt(&mut other, comparison);
        assert_eq!(other.comparison.decisions, model.comparison.decisions);
        assert!(!other.has_unsaved_work());
    }
}
