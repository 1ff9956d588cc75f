//! What a claim's sentence is about: stems that alignment compares.

use std::hash::Hasher;

use rustc_hash::FxHasher;

use super::context::Context;
use crate::text::lexicon::Class;
use crate::text::{TokenKind, letters};

/// The stem of a folded word: without conjunction, preposition, article and the commonest endings.
#[must_use]
pub fn stem(folded: &str) -> String {
    let mut rest = folded;
    for prefix in [
        "\u{648}\u{627}\u{644}",
        "\u{628}\u{627}\u{644}",
        "\u{641}\u{627}\u{644}",
        "\u{643}\u{627}\u{644}",
        "\u{627}\u{644}",
        "\u{644}\u{644}",
        "\u{648}",
    ] {
        if let Some(after) = rest.strip_prefix(prefix)
            && after.chars().count() >= 3
        {
            rest = after;
            break;
        }
    }
    for ending in [
        "\u{627}\u{62a}",
        "\u{64a}\u{646}",
        "\u{648}\u{646}",
        "\u{647}\u{627}",
        "\u{64a}\u{647}",
        "\u{647}",
        "\u{627}",
        "\u{64a}",
    ] {
        if let Some(before) = rest.strip_suffix(ending)
            && before.chars().count() >= 3
        {
            rest = before;
            break;
        }
    }
    let is_long = rest.chars().nth(3).is_some();
    rest.chars().filter(|c| *c != letters::HA || is_long).collect()
}

/// A stable 32-bit hash of a stem or concept.
#[must_use]
pub fn hash(stem: &str) -> u32 {
    let mut hasher = FxHasher::default();
    hasher.write(stem.as_bytes());
    let h = hasher.finish();
    #[allow(clippy::cast_possible_truncation, reason = "the two halves are folded together")]
    let folded = (h ^ (h >> 32)) as u32;
    folded
}

/// The content stems of the tokens, sorted and without repeats. Names count by whom they mean, nouns by
/// their concept; numbers, dates and grammatical words do not count.
#[must_use]
pub fn stems(context: &Context<'_>, tokens: std::ops::Range<usize>) -> Vec<u32> {
    const SILENT: &[Class] = &[
        Class::Particle,
        Class::Reporting,
        Class::Weekday,
        Class::Month,
        Class::Numeral,
        Class::Hedge,
        Class::Time,
        Class::Ordinal,
    ];
    stems_but(context, tokens, SILENT)
}

/// As [`stems`], with the verbs of saying and the names of days and months: what stands right beside a claim.
#[must_use]
pub fn words(context: &Context<'_>, tokens: std::ops::Range<usize>) -> Vec<u32> {
    stems_but(context, tokens, &[Class::Particle, Class::Numeral, Class::Hedge])
}

fn stems_but(context: &Context<'_>, tokens: std::ops::Range<usize>, silent: &[Class]) -> Vec<u32> {
    let mut out = Vec::new();
    for i in tokens {
        let Some(token) = context.token(i) else { break };
        if token.kind == TokenKind::Latin {
            out.push(hash(&context.word(i).to_lowercase()));
            continue;
        }
        if token.kind != TokenKind::Word {
            continue;
        }
        if let Some(name) = context.name(i) {
            out.push(hash(&name.key));
            continue;
        }
        if let Some((noun, _)) = context.noun(i) {
            out.push(hash(&noun.concept));
            continue;
        }
        let lexicon = &context.words.lexicon;
        if silent.iter().any(|c| token.is(lexicon, *c)) {
            continue;
        }
        let folded = context.folded(i);
        if folded.chars().count() >= 3 {
            out.push(hash(&stem(&folded)));
        }
    }
    out.sort_unstable();
    out.dedup();
    out
}
