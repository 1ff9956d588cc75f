//! The question a row answers, in words.

use std::ops::Range;

use crate::claims::{Claim, Kind};
use crate::intake::{self, Article};
use crate::l10n::{self, Bilingual, FluentArgs};
use crate::text::Words;
use crate::text::affixes::{ARTICLE, OBLIQUE, PLURAL};

/// How many words of context a question quotes.
const CONTEXT_WORDS: usize = 6;
/// Marks at which a context does not end.
const MARKS: [char; 7] = ['.', '،', ',', ':', '"', '»', ' '];

/// The question the members answer.
#[must_use]
pub fn question(articles: &[Article], members: &[&Claim], words: &Words) -> Bilingual {
    let Some(claim) = clearest(members) else { return Bilingual::default() };
    let text = intake::by_id(articles, claim.article).map_or("", |a| &a.text);
    let mut args = FluentArgs::new();
    if claim.person().is_some() {
        args.set("person", name(claim, text));
    }
    let (ar, en) = counted(claim, words);
    args.set("counted", ar);
    args.set("counted-en", en);
    l10n::bilingual(&format!("question-{}", message(claim)), Some(&args))
}

/// A few words of the first member's context, which tell its question from its like; what is told of a named
/// person is told from its like by the name.
#[must_use]
pub fn detail(articles: &[Article], members: &[&Claim]) -> String {
    let Some(claim) = clearest(members).filter(|claim| claim.person().is_none()) else {
        return String::new();
    };
    context(claim, intake::by_id(articles, claim.article).map_or("", |a| &a.text))
}

/// The member with the most words around it that is not in a title.
fn clearest<'a>(members: &[&'a Claim]) -> Option<&'a Claim> {
    members.iter().copied().find(|c| !c.features.in_title).or_else(|| members.first().copied())
}

fn message(claim: &Claim) -> &'static str {
    match claim.kind {
        Kind::Killed => "killed",
        Kind::Injured => "injured",
        Kind::Missing => "missing",
        Kind::Captured => "captured",
        Kind::Displaced => "displaced",
        Kind::DateDeadline => "deadline",
        Kind::DateEvent => "date",
        Kind::Duration => "duration",
        Kind::Money => "money",
        Kind::Percent => "percent",
        Kind::Distance => "distance",
        Kind::Age if claim.person().is_some() => "age-of",
        Kind::Age => "age",
        Kind::Rank if claim.unit == "rank" => "rank",
        Kind::Rank => "post",
        Kind::ForceStrength
        | Kind::AttackCount
        | Kind::AttackMunitions
        | Kind::EquipmentCount
        | Kind::CountOther => "count",
    }
}

/// The counted noun in the plural with the article, as «الصواريخ», and its concept in English.
fn counted(claim: &Claim, words: &Words) -> (String, String) {
    let concept = &claim.features.concept;
    let noun = words.nouns.iter().find(|n| &n.concept == concept && !n.plural.is_empty());
    match noun {
        Some(noun) => (format!("{ARTICLE}{}", oblique(&noun.plural)), plural_en(concept)),
        None => (claim.counted.clone(), claim.counted.clone()),
    }
}

/// The form after «عدد»: «المرشحين», not «المرشحون».
fn oblique(plural: &str) -> String {
    plural.strip_suffix(PLURAL).map_or_else(|| plural.to_owned(), |stem| format!("{stem}{OBLIQUE}"))
}

fn plural_en(concept: &str) -> String {
    match concept {
        "person" => "people".into(),
        "child" => "children".into(),
        "woman" => "women".into(),
        "man" => "men".into(),
        "aircraft" | "police" | "troops" => concept.to_owned(),
        c if c.ends_with('y') => format!("{}ies", c.trim_end_matches('y')),
        c if c.ends_with('s') || c.ends_with("ch") || c.ends_with('x') => format!("{c}es"),
        c => format!("{c}s"),
    }
}

/// The words of a part of `text`, as byte ranges.
fn words_in(text: &str, part: Range<usize>) -> Vec<Range<usize>> {
    let mut out: Vec<Range<usize>> = Vec::new();
    let mut goes_on = false;
    for (at, letter) in text.get(part.clone()).unwrap_or("").char_indices() {
        let (from, to) = (part.start + at, part.start + at + letter.len_utf8());
        match out.last_mut().filter(|_| goes_on) {
            Some(word) if !letter.is_whitespace() => word.end = to,
            None if !letter.is_whitespace() => out.push(from..to),
            _ => {}
        }
        goes_on = !letter.is_whitespace();
    }
    out
}

fn name(claim: &Claim, text: &str) -> String {
    // The name is what the title's words leave over.
    if claim.counted.is_empty() { claim.span.of(text).to_owned() } else { claim.counted.clone() }
}

/// A few words of the sentence from the claim on, or up to it at the sentence's end.
fn context(claim: &Claim, text: &str) -> String {
    let after = words_in(text, claim.span.end..claim.sentence.end);
    let goes_on = after.len() > CONTEXT_WORDS;
    let kept = after.len().min(CONTEXT_WORDS);
    let end = kept.checked_sub(1).and_then(|last| after.get(last)).map_or(claim.span.end, |word| word.end);
    let mut start = claim.span.start;
    if kept < 3 {
        let own = words_in(text, claim.span.start..claim.span.end).len() + kept;
        let before = words_in(text, claim.sentence.start..start);
        let first = before.len().saturating_sub(CONTEXT_WORDS.saturating_sub(own.min(3)));
        start = before.get(first).map_or(start, |word| word.start);
    }
    // The text's own spaces, so that quotation marks and brackets stay with what they hold.
    let slice = text.get(start..end).unwrap_or("");
    let mut out = slice.split_whitespace().collect::<Vec<_>>().join(" ");
    out.truncate(out.trim_end_matches(MARKS).len());
    // What is cut short says so: «بجروح في» is no end of a sentence.
    if goes_on {
        out.push('…');
    }
    out
}
