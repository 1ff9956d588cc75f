//! The reading room driven as a reader drives it, found by words and labels.

use std::sync::Arc;

use egui::accesskit::Role;
use egui::{Event, MouseWheelUnit, TouchPhase, Vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use smol_str::SmolStr;
use tadarub::align::{Row, RowId};
use tadarub::app::blind::Blind;
use tadarub::app::wording::Wording;
use tadarub::app::words::Lists;
use tadarub::claims::{Claim, ClaimId, Hedge, Kind, Polarity, Scope, Value};
use tadarub::intake::{Article, ArticleId, DimReason, Dimmed};
use tadarub::l10n::{Bilingual, Lang};
use tadarub::text::Span;
use tadarub::ui::UiContext;
use tadarub::ui::reading::{ReadingEvent, ReadingRoom, ReadingView, RowAction};
use tadarub::ui::text::Query;
use tadarub::verdict::{Comparison, Judgement, Verdict};

const FILLER: &str = "وتواصلت أعمال الصيانة في الجسر القديم بحضور عدد كبير من المهندسين والعمال والأهالي.\n";

fn article(id: u32, source: &str, text: String) -> Article {
    let repeated = text.find("أخبار أخرى").map(|start| Dimmed {
        span: Span::new(start, start + "أخبار أخرى".len()),
        reason: DimReason::Furniture,
    });
    Article {
        id: ArticleId(id),
        path: format!("{id}.txt"),
        sha256: String::new(),
        title: format!("مقال {source}"),
        source: source.to_owned(),
        source_is_placeholder: false,
        url: None,
        published: None,
        language: "ar".to_owned(),
        text: Arc::from(text),
        title_span: None,
        dimmed: repeated.into_iter().collect(),
        encoding: "UTF-8".to_owned(),
        notes: Vec::new(),
    }
}

fn claim(id: u32, article: &Article, words: &str, value: f64) -> Claim {
    let start = article.text.find(words).expect("the words are in the text");
    let span = Span::new(start, start + words.len());
    Claim {
        id: ClaimId(id),
        article: article.id,
        span,
        sentence: span,
        kind: Kind::CountOther,
        value: Value::exactly(value),
        unit: SmolStr::default(),
        hedge: Hedge::Exact,
        counted: SmolStr::default(),
        scope: Scope::default(),
        speaker: None,
        polarity: Polarity::Asserted,
        as_of: None,
        rule: "".into(),
        confidence: 1.0,
        features: Default::default(),
    }
}

fn row(id: u32, question: &str, claims: &[u32], verdict: Verdict) -> Judgement {
    Judgement {
        row: Row {
            id: RowId(id),
            kind: Kind::CountOther,
            label: Bilingual { ar: question.to_owned(), en: question.to_owned() },
            detail: String::new(),
            claims: claims.iter().map(|c| ClaimId(*c)).collect(),
            why: Bilingual::default(),
            scope_gap: None,
            tie: None,
            related: Vec::new(),
            repeats: false,
        },
        verdict,
        reason: Bilingual::default(),
        unit: SmolStr::default(),
        low: None,
        high: None,
        origins: Vec::new(),
        policies: None,
        severity: 0.5,
    }
}

/// Two articles that agree at the top and disagree after so many paragraphs of filler.
fn apart(first: usize, second: usize) -> Comparison {
    let articles = vec![
        article(
            1,
            "الأولى",
            format!("وصل 12 مهندساً صباحاً.\n{}واستُخدم 300 طن من الحديد.\nأخبار أخرى", FILLER.repeat(first)),
        ),
        article(
            2,
            "الثانية",
            format!("حضر 12 مهندساً أمس.\n{}ونُقل 450 طناً من الحديد.\n", FILLER.repeat(second)),
        ),
    ];
    let claims = vec![
        claim(1, &articles[0], "12 مهندساً", 12.0),
        claim(2, &articles[0], "300 طن", 300.0),
        claim(3, &articles[1], "12 مهندساً", 12.0),
        claim(4, &articles[1], "450 طناً", 450.0),
    ];
    let rows = vec![
        row(1, "كم مهندساً؟", &[1, 3], Verdict::Agree),
        row(2, "كم طناً من الحديد؟", &[2, 4], Verdict::Conflict),
    ];
    Comparison { articles, claims, rows, ..Comparison::default() }
}

fn comparison() -> Comparison {
    apart(40, 25)
}

struct State {
    cx: UiContext,
    room: ReadingRoom,
    comparison: Comparison,
    order: Vec<ArticleId>,
    pinned: usize,
    selected: Option<RowId>,
    query: Query,
    focus: Option<ArticleId>,
    events: Vec<ReadingEvent>,
}

fn harness_of(comparison: Comparison, lang: Lang) -> Harness<'static, State> {
    let state = State {
        cx: UiContext::new(lang, false),
        room: ReadingRoom::default(),
        order: comparison.articles.iter().map(|article| article.id).collect(),
        comparison,
        pinned: 0,
        selected: None,
        query: Query::default(),
        focus: None,
        events: Vec::new(),
    };
    Harness::builder().with_size(Vec2::new(1000.0, 700.0)).with_max_steps(40).build_ui_state(
        |ui, state: &mut State| {
            state.cx.begin_frame(ui.ctx());
            let view = ReadingView {
                pinned: state.pinned,
                selected: state.selected,
                focus: state.focus,
                ..ReadingView::new(
                    &state.comparison,
                    &state.order,
                    &state.query,
                    Wording { lang: state.cx.lang, arabic_digits: false },
                )
            };
            state.events.extend(state.room.ui(ui, &mut state.cx, &view));
        },
        state,
    )
}

fn harness(lang: Lang) -> Harness<'static, State> {
    let mut harness = harness_of(comparison(), lang);
    harness.run();
    harness
}

#[test]
fn pressing_a_highlighted_word_selects_its_row() {
    let mut harness = harness(Lang::Ar);
    harness.get_all_by_role_and_label(Role::Mark, "12 مهندساً").next().expect("a mark").click();
    harness.run();
    assert_eq!(harness.state().events, [ReadingEvent::SelectRow(RowId(1))]);
}

#[test]
fn selecting_a_row_brings_its_words_to_one_height() {
    let mut harness = harness(Lang::Ar);
    assert!(harness.query_by_role_and_label(Role::Mark, "300 طن").is_none(), "it lies far below");
    harness.state_mut().selected = Some(RowId(2));
    harness.run();
    let first = harness.get_by_role_and_label(Role::Mark, "300 طن").rect();
    let second = harness.get_by_role_and_label(Role::Mark, "450 طناً").rect();
    assert!((first.center().y - second.center().y).abs() < 2.0, "{first:?} {second:?}");
    assert!(first.center().y > 100.0 && first.center().y < 500.0);
    harness.get_by_label_contains("كم طناً من الحديد؟");
}

#[test]
fn words_far_down_in_long_articles_meet_too() {
    let mut harness = harness_of(apart(700, 300), Lang::Ar);
    harness.step();
    harness.state_mut().selected = Some(RowId(2));
    harness.run();
    let first = harness.get_by_role_and_label(Role::Mark, "300 طن").rect();
    let second = harness.get_by_role_and_label(Role::Mark, "450 طناً").rect();
    assert!((first.center().y - second.center().y).abs() < 2.0, "{first:?} {second:?}");
}

#[test]
fn without_motion_the_words_are_there_in_the_next_frame() {
    let mut harness = harness(Lang::Ar);
    harness.state_mut().cx.still = true;
    harness.state_mut().selected = Some(RowId(2));
    harness.run_steps(2);
    harness.get_by_role_and_label(Role::Mark, "300 طن");
}

#[test]
fn columns_run_with_the_interface() {
    for (lang, first_is_left) in [(Lang::Ar, false), (Lang::En, true)] {
        let harness = harness(lang);
        let first = harness.get_by_label("الأولى").rect();
        let second = harness.get_by_label("الثانية").rect();
        assert_eq!(first.center().x < second.center().x, first_is_left, "{lang:?}");
    }
}

#[test]
fn names_can_be_hidden() {
    let mut harness = harness(Lang::Ar);
    let articles = harness.state().comparison.articles.clone();
    harness.state_mut().cx.blind = Some(Arc::new(Blind::new(&articles, &Lists::default())));
    harness.run();
    assert!(harness.query_by_label("الأولى").is_none());
    harness.get_by_label("المقال 1");
    harness.get_by_label("المقال 2");
}

#[test]
fn searching_counts_hits_in_every_column() {
    let mut harness = harness(Lang::En);
    harness.state_mut().query = Query::new("صيانه");
    harness.run();
    harness.get_by_label("40 hits");
    harness.get_by_label("25 hits");
}

#[test]
fn focus_shows_one_article_with_what_the_others_say() {
    let mut harness = harness(Lang::Ar);
    harness.state_mut().focus = Some(ArticleId(1));
    harness.run();
    assert!(harness.query_by_label("الثانية").is_none(), "the other column is gone");
    harness.get_by_label("الثانية: 12 مهندساً").click();
    harness.run();
    assert_eq!(harness.state().events, [ReadingEvent::SelectRow(RowId(1))]);
    harness.get_by_label("العودة إلى جميع المقالات").click();
    harness.run();
    assert_eq!(harness.state().events.last(), Some(&ReadingEvent::Focus(None)));
}

#[test]
fn the_bar_acts_on_the_selected_row() {
    let mut harness = harness(Lang::Ar);
    harness.state_mut().selected = Some(RowId(2));
    harness.run();
    harness.get_by_label("300 مقابل 450");
    harness.get_by_label("أؤكد").click();
    harness.run();
    assert_eq!(harness.state().events, [ReadingEvent::Act(RowAction::Confirm)]);
}

#[test]
fn the_bar_covers_no_line_of_an_article() {
    let mut harness = harness(Lang::Ar);
    let foot = |harness: &Harness<'static, State>| {
        let bottoms = harness.get_all_by_role(Role::Article).map(|column| column.rect().bottom());
        bottoms.fold(f32::NEG_INFINITY, f32::max)
    };
    assert!((foot(&harness) - 700.0).abs() < 10.0, "without a row they reach the foot: {}", foot(&harness));
    harness.state_mut().selected = Some(RowId(2));
    harness.run();
    let bar = harness.get_by_label("أؤكد").rect();
    assert!(foot(&harness) <= bar.top(), "{} {bar:?}", foot(&harness));
}

#[test]
fn the_wheel_scrolls_one_column_only() {
    let mut harness = harness(Lang::Ar);
    let place = |harness: &Harness<'static, State>, at: usize| {
        let mark = harness.get_all_by_role_and_label(Role::Mark, "12 مهندساً").nth(at);
        mark.map(|mark| mark.rect().center())
    };
    let (first, second) = (place(&harness, 0).expect("a mark"), place(&harness, 1).expect("a mark"));
    harness.hover_at(first);
    harness.event(Event::MouseWheel {
        unit: MouseWheelUnit::Point,
        delta: Vec2::new(0.0, -24.0),
        phase: TouchPhase::Move,
        source: egui::MouseWheelSource::Wheel,
        modifiers: egui::Modifiers::NONE,
    });
    harness.run();
    let (now_first, now_second) = (place(&harness, 0).expect("a mark"), place(&harness, 1).expect("a mark"));
    assert!(now_first.y < first.y - 5.0, "{first:?} {now_first:?}");
    assert!((now_second.y - second.y).abs() < 0.1);
}

#[test]
fn a_drag_over_words_selects_them_for_a_claim() {
    let mut harness = harness(Lang::Ar);
    let mark = harness.get_all_by_role_and_label(Role::Mark, "12 مهندساً").next().expect("a mark").rect();
    // Just before the digits: their own right edge lies after them, as digits run from the left.
    harness.drag_at(mark.right_center() + egui::vec2(3.0, 0.0));
    harness.run();
    harness.hover_at(mark.left_center() + egui::vec2(1.0, 0.0));
    harness.run();
    harness.drop_at(mark.left_center() + egui::vec2(1.0, 0.0));
    harness.run();
    let Some(ReadingEvent::SelectText(Some((article, span)))) = harness.state().events.last().copied() else {
        panic!("no words were selected: {:?}", harness.state().events);
    };
    let text =
        &harness.state().comparison.articles.iter().find(|a| a.id == article).expect("the article").text;
    assert_eq!(span.of(text), "12 مهندساً");
}

#[test]
fn page_keys_scroll_the_column_that_was_pressed() {
    let mut harness = harness(Lang::Ar);
    assert!(harness.query_by_role_and_label(Role::Mark, "300 طن").is_none());
    harness.get_all_by_role(Role::Article).next().expect("a column").click();
    harness.run();
    harness.key_press(egui::Key::End);
    harness.run();
    harness.get_by_role_and_label(Role::Mark, "300 طن");
    harness.key_press(egui::Key::Home);
    harness.run();
    assert!(harness.query_by_role_and_label(Role::Mark, "300 طن").is_none());
}

#[test]
fn nothing_to_read_is_said_so() {
    let mut harness = harness_of(Comparison::default(), Lang::Ar);
    harness.run();
    harness.get_by_label("لا مقالات معروضة");
}

#[test]
fn fifty_articles_stand_side_by_side() {
    let articles: Vec<Article> =
        (1..=50).map(|n| article(n, &format!("المصدر {n}"), FILLER.repeat(20))).collect();
    let mut harness = harness_of(Comparison { articles, ..Comparison::default() }, Lang::Ar);
    harness.run();
    harness.get_by_label("المصدر 1");
    assert!(harness.query_by_label("المصدر 40").is_none(), "only what is visible is laid out");
}

#[test]
fn columns_out_of_sight_come_to_the_selected_row_too_and_rest() {
    let text = |n: u32| format!("{}واستُخدم {n} طن من الحديد.\n{}", FILLER.repeat(60), FILLER.repeat(40));
    let articles: Vec<Article> = (1..=20).map(|n| article(n, &format!("المصدر {n}"), text(n))).collect();
    let claims: Vec<Claim> =
        articles.iter().zip(1..).map(|(a, n)| claim(n, a, &format!("{n} طن"), f64::from(n))).collect();
    let ids: Vec<u32> = (1..=20).collect();
    let rows = vec![row(1, "كم طناً؟", &ids, Verdict::Conflict)];
    let mut harness = harness_of(Comparison { articles, claims, rows, ..Comparison::default() }, Lang::Ar);
    harness.run();
    harness.state_mut().selected = Some(RowId(1));
    // More steps than this are a window that never rests.
    harness.run();
    let first = harness.get_by_role_and_label(Role::Mark, "1 طن").rect();
    assert!(harness.query_by_role_and_label(Role::Mark, "20 طن").is_none(), "it is out of sight");
    harness.state_mut().room.reveal(ArticleId(20));
    harness.run();
    let last = harness.get_by_role_and_label(Role::Mark, "20 طن").rect();
    assert!((first.center().y - last.center().y).abs() < 2.0, "{first:?} {last:?}");
}

/// Twenty articles that tell of a road each, of which the twelfth and the last tell of iron too.
fn of_iron() -> Comparison {
    let text = |n: u32| match n {
        12 | 20 => format!("عُبّدت {n} طريقاً.\n{}واستُخدم {n} طن من الحديد.\n", FILLER),
        _ => format!("عُبّدت {n} طريقاً.\n{}", FILLER),
    };
    let articles: Vec<Article> = (1..=20).map(|n| article(n, &format!("المصدر {n}"), text(n))).collect();
    let mut claims: Vec<Claim> =
        articles.iter().zip(1..).map(|(a, n)| claim(n, a, &format!("{n} طريقاً"), f64::from(n))).collect();
    claims.extend([12, 20].map(|n| {
        let told = &articles[n as usize - 1];
        claim(n + 20, told, &format!("{n} طن"), f64::from(n))
    }));
    let roads: Vec<u32> = (1..=20).collect();
    let rows = vec![
        row(1, "كم طريقاً؟", &roads, Verdict::Conflict),
        row(2, "كم طناً من الحديد؟", &[32, 40], Verdict::Conflict),
    ];
    Comparison { articles, claims, rows, ..Comparison::default() }
}

#[test]
fn what_tells_of_the_row_stands_side_by_side_where_there_is_no_room_for_all() {
    for lang in Lang::ALL {
        let mut harness = harness_of(of_iron(), lang);
        let at = |harness: &Harness<'static, State>, name: &str| {
            harness.query_by_label(name).map(|head| head.rect().center().x)
        };
        harness.state_mut().selected = Some(RowId(1));
        harness.run();
        assert!(at(&harness, "المصدر 1").is_some() && at(&harness, "المصدر 12").is_none());
        harness.state_mut().selected = Some(RowId(2));
        harness.run();
        let [first, second] = ["المصدر 12", "المصدر 20"].map(|name| at(&harness, name).expect("in view"));
        assert!((first > second) == (lang == Lang::Ar) && (first - second).abs() < 300.0, "{lang:?}");
        harness.get_by_role_and_label(Role::Mark, "12 طن");
        harness.get_by_role_and_label(Role::Mark, "20 طن");
        // A row that is selected by its words moves no column from under the pointer.
        harness.get_by_role_and_label(Role::Mark, "20 طريقاً").click();
        harness.run();
        let pressed = harness.state_mut().events.pop();
        assert_eq!(pressed, Some(ReadingEvent::SelectRow(RowId(1))));
        harness.state_mut().selected = Some(RowId(1));
        harness.run();
        assert_eq!(at(&harness, "المصدر 20"), Some(second), "{lang:?}");
        // What is pinned stays first, and where all find room the user's order stands.
        harness.state_mut().pinned = 1;
        harness.state_mut().selected = Some(RowId(2));
        harness.run();
        assert!(at(&harness, "المصدر 1").is_some() && at(&harness, "المصدر 20").is_some());
        harness.state_mut().order.truncate(3);
        harness.state_mut().selected = Some(RowId(1));
        harness.run();
        assert!(at(&harness, "المصدر 3").is_some());
    }
}
