//! The bundled sample promises to show every verdict and every kind at the first start.

use std::collections::BTreeSet;

use tadarub::claims::Kind;
use tadarub::intake::{read_bytes, reread, samples};
use tadarub::text::Words;
use tadarub::verdict::{Verdict, compare};

#[test]
fn the_sample_shows_every_kind_and_every_verdict() {
    let comparison = compare(samples());
    let kinds: BTreeSet<Kind> = comparison.claims.iter().map(|claim| claim.kind).collect();
    let lacking: Vec<&Kind> = Kind::ALL.iter().filter(|kind| !kinds.contains(kind)).collect();
    assert!(lacking.is_empty(), "kinds that do not occur: {lacking:?}");
    let verdicts: BTreeSet<Verdict> = comparison.rows.iter().map(|row| row.verdict).collect();
    // Whether anything stays unclear is the engine's to say.
    let lacking: Vec<&Verdict> =
        Verdict::ALL.iter().filter(|v| **v != Verdict::Unclear && !verdicts.contains(v)).collect();
    assert!(lacking.is_empty(), "verdicts that do not occur: {lacking:?}");
}

/// What a reader who compares the five articles by hand finds, by words that stand in the row.
const READ_BY_HAND: [(Verdict, &[&str]); 14] = [
    (Verdict::Conflict, &["نحو ألفي جندي", "2000 جندي", "٣٥٠٠ جندي"]),
    (Verdict::Conflict, &["اللواء سامر الحيدري", "العميد سامر الحيدري"]),
    (Verdict::Update, &["32 قتيلا", "47 قتيلا", "58 قتيلا"]),
    (Verdict::Update, &["نحو 60 شخصا", "23 مفقودا"]),
    (Verdict::Update, &["14 قرية", "١٧ قرية"]),
    (Verdict::Update, &["٦٨ جريحا", "نحو مئة جريح"]),
    (Verdict::Compatible, &["أكثر من 12 ألف شخص", "12400 نازح", "يناهز 12 ألفا"]),
    (Verdict::Compatible, &["30 سبتمبر الجاري", "نهاية أيلول"]),
    (Verdict::Agree, &["أربعة متطوعين", "المتطوعين الأربعة"]),
    (Verdict::Agree, &["ست قذائف", "٦ قذائف"]),
    (Verdict::Agree, &["12 مروحية", "اثنتي عشرة مروحية"]),
    (Verdict::Agree, &["٢٠ مليون دولار", "20 مليون دولار"]),
    (Verdict::Agree, &["سبعة أعوام", "7 أعوام"]),
    (Verdict::DifferentScope, &["هجومين", "خمس هجمات"]),
];

#[test]
fn the_sample_is_judged_as_a_reader_would() {
    let comparison = compare(samples());
    let words = |id| {
        let claim = comparison.claims.iter().find(|claim| claim.id == id);
        let article = claim.and_then(|c| comparison.articles.iter().find(|a| a.id == c.article));
        claim.zip(article).map_or("", |(claim, article)| claim.span.of(&article.text))
    };
    for (verdict, told) in READ_BY_HAND {
        let found = comparison.rows.iter().find(|row| {
            let row: Vec<&str> = row.row.claims.iter().map(|id| words(*id)).collect();
            told.iter().all(|words| row.contains(words))
        });
        assert_eq!(found.map(|row| row.verdict), Some(verdict), "{told:?}");
    }
}

#[test]
fn a_line_that_dates_the_report_dates_it_and_claims_nothing() {
    let lines = [
        "غرق عبارة في البحيرة",
        "المصدر: صحيفة الضفة",
        "تاريخ النشر: 14 أيار 2019",
        "قالت الشرطة إن خمسة أشخاص غرقوا يوم الثلاثاء.",
    ];
    let reading = read_bytes("ferry.txt", lines.join("\n").as_bytes(), Words::builtin());
    let article = &reading.articles[0];
    assert_eq!(article.source, "صحيفة الضفة");
    assert_eq!(article.published.as_ref().map(|day| day.date.to_string()).as_deref(), Some("2019-05-14"));
    let dimmed: Vec<&str> = article.dimmed.iter().map(|dimmed| dimmed.span.of(&article.text)).collect();
    assert_eq!(dimmed, [lines[2]]);
    let mut again = article.clone();
    reread(&mut again, Words::builtin());
    assert_eq!(&again, article);
}
