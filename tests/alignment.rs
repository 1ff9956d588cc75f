//! The literate suite of rows: two short articles of one event and where their claims meet.

use tadarub::claims::Kind;
use tadarub::intake::{Article, ArticleId, DateBasis, Published};
use tadarub::l10n::Bilingual;
use tadarub::text::Words;
use tadarub::verdict::{Comparison, Verdict, compare, compare_with};

fn article(id: u32, text: &str) -> Article {
    article_at(id, text, if id == 1 { (12, 0) } else { (18, 0) })
}

fn article_at(id: u32, text: &str, (hour, minute): (i8, i8)) -> Article {
    let date = jiff::civil::date(2025, 5, 14);
    let at = date.at(hour, minute, 0, 0).to_zoned(jiff::tz::TimeZone::UTC).expect("a day").timestamp();
    Article {
        id: ArticleId(id),
        path: format!("{id}.txt"),
        sha256: String::new(),
        title: String::new(),
        source: format!("suite {id}"),
        source_is_placeholder: false,
        url: None,
        published: Some(Published {
            date,
            at: Some(at),
            basis: DateBasis::Metadata,
            why: Bilingual::default(),
        }),
        language: "ar".into(),
        text: text.replace(" / ", "\n\n").into(),
        title_span: None,
        dimmed: Vec::new(),
        encoding: "UTF-8".into(),
        notes: Vec::new(),
    }
}

/// The rows in which both articles meet, as the suite writes them.
fn meetings(comparison: &Comparison) -> Vec<String> {
    let words = |claim: &tadarub::claims::Claim| {
        claim.span.of(&comparison.article(claim.article).expect("opened").text).to_owned()
    };
    let mut rows: Vec<(u32, String)> = Vec::new();
    for row in comparison.rows.iter().filter(|r| r.verdict != Verdict::DifferentScope) {
        let claims: Vec<_> = row.row.claims.iter().filter_map(|id| comparison.claim(*id)).collect();
        let of = |article: u32| claims.iter().find(|c| c.article == ArticleId(article));
        if let (Some(a), Some(b)) = (of(1), of(2)) {
            rows.push((a.id.0, format!("{} | {} = {}", row.verdict.id(), words(a), words(b))));
        }
    }
    rows.sort();
    rows.into_iter().map(|(_, row)| row).collect()
}

#[test]
fn claims_meet_where_they_answer_one_question() {
    let suite = include_str!("suites/rows.txt");
    let mut failures = Vec::new();
    let mut cases = 0;
    let mut lines = suite.lines().peekable();
    while let Some(line) = lines.next() {
        let Some(first) = line.strip_prefix("> ") else { continue };
        let second = lines.next().and_then(|l| l.strip_prefix("< ")).expect("a second article");
        let mut wanted: Vec<&str> = Vec::new();
        while let Some(next) = lines.next_if(|l| !l.trim().is_empty()) {
            wanted.push(next);
        }
        wanted.retain(|w| *w != "none");
        let found = meetings(&compare(vec![article(1, first), article(2, second)]));
        cases += 1;
        if found != wanted {
            failures.push(format!("{first}\n{second}\n    wanted {wanted:#?}\n    found  {found:#?}"));
        }
    }
    assert!(cases > 5, "the suite is read");
    assert!(failures.is_empty(), "{} of {cases} pairs:\n{}", failures.len(), failures.join("\n"));
}

#[test]
fn a_hundred_reports_of_one_story_meet() {
    let reports = (1..=100).map(|id| {
        let injured = if id % 2 == 0 { 30 } else { 31 };
        article(id, &format!("قتل 7 أشخاص وأصيب {injured} آخرون في انهيار سقف السوق المركزي بمدينة الميناء."))
    });
    let comparison = compare(reports.collect());
    let alone = comparison.rows.iter().filter(|row| row.verdict == Verdict::SingleSource).count();
    assert_eq!(alone, 0, "{} rows", comparison.rows.len());
}

#[test]
fn what_contradicts_a_row_and_stays_apart_is_told() {
    let arrests = compare(vec![
        article(1, "أعلنت الشرطة اعتقال أربعة من المشتبه بهم في حي الزيتون."),
        article(2, "انتهت العملية في الحي باعتقال ستة من أفراد العصابة وضبط سيارات كثيرة."),
    ]);
    let row = arrests.row_of(arrests.claims[0].id).expect("a row");
    let related = arrests.related(&row.row);
    assert_eq!(related.len(), 1, "{:#?}", arrests.rows);
    assert_eq!(arrests.related(&related[0].row)[0].row.id, row.row.id, "each leads to the other");
    // Ages told side by side are of two people.
    let text = "قالت الجدة إن حفيديها بعمر 4 سنوات و6 سنوات نجوا من الحريق.";
    let ages = compare(vec![article(1, text), article(2, text)]);
    let told: Vec<_> = ages.rows.iter().filter(|row| row.row.kind == Kind::Age).collect();
    assert_eq!(told.len(), 2, "{:#?}", ages.rows);
    assert!(told.iter().all(|row| row.row.claims.len() == 2 && ages.related(&row.row).is_empty()));
}

#[test]
fn reports_of_one_quarter_of_an_hour_are_of_one_stage() {
    let verdict = |second: &str, minute| {
        let first = article_at(1, "قتل 10 عمال في انهيار المنجم القديم.", (12, 0));
        let comparison = compare(vec![first, article_at(2, second, (12, minute))]);
        let row = comparison.rows.iter().find(|row| row.row.claims.len() == 2 && !row.row.repeats);
        row.map(|row| row.verdict)
    };
    let plain = "قتل 12 عاملا في انهيار المنجم القديم.";
    assert_eq!(verdict(plain, 15), Some(Verdict::Conflict));
    assert_eq!(verdict(plain, 16), Some(Verdict::Update));
    let risen = "ارتفع عدد قتلى انهيار المنجم القديم إلى 12 عاملا.";
    assert_eq!(verdict(risen, 5), Some(Verdict::Update), "it says itself that the toll has risen");
}

/// Of the toll that two articles of one day give, of which no hour is known, the verdict.
fn verdict_of_a_day(first: &str, second: &str) -> Option<Verdict> {
    let mut articles = vec![article(1, first), article(2, second)];
    articles.iter_mut().filter_map(|a| a.published.as_mut()).for_each(|p| p.at = None);
    let comparison = compare(articles);
    let row = comparison.rows.iter().find(|r| r.row.kind == Kind::Killed && r.row.claims.len() > 1);
    row.map(|row| row.verdict)
}

#[test]
fn reports_of_one_day_follow_each_other_where_they_say_so() {
    let first = "قتل 12 عاملا في انفجار مصنع الورق قرب المرفأ.";
    for (second, wanted) in [
        // Nothing tells which is later.
        ("قتل 15 عاملا في انفجار مصنع الورق قرب المرفأ.", Verdict::Unclear),
        ("ارتفع عدد قتلى انفجار مصنع الورق قرب المرفأ إلى 15 عاملا.", Verdict::Update),
        (
            "قتل 15 عاملا في انفجار مصنع الورق قرب المرفأ. وكانت حصيلة سابقة أشارت إلى مقتل 12 عاملا.",
            Verdict::Update,
        ),
    ] {
        assert_eq!(verdict_of_a_day(first, second), Some(wanted), "{second}");
    }
}

#[test]
fn a_later_report_may_lower_a_figure() {
    let first = "قتل 32 راكبا في تصادم القطارين قرب محطة الوادي.";
    let verdict = |second: &str| {
        let comparison = compare(vec![article(1, first), article(2, second)]);
        let row = comparison.rows.iter().find(|r| r.row.kind == Kind::Killed && r.row.claims.len() > 1);
        row.map(|row| (row.verdict, row.reason.en.clone()))
    };
    let lowered = verdict("تراجع عدد قتلى تصادم القطارين قرب محطة الوادي إلى 19 راكبا.");
    assert_eq!(lowered.as_ref().map(|l| l.0), Some(Verdict::Update), "{lowered:?}");
    assert!(lowered.is_some_and(|(_, why)| why.contains("lowers")));
    let fewer = verdict("قتل 19 راكبا في تصادم القطارين قرب محطة الوادي.");
    assert_eq!(fewer.map(|f| f.0), Some(Verdict::Conflict));
}

#[test]
fn a_sum_is_no_row_of_its_total() {
    let text = "قتل 11 شخصا، منهم 8 رجال و6 نساء، في غرق العبارة.";
    let comparison = compare(vec![article(1, text), article(2, "قتل 30 شخصا في غرق العبارة.")]);
    let total = comparison.claims.iter().find(|c| c.span.of(text).starts_with("11")).expect("a total");
    let sum = comparison.rows.iter().find(|row| row.row.repeats && row.verdict == Verdict::Conflict);
    assert!(sum.is_some_and(|row| row.row.claims.contains(&total.id)), "{:#?}", comparison.rows);
    assert!(comparison.row_of(total.id).is_some_and(|row| !row.row.repeats));
    for text in [
        "ترشح 120 مرشحا، بينهم 9 نساء، في اقتراع يتابعه 300 مراقب.",
        "أصيب 80 شخصا بالرصاص، بينهم 4 في حالة حرجة، ومن بين المصابين 20 طفلا و3 صحفيين.",
        "قتل 30 شخصا، بينهم 5 جنود. وكان 90 شخصا قتلوا في هجوم سابق.",
        // More than all are none of them.
        "أدخل المستشفى 60 مصابا، منهم 20 في حالة غيبوبة، وبلغ عدد المصابين 180 بعد التدقيق.",
    ] {
        let sums = compare(vec![article(1, text)]);
        assert!(sums.rows.iter().all(|row| row.verdict != Verdict::Conflict), "{text}");
    }
}

/// The verdict of the row in which one article gives both figures, and the reason in Arabic.
fn of_one_article(text: &str, figures: [f64; 2]) -> Option<(Verdict, String)> {
    let comparison = compare(vec![article(1, text)]);
    let gives = |row: &tadarub::verdict::Judgement, figure: f64| {
        let claims = row.row.claims.iter().filter_map(|id| comparison.claim(*id));
        claims.into_iter().any(|c| c.value == tadarub::claims::Value::exactly(figure))
    };
    let row = comparison.rows.iter().find(|row| figures.iter().all(|figure| gives(row, *figure)))?;
    Some((row.verdict, row.reason.ar.clone()))
}

#[test]
fn an_article_may_set_two_accounts_against_each_other() {
    let both = |text: &str| of_one_article(text, [14.0, 33.0]);
    for text in [
        "قالت وزارة الداخلية إن 14 محتجا قتلوا في الساحة. في حين تحدثت نقابة الأطباء عن مقتل 33 محتجا.",
        "أعلنت الشرطة مقتل 14 شخصا في الساحة، بينما قالت فرق الإسعاف إن 33 شخصا قتلوا.",
        "قالت الشرطة إن عدد القتلى بلغ 14. وقال مدير المستشفى إن 33 جثة نقلت إليه.",
    ] {
        let (verdict, reason) = both(text).unwrap_or_else(|| panic!("{text}"));
        assert_eq!(verdict, Verdict::Conflict, "{text}");
        assert!(reason.contains("عن أكثر من قائل"), "{reason}");
    }
    // An earlier report bears out neither.
    let later = "قالت الشرطة إن 14 شخصا قتلوا في الساحة، بينما قالت فرق الإسعاف إن 33 شخصا قتلوا.";
    let comparison = compare(vec![article(1, "قتل 20 شخصا في الساحة، بحسب الشرطة."), article(2, later)]);
    let row = comparison.rows.iter().find(|row| row.row.claims.len() == 3).expect("a row of all three");
    assert_eq!(row.verdict, Verdict::Conflict, "{}", row.reason.en);
    for text in [
        "أعلن الجيش مقتل 14 مسلحا في الكمين، بينما قالت الفصائل إنها قتلت 33 جنديا.",
        "قالت الشرطة إن 14 شخصا قتلوا في انفجار المصنع، فيما أعلن الدفاع المدني مقتل 33 شخصا في غرق عبارة.",
        "قالت الشرطة إن 14 شخصا قتلوا في الساحة، فيما قالت الشرطة إن 33 شخصا قتلوا.",
        "قالت الشرطة إن 14 شخصا قتلوا في البصرة. وقال مدير المستشفى إن 33 شخصا قتلوا في الموصل.",
    ] {
        assert_eq!(both(text), None, "{text}");
    }
}

#[test]
fn figures_that_differ_by_a_slip_of_the_pen_meet_and_say_so() {
    let reason = |first: &str, second: &str| {
        let comparison = compare(vec![article(1, first), article(2, second)]);
        let row = comparison.rows.into_iter().find(|row| row.verdict == Verdict::Conflict)?;
        Some(row.reason.en)
    };
    let since = "أودت الحصبة بحياة 1879 مريضا منذ مطلع العام، بحسب منظمة الصحة.";
    let swapped = "قالت منظمة الصحة إن الوباء قتل 1789 مريضا في البلاد.";
    let said = reason(since, swapped);
    assert!(said.as_ref().is_some_and(|said| said.contains("may be a misprint")), "{said:?}");
    // Nor does the title give what the text does not.
    let (verdict, said) = of_one_article(
        "نال مرشح الجبهة 46283 صوتا في الدائرة. وتجاوز الإقبال التوقعات. وبحصول مرشح الجبهة على 46293 صوتا حسم السباق.",
        [46283.0, 46293.0],
    )
    .expect("a row of both counts");
    assert_eq!(verdict, Verdict::Conflict);
    assert!(said.contains("خطأً طباعياً"), "{said}");
    let thousand = "قال الوزير إن صفقة المصنع ستوفر 40 ألف فرصة عمل في ولايات الساحل.";
    let left_out = "صفقة المصنع ستوفر 40 فرصة عمل في ولايات الساحل، بحسب الوزير.";
    let said = reason(thousand, left_out);
    assert!(said.as_ref().is_some_and(|said| said.contains("only by a nought")), "{said:?}");
    let planned = "توفر صفقة المصنع 40 فرصة عمل في ولايات الساحل، بحسب الوزير.";
    assert!(reason(thousand, planned).is_some(), "no plan for thousands is carried out by forty");
    let other_jobs = "صفقة المصنع كبيرة. أما متجر القرية فيشغّل 40 عاملا.";
    assert_eq!(reason(thousand, other_jobs), None);
    // What nobody would call a slip keeps its bars.
    let other = "قالت منظمة الصحة إن الوباء قتل 1456 مريضا في البلاد.";
    assert!(reason(since, other).is_none_or(|said| !said.contains("misprint")));
}

#[test]
fn a_report_that_tells_what_a_toll_rose_from_stands_by_the_new_one() {
    let first = "قتل ثلاثة أشخاص في هجوم بالسكين على سوق النخيل، بحسب الشرطة.";
    let verdict = |second: &str| {
        let comparison = compare(vec![article(1, first), article(2, second)]);
        let gives = |row: &tadarub::verdict::Judgement, figure: f64| {
            let mut claims = row.row.claims.iter().filter_map(|id| comparison.claim(*id));
            claims.any(|c| c.value == tadarub::claims::Value::exactly(figure))
        };
        let row = comparison.rows.iter().find(|row| gives(row, 3.0) && gives(row, 4.0))?;
        Some(row.verdict)
    };
    let risen = "ارتفع عدد ضحايا هجوم سوق النخيل إلى أربعة قتلى بوفاة جريح. وقتل المهاجم ثلاثة أشخاص بالسكين قبل أن توقفه الشرطة.";
    assert_eq!(verdict(risen), Some(Verdict::Update));
    // Two speakers of whom one tells the risen toll do not quarrel.
    let by_two = "قالت وزارة الداخلية إن عدد ضحايا هجوم سوق النخيل ارتفع إلى أربعة قتلى. وأعلنت وزارة الصحة مقتل ثلاثة أشخاص كحصيلة أولية.";
    assert_eq!(verdict(by_two), Some(Verdict::Update));
    // Those of another place are other people.
    let elsewhere = "ارتفع عدد ضحايا هجوم سوق النخيل إلى أربعة قتلى. وقتل ثلاثة أشخاص في حريق بمدينة البصرة.";
    assert_ne!(verdict(elsewhere), Some(Verdict::Conflict));
}

/// The verdict on the two articles of these texts, read and compared with a user's list.
fn verdict_with(list: (&str, &str), first: &str, second: &str, kind: Kind) -> Option<Verdict> {
    let loaded = Words::load(&[(list.0.into(), list.1.into())]);
    assert!(loaded.errors.is_empty(), "{:?}", loaded.errors);
    let comparison = compare_with(vec![article(1, first), article(2, second)], &loaded.words);
    let row = comparison.rows.iter().find(|r| r.row.kind == kind && r.row.claims.len() > 1);
    row.map(|row| row.verdict)
}

#[test]
fn what_leaves_a_rank_as_high_as_it_is_stands_in_the_users_lists() {
    let (first, second) =
        ("قال العقيد الركن سامر حداد إن المناورة انتهت.", "قال العقيد سامر حداد إن المناورة انتهت.");
    let verdict = |list| verdict_with(("keywords.tsv", list), first, second, Kind::Rank);
    assert_eq!(verdict(""), Some(Verdict::Compatible));
    assert_eq!(verdict("staff\tstaff\tال\tطيار\n"), Some(Verdict::Conflict), "it is none of the user's");
    let (first, second) = ("قال العقيد الغطاس سامر حداد إن المناورة انتهت.", second);
    let verdict = |list| verdict_with(("keywords.tsv", list), first, second, Kind::Rank);
    assert_eq!(verdict(""), Some(Verdict::Conflict));
    assert_eq!(verdict("diver\tstaff\tال\tغطاس\n"), Some(Verdict::Compatible));
}

#[test]
fn which_counts_grow_stands_in_the_users_lists() {
    let (first, second) = ("أُغلقت 12 مدرسة في المدينة.", "أُغلقت 19 مدرسة في المدينة.");
    let verdict = |list| verdict_with(("growth.tsv", list), first, second, Kind::CountOther);
    assert_eq!(verdict(""), Some(Verdict::Update));
    assert_eq!(verdict("school\tconcept\tstays\n"), Some(Verdict::Conflict));
}
