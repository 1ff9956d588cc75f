//! The question a row answers, in words.

mod context;

use super::places;
use crate::claims::{Claim, Kind, Value, figures};
use crate::intake::{self, Article};
use crate::l10n::{self, Bilingual, FluentArgs, Lang};
use crate::text::affixes::{ARTICLE, OBLIQUE, PLURAL};
use crate::text::lexicon::Class;
use crate::text::lexicon::labels::Label;
use crate::text::lexicon::nouns::Noun;
use crate::text::lexicon::units::Dimension;
use crate::text::{Token, Words, tokenise};

/// How many members are asked for the noun that they count and for what their sentences tell: past that the question does
/// not change.
const ASKED: usize = 24;

/// The question the members answer.
#[must_use]
pub fn question(articles: &[Article], members: &[&Claim], words: &Words) -> Bilingual {
    let members = &*places::sorted(members, articles);
    let Some(claim) = clearest(members) else { return Bilingual::default() };
    let text = intake::by_id(articles, claim.article).map_or("", |a| &a.text);
    let mut args = FluentArgs::new();
    if claim.person().is_some() {
        args.set("person", name(claim, text));
    }
    let noun = || common_noun(members, words);
    let sentences = || {
        members
            .iter()
            .take(ASKED)
            .filter_map(|c| Some(c.sentence.of(&intake::by_id(articles, c.article)?.text)))
    };
    let id = match message(claim) {
        "count" => counted(claim, noun(), words, sentences(), &mut args),
        "injured" if noun().is_some_and(|noun| noun.english == CASE) => {
            counted(claim, noun(), words, sentences(), &mut args)
        }
        "injured" if sentences().any(|sentence| tells_of_illness(sentence, words)) => "ill",
        other => other,
    };
    l10n::bilingual(&format!("question-{id}"), Some(&args))
}

/// The English of a noun for those who are hurt and for those who fall ill.
const CASE: &str = "case or injury";

/// A few words of the first member's context, which tell its question from its like; what is told of a named
/// person is told from its like by the name. Where others give another value, its own is left open: a question takes no
/// side.
#[must_use]
pub fn detail(articles: &[Article], members: &[&Claim], words: &Words) -> String {
    let members = &*places::sorted(members, articles);
    let Some(claim) = clearest(members).filter(|claim| claim.person().is_none()) else {
        return String::new();
    };
    let differs = |other: &&Claim| other.value != claim.value || other.hedge != claim.hedge;
    let is_open = members.iter().any(differs);
    context::around(claim, intake::by_id(articles, claim.article).map_or("", |a| &a.text), is_open, words)
}

/// The first member that is not in a title, of those of the row's kind: a row stands under the heading of its kind, and
/// asks no other question there.
fn clearest<'a>(members: &[&'a Claim]) -> Option<&'a Claim> {
    let kind = super::commonest_kind(members)?;
    let of_kind = || members.iter().copied().filter(|c| c.kind == kind);
    of_kind().find(|c| !c.features.in_title).or_else(|| of_kind().next())
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
        Kind::Distance => match claim.features.measure.map(|m| m.dimension) {
            Some(Dimension::Length) => "length",
            Some(Dimension::Area) => "area",
            Some(Dimension::Weight) => "weight",
            Some(Dimension::Volume) => "volume",
            _ => "distance",
        },
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

/// Sets what is counted into `args` and names the question about it: by the members' noun in the plural with the
/// article, by their unit, or by the article's own words.
fn counted<'t>(
    claim: &Claim,
    noun: Option<&Noun>,
    words: &Words,
    mut sentences: impl Iterator<Item = &'t str>,
    args: &mut FluentArgs<'_>,
) -> &'static str {
    if claim.features.concept == claim.unit && !figures::unit(&claim.unit, Lang::Ar).is_empty() {
        if claim.unit == "degrees" && sentences.any(|sentence| tells_of_earthquake(sentence, words)) {
            return "magnitude";
        }
        args.set("counted", figures::unit(&claim.unit, Lang::Ar));
        args.set("counted-en", figures::unit(&claim.unit, Lang::En));
        return "unit";
    }
    let concept = &claim.features.concept;
    let of_concept = || words.nouns.iter().find(|n| &n.concept == concept && !n.plural.is_empty());
    if let Some(noun) = noun.or_else(of_concept) {
        args.set("counted", format!("{}{}", ARTICLE, oblique(&noun.plural)));
        args.set("counted-en", words.plurals.of(&noun.english));
        return "count";
    }
    let Some(head) = claim.counted.split_whitespace().next() else { return "number" };
    args.set("counted-en", format!("“{head}”"));
    if head.starts_with(ARTICLE) {
        args.set("counted", head.to_owned());
        return "count";
    }
    match &claim.value {
        // From 3 to 10 the noun stands in the plural, from 11 on in the singular.
        Value::Number { high: Some(n), .. } if (3.0..=10.0).contains(&(n % 100.0)) => {
            args.set("counted", format!("{}{head}", ARTICLE));
            "count"
        }
        Value::Number { high: Some(n), .. } if *n > 10.0 && n.fract() == 0.0 => {
            args.set("counted", accusative(head));
            "unit"
        }
        _ => "number",
    }
}

/// The noun that most members count, of equals the first; none without a plural to ask by.
fn common_noun<'w>(members: &[&Claim], words: &'w Words) -> Option<&'w Noun> {
    let nouns: Vec<&Noun> = members
        .iter()
        .take(ASKED)
        .filter_map(|c| own_noun(c, words))
        .filter(|n| !n.plural.is_empty())
        .collect();
    let count = |noun: &Noun| nouns.iter().filter(|n| n.plural == noun.plural).count();
    let most = nouns.iter().map(|noun| count(noun)).max()?;
    nouns.iter().copied().find(|noun| count(noun) == most)
}

/// The noun at the head of what `claim` counts, or the first of its concept.
fn own_noun<'w>(claim: &Claim, words: &'w Words) -> Option<&'w Noun> {
    let (tokens, _) = tokenise(&claim.counted, &words.lexicon);
    let senses = |token: &Token| words.lexicon.senses(token.senses).to_vec();
    let nouns = |token: &Token| -> Vec<&'w Noun> {
        let nouns = senses(token).into_iter().filter(|s| s.class == Class::Noun);
        nouns.filter_map(|s| words.nouns.get(usize::from(s.id))).collect()
    };
    let of_concept = tokens.iter().flat_map(nouns).find(|noun| noun.concept == claim.features.concept);
    of_concept.or_else(|| tokens.first().and_then(|first| nouns(first).first().copied()))
}

fn tells_of_illness(sentence: &str, words: &Words) -> bool {
    let (tokens, _) = tokenise(sentence, &words.lexicon);
    let label =
        |token: &Token| words.labels.get(usize::from(token.sense(&words.lexicon, Class::Label)?.id)).copied();
    tokens.iter().any(|token| label(token) == Some(Label::Disease))
}

fn tells_of_earthquake(sentence: &str, words: &Words) -> bool {
    const EARTHQUAKE: &str = "earthquake";
    let (tokens, _) = tokenise(sentence, &words.lexicon);
    let noun = |token: &Token| words.nouns.get(usize::from(token.sense(&words.lexicon, Class::Noun)?.id));
    tokens.iter().any(|token| noun(token).is_some_and(|noun| noun.concept == EARTHQUAKE))
}

/// A singular as it stands behind «كم», with the tanwin where the letters take it.
fn accusative(singular: &str) -> String {
    const UNCHANGED: [char; 5] = ['\u{627}', '\u{629}', '\u{649}', '\u{621}', '\u{64b}'];
    if singular.ends_with(UNCHANGED) { singular.to_owned() } else { format!("{singular}\u{627}\u{64b}") }
}

/// The form after «عدد»: «المرشحين», not «المرشحون».
fn oblique(plural: &str) -> String {
    plural.strip_suffix(PLURAL).map_or_else(|| plural.to_owned(), |stem| format!("{stem}{OBLIQUE}"))
}

fn name(claim: &Claim, text: &str) -> String {
    // The name is what the title's words leave over.
    if claim.counted.is_empty() { claim.span.of(text).to_owned() } else { claim.counted.to_string() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::intake::ArticleId;

    /// The question about the first claim of each text, in both languages.
    fn asked(texts: &[&str]) -> Bilingual {
        let words = Words::builtin();
        let articles: Vec<Article> = (1..)
            .zip(texts)
            .flat_map(|(id, text)| {
                let read = intake::read_bytes("a.txt", text.as_bytes(), words);
                read.articles.into_iter().map(move |a| Article { id: ArticleId(id), ..a })
            })
            .collect();
        let claims: Vec<Claim> =
            articles.iter().filter_map(|a| crate::claims::extract(a, 1).into_iter().next()).collect();
        assert_eq!(claims.len(), texts.len(), "{texts:?}");
        question(&articles, &claims.iter().collect::<Vec<_>>(), words)
    }

    #[test]
    fn a_question_names_what_its_members_count() {
        for (texts, ar, en) in [
            (
                ["سلّم 12 بندقية إلى المركز.", "سلّم 14 بندقية إلى المركز."],
                "كم عدد البنادق؟",
                "How many rifles?",
            ),
            (["رُمم 12 مبنى في الحي.", "رُمم 15 مبنى في الحي."], "كم عدد المباني؟", "How many buildings?"),
            (
                ["نُصبت سبعة مخيمات قرب النهر.", "نُصبت تسعة مخيمات قرب النهر."],
                "كم عدد المخيمات؟",
                "How many camps?",
            ),
            (
                ["أُحصيت 90 إصابة بالحصبة.", "أُحصيت 75 إصابة بالحصبة."],
                "كم عدد الإصابات؟",
                "How many cases or injuries?",
            ),
            (["زُرعت 40 نخلة.", "زُرعت 60 نخلة."], "كم نخلة؟", "How many “نخلة”?"),
            (["حضر 30 عازفا.", "حضر 200 عازف."], "كم عازفاً؟", "How many “عازف”?"),
            (["حضر 200 عازف.", "حضر 30 عازفا."], "كم عازفاً؟", "How many “عازف”?"),
            (["حضر ستة عازفين.", "حضر 30 عازفا."], "كم عازفا؟", "How many “عازفا”?"),
            (
                ["هز زلزال بقوة 5.1 درجات الساحل.", "هز زلزال بقوة 5.4 درجات الساحل."],
                "كم بلغت قوة الزلزال؟",
                "What magnitude?",
            ),
            (["ستهبط الحرارة 5 درجات غدا.", "ستهبط الحرارة 7 درجات غدا."], "كم درجة؟", "How many degrees?"),
            (
                ["سار القطار بسرعة 104 كيلومترات في الساعة.", "سار القطار بسرعة 98 كيلومترا في الساعة."],
                "كم كلم/ساعة؟",
                "How many km/h?",
            ),
        ] {
            let question = asked(&texts);
            assert_eq!((question.ar.as_str(), question.en.as_str()), (ar, en), "{texts:?}");
        }
    }

    #[test]
    fn a_question_does_not_follow_the_order_of_opening() {
        let words = Words::builtin();
        let texts = ["سلّم 12 بندقية إلى المركز.", "سلّم 14 رشاشا إلى المركز."];
        let asked = |order: [usize; 2]| {
            let read =
                |at: usize| intake::read_bytes("a.txt", texts[at].as_bytes(), words).articles.remove(0);
            let articles: Vec<Article> =
                (1..).zip(order).map(|(id, at)| Article { id: ArticleId(id), ..read(at) }).collect();
            let claims: Vec<Claim> =
                articles.iter().filter_map(|a| crate::claims::extract(a, 1).into_iter().next()).collect();
            let members: Vec<&Claim> = claims.iter().collect();
            (question(&articles, &members, words), detail(&articles, &members, words))
        };
        assert_eq!(asked([0, 1]), asked([1, 0]));
        assert!(!asked([0, 1]).1.contains(char::is_numeric), "it quotes neither side's figure");
    }

    #[test]
    fn every_noun_of_the_list_makes_a_question() {
        let words = Words::builtin();
        let is_vowel = |c: Option<char>| c.is_some_and(|c| "aeiou".contains(c));
        for noun in words.nouns.iter().filter(|noun| !noun.plural.is_empty()) {
            let (one, many) = (noun.english.as_str(), words.plurals.of(&noun.english));
            assert!(one.chars().all(|c| c.is_ascii_lowercase() || c == ' '), "{one}");
            let ends = |end: &str| many.ends_with(end);
            assert!(!ends("mans") && !ends("chs") && !ends("shs") && !ends("sss") && !ends("xs"), "{many}");
            let before = |end: &str| many.strip_suffix(end).and_then(|stem| stem.chars().last());
            assert!(!ends("ys") || is_vowel(before("ys")), "{many}");
            assert!(!ends("ies") || !is_vowel(before("ies")), "{many}");
            let plural = oblique(&noun.plural);
            // A plural that has lost its ya cannot stand behind the article.
            let lost = words
                .nouns
                .iter()
                .any(|n| n.plural == format!("{}{}", noun.plural, crate::text::letters::YA));
            assert!(!plural.ends_with("\u{648}\u{646}") && !lost, "{plural}");
        }
    }
}
