//! Newer versions of articles that are open: the user says which take their place.

use crate::app::effect::Effect;
use crate::app::model::{Dialog, Model, Newer};
use crate::intake::{Article, ArticleId, NoteLevel, Reading, join};
use crate::l10n::{self, Bilingual, FluentArgs, Lang};

use super::articles;

/// Asks about what was set aside, once nothing else is asked.
pub(super) fn ask(model: &mut Model) {
    // An article may have gone meanwhile, and its newer version with the question.
    let Model { newer, articles, .. } = model;
    newer.retain(|newer| articles.iter().any(|article| article.id == newer.article));
    if model.dialog.is_none() && !model.newer.is_empty() {
        model.dialog = Some(Dialog::Newer);
    }
}

/// Puts the newer versions of `replaced` in their places and adds the others beside theirs.
pub(super) fn settle(model: &mut Model, replaced: &[ArticleId]) -> Vec<Effect> {
    model.dialog = None;
    let (places, beside): (Vec<Newer>, Vec<Newer>) =
        std::mem::take(&mut model.newer).into_iter().partition(|newer| replaced.contains(&newer.article));
    let mut is_changed = false;
    for Newer { article, version } in places {
        let Some(older) = model.article(article) else { continue };
        let replaced = told(older);
        let Some(version) = dated(model, article, *version) else { continue };
        model.project.replace(article, version, model.now);
        model.edits += 1;
        is_changed = true;
        model.notify(NoteLevel::Info, replaced);
    }
    let beside = beside.into_iter().map(|newer| *newer.version).collect();
    let beside = join(&model.articles, Reading { articles: beside, problems: Vec::new() }, &model.words);
    is_changed |= articles::take_in(model, beside);
    model.articles = model.project.articles();
    if is_changed { articles::compare_anew(model) } else { Vec::new() }
}

/// That a newer version of `older` has taken its place.
fn told(older: &Article) -> Bilingual {
    let tell = |lang: Lang| {
        let name = older.source_in(lang);
        let mut args = FluentArgs::new();
        // A stand-in is the program's own word.
        args.set("source", if older.source_is_placeholder { name } else { l10n::isolated(&name) });
        l10n::text_with(lang, "window-replaced", Some(&args))
    };
    Bilingual { ar: tell(Lang::Ar), en: tell(Lang::En) }
}

/// The version as it is read among the articles that stay.
fn dated(model: &Model, article: ArticleId, version: Article) -> Option<Article> {
    let others: Vec<Article> = model.articles.iter().filter(|other| other.id != article).cloned().collect();
    let reading = Reading { articles: vec![version], problems: Vec::new() };
    join(&others, reading, &model.words).articles.into_iter().next()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::align::RowId;
    use crate::app::message::{ArticlesMsg, DecideMsg};
    use crate::app::model::samples::article;
    use crate::app::update::work;
    use crate::verdict::{self, Ruling};

    /// Two sources compared, with the row of the dead confirmed.
    fn decided() -> Model {
        let mut model = Model::new(crate::app::Settings::default());
        let articles = vec![
            article(1, "النهار", "قُتل 12 شخصا في الانفجار. وأصيب 40 جريحا."),
            article(2, "المرصد", "انتشر 2500 جندي في المدينة."),
        ];
        articles::add(&mut model, Reading { articles, problems: Vec::new() });
        compare(&mut model);
        for row in model.comparison.rows.iter().map(|row| row.row.id).collect::<Vec<RowId>>() {
            super::super::decide::update(&mut model, DecideMsg::Rule(row, Some(Ruling::Confirmed)));
        }
        model
    }

    fn compare(model: &mut Model) {
        let comparison = verdict::compare(model.articles.clone());
        work::adopt(model, comparison);
    }

    /// Opens a text that goes by the name of the first article.
    fn opened(text: &str) -> Model {
        let mut model = decided();
        let version = Article { sha256: "other".into(), ..article(7, "النهار", text) };
        articles::add(&mut model, Reading { articles: vec![version], problems: Vec::new() });
        ask(&mut model);
        model
    }

    #[test]
    fn a_newer_version_is_asked_about_and_decisions_follow_their_words() {
        let mut model = opened("تحديث عاجل. قُتل 12 شخصا في الانفجار. وأصيب 40 جريحا، بعضهم بحال خطرة.");
        assert_eq!(model.dialog, Some(Dialog::Newer));
        assert_eq!(model.articles.len(), 2, "nothing happens before the answer");
        let id = model.articles[0].id;
        let before = model.comparison.decisions.len();
        let effects = settle(&mut model, &[id]);
        assert!(effects.iter().any(|effect| matches!(effect, Effect::Compare { .. })));
        compare(&mut model);
        assert!(model.articles.len() == 2 && model.articles[0].text.starts_with("تحديث"));
        assert_eq!(model.comparison.decisions.len(), before);
        assert!(model.unplaced.is_empty() && model.has_unsaved_work());
        super::super::decide::update(&mut model, DecideMsg::Undo);
        assert!(!model.articles[0].text.starts_with("تحديث"), "it is an edit like any other");
    }

    #[test]
    fn decisions_whose_words_are_gone_are_told_and_come_back_with_them() {
        let mut model = opened("لم يعد في الخبر رقم واحد.");
        let id = model.articles[0].id;
        settle(&mut model, &[id]);
        compare(&mut model);
        let is_told = |model: &Model| model.notices.iter().any(|n| n.action == Some(Dialog::Unplaced));
        assert_eq!(model.unplaced.len(), 2, "the dead and the wounded");
        assert!(is_told(&model));
        super::super::decide::update(&mut model, DecideMsg::Undo);
        compare(&mut model);
        assert!(model.unplaced.is_empty() && !is_told(&model));
    }

    #[test]
    fn both_versions_may_be_kept_or_the_newer_left_out() {
        let mut model = opened("قُتل 13 شخصا في الانفجار.");
        settle(&mut model, &[]);
        assert_eq!(model.articles.len(), 3);
        let mut model = opened("قُتل 13 شخصا في الانفجار.");
        super::super::window::update(&mut model, crate::app::WindowMsg::CloseDialog);
        assert!(model.newer.is_empty() && model.articles.len() == 2);
    }

    #[test]
    fn another_article_of_the_same_source_is_no_newer_version() {
        let mut model = decided();
        let other = Article {
            path: "9.txt".into(),
            title: "خبر آخر".into(),
            sha256: "other".into(),
            ..article(9, "النهار", "قُتل 3 أشخاص في حريق.")
        };
        articles::add(&mut model, Reading { articles: vec![other], problems: Vec::new() });
        assert!(model.newer.is_empty() && model.articles.len() == 3);
        for text in ["قُتل 12 شخصا في حادث.", "قُتل 5 أشخاص في حريق بعيد."] {
            articles::update(&mut model, ArticlesMsg::Paste(text.into()));
        }
        assert!(model.newer.is_empty(), "texts that are pasted share their name");
    }
}
