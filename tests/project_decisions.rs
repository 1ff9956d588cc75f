//! Decisions over a comparison: what each does, undo and redo, and how they hold on to their words.

use jiff::Timestamp;
use tadarub::claims::{ClaimId, Hedge, Kind, Polarity, Scope, Value};
use tadarub::intake::{Article, ArticleId, Reading, read_bytes, samples};
use tadarub::project::{Change, Changed, ClaimAnchor, Decided, Edit, NewClaim, Passage, Project, RowAnchor};
use tadarub::text::Span;
use tadarub::text::Words;
use tadarub::verdict::{Comparison, Judgement, Ruling, Verdict, compare};

fn at(second: i64) -> Timestamp {
    Timestamp::from_second(1_757_000_000 + second).expect("in range")
}

fn project() -> (Project, Comparison) {
    let mut project = Project::default();
    project.admit(Reading { articles: samples(), problems: Vec::new() }, Words::builtin(), at(0));
    let comparison = compare(project.articles());
    (project, comparison)
}

fn rows_of_several(comparison: &Comparison) -> Vec<&Judgement> {
    comparison.rows.iter().filter(|judgement| judgement.row.claims.len() > 1).collect()
}

/// A row of several claims, and its first claim.
fn subject(comparison: &Comparison) -> (RowAnchor, ClaimAnchor, ClaimId) {
    let row = rows_of_several(comparison)[0];
    let claim = row.row.claims[0];
    (
        RowAnchor::of(comparison, row.row.id).expect("row"),
        ClaimAnchor::of(comparison, claim).expect("claim"),
        claim,
    )
}

fn every_edit(comparison: &Comparison) -> Vec<Edit> {
    let (row, claim, _) = subject(comparison);
    let several = rows_of_several(comparison);
    let other = RowAnchor::of(comparison, several[several.len() - 1].row.id).expect("row");
    let article = &comparison.articles[0];
    let words = Span::new(0, article.text.find(' ').expect("a word"));
    vec![
        Edit::RuleRow { row: row.clone(), ruling: Some(Ruling::Confirmed) },
        Edit::ChangeClaim { claim: claim.clone(), changes: vec![Change::Value(Value::exactly(7.0))] },
        Edit::ChangeClaim { claim: claim.clone(), changes: vec![Change::Hedge(Hedge::AtMost)] },
        Edit::ChangeClaim { claim: claim.clone(), changes: vec![Change::Counted("شاحنة".into())] },
        Edit::SetVerdict { row: row.clone(), verdict: Some(Verdict::DifferentScope) },
        Edit::Note { row: row.clone(), text: "اتصلت بالوزارة".into() },
        Edit::MarkDone { row: row.clone(), done: true },
        Edit::Together {
            edits: [&row, &other].map(|row| Edit::RuleRow { row: row.clone(), ruling: None }).into(),
        },
        Edit::AddClaim {
            claim: Box::new(NewClaim {
                passage: Passage::of(article, words),
                kind: Kind::CountOther,
                value: Value::exactly(1.0),
                hedge: Hedge::Exact,
                unit: "persons".into(),
                counted: "كلمة".into(),
                scope: Scope::default(),
                speaker: None,
                polarity: Polarity::Asserted,
                as_of: None,
            }),
            row: Some(row.clone()),
        },
        Edit::MergeRows { rows: vec![row, other] },
        Edit::SplitClaim { claim: claim.clone() },
        Edit::ChangeClaim { claim: claim.clone(), changes: vec![Change::Kind(Kind::Age)] },
        Edit::RuleClaim { claim, ruling: Some(Ruling::Rejected) },
        Edit::RenameSource { article: ArticleId(1), source: "وكالة أخرى".into() },
        Edit::Redate { article: ArticleId(2), date: Some(jiff::civil::date(2025, 9, 8)) },
        Edit::MoveArticle { article: ArticleId(5), to: 0 },
        Edit::RemoveArticle { article: ArticleId(3) },
    ]
}

#[test]
fn undoing_all_gives_the_start_and_redoing_all_the_end() {
    let (mut project, comparison) = project();
    let start = project.apply(&comparison);
    assert_eq!(start.comparison, comparison);
    let edits = every_edit(&comparison);
    let count = edits.len();
    for (n, edit) in edits.into_iter().enumerate() {
        let before = project.apply(&comparison);
        let decides = !edit.changes_articles();
        project.make(edit, at(n as i64 + 1));
        assert!(!decides || project.apply(&comparison) != before, "edit {n} did nothing");
    }
    let (end, articles) = (project.apply(&comparison), project.articles());
    assert_eq!(end.unplaced, [0_usize; 0]);
    for _ in 0..count {
        assert_ne!(project.undo(), Changed::Nothing);
    }
    assert_eq!(project.apply(&comparison), start);
    assert_eq!(project.articles(), samples());
    assert_eq!(project.go_to(usize::MAX), Changed::Articles);
    assert_eq!((project.apply(&comparison), project.articles()), (end, articles));
    assert_eq!(project.redo(), Changed::Nothing);
    project.go_to(0);
    assert!(project.articles().is_empty() && project.undo() == Changed::Nothing);
}

#[test]
fn every_step_of_the_history_has_words_in_both_languages() {
    let (mut project, comparison) = project();
    for edit in every_edit(&comparison) {
        project.make(edit, at(1));
    }
    for step in project.steps() {
        for label in [&step.label.ar, &step.label.en] {
            assert!(
                !label.contains("edit-") && !label.contains("property-") && !label.contains('$'),
                "{label}"
            );
        }
        assert_ne!(step.label.ar, step.label.en);
    }
}

#[test]
fn a_verdict_set_by_hand_shows_and_keeps_the_engines() {
    let (mut project, comparison) = project();
    let (row, _, _) = subject(&comparison);
    let engine = rows_of_several(&comparison)[0].clone();
    let hand = if engine.verdict == Verdict::Unclear { Verdict::Agree } else { Verdict::Unclear };
    project.make(Edit::SetVerdict { row, verdict: Some(hand) }, at(9));
    let decided = project.apply(&comparison).comparison;
    let shown = decided.rows.iter().find(|judgement| judgement.row.id == engine.row.id).expect("row");
    assert_eq!(shown.verdict, hand);
    assert!(shown.reason.en.contains(&engine.reason.en) && shown.reason.ar.contains(&engine.reason.ar));
    let decision = &decided.decisions[&engine.row.id];
    assert_eq!((decision.verdict, decision.engine_verdict, decision.at), (Some(hand), engine.verdict, at(9)));
}

#[test]
fn what_is_held_to_be_no_one_question_counts_as_no_disagreement() {
    let (mut project, comparison) = project();
    let is_conflict = |judgement: &&Judgement| judgement.verdict == Verdict::Conflict;
    let engine = comparison.rows.iter().find(is_conflict).expect("a conflict").clone();
    let row = RowAnchor::of(&comparison, engine.row.id).expect("row");
    project.make(Edit::RuleRow { row: row.clone(), ruling: Some(Ruling::Rejected) }, at(1));
    let decided = project.apply(&comparison).comparison;
    let conflicts = |comparison: &Comparison| comparison.rows.iter().filter(is_conflict).count();
    assert_eq!(conflicts(&decided), conflicts(&comparison) - 1);
    let shown = decided.rows.iter().find(|judgement| judgement.row.id == engine.row.id).expect("row");
    assert_eq!(shown.verdict, Verdict::DifferentScope);
    assert!(shown.reason.ar.contains(&engine.reason.ar), "{}", shown.reason.ar);
    let decision = &decided.decisions[&engine.row.id];
    assert_eq!((decision.verdict, decision.engine_verdict), (None, Verdict::Conflict));
    project.make(Edit::SetVerdict { row, verdict: Some(Verdict::Update) }, at(2));
    let decided = project.apply(&comparison).comparison;
    let shown = decided.rows.iter().find(|judgement| judgement.row.id == engine.row.id).expect("row");
    assert_eq!(shown.verdict, Verdict::Update, "what was set says more");
}

#[test]
fn a_claim_alone_asks_what_its_new_kind_asks() {
    let (mut project, comparison) = project();
    let is_alone = |j: &&Judgement| j.row.claims.len() == 1 && j.row.kind == Kind::Killed;
    let alone = comparison.rows.iter().find(is_alone).expect("a toll of one source").row.clone();
    let claim = ClaimAnchor::of(&comparison, alone.claims[0]).expect("claim");
    project.make(Edit::ChangeClaim { claim, changes: vec![Change::Kind(Kind::Missing)] }, at(1));
    let decided = project.apply(&comparison).comparison;
    let row = &decided.rows.iter().find(|j| j.row.claims == alone.claims).expect("row").row;
    assert_eq!(row.kind, Kind::Missing);
    assert_ne!(row.label, alone.label);
}

#[test]
fn a_changed_value_is_judged_anew() {
    let (mut project, comparison) = project();
    let agreed = comparison
        .rows
        .iter()
        .find(|j| j.verdict == Verdict::Agree && j.low.is_some())
        .expect("an agreement");
    let claim = ClaimAnchor::of(&comparison, agreed.row.claims[0]).expect("claim");
    let value = Value::exactly(agreed.high.unwrap_or(0.0) * 3.0 + 1000.0);
    project.make(Edit::ChangeClaim { claim, changes: vec![Change::Value(value)] }, at(1));
    let decided = project.apply(&comparison).comparison;
    let now = decided.rows.iter().find(|judgement| judgement.row.id == agreed.row.id).expect("row");
    assert_ne!((now.verdict, now.high), (agreed.verdict, agreed.high));
}

#[test]
fn a_rejected_claim_answers_nothing_and_comes_back() {
    let (mut project, comparison) = project();
    let (_, claim, id) = subject(&comparison);
    project.make(Edit::RuleClaim { claim: claim.clone(), ruling: Some(Ruling::Rejected) }, at(1));
    let decided = project.apply(&comparison);
    assert!(decided.comparison.rows.iter().all(|judgement| !judgement.row.claims.contains(&id)));
    assert!(decided.comparison.claim(id).is_some());
    project.make(Edit::RuleClaim { claim, ruling: None }, at(2));
    assert_eq!(project.apply(&comparison).comparison, comparison);
}

#[test]
fn decisions_follow_their_words_into_a_newer_version_and_the_lost_are_listed() {
    let (mut project, comparison) = project();
    let (row, claim, id) = subject(&comparison);
    let article = comparison.claim(id).expect("claim").article;
    project.make(Edit::Note { row, text: "ملاحظة".into() }, at(1));
    project.make(Edit::RuleClaim { claim, ruling: Some(Ruling::Confirmed) }, at(2));

    let older = comparison.article(article).expect("article");
    let newer = format!("تحديث: أضافت الوكالة فقرة.\n\n{}", older.text);
    project.replace(article, read("newer.txt", &newer), at(3));
    let comparison = compare(project.articles());
    let decided = project.apply(&comparison);
    assert!(decided.unplaced.is_empty());
    assert_eq!(decided.marks.values().filter(|mark| mark.ruling == Some(Ruling::Confirmed)).count(), 1);

    project.replace(article, read("other.txt", "لم يعد في الخبر أي رقم.\n\nنص آخر تماما."), at(4));
    let comparison = compare(project.articles());
    let decided = project.apply(&comparison);
    assert_eq!(decided.unplaced, [2], "the confirmed words are gone; the note's row has other claims");
}

fn read(name: &str, text: &str) -> Article {
    read_bytes(name, text.as_bytes(), Words::builtin()).articles.remove(0)
}

#[test]
fn adding_an_article_keeps_the_numbers_of_the_others() {
    let (mut project, _) = project();
    project.make(Edit::RemoveArticle { article: ArticleId(5) }, at(1));
    let problems = project.admit(
        read_bytes("x.txt", "خبر جديد عن السد.\n\nنص الخبر.".as_bytes(), Words::builtin()),
        Words::builtin(),
        at(2),
    );
    assert!(problems.is_empty());
    let ids: Vec<u32> = project.articles().iter().map(|article| article.id.0).collect();
    assert_eq!(ids, [1, 2, 3, 4, 6]);
    assert_eq!(project.articles()[4].source, "المصدر 6");
    let again = project.admit(
        read_bytes("y.txt", "خبر جديد عن السد.\n\nنص الخبر.".as_bytes(), Words::builtin()),
        Words::builtin(),
        at(3),
    );
    assert_eq!((again.len(), project.articles().len()), (1, 5));
}

#[test]
fn a_changed_claim_remembers_what_it_was_and_goes_back() {
    let (mut project, comparison) = project();
    let (_, claim, id) = subject(&comparison);
    let changes = vec![Change::Kind(Kind::Age), Change::Value(Value::exactly(7.0))];
    project.make(Edit::ChangeClaim { claim: claim.clone(), changes }, at(1));
    let decided = project.apply(&comparison);
    assert_eq!(decided.marks[&id].before.as_deref(), comparison.claim(id), "what the engine said is kept");
    assert_eq!(decided.comparison.claim(id).map(|claim| claim.kind), Some(Kind::Age));
    assert_eq!(project.history().cursor(), 2, "one step for all that was changed");
    let changed = ClaimAnchor::of(&decided.comparison, id).expect("claim");
    project.make(Edit::RestoreClaim { claim: changed }, at(2));
    let restored = project.apply(&comparison);
    assert!(restored.marks.is_empty());
    assert_eq!(restored.comparison.claims, comparison.claims);
    let rows = |comparison: &Comparison| {
        let mut rows: Vec<_> =
            comparison.rows.iter().map(|row| (row.row.claims.clone(), row.verdict)).collect();
        rows.sort();
        rows
    };
    assert_eq!(rows(&restored.comparison), rows(&comparison), "it answers its old question again");
}

#[test]
fn files_with_one_change_to_a_step_are_still_read() {
    let (_, comparison) = project();
    let (_, claim, _) = subject(&comparison);
    let changes = vec![Change::Hedge(Hedge::AtMost)];
    let edit = Edit::ChangeClaim { claim, changes };
    let newer = serde_json::to_value(&edit).expect("json");
    let mut older = newer.clone();
    let changes = older.as_object_mut().and_then(|edit| edit.remove("changes")).expect("changes");
    older["change"] = changes[0].clone();
    assert_eq!(serde_json::from_value::<Edit>(older).expect("read"), edit);
    assert_eq!(serde_json::from_value::<Edit>(newer).expect("read"), edit);
}

#[test]
fn a_unit_set_by_hand_is_converted_by_the_users_own_list() {
    let own = "parasangs\tlength\t5500\tفرسخ فرسخا\tفرسخان فرسخين\tفراسخ\n";
    let words = Words::load(&[("units.tsv".into(), own.into())]).words;
    let mut project = Project::default();
    for (name, text) in [
        ("a.txt", "حريق في مخيم النهر\n\nيبعد المخيم 11 كيلومترا عن مدينة الواحة، بحسب البلدية."),
        ("b.txt", "حريق في مخيم النهر\n\nيبعد المخيم 12 كيلومترا عن مدينة الواحة، بحسب الدفاع المدني."),
    ] {
        project.admit(read_bytes(name, text.as_bytes(), &words), &words, at(0));
    }
    let comparison = compare(project.articles());
    let row = rows_of_several(&comparison).into_iter().find(|row| row.unit == "kilometres");
    let row = row.expect("both give the distance").row.clone();
    let claim = ClaimAnchor::of(&comparison, row.claims[1]).expect("claim");
    let changes = vec![Change::Value(Value::exactly(2.0)), Change::Unit("parasangs".into())];
    project.make(Edit::ChangeClaim { claim, changes }, at(1));
    let verdict = |decided: &Comparison| {
        decided.rows.iter().find(|judgement| judgement.row.id == row.id).expect("the row").verdict
    };
    let by_own = verdict(&project.apply_with(&comparison, &words).comparison);
    assert!(
        matches!(by_own, Verdict::Agree | Verdict::Compatible),
        "two parasangs are 11 kilometres: {by_own:?}"
    );
    let by_builtin = verdict(&project.apply(&comparison).comparison);
    assert_ne!(by_builtin, by_own, "the built-in list does not know the unit");
}

#[test]
fn a_claim_that_is_split_off_is_told_by_its_own_words() {
    let (mut project, comparison) = project();
    let row =
        comparison.rows.iter().find(|row| row.verdict == Verdict::Conflict && !row.row.detail.is_empty());
    let row = row.expect("a row with words of its own");
    // Three dots stand for a value that is asked for, and for what is cut short.
    let is_of =
        |text: &str, told: &str| told.split('…').all(|part| text.contains(part.trim_end_matches('\u{640}')));
    let home = |decided: &Decided, id| decided.comparison.row_of(id).expect("its row").row.clone();
    for id in &row.row.claims {
        let anchor = ClaimAnchor::of(&comparison, *id).expect("a claim");
        project.make(Edit::SplitClaim { claim: anchor }, at(9));
        let decided = project.apply(&comparison);
        let (alone, claim) = (home(&decided, *id), comparison.claim(*id).expect("a claim"));
        let article = comparison.article(claim.article).expect("its article");
        assert_eq!(alone.claims, [*id]);
        assert!(is_of(&article.text, &alone.detail), "{}", alone.detail);
        let left = decided.comparison.rows.iter().find(|j| j.row.id == row.row.id).expect("the row");
        let texts = left.row.claims.iter().filter_map(|id| comparison.claim(*id)).map(|c| c.article);
        let mut texts = texts.filter_map(|id| comparison.article(id));
        let told = &left.row.detail;
        assert!(texts.any(|article| is_of(&article.text, told)), "{told}");
        project.undo();
    }
}

#[test]
fn rows_that_are_joined_keep_their_notes_and_ticks() {
    let (mut project, comparison) = project();
    let rows: Vec<RowAnchor> = rows_of_several(&comparison)
        .iter()
        .take(4)
        .map(|judgement| RowAnchor::of(&comparison, judgement.row.id).expect("row"))
        .collect();
    let note = |row: &RowAnchor, text: &str| Edit::Note { row: row.clone(), text: text.into() };
    project.make(note(&rows[1], "اتصلت بالوزارة"), at(1));
    project.make(note(&rows[2], "بانتظار رد المستشفى"), at(2));
    project.make(Edit::MarkDone { row: rows[2].clone(), done: true }, at(3));
    let target = rows[0].resolve(&comparison).expect("row");
    let written = |project: &Project| {
        let decisions = project.apply(&comparison).comparison.decisions;
        decisions.get(&target).map(|held| (held.note.clone(), held.done))
    };
    let both = Some(("اتصلت بالوزارة\nبانتظار رد المستشفى".to_owned(), true));
    project.make(Edit::MergeRows { rows: rows[..3].to_vec() }, at(4));
    assert_eq!(written(&project), both, "on a row of which nothing was said");
    project.undo();
    assert_eq!(written(&project), None);
    project.make(note(&rows[0], "رقم الشرطة أحدث"), at(5));
    project.make(Edit::SetVerdict { row: rows[0].clone(), verdict: Some(Verdict::Unclear) }, at(6));
    project.make(Edit::MergeRows { rows: vec![rows[0].clone(), rows[1].clone(), rows[3].clone()] }, at(7));
    let joined = Some(("رقم الشرطة أحدث\nاتصلت بالوزارة".to_owned(), false));
    assert_eq!(written(&project), joined, "behind what stood there");
    let verdict = project.apply(&comparison).comparison.decisions[&target].verdict;
    assert_eq!(verdict, Some(Verdict::Unclear));
}

#[test]
fn an_article_whose_addition_was_undone_and_forgotten_is_in_no_file() {
    let mut project = Project::default();
    let mut admit = |name: &str, text: &str, second| {
        project.admit(read_bytes(name, text.as_bytes(), Words::builtin()), Words::builtin(), at(second));
        if name == "b.txt" {
            project.undo();
        }
        serde_json::to_string(&project).expect("json")
    };
    admit("a.txt", "قُتل 12 شخصا في حريق السوق القديم.", 1);
    assert!(admit("b.txt", "رسالة خاصة لا تعني القراء.", 2).contains("رسالة"), "it can be redone");
    let saved = admit("c.txt", "أصيب 40 عاملا في مصنع الورق.", 3);
    assert!(!saved.contains("رسالة") && saved.contains("السوق") && saved.contains("الورق"));
    let texts: Vec<_> = project.articles().into_iter().map(|article| article.text).collect();
    assert!(texts[0].contains("السوق") && texts[1].contains("الورق"));
}
