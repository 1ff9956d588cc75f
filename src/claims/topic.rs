//! What a claim's sentence is about: stems that alignment compares.

use std::borrow::Cow;
use std::hash::Hasher;
use std::ops::Range;

use rustc_hash::FxHasher;

use super::context::Context;
use crate::text::lexicon::Class;
use crate::text::{TokenKind, letters};

/// Fewest letters that a stem keeps when something is taken off.
const SHORTEST: usize = 3;

/// Bytes of an Arabic letter.
const LETTER: usize = letters::ALIF.len_utf8();

/// The stem of a folded word: without conjunction, preposition, article and the commonest endings.
#[must_use]
pub fn stem(folded: &str) -> Cow<'_, str> {
    let rest = without_ending(without_joined(folded));
    if has_letters(rest, SHORTEST + 1) || !rest.chars().any(|c| c == letters::HA) {
        return Cow::Borrowed(rest);
    }
    Cow::Owned(rest.replace(letters::HA, ""))
}

/// Without «وال», «بال», «فال», «كال», «ال», «لل» or «و» in front.
fn without_joined(word: &str) -> &str {
    use letters::{ALIF, BA, FA, KAF, LAM, WAW};
    let mut front = word.chars();
    let joined = match (front.next(), front.next(), front.next()) {
        (Some(WAW | BA | FA | KAF), Some(ALIF), Some(LAM)) => 3,
        (Some(ALIF | LAM), Some(LAM), _) => 2,
        _ => 0,
    };
    let without = |count: usize| word.get(count * LETTER..).filter(|rest| has_letters(rest, SHORTEST));
    let conjunction = || without(1).filter(|_| word.starts_with(WAW));
    without(joined).filter(|_| joined > 0).or_else(conjunction).unwrap_or(word)
}

/// Without «ات», «ين», «ون», «ها», «يه», «ه», «ا» or «ي» at the end.
fn without_ending(word: &str) -> &str {
    use letters::{ALIF, HA, NUN, TA, WAW, YA};
    let mut back = word.chars().rev();
    let (last, before) = (back.next(), back.next());
    let is_pair = matches!(
        (before, last),
        (Some(ALIF), Some(TA)) | (Some(YA | WAW), Some(NUN)) | (Some(HA), Some(ALIF)) | (Some(YA), Some(HA))
    );
    let is_letter = matches!(last, Some(HA | ALIF | YA));
    let without = |count: usize| {
        let rest = word.len().checked_sub(count * LETTER).and_then(|end| word.get(..end));
        rest.filter(|rest| has_letters(rest, SHORTEST))
    };
    let pair = without(2).filter(|_| is_pair);
    pair.or_else(|| without(1).filter(|_| is_letter)).unwrap_or(word)
}

/// Whether a word in Arabic letters has at least `count` of them.
const fn has_letters(word: &str, count: usize) -> bool {
    word.len() >= count * LETTER
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
pub fn stems(context: &Context<'_>, tokens: Range<usize>) -> Vec<u32> {
    const SILENT: u16 = GRAMMATICAL
        | Class::Reporting.bit()
        | Class::Weekday.bit()
        | Class::Month.bit()
        | Class::Time.bit()
        | Class::Ordinal.bit();
    stems_but(context, tokens, SILENT)
}

/// As [`stems`], with the verbs of saying and the names of days and months: what stands right beside a claim.
#[must_use]
pub fn words(context: &Context<'_>, tokens: Range<usize>) -> Vec<u32> {
    stems_but(context, tokens, GRAMMATICAL)
}

/// Classes of words that are about nothing.
const GRAMMATICAL: u16 = Class::Particle.bit() | Class::Numeral.bit() | Class::Hedge.bit();

/// Classes of words that are about something whatever else they may be.
const NAMING: u16 = Class::Name.bit() | Class::Noun.bit();

fn stems_but(context: &Context<'_>, tokens: Range<usize>, silent: u16) -> Vec<u32> {
    let counts =
        |i: &usize| context.token(*i).is_some_and(|t| t.senses.has_any(NAMING) || !t.senses.has_any(silent));
    let mut out = Vec::with_capacity(tokens.len());
    out.extend(tokens.filter(counts).filter_map(|i| context.stem(i)));
    out.sort_unstable();
    out.dedup();
    out
}

/// The hashed stem of one token: of whom a name means, of the concept of a noun, else of the word itself, unless it
/// is too short to tell anything.
#[must_use]
pub fn stem_at(context: &Context<'_>, i: usize) -> Option<u32> {
    match context.token(i)?.kind {
        TokenKind::Latin => return Some(hash(&context.word(i).to_lowercase())),
        TokenKind::Word => {}
        _ => return None,
    }
    if let Some(name) = context.name(i) {
        return Some(hash(&name.key));
    }
    if let Some((noun, _)) = context.noun(i) {
        return Some(hash(&noun.concept));
    }
    let folded = context.folded(i);
    has_letters(folded, SHORTEST).then(|| hash(&stem(folded)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stems_lose_what_is_joined_and_the_commonest_endings_but_keep_three_letters() {
        for (word, expected) in [
            ("والمدينة", "مدين"),
            ("للمرصد", "مرصد"),
            ("بالصواريخ", "صواريخ"),
            ("المقاتلين", "مقاتل"),
            ("تصريحاتها", "تصريحات"),
            ("والد", "الد"),
            ("ورد", "ورد"),
            ("عليه", "عليـ"),
            ("هدف", "دف"),
        ] {
            assert_eq!(stem(&letters::folded(word)), letters::folded(expected), "{word}");
        }
    }
}
