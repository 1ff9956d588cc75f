//! The question a row answers, in words.

use crate::claims::{Claim, Kind};
use crate::intake::{self, Article};
use crate::l10n::{self, Bilingual, FluentArgs};
use crate::text::Words;

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
        Some(noun) => (format!("ال{}", oblique(&noun.plural)), plural_en(concept)),
        None => (claim.counted.clone(), claim.counted.clone()),
    }
}

/// The form after «عدد»: «المرشحين», not «المرشحون».
fn oblique(plural: &str) -> String {
    const NOMINATIVE: &str = "\u{648}\u{646}";
    const OBLIQUE: &str = "\u{64a}\u{646}";
    plural.strip_suffix(NOMINATIVE).map_or_else(|| plural.to_owned(), |stem| format!("{stem}{OBLIQUE}"))
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

fn name(claim: &Claim, text: &str) -> String {
    // The name is what the title's words leave over.
    if claim.counted.is_empty() { claim.span.of(text).to_owned() } else { claim.counted.clone() }
}

/// A few words of the sentence from the claim on, or up to it at the sentence's end.
fn context(claim: &Claim, text: &str) -> String {
    let after = text.get(claim.span.end..claim.sentence.end).unwrap_or("");
    let mut words: Vec<&str> = claim.span.of(text).split_whitespace().collect();
    let number_words = words.len();
    words.extend(after.split_whitespace().take(CONTEXT_WORDS));
    let goes_on = after.split_whitespace().nth(CONTEXT_WORDS).is_some();
    if words.len() < number_words + 3 {
        let before = text.get(claim.sentence.start..claim.span.start).unwrap_or("");
        let tail: Vec<&str> =
            before.split_whitespace().rev().take(CONTEXT_WORDS - words.len().min(3)).collect();
        let mut all: Vec<&str> = tail.into_iter().rev().collect();
        all.extend(words);
        words = all;
    }
    let mut out = String::new();
    for word in words {
        // A mark right behind the claim belongs to its last word.
        if !out.is_empty() && !word.starts_with(MARKS) {
            out.push(' ');
        }
        out.push_str(word);
    }
    out.truncate(out.trim_end_matches(MARKS).len());
    // What is cut short says so: «بجروح في» is no end of a sentence.
    if goes_on {
        out.push('…');
    }
    out
}
