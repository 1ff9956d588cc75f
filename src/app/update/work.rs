//! News from background jobs. Anything that belongs to an older state is dropped.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::align::RowId;
use crate::app::effect::Effect;
use crate::app::joining::{Joined, Open};
use crate::app::message::{JobId, WorkMsg};
use crate::app::model::{Dialog, Model, Work};
use crate::app::row_places::RowPlaces;
use crate::app::words::Lists;
use crate::intake::{ArticleId, NoteLevel, Reading};
use crate::l10n::{self, Bilingual, FluentArgs};
use crate::project::Decided;
use crate::text::LexiconError;
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
        WorkMsg::Read { job, reading } if is_reading(model, job) => {
            vec![join(model, job, Arc::new(reading))]
        }
        WorkMsg::Joined { job, edits, reading, joined } if is_reading(model, job) => {
            // What is open may have changed meanwhile.
            if edits == model.edits { read(model, *joined) } else { vec![join(model, job, reading)] }
        }
        WorkMsg::Read { .. } | WorkMsg::Joined { .. } => Vec::new(),
        WorkMsg::Compared { revision, comparison, decided, edits, remark } => {
            if revision == model.revision {
                take_over(model, *comparison, *decided, edits);
                model.remark_on_comparison(remark);
            }
            Vec::new()
        }
        WorkMsg::Saved { path } => {
            let mut args = FluentArgs::new();
            args.set("file", l10n::isolated(&path.file_name().unwrap_or(path.as_os_str()).to_string_lossy()));
            model.notify(NoteLevel::Info, l10n::bilingual("window-saved", Some(&args)));
            Vec::new()
        }
        WorkMsg::Failed { message } => {
            // What could not be saved stays open.
            model.pending = None;
            model.notify(NoteLevel::Warning, message);
            Vec::new()
        }
        WorkMsg::Words { words, lists, errors } => adopt_words(model, words, lists, &errors),
        WorkMsg::Cancel => match model.work.take() {
            Some(Work::Reading { job, .. }) => vec![Effect::CancelReading(job)],
            _ => Vec::new(),
        },
    }
}

fn is_reading(model: &Model, job: JobId) -> bool {
    matches!(model.work, Some(Work::Reading { job: now, .. }) if now == job)
}

fn join(model: &Model, job: JobId, reading: Arc<Reading>) -> Effect {
    let open = Box::new(Open::of(model));
    Effect::Join { job, open, edits: model.edits, reading, words: model.words.clone() }
}

fn read(model: &mut Model, joined: Joined) -> Vec<Effect> {
    model.work = None;
    if articles::add_joined(model, joined) { articles::compare_anew(model) } else { Vec::new() }
}

/// Takes over other word lists: what is open is read and compared anew, decisions stay.
fn adopt_words(model: &mut Model, words: Lists, lists: usize, errors: &[LexiconError]) -> Vec<Effect> {
    model.words = words;
    model.notices.retain(|notice| notice.action != Some(Dialog::FaultyWords));
    model.faulty_words = errors.iter().map(LexiconError::located).collect();
    if let Some(first) = errors.first() {
        let located = first.located();
        let fill = |first: &str| {
            let mut args = FluentArgs::new();
            args.set("n", errors.len());
            args.set("first", first.to_owned());
            l10n::bilingual("window-words-faulty", Some(&args))
        };
        let message = Bilingual { ar: fill(&located.ar).ar, en: fill(&located.en).en };
        model.notify(NoteLevel::Warning, message);
        if let Some(notice) = model.notices.last_mut() {
            notice.action = Some(Dialog::FaultyWords);
        }
    } else {
        let mut args = FluentArgs::new();
        args.set("lists", lists);
        model.notify(NoteLevel::Info, l10n::bilingual("window-words-loaded", Some(&args)));
    }
    if model.articles.is_empty() {
        return Vec::new();
    }
    model.project.reread(&model.words);
    model.articles = model.project.articles();
    articles::compare_anew(model)
}

/// Takes over a comparison of the articles as they are now.
pub(super) fn adopt(model: &mut Model, comparison: Comparison) {
    adopt_derived(model, comparison);
    lay_decisions(model);
}

/// The same with the decisions that were in force after `edits` laid over it already.
fn take_over(model: &mut Model, comparison: Comparison, decided: Decided, edits: u64) {
    let is_as_asked = edits == model.edits && comparison.about == model.settings.about;
    adopt_derived(model, comparison);
    if is_as_asked {
        show(model, decided);
    } else {
        lay_decisions(model);
    }
}

fn adopt_derived(model: &mut Model, comparison: Comparison) {
    if matches!(model.work, Some(Work::Comparing { .. })) {
        model.work = None;
    }
    model.derived = comparison.judged_within(model.settings.about);
    model.compared = model.revision;
    follow_order(model);
}

/// Judges what is open with the tolerance now in force.
pub(super) fn judge_anew(model: &mut Model) {
    model.derived = std::mem::take(&mut model.derived).judged_within(model.settings.about);
    lay_decisions(model);
}

/// Lists the compared articles in the order of the columns, which may have changed meanwhile.
pub(super) fn follow_order(model: &mut Model) {
    let places: BTreeMap<ArticleId, usize> =
        model.articles.iter().map(|article| article.id).zip(0..).collect();
    model.derived.articles.sort_by_key(|article| places.get(&article.id).copied());
}

/// Lays the user's decisions over the engine's comparison.
pub(super) fn lay_decisions(model: &mut Model) {
    let decided = model.project.apply_with(&model.derived, &model.words);
    show(model, decided);
}

/// Shows a comparison with the decisions laid over it, keeping the selection.
fn show(model: &mut Model, decided: Decided) {
    let Decided { comparison, marks, unplaced } = decided;
    let find = |id| RowPlaces::of(&model.comparison, id).and_then(|places| places.find(&comparison));
    let selected = model.view.selected.and_then(find);
    let selection = model.view.selection.iter().copied().filter_map(find).collect();
    let anchor = model.view.anchor.and_then(find);
    let at = model.shown_rows().position(|row| Some(row.row.id) == model.view.selected);
    model.claim_counts.clear();
    for claim in &comparison.claims {
        *model.claim_counts.entry(claim.article).or_default() += 1;
    }
    model.comparison = Arc::new(comparison);
    model.marks = marks;
    let known = std::mem::replace(&mut model.unplaced, unplaced);
    model.tell_unplaced(&known);
    model.shown += 1;
    model.refresh();
    model.view.selection = selection;
    model.view.anchor = anchor;
    let awaited = if model.is_current() { model.view.awaited.take() } else { None };
    let awaited = awaited.and_then(|row| row.resolve(&model.comparison));
    // A row that no longer fits the filters makes way for the one that stands in its place.
    let shown: Vec<RowId> = model.shown_rows().map(|row| row.row.id).collect();
    let next = shown.get(at.unwrap_or_default()).or(shown.last()).copied();
    let selected = selected.filter(|row| at.is_none() || shown.contains(row));
    if awaited.is_some() {
        // What is opened again is seen where it was left.
        model.view.jump.serial += 1;
    }
    model.view.selected = awaited.or(selected).or(next);
    model.view.left = None;
    model.view.selection.retain(|row| shown.contains(row));
    if model.view.selection.is_empty() {
        model.view.selection.extend(model.view.selected);
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use jiff::Timestamp;

    use super::*;
    use crate::app::message::{ArticlesMsg, DecideMsg};
    use crate::app::model::samples::{article, three_sources};
    use crate::app::settings::Settings;
    use crate::intake::read_bytes;
    use crate::project::Project;
    use crate::text::{Loaded, Words};
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
        let compared = |revision| {
            let comparison = Box::new(three_sources());
            let decided = Box::new(Project::default().apply(&comparison));
            WorkMsg::Compared { revision, comparison, decided, edits: 0, remark: None }
        };
        update(&mut model, compared(4));
        assert!(model.comparison.rows.is_empty());
        update(&mut model, compared(5));
        assert!(model.is_current() && !model.comparison.rows.is_empty());
    }

    #[test]
    fn a_row_that_no_longer_fits_the_filters_makes_way_for_the_next() {
        let mut model = compared();
        let verdict = verdict::Verdict::SingleSource;
        let send = |model: &mut Model, msg: crate::app::Msg| {
            super::super::update(model, msg, Timestamp::UNIX_EPOCH);
        };
        send(&mut model, crate::app::ViewMsg::ToggleVerdict(verdict).into());
        let rows: Vec<RowId> = model.shown_rows().map(|row| row.row.id).collect();
        assert!(rows.len() > 1, "two rows stand alone");
        assert_eq!(model.view.selected, Some(rows[0]));
        send(&mut model, DecideMsg::SetVerdict(rows[0], Some(verdict::Verdict::Agree)).into());
        let now: Vec<RowId> = model.shown_rows().map(|row| row.row.id).collect();
        assert_eq!(now.len(), rows.len() - 1);
        assert_eq!(model.view.selected, now.first().copied());
        assert_eq!(model.view.selection, model.view.selected.into_iter().collect());
    }

    #[test]
    fn a_cancelled_job_adds_nothing() {
        let mut model = Model::new(Settings::default());
        let job = reading(&mut model);
        let effects = update(&mut model, WorkMsg::Cancel);
        assert!(matches!(effects.as_slice(), [Effect::CancelReading(id)] if *id == job));
        update(
            &mut model,
            WorkMsg::Read {
                job, reading: read_bytes("a.txt", "قُتل 12 شخصا".as_bytes(), Words::builtin())
            },
        );
        assert!(model.articles.is_empty());
    }

    /// Joins as the effect asks, and gives the answer.
    fn joined(mut effects: Vec<Effect>) -> WorkMsg {
        let Some(Effect::Join { job, open, edits, reading, words }) = effects.pop() else {
            panic!("what was read is joined with what is open")
        };
        let joined = Box::new(open.join(Reading::clone(&reading), &words));
        WorkMsg::Joined { job, edits, reading, joined }
    }

    #[test]
    fn what_was_read_is_joined_again_where_something_else_was_opened_meanwhile() {
        let mut model = Model::new(Settings::default());
        let job = reading(&mut model);
        let text = "قُتل 12 شخصا في الانفجار";
        let read = |name: &str| read_bytes(name, text.as_bytes(), Words::builtin());
        let answer = joined(update(&mut model, WorkMsg::Read { job, reading: read("a.txt") }));
        articles::add(&mut model, read("b.txt"));
        let effects = update(&mut model, answer);
        assert!(model.notices.is_empty() && model.articles.len() == 1);
        update(&mut model, joined(effects));
        assert_eq!((model.articles.len(), model.notices.len()), (1, 1), "the same file again is told");
    }

    #[test]
    fn a_decision_made_while_comparing_is_laid_over_what_comes() {
        let mut model = compared();
        let comparison = Box::new(model.derived.clone());
        let (edits, revision) = (model.edits, model.revision);
        let decided = Box::new(model.project.apply(&comparison));
        let row = model.comparison.rows[0].row.id;
        super::super::decide::update(&mut model, DecideMsg::MarkDone(row, true));
        update(&mut model, WorkMsg::Compared { revision, comparison, decided, edits, remark: None });
        assert!(model.is_decided(row));
    }

    #[test]
    fn what_was_left_out_of_a_comparison_is_told_once_and_goes_with_it() {
        let mut model = Model::new(Settings::default());
        let mut hear = |remark: Option<&str>| {
            let comparison = Box::new(three_sources());
            let decided = Box::new(Project::default().apply(&comparison));
            let remark = remark.map(|text| Bilingual { ar: text.into(), en: text.into() });
            update(&mut model, WorkMsg::Compared { revision: 0, comparison, decided, edits: 0, remark });
            let told: Vec<String> = model.notices.iter().map(|notice| notice.message.en.clone()).collect();
            if let Some(notice) = model.notices.first().filter(|_| told == ["two"]) {
                let id = notice.id;
                super::super::window::update(&mut model, crate::app::WindowMsg::Dismiss(id));
            }
            told
        };
        assert_eq!(hear(Some("one")), ["one"]);
        assert_eq!(hear(Some("one")), ["one"], "it is told already");
        assert_eq!(hear(Some("two")), ["two"], "it is no longer so");
        assert!(hear(Some("two")).is_empty(), "it was dismissed");
        assert!(hear(None).is_empty());
        assert_eq!(hear(Some("two")), ["two"]);
    }

    #[test]
    fn one_bad_file_does_not_stop_the_others() {
        let mut model = Model::new(Settings::default());
        let job = reading(&mut model);
        let mut reading = read_bytes("a.txt", "قُتل 12 شخصا".as_bytes(), Words::builtin());
        reading.problems.extend(read_bytes("empty.txt", b"", Words::builtin()).problems);
        let effects = update(&mut model, WorkMsg::Read { job, reading });
        let effects = update(&mut model, joined(effects));
        assert_eq!(model.articles.len(), 1);
        assert_eq!(model.notices.len(), 1);
        assert!(matches!(effects.as_slice(), [Effect::Compare { .. }]));
    }

    #[test]
    fn word_lists_that_were_mended_are_no_longer_told_of() {
        let mut model = compared();
        let load = |own: &str| {
            let Loaded { words, errors, .. } = Words::load(&[("nouns.tsv".into(), own.into())]);
            WorkMsg::Words { words: Lists::new(words), lists: 1, errors }
        };
        let told = |model: &Model| {
            model.notices.iter().filter(|notice| notice.action == Some(Dialog::FaultyWords)).count()
        };
        update(&mut model, load("broken line\nanother one"));
        assert_eq!((told(&model), model.faulty_words.len()), (1, 2));
        update(&mut model, load("grads\tattack.munitions\tmunitions\tgrad\tغرادات\tغراد"));
        assert_eq!((told(&model), model.faulty_words.len()), (0, 0));
    }

    #[test]
    fn other_word_lists_take_effect_and_leave_decisions_alone() {
        let mut model = compared();
        let row = model.comparison.rows[0].row.id;
        super::super::decide::update(&mut model, DecideMsg::MarkDone(row, true));
        let own = "grads\tattack.munitions\tmunitions\tgrad\tغرادات\tغراد\nbroken line";
        let Loaded { words, errors, .. } = Words::load(&[("nouns.tsv".into(), own.into())]);
        let effects = update(&mut model, WorkMsg::Words { words: Lists::new(words), lists: 1, errors });
        let notice = model.notices.last().expect("a faulty line is told");
        assert_eq!(notice.level, NoteLevel::Warning);
        assert!(notice.message.en.contains("nouns.tsv, line 2"), "{}", notice.message.en);
        assert_eq!((notice.action.clone(), model.faulty_words.len()), (Some(Dialog::FaultyWords), 1));
        let [Effect::Compare { revision, articles, words, .. }] = effects.as_slice() else {
            panic!("the articles are compared anew")
        };
        assert_eq!(*revision, model.revision);
        assert!(!words.lexicon.look_up("غرادات").senses.is_empty());
        let comparison = verdict::compare_with(articles.clone(), words);
        adopt(&mut model, comparison);
        assert!(model.comparison.decisions.values().any(|decision| decision.done));
        update(&mut model, WorkMsg::Words { words: Lists::default(), lists: 0, errors: Vec::new() });
        assert_eq!(model.notices.last().map(|notice| notice.level), Some(NoteLevel::Info));
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
