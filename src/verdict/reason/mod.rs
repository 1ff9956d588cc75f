//! Why a verdict was reached, in plain words with the figures.

use std::collections::BTreeSet;

use super::Verdict;
use super::gap::gap_in_words;
use super::judging::Members;
use crate::align::each_two;
use crate::align::misprint::{Slip, slip};
use crate::align::values::{self, Tolerance};
use crate::claims::{Claim, Kind, OTHER_WEEKDAY, Polarity, Value, articles_of, figures};
use crate::intake;
use crate::l10n::{self, Bilingual, FluentArgs, FluentValue, Lang, capitalised, text, text_with};

/// Why a verdict was reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Reason {
    Same,
    BothPossible,
    CannotAllBeRight,
    LaterReport,
    /// A later report gives another figure in the place of the earlier.
    Replaced,
    /// Missing people were found.
    FewerMissing,
    /// A later report says that the figure has fallen.
    CorrectedDown,
    ContradictsItself,
    OneSource,
    OtherScope,
    PartsExceedTotal,
    /// One source gives what another denies; whatever else is given goes together.
    Denied,
    /// A rise of one source is a fall of another.
    OppositeWays,
    /// They differ, and it is doubtful whether they answer one question.
    NotSure,
    /// What grows is told by reports of one day of which no hour is known: one may be an earlier stage of the other.
    WhichIsLater,
}

impl Reason {
    /// The verdict it leads to.
    #[must_use]
    pub(super) const fn verdict(self) -> Verdict {
        match self {
            Self::Same => Verdict::Agree,
            Self::BothPossible => Verdict::Compatible,
            Self::CannotAllBeRight
            | Self::ContradictsItself
            | Self::PartsExceedTotal
            | Self::Denied
            | Self::OppositeWays => Verdict::Conflict,
            Self::LaterReport | Self::Replaced | Self::FewerMissing | Self::CorrectedDown => Verdict::Update,
            Self::OneSource => Verdict::SingleSource,
            Self::OtherScope => Verdict::DifferentScope,
            Self::NotSure | Self::WhichIsLater => Verdict::Unclear,
        }
    }

    const fn id(self) -> &'static str {
        match self {
            Self::Same => "same",
            Self::BothPossible => "both-possible",
            Self::CannotAllBeRight => "cannot-all-be-right",
            Self::LaterReport => "later-report",
            Self::Replaced => "replaced",
            Self::FewerMissing => "fewer-missing",
            Self::CorrectedDown => "corrected-down",
            Self::ContradictsItself => "contradicts-itself",
            Self::OneSource => "one-source",
            Self::OtherScope => "other-scope",
            Self::PartsExceedTotal => "parts-exceed-total",
            Self::Denied => "denied",
            Self::OppositeWays => "opposite-ways",
            Self::NotSure => "not-sure",
            Self::WhichIsLater => "which-is-later",
        }
    }
}

/// The reason in words: which figures, how far apart, how many days between the reports.
#[must_use]
pub(super) fn words(reason: &Reason, members: &Members<'_>) -> Bilingual {
    if let (Reason::OtherScope, Some(gap)) = (reason, &members.row.scope_gap) {
        return gap.clone();
    }
    // What is denied contradicts nobody, but can stand beside what others give.
    let claims = match reason {
        Reason::Denied | Reason::BothPossible => members.considered(),
        _ => members.given(),
    };
    let in_language = |lang| in_language(reason, members, &claims, lang);
    Bilingual { ar: in_language(Lang::Ar), en: in_language(Lang::En) }
}

fn in_language(reason: &Reason, members: &Members<'_>, claims: &[&Claim], lang: Lang) -> String {
    let mut args = FluentArgs::new();
    let mut values = values_in_words(members, claims, *reason == Reason::BothPossible, lang);
    let has_times = is_of_one_day(claims);
    if has_times {
        // The day alone says nothing beside them.
        values.retain(|said| said.contains(' '));
    }
    args.set("number", FluentValue::from(values.len()));
    let told = if has_times { times_in_words(&values, lang) } else { None };
    args.set("values", told.unwrap_or_else(|| l10n::listed(lang, &values)));
    args.set("where", sources_in_words(members, claims, lang));
    let mut id = format!("reason-{}", reason.id());
    match members.row.kind {
        Kind::Rank => id.push_str("-title"),
        kind if kind.is_date() => {
            id.push_str("-date");
            id.push_str(of_dates(reason, claims));
        }
        // Of the passengers of a plane more are told, and no more come aboard.
        kind if *reason == Reason::LaterReport && !kind.is_casualty() => id.push_str("-count"),
        _ if *reason == Reason::BothPossible && some_of_others(claims) => id.push_str("-part"),
        _ => {
            args.set("gap", gap_in_words(claims, members.about, lang));
            if *reason == Reason::ContradictsItself && have_own_speakers(claims, members.about) {
                id.push_str("-speakers");
            }
        }
    }
    if let Some(denied) = denied_beside(reason, members, claims, lang) {
        args.set("values", denied.given);
        args.set("denied", denied.denied);
        id.push_str("-other");
    }
    if let Some((total, parts)) = claims.split_first() {
        let sum = parts.iter().filter_map(|c| values::stated(c)).sum();
        let counted = |n: f64| figures::with_unit(&figures::in_words(n, lang), &total.unit, lang);
        args.set("total", counted(values::stated(total).unwrap_or(0.0)));
        args.set("sum", counted(sum));
    }
    args.set("days", FluentValue::from(days_apart(members)));
    let said = capitalised(&text_with(lang, &id, Some(&args)));
    let besides = [
        misprint(reason, members, claims, lang),
        other_weekday(members, claims, lang),
        also_denied(reason, members, lang),
    ];
    let said = std::iter::once(said).chain(besides.into_iter().flatten());
    said.collect::<Vec<_>>().join(" ")
}

/// The first two figures of a contradiction of which one may be a misprint of the other.
fn misprint(reason: &Reason, members: &Members<'_>, claims: &[&Claim], lang: Lang) -> Option<String> {
    let contradicts = reason.verdict() == Verdict::Conflict;
    let mut slips = each_two(claims).filter_map(|(a, b)| Some((slip(a, b)?, [a, b])));
    let (slip, figures) = slips.next().filter(|_| contradicts)?;
    let mut args = FluentArgs::new();
    args.set("values", l10n::listed(lang, &values_in_words(members, &figures, false, lang)));
    let id = match slip {
        Slip::Digits => "reason-may-be-misprint",
        Slip::Scale => "reason-may-be-of-other-scale",
    };
    Some(text_with(lang, id, Some(&args)))
}

/// The first date of a row whose weekday is not that of the day it names: «الأحد 12 مارس» of a year in which it was none.
fn other_weekday(members: &Members<'_>, claims: &[&Claim], lang: Lang) -> Option<String> {
    let claim = claims.iter().find(|claim| claim.rule == OTHER_WEEKDAY)?;
    let article = members.article(claim.article)?;
    let mut args = FluentArgs::new();
    args.set("words", claim.span.of(&article.text).trim().to_owned());
    args.set("source", article.source_in(lang));
    Some(text_with(lang, "reason-other-weekday", Some(&args)))
}

/// Whether every two figures that contradict each other are of two speakers.
fn have_own_speakers(claims: &[&Claim], about: Tolerance) -> bool {
    let own =
        |a: &Claim, b: &Claim| a.speaker.as_ref().zip(b.speaker.as_ref()).is_some_and(|(x, y)| !x.is_same(y));
    each_two(claims).all(|(a, b)| !values::contradict(a, b, about) || own(a, b))
}

/// What of dates that differ is told more closely: hours, or days of which one is denied.
fn of_dates(reason: &Reason, claims: &[&Claim]) -> &'static str {
    match reason {
        Reason::BothPossible if claims.iter().any(|c| c.polarity == Polarity::Denied) => "-denied",
        Reason::BothPossible if claims.iter().all(|c| hour(c).is_some()) => "-hour",
        Reason::CannotAllBeRight if is_of_one_day(claims) => "-hour",
        _ => "",
    }
}

/// Whether all dates are times of one day or that day itself, told without their distance from Greenwich, and at least
/// two of them times.
fn is_of_one_day(claims: &[&Claim]) -> bool {
    let day = |claim: &Claim| match (hour(claim), &claim.value) {
        (Some(hour), _) => {
            let (day, time) = hour.split_once(' ')?;
            time.bytes().all(|b| b.is_ascii_digit() || b == b':').then(|| day.to_owned())
        }
        (None, Value::Date { from: Some(from), to: Some(to), .. }) => (from == to).then(|| from.to_string()),
        _ => None,
    };
    let first = claims.first().and_then(|claim| day(claim));
    let times: BTreeSet<String> = claims.iter().filter_map(|claim| hour(claim)).collect();
    first.is_some() && times.len() > 1 && claims.iter().all(|claim| day(claim) == first)
}

/// Times of one day, with the day told once.
fn times_in_words(values: &[String], lang: Lang) -> Option<String> {
    let (day, _) = values.first()?.split_once(' ')?;
    let times: Vec<&str> = values.iter().filter_map(|said| Some(said.split_once(' ')?.1)).collect();
    Some(format!("{day} {}", l10n::listed(lang, &times)))
}

/// The day and time of day of a date that has one.
fn hour(claim: &Claim) -> Option<String> {
    let Value::Date { edtf, .. } = &claim.value else { return None };
    edtf.contains('T').then(|| edtf.replace('T', " "))
}

/// Whether some count is of a group among those that another count is of: «20 مدنيا», «35 قتيلا».
fn some_of_others(claims: &[&Claim]) -> bool {
    claims.iter().any(|a| claims.iter().any(|b| values::is_of_whole(a, b)))
}

/// What a source denies, where others contradict each other without it.
fn also_denied(reason: &Reason, members: &Members<'_>, lang: Lang) -> Option<String> {
    let denies = members.claims.iter().any(|claim| claim.polarity == Polarity::Denied);
    if !denies || matches!(reason, Reason::Denied | Reason::BothPossible | Reason::OneSource) {
        return None;
    }
    let considered = members.considered();
    let denied: Vec<&Claim> =
        considered.iter().copied().filter(|claim| claim.polarity == Polarity::Denied).collect();
    if denied.is_empty() || denied.len() == considered.len() {
        return None;
    }
    let mut args = FluentArgs::new();
    args.set("denied", l10n::listed(lang, &values_in_words(members, &denied, false, lang)));
    Some(text_with(lang, "reason-also-denied", Some(&args)))
}

/// What one side gives and the other denies, in words.
struct GivenAndDenied {
    given: String,
    denied: String,
}

/// Both sides of a denial, where other words are denied than are given («45», «أكثر من 40»).
fn denied_beside(
    reason: &Reason,
    members: &Members<'_>,
    claims: &[&Claim],
    lang: Lang,
) -> Option<GivenAndDenied> {
    let is_count = members.row.kind != Kind::Rank && !members.row.kind.is_date();
    if *reason != Reason::Denied || !is_count {
        return None;
    }
    let (denied, given): (Vec<&Claim>, Vec<&Claim>) =
        claims.iter().partition(|claim| claim.polarity == Polarity::Denied);
    let in_words = |claims: &[&Claim]| l10n::listed(lang, &values_in_words(members, claims, false, lang));
    let both = GivenAndDenied { given: in_words(&given), denied: in_words(&denied) };
    (!given.is_empty() && both.given != both.denied).then_some(both)
}

/// The different values, each once, in the order in which they first appear; those that are denied say so where asked.
fn values_in_words(members: &Members<'_>, claims: &[&Claim], marks_denied: bool, lang: Lang) -> Vec<String> {
    // Bare figures in several units would say nothing.
    let mixed = claims.iter().any(|a| claims.iter().any(|b| values::converts(a, b)));
    let quoted = |claim: &Claim| {
        let article = intake::by_id(members.articles, claim.article);
        article.map(|article| l10n::quotation(lang, claim.span.of(&article.text)))
    };
    let shown = |claim: &&Claim| match &claim.value {
        Value::Number { .. } if mixed => quoted(claim).unwrap_or_else(|| figures::number(claim, lang)),
        Value::Number { .. } => figures::number(claim, lang),
        Value::Date { .. } if hour(claim).is_some() => hour(claim).unwrap_or_default(),
        Value::Date { edtf, from, to } => match (from, to) {
            (Some(from), Some(to)) if from == to => from.to_string(),
            (Some(from), Some(to)) => format!("{from}–{to}"),
            // What the article says is clearer than the places of unknown digits.
            _ => quoted(claim).unwrap_or_else(|| edtf.to_string()),
        },
        Value::Text { text, .. } => l10n::quotation(lang, text),
    };
    let mut seen: Vec<String> = Vec::new();
    for claim in claims {
        let said = match claim.polarity {
            Polarity::Denied if marks_denied => format!("{} ({})", shown(claim), text(lang, "report-denied")),
            _ => shown(claim),
        };
        if !seen.contains(&said) {
            seen.push(said);
        }
    }
    seen
}

/// How many sources say it; two articles of one outlet are one source.
fn sources_in_words(members: &Members<'_>, claims: &[&Claim], lang: Lang) -> String {
    let articles = articles_of(claims.iter().copied());
    let sources = intake::outlets(members.articles, &articles);
    let mut args = FluentArgs::new();
    args.set("sources", FluentValue::from(sources));
    args.set("articles", FluentValue::from(articles.len()));
    let id = match sources == articles.len() {
        // Outlets that print one text do not bear each other out.
        true if sources > 1 && members.origins == 1 => "in-sources-of-one-origin",
        true => "in-sources",
        false => "in-articles",
    };
    text_with(lang, id, Some(&args))
}

/// Days between the first and the last publication; -1 where one of them is not dated.
fn days_apart(members: &Members<'_>) -> i32 {
    let articles = members.claims.iter().filter_map(|c| intake::by_id(members.articles, c.article));
    let dates: Option<Vec<_>> = articles.map(|a| a.published.as_ref().map(|p| p.date)).collect();
    let ends = dates.and_then(|dates| dates.iter().min().copied().zip(dates.iter().max().copied()));
    ends.and_then(|(first, last)| last.since(first).ok()).map_or(-1, |apart| apart.get_days())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::intake::{Article, ArticleId, read_bytes};
    use crate::text::Words;
    use crate::verdict::{Judgement, compare};

    /// The only row that several of the articles answer, each a source and a sentence.
    fn row(reports: &[(&str, &str)]) -> Judgement {
        let article = |(id, (source, text)): (u32, &(&str, &str))| {
            let json = serde_json::json!({ "source": source, "date": "2024-05-02T12:00:00Z", "title": "خبر", "text": text });
            let read = read_bytes("a.json", json.to_string().as_bytes(), Words::builtin());
            read.articles.into_iter().map(move |a| Article { id: ArticleId(id), ..a })
        };
        let comparison = compare((1..).zip(reports).flat_map(article).collect());
        let told = |j: &Judgement| j.origins.iter().flat_map(|origin| &origin.articles).count();
        let several = |j: &Judgement| told(j) == reports.len() && j.row.scope_gap.is_none();
        let found = comparison.rows.iter().find(|j| several(j));
        found.unwrap_or_else(|| panic!("{reports:?}: {:?}", comparison.rows)).clone()
    }

    fn reason(texts: &[&str]) -> Bilingual {
        let sources = ["أخبار السهل", "بريد الجبل", "صوت الميناء"];
        row(&sources.into_iter().zip(texts.iter().copied()).collect::<Vec<_>>()).reason
    }

    #[test]
    fn a_weekday_that_is_not_that_of_its_date_is_told() {
        // 2 May 2024 was a Thursday.
        const OTHER: &str = "قالت الشرطة إن المنجم انهار في 2 مايو 2024 بعد الظهر.";
        let said = reason(&["قال الحارس إن المنجم انهار الثلاثاء 2 مايو 2024 بعد الظهر.", OTHER]);
        assert!(said.ar.contains("اليوم المسمّى"), "{}", said.ar);
        assert!(said.en.contains("weekday"), "{}", said.en);
        let said = reason(&["قال الحارس إن المنجم انهار الخميس 2 مايو 2024 بعد الظهر.", OTHER]);
        assert!(!said.en.contains("weekday"), "{}", said.en);
    }

    #[test]
    fn the_gap_lies_between_figures_that_cannot_both_be_right() {
        let said = reason(&[
            "قُتل 104 أشخاص في انهيار المنجم.",
            "قُتل عشرات الأشخاص في انهيار المنجم.",
            "قُتل 92 شخصا في انهيار المنجم.",
        ]);
        assert!(said.ar.contains("الفارق 12 (12–13٪)"), "{}", said.ar);
        assert!(said.en.contains("differ by 12 (12–13%)"), "{}", said.en);
        let vague = reason(&["قُتل 40 شخصا في انهيار المنجم.", "قُتل مئات الأشخاص في انهيار المنجم."]);
        assert!(vague.ar.contains("الفارق لا يقل عن 60 ("), "{}", vague.ar);
        assert!(vague.en.contains("differ by at least 60 ("), "{}", vague.en);
    }

    #[test]
    fn what_lies_far_apart_is_told_as_a_multiple() {
        let said = reason(&["قُتل 9 أشخاص في انهيار المنجم.", "قُتل 1016 شخصا في انهيار المنجم."]);
        assert!(said.ar.contains("الفارق 1007 (الأعلى نحو 113 ضعفاً للأدنى)"), "{}", said.ar);
        assert!(said.en.contains("differ by 1007 (the higher is about 113 times the lower)"), "{}", said.en);
        let even = reason(&["قُتل 4 أشخاص في انهيار المنجم.", "قُتل 40 شخصا في انهيار المنجم."]);
        assert!(even.ar.contains("الفارق 36 (الأعلى 10 أضعاف الأدنى)"), "{}", even.ar);
        let below = reason(&["قُتل 10 أشخاص في انهيار المنجم.", "قُتل 99 شخصا في انهيار المنجم."]);
        assert!(below.ar.contains("الفارق 89 (90–890٪)"), "{}", below.ar);
    }

    #[test]
    fn hours_of_one_day_name_the_day_once() {
        let said = reason(&[
            "بدأت الجلسة في 3 مارس 2024 عند الساعة 14:30.",
            "بدأت الجلسة في 3 مارس 2024 عند الساعة 15:10.",
        ]);
        assert!(said.ar.starts_with("وقتان لا يصحان معاً: 2024-03-03 14:30 و15:10"), "{}", said.ar);
        assert!(said.en.contains("2024-03-03 14:30 and 15:10"), "{}", said.en);
    }

    #[test]
    fn every_reason_that_dates_may_have_is_told_in_words() {
        let of_dates = [
            Reason::Same,
            Reason::BothPossible,
            Reason::CannotAllBeRight,
            Reason::LaterReport,
            Reason::Replaced,
            Reason::ContradictsItself,
            Reason::OneSource,
            Reason::OtherScope,
            Reason::Denied,
            Reason::NotSure,
        ];
        for id in of_dates.map(|reason| format!("reason-{}-date", reason.id())) {
            for lang in [Lang::Ar, Lang::En] {
                assert_ne!(text_with(lang, &id, None), id, "{lang:?}");
            }
        }
    }

    #[test]
    fn figures_have_their_unit_and_shares_that_round_alike_are_one() {
        let money = reason(&["بلغت كلفة السد 50 مليون دولار.", "بلغت كلفة السد 52 مليون دولار."]);
        assert!(money.ar.contains("50 مليون دولار، و52 مليون دولار"), "{}", money.ar);
        assert!(money.en.starts_with("50 million dollars, and 52 million dollars cannot"), "{}", money.en);
        assert!(money.ar.contains("الفارق 2 مليون دولار (4٪)"), "{}", money.ar);
        let close = reason(&["بلغت كلفة السد 50.25 مليار دولار.", "بلغت كلفة السد 50.21 مليار دولار."]);
        assert!(close.ar.contains("الفارق 40 مليون دولار (0.08٪)"), "{}", close.ar);
        let share = reason(&[
            "بلغت نسبة المشاركة في الاقتراع 41 في المئة.",
            "بلغت نسبة المشاركة في الاقتراع 44 في المئة.",
        ]);
        assert!(share.ar.contains("41% و44%") && share.ar.contains("الفارق 3 نقاط مئوية،"), "{}", share.ar);
        assert!(share.en.contains("differ by 3 percentage points on"), "{}", share.en);
    }

    #[test]
    fn a_bound_is_told_by_the_figure_it_names() {
        let said =
            reason(&["قُتل أكثر من 50 شخصا في انهيار المنجم.", "قُتل أكثر من 50 شخصا في انهيار المنجم."]);
        assert!(said.ar.contains("(أكثر من 50) في مصدرين"), "{}", said.ar);
        assert!(said.en.contains("(more than 50) in 2 sources"), "{}", said.en);
        let first = reason(&["قُتل أكثر من 50 شخصا في انهيار المنجم.", "قُتل 40 شخصا في انهيار المنجم."]);
        assert!(first.en.starts_with("More than 50, and 40 cannot"), "{}", first.en);
    }

    #[test]
    fn what_is_denied_says_so_beside_what_is_given() {
        let said =
            reason(&["نفى الجيش مقتل أكثر من 40 جنديا في كمين الوادي.", "قُتل 45 جنديا في كمين الوادي."]);
        assert_eq!(said.ar, "مصدر يذكر 45 وآخر ينفي أكثر من 40.");
        let other =
            reason(&["نفى الجيش مقتل أقل من 40 جنديا في كمين الوادي.", "قُتل 45 جنديا في كمين الوادي."]);
        assert!(other.ar.contains("أقل من 40 (منفي)، و45"), "{}", other.ar);
    }

    #[test]
    fn two_articles_of_one_outlet_are_one_source() {
        let texts = ["قُتل 9 أشخاص في حريق السوق.", "لقي 9 أشخاص مصرعهم في حريق السوق الكبير."];
        let [first, second] = texts;
        let one = row(&[("بريد الجبل", first), ("بريد الجبل", second)]);
        assert_eq!(one.origins.len(), 1);
        assert!(one.reason.ar.contains("في مقالين لمصدر واحد"), "{}", one.reason.ar);
        assert!(one.reason.en.contains("in 2 articles of one source"), "{}", one.reason.en);
        let two = row(&[("بريد الجبل", first), ("أخبار السهل", second)]);
        assert_eq!(two.origins.len(), 2);
        assert!(two.reason.ar.contains("في مصدرين"), "{}", two.reason.ar);
    }

    #[test]
    fn a_text_is_told_again_by_its_own_outlet_or_by_others() {
        let text = "قُتل 9 أشخاص في حريق السوق القديم وسط المدينة مساء الأحد.";
        let why = |second: &str| {
            let judged = row(&[("بريد الجبل", text), (second, text)]);
            judged.origins.first().map(|origin| origin.why.en.clone()).unwrap_or_default()
        };
        assert!(why("بريد الجبل").contains("the same outlet"), "{}", why("بريد الجبل"));
        assert!(why("أخبار السهل").contains("several outlets"));
    }

    #[test]
    fn a_day_of_unknown_date_is_told_in_the_articles_words() {
        let undated = |source, text: &str| {
            let read = read_bytes("a.txt", format!("{source}\n\n{text}").as_bytes(), Words::builtin());
            read.articles
        };
        let articles = undated("حريق في السوق", "اندلع الحريق في السوق أمس.");
        let comparison = compare(articles);
        let row = comparison.rows.iter().find(|j| j.row.kind.is_date()).unwrap();
        assert!(row.reason.ar.contains("«أمس»") && !row.reason.ar.contains('X'), "{}", row.reason.ar);
    }
}
