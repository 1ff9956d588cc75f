//! Edits in words, for the history list.

use super::anchor::{ClaimAnchor, RowAnchor};
use super::edit::{Change, Edit};
use crate::intake::{Article, ArticleId};
use crate::l10n::{Bilingual, FluentArgs, Lang, isolated, text, text_with};
use crate::verdict::Ruling;

/// Longest quotation in a label, in characters.
const LONGEST: usize = 40;

/// What the edit did, as a short phrase.
pub(super) fn label(edit: &Edit, store: &[Article]) -> Bilingual {
    Bilingual { ar: label_in(Lang::Ar, edit, store), en: label_in(Lang::En, edit, store) }
}

fn label_in(lang: Lang, edit: &Edit, store: &[Article]) -> String {
    let mut args = FluentArgs::new();
    let source = |id: ArticleId| {
        store.iter().find(|article| article.id == id).map(|article| isolated(&article.source_in(lang)))
    };
    match edit {
        Edit::AddArticles { stored } => args.set("count", stored.len()),
        Edit::RemoveArticle { article }
        | Edit::ReplaceArticle { article, .. }
        | Edit::MoveArticle { article, .. } => args.set("source", source(*article).unwrap_or_default()),
        Edit::RenameSource { article, source: name } => {
            args.set("source", source(*article).unwrap_or_default());
            args.set("name", isolated(name));
        }
        Edit::Redate { article, date } => {
            args.set("source", source(*article).unwrap_or_default());
            args.set("date", date.map_or_else(|| text(lang, "edit-no-date"), |date| date.to_string()));
        }
        Edit::AddClaim { claim, .. } => args.set("words", clipped(&claim.passage.quote.exact)),
        Edit::RuleClaim { claim, .. } | Edit::SplitClaim { claim } | Edit::RestoreClaim { claim } => {
            args.set("words", words(claim));
        }
        Edit::ChangeClaim { claim, changes } => {
            args.set("words", words(claim));
            let names = changes.iter().map(|change| text(lang, &format!("property-{}", property(change))));
            args.set("property", names.collect::<Vec<_>>().join(&text(lang, "property-and")));
        }
        Edit::RuleRow { row, .. } | Edit::Note { row, .. } | Edit::MarkDone { row, .. } => {
            args.set("words", row_words(row));
        }
        Edit::SetVerdict { row, verdict } => {
            args.set("words", row_words(row));
            args.set(
                "verdict",
                verdict.map_or_else(String::new, |v| text(lang, &format!("verdict-{}", v.id()))),
            );
        }
        Edit::MergeRows { rows } => {
            args.set("count", rows.len());
            args.set("words", rows.first().map(row_words).unwrap_or_default());
        }
        Edit::Together { edits } => {
            args.set("count", edits.len());
            args.set("first", edits.first().map(|edit| label_in(lang, edit, store)).unwrap_or_default());
        }
    }
    text_with(lang, message(edit), Some(&args))
}

fn message(edit: &Edit) -> &'static str {
    let is_removal = |edit: &Edit| matches!(edit, Edit::RemoveArticle { .. });
    match edit {
        Edit::Together { edits } if edits.iter().all(is_removal) => "edit-remove-articles",
        Edit::AddArticles { .. } => "edit-add-articles",
        Edit::RemoveArticle { .. } => "edit-remove-article",
        Edit::ReplaceArticle { .. } => "edit-replace-article",
        Edit::RenameSource { .. } => "edit-rename-source",
        Edit::Redate { .. } => "edit-redate",
        Edit::MoveArticle { .. } => "edit-move-article",
        Edit::AddClaim { .. } => "edit-add-claim",
        Edit::RuleClaim { ruling: Some(Ruling::Confirmed), .. } => "edit-confirm-claim",
        Edit::RuleClaim { ruling: Some(Ruling::Rejected), .. } => "edit-reject-claim",
        Edit::RuleClaim { ruling: None, .. } => "edit-reopen-claim",
        Edit::ChangeClaim { .. } => "edit-change-claim",
        Edit::RestoreClaim { .. } => "edit-restore-claim",
        Edit::SplitClaim { .. } => "edit-split-claim",
        Edit::RuleRow { ruling: Some(Ruling::Confirmed), .. } => "edit-confirm-row",
        Edit::RuleRow { ruling: Some(Ruling::Rejected), .. } => "edit-reject-row",
        Edit::RuleRow { ruling: None, .. } => "edit-reopen-row",
        Edit::SetVerdict { verdict: Some(_), .. } => "edit-set-verdict",
        Edit::SetVerdict { verdict: None, .. } => "edit-clear-verdict",
        Edit::MergeRows { .. } => "edit-merge-rows",
        Edit::Note { .. } => "edit-note",
        Edit::MarkDone { done: true, .. } => "edit-done",
        Edit::MarkDone { done: false, .. } => "edit-not-done",
        Edit::Together { .. } => "edit-together",
    }
}

const fn property(change: &Change) -> &'static str {
    match change {
        Change::Kind(_) => "kind",
        Change::Value(_) => "value",
        Change::Hedge(_) => "hedge",
        Change::Counted(_) => "counted",
        Change::Unit(_) => "unit",
        Change::Scope(_) => "scope",
        Change::Speaker(_) => "speaker",
        Change::Polarity(_) => "polarity",
        Change::AsOf(_) => "as-of",
    }
}

fn words(claim: &ClaimAnchor) -> String {
    clipped(&claim.passage.quote.exact)
}

fn row_words(row: &RowAnchor) -> String {
    row.claims.first().map(words).unwrap_or_default()
}

/// The words of an article, shortened and set apart: they keep their direction and their digits.
fn clipped(words: &str) -> String {
    match words.char_indices().nth(LONGEST) {
        Some((at, _)) => isolated(&format!("{}…", words.get(..at).unwrap_or(words).trim_end())),
        None => isolated(words),
    }
}
