//! Verdicts, kinds, values and dates in words a reader knows; shared by every readable format.

use smol_str::SmolStr;

use super::Namesakes;
use super::dates::{at_hour, yearless};
pub use super::dates::{day, days, in_sentence, moment, published, time_of_publication};
use super::outline::ByHand;
use crate::align;
pub use crate::claims::figures::{figure, in_words, interval, with_unit};
use crate::claims::propose::BY_HAND;
use crate::claims::{Claim, Kind, Polarity, Scope, Value, figures};
use crate::intake::Article;
use crate::l10n::{Bilingual, FIRST_STRONG_ISOLATE, FluentArgs, Lang, POP_ISOLATE, text, text_with};
use crate::text::edtf;
use crate::verdict::{Comparison, Decision, PolicyValue, Ruling, Verdict};

/// The name of a verdict, such as «متعارض».
#[must_use]
pub fn verdict_name(verdict: Verdict, lang: Lang) -> String {
    text(lang, &format!("verdict-{}", verdict.id()))
}

/// How a claim was found, from the id of its rule; the id itself where no words are known for it.
#[must_use]
pub fn rule(id: &str, lang: Lang) -> String {
    let message = format!("rule-{}", id.replace('.', "-"));
    let words = text(lang, &message);
    if words == message { id.to_owned() } else { words }
}

/// What a verdict means, as one sentence.
#[must_use]
pub fn verdict_note(verdict: Verdict, lang: Lang) -> String {
    text(lang, &format!("report-verdict-note-{}", verdict.id()))
}

/// The shape that stands for a verdict beside its colour and name.
#[must_use]
pub const fn verdict_shape(verdict: Verdict) -> char {
    match verdict {
        Verdict::Conflict => '◆',
        Verdict::Update => '▲',
        Verdict::Compatible => '≈',
        Verdict::Agree => '●',
        Verdict::DifferentScope => '◫',
        Verdict::Unclear => '?',
        Verdict::SingleSource => '○',
    }
}

/// The name of a kind, such as «عدد القوات».
#[must_use]
pub fn kind_name(kind: Kind, lang: Lang) -> String {
    text(lang, &format!("kind-{}", kind.id().replace('.', "-")))
}

/// The normalised value with its unit: `51 or more`, `21–30 September 2021`.
#[must_use]
pub fn value(claim: &Claim, lang: Lang) -> String {
    match &claim.value {
        Value::Number { .. } => figures::number(claim, lang),
        Value::Date { edtf, from, to } => {
            let day = days(*from, *to, lang).map(|day| at_hour(day, edtf, lang));
            day.or_else(|| yearless(edtf, lang)).unwrap_or_else(|| text(lang, "report-undated"))
        }
        Value::Text { text, .. } => text.clone(),
    }
}

/// A sentence of the engine in `lang`, with named months.
#[must_use]
pub fn sentence(said: &Bilingual, lang: Lang) -> String {
    in_sentence(said.get(lang), lang, |day| day)
}

/// `text` with quotations set apart where it runs from the left: two Arabic ones with only signs between would run
/// together from the right, brackets and all, and the figures in one would leave its order.
#[must_use]
pub fn with_quotes_apart(text: &str, lang: Lang) -> String {
    let are_paired = |open, close| text.matches(open).count() == text.matches(close).count();
    if lang.is_rtl() || !are_paired('«', '»') || !are_paired('“', '”') {
        return text.to_owned();
    }
    // What is set apart already is left alone.
    let mut out = String::with_capacity(text.len() + text.len() / 4);
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        let next = letters.peek().copied();
        let is_behind = |mark: char| out.ends_with(mark);
        match letter {
            '«' if !is_behind(FIRST_STRONG_ISOLATE) => out.extend([FIRST_STRONG_ISOLATE, letter]),
            '»' if next != Some(POP_ISOLATE) => out.extend([letter, POP_ISOLATE]),
            '“' if next != Some(FIRST_STRONG_ISOLATE) => out.extend([letter, FIRST_STRONG_ISOLATE]),
            '”' if !is_behind(POP_ISOLATE) => out.extend([POP_ISOLATE, letter]),
            _ => out.push(letter),
        }
    }
    out
}

/// What bounds a figure: its place, period, side and part, as far as they are known.
pub(super) fn scope(claim: &Claim, lang: Lang) -> Vec<String> {
    let Scope { place, period, side, part } = &claim.scope;
    let named = |period: &SmolStr| {
        let ends = edtf::days(period).and_then(|(from, to)| days(from, to, lang));
        ends.unwrap_or_else(|| period.to_string())
    };
    let of = |part: &Option<SmolStr>| part.as_ref().map(SmolStr::to_string);
    [of(place), period.as_ref().map(named), of(side), of(part)].into_iter().flatten().collect()
}

/// Whom the article attributes the claim to; the outlet itself where it names no one.
#[must_use]
pub fn speaker(claim: &Claim, lang: Lang) -> String {
    claim.speaker.as_ref().map_or_else(|| text(lang, "report-no-speaker"), |speaker| speaker.name.to_string())
}

/// A word for claims that are not simply asserted.
#[must_use]
pub fn polarity(polarity: Polarity, lang: Lang) -> Option<String> {
    match polarity {
        Polarity::Asserted => None,
        Polarity::Denied => Some(text(lang, "report-denied")),
        Polarity::Hypothetical => Some(text(lang, "report-hypothetical")),
    }
}

/// What the user decided about a row, as one sentence; empty where it is only noted on or done.
#[must_use]
pub fn ruling(decision: &Decision, lang: Lang) -> String {
    let engine = verdict_name(decision.engine_verdict, lang);
    match (decision.verdict.filter(|&v| v != decision.engine_verdict), decision.ruling) {
        (Some(_), _) => one(lang, "report-decided-otherwise", "engine", &engine),
        (None, Some(Ruling::Confirmed)) => text(lang, "report-decided-confirmed"),
        (None, Some(Ruling::Rejected)) => one(lang, "report-decided-rejected", "engine", &engine),
        (None, None) => String::new(),
    }
}

/// What the user decided about a row and noted beside it.
#[must_use]
pub fn decision(decision: &Decision, lang: Lang) -> String {
    let said = [ruling(decision, lang), decision.note.trim().to_owned()];
    said.into_iter().filter(|s| !s.is_empty()).collect::<Vec<_>>().join(" ")
}

/// What of a comparison is the user's, a short phrase each; empty where nothing is.
pub(super) fn by_hand(by_hand: &ByHand, lang: Lang) -> Vec<String> {
    let &ByHand { rows, added, changed, rejected } = by_hand;
    [
        ("report-hand-rows", rows),
        ("report-hand-added", added),
        ("report-hand-changed", changed),
        ("report-hand-rejected", rejected),
    ]
    .into_iter()
    .filter(|(_, n)| *n > 0)
    .map(|(id, n)| counted(lang, id, "n", n))
    .collect()
}

/// What the user did to `claim`, which the engine had read as `before`; `None` where it is all the engine's.
pub(super) fn claim_by_hand(claim: &Claim, before: Option<&Claim>, lang: Lang) -> Option<String> {
    match before {
        Some(before) => Some(one(lang, "report-claim-changed", "value", &value(before, lang))),
        None => (claim.rule == BY_HAND).then(|| text(lang, "report-claim-added")),
    }
}

/// From when to when the articles were published; `None` where none is dated.
pub(super) fn publication(comparison: &Comparison, lang: Lang) -> Option<String> {
    let dates = || comparison.articles.iter().filter_map(|article| Some(article.published.as_ref()?.date));
    let days = days(dates().min(), dates().max(), lang)?;
    Some(one(lang, "report-published-on", "days", &days))
}

/// The name of a file without its folders, which are nobody else's business.
pub(super) fn file_name(path: &str) -> &str {
    path.rsplit(['/', '\\']).next().unwrap_or(path)
}

/// The message `id` with the number `name` set to `n`.
pub(super) fn counted(lang: Lang, id: &str, name: &'static str, n: usize) -> String {
    let mut args = FluentArgs::new();
    args.set(name, n);
    text_with(lang, id, Some(&args))
}

/// The message `id` with the text `name` set to `value`.
pub(super) fn one(lang: Lang, id: &str, name: &'static str, value: &str) -> String {
    let mut args = FluentArgs::new();
    args.set(name, value.to_owned());
    text_with(lang, id, Some(&args))
}

/// The name of an article's outlet, with its place in the list where another has the same.
pub fn source(article: &Article, namesakes: &Namesakes, lang: Lang) -> String {
    let name = article.source_in(lang);
    match namesakes.place(article.id) {
        Some(place) => format!("{name} ({place})"),
        None => name,
    }
}

/// What a policy answers: low, best and high, or whichever of them it gives; `None` where it gives nothing. All three
/// are named as soon as two of them differ, so that none is taken for another.
#[must_use]
pub fn policy(value: &PolicyValue, lang: Lang) -> Option<String> {
    match (value.low, value.best, value.high) {
        (Some(low), Some(best), Some(high)) if low < high => {
            Some([low, best, high].map(|n| in_words(n, lang)).join(" – "))
        }
        (_, Some(best), _) => Some(in_words(best, lang)),
        (None, None, None) => None,
        (low, None, high) => Some(interval(low, high, lang)),
    }
}

/// How many articles were compared, for under the title.
pub fn subtitle(comparison: &Comparison, lang: Lang) -> String {
    let mut args = FluentArgs::new();
    args.set("articles", comparison.articles.len());
    args.set("claims", comparison.claims.len());
    text_with(lang, "report-subtitle", Some(&args))
}

/// How the comparison was made, a paragraph a line.
pub fn method(comparison: &Comparison, lang: Lang) -> String {
    let mut args = FluentArgs::new();
    args.set("percent", comparison.about.percent());
    let mut method = format!(
        "{}\n{}",
        text(lang, "report-method-text"),
        text_with(lang, "report-method-tolerance", Some(&args))
    );
    if let Some(remark) = align::remark(&comparison.articles, &comparison.claims) {
        method.push('\n');
        method.push_str(remark.get(lang));
    }
    method
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_and_verdict_has_a_name_in_both_languages() {
        for lang in Lang::ALL {
            for &kind in Kind::ALL {
                assert!(!kind_name(kind, lang).starts_with("kind-"), "{kind:?}");
            }
            for verdict in Verdict::ALL {
                assert!(!verdict_name(verdict, lang).starts_with("verdict-"), "{verdict:?}");
                assert!(!verdict_note(verdict, lang).starts_with("report-"), "{verdict:?}");
            }
        }
    }
}
