//! What the engine makes of words that a reader points at or types.

use std::ops::Range;

use jiff::civil::Date;
use smol_str::SmolStr;

use super::context::Context;
use super::draft::Draft;
use super::rules::rank;
use super::work::{self, Work};
use super::{Claim, ClaimId, Hedge, Kind, Value, finish};
use crate::intake::Article;
use crate::text::lexicon::Class;
use crate::text::{self, Analysis, Number, Refusal, Span, Words, edtf};

/// The rule that claims made by hand name.
pub(crate) const BY_HAND: &str = "user";

/// What typed words state.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Stated {
    pub value: Value,
    pub hedge: Hedge,
    /// What one unit is, where the words say so.
    pub unit: Option<SmolStr>,
}

/// A claim on the words of `span`, as far as they are understood: what the rules find there even in dimmed
/// text, else the number, date or title itself. Its id is 0; where nothing is understood, its value is open.
#[must_use]
pub(crate) fn propose(article: &Article, span: Span, words: &Words) -> Claim {
    let published = article.published.as_ref().map(|p| p.date);
    let analysis = text::analyse(&article.text, words, published);
    let mut work = [Work::new(article, words, &analysis)];
    work::run(&work::RULES, &mut work);
    work::run(&work::SPEAKERS, &mut work);
    let [own] = &mut work;
    let common = |range: &Range<usize>| {
        let other = own.context.span(range);
        other.end.min(span.end).saturating_sub(other.start.max(span.start))
    };
    let found = std::mem::take(&mut own.drafts)
        .into_iter()
        .filter(|draft| common(&draft.tokens) > 0)
        .max_by_key(|draft| (common(&draft.tokens), std::cmp::Reverse(draft.tokens.start)));
    let draft = found.unwrap_or_else(|| plain(&own.context, span));
    own.drafts = vec![draft.clone()];
    work::run(&work::FEATURES, &mut work);
    let [Work { context, bounds, features, .. }] = work;
    let bounds = bounds.into_iter().next().unwrap_or_default();
    let features = features.into_iter().next().unwrap_or_default();
    let claim = finish(&context, draft, &bounds, features, ClaimId(0));
    Claim { span, rule: BY_HAND.into(), confidence: 1.0, ..claim }
}

/// The words of `span` taken by themselves.
fn plain(context: &Context<'_>, span: Span) -> Draft {
    let Analysis { tokens, numbers, dates, .. } = context.analysis;
    let first = tokens.partition_point(|token| token.span.end <= span.start);
    let last = tokens.partition_point(|token| token.span.start < span.end).max(first + 1);
    let range = first..last;
    let touches = |other: &Range<usize>| other.start < range.end && range.start < other.end;
    let date = dates.iter().find(|date| touches(&date.tokens));
    let number = numbers.iter().find(|number| touches(&number.core) && !number.ordinal);
    let open = Value::Number { low: None, high: None };
    let (kind, value, hedge, unit) = match (date, number) {
        (Some(date), _) => {
            let value = Value::Date { edtf: date.edtf.clone(), from: date.from, to: date.to };
            (Kind::DateEvent, value, date.hedge, "date")
        }
        (None, Some(number)) => {
            let value = Value::Number { low: number.low, high: number.high };
            (Kind::CountOther, value, number.hedge, "")
        }
        (None, None) if context.title(first).is_some() => {
            (Kind::Rank, rank::value(context, &range), Hedge::Exact, "rank")
        }
        (None, None) => (Kind::CountOther, open, Hedge::Exact, ""),
    };
    Draft {
        counted: range.clone(),
        tokens: range,
        kind,
        value,
        hedge,
        unit: unit.into(),
        concept: SmolStr::default(),
        rule: BY_HAND,
        confidence: 1.0,
        is_part: false,
    }
}

/// The number that `typed` states in digits or words, with its hedge («أكثر من 900», «بين 50 و60», «3 أيام»);
/// `None` where it states none.
#[must_use]
pub(crate) fn read_number(typed: &str, words: &Words) -> Option<Stated> {
    let plain: String = typed.trim().chars().filter_map(text::letters::search_key).collect();
    if let Ok(n) = plain.parse::<f64>() {
        let value = Value::exactly(n);
        return n.is_finite().then_some(Stated { value, hedge: Hedge::Exact, unit: None });
    }
    let analysis = text::analyse(typed, words, None);
    if let Some(duration) = analysis.durations.first() {
        let value = Value::Number { low: duration.low, high: duration.high };
        return Some(Stated { value, hedge: duration.hedge, unit: Some(duration.unit.clone()) });
    }
    let number = analysis.numbers.iter().find(|number| !number.ordinal && is_quantity(number))?;
    let value = Value::Number { low: number.low, high: number.high };
    let unit =
        if number.percent { Some(SmolStr::new_static("percent")) } else { unit(&analysis, words, number) };
    Some(Stated { value, hedge: number.hedge, unit })
}

/// A number typed by itself may be what looks like a year in a text, never a part of a name or a code.
const fn is_quantity(number: &Number) -> bool {
    matches!(number.refused, None | Some(Refusal::Year | Refusal::Date | Refusal::Time))
}

fn unit(analysis: &Analysis, words: &Words, number: &Number) -> Option<SmolStr> {
    let sense = analysis.tokens.get(number.tokens.end)?.sense(&words.lexicon, Class::Unit)?;
    words.units.get(usize::from(sense.id)).map(|unit| unit.id.clone())
}

/// The date that `typed` states in EDTF or in words («نهاية أيلول 2021», «الجمعة الماضي»), which are resolved
/// against `published`; `None` where it states none.
#[must_use]
pub(crate) fn read_date(typed: &str, published: Option<Date>, words: &Words) -> Option<Stated> {
    let unit = Some(SmolStr::new_static("date"));
    if let Some((from, to)) = edtf::days(typed) {
        let edtf: String = typed.trim().chars().filter_map(text::letters::search_key).collect();
        let value = Value::Date { edtf: edtf.to_uppercase().into(), from, to };
        return Some(Stated { value, hedge: Hedge::Exact, unit });
    }
    let analysis = text::analyse(typed, words, published);
    let date = analysis.dates.into_iter().next()?;
    let value = Value::Date { edtf: date.edtf, from: date.from, to: date.to };
    Some(Stated { value, hedge: date.hedge, unit })
}

/// The rank or post that `typed` names, in the form in which titles are compared; `None` where nothing is typed.
#[must_use]
pub(crate) fn read_title(typed: &str, article: &Article, words: &Words) -> Option<Value> {
    let article =
        Article { text: typed.trim().into(), title_span: None, dimmed: Vec::new(), ..article.clone() };
    let analysis = text::analyse(&article.text, words, None);
    let context = Context::new(&article, words, &analysis);
    let value = rank::value(&context, &(0..analysis.tokens.len()));
    matches!(&value, Value::Text { text, .. } if !text.is_empty()).then_some(value)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::intake::testing::article;

    fn proposed(text: &str, words: &str) -> Claim {
        let article = article(1, "أ", text);
        let start = text.find(words).expect("the words are there");
        propose(&article, Span::new(start, start + words.len()), Words::builtin())
    }

    #[test]
    fn selected_words_are_understood_in_their_sentence() {
        let claim = proposed("قالت وزارة الصحة إن نحو 40 شخصا أصيبوا في الحريق.", "نحو 40 شخصا");
        assert_eq!((claim.kind, claim.hedge), (Kind::Injured, Hedge::About));
        assert_eq!(claim.value, Value::exactly(40.0));
        let own = article(1, "أ", "قالت وزارة الصحة إن نحو 40 شخصا أصيبوا في الحريق.");
        let found = super::super::extract(&own, 1);
        assert!(found.iter().any(|other| other.speaker == claim.speaker && other.scope == claim.scope));
    }

    #[test]
    fn words_that_no_rule_takes_still_give_their_number_or_date() {
        let claim = proposed("رقم اللوحة التي شوهدت قرب المكان 3456 كما روى الجيران.", "3456");
        assert_eq!(claim.value, Value::exactly(3456.0));
        let claim = proposed("روى الجيران أنهم سمعوا الصوت مرارا.", "سمعوا الصوت");
        assert_eq!(claim.value, Value::Number { low: None, high: None });
        assert_eq!(claim.span.len(), "سمعوا الصوت".len());
    }

    #[test]
    fn typed_numbers_are_read_in_digits_and_words() {
        for (typed, low, high, hedge, unit) in [
            ("2500", Some(2500.0), Some(2500.0), Hedge::Exact, None),
            ("٢٥٠٠", Some(2500.0), Some(2500.0), Hedge::Exact, None),
            ("2,500", Some(2500.0), Some(2500.0), Hedge::Exact, None),
            ("ألفان وخمسمئة", Some(2500.0), Some(2500.0), Hedge::Exact, None),
            ("2021", Some(2021.0), Some(2021.0), Hedge::Exact, None),
            ("أكثر من 900", Some(901.0), None, Hedge::MoreThan, None),
            ("نحو 300 ألف", Some(300_000.0), Some(300_000.0), Hedge::About, None),
            ("3 أيام", Some(3.0), Some(3.0), Hedge::Exact, Some("days")),
            ("47 بالمئة", Some(47.0), Some(47.0), Hedge::Exact, Some("percent")),
        ] {
            let stated = read_number(typed, Words::builtin()).unwrap_or_else(|| panic!("{typed}"));
            assert_eq!(stated.value, Value::Number { low, high }, "{typed}");
            assert_eq!((stated.hedge, stated.unit.as_deref()), (hedge, unit), "{typed}");
        }
        for typed in ["", "كثير", "nan", "inf"] {
            assert_eq!(read_number(typed, Words::builtin()), None, "{typed}");
        }
    }

    #[test]
    fn typed_dates_are_read_in_edtf_and_words() {
        let days = |typed: &str| match read_date(typed, Some(date(2021, 8, 8)), Words::builtin())
            .map(|stated| stated.value)
        {
            Some(Value::Date { from, to, .. }) => (from, to),
            other => panic!("{typed}: {other:?}"),
        };
        assert_eq!(days("2021-09"), (Some(date(2021, 9, 1)), Some(date(2021, 9, 30))));
        assert_eq!(days("17 أيلول 2021"), (Some(date(2021, 9, 17)), Some(date(2021, 9, 17))));
        assert_eq!(days("أمس"), (Some(date(2021, 8, 7)), Some(date(2021, 8, 7))));
        let (from, to) = days("نهاية أيلول 2021");
        assert!(from > Some(date(2021, 9, 1)) && to == Some(date(2021, 9, 30)));
        assert_eq!(read_date("قريبا", None, Words::builtin()), None);
    }

    #[test]
    fn a_typed_title_compares_with_one_in_the_text() {
        let own = article(1, "أ", "قال الفريق الركن عبد الكريم الجابري إن العملية انتهت.");
        let claims = super::super::extract(&own, 1);
        let told = claims.iter().find(|claim| claim.kind == Kind::Rank).expect("a rank");
        let Value::Text { key: told, .. } = &told.value else { panic!("a title") };
        let Some(Value::Text { key, .. }) = read_title("فريق ركن", &own, Words::builtin()) else {
            panic!("a title")
        };
        assert_eq!(&key, told);
        assert_eq!(read_title("  ", &own, Words::builtin()), None);
    }
}
