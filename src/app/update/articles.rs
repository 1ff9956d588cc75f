//! Articles come, go and are corrected.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::app::effect::Effect;
use crate::app::joining::{Joined, Open};
use crate::app::message::ArticlesMsg;
use crate::app::model::{Dialog, Model, Pending, View, Work};
use crate::app::settings::is_project;
use crate::intake::{self, ArticleId, NoteLevel, ProblemKind, Reading};
use crate::l10n;
use crate::project::{Edit, Project};

use super::{decide, project, versions};

pub(super) fn update(model: &mut Model, msg: ArticlesMsg) -> Vec<Effect> {
    match msg {
        ArticlesMsg::Choose => vec![Effect::ChooseArticles(model.lang())],
        ArticlesMsg::ChooseFolders => vec![Effect::ChooseFolders(model.lang())],
        ArticlesMsg::Open(paths) if model.is_sample || paths.iter().any(|path| is_project(path)) => {
            project::unless_unsaved(model, Pending::Open(paths))
        }
        ArticlesMsg::Open(paths) => open(model, paths),
        ArticlesMsg::Paste(text) if model.is_sample => project::unless_unsaved(model, Pending::Paste(text)),
        ArticlesMsg::Paste(text) => paste(model, &text),
        ArticlesMsg::Settle { replaced } => versions::settle(model, &replaced),
        ArticlesMsg::Remove(id) => remove(model, &[id]),
        ArticlesMsg::Rename(id, source) => rename(model, id, source.trim()),
        ArticlesMsg::Redate(article, date) => {
            let is_new = model.article(article).is_some_and(|a| a.published.as_ref().map(|p| p.date) != date);
            if is_new { decide::make(model, Edit::Redate { article, date }) } else { Vec::new() }
        }
        ArticlesMsg::ToggleHidden(id) => {
            if !model.view.hidden.remove(&id) {
                model.view.hidden.insert(id);
            }
            Vec::new()
        }
        ArticlesMsg::Shift(id, by) => shift(model, id, by),
        ArticlesMsg::Place { article, before, pinned } => place(model, article, before, pinned),
        ArticlesMsg::Compare => compare_now(model),
        ArticlesMsg::ShowSample => project::unless_unsaved(model, Pending::Sample),
        ArticlesMsg::Clear => {
            let ids: Vec<ArticleId> = model.articles.iter().map(|a| a.id).collect();
            remove(model, &ids)
        }
    }
}

/// Opens the files, whatever is lost by it.
pub(super) fn open(model: &mut Model, paths: Vec<PathBuf>) -> Vec<Effect> {
    let Some(first) = paths.first() else { return Vec::new() };
    if let Some(project) = paths.iter().find(|path| is_project(path)) {
        return vec![Effect::OpenProject(project.clone())];
    }
    for path in &paths {
        model.settings.remember(path);
    }
    let job = model.next_job();
    let name = first.file_name().unwrap_or_default().to_string_lossy().into_owned();
    model.work = Some(Work::Reading { job, done: 0, total: paths.len(), name });
    let words = model.words.clone();
    vec![Effect::SaveSettings(model.settings.clone()), Effect::Read { job, paths, words }]
}

/// Adds what was read, at once: for little.
pub(super) fn add(model: &mut Model, reading: Reading) -> bool {
    let joined = Open::of(model).join(reading, &model.words);
    add_joined(model, joined)
}

/// Adds what was joined with what is open, but for newer versions of it, and tells what could not be read; whether
/// there is anything new.
///
/// The bundled example makes room for the user's own articles.
pub(super) fn add_joined(model: &mut Model, joined: Joined) -> bool {
    if model.is_sample && !joined.reading.articles.is_empty() {
        start_over(model);
    }
    model.newer.extend(joined.newer);
    take_in(model, joined.reading)
}

/// Adds all of what was joined; whether there is anything new.
pub(super) fn take_in(model: &mut Model, joined: Reading) -> bool {
    let mut told = Vec::new();
    for mut problem in model.project.take_in(joined, model.now) {
        // The file's name says enough, and runs its own way.
        let name = Path::new(&problem.path).file_name().map(|name| name.to_string_lossy().into_owned());
        problem.path = l10n::isolated(&name.unwrap_or(problem.path));
        // What was left out of a folder may have been wanted.
        let is_lost = problem.kind.is_failure() || problem.kind == ProblemKind::LeftOut;
        let level = if is_lost { NoteLevel::Warning } else { NoteLevel::Info };
        told.push((level, problem.message()));
    }
    model.tell_problems(told);
    let before = model.articles.len();
    model.articles = model.project.articles();
    let is_new = model.articles.len() > before;
    model.edits += u64::from(is_new);
    is_new
}

/// Takes the text as an article, whatever is lost by it.
pub(super) fn paste(model: &mut Model, text: &str) -> Vec<Effect> {
    model.dialog = None;
    let name = l10n::text(model.lang(), "paste-name");
    if add(model, intake::read_bytes(&name, text.as_bytes(), &model.words)) {
        compare_anew(model)
    } else {
        Vec::new()
    }
}

/// Closes the articles, in one edit.
fn remove(model: &mut Model, ids: &[ArticleId]) -> Vec<Effect> {
    let mut edits = Vec::new();
    for &article in ids {
        model.view.hidden.remove(&article);
        model.view.pinned.remove(&article);
        model.view.filter.sources.remove(&article);
        model.view.focus = model.view.focus.filter(|focus| *focus != article);
        if model.dialog == Some(Dialog::Details(article)) {
            model.dialog = None;
        }
        edits.push(Edit::RemoveArticle { article });
    }
    let edit = if edits.len() > 1 { Some(Edit::Together { edits }) } else { edits.pop() };
    let effects = edit.map(|edit| decide::make(model, edit)).unwrap_or_default();
    model.is_sample &= !model.articles.is_empty();
    effects
}

fn rename(model: &mut Model, article: ArticleId, source: &str) -> Vec<Effect> {
    let is_new = model.article(article).is_some_and(|a| a.source != source);
    match is_new && !source.is_empty() {
        true => decide::make(model, Edit::RenameSource { article, source: source.to_owned() }),
        false => Vec::new(),
    }
}

fn shift(model: &mut Model, article: ArticleId, by: isize) -> Vec<Effect> {
    let Some(from) = model.place(article) else { return Vec::new() };
    let to = from.saturating_add_signed(by).min(model.articles.len().saturating_sub(1));
    if to == from { Vec::new() } else { decide::make(model, Edit::MoveArticle { article, to }) }
}

/// Stands the column of `article` before that of another, or last.
fn place(model: &mut Model, article: ArticleId, before: Option<ArticleId>, pinned: bool) -> Vec<Effect> {
    let Some(from) = model.place(article) else { return Vec::new() };
    let is_last = pinned == model.view.pinned.contains(&article) && model.neighbour(article, 1).is_none();
    if before.is_none() && is_last {
        return Vec::new();
    }
    if pinned {
        model.view.pinned.insert(article);
    } else {
        model.view.pinned.remove(&article);
    }
    let last = model.articles.len().saturating_sub(1);
    let to = match before.and_then(|before| model.place(before)) {
        // What stands after the article moves up once it is taken out.
        Some(to) if to > from => to - 1,
        Some(to) => to,
        None => last,
    };
    if to == from { Vec::new() } else { decide::make(model, Edit::MoveArticle { article, to }) }
}

/// An empty project, looked at afresh.
pub(super) fn start_over(model: &mut Model) {
    model.path = None;
    model.saved_view = None;
    model.comparison = Arc::default();
    model.project = Project::default();
    model.articles.clear();
    model.newer.clear();
    let View { pane, order, jump, zoom, panes, .. } = std::mem::take(&mut model.view);
    model.view = View { pane, order, jump, zoom, panes, ..View::default() };
    model.is_sample = false;
}

/// Puts the bundled example in place of whatever is open.
pub(super) fn show_sample(model: &mut Model) {
    start_over(model);
    add(model, Reading { articles: intake::samples(), problems: Vec::new() });
    model.is_sample = true;
    model.revision += 1;
    // An example is not work: it is neither journaled nor saved.
    model.saved = model.edits;
    model.journaled = model.edits;
}

/// Shows the bundled example, whatever is lost by it.
pub(super) fn open_sample(model: &mut Model) -> Vec<Effect> {
    show_sample(model);
    compare_now(model)
}

/// Asks for a comparison of the articles as they are now.
pub(super) fn compare_anew(model: &mut Model) -> Vec<Effect> {
    model.revision += 1;
    compare_now(model)
}

/// Asks for a comparison without claiming that anything changed.
fn compare_now(model: &mut Model) -> Vec<Effect> {
    let revision = model.revision;
    model.work = Some(Work::Comparing { revision });
    vec![Effect::Compare {
        revision,
        articles: model.articles.clone(),
        words: model.words.clone(),
        about: model.settings.about,
        project: Box::new(model.project.clone()),
        edits: model.edits,
    }]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::model::samples::article;
    use crate::app::settings::Settings;
    use crate::intake::DateBasis;

    fn with_two() -> Model {
        let mut model = Model::new(Settings::default());
        let articles = vec![article(1, "أ", "12 شخصا"), article(2, "ب", "15 شخصا")];
        add(&mut model, Reading { articles, problems: Vec::new() });
        model
    }

    #[test]
    fn added_articles_get_ids_of_their_own() {
        let model = with_two();
        assert_ne!(model.articles[0].id, model.articles[1].id);
    }

    #[test]
    fn every_change_asks_for_a_new_comparison() {
        let mut model = with_two();
        let id = model.articles[0].id;
        let before = model.revision;
        let effects = update(&mut model, ArticlesMsg::Rename(id, " العرب ".into()));
        assert_eq!(model.articles[0].source, "العرب");
        assert_eq!(model.revision, before + 1);
        assert!(
            matches!(effects.as_slice(), [Effect::Compare { revision, .. }] if *revision == model.revision)
        );
        assert!(update(&mut model, ArticlesMsg::Rename(id, "  ".into())).is_empty(), "a name is never empty");
    }

    #[test]
    fn a_date_set_by_hand_says_so() {
        let mut model = with_two();
        let id = model.articles[1].id;
        update(&mut model, ArticlesMsg::Redate(id, Some(jiff::civil::date(2021, 9, 1))));
        let published = model.articles[1].published.as_ref().expect("it was just dated");
        assert_eq!(published.basis, DateBasis::User);
    }

    #[test]
    fn a_column_is_placed_pinned_and_undone_without_comparing_again() {
        let mut model = crate::app::update::work::tests::compared();
        let [a, b, c] = [0, 1, 2].map(|i| model.articles[i].id);
        let order = |model: &Model| model.columns().map(|article| article.id).collect::<Vec<_>>();
        let effects = place(&mut model, a, None, false);
        assert!(effects.is_empty() && model.is_current(), "what is compared stays the same");
        assert_eq!(order(&model), [b, c, a]);
        assert!(model.comparison.articles.iter().map(|article| article.id).eq([b, c, a]));
        place(&mut model, c, Some(b), true);
        assert_eq!(order(&model), [c, b, a]);
        assert_eq!(
            (model.neighbour(b, 1), model.neighbour(b, -1)),
            (Some(a), None),
            "pinned ones stand apart"
        );
        let edits = model.edits;
        place(&mut model, a, None, false);
        assert_eq!(model.edits, edits, "it stands there already");
        decide::update(&mut model, crate::app::DecideMsg::Undo);
        decide::update(&mut model, crate::app::DecideMsg::Undo);
        assert_eq!(order(&model), [c, a, b], "pinning is a way of looking, not an edit");
    }

    #[test]
    fn all_articles_are_closed_in_one_edit() {
        let mut model = with_two();
        let before = model.project.history().cursor();
        let effects = update(&mut model, ArticlesMsg::Clear);
        assert!(model.articles.is_empty() && effects.len() == 1);
        assert_eq!(model.project.history().cursor(), before + 1);
        decide::update(&mut model, crate::app::DecideMsg::Undo);
        assert_eq!(model.articles.len(), 2, "one step brings all of them back");
    }

    #[test]
    fn shifting_stops_at_the_ends() {
        let mut model = with_two();
        let id = model.articles[0].id;
        assert!(shift(&mut model, id, -3).is_empty());
        assert_eq!(model.place(id), Some(0));
        shift(&mut model, id, 9);
        assert_eq!(model.place(id), Some(1));
    }
}
