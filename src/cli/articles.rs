//! Reads the articles and projects named on the command line and says what could not be read.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use std::sync::atomic::AtomicBool;

use clap::ArgMatches;
use jiff::Timestamp;
use jiff::civil::Date;

use super::arguments::{PUBLISHED, SOURCE};
use super::progress::Progress;
use super::{Exit, complain, tell};
use crate::align::values::Tolerance;
use crate::app::settings;
use crate::intake::{self, Article, ArticleId, DateBasis, Note, NoteLevel, Problem, Reading};
use crate::l10n::{self, FluentArgs, Lang, bilingual};
use crate::project::{Decided, Edit, Project, RowAnchor, file};
use crate::text::Words;
use crate::verdict::{self, Comparison};

/// What the options ask of a comparison.
#[derive(Clone, Debug, Default)]
pub(super) struct Asked {
    /// By how much a figure given as about may miss.
    pub about: Tolerance,
    pub untold: Untold,
}

/// What the options say of articles that do not tell it themselves.
#[derive(Clone, Debug, Default)]
pub(super) struct Untold {
    published: Option<Date>,
    source: Option<String>,
}

impl Untold {
    /// What the options of a command say.
    pub(super) fn of(matches: &ArgMatches) -> Self {
        let source = matches.get_one::<String>(SOURCE).map(|name| name.trim().to_owned());
        Self {
            published: matches.get_one::<Date>(PUBLISHED).copied(),
            source: source.filter(|name| !name.is_empty()),
        }
    }

    /// Dates and names `article` by hand where neither its file nor its text says when it was published, and by whom.
    pub(super) fn tell(&self, article: &mut Article) {
        let is_open = article.published.as_ref().is_none_or(|known| known.basis == DateBasis::Inferred);
        if self.published.is_some() && is_open {
            intake::redate(article, self.published);
        }
        if let Some(source) = self.source.as_ref().filter(|_| article.source_is_placeholder) {
            article.source.clone_from(source);
            article.source_is_placeholder = false;
        }
    }
}

/// The comparison of everything in `paths`, with the decisions of the first project among them and the articles
/// of the others; `None` where nothing could be read. The exit says whether anything was lost.
pub(super) fn compared(
    paths: &[PathBuf],
    words: &Words,
    asked: Asked,
    mut progress: Progress,
    lang: Lang,
) -> (Option<Comparison>, Exit) {
    let is_project = |path: &&PathBuf| settings::is_project(path);
    let (projects, articles): (Vec<_>, Vec<_>) = paths.iter().cloned().partition(|path| is_project(&path));
    let mut reading = read(&articles, words, &mut progress, lang);
    reading.articles.iter_mut().for_each(|article| asked.untold.tell(article));
    let (articles, project, exit) = if projects.is_empty() {
        let exit = report(&reading.problems, lang);
        (reading.articles, Project::default(), exit)
    } else {
        let (mut project, opened) = open(&projects, words, lang);
        let exit = opened.max(report(&project.admit(reading, words, Timestamp::UNIX_EPOCH), lang));
        (project.articles(), project, exit)
    };
    if articles.is_empty() {
        // Where nothing is wrong with any input, there is nothing in it.
        if let Some(remark) = intake::remark(&articles).filter(|_| exit == Exit::Done) {
            complain(remark.get(lang), lang);
        }
        return (None, Exit::UnreadableInput);
    }
    note(&articles, lang);
    progress.say(|| {
        let mut args = FluentArgs::new();
        args.set("articles", articles.len());
        l10n::text_with(lang, "cli-progress-comparing", Some(&args))
    });
    let comparison = verdict::compare_with(articles, words).judged_within(asked.about);
    if project.history().in_force().is_empty() {
        // Nothing to lay over it, and a large comparison is better not copied.
        return (Some(comparison), exit);
    }
    let mut decided = project.apply_with(&comparison, words);
    tell_unplaced(&mut decided, &project, lang);
    (Some(decided.comparison), exit)
}

/// Says which decisions have no effect because their words are gone, and notes it with the articles they are on.
fn tell_unplaced(decided: &mut Decided, project: &Project, lang: Lang) {
    if decided.unplaced.is_empty() {
        return;
    }
    let mut args = FluentArgs::new();
    args.set("n", decided.unplaced.len());
    complain(&l10n::text_with(lang, "window-unplaced", Some(&args)), lang);
    let steps = project.steps();
    let mut counts: BTreeMap<ArticleId, usize> = BTreeMap::new();
    for &place in &decided.unplaced {
        if let Some(step) = steps.get(place) {
            tell(&format!("  {}", l10n::spoken(step.label.get(lang))));
        }
        let edits = project.history().in_force();
        for article in edits.get(place).map(|entry| articles_of(&entry.edit)).unwrap_or_default() {
            *counts.entry(article).or_default() += 1;
        }
    }
    for article in &mut decided.comparison.articles {
        if let Some(&count) = counts.get(&article.id) {
            let mut args = FluentArgs::new();
            args.set("count", count);
            let message = bilingual("note-unplaced", Some(&args));
            article.notes.push(Note { level: NoteLevel::Warning, message });
        }
    }
}

/// The articles on whose words a decision rests.
fn articles_of(edit: &Edit) -> BTreeSet<ArticleId> {
    let of_row = |row: &RowAnchor| row.claims.iter().map(|claim| claim.passage.article).collect::<Vec<_>>();
    match edit {
        Edit::AddClaim { claim, .. } => BTreeSet::from([claim.passage.article]),
        Edit::RuleClaim { claim, .. }
        | Edit::ChangeClaim { claim, .. }
        | Edit::RestoreClaim { claim }
        | Edit::SplitClaim { claim } => BTreeSet::from([claim.passage.article]),
        Edit::RuleRow { row, .. }
        | Edit::SetVerdict { row, .. }
        | Edit::Note { row, .. }
        | Edit::MarkDone { row, .. } => of_row(row).into_iter().collect(),
        Edit::MergeRows { rows } => rows.iter().flat_map(of_row).collect(),
        Edit::Together { edits } => edits.iter().flat_map(articles_of).collect(),
        _ => BTreeSet::new(),
    }
}

/// Says what the reader should know of `articles`: what is wrong with single ones, how many lack a date, and
/// whether there is anything to compare.
fn note(articles: &[Article], lang: Lang) {
    articles.iter().for_each(|article| warn(article, lang));
    tell_undated(articles.iter().filter(|article| is_undated(article)).count(), lang);
    if let Some(remark) = intake::remark(articles) {
        complain(remark.get(lang), lang);
    }
}

/// Says what is wrong with `article`, but for a date that is not known, which many may lack.
pub(super) fn warn(article: &Article, lang: Lang) {
    let undated = bilingual("note-no-date", None);
    let is_told = |note: &&Note| note.level == NoteLevel::Warning && note.message != undated;
    for note in article.notes.iter().filter(is_told) {
        let path = article.path.replace(char::is_control, "\u{fffd}");
        complain(&format!("{path}: {}", note.message.get(lang)), lang);
    }
}

/// Whether nothing tells when an article that is read for claims was published.
pub(super) fn is_undated(article: &Article) -> bool {
    article.is_analysed() && article.published.is_none()
}

/// Says of how many articles that holds.
pub(super) fn tell_undated(count: usize, lang: Lang) {
    if count > 0 {
        let mut args = FluentArgs::new();
        args.set("articles", count);
        complain(&l10n::text_with(lang, "cli-undated", Some(&args)), lang);
    }
}

/// The first project with the articles of the others, whose decisions are left behind; that is said.
fn open(paths: &[PathBuf], words: &Words, lang: Lang) -> (Project, Exit) {
    let mut whole: Option<Project> = None;
    let mut exit = Exit::Done;
    for path in paths {
        match (file::open(path), &mut whole) {
            (Ok(project), Some(whole)) if !whole.articles().is_empty() => {
                if decides(&project) {
                    let mut args = FluentArgs::new();
                    args.set("file", path.display().to_string());
                    complain(&l10n::text_with(lang, "cli-second-project", Some(&args)), lang);
                }
                let reading = Reading { articles: project.articles(), problems: Vec::new() };
                exit = exit.max(report(&whole.admit(reading, words, Timestamp::UNIX_EPOCH), lang));
            }
            (Ok(project), whole) => *whole = Some(project),
            (Err(problem), _) => {
                complain(&format!("{}: {}", path.display(), problem.message.get(lang)), lang);
                exit = Exit::UnreadableInput;
            }
        }
    }
    (whole.unwrap_or_default(), exit)
}

/// Whether anything was decided in `project` on claims and rows; what was changed of its articles goes with them.
fn decides(project: &Project) -> bool {
    let is_of_articles = |edit: &Edit| {
        matches!(
            edit,
            Edit::AddArticles { .. }
                | Edit::RemoveArticle { .. }
                | Edit::ReplaceArticle { .. }
                | Edit::RenameSource { .. }
                | Edit::Redate { .. }
                | Edit::MoveArticle { .. }
        )
    };
    project.history().in_force().iter().any(|entry| !is_of_articles(&entry.edit))
}

fn read(paths: &[PathBuf], words: &Words, progress: &mut Progress, lang: Lang) -> Reading {
    let never = AtomicBool::new(false);
    let mut say = |at: intake::Progress<'_>| {
        progress.say(|| {
            let mut args = FluentArgs::new();
            args.set("done", at.done + 1);
            args.set("total", at.total);
            l10n::text_with(lang, "cli-progress-reading", Some(&args))
        });
    };
    intake::read_all(paths, words, &mut say, &never)
}

/// Prints each problem; the exit says whether any input was lost to them.
pub(super) fn report(problems: &[Problem], lang: Lang) -> Exit {
    for problem in problems {
        complain(&l10n::spoken(problem.message().get(lang)), lang);
    }
    if problems.iter().any(|p| p.kind.is_failure()) { Exit::UnreadableInput } else { Exit::Done }
}
