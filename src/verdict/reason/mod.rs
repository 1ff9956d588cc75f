//! Why a verdict was reached, in plain words: who says what and when, and what that means together.

mod sides;
mod values;

use super::Verdict;
use super::gap::gap_in_words;
use super::members::Members;
use crate::align::each_two;
use crate::align::misprint::{Slip, slip};
use crate::align::values::{Tolerance, contradict, is_of_whole, stated};
use crate::claims::{Claim, Kind, OTHER_WEEKDAY, Polarity, articles_of, figures};
use crate::intake;
use crate::l10n::{self, Bilingual, FluentArgs, FluentValue, Lang, capitalised, isolated, text_with};
use sides::Story;
use values::{are_of_one_day, hour};

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

    /// Whether only what contradicts something is told: «عشرات» takes no side between 40 and 41.
    const fn takes_sides(self) -> bool {
        !matches!(
            self,
            Self::Same | Self::BothPossible | Self::OneSource | Self::OtherScope | Self::PartsExceedTotal
        )
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

/// The reason in words.
#[must_use]
pub(super) fn words(reason: &Reason, members: &Members<'_>) -> Bilingual {
    // What is denied contradicts nobody, but can stand beside what others give.
    let claims = match reason {
        Reason::BothPossible => members.considered(),
        _ => members.given(),
    };
    let in_language = |lang| in_language(reason, members, &claims, lang);
    Bilingual { ar: in_language(Lang::Ar), en: in_language(Lang::En) }
}

fn in_language<'a>(reason: &Reason, members: &'a Members<'a>, claims: &[&'a Claim], lang: Lang) -> String {
    let story = Story::of(reason, members, claims, lang);
    let mut args = FluentArgs::new();
    args.set("subject", story.subject());
    args.set("told", story.told());
    args.set("of", how_many(story.sides.len()));
    let id = match (reason, &members.row.scope_gap) {
        (Reason::OtherScope, Some(gap)) => {
            args.set("gap", gap.get(lang).to_owned());
            "reason-other-scope-gap".to_owned()
        }
        _ => format!("reason-{}{}", reason.id(), variant(reason, members, claims)),
    };
    match reason {
        Reason::Same => set_agreement(&story, claims, &mut args),
        Reason::OneSource | Reason::ContradictsItself => args.set("source", story.sources_of(claims)),
        Reason::Denied => set_denial(&story, &mut args),
        Reason::PartsExceedTotal => set_sums(&story, claims, &mut args),
        _ => {}
    }
    if reason.verdict() == Verdict::Conflict && !members.row.kind.is_date() {
        args.set("gap", gap_in_words(claims, members.about, lang));
    }
    let said = capitalised(&text_with(lang, &id, Some(&args)));
    let besides = [
        misprint(reason, members, claims, lang),
        other_weekday(members, claims, lang),
        also_denied(reason, members, &story),
    ];
    let said = std::iter::once(said).chain(besides.into_iter().flatten());
    said.collect::<Vec<_>>().join(" ")
}

/// Whether a sentence speaks of one, both or all of them.
const fn how_many(sides: usize) -> &'static str {
    match sides {
        0 | 1 => "single",
        2 => "both",
        _ => "all",
    }
}

/// The ending of the message for titles, dates and counts of which more is known.
fn variant(reason: &Reason, members: &Members<'_>, claims: &[&Claim]) -> &'static str {
    match (reason, members.row.kind) {
        (Reason::Same | Reason::OneSource | Reason::PartsExceedTotal | Reason::OppositeWays, _) => "",
        (_, Kind::Rank) => "-title",
        (Reason::BothPossible, kind) if kind.is_date() => match () {
            () if claims.iter().any(|c| c.polarity == Polarity::Denied) => "-date-denied",
            () if claims.iter().all(|c| hour(c).is_some()) => "-date-hour",
            () => "-date",
        },
        (Reason::CannotAllBeRight, kind) if kind.is_date() && are_of_one_day(claims) => "-date-hour",
        (_, kind) if kind.is_date() => "-date",
        (Reason::BothPossible, _) if some_of_others(claims) => "-part",
        // Of the passengers of a plane more are told, and no more come aboard.
        (Reason::LaterReport, kind) if !kind.is_casualty() => "-count",
        (Reason::ContradictsItself, _) if have_own_speakers(claims, members.about) => "-speakers",
        _ => "",
    }
}

/// What all agree on, in how many sources and in which.
fn set_agreement(story: &Story<'_>, claims: &[&Claim], args: &mut FluentArgs<'_>) {
    let values: Vec<String> = story.sides.iter().map(|side| story.value(side)).collect();
    args.set("of", how_many(values.len()));
    args.set("values", l10n::listed(story.lang, &values));
    args.set("where", sources_in_words(story.members, claims, story.lang));
    args.set("names", story.sources_of(claims));
}

/// Who denies what the others give, and what where it is told in other words («أكثر من 40», 45).
fn set_denial(story: &Story<'_>, args: &mut FluentArgs<'_>) {
    let denied = denied(story.members);
    let given: Vec<String> = story.sides.iter().map(|side| story.value(side)).collect();
    let words = story.values_of(&denied);
    let is_other = story.has_figures() && words != given;
    args.set("what", if is_other { "other" } else { "same" });
    args.set("denied", l10n::listed(story.lang, &words));
    args.set("by", story.deniers(&denied));
}

/// A total and the sum of its parts.
fn set_sums<'a>(story: &Story<'a>, claims: &[&'a Claim], args: &mut FluentArgs<'_>) {
    let Some((total, parts)) = claims.split_first() else { return };
    let sum = parts.iter().filter_map(|c| stated(c)).sum();
    let counted = |n: f64| figures::with_unit(&figures::in_words(n, story.lang), &total.unit, story.lang);
    args.set("total", counted(stated(total).unwrap_or(0.0)));
    args.set("sum", counted(sum));
    args.set("source", story.sources_of(claims));
    args.set("values", l10n::listed(story.lang, &story.values_of(claims)));
}

/// The first two figures of a contradiction of which one may be a misprint of the other.
fn misprint(reason: &Reason, members: &Members<'_>, claims: &[&Claim], lang: Lang) -> Option<String> {
    let contradicts = reason.verdict() == Verdict::Conflict;
    let mut slips = each_two(claims).filter_map(|(a, b)| Some((slip(a, b)?, [a, b])));
    let (slip, figures) = slips.next().filter(|_| contradicts)?;
    let mut args = FluentArgs::new();
    args.set("values", l10n::listed(lang, &figures.map(|claim| values::in_words(members, claim, lang))));
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
    args.set("words", isolated(claim.span.of(&article.text).trim()));
    args.set("source", isolated(&article.source_in(lang)));
    Some(text_with(lang, "reason-other-weekday", Some(&args)))
}

/// Whether every two figures that contradict each other are of two speakers.
fn have_own_speakers(claims: &[&Claim], about: Tolerance) -> bool {
    let own =
        |a: &Claim, b: &Claim| a.speaker.as_ref().zip(b.speaker.as_ref()).is_some_and(|(x, y)| !x.is_same(y));
    each_two(claims).all(|(a, b)| !contradict(a, b, about) || own(a, b))
}

/// Whether some count is of a group among those that another count is of: «20 مدنيا», «35 قتيلا».
fn some_of_others(claims: &[&Claim]) -> bool {
    claims.iter().any(|a| claims.iter().any(|b| is_of_whole(a, b)))
}

/// What is denied of all that is judged.
fn denied<'a>(members: &'a Members<'a>) -> Vec<&'a Claim> {
    let considered = members.considered();
    considered.into_iter().filter(|claim| claim.polarity == Polarity::Denied).collect()
}

/// What a source denies, where others contradict each other without it.
fn also_denied<'a>(reason: &Reason, members: &'a Members<'a>, story: &Story<'a>) -> Option<String> {
    let denies = members.claims.iter().any(|claim| claim.polarity == Polarity::Denied);
    if !denies || matches!(reason, Reason::Denied | Reason::BothPossible | Reason::OneSource) {
        return None;
    }
    let denied = denied(members);
    if denied.is_empty() || denied.len() == members.considered().len() {
        return None;
    }
    let mut args = FluentArgs::new();
    args.set("denied", l10n::listed(story.lang, &story.values_of(&denied)));
    args.set("by", story.deniers(&denied));
    Some(text_with(story.lang, "reason-also-denied", Some(&args)))
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
        row(&sources.into_iter().zip(texts.iter().copied()).collect::<Vec<_>>()).reason.spoken()
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
        assert!(
            vague.ar.contains("و40 ") && vague.ar.contains("القتلى مئات") || vague.ar.contains("ومئات"),
            "{}",
            vague.ar
        );
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
        assert!(below.ar.contains("الفارق 89 (الأعلى نحو 10 أضعاف الأدنى)"), "{}", below.ar);
        let half = reason(&["قُتل 10 أشخاص في انهيار المنجم.", "قُتل 16 شخصا في انهيار المنجم."]);
        assert!(half.ar.contains("الفارق 6 (38–60٪)"), "{}", half.ar);
    }

    #[test]
    fn hours_of_one_day_name_the_day_once() {
        let said = reason(&[
            "بدأت الجلسة في 3 مارس 2024 عند الساعة 14:30.",
            "بدأت الجلسة في 3 مارس 2024 عند الساعة 15:10.",
        ]);
        assert!(said.ar.starts_with("الوقت 2024-03-03 14:30 بحسب أخبار السهل"), "{}", said.ar);
        assert!(
            said.ar.contains("، و15:10 بحسب بريد الجبل") && said.ar.ends_with("لا يصح الوقتان معاً."),
            "{}",
            said.ar
        );
        assert!(said.en.starts_with("The time is 2024-03-03 14:30 according to"), "{}", said.en);
    }

    #[test]
    fn every_reason_that_dates_may_have_is_told_in_words() {
        let of_dates = [
            Reason::BothPossible,
            Reason::CannotAllBeRight,
            Reason::LaterReport,
            Reason::Replaced,
            Reason::ContradictsItself,
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
        assert!(money.ar.contains("المبلغ 50 مليون دولار بحسب أخبار السهل"), "{}", money.ar);
        assert!(money.en.starts_with("The sum is 50 million dollars according to "), "{}", money.en);
        assert!(money.ar.contains("الفارق 2 مليون دولار (4٪)"), "{}", money.ar);
        let close = reason(&["بلغت كلفة السد 50.25 مليار دولار.", "بلغت كلفة السد 50.21 مليار دولار."]);
        assert!(close.ar.contains("الفارق 40 مليون دولار (0.08٪)"), "{}", close.ar);
        let share = reason(&[
            "بلغت نسبة المشاركة في الاقتراع 41 في المئة.",
            "بلغت نسبة المشاركة في الاقتراع 44 في المئة.",
        ]);
        assert!(
            share.ar.contains("النسبة 41% بحسب") && share.ar.contains("الفارق 3 نقاط مئوية."),
            "{}",
            share.ar
        );
        assert!(share.en.contains("differ by 3 percentage points."), "{}", share.en);
    }

    #[test]
    fn a_bound_is_told_by_the_figure_it_names() {
        let said =
            reason(&["قُتل أكثر من 50 شخصا في انهيار المنجم.", "قُتل أكثر من 50 شخصا في انهيار المنجم."]);
        assert!(said.ar.contains("القتلى أكثر من 50 في مصدرين"), "{}", said.ar);
        assert!(said.en.contains("killed is more than 50 in 2 sources"), "{}", said.en);
        let first = reason(&["قُتل أكثر من 50 شخصا في انهيار المنجم.", "قُتل 40 شخصا في انهيار المنجم."]);
        assert!(
            first.en.contains("killed is 40 according to")
                && first.en.contains(", and more than 50 according to"),
            "{}",
            first.en
        );
    }

    #[test]
    fn what_is_denied_says_so_beside_what_is_given() {
        let said =
            reason(&["نفى الجيش مقتل أكثر من 40 جنديا في كمين الوادي.", "قُتل 45 جنديا في كمين الوادي."]);
        assert_eq!(
            said.ar,
            "القتلى 45 بحسب بريد الجبل في 2024-05-02؛ وورد نفي أكثر من 40 في أخبار السهل نقلاً عن الجيش في اليوم نفسه."
        );
        let other =
            reason(&["نفى الجيش مقتل أقل من 40 جنديا في كمين الوادي.", "قُتل 45 جنديا في كمين الوادي."]);
        assert!(other.ar.contains("أقل من 40 (منفي) بحسب"), "{}", other.ar);
    }

    #[test]
    fn two_articles_of_one_outlet_are_one_source() {
        let texts = ["قُتل 9 أشخاص في حريق السوق.", "لقي 9 أشخاص مصرعهم في حريق السوق الكبير."];
        let [first, second] = texts;
        let one = row(&[("بريد الجبل", first), ("بريد الجبل", second)]);
        assert_eq!(one.origins.len(), 1);
        assert!(one.reason.ar.contains("في مقالين لمصدر واحد"), "{}", one.reason.ar);
        assert!(one.reason.en.contains("in 2 articles of one source: "), "{}", one.reason.en);
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
        let said = row.reason.spoken();
        assert!(said.ar.contains("«أمس»") && !row.reason.ar.contains('X'), "{}", row.reason.ar);
    }

    #[test]
    fn a_reason_says_who_says_what_and_when() {
        let dated = |reports: &[(&str, &str, &str)]| {
            let article = |(id, (source, date, text)): (u32, &(&str, &str, &str))| {
                let json =
                    serde_json::json!({ "source": source, "date": date, "title": "خبر", "text": text });
                let read = read_bytes("a.json", json.to_string().as_bytes(), Words::builtin());
                read.articles.into_iter().map(move |a| Article { id: ArticleId(id), ..a })
            };
            let comparison = compare((1..).zip(reports).flat_map(article).collect());
            let several = |j: &&Judgement| j.row.claims.len() >= reports.len() && j.row.scope_gap.is_none();
            comparison.rows.iter().find(several).map(|j| j.reason.spoken()).unwrap_or_default()
        };
        let mut reports = [
            ("أخبار السهل", "2024-05-02", "قالت الشرطة إن 41 شخصا قُتلوا في انهيار المنجم القديم."),
            ("بريد الجبل", "2024-05-02", "قُتل عشرات الأشخاص في انهيار المنجم القديم."),
            ("صوت الميناء", "2024-05-05", "قُتل 32 شخصا في انهيار المنجم القديم."),
        ];
        let said = dated(&reports);
        assert_eq!(
            said.ar,
            "القتلى 41 بحسب أخبار السهل نقلاً عن الشرطة في 2024-05-02، و32 بحسب صوت الميناء بعد 3 أيام. \
             لا يصح الرقمان معاً: الفارق 9 (22–28٪)."
        );
        assert_eq!(
            said.en,
            "The number killed is 41 according to أخبار السهل, citing الشرطة on 2024-05-02, and 32 according to \
             صوت الميناء 3 days later. They cannot both be right: they differ by 9 (22–28%)."
        );
        reports.reverse();
        assert_eq!(dated(&reports), said, "whatever was opened first");
    }

    #[test]
    fn every_count_of_a_reason_has_six_forms() {
        for (id, name) in [
            ("told-more", "n"),
            ("names-others", "n"),
            ("told-days-later", "days"),
            ("told-hours-later", "hours"),
        ] {
            let form = |count: i32| {
                let mut args = FluentArgs::new();
                args.set(name, count);
                text_with(Lang::Ar, id, Some(&args)).replace(|c: char| c.is_ascii_digit(), "")
            };
            let forms: std::collections::BTreeSet<String> = [1, 2, 3, 11].map(form).into_iter().collect();
            assert_eq!(forms.len(), 4, "{id}: {forms:?}");
        }
    }
}
